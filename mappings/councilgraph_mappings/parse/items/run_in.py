"""Where a title ends that runs on into prose without a sign between: "Apologies for absence Councillor Roe was away".

Text that lost its lines sets the title of an item and what happened on one line. The prose begins at a capital word that
begins sentences ("There", "Cllr", "No"), and a verb that tells follows in the same sentence; a preposition before the
capital word says that the title goes on ("Report of The Clerk").
"""

import re

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.people.name_words import NOT_A_NAME
from councilgraph_mappings.parse.wording.scan import bounded

_USUAL = bounded(
    rf"(?:{alternatives(table('headings')['usual']['titles'])})\s+(?=(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-Z]|(?:members|councillors|cllrs)\s?:|(?-i:(?:[A-Z]\.?\s){{1,3}}[A-Z][a-z’'-]{{2,}})\s?(?:[,&(–-]|and\b|\.?$)|(?:None|Nil)\b|(?:(?:were|was)\s+)?(?:received|given|sent)\s+(?:and\s+(?:accepted|approved)\s+)?(?:from|by)\b)",
    re.IGNORECASE,
)
"""A title that items have everywhere, and names or nothing behind it."""

_BEGINS = bounded(
    r"\s(?=(?:(?:There|It|This|These|All|Having|Following|As|In|On|At|Due|We|He|She|They|Apologies|Members|Councillors|Visitors|Anyone|Everyone|Please|Any|Where|When|If|Should|Those|[A-Z]{2,3})\s[a-z]|Questions\s(?:are|were|may|will|must)\s|Each\s[A-Za-z-]+\s(?:is|was|has|must|shall|will)\s|(?:The|A|An|No|None|Nil)\s|(?:Two|Three|Four|Five|Six|Several|Both|Various|Further)\s(?:[a-z]+\s){0,2}?[a-z]+s\s|(?:Cllrs?\.?|Councillors?|Mr|Mrs|Ms|Dr)\s[A-Z]|(?:Clerk|Chair|Chairman|Resolved|RESOLVED|Agreed|AGREED|Proposed)\s[a-z]))(?<!\bCommittee\s)(?<!\bCouncil\s)(?<!\bBoard\s)(?<!\bVice\s)(?<!\bWard\s)(?<!\bCounty\s)(?<!\bBorough\s)(?<!\bDistrict\s)(?<!\bParish\s)(?<!\b[Ii]tem\s)"
)
"""A word that begins sentences, or somebody's initials before a verb."""

_SOMEBODY = bounded(
    r"\s(?=(?:(?:PC|PCSO|Sgt|Insp|Inspector|Constable|CC|CCllr)\s)?(?P<first>[A-Z][a-z]+)\s(?P<last>[A-Z][\w’'-]+)\s(?:(?:had\s+)?sent|opened|welcomed|confirmed|updated|provided|presented|raised|agreed|attended|proposed|reported|informed|asked|declared|advised|said|stated|gave|explained|thanked|(?:was|were)\s+(?:duly\s+|then\s+|unanimously\s+)?(?:re-?)?(?:nominated|proposed|elected|appointed|voted|chosen))\s)"
)
"""A person without title before a verb of what people do."""

_GOES_ON = bounded(
    r"^To\s\w+$|\b(?:of|on|for|from|by|to|and|the|with|in|at|an?|or|re|per|under|held|dated|regarding|between|per|as|is|are|was|were|that|which|&|Acting|Deputy|Assistant|Interim|Locum)\W*$|[,;:(/&–-]\s*$",
    re.IGNORECASE,
)
"""The title cannot end with such a word or sign."""

_TELLS = bounded(
    r"\b(?:was|were|is|are|has|had|have|been|asked|reported|advised|informed|said|stated|noted|agreed|proposed|seconded|declared|made|received|confirmed|thanked|welcomed|gave|explained|attended|met|resolved|requested|suggested|raised|commented|will|would|opened|closed|presented|provided|circulated|discussed|considered|accepted|approved)\b"
)

_TO_BE = bounded(r"\b(?:to\s+be|being)\s+(?:discussed|considered|presented|made|received|approved|agreed)\b")
"""What titles say of items and matters, and no sentence does: "on any item to be discussed"."""

_WORDS = 14
_MANY_WORDS = 20
"""A title has more words only where the prose behind it is plainly the beginning of another sentence."""
_DATED = re.compile(r"\b(?:19|20)\d\d$")
"""A title that ends with the date of a meeting is whole: "To approve the minutes of the meeting held on 3 April 2024"."""
_POINTS = re.compile(r"\s(?=(?:i\.|i\)|\(i\)|a\.|a\)|\(a\))\s[A-Z])")
"""Behind a title the first point of the item: "FINANCE i. The accounts were approved"."""
_PLAINLY = ("In accordance with ", "In line with ", "As required by ")
_SENTENCE = 160
"""How far into the prose its verb may stand."""


_BULLET = bounded(r"\s[•▪]\s(?=[A-Z])")
_BULLET_WITHIN = 120


def bullet_in(text: str) -> int | None:
    """Return where the points of a list begin that ran into the line of a title, or None.

    >>> bullet_in("Welcome • The Chair opened the meeting."), bullet_in("Welcome")
    (7, None)
    """
    match = _BULLET.search(text, 3, _BULLET_WITHIN)
    return match.start() if match else None


def run_in_at(text: str) -> int | None:
    """Return where the title ends that prose follows on the same line without a sign, or None.

    >>> text = "Police Matters There were no crimes to report."
    >>> text[:run_in_at(text)], run_in_at("Report of The Clerk"), run_in_at("The hall was open as The Bell was closed")
    ('Police Matters', None, None)
    """
    if usual := _USUAL.match(text):
        return len(usual[0].rstrip())
    if (point := _POINTS.search(text, 3, 110)) and _titles(text[: point.start()]):
        return point.start()
    people = (
        match
        for match in _SOMEBODY.finditer(text, 3, 130)
        if not {match["first"].casefold(), match["last"].casefold()} & NOT_A_NAME
    )
    for match in sorted((*_BEGINS.finditer(text, 3, 150), *people), key=lambda match: match.start()):
        title = text[: match.start()]
        words = _MANY_WORDS if text.startswith(_PLAINLY, match.end()) or _DATED.search(title) else _WORDS
        if _TELLS.search(_TO_BE.sub("", title)) or len(title.split()) > words or re.search(r"[.;:?!]\s", title):
            return None
        if not _GOES_ON.search(title) and _tells(text[match.end() :]):
            return match.start()
    return None


_POINT_LEFT = re.compile(r"\s(?:i|a|\(i\)|\(?a\))[.)]?$")


def without_point(title: str) -> str:
    """Return a title without the number of the first point behind it: "PLANNING i. To discuss applications".

    >>> without_point("PLANNING i"), without_point("Planning")
    ('PLANNING', 'Planning')
    """
    return _POINT_LEFT.sub("", title)


def _titles(before: str) -> bool:
    """Return whether what stands before a first point is a title, and no sentence that goes on with it."""
    head = before.partition("(")[0]
    return head.isupper() or (
        len(before.split()) <= _WORDS
        and not _TELLS.search(before)
        and not _GOES_ON.search(before)
        and "." not in before
    )


_BEGUN = bounded(
    r"(?:(?:PC|PCSO|Sgt|Cllr|Councillor|Mrs?|Ms)\.?\s)?(?:[A-Z][\w’'-]+\s){1,2}(?:had\s+)?(?:sent|opened|updated|raised)\s"
)
"""Somebody and what was done, where the words are those of titles as well ("Letter sent to the school")."""
_STOP = re.compile(r"(?<!Cllr)(?<!Cllrs)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)[.;]\s")


def _tells(prose: str) -> bool:
    """Return whether what begins at a capital word is a sentence."""
    if prose.startswith(("RESOLVED that", "RESOLVED to", "AGREED that", "AGREED to")):
        return True
    sentence = _STOP.split(prose[:_SENTENCE], maxsplit=1)[0]
    return bool(_TELLS.search(sentence) or _BEGUN.match(sentence))
