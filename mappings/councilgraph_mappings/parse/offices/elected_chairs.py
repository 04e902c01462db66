"""Who came to an office of a body, as its resolutions tell: "noted the appointment of Councillor Roe as Chair".

Who presides at one meeting alone is a capacity of an attendance, and read there.
"""

import re

from councilgraph_mappings.codes import OutcomeClass, OutcomeKind
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.decisions.short_forms import NAME, OFFICE
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.records import Outcome

_COMES = Screened(r"\b(?:appoint|elect|re-?elect)", re.IGNORECASE)

_CHOSEN = frozenset({OutcomeKind.ELECTED, OutcomeKind.APPOINTED})

_TITLE = bounded(
    r"(?=\s+(?:be|is|was|were|has|had|duly|unanimously|re-?\w{7,9}|appointed|elected|as|to|for),?\s)"
    r"(?:\s+(?:be,?\s+and\s+(?:is|are)|be|is|was|were|has\s+been|had\s+been))?(?:\s+(?:hereby|duly|unanimously)){0,2}(?:\s+(?:re-?)?(?:appointed|elected))?,?(?:\s+(?:as|to\s+be|(?:to(?:\s+fill)?|for|in)\s+the\s+(?:vacant\s+)?(?:[Pp]osition|[Oo]ffice|[Rr]ole|[Pp]ost)\s+of))?(?:\s+(?:the|its))?(?:\s+(?:[0-9]{1,4}(?:st|nd|rd|th)|first|second|third|new))?\s+(?P<title>(?:(?:[Vv]ice|[Dd]eputy)[\s-]+)?(?:[Cc]hair(?:man|woman|person)?|(?P<civic>(?:(?:[Ll]ord|[Tt]own|[Cc]ivic|Young|Youth|Children[’']s)\s+)?(?:[Mm]ayor(?:ess)?|Provost|Sheriff))|[Ll]eader(?:\s+of\s+the\s+[Cc]ouncil)?)|(?:[Ll]eas[\s-])?[Cc]h?athaoirleach|(?:(?:Vice|Depute|Hon(?:orary)?\.?|Minutes?)[\s-]+)?(?:Secretary|Treasurer|Conven[eo]r|President))\b(?!['’])"
)
"""What joins the name of a person to the title; something of it must stand between the two."""

_OF_OWN = bounded(
    r"\s+of\s+(?:the|this)\s+(?:committee|sub-?committee|panel|board|council|forum|group|cabinet|commission|(?:parish|town|community|county)\s+council|(?:municipal|metropolitan|borough)\s+district)\b(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)

_OF_PLACE = bounded(r"\s+of\s+(?:the\s+)?(?:(?:royal\s+)?(?:borough|city|town)\b|(?-i:[A-Z]))", re.IGNORECASE)
"""Of what a mayor is mayor."""

_OF_COUNCIL = bounded(
    r"\s+of\s+(?:the\s+)?(?:(?:[A-Z][\w’'-]+|and|of|the)\s+){1,6}?(?:Borough|City|County|District)\s+Council\b(?!\s+of\b)"
)
"""A council that is named in full is part of the title: "elected Chairman of the Marlbury Borough Council"."""

_STYLED = bounded(r"\b(?:style|title)\s+of\s+(?:the\s+)?(?P<title>(?:(?:Deputy|Lord|Town)\s+){0,2}Mayor)\b")
"""A chairman of a borough is also called its mayor: "and that she be entitled to the style of Mayor"."""

_STYLE_NEAR = 160
_OF_OTHER = bounded(r"\s+of\s")

_ONCE = bounded(
    r"[^.;]{0,60}?\b(?:this|the|today[’']s)\s+(?:particular\s+|current\s+|present\s+)?meeting\b|[^.;]{0,60}?\b(?:this|the)\s+(?:item|evening)\b|\s+pro\s+tem",
    re.IGNORECASE,
)
"""What says that somebody presides at one meeting alone."""

_ONCE_BEFORE = bounded(
    r"\b(?:for|at)\s+(?:the\s+purposes?\s+of\s+)?this\s+(?:particular\s+)?meeting\b[^.;]{0,80}$", re.IGNORECASE
)


_AND_VICE = bounded(r"\s+and\s+(?P<title>(?:[Vv]ice|[Dd]eputy)[\s-]+[Cc]hair(?:man|woman|person)?)\b")
"""A second title behind the first: who was named before the last of the two names holds the first."""


def _add_two(
    draft: Draft, outcome: Outcome, body: str | None, *, names: tuple[PersonName, PersonName], titles: tuple[str, str]
) -> None:
    """Add those of "Councillor Roe and Councillor Poe as Chair and Vice-Chair", each with the title in the same place."""
    start = outcome.evidence.start
    for name, title in zip(names, titles, strict=True):
        place = Evidence(start + name.start, outcome.evidence.end, "offices.elected")
        draft.role(draft.person(name, "offices.elected", start), title, place, body)


_MOVED = bounded(
    rf"\W*(?:(?:re-?)?election\s+of\s+)?(?P<title>{OFFICE})\s+(?={NAME}\W{{0,4}}(?:$|(?:was\s+)?(?:proposed|nominated|prop)\b))",
    re.IGNORECASE,
)


def _add_moved(draft: Draft, outcome: Outcome, text: str, body: str | None) -> None:
    """Add who holds the office of a short form: "Secretary: Ann Roe, proposed by Ben Poe, seconded by Carol Lee"."""
    title = _MOVED.match(text)
    name = name_at(text, title.end(), bare=2) if title else None
    if title and name:
        evidence = Evidence(outcome.evidence.start, outcome.evidence.start + name.end, "offices.elected")
        draft.role(draft.person(name, "offices.elected", outcome.evidence.start), title["title"], evidence, body)


def add_elected(draft: Draft, outcome: Outcome, body: str | None) -> None:
    """Add who an outcome says is Chair or Vice Chair of the body from now on; a recommendation settles nothing."""
    if outcome.outcome_class is OutcomeClass.RECOMMENDATION:
        return
    start = outcome.evidence.start
    text = draft.text[start : outcome.evidence.end]
    _add_moved(draft, outcome, text, body)
    if outcome.kind not in _CHOSEN and not _COMES.search(text):
        return
    titled = {name.end: name for name in names_in(text)}
    for match in _TITLE.finditer(text):
        name = titled.get(match.start()) or bare_name_before(text, match.start())
        of_own = _OF_OWN.match(text, match.end()) or (match["civic"] and _OF_PLACE.match(text, match.end()))
        named = None if of_own else _OF_COUNCIL.match(text, match.end())
        of_other = not (of_own or named) and _OF_OTHER.match(text, match.end())
        at = start + match.start()
        once = _ONCE.match(text, match.end()) or _ONCE_BEFORE.search(draft.text, max(0, at - 160), at)
        if name is None or of_other or once:
            continue
        if second := _AND_VICE.match(text, match.end()):
            before = text[: name.start].rstrip()
            first = titled.get(len(before.removesuffix("and").rstrip(" ,"))) if before.endswith(" and") else None
            if first is not None:
                _add_two(draft, outcome, body, names=(first, name), titles=(match["title"], second["title"]))
            continue
        person = draft.person(name, "offices.elected", start)
        end = named.end() if named else match.end()
        evidence = Evidence(start + name.start, start + end, "offices.elected")
        draft.role(person, text[match.start("title") : end], evidence, None if named else body)
        if styled := _STYLED.search(text, end, end + _STYLE_NEAR):
            place = Evidence(evidence.start, start + styled.end(), "offices.elected")
            draft.role(person, styled["title"], place, body)
