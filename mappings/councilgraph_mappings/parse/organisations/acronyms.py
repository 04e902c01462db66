"""Organisations that a text calls by their letters alone: "NCC has replied", "a letter from CPRE".

Letters that end like a council's ("SDC", "W.N.B.C.") are one anywhere; others only where somebody writes to them or
where they do what only people and bodies do.
"""

import re
from collections.abc import Iterator

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded

_THINGS = words("organisations", "letters_of_things")
_AFTER_NAMES = words("titles", "post_nominals")

_COUNCIL = r"(?:[A-Z]{1,4}(?:CC|DC|BC)|(?:[A-Z]\.\s?){1,3}[CDB]\.\s?C\.?)"

_LETTERS = r"[A-Z][A-Z&]{1,6}[A-Z]"

_NAMED = bounded(rf"(?<![\w./&-])(?:(?P<council>{_COUNCIL})|(?P<name>{_LETTERS}))(?![\w/-]|\.\d)")

_ROMAN = re.compile(r"[IVXL]+")

_ADDRESSED = bounded(
    r"\b(?:from|represent(?:s|ed|ing)|contact(?:ed|ing)?|asked|inform(?:ed|ing)?|(?:write|wrote|written|writing|reported?|reporting|letters?|emails?|e-mails?|emailed|complain(?:ed)?|responses?|liaise|liaising|meeting|met|spoken|speak|working|work)\s+(?:to|with|from)|on\s+behalf\s+of|(?:approved|refused|funded|provided|run)\s+by|responsibility\s+of)\s+(?:the\s+)?$"
)

_ACTS = bounded(
    r"\s+(?:has|have|had|will|would|replied|replies|confirmed|advised|responded|said|stated|reported|agreed|asked|say|says|officers?|requested|wrote|written)\b"
)

_GLOSS = re.compile(r"\((?P<letters>[A-Z]{2,7})s?\)")
_THING = bounded(
    r"\b(?:statement|plan|strateg(?:y|ie)|programme|scheme|assessment|fund|framework|polic(?:y|ie)|report|review|order|agreement|system|project|budget|grant|levy|account|stud(?:y|ie)|survey|document|procedure|model|indicator|target|payment|allowance|benefit|credit|pathway|initiative|notice|certificate|process|register|measure|standard|outcome)s?\s+$",
    re.IGNORECASE,
)
_WIDE = 90


def things_in(text: str) -> Iterator[str]:
    """Yield the letters that a text explains as those of a paper, a fund or the like, which act as no body does.

    >>> list(things_in("The Outstanding Works Statements (OWS) and the Marl Water Trust (MWT)."))
    ['OWS']
    """
    for match in _GLOSS.finditer(text):
        before = text[max(0, match.start() - _WIDE) : match.start()]
        if _THING.search(before, max(0, len(before) - 16)):
            letters = "".join(word[0] for word in re.split(r"[\s-]+", before) if word[:1].isupper())
            if letters.endswith(match["letters"]):
                yield match["letters"]


_MEMBER = bounded(r"(?:^|[\s;,.(])[A-Z][\w’'-]*\.?\s(?:[A-Z]\.?\s)?(?![A-Z’'-]{3,}\b)[A-Z][\w’'-]+(?:,|\s[-–])\s$")
_LIST_GOES_ON = bounded(r"\s*(?:[;.)]|,\s(?:and\s)?[A-Z]|\sand\s|$)")
"""Whom a member of a list speaks for: "P Rowe, ORA; T Lee, VACC"."""

_POST_HOLDER = bounded(r"\s[A-Z][\w’'-]+\s\($")
_POST = bounded(
    r"\s(?:[A-Z][a-z]+\s){0,3}(?:[Oo]fficer|[Mm]anager|[Dd]irector|[Ss]teward|[Rr]epresentative|[Ee]ngineer|[Ll]iaison|[Cc]oordinator)\b"
)
"""The body and the post of somebody: "Dan Avery (VBLP Locality Steward)"."""

_A_NAME = bounded(r"\s+[A-Z][a-z]")
_CAPITALS = re.compile(r"[A-Z](?:[A-Z]{2}|\.\s?[A-Z]\.)")
"""Quick, as it begins with one set of characters: it is tried on every paragraph."""
_WINDOW = 40


def acronyms_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, letters) of the organisations that a text calls by their letters.

    >>> [name for *_, name in acronyms_in("NCC have cut the verge; a letter from CPRE. CCTV has been fitted. The AGM was held.")]
    ['NCC', 'CPRE']
    """
    if _CAPITALS.search(text) is None or text.isupper():
        return
    for match in _NAMED.finditer(text):
        if match[0].casefold().replace(".", "") in _THINGS or _ROMAN.fullmatch(match[0]):
            continue
        if _holds_rank(text, match.end()):
            continue
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        addressed = _ADDRESSED.search(before) and not _A_NAME.match(text, match.end())
        if match["council"] or addressed or _ACTS.match(text, match.end()) or _belongs(text, before, match):
            yield match.start(), match.end(), match[0].strip()


def _holds_rank(text: str, end: int) -> bool:
    """Return whether a whole name stands right behind letters: they are a rank, as in "DCC Ann Roe"."""
    name = name_at(text, end + 1, bare=2) if _A_NAME.match(text, end) else None
    return name is not None and not name.titles and bool(name.forenames) and begins_person(name.forenames[0])


def _belongs(text: str, before: str, match: re.Match[str]) -> bool:
    """Return whether letters behind a person's name tell for whom the person speaks or works."""
    if _MEMBER.search(before):
        return match[0].casefold() not in _AFTER_NAMES and bool(_LIST_GOES_ON.match(text, match.end()))
    return bool(_POST_HOLDER.search(before) and _POST.match(text, match.end()))
