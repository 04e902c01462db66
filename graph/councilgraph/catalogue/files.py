"""Distributions: every file that can be downloaded, with its format, size and digest."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.catalogue.terms import AUTHORITY, Triples, english, iri, media_type, term, typed
from councilgraph.dumps.sets import Dump
from councilgraph.generation import MEDIA_TYPES
from councilgraph.sources import sha256
from councilgraph_mappings.vocabulary import RDF

_FILE_TYPES: Final = {
    "application/n-quads": "RDF_N_QUADS",
    "text/turtle": "RDF_TURTLE",
    "application/ld+json": "JSON_LD",
    "text/csv": "CSV",
}
_CSVW: Final = NamedNode("https://www.w3.org/TR/tabular-metadata/")
_SAFE: Final = (
    "Cells that a spreadsheet could take for a formula begin with an apostrophe, and the file begins with the mark by "
    "which Excel knows UTF-8."
)


def plain_files(folder: Path) -> list[Dump]:
    """Return the files that stand beside the dumps."""
    return [
        Dump(name, name, kind, None, (folder / name).stat().st_size, sha256(folder / name))
        for name, kind in MEDIA_TYPES.items()
    ]


@dataclass(frozen=True, slots=True)
class Distributions:
    """The files of one dataset."""

    dataset: NamedNode
    place: str
    """Address that the paths of the files are below."""
    licence: str | None
    council: str = ""
    """Whose files they are; nothing for all."""

    def triples(self, files: Iterable[Dump]) -> Triples:
        """Yield the description of files."""
        for file in files:
            yield from self._file(file)

    def node(self, file: Dump) -> NamedNode:
        """Return the distribution of a file."""
        return NamedNode(f"{self.dataset.value}#{file.path.rpartition('/')[2]}")

    def checksum(self, file: Dump) -> NamedNode:
        """Return the digest of a file."""
        return NamedNode(f"{self.node(file).value}-sha256")

    def _file(self, file: Dump) -> Triples:
        node, url = self.node(file), NamedNode(f"{self.place}/{file.path}")
        yield Triple(self.dataset, term("dcat:distribution"), node)
        yield Triple(node, RDF.type, term("dcat:Distribution"))
        yield Triple(
            node, term("dcterms:title"), english(f"{file.title}, {self.council}" if self.council else file.title)
        )
        yield Triple(node, term("dcat:accessURL"), url)
        yield Triple(node, term("dcat:downloadURL"), url)
        yield from media_type(node, "dcat:mediaType", file.media_type)
        form = NamedNode(f"{AUTHORITY}file-type/{_FILE_TYPES[file.media_type]}")
        yield from typed(node, term("dcterms:format"), form, "dcterms:MediaTypeOrExtent")
        if file.compression:
            yield from media_type(node, "dcat:compressFormat", file.compression)
        if file.rows is None:
            yield Triple(self.dataset, term("void:dataDump"), url)
        elif file.safe:
            yield Triple(node, term("dcterms:description"), english(_SAFE))
        else:
            yield from typed(node, term("dcterms:conformsTo"), _CSVW, "dcterms:Standard")
        if self.licence:
            licence = iri(self.licence, "licence")
            yield from typed(node, term("dcterms:license"), licence, "dcterms:LicenseDocument")
        yield Triple(node, term("dcat:byteSize"), Literal(str(file.size), datatype=term("xsd:nonNegativeInteger")))
        yield from self._digest(node, file)

    def _digest(self, node: NamedNode, file: Dump) -> Triples:
        checksum, algorithm = self.checksum(file), term("spdx:checksumAlgorithm_sha256")
        yield Triple(node, term("spdx:checksum"), checksum)
        yield Triple(checksum, RDF.type, term("spdx:Checksum"))
        yield from typed(checksum, term("spdx:algorithm"), algorithm, "spdx:ChecksumAlgorithm")
        yield Triple(checksum, term("spdx:checksumValue"), Literal(file.sha256, datatype=term("xsd:hexBinary")))
