"""Word files: styles, list numbers, tables, and files that are no good."""

import io
import struct
import zipfile
from collections.abc import Callable

import docx
import docx.document
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from lxml import etree
from read_helpers import short

from councilgraph_mappings.errors import TooLargeError, UnreadableError, UnsupportedFormatError
from councilgraph_mappings.read import archive, read
from councilgraph_mappings.read.document import Document


def made(*steps: Callable[[docx.document.Document], object]) -> bytes:
    file = docx.Document()
    for step in steps:
        step(file)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def read_docx(*steps: Callable[[docx.document.Document], object]) -> Document:
    document = read(made(*steps), "a.docx")
    short(document)
    return document


def numbered(file: docx.document.Document, levels: list[tuple[str, str]], *items: tuple[int, str]) -> None:
    """Add a list whose levels have a number format and a pattern, and its items."""
    numbering = file.part.numbering_part.element
    written = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for n, (form, pattern) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{written}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level, text in items:
        paragraph = file.add_paragraph(text)
        properties: etree._Element = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
        )


def body_xml(xml: str) -> Callable[[docx.document.Document], object]:
    return lambda file: file.element.body.insert(0, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def test_styles_tell_headings_from_paragraphs() -> None:
    assert short(read_docx(lambda f: f.add_heading("Cabinet", 1), lambda f: f.add_heading("Present", 2), lambda f: f.add_paragraph("Cllr Ash"))) == [
        "heading1 Cabinet",
        "heading2 Present",
        "paragraph Cllr Ash",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("levels", "items", "expected"),
    [
        pytest.param([("decimal", "%1.")], [(0, "x"), (0, "y")], ["item1 1. x", "item1 2. y"], id="decimal"),
        pytest.param([("lowerLetter", "(%1)")], [(0, "x"), (0, "y")], ["item1 (a) x", "item1 (b) y"], id="letters"),
        pytest.param([("lowerRoman", "%1)")], [(0, "x")] * 4, ["item1 i) x", "item1 ii) x", "item1 iii) x", "item1 iv) x"], id="roman"),
        pytest.param([("bullet", "\uf0b7")], [(0, "x")], ["item1 • x"], id="bullet"),
        pytest.param([("bullet", "-")], [(0, "x")], ["item1 - x"], id="dash"),
        pytest.param([("decimal", "%1."), ("decimal", "%1.%2")], [(0, "x"), (1, "y"), (1, "z"), (0, "k"), (1, "m")], ["item1 1. x", "item2 1.1 y", "item2 1.2 z", "item1 2. k", "item2 2.1 m"], id="levels"),
        pytest.param([("none", "")], [(0, "x")], ["paragraph x"], id="none"),
    ],
)  # fmt: skip
def test_list_numbers_are_counted(
    levels: list[tuple[str, str]], items: list[tuple[int, str]], expected: list[str]
) -> None:
    assert short(read_docx(lambda f: numbered(f, levels, *items))) == expected


def test_the_number_of_a_heading_stands_in_its_text() -> None:
    def heading(file: docx.document.Document) -> None:
        numbered(file, [("decimal", "%1.")], (0, "Apologies"))
        file.paragraphs[0].style = "Heading 2"

    assert short(read_docx(heading)) == ["heading2 1. Apologies"]


def test_list_styles_have_their_markers() -> None:
    assert short(read_docx(lambda f: f.add_paragraph("x", style="List Bullet"), lambda f: f.add_paragraph("y", style="List Number"))) == [
        "item1 • x",
        "item1 1. y",
    ]  # fmt: skip


def test_printed_markers_are_found() -> None:
    assert short(read_docx(lambda f: f.add_paragraph("(a)\tthe report be noted"))) == ["item1 (a) the report be noted"]


def test_a_line_break_divides_a_paragraph() -> None:
    assert short(read_docx(lambda f: f.add_paragraph("Present:\nCllr Ash"))) == [
        "paragraph Present:",
        "paragraph Cllr Ash",
    ]


def test_only_paragraphs_that_are_bold_throughout_are_bold() -> None:
    def mixed(file: docx.document.Document) -> None:
        for texts in (("All", True), ("Part", True)):
            run = file.add_paragraph().add_run(texts[0])
            run.bold = texts[1]
            run.font.size = Pt(12)
        file.paragraphs[1].add_run(" of it")

    assert [block.bold for block in read_docx(mixed).blocks] == [True, False]


def filled_table(
    file: docx.document.Document, rows: list[list[str]], merge: tuple[int, int, int, int] | None = None
) -> None:
    table = file.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].text, *others = text.split("\n")
            for other in others:
                cell.add_paragraph(other)
    if merge:
        table.cell(*merge[:2]).merge(table.cell(*merge[2:]))


@pytest.mark.parametrize(
    ("rows", "merge", "expected"),
    [
        pytest.param([["a", "b"], ["c", "d"]], None, "table a | b\nc | d", id="plain"),
        pytest.param([["a", "", "b"], ["c", "d", "e"]], (0, 0, 0, 1), "table a |  | b\nc | d | e", id="merged-across"),
        pytest.param([["a", "b"], ["", "c"]], (0, 0, 1, 0), "table a | b\n | c", id="merged-down"),
        pytest.param([["a\nb", "c"]], None, "table a b | c", id="two-lines-in-a-cell"),
    ],
)
def test_tables_stand_where_they_are(
    rows: list[list[str]], merge: tuple[int, int, int, int] | None, expected: str
) -> None:
    document = read_docx(
        lambda f: f.add_paragraph("before"), lambda f: filled_table(f, rows, merge), lambda f: f.add_paragraph("after")
    )
    assert short(document) == ["paragraph before", expected, "paragraph after"]


@pytest.mark.parametrize("rows", [[["a"], ["b"]], [["a", "\n".join("bcdefghi")]]])
def test_a_table_that_lays_out_is_read_cell_by_cell(rows: list[list[str]]) -> None:
    assert short(read_docx(lambda f: filled_table(f, rows)))[:2] == ["paragraph a", "paragraph b"]


def test_deleted_text_is_left_out_and_inserted_text_read() -> None:
    document = read_docx(
        body_xml(
            "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
        )
    )
    assert short(document) == ["paragraph new"]
    assert "tracked changes" in document.findings[0].message


def test_content_controls_and_links_are_read() -> None:
    document = read_docx(
        body_xml(
            "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>"
        )
    )
    assert short(document) == ["paragraph linked"]


def test_the_title_is_kept() -> None:
    def titled(file: docx.document.Document) -> None:
        file.core_properties.title = "Minutes of May"
        file.add_paragraph("x")

    assert read_docx(titled).title == "Minutes of May"


def repacked(data: bytes, **changes: bytes) -> bytes:
    """Return a zip file with some of its files replaced; dots in their names are written as underscores here."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(
                entry.filename, changes.get(entry.filename.replace("/", "_").replace(".", "_"), old.read(entry))
            )
    return buffer.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = repacked(made(), word_document_xml=b"<w:p/>" * 8_000_000)
    assert len(bomb) < 1_000_000
    with pytest.raises(
        TooLargeError, match=r"^a\.docx: holds “word/document\.xml”, which unpacks to more than 100 times"
    ):
        read(bomb, "a.docx")


def test_a_zip_file_that_lies_about_its_size_is_refused() -> None:
    honest = made(lambda f: f.add_paragraph("x" * 200_000))
    with zipfile.ZipFile(io.BytesIO(honest)) as file:
        size = file.getinfo("word/document.xml").file_size
    with pytest.raises(UnreadableError, match=r"^a\.docx: is damaged"):
        read(honest.replace(struct.pack("<L", size), struct.pack("<L", 100)), "a.docx")


@pytest.mark.parametrize(
    ("bound", "fault"), [("MAX_ZIP_ENTRIES", "holds 1[0-9] files"), ("MAX_ZIP_BYTES", "would unpack to")]
)
def test_bounds_are_kept(bound: str, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, bound, 2)
    with pytest.raises(TooLargeError, match=fault):
        read(made(), "a.docx")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_file_that_is_cut_off_is_refused(share: float) -> None:
    whole = made()
    with pytest.raises(UnreadableError, match=r"^a\.docx: is damaged or cut off"):
        read(whole[: int(len(whole) * share)], "a.docx")


@pytest.mark.parametrize("content", [b"", b"no xml", b"<a/>", b"<w:p>" * 500])
def test_a_file_with_a_broken_body_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^a\.docx: is not a sound Word file"):
        read(repacked(made(), word_document_xml=content), "a.docx")


def test_another_zip_file_is_not_supported() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("a.csv", "x")
    with pytest.raises(UnsupportedFormatError, match="holds no Word document"):
        read(buffer.getvalue(), "a.docx")
