"""A person of an attendance list, and what the list says of them: capacity, substitution, office, remark."""

import re
from dataclasses import dataclass, replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.tiers import TIER, other_tier_title
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.offices.plural_offices import single
from councilgraph_mappings.parse.people.name_initials import are_initials
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.parse.wording.scan import bounded

CHAIR = bounded(
    r"\b(?P<vice>v(?:ice|\.)?[\s/-]*ch(?:ai)?r?mn|vice[\s-]*chair(?:man|woman|person)?|deputy\s+chair(?:man|woman|person)?|leas[\s-]?ch?athaoirleach|is[\s-]?gadeirydd|(?:vice|depute|deputy)[\s-]conven[eo]r|depute(?:\s+chair\w*)?(?!\s+\w))\b|\bin\s+the\s+chair\b|\bpresid(?:ing|ed)\b|(?<!of\s)\b(?:chair(?:man|woman|person)?|ch(?:ai)?r?mn|an\s+cathaoirleach|cathaoirleach|convener|convenor|cadeirydd)\b(?!\s+(?:of|for)\s+(?:the\s+)?(?!(?:the\s+)?(?:meeting|committee|council|panel|board)\b))",
    re.IGNORECASE,
)

_IN_CHAIR = bounded(r"\bin\s+the\s+chair\b|\bpresid(?:ing|ed)\b", re.IGNORECASE)

_SUBSTITUTE = bounded(
    r"\b(?:(?:attending|acting|present|in attendance|there|here|appointed)\s+)?(?:as\s+(?:a\s+|the\s+|named\s+)?)?(?:substitut(?:e|ing|ed|ion)|subst?(?:\.|itute)?|sub|deputis(?:ing|ed)|deputiz(?:ing|ed)|standing\s+in|stood\s+in|in\s+place|in\s+the\s+place|replac(?:ing|ed)|on\s+behalf|deputy\s+for)\b\.?(?:\s+member)?\s*(?:for|of|:|-|–)?\s*",
    re.IGNORECASE,
)

_BY = bounded(
    r"\s+(?:(?:is|was|to\s+be)\s+)?(?:deputis|deputiz|substitut|standing\s+in|stood\s+in)(?:ing|ed)?\W*$", re.IGNORECASE
)

PRESIDES = bounded(
    r"\b(?:(?:lord\s+|town\s+|civic\s+|county\s+|city\s+)?mayor|(?:t?ard[\s-]?mh|m)[ée]ara|provost|cathaoirleach)\b(?!['’])",
    re.IGNORECASE,
)

_LEAS = bounded(r"\bleas[\s-]?ch?athaoirleach\b", re.IGNORECASE)

_REMARK = bounded(
    r"\b(?:via|by|from|until|till|up to|joined|left|arrived|arriving|leaving|late|online|remote(?:ly)?|virtual(?:ly)?|zoom|teams|for\s+(?:item|minute|part)s?|items?|minutes?\s+\d|part of)\b",
    re.IGNORECASE,
)

_FOR_ITEMS = bounded(
    r"\s*\((?P<note>(?:(?:present|attending|in\s+attendance)\s+)?for\s+(?:(?:agenda\s+)?items?|minutes?|part)\b[^()]{0,60}|(?:(?:agenda\s+)?items?|minutes?)\s+\d[^()]{0,40})\)?[\s.]*$",
    re.IGNORECASE,
)
"""For which part of the meeting somebody came, behind an office: "Head of Roads and Bridges (for Items 1 to 3)"."""

_CO_OPTED = bounded(r"\bco-?opt(?:ed|ees?|\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """One person of a list, and what the list says of them; ``start`` and ``end`` place all of it."""

    name: PersonName
    start: int
    end: int
    capacity: Capacity | None = None
    substitute_for: PersonName | None = None
    stands_in: bool = False
    """The person is said to stand in for the other ("deputising for Cllr Poe"), wherever both are listed."""
    stood_in_by: PersonName | None = None
    """Who is said to come instead: "Cllr Roe (Ben Poe deputising)"."""
    offices: tuple[str, ...] = ()
    note: str | None = None
    presides: bool = False
    """Holds an office that presides by itself (Mayor), where the list names no chair."""
    status: Status | None = None
    """What the list says of this person alone: "Cllr Poe – apologies"."""


def chaired(office: str) -> bool:
    """Return whether an office is that of chair or vice chair."""
    return "chair" in office.casefold() and "chathaoir" not in office.casefold()


def other_tier(listed: Listed) -> bool:
    """Return whether a person sits on another council: a county councillor at a parish meeting is a visitor."""
    return any(other_tier_title(said) for said in (*listed.name.titles, *listed.offices))


_ASIDE = re.compile(r"[(\[]([^()\[\]]{1,200})[)\]]|([^()\[\]]+)")
"""What stands within brackets, and what stands between them."""


def annotated(listed: Listed, text: str, at: int, end: int) -> Listed:
    """Return a listed person with what follows the name in its own segment: brackets, "in the Chair", an office."""
    rest = text[at:end]
    for match in _ASIDE.finditer(rest):
        said = (match[1] or match[2] or "").strip(" ,.-–—:")
        if match[1] and len(said) > 1 and said == _initials(listed.name):
            continue
        if _COUNTED.match(said):
            continue  # who else was there
        letters, comma, office = said.partition(",")
        if match[1] and comma and are_initials(letters, listed.name):
            said = office.strip()
        if not match[1] and said.startswith(("and ", "& ")):
            continue  # somebody else, whom no name tells
        if match[1] and re.fullmatch(r"[A-Z]\.?(?:\s?[A-Z]\.?)?", said) and not listed.name.forenames:
            if said[-1] == listed.name.surname[0] and len(said) > 1:
                # "Roe (AR)": by what the minutes call a person hereafter, and so the initial of the forename.
                listed = replace(listed, name=replace(listed.name, forenames=(said[0],)))
                continue
            # "Ryan (M)": which of the Ryans, by the initial.
            listed = replace(listed, name=replace(listed.name, forenames=tuple(re.findall(r"[A-Z]", said))))
            continue
        if said:
            listed = told(listed, said, at + match.end())
    return listed


def told(listed: Listed, said: str, end: int, separator: str = "") -> Listed:
    """Return a listed person with one more statement: a capacity, a substitution, an office or a remark."""
    said = _FULL_STOP.sub("", said).rstrip(" –-—")
    if (part := _FOR_ITEMS.search(said)) and part.start():
        return replace(told(listed, said[: part.start()], end, separator), note=part["note"], end=end)
    if substitute := _SUBSTITUTE.match(said) or (
        _SUBSTITUTE.search(said) if re.match(r"(?:who|was|is|attend|act)", said) else None
    ):
        instead = name_at(said, substitute.end()) or name_at(said, substitute.end(), bare=1)
        if instead or len(said) < 24:
            stands_in = substitute[0].rstrip().casefold().endswith(" for")
            return replace(listed, capacity=Capacity.SUBSTITUTE, substitute_for=instead, stands_in=stands_in, end=end)
    if by := _BY.search(said):
        other = name_at(said, 0) or name_at(said, 0, bare=2)
        if other is not None and other.end == by.start():
            return replace(listed, stood_in_by=other, end=end)
    if away := _AWAY.fullmatch(said):
        return replace(listed, status=Status.APOLOGIES if away["excused"] else Status.ABSENT, end=end)
    if _VISITS.fullmatch(said):
        return replace(listed, status=Status.IN_ATTENDANCE, end=end)
    chair = _IN_CHAIR.search(said) or CHAIR.search(said)
    if (
        chair
        and not _CHAIR_ELSEWHERE.match(said)
        and len(said) <= 60
        and not re.search(r"\bof\s+(?!the\s+(?:meeting|committee|council|panel|board)\b)\w", said[chair.end() :])
    ):
        capacity = Capacity.VICE_CHAIR if chair.groupdict().get("vice") else Capacity.CHAIR
        office = tuple(m[0] for m in [_LEAS.search(said) or PRESIDES.search(said)] if m)
        if listed.capacity is None or listed.capacity is Capacity.VICE_CHAIR:
            # "Vice Chair, in the Chair": who presides is the chair of this meeting.
            return replace(listed, capacity=capacity, offices=(*listed.offices, *office), end=end)
        return replace(listed, end=end)
    if _CO_OPTED.search(said):
        return replace(listed, capacity=listed.capacity or Capacity.CO_OPTEE, end=end)
    if names_office(said) or TIER.match(said) or single(said):
        return replace(
            listed,
            offices=(*listed.offices, said),
            end=end,
            presides=listed.presides or bool(PRESIDES.fullmatch(said)),
        )
    if _REMARK.search(said):
        return replace(listed, note=said, end=end)
    if listed.offices and separator and said[:1].isupper() and len(said) <= 80:
        sign = separator.strip()
        joint = f"{sign} " if sign in {",", "."} else f" {sign} " if sign in {"-", "–", "—", "&"} else " and "
        joined = f"{listed.offices[-1]}{joint}{said}"
        return replace(listed, offices=(*listed.offices[:-1], joined), end=end)
    return listed


_VISITS = bounded(
    r"\W*(?:an?\s+)?(?:members?\s+of\s+(?:the\s+)?public|(?:local\s+)?resident|parishioner|observer|observing|visitor|guest(?:\s+speaker)?|public|press|journalist|reporter)\W*",
    re.IGNORECASE,
)
"""Who is named among those present and is no member: "Sam Fox (local resident)"."""

_FULL_STOP = re.compile(r"(?<=[a-z]{4}[a-z)])\.$|(?<=[a-z]{4})\.$|(?<=\b[A-Z](?:are|rts|and|ife))\.$|(?<=\bLaw)\.$")
"""The end of the list, and not of a word that is cut short ("Asst. Eng.")."""


_AWAY = bounded(
    r"(?:(?:had\s+)?(?:sent|gave|given|with)\s+)?(?P<excused>apologies)(?:\s+(?:received|sent|given|for\s+absence))?|absent|did\s+not\s+attend|not\s+(?:present|in\s+attendance)",
    re.IGNORECASE,
)


_COUNTED = bounded(
    r"(?:(?:and|plus|about|approximately|around|with)\s+)*(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|some)\s+(?:other\s+)?(?:electors|residents|parishioners|members|ratepayers)\b",
    re.IGNORECASE,
)


def _initials(name: PersonName) -> str:
    return "".join(part[:1] for part in (*name.forenames, name.surname))


_CHAIR_ELSEWHERE = bounded(
    r"^(?!(?i:council|committee|panel|board|meeting|acting|vice|deputy|elected|outgoing|incoming|parish|town|group|joint|co|the|interim|temporary|forum|partnership)\b)(?:[A-Z]{2,}|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})\s+(?:Vice[\s-]*)?[Cc]hair(?:man|woman|person)?\s*$|^(?:Vice[\s-]*)?[Cc]hair(?:man|woman|person)?\s*[,–-]?\s+(?!(?:Councillor|Cllr|Acting|Vice|Deputy|Leader)\b)(?:[A-Z][\w’'&-]*\s+(?:and\s+|of\s+|for\s+)?){1,5}(?:Hall|Hall\s+(?:Management\s+)?Committee|Club|Society|Trust|Association|School|Charity|CIC|Ltd|Church|PCC|Friends|Forum|Watch|Scouts|Team)\s*$"
)
"""The chair of another body: "CIC Chairman", "Village Hall Chair", "Chair, Marl Sports Club"."""
