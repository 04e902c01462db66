"""Whether a resolution confirms minutes as a record."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems

_MINUTES = bounded(
    r"(?<!\d\s)(?<!\btwo\s)(?<!\bthree\s)(?<!\bfive\s)(?<!\bten\s)(?<!\bfifteen\s)(?<!\btwenty\s)(?<!\bthirty\s)(?<!\bfew\s)\bminutes\b|\b(?:record|minute)\s+of\s+(?:the\s+|our\s+)?(?:last\s+|previous\s+)?meeting\b",
    re.IGNORECASE,
)
"""Minutes that are written, and not five minutes of time; Scottish councils keep one "minute of meeting"."""

_CORRECT = bounded(
    r"\b(?:correct|accurate|true)\b[^.]{0,24}\brecord|\b(?:were|was|are|is|be)\s+(?:\w+ly\s+)?correct\b|\b(?:approved|confirmed|signed|agreed|accepted|adopted|taken\s+as\s+read|approve|confirm|adopt|agree|accept|sign)\b",
    re.IGNORECASE,
)

_ADJECTIVE = bounded(r"\b(?:draft\s+and\s+)?(?:un)?approved\s+(?=minutes\b)", re.IGNORECASE)
"""What minutes are, and nothing that is done with them: "only approved minutes would be shown"."""

_RECORDS = Stems("minute", "record")


def confirms_minutes(text: str) -> bool:
    """Return whether a resolution confirms minutes as a record.

    >>> confirms_minutes("the minutes of 3 May be agreed as a correct record")
    True
    """
    head = _ADJECTIVE.sub("", text[:400])
    if not _RECORDS.stand_in(head):
        return False
    if _MINUTES_ALONE.match(head):
        return True
    if not _MINUTES.search(head) or not _CORRECT.search(head):
        return False
    return not (_TAKEN.search(head) or NOTED_AND_ACCEPTED.search(head)) and not _OTHER_SUBJECT.match(head)


_MINUTES_ALONE = bounded(
    r"^\W*(?:that\W+)?(?:the\s+)?(?:draft\s+|public\s+|previous\s+)?minutes\s+(?:of|from|for)\s(?![^;]*\b(?:be|been|was|were|are|is|shall|will|noted|received)\b)",
    re.IGNORECASE,
)
"""Nothing but the minutes is what was agreed: "(The Panel agreed) the minutes of its meeting in May"."""

NOTED_AND_ACCEPTED = bounded(r"\bbe\s+noted\s+and\s+accepted\b", re.IGNORECASE)
"""What other bodies recorded is taken in, and nobody's own minutes are confirmed."""

_TAKEN = bounded(
    r"\bminutes\b[^.]{0,60}(?<!\bhaving\s)(?<!\bhad\s)(?<!\bhave\s)\bbe(?:en)?\s+(?:noted|received|circulated|published)|^\W*(?:that\W+)?(?:to\s+)?(?:note|receive)",
    re.IGNORECASE,
)

_OTHER_SUBJECT = bounded(r"^\W*(?:that\W+)?(?:the\s+)?(?:meeting|time|item|report|motion|decision)\b", re.IGNORECASE)
