"""Organisations that a text calls by their letters alone: "NCC has replied", "a letter from CPRE".

Letters that end like a council's ("SDC", "W.N.B.C.") are one anywhere; others only where somebody writes to them or
where they do what only people and bodies do.
"""

from collections.abc import Iterator

from councilgraph_mappings.lookup import words
from councilgraph_mappings.parse.scan import bounded

_THINGS = words("organisations", "letters_of_things")

_COUNCIL = r"(?:[A-Z]{1,4}(?:CC|DC|BC)|(?:[A-Z]\.\s?){1,3}[CDB]\.\s?C\.?)"

_LETTERS = r"[A-Z][A-Z&]{1,6}[A-Z]"

_NAMED = bounded(rf"(?<![\w./&-])(?P<council>{_COUNCIL})(?![\w/-])")

_ADDRESSED = bounded(
    rf"\b(?:from|contact(?:ed|ing)?|asked|inform(?:ed|ing)?|(?:write|wrote|written|writing|reported?|reporting|letters?|emails?|e-mails?|emailed|complain(?:ed)?|responses?|liaise|liaising|meeting|met|spoken|speak|working|work)\s+(?:to|with|from)|on\s+behalf\s+of|approved\s+by|refused\s+by|funded\s+by|provided\s+by|run\s+by|responsibility\s+of)\s+(?:the\s+)?(?P<name>{_LETTERS})(?![\w/-])(?!\s+[A-Z][a-z])"
)

_ACTS = bounded(
    rf"(?<![\w./&-])(?P<name>{_LETTERS})\s+(?:has|have|had|will|would|replied|replies|confirmed|advised|responded|said|stated|reported|agreed|asked|say|says|officers?|requested|wrote|written)\b"
)

_CAPITALS = bounded(r"[A-Z]{3}|[A-Z]\.\s?[A-Z]\.")


def acronyms_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, letters) of the organisations that a text calls by their letters.

    >>> [name for *_, name in acronyms_in("NCC have cut the verge; a letter from CPRE. CCTV has been fitted. The AGM was held.")]
    ['NCC', 'CPRE']
    """
    if _CAPITALS.search(text) is None or text.isupper():
        return
    seen: set[int] = set()
    for pattern in (_NAMED, _ADDRESSED, _ACTS):
        for match in pattern.finditer(text):
            group = "council" if pattern is _NAMED else "name"
            name = match[group].strip()
            if name.casefold().replace(".", "") in _THINGS or match.start(group) in seen:
                continue
            seen.add(match.start(group))
            yield match.start(group), match.end(group), name
