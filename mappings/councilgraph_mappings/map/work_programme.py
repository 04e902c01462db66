"""What a committee plans to take, and when."""

from collections.abc import Iterator

from councilgraph_mappings.map.literals import as_precise_as
from councilgraph_mappings.map.role import post_node, post_triples
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import WorkProgrammeEntry
from councilgraph_mappings.vocabulary import CG, DCTERMS, RDF


def entry_triples(entry: WorkProgrammeEntry, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one entry of a work programme."""
    node = sheet.node("entry", entry.key)
    yield node, RDF.type, CG.WorkProgrammeEntry
    yield node, DCTERMS.title, sheet.words(entry.title)
    yield node, CG.inMeeting, sheet.meeting(entry.meeting)
    if entry.organisation:
        yield node, DCTERMS.creator, sheet.organisation(entry.organisation)
    if entry.target:
        yield node, CG.targetDate, as_precise_as(entry.target)
    if entry.date_text:
        yield node, CG.dateText, sheet.words(entry.date_text)
    if entry.responsible:
        yield node, CG.responsible, sheet.person(entry.responsible)
    if entry.responsible_office:
        yield node, CG.responsible, post_node(entry.responsible_office, sheet)
        yield from post_triples(entry.responsible_office, entry.evidence, sheet)
    if entry.origin:
        yield node, CG.originOutcome, sheet.node("outcome", entry.origin)
    if entry.reason:
        yield node, CG.reason, sheet.words(entry.reason)
    yield sheet.quoted(node, entry.evidence)
