"""PDF files: lines by their place on the page, running heads, and files that are no good."""

import io
from collections.abc import Sequence

import pytest
from read_helpers import short
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from councilgraph_mappings.errors import NoContentError, TooLargeError, UnreadableError
from councilgraph_mappings.read import limits, pdf, read
from councilgraph_mappings.read.document import Document

LONG = (
    "Members considered a report of the Director of Place about the bridge at Cold Ford, which had been closed since "
    "the storm. The Director said that the Council had applied for a grant and that the bus would be diverted until "
    "the work was done. Members thanked the crew who had cleared the river."
)


def drawn(pages: Sequence[Sequence[tuple[float, float, str]]], **options: object) -> bytes:
    """Return a PDF file with texts at places, counted in points from the top left."""
    file = io.BytesIO()
    sheet = canvas.Canvas(file, pagesize=A4, **options)
    for page in pages:
        for x, y, text in page:
            sheet.setFont("Helvetica-Bold" if text.startswith("!") else "Helvetica", 11)
            sheet.drawString(x, A4[1] - y, text.removeprefix("!"))
        sheet.showPage()
    sheet.save()
    return file.getvalue()


def set_in_type(*texts: str) -> bytes:
    """Return a PDF file with paragraphs that a layout program wrapped."""
    file = io.BytesIO()
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=13, spaceAfter=9)
    SimpleDocTemplate(file, pagesize=A4).build([Paragraph(text, style) for text in texts])
    return file.getvalue()


def read_pdf(data: bytes) -> Document:
    document = read(data, "a.pdf")
    short(document)
    return document


def test_wrapped_lines_are_one_paragraph() -> None:
    assert short(read_pdf(set_in_type(LONG, "(a) " + LONG, "(b) the report be noted."))) == [
        f"paragraph {LONG}",
        f"item1 (a) {LONG}",
        "item1 (b) the report be noted.",
    ]


def test_names_below_each_other_stay_apart() -> None:
    page = [
        (72, 100 + 13 * n, text) for n, text in enumerate(["Present:", "Councillor Ann Ash", "Councillor Bob Birch"])
    ]
    assert short(read_pdf(drawn([page]))) == [
        "paragraph Present:",
        "paragraph Councillor Ann Ash",
        "paragraph Councillor Bob Birch",
    ]


def test_a_hanging_number_is_a_marker() -> None:
    page = [
        (72, 100, "1."),
        (108, 100, "Apologies"),
        (72, 126, "2."),
        (108, 126, "Minutes"),
        (72, 152, "3."),
        (108, 152, "Close"),
    ]
    assert short(read_pdf(drawn([page]))) == ["item1 1. Apologies", "item1 2. Minutes", "item1 3. Close"]


def test_columns_that_lie_apart_are_a_table() -> None:
    rows = [("Name", "Ward", "Party"), ("Ann Ash", "North", "X"), ("Bob Birch", "South", "Y")]
    page = [(72 + 150 * c, 100 + 13 * r, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)]
    assert short(read_pdf(drawn([page]))) == ["table Name | Ward | Party\nAnn Ash | North | X\nBob Birch | South | Y"]


def set_in_cells(rows: list[list[str]], widths: list[int], alignment: str) -> bytes:
    """Return a PDF file with a paragraph, a table whose cells a layout program wrapped, and a paragraph."""
    file = io.BytesIO()
    style = ParagraphStyle("cell", fontName="Helvetica", fontSize=11, leading=13)
    cells = [[Paragraph(text, style) for text in row] for row in rows]
    table = Table(cells, colWidths=widths, style=[("VALIGN", (0, 0), (-1, -1), alignment)])
    parts = [Paragraph("Before it:", style), table, Paragraph(LONG, style)]
    SimpleDocTemplate(file, pagesize=A4).build(parts)
    return file.getvalue()


@pytest.mark.parametrize("alignment", ["TOP", "MIDDLE", "BOTTOM"])
def test_cells_of_several_lines_are_whole(alignment: str) -> None:
    rows = [
        ["Name", "Minute Number and Item", "Reason", "Interest"],
        [
            "Councillor Ann Ash",
            "30. River Flood Plan",
            "Owns a house within the flood zone at Quay Street and another",
            "Personal",
        ],
        ["Councillor Bob Birch", "31. Bus Review", "Employed by a coach company", "Disclosable Pecuniary"],
    ]
    document = read_pdf(set_in_cells(rows, [100, 120, 140, 90], alignment))
    table = "\n".join(" | ".join(row) for row in rows)
    assert short(document) == ["paragraph Before it:", f"table {table}", f"paragraph {LONG}"]


@pytest.mark.parametrize("alignment", ["TOP", "MIDDLE", "BOTTOM"])
def test_numbers_beside_their_text_are_markers(alignment: str) -> None:
    rows = [["1.", "Apologies", "3 - 4"], ["2.", LONG, "5 - 6"], ["3.", "Minutes", "7"]]
    assert short(read_pdf(set_in_cells(rows, [30, 330, 60], alignment)))[1:4] == [
        "item1 1. Apologies 3 - 4",
        f"item1 2. {LONG} 5 - 6",
        "item1 3. Minutes 7",
    ]


def test_a_label_is_joined_to_what_stands_beside_it() -> None:
    rows = [["Present:", "Councillor Ann Ash<br/>Councillor Bob Birch"], ["Apologies:", "Councillor Cy Cedar"]]
    assert short(read_pdf(set_in_cells(rows, [100, 300], "TOP")))[1:4] == [
        "paragraph Present: Councillor Ann Ash",
        "paragraph Councillor Bob Birch",
        "paragraph Apologies: Councillor Cy Cedar",
    ]


def test_bold_lines_are_bold_and_stay_apart() -> None:
    document = read_pdf(
        drawn([[(72, 100, "!Apologies for absence"), (72, 113, "there were none."), (72, 126, "!Close")]])
    )
    assert [(block.text, block.bold) for block in document.blocks][-1] == ("Close", True)


def test_pages_are_numbered_and_their_heads_left_out() -> None:
    pages = [
        [(72, 40, "Council – 3 May 2022"), (72, 100, f"Business {word} was done."), (290, 800, f"Page {n}")]
        for n, word in enumerate(("one", "two", "three"), 1)
    ]
    document = read_pdf(drawn(pages))
    assert document.pages == 3
    assert [(block.page, block.text) for block in document.blocks] == [
        (1, "Council – 3 May 2022"),
        (1, "Business one was done."),
        (2, "Business two was done."),
        (3, "Business three was done."),
    ]
    assert document.findings[0].message.startswith("5 page headers and footers were left out")


def test_a_sentence_goes_on_over_a_page() -> None:
    pages = [[(72, 100, "The Committee agreed that the report be")], [(72, 100, "noted and sent to Cabinet.")]]
    assert short(read_pdf(drawn(pages))) == [
        "paragraph The Committee agreed that the report be noted and sent to Cabinet."
    ]


def test_the_title_of_the_file_is_kept() -> None:
    file = io.BytesIO()
    sheet = canvas.Canvas(file)
    sheet.setTitle("Minutes of May")
    sheet.drawString(72, 700, "Text")
    sheet.save()
    assert read_pdf(file.getvalue()).title == "Minutes of May"


def test_a_pdf_that_is_called_text_is_read_as_pdf() -> None:
    assert read(drawn([[(72, 100, "Text")]]), "a.txt").media_type == "application/pdf"


def test_an_encrypted_file_is_named_so() -> None:
    locked = drawn([[(72, 100, "Text")]], encrypt=StandardEncryption("secret"))
    with pytest.raises(UnreadableError, match=r"^a\.pdf: is encrypted; ask the council"):
        read_pdf(locked)


def test_a_file_without_a_text_layer_is_a_scan() -> None:
    file = io.BytesIO()
    sheet = canvas.Canvas(file)
    for _ in range(2):
        sheet.rect(100, 100, 200, 200)
        sheet.showPage()
    sheet.save()
    with pytest.raises(NoContentError, match=r"^a\.pdf: is a scan: its pages \(2\) have no text layer"):
        read_pdf(file.getvalue())


def test_pages_without_text_among_others_are_told_of() -> None:
    document = read_pdf(drawn([[(72, 100, "Text")], [], [], [(72, 100, "More")]]))
    assert [finding.message for finding in document.findings] == [
        "Pages without a text layer, which may be scanned: 2–3."
    ]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_is_cut_off_is_refused_or_told_of(share: float) -> None:
    whole = set_in_type(*[LONG] * 30)
    part = whole[: int(len(whole) * share)]
    try:
        document = read_pdf(part)
    except UnreadableError as error:
        assert error.fault == "is cut off"  # noqa: PT017 - the other outcome is right too
    else:
        assert any("cut off" in finding.message for finding in document.findings)


def test_what_only_begins_like_a_pdf_is_damaged() -> None:
    with pytest.raises(UnreadableError, match=r"^a\.pdf: is damaged"):
        read_pdf(b"%PDF-1.7\nnothing of the kind\n%%EOF")


def test_what_is_called_pdf_and_is_none_is_named_so() -> None:
    with pytest.raises(UnreadableError, match=r"^a\.pdf: is not a PDF file"):
        read_pdf(b"Minutes of the meeting")


@pytest.mark.parametrize(("bound", "fault"), [("MAX_PAGES", "has 3 pages"), ("MAX_PDF_BYTES", "has more than 2 bytes"), ("MAX_PAGE_CHARACTERS", "characters on page 1"), ("MAX_CHARACTERS", "has more than 2 characters")])  # fmt: skip
def test_bounds_are_kept(bound: str, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert hasattr(limits, bound)
    monkeypatch.setattr(pdf, bound, 2)
    with pytest.raises(TooLargeError, match=fault):
        read_pdf(drawn([[(72, 100, "Text")]] * 3))
