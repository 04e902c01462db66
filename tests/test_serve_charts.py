"""A chart says its numbers three times alike: as a drawing, as a sentence, and as a table."""

from lxml import etree

from councilgraph.serve.charts import Bar, bars, columns

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [Bar("Ann Oakley", (3, 1)), Bar("<b>Bo</b> & Co", (0, 2)), Bar("Nobody", (0, 0))]


def drawn(svg: str) -> etree._Element:
    return etree.fromstring(svg)


def widths(svg: str) -> list[float]:
    return [float(bar.get("width", "0")) for bar in drawn(svg).iter(f"{SVG}rect")]


def test_a_chart_has_a_name_and_a_summary_for_who_does_not_see_it() -> None:
    svg = drawn(bars("came", "Attendance", ("Member", "Present", "Apologies"), ROWS).svg)
    assert svg.get("role") == "img"
    named = {element.get("id"): element.text for element in svg if element.get("id")}
    assert svg.get("aria-labelledby", "").split() == [*named] == ["came-title", "came-desc"]
    assert named["came-title"] == "Attendance"
    assert "most for Ann Oakley (4), fewest for Nobody (0)" in str(named["came-desc"])


def test_bars_are_as_long_as_their_numbers() -> None:
    chart = bars("came", "Attendance", ("Member", "Present", "Apologies"), ROWS)
    legend, legend_2, first, second, third = widths(chart.svg)
    assert legend == legend_2
    assert round(first / second, 3) == 3
    assert round(third / second, 3) == 2


def test_columns_are_as_high_as_their_numbers() -> None:
    rows = [Bar("May 2022", (2,)), Bar("June 2022", (0,)), Bar("July 2022", (8,))]
    svg = drawn(columns("m", "Meetings", ("Month", "Meetings"), rows, ["2022", "", ""]).svg)
    heights = [float(bar.get("height", "0")) for bar in svg.iter(f"{SVG}rect")]
    assert heights == [30.0, 120.0]
    assert "2022" in [text.text for text in svg.iter(f"{SVG}text")]


def test_the_table_has_the_numbers_of_the_drawing() -> None:
    chart = bars("came", "Attendance", ("Member", "Present", "Apologies"), ROWS)
    assert chart.rows == (("Ann Oakley", "3", "1"), ("<b>Bo</b> & Co", "0", "2"), ("Nobody", "0", "0"))


def test_a_label_is_never_markup() -> None:
    svg = bars("k", "T\x00<script>", ("A", "B"), [Bar("<script>alert(1)</script>", (1,))]).svg
    assert "<script" not in svg
    assert [text.text for text in drawn(svg).iter(f"{SVG}text")] == ["<script>alert(1)</script>", "1"]


def test_the_same_numbers_give_the_same_bytes() -> None:
    one, other = (bars("k", "T", ("A", "B"), ROWS[:1]) for _ in range(2))
    assert one == other


def test_nothing_to_show_is_said() -> None:
    assert "There is nothing to show." in bars("k", "T", ("A", "B"), []).svg
