"""Who has to act, a person or an office, and actions in the making."""

import re
from dataclasses import dataclass, field, replace

from councilgraph_mappings.codes import OutcomeClass, OutcomeKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.motions.called import first_names
from councilgraph_mappings.parse.offices.offices import is_office, offices_in
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import PersonName, folded, name_at
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Outcome, Tracked

_DOES = bounded(
    r"\s*(?:,\s*[^,]{2,80},)?,?\s*(?:would|will|to|shall|(?:is|are)\s+(?:also\s+)?to|(?:was|were)\s+to|agreed\s+to|undertook\s+to|has\s+agreed\s+to|committed\s+to|should|is\s+going\s+to|are\s+going\s+to|(?:kindly\s+)?(?:offered|agreed|volunteered)\s+to|has\s+(?:offered|undertaken)\s+to)\b",
    re.IGNORECASE,
)

_POST = bounded(
    r"^(?:the\s+)?(?P<post>(?:parish\s+|town\s+|deputy\s+|vice[\s-])?(?:clerk|chair(?:man|person)?|secretary|treasurer|officers?|mayor|handyman|caretaker|all(?:\s+(?:members|councillors|cllrs))?|members|ceo|rfo))\b",
    re.IGNORECASE,
)


def owner_of(text: str) -> tuple[PersonName | None, str | None]:
    """Return the person, or the office, that a text begins with and that has to act.

    >>> owner_of("Director of Homes would send a note")[1], owner_of("Cllr Roe to write")[0].plain
    ('Director of Homes', 'Roe')
    """
    text = _ARTICLE.sub("", text)
    stop = len(text.rstrip(" ."))
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    acts = name is not None and (name.end >= stop - 1 or _DOES.match(text, name.end) or _AND.match(text, name.end))
    if name is not None and acts and (post := _SHORT_POST.match(text)) and not begins_person(post["first"]):
        return None, post["post"]
    if name is not None and acts and not is_office(name.plain):
        return name, None
    office = next(offices_in(text[:_FIRST]), None)
    if office is not None and office.start <= 2 and (office.end >= stop - 1 or _DOES.match(text, office.end)):
        return None, office.title
    if (post := _POST.match(text)) and (post.end() >= stop or _DOES.match(text, post.end())):
        return None, post["post"]
    return None, None


_SHORT_POST = bounded(r"(?P<post>(?P<first>[A-Z]{2,4})\s[B-DF-HJ-NP-TV-Z]{2,4})(?![\w’'-])")
"""A post and its department by their letters: "ED CYP". A surname in capitals has a vowel, mostly."""


_ARTICLE = bounded(r"^(?:that\s+)?(?:the\s+)?", re.IGNORECASE)
_AND = bounded(r"\s*[,/&(]|\s+and\b")
_FIRST = 400
"""An office that a text begins with ends well within so many characters."""


def whole_owner(text: str) -> bool:
    """Return whether a text names who has to act and nothing else: "Action: Ann Roe", "Action: Clerk"."""
    text = text.strip(" .")
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    return (
        (name is not None and name.end >= len(text) - 1)
        or is_office(text)
        or bool(_POST.fullmatch(text))
        or bool(re.fullmatch(r"[A-Z]{2,3}(?:\s*/\s*[A-Z]{2,3})*", text))
    )


_NAMED_TO = bounded(
    rf"(?P<given>[A-Z][a-z’'-]+)\s(?:[A-Z]\.?\s)?[A-Z][\w’'-]+\s+(?:to|will)\s+(?:{alternatives(table('actions')['doing'])})\b"
)


def named_to(text: str) -> bool:
    """Return whether a text begins with a whole personal name and what that person is to do, whoever attended.

    >>> named_to("Terry Vale to contact the electrician"), named_to("Upper Lane to contact")
    (True, False)
    """
    match = _NAMED_TO.match(text)
    return match is not None and begins_person(match["given"])


_NO_ACTION = bounded(
    r"(?:none|nil|n/?a|no(?:\s+(?:further|new|outstanding))?\s+actions?)(?:\s+(?:(?:is|are|was|were)\s+)?(?:required|needed|necessary|taken|points?|arising|identified|agreed|at\s+this\s+(?:time|stage))){0,2}\W*",
    re.IGNORECASE,
)
"""Nothing is to be done: "ACTION: None"."""

_BY_DATE = bounded(
    r"\bby\s+(?:the\s+)?(?:end\s+of\s+)?(?P<due>\d{1,2}(?:st|nd|rd|th)?\s+\w+(?:\s+\d{4})?|\w+\s+\d{4})", re.IGNORECASE
)


def _further_owner(text: str, offset: int) -> tuple[PersonName | None, str | None, int]:
    """Return who acts as a further sentence of a point says: "To hold a meeting each year. Sam Fox to arrange it"."""
    for start, end in [*sentences(text)][1:]:
        name, office = owner_of(text[start:end])
        if name or office:
            return name, office, offset + start
    return None, None, offset


_LETTER_RUN = bounded(r"[A-Z]{2,4}(?:\s*(?:/|&|,|\band\b)\s*[A-Z]{2,4}){1,4}")
_CLOSING = bounded(r"\s*(?:[(\[](?P<bracket>[^()\[\]]{2,50})[)\]]|\s[–—-]\s(?P<dash>[A-Z][^–—.;:()]{1,50}))\W{0,2}$")


def closing_owner(text: str) -> tuple[str, str | None]:
    """Return a labelled task without who acts behind it, in a bracket or behind a dash, and who that is.

    >>> closing_owner("Circulate the note (SF)"), closing_owner("Mend the seat - Mill Lane")
    (('Circulate the note', 'SF'), ('Mend the seat - Mill Lane', None))
    """
    match = _CLOSING.search(text, max(0, len(text) - 60)) if owner_of(text) == (None, None) else None
    owner = (match["bracket"] or match["dash"]).strip() if match else ""
    if not owner or match is None or match.start() < _LEAST or not whole_owner(owner):
        return text, None
    name = name_at(owner, 0) or name_at(owner, 0, bare=2)
    place = name and not name.titles and not is_office(owner) and not begins_person(owner.split()[0])
    letters = owner.isupper() and len(owner) < _LEAST
    return (text, None) if place and not letters else (text[: match.start()].rstrip(), owner)


_LEAST = 8

_INITIALS = bounded(r"([A-Z]{2,4})(?![\w’'-])")
_FORENAME = bounded(r"([A-Z][a-z’'-]{2,20})(?=\s+(?:to|will|would|agreed\s+to|offered\s+to|volunteered\s+to)\s)")
"""A word that stands where an owner does, and no surname behind it."""


_OWNER_BEHIND = bounded(
    r"\s*[\[(]\s*(?:(?:action\s+)?owners?|lead(?:\s+officers?)?|responsible(?:\s+officers?)?|by\s+whom|assigned\s+to)\s*[:–-]\s*(?P<owner>[A-Z][^()\[\]:;,/]{2,60}?)\s*(?:[,/;&][^()\[\]]{2,60})?[)\]]\W*$",
    re.IGNORECASE,
)
"""Who has to act, in brackets behind what is to be done: "Circulate the figures. (Owner: Ann Roe)"."""

_LAST = 2


def _same(one: str, other: str) -> bool:
    return one.casefold().strip(" ;.") == other.casefold().strip(" ;.")


@dataclass(frozen=True, slots=True)
class Actions:
    """Where the actions of one item are added."""

    draft: Draft
    meeting: str
    item: str | None
    taken: list[tuple[int, int]] = field(default_factory=list)
    """The passages of the actions, for other rules to leave alone."""

    def add(
        self,
        text: str,
        evidence: Evidence,
        *,
        owner: str | None = None,
        ordinal: str | None = None,
        due: str | None = None,
        progress: Stated[str] | None = None,
        tracks: Tracked | None = None,
    ) -> None:
        """Add an action; ``owner`` is who has to act, as written where the text itself does not begin with them."""
        if owner is None and (behind := _OWNER_BEHIND.search(text)):
            owner, text = behind["owner"], text[: behind.start()]
        if _NO_ACTION.fullmatch(text.strip()) or self._told(text, evidence):
            self.taken.append((evidence.start, evidence.end))
            return
        person, office = self._owner(text, owner, evidence)
        due_text = due or (match["due"] if (match := _BY_DATE.search(text)) else None)
        key = self.draft.key(f"{self.item or self.meeting}-action{f'-{ordinal}' if ordinal else ''}")
        kind = kind_of(text)
        if kind is OutcomeKind.NOTED:
            kind = OutcomeKind.AGREED  # what was noted is told with it: something is to be done
        self.draft.outcomes.append(
            Outcome(
                key,
                self.meeting,
                self.item,
                OutcomeClass.ACTION,
                kind,
                ordinal,
                text.strip().rstrip(" ;."),
                evidence,
                person,
                office,
                next((found.value for found in dates_in(due_text)), None) if due_text else None,
                due_text,
                progress=progress,
                tracks=tracks,
            )
        )
        self.taken.append((evidence.start, evidence.end))

    def _told(self, text: str, evidence: Evidence) -> bool:
        """Return whether the same words have been told as an action already, which a label behind them tells again."""
        last = [each for each in self.draft.outcomes[-_LAST:] if each.outcome_class is OutcomeClass.ACTION]
        return any(each.evidence.end > evidence.start and _same(each.text, text) for each in last)

    def covers(self, place: int) -> bool:
        """Return whether an action told last has a place of the text in its passage."""
        last = [each for each in self.draft.outcomes[-_LAST:] if each.outcome_class is OutcomeClass.ACTION]
        return any(each.evidence.start <= place < each.evidence.end for each in last)

    def withdraw(self, start: int, end: int) -> None:
        """Take back what a sentence alone has told of an action, where a line below says who has to act."""
        outcomes = self.draft.outcomes
        self.draft.outcomes[:] = [
            each
            for each in outcomes
            if not (each.outcome_class is OutcomeClass.ACTION and start <= each.evidence.start < end)
        ]
        self.taken[:] = [place for place in self.taken if not start <= place[0] < end]

    def give_owner(self, block: Block) -> None:
        """Give the item's last action, where that names nobody, to who stands alone on a line."""
        last = self.draft.outcomes[-1] if self.draft.outcomes else None
        if last is None or last.outcome_class is not OutcomeClass.ACTION or last.item != self.item:
            return
        if last.owner or last.owner_office or last.meeting != self.meeting:
            return
        place = Evidence(block.start, block.end, "actions.owner-given")
        person, office = self._owner("", block.text.strip(" ."), place)
        self.draft.outcomes[-1] = replace(last, owner=person, owner_office=office)

    def attendee(self, text: str) -> str | None:
        """Return the key of the one person of this meeting whose initials, or whose name, a text begins with."""
        word = _INITIALS.match(text)
        here = {a.person for a in self.draft.attendance if a.meeting == self.meeting}
        if forename := _FORENAME.match(text):
            named = first_names(self.draft.names(self.meeting)).get(forename[1])
            return next((key for key in sorted(here) if named and self._is(key, named)), None)
        if word:
            found = [key for key in here if self.draft.people.initials(key) == word[1]]
            if not found and (called := self.draft.initials(self.meeting).get(word[1])):
                found = [key for key in sorted(here) if self._is(key, called)][:1]  # "DHO" for Dan Hoe
        else:
            name = name_at(text, 0) or name_at(text, 0, bare=2)
            same = folded(name.surname) if name else ""
            found = [key for key in here if same and folded(self.draft.people.surname(key)) == same]
        return min(found) if word is None and found else found[0] if len(found) == 1 else None

    def _is(self, key: str, name: PersonName) -> bool:
        return key.startswith("~") and self.draft.people.name(key) == name

    def _owner(self, text: str, owner: str | None, evidence: Evidence) -> tuple[str | None, str | None]:
        """Return the key of the person, or the office, that has to act."""
        if owner and _LETTER_RUN.fullmatch(owner) and (first := self.attendee(owner)):
            return first, None
        if owner and (called := first_names(self.draft.names(self.meeting)).get(owner.strip(" .:"))):
            here = sorted(a.person for a in self.draft.attendance if a.meeting == self.meeting)
            if key := next((key for key in here if self._is(key, called)), None):
                return key, None
        short = _INITIALS.fullmatch(owner) if owner else _INITIALS.match(text) or _FORENAME.match(text)
        if short and (attendee := self.attendee(owner or text)):
            return attendee, None
        if owner:
            name, office = owner_of(owner.strip())
            if name is None and office is None and re.match(r"[A-Z]", owner.strip()):
                office = owner.strip(" .")
            offset = max(evidence.start, evidence.end - len(owner)) - (name.start if name else 0)
        else:
            name, office = owner_of(text)
            offset = evidence.start
            if (name, office) == (None, None) and evidence.rule.endswith("listed"):
                name, office, offset = _further_owner(text, offset)
        return self.draft.person(name, evidence.rule, offset) if name else None, office
