"""The names of organisations in a text: councils and their bodies, authorities, companies, charities.

A name is a run of capitalised words that ends in a noun of the lookup, begins like one ("Department for …"), or stands
in its list of well-known bodies. "Full Name (FN)" makes the short form an other name of the same organisation.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.organisations.acronyms import acronyms_in
from councilgraph_mappings.parse.organisations.branches import branch_at
from councilgraph_mappings.parse.organisations.council_forms import councils_by_tier, councils_joined, councils_listed
from councilgraph_mappings.parse.organisations.organisation_bounds import begin_of, expanded, parted
from councilgraph_mappings.parse.organisations.organisation_words import (
    BEGINNING_PLACES,
    BODY_ENDING,
    ENDING_PLACES,
    KNOWN_FORMS,
    KNOWN_PLACES,
    NEVER,
    SPACES,
    plain,
)
from councilgraph_mappings.parse.organisations.told_of import told_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import BEGINNING, ENDING, KNOWN, TIERED, triggers
from councilgraph_mappings.register import by_name

_ACRONYM = bounded(r"\s*\((?:the\s+)?[‘“\"']?([A-Z][A-Za-z&]{1,9}s?)[’”\"']?\)")

_CABINET = bounded(
    r"\b(?:[Tt]he|[Bb]y|[Tt]o|[Oo]f|[Tt]hat|[Aa]t|[Ff]or|^)\s*(?P<name>Cabinet)\b(?!\s+(?:[Mm]embers?|Office|Adviser|Advisor|Assistant|Portfolio|Committee|Minister|Support|Secretary|Scrutiny|Advisory|Sub|Panel|Board|Lead|Meeting|(?:[A-Z][\w’'&-]*\s+){1,4}(?:Committee|Sub-Committee|Panel|Board|Group)\b))"
)

_WEAK = words("organisations", "weak")


@lru_cache(maxsize=1024)
def organisations_in(text: str) -> tuple[tuple[int, int, str, tuple[str, ...]], ...]:
    """Return (start, end, name, other names) of the organisations that a text names.

    >>> [n for *_, n, _ in organisations_in("The Panel asked the Ministry of Tides (MoT) and Vale Water Ltd.")]
    ['Ministry of Tides', 'Vale Water Ltd']
    """
    found: list[tuple[int, int, str, tuple[str, ...]]] = []
    told = triggers(text)
    places = [*(_begun(text) if told & BEGINNING else ()), *(_ended(text) if told & ENDING else ())]
    for start, end in places:
        for begin, ended in parted(text, _with_count(text, begin_of(text, start, end), end), end):
            sentence = _SENTENCE.search(text, begin, ended) or _WHOSE.search(text, begin, ended)
            whose = _POSSESSIVE.match(text, begin, ended)
            stop = sentence.start() if sentence else whose.end() if whose else ended
            if (
                text.startswith(_PUBLIC, begin)
                and text[stop - 2 : stop] in {"’s", "'s"}
                and " St " not in text[begin:stop]
            ):
                stop -= 2
            name = _MEETS.sub("", SPACES.sub(" ", text[begin:stop]).strip(" ,.-"))
            if (
                _is_name(name, text[stop : stop + 8])
                and not _OFFICER.match(text, stop)
                and not _OF_ACT.match(text, stop)
                and not (_HEADED.search(text, max(0, begin - 24), begin) and name.endswith(_HEADED_PARTS))
                and not any(s < stop and begin < e for s, e, *_ in found)
            ):
                found.append((begin, stop, name, _acronym(text, stop)))
    whole = [*(councils_by_tier(text) if TIERED.stand_in(text) else ()), *councils_listed(text), *councils_joined(text)]
    for start, end in whole:
        parts = [each for each in found if each[0] < end and start < each[1]]
        if all(start <= each[0] and each[1] <= end for each in parts):
            name = SPACES.sub(" ", text[start:end])
            found = [each for each in found if each not in parts]
            found.append((start, end, name, _acronym(text, end)))
    for match in KNOWN_PLACES.finditer(text) if told & KNOWN else ():
        if match[0].isupper() and _ACT.match(text, match.end()):
            continue
        if match[0] == "Shelter" and _NAMED_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            continue  # "Mill Lane Bus Shelter"
        within = next(((s, e) for s, e, *_ in found if s < match.end() and match.start() < e), None)
        if within is None or within[1] - within[0] <= match.end() - match.start() or within[1] > match.end() + 40:
            found = [each for each in found if (each[0], each[1]) != within]
            name, also = KNOWN_FORMS[SPACES.sub(" ", match[0])]
            end = match.end()
            if name.casefold() in _HAS_BRANCHES and (branch := branch_at(text, end)) > end:
                name, also, end = f"{name}{text[match.end() : branch]}", (), branch
            found.append((match.start(), end, name, (*also, *_acronym(text, end))))
    if "Cabinet" in text:
        found += [(match.start("name"), match.end("name"), match["name"], ()) for match in _CABINET.finditer(text)]
    for start, end in told_of(text):
        if not any(s < end and start < e for s, e, *_ in found):
            found.append((start, end, SPACES.sub(" ", text[start:end]), ()))
    for start, end, letters in acronyms_in(text):
        if not any(s < end and start < e for s, e, *_ in found):
            found.append((start, end, letters, ()))
    return tuple(sorted(found))


_PUBLIC = ("Department ", "Ministry ", "University ", "Office ", "Bank ", "Institute ", "Institution ", "Council ")
"""With these a name ends in a thing, whose something may be: "the Department for Transport’s requirement"."""

_NAMED_BEFORE = bounded(r"\b(?!(?:The|With|By|From|And|Both|That)\s)[A-Z][\w’'-]*\s$")
"""A name before the word makes it a thing: "Mill Lane Bus Shelter"."""

_HAS_BRANCHES = words("organisations", "branches")
"""Well-known bodies that have one of their own in each place."""

_COUNT = bounded(r"\b\d{1,2}(?:st|nd|rd|th)\s$")
_COUNTED = ("scouts", "guides", "brownies", "group", "brigade")


def _with_count(text: str, begin: int, end: int) -> int:
    """Return where a name begins that counts itself among others of its place: "1st Thornley Scouts"."""
    counted = text[begin:end].casefold().endswith(_COUNTED) and _COUNT.search(text, max(0, begin - 6), begin)
    return counted.start() if counted else begin


_ACT = bounded(r"\s?(?:Act\s)?(?:18|19|20)\d\d\b(?!\s?[-–/]\s?\d)")
"""Letters before a year are those of an act: "LGA 1972"."""
_OF_ACT = bounded(r"(?:\s(?:and|&)(?:\s[A-Z][a-z]+){1,4})?(?:\s\([A-Z][^()]{2,60}\))?\s(?:Act|Regulations)\b")
"""The words of a law's title: "the Trade Union and Labour Relations (Consolidation) Act"."""

_HEADED = bounded(r"\b(?:Head|Director|Manager|Lead)\s(?:of|for)\s(?:the\s)?$")
_HEADED_PARTS = ("Partnership", "Partnerships", "Service", "Services", "Team", "Unit", "Committee", "Secretariat")
"""Parts of a council, behind the office of who heads them: "the Head of Legal Partnership"."""

_OFFICER = bounded(
    r"\s(?:(?:and|&)\s(?:[A-Z]\w+\s){1,3})?(?:Officer|Manager|Administrator|Advis[eo]r|Co-?ordinator|Facilitator|Clerk|Secretary|Assistant)\b"
)
"""What shows that the words before name an office: "Committee and Appeals Officer"."""

_MEETS = bounded(
    r"^cyngor\s+(?:cymuned|tref)\s+(?=\w[^;]*\scouncil$)|\b(?:(?:annual|ordinary|extraordinary|special|monthly)\s+){1,3}(?=(?:parish|town|community|county|city|borough|district)\s+council$)",
    re.IGNORECASE,
)
"""What tells of the meeting and not of the council: "Thornley Extraordinary Parish Council"."""


def _begun(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of names that begin like an organisation's: "Department for Parks"."""
    for match in BEGINNING_PLACES.finditer(text):
        if match[0].startswith("Office") and _TERM.search(text, max(0, match.start() - 12), match.start()):
            continue
        if not _OWN_NAME.search(text, max(0, match.start() - 24), match.start()):
            yield match.start(), _begun_end(text, match)


def _begun_end(text: str, match: re.Match[str]) -> int:
    """Return where such a name ends: before a comma where the name of another organisation follows, or any word may."""
    alone = match[0].casefold().startswith(("municipal district", "friends of"))
    for comma in _COMMAS.finditer(text, match.start(), match.end()):
        if alone or KNOWN_PLACES.pattern.match(text, comma.end()):
            return comma.start()
    return match.end()


_COMMAS = re.compile(r",\s{1,2}")

_TERM = bounded(r"\bterms?\sof\s$", re.IGNORECASE)
"""Before it "Office of" is how long somebody serves: "the Term of Office of Panel Members"."""
_OWN_NAME = bounded(r"(?!The\b|An?\b|And\b|Of\b)[A-Z][a-z’'-]+\s$")
"""A capital word before "Council for" belongs to another name: "Marlbury Council for a year"."""


def _ended(text: str) -> list[tuple[int, int]]:
    """Return the places of names that end like an organisation's, and go on with "of" where some do."""
    floor = 0
    ended: list[tuple[int, int]] = []
    for match in ENDING_PLACES.finditer(text):
        if match.start() < floor or (match[0] == "Police" and text.startswith(" and Crime ", match.end())):
            continue  # "the Marlshire Police and Crime Panel" names no police
        if ended and match.start() - ended[-1][1] == 1 and text[match.start() - 1] == " ":
            ended[-1] = (ended[-1][0], match.end())
            continue
        if ended and _has_body(text, ended[-1], match.start()):
            ended[-1] = (ended[-1][0], match.end())
            continue
        start = expanded(text, match.start(), floor)
        if start < match.start():
            ending = match[0].casefold()
            further = _OF_MORE if ending in _GOES_ON else _OF_ALL if ending in _FEDERATES else None
            more = further.match(text, match.end()) if further else None
            ended.append((start, more.end() if more else match.end()))
            floor = ended[-1][1]
    if "committee" in text:
        ended += [match.span() for match in _SMALL.finditer(text)]
    return ended


def _has_body(text: str, name: tuple[int, int], ending: int) -> bool:
    """Return whether the words behind the name of a school or the like make it that of a body: "Hill School Places Panel".

    A bank may be the slope of a hill: "Thornley Bank Area Committee".
    """
    between = text[name[1] : ending]
    last = text[name[0] : name[1]].rpartition(" ")[2].casefold()
    if last not in _WITH_BODIES or not _CAPITALS.fullmatch(between):
        return False
    return BODY_ENDING.match(text, ending) is not None or (
        last == "university" and _TRUST.match(text, ending) is not None
    )


_TRUST = bounded(r"(?:NHS\s)?(?:Foundation\s)?Trust\b|Health\sBoard\b")
_WITH_BODIES = frozenset(
    {
        "university", "school", "college", "academy", "hospital", "museum", "theatre", "community", "bank", "water", "court",
        "rail",
    }
)  # fmt: skip
_CAPITALS = bounded(r"\s(?:[A-Z][\w’'-]+\s){1,2}")

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


_INITIALS = bounded(r"(?:[A-Z]\.?\s?){1,3}")


def _is_name(name: str, after: str) -> bool:
    """Return whether a run of words is the name of an organisation: not a word alone, not one of those never meant."""
    if len(name) < 3 or " " not in name or plain(name) in NEVER:
        return False
    if _OFFICE_ALONE.fullmatch(name) or _AMOUNT.search(name) or _SOMEBODY.fullmatch(name):
        return False
    if _is_thing(name):
        return False
    before, _, last = name.rpartition(" ")
    if last.casefold() not in _WEAK or _WHOLE.search(name):
        return True
    if last.casefold() == "council" and not _OF_COUNCIL.match(after) and (_LOCAL_COUNCIL.search(name) or by_name(name)):
        return True
    return not _CAPITAL_AFTER.match(after) and not _INITIALS.fullmatch(before)


_SOMEBODY = bounded(r"[A-Z]\.\s?[A-Z][a-z]+|(?:Substitute|Reserve|Deputy)\s(?:Board|Committee|Panel|Authority)")
"""A person by the initial, whose surname is a noun of bodies ("J. Charity"), or a member ("the Substitute Board member")."""
_AMOUNT = bounded(r"\d[.,]\d\d")
"""What accounts that lost their columns have in it, and no name."""
_BOARDS = frozenset({"notice", "information", "display", "interpretation", "score", "white", "black", "sign"})
_BANKS = frozenset({"bottle", "glass", "clothes", "clothing", "can", "paper", "food", "textile", "recycling", "tool"})
_COURTS = frozenset(
    {
        "district", "labour", "circuit", "county", "crown", "sheriff", "family", "magistrates", "magistrates'",
        "magistrates’", "coroner's", "coroner’s", "coroners", "criminal", "commercial", "rights", "european",
    }
)  # fmt: skip


def _is_thing(name: str) -> bool:
    """Return whether what ends like an organisation is a thing or a place.

    >>> _is_thing("Village Notice Board"), _is_thing("Glass Bank"), _is_thing("Maple Court"), _is_thing("Tees County Court")
    (True, True, True, False)
    """
    *_, before, last = name.casefold().split()
    if last == "court":
        return before not in _COURTS
    if before == "food" and name.istitle() and name.count(" ") > 1:
        return False  # one that has a name of its own
    return before in (_BOARDS if last == "board" else _BANKS if last in {"bank", "banks"} else ())


_SENTENCE = bounded(r"(?<=[a-z]{3})(?<!\bBros)(?<!\bAssoc)\.\s(?=[A-Z])(?!Ltd|Limited|LLP|PLC|Co\b)")
"""Where a name ends and the next sentence begins."""
_WHOSE = bounded(r"\s(?:for|to)\s(?:the\s)?(?:Parish|Town|Community)\sCouncil$")
_POSSESSIVE = bounded(
    r"(?:Bank|University|Department|Ministry|Institute)\sof\s(?:[A-Z][\w-]+\s){0,4}[A-Z][\w-]+(?=[’']s$)"
)
"""Whose something is, or for whom, behind a name: "the Bank of Marl's own report", "Roe and Poe for Parish Council"."""
_OFFICE_ALONE = bounded(
    r"office\s+(?:of|for)\s+(?:the\s+)?(?:vice[\s-]*)?[\w\s-]{0,20}(?:mayor|chair(?:man|person)?|cathaoirleach|president)",
    re.IGNORECASE,
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
