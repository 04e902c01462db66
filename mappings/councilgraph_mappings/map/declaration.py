"""Declarations of interest; that nobody declared one stands on the item."""

from collections.abc import Iterator

from councilgraph_mappings.map.literals import TRUE
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Declaration
from councilgraph_mappings.vocabulary import CG, RDF


def declaration_triples(declaration: Declaration, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one declaration."""
    node = sheet.new_node("declaration", declaration.meeting, declaration.person, declaration.item or "")
    yield node, RDF.type, CG.DeclarationOfInterest
    yield node, CG.declaredBy, sheet.person(declaration.person)
    yield node, CG.inMeeting, sheet.meeting(declaration.meeting)
    if declaration.item:
        yield node, CG.concerns, sheet.item(declaration.item)
    if declaration.concerns:
        yield node, CG.concernsText, sheet.words(declaration.concerns)
    if declaration.kind:
        yield node, CG.interestKind, sheet.concept("interest-kind", declaration.kind)
    if declaration.nature:
        yield node, CG.interestNature, sheet.words(declaration.nature)
    if declaration.withdrew:
        yield node, CG.withdrew, TRUE
    yield sheet.quoted(node, declaration.evidence)
