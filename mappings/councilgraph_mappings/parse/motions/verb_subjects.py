"""Where the words end that stand before a verb and say who moves."""

import re

from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded


def bare_end(text: str, at: int) -> int:
    """Return where the name without title ends that begins at a place, the end of the text where none does."""
    name = name_at(text, at, bare=2)
    return name.end if name else len(text) + 1


_AS_CHAIR = bounded(
    r"\sas\s+(?:the\s+)?(?:vice[\s-]?|deputy\s+)?chair(?:man|woman|person)?(?:\s+of\s+the\s+\w+)?$", re.IGNORECASE
)


def subject_end(text: str, at: int) -> int:
    """Return where the word before a verb ends, or before it what somebody acts as: "Cllr Roe as Chairman proposed"."""
    end = _word_end(text, at)
    acts = _AS_CHAIR.search(text, max(0, end - _OFFICE_LONG), end)
    return acts.start() if acts else end


_OFFICE_LONG = 50


def _word_end(text: str, at: int) -> int:
    """Return where the word before ``at`` ends."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at
