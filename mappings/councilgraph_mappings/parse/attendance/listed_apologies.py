"""Apologies in a list below the sentence that announces it: "Apologies were noted from the following members:"."""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.read.document import Block, Kind

_LISTS_APOLOGIES = Screened(
    r"\bapologies\b[^.;]{0,60}?\b(?:from|for|by)(?:\s+the\s+following)?(?:\s+(?:members|councillors|people))?\s*[:–-]\W*$",
    re.IGNORECASE,
)


_LEADS = bounded(
    r"\W*(?:an?\s+)?apolog(?:y|ies)\b[^.;]{0,120}?\b(?:from|on\s+behalf\s+of)(?:\s+the\s+following)?(?:\s+(?:members|councillors|people))?\s*[:–-][\s:–-]*$",
    re.IGNORECASE,
)


def leads_apologies(text: str) -> bool:
    """Return whether a line leads in to the lists of those who stayed away, and names nobody itself.

    >>> leads_apologies("Apologies for absence were submitted on behalf of:-"), leads_apologies("Apologies:")
    (True, False)
    """
    return text[-1:] in _OPEN and len(text) < 200 and bool(_LEADS.match(text))


_OPEN = frozenset(":-–")


def listed_apologies(blocks: Sequence[Block]) -> Iterator[tuple[Block, Listed]]:
    """Yield the blocks and the people of lists of those who stayed away, one name a line."""
    listing = False
    for block in blocks:
        if listing and block.marker and block.kind is not Kind.TABLE and _is_name(block.text):
            yield from ((block, person) for person in people_in(block.text, 0, len(block.text)))
        else:
            listing = _LISTS_APOLOGIES.search(block.text) is not None


_ONE_TITLE = bounded(
    r"(?:Councillor|Cllr)\b\.?\s+[A-Z][\w’'-]+(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)[A-Z][\w’'-]+){2,60}\s*[.;]?\s*$"
)


def names_bare(text: str, start: int, end: int) -> int:
    """Return how many words make a name in a list: one where a single title leads surnames alone.

    >>> names_bare("Councillor Roe, Poe and Lee.", 0, 28), names_bare("Councillor Roe and Ann Lee.", 0, 27)
    (1, 2)
    """
    return 1 if _ONE_TITLE.match(text, start, end) else 2


def _is_name(text: str) -> bool:
    """Return whether a line is one name, with a bracket behind it at most.

    >>> _is_name("Cllr Ann Roe"), _is_name("Cllr Roe asked for a report")
    (True, False)
    """
    people = people_in(text, 0, len(text))
    return len(people) == 1 and not re.sub(r"\([^()]*\)", "", text[people[0].end :]).strip(" .;,")
