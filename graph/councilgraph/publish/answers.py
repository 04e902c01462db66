"""Which examples have the answer that they had, without being asked again: those for which nothing that came or went matters.

What is kept of each is how many rows its answer had. Where that is not certain to be the same, it is asked again, and so
is one that took too long, or so little that looking for what it depends on would take as much.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse

from councilgraph.lines import line, record
from councilgraph.patterns import stated
from councilgraph.publish.difference import Difference
from councilgraph.publish.patterns import Conjunction, Pattern, conjunctions
from councilgraph.questions import Example, Ran

_QUICK: Final = 0.05
"""Seconds below which an example is asked again: reading what its query looks for takes about as long, once."""
_LOOKS: Final = 40_000
"""Questions to the store, and statements that it answers with, for each second that the example took; no more, as asking
takes no longer than that."""
_MANY: Final = 5_000
"""Statements that came or went from which on every example is asked: most are concerned, and finding that out takes long."""

Term = NamedNode | Literal
Known = Mapping[str, Term]
"""Values of variables."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What an example came to, and what its answer depends on."""

    name: str
    question: str
    rows: int | None
    seconds: float
    looked_for: tuple[tuple[tuple[str, ...], ...], ...] | None = None
    """Its conjunctions as texts; None where these were not wanted yet, or cannot be told."""

    @property
    def ran(self) -> Ran:
        """Return the same without what the answer depends on."""
        return Ran(self.name, self.question, self.rows, self.seconds)


def write_answers(file: Path, ran: Iterable[Ran], known: Mapping[str, Answered]) -> None:
    """Write what examples came to.

    Args:
        file: that is not there yet
        ran: what all came to
        known: what is known of what some depend on
    """
    with file.open("wb") as lines:
        for one in ran:
            before = known.get(one.name)
            told = before.looked_for if before else None
            lines.write(line(Answered(one.name, one.question, one.rows, one.seconds, told)))


def read_answers(file: Path) -> dict[str, Answered]:
    """Return what examples came to, by name."""
    with file.open("rb") as lines:
        return {one.name: one for one in (record(Answered, text) for text in lines)}


def worth_a_look(asked: Iterable[Example], known: Mapping[str, Answered]) -> dict[str, Answered]:
    """Return what those examples came to before of which it is worth finding out whether they come to the same now.

    What reads queries keeps the errors that it has met, and with them whoever had called it, so nobody must have a store
    open meanwhile: it would never be closed.

    Args:
        asked: the examples
        known: what they came to before
    """
    found: dict[str, Answered] = {}
    for example in asked:
        before = known.get(example.name)
        if before is None or before.rows is None or before.seconds < _QUICK:
            continue
        if before.looked_for is None and (patterns := conjunctions(example.text)) is not None:
            before = replace(before, looked_for=_texts(patterns))
        found[example.name] = before
    return found


def examined(known: Mapping[str, Answered], changes: "Changes") -> dict[str, tuple[Answered, bool]]:
    """Return what some examples came to before, and whether they come to the same now.

    Args:
        known: what they came to before
        changes: what came and went since
    """
    if changes.many:
        return {}
    return {
        name: (one, one.looked_for is not None and changes.leave(_patterns(one.looked_for), one.seconds))
        for name, one in known.items()
    }


def _texts(patterns: tuple[Conjunction, ...]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(
        tuple((one.graph, one.subject, one.predicate, one.object) for one in together) for together in patterns
    )


def _patterns(texts: tuple[tuple[tuple[str, ...], ...], ...]) -> tuple[Conjunction, ...]:
    return tuple(tuple(Pattern(*one) for one in together) for together in texts)


class _TooLongError(Exception):
    """More would have to be looked at than asking is worth."""


@dataclass(slots=True)
class Changes:
    """What two stores do not share."""

    sides: Sequence[tuple[Store, Mapping[str, Sequence[Quad]]]]
    """Each store, with the statements of its named graphs that the other does not have, by property."""
    _left: int = 0
    _terms: dict[str, Term] = field(default_factory=dict)

    @classmethod
    def between(cls, before: Store, now: Store, found: Difference) -> "Changes":
        """Return what came and went.

        Args:
            before: the store before
            now: the other store
            found: how the two differ
        """
        return cls(((before, _by_property(found.gone)), (now, _by_property(found.added))))

    @property
    def many(self) -> bool:
        """Return whether too much differs for looking at it one by one."""
        return sum(len(quads) for _, by_property in self.sides for quads in by_property.values()) > _MANY

    def leave(self, looked_for: Iterable[Conjunction], seconds: float) -> bool:
        """Return whether nothing that came or went is, with what else its store holds, what a query looks for.

        Args:
            looked_for: the conjunctions of the query
            seconds: that asking took
        """
        self._left = int(_LOOKS * max(seconds, 1e-4))  # they are rounded
        try:
            return not any(
                self._found(store, by_property, patterns)
                for patterns in looked_for
                for store, by_property in self.sides
            )
        except _TooLongError:
            return False

    def _found(self, store: Store, by_property: Mapping[str, Sequence[Quad]], patterns: Conjunction) -> bool:
        """Return whether some statement is, together with others of a store, what is looked for."""
        for number, pattern in enumerate(patterns):
            others = patterns[:number] + patterns[number + 1 :]
            if pattern.predicate.startswith("?"):
                quads: Iterable[Quad] = chain.from_iterable(by_property.values())
            else:
                quads = by_property.get(pattern.predicate, ())
            for quad in quads:
                known = self._matched(pattern, quad, {})
                if known is not None and self._all_there(store, others, known):
                    return True
        return False

    def _all_there(self, store: Store, patterns: Conjunction, known: Known) -> bool:
        """Return whether a store has statements for all patterns."""
        if not patterns:
            return True
        touching = [one for one in patterns if any(term in known for term in _terms_of(one))]
        if not all(any(self._quads(store, one, known)) for one in touching):
            return False
        # Those that have to do with what is known already have few statements, and the fewer the more of them is known.
        first = min(
            touching or patterns, key=lambda one: sum(self._value(term, known) is None for term in _terms_of(one))
        )
        rest = tuple(one for one in patterns if one is not first)
        for quad in self._quads(store, first, known):
            more = self._matched(first, quad, known)
            if more is not None and self._all_there(store, rest, more):
                return True
        return False

    def _quads(self, store: Store, pattern: Pattern, known: Known) -> Iterator[Quad]:
        """Yield the statements of a store that a pattern may stand for.

        Raises:
            _TooLongError: no more are to be looked at.
        """
        self._look()
        graph = self._value(pattern.graph, known) if pattern.graph else DefaultGraph()
        subject, predicate = self._value(pattern.subject, known), self._value(pattern.predicate, known)
        if isinstance(subject, Literal) or isinstance(predicate, Literal) or isinstance(graph, Literal):
            return
        for quad in stated(store, subject, predicate, self._value(pattern.object, known), graph):
            self._look()
            yield quad

    def _look(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise _TooLongError

    def _matched(self, pattern: Pattern, quad: Quad, known: Known) -> Known | None:
        """Return the values with which a statement is one that is looked for; None where it is none."""
        more = dict(known)
        for term, value in zip(
            _terms_of(pattern), (quad.subject, quad.predicate, quad.object, quad.graph_name), strict=False
        ):
            if not isinstance(value, Term):
                return None
            wanted = self._value(term, more)
            if wanted is None:
                more[term] = value
            elif wanted != value:
                return None
        return more

    def _value(self, term: str, known: Known) -> Term | None:
        if term.startswith("?"):
            return known.get(term)
        if term not in self._terms:
            self._terms[term] = _read(term)
        return self._terms[term]


def _by_property(quads: Iterable[Quad]) -> Mapping[str, Sequence[Quad]]:
    found: dict[str, list[Quad]] = {}
    for quad in quads:
        found.setdefault(str(quad.predicate), []).append(quad)
    return found


def _terms_of(pattern: Pattern) -> tuple[str, ...]:
    """Return the terms of a pattern, the graph last and only where it matters."""
    terms = pattern.subject, pattern.predicate, pattern.object
    return (*terms, pattern.graph) if pattern.graph else terms


def _read(term: str) -> Term:
    [quad] = parse(f"<urn:a> <urn:b> {term} .", RdfFormat.N_TRIPLES)
    if isinstance(quad.object, Term):
        return quad.object
    raise TypeError(f"{term} is neither an IRI nor a literal")
