"""Branches of well-known bodies, which have the place behind the name: "Citizens Advice Plymouth", "Mind in Hackney"."""

import re
from functools import cache

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.register import councils

_PLACE = bounded(r"(?:\sin)?(?P<places>(?:,?\s(?:(?:and|&|the)\s){0,2}[A-Z][a-z][\w’'-]*){1,5})")
_WORD = re.compile(r"[A-Z][\w’'-]*")
_NO_PLACES = frozenset(
    {"Council", "County", "Borough", "District", "Metropolitan", "Royal", "Authority", "Combined", "The"}
)


def branch_at(text: str, end: int) -> int:
    """Return where the name of a branch ends whose body's name ends at ``end``; there, where no place follows.

    The places are those of the councils of the register, so that "Healthwatch Manager" is none.

    >>> [text[branch_at(text, 11) :] for text in ("Healthwatch North Tyneside and Ann Roe", "Healthwatch Manager")]
    [' and Ann Roe', ' Manager']
    """
    match = _PLACE.match(text, end)
    if match is None:
        return end
    last = end
    for word in _WORD.finditer(text, match.start("places"), match.end()):
        if word[0] not in _places():
            break
        last = word.end()
    return last


@cache
def _places() -> frozenset[str]:
    """Return the words with capitals in the names of councils that name places."""
    names = " ".join(f"{council.official_name} {council.short_name or ''}" for council in councils())
    return frozenset(_WORD.findall(names)) - _NO_PLACES
