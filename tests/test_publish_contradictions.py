"""What documents of one meeting say differently: named with the words of each, and no more than that."""

import json
from pathlib import Path

import pytest
from conftest import Silent

from councilgraph.config import Config
from councilgraph.publish.run import Options, publish

MINUTES = """Larkhill Town Council

Minutes of the meeting of the Allotments Committee held on Tuesday 12 March 2024 at 7.00 pm at the Town Hall

Present: Councillors Ann Bee (Chair) and Colin Dray

Apologies: Councillor Eve Finch

The meeting closed at 8.15 pm.
"""
AGAIN = MINUTES + "\nCopy.\n"
"""The same meeting in another document."""


def differing(tmp_path: Path, *texts: str) -> list[tuple[str, list[list[str]]]]:
    """Return what a publication of documents calls contradictory, and who says what in which words."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, text in enumerate(texts, 1):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    summary = publish(Options((folder,), tmp_path / "build"), Config(), Silent())
    content = json.loads((tmp_path / "build" / "report" / "report.json").read_text(encoding="utf-8"))
    found = content["contradictions"]
    assert (summary.published, summary.contradictions) == (len(texts), len(found))
    assert all(one["meeting"] == "Allotments Committee, 12 March 2024" for one in found)
    return [(one["what"], [[says["path"], says["value"], says["passage"]] for says in one["says"]]) for one in found]


@pytest.mark.parametrize(
    ("before", "after", "what", "says"),
    [
        ("7.00 pm", "7.30 pm", "start", [["in/1.txt", "19:00", "7.00 pm"], ["in/2.txt", "19:30", "7.30 pm"]]),
        ("8.15 pm", "8.45 pm", "end", [["in/1.txt", "20:15", "8.15 pm"], ["in/2.txt", "20:45", "8.45 pm"]]),
        (
            "at the Town Hall",
            "at the Larkhill Library",
            "venue",
            [["in/2.txt", "Larkhill Library", "Larkhill Library"], ["in/1.txt", "Town Hall", "Town Hall"]],
        ),
    ],
    ids=["start", "end", "venue"],
)
def test_facts_of_a_meeting_that_differ_are_said_with_their_words(
    tmp_path: Path, before: str, after: str, what: str, says: list[list[str]]
) -> None:
    [(found, sayings)] = differing(tmp_path, MINUTES, AGAIN.replace(before, after))
    assert (found, [[path, value] for path, value, _ in sayings]) == (what, [[path, value] for path, value, _ in says])
    for (_, _, passage), (_, _, words) in zip(sayings, says, strict=True):
        assert words in passage


def test_somebody_both_there_and_excused_is_said_with_the_words_of_both(tmp_path: Path) -> None:
    other = AGAIN.replace("and Colin Dray", "and Eve Finch").replace("Councillor Eve Finch", "Councillor Colin Dray")
    found = differing(tmp_path, MINUTES, other)
    assert [what for what, _ in found] == ["attendance of Colin Dray", "attendance of Eve Finch"]
    sayings = dict(found)["attendance of Eve Finch"]
    assert sorted(path for path, _, _ in sayings) == ["in/1.txt", "in/2.txt"]
    assert all("Eve Finch" in passage for _, _, passage in sayings)


def test_documents_that_agree_or_say_more_than_each_other_do_not_contradict(tmp_path: Path) -> None:
    more = AGAIN.replace("at the Town Hall", "in the Warren Room, Town Hall")
    less = MINUTES.replace("\nThe meeting closed at 8.15 pm.\n", "").replace("Apologies: Councillor Eve Finch\n", "")
    assert differing(tmp_path, MINUTES, more, less) == []


def test_other_days_of_a_committee_are_other_meetings(tmp_path: Path) -> None:
    other = AGAIN.replace("Tuesday 12 March", "Tuesday 9 April").replace("7.00 pm", "7.30 pm")
    assert differing(tmp_path, MINUTES, other) == []


def preferred(tmp_path: Path, **texts: str) -> tuple[str | None, str]:
    """Return the start that is preferred among documents that differ in nothing else, and why."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    publish(Options((folder,), tmp_path / "build"), Config(), Silent())
    content = json.loads((tmp_path / "build" / "report" / "report.json").read_text(encoding="utf-8"))
    [found] = content["contradictions"]
    assert found["what"] == "start"
    return found["preferred"], found["why"]


LATER = AGAIN.replace("7.00 pm", "7.30 pm")
DRAFT = LATER.replace("Minutes of", "DRAFT Minutes of")
CONFIRMING = """Larkhill Town Council

Minutes of the meeting of the Allotments Committee held on Tuesday 9 April 2024 at 7.00 pm at the Town Hall

Present: Councillors Ann Bee (Chair) and Colin Dray

1. Minutes

RESOLVED that the minutes of the meeting held on 12 March 2024 be confirmed as a correct record and signed by the Chair.
"""
SERVICE = """<meeting><meetingid>7</meetingid><meetingdate>12/03/2024</meetingdate><meetingtime>19:30</meetingtime>
<committeetitle>Allotments Committee</committeetitle><minutepublished>True</minutepublished></meeting>"""
MANIFEST = "path,council\na.txt,Larkhill Town Council\nb.xml,Larkhill Town Council\n"


def test_minutes_go_before_drafts(tmp_path: Path) -> None:
    assert preferred(tmp_path, a_txt=MINUTES, b_txt=DRAFT) == ("19:00", "minutes before draft minutes")


def test_minutes_go_before_the_web_service(tmp_path: Path) -> None:
    found = preferred(tmp_path, a_txt=MINUTES, b_xml=SERVICE, manifest_csv=MANIFEST)
    assert found == ("19:00", "minutes before data service")


def test_minutes_that_were_confirmed_say_so(tmp_path: Path) -> None:
    found = preferred(tmp_path, a_txt=MINUTES, b_txt=DRAFT, c_txt=CONFIRMING)
    assert found == ("19:00", "minutes that a later meeting confirmed before draft minutes")


def test_of_two_sources_of_one_standing_none_is_preferred(tmp_path: Path) -> None:
    assert preferred(tmp_path, a_txt=MINUTES, b_txt=LATER) == (None, "sources of one standing differ (minutes)")
