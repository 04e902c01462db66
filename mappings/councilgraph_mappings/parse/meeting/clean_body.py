"""The name of a body without what stands around it in a head: the council's name, the occasion, a title."""

import re

from councilgraph_mappings.parse.organisations.organisation_words import is_council
from councilgraph_mappings.parse.wording.scan import bounded

SPECIAL = r"special(?!\s(?:advisory|purposes|interest|projects|responsibilit|educational|needs|measures))"
"""A special meeting, and not a body that is called so: "Special Advisory Group"."""

_QUALIFIED = bounded(
    rf"^(?:agm(?:\s+(?:19|20)\d\d)?(?:\s+of)?(?:\s+the)?|the|a|an|at|ordinary|{SPECIAL}|extraordinary|annual|monthly|statutory|adjourned|virtual|remote|online|public|meeting|of)\s+(?=\S+\s)",
    re.IGNORECASE,
)


def clean_body(body: str) -> str:
    """Return the name of a body without the words around it.

    >>> clean_body("Special  Audit Committee meeting"), clean_body("of the Parks Panel")
    ('Audit Committee', 'Parks Panel')
    """
    body = _QUALIFIED.sub("", re.sub(r"\s+", " ", body).strip(" ,-–"))
    body = re.sub(r"^(?:the|of|meeting)\s", "", body, flags=re.IGNORECASE)
    body = _OCCASION.sub("", _BEFORE_COMMA.sub("", body))
    body = re.sub(r"\s(?:meeting|held)$", "", body, flags=re.IGNORECASE)
    if (own := _OF_COUNCIL.match(body)) or ((own := _COUNCIL_S.match(body)) and is_council(own["council"])):
        return own["body"]
    return body


_PART = r"(?:committee|sub-?\s?committee|panel|board|group|party|forum|commission|cabinet)"

_OF_COUNCIL = bounded(rf"(?P<body>\S.{{2,100}}?\b{_PART})\s+of\s+(?:the\s+)?[^,]{{2,80}}\bcouncil$", re.IGNORECASE)

_COUNCIL_S = bounded(
    rf"(?P<council>[^,]{{3,60}}?\bcouncil)(?:['’]s)?\s+(?!tax\b|liaison\b|house)(?P<body>\S.{{0,100}}\b{_PART})$",
    re.IGNORECASE,
)
"""A body together with the council that it is of: "Audit Committee of Thornley Town Council", "Thornley Town Council's …"."""

_BEFORE_COMMA = bounded(
    r"^(?:(?:budget|setting|special|extraordinary|annual|general|agm|ordinary|additional|urgent|rescheduled|reconvened|adjourned|inaugural|mayor|making|meeting|joint)\s?)+,\s+(?=\S)|^(?:(?:re-?)?(?:moved|arranged|scheduled|convened)|postponed|adjourned|deferred|brought\s+forward|put\s+back)\s+(?:from|to|until)\s+[^,]{3,40}\d{4},\s+(?=\S)|^(?:\w+\s+){0,3}meeting\s[^,]{0,40},\s+(?=(?:full\s+)?council\b)",
    re.IGNORECASE,
)
"""The occasion, which the title of a page sets before the body: "Budget Setting, Council"."""

_OCCASION = bounded(
    r"\b(?:annual|ordinary|extraordinary|special|monthly)\s+(?=(?:parish|town|community|city|county|borough|district)\s+council\b)",
    re.IGNORECASE,
)
