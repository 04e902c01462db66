"""Agenda items."""

from collections.abc import Iterator

from councilgraph_mappings.map.literals import TRUE, number
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import AgendaItem
from councilgraph_mappings.vocabulary import CG, DCTERMS, RDF


def item_triples(item: AgendaItem, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one item of business."""
    node = sheet.item(item.key)
    yield node, RDF.type, CG.AgendaItem
    yield node, CG.inMeeting, sheet.meeting(item.meeting)
    yield node, CG.position, number(item.position)
    if item.number:
        yield node, CG.number, sheet.words(item.number)
    if item.title:
        yield node, DCTERMS.title, sheet.words(item.title)
    if item.parent:
        yield node, DCTERMS.isPartOf, sheet.item(item.parent)
    if item.pages:
        yield node, CG.pageRange, sheet.words(item.pages)
    if item.source_id:
        yield node, DCTERMS.identifier, sheet.words(item.source_id)
    for presenter in item.presenters:
        yield node, CG.presentedBy, sheet.person(presenter)
    yield sheet.quoted(node, item.evidence)
    if item.purpose:
        yield node, CG.purpose, sheet.words(item.purpose.value)
        yield sheet.quoted(node, item.purpose.evidence, CG.purpose)
    if item.nil_return:
        yield node, CG.nilReturn, TRUE
        yield sheet.quoted(node, item.nil_return, CG.nilReturn)
    if item.cut_off:
        yield node, CG.cutOff, TRUE
        yield sheet.quoted(node, item.cut_off, CG.cutOff)
