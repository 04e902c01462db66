"""The ontology: a ``Reading`` in, quads out. No network, no clock, no global state.

One module for each thing, under the name that its shapes have; each generator reads like the Turtle that it makes.
"""

from collections.abc import Iterator

from pyoxigraph import Quad, RdfFormat, parse

from councilgraph_mappings.map.attendance import attendance_triples
from councilgraph_mappings.map.declaration import declaration_triples
from councilgraph_mappings.map.document import document_triples
from councilgraph_mappings.map.finding import finding_triples
from councilgraph_mappings.map.graph import concept_triples, graph_triples
from councilgraph_mappings.map.item import item_triples
from councilgraph_mappings.map.meeting import meeting_triples
from councilgraph_mappings.map.motion import motion_triples, vote_triples
from councilgraph_mappings.map.organisation import body_triples, council_triples, organisation_triples
from councilgraph_mappings.map.outcome import outcome_triples
from councilgraph_mappings.map.passage import passage_triples
from councilgraph_mappings.map.person import person_triples
from councilgraph_mappings.map.point import point_triples
from councilgraph_mappings.map.role import role_triples, vacancy_triples
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.map.source import Source, source_of
from councilgraph_mappings.map.work_programme import entry_triples
from councilgraph_mappings.map.written import Written, written
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Reading

__all__ = ["Source", "Written", "quads", "source_of", "texts"]


def quads(reading: Reading, document: Document, source: Source, base: str) -> Iterator[Quad]:
    """Yield each quad of a document once, sorted.

    Raises:
        CouncilGraphError: a record refers to another that is not there; a fault of the parser.
        ConfigurationError: the base is not an http address.
    """
    # What is written here needs no check; a published file is read again strictly.
    yield from parse(texts(reading, document, source, base).quads, RdfFormat.N_QUADS, lenient=True)


def texts(reading: Reading, document: Document, source: Source, base: str) -> Written:
    """Return all that a document says as N-Quads, all in the document's own graph, and as N-Triples.

    Raises:
        CouncilGraphError: a record refers to another that is not there; a fault of the parser.
        ConfigurationError: the base is not an http address.
    """
    sheet = Sheet(reading, document, source, base)
    return written(_triples(sheet, document), sheet.graph)


def _triples(sheet: Sheet, document: Document) -> Iterator[Triple]:
    reading = sheet.reading
    yield from graph_triples(sheet)
    for organisation in reading.organisations:
        yield from organisation_triples(organisation, sheet)
    yield from council_triples(sheet)
    for meeting in reading.meetings:
        yield from body_triples(meeting, sheet)
        yield from meeting_triples(meeting, sheet)
    for person in reading.people:
        yield from person_triples(person, sheet)
    for role in reading.roles:
        yield from role_triples(role, sheet)
    for vacancy in reading.vacancies:
        yield from vacancy_triples(vacancy, sheet)
    for item in reading.items:
        yield from item_triples(item, sheet)
    for attendance in reading.attendance:
        yield from attendance_triples(attendance, sheet)
    for outcome in reading.outcomes:
        yield from outcome_triples(outcome, sheet)
    for motion in reading.motions:
        yield from motion_triples(motion, sheet)
    for vote in reading.votes:
        yield from vote_triples(vote, sheet)
    for declaration in reading.declarations:
        yield from declaration_triples(declaration, sheet)
    for paper in reading.papers:
        yield from document_triples(paper, sheet)
    for entry in reading.work_programme:
        yield from entry_triples(entry, sheet)
    for point in reading.points:
        yield from point_triples(point, sheet)
    for finding in (*document.findings, *reading.findings):
        yield from finding_triples(finding, sheet)
    for (evidence, states), node in sheet.passages.items():
        yield from passage_triples(node, evidence, states, sheet)
    yield from concept_triples(sheet)
