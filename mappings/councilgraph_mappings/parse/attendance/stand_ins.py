"""Who came instead of somebody who sent apologies, as a bracket or the words behind the name say."""

import re

from councilgraph_mappings.parse.attendance.segments import list_end
from councilgraph_mappings.parse.attendance.substitute_words import BEFORE_REPLACED, REPLACED_LENGTH
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.names import PersonName, name_at, names_in
from councilgraph_mappings.parse.wording.scan import bounded

_AS = r"(?:as\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?|the\s+)?(?:named\s+)?(?:substitut(?:e|ed|ing)|deputis(?:ed|ing))\b|as\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?(?:deputy|representative)\b|(?:in|on)\s+(?:his|her|their)\s+(?:absence|place|stead|behalf)\b"
"""How it is said that somebody comes for another."""

_CAME = r"(?:(?:was|were|had)\s+)?(?:attended|attending|present|acted|acting|in\s+attendance)"

_BRACKET = bounded(
    rf"(?:,?\s*\([^()]{{1,80}}\))?\s*\(\s*(?:(?:(?:named\s+)?substitute(?:\s*[:–-]|\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b))|(?:substituted|replaced|represented)\s+by)\s*(?P<stand_in>[^(),;:]{{3,60}})|(?:with\s+)?(?P<name>[^(),;:]{{3,60}}?)(?:,\s[^(),;:]{{3,70}}?)?\s+(?:(?:{_CAME}\s+)?(?:{_AS})[^()]{{0,40}}|attending(?:\s+instead)?\s*))\)",
    re.IGNORECASE,
)

_WITH = bounded(
    rf"(?:,?\s*\([^()]{{1,80}}\))?,?\s+with\s+(?P<name>[^(),;:]{{3,60}}?)(?:\s*\([^()]{{1,80}}\)|,\s[^(),;:]{{3,70}}?,?)?\s+{_CAME}\s+(?:{_AS})(?!(?:\s+members?)?\s+(?:for|of|on\s+behalf\s+of|in\s+(?:the\s+)?place\s+of)\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Behind the name of who stayed away; where another name follows, the one who came did so for that one."""

_SUBSTITUTION_OF = bounded(
    r",?\s+with\s+the\s+substitution\s+of\s+(?P<name>[^(),;:]{3,60}?)(?=\s+(?:authorised|agreed|permitted|allowed|approved|in\s+accordance)\b|\s*[.,;]|\s*$)(?P<stand_in>(?!))?"
)
"""The same as a noun: "on behalf of Councillor Roe with the substitution of Councillor Poe authorised in accordance with"."""

_FOR_WHOM = bounded(
    r"[,\s]*\bfor\s+whom\s+(?P<name>[^(),;:]{3,60}?)\s+(?:(?:was|had|is)\s+)?(?:(?:substitut|deputis|attend|act)(?:ed|ing|es)|(?:stood|standing|stands)\s+in|present)\b(?:\s+(?:as\s+)?(?:an?\s+|the\s+)?(?:named\s+)?substitute)?(?P<stand_in>(?!))?",
    re.IGNORECASE,
)
"""Who came, in a clause behind the one who stayed away: "Councillor Roe, for whom Councillor Poe substituted"."""

_BRACKETS = bounded(r"\((?P<told>[^()]{1,400})\)")
_OF_ANOTHER = bounded(r"\b(?:substitut|attended|absence|represented|deputis)", re.IGNORECASE)


def without_asides(text: str) -> str:
    """Return a list of apologies with blanks for brackets that tell who came instead, each as long as it was.

    >>> without_asides("Mr Poe (Ms Lee attended as substitute) and Mrs Fox (Chair)")
    'Mr Poe (                             ) and Mrs Fox (Chair)'
    """
    text = _REASON.sub(lambda reason: " " * len(reason[0]), text)
    text = _FOR_WHOM.sub(lambda told: " " * len(told[0]), text) if "whom" in text else text
    return _BRACKETS.sub(
        lambda aside: f"({' ' * len(aside['told'])})" if _OF_ANOTHER.search(aside[0]) else aside[0], text
    )


_REASON = bounded(
    r"(?<=[\w)])\s(?:due\s+to|because\s+of|owing\s+to|(?:as\s+(?:he|she|they)|who)\s+(?:was|were|had|is))\s[a-z][^.;,A-Z]{2,60}(?=(?:,|,?\s+and)\s+(?:(?:County|Borough|District|City|Ward|Parish|Town)\s+)?(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-Z])"
)
"""Why somebody stayed away, before the next one of the list: "from Cllr Roe due to illness, Cllr Poe due to work"."""


def outside_brackets(text: str) -> str:
    """Return a text with blanks for all that stands in brackets, as long as it was.

    >>> outside_brackets("Mr Poe (due elsewhere) and Mrs Fox")
    'Mr Poe (             ) and Mrs Fox'
    """
    return _BRACKETS.sub(lambda aside: f"({' ' * len(aside['told'])})", text)


def stand_in(text: str, end: int) -> tuple[PersonName, int] | None:
    """Return who came for the person whose name ends at ``end``, and where that is said, or None.

    >>> stand_in("Mr Poe, for whom Mr Ray substituted", 6)[0].plain
    'Ray'
    >>> [stand_in(text, 6)[0].plain for text in ("Mr Poe (Ann Lee substituting)", "Mr Poe (Mr Ray, Head of Law attended in his absence)")]
    ['Ann Lee', 'Ray']
    """
    match = _BRACKET.match(text, end) or _WITH.match(text, end) or _SUBSTITUTION_OF.match(text, end)
    match = match or _FOR_WHOM.match(text, end)
    if match is None:
        return None
    group = "name" if match["name"] else "stand_in"
    start = match.start(group)
    other = name_at(text, start) or name_at(text, start, bare=2)
    return (other, match.end()) if other else None


_ATTENDING = bounded(
    r",?\s+(?:[^.,]{0,90},\s*)?(?:was|is)\s+attending\b|\s+(?:attended|attending|was\s+present)\s+(?:(?:the|this)\s+meeting\s+)?(?:as\s+(?:an?|the|his|her|their)\s+(?:substitute|alternate|deputy|reserve)|in\s+(?:his|her|their)\s+(?:absence|place|stead)|on\s+(?:his|her|their)\s+behalf)\b"
)


_INSTEAD = (" absence", " stead", " her place", " his place", " their place", " behalf")
"""Quick: without one of these nobody "attended in her absence"."""

_CAME_FOR = bounded(r"(?:substitut|deputis)(?:ed|ing)\s+for\s+(?=[A-Z])")


def substitutes_bare(sentence: str) -> list[PersonName]:
    """Return the untitled names before "was attending as X's substitute", or that a sentence of no more begins with.

    >>> [name.plain for name in substitutes_bare("Ann Roe, substituted for Tom Poe.")]
    ['Ann Roe']
    """
    if "attending" in sentence or " as " in sentence or any(each in sentence for each in _INSTEAD):
        found = (bare_name_before(sentence, match.start()) for match in _ATTENDING.finditer(sentence))
        came = [name for name in found if name is not None and not name.titles]
        if came or "attending" in sentence:
            return came
    first = name_at(sentence, 0, bare=2) if "for " in sentence else None
    if (
        first is None
        or first.titles
        or not _CAME_FOR.match(sentence, first.end + len(", ") - (sentence[first.end] != ","))
    ):
        return []
    return [first]


def in_turn(text: str, name: PersonName, after: int, at: int) -> PersonName | None:
    """Return for whom one substitutes: where several do for as many, each for the one in the same place.

    Args:
        text: a sentence
        name: who substitutes
        after: where the list of those who do ends
        at: where those begin for whom they do

    >>> line = "Cllrs Roe and Poe substituted for Cllrs Lee and Fox"
    >>> [in_turn(line, name, 17, 34).plain for name in names_in(line)[:2]]
    ['Lee', 'Fox']
    """
    other = name_at(text, at) or name_at(text, at, bare=2)
    names = names_in(text)
    came = [
        each
        for each in names
        if list_end(text, each.end) == after
        and not BEFORE_REPLACED.search(text, max(0, each.start - REPLACED_LENGTH), each.start)
    ]
    if len(came) < 2:
        return other
    stop = list_end(text, other.end) if other else at
    away = [each for each in names if at <= each.start and each.end <= stop]
    return away[came.index(name)] if len(away) == len(came) and name in came else None
