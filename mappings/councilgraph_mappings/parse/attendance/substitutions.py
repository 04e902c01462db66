"""Who came for whom, as an item about substitutes tells it in sentences or line by line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.attendance.segments import list_end
from councilgraph_mappings.parse.attendance.stand_ins import in_turn
from councilgraph_mappings.parse.attendance.substitute_words import BEFORE_REPLACED, REPLACED_LENGTH
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Attendance

ABOUT_SUBSTITUTES = Screened(r"\bsubstitut(?:e|es|ion|ions)\b|\bdeput(?:y\s+members|ies)\b", re.IGNORECASE)
"""Titles of items that tell who came for whom."""

_HERE = r"(?:(?:attend(?:ed|ing|s)?|present|in\s+attendance|act(?:ed|ing)|appointed|nominated|sat|sitting|there|here)\s+(?:(?:at\s+)?(?:the|this)\s+meeting\s+)?)"

_COMES_FOR = bounded(
    rf"(?:\s*\([^()]{{1,80}}\)|,\s[^,.;()]{{2,70}}?,?(?=\s+(?:was|is|had|attend|act|substitut|deputis)))?,?\s+(?:(?:was|is|were|had|has|would|will|be|been|also|to)\s+)*(?:(?P<said>{_HERE}?(?:as\s+(?:an?\s+|the\s+)?(?:named\s+)?)?(?:substitut(?:e|ed|es|ing)(?:\s+members?)?|deput(?:y|ised|ises|ising)|stood\s+in|standing\s+in|in\s+substitution|in\s+(?:the\s+)?place)\s+(?:for|of|on\s+behalf\s+of|in\s+(?:the\s+)?place\s+of)|{_HERE}?(?:in\s+(?:the\s+)?place\s+of|instead\s+of|on\s+behalf\s+of))|for)\s+(?=[A-Z])",
    re.IGNORECASE,
)

_GIVES_WAY = bounded(
    r"\s*\(?,?\s*(?:(?:was|is|had|has|would|will|be|been|to)\s+)*(?:substituted|replaced|represented|deputised)\s+(?:for\s+)?by\s+(?=[A-Z])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Change:
    """Who came for whom, and where in a text that is said."""

    came: PersonName
    away: PersonName
    start: int
    end: int


_ANNOUNCED = Screened(
    r"\b(?:substitut(?:es|ions?)|replacements?)\s+(?:(?:was|were|had\s+been|have\s+been)\s+)?(?:made|notified|reported|received|announced|in\s+attendance)\b",
    re.IGNORECASE,
)
_MOST = 12
"""Lines below the one that announces them."""


def substitutions_announced(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the paragraph that announces who came for whom, with the lines below it; none where none does."""
    first = next((at for at, block in enumerate(blocks) if not block.rows and _ANNOUNCED.search(block.text)), None)
    return [] if first is None else blocks[first : first + _MOST]


def add_substitutions(draft: Draft, blocks: Sequence[Block], meeting: str) -> set[int]:
    """Add those who came for others, and return where the lines begin that tell it."""
    told: set[int] = set()
    for block in blocks:
        for change in () if block.rows else _changes(block.text):
            rule = "attendance.substitution"
            came = draft.person(change.came, rule, block.start)
            away = draft.person(change.away, rule, block.start)
            place = Evidence(block.start + change.start, block.start + change.end, rule)
            draft.attendance.append(Attendance(meeting, came, Status.PRESENT, place, Capacity.SUBSTITUTE, away))
            told.add(block.start)
    return told


def _changes(text: str) -> Iterator[_Change]:
    """Yield who came for whom.

    >>> [(c.came.plain, c.away.plain) for c in _changes("Ann Roe attended on behalf of Dr Lee. Cllr Fox for Cllr Poe.")]
    [('Ann Roe', 'Lee'), ('Fox', 'Poe')]
    """
    for start, end in sentences(text):
        said = text[start:end]
        if "pologies" in said:
            continue
        for pattern in (_COMES_FOR, _GIVES_WAY):
            for match in pattern.finditer(said):
                if pattern is _COMES_FOR and (several := _several(said, match)):
                    yield from (_Change(_at(c, start), _at(a, start), start + c.start, end) for c, a in several)
                    continue
                first, second = _before(said, match), _behind(said, match.end())
                if (
                    first is None
                    or second is None
                    or (not match.groupdict().get("said", "by") and not _titled(first, second))
                ):
                    continue
                came, away = (first, second) if pattern is _COMES_FOR else (second, first)
                shifted = [_at(name, start) for name in (came, away)]
                yield _Change(shifted[0], shifted[1], start + first.start, start + second.end)


def _several(text: str, match: re.Match[str]) -> list[tuple[PersonName, PersonName]]:
    """Return who of several came for whom of as many, each for the one in the same place; nothing where one came.

    >>> said = "Cllr Roe and Cllr Poe attended as substitutes for Cllrs Lee and Fox respectively."
    >>> [(came.plain, away.plain) for came, away in _several(said, next(_COMES_FOR.finditer(said)))]
    [('Roe', 'Lee'), ('Poe', 'Fox')]
    """
    if not match["said"]:
        return []
    came = [
        name
        for name in names_in(text)
        if name.end <= match.start() == list_end(text, name.end)
        and not BEFORE_REPLACED.search(text, max(0, name.start - REPLACED_LENGTH), name.start)
    ]
    pairs = [(name, in_turn(text, name, match.start(), match.end())) for name in came] if len(came) > 1 else []
    return [(name, away) for name, away in pairs if away is not None]


def _titled(*names: PersonName) -> bool:
    """Return whether all names have titles, without which "for" says too little."""
    return all(name.titles for name in names)


def _before(text: str, match: re.Match[str]) -> PersonName | None:
    """Return the one name that ends where the words begin that say for whom somebody came."""
    named = [name for name in names_in(text) if name.end == match.start()]
    return named[0] if named else bare_name_before(text, match.start())


def _behind(text: str, at: int) -> PersonName | None:
    return name_at(text, at) or name_at(text, at, bare=2)


def _at(name: PersonName, offset: int) -> PersonName:
    """Return a name where it stands in the text that its sentence is of."""
    return replace(name, start=name.start + offset, end=name.end + offset)
