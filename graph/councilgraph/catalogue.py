"""What the publication says of itself: DCAT for portals, VoID for those who want to know what is in it.

Nothing here comes from a clock: the same data give the same catalogue.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store, Triple

from councilgraph.config import Config
from councilgraph.sources import sha256
from councilgraph.write import PREFIXES, described
from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.vocabulary import DCAT, DCTERMS, FOAF, OWL, RDF, RDFS, VOID, XSD

MEDIA_TYPES: Final = {"dataset.nq": "application/n-quads", "inferred.nq": "application/n-quads"}
"""Files that are distributions of the dataset."""

_IANA: Final = "https://www.iana.org/assignments/media-types/"
_SOFTWARE: Final = "https://w3id.org/councilgraph/software/"


@dataclass(frozen=True, slots=True)
class Counts:
    """What a store holds."""

    triples: int
    subjects: int
    classes: tuple[tuple[str, int], ...]
    """Class and how many things are of it, sorted by class."""
    properties: tuple[tuple[str, int], ...]
    """Property and how many triples use it, sorted by property."""
    graphs: int
    first: str | None
    """Date of the first meeting."""
    last: str | None
    areas: tuple[str, ...]
    """Identifiers elsewhere of the councils whose meetings there are."""


def software_version() -> str:
    """Return the version of the package, or "unknown" where it runs from a checkout that is not installed."""
    try:
        return version("councilgraph")
    except PackageNotFoundError:
        return "unknown"


def counted(store: Store) -> Counts:
    """Return what a store holds, all graphs taken together."""
    [(first, last)] = _rows(store, "SELECT (MIN(?d) AS ?a) (MAX(?d) AS ?b) { ?m a cg:Meeting ; dcterms:date ?d }") or [
        (None, None)
    ]
    areas = "SELECT DISTINCT ?area { ?m cg:council ?c . ?c skos:exactMatch ?area } ORDER BY ?area"
    classes = "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c ORDER BY STR(?c)"
    properties = "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY STR(?p)"
    return Counts(
        triples=_number(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        subjects=_number(store, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        classes=tuple((str(name), int(count or 0)) for name, count in _rows(store, classes)),
        properties=tuple((str(name), int(count or 0)) for name, count in _rows(store, properties)),
        graphs=_number(store, "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } }"),
        first=first,
        last=last,
        areas=tuple(str(area) for [area] in _rows(store, areas)),
    )


def catalogue(config: Config, counts: Counts, folder: Path) -> bytes:
    """Return the catalogue of the files in a generation's folder, as Turtle."""
    return described(_Catalogue(config, counts, folder).triples())


class _Catalogue:
    def __init__(self, config: Config, counts: Counts, folder: Path) -> None:
        self.config = config
        self.counts = counts
        self.folder = folder
        self.dataset = NamedNode(f"{config.base}/dataset")

    def triples(self) -> Iterator[Triple]:
        yield from self._about()
        yield from self._councils()
        yield from self._coverage()
        yield from self._files()
        yield from self._contents()
        yield from self._software()

    def _part(self, name: str) -> NamedNode:
        return NamedNode(f"{self.dataset.value}#{name}")

    def _about(self) -> Iterator[Triple]:
        config, dataset = self.config, self.dataset
        catalogue_ = NamedNode(f"{config.base}/catalogue")
        yield Triple(catalogue_, RDF.type, DCAT.Catalog)
        yield Triple(catalogue_, DCTERMS.title, Literal(config.title, language="en"))
        yield Triple(catalogue_, DCAT.dataset, dataset)
        yield Triple(dataset, RDF.type, DCAT.Dataset)
        yield Triple(dataset, RDF.type, VOID.Dataset)
        yield Triple(dataset, DCTERMS.title, Literal(config.title, language="en"))
        if config.publisher:
            agent = self._part("publisher")
            yield Triple(dataset, DCTERMS.publisher, agent)
            yield Triple(catalogue_, DCTERMS.publisher, agent)
            yield Triple(agent, RDF.type, FOAF.Agent)
            yield Triple(agent, FOAF.name, Literal(config.publisher))
        if config.contact:
            kind, address = _contact(config.contact)
            yield Triple(dataset, DCAT.contactPoint, self._part("contact"))
            yield Triple(self._part("contact"), RDF.type, NamedNode("http://www.w3.org/2006/vcard/ns#Kind"))
            yield Triple(self._part("contact"), NamedNode(f"http://www.w3.org/2006/vcard/ns#{kind}"), address)
        if config.licence:
            yield Triple(dataset, DCTERMS.license, _iri(config.licence, "licence"))

    def _councils(self) -> Iterator[Triple]:
        for code, terms in sorted(self.config.councils.items()):
            part = self._part(f"terms-{code.lower()}")
            yield Triple(self.dataset, DCTERMS.rights, part)
            yield Triple(part, RDF.type, _term("dcterms:RightsStatement"))
            yield Triple(part, DCTERMS.identifier, Literal(code))
            if terms.attribution:
                yield Triple(part, RDFS.label, Literal(terms.attribution))
            if terms.licence:
                yield Triple(part, DCTERMS.license, _iri(terms.licence, f"councils.{code}.licence"))

    def _coverage(self) -> Iterator[Triple]:
        for area in self.counts.areas:
            yield Triple(self.dataset, DCTERMS.spatial, NamedNode(area))
        if self.counts.first and self.counts.last:
            period = self._part("period")
            yield Triple(self.dataset, DCTERMS.temporal, period)
            yield Triple(period, RDF.type, DCTERMS.PeriodOfTime)
            yield Triple(period, DCAT.startDate, Literal(self.counts.first, datatype=XSD.date))
            yield Triple(period, DCAT.endDate, Literal(self.counts.last, datatype=XSD.date))

    def _files(self) -> Iterator[Triple]:
        for name, media_type in MEDIA_TYPES.items():
            file, part = self.folder / name, self._part(name)
            checksum = self._part(f"{name}-sha256")
            url = NamedNode(f"{self.config.base}/{name}")
            yield Triple(self.dataset, DCAT.distribution, part)
            yield Triple(self.dataset, VOID.dataDump, url)
            yield Triple(part, RDF.type, DCAT.Distribution)
            yield Triple(part, DCTERMS.title, Literal(name))
            yield Triple(part, DCAT.accessURL, url)
            yield Triple(part, DCAT.downloadURL, url)
            yield Triple(part, DCAT.mediaType, NamedNode(_IANA + media_type))
            size = Literal(str(file.stat().st_size), datatype=XSD.nonNegativeInteger)
            yield Triple(part, DCAT.byteSize, size)
            yield Triple(part, _term("spdx:checksum"), checksum)
            yield Triple(checksum, RDF.type, _term("spdx:Checksum"))
            yield Triple(checksum, _term("spdx:algorithm"), _term("spdx:checksumAlgorithm_sha256"))
            yield Triple(checksum, _term("spdx:checksumValue"), Literal(sha256(file)))

    def _contents(self) -> Iterator[Triple]:
        counts, dataset = self.counts, self.dataset
        yield Triple(dataset, VOID.triples, _count(counts.triples))
        yield Triple(dataset, _term("void:distinctSubjects"), _count(counts.subjects))
        yield Triple(dataset, VOID.classes, _count(len(counts.classes)))
        yield Triple(dataset, VOID.properties, _count(len(counts.properties)))
        for space in ("cg", "org", "foaf", "prov", "skos", "dcterms", "oa"):
            yield Triple(dataset, VOID.vocabulary, NamedNode(PREFIXES[space]))
        for name, number in counts.classes:
            part = self._part(f"class-{_local(name)}")
            yield Triple(dataset, VOID.classPartition, part)
            yield Triple(part, _term("void:class"), NamedNode(name))
            yield Triple(part, VOID.entities, _count(number))
        for name, number in counts.properties:
            part = self._part(f"property-{_local(name)}")
            yield Triple(dataset, VOID.propertyPartition, part)
            yield Triple(part, VOID.property, NamedNode(name))
            yield Triple(part, VOID.triples, _count(number))

    def _software(self) -> Iterator[Triple]:
        activity, agent = self._part("publishing"), NamedNode(_SOFTWARE + software_version())
        yield Triple(self.dataset, _term("prov:wasGeneratedBy"), activity)
        yield Triple(activity, RDF.type, _term("prov:Activity"))
        yield Triple(activity, _term("prov:wasAssociatedWith"), agent)
        yield Triple(agent, RDF.type, _term("prov:SoftwareAgent"))
        yield Triple(agent, FOAF.name, Literal("councilgraph"))
        yield Triple(agent, OWL.versionInfo, Literal(software_version()))


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=XSD.integer)


def _local(iri: str) -> str:
    """Return a name for a term within our own document: prefix and local name, else the whole in safe letters."""
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}-{iri[len(start) :].replace('/', '-')}"
    return "".join(letter if letter.isalnum() else "-" for letter in iri)


def _iri(text: str, key: str) -> NamedNode:
    try:
        return NamedNode(text)
    except ValueError:
        raise ConfigurationError("councilgraph.toml", f"{key} {text!r} is not an address", "give a full URL") from None


def _contact(text: str) -> tuple[str, NamedNode | Literal]:
    if text.startswith(("http://", "https://")):
        return "hasURL", _iri(text, "contact")
    if "@" in text:
        return "hasEmail", _iri(text if text.startswith("mailto:") else f"mailto:{text}", "contact")
    return "fn", Literal(text)


def _rows(store: Store, query: str) -> list[tuple[str | None, ...]]:
    result = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    if not isinstance(result, QuerySolutions):
        raise TypeError(f"{query} is not a SELECT")
    return [tuple(getattr(value, "value", None) for value in row) for row in result]


def _number(store: Store, query: str) -> int:
    [[value]] = _rows(store, query)
    return int(value or 0)
