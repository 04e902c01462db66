"""What a query looks for: patterns of statements that have to be found together.

Read from the algebra of rdflib. What a query answers is another than before only where statements that came or went are
part of what one of its conjunctions finds: see ``conjunctions``.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Any, Final

from rdflib import BNode, Variable
from rdflib.paths import InvPath, SequencePath
from rdflib.plugins.sparql.algebra import translateGroupGraphPattern, translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Literal, URIRef

from councilgraph.write import PREFIXES

_CALLS: Final = frozenset(
    {"Builtin_BNODE", "Builtin_NOW", "Builtin_RAND", "Builtin_STRUUID", "Builtin_UUID", "Function"}
)
"""What gives another answer each time, or what nobody knows."""
_EXISTS: Final = frozenset({"Builtin_EXISTS", "Builtin_NOTEXISTS"})
_WRAPPED: Final = frozenset({"SelectQuery", "Filter", "Extend", "OrderBy", "ToMultiSet", "Distinct", "Reduced"})
"""What leaves variables as they are."""
_COUNTED: Final = frozenset({"Slice", "Group", "AggregateJoin"})
"""What makes of several solutions one, or leaves some out."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A statement that is looked for: variables with their question mark, all else as in N-Triples."""

    graph: str
    """Nothing for the merge of all graphs."""
    subject: str
    predicate: str
    object: str


Conjunction = tuple[Pattern, ...]


class _UnknownError(Exception):
    """A query uses something of which it is not known what it looks for."""


def conjunctions(text: str) -> tuple[Conjunction, ...] | None:
    """Return the patterns of a query, those together that are looked for together; None where that cannot be told.

    Where no statement that came or went stands, with others of its time, for the patterns of any conjunction, the answer
    is what it was. For what is optional, subtracted or only has to exist, that holds as it does for what has to be
    there: it matters together with what it is added to or taken from, whose own patterns are a conjunction as well.

    >>> conjunctions("SELECT * { ?s <urn:p> ?o OPTIONAL { ?o <urn:q> 'x' } }") == (
    ...     (Pattern("", "?s", "<urn:p>", "?o"),),
    ...     (Pattern("", "?s", "<urn:p>", "?o"), Pattern("", "?o", "<urn:q>", '"x"')),
    ... )
    True
    """
    try:
        found = _Algebra().found(translateQuery(parseQuery(text), initNs=dict(PREFIXES)).algebra, "")
    except _UnknownError:
        return None
    return tuple({frozenset(unit.patterns): unit.patterns for unit in found.all}.values())


@dataclass(frozen=True, slots=True)
class _Unit:
    """A conjunction of a part of a query."""

    patterns: Conjunction
    certain: frozenset[str]
    """Variables that have their values in every solution that it can matter to, with or without what is optional."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a part of a query looks for."""

    core: Conjunction = ()
    """That each of its solutions is made of, among others."""
    all: tuple[_Unit, ...] = ()
    open: bool = True
    """Whether its variables are those of what surrounds it."""


class _Algebra:
    def __init__(self) -> None:
        self._fresh = count()

    def found(self, node: Any, graph: str) -> _Found:
        """Return what a part of a query looks for in a graph.

        Raises:
            _UnknownError: that cannot be told.
        """
        if not isinstance(node, CompValue) or node.datasetClause:
            raise _UnknownError
        match node.name:
            case "BGP":
                core = tuple(pattern for triple in node.triples for pattern in self._patterns(triple, graph))
                return _Found(core, (_Unit(core, _variables(core)),))
            case "values":
                return _Found()
            case "Graph":
                return self.found(node.p, _term(node.term))
            case "Join":
                return self._joined(self.found(node.p1, graph), self.found(node.p2, graph))
            case "LeftJoin" | "Minus":
                left, right = self.found(node.p1, graph), self.found(node.p2, graph)
                both = left.core + right.core if right.open else left.core
                asked = (_Unit(one.patterns, _variables(left.core)) for one in self._asked(node, both, graph))
                return _Found(left.core, (*left.all, *self._beside(right, left.core), *asked), left.open)
            case "Union":
                one, other = self.found(node.p1, graph), self.found(node.p2, graph)
                return _Found((), (*one.all, *other.all), one.open and other.open)
            case "Project":
                return self._projected(self.found(node.p, graph), {variable.n3() for variable in node.PV})
            case name if name in _WRAPPED:
                inner = self.found(node.p, graph)
                return _Found(inner.core, (*inner.all, *self._asked(node, inner.core, graph)), inner.open)
            case name if name in _COUNTED:
                inner = self.found(node.p, graph)
                return _Found((), (*inner.all, *self._asked(node, (), graph)), open=False)
        raise _UnknownError

    def _joined(self, one: _Found, other: _Found) -> _Found:
        cores = one.core if one.open else (), other.core if other.open else ()
        together = cores[0] + cores[1]
        everything = []
        for found, core in ((one, cores[1]), (other, cores[0])):
            more = _variables(core)
            everything += [_Unit(unit.patterns + core, unit.certain | more) for unit in self._apart(found, core)]
        return _Found(together, tuple(everything), one.open and other.open)

    def _beside(self, found: _Found, core: Conjunction) -> tuple[_Unit, ...]:
        """Return what is looked for each together with patterns that are there without it as well."""
        certain = _variables(core)
        return tuple(_Unit(core + unit.patterns, certain) for unit in self._apart(found, core))

    def _apart(self, found: _Found, core: Conjunction) -> tuple[_Unit, ...]:
        """Return conjunctions that share no variable with patterns but those that have their values for certain.

        What is optional counts also where its value is another than that of the patterns: it then keeps the two apart.
        """
        if not found.open:
            return tuple(_Unit(self._renamed(one.patterns, frozenset()), frozenset()) for one in found.all)
        theirs = _variables(core)
        return tuple(
            _Unit(self._renamed(one.patterns, (_variables(one.patterns) - theirs) | one.certain), one.certain)
            for one in found.all
        )

    def _asked(self, node: CompValue, core: Conjunction, graph: str) -> Iterator[_Unit]:
        """Yield what expressions of a part ask for."""
        for expression in _expressions(value for name, value in node.items() if name not in {"p", "p1", "p2", "_vars"}):
            if expression.name in _CALLS or (expression.name in _EXISTS and node.name in _COUNTED):
                raise _UnknownError
            if expression.name in _EXISTS:
                where = expression.graph
                if where.name.startswith("GroupGraphPattern"):
                    where = translateGroupGraphPattern(where)
                yield from self._beside(self.found(where, graph), core)

    def _projected(self, inner: _Found, shown: set[str]) -> _Found:
        """Return the same with other names for variables that the surroundings do not see."""
        hidden = {
            variable: self._new()
            for variable in sorted(_variables(chain(inner.core, *(one.patterns for one in inner.all))) - shown)
        }
        units = (_Unit(_named(one.patterns, hidden), one.certain & shown) for one in inner.all)
        return _Found(_named(inner.core, hidden), tuple(units), inner.open)

    def _renamed(self, patterns: Conjunction, kept: frozenset[str]) -> Conjunction:
        return _named(patterns, {variable: self._new() for variable in sorted(_variables(patterns) - kept)})

    def _new(self) -> str:
        return f"?.{next(self._fresh)}"  # no name that a query could have

    def _patterns(self, triple: Iterable[Any], graph: str) -> Iterator[Pattern]:
        subject, predicate, value = triple
        if isinstance(predicate, SequencePath):
            *steps, last = predicate.args
            for step in steps:
                between = Variable(self._new().removeprefix("?"))
                yield from self._patterns((subject, step, between), graph)
                subject = between
            yield from self._patterns((subject, last, value), graph)
        elif isinstance(predicate, InvPath):
            yield from self._patterns((value, predicate.arg, subject), graph)
        else:
            yield Pattern(graph, _term(subject), _term(predicate), _term(value))


def _variables(patterns: Iterable[Pattern]) -> frozenset[str]:
    terms = (term for one in patterns for term in (one.graph, one.subject, one.predicate, one.object))
    return frozenset(term for term in terms if term.startswith("?"))


def _named(patterns: Conjunction, names: Mapping[str, str]) -> Conjunction:
    """Return patterns with other names for some variables."""
    return tuple(
        Pattern(*(names.get(term, term) for term in (one.graph, one.subject, one.predicate, one.object)))
        for one in patterns
    )


def _expressions(values: Iterable[Any]) -> Iterator[CompValue]:
    """Yield the parts of expressions, but not what is in the braces of EXISTS."""
    for value in values:
        if isinstance(value, CompValue):
            yield value
            if value.name not in _EXISTS:
                yield from _expressions(value.values())
        elif isinstance(value, list | tuple):
            yield from _expressions(value)


def _term(term: Any) -> str:
    if isinstance(term, BNode):
        return f"?_:{term}"
    if isinstance(term, Variable | URIRef | Literal):
        return term.n3()
    raise _UnknownError
