"""Where an organisation's name begins and ends: the capitalised words before its noun, and what parts two names."""

import re

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.organisations.organisation_words import (
    BEGINNING_PLACES,
    BODIES,
    BODY_ENDING,
    CAP,
    ENDINGS,
    KNOWN_FORMS,
    LINKS,
)
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.register import by_name

_WORD_BEFORE = bounded(rf"(?:{CAP}|{LINKS}|,)$")

_PLACES = frozenset(
    {
        "chamber",
        "room",
        "hall",
        "house",
        "street",
        "road",
        "suite",
        "building",
        "offices",
        "office",
        "centre",
        "quay",
        "square",
        "lane",
        "avenue",
        "reference",
        "procedure",
        "interest",
        "absence",
        "agenda",
    }
)

_LINK_WORDS = frozenset(
    {
        "of",
        "for",
        "and",
        "on",
        "in",
        "na",
        "y",
        "with",
        "to",
        "at",
        "by",
        "of the",
        "for the",
        "on the",
    }
)

_OFFICE_OF = bounded(
    r"^(?:[A-Z][\w’'-]*\s+){0,4}(?:executive|chair(?:man|person|woman)?|director|manager|secretary|members?|leader|clerk|reports?|minutes|meeting|constitution|programme|proceedings|record|management(?=\s+for\b)|reception|head|officer|president|representative|delegation|trustees?|held|scheme|statement)\s+(?:of|for|to|at|from|by|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)

_LEADING = bounded(
    r"^(?:(?:[A-Z][\w’'-]*\s){1,4}(?=Each\s))?(?:(?:the|of|for|and|&|on|in|a|an|to|by|with|at|from|na|y|this|that|said|our|its|their|each|any|all(?!\s(?:saints|souls|hallows)\b)|both|former|next|several|within|ordinary|possible|new|latest|revised|updated|amended|current|proposed|draft|local(?!\s(?:government|authority|access|safeguarding|strategic|enterprise|resilience|nature|review|medical|pharmaceutical|dental|optical|health|pensions?|joint|licensing|area\s(?:forum|committee|board|partnership))\b)|also|where|when|while|if|as|since|under|via|re|minutes|meeting|report|reports|members|member|chair|chairman|vice-chair|leader|officers|officer|councillor|councillors|cllr|cllrs|agenda|appendix|resolved|agreed|recommended|cabinet\s+member|update|date|following|previous|last|most|many|(?:external|internal)\s+auditors?|providing|asking|requesting|recommending|informing|advising|enabling|allowing|giving|title|minute|item|supporting|present|and\s+the|recording|ask|asked|contact|write|thank|invite|inform|publish|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s(?:19|20)\d\d)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!['’])[\s,.:-]*)+",
    re.IGNORECASE,
)

_HEADS = words("organisations", "heads")

_ON_THE = bounded(r"\s(?:on|to|from|with|by|at)\s(?:the\s)?(?=[A-Z])")
_IN_CAPITALS = bounded(r"\b(?:ON|TO|FROM|WITH|BY|AT|THE|THAT|ASK|RE)\s(?=[A-Z])")
"""Where a line is set in capitals, small words alone show where the name begins."""
_FOR = bounded(r"(?P<head>[\w’'-]+)\sfor\s(?:the\s)?(?=[A-Z])")
_HEADS_FOR = _HEADS | {
    "fund",
    "minister",
    "organisation",
    "organization",
    "coalition",
    "foundation",
    "body",
    "unit",
    "initiative",
    "action",
    "project",
    "police",
}
"""Words before "for" that belong to the name; others are a thing or a person: "Venue for Thornley Council"."""
_OF = bounded(r"(?P<head>[\w’'-]+)\sof\s(?:Reference\sfor\s)?(?:the\s)?(?=[A-Z])")


_LINKING = frozenset({"of", "for", "to", "at", "from", "by", "in", "on", "with"})
"""Words that may join an office or a place to the name."""


def begin_of(text: str, start: int, end: int) -> int:
    """Return where a name begins, without the words before it that tell of somebody or something else.

    >>> line = "Mike Lee of the Thornley Law Centre"
    >>> line[begin_of(line, 0, len(line)) :]
    'Thornley Law Centre'
    """
    begin = _begin_of(text, start, end)
    for match in (*_COLUMNS.finditer(text, begin, end), *_SIGNS.finditer(text, begin, end)):
        begin = match.end()
    if text.endswith("Council", begin, end) and by_name(text[begin:end]) is None:
        # What stands before the whole name of a council in the register is no part of it: "Ann Roe Tees County Council".
        words_ = (match.start() for match in _WORD.finditer(text, begin + 1, end))
        return next((at for at in words_ if by_name(text[at:end]) is not None), begin)
    return begin


_SIGNS = bounded(r"\b(?:Chief\sExecutive|(?:Town|Parish|Community)\sClerk)\s(?=(?:[A-Z&][\w’'-]*\s){1,5}Council\b)")
"""Who signs for a council, before its name: "Ann Roe Chief Executive Thornley Council"."""
_WORD = bounded(r"(?<=\s)[A-Z][\w’'-]+(?=\s)")
_COLUMNS = bounded(
    r"\b(?:Cheque|Payee|Gross|VAT|Remarks|Invoice|BACS|Chq)\s(?:(?:[Nn]o\.?|Net|VAT|Gross|Details|Total|Remarks)\s)*"
)
"""The heads of the columns of accounts that ran together with the first name below them."""


def _begin_of(text: str, start: int, end: int) -> int:
    """Return where a name begins, by the words that link its parts."""
    lead = _LEADING.match(text[start:end])
    begin = start + (lead.end() if lead else 0)
    name = text[begin:end]
    if _LINKING.isdisjoint(name.casefold().split()) and not name.isupper():
        return next((match.end() for match in _NEW_SENTENCE.finditer(text, begin, end)), begin)
    for _ in range(2):
        if office := _OFFICE_OF.match(text[begin:end]):
            begin += office.end()
    for match in (_IN_CAPITALS if text[begin:end].isupper() else _ON_THE).finditer(text, begin, end):
        begin = match.end()
    for match in _FOR.finditer(text, begin, end):
        if match["head"].casefold() not in _HEADS_FOR:
            begin = match.end()
    for match in _OF.finditer(text, begin, end):
        head = match["head"].casefold()
        if head not in _HEADS or (head in _PARTS and text[:end].endswith("Council")):
            begin = match.end()
    for match in _NEW_SENTENCE.finditer(text, begin, end):
        begin = match.end()
    part = _CAPITAL_PART.match(text, begin, end) if text[:end].endswith("COUNCIL") else None
    return part.end() if part else begin


_CAPITAL_PART = bounded(r"[^,;:]{3,80}?\b(?:COMMITTEE|BOARD|PANEL|GROUP|FORUM)\sOF\s(?:THE\s)?(?=[A-Z])")
_PARTS = frozenset({"committee", "board", "panel", "group", "forum"})
"""Of a council they are parts: "a Committee of Thornley District Council" names the council."""
_NEW_SENTENCE = bounded(r"(?<!\b[Oo]f)(?<!\b[Ff]or)(?<!\band)(?<!&)\sThe\s(?=[A-Z])")
"""A line that lost its full stop: "Considerations The Planning Committee"."""


_AND = bounded(r"\s(?:and|&)\s(?:the\s)?")


def parted(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Return the places of two names that "and" joins, where each ends like a name; else the place of the one."""
    for match in _AND.finditer(text, begin, end) if text.find("and", begin, end) > 0 or "&" in text else ():
        left, right = text[begin : match.start()], text[match.end() : end]
        if left.endswith("Police") and right.startswith("Crime "):
            continue  # "the Marlshire Police and Crime Panel"
        if by_name(right) is not None and by_name(text[begin:end]) is None and not _ends_like_name(left):
            # "the Play Area and Marlshire County Council": what stands before is not of the council.
            return [(match.end(), end)]
        if _ends_like_name(left) and _ends_like_name(right):
            return [(begin, match.start()), (match.end(), end)]
        if match[0].endswith("the ") and _ends_like_name(right) and not BODY_ENDING.match(right.split()[-1]):
            return [(match.end(), end)]
    return [(begin, end)]


def _ends_like_name(part: str) -> bool:
    words_ = part.split()
    last = words_[-1].casefold() if words_ else ""
    known = {last, last.removesuffix("s"), " ".join(words_[-2:]).casefold()} & (ENDINGS | BODIES)
    return len(words_) >= 2 and (
        bool(known) or part.strip() in KNOWN_FORMS or bool(BEGINNING_PLACES.pattern.fullmatch(part))
    )


_BEGINS_ANEW = frozenset({"The", "This", "That"})
"""What begins a sentence, also where a title without a full stop runs into it: "Appointment of Chair The Committee"."""

_LETTERS = bounded(r"(?:[A-Z]\.){2,4}")


def _last_word(window: str) -> re.Match[str] | None:
    """Return the word with a capital, or the words that link, at the end of a window."""
    at = window.rfind(" ") + 1
    # "of the" links as one.
    return _WORD_BEFORE.search(window, 0 if not at or at == len(window) or window.endswith("the") else at)


def expanded(text: str, start: int, floor: int) -> int:
    """Return where the capitalised words before an ending begin; links are kept only between capitalised words."""
    begin = accepted = start
    steps = 0
    # Only bodies list their subjects ("Economy, Skills and Sport Committee"); a comma before a council or a company parts two names.
    body = bool(BODY_ENDING.match(text, start))
    while begin > floor and text[begin - 1] == " " and steps < 12:
        steps += 1
        within = _WITHIN_FIRM if steps == 1 and _FIRM.match(text, start) else _WITHIN
        if text[begin - 2] == ")" and (inside := within.search(text, max(floor, begin - 48), begin)):
            begin = inside.start()
            continue
        window = text[max(floor, begin - 31) : begin - 1]
        comma = window.endswith(",")
        word = _last_word(window.rstrip(","))
        link = word is not None and word[0].casefold() in _LINK_WORDS
        if steps == 1 and link:
            return start
        if word is None or (word.start() and window[word.start() - 1] not in " (“‘\"'\n"):
            break
        part = word[0]
        if link or part == "&":
            if comma:
                break
            begin -= len(part) + 1
            continue
        if (
            part in _BEGINS_ANEW
            or part.rstrip(".").casefold() in {"councillor", "cllr", "councillors", "cllrs", "mr", "mrs", "ms", "dr"}
            or (part.endswith(".") and len(part) > 3 and not _LETTERS.fullmatch(part))
        ):
            break
        if comma and (part.casefold() in _PLACES or not body or not _lists_on(text, begin)):
            break
        begin -= len(part) + 1 + comma
        accepted = begin
    return accepted


_FIRM = bounded(r"(?:Ltd|Limited|LTD|LIMITED|plc|PLC|LLP)\b")
_WITHIN_FIRM = bounded(r"(?<=\w\s)\([A-Z][\w’'&-]*(?:\s(?:and\s|&\s)?[A-Z][\w’'-]*){0,4}\)\s$")
"""A firm may have one word in brackets: "Vale Homes (Thornley) Ltd"; before other endings it is somebody's surname."""

_WITHIN = bounded(r"(?<=\w\s)\((?:[A-Z]{2,8}|[A-Z][a-z]+(?:\s(?:and|&)\s[A-Z][a-z]+|\s[A-Z][a-z]+){1,4})\)\s$")
"""What a name has in brackets: "Vale Bay Deal (VBD) Joint Committee", "VTS (Property and Land) Ltd"."""

_LISTED = bounded(r"(?:[A-Z][\w'’-]*\s){1,3}(?:and|&)\s[A-Z]|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?,\s")


def _lists_on(text: str, begin: int) -> bool:
    """Return whether the words after a comma at ``begin`` belong to one name ("Economy, Skills and Sport Committee")."""
    return bool(_LISTED.match(text[begin : begin + 80]))
