"""ModernGov's web service: which committees, meetings, documents and councillors its XML names.

Where it is closed it answers with an HTML page or a script; ``NotXmlError`` says so, and the pages take over.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from lxml import etree

from councilgraph.harvest.address import on_site
from councilgraph.harvest.kinds import Kind, Scope, Step
from councilgraph_mappings.errors import UnreadableError

_SERVICE: Final = "mgWebService.asmx"
_DATE: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_NUMBER: Final = re.compile(r"-?[0-9]{1,12}")


class NotXmlError(UnreadableError):
    """The web service answered with something else than its XML."""


def committees_step(base: str) -> Step:
    """Return the question for all committees."""
    return Step(f"{base}{_SERVICE}/GetCommittees?lDummy=0", Kind.SERVICE_COMMITTEES)


def councillors_step(base: str) -> Step:
    """Return the question for all councillors."""
    return Step(f"{base}{_SERVICE}/GetCouncillorsByWard", Kind.SERVICE_COUNCILLORS)


def meetings_step(scope: Scope, committee: str, title: str | None) -> Step:
    """Return the question for a committee's meetings.

    >>> scope = Scope("https://x.gov.uk/", dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    >>> meetings_step(scope, "7", "Cabinet").address
    'https://x.gov.uk/mgWebService.asmx/GetMeetings?lCommitteeId=7&sFromDate=01%2F01%2F2024&sToDate=31%2F12%2F2024'
    """
    query = {"lCommitteeId": committee, "sFromDate": f"{scope.since:%d/%m/%Y}", "sToDate": f"{scope.until:%d/%m/%Y}"}
    return Step(f"{scope.base}{_SERVICE}/GetMeetings?{urlencode(query)}", Kind.SERVICE_MEETINGS, title, title=title)


def follow(step: Step, body: bytes, scope: Scope) -> Iterator[Step]:
    """Yield what an answer of the web service leads to.

    Raises:
        NotXmlError: it is no answer of the web service.
    """
    root = _root(body, step.address)
    match step.kind:
        case Kind.SERVICE_COMMITTEES:
            yield from _committees(root, scope)
        case Kind.SERVICE_MEETINGS:
            yield from _meetings(root, step, scope)
        case Kind.SERVICE_MEETING:
            yield from _documents(root, step, scope)
        case _:
            yield from _councillors(root, scope)


def _committees(root: etree._Element, scope: Scope) -> Iterator[Step]:
    for committee in _named(root, "committee"):
        number, title = _number(committee, "committeeid"), _value(committee, "committeetitle")
        if number is None or _true(committee, "committeedeleted") or not scope.wants(number, title):
            continue
        yield Step(f"{scope.base}mgCommitteeDetails.aspx?ID={number}", Kind.COMMITTEE, title=title)
        yield meetings_step(scope, number, title)
    if scope.committee is None:
        yield councillors_step(scope.base)


def _meetings(root: etree._Element, step: Step, scope: Scope) -> Iterator[Step]:
    for meeting in _named(root, "meeting"):
        number, day = _number(meeting, "meetingid"), _date(_value(meeting, "meetingdate"))
        # A site that does not understand the dates it is asked for answers with everything.
        if number is None or not scope.within(day):
            continue
        service = f"{scope.base}{_SERVICE}/GetMeeting?lMeetingId={number}"
        yield Step(service, Kind.SERVICE_MEETING, step.title, day)
        yield Step(f"{scope.base}ieListDocuments.aspx?MId={number}", Kind.MEETING, step.title, day)


def _documents(root: etree._Element, step: Step, scope: Scope) -> Iterator[Step]:
    # The meeting's own files say what happened there; reports are attached to its items.
    for document in _named(root, "linkeddoc"):
        address = on_site(scope.base, _value(document, "url") or "", scope.base)
        of_item = any(etree.QName(above).localname.lower() == "agendaitem" for above in document.iterancestors())
        if of_item or not address:
            continue
        if _true(document, "isrestricted"):
            continue
        own = f"/documents/g{_argument(step.address, 'lMeetingId')}/" in address.lower()
        yield Step(address, Kind.DOCUMENT, step.body if own else None, step.date if own else None)


def _councillors(root: etree._Element, scope: Scope) -> Iterator[Step]:
    for councillor in _named(root, "councillor"):
        if number := _number(councillor, "councillorid"):
            yield Step(f"{scope.base}mgUserInfo.aspx?UID={number}", Kind.COUNCILLOR)


def check(body: bytes, address: str) -> None:
    """Check that an answer is one of the web service.

    Raises:
        NotXmlError: it is not.
    """
    _root(body, address)


def committee_of(step: Step) -> str | None:
    """Return the number of the committee whose meetings a step asks for."""
    return _argument(step.address, "lCommitteeId")


def _argument(address: str, name: str) -> str | None:
    return dict(parse_qsl(urlsplit(address).query)).get(name)


def _root(body: bytes, address: str) -> etree._Element:
    start = body[:2048].lstrip().lower()
    if b"<!doctype" in start or b"<html" in start or b"<script" in start:
        raise NotXmlError(address, "answers with a page where its web service has XML")
    # No entity is resolved and nothing is fetched, whatever the answer asks for.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise NotXmlError(address, f"is no XML ({error.msg})") from None
    if root.getroottree().docinfo.doctype:
        raise NotXmlError(address, "declares entities, which its web service never does")
    return root


def _named(parent: etree._Element, name: str) -> list[etree._Element]:
    return [x for x in parent.iter(etree.Element) if etree.QName(x).localname.lower() == name]


def _value(parent: etree._Element, name: str) -> str | None:
    for child in parent.iterchildren(etree.Element):
        if etree.QName(child).localname.lower() == name:
            return " ".join((child.text or "").split()) or None
    return None


def _number(parent: etree._Element, name: str) -> str | None:
    value = _value(parent, name)
    return value if value and _NUMBER.fullmatch(value) else None


def _true(parent: etree._Element, name: str) -> bool:
    return (_value(parent, name) or "").lower() == "true"


def _date(text: str | None) -> dt.date | None:
    if not text or not (found := _DATE.match(text)):
        return None
    day, month, year = map(int, found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
