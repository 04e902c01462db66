"""Reports that minutes reproduce in quotation marks, or under their own headings: what they ask for is not decided yet."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_LEADS_IN = bounded(
    r"\b(?:considered|received|submitted|presented)\b[^:;]{0,120}\breports?\b[^:;]{0,80}:\W*$", re.IGNORECASE
)
_GOES_ON = bounded(
    r"\W*(?:(?:the\s+)?(?:(?:sub-?\s?)?committee|council|board|panel|cabinet|executive|forum|members)\s+(?:then\s+|also\s+|unanimously\s+)?[a-z]+ed\b|resolved\b|agreed\b|it\s+was\b|(?:after|following|during|in\s+the)\s+(?:\w+\s+){0,3}?(?:discussion|consideration|debate)|accordingly\b|moved\s+by\b|proposed\s+by\b|(?:councillor|alderman|cllr)\b)",
    re.IGNORECASE,
)
"""How minutes go on behind a report whose closing mark is lost."""
_OPENS = ("“", '"', "‘")
_CLOSES = ("”", '"', "’")

_ASKED = bounded(
    r"\W*(?:[\d.]+\s+)?(?:the\s+)?(?:(?:sub-?\s?)?committee|council|board|panel|cabinet|executive|forum|members|elected\s+members)\s+(?:is|are)\s+(?:therefore\s+|respectfully\s+)?(?:asked|invited|requested|recommended)\b",
    re.IGNORECASE,
)
_RECOMMENDATIONS = bounded(r"\W*(?:[\d.]+\s+)?recommendations?\W*$", re.IGNORECASE)


def after_quoted(blocks: Sequence[Block], index: int) -> int:
    """Return the index after a report that the line at ``index`` leads in to, or ``index`` where none is reproduced."""
    text = blocks[index].text.rstrip()
    if text[-1:] != ":" or "eport" not in text or index + 1 >= len(blocks):
        return index
    opens = blocks[index + 1].text.lstrip()[:1]
    if opens not in _OPENS or not opens or not _LEADS_IN.search(text):
        return index
    closes = _CLOSES[_OPENS.index(opens)]
    for at in range(index + 1, len(blocks)):
        if blocks[at].text.rstrip(" .;").endswith(closes) and not _short_quote(blocks[at].text, opens, at == index + 1):
            return at + 1
    goes_on = (at for at in range(index + 2, len(blocks)) if _GOES_ON.match(blocks[at].text))
    return next(goes_on, len(blocks))


def _short_quote(text: str, opens: str, first: bool) -> bool:
    """Return whether the mark at the end of a block closes one that the same block opens behind its begin."""
    return not first and opens != '"' and opens in text


def after_asking(blocks: Sequence[Block], index: int) -> int:
    """Return the index after the section of a report that only asks the body to decide, with its points, or ``index``."""
    text = blocks[index].text
    if len(text) > _HEADING or "ecommendation" not in text.lower() or not _RECOMMENDATIONS.match(text):
        return index
    at = index + 1
    if at >= len(blocks) or not _ASKED.match(blocks[at].text):
        return index
    at += 1
    while at < len(blocks) and blocks[at].marker and not _SECTION.match(blocks[at].marker):
        at += 1
    return at


_HEADING = 40
_SECTION = bounded(r"\W*\d{1,2}\.\d")
