"""Text and Markdown, in the layouts that crawled pages, converted minutes and parish clerks produce."""

import time

import pytest
from read_helpers import blocks, short

from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Kind

WRAPPED = """Members considered a report of the Director of Place about the bridge at
Cold Ford, which had been closed since the storm. The Director said that the
Council had applied for a grant and that the bus would be diverted until the
work was done. Members thanked the crew who had cleared the river of trees in
the week after.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a)     \n\nThe delivery of meals", ["item1 a) The delivery of meals"], id="marker-above-its-text"
        ),
        pytest.param("(a)\n \xa0 \n\nOne\n\n(b)\n\nTwo", ["item1 (a) One", "item1 (b) Two"], id="stray-white-space"),
        pytest.param("98.\n\nApologies", ["item1 98. Apologies"], id="agenda-number-with-a-dot"),
        pytest.param("77/21\n\nApologies", ["paragraph 77/21", "paragraph Apologies"], id="bare-minute-number"),
        pytest.param("35a\n\nApologies", ["paragraph 35a", "paragraph Apologies"], id="bare-number-with-a-letter"),
        pytest.param("12\n\nApologies", ["paragraph 12", "paragraph Apologies"], id="bare-number"),
        pytest.param("·         One\n·         Two", ["item1 · One", "item1 · Two"], id="bullets-of-word"),
        pytest.param("- One\n- Two", ["item1 - One", "item1 - Two"], id="dashes"),
        pytest.param("•\n\n98.\n\nTitle", ["item1 •", "item1 98. Title"], id="empty-bullet-keeps-its-place"),
        pytest.param(
            "  • 4.\n\n    Announcements", ["item1 4. Announcements"], id="number-that-a-crawler-put-in-a-list"
        ),
        pytest.param(
            "2.\n2.1\nUrgent items", ["item1 2.", "paragraph 2.1", "paragraph Urgent items"], id="number-under-number"
        ),
        pytest.param("1.\n\na)\n\nText", ["item1 1.", "item1 a) Text"], id="marker-under-marker"),
        pytest.param("Text\n\na)", ["paragraph Text", "paragraph a)"], id="marker-without-text"),
        pytest.param(
            "1. One\n   a) Two\n   b) Three\n2. Four",
            ["item1 1. One", "item2 a) Two", "item2 b) Three", "item1 2. Four"],
            id="depth-by-indent",
        ),
        pytest.param(
            "<AI1>\n\n1. Prayers\n\n</AI1>",
            ["paragraph <AI1>", "item1 1. Prayers", "paragraph </AI1>"],
            id="template-residue",
        ),
        pytest.param(
            "Meet\xad\xading of the com\xad\nmittee", ["paragraph Meeting of the committee"], id="soft-hyphens"
        ),
        pytest.param("One\r\n\r\nTwo\rThree", ["paragraph One", "paragraph Two", "paragraph Three"], id="line-ends"),
        pytest.param("Cllr\u2009A\u202fB\u200b\ufeff", ["paragraph Cllr A B"], id="thin-and-zero-width-space"),
    ],
)
def test_text_becomes_blocks(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    assert blocks(WRAPPED) == ["paragraph " + " ".join(WRAPPED.split())]


def test_a_wrapped_item_goes_on_until_the_next() -> None:
    assert blocks("(a) that the report be noted and\nthat it be sent to Cabinet;\n(b) that officers\nbe thanked.") == [
        "item1 (a) that the report be noted and that it be sent to Cabinet;",
        "item1 (b) that officers be thanked.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Present:\nCouncillor A. Ash\nCouncillor B. Birch\nCouncillor C. Cedar",
        "Venue: Town Hall\nContact: A Clerk\nLink: Watch",
        "Minutes:\nThe report was noted.",
        "Additional documents:\nReport PDF 12 KB",
        "AGENDA\nApologies for absence\nMinutes of the last meeting",
        "Tracey Ash\nChief Executive",
    ],
)
def test_short_lines_stay_apart(text: str) -> None:
    assert blocks(text) == [f"paragraph {line}" for line in text.split("\n")]
    # Also where other parts of the document are wrapped to a width.
    assert blocks(f"{WRAPPED}\n{text}")[1:] == [f"paragraph {line}" for line in text.split("\n")]


def test_a_line_that_ends_with_a_preposition_goes_on() -> None:
    assert blocks("MINUTES OF THE MEETING HELD AT THE VILLAGE HALL ON\nTUESDAY 19 JULY") == [
        "paragraph MINUTES OF THE MEETING HELD AT THE VILLAGE HALL ON TUESDAY 19 JULY"
    ]


def test_a_number_that_ends_a_wrapped_sentence_is_no_marker() -> None:
    text = WRAPPED.replace(
        "the week after.", "accordance with what the whole Council had resolved at its meeting in minute\n12."
    )
    assert blocks(text)[0].endswith("in minute 12.")


def test_a_paragraph_broken_by_empty_lines_and_an_indent_is_whole() -> None:
    assert blocks("That the progress made in the installation and \n\n            development be noted;") == [
        "paragraph That the progress made in the installation and development be noted;"
    ]


def test_uneven_lines_of_converted_text_go_on_at_a_comma() -> None:
    names = "Cllr P Larch (Chair), Cllr G Symes, Cllr Mrs A Kipling, Cllr N Kipple,\nCllr D Night (to the point mentioned), Cllr J Bisk, Cllr Mrs V\nCavan."
    assert max(map(len, names.split("\n"))) - min(map(len, names.split("\n")[:2])) > 7
    assert blocks(f"{WRAPPED}\n{names}")[1] == f"paragraph {names}".replace("\n", " ")


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    assert blocks("the Vice-\nchair of the committee") == ["paragraph the Vice-chair of the committee"]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("| A | B |\n|---|---|\n| 1 | 2 |\n| 3 |  |", [["A", "B"], ["1", "2"], ["3", ""]], id="pipes"),
        pytest.param("A | B\n---|---\n1 | 2", [["A", "B"], ["1", "2"]], id="pipes-inside-only"),
        pytest.param(
            "Name     Ward    Party\nAnn Ash  \tNorth\tX\nBob Birch   South   Y",
            [["Name", "Ward", "Party"], ["Ann Ash", "North", "X"], ["Bob Birch", "South", "Y"]],
            id="gaps-and-tabs",
        ),
        pytest.param(
            "|\nA |\nB |\n|\n1 |\n|\n|\n2\nmore |\n3 |\n|\n4|\n5|",
            [["A", "B"], ["1", ""], ["2 more", "3"], ["4", "5"]],
            id="cells-below-each-other",
        ),
    ],
)
def test_columns_become_a_table(text: str, cells: list[list[str]]) -> None:
    document = read(f"Before\n\n{text}\n\nAfter".encode(), "a.txt")
    short(document)
    table = document.blocks[1]
    assert table.kind is Kind.TABLE
    assert [[cell.text for cell in row.cells] for row in table.rows] == cells


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "No. | Item | |\n---|---|---|\nAPOLOGIES FOR ABSENCE Minutes: None. |\n||\nMINUTES PDF 1 KB |\n||",
            ["paragraph No. Item", "paragraph APOLOGIES FOR ABSENCE Minutes: None.", "paragraph MINUTES PDF 1 KB"],
            id="one-filled-cell-in-a-row",
        ),
        pytest.param(
            "No. | Item |\n---|---|\nFERRY FARES The panel is asked to note the fares. Minutes: The panel noted the |\n"
            "lock repairs Minutes: None |\n|\n|\nWEIR Members will hear of the weir and the\nstate of its gate |",
            [
                "paragraph No. Item",
                "paragraph FERRY FARES The panel is asked to note the fares. Minutes: The panel noted the",
                "paragraph lock repairs Minutes: None",
                "paragraph WEIR Members will hear of the weir and the state of its gate",
            ],
            id="title-and-minutes-in-a-cell",
        ),
        pytest.param("Home | Council | Meetings", ["paragraph Home | Council | Meetings"], id="a-path-of-pages"),
        pytest.param("Proposed by: Cllr Ash        Seconded by: Cllr Birch", ["paragraph Proposed by: Cllr Ash Seconded by: Cllr Birch"], id="a-single-line-of-columns"),
        pytest.param("1.   Apologies     3\n2.   Minutes     5\n3.   Finance     9", ["item1 1. Apologies 3", "item1 2. Minutes 5", "item1 3. Finance 9"], id="numbered-lines"),
        pytest.param("|\n\nText\n|", ["paragraph Text"], id="a-pipe-alone"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_table(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_heads_and_page_numbers_are_left_out_and_counted() -> None:
    pages = [
        f"Thornley Parish Council\n\nBusiness of page {word}.\n\nPage {n} of 4" for n, word in enumerate("abcd", 1)
    ]
    document = read("\f".join(pages).encode(), "a.txt")
    assert short(document) == ["paragraph Thornley Parish Council"] + [
        f"paragraph Business of page {word}." for word in "abcd"
    ]
    assert [finding.message for finding in document.findings] == [
        "7 page headers and footers were left out, the first of them “Page 1 of 4”."
    ]
    assert [block.page for block in document.blocks] == [1, 1, 2, 3, 4]


def test_pages_that_say_the_same_and_nothing_else_are_kept() -> None:
    assert (
        blocks("\f".join(["No business.\n\nThe meeting closed."] * 4))
        == ["paragraph No business.", "paragraph The meeting closed."] * 4
    )


def test_a_paragraph_goes_on_over_a_page() -> None:
    pages = [f"Head of the page\n\nBusiness {n} that is not\n\nPage {n} of 3" for n in (1, 2)]
    assert (
        blocks("\f".join([*pages, "Head of the page\n\nat an end."]))[-1]
        == "paragraph Business 2 that is not at an end."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Council\n\n## 71/21 Apologies", ["heading1 Council", "heading2 71/21 Apologies"], id="headings"),
        pytest.param("Council\n=======\n\nItem\n---\n", ["heading1 Council", "heading2 Item"], id="underlined-headings"),
        pytest.param("It was **RESOLVED** that *this* be `noted`.", ["paragraph It was RESOLVED that this be noted."], id="emphasis"),
        pytest.param("1\\. Not a list", ["item1 1. Not a list"], id="an-escaped-dot-is-still-a-printed-number"),
        pytest.param("> quoted\n\n***\n\nafter", ["paragraph quoted", "paragraph after"], id="quotes-and-rules"),
        pytest.param("a_b_c and 2*3*4", ["paragraph a_b_c and 2*3*4"], id="signs-within-words"),
    ],
)  # fmt: skip
def test_markdown_becomes_blocks(text: str, expected: list[str]) -> None:
    assert blocks(text, "a.md") == expected


def test_a_line_in_bold_type_is_bold() -> None:
    document = read(b"**Minutes of the meeting**\n\n**Present:** Cllr Ash", "a.md")
    assert [block.bold for block in document.blocks] == [True, False]


def test_a_link_keeps_its_place_and_address() -> None:
    document = read(b"1. See the [report](r.pdf) and\n   the [plan](p.pdf).", "a.md")
    assert [(document.text[link.start : link.end], link.address) for link in document.links] == [
        ("report", "r.pdf"),
        ("plan", "p.pdf"),
    ]


SPREAD = """
**MINUTES OF A MEETING OF THE COUNCIL OF HOLM-**

**WITHERNLEA HELD ON MONDAY, 4th** **MAY, 2015 IN**

**THE MILL HALL.**

**PRESENT:**

Councillors Ash, Birch and Cedar, the Head of Rivers (Mr. A.

Dunlin), the Keeper of the Locks (Ms.

Eva Finch) and two members of the public who had come about the

ferry.

**1.**

**Question submitted by Councillor Ash**

***I will ask at the meeting when the sluice at the lower end of***

***Otter Lane can be opened.***

The Head of Rivers replied that the sluice had been stuck since the

flood, that a diver had been sent for and that the gate would open

again before the summer. Councillor Ash thanked the crew for what

they had done.

(a)

Dredging of the upper pool, which had been put off twice, on 12th

June, 2015.

The Committee noted that:

the weir was sound

Proposed by Councillor Birch

Seconded by Councillor Cedar
"""


def spread(text: str, name: str = "a.md") -> list[str]:
    return blocks(f"{SPREAD}\n{text}", name)[len(blocks(SPREAD, name)) :]


JOINED = """
paragraph MINUTES OF A MEETING OF THE COUNCIL OF HOLM-WITHERNLEA HELD ON MONDAY, 4th MAY, 2015 IN THE MILL HALL.
paragraph PRESENT:
paragraph Councillors Ash, Birch and Cedar, the Head of Rivers (Mr. A. Dunlin), the Keeper of the Locks \
(Ms. Eva Finch) and two members of the public who had come about the ferry.
item1 1. Question submitted by Councillor Ash
paragraph I will ask at the meeting when the sluice at the lower end of Otter Lane can be opened.
paragraph The Head of Rivers replied that the sluice had been stuck since the flood, that a diver had been sent for \
and that the gate would open again before the summer. Councillor Ash thanked the crew for what they had done.
item1 (a) Dredging of the upper pool, which had been put off twice, on 12th June, 2015.
paragraph The Committee noted that:
paragraph the weir was sound
paragraph Proposed by Councillor Birch
paragraph Seconded by Councillor Cedar
"""


def test_lines_that_stand_apart_are_joined() -> None:
    assert blocks(SPREAD, "a.md") == JOINED.strip().split("\n")


def test_lines_of_plain_text_that_stand_apart_are_joined() -> None:
    plain = SPREAD.replace("*", "")
    assert len(blocks(plain)) < len(plain.split("\n\n")) * 2 / 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The letter on the banks of the river was to be sent to the Vice-\n\nChair of the board.", ["The letter on the banks of the river was to be sent to the Vice-Chair of the board."], id="hyphen"),
        pytest.param("On the letter about the banks of the upper river it was RESOLVED-\n\nThat it be sent.", ["On the letter about the banks of the upper river it was RESOLVED-", "That it be sent."], id="hyphen-before-a-sentence"),
        pytest.param("It was resolved after a long debate about the state of the locks:\n\nthat they be painted", ["It was resolved after a long debate about the state of the locks:", "that they be painted"], id="colon"),
        pytest.param("There was nothing else to be settled at this meeting, said the Mayor\n\nDate: 4 May", ["There was nothing else to be settled at this meeting, said the Mayor", "Date: 4 May"], id="label"),
        pytest.param("There was nothing else to be settled at this meeting, said the Mayor\n\n**Close**", ["There was nothing else to be settled at this meeting, said the Mayor", "Close"], id="bold-heading"),
        pytest.param("There was nothing else to be settled at this meeting, said the Mayor\n\nCLOSE OF BUSINESS", ["There was nothing else to be settled at this meeting, said the Mayor", "CLOSE OF BUSINESS"], id="heading-in-capitals"),
        pytest.param("The lock-keeper of the town had written “we shall open the sluice.”\n\nThe letter was noted.", ["The lock-keeper of the town had written “we shall open the sluice.”", "The letter was noted."], id="end-of-a-quotation"),
        pytest.param("Mr. A. Dunlin, Head of Rivers\n\nMs. E. Finch, Keeper of Locks", ["Mr. A. Dunlin, Head of Rivers", "Ms. E. Finch, Keeper of Locks"], id="one-person-a-line"),
    ],
)  # fmt: skip
def test_where_a_paragraph_ends_among_lines_that_stand_apart(text: str, expected: list[str]) -> None:
    assert spread(text) == [f"paragraph {line}" for line in expected]


@pytest.mark.parametrize(
    ("between", "left_out"),
    [
        pytest.param("\n---\n", "1 page breaks were", id="separator"),
        pytest.param("\n---\n2\n\n", "1 page breaks and 1 page numbers were", id="number-at-the-top"),
        pytest.param("\n\n1\n---\n", "1 page breaks and 1 page numbers were", id="number-at-the-foot"),
        pytest.param("\n\n7\n\n", "1 page numbers were", id="number-within-a-sentence"),
    ],
)
def test_what_parts_the_pages_of_such_a_text_is_left_out(between: str, left_out: str) -> None:
    above, below = "The pump that the Committee had bought in the spring was to be", "moved to the upper lock."
    document = read(f"{SPREAD}\n{above}{between}{below}".encode(), "a.md")
    assert short(document)[-1] == f"paragraph {above} {below}"
    assert [finding.message for finding in document.findings] == [
        f"Every line stands apart; those of one paragraph were joined, and {left_out} left out."
    ]


def test_heads_and_numbers_of_many_pages_of_such_a_text_are_left_out() -> None:
    edges = ["The {} gate was painted.", "The {} rope was bought.", "The {} boat was mended."]
    pages = [
        "\n\n".join(["Rivers Committee", *edges, SPREAD, *reversed(edges), str(number)]).replace("{}", word)
        for number, word in enumerate(("red", "blue", "green", "white"), 1)
    ]
    for text in ("\n---\n".join(pages), "\n\n".join(pages)):
        document = read(text.encode(), "a.md")
        read_text = [block.text for block in document.blocks]
        assert read_text.count("Rivers Committee") == 1
        assert not {"1", "2", "3", "4"} & set(read_text)
        assert len(read_text) == 1 + 4 * (6 + len(blocks(SPREAD, "a.md")))
        assert "3 page headers and footers were left out" in document.findings[1].message


def test_numbers_of_agenda_items_are_no_page_numbers() -> None:
    items = "\n\n".join(f"{number}\n\nBusiness of the river" for number in range(1, 4))
    assert [line for line in spread(items) if line[-1].isdigit()] == ["paragraph 1", "paragraph 2", "paragraph 3"]


def test_paragraphs_of_one_line_are_not_taken_for_lines_of_one_paragraph() -> None:
    lines = [
        f"The Committee noted that lock {word} had been painted and that its gate was sound." for word in "abcdefgh"
    ]
    assert blocks("\n\n".join(lines)) == [f"paragraph {line}" for line in lines]


@pytest.mark.parametrize(
    ("line", "text", "bold"),
    [
        pytest.param("**AT THE MILL,** **ON 4th** **MAY**", "AT THE MILL, ON 4th MAY", True, id="several-bold-runs"),
        pytest.param("***That the lamp be mended***", "That the lamp be mended", True, id="bold-italic"),
        pytest.param("***That O**’Hara’s lamp be mended***", "That O’Hara’s lamp be mended", False, id="badly-closed"),
        pytest.param("**REPLY**:", "REPLY:", True, id="colon-outside"),
        pytest.param("A**pologies**: none", "Apologies: none", False, id="within-a-word"),
        pytest.param("**Apologies **for absence", "Apologies for absence", False, id="space-before-the-closing-sign"),
        pytest.param("_Cllr Ash_ and __Cllr Birch__", "Cllr Ash and Cllr Birch", False, id="underscores"),
        pytest.param("**[Budget](b.pdf)**", "Budget", True, id="around-a-link"),
        pytest.param("Cllr Ash* and Cllr Birch**", "Cllr Ash* and Cllr Birch**", False, id="marks-of-footnotes"),
        pytest.param("**Cllr Ash*, Cllr Birch**", "Cllr Ash*, Cllr Birch", True, id="mark-of-a-footnote-in-bold"),
        pytest.param("2 * 3 and x * y", "2 * 3 and x * y", False, id="signs-between-spaces"),
        pytest.param("\\*\\*not bold\\*\\* \\_\\_\\_", "**not bold** ___", False, id="escaped"),
        pytest.param("Signed: ________", "Signed: ________", False, id="drawn-line"),
        pytest.param(
            "the 4^th^ [ordinary]{.underline} meeting", "the 4th ordinary meeting", False, id="raised-letters"
        ),
        pytest.param("before ![a map](map.png) after", "before after", False, id="image"),
        pytest.param("one<br>two <!-- three -->", "one two", False, id="tags"),
    ],
)
def test_signs_of_markdown_are_taken_off(line: str, text: str, bold: bool) -> None:
    (block,) = read(line.encode(), "a.md").blocks
    assert (block.text, block.bold) == (text, bold)


def test_bold_type_may_end_on_a_later_line() -> None:
    document = read(b"**Minutes of the meeting that was held in the\nvillage hall**\n\nPresent", "a.md")
    assert [block.bold for block in document.blocks] == [True, False]
    assert "*" not in document.text


def test_an_item_whose_text_is_bold_is_bold() -> None:
    (block,) = read(b"a)  **Road repairs**", "a.md").blocks
    assert (block.marker, block.text, block.bold) == ("a)", "Road repairs", True)


def test_a_backslash_ends_a_line_and_is_not_printed() -> None:
    assert blocks("1.  MINUTES OF MAY\\\n    taken as read", "a.md") == [
        "item1 1. MINUTES OF MAY",
        "paragraph taken as read",
    ]


@pytest.mark.parametrize("above", ["The meeting closed.", "the path, the gate;"])
def test_a_rule_below_a_sentence_makes_no_heading(above: str) -> None:
    assert blocks(f"{above}\n---\nNext", "a.md") == [f"paragraph {above}", "paragraph Next"]


@pytest.mark.parametrize(
    ("line", "links"),
    [
        pytest.param("[a_b](x_(1).pdf)", [("a_b", "x_(1).pdf")], id="bracket-in-the-address"),
        pytest.param("![i](i.png) [a](<b c.pdf>)", [("a", "b c.pdf")], id="space-in-the-address"),
        pytest.param("see <https://a.example/b_c_d>", [("https://a.example/b_c_d",) * 2], id="bare-address"),
        pytest.param("[**a**](x) **[b](y)**", [("a", "x"), ("b", "y")], id="bold-links"),
        pytest.param("| [a](x) | b |\n|---|---|\n| c | [d](y) |\n| e | [f](z) |", [("a", "x"), ("d", "y"), ("f", "z")], id="in-a-table"),
        pytest.param("No. | Item |\n---|---|\nsee [a](x) here |\n||\n[b](y) |", [("a", "x"), ("b", "y")], id="in-rows-of-one-cell"),
    ],
)  # fmt: skip
def test_links_of_markdown_keep_their_text_and_address(line: str, links: list[tuple[str, str]]) -> None:
    document = read(line.encode(), "a.md")
    short(document)
    assert [(document.text[link.start : link.end], link.address) for link in document.links] == links


def test_an_escaped_bar_parts_no_cells() -> None:
    table = read(b"| a \\| b | c |\n|---|---|\n| d | e |\n| f | g |", "a.md").blocks[0]
    assert [cell.text for cell in table.rows[0].cells] == ["a | b", "c"]


@pytest.mark.parametrize(
    ("front", "title", "left_out"),
    [
        pytest.param('title: "May minutes"\ndate: 2015-05-02', "May minutes", "but for the title (date)", id="title"),
        pytest.param("title: 'The clerk''s notes'", "The clerk's notes", "", id="title-alone"),
        pytest.param("layout: post\ntags:\n  - hall\n- mill\n# note", "", "(layout, tags)", id="without-a-title"),
        pytest.param("title: >\n  May\n  minutes", "May minutes", "", id="title-below"),
    ],
)
def test_front_matter_is_no_block(front: str, title: str, left_out: str) -> None:
    document = read(f"---\n{front}\n---\n\nPresent: Cllr Ash".encode(), "a.md")
    assert (document.title, short(document)) == (title, ["paragraph Present: Cllr Ash"])
    assert [finding.message for finding in document.findings] == [f"The front matter was left out {left_out}."] * bool(
        left_out
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nVenue: Mill Hall\nDate: 4 May\n---\nText",
        "---\ntitle: x\nand so on\n---\n",
        "---\ntitle: x\n",
        "---\n---\nx",
    ],
)
def test_what_only_looks_like_front_matter_is_read(text: str) -> None:
    document = read(text.encode(), "a.md")
    assert not document.title
    assert not document.findings
    assert document.blocks


def test_markdown_that_is_called_text_is_read_as_markdown() -> None:
    assert blocks("# Council\n\n## Present\n\n**Cllr Ash**") == [
        "heading1 Council",
        "heading2 Present",
        "paragraph Cllr Ash",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "a) the report be noted\n",
        "| a | b |\n",
        "Name     Ward     Party\n",
        "wrapped line of the text that goes on\n",
        "**\n",
        "[\n",
        "Present: x\n\n",
        "- \n",
        "((((\n",
        "**a\n",
        "[a](b) **c** _d_\n",
        "|[a](b)",
        "a line that stands apart from the next and is about as long as a line is\n\n",
    ],
)
def test_time_grows_with_the_length_and_no_faster(line: str) -> None:
    def seconds(data: bytes) -> float:
        began = time.process_time()
        read(data, "a.md")
        return time.process_time() - began

    small, large = (line * 2_000).encode(), (line * 16_000).encode()
    seconds(small)
    # Eight times the text; a quadratic reader would take 64 times as long.
    assert min(seconds(large) for _ in range(2)) < 30 * max(min(seconds(small) for _ in range(3)), 0.002)


@pytest.mark.parametrize(
    "character", ["*", "[", "_", "|", " ", "(", "1.", "\t", "#", "-", "x", "\xa0", "i", "**a ", "a** ", "[a]("]
)
def test_one_endless_line_is_read_in_time(character: str) -> None:
    began = time.process_time()
    read(f"x{character * 200_000}x".encode(), "a.md")
    assert time.process_time() - began < 5


def test_a_table_of_html_in_markdown_is_a_table_and_its_neighbours_stay_markdown() -> None:
    text = "**Present:** Ann Roe\n\n<table><tr><th>Name</th><th>Interest</th></tr>\n<tr><td>Ann Roe</td><td>R&amp;D</td></tr></table>\n\n# Close\n"
    blocks = read(text.encode(), "a.md").blocks
    assert [(block.kind.value, block.text) for block in blocks if not block.rows] == [
        ("paragraph", "Present: Ann Roe"),
        ("heading", "Close"),
    ]
    [table] = [block for block in blocks if block.rows]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Name", "Interest"], ["Ann Roe", "R&D"]]


def test_a_table_that_is_not_closed_takes_no_text_and_is_looked_for_once() -> None:
    lines = ["<table>"] * 20_000
    document = read("\n\n".join(["Present: Ann Roe", *lines, "Apologies: Sam Poe"]).encode(), "a.md")
    assert document.text.startswith("Present: Ann Roe")
    assert document.text.endswith("Apologies: Sam Poe")
