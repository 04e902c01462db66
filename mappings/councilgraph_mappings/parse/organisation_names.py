"""The names of organisations in a text: councils and their bodies, authorities, companies, charities.

A name is a run of capitalised words that ends in a noun of the lookup, begins like one ("Department for …"), or stands
in its list of well-known bodies. "Full Name (FN)" makes the short form an other name of the same organisation.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from councilgraph_mappings.lookup import opening, table, words
from councilgraph_mappings.parse.acronyms import acronyms_in
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.parse.sought import Sought
from councilgraph_mappings.parse.triggers import BEGINNING, ENDING, KNOWN, triggers
from councilgraph_mappings.register import by_name

_TABLE = table("organisations")

_ENDINGS = words("organisations", "endings")

BODIES = words("organisations", "bodies")

_NEVER = words("organisations", "never")

_KNOWN: dict[str, tuple[str, tuple[str, ...]]] = {
    form: (names[0], tuple(names[1:])) for names in _TABLE["known"] for form in names
}


def as_named(words_: str) -> str:
    """Return words as a name has them: with capitals, the links between them small.

    >>> as_named("fire and rescue service")
    'Fire and Rescue Service'
    """
    return _SMALL_LINKS.sub(lambda link: link[0].lower(), words_.title())


_SMALL_LINKS = re.compile(r"\b(?:And|Of|For|The)(?=\s)")

_CAP = r"[A-ZÀ-Þ][\w'’.&-]*"

_LINKS = r"(?:of\s+the|for\s+the|on\s+the|of|for|and|&|on|in|na|y|with)"

WRITTEN_ENDINGS = (
    {as_named(w) for w in _ENDINGS | BODIES}
    | {w.title() for w in _ENDINGS | BODIES}
    | {w.upper() for w in ("ltd", "plc", "llp", "cic", "ccg", "alc", "uhb", "yfc", "rcc")}
    | {"plc", "plc.", "NHS Trust", "NHS Foundation Trust", "Fire and Rescue Service", "Fire and Rescue Authority"}
    | {"Chamber of Commerce", "Council for Voluntary Service", "Task and Finish Group"}
    | {"Sub-Committee", "Sub-committee"}
    | {w.upper() for w in BODIES}
)

_ENDING = Sought(bounded(rf"{opening(WRITTEN_ENDINGS)}(?=\W|$)"), WRITTEN_ENDINGS)

_WORD_BEFORE = bounded(rf"(?:{_CAP}|{_LINKS}|,)$")

_BEGINNING = Sought(
    bounded(
        rf"{opening(b.title().replace(' For', ' for').replace(' Of', ' of') for b in _TABLE['beginnings'])}\s+(?:the\s+)?{_CAP}(?:(?:,?\s+{_LINKS})?,?\s+{_CAP}){{0,6}}"
    ),
    _TABLE["beginnings"],
)

_KNOWN_NAME = Sought(bounded(rf"{opening(_KNOWN, joined='-')}(?![\w-])"), _KNOWN)

_ACRONYM = bounded(r"\s*\((?:the\s+)?[‘“\"']?([A-Z][A-Za-z&]{1,9}s?)[’”\"']?\)")

_CABINET = bounded(
    r"\b(?:[Tt]he|[Bb]y|[Tt]o|[Oo]f|[Tt]hat|[Aa]t|[Ff]or|^)\s*(?P<name>Cabinet)\b(?!\s+(?:Member|Office|Adviser|Advisor|Assistant|Portfolio|Committee|Minister|Support|Secretary|Scrutiny|Advisory|Sub|Panel|Board|Lead|Meeting))"
)

_WEAK = words("organisations", "weak")

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
    }
)

_BODY_ENDING = bounded(
    r"(?:sub-?\s?)?(?:committee|panel|board|forum|commission|(?:working|task|steering)\s+\w+|partnership)\b",
    re.IGNORECASE,
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
    r"^(?:[A-Z][\w’'-]*\s+){0,4}(?:executive|chair(?:man|person|woman)?|director|manager|secretary|member|leader|clerk|reports?|minutes|meeting|constitution|programme|proceedings|record|reception|head|officer|president|representative|delegation|trustee|held|scheme|statement)\s+(?:of|for|to|at|from|by|in)\s+(?:the\s+)?",
    re.IGNORECASE,
)

_SPACES = re.compile(r"\s+")

_LEADING = bounded(
    r"^(?:(?:the|of|for|and|&|on|in|a|an|to|by|with|at|from|na|y|this|that|said|our|its|their|each|any|all|both|former|new|current|proposed|draft|local|also|where|when|while|if|as|since|under|via|re|minutes|meeting|report|reports|members|member|chair|chairman|vice-chair|leader|officers|officer|councillor|councillors|cllr|cllrs|agenda|appendix|resolved|agreed|recommended|cabinet\s+member|update|date|following|title|minute|item|supporting|present|and\s+the|recording|ask|asked|contact|write|thank|invite|inform|publish|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[\s,.:-]*)+",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def plain(name: str) -> str:
    """Return a name for comparison; those of the last few hundred names are kept.

    >>> plain("The  Plan-It Sub-Committee") == plain("Plan-it Sub Committee")
    True
    """
    return _SPACES.sub(
        " ",
        re.sub(
            r"[^\w\s&]",
            "",
            name.replace("-", " ").replace("’", "'").casefold().removeprefix("the ").replace(" & ", " and "),
        ),
    ).strip()


_COUNCIL = bounded(
    r"\b(?:city|borough|county|district|town|parish|community|metropolitan|islands?|unitary|sector)\b.*\bcouncil$|\bcomhairle\b|\bcyngor\b|^london borough of |^royal borough of ",
    re.IGNORECASE,
)


def is_council(name: str) -> bool:
    """Return whether a name is that of a council and not of a body that is only called so.

    >>> is_council("Thornley Parva Parish Council"), is_council("Youth Council")
    (True, False)
    """
    if plain(name) in _NEVER:
        return False
    return bool(_COUNCIL.search(name)) or (name.casefold().endswith(" council") and by_name(name) is not None)


def organisations_in(text: str) -> list[tuple[int, int, str, tuple[str, ...]]]:
    """Return (start, end, name, other names) of the organisations that a text names.

    >>> [n for *_, n, _ in organisations_in("The Panel asked the Ministry of Tides (MoT) and Vale Water Ltd.")]
    ['Ministry of Tides', 'Vale Water Ltd']
    """
    found: list[tuple[int, int, str, tuple[str, ...]]] = []
    told = triggers(text)
    places = [*(_begun(text) if told & BEGINNING else ()), *(_ended(text) if told & ENDING else ())]
    for start, end in places:
        for begin, stop in _parted(text, _begin(text, start, end), end):
            name = _SPACES.sub(" ", text[begin:stop]).strip(" ,.-")
            if (
                _is_name(name, text[stop : stop + 8])
                and not _OFFICER.match(text, stop)
                and not any(s < stop and begin < e for s, e, *_ in found)
            ):
                found.append((begin, stop, _MEETS.sub("", name), _acronym(text, stop)))
    for match in _KNOWN_NAME.finditer(text) if told & KNOWN else ():
        within = next(((s, e) for s, e, *_ in found if s < match.end() and match.start() < e), None)
        if within is None or within[1] - within[0] <= match.end() - match.start() or within[1] > match.end() + 40:
            found = [each for each in found if (each[0], each[1]) != within]
            name, also = _KNOWN[_SPACES.sub(" ", match[0])]
            found.append((match.start(), match.end(), name, (*also, *_acronym(text, match.end()))))
    if "Cabinet" in text:
        found += [(match.start("name"), match.end("name"), match["name"], ()) for match in _CABINET.finditer(text)]
    for start, end, letters in acronyms_in(text):
        if not any(s < end and start < e for s, e, *_ in found):
            found.append((start, end, letters, ()))
    return sorted(found)


_OFFICER = bounded(r"\s(?:(?:and|&)\s[A-Z]\w+\s)?(?:Officer|Manager|Administrator|Clerk|Secretary|Assistant)\b")
"""What shows that the words before name an office: "Committee and Appeals Officer"."""

_MEETS = bounded(
    r"\b(?:annual|extraordinary|special|monthly)\s+(?=(?:parish|town|community)\s+council$)", re.IGNORECASE
)
"""What tells of the meeting and not of the council: "Thornley Extraordinary Parish Council"."""


def _begun(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of names that begin like an organisation's: "Department for Parks"."""
    for match in _BEGINNING.finditer(text):
        if not _OWN_NAME.search(text, max(0, match.start() - 24), match.start()):
            yield match.start(), match.end()


_OWN_NAME = bounded(r"(?!The\b|An?\b|And\b|Of\b)[A-Z][a-z’'-]+\s$")
"""A capital word before "Council for" belongs to another name: "Marlbury Council for a year"."""


def _ended(text: str) -> list[tuple[int, int]]:
    """Return the places of names that end like an organisation's, and go on with "of" where some do."""
    floor = 0
    ended: list[tuple[int, int]] = []
    for match in _ENDING.finditer(text):
        if match.start() < floor:
            continue
        if ended and match.start() - ended[-1][1] == 1 and text[match.start() - 1] == " ":
            ended[-1] = (ended[-1][0], match.end())
            continue
        start = _expand(text, match.start(), floor)
        if start < match.start():
            ending = match[0].casefold()
            further = _OF_MORE if ending in _GOES_ON else _OF_ALL if ending in _FEDERATES else None
            more = further.match(text, match.end()) if further else None
            ended.append((start, more.end() if more else match.end()))
            floor = ended[-1][1]
    if "committee" in text:
        ended += [match.span() for match in _SMALL.finditer(text)]
    return ended


_GOES_ON = frozenset(
    {"school", "college", "club", "rotary club", "lions club", "society", "guild", "league", "diocese", "high school"}
)
_FEDERATES = frozenset({"association", "federation"})
_OF_ALL = bounded(r"\s(?:of|for)\s(?:the\s)?[A-Z][\w-]+(?:\s(?:and\s|&\s)?[A-Z][\w-]+){0,4}")
"""What an association is of: "Association of Local Councils"."""
_SMALL = bounded(r"(?<![\w’'-])(?:[A-Z][\w’'&-]+\s){2,4}(?:sub-)?committee\b")
"""Small councils write the noun of a committee small: "the Playing Field committee"."""
_OF_MORE = bounded(r"\sof\s(?:the\s)?[A-Z][\w-]+(?:\s(?:and|&)\s[A-Z][\w-]+)?")
"""What a school or club is of: "School of Music and Drama", "Rotary Club of Thornley"."""


_HEADS = words("organisations", "heads")

_ON_THE = bounded(r"\s(?:on|to|from|with|by|at)\s(?:the\s)?(?=[A-Z])")
_IN_CAPITALS = bounded(r"\b(?:ON|TO|FROM|WITH|BY|AT|THE|THAT|ASK|RE)\s(?=[A-Z])")
"""Where a line is set in capitals, small words alone show where the name begins."""
_OF = bounded(r"(?P<head>[\w’'-]+)\sof\s(?:the\s)?(?=[A-Z])")


_LINKING = frozenset({"of", "for", "to", "at", "from", "by", "in", "on", "with"})
"""Words that may join an office or a place to the name."""


def _begin(text: str, start: int, end: int) -> int:
    """Return where a name begins, without the words before it that tell of somebody or something else.

    >>> line = "Mike Lee of the Thornley Law Centre"
    >>> line[_begin(line, 0, len(line)) :]
    'Thornley Law Centre'
    """
    lead = _LEADING.match(text[start:end])
    begin = start + (lead.end() if lead else 0)
    name = text[begin:end]
    if _LINKING.isdisjoint(name.casefold().split()) and not name.isupper():
        return begin
    for _ in range(2):
        if office := _OFFICE_OF.match(text[begin:end]):
            begin += office.end()
    for match in (_IN_CAPITALS if text[begin:end].isupper() else _ON_THE).finditer(text, begin, end):
        begin = match.end()
    for match in _OF.finditer(text, begin, end):
        if match["head"].casefold() not in _HEADS:
            begin = match.end()
    return begin


_AND = bounded(r"\s(?:and|&)\s(?:the\s)?")


def _parted(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Return the places of two names that "and" joins, where each ends like a name; else the place of the one."""
    for match in _AND.finditer(text, begin, end) if text.find("and", begin, end) > 0 or "&" in text else ():
        left, right = text[begin : match.start()], text[match.end() : end]
        if _ends_like_name(left) and _ends_like_name(right):
            return [(begin, match.start()), (match.end(), end)]
        if match[0].endswith("the ") and _ends_like_name(right) and not _BODY_ENDING.match(right.split()[-1]):
            return [(match.end(), end)]
    return [(begin, end)]


def _ends_like_name(part: str) -> bool:
    words_ = part.split()
    last = words_[-1].casefold() if words_ else ""
    known = {last, last.removesuffix("s"), " ".join(words_[-2:]).casefold()} & (_ENDINGS | BODIES)
    return len(words_) >= 2 and (bool(known) or part.strip() in _KNOWN or bool(_BEGINNING.pattern.fullmatch(part)))


_LETTERS = bounded(r"(?:[A-Z]\.){2,4}")
_INITIALS = bounded(r"(?:[A-Z]\.?\s?){1,3}")


def _is_name(name: str, after: str) -> bool:
    """Return whether a run of words is the name of an organisation: not a word alone, not one of those never meant."""
    if len(name) < 3 or " " not in name or plain(name) in _NEVER:
        return False
    if _OFFICE_ALONE.fullmatch(name):
        return False
    before, _, last = name.rpartition(" ")
    if last.casefold() not in _WEAK or _WHOLE.search(name):
        return True
    if last.casefold() == "council" and not _OF_COUNCIL.match(after) and (_LOCAL_COUNCIL.search(name) or by_name(name)):
        return True
    return not _CAPITAL_AFTER.match(after) and not _INITIALS.fullmatch(before)


_OFFICE_ALONE = bounded(
    r"office\s+of\s+(?:the\s+)?[\w\s-]{0,20}(?:mayor|chair(?:man|person)?|cathaoirleach|president)", re.IGNORECASE
)
_LOCAL_COUNCIL = bounded(
    r"\w\s(?:parish|town|community|city|county|borough|district|metropolitan|county\s+borough)\s+council$",
    re.IGNORECASE,
)
_WHOLE = bounded(r"\bnhs(?:\s+foundation)?\s+trust$", re.IGNORECASE)
"""Names that are whole whatever follows: nothing else begins like them."""
_OF_COUNCIL = bounded(r"\s(?:Tax|Chamb|House|Office|Hall)")
_CAPITAL_AFTER = bounded(r"\s(?!(?:The|In|At|On|And|For|To|Of|That)\b)[A-Z]")


def _acronym(text: str, end: int) -> tuple[str, ...]:
    """Return the short form in brackets that follows a name, or nothing."""
    match = _ACRONYM.match(text, end)
    return (match[1],) if match else ()


def _last_word(window: str) -> re.Match[str] | None:
    """Return the word with a capital, or the words that link, at the end of a window."""
    at = window.rfind(" ") + 1
    # "of the" links as one.
    return _WORD_BEFORE.search(window, 0 if not at or at == len(window) or window.endswith("the") else at)


def _expand(text: str, start: int, floor: int) -> int:
    """Return where the capitalised words before an ending begin; links are kept only between capitalised words."""
    begin = accepted = start
    steps = 0
    # Only bodies list their subjects ("Economy, Skills and Sport Committee"); a comma before a council or a company parts two names.
    body = bool(_BODY_ENDING.match(text, start))
    while begin > floor and text[begin - 1] == " " and steps < 12:
        steps += 1
        if text[begin - 2] == ")" and (inside := _WITHIN.search(text, max(floor, begin - 48), begin)):
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
        if part.rstrip(".").casefold() in {"councillor", "cllr", "councillors", "cllrs", "mr", "mrs", "ms", "dr"} or (
            part.endswith(".") and len(part) > 3 and not _LETTERS.fullmatch(part)
        ):
            break
        if comma and (part.casefold() in _PLACES or not body or not _lists_on(text, begin)):
            break
        begin -= len(part) + 1 + comma
        accepted = begin
    return accepted


_WITHIN = bounded(r"(?<=\w\s)\((?:[A-Z]{2,8}|[A-Z][a-z]+(?:\s(?:and|&)\s[A-Z][a-z]+|\s[A-Z][a-z]+){1,4})\)\s$")
"""What a name has in brackets: "Vale Bay Deal (VBD) Joint Committee", "VTS (Property and Land) Ltd"."""

_LISTED = bounded(r"(?:[A-Z][\w'’-]*\s){1,3}(?:and|&)\s[A-Z]|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?,\s")


def _lists_on(text: str, begin: int) -> bool:
    """Return whether the words after a comma at ``begin`` belong to one name ("Economy, Skills and Sport Committee")."""
    return bool(_LISTED.match(text[begin : begin + 80]))
