"""Lists of decisions, made up in the layouts of real ones: with texts, without the label of the text, and as a table."""

import datetime as dt

from councilgraph_mappings.codes import OutcomeKind
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Context, Reading

HEAD = "<html><body><h1>Decisions</h1><p>The council publishes what it decides.</p><p>Decisions published</p>"
TWO = f"""{HEAD}
<h3><a href="ieDecisionDetails.aspx?ID=51">04/03/2024 - Repair of the ferry steps<span class="mgHide"> ref: 51</span></a>
&nbsp; Recommendations Approved</h3>
<p>Decision Maker: Harbour Board</p><p>Made at meeting: 04/03/2024 - Harbour Board</p>
<p>Decision published: 06/03/2024</p><p>Effective from: 13/03/2024</p>
<h4>Decision:</h4><p>RESOLVED that the ferry steps be repaired.</p><p>Wards affected: Quayside;</p>
<p>Lead officer: Una Sedge</p>
<h3>04/03/2024 - Dues of visitors. ref: 52 &nbsp; Recommendations Approved</h3>
<p>Decision Maker: Harbour Board</p><p>Made at meeting: 04/03/2024 - Harbour Board</p>
<p>Decision published: 06/03/2024</p><p>Effective from: 13/03/2024</p>
<p>RESOLVED that the decision be deferred.</p>
<h3>04/03/2024 - Purchase of a barge ref: 53 &nbsp; Recommendations Approved</h3>
<p>Decision Maker: Head of Harbours</p><p>Decision published: 06/03/2024</p>
<h4>Decision:</h4><p>To approve the purchase of a barge.</p></body></html>"""
TABLE = f"""{HEAD}<table><thead><tr><th>Title</th><th>Date</th><th>Effective from</th></tr></thead><tbody>
<tr><td><a href="ieDecisionDetails.aspx?ID=51">Repair of the ferry steps<span class="mgHide"> ref: 51</span></a></td>
<td>06/03/2024</td><td>13/03/2024</td></tr>
<tr><td><a href="ieDecisionDetails.aspx?ID=52">Dues of visitors</a></td><td>06/03/2024</td><td>13/03/2024</td></tr>
</tbody></table></body></html>"""


def said(page: str, address: str | None = None) -> Reading:
    document = read(page.encode(), "decisions.html")
    return parse(document, Context("decisions.html", "0" * 64, address, council="Larkhill Borough Council"))


def test_each_decision_has_its_day_and_who_took_it() -> None:
    reading = said(TWO)
    assert reading.genre == "list of decisions"
    held = [(m.key, m.date and m.date.value, m.body and m.body.value) for m in reading.meetings]
    assert held == [("m1", dt.date(2024, 3, 4), "Harbour Board"), ("m2", dt.date(2024, 3, 4), None)]
    assert [(item.meeting, item.position, item.title) for item in reading.items] == [
        ("m1", 1, "Repair of the ferry steps"),
        ("m1", 2, "Dues of visitors"),
        ("m2", 1, "Purchase of a barge"),
    ]


def test_what_was_decided_is_read_with_its_label_or_without() -> None:
    reading = said(TWO)
    titles = {item.key: item.title for item in reading.items}
    assert [(titles[str(one.item)], one.kind) for one in reading.outcomes] == [
        ("Repair of the ferry steps", OutcomeKind.AGREED),
        ("Dues of visitors", OutcomeKind.DEFERRED),
        ("Purchase of a barge", OutcomeKind.APPROVED),
    ]


def test_a_table_of_titles_says_only_that_other_pages_say_more() -> None:
    for page, address in ((TABLE, None), (TABLE, "https://x.example/mgListOfficerDecisions.aspx?bcr=1")):
        reading = said(page, address)
        assert (reading.genre, reading.meetings, reading.items) == ("list of decisions", (), ())
        assert [(one.kind, one.message) for one in reading.findings] == [
            (FindingKind.MISSING, "the list names 2 decisions without what was decided, which other pages say")
        ]


def test_a_page_of_one_decision_is_no_list() -> None:
    page = "<p>Decision Maker: Cabinet</p><p>Decision status: Approved</p><p>Decision:</p><p>That it be noted.</p>"
    assert said(f"<html><body><h1>Decision details</h1><h2>Report</h2>{page}</body></html>").genre == "decision page"


def test_a_decision_without_its_title_has_its_day_and_who_took_it() -> None:
    page = f"""{HEAD}<p>Decision Maker: Harbour Board</p><p>Made at meeting: 04/03/2024 - Harbour Board</p>
<p>Decision published: 06/03/2024</p><p>Effective from: 13/03/2024</p>
<p>Resolved –</p><p>(1) That the ferry steps be repaired.</p><p>(2) That the report be noted.</p></body></html>"""
    reading = said(page, "https://larkhill.moderngov.co.uk/mgDelegatedDecisions.aspx?DR=1")
    assert [meeting.date.value for meeting in reading.meetings if meeting.date] == [dt.date(2024, 3, 4)]
    assert [outcome.kind for outcome in reading.outcomes] == [OutcomeKind.AGREED, OutcomeKind.NOTED]
    assert reading.items == ()
    assert not [each for each in reading.findings if "without what was decided" in each.message]
