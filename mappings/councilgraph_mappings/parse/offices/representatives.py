"""Lists of who represents a council where, as annual meetings set them: "Village Hall – Ann Roe", "Tree Warden: Cllr Poe".

Under a title that appoints people each line is an appointment; so is an item whose own title names the post, where
nothing but a name stands behind it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_APPOINTS = bounded(
    r"\b(?:appoint(?:ment)?s?|elect(?:ion)?s?|nominat(?:e|ions?))\b.{0,40}\b(?:representatives?|officers?|office[\s-]bearers|(?:outside|external)\s+bodies|committees?|working\s+(?:groups?|parties)|roles|positions|responsibilities|wardens?)\b|\brepresentatives?\s+(?:on|to)\b|\brepresentation\s+on\b",
    re.IGNORECASE,
)

_POST = bounded(
    r"(?:representatives?|\breps?|officers?|wardens?|auditors?|liaison|signator(?:y|ies)|trustees?|co-?ordinators?)\W*$",
    re.IGNORECASE,
)

_LINE = bounded(
    r"(?P<post>[A-Z][^:–—;]{2,90}?)\s*(?:[–—:]|\s-\s)\s*(?P<who>(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|[A-Z][\w’'-]*)\b.*)$"
)
_CHAIR = bounded(r"^\W*(?:the\s+)?(?:vice[\s-]?)?chair(?:man|woman|person)?\b(?:\s*(?:,|and|&)\s*)?", re.IGNORECASE)
_ELECTS = bounded(r"\belect", re.IGNORECASE)
_RULE = "outcomes.representative"


def appointments_in(title: str, blocks: Sequence[Block], found: Sequence[Found]) -> list[Found]:
    """Return the appointments that the lines of an item list, without lines that ``found`` tells of already.

    >>> line = Block(Kind.PARAGRAPH, "Village Hall – Ann Roe", 0, 22)
    >>> [each.text for each in appointments_in("Appointment of Representatives", [line, line], [])]
    ['Village Hall – Ann Roe', 'Village Hall – Ann Roe']
    """
    told = [(each.introduced, each.end) for each in found]
    if _APPOINTS.search(title):
        lines = [(block.text, block) for block in blocks if _lists(block) and not _is_told(block, told)]
        lines += [row for block in blocks if not _is_told(block, told) for row in _rows(block)]
        return [_appointed(title, text, block) for text, block in lines] if len(lines) >= 2 else []
    if blocks and not found and _POST.search(title) and _names_only(blocks[0]):
        return [_appointed(title, f"{title}: {blocks[0].text}", blocks[0])]
    return []


def _is_told(block: Block, told: Sequence[tuple[int, int]]) -> bool:
    return any(start < block.end and block.start < end for start, end in told)


def _lists(block: Block) -> bool:
    """Return whether a line sets a post before the names of its holders and says nothing else."""
    match = _LINE.match(block.text) if block.kind is not Kind.TABLE and len(block.text) < 200 else None
    return match is not None and _is_people(match["who"])


def _rows(block: Block) -> Iterator[tuple[str, Block]]:
    """Yield the rows of a table that set a post beside the names of its holders, as lines, with what is quoted of each."""
    for row in block.rows:
        cells = [cell for cell in row.cells if cell.text.strip()]
        if len(cells) < 2 or max(len(cell.text) for cell in cells[:2]) > _LONGEST:
            continue
        post, who = cells[:2]
        titled = any(listed.name.titles for listed in people_in(post.text, 0, len(post.text)))
        if not titled and _is_people(who.text):
            quoted = replace(block, kind=Kind.PARAGRAPH, rows=(), start=post.start, end=who.end)
            yield f"{post.text.strip(' :')}: {who.text.strip()}", quoted


_LONGEST = 120


def _names_only(block: Block) -> bool:
    said = block.kind is not Kind.TABLE and len(block.text) < 120 and not _TELLS.search(block.text)
    return said and _is_people(block.text)


_TELLS = bounded(
    r"\s(?:mentioned|reported|said|stated|gave|advised|informed|explained|told|spoke|asked|confirmed|noted|was|were|had|has)\s"
)
"""Somebody tells something, and comes to no post: "Ann Roe mentioned the scheme"."""


def _is_people(text: str) -> bool:
    """Return whether a text is names of people, with a bracket at most behind each, or the chair's office."""
    text = _CHAIR.sub("", text)
    if not text.strip(" ."):
        return True
    people = people_in(text, 0, len(text))
    said = sum(len(text[listed.start : listed.end]) for listed in people) + 9 * len(people)
    return bool(people) and people[0].start <= 14 and said >= len(re.sub(r"\([^()]*\)", "", text))


def _appointed(title: str, text: str, block: Block) -> Found:
    verb = "elected" if _ELECTS.search(title) else "appointed"
    return Found(text.strip(" .;,"), block.start, block.end, None, verb, _RULE, block.start, by_verb=True)
