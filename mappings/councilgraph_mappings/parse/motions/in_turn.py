"""Two who moved and seconded, told in one: "Cllr Roe and Cllr Poe proposed and seconded the minutes respectively"."""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded

_DID = bounded(r"\s(?:duly\s+)?(?:proposed|moved)\s+and\s+(?:duly\s+)?seconded\b(?!\s+by\b)", re.IGNORECASE)
_JOINED = bounded(r"\s*(?:and|&)\s*")
_NEAR = 90


def each_in_turn(text: str, names: Sequence[PersonName]) -> Iterator[tuple[PersonName, PersonName, int]]:
    """Yield mover, seconder and where the words end, of two of the names who did one of both each.

    >>> from councilgraph_mappings.parse.people.names import names_in
    >>> text = "Cllr Roe and Cllr Poe proposed and seconded the minutes respectively."
    >>> [(mover.plain, seconder.plain) for mover, seconder, _ in each_in_turn(text, names_in(text))]
    [('Roe', 'Poe')]
    """
    for match in _DID.finditer(text):
        pair = [name for name in names if name.end <= match.start() and match.start() - name.end < _NEAR][-2:]
        if len(pair) < 2 or text[pair[1].end : match.start()].strip():
            continue
        if _JOINED.fullmatch(text, pair[0].end, pair[1].start):
            yield pair[0], pair[1], match.end()
