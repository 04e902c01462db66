"""Tasks in the short forms of notes: "Clerk reply with the dates", "… for a price. AB Action", "… off the website. AB".

Who keeps the minutes of a small council often leaves out the "to", or writes only the initials of who acts behind what
is to be done. Initials count where they are those of one person who attended.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems

_POST = r"(?:(?:parish|town|community|assistant|deputy|minutes?)\s+)?(?:clerk|secretary|treasurer|rfo)"
_POSTS = Stems("clerk", "secretary", "treasurer", "rfo")
_VERBS = alternatives([*table("actions")["doing"], *table("actions")["bare"]])

_BARE = bounded(
    rf"\W*(?:the\s+)?(?P<owner>{_POST})\s+(?:also\s+|then\s+|please\s+)?(?!report\s+(?!to\b|back\b|the\b|this\b|that\b))(?-i:{_VERBS})\s+(?!(?:details?|address(?:es)?|numbers?|accounts?|information|points?|lists?|vacancy|allowance|hours|was|were|is|has|had|on|of|by|at|in|from)\b)\w",
    re.IGNORECASE,
)
"""A task without "to": "Clerk contact the county to ask when"."""

_BARE_ALONE = bounded(
    rf"\W*(?:the\s+)?(?P<owner>{_POST})\s+(?-i:report|reply|respond|acknowledge|chase|action|investigate|follow\s+up)\W*$",
    re.IGNORECASE,
)
"""The same of what the sentence before tells: "The lamp is out. Clerk report."."""

_ASKED = bounded(
    rf"\W*(?:the\s+)?(?P<owner>{_POST}|officers(?=\s+were\s+tasked)|(?:vice[\s-]?)?chair(?:man|woman|person)?|(?:cllrs?|councillors?|mr|mrs|ms|miss|dr)\.?\s+(?-i:[A-Z][\w’'.-]*(?:(?:\s+(?:&|and)\s+|\s+)[A-Z][\w’'.-]*){{0,4}})|(?-i:[A-Z][a-z’'-]+\s[A-Z][\w’'-]+))\s+(?:(?:was|were)\s+(?:then\s+|also\s+|both\s+)?|(?<=clerk\s)|(?<=secretary\s)|(?<=treasurer\s))(?:tasked\s+with\s+[a-z]+ing\b|(?:asked|requested|instructed|tasked)\s+to\s+(?!(?:leave|withdraw|sign|declare|step|vacate|chair|take\s+the|be|stand|explain|introduce|address|comment|wait|note|vote|give|outline|speak\s+(?:on|about)|attend|join)\b)[a-z]{{2,}})",
    re.IGNORECASE,
)
"""A task that somebody was asked to take on: "Cllrs Roe & Poe were asked to read the lease"."""

_ASKS = Stems("asked", "requested", "instructed", "tasked")

_SAME = bounded(
    r"\s(?:to|will|would)\s+(?:action|do\s+(?:this|that|it|so)|(?:action|arrange|organise|progress|pursue|see\s+to|deal\s+with|attend\s+to|follow\s+up)\s+(?:this|these|that))\W*$|\b(?:asked|requested)\s+to\s+do\s+(?:this|so|it)\W*$",
    re.IGNORECASE,
)
"""What is to be done stands in the sentence before: "Clerk to do this"."""

_LETTERS = r"[A-Z][A-Za-z]{1,5}"
_RUN = rf"{_LETTERS}(?:\s*[/&,]\s*{_LETTERS}){{0,3}}"

_BEHIND = bounded(
    rf"\W*(?:(?P<owner>{_RUN})\s+(?:Action|ACTION|action)(?:\s*/\s*(?:next\s+)?agenda(?:\s+item)?)?|(?:Action|ACTION)\s*[:–-]?\s*(?P<owner2>{_RUN}))\W*$"
)
"""Who acts on the sentence before: "The joiner will be asked for a price. AB Action."."""

_LABELLED = bounded(rf"\W*(?:Action|ACTION)S?\s*[:–-]?\s*(?P<task>(?P<owner>{_RUN})\s+(?:to|will)\s+[a-z].{{6,}})")
"""A labelled task within a paragraph: "ACTION AB to collect them on Friday."."""

_AT_END = bounded(rf"[.;)]\s+[\[(]?(?P<owner>{_RUN})[\])]?\W{{0,2}}$")
_MOVED = bounded(
    r"\b(?:second(?:ed|er)?|propos\w+|moved|approved?|agreed|accepted|adopted|minutes|resolved|apologies|present|interest)\b",
    re.IGNORECASE,
)
"""Initials behind it tell who moved, or who was there."""

_DEALING = bounded(
    rf"\W*(?P<owner>(?:the\s+)?(?i:{_POST})|(?:Cllr|Councillor|CC|Mr|Mrs|Ms)\.?\s(?:[A-Z][\w’'-]*\s){{0,2}}?[A-Z][\w’'-]+|{_LETTERS})\s+(?:will\s+be|is|are)\s+(?:currently\s+|still\s+|now\s+)?(?:dealing\s+with|looking\s+(?:into|at)|chasing|following\s+(?:this|it|up)|investigating|arranging|contacting|drafting|organising|preparing|liaising|pursuing)\b"
)
"""What somebody is at work on: "AB will be looking into the matter"."""

_SETTLE = alternatives(
    ["do", "action", "progress", "check", "chase", "deal with", "investigate", "arrange", "organise", "follow up"]
)
_BESIDE = bounded(
    rf"\s?[–—(-]\s?(?P<owner>{_RUN})\s+to\s+{_SETTLE}(?:\s+(?:this|it))?\)?\W{{0,2}}$"
    r"|\s[–—-]\s?(?:the\s+)?(?P<post>[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]hair(?:man)?)\W{0,2}$"
)
"""Who acts stands beside what is to be done: "The hedge needs cutting – AB to do", "… – Clerk"."""
_DASHES = ("–", "—", "-", "(")
_OPEN = bounded(r"\b(?:needs?|is|are|be|required|should|has|have)\b")
"""Without such a word a post behind a dash tells who somebody is: "Ann Roe – Clerk"."""

ACTIONED = bounded(
    rf"\W*(?:to\s+be\s+)?actioned\s+by\s+(?:the\s+)?(?P<owner>{_POST}|chair(?:man)?|(?:cllrs?|councillors?)\.?\s+(?-i:[A-Z])[\w’'. &-]{{1,50}}?|(?-i:{_RUN}))\W{{0,2}}$",
    re.IGNORECASE,
)
"""What the sentence or the line before tells: "To be actioned by Cllr Roe"."""

_ALL = bounded(
    rf"\W*(?P<owner>all(?:\s+(?:members|councillors|cllrs))?|members|councillors|cllrs|everyone)\s+to\s+(?:{_VERBS}|read|look|consider|review|study|attend)\s",
    re.IGNORECASE,
)
"""A task for all of them: "All to send comments by Friday"."""

_CLAUSE = bounded(
    rf"(?:,|\b(?:and|so|but))\s+(?:and\s+|so\s+)?(?P<owner>(?:Cllr|Councillor|CC|Mr|Mrs|Ms)\.?\s(?:[A-Z]\.?\s){{0,2}}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|[A-Z][a-z’'-]+\s[A-Z][\w’'-]+|{_LETTERS})\s+(?:(?:has\s+|have\s+|kindly\s+)?(?:agreed|offered|volunteered|undertook)\s+to\s+(?!(?:be|have|go(?!\s+back)|withdraw|the|this|that|an?|differ|disagree|attend|note|stand|step)\b)[a-z]{{2,}}|(?:will|(?P<to>to))\s+(?:{_VERBS})\b)"
)
"""What somebody takes on in a clause behind the matter: "The sign is broken and AB agreed to mend it"."""

_TAKES_ON = Stems("agreed to", "offered to", "volunteered to", "undertook to", " will ", " to ")

_SHORT = 20
_LONG = 400


@dataclass(frozen=True, slots=True)
class Noted:
    """A task at ``text[start:end]``, and who acts."""

    start: int
    end: int
    owner: str
    rule: str
    begins: int | None = None
    """Where the sentence that gives the task begins, if not with the text."""

    @property
    def own(self) -> int:
        """Where the sentence begins that gives the task; what stands before it may decide something besides."""
        return self.start if self.begins is None else self.begins


def noted_in(text: str, known: Mapping[str, PersonName], named: Mapping[str, PersonName]) -> Iterator[Noted]:
    """Yield the tasks that a paragraph gives in short forms.

    ``known`` are those who attended by their initials, ``named`` by forename and surname.

    >>> ann = {"AR": PersonName((), ("Ann",), "Roe", 0, 7)}
    >>> [(each.owner, text[each.start : each.end]) for text in ("The seat is rotten. AR Action. It rained.",)
    ...     for each in noted_in(text, ann, {})]
    [('Ann Roe', 'The seat is rotten.')]
    """
    spans = list(sentences(text))
    for number, (start, end) in enumerate(spans):
        said = _Said(text[start:end], start, end, spans[number - 1] if number else None)
        if found := _short(said, known) or _by_name(said, known, named):
            yield found
    if found := _at_end(text, spans, known):
        yield found


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence, its place in the paragraph, and the place of the one before it."""

    text: str
    start: int
    end: int
    before: tuple[int, int] | None


def _short(said: _Said, known: Mapping[str, PersonName]) -> Noted | None:
    """Return the task of a sentence that leaves out what others write, or that only says who acts."""
    if _POSTS.stand_in(said.text):
        if said.before and (match := _BARE_ALONE.match(said.text)):
            return Noted(said.before[0], said.end, match["owner"], "actions.bare", said.start)
        if match := _BARE.match(said.text):
            return Noted(said.start, said.end, match["owner"], "actions.bare")
    if (match := _ALL.match(said.text)) is not None:
        return Noted(said.start, said.end, match["owner"], "actions.for-all")
    if len(said.text) < _LONG and any(sign in said.text for sign in _DASHES) and (found := _beside(said, known)):
        return found
    if "ction" not in said.text and "CTION" not in said.text:
        return None
    if said.before and len(said.text) < _WIDE and (match := ACTIONED.match(said.text)):
        return Noted(*said.before, _who(match["owner"], known) or _first(match["owner"]), "actions.actioned-by")
    if said.before and len(said.text) < _NARROW and (match := _BEHIND.match(said.text)):
        owner = match["owner"] or match["owner2"]
        if (who := _who(owner, known)) or (match["owner2"] and owner.isupper()):
            return Noted(*said.before, who or owner, "actions.owner-behind")
    if match := _LABELLED.match(said.text):
        who = _who(match["owner"], known)
        return Noted(said.start + match.start("task"), said.end, who, "actions.labelled-initials") if who else None
    return None


_NARROW = 40


def _beside(said: _Said, known: Mapping[str, PersonName]) -> Noted | None:
    """Return the task of a sentence at whose end stands who acts."""
    match = _BESIDE.search(said.text, max(_LEAST, len(said.text) - _WIDE))
    if match is None:
        return None
    stop = said.start + match.start()
    if match["post"]:
        return Noted(said.start, stop, match["post"], "actions.beside", stop) if _OPEN.search(said.text) else None
    who = _who(match["owner"], known)
    return Noted(said.start, said.end, who, "actions.beside", stop) if who else None


_LEAST = 12


def _by_name(said: _Said, known: Mapping[str, PersonName], named: Mapping[str, PersonName]) -> Noted | None:
    """Return the task that somebody was asked to take on, or is at work on."""
    if _ASKS.stand_in(said.text) and (match := _ASKED.match(said.text)):
        owner = match["owner"]
        if owner[0].isupper() and " " in owner and owner not in named and not _TITLED.match(owner):
            return None
        begin = said.before[0] if said.before and _SAME.search(said.text) else said.start
        return Noted(begin, said.end, _first(owner), "actions.asked-of", said.start)
    if _TAKES_ON.stand_in(said.text):
        for match in _CLAUSE.finditer(said.text):
            owner = match["owner"]
            letters = owner.rpartition(" ")[2]  # "Cllr AR" is whom the letters stand for
            titled = owner in named or (letters not in known and _TITLED.match(owner))
            who = owner if titled else _who(letters, known)
            if who and not _DECIDED.search(said.text, 0, match.start("owner")):
                if match["to"] and match[0][0] != "," and said.text[: match.start()].split()[-1][0].isupper():
                    continue  # "She wrote to Mr Roe and Mrs Poe to advise them"
                begin = said.start if match.end() < _LONG // 2 else said.start + match.start("owner")
                return Noted(begin, said.end, who, "actions.clause")
    if match := _DEALING.match(said.text):
        owner = match["owner"]
        who = owner if _POSTS.stand_in(owner) or _TITLED.match(owner) else _who(owner, known)
        return Noted(said.start, said.end, who, "actions.dealing") if who else None
    return None


_DECIDED = bounded(
    r"\b(?:second(?:ed)?|propos\w+|moved|resolved|agreed|approved|decided|accepted|recommended)\b", re.IGNORECASE
)
"""What was moved or decided before the clause is a decision, whoever is to do it."""

_TITLED = bounded(r"(?:cllrs?|councillors?|cc|mr|mrs|ms|miss|dr|(?:the\s+)?(?:vice|chair))\b", re.IGNORECASE)
_PLURAL = bounded(r"(?P<title>Cllr|Councillor)s\b", re.IGNORECASE)
_AND = bounded(r"\s+(?:and|&)\s+|\s*/\s*|,\s*")


def _first(owner: str) -> str:
    """Return the first of those who were asked.

    >>> _first("Councillors Roe & Poe"), _first("Clerk")
    ('Councillor Roe', 'Clerk')
    """
    return _PLURAL.sub(r"\g<title>", _AND.split(owner)[0].strip())


def _who(letters: str, known: Mapping[str, PersonName]) -> str | None:
    """Return the name of who is meant by initials, the first of several; None unless all of them are known."""
    each = [part for part in _AND.split(letters) if part]
    return known[each[0]].plain if each and all(part in known for part in each) else None


def _at_end(text: str, spans: list[tuple[int, int]], known: Mapping[str, PersonName]) -> Noted | None:
    """Return the sentence whose owner's initials stand behind it at the end of a paragraph."""
    if not known or (match := _AT_END.search(text, max(0, len(text) - _NARROW))) is None:
        return None
    who = _who(match["owner"], known)
    said = [span for span in spans if span[0] < match.start()]
    if who is None or not said:
        return None
    start, end = said[-1][0], match.start() + 1
    if end - start < _SHORT and len(text) < _LONG:
        start = said[0][0]  # "2 Pond Row, new garage. No objections. AB": the remark is about what stands before
    if end - start < _SHORT or _MOVED.search(text, start, end):
        return None
    return Noted(start, end, who, "actions.initials-behind")


def says_the_same(task: str) -> bool:
    """Return whether a task says nothing without the sentence before it: "Clerk to do this"."""
    return len(task) < _NARROW and _SAME.search(task) is not None


def before_this(text: str, at: int) -> int | None:
    """Return where the sentence before the one at a place begins; how the vote went says nothing of what is to be done.

    >>> said = "It was RESOLVED to buy a bench. All in favour. Clerk to action."
    >>> said[before_this(said, said.index("Clerk")) :][:24]
    'It was RESOLVED to buy a'
    """
    before = [(start, end) for start, end in sentences(text[:at]) if end <= at]
    return next((start for start, end in reversed(before) if not _VOTED.fullmatch(text, start, end)), None)


_VOTED = bounded(
    r"\W*(?:all\s+(?:were\s+)?(?:in\s+favour|agreed)|agreed|carried|approved|unanimous(?:ly)?(?:\s+(?:agreed|approved|carried))?)\W*",
    re.IGNORECASE,
)


_ALONE = bounded(r"\W*(?:Action|ACTION)S?(?:\s+[Bb]y)?\s*[:–-]?\s*(?P<owners>[A-Z][^.;:]{3,80})\W*$")


def owners_alone(text: str, named: Mapping[str, PersonName]) -> str | None:
    """Return the first of those whose full names a line gives as who acts: "Action Ann Roe, Ben Poe"."""
    folded = text[:20].casefold() if len(text) < _WIDE else ""
    if "actioned" in folded and (actioned := ACTIONED.match(text)):
        return _first(actioned["owner"])
    match = _ALONE.match(text) if "ction" in folded[:8] else None
    each = _AND.split(match["owners"].strip()) if match else []
    return each[0] if each and all(part in named for part in each) else None


_WIDE = 100
