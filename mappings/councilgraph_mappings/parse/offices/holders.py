"""Who holds which office: "Name (Office)", "Office, Name", "Name, Office", "Office (Name)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.offices.office_brackets import TOPIC
from councilgraph_mappings.parse.offices.offices import Office, is_office, offices_in
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.name_titles import TITLE
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded


@dataclass(frozen=True, slots=True)
class Holder:
    """A name and the office that the text gives it, with the place of both together."""

    name: PersonName
    office: Office
    start: int
    end: int
    rule: str


_RANKS = words("titles", "ranks")

_BEFORE_NAME = bounded(r"\s*,\s+|\s*\(\s*|\s+[-–—:]\s*|:\s*|\s+")


def holders_in(text: str) -> list[Holder]:
    """Return who holds which office, as far as the text says so directly.

    >>> [(h.name.plain, h.office.title) for h in holders_in(
    ...     "Ann Lee (Head of Law) and the Chief Executive, Mr Poe, met Councillor Ray, Cabinet Member for Homes.")]
    [('Ann Lee', 'Head of Law'), ('Poe', 'Chief Executive'), ('Ray', 'Cabinet Member for Homes')]
    """
    found: list[Holder] = []
    offices = list(offices_in(text))
    if not offices:
        return found
    used: set[tuple[int, int]] = set()
    titled = {n.end: n for n in names_in(text)}
    taken_until = 0
    ranked = {name.start for name in titled.values() if name.titles and name.titles[0].casefold() in _RANKS}
    led = _led(text, offices, titled) if len(offices) > 1 else {}
    for office in map(partial(_in_brackets, text), offices):
        if office.start in ranked:
            continue  # "Ann Lee, Inspector Tim Poe": the rank is that of whom it stands before
        if (behind := led.get(office.start)) is not None:
            used.add((behind.start, behind.end))
            taken_until = max(office.end, behind.end)
            found.append(Holder(behind, office, office.start, taken_until, "offices.office-name"))
            continue
        name = _name_before(text, office, titled) or _name_appointed(text, office, titled)
        rule = "offices.name-office"
        if name is None or (name.start, name.end) in used:
            name, rule = _name_after(text, office), "offices.office-name"
        if name is None or (name.start < taken_until and rule == "offices.office-name"):
            continue
        used.add((name.start, name.end))
        taken_until = max(office.end, name.end)
        found.append(Holder(name, office, min(name.start, office.start), taken_until, rule))
    return found


_COMMA = bounded(r"\s*,\s+")


def _led(text: str, offices: Sequence[Office], titled: dict[int, PersonName]) -> dict[int, PersonName]:
    """Return who stands behind the offices of a list that names them first, by where each office begins.

    In "Chief Executive, Ann Roe, Head of Law, Tom Poe, and" no name stands before the first office, and behind the last
    one stands another: each is that of the office before it.
    """
    found: dict[int, PersonName] = {}
    for first, second in pairwise(offices):
        if not 0 < second.start - first.end < _APART or _name_before(text, first, titled):
            continue
        names = [_behind_comma(text, office) for office in (first, second)]
        one, two = names
        if one is None or two is None or one.end > second.start or text[one.end : second.start].strip() != ",":
            continue
        after = _COMMA.match(text, two.end)
        if after is None or not is_office(re.split(r"[,;.(]", text[after.end() : after.end() + _APART])[0]):
            found |= {first.start: one, second.start: two}
    return found


_APART = 60


def _behind_comma(text: str, office: Office) -> PersonName | None:
    """Return the name that stands behind an office and a comma."""
    comma = _COMMA.match(text, office.end)
    return (name_at(text, comma.end()) or name_at(text, comma.end(), bare=2)) if comma else None


_APPOINTED = bounded(
    r"(?:,?\s+who)?\s+(?:(?:had\s+been|has\s+been|was|is|on\s+being|being|having\s+been)\s+)?(?:(?:re-?)?(?:appointed|selected|elected)\s+)?as\s+(?:(?:the|an?|our|its|their|new|a\s+new)\s+){0,2}$"
    r"|,\s+who\s+(?:is|was)\s+(?:currently\s+|now\s+)?(?:(?:the|an?|our|its)\s+)?(?:(?:Council|Authority|Trust|School)['’]s\s+)?$"
    r"|\s+(?:had\s+been|has\s+been|was|is)\s+(?:now\s+)?(?:(?:re-?)?(?:appointed|promoted)\s+)(?:to\s+(?:be\s+)?)?(?:(?:the|our|its)\s+)?$"
)
"""How an office is joined to the name of who came to hold it: "Ann Lee had been appointed as Head of Law"."""

_PUT_FORWARD = bounded(
    r"\b(?:nominated|proposed|nominat(?:e|ing)|propos(?:e|ing)|moved)\s+(?:that\s+)?(?:[^,.;]|(?<=cllr)\.|(?<=mr)\.|(?<=mrs)\.|(?<=ms)\.){3,60}$",
    re.IGNORECASE,
)
"""Whoever is put forward for an office does not hold it yet: "nominated Cllr Roe as Vice-Chairman"."""

_PROMOTED = bounded(
    r"\b(?:appointment|promotion|election)\s+of\s+(?P<name>[^,.;:()]{3,60}?)\s+(?:to|as)\s+(?:(?:the|an?|our|its)\s+)?$"
    r"|\bwelcomed\s+(?P<welcomed>[A-Z][^,.;:()]{3,50}?)\s+to\s+[^.;]{3,60}?\s+as\s+(?:(?:the|our|its|new)\s+){0,2}$"
)

_IN_CAPACITY = bounded(r"\bin\s+(?:his|her|their)\s+(?:new\s+)?(?:capacity|role|position)\s+(?:of|as)\s+(?:the\s+)?$")


_PROMOTES = ("appointment", "promotion", "election", "welcomed")
_CAPACITIES = ("capacity", "role", "position")
"""Without one of these the patterns find nothing."""


def _name_appointed(text: str, office: Office, titled: dict[int, PersonName]) -> PersonName | None:
    """Return the name of who is said to have come to an office, or to act in it."""
    left = text[max(0, office.start - 110) : office.start]
    shift = office.start - len(left)
    if ("as" in left or "appointed" in left or "promoted" in left or "who is" in left) and (
        joint := _APPOINTED.search(left)
    ):
        end = shift + joint.start()
        if joint[0].split() == ["as"] and _PUT_FORWARD.search(text, max(0, end - 70), end):
            return None
        name = titled.get(end) or (bare_name_before(text, end) if joint[0].split() != ["as"] else None)
        if name is not None:
            return name
    if any(word in left for word in _PROMOTES) and (match := _PROMOTED.search(left)):
        end = shift + match.end("name" if match["name"] else "welcomed")
        return titled.get(end) or bare_name_before(text, end)
    if any(word in left for word in _CAPACITIES) and (match := _IN_CAPACITY.search(left)):
        begin = max(text.rfind(stop, 0, office.start) for stop in (". ", "; ", "\n"))
        before = [name for name in titled.values() if begin < name.start and name.end < shift + match.start()]
        return before[0] if len({name.plain for name in before}) == 1 else None
    return None


_BRACKETED = bounded(r",\s(?:[A-Z&][\w’'/-]*|and|of|for|the)(?:,?\s(?:[A-Z&][\w’'/-]*|and|of|for|the))*\)")


_PORTFOLIO = bounded(
    r"\s?(?::|[–—-]\s)\s?(?=[A-Z])(?!(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Prof)\b)(?![A-Z][\w’'-]*\s[A-Z][\w’'-]*\))[^():;]{3,90}\)"
)
"""What the office is about: "(Deputy Portfolio Holder: Transport and Air Quality)"."""


def _in_brackets(text: str, office: Office) -> Office:
    """Return an office that fills a bracket whole: "(Corporate Director, Finance & Resources)"."""
    within = text[office.start - 1 : office.start] == "("
    if not within or not (rest := _BRACKETED.match(text, office.end) or _PORTFOLIO.match(text, office.end)):
        return office
    return Office(text[office.start : rest.end() - 1], office.start, rest.end() - 1)


_JOINT = bounded(
    r"(?:\s*,?\s*\(\s*(?:[^()]{0,60}?(?:and|,|&)\s+)?|\s*,\s+(?:(?:the|our)\s+(?:new(?:ly\s+appointed)?\s+|(?:Council|Authority|Trust|Company)['’]s\s+)?|as\s+(?:the\s+)?)?|\s+[-–—]\s*|:\s+|\s{2,4}|\s)$"
)


_JOINT_WIDTH = 24


def _name_before(text: str, office: Office, titled: dict[int, PersonName]) -> PersonName | None:
    """Return the name that stands directly before an office: "Name (Office", "Name, Office", "Name - Office"."""
    left = text[max(0, office.start - 90) : office.start]
    shift = office.start - len(left)
    # Only a bracket goes far back; from the start, each place would be tried.
    joint = _JOINT.search(left, 0 if "(" in left else max(0, len(left) - _JOINT_WIDTH))
    if joint is None:
        return None
    end = shift + joint.start()
    if (bracket := joint[0].find("(")) >= 0 and (inside := _in_bracket(text, end + bracket, office.start, titled)):
        return inside
    sign = joint[0].strip()
    if (sign in _DASHES or sign in (":", ", the")) and _TASK.match(text, office.end):
        return None
    if sign == ":" and (_TELLS.match(text, office.end) or _GOES_ON.match(text, office.end)):
        return None  # "Doctors in Marl Ferry: Clerk awaiting a reply", "Cllr Roe: Estate Agent Sale Boards"
    if text[office.start : office.start + 4] == "The " and text[office.end : office.end + 2].strip().islower():
        return None  # a sentence begins here: "Double Lines – Mill Road The Clerk reported"
    if "the" in joint[0] and _ASKED.search(text, max(0, end - 80), end):
        return None
    for stop in (end, end + 1):
        if stop in titled:
            return titled[stop]
    bare = bare_name_before(text, end)
    if joint[0].isspace() and len(joint[0]) < 2:
        # "Ann Roe Chief Officer, Marl Advice": the comma parts what she is from whom she comes from.
        begins = bare is not None and not text[: bare.start].strip() and begins_person(bare.forenames[0])
        return bare if begins and text[office.end : office.end + 1] == "," else None
    return bare


_DASHES = frozenset("-–—")
_TASK = bounded(r"\s+(?:to|will|would)\s+(?!(?:the|our|a|an)\b)[a-z]")
"""Whoever is to do something, or will, holds no office of the thing before the dash: "Old Arch – Clerk to ask for quotes"."""
_TELLS = bounded(r"\s(?!(?:and|of|to|for|at|in|on|with|from|or|until|since|the|who|vacant)\b)[a-z]{3,}")
_GOES_ON = bounded(r"\s[A-Z][a-z]{2,}")
"""More words of the same title; behind the office of a holder stands a sign or a small word."""

_ASKED = bounded(
    r"\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|comments?|requests?|points?|concerns?)\s+(?:raised\s+|asked\s+|made\s+)?(?:from|by)\s+[^.,;]{3,60}$",
    re.IGNORECASE,
)
"""Who asked stands before the comma, and who answers behind it: "In reply to a question from Mr Poe, the Director said"."""


def _in_bracket(text: str, start: int, stop: int, titled: dict[int, PersonName]) -> PersonName | None:
    """Return the name that an opened bracket holds before the office: "Mr Poe (Ms Lee, Head of Law, for him)"."""
    inside = text[start:stop].rstrip(" ,")
    end = start + len(inside)
    return titled.get(end) or bare_name_before(text, end)


_FIELD = bounded(
    r"^(?:(?:lead|responsible|contact|report|senior\s+responsible)\s+)?officer$|^(?:co-opted\s+)?representatives?$|^(?:cabinet|lead|executive|cmt|smt)\s+member$|^portfolio\s+holder$|^lead\s+officer$|^(?:responsible|accountable)\s+director$|^lead$",
    re.IGNORECASE,
)
"""What a front sheet calls its fields; a value after the colon holds no such office."""
_TOLD_BESIDE = bounded(r"\((?:(?i:relevant|responsible|lead)\s+)?$")
"""Behind a title a bracket tells whose matter it is: "Grants (Relevant Portfolio Holder: Councillor Roe)"."""


_SPEAKS = bounded(
    r"\s*(?:[,.;)]|$|\s(?:introduced|presented|said|stated|advised|reported|outlined|gave|was|and|invited|thanked|explained|informed|confirmed|responded|replied|attended|joined|noted|read|updated|asked|told|welcomed|spoke|summarised|highlighted|reminded|suggested|clarified|commented)\b)"
)
_THEN = bounded(r"\s*(?:,\s*|\()")


_VACANT = bounded(r"\b(?:election|appointment|nominations?)\s+(?:of|for)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)
"""Whoever is named behind the title of an election did not hold the office: "Election of Chair Cllr Roe proposed"."""


_LEADS = bounded(
    r"(?:^|[.;:]\s+)(?:In|On|At|With|Following|After|Instead|Before|Under|Further|By|As)\b[^.;:,]{0,90}?\b(?:of|from|by|to|with)\s+(?:the\s+)?$"
)
"""A circumstance that leads a sentence and ends with an office; who acts stands behind its comma."""
_SUBJECT = bounded(r"\s+(?:then\s+|also\s+)?(?:[a-z]+ed|gave|spoke|said|took|was|read|led|told|had)\b")


def _name_after(text: str, office: Office) -> PersonName | None:
    joint = _BEFORE_NAME.match(text, office.end)
    if joint is None or _VACANT.search(text, max(0, office.start - 30), office.start):
        return None
    if (title := TITLE.match(text, joint.end())) and title["plural"]:
        return None  # "At the invitation of the Mayor, Councillors Roe and Poe spoke": others than the mayor
    name = name_at(text, joint.end(), bare=0 if joint[0].isspace() else 2)
    if name is None and joint[0].isspace():
        name = name_at(text, joint.end(), bare=2)
        if name is not None and not _SPEAKS.match(text[name.end : name.end + 14]):
            name = None
    if name is None or any(p.casefold() in TOPIC for p in (*name.forenames, name.surname)):
        return None
    if joint[0].strip() == "," and _SUBJECT.match(text, name.end) and _LEADS.search(text, 0, office.start):
        return None  # "In the absence of the Director of Place, Ann Lee presented": somebody else
    # "Head of Law, Ann Lee, Head of Homes": the name belongs to the office that follows it.
    after = text[name.end : name.end + 60]
    if (joint[0].strip() == ":" and _FIELD.match(office.title) and not _TOLD_BESIDE.search(text, 0, office.start)) or (
        re.match(r"\s*\(", after) and is_office(re.split(r"[)(]", after)[1])
    ):
        return None
    if (
        not name.titles
        and joint[0].strip() == ","
        and (following := _THEN.match(after))
        and is_office(re.split(r"[,;)(]", after[following.end() :])[0])
    ):
        return None
    return name
