"""The plain stack on the same records: rdflib, pyshacl, owlrl and rdflib's writers, one document after another.

It is given what it would not have for nothing: the values of every triple, ready made, and shapes and ontology already
parsed. The register of councils and all that concerns several documents is left out on both sides.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib import RDFS

from councilgraph.bridge import quiet
from councilgraph.config import Config
from councilgraph.publish.document import map_reading, read_source
from councilgraph.publish.stages import ontology, shapes
from councilgraph.sources import find
from councilgraph_mappings.parse import parse

Values = list[tuple[str, str, str, str | None, str | None]]
"""Subject, property, value, and for a literal its language or its datatype."""


@dataclass(slots=True)
class Plain:
    """Seconds of the plain stack by stage, added up over the documents."""

    documents: int = 0
    triples: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    def milliseconds(self, *stages: str) -> float:
        """Return the time of some stages for one document."""
        return 1000 * sum(self.seconds.get(stage, 0.0) for stage in stages) / self.documents

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of what is done within."""
        began = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began


def run(folder: Path, out: Path, number: int) -> Plain:
    """Return what the plain stack takes for the first documents of a folder, spread over all layouts."""
    plain, terms, rules = Plain(), ontology(), shapes()
    hierarchy = [*terms.triples((None, RDFS.subClassOf, None))]
    out.mkdir(parents=True, exist_ok=True)
    for source in find([folder]).sources[:number]:
        document = read_source(source.file, source.context)
        reading = parse(document, source.context)
        values = [_values(quad) for quad in map_reading(document, reading, Config().base, Config().suppress)[0]]
        _document(plain, values, terms, (rules, hierarchy), out / f"{plain.documents}.ttl")
        plain.documents += 1
    return plain


def _document(
    plain: Plain,
    values: Values,
    terms: rdflib.Graph,
    rules: tuple[rdflib.Graph, list[tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]]],
    file: Path,
) -> None:
    with quiet():
        with plain.stage("map"):
            graph = _graph(values)
        plain.triples += len(graph)
        with plain.stage("validate"):
            data = graph + rdflib.Graph()
            for triple in rules[1]:
                data.add(triple)
            pyshacl.validate(data, shacl_graph=rules[0], inference="none", do_owl_imports=False)
        with plain.stage("infer"):
            closed = graph + terms
            owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
        with plain.stage("write"):
            graph.serialize(file, format="turtle")
            graph.serialize(file.with_suffix(".nt"), format="nt")
            entailed = rdflib.Graph()
            for triple in closed - graph - terms:
                if not isinstance(triple[0], rdflib.Literal):
                    entailed.add(triple)
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
