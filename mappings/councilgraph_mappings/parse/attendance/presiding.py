"""Who presided, as sentences tell it: who took the chair, by whom the meeting was chaired, who opened it as the chair."""

import re

from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded

_TOOK_CHAIR = bounded(
    r"(?:,?\s+\(?(?:the\s+)?(?:Vice|Deputy)[\s-]?(?:Chair(?:man|woman|person)?|Mayor)\)?|,?\s+as\s+(?:the\s+)?(?:newly\s+(?:elected|appointed)\s+)?(?:Vice|Deputy)[\s-]?Chair(?:man|woman|person)?)?(?:,\s+the\s+(?:present|outgoing|retiring|current)\s+(?:(?:vice[\s-]?)?chair(?:man|woman|person)?|(?:lord\s+)?mayor)(?=,))?(?:\)|,|was|then|thereupon|(?:made|signed|read)\s+(?:the|a|his|her)\s[^.;,]{0,30}?declaration[^.;,]{0,50}?\band\b|\s)*(?:in\s+the\s+chair|took\s+the\s+chair|presided|chaired\s+(?:for\s+)?the\s+(?:(?:remainder|rest)\s+of\s+the\s+)?meeting|assumed\s+the\s+chair)\b",
    re.IGNORECASE,
)
_CHAIRED_BY = bounded(
    r"\b(?:meeting|committee|council|panel|board)\s+was\s+chaired\s+by\s+(?:the\s+[\w\s/-]{3,45},\s+|(?:the\s+)?(?:(?:deputy\s+|lord\s+)*mayor|(?:leas-?)?ch?athaoirleach|chair(?:man|woman|person)?),?\s+)?$",
    re.IGNORECASE,
)
_FOR_ONCE = bounded(
    r",?\s+(?:to\s+)?(?:be|was|were)\s+(?:duly\s+|unanimously\s+)?(?:(?:elected|appointed|chosen|invited|asked)\s+to\s+(?:chair|preside\s+(?:over|at))\s+(?:the|this)\s+meeting\b|(?:elected|appointed)\s+(?:as\s+|to\s+)?(?:the\s+)?(?:acting\s+)?chair(?:man|woman|person)?\s+(?:for|of)\s+(?:the\s+(?:purposes?|duration|remainder)\s+of\s+)?(?:the|this|today[’']s|that\s+evening[’']s)\s+(?:\w+\s+)?(?:meeting|hearing|evening)\b(?!\s+(?:on|of)\b))",
    re.IGNORECASE,
)
"""Who was chosen to chair one meeting, and has come to it: "that Cllr Roe be elected Chair for the meeting"."""
_WOULD_CHAIR = bounded(
    r",?\s+(?:(?:then|also)\s+)?(?:advised|announced|explained|stated|confirmed|reported|informed\s+\w+(?:\s+\w+)?)\s+(?:that\s+)?(?:he|she|they)\s+(?:(?:would\s+be|was|were)\s+chairing|would\s+(?:chair|take\s+the\s+chair\s+(?:for|at)))\s+(?:the|this|tonight[’']s|today[’']s)\s+meeting\b",
    re.IGNORECASE,
)
"""Who tells that they chair the meeting: "The Vice-Chair, Cllr Roe, advised that she would be chairing the meeting"."""
_AS_CHAIR = bounded(
    r"^\W*(?:the\s+)?(?:acting\s+|vice[\s-]?|deputy\s+)?(?:chair(?:man|woman|person)?|convener|cathaoirleach|presiding\s+officer)\W+$",
    re.IGNORECASE,
)
_OPENED = bounded(
    r",?\s+(?:then\s+|formally\s+)?(?:opened\s+the\s+meeting|declared\s+the\s+meeting\s+open|called\s+the\s+meeting\s+to\s+order|welcomed\s+(?:everyone|everybody|all|those|members|councillors|the\s+members)\b)"
)
"""What the chair does at first: "The Chairman, Cllr Roe, opened the meeting"."""
_CHAIR_ALONE = bounded(r"^\W*(?:the\s+)?(?:chair(?:man|woman|person)?|conven[eo]r)\W+$", re.IGNORECASE)
_LED = bounded(
    r",?\s+(?:then\s+|also\s+)?(?:(?:invited|reminded|informed|thanked|asked)\s+(?:all\b|everyone|everybody|those\s+present|members|councillors|the\s+(?:committee|panel|board|council|meeting)\b)|announced\s+that\b|adjourned\s+the\s+meeting|closed\s+the\s+meeting)"
)
"""What the chair does in the meeting, and nobody who chairs another body."""
_BEFORE = 50
"""How far before a name its office may begin."""
_OFFICE_BEFORE = 90
"""The same for who chaired, with the office between: "was chaired by the Vice Chair of the Council, Councillor Roe"."""


_LINE = 120
_IN_CHAIR = bounded(r"\w[,)–-]?\s+in\s+the\s+chair\W*$", re.IGNORECASE)


def in_chair(text: str) -> bool:
    """Return whether a line says of one person who presided, whatever list it stands below: "Ann Roe, in the Chair".

    >>> in_chair("Councillor Ann Roe, Convener, in the Chair."), in_chair("IN THE CHAIR: Ann Roe")
    (True, False)
    """
    return len(text) < _LINE and _IN_CHAIR.search(text) is not None


def presided(text: str, name: PersonName) -> bool:
    """Return whether the words around a name say that the person presided.

    >>> from councilgraph_mappings.parse.people.names import names_in
    >>> lines = ("Cllr Roe took the chair.", "The Chair, Cllr Roe, opened the meeting.", "The Clerk, Mr Roe, opened the meeting.")
    >>> [presided(line, names_in(line)[0]) for line in lines]
    [True, True, False]
    """
    begin = max(0, name.start - _BEFORE)
    if _TOOK_CHAIR.match(text, name.end) or _CHAIRED_BY.search(text, max(0, name.start - _OFFICE_BEFORE), name.start):
        return True
    if _FOR_ONCE.match(text, name.end) or _WOULD_CHAIR.match(text, name.end):
        return True
    if _LED.match(text, name.end) and _CHAIR_ALONE.search(text, begin, name.start):
        return True
    return bool(_OPENED.match(text, name.end) and _AS_CHAIR.search(text, begin, name.start))
