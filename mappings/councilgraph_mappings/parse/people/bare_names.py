"""Names without a title that end at a place, as they stand before what is said of them."""

import re

from councilgraph_mappings.parse.people.name_words import NOT_A_NAME
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded

_BARE = bounded(
    r"(?:(?:[A-ZÀ-Þ][a-zà-ÿA-ZÀ-Þ'’.-]*|van|der|de|von|la|le)\s+){1,4}[A-ZÀ-Þ][a-zà-ÿA-ZÀ-Þ'’-]+(?:\s+(?:OBE|MBE|CBE|JP|QC|KC))?$"
)


def bare_name_before(text: str, end: int) -> PersonName | None:
    """Return the untitled name of two words or more that ends exactly at ``end``.

    >>> bare_name_before("The Panel thanked Ann van Lee", 29).plain
    'Ann van Lee'
    """
    left = text[max(0, end - 60) : end]
    match = _BARE.search(left)
    if match is None:
        return None
    start = end - len(left) + match.start()
    for word in re.finditer(r"\S+", match[0]):
        name = name_at(text, start + word.start(), bare=2)
        if (
            name is not None
            and name.end == end
            and not any(p.casefold() in NOT_A_NAME for p in (*name.forenames, name.surname))
        ):
            return name
    return None
