"""What the endpoint says of itself, and where more is said: SPARQL Service Description and VoID, without blank nodes."""

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from councilgraph.serve.question import Form
from councilgraph.write import PREFIXES, described
from councilgraph_mappings.vocabulary import DCTERMS, RDF, RDFS, VOID

SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_RESULTS: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML",
)  # fmt: skip
_WRITTEN: Final = {
    Form.N_TRIPLES: RdfFormat.N_TRIPLES,
    Form.JSON_LD: RdfFormat.JSON_LD,
    Form.RDF_XML: RdfFormat.RDF_XML,
}


def service(base: str, dataset: str, limits: str) -> Iterator[Triple]:
    """Yield the description of the endpoint of a site.

    Args:
        base: where the site is
        dataset: the IRI under which the catalogue describes what is published
        limits: a sentence for those who ask
    """
    endpoint = NamedNode(f"{base}/sparql")
    whole, union = NamedNode(f"{base}/sparql#dataset"), NamedNode(f"{base}/sparql#union")
    yield Triple(endpoint, RDF.type, _sd("Service"))
    yield Triple(endpoint, _sd("endpoint"), endpoint)
    yield Triple(endpoint, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    yield Triple(endpoint, _sd("feature"), _sd("UnionDefaultGraph"))
    for name in _RESULTS:
        yield Triple(endpoint, _sd("resultFormat"), NamedNode(_FORMATS + name))
    yield Triple(endpoint, _sd("defaultDataset"), whole)
    yield Triple(whole, RDF.type, _sd("Dataset"))
    yield Triple(whole, _sd("defaultGraph"), union)
    yield Triple(union, RDF.type, _sd("Graph"))
    yield Triple(endpoint, RDFS.comment, Literal(limits, language="en"))
    yield Triple(endpoint, RDFS.seeAlso, NamedNode(f"{base}/.well-known/void"))
    yield from reached(base, dataset)
    yield Triple(whole, DCTERMS.source, NamedNode(dataset))


def reached(base: str, dataset: str) -> Iterator[Triple]:
    """Yield where a dataset can be asked."""
    yield Triple(NamedNode(dataset), RDF.type, VOID.Dataset)
    yield Triple(NamedNode(dataset), NamedNode(f"{PREFIXES['void']}sparqlEndpoint"), NamedNode(f"{base}/sparql"))


def catalogue(content: bytes) -> list[Triple]:
    """Return the triples of a catalogue in Turtle."""
    return [quad.triple for quad in parse(content, RdfFormat.TURTLE)]


def written(triples: Iterable[Triple], form: Form) -> bytes:
    """Return triples in a form of graphs, always in the same order."""
    if form is Form.TURTLE:
        return described(triples)
    ordered = sorted(set(triples), key=lambda triple: (str(triple.subject), str(triple.predicate), str(triple.object)))
    return serialize(ordered, format=_WRITTEN[form], prefixes=PREFIXES) or b""


def _sd(name: str) -> NamedNode:
    return NamedNode(SD + name)
