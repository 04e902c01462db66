"""Who moved, where it stands before what was resolved and is no part of it: "on the motion of Cllr Roe, that A be done"."""

import re

from councilgraph_mappings.parse.wording.scan import bounded

_BEGIN = ("on ", "upon ", "moved by", "proposed by")
_WITHIN = 16
"""Characters within which such words begin."""
_ON_MOTION = bounded(
    r"\W*(?:(?:up)?on\s+(?:the|a)\s+(?:motion|proposal|proposition)\s+(?:of|by|from)|(?:moved|proposed)\s+by)\s[^.;:]{3,200}?[,)]?\s+(?=that\b)",
    re.IGNORECASE,
)


def behind_movers(text: str, begin: int, end: int) -> int:
    """Return where the operative words begin of what stands between two places.

    >>> text = "on the motion of Cllr Roe, seconded by Cllr Poe, that the report be noted"
    >>> text[behind_movers(text, 0, len(text)) :]
    'that the report be noted'
    """
    if not text[begin : begin + _WITHIN].casefold().lstrip(" (:–—-").startswith(_BEGIN):
        return begin
    match = _ON_MOTION.match(text, begin, end)
    return match.end() if match else begin
