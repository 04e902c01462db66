"""The sentence in capitals at the head of minutes, which conversions break wherever its lines ended.

"MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL" is one line, "DISTRICT OF BRAYFORD HELD IN THE" the next; set wide
for its type and narrow for the page, no line of it is full.
"""

import re

_BEGINS = re.compile(r"(?:DRAFT )?MINUTES OF\b")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}(?:[.:]\d\d)? ?[AP]\.? ?M\b")
_ADDS = re.compile(r"(?:AT|IN|ON|HELD|VIA|AND|COMMENCING|BY|\d)")
_ENDED = re.compile(r"[.:;!?]$")
_ABBREVIATED = re.compile(r"\b(?:CO|ST|NO|[A-Z])\.$")
_NAMES = re.compile(r"\b(?:PRESENT|ATTEND(?:ANCE|ED|EES)|APOLOGIES|MEMBERS|COUNCILLORS|AGENDA)\b")
"""What begins the lists below the head."""
_LONGEST = 600


def is_headline(above: str, below: str) -> bool:
    """Return whether a line goes on with the sentence that opens minutes, of which all lines so far are ``above``.

    >>> is_headline("MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL", "DISTRICT OF BRAYFORD HELD IN")
    True
    >>> is_headline("MINUTES OF THE MEETING HELD ON 3RD MAY 2023", "APOLOGIES")
    False
    """
    if not (below.isupper() and above.isupper()) or not _BEGINS.match(f"{above} {below}") or len(above) > _LONGEST:
        return False
    if _NAMES.search(below) or (_ENDED.search(above) and not _ABBREVIATED.search(above)):
        return False
    return _ADDS.match(below) is not None or not _DATED.search(above)
