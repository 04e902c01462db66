"""What a mirror keeps, whatever happens to the process that writes it."""

import datetime as dt
import json
import sqlite3
from pathlib import Path

import pytest

from councilgraph.harvest.kinds import Kind, Scope, Step
from councilgraph.harvest.mirror import Mirror, Run
from councilgraph.harvest.plan import Budget, Frontier, Planned
from councilgraph.harvest.polite import Answer, Traffic
from councilgraph.harvest.summary import Summary
from councilgraph.harvest.view import show
from councilgraph_mappings.errors import ConfigurationError, UnreadableError

BASE = "https://democracy.larkmoor.example/"
SCOPE = Scope(BASE, dt.date(2024, 1, 1), dt.date(2024, 12, 31))
NOW = dt.datetime(2026, 1, 5, 2, 0, tzinfo=dt.UTC)
MEETING = Planned(
    Step(f"{BASE}ieListDocuments.aspx?MId=7", Kind.MEETING, "Cabinet", dt.date(2024, 3, 5)), f"{BASE}m7", 1, None
)


def answer(body: bytes) -> Answer:
    return Answer(f"{BASE}x", 200, body, "text/html", '"e"', None)


def started(mirror: Mirror, since: str | None = None) -> Run:
    return mirror.start_run(SCOPE, {"since": since}, NOW)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        assert mirror.keep(started(mirror), MEETING, answer(b"one"), NOW)
    with Mirror(tmp_path) as mirror:
        thing = mirror.thing(MEETING.canonical)
        assert thing is not None
        assert (thing.kind, thing.body, thing.date, thing.etag) == (Kind.MEETING, "Cabinet", "2024-03-05", '"e"')
        assert (thing.status, thing.fetched) == (200, "2026-01-05T02:00:00+00:00")
        assert mirror.objects.read(thing.sha256 or "") == b"one"


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        run = started(mirror)
        assert mirror.keep(run, MEETING, answer(b"one"), NOW)
        assert not mirror.keep(run, MEETING, answer(b"one"), NOW + dt.timedelta(1))
        thing = mirror.thing(MEETING.canonical)
        assert thing is not None
        assert (thing.fetched, thing.checked) == ("2026-01-05T02:00:00+00:00", "2026-01-06T02:00:00+00:00")
    assert sum(path.is_file() for path in (tmp_path / ".mirror" / "objects").rglob("*")) == 1


def test_only_one_harvest_writes(tmp_path: Path) -> None:
    with Mirror(tmp_path), pytest.raises(ConfigurationError, match="is being written by another harvest"):
        Mirror(tmp_path)
    Mirror(tmp_path).close()


def test_what_a_killed_process_left_half_written_goes(tmp_path: Path) -> None:
    Mirror(tmp_path).close()
    part = tmp_path / ".mirror" / "objects" / "x.part"
    part.write_bytes(b"half")
    Mirror(tmp_path).close()
    assert not part.exists()


def test_bytes_that_were_changed_are_not_what_was_fetched(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        digest = mirror.objects.write(b"one")
        mirror.objects.path(digest).chmod(0o644)
        mirror.objects.path(digest).write_bytes(b"two")
        with pytest.raises(UnreadableError, match="is not what was fetched"):
            mirror.objects.read(digest)


def test_a_run_with_the_same_options_goes_on(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        first = started(mirror)
        later = mirror.start_run(Scope(BASE, dt.date(1999, 1, 1), dt.date(1999, 1, 2)), {"since": None}, NOW)
        assert (later.number, later.resumed, later.scope) == (first.number, True, SCOPE)
        mirror.end_run(later, NOW)
        assert not started(mirror).resumed


def test_a_run_with_other_options_begins_anew(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        first, other = started(mirror), started(mirror, "2024-01-01")
        assert (other.number, other.resumed) == (first.number + 1, False)
        assert not started(mirror).resumed


@pytest.mark.parametrize("broken", ["newer", "no index"])
def test_an_index_that_nobody_knows_is_refused(tmp_path: Path, broken: str) -> None:
    Mirror(tmp_path).close()
    index = tmp_path / ".mirror" / "index.sqlite"
    if broken == "newer":
        connection = sqlite3.connect(index)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
    else:
        index.write_bytes(b"x" * 4096)
    with pytest.raises(ConfigurationError, match=r"version 99|cannot be read"):
        Mirror(tmp_path)


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        Mirror(tmp_path / "file")


# What publish reads


def shown(mirror: Mirror) -> list[dict[str, str]]:
    mirror.note_site(BASE, "PLY", "ModernGov")
    show(mirror, Summary(BASE))
    entries: list[dict[str, str]] = json.loads((mirror.folder / "manifest.json").read_text(encoding="utf-8"))
    return entries


def planned(address: str, kind: Kind) -> Planned:
    return Planned(Step(BASE + address, kind), BASE + address.lower(), 0, None)


def test_a_page_keeps_its_name_when_it_changes(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        run = started(mirror)
        meeting = planned("ieListDocuments.aspx?MId=7", Kind.MEETING)
        mirror.keep(run, meeting, answer(b"one"), NOW)
        [first] = shown(mirror)
        mirror.keep(run, meeting, answer(b"two"), NOW)
        [second] = shown(mirror)
    known = {"path": "ply/meeting-7.html", "url": meeting.step.address, "council": "PLY"}
    assert first == second == known | {"retrieved": NOW.isoformat(timespec="seconds")}
    assert (tmp_path / "ply" / "meeting-7.html").read_bytes() == b"two"


def test_what_vanished_moves_apart(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        run = started(mirror)
        meeting = planned("ieListDocuments.aspx?MId=7", Kind.MEETING)
        mirror.keep(run, meeting, answer(b"one"), NOW)
        shown(mirror)
        mirror.keep_gone(run, meeting, 410, NOW)
        (tmp_path / "ply" / "notes-of-mine.txt").write_text("mine")
        [entry] = shown(mirror)
    assert (entry["path"], entry["withdrawn"]) == ("ply/gone/meeting-7.html", NOW.isoformat(timespec="seconds"))
    files = sorted(path.name for path in (tmp_path / "ply").rglob("*") if path.is_file())
    assert files == ["meeting-7.html", "notes-of-mine.txt"]
    assert (tmp_path / "ply" / "gone" / "meeting-7.html").read_bytes() == b"one"


def test_what_only_leads_to_other_pages_is_not_shown(tmp_path: Path) -> None:
    with Mirror(tmp_path) as mirror:
        run = started(mirror)
        mirror.keep(run, planned("ieDocHome.aspx?Categories=-1", Kind.HOME), answer(b"<p>"), NOW)
        mirror.keep_fault(run, planned("mgAi.aspx?ID=1", Kind.ITEM), "answers 500")
        summary = Summary(BASE)
        show(mirror, summary)
    assert (summary.publishable, summary.kept_only) == (0, 1)
    assert (tmp_path / "manifest.json").read_text(encoding="utf-8") == "[]\n"


# Bounds


@pytest.mark.parametrize(
    ("budget", "traffic", "seconds", "reached"),
    [
        (Budget(pages=3), Traffic(requests=2), 0, None),
        (Budget(pages=3), Traffic(requests=3), 0, "3 pages"),
        (Budget(bytes=1000), Traffic(bytes=1000), 0, "1,000 bytes"),
        (Budget(minutes=1.5), Traffic(), 89.9, None),
        (Budget(minutes=1.5), Traffic(), 90, "1.5 minutes"),
    ],
)
def test_bounds_say_which_was_reached(budget: Budget, traffic: Traffic, seconds: float, reached: str | None) -> None:
    assert budget.reached(traffic, seconds) == reached


def test_the_frontier_goes_breadth_first() -> None:
    frontier = Frontier(2)
    for name in "ab":
        frontier.add(Step(f"{BASE}{name}", Kind.MEETING))
    first = frontier.take()
    frontier.add(Step(f"{BASE}a1", Kind.ITEM), first)
    order = [frontier.take() for _ in range(len(frontier))]
    assert [(planned.canonical.removeprefix(BASE), planned.depth, planned.led_by) for planned in order] == [
        ("b", 0, None),
        ("a1", 1, f"{BASE}a"),
    ]
