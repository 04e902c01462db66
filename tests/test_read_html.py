"""HTML pages: what is read, in which order, and what is left out."""

import time

import pytest
from read_helpers import blocks, short

from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document, Kind

PAGE = """<!DOCTYPE html><html><head><title>Agenda &amp; minutes</title><style>p {}</style></head><body>
<header>Site</header><nav><a href="/">Home</a></nav><div class="cookie-notice">We use cookies</div>
<div id="modgov"><div class="mgBreadcrumb"><a href="c.aspx">Committees</a></div><ul class="mgNavList"><li>Back</ul>
<div role="navigation">Menu</div><div class="mgHeader"><h1 class="mgMainTitleTxt" >Agenda and draft minutes</h1></div>
<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">Planning Panel - Tuesday, 4th May, 2021 6.30 pm</h2></div>
<div class="mgLinks" ><ul class="mgActionList"><li><a href="f.pdf">Agenda frontsheet</a></li></ul></div>
<div class="mgContent"><div class="mgMainTxt"><p><span class="mgLabel">Venue:</span> Town Hall</p></div>
<table class="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt" >26.</p></td>
<td><p class="mgAiTitleTxt" ><a href="s1.pdf">Minutes<span class="mgFileSize">PDF 136 KB</span></a></p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div><p class="MsoNormal"><b>Agreed</b> that
the minutes are correct.</p><table border="1"><tr><td><p>Name</p></td><td><p>Interest</p></td></tr>
<tr><td><p>Cllr Ash</p></td><td><p>Personal</p></td></tr></table></div></div></td></tr></table></div>
<div class="mgFooter"><p>About this site</p></div></div>
<footer>Foot</footer></body></html>"""


def page(body: str) -> Document:
    document = read(f"<html><body>{body}</body></html>".encode(), "a.html")
    short(document)
    return document


def test_a_page_of_the_council_system_is_read_in_order() -> None:
    assert blocks(PAGE, "a.html") == [
        "heading1 Agenda and draft minutes",
        "heading2 Planning Panel - Tuesday, 4th May, 2021 6.30 pm",
        "item1 • Agenda frontsheet",
        "paragraph Venue: Town Hall",
        "item1 26. Minutes PDF 136 KB",
        "paragraph Minutes:",
        "paragraph Agreed that the minutes are correct.",
        "table Name | Interest\nCllr Ash | Personal",
    ]


def test_the_title_and_the_links_are_kept() -> None:
    document = read(PAGE.encode(), "a.html")
    assert document.title == "Agenda & minutes"
    assert [(document.text[link.start : link.end], link.address) for link in document.links] == [
        ("Agenda frontsheet", "f.pdf"),
        ("Minutes PDF 136 KB", "s1.pdf"),
    ]


def test_classes_stand_nearest_first() -> None:
    document = read(PAGE.encode(), "a.html")
    found = next(block for block in document.blocks if block.text.startswith("Agreed"))
    assert found.classes == ("MsoNormal", "mgWordPara", "mgItemTable", "mgContent")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<h2>Cabinet<br>3 March</h2>", ["heading2 Cabinet", "heading2 3 March"], id="break-in-a-heading"),
        pytest.param("<p>Present:<br>Cllr A<br/>Cllr B</p>", ["paragraph Present:", "paragraph Cllr A", "paragraph Cllr B"], id="names-with-breaks"),
        pytest.param("one<div>two<p>three</p>four</div>five", [f"paragraph {w}" for w in ("one", "two", "three", "four", "five")], id="loose-text"),
        pytest.param("<ul><li>x<li>y</ul>", ["item1 • x", "item1 • y"], id="bullets"),
        pytest.param("<ol><li>x<li>y</ol>", ["item1 1. x", "item1 2. y"], id="numbers"),
        pytest.param("<ol type=a start=3><li>x<li>y</ol>", ["item1 c. x", "item1 d. y"], id="letters-from-c"),
        pytest.param("<ol type=I><li>x<li value=9>y<li>z</ol>", ["item1 I. x", "item1 IX. y", "item1 X. z"], id="roman-with-value"),
        pytest.param("<ol style='list-style-type: lower-roman'><li>x</ol>", ["item1 i. x"], id="style"),
        pytest.param("<ol><li>x<ol type=a><li>y</ol><li>z</ol>", ["item1 1. x", "item2 a. y", "item1 2. z"], id="nested"),
        pytest.param("<ol><li><ul><li>x</ul><li>y</ol>", ["item1 1.", "item2 • x", "item1 2. y"], id="list-only-item"),
        pytest.param("<ol><li>1. x<li>2. y</ol>", ["item1 1. x", "item1 2. y"], id="printed-and-counted"),
        pytest.param("<ul><li>(a) x<li>(b) y</ul>", ["item1 (a) x", "item1 (b) y"], id="printed-instead-of-bullet"),
        pytest.param("<li><p>x</p><p>y</p>", ["item1 • x", "paragraph y"], id="two-paragraphs-in-an-item"),
        pytest.param("<p>a)&nbsp;&nbsp; x</p>", ["item1 a) x"], id="printed-marker"),
        pytest.param("<p>98.</p><p>Apologies</p>", ["item1 98. Apologies"], id="marker-above-its-text"),
        pytest.param("<h3>5. Apologies</h3>", ["heading3 5. Apologies"], id="numbered-heading"),
        pytest.param("<p>16<sup>th</sup> of&shy;fi&#8203;cer</p>", ["paragraph 16th officer"], id="inside-a-word"),
        pytest.param("<script>x</script><p hidden>y</p><p style='display: none'>z</p><p>k</p>", ["paragraph k"], id="unseen"),
        pytest.param("<form><select><option>x</select><p>k</p></form>", ["paragraph k"], id="form-around-the-page"),
        pytest.param("<header>x</header><div role=navigation>y</div><ul class=breadcrumbs><li>z</ul><p>k</p><footer>f</footer>", ["paragraph k"], id="surroundings"),
    ],
)  # fmt: skip
def test_elements_become_blocks(body: str, expected: list[str]) -> None:
    assert short(page(body)) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "table a | b\nc | d", id="plain-cells"),
        pytest.param(
            "<table><tr><th colspan=2>a<th>b<tr><td>c<td>d<td>e</table>", "table a |  | b\nc | d | e", id="colspan"
        ),
        pytest.param("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "table a | b\n | c", id="rowspan"),
        pytest.param(
            "<table border=1><tr><td><p>a</p><p>b</p><td>c</table>", "table a b | c", id="paragraphs-in-drawn-cells"
        ),
        pytest.param(
            "<table><tr><th>a<th>b<tr><td><ul><li>x<li>y</ul><td>c</table>",
            "table a | b\n• x • y | c",
            id="list-in-a-cell-of-data",
        ),
        pytest.param(
            "<table border=1><tr><td><p>Cllr Ash</p><td><p>31. Mill Lane Bridge</p><td>(a) Personal</table>",
            "table Cllr Ash | 31. Mill Lane Bridge | (a) Personal",
            id="numbers-in-cells",
        ),
        pytest.param(
            "<table><tr><td style='border: solid 1px'><p>a</p><p>b</p><td>c</table>",
            "table a b | c",
            id="lines-by-style",
        ),
    ],
)
def test_data_becomes_a_table(table: str, expected: str) -> None:
    assert short(page(table)) == [expected]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("<table class=mgItemTable><tr><td>a<td>b</table>", id="item-table"),
        pytest.param("<table id=mgItemTable><tr><th>a<th>b</table>", id="item-table-by-id"),
        pytest.param("<table><tr><td>a<tr><td>b</table>", id="one-column"),
        pytest.param("<table role=presentation><tr><td>a<td>b</table>", id="presentation"),
        pytest.param("<table><tr><td>a<td><ul><li>b</ul></table>", id="list-in-a-cell"),
        pytest.param("<table><tr><td><p>a</p><p>b</p><td></table>", id="paragraphs-in-a-cell"),
        pytest.param("<table border=1><tr><td>a<td><table><tr><td>b</table></table>", id="table-in-a-cell"),
    ],
)
def test_layout_is_read_cell_by_cell(table: str) -> None:
    document = page(table)
    assert [block.text for block in document.blocks] == ["a", "b"]
    assert all(block.kind is not Kind.TABLE for block in document.blocks)


def test_a_caption_stands_before_its_table() -> None:
    assert short(page("<table><caption>Votes</caption><tr><td>a<td>b</table>")) == ["paragraph Votes", "table a | b"]


def test_only_blocks_that_are_bold_throughout_are_bold() -> None:
    document = page(
        "<p><b>All</b> <strong>of it</strong></p><p><b>Part</b> of it</p><p style='font-weight:bold'>All</p>"
    )
    assert [block.bold for block in document.blocks] == [True, False, True]


@pytest.mark.parametrize(
    "mark", ["<main>{}</main>", "<div role=main>{}</div>", "<div id=content>{}</div>", "<article>{}</article>", "<div class='x mgContent'>{}</div>", "<div id=modgov>{}</div>"]
)  # fmt: skip
def test_the_content_is_found(mark: str) -> None:
    assert short(page("<p>before</p>" + mark.format("<p>The business of the meeting</p>") + "<p>after</p>")) == [
        "paragraph The business of the meeting"
    ]


@pytest.mark.parametrize("body", ["<main></main><p>text</p>", "<article>one</article><article>two</article>"])
def test_without_one_content_the_whole_page_is_read(body: str) -> None:
    assert page(body).blocks


@pytest.mark.parametrize("depth", [300, 100_000])
def test_a_page_that_is_nested_too_deeply_is_read_and_told_of(depth: int) -> None:
    document = page("<p>before</p>" + "<div>" * depth + "deep" + "</div>" * depth + "<p>after</p>")
    assert short(document) == ["paragraph before", "paragraph deep", "paragraph after"]
    assert [finding.message for finding in document.findings] == ["The page is nested deeper than 254 elements."]


def test_what_nested_lists_hide_is_told_of() -> None:
    document = page("<p>before</p>" + "<ul><li>x" * 3_000)
    assert document.findings[0].message.endswith("what comes after the deepest place was not read.")


def test_spans_beyond_the_bound_are_left_out_and_told_of() -> None:
    row = "<tr>" + "<td colspan=1000>x" * 3
    document = page(f"<table>{row * 100}</table>")
    assert "more cells than are read" in document.findings[0].message
    assert sum(len(r.cells) for r in document.blocks[0].rows) < 210_000


def test_a_hundred_thousand_list_items_are_read_in_seconds() -> None:
    began = time.process_time()
    document = page("<ul>" + "<li>that the report be noted" * 100_000 + "</ul>")
    assert len(document.blocks) == 100_000
    assert time.process_time() - began < 30


@pytest.mark.parametrize(
    "piece",
    ["<div", "<", "<p>", "<b>", "&", "<table><tr><td>", "<br>", "<li>", "<a href='", "</", "<!--", "<span class='x'>"],
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    def seconds(count: int) -> float:
        data = ("<html><body>words of a page" + piece * count).encode()
        began = time.process_time()
        read(data, "a.html")
        return time.process_time() - began

    seconds(100)
    small, large = max(min(seconds(2_000) for _ in range(3)), 0.002), min(seconds(16_000) for _ in range(2))
    assert large < 30 * small


def test_a_page_without_anything_of_a_council_is_read_all_the_same() -> None:
    assert short(page("<h1>Recipes</h1><p>Take two eggs.</p>")) == ["heading1 Recipes", "paragraph Take two eggs."]
