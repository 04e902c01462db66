"""Offices and job titles: a run of capitalised words around a noun of the lookup ("Service Director for Skills and Sport").

Chair and Vice Chair are capacities at a meeting; ``attendance`` reads those.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph_mappings.lookup import alternatives, opening, table, words
from councilgraph_mappings.parse.offices.office_brackets import TOPIC, with_bracket
from councilgraph_mappings.parse.people.name_runs import begins_described, begins_person, named_like_office
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sought import Sought
from councilgraph_mappings.parse.wording.triggers import OFFICE, triggers

_TABLE = table("offices")

_NOUN = Sought(bounded(rf"{opening(_TABLE['nouns'], any_case=True)}\b(?!['’](?i:s)\b)"), _TABLE["nouns"])

_SMALL = bounded(rf"\b(?:{alternatives(_TABLE['small'])})\b", re.IGNORECASE)

_MODIFIERS = words("offices", "modifiers") | words("offices", "topics")

_NOUN_WORDS = frozenset(word for noun in words("offices", "nouns") for word in noun.split()) - {
    "of",
    "the",
    "and",
    "for",
}

_TOKEN = bounded(r"[A-Z0-9À-Þ][\w'’&/.-]*|&")

_LINK = bounded(
    r"\s*(?:\s+(?:of\s+the|for\s+the|to\s+the|in\s+the|with\s+the|of|for|and|to|in|with|on|at|the)\s+|\s*[&/]\s*|\s+[-–]\s+|\s+|-)"
)

_CHAIRS = bounded(
    r"^\W*(?:the\s+)?(?:acting\s+)?(?:vice[\s-]*|deputy\s+|co-?)?chair(?:man|woman|person)?s?\W*$|^\W*in\s+the\s+chair\W*$",
    re.IGNORECASE,
)

_GENERIC = bounded(
    r"^(?:chair(?:man|woman|person)?\s+and\s+)?(?:(?:vice|deputy)[\s-]*)?chair(?:man|woman|person)?\s+of(?:\s+(?:the\s+)?(?:meeting|committee|council|panel|board|sub-committee|forum|group|cabinet))?(?:\s+for\s+the\b.{0,60})?$",
    re.IGNORECASE,
)

_LEFT_WORD = bounded(r"(?:[A-Z0-9À-Þ][\w'’&/.-]*|and|of|&)$")

_MAX = 140


@dataclass(frozen=True, slots=True)
class Office:
    """An office at ``text[start:end]``."""

    title: str
    start: int
    end: int


def is_chair(text: str) -> bool:
    """Return whether a text is Chair, Vice Chair and the like and nothing else.

    >>> is_chair("Vice-Chairman"), is_chair("Chair of Governors")
    (True, False)
    """
    return bool(_CHAIRS.match(text))


def is_office(text: str) -> bool:
    """Return whether a whole phrase is an office.

    >>> is_office("Head of Skills and Post 16"), is_office("substituting for Winter"), is_office("Chair")
    (True, False, False)
    """
    found = next(offices_in(text), None)
    return (
        found is not None
        and len(text.strip(" .,;()")) <= _MAX
        and found.start <= len(text) - len(text.lstrip(" (")) + 4
        and found.end >= len(text.rstrip(" .,;)")) - 1
    )


_CLAUSE = bounded(
    r"\b(?:was|were|is|are|has|had|have|be|been|welcomed|declared|joined|left|that|who|which|will|would)\b"
    r"|^\W*(?:At|On|In|During|Before|After|Following|When)\s(?:the|this|an?)\s"
)
"""Words of a sentence, in which an office may stand as well: "At the beginning of the meeting the Leader"."""


_REACHED = bounded(r"@|\d{5}")
"""How somebody is reached is no office, whatever words their address is made of."""


def names_office(text: str) -> bool:
    """Return whether a segment of a list of people can only be an office: an office's noun, no clause, not long.

    >>> names_office("Dir. of Services / Co. Engineer"), names_office("who had been clerk"), names_office("AO Housing")
    (True, False, True)
    """
    noun = _NOUN.search(text) if triggers(text) & OFFICE else None
    if noun is None:
        return is_grade(text)
    if _REACHED.search(text) or _INITIALS.search(text, max(0, noun.start() - 4), noun.start()):
        return False
    return len(text) <= 120 and not _CLAUSE.search(text) and not is_chair(text)


_GRADES = frozenset(table("offices")["grades"])
_LETTERS = bounded(
    r"(?:A/)?(?P<letters>(?:[A-Z]\.?\s?){1,2}[A-Z]\.?)(?P<topics>(?:,?\s+(?:&\s+|and\s+)?[A-Z][\w’'.&-]*){0,6})"
)


def is_grade(text: str) -> bool:
    """Return whether a segment of a list is the grade of an officer by its letters.

    >>> is_grade("D.O.S."), is_grade("A/S.E.O."), is_grade("AO"), is_grade("O.B.E.")
    (True, True, False, False)
    >>> is_grade("AO Housing"), is_grade("S.E Housing-Planning"), is_grade("SEE Hill"), is_grade("CO Roe")
    (True, True, False, False)
    """
    match = _LETTERS.fullmatch(text)
    letters = re.sub(r"[.\s]", "", match["letters"]).casefold() if match else ""
    if match is None or letters not in _GRADES:
        return False
    if topics := match["topics"].split():
        return any(part.casefold() in TOPIC for word in topics for part in word.strip(".&,").split("-"))
    return "." in match["letters"] or len(letters) > 2


_INITIALS = bounded(r"(?:\b[B-HJ-Z]\.?|\bMrs?|\bMs|\bMiss|\bDr)\s$")
"""Before these a noun of offices is a surname: "Councillor Mrs K F Mayor"."""


def offices_in(text: str) -> Iterator[Office]:
    """Yield the offices of a text, in order, not overlapping.

    >>> [o.title for o in offices_in("Sam Roe, Service Director for Education, Skills and Sport, and the Head of Law spoke.")]
    ['Service Director for Education, Skills and Sport', 'Head of Law']
    """
    if not triggers(text) & OFFICE:
        return
    at = 0
    for place in _NOUN.places(text):
        if place < at or (match := _NOUN.pattern.match(text, place)) is None:
            continue
        at = match.end()
        if _INITIALS.search(text, max(0, match.start() - 4), match.start()):
            continue
        small = not match[0][0].isupper()
        if small and not _SMALL.match(text, match.start()):
            continue
        start = match.start() if small else _left(text, match.start())
        end = _small_end(text, match.start()) if small else _right(text, match.end())
        title = text[start:end]
        if end - start > _MAX or is_chair(title) or _GENERIC.match(title) or named_like_office(title):
            continue
        yield Office(title, start, end)
        at = end


_RUN = bounded(
    r"(?:[,(:;–]|(?:^|[.,]\s)The\b|\b[Bb]y\sthe\b)\s*(?P<words>(?:[A-Z][\w’'/-]*\s+(?:(?:and|of|&)\s+)?){1,4})$"
)
"""Capitalised words between a delimiter and the noun belong to the office, whatever they are ("Administrative Officer")."""

_OWNERS = frozenset(f"{owner}{mark}s" for owner in ("council", "authority", "trust", "company") for mark in "'’") | {
    "relevant", "appropriate", "respective",
}  # fmt: skip
"""Whose officer somebody is stands before the office and is no part of it ("the Council's Monitoring Officer"), nor that
it is the one concerned ("Relevant Portfolio Holder")."""

_FORMER = bounded(r"\b(?:former|acting|outgoing|then)\s+$", re.IGNORECASE)

_SMALL_WORDS = frozenset({"the", "to", "in", "for", "on", "with"})


def _left(text: str, start: int) -> int:
    """Return where the capitalised words that qualify the noun begin."""
    begin = start - 2 if text[max(0, start - 3) : start] == " A/" else start  # "A/Senior Engineer" acts as one
    accepted = begin
    loud = (
        text[start : start + 4].isalpha() and text[start : start + 4].isupper()
    )  # among capitals no word is an acronym
    while begin > 0 and text[begin - 1] == " ":
        window = text[max(0, begin - 41) : begin - 1]
        word = _LEFT_WORD.search(window)
        if word is None or (word.start() and window[word.start() - 1] not in " ("):
            break
        token = word[0].rstrip(".").casefold().removeprefix("a/")
        if token in _OWNERS:
            break
        begin -= len(word[0]) + 1
        if token in {"and", "of", "&"}:
            continue
        if word[0].endswith(".") and len(word[0]) > 5:
            break
        if (
            token in _MODIFIERS
            or token in _NOUN_WORDS
            or (word[0].isupper() and len(word[0]) > 1 and (not loud or (token in TOPIC and token not in _SMALL_WORDS)))
            or word[0].endswith(("'s", "’s", "s’"))
        ):
            accepted = begin
        else:
            break
    run = _RUN.search(text, max(0, accepted - 70), accepted)
    if run and run["words"].split()[0].casefold() in _OWNERS:
        return accepted
    if run and run.end() == accepted and run["words"].split()[-1][0].isupper():
        accepted = run.start("words")
    former = _FORMER.search(text, max(0, accepted - 12), accepted)
    return former.start() if former else accepted


_ENDS = frozenset({"councillor", "cllr", "mr", "mrs", "ms", "dr", "miss", "tel", "telephone", "email", "mobile", "ext"})


def _right(text: str, end: int) -> int:
    """Return where the office ends: linked capitalised words follow ("for Education, Skills and Sport")."""
    linked = text[:end].endswith(" of")
    while end < len(text):
        link = _LINK.match(text, end)
        if link and (token := _TOKEN.match(text, link.end())):
            plain = link[0].isspace() or link[0].strip() in {"-", "–"}
            if (
                token[0].rstrip(".:").casefold() in _ENDS
                or (plain and not linked and not _goes_on(token[0]))
                or (
                    link[0].strip() in {"and", "&"}
                    and (name_at(text, link.end()) or begins_described(text, link.end()) or begins_person(token[0]))
                )
                or (link[0].strip() == "with" and not _of_office(token[0]))
            ):
                return end
            if (
                link[0].strip() in {"to", "in", "on", "at", "with", "to the", "in the", "on the"}
                and linked
                and not _of_office(token[0])
            ):
                return end
            linked = linked or not plain
            end = token.end() - (token[0].endswith(".") and not token[0][:-1].isupper())
            if token[0].endswith(".") and not token[0][:-1].isupper():
                return end
            continue
        if linked and (listed := _listed(text, end)):
            end = listed
            continue
        return with_bracket(text, end)
    return end


def _goes_on(word: str) -> bool:
    """Return whether an office goes on with a word that no "of" or "for" links to it ("Officer Planning")."""
    word = word.rstrip(".").casefold()
    return word in _MODIFIERS or word in _NOUN_WORDS


def _of_office(word: str) -> bool:
    word = word.rstrip(".").casefold()
    return word in TOPIC or word in _NOUN_WORDS


_SEGMENT = bounded(r",\s+((?:[A-Z][\w'’-]*\s?&?\s?){1,4})(?=,|\s*and\b|\s*&|$|\.|\)|;|\s)")


def _listed(text: str, end: int) -> int | None:
    """Return the end of one more topic after a comma, or None where a name or a new clause follows."""
    segment = _SEGMENT.match(text, end)
    if segment is None:
        return None
    tokens = segment[1].split()
    if any(t.casefold().strip("&") in _NOUN_WORDS for t in tokens) or not all(
        t.casefold() in TOPIC or t == "&" for t in tokens
    ):
        return None
    return segment.end(1) - (len(segment[1]) - len(segment[1].rstrip()))


_SMALL_RUN = bounded(
    r"(?:[a-z’'&-]+\s+){0,4}?(?:for|of)\s+(?:the\s+)?[a-zA-Z’'&-]+(?:(?:,\s|\sand\s|\s&\s|\s)(?!introduced|presented|moved|reported|was|were|has|had|said|stated|advised|to\b|in\b|on\b|who|which|that|be\b|is\b|are\b)[a-zA-Z’'-]+){0,8}"
)


def _small_end(text: str, start: int) -> int:
    match = _SMALL.match(text, start)
    if match is None:
        return start
    run = _SMALL_RUN.match(text, start)
    return max(
        match.end(),
        run.end()
        if run and re.match(r"[,.;)]|\s(?:introduced|presented|moved)", text[run.end() : run.end() + 14])
        else match.end(),
    )
