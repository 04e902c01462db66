"""Points of the discussion, as minutes letter or bullet them."""

from collections.abc import Iterator

from councilgraph_mappings.map.literals import number
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Point
from councilgraph_mappings.vocabulary import CG, RDF


def point_triples(point: Point, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one point."""
    node = sheet.new_node("point", point.item or point.meeting, str(point.position))
    yield node, RDF.type, CG.ReportedPoint
    yield node, CG.text, sheet.words(point.text)
    yield node, CG.pointKind, sheet.concept("point-kind", point.kind)
    yield node, CG.position, number(point.position)
    yield node, CG.inMeeting, sheet.meeting(point.meeting)
    if point.item:
        yield node, CG.arisesFrom, sheet.item(point.item)
    if point.letter:
        yield node, CG.letter, sheet.words(point.letter)
    yield sheet.quoted(node, point.evidence)
