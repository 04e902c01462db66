"""An answer to a query as people read it: a table of so many rows with names in place of IRIs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from councilgraph.query import shortened
from councilgraph.resources import data_dir
from councilgraph.serve import english
from councilgraph.serve.asking import batches, rows
from councilgraph.serve.labels import label
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.question import Form, Kind, Question
from councilgraph.serve.site import Site
from councilgraph.write import PREFIXES
from councilgraph_mappings.vocabulary import CG, CODES, DCTERMS, DEFINITIONS, FOAF, SKOS, XSD

SHOWN: Final = 500
"""Rows on a page; the other forms have them all."""
_LONGEST: Final = 2_000
"""Letters of a text in a cell."""
_LONGEST_NAME: Final = 120
_NAMES: Final = (SKOS.prefLabel, FOAF.name, DCTERMS.title, CG.text)
_NUMBERS: Final = {NamedNode(PREFIXES["xsd"] + name) for name in ("integer", "decimal", "double", "float")}


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a table."""

    text: str
    address: str = ""
    """Where it leads; only to http and https, or within the site."""
    date: str = ""
    """As machines write it."""
    number: bool = False
    language: str = ""
    iri: str = ""
    """What a name stands for."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a page shows of an answer."""

    kind: Kind
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell | None, ...], ...] = ()
    """None where nothing is bound."""
    total: int = 0
    yes: bool = False
    """The answer to an ASK."""
    named: bool = True
    """Whether the things could be asked for their names."""


def question(query: str) -> Question:
    """Return a query as a question whose answer can be shown: its rows are told from the lines."""
    return Question(query, Form.TSV, Form.TSV, Form.N_TRIPLES)


async def shown(site: Site, kind: Kind, content: bytes) -> Result:
    """Return what a page shows of an answer.

    Args:
        site: whose publication is asked for names
        kind: of the answer
        content: as ``question`` asks for it
    """
    if kind is Kind.BOOLEAN:
        return Result(kind, yes=content.strip() == b"true", total=1)
    if kind is Kind.GRAPH:
        columns: tuple[str, ...] = ("subject", "predicate", "object")
        total = content.count(b"\n")
        triples = [quad.triple for quad in islice(parse(content, RdfFormat.N_TRIPLES), SHOWN)]
        terms: list[tuple[object, ...]] = [(one.subject, one.predicate, one.object) for one in triples]
    else:
        # The lines are counted and only the first are parsed: an answer may be large, and this is the web process.
        table = parse_query_results(content, format=QueryResultsFormat.TSV)
        if not isinstance(table, QuerySolutions):
            raise TypeError(f"{type(table).__name__} is no table")
        columns = tuple(variable.value for variable in table.variables)
        total = content.count(b"\n") - 1
        terms = [tuple(row[variable] for variable in table.variables) for row in islice(table, SHOWN)]
    base = site.publication.base
    things = {term.value for row in terms for term in row if isinstance(term, NamedNode) and _ours(term.value, base)}
    try:
        names, named = await _names(site, things), True
    except ProblemError:
        names, named = {}, False  # the page says so; the answer itself is there
    cells = tuple(tuple(_cell(term, names, base, site.path) for term in row) for row in terms)
    return Result(kind, columns, cells, total, named=named)


async def _names(site: Site, things: Iterable[str]) -> dict[str, str]:
    """Return the names of things, of several the first in the order of the properties and of the alphabet."""
    found: dict[str, tuple[int, str]] = {}
    places = {name.value: place for place, name in enumerate(_NAMES)}
    for some in batches(things):
        properties = " ".join(map(str, _NAMES))
        query = (
            f"SELECT ?thing ?as (MIN(?name) AS ?called) {{ VALUES ?thing {{ {some} }} VALUES ?as {{ {properties} }}"
            " ?thing ?as ?name } GROUP BY ?thing ?as"
        )
        for row in await rows(site, query):
            name = places[row["as"]], row["called"]
            found[row["thing"]] = min(name, found.get(row["thing"], name))
    return {thing: name for thing, (_, name) in found.items()}


def _cell(term: object, names: Mapping[str, str], base: str, served: str) -> Cell | None:
    if term is None:
        return None
    if isinstance(term, Literal):
        return _literal(term)
    if not isinstance(term, NamedNode):
        return Cell(str(term)[:_LONGEST])
    iri = term.value
    if iri.startswith((DEFINITIONS, CODES)):
        return Cell(label(iri), _term(iri, served), iri=iri)
    for beginning, place in ((f"{base}/id/", "/doc/"), (f"{base}/graph/", "/graph/")):
        if iri.startswith(beginning):
            rest = iri.removeprefix(beginning)
            # A graph that is no document's, like that of the links, is data alone.
            form = "?format=ttl" if place == "/graph/" and "/" not in rest else ""
            return Cell(english.shortened(names.get(iri, rest), _LONGEST_NAME), f"{served}{place}{rest}{form}", iri=iri)
    short = shortened(iri)
    return Cell(short[:_LONGEST], iri if iri.startswith(("http://", "https://")) else "", iri=iri)


def _term(iri: str, served: str) -> str:
    """Return where the ontology's page says what a term of ours means; nothing for a term that nobody defined."""
    if iri.startswith(DEFINITIONS):
        return f"{served}/ontology#{iri.removeprefix(DEFINITIONS)}"
    scheme, _, concept = iri.removeprefix(CODES).partition("/")
    return f"{served}/ontology/codes/{scheme}#{concept}" if scheme in _schemes() else ""


@cache
def _schemes() -> frozenset[str]:
    return frozenset(path.stem for path in (data_dir("ontology") / "codes").glob("*.ttl"))


def _literal(term: Literal) -> Cell:
    if term.datatype == XSD.date:
        return Cell(english.day(term.value), date=term.value)
    if term.datatype in _NUMBERS:
        return Cell(term.value, number=True)
    text = term.value if len(term.value) <= _LONGEST else f"{term.value[:_LONGEST]} …"
    return Cell(text, language=term.language or "")


def _ours(iri: str, base: str) -> bool:
    return iri.startswith(f"{base}/id/")


def marked(query: str, line: int, column: int) -> Iterator[tuple[int, str, str, str]]:
    r"""Yield the lines of a query around a fault: number, what is before it, its letter, and what is after.

    >>> [*marked("SELECT *\n{ ?s ?p }", 2, 9)]
    [(1, 'SELECT *', '', ''), (2, '{ ?s ?p ', '}', '')]
    """
    lines = query.split("\n")
    for number in range(max(1, line - 2), min(len(lines), line + 1) + 1):
        text = lines[number - 1].rstrip("\r")
        if number != line:
            yield number, text, "", ""
        else:
            at = max(0, column - 1)
            yield number, text[:at], text[at : at + 1] or " ", text[at + 1 :]
