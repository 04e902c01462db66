"""Lists of people as attendance lists set them: names with capacities, offices, substitutions and remarks."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from councilgraph_mappings.codes import Capacity
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.holders import bare_name_before
from councilgraph_mappings.parse.name_titles import TITLE
from councilgraph_mappings.parse.name_words import MONTHS_AND_NAMES, NOT_A_NAME, SURNAMES
from councilgraph_mappings.parse.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.offices import is_office, names_office
from councilgraph_mappings.parse.organisation_names import organisations_in
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.parse.segments import Segment, segments_in
from councilgraph_mappings.parse.sought import beginnings

CHAIR = bounded(
    r"\b(?P<vice>vice[\s-]*chair(?:man|woman|person)?|deputy\s+chair(?:man|woman|person)?|leas[\s-]chathaoirleach|vice[\s-]convener)\b|\bin\s+the\s+chair\b|\bpresiding\b|(?<!of\s)\b(?:chair(?:man|woman|person)?|an\s+cathaoirleach|cathaoirleach|convener|convenor|cadeirydd)\b(?!\s+(?:of|for)\s+(?:the\s+)?(?!(?:the\s+)?(?:meeting|committee|council|panel|board)\b))",
    re.IGNORECASE,
)

_IN_CHAIR = bounded(r"\bin\s+the\s+chair\b|\bpresiding\b", re.IGNORECASE)

SUBSTITUTE = bounded(
    r"\b(?:(?:attending|acting|present|in attendance|there|here|appointed)\s+)?(?:as\s+(?:a\s+|the\s+|named\s+)?)?(?:substitut(?:e|ing|ed|ion)|subst?(?:\.|itute)?|sub|deputis(?:ing|ed)|deputiz(?:ing|ed)|standing\s+in|stood\s+in|in\s+place|in\s+the\s+place|replac(?:ing|ed)|on\s+behalf|deputy\s+for)\b\.?(?:\s+member)?\s*(?:for|of|:|-|–)?\s*",
    re.IGNORECASE,
)

_PUBLIC = bounded(
    r"\b(?:members?\s+of\s+(?:the\s+)?(?:public|press)|\d+\s+(?:members|residents|public|parishioners|electors)|press|public|residents|parishioners|electors|none|nil|no\s+apologies|vacancy|vacant|tbc)\b",
    re.IGNORECASE,
)

_PRESIDES = bounded(r"\b(?:(?:lord\s+|town\s+|civic\s+)?mayor|provost|cathaoirleach)\b(?!['’])", re.IGNORECASE)

_REMARK = bounded(
    r"\b(?:via|by|from|until|till|up to|joined|left|arrived|arriving|leaving|late|online|remote(?:ly)?|virtual(?:ly)?|zoom|teams|for\s+(?:item|minute|part)s?|items?|minutes?\s+\d|part of)\b",
    re.IGNORECASE,
)

_CO_OPTED = bounded(r"\bco-?opt", re.IGNORECASE)

_TIER = bounded(
    r"\b(?:county|borough|district|city|ward|unitary)(?:\s*(?:&|and|/)\s*(?:county|borough|district|city|ward))?\s+(?:councill?or|cllr)",
    re.IGNORECASE,
)


_OF_SEVERAL = bounded(
    r"(?P<one>(?:county|borough|district|city|ward|unitary)\s+(?:councill?or|cllr))[’']?s", re.IGNORECASE
)
"""A tier that several people share: "(District Councillors)"."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One person of a list, and what the list says of them; ``start`` and ``end`` place all of it."""

    name: PersonName
    start: int
    end: int
    capacity: Capacity | None = None
    substitute_for: PersonName | None = None
    offices: tuple[str, ...] = ()
    note: str | None = None
    presides: bool = False
    """Holds an office that presides by itself (Mayor), where the list names no chair."""


_ANNOUNCED = bounded(
    r"(?:the\s+)?(?P<office>(?:right\s+worshipful\s+the\s+|worshipful\s+the\s+)?(?:deputy\s+|vice[\s-])?(?:lord\s+|town\s+|civic\s+)?(?:mayor|provost|chair(?:man|woman|person)?|cathaoirleach|leas[\s-]chathaoirleach))",
    re.IGNORECASE,
)


def chaired(office: str) -> bool:
    """Return whether an office is that of chair or vice chair."""
    return "chair" in office.casefold() and "chathaoir" not in office.casefold()


def people_in(text: str, start: int, end: int, *, bare: int = 2) -> list[Listed]:
    """Return the people of a list at ``text[start:end]``; ``bare`` words make a name that has no title.

    >>> line = "Councillor Mrs Beer, in the Chair. Councillors Poe (substituting for Ray) and Ann Lee. Sam Roe (Head of Law)"
    >>> [(p.name.plain, p.capacity and p.capacity.value, p.offices) for p in people_in(line, 0, len(line))]
    [('Beer', 'chair', ()), ('Poe', 'substitute', ()), ('Ann Lee', None, ()), ('Sam Roe', None, ('Head of Law',))]
    """
    return list(_people_in(text, start, end, bare))


@lru_cache(maxsize=64)
def _people_in(text: str, start: int, end: int, bare: int) -> tuple[Listed, ...]:
    """Return the people of a list; whether a line is a list is asked before it is read, so the last are kept."""
    reader = _List(text, bare)
    for segment in segments_in(text, start, end):
        reader.read(segment)
    return tuple(reader.found)


_OFFICE_FIRST = bounded(
    r"(?i:(?:the\s+)?(?:(?:acting\s+)?(?:vice[\s-]*)?chair(?:man|woman|person)?|(?:deputy\s+)?(?:lord\s+)?mayor))\s*[,:(–-]?\s*(?=(?i:councillor|cllr|mr|mrs|ms|dr)\b)"
    r"|(?:[Tt]he\s+)?(?:(?:Acting\s+)?(?:Vice[\s-]*)?[Cc]hair(?:man|woman|person)?|(?:Deputy\s+)?(?:Lord\s+)?Mayor|Sec(?:retary|\.)?|Treasurer|(?:(?:Town|Parish|Locum|Acting|Deputy|Assistant)\s+)*Clerk|RFO|Minute\s+[Ss]ecretary)\s+(?=(?:[A-Z]\.?\s?){0,3}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s*(?:[;,.(]|\d|$))",
)
"""An office directly before the name: "Chair Cllr Roe", "Clerk Ann Poe"."""

_BEGIN_OFFICE = beginnings(
    (
        "the", "acting", "vice", "chair", "deputy", "lord", "mayor", "secretary", "treasurer", "town", "parish", "locum",
        "assistant", "clerk", "rfo", "minute",
    )
)  # fmt: skip
"""Two letters tell most places where no office begins."""

_SIT = re.compile(r"Councillor|Cllr")


_COUNCILLOR_OF = bounded(
    r"(?!County|Borough|District|City|Town|Parish|Ward|Community|Unitary)[A-Z][a-z]{3,}\s+(?:Councillors?|Cllrs?)\b\s*(?=[A-Z])"
)
"""A councillor of a council that the list names by its place: "Marlshire Councillor Ann Roe"."""


@dataclass(slots=True)
class _List:
    """Reads a list segment by segment, and knows what holds for the segments to come."""

    text: str
    bare: int
    found: list[Listed] = field(default_factory=list)
    plural: str = ""
    """A plural title counts until a full stop."""
    office: str = ""
    """An office that a segment of its own announces: "The Mayor, Councillor Roe"."""
    shared: str = ""
    """A tier that all share who follow, until another sign than a comma: "Marlshire Councillors Ann Roe and Tom Poe"."""

    def read(self, segment: Segment) -> None:
        """Take up one more segment: a person, or what is said of the person before."""
        at = segment.end - len(segment.text.lstrip(" (-–:*."))
        if segment.separator.strip() in {".", ";"}:
            self.shared = ""
        first = _OFFICE_FIRST.match(self.text[at : segment.end]) if self.text[at : at + 2] in _BEGIN_OFFICE else None
        at += first.end() if first else 0
        elsewhere = _COUNCILLOR_OF.match(self.text, at, segment.end) if _SIT.search(segment.text) else None
        if elsewhere:
            at = elsewhere.end()
            self.shared = elsewhere[0].strip().removesuffix("s") if elsewhere[0].strip().endswith("s") else ""
        title = TITLE.match(self.text, at)
        if title and title["plural"]:
            self.plural, at = title[0].strip(), title.end()
        elif segment.separator.strip() == ".":
            self.plural = ""
        name = self._name(segment, at, bare=1 if self.plural or first else self.bare)
        if name is None and (served := self._served(segment, at)):
            self.found.append(served)
        elif name is not None:
            self._add(
                segment,
                name,
                elsewhere[0].strip()
                if elsewhere
                else re.sub(r"^[Tt]he\s+", "", first[0].strip(" ,:(–-"))
                if first
                else "",
            )
        else:
            self._remark(segment)

    def _served(self, segment: Segment, at: int) -> Listed | None:
        """Return the person whose office stands before the name and nothing between: "Network Manager Ann Roe"."""
        name = bare_name_before(self.text, segment.end - (len(segment.text) - len(segment.text.rstrip(" ."))))
        office = self.text[at : name.start].strip() if name and name.start > at else ""
        if name is None or not (office[:1].isupper() and names_office(office)) or is_office(name.plain):
            return None
        return Listed(name, at, name.end, offices=(office,))

    def _name(self, segment: Segment, at: int, *, bare: int) -> PersonName | None:
        """Return the name of a segment, at its start or, with a title, a little later."""
        name = name_at(self.text, at) or name_at(self.text, at, bare=bare)
        if name is None and (inside := names_in(self.text[at : segment.end])) and inside[0].start < 40:
            name = inside[0].shifted(at)
        if name is None or name.end > segment.end:
            return None
        topic = not (self.plural or name.titles) and _topic(name, self.found, segment)
        return None if topic else name

    def _add(self, segment: Segment, name: PersonName, office: str) -> None:
        """Add a person with the office before the name, in the segment itself or announced by the one before."""
        if self.plural and not name.councillor:
            name = replace(name, titles=(_one(self.plural), *name.titles))
        listed = _annotated(Listed(name, name.start, name.end), self.text, name.end, segment.end)
        if self.shared and not office:
            listed = replace(listed, offices=(*listed.offices, self.shared))
        if self.office and segment.separator.strip() in {"and", "&"}:
            self.office = ""
        if self.office:
            presides = "deputy" not in self.office.casefold() and bool(_PRESIDES.search(self.office))
            listed = replace(listed, offices=(self.office, *listed.offices), presides=presides)
            if chaired(self.office):
                listed = _said(listed, self.office, segment.end)
            self.office = ""
        tiers = [_OF_SEVERAL.fullmatch(said) for said in listed.offices]
        if tiers and tiers[-1]:
            # "Mrs Poe and Mr Roe (District Councillors)": both are.
            several = tiers[-1]["one"]
            listed = replace(listed, offices=(*listed.offices[:-1], several))
            if self.found and segment.separator.strip() in {"and", "&"} and not self.found[-1].offices:
                self.found[-1] = replace(self.found[-1], offices=(several,))
        if office.endswith(("Councillor", "Councillors", "Cllr", "Cllrs")):
            listed = replace(listed, offices=(*listed.offices, office.removesuffix("s")))
        elif office and (_PRESIDES.search(office) or names_office(office)):
            presides = "deputy" not in office.casefold() and bool(_PRESIDES.search(office))
            listed = replace(listed, offices=(*listed.offices, office), presides=presides)
        elif office:
            listed = _said(listed, office, segment.end)
        self.found.append(listed)

    def _remark(self, segment: Segment) -> None:
        """Take up a segment that names nobody: an office for the next person, or a remark on the one before."""
        said = segment.text.strip()
        alone = not self.found or segment.separator.strip() == "." or said.casefold().startswith("the ")
        if alone and (announced := _ANNOUNCED.fullmatch(said)):
            self.office = announced["office"]
            return
        if self.found and said.casefold().startswith("the ") and is_office(said[4:]):
            # "A, B and the Clerk – C": an office of its own, of whoever follows.
            self.office = said[4:]
            return
        public = _PUBLIC.search(segment.text)
        said = segment.text[: public.start() if public else None].strip(" ()")
        if self.found and said and not said.casefold().startswith("and "):
            self.found[-1] = _said(self.found[-1], said, segment.end, segment.separator)


def _one(plural: str) -> str:
    plain = plural.rstrip(".:'’ ")
    return str(table("titles")["singular"].get(plain.casefold()) or plain.removesuffix("s"))


def _topic(name: PersonName, found: list[Listed], segment: Segment) -> bool:
    """Return whether what looks like a name without title is an office, or goes on with the office before it."""
    text = segment.text.strip(" ()")
    first_words = [*name.forenames, name.surname]
    before, _, inside = text.partition("(")
    if inside and len(first_words) >= 2 and names_office(inside) and not names_office(before):
        return False
    if any(
        w.casefold() in NOT_A_NAME
        and not (i == 1 and w.casefold() in SURNAMES)
        and not (i == 0 and w.casefold() in MONTHS_AND_NAMES)
        for i, w in enumerate(first_words)
        if len(w) > 1
    ):
        return True
    if is_office(text) or is_office(first_words[-1].capitalize()) or organisations_in(before):
        return True
    if _PREMISES.match(segment.text, name.end - segment.start):
        return True
    return bool(found and found[-1].offices and len(first_words) == 1)


_PREMISES = bounded(
    r"\s+(?:Offices?|Centre|Hall|Department|Section|Team|Unit|Building|School|Church|Association|Society|Club)\b"
)
"""What stands behind the name of a place or a body ("Thornley Area Office") and not of a person."""


_ASIDE = re.compile(r"[(\[]([^()\[\]]{1,200})[)\]]|([^()\[\]]+)")
"""What stands within brackets, and what stands between them."""


def _annotated(listed: Listed, text: str, at: int, end: int) -> Listed:
    """Return a listed person with what follows the name in its own segment: brackets, "in the Chair", an office."""
    rest = text[at:end]
    for match in _ASIDE.finditer(rest):
        said = (match[1] or match[2] or "").strip(" ,.-–:")
        if match[1] and len(said) > 1 and said == _initials(listed.name):
            continue
        if not match[1] and said.startswith("and "):
            continue  # somebody else, whom no name tells
        if match[1] and re.fullmatch(r"[A-Z]\.?(?:\s?[A-Z]\.?)?", said) and not listed.name.forenames:
            # "Ryan (M)": which of the Ryans, by the initial.
            listed = replace(listed, name=replace(listed.name, forenames=tuple(re.findall(r"[A-Z]", said))))
            continue
        if said:
            listed = _said(listed, said, at + match.end())
    return listed


def _said(listed: Listed, said: str, end: int, separator: str = "") -> Listed:
    """Return a listed person with one more statement: a capacity, a substitution, an office or a remark."""
    said = _FULL_STOP.sub("", said)
    if substitute := SUBSTITUTE.match(said) or (
        SUBSTITUTE.search(said) if re.match(r"(?:who|was|is|attend|act)", said) else None
    ):
        instead = name_at(said, substitute.end()) or name_at(said, substitute.end(), bare=1)
        if instead or len(said) < 24:
            return replace(listed, capacity=Capacity.SUBSTITUTE, substitute_for=instead, end=end)
    chair = _IN_CHAIR.search(said) or CHAIR.search(said)
    if (
        chair
        and not _CHAIR_ELSEWHERE.match(said)
        and len(said) <= 60
        and not re.search(r"\bof\s+(?!the\s+(?:meeting|committee|council|panel|board)\b)\w", said[chair.end() :])
    ):
        capacity = Capacity.VICE_CHAIR if chair.groupdict().get("vice") else Capacity.CHAIR
        office = tuple(m[0] for m in [_PRESIDES.search(said)] if m)
        if listed.capacity is None or listed.capacity is Capacity.VICE_CHAIR:
            # "Vice Chair, in the Chair": who presides is the chair of this meeting.
            return replace(listed, capacity=capacity, offices=(*listed.offices, *office), end=end)
        return replace(listed, end=end)
    if _CO_OPTED.search(said):
        return replace(listed, capacity=listed.capacity or Capacity.CO_OPTEE, end=end)
    if names_office(said) or _TIER.match(said):
        return replace(
            listed,
            offices=(*listed.offices, said),
            end=end,
            presides=listed.presides or bool(_PRESIDES.fullmatch(said)),
        )
    if _REMARK.search(said):
        return replace(listed, note=said, end=end)
    if listed.offices and separator and said[:1].isupper() and len(said) <= 80:
        joined = f"{listed.offices[-1]}{', ' if ',' in separator else ' and '}{said}"
        return replace(listed, offices=(*listed.offices[:-1], joined), end=end)
    return listed


_FULL_STOP = re.compile(r"(?<=[a-z]{4})\.$")
"""The end of the list, and not of a word that is cut short ("Asst. Eng.")."""


def _initials(name: PersonName) -> str:
    return "".join(part[:1] for part in (*name.forenames, name.surname))


_CHAIR_ELSEWHERE = bounded(
    r"^(?!(?i:council|committee|panel|board|meeting|acting|vice|deputy|elected|outgoing|incoming|parish|town|group|joint|co|the|interim|temporary)\b)(?:[A-Z]{2,}|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})\s+(?:Vice[\s-]*)?[Cc]hair(?:man|woman|person)?\s*$"
)
"""The chair of another body: "CIC Chairman", "Village Hall Chair"."""

_IN_BRACKETS = bounded(r"\s*,?\s*\((?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b[^()]{2,60})\)")
_OFFICE_WIDTH = 160


def office_holders_in(text: str, start: int, end: int) -> list[Listed]:
    """Return the people of a list that names the office first: "Senior Engineer (Mr. K. Roe), Clerk (Ms A. Poe)".

    >>> line = "Acting Head of Law, Corporate Services (Ms. A. Poe) and Senior Engineer (Mr. K. Roe)."
    >>> [(p.name.plain, p.offices) for p in office_holders_in(line, 0, len(line))]
    [('A Poe', ('Acting Head of Law, Corporate Services',)), ('K Roe', ('Senior Engineer',))]
    """
    found: list[Listed] = []
    at = start
    for match in _IN_BRACKETS.finditer(text, start, end) if "(" in text else ():
        begin = max(at, match.start() - _OFFICE_WIDTH, *(text.rfind(sign, at, match.start()) + 1 for sign in "()"))
        at = match.end()
        office = _LEAD.sub("", text[begin : match.start()])
        office = re.split(r"\.\s(?=[A-Z])|\n", office)[-1]
        name = name_at(text, match.start("name"))
        if name is not None and len(office) >= 4 and names_office(office):
            found.append(Listed(name, match.start() - len(office), match.end(), offices=(office.strip(" ,"),)))
    return found


_LEAD = re.compile(r"^(?:\s|[,;.]|and\s|&\s|the\s)+", re.IGNORECASE)


def other_tier_title(title: str) -> bool:
    """Return whether a title names the tier of a council.

    >>> other_tier_title("County Councillor"), other_tier_title("Councillor")
    (True, False)
    """
    return bool(_TIER.search(title))


def other_tier(listed: Listed) -> bool:
    """Return whether a person sits on another council: a county councillor at a parish meeting is a visitor."""
    return any(other_tier_title(said) for said in (*listed.name.titles, *listed.offices))
