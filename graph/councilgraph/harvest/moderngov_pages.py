"""ModernGov's pages: which links to follow from each kind of page, and no other.

A meeting is reached only from a list of meetings, a list only from its committee and for the years that are asked for.
So no calendar, search or history can lead on without end.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from councilgraph.harvest.anchors import Anchor, anchors, date_in
from councilgraph.harvest.kinds import Kind, Scope, Step

_PAGES: Final = {
    "mgcommitteedetails.aspx": Kind.COMMITTEE,
    "ielistmeetings.aspx": Kind.MEETINGS,
    "ielistdocuments.aspx": Kind.MEETING,
    "celistdocuments.aspx": Kind.MEETING,
    "mgai.aspx": Kind.ITEM,
    "ieissuedetails.aspx": Kind.ISSUE,
    "iedecisiondetails.aspx": Kind.DECISION,
    "mgmeetingattendance.aspx": Kind.ATTENDANCE,
    "mglistdeclarationsofinterest.aspx": Kind.DECLARATIONS,
    "mguserinfo.aspx": Kind.COUNCILLOR,
    "mgoutsidebodydetails.aspx": Kind.OUTSIDE_BODY,
}
_FOLLOWED: Final[Mapping[Kind, frozenset[Kind]]] = {
    Kind.COMMITTEES: frozenset({Kind.COMMITTEE, Kind.MEETINGS}),
    Kind.COMMITTEE: frozenset({Kind.COUNCILLOR, Kind.DECLARATIONS}),
    Kind.MEETINGS: frozenset({Kind.MEETING, Kind.MEETINGS}),
    Kind.MEETING: frozenset({Kind.ITEM, Kind.ISSUE, Kind.DECISION, Kind.ATTENDANCE, Kind.DOCUMENT}),
    Kind.ITEM: frozenset({Kind.ISSUE, Kind.DECISION, Kind.DOCUMENT}),
    Kind.ISSUE: frozenset({Kind.DECISION, Kind.DOCUMENT}),
    Kind.DECISIONS: frozenset({Kind.DECISION}),
    Kind.DECIDED: frozenset({Kind.DECISION}),
    Kind.DECISION: frozenset({Kind.DOCUMENT}),
    Kind.COUNCILLORS: frozenset({Kind.COUNCILLOR}),
    Kind.COUNCILLOR: frozenset({Kind.DECLARATIONS, Kind.OUTSIDE_BODY}),
    Kind.OUTSIDE_BODIES: frozenset({Kind.OUTSIDE_BODY}),
    Kind.OUTSIDE_BODY: frozenset({Kind.COUNCILLOR}),
}
_OF_MEETING: Final = frozenset({Kind.ITEM, Kind.ATTENDANCE})
"""What a meeting's page leads to and is of that meeting, so of its body and day."""
_FILE: Final = re.compile(r"/documents/([a-z])[0-9]+/|/data/.+\.(?:pdf|docx?)$|/mgconvert2pdf\.aspx$")
_MEETING_FILE: Final = re.compile(r"/documents/g([0-9]+)/")
_TELLING: Final = re.compile(r"\b(?:minutes|agenda|pack|decisions?)\b", re.IGNORECASE)


def committees_step(base: str) -> Step:
    """Return the list of committees."""
    return Step(f"{base}mgListCommittees.aspx", Kind.COMMITTEES)


def list_steps(scope: Scope) -> Iterator[Step]:
    """Yield the lists of the whole council: decisions of the days that are asked for, councillors, outside bodies.

    Decisions are asked for twice: as titles, which lead to their pages, and with what was decided.
    The links of a list of decisions to earlier ones are left alone.
    """
    days = f"{scope.since:%d/%m/%Y}-{scope.until:%d/%m/%Y}"
    for shown, kind in ((0, Kind.DECISIONS), (1, Kind.DECIDED)):
        yield Step(f"{scope.base}mgDelegatedDecisions.aspx?DM=0&DS=2&K=0&V={shown}&DR={days}", kind)
    yield Step(f"{scope.base}mgMemberIndex.aspx?VW=TABLE&PIC=1&FN=", Kind.COUNCILLORS)
    yield Step(f"{scope.base}mgListOutsideBodiesByCategory.aspx", Kind.OUTSIDE_BODIES)


def meetings_step(base: str, committee: str, title: str | None) -> Step:
    """Return the list of a committee's meetings."""
    return Step(f"{base}ieListMeetings.aspx?CId={committee}&Year=0", Kind.MEETINGS, title=title)


def follow(step: Step, body: bytes, media_type: str | None, scope: Scope) -> Iterator[Step]:
    """Yield what a page leads to, in the order of the page."""
    wanted = _FOLLOWED.get(step.kind)
    if not wanted:
        return
    links = [(_kind(link), link) for link in anchors(body, media_type, step.address, scope.base)]
    if step.kind is Kind.MEETINGS and not any(kind is Kind.MEETING for kind, _link in links):
        return  # a site has a list for every year that one asks for
    for kind, link in links:
        if kind is None or kind not in wanted:
            continue
        if kind is Kind.MEETINGS or (step.kind is Kind.COMMITTEES and kind is Kind.COMMITTEE):
            yield from _lists(step, link, kind, scope)
        elif kind is Kind.MEETING:
            if scope.within(day := date_in(link.text)):
                yield Step(link.address, kind, step.title, day)
        elif kind is Kind.DOCUMENT:
            yield from _document(step, link)
        else:
            same = kind in _OF_MEETING
            yield Step(link.address, kind, step.body if same else None, step.date if same else None)


def _kind(link: Anchor) -> Kind | None:
    return Kind.DOCUMENT if _FILE.search(link.path) else _PAGES.get(link.page)


def _lists(step: Step, link: Anchor, kind: Kind, scope: Scope) -> Iterator[Step]:
    committee = link.argument("id") if kind is Kind.COMMITTEE else link.argument("cid", "committeeid")
    if committee is None:
        return
    if step.kind is Kind.COMMITTEES:
        if scope.wants(committee, link.text):
            if kind is Kind.COMMITTEE:
                yield Step(link.address, kind, title=link.text or None)
            yield meetings_step(scope.base, committee, link.text or None)
        return
    year = link.argument("year") or ""
    own = Anchor(step.address, "").argument("cid", "committeeid")
    if committee == own and year.isdecimal() and scope.since.year <= int(year) <= scope.until.year:
        yield Step(f"{scope.base}ieListMeetings.aspx?CId={committee}&Year={int(year)}", kind, title=step.title)


def _document(step: Step, link: Anchor) -> Iterator[Step]:
    if of_meeting := _MEETING_FILE.search(link.path):
        same = step.kind is Kind.MEETING and Anchor(step.address, "").argument("mid", "meetingid") == of_meeting[1]
        yield Step(link.address, Kind.DOCUMENT, step.body if same else None, step.date if same else None)
    elif _TELLING.search(link.text):
        # Other reports say what was proposed, not what was done; the pack holds them too.
        yield Step(link.address, Kind.DOCUMENT)
