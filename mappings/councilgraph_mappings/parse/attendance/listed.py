"""Lists of people as attendance lists set them: names with capacities, offices, substitutions and remarks."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from councilgraph_mappings.parse.attendance.attendance_labels import CHAIR
from councilgraph_mappings.parse.attendance.group_before import behind_group, office_behind
from councilgraph_mappings.parse.attendance.listed_person import PRESIDES, Listed, annotated, chaired, told
from councilgraph_mappings.parse.attendance.listed_topics import is_topic
from councilgraph_mappings.parse.attendance.listed_words import (
    AND,
    ANNOUNCED,
    BEGIN_OFFICE,
    CHAIRED_BEFORE,
    CIVIL,
    COUNCILLOR_OF,
    DASHED,
    DASHES,
    GLUED,
    GRADE,
    INITIALS,
    NO_SPACE,
    OFFICE_FIRST,
    SERVES,
    SHORT_TIER,
    SIT,
    STANDS_FOR,
    WARD,
    WELSH_BODY,
    WITHIN,
)
from councilgraph_mappings.parse.attendance.offices_behind import of_last, with_office_behind
from councilgraph_mappings.parse.attendance.public import PUBLIC, without_public
from councilgraph_mappings.parse.attendance.segments import Segment, segments_in
from councilgraph_mappings.parse.attendance.served_runs import further_served
from councilgraph_mappings.parse.attendance.shared_offices import share
from councilgraph_mappings.parse.attendance.stand_ins import outside_brackets, stand_in
from councilgraph_mappings.parse.attendance.surnames_behind import named_behind, only_surnames, surnames_follow
from councilgraph_mappings.parse.attendance.tiers import OF_SEVERAL, other_tier_title
from councilgraph_mappings.parse.offices.offices import is_grade, is_office, names_office
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.name_initials import are_initials
from councilgraph_mappings.parse.people.name_runs import further_people
from councilgraph_mappings.parse.people.name_titles import TITLE, singular
from councilgraph_mappings.parse.people.name_words import stops
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in, with_shared_surname


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
    segments = list(segments_in(text, start, end))
    reader = _List(text, bare, surnames=surnames_follow(segments))
    for segment in segments:
        reader.read(segment)
    names = with_shared_surname([each.name for each in reader.found], text)
    return tuple(replace(each, name=name) for each, name in zip(reader.found, names, strict=True))


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
    office_first: bool = False
    """Offices stand before the names and a dash between: "Chairman – A. Roe, Clerk – B. Poe"."""
    grouped: bool = False
    """The name of a borough or ward stands before the person, whose mayor does not preside here."""
    surnames: bool = False
    """One title stands before a list of surnames: "Councillor Roe (Chair), Poe (Deputy Chair) and Vale"."""
    begun: str = ""
    """What was said of the person before and is no office by itself; the next segment may be the rest of one."""
    shared: str = ""
    """A tier that all share who follow, until another sign than a comma: "Marlshire Councillors Ann Roe and Tom Poe"."""

    def read(self, segment: Segment) -> None:
        """Take up one more segment: a person, or what is said of the person before."""
        for gap in self._gaps(segment):
            here = gap - segment.start
            self.read(replace(segment, text=segment.text[:here], end=gap))
            segment = replace(segment, text=segment.text[here:], start=gap, separator=",")
        at = segment.end - len(segment.text.lstrip(" (-–:*."))
        if self.found and self.text.startswith("for whom ", at) and (came := stand_in(self.text, at)):
            self.found[-1] = replace(self.found[-1], stood_in_by=came[0], end=came[1])
            return
        if self.found and segment.separator.strip() in DASHES and WARD.fullmatch(segment.text):
            self._remark(segment)
            return
        if segment.separator.strip() == ";" and (last := AND.match(self.text, at, segment.end)):
            at = last.end()
        if segment.separator.strip() in {".", ";"}:
            self.shared = ""
            self.plural = "" if segment.separator.strip() == ";" and CIVIL.match(self.plural) else self.plural
        behind = behind_group(self.text, at, segment.end)
        self.grouped, at = behind > at, behind
        first = OFFICE_FIRST.match(self.text[at : segment.end]) if self.text[at : at + 2] in BEGIN_OFFICE else None
        if first and segment.separator.strip() == "," and office_behind(self.text, at + first.end(), self.found):
            self.found[-1] = told(self.found[-1], first[0].strip(" ,:(–-"), at + first.end())
            at, first = at + first.end(), None
        at += first.end() if first else 0
        # Behind "&" stands the rest of an office: "Lead for Children & Education Councillor Roe".
        sits = SIT.search(segment.text) and segment.separator.strip() != "&"
        elsewhere = COUNCILLOR_OF.match(self.text, at, segment.end) if sits else None
        if elsewhere:
            at = elsewhere.end()
            of = elsewhere[0].strip(" -–—\n")
            self.shared = of.removesuffix("s") if of.endswith("s") else ""
        title = TITLE.match(self.text, at)
        if title and title["plural"] and self.text[title.end() : segment.end].strip(" .,:;"):
            self.plural, at = title[0].strip(), title.end()
        elif segment.separator.strip(" ,") in {".", "with"}:
            self.plural = ""
        alone = bool(self.plural or self.surnames or first or self._beside(segment))
        unparted = None if alone or title else with_office_behind(self.text, at, segment.end)
        name = None if unparted else self._name(segment, at, bare=1 if alone else self.bare)
        if name and not name.titles and self.found and of_last(self.found[-1], segment, name):
            name = None
        if name is None and (served := unparted or self._served(segment, at)):
            self.found.append(served)
        elif name is not None:
            office = elsewhere[0].strip(" -–—\n") if elsewhere else first[0].strip(" ,:(–-") if first else ""
            self._add(segment, name, office if elsewhere else re.sub(r"^[Tt]he\s+", "", office))
        else:
            self._remark(segment)
        share(self.found)

    def _gaps(self, segment: Segment) -> list[int]:
        """Return where further people begin in a segment whose commas are lost."""
        title = TITLE.match(self.text, segment.end - len(segment.text.lstrip(" (-–:*.")))
        # Two people have four words: "Cllr Ann Roe Tom Poe".
        several = title and len(self.text[title.end() : segment.end].split()) > 3
        begins = title and (title["plural"] or several or SHORT_TIER.match(title[0]))
        start = title.end() if title and begins else segment.start
        glued = [match.end() for match in NO_SPACE.finditer(self.text, start, segment.end)]
        run = self.text[start : segment.end]
        surnames = title is not None and not title["plural"] and only_surnames([each.name for each in self.found])
        if title and surnames and (other := named_behind(self.text, title.end(), segment.end)):
            return [other]
        return glued or [start + gap for gap in further_people(run) or further_served(run) if gap]

    def _beside(self, segment: Segment) -> bool:
        """Return whether a surname stands beside that of a councillor: "Cllr Roe & Poe"."""
        word = segment.text.strip(" .")
        before = self.found[-1].name if self.found else None
        if before is None or not before.councillor or before.forenames or segment.separator.strip() not in {"and", "&"}:
            return False
        return word.isalpha() and not word.isupper() and not stops(word) and not is_office(word)

    def _served(self, segment: Segment, at: int) -> Listed | None:
        """Return the person whose office stands before the name and nothing between: "Network Manager Ann Roe"."""
        name = bare_name_before(self.text, segment.end - (len(segment.text) - len(segment.text.rstrip(" ."))))
        office = self.text[at : name.start].strip(" :") if name and name.start > at else ""
        office = office.removeprefix("the ") if len(office) < 30 else office
        office = without_public(office)
        if name is None or not (office[:1].isupper() and names_office(office)) or is_office(name.plain):
            return None
        if office.endswith((" of", " for", "&")) or is_grade(segment.text.strip(" .")):
            return None  # "Head of Information Systems", "SEO Internal Audit"
        return Listed(name, at, name.end, offices=(office,))

    def _name(self, segment: Segment, at: int, *, bare: int) -> PersonName | None:
        """Return the name of a segment, at its start or, with a title, a little later."""
        name = name_at(self.text, at) or name_at(self.text, at, bare=bare)
        if name is not None and not name.titles and not WITHIN.isdisjoint(name.forenames):
            name = None  # "Mayor’s Chaplain Mr M Roe": an office stands before the title
        if (
            name is None
            and (inside := names_in(self.text[at : segment.end]))
            and inside[0].start < 40
            and not STANDS_FOR.fullmatch(self.text, at, at + inside[0].start)
            and not WELSH_BODY.match(self.text, at)
        ):
            name = inside[0].shifted(at)
        if name is not None and name.end > segment.end:
            # "J. Roe M. Poe": the initial of the next person is none of the one before.
            name = name_at(self.text[: segment.end], at) or name_at(self.text[: segment.end], at, bare=bare)
        if name is None:
            return None
        if glued := GLUED.search(name.surname):
            # "Ann Roe-Chairman": the dash before the office lost its spaces.
            cut = len(name.surname) - glued.start()
            name = replace(name, surname=name.surname[: glued.start()], end=name.end - cut)
        if len(name.forenames) > 1:
            shorter = replace(name, forenames=name.forenames[:-1], surname=name.forenames[-1])
            if are_initials(name.surname, shorter) and name.end - len(name.surname) > name.start:
                name = replace(shorter, end=len(self.text[: name.end - len(name.surname)].rstrip()))
        if name.titles:
            return name
        if len("".join(name.forenames[:1])) < GRADE and is_grade(segment.text.strip(" .")):
            return None  # "S.E Infrastructure" is what the one before is
        if self.plural:
            office = is_office(name.plain) or (bool(name.forenames) and SERVES.fullmatch(name.surname))
            return None if office or self._of_body(name) else name
        return None if not self.surnames and is_topic(name, self.found, segment) else name

    def _of_body(self, name: PersonName) -> bool:
        """Return whether what stands for a surname are the letters of a body: "Cllrs A. Roe, B. Poe, MDC"."""
        written = [self.text[each.start : each.end] for each in (name, *(one.name for one in self.found[-1:]))]
        return len(written) == 2 and 1 < len(written[0]) <= 4 and [one.isupper() for one in written] == [True, False]

    def _add(self, segment: Segment, name: PersonName, office: str) -> None:
        """Add a person with the office before the name, in the segment itself or announced by the one before."""
        office, self.office = without_public(office), without_public(CHAIRED_BEFORE.sub("", self.office))
        if self.plural and not name.councillor and not (name.titles and CIVIL.match(self.plural)):
            name = replace(name, titles=(singular(self.plural.strip()), *name.titles))
        letters = INITIALS.match(self.text, name.end, segment.end)
        said = letters.end() if letters and (letters["office"] or are_initials(letters[1], name)) else name.end
        listed = annotated(Listed(name, name.start, name.end), self.text, said, segment.end)
        if self.shared and not office:
            listed = replace(listed, offices=(*listed.offices, self.shared))
        if self.office and segment.separator.strip() in {"and", "&"}:
            self.office = ""
        if self.office:
            presides = "deputy" not in self.office.casefold() and bool(PRESIDES.search(self.office))
            if chaired(self.office):
                listed = told(listed, self.office, segment.end)
            else:
                listed = replace(listed, offices=(self.office, *listed.offices), presides=presides)
            self.office = ""
        tiers = [OF_SEVERAL.fullmatch(said) for said in listed.offices]
        if tiers and tiers[-1]:
            # "Mrs Poe and Mr Roe (District Councillors)": both are.
            several = tiers[-1]["one"]
            listed = replace(listed, offices=(*listed.offices[:-1], several))
            if self.found and segment.separator.strip() in {"and", "&"} and not self.found[-1].offices:
                self.found[-1] = replace(self.found[-1], offices=(several,))
        if office.endswith(("Councillor", "Councillors", "Cllr", "Cllrs")):
            listed = replace(listed, offices=(*listed.offices, office.removesuffix("s")))
        elif office and (PRESIDES.search(office) or names_office(office)):
            presides = "deputy" not in office.casefold() and not self.grouped and bool(PRESIDES.search(office))
            listed = replace(listed, offices=(*listed.offices, office), presides=presides)
        elif office:
            listed = told(listed, office, segment.end)
        self.found.append(listed)

    def _remark(self, segment: Segment) -> None:
        """Take up a segment that names nobody: an office for the next person, or a remark on the one before."""
        said = segment.text.strip()
        office = said.removeprefix("the ") if len(self.found) == 1 and segment.separator.strip() == "," else said
        if office != said and (office.casefold() in CHAIR or PRESIDES.fullmatch(office)):
            # "A, the Chair, B": who presides is named first.
            self.found[0] = told(self.found[0], office, segment.end)
            return
        alone = not self.found or segment.separator.strip() in {".", ";"} or said.casefold().startswith("the ")
        if self._heads(segment, said):
            self.office, self.office_first, self.plural = said, True, ""
            return
        if alone and (announced := ANNOUNCED.fullmatch(said)):
            self.office = announced["office"]
            return
        if said.casefold().startswith("the ") and is_office(said[4:]):
            # "The Clerk, A", "A, B and the Clerk – C": an office of its own, of whoever follows.
            self.office = said[4:]
            return
        public = PUBLIC.search(outside_brackets(segment.text))
        said = segment.text[: public.start() if public else None].strip(" (")
        said = said if "(" in said else said.strip(" )")
        if self.found and said and not said.casefold().startswith("and "):
            said, self.begun = (
                f"{self.begun} {segment.separator.strip()} {said}" if self._ends_office(segment, said) else said,
                "",
            )
            before, self.found[-1] = self.found[-1], told(self.found[-1], said, segment.end, segment.separator)
            self.begun = said if before == self.found[-1] and said[:1].isupper() else ""

    def _ends_office(self, segment: Segment, said: str) -> bool:
        """Return whether a segment is the rest of an office: "Ann Roe, Benefits & Welfare Manager"."""
        return bool(self.begun) and segment.separator.strip() in {"&", "and"} and names_office(said)

    def _heads(self, segment: Segment, said: str) -> bool:
        """Return whether a segment is the office of whoever stands behind the next dash."""
        if not (self.office_first or not self.found or segment.separator.strip() in {"", "and", "&", ";", "."}):
            return False
        return bool(
            DASHED.match(self.text, segment.end)
            and (names_office(said) or other_tier_title(said) or ANNOUNCED.fullmatch(said))
        )
