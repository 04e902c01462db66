"""A council's site from its first night to the next, through every fault."""

import datetime as dt
import hashlib
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ENVIRONMENT
from replica.client import Heard, Time, fetch, polite, things
from replica.council import Council
from replica.server import Replica, serving

from councilgraph.harvest.mirror import Mirror
from councilgraph.harvest.plan import Budget
from councilgraph.harvest.polite import Limits
from councilgraph.harvest.run import Options, harvest
from councilgraph.harvest.site import Place, System, UnknownSystemError
from councilgraph.harvest.summary import Outcome

SMALL = Council(2, (2024, 2025), (5,))
"""Two committees with two meetings each, numbers 1000 to 1003; the second is the Cabinet."""


@pytest.fixture
def replica() -> Iterator[Replica]:
    with serving(Replica(SMALL)) as served:
        yield served


# The first night


def test_a_whole_council_is_fetched_once(tmp_path: Path) -> None:
    with serving(Replica()) as replica:
        summary = fetch(replica, tmp_path, client=polite(replica, pause=0.5))
        counted = Counter(replica.targets())
    assert summary.system is System.SERVICE
    assert summary.faults == []
    assert summary.kinds["meeting"] == summary.kinds["service-meeting"] == len(replica.council.meetings) == 108
    assert summary.kinds["document"] == summary.kinds["item"] == summary.kinds["attendance"] == 108
    assert (summary.kinds["committee"], summary.kinds["councillor"], summary.kinds["decision"]) == (12, 12, 9)
    assert summary.outcomes[Outcome.NEW] == sum(summary.kinds.values()) == summary.requests - 1
    assert max(counted.values()) == 1
    assert summary.rate == pytest.approx(2, rel=0.01)


@pytest.mark.parametrize("page", ["Calendar", "ieLogon", "mgRss", "/documents/s", "T=99"])
def test_what_nobody_needs_is_not_asked_for(replica: Replica, tmp_path: Path, page: str) -> None:
    replica.robots = None
    fetch(replica, tmp_path)
    assert [target for target in replica.targets() if page in target] == []


def test_what_is_known_of_a_meeting_goes_to_its_pages(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path)
    known = things(tmp_path)
    for name in ("/ielistdocuments.aspx?mid=1001", "/mgai.aspx?id=10013", "/documents/g1001/?t=1"):
        assert (known[name].body, known[name].date) == ("Cabinet", "2024-05-18")
    assert known["/iedecisiondetails.aspx?aiid=6001"].body is None
    assert known["/ielistdocuments.aspx?mid=1001"].led_by is not None


@pytest.mark.parametrize("answer", ["page", "script", "closed"])
def test_without_a_web_service_the_pages_say_it(replica: Replica, tmp_path: Path, answer: str) -> None:
    replica.service = answer
    summary = fetch(replica, tmp_path)
    assert summary.system is System.PAGES
    assert summary.faults == []
    assert (summary.kinds["meeting"], summary.kinds["document"], summary.kinds["item"]) == (4, 4, 4)
    assert "ModernGov, pages only" in summary.notes[-1]
    assert things(tmp_path)["/mgai.aspx?id=10013"].body == "Cabinet"
    assert things(tmp_path)["/mgai.aspx?id=10013"].date == "2024-05-18"


def test_one_committee_that_the_service_cannot_tell_is_read_from_its_pages(replica: Replica, tmp_path: Path) -> None:
    replica.faults["lCommitteeId=101"] = "page"
    summary = fetch(replica, tmp_path)
    assert summary.system is System.SERVICE
    assert summary.faults == []
    assert summary.kinds["meeting"] == 4
    [note] = [note for note in summary.notes if "lCommitteeId=101" in note]
    assert note.endswith("answers with a page where its web service has XML; the site's pages are read instead")


def test_a_wrong_answer_never_replaces_a_right_one(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path)
    before = things(tmp_path)
    replica.validators = False
    replica.faults = {"lCommitteeId=101": "page", "MId=1000": "half", "MId=1001": "short"}
    assert len(fetch(replica, tmp_path).faults) == 2
    after = things(tmp_path)
    assert {name: after[name].sha256 for name in before} == {name: thing.sha256 for name, thing in before.items()}
    assert "breaks off" in (after["/ielistdocuments.aspx?mid=1000"].fault or "")


# What is asked for


def test_days_bound_what_is_fetched(replica: Replica, tmp_path: Path) -> None:
    summary = fetch(replica, tmp_path, Options(since=dt.date(2025, 1, 1), until=dt.date(2025, 12, 31)))
    assert summary.kinds["meeting"] == 2
    assert all(f"={number}" not in target for target in replica.targets() for number in (1000, 1001, 6001))
    assert "sFromDate=01%2F01%2F2025&sToDate=31%2F12%2F2025" in " ".join(replica.targets())


def test_days_bound_pages_too(replica: Replica, tmp_path: Path) -> None:
    replica.service = "closed"
    summary = fetch(replica, tmp_path, Options(since=dt.date(2025, 1, 1), until=dt.date(2025, 12, 31)))
    assert summary.kinds["meeting"] == 2
    assert {target.rpartition("Year=")[2] for target in replica.targets() if "ieListMeetings" in target} == {
        "0",
        "2025",
    }


def test_lists_of_years_without_a_meeting_lead_nowhere(replica: Replica, tmp_path: Path) -> None:
    replica.service = "closed"
    fetch(replica, tmp_path)
    years = {target.rpartition("Year=")[2] for target in replica.targets() if "ieListMeetings" in target}
    assert years == {"0", "2022", "2023", "2024", "2025", "2026", "2027"}


@pytest.mark.parametrize("service", ["open", "closed"])
@pytest.mark.parametrize("named", ["101", "cabinet"])
def test_one_committee_by_number_or_name(replica: Replica, tmp_path: Path, service: str, named: str) -> None:
    replica.service = service
    summary = fetch(replica, tmp_path, Options(committee=named))
    assert {thing.body for thing in things(tmp_path).values() if thing.kind == "meeting"} == {"Cabinet"}
    assert (summary.kinds["meeting"], summary.kinds["committee"]) == (2, 1)
    assert [target for target in replica.targets() if re.search(r"Id=100\b", target, re.IGNORECASE)] == []


def test_a_dry_run_asks_for_robots_and_lists_only(replica: Replica, tmp_path: Path) -> None:
    summary = fetch(replica, tmp_path / "mirror", Options(dry_run=True))
    lists = (
        "robots",
        "GetCommittees",
        "GetMeetings",
        "GetCouncillors",
        "mgDelegatedDecisions",
        "mgMember",
        "mgListOut",
    )
    assert [target for target in replica.targets() if not any(name in target for name in lists)] == []
    assert f"{replica.base}ieListDocuments.aspx?MId=1003" in summary.would_fetch
    assert not (tmp_path / "mirror").exists()


# The next night


def test_the_second_night_fetches_only_what_changed(replica: Replica, tmp_path: Path) -> None:
    first = fetch(replica, tmp_path)
    replica.revisions[1001] = 1
    second = fetch(replica, tmp_path)
    changed = {request.target for request in replica.asked if request.status == 200} - {"/robots.txt"}
    assert changed == {
        "/ieListDocuments.aspx?MId=1001",
        "/mgAi.aspx?ID=10013",
        "/mgWebService.asmx/GetMeeting?lMeetingId=1001",
    }
    assert second.outcomes[Outcome.CHANGED] == 3
    assert second.outcomes[Outcome.NEW] == 0
    assert second.outcomes[Outcome.UNCHANGED] == first.outcomes[Outcome.NEW] - 3
    assert second.requests == first.requests
    assert second.bytes < first.bytes / 4


def test_a_site_without_validators_is_compared_by_its_bytes(replica: Replica, tmp_path: Path) -> None:
    replica.validators = False
    first = fetch(replica, tmp_path)
    replica.revisions[1001] = 1
    second = fetch(replica, tmp_path)
    assert second.outcomes[Outcome.SAME] == first.outcomes[Outcome.NEW] - 3
    assert second.outcomes[Outcome.CHANGED] == 3


def test_an_earlier_version_stays(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path)
    before = things(tmp_path)["/ielistdocuments.aspx?mid=1001"]
    replica.revisions[1001] = 1
    fetch(replica, tmp_path, client=polite(replica, Time(86400)))
    after = things(tmp_path)["/ielistdocuments.aspx?mid=1001"]
    assert before.sha256 != after.sha256
    with Mirror(tmp_path) as mirror:
        assert b"corrected" not in mirror.objects.read(before.sha256 or "")
        assert b"corrected 1 times" in mirror.objects.read(after.sha256 or "")


@pytest.mark.parametrize("linked", [True, False])
def test_a_vanished_page_is_recorded_and_what_it_said_is_kept(replica: Replica, tmp_path: Path, linked: bool) -> None:
    fetch(replica, tmp_path)
    before = things(tmp_path)["/ielistdocuments.aspx?mid=1003"]
    if linked:
        replica.gone.add("ieListDocuments.aspx?MId=1003")
    else:
        replica.council = replace(SMALL, years=(2024,))
    summary = fetch(replica, tmp_path, client=polite(replica, Time(86400)))
    after = things(tmp_path)["/ielistdocuments.aspx?mid=1003"]
    assert f"{replica.base}ieListDocuments.aspx?MId=1003" in summary.gone
    assert (after.gone_since, after.status) == ("2026-01-06T02:00:00+00:00", 410 if linked else 404)
    assert after.sha256 == before.sha256
    with Mirror(tmp_path) as mirror:
        assert b"mgItemTable" in mirror.objects.read(after.sha256 or "")
    again = fetch(replica, tmp_path)
    assert again.gone == []


def test_a_page_that_comes_back_is_no_longer_gone(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path)
    replica.gone.add("MId=1003")
    fetch(replica, tmp_path)
    replica.gone.clear()
    fetch(replica, tmp_path)
    assert things(tmp_path)["/ielistdocuments.aspx?mid=1003"].gone_since is None


def test_another_question_does_not_touch_what_it_did_not_ask(replica: Replica, tmp_path: Path) -> None:
    fetch(replica, tmp_path)
    summary = fetch(replica, tmp_path, Options(committee="Cabinet"))
    assert summary.gone == []
    assert "/ieListDocuments.aspx?MId=1000" not in replica.targets()


# Stopped on the way


def test_a_killed_harvest_loses_nothing(replica: Replica, tmp_path: Path) -> None:
    replica.faults["ieListDocuments.aspx?MId=1002"] = "slow"
    arguments = [replica.base, "--to", str(tmp_path / "mirror"), "--pause", "0", "--allow-private"]
    process = subprocess.Popen(
        [sys.executable, "-m", "councilgraph", "harvest", *arguments], env=ENVIRONMENT, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 30
    while not any("MId=1002" in target for target in replica.targets()):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    before = set(replica.targets()) - {"/robots.txt"}
    replica.faults.clear()
    summary = fetch(replica, tmp_path / "mirror")
    after = set(replica.targets()) - {"/robots.txt"}
    assert summary.resumed
    assert before & after == {"/ieListDocuments.aspx?MId=1002"}
    assert summary.outcomes[Outcome.UNCHANGED] == 0
    fetch(replica, tmp_path / "whole")
    assert {name: thing.sha256 for name, thing in things(tmp_path / "mirror").items()} == {
        name: thing.sha256 for name, thing in things(tmp_path / "whole").items()
    }


@pytest.mark.parametrize("bound", [Budget(pages=9), Budget(bytes=9000), Budget(minutes=0.4)])
def test_a_bound_stops_a_run_and_the_next_goes_on(replica: Replica, tmp_path: Path, bound: Budget) -> None:
    runs, seen = 0, Counter[str]()
    while True:
        runs += 1
        summary = fetch(replica, tmp_path, Options(budget=bound), polite(replica, Time(), pause=2))
        seen.update(set(replica.targets()) - {"/robots.txt"})
        assert len(replica.targets()) <= 30
        if summary.stopped is None:
            break
        assert summary.left > 0
        assert runs < 20
    assert 1 < runs < 20
    assert max(seen.values()) == 1
    assert summary.kinds["meeting"] == 4


def test_depth_is_bounded(replica: Replica, tmp_path: Path) -> None:
    summary = fetch(replica, tmp_path, Options(budget=Budget(depth=2)))
    assert summary.too_deep > 0
    assert not any("mgAi" in target for target in replica.targets())


def test_a_site_that_stops_answering_is_left_alone(replica: Replica, tmp_path: Path) -> None:
    replica.faults = {"aspx": "broken", "GetMeeting": "broken", "GetCouncillors": "broken"}
    summary = fetch(replica, tmp_path, Options(budget=Budget(failures=3)))
    assert summary.stopped == "3 failures in a row"
    assert len(replica.targets()) == 5
    assert summary.left > 0


# Faults


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("broken", "answers 500"),
        ("half", "breaks off"),
        ("short", "ends before its </html>"),
        ("empty", "is empty"),
        ("circle", "redirects in a circle"),
        ("private", "redirects out of the site to http://10.0.0.1/"),
        ("elsewhere", "redirects out of the site to https://elsewhere.example/"),
        ("logon", "which is another page"),
        ("bomb", "is larger than"),
    ],
)
def test_a_fault_is_a_line_and_the_rest_goes_on(replica: Replica, tmp_path: Path, fault: str, words: str) -> None:
    replica.faults["ieListDocuments.aspx?MId=1001"] = fault
    heard = Heard()
    options = Options(council="X")
    summary = harvest(
        Place(replica.base, None), tmp_path, options, polite(replica, limits=Limits(decoded=1 << 20)), heard
    )
    [line] = summary.faults
    assert heard.faults == [line]
    assert line.startswith(f"{replica.base}ieListDocuments.aspx?MId=1001: ")
    assert words in line
    assert summary.kinds["meeting"] == 3
    assert summary.stopped is None
    replica.faults.clear()
    assert fetch(replica, tmp_path).kinds["meeting"] == 4


def test_one_run_goes_through_every_fault_and_the_next_repairs_it(replica: Replica, tmp_path: Path) -> None:
    replica.busy = 2
    replica.faults = {
        "MId=1000": "busy",
        "MId=1001": "half",
        "MId=1002": "short",
        "MId=1003": "circle",
        "mgMeetingAttendance.aspx?ID=1000": "slow",
        "mgUserInfo.aspx?UID=300": "broken",
        "mgUserInfo.aspx?UID=301": "script",
        "mgUserInfo.aspx?UID=302": "logon",
        "mgUserInfo.aspx?UID=303": "elsewhere",
        "mgUserInfo.aspx?UID=304": "private",
        "mgUserInfo.aspx?UID=305": "bomb",
        "mgUserInfo.aspx?UID=306": "empty",
        "documents/g1001": "page",
        "lCommitteeId=100": "page",
    }
    time, limits = Time(), Limits(decoded=1 << 20, idle=0.05)
    summary = fetch(replica, tmp_path, client=polite(replica, time, limits))
    said = {line.split(": ")[0].removeprefix(replica.base): line.split(": ", 1)[1] for line in summary.faults}
    assert sorted(said) == sorted(part for part in _targets(replica) if part in said)
    assert len(said) == 12
    assert time.slept == [7, 7]
    assert summary.stopped is None
    assert summary.outcomes[Outcome.FAULT] == 13
    assert "is a page where a paper should be" in next(line for name, line in said.items() if "documents/" in name)
    assert [note for note in summary.notes if "lCommitteeId=100" in note] != []
    replica.faults.clear()
    again = fetch(replica, tmp_path)
    assert again.faults == []
    fetch(replica, tmp_path / "whole")
    whole = {name: thing.sha256 for name, thing in things(tmp_path / "whole").items()}
    repaired = {name: thing.sha256 for name, thing in things(tmp_path).items()}
    assert {name: repaired.get(name) for name in whole} == whole


def _targets(replica: Replica) -> list[str]:
    return [target.removeprefix("/") for target in replica.targets()]


def test_a_service_that_knows_no_wards_leaves_the_councillors_to_the_pages(replica: Replica, tmp_path: Path) -> None:
    replica.service = "empty"
    summary = fetch(replica, tmp_path)
    assert summary.faults == []
    assert summary.kinds["councillor"] == 12


def test_what_robots_forbids_is_counted(replica: Replica, tmp_path: Path) -> None:
    replica.robots = "User-agent: *\nDisallow: /mgMeetingAttendance.aspx\n"
    summary = fetch(replica, tmp_path)
    assert summary.outcomes[Outcome.REFUSED] == 4
    assert summary.faults == []
    assert not any("Attendance" in target for target in replica.targets())


def test_a_service_that_robots_forbids_is_not_used(replica: Replica, tmp_path: Path) -> None:
    replica.robots = "User-agent: *\nDisallow: /mgWebService.asmx\n"
    summary = fetch(replica, tmp_path)
    assert summary.system is System.PAGES
    assert summary.kinds["meeting"] == 4


def test_a_site_that_nobody_knows_is_said_to_be_one(replica: Replica, tmp_path: Path) -> None:
    replica.service = "closed"
    replica.gone.add("mgListCommittees")
    with pytest.raises(UnknownSystemError, match="neither ModernGov's web service nor its list of committees"):
        fetch(replica, tmp_path)


def test_two_harvests_of_one_mirror_are_the_same(replica: Replica, tmp_path: Path) -> None:
    digests = []
    for name in ("one", "two"):
        fetch(replica, tmp_path / name)
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file() and "index" not in path.name)
        every = [
            (str(path.relative_to(tmp_path / name)), hashlib.sha256(path.read_bytes()).hexdigest()) for path in files
        ]
        digests.append(every)
    assert digests[0] == digests[1]
