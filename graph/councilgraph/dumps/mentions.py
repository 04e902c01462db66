"""What one document says of the things that the tables have rows for, each under the one thing that it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from councilgraph.dumps.known import Known
from councilgraph.dumps.statements import Statements
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, ORG, PROV, RDF, SKOS, TIME

Values = dict[str, list[str]]

_OUTCOMES: Final = {
    CG.Decision.value: "decision",
    CG.Recommendation.value: "recommendation",
    CG.Action.value: "action",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing as one document states it."""

    table: str
    key: str
    """The same in all documents that speak of the thing."""
    node: str
    """The thing as this document knows it."""
    values: Values = field(default_factory=dict)
    """By column."""


class Document:
    """One document's statements, and what is known of their things elsewhere."""

    def __init__(self, graph: str, said: Statements, known: Known) -> None:
        """Keep the statements of a graph."""
        self.graph = graph
        self.said = said
        self.known = known
        source = said.first(graph, PROV.wasDerivedFrom)
        self.source = said.first(source, FOAF.page)
        self.retrieved = said.first(source, PROV.generatedAtTime)
        self._from = {"source": [self.source], "source_path": [said.first(source, CG.sourcePath)]}
        self._motions: dict[str, list[str]] = {}
        for motion in said.of_class(CG.Motion):
            for outcome in said.all(motion, CG.decides):
                self._motions.setdefault(outcome, []).append(motion)

    def mentions(self) -> Iterator[Mention]:
        """Yield what the document says of each thing that has a row."""
        for make, classes in _MADE:
            for node in self.said.of_class(*classes):
                for mention in make(self, node):
                    said_of = {"passage": [self.said.words(node)], **self._from}
                    yield Mention(mention.table, mention.key, node, mention.values | said_of)

    def one(self, thing: str) -> list[str]:
        """Return the one thing that a thing is, as the value of a column."""
        return [self.known.one(thing)] if thing else []

    def ones(self, things: list[str]) -> list[str]:
        """Return the one thing of each."""
        return [self.known.one(thing) for thing in things]

    def plain(self, node: str, **columns: NamedNode) -> Values:
        """Return values that stand in a table as they are stated."""
        return {column: self.said.all(node, prop) for column, prop in columns.items()}

    def item(self, item: str) -> Values:
        """Return the columns for the item that something belongs to."""
        return {"item_iri": self.one(item), "item_number": self.said.all(item, CG.number)}

    def motions(self, outcome: str) -> Values:
        """Return the columns for the motions that settled an outcome."""
        found: Values = {}
        for motion in self._motions.get(outcome, ()):
            values = {
                "moved_by": self.known.names(self.said.all(motion, CG.mover)),
                "seconded_by": self.known.names(self.said.all(motion, CG.seconder)),
                "result": self.said.labels(self.said.all(motion, CG.result)),
                **self.plain(motion, votes_for=CG.votesFor, votes_against=CG.votesAgainst, abstentions=CG.abstentions),
            }
            for column, stated in values.items():
                found.setdefault(column, []).extend(stated)
        return found


def _meeting(document: Document, node: str) -> Iterator[Mention]:
    said, known = document.said, document.known
    council, body = said.first(node, CG.council), said.first(node, CG.heldBy)
    values = {
        "council_iri": document.one(council),
        "council": known.names([council] if council else []),
        "body_iri": document.one(body),
        "body": known.names([body] if body else []),
        "record": said.labels(said.all(node, CG.recordStatus)),
        **document.plain(node, date=DCTERMS.date, start_time=CG.startTime, end_time=CG.endTime, venue=CG.venue),
    }
    yield Mention("meetings", known.one(node), node, values)


def _item(document: Document, node: str) -> Iterator[Mention]:
    said, known = document.said, document.known
    values = {
        "meeting_iri": document.one(said.first(node, CG.inMeeting)),
        "presented_by": known.names(said.all(node, CG.presentedBy)),
        "presented_by_iri": document.ones(said.all(node, CG.presentedBy)),
        **document.plain(node, number=CG.number, title=DCTERMS.title, purpose=CG.purpose, pages=CG.pageRange),
        **document.plain(node, nil_return=CG.nilReturn, cut_off=CG.cutOff),
    }
    yield Mention("items", known.one(node), node, values)


def _attendance(document: Document, node: str) -> Iterator[Mention]:
    said, known = document.said, document.known
    meeting, person = (known.one(said.first(node, prop)) for prop in (CG.atMeeting, CG.attendee))
    values = {
        "meeting_iri": [meeting],
        "person_iri": [person],
        "person": [known.name(person)],
        "status": said.labels(said.all(node, CG.attendanceStatus)),
        "capacity": said.labels(said.all(node, CG.capacity)),
        "substitute_for": known.names(said.all(node, CG.substituteFor)),
        "substitute_for_iri": document.ones(said.all(node, CG.substituteFor)),
        **document.plain(node, arrived=CG.arrived, left=CG.left),
    }
    yield Mention("attendance", f"{meeting} {person}", node, values)


def _outcome(document: Document, node: str) -> Iterator[Mention]:
    said, known = document.said, document.known
    item = said.first(node, CG.arisesFrom)
    owners = said.all(node, CG.actionOwner)
    people = [owner for owner in owners if FOAF.Person.value in said.all(owner, RDF.type)]
    confirmed = [*known.links(node, CG.confirmsMinutesOf), *said.all(node, CG.confirmsMinutesOf)]
    values = {
        "meeting_iri": document.one(said.first(node, CG.inMeeting)),
        "item_title": said.all(item, DCTERMS.title),
        "type": [_OUTCOMES[kind] for kind in said.all(node, RDF.type) if kind in _OUTCOMES],
        "kind": said.labels(said.all(node, CG.outcomeKind)),
        "owner": [known.name(known.one(one)) if one in people else said.labels([one])[0] for one in owners],
        "owner_iri": document.ones(owners),
        "tracks": document.ones([*known.links(node, CG.tracks), *said.all(node, CG.tracks)]),
        "confirms_minutes_of": document.ones(confirmed),
        **document.item(item),
        **document.plain(node, ordinal=CG.ordinal, text=CG.text, due_date=CG.dueDate, due_text=CG.dueText),
        **document.plain(node, progress=CG.progress),
        **document.motions(node),
    }
    yield Mention("decisions", known.one(node), node, values)


def _person(document: Document, node: str) -> Iterator[Mention]:
    one = document.known.one(node)
    name = document.known.name(one)
    forms = [*document.said.all(node, FOAF.name), *document.said.all(node, SKOS.altLabel)]
    yield Mention("people", one, node, {"name": [name], "also": [form for form in forms if form != name]})


def _membership(document: Document, node: str) -> Iterator[Mention]:
    said, known = document.said, document.known
    person, body = known.one(said.first(node, ORG.member)), said.first(node, ORG.organization)
    title = said.labels(said.all(node, ORG.role))
    period = said.first(node, ORG.memberDuring)
    begins, ends = (
        [day for instant in said.all(period, limit) for day in said.all(instant, TIME.inXSDDate)]
        for limit in (TIME.hasBeginning, TIME.hasEnd)
    )
    values = {
        "person_iri": [person],
        "person": [known.name(person)],
        "role": title,
        "organisation_iri": document.one(body),
        "organisation": known.names([body] if body else []),
        "begins": begins,
        "ends": ends,
        **document.plain(node, first_attested=CG.attestedOn, last_attested=CG.attestedOn),
    }
    key = " ".join([person, *title, *document.one(body), *begins, *ends])
    yield Mention("roles", key, node, values)


def _vacancy(document: Document, node: str) -> Iterator[Mention]:
    said = document.said
    if not said.all(node, CG.vacant):
        return  # an office that somebody has to act for is no seat
    body, title = said.first(node, ORG.postIn), said.labels([node])
    values = {
        "role": title,
        "organisation_iri": document.one(body),
        "organisation": document.known.names([body] if body else []),
        **document.plain(node, vacant=CG.vacant, first_attested=CG.attestedOn, last_attested=CG.attestedOn),
    }
    yield Mention("roles", " ".join(["vacant", *title, *(document.one(body) or [document.graph])]), node, values)


def _organisation(document: Document, node: str) -> Iterator[Mention]:
    said, known = document.said, document.known
    one, whole = known.one(node), said.first(node, ORG.unitOf)
    kinds = known.links(one, RDF.type) or said.all(node, RDF.type)
    kind = "council" if CG.Council.value in kinds else "committee" if CG.Committee.value in kinds else "other"
    name = known.name(one) or said.labels([node])[0]
    forms = [*said.all(node, SKOS.prefLabel), *said.all(node, SKOS.altLabel)]
    values = {
        "name": [name],
        "also": [form for form in forms if form != name],
        "type": [kind],
        "part_of_iri": document.one(whole),
        "part_of": known.names([whole] if whole else []),
        **document.plain(node, purpose=ORG.purpose),
    }
    yield Mention("organisations", one, node, values)


def _declaration(document: Document, node: str) -> Iterator[Mention]:
    said, known = document.said, document.known
    meeting, person = (known.one(said.first(node, prop)) for prop in (CG.inMeeting, CG.declaredBy))
    item = said.first(node, CG.concerns)
    subject = said.all(item, DCTERMS.title) or said.all(node, CG.concernsText)
    values = {
        "meeting_iri": [meeting],
        "person_iri": [person],
        "person": [known.name(person)],
        "concerns": subject,
        "kind": said.labels(said.all(node, CG.interestKind)),
        **document.item(item),
        **document.plain(node, nature=CG.interestNature, withdrew=CG.withdrew),
    }
    yield Mention("declarations", " ".join([meeting, person, *(document.one(item) or subject)]), node, values)


_MADE: Final[tuple[tuple[Callable[[Document, str], Iterator[Mention]], tuple[NamedNode, ...]], ...]] = (
    (_meeting, (CG.Meeting,)),
    (_item, (CG.AgendaItem,)),
    (_attendance, (CG.Attendance,)),
    (_outcome, (CG.Decision, CG.Recommendation, CG.Action)),
    (_person, (FOAF.Person,)),
    (_membership, (ORG.Membership,)),
    (_vacancy, (ORG.Post,)),
    (_organisation, (ORG.Organization,)),
    (_declaration, (CG.DeclarationOfInterest,)),
)
