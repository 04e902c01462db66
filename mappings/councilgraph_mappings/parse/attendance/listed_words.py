"""What stands between and around the people of a list: offices first, wards, grades, glued and dashed names."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sought import beginnings

ANNOUNCED = bounded(
    r"(?:the\s+)?(?P<office>(?:right\s+worshipful\s+the\s+|worshipful\s+the\s+)?(?:deputy\s+|vice[\s-])?(?:lord\s+|town\s+|civic\s+)?(?:mayor|provost|chair(?:man|woman|person)?|cathaoirleach|leas[\s-]chathaoirleach))",
    re.IGNORECASE,
)

OFFICE_FIRST = bounded(
    r"(?i:(?:the\s+)?(?:(?:acting\s+)?(?:vice[\s-]*)?chair(?:man|woman|person)?|(?:deputy\s+)?(?:lord\s+)?mayor|(?:an\s+)?(?:leas-?)?ch?athaoirleach|(?:an\s+)?(?:leas[\s-])?(?:t?ard[\s-]?mh|m)[ée]ara|(?:depute\s+|deputy\s+)?provost|(?:vice[\s-]|depute\s+)?convenor|(?:vice[\s-]|depute\s+)?convener|(?:(?:town|parish|locum|acting|deputy|assistant(?:\s+to\s+the)?)\s+)*clerk))\s*[,:(–-]?\s*(?=(?i:councillor|cllr|comhairleoir|comh|mr|mrs|ms|dr)\b)"
    r"|(?:[Tt]he\s+)?(?:(?:Acting\s+)?(?:Vice[\s-]*)?[Cc]hair(?:man|woman|person)?|(?:Deputy\s+)?(?:Lord\s+)?Mayor|(?:An\s+)?(?:Leas-?)?Ch?athaoirleach|(?:Depute\s+|Deputy\s+)?Provost|(?:Vice[\s-]|Depute\s+)?Conven[eo]r|Sec(?:retary|\.)?|Treasurer|Trustee|(?:(?:Town|Parish|Locum|Acting|Deputy|Assistant)\s+)*[Cc]lerk|[Aa]ssistant\s+(?:to\s+the\s+)?[Cc]lerk|RFO|Minute\s+[Ss]ecretary)\s+(?=(?:[A-Z]\.?\s?){0,3}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s*(?:[;,.(]|\d|$|\s(?:due|as|who|presid\w+|in\sthe\s[Cc]hair)\b))",
)
"""An office directly before the name: "Chair Cllr Roe", "Clerk Ann Poe"."""

BEGIN_OFFICE = beginnings(
    (
        "the", "acting", "vice", "chair", "deputy", "lord", "mayor", "secretary", "treasurer", "trustee", "town", "parish", "locum",
        "assistant", "clerk", "rfo", "minute", "an", "cathaoirleach", "leas", "méara", "ard-mhéara", "provost", "depute", "convener",
    )
)  # fmt: skip
"""Two letters tell most places where no office begins."""

DASHES = frozenset("-–—")

WARD = bounded(
    r"\s*(?:[A-Z][\w’'&.-]*\s+(?:and\s+|&\s+|of\s+|with\s+|the\s+)?){1,5}(?:Wards?|(?:Electoral\s+)?Division)\W*"
)
"""Whom a member represents, behind a dash: "Mrs A Roe - Cromer Town Ward"."""

SIT = re.compile(r"Councillor|Cllr")

GLUED = bounded(r"-(?:Vice|Chair(?:man|woman|person)?|Clerk|Treasurer|Secretary|Convenor|Convener)$")

COUNCILLOR_OF = bounded(
    r"(?!County|Borough|District|City|Town|Parish|Ward|Community|Unitary)[A-Z][a-z]{3,}\s+(?:Councillors?|Cllrs?)\b\s*(?:[-–—]\s*)?(?=[A-Z])"
)
"""A councillor of a council that the list names by its place: "Marlshire Councillor Ann Roe"."""

STANDS_FOR = bounded(
    r"\W*(?:as\s+)?(?:an?\s+|the\s+)?(?:(?:substitut|deputis|stand)\w*|sub|reserve|alternate)\b[^,;()]{0,20}?\bfor\s+|\W*(?:in\s+(?:the\s+)?place\s+of|replacing|instead\s+of)\s+",
    re.IGNORECASE,
)
"""Behind such words stands for whom the person before has come: "Mrs A Roe - substitute for Miss B Poe"."""

CHAIRED_BEFORE = bounded(r"in\s+the\s+chair\W+(?:the\s+)?(?=\w)", re.IGNORECASE)
"""What is said of the person before an office: "The Mayor (Cllr Roe) in the Chair The Deputy Mayor (Cllr Poe)"."""

WELSH_BODY = bounded(r"Cyngor\s(?:Sir|Dinas|Cymuned|Tref|Bwrdeistref)\b")
"""A council in Welsh, of which "Sir" is no title: "Cyngor Sir Ddinbych"."""

WITHIN = frozenset({"Mr", "Mrs", "Ms", "Miss", "Cllr", "Councillor"})
"""Titles, which are no forenames."""

GRADE = 4
"""So many letters a grade has at most, and what looks like a forename before its topic."""

AND = bounded(r"and\s+(?=[A-ZÀ-Þ])")
"""What stands before the last of a list that semicolons part."""

NO_SPACE = bounded(r"(?<=[a-zà-ÿ)])(?=(?:Councillor|Cllr|Mrs?|Ms|Miss)\b\.?\s[A-ZÀ-Þ])")
"""Where the next person begins and the line between them was lost: "Mr A RoeMrs B Poe"."""

CIVIL = bounded(r"(?:Messrs|Misses)\b", re.IGNORECASE)
"""A plural title whose list a semicolon ends."""

INITIALS = bounded(
    r"\s+(?!(?:Vice|Town|City)\b)([A-Z][A-Za-z]{1,4})(?=\s*(?P<office>\s(?:(?:Vice|Deputy)[\s-]?)?(?:Chair|Clerk|Mayor))|\s|$)"
)
"""The letters by which minutes name somebody from then on, before the office: "Cllr Ann Roe AR Chair"."""

DASHED = bounded(r"\s+[-–—]\s+(?=(?:[A-Z]\.?\s?){1,3}[A-Z]|[A-Z][\w’'-]+\s[A-Z])")
"""A dash before a name."""

SERVES = re.compile(r"Officer|Manager|Assistant|Secretary|Treasurer|Director|Clerk|Administrator")
"""What no councillor of a list is called behind a forename: "Admin Officer"."""

SHORT_TIER = re.compile(r"[BCD][./]", re.IGNORECASE)
"""A title whose first letter looks like an initial: "D.Cllr A. Roe"."""
