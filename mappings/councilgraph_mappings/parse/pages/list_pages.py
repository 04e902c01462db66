"""Lists that lead to pages of their own: of committees, of outside bodies, of the meetings of one committee."""

from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, urlsplit

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.pages.councillor_page import body_key, council_key
from councilgraph_mappings.parse.pages.page_heads import page_name
from councilgraph_mappings.parse.pages.pages import held_by
from councilgraph_mappings.parse.wording.dates import dates_in, times_in
from councilgraph_mappings.read.document import Block, Link
from councilgraph_mappings.records import Meeting


def read_committee_list(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the committees of a list of them."""
    _bodies(draft, blocks, "mgcommitteedetails", OrganisationKind.COMMITTEE, "committees")


def read_body_list(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the outside bodies of a list of them."""
    _bodies(draft, blocks, "mgoutsidebodydetails", OrganisationKind.OTHER, "outside bodies")


def _bodies(draft: Draft, blocks: Sequence[Block], page: str, kind: OrganisationKind, what: str) -> None:
    council_key(draft)
    links = [*_links(draft, blocks, page)]
    for link in links:
        evidence = Evidence(link.start, link.end, f"{what.replace(' ', '-')}.name")
        body_key(draft, draft.text[link.start : link.end], kind, evidence)
    if not links:
        draft.find(0, 0, FindingKind.MISSING, f"the list of {what} leads to none")


def read_meeting_list(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the meetings of a list of them: the numbers that they have in the system, their days and times."""
    head = page_name(blocks, "meetings")
    seen: set[str] = set()
    for link in _links(draft, blocks, "ielistdocuments"):
        arguments = {name.casefold(): value for name, value in parse_qsl(urlsplit(link.address).query)}
        number = arguments.get("mid") or arguments.get("meetingid")
        text = draft.text[link.start : link.end]
        dates = dates_in(text)
        if number is None or number in seen or not dates:
            continue
        seen.add(number)
        # The whole link is the passage: shown in part, it would lead nowhere.
        place = Evidence(link.start, link.end, "meetings.link")
        times = times_in(text[dates[0].end :])
        meeting = Meeting(
            f"m{len(seen)}",
            primary=True,
            date=Stated(dates[0].value, place),
            start=Stated(times[0].value, place) if times else None,
            source_id=number,
        )
        if head is None:
            meeting = read_body(draft, meeting, [])
        else:
            meeting = held_by(draft, meeting, head.text, Evidence(head.start, head.end, "meetings.body"))
        draft.meetings.append(meeting)
    if not seen:
        draft.find(0, 0, FindingKind.MISSING, "the list of meetings leads to none with a date")


def _links(draft: Draft, blocks: Sequence[Block], page: str) -> Iterator[Link]:
    """Yield the links of the page's own text to a page of the system, by the name of its file."""
    first, last = (blocks[0].start, blocks[-1].end) if blocks else (0, 0)
    for link in draft.document.links:
        if first <= link.start < link.end <= last and page in link.address.casefold():
            yield link
