"""Lists of who was appointed to what, below a line that says so: "The following appointments were made:".

Such lists need no marks. Where its lines say who fills which place ("Village Hall – Cllr Roe"), each is a decision by
itself, as parts of a resolution are; points, and lines that hold people alone, are one decision with their lead.
"""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.introductions import introduction_of
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.items.labels import label_of
from councilgraph_mappings.parse.wording.marks import family_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block, Kind

_LEADS = bounded(
    r"^(?=[^:]{0,180}\b(?:the\s+following|as\s+follows)\b)(?:[^.;:]|\b(?:Cllr|No|Mrs?|Dr)\.){0,200}?"
    r"\b(?P<verb>appoint(?:ed|ments?)?|(?:re-?)?elect(?:ed)?|co-?opt(?:ed)?|nominat(?:ed|ions?)|represent(?:ed|atives?)?|serve|sit)\b"
    r"[^.;:]{0,120}[:–-]*\s*$",
    re.IGNORECASE,
)
"""The whole line leads in to the list: it is one sentence, and who was appointed is not in it."""

_ACTED = bounded(
    r"\b(?:was|were|be|is|are|would|will|shall|to\s+(?:appoint|elect|nominate|co-?opt)|appointed|nominated|elected|agreed|made)\b",
    re.IGNORECASE,
)
_NOT_DONE = bounded(
    r"\b(?:invited|needed|required|asked|vacan\w*|to\s+be\s+(?:made|appointed|filled)|eligible|apolog\w*|present|attend\w*|serv(?:ed|ing)|retir\w*|currently)\b",
    re.IGNORECASE,
)
"""What is still to be done, or what the people in the list are otherwise."""

_TITLE = r"(?:(?:Cllrs?|Councillors?|Mrs?|Messrs|Ms|Miss|Dr|Rev)\b\.?:?\s)"
_WORD = r"[A-Z][\w’'-]*+\.?"
_PERSON = rf"(?:{_TITLE}{_WORD}(?:\s{_WORD}){{0,3}}|{_WORD}(?:\s{_WORD}){{1,3}}|(?i:vacan(?:t|cy)|tbc|the\sclerk|all\scouncillors))"
_JOINED = rf"(?:,\s(?:and\s)?|\s?&\s?|\sand\s)(?:{_PERSON}|{_WORD})"
_PEOPLE = rf"{_PERSON}(?:{_JOINED}){{0,11}}(?:\s\([^()]{{1,60}}\))?\s?[.;,]?"
_PEOPLE_LINE = bounded(_PEOPLE)
_BODIES = bounded(
    r"^(?:For|Against)\s|\b(?:Committee|Board|Panel|Group|Council|Forum|Association|Trust|Party|Partnership)\b"
)
"""Lines in capitals like names: bodies, and how they voted."""
_PLACE_LINE = bounded(rf"[A-Z][^:–]{{2,90}}?\s*(?::|\s[–—-])\s?{_PEOPLE}")
_SEATS = bounded(
    r"^[^.;:]{0,120}?\b(?P<verb>membership)\s[^.;:]{0,120}?\b(?:would|will|shall|should|to)\s+(?:be|comprise|consist\s+of)\s*[:–-]+\s*$",
    re.IGNORECASE,
)
"""Who is to sit on a group: "It was agreed that the membership of the Task Group would be:"."""
_FOLLOWING = Stems("following", "follows", "membership")
_MOST = 60
"""Lines of one list at most; beyond it the page is a directory."""
_LONGEST = 220


def add_appointed_list(blocks: Sequence[Block], index: int, found: list[Found]) -> int:
    """Add the appointments that a lead and the list below it tell, and return the index after; ``index`` where none is."""
    lead = blocks[index]
    if lead.kind is Kind.TABLE or len(lead.text) > _LONGEST or not _FOLLOWING.stand_in(lead.text):
        return index
    match = _LEADS.match(lead.text) or _SEATS.match(lead.text)
    if match is None or _NOT_DONE.search(lead.text) or not _ACTED.search(lead.text):
        return index
    end = _end(blocks, index + 1)
    if end == index + 1:
        return index
    verb = "elected" if "elect" in match["verb"].casefold() else "appointed"
    intro = introduction_of(lead)
    begin = intro.begin if intro else 0
    listed = blocks[index + 1 : end]
    if all(
        (not block.marker or family_of(block.marker).isalnum()) and _PLACE_LINE.fullmatch(_line(block))
        for block in listed
    ):
        for block in listed:
            said, mark = block.text.rstrip(" ;.,"), block.marker.strip(" ().:") or None
            stop = block.start + len(said)
            found.append(Found(said, block.start, stop, mark, verb, _RULE, lead.start, by_verb=True))
        return end
    said = lead.text[begin:].strip(" :–—-")
    start = lead.start + lead.text.index(said[:1], begin)
    names = "; ".join(block.text.strip(" ;.,") for block in listed)
    found.append(Found(f"{said}: {names}", start, listed[-1].end, None, verb, _RULE, lead.start, by_verb=True))
    return end


def _line(block: Block) -> str:
    """Return the words of a line with single blanks between them."""
    return " ".join(block.text.split())


_RULE = "outcomes.appointed-list"


def _end(blocks: Sequence[Block], begin: int) -> int:
    """Return the index after the lines from ``begin`` on that name people, with or without what they are appointed to."""
    at = begin
    while at < min(len(blocks), begin + _MOST):
        block = blocks[at]
        said = _line(block)
        if block.kind in {Kind.TABLE, Kind.HEADING} or len(said) > _LONGEST or label_of(block) is not None:
            break
        people = _PEOPLE_LINE.fullmatch(said) and not _BODIES.search(said)
        if not (people or _PLACE_LINE.fullmatch(said)):
            break
        at += 1
    return at
