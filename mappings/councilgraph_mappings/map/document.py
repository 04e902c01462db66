"""Papers that belong to a meeting; the file that was read is a source and none of these."""

from collections.abc import Iterator

from pyoxigraph import NamedNode

from councilgraph_mappings.errors import CouncilGraphError
from councilgraph_mappings.map.codes import DOCUMENT_TYPES
from councilgraph_mappings.map.literals import boolean
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Paper
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, RDF


def document_triples(paper: Paper, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one paper."""
    node = sheet.node("document", paper.key)
    yield node, RDF.type, CG.Document
    yield node, DCTERMS.title, sheet.words(paper.title)
    yield node, CG.inMeeting, sheet.meeting(paper.meeting)
    if paper.item:
        yield sheet.item(paper.item), DCTERMS.references, node
    if paper.kind:
        yield node, DCTERMS.type, _document_type(paper.kind, sheet)
    if paper.pages:
        yield node, CG.pageRange, sheet.words(paper.pages)
    if paper.address and (page := sheet.page(paper.address)):
        yield node, FOAF.page, page
    if paper.size:
        yield node, DCTERMS.extent, sheet.words(paper.size)
    if paper.author:
        yield node, DCTERMS.creator, sheet.person(paper.author)
    if paper.reference:
        yield node, DCTERMS.identifier, sheet.words(paper.reference)
    if paper.key_decision is not None:
        yield node, CG.keyDecision, boolean(paper.key_decision)
    if paper.part:
        yield node, CG.exemptPart, sheet.words(paper.part)
    yield sheet.quoted(node, paper.evidence)


def _document_type(kind: str, sheet: Sheet) -> NamedNode:
    if kind not in DOCUMENT_TYPES:
        raise CouncilGraphError(
            sheet.source.path,
            f"{kind!r} is not in the list of document types",
            "add it to ontology/codes/document-type.ttl and map/codes.py",
        )
    return sheet.concept("document-type", kind)
