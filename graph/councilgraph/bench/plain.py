"""The plain stack on the same records: rdflib, pyshacl, owlrl and rdflib's writers, one document after another.

It is given what it would not have for nothing: the values of every triple, ready made, and shapes and ontology already
parsed. The register of councils and all that concerns several documents is left out on both sides.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib import RDFS
from rdflib.term import _toPythonMapping

from councilgraph.bench.time import Time, a_document
from councilgraph.bridge import quiet
from councilgraph.config import Config
from councilgraph.infer import referee
from councilgraph.infer.referee import RdfTriple
from councilgraph.publish.document import map_reading, read_source
from councilgraph.publish.stages import ontology, shapes
from councilgraph.sources import Source
from councilgraph_mappings.errors import CouncilGraphError
from councilgraph_mappings.parse import parse

NOISE = tuple(referee.NOISE.values())
Values = list[tuple[str, str, str, str | None, str | None]]
"""Subject, property, value, and for a literal its language or its datatype."""


@dataclass(slots=True)
class Plain:
    """What the plain stack took, added up over the documents."""

    documents: int = 0
    triples: int = 0
    stages: dict[str, Time] = field(default_factory=dict)

    def milliseconds(self, *stages: str) -> Time:
        """Return the time of some stages for one document."""
        return a_document([self.stages[stage] for stage in stages if stage in self.stages], self.documents)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of what is done within."""
        began, used = time.perf_counter(), time.process_time()
        yield
        wall, processor = self.stages.get(name, (0.0, 0.0))
        self.stages[name] = Time(wall + time.perf_counter() - began, processor + time.process_time() - used)


@dataclass(frozen=True, slots=True)
class Known:
    """What the plain stack has before its first document."""

    terms: rdflib.Graph
    closed: frozenset[RdfTriple]
    """What the ontology entails by itself."""
    hierarchy: tuple[RdfTriple, ...]
    """Narrower and wider classes, which validation needs of the ontology."""
    shapes: rdflib.Graph


def known() -> Known:
    """Return the ontology and the shapes, parsed."""
    terms = ontology()
    hierarchy = tuple(terms.triples((None, RDFS.subClassOf, None)))
    return Known(terms, frozenset(referee.closure([], terms)), hierarchy, shapes())


def run(sources: Sequence[Source], out: Path, known: Known, plain: Plain) -> None:
    """Add what the plain stack takes for some documents."""
    out.mkdir(parents=True, exist_ok=True)
    for source in sources:
        try:
            document = read_source(source.file, source.context)
            reading = parse(document, source.context)
            values = [_values(quad) for quad in map_reading(document, reading, Config().base, Config().suppress)[0]]
        except CouncilGraphError:
            continue  # the publication rejects it too, and says so
        with quiet():
            _document(plain, values, known, out / f"{plain.documents}.ttl")
        plain.documents += 1


@contextmanager
def _own_datatypes() -> Iterator[None]:
    """Give rdflib its table of datatypes back, to which owlrl adds some that it never takes away again."""
    before = dict(_toPythonMapping)
    try:
        yield
    finally:
        _toPythonMapping.clear()
        _toPythonMapping.update(before)


def _document(plain: Plain, values: Values, known: Known, file: Path) -> None:
    with plain.stage("map"):
        graph = _graph(values)
    plain.triples += len(graph)
    with plain.stage("validate"):
        for triple in known.hierarchy:
            graph.add(triple)
        pyshacl.validate(graph, shacl_graph=known.shapes, inference="none", do_owl_imports=False)
    for triple in known.hierarchy:
        graph.remove(triple)
    with _own_datatypes(), plain.stage("infer"):
        closed = graph + known.terms
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
    # Which triples are worth writing is told for nothing, too.
    entailed = rdflib.Graph()
    for triple in closed:
        if triple not in graph and triple not in known.closed and not any(is_noise(triple) for is_noise in NOISE):
            entailed.add(triple)
    with plain.stage("write"):
        graph.serialize(file, format="turtle")
        graph.serialize(file.with_suffix(".nt"), format="nt")
        entailed.serialize(file.with_suffix(".inferred.nt"), format="nt")


def _graph(values: Values) -> rdflib.Graph:
    graph = rdflib.Graph()
    for subject, predicate, value, language, datatype in values:
        term: rdflib.term.Node = rdflib.URIRef(value)
        if language or datatype:
            term = rdflib.Literal(value, lang=language, datatype=rdflib.URIRef(datatype) if datatype else None)
        graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), term))
    return graph


def _values(quad: ox.Quad) -> tuple[str, str, str, str | None, str | None]:
    value = quad.object
    if isinstance(value, ox.Literal):
        datatype = None if value.language else value.datatype.value
        return _iri(quad.subject), quad.predicate.value, value.value, value.language, datatype
    return _iri(quad.subject), quad.predicate.value, _iri(value), None, None


def _iri(term: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    if not isinstance(term, ox.NamedNode):
        raise TypeError(f"{term}: published data holds no node without an IRI")
    return term.value
