"""What a body agrees to think and not to do: "Members agreed that services were poor" decides nothing."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems

_AGREES = Stems("agree")

_WAS_SO = bounded(
    r"\b(?:was|were|is|are|had\s+been)\s+(?:(?:an?|becoming|getting|very|much|quite|really|extremely|so|too|most|also|both|all|not|more|generally)\s+){0,3}"
    r"(?:good|bad|great|excellent|wonderful|helpful|useful|sensible|important|disappoint\w+|unacceptable|difficult|dangerous|frustrat\w+|concern\w*|success\w*|beneficial|valuable|interesting|positive|informative|worthwhile|well\s+(?:attended|received|done|run)|less|worse|better|inadequate|poor|problems?|issues?|step|shame|nuisance)\b"
    r"|\b(?:seem(?:ed|s)?|appear(?:ed|s)?)\s(?:to\s+be\s|an?\s|more\s|very\s|[a-z]+(?:ful|ive|able|ible|ous|ent)\b)",
    re.IGNORECASE,
)
"""How something was, in words of praise or of complaint."""
_TO_DO = bounded(r"\b(?:should|would|will|shall|must|be|to|minutes)\b|[.;,:]", re.IGNORECASE)
"""Something is to be done, or another clause is about it."""
_NEAR = 160


def opinion(sentence: str, begin: int) -> bool:
    """Return whether what a sentence says from ``begin`` on was agreed is only what was thought of something.

    >>> opinion("It was agreed that the event was a success.", 14), opinion("It was agreed that a bench be bought.", 14)
    (True, False)
    """
    if begin < 0 or not _AGREES.stand_in(sentence[:begin]):
        return False
    thought = _WAS_SO.search(sentence, begin, begin + _NEAR)
    return thought is not None and _TO_DO.search(sentence, begin, thought.start()) is None
