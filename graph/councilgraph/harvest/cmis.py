"""CMIS pages: committees, meetings, decisions and their documents; the numbers stand in the path."""

import re
from collections.abc import Iterator
from typing import Final

from councilgraph.harvest.anchors import Anchor, anchors, date_in
from councilgraph.harvest.kinds import Kind, Scope, Step

_VIEWS: Final = (
    (re.compile(r"/ctl/viewmeetingpublic/mid/[0-9]+/meeting/([0-9]+)/"), Kind.MEETING),
    (re.compile(r"/ctl/viewcmis_committeedetails/mid/[0-9]+/id/([0-9]+)/"), Kind.MEETINGS),
    (re.compile(r"/ctl/viewcmis_decisiondetails/mid/[0-9]+/id/([0-9a-f-]{1,40})/"), Kind.DECISION),
    (re.compile(r"/document\.ashx$"), Kind.DOCUMENT),
)
_HOMES: Final = re.compile(r"/(?:committees?|meetings?|decisions?|calendarofmeetings|meetingscalendar)\.aspx$")
_TELLING: Final = re.compile(r"\b(?:minutes|agenda|pack|decisions?)\b", re.IGNORECASE)
_FOLLOWED: Final = {
    Kind.HOME: frozenset({Kind.HOME, Kind.MEETINGS, Kind.MEETING, Kind.DECISION}),
    Kind.MEETINGS: frozenset({Kind.MEETING}),
    Kind.MEETING: frozenset({Kind.DECISION, Kind.DOCUMENT}),
    Kind.DECISION: frozenset({Kind.DOCUMENT}),
}


def home_step(address: str) -> Step:
    """Return the page from which the others are found."""
    return Step(address, Kind.HOME)


def follow(step: Step, body: bytes, media_type: str | None, scope: Scope) -> Iterator[Step]:
    """Yield what a page leads to, in the order of the page."""
    wanted = _FOLLOWED.get(step.kind, frozenset())
    for link in anchors(body, media_type, step.address, scope.base) if wanted else ():
        kind, number = _kind(link)
        if kind not in wanted:
            continue
        if kind is Kind.MEETINGS and not scope.wants(number, link.text):
            continue
        # Lists of all committees do not say whose a meeting is in a way that a name can be compared with.
        if kind in {Kind.MEETING, Kind.DECISION} and step.kind is Kind.HOME and scope.committee is not None:
            continue
        if kind is Kind.MEETING:
            if scope.within(day := date_in(link.text)):
                yield Step(link.address, kind, date=day)
        elif kind is not Kind.DOCUMENT or _TELLING.search(link.text):
            yield Step(link.address, kind)


def recognised(body: bytes, media_type: str | None, address: str, base: str) -> bool:
    """Return whether a page is one of CMIS: it leads to one of its views."""
    return any(_kind(link)[1] for link in anchors(body, media_type, address, base)) or b"CMIS_" in body


def _kind(link: Anchor) -> tuple[Kind | None, str | None]:
    for pattern, kind in _VIEWS:
        if found := pattern.search(link.path):
            return kind, found[1] if pattern.groups else None
    return (Kind.HOME, None) if _HOMES.search(link.path) else (None, None)
