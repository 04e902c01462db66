"""Lines that look like tasks and give none: they name an action of a list, or say what is done in an emergency."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.actions.owners import owner_of
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.read.document import Block

_RECALLED = bounded(
    r"\W*(?:[a-z][.)]\s+)?Actions?\s+\d{1,3}\s*[–—-]\s*(?!(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|The)\b)(?P<topic>[A-Z][\w’'&/-]*(?:\s[\w’'&/-]+){2,8})\W*$"
)


def recalls(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line names an action of a list that the meeting goes through, with what was said of it below."""
    match = _RECALLED.match(blocks[index].text)
    below = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if match is None or is_office(match["topic"]) or owner_of(match["topic"])[1] or len(below.split()) < _SENTENCE:
        return False
    return below.rstrip().endswith(".") and not _VERBS.search(match["topic"])


_SENTENCE = 6
_VERBS = bounded(r"\b(?:to|will|would|be|was|were|is|are)\b")


_STANDING = Screened(
    r"\bin\s+the\s+event\s+(?:of|that)\b[^.;]{0,40}\b(?:fire|alarm|emergency|evacuation)\b|\b(?:if|when)\s+the\s+(?:fire\s+)?alarm\b",
    re.IGNORECASE,
)


def is_standing(sentence: str) -> bool:
    """Return whether a sentence tells what the agenda of every meeting tells of fire and alarms.

    >>> is_standing("In the event of a fire the Chair will lead all to the exit."), is_standing("Clerk to test the fire alarm.")
    (True, False)
    """
    return _STANDING.search(sentence) is not None
