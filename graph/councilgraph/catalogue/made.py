"""The catalogue of a publication: one dataset of everything, one for each council, and the service that answers queries.

The datasets of the councils are parts of the whole (dcterms:hasPart) and no dcat:DatasetSeries: DCAT-AP gives a series no
files of its own, and the whole has some.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.catalogue.contents import contents
from councilgraph.catalogue.counts import Counts
from councilgraph.catalogue.coverage import coverage, rejected
from councilgraph.catalogue.dataset import about, publisher
from councilgraph.catalogue.files import Distributions
from councilgraph.catalogue.software import software_version
from councilgraph.catalogue.terms import AUTHORITY, Triples, english, term, typed
from councilgraph.catalogue.times import Before, Known, Times, epoch
from councilgraph.config import Config
from councilgraph.dumps.sets import Dump, DumpSet
from councilgraph.questions import described_examples
from councilgraph.report.entry import Entry
from councilgraph.write import described
from councilgraph_mappings.vocabulary import FOAF, OWL, RDF, RDFS

_SOFTWARE: Final = "https://w3id.org/councilgraph/software/"
_PROTOCOL: Final = NamedNode("https://www.w3.org/TR/sparql11-protocol/")


@dataclass(frozen=True, slots=True)
class Publication:
    """What a catalogue is made of."""

    config: Config
    counts: Counts
    sets: Sequence[DumpSet]
    """The dumps, the whole dataset first."""
    plain: Sequence[Dump]
    """The files that stand beside the dumps."""
    entries: Sequence[Entry] = ()
    """Of the sources that were rejected."""
    known: Known = field(default_factory=Known)
    """Of time."""

    @classmethod
    def gathered(
        cls,
        config: Config,
        counts: Counts,
        sets: Sequence[DumpSet],
        plain: Sequence[Dump],
        *,
        entries: Iterable[Entry],
        before: Path | None,
    ) -> Self:
        """Return the publication with what its surroundings say: the catalogue before, and the environment.

        Args:
            config: of the publisher
            counts: of the store
            sets: the dumps, the whole dataset first
            plain: the files that stand beside the dumps
            entries: of the sources that were rejected
            before: folder of the generation before; None where there is none
        """
        earlier = before / "catalog.ttl" if before else None
        content = earlier.read_bytes() if earlier and earlier.exists() else None
        known = Known(Before.read(content), epoch(os.environ), config.issued)
        return cls(config, counts, sets, plain, [*entries], known)


def catalogue(publication: Publication) -> bytes:
    """Return the catalogue of a generation, as Turtle."""
    return described(_Catalogue(publication).triples())


class _Catalogue:
    def __init__(self, publication: Publication) -> None:
        self.made = publication
        self.config = publication.config
        self.base = publication.config.base
        self.node = NamedNode(f"{self.base}/catalogue")
        self.whole = NamedNode(f"{self.base}/dataset")

    def triples(self) -> Iterator[Triple]:
        whole, *councils = self.made.sets
        times = self._times(whole)
        yield from self._catalogue(times)
        yield from self._dataset(whole, times)
        for one in councils:
            yield from self._dataset(one, self._times(one))
            yield Triple(self.whole, term("dcterms:hasPart"), self._node(one))
            yield Triple(self._node(one), term("dcterms:isPartOf"), self.whole)
            yield Triple(self.whole, term("void:subset"), self._node(one))
        yield from contents(self.whole, self.made.counts, self.base, len(whole.areas))
        yield from rejected(self.whole, self.made.entries)
        yield from self._service()
        yield from self._software()
        yield Triple(self.whole, RDFS.seeAlso, NamedNode(f"{self.base}/examples"))
        yield from described_examples(self.base)

    def _node(self, one: DumpSet) -> NamedNode:
        return NamedNode(f"{self.whole.value}/{one.segment}") if one.segment else self.whole

    def _distributions(self, one: DumpSet) -> Distributions:
        terms = next((terms for code, terms in self.config.councils.items() if code.lower() == one.segment), None)
        licence = (terms.licence if terms else None) or self.config.licence
        return Distributions(self._node(one), f"{self.base}/dumps", licence, one.name if one.segment else "")

    def _times(self, one: DumpSet) -> Times:
        files = self._distributions(one)
        statements = next(file for file in one.files if file.path.endswith(".nq.gz"))
        checksum = files.checksum(statements).value
        return self.made.known.times(self._node(one).value, checksum, statements.sha256, one.retrieved)

    def _catalogue(self, times: Times) -> Triples:
        node, config = self.node, self.config
        yield Triple(node, RDF.type, term("dcat:Catalog"))
        yield Triple(node, term("dcterms:title"), english(config.title))
        text = f"Datasets and services of the publication “{config.title}”."
        yield Triple(node, term("dcterms:description"), english(text))
        yield from publisher(node, self.whole, config)
        language = NamedNode(f"{AUTHORITY}language/ENG")
        yield from typed(node, term("dcterms:language"), language, "dcterms:LinguisticSystem")
        taxonomy = NamedNode(f"{AUTHORITY}data-theme")
        yield from typed(node, term("dcat:themeTaxonomy"), taxonomy, "skos:ConceptScheme")
        yield Triple(taxonomy, term("dcterms:title"), english("Data theme"))
        yield from typed(node, term("foaf:homepage"), NamedNode(f"{self.base}/"), "foaf:Document")
        for prop, value in (("dcterms:issued", times.issued), ("dcterms:modified", times.modified)):
            if value is not None:
                yield Triple(node, term(prop), value)

    def _dataset(self, one: DumpSet, times: Times) -> Triples:
        node, files = self._node(one), self._distributions(one)
        yield Triple(self.node, term("dcat:dataset"), node)
        yield from about(node, one, self.config, times)
        yield from files.triples(one.files)
        if not one.segment:
            beside = Distributions(node, self.base, self.config.licence)
            yield from beside.triples(self.made.plain)
        yield from coverage(node, one)

    def _service(self) -> Triples:
        service = NamedNode(f"{self.base}/sparql")
        yield Triple(self.node, term("dcat:service"), service)
        yield Triple(service, RDF.type, term("dcat:DataService"))
        yield Triple(service, term("dcterms:title"), english(f"{self.config.title}: SPARQL endpoint"))
        yield Triple(
            service, term("dcterms:description"), english("Answers queries in SPARQL 1.1 on the whole dataset.")
        )
        yield Triple(service, term("dcat:endpointURL"), service)
        yield Triple(service, term("dcat:endpointDescription"), service)
        yield Triple(service, term("dcat:servesDataset"), self.whole)
        yield from typed(service, term("dcterms:conformsTo"), _PROTOCOL, "dcterms:Standard")
        yield from publisher(service, self.whole, self.config)

    def _software(self) -> Triples:
        activity, agent = NamedNode(f"{self.whole.value}#publishing"), NamedNode(_SOFTWARE + software_version())
        for one in self.made.sets:
            yield Triple(self._node(one), term("prov:wasGeneratedBy"), activity)
        yield Triple(activity, RDF.type, term("prov:Activity"))
        yield Triple(activity, term("prov:wasAssociatedWith"), agent)
        yield Triple(agent, RDF.type, term("prov:SoftwareAgent"))
        yield Triple(agent, FOAF.name, Literal("councilgraph"))
        yield Triple(agent, OWL.versionInfo, Literal(software_version()))
