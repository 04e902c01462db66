"""Numbered lines: those of an agenda that minutes keep as titles ("To elect a Chair"), and those that tell what happened."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_TO = bounded(
    r"To\s+(?:elect|receive|approve|confirm|appoint|consider|note|resolve|agree|adopt|sign|review|discuss|co-opt|record|accept|determine|report|ratify|close|re-?open)\b"
)
_OTHER = bounded(r"(?:To|RESOLVED|AGREED|Resolved|Agreed|and)\b")
_LEADS_IN = re.compile(r"(?:[:;,]|\band|\bto|\bthat)\s*$", re.IGNORECASE)
_BEHIND = bounded(
    r"(?:\s[-–—]|:)\s[^–—]{0,120}?\b(?:was|were|had|none|proposed|seconded|agreed|resolved|approved|declared|received|noted|signed|accepted)\b",
    re.IGNORECASE,
)
"""What happened stands behind a dash on the same line."""


_STOP = re.compile(r"[.;:]\s+[A-Z(]|\s[-–—]\s")


def one_sentence(text: str) -> bool:
    """Return whether a text is one sentence of an agenda and nothing else.

    >>> one_sentence("To elect a Chair and receive the acceptance of office."), one_sentence("To note. The hedge was cut.")
    (True, False)
    """
    return _TO.match(text) is not None and _STOP.search(text) is None


def heads_minutes(blocks: Sequence[Block], index: int, begin: int) -> bool:
    """Return whether a numbered line sets what the meeting was to do, and what it did stands below or behind a dash.

    Parts of a resolution are no such lines: another part stands below them, or a line above leads in to them.
    """
    text = blocks[index].text[begin:].lstrip(" .-–—:")
    if not _TO.match(text) or text.endswith((";", ",", "and")):
        return False
    if index and _LEADS_IN.search(blocks[index - 1].text):
        return False
    if _BEHIND.search(text):
        return True
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return (
        below is not None
        and below.kind is Kind.PARAGRAPH
        and not below.marker
        and below.text[:1].isupper()
        and not _OTHER.match(below.text)
    )


_DASH = re.compile(r"\s[-–—]\s")

_TELLS = bounded(
    r"\W*(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir)\b\.?\s[^:–]{0,60}?\b(?:moved|proposed|seconded|nominated|took|thanked|paid|presented|introduced|welcomed|stated|explained|responded|asked)\b|"
    r"\W*(?:There|It|The|An?|No|Cllrs?|Councillors?|Mr|Mrs|Ms)\b[^:–]{0,60}?\b(?:was|were|is|are|has|had|have|will|would|reported|informed|advised|noted|agreed|asked)\b"
    r"|\W*(?:Resolved|RESOLVED|Agreed|AGREED)\b|[^:–]{4,70}?\s(?:is|are|was|were|had|has|have)\s(?:an?|the|in|been|being|not|now|to|\w+ed)\b"
)


def tells(text: str) -> bool:
    """Return whether a numbered text tells what happened before any dash that may part a title from its prose.

    >>> tells("The hedge had been cut."), tells("Hall roof - The work is done")
    (True, False)
    """
    dash = _DASH.search(text, 4, 70)
    return _TELLS.match(text[: dash.start()] if dash else text) is not None
