"""What a publisher has promised to leave out: people and passages, removed before anything is written."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, Quad

from councilgraph.config import Suppress
from councilgraph_mappings.map.privacy import MARK, redact
from councilgraph_mappings.vocabulary import CG, FOAF, ORG, SKOS, XSD

_NAMES: Final = {FOAF.name, SKOS.altLabel}
_ABOUT_A_PERSON: Final = {CG.attendee, CG.declaredBy, CG.voter, ORG.member}
"""What stands at the subject of these is about the person and goes with them."""


class Censor:
    """Takes suppressed people and passages out of one document.

    A person goes with everything that is about them: attendance, offices, declarations, votes. In texts, every form of
    the name that the document uses, and every suppressed passage, is replaced by […].
    """

    def __init__(self, quads: Iterable[Quad], suppress: Suppress) -> None:
        """Find the suppressed people among the quads of a document."""
        self._quads = list(quads)
        people = _people(self._quads, suppress.people)
        names = [*_names(self._quads, people), *suppress.people]
        self._gone: set[object] = set(people)
        self._gone |= {q.subject for q in self._quads if q.predicate in _ABOUT_A_PERSON and q.object in people}
        self._words = _any_of({*names, *suppress.passages})

    def quads(self) -> list[Quad]:
        """Return the quads that may be published."""
        if self._words is None:
            return self._quads
        return [self._without(q) for q in self._quads if q.subject not in self._gone and q.object not in self._gone]

    def text(self, text: str) -> str:
        """Return a text without what is suppressed."""
        return self._words.sub(MARK, text) if self._words else text

    def shown(self, text: str) -> str:
        """Return a text of the document as a page may show it: also without what is private."""
        return redact(self.text(text))

    def _without(self, quad: Quad) -> Quad:
        value = quad.object
        if not isinstance(value, Literal) or (value.datatype != XSD.string and not value.language):
            return quad
        text = self.text(value.value)
        return quad if text == value.value else Quad(quad.subject, quad.predicate, Literal(text), quad.graph_name)


def _any_of(texts: set[str]) -> re.Pattern[str] | None:
    if not texts:
        return None
    # White space is folded when a document is read, so a list written by hand may differ in it.
    parts = (r"\s+".join(map(re.escape, text.split())) for text in sorted(texts, key=lambda text: (-len(text), text)))
    return re.compile("|".join(rf"(?<!\w){part}(?!\w)" for part in parts), re.IGNORECASE)


def _people(quads: list[Quad], names: tuple[str, ...]) -> set[object]:
    wanted = {_plain(name) for name in names}
    return {
        quad.subject
        for quad in quads
        if quad.predicate in _NAMES and isinstance(quad.object, Literal) and _plain(quad.object.value) in wanted
    }


def _names(quads: list[Quad], people: set[object]) -> Iterator[str]:
    for quad in quads:
        if quad.subject in people and quad.predicate in _NAMES and isinstance(quad.object, Literal):
            yield quad.object.value


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
