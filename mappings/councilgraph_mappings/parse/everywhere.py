"""What any text of a document tells, wherever it stands: offices, organisations, and who presented an item."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.attendance.tiers import TIER, other_tier_title
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.head_lines import LOCAL_COUNCIL
from councilgraph_mappings.parse.offices.holders import Holder, holders_in
from councilgraph_mappings.parse.offices.offices import is_chair
from councilgraph_mappings.parse.offices.seats import seated_in
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import OFFICE, PRESENTED, SEAT, TITLED, triggers
from councilgraph_mappings.read.document import Block

_PRESENTED = bounded(
    r"\s*\)?\s*,?\s*(?:\([^()]{0,120}\)\s*,?\s*)?(?:(?-i:[A-Z][\w’'&-]*|and|&|of|for),?\s+){0,8}(?:then\s+|also\s+)?(?:presented|introduced|gave\s+(?:a|an)\s+(?:\w+\s+)?(?:presentation|overview|update|briefing)|outlined|provided\s+(?:a|an|the|members)|delivered|spoke\s+to\s+the\s+report|tabled|summarised)\b",
    re.IGNORECASE,
)

_TOGETHER = bounded(
    r"\s*\)?\s*(?:,|,?\s*and|&)\s+(?:[^.()]{0,60}\([^()]{0,120}\)\s*(?:,|,?\s*and|&)?\s*){1,4}(?:then\s+|jointly\s+|both\s+)?(?:presented|introduced|outlined|delivered|gave\s+(?:a|an)\b)"
)

_RANKS = words("titles", "ranks")


def read_everywhere(draft: Draft, blocks: Iterable[Block]) -> None:
    """Add offices and organisations from any text, and who presented an item."""
    for block in blocks:
        for text, offset in _texts(block):
            told = triggers(text)
            holders = holders_in(text) if told & OFFICE and block.start not in draft.listed else []
            for holder in holders:
                _holder(draft, holder, text, offset)
            if told & (SEAT | TITLED) and block.start not in draft.rolled:
                _ranks(draft, text, offset)
            if told & PRESENTED.bit:
                _presenters(draft, text, offset, holders)
            draft.organisations.read(text, offset)


def _texts(block: Block) -> Iterator[tuple[str, int]]:
    """Yield the texts of a block with their places: the cells of a table, else the whole."""
    if block.rows:
        yield from ((cell.text, cell.start) for row in block.rows for cell in row.cells)
    else:
        yield block.text, block.start


_LETTERS = 4
"""So many capitals are no surname where the rest is in small letters."""


def _ranks(draft: Draft, text: str, offset: int) -> None:
    """Add the office that a title or the letters with a name tell: "PCSO Ann Roe", "Ann Roe MSP"."""
    for holder in seated_in(text):
        _holder(draft, holder, text, offset)
    for name in names_in(text):
        _tier(draft, name, text, offset)
        letters = text[name.start : name.end].rsplit(maxsplit=1)[-1]
        if letters.isupper() and len(letters) <= _LETTERS and not name.forenames and not text.isupper():
            continue  # "Sergeant CAB": the letters of a body
        rank = next((t for t in name.titles if t.rstrip(".").casefold() in _RANKS), None)
        if rank and not (rank.casefold() == "pc" and _PLACE_BEFORE.search(text, max(0, name.start - 30), name.start)):
            draft.role(
                draft.person(name, "offices.rank", offset),
                rank,
                Evidence(offset + name.start, offset + name.end, "offices.rank"),
            )


_PLACE_BEFORE = bounded(r"[A-Z][a-z]+\s$")
"""A place before the letters makes them those of its parish council: "Thornley PC May minutes"."""


_TIER_BEHIND = bounded(rf"\s*[,(]\s*(?:the\s+|our\s+)?(?P<tier>(?i:{TIER.pattern}))\s*[,).]")


_ACTS = bounded(r"\s*(?:[,.;:()–-]|$)|\s(?:\w+ed|gave|said|spoke|was|is|has|had|will|would|and|sent|told)\b")
"""What follows a surname and not a thing: "District Councillor Grant reported", but "District Councillor Grant towards"."""


def _tier(draft: Draft, name: PersonName, text: str, offset: int) -> None:
    """Add the seat on another council that a title or the words behind a name tell, where a local council meets.

    "County Councillor Roe reported" at a parish council tells of an office; a county's own members have none by it.
    """
    title = next((title for title in name.titles if other_tier_title(title)), None)
    end = name.end
    if title is None and (behind := _TIER_BEHIND.match(text, name.end)):
        title, end = behind["tier"], behind.end("tier")
    acts = name.forenames or end > name.end or _ACTS.match(text, name.end)
    local = any(m.council and LOCAL_COUNCIL.search(m.council.value) for m in draft.meetings)
    if title is None or not acts or not local or name.surname.endswith(("'s", "’s")):
        return
    known = (role.person for role in draft.roles if other_tier_title(role.title))
    if all(draft.people.name(person).surname.casefold() != name.surname.casefold() for person in known):
        place = Evidence(offset + name.start, offset + end, "offices.tier")
        draft.role(draft.person(name, "offices.tier", offset), title, place)


_BRACKET = bounded(r"\s*\([^()]{0,120}\)\s*$")

_VERB = bounded(
    r"\b(?:presented|introduced|gave\s+(?:a|an)\s+(?:\w+\s+)?(?:presentation|overview|update|briefing)|outlined)\b"
)


def _presenters(draft: Draft, text: str, offset: int, holders: Sequence[Holder]) -> None:
    """Add people who presented an item and stand without an office directly before the verb: "Ann Roe presented".

    What looks like a name may be the end of an office: "Ann Roe, Head of Homes, Skills and Family Support presented".
    """
    titled = {name.end: name for name in names_in(text)}
    for match in _VERB.finditer(text):
        before = text[max(0, match.start() - 160) : match.start()]
        end = match.start() - len(before) + len(_BRACKET.sub("", before).rstrip())
        name = titled.get(end) or bare_name_before(text, end)
        if name is None or any(holder.start <= name.start < holder.end for holder in holders):
            continue
        if name.titles or _sentence_begins(text, name.start, titled):
            for each in (*_named_before(text, name, titled), name):
                _presented(draft, draft.person(each, "items.presenter", offset), offset + each.start)

    for match in _BY.finditer(text):
        person = next((holder.name for holder in holders if holder.start == match.end()), None)
        person = person or name_at(text, match.end(), bare=2)
        if person is not None:
            _presented(draft, draft.person(person, "items.presenter", offset), offset + person.start)


_BY = bounded(
    r"\b(?i:report|item|paper|update|presentation|strategy|plan|policy|budget|review|programme)s?\b[^.;:]{0,80}?\s(?:presented|introduced)\s+(?:(?:to|at)\s+the\s+[A-Z]\w+\s+)?by\s+(?:the\s+)?"
)
"""What was laid before a meeting, and by whom: "The report was introduced by Ann Roe"."""


def _named_before(text: str, name: PersonName, titled: Mapping[int, PersonName]) -> list[PersonName]:
    """Return those whom a list names before its last: of "Ann Roe, Jim Coe and Sam Poe" the first two."""
    named: list[PersonName] = []
    left = text[: name.start].rstrip()
    if not left.endswith(" and"):
        return named
    left = left.removesuffix("and").rstrip(" ,")
    while before := titled.get(len(left)) or bare_name_before(text, len(left)):
        named.insert(0, before)
        left = text[: before.start].rstrip()
        if not left.endswith(","):
            break
        left = left.rstrip(",")
    return named


def _sentence_begins(text: str, at: int, titled: Mapping[int, PersonName]) -> bool:
    """Return whether a sentence begins at a place, or goes on with "and" behind another person."""
    before = text[max(0, at - 8) : at].rstrip()
    if not before.endswith(" and"):
        return not before or before[-1] in ".:;)"
    end = len(text[:at].rstrip().removesuffix("and").rstrip(" ,"))
    return text[end - 1 : end] == ")" or end in titled or bare_name_before(text, end) is not None


def _holder(draft: Draft, holder: Holder, text: str, offset: int) -> None:
    if is_chair(holder.office.title) or _is_cut(holder, text):
        return
    person = draft.person(holder.name, holder.rule, offset)
    draft.role(person, holder.office.title, Evidence(offset + holder.start, offset + holder.end, holder.rule))
    if _PRESENTED.match(text, holder.end) or _TOGETHER.match(text, holder.end):
        _presented(draft, person, offset + holder.start)


_GOES_ON = bounded(r"(?:\s+and|\s*[,&])\s*$")


def _is_cut(holder: Holder, text: str) -> bool:
    """Return whether the line ends within the brackets of an office, which goes on below: "(Director for Homes and"."""
    end = holder.office.end
    return bool(_GOES_ON.match(text, end)) and text.count("(", 0, end) > text.count(")", 0, end)


def _presented(draft: Draft, person: str, place: int) -> None:
    """Add a person to those who presented the item within which a place is."""
    if item := draft.item_at(place):
        draft.change_item(item.key, presenters=(*item.presenters, person))
