"""The tables and their columns: what a spreadsheet shows, and what CSVW says of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from councilgraph.write import PREFIXES


class How(StrEnum):
    """What becomes of a column where several documents speak of one thing."""

    ONE = "one"
    """The words of the document that gave the thing its address, else of the first that says anything."""
    ALL = "all"
    """Every value that is stated, each once: documents that contradict one another are not settled here."""
    FIRST = "first"
    """The least: the first day on which something is attested."""
    LAST = "last"
    """The greatest."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    title: str
    datatype: str = "string"
    """Of CSVW."""
    how: How = How.ONE
    term: str | None = None
    """The property that the cells are values of, where it holds of the thing of the row."""
    required: bool = False

    @property
    def property_url(self) -> str | None:
        """Return the property as an address.

        >>> Column("text", "Text", term="cg:text").property_url
        'https://w3id.org/councilgraph/def#text'
        """
        if self.term is None:
            return None
        prefix, _, local = self.term.partition(":")
        return PREFIXES[prefix] + local


@dataclass(frozen=True, slots=True)
class Table:
    """One table."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    refers: tuple[tuple[str, str], ...] = ()
    """A column, and the table whose rows it names."""
    may_refer: tuple[tuple[str, str], ...] = ()
    """The same for columns that may be empty, which strict validators take for a broken reference."""
    key: str = "iri"
    """The column that tells rows apart."""

    @property
    def ordered(self) -> tuple[Column, ...]:
        """Return the columns in their order in the file: what people read, then addresses."""
        return tuple(sorted(self.columns, key=lambda column: column.name.endswith("iri")))


SEPARATOR: Final = " | "
"""Between the values of a cell that holds several."""

_IRI: Final = Column("iri", "Address", "anyURI", required=True)
_COUNCIL: Final = Column("council", "Council")
_WHEN: Final = (
    Column("meeting_iri", "Address of the meeting", "anyURI", term="cg:inMeeting"),
    _COUNCIL,
    Column("body", "Body"),
    Column("date", "Date", "date", How.ALL),
)
_SAID: Final = (
    Column("passage", "Words of the source"),
    Column("source", "Address of the source", "anyURI"),
    Column("source_path", "File of the source"),
    Column("stated_in", "Documents that state it", "integer"),
)


def _all(name: str, title: str, datatype: str = "string", term: str | None = None) -> Column:
    return Column(name, title, datatype, How.ALL, term)


MEETINGS: Final = Table(
    "meetings",
    "Meetings",
    "One row for each meeting, also of those that a document only refers to.",
    (
        _IRI,
        _COUNCIL,
        Column("council_iri", "Address of the council", "anyURI", term="cg:council"),
        Column("body", "Body"),
        Column("body_iri", "Address of the body", "anyURI", term="cg:heldBy"),
        _all("date", "Date", "date", "dcterms:date"),
        _all("start_time", "Start", "time", "cg:startTime"),
        _all("end_time", "End", "time", "cg:endTime"),
        _all("venue", "Venue", term="cg:venue"),
        _all("record", "Known from"),
        *_SAID,
    ),
)
ITEMS: Final = Table(
    "items",
    "Agenda items",
    "One row for each piece of business of a meeting.",
    (
        _IRI,
        *_WHEN,
        Column("number", "Number", term="cg:number"),
        Column("title", "Title", term="dcterms:title"),
        Column("purpose", "Purpose", term="cg:purpose"),
        _all("presented_by", "Presented by"),
        _all("presented_by_iri", "Addresses of the presenters", "anyURI"),
        Column("pages", "Pages", term="cg:pageRange"),
        _all("nil_return", "Nobody declared an interest", "boolean", "cg:nilReturn"),
        _all("cut_off", "Cut off in a source", "boolean", "cg:cutOff"),
        *_SAID,
    ),
    (("meeting_iri", "meetings"),),
)
ATTENDANCE: Final = Table(
    "attendance",
    "Attendance",
    "One row for each person at, or away from, each meeting.",
    (
        _IRI,
        Column("meeting_iri", "Address of the meeting", "anyURI", term="cg:atMeeting"),
        *_WHEN[1:],
        Column("person_iri", "Address of the person", "anyURI", term="cg:attendee"),
        Column("person", "Person"),
        _all("status", "Status"),
        _all("capacity", "As"),
        _all("substitute_for", "In place of"),
        _all("substitute_for_iri", "Address of the member replaced", "anyURI", "cg:substituteFor"),
        _all("arrived", "Arrived", "time", "cg:arrived"),
        _all("left", "Left", "time", "cg:left"),
        *_SAID,
    ),
    (("meeting_iri", "meetings"), ("person_iri", "people")),
)
DECISIONS: Final = Table(
    "decisions",
    "Decisions, recommendations and actions",
    "One row for each outcome: what a meeting decided, recommended, or asked somebody to do.",
    (
        _IRI,
        *_WHEN,
        Column("item_iri", "Address of the item", "anyURI", term="cg:arisesFrom"),
        Column("item_number", "Item"),
        Column("item_title", "Title of the item"),
        Column("type", "Type"),
        _all("kind", "Kind"),
        Column("ordinal", "Part", term="cg:ordinal"),
        Column("text", "Text", term="cg:text"),
        _all("owner", "Who has to act"),
        _all("owner_iri", "Address of who has to act", "anyURI"),
        _all("due_date", "Due", "date", "cg:dueDate"),
        _all("due_text", "Due, as written", term="cg:dueText"),
        _all("progress", "Progress", term="cg:progress"),
        _all("tracks", "Outcome that it follows", "anyURI"),
        _all("confirms_minutes_of", "Meeting whose minutes it confirms", "anyURI"),
        _all("moved_by", "Moved by"),
        _all("seconded_by", "Seconded by"),
        _all("result", "Result of the motion"),
        _all("votes_for", "Votes for", "integer"),
        _all("votes_against", "Votes against", "integer"),
        _all("abstentions", "Abstentions", "integer"),
        *_SAID,
    ),
    (("meeting_iri", "meetings"),),
    (("item_iri", "items"),),
)
PEOPLE: Final = Table(
    "people",
    "People",
    "One row for each person, in a public role alone.",
    (
        _IRI,
        _COUNCIL,
        Column("name", "Name", term="foaf:name"),
        _all("also", "Also written", term="skos:altLabel"),
        *_SAID,
    ),
)
ROLES: Final = Table(
    "roles",
    "Roles",
    "One row for each office, job or seat that a person holds, and for each that nobody holds.",
    (
        _IRI,
        _COUNCIL,
        Column("person_iri", "Address of the person", "anyURI", term="org:member"),
        Column("person", "Person"),
        Column("role", "Role"),
        Column("organisation_iri", "Address of the organisation", "anyURI", term="org:organization"),
        Column("organisation", "Organisation"),
        _all("begins", "Begins", "date"),
        _all("ends", "Ends", "date"),
        Column("first_attested", "First day shown", "date", How.FIRST),
        Column("last_attested", "Last day shown", "date", How.LAST),
        _all("vacant", "Vacant", "boolean", "cg:vacant"),
        *_SAID,
    ),
    may_refer=(("person_iri", "people"), ("organisation_iri", "organisations")),
)
ORGANISATIONS: Final = Table(
    "organisations",
    "Organisations",
    "One row for each council, committee or other organisation that a document names.",
    (
        _IRI,
        _COUNCIL,
        Column("name", "Name", term="skos:prefLabel"),
        _all("also", "Also written", term="skos:altLabel"),
        Column("type", "Type"),
        Column("part_of", "Part of"),
        Column("part_of_iri", "Address of what it is part of", "anyURI", term="org:unitOf"),
        _all("purpose", "Purpose", term="org:purpose"),
        *_SAID,
    ),
)
DECLARATIONS: Final = Table(
    "declarations",
    "Declarations of interest",
    "One row for what one person declared on one subject at one meeting.",
    (
        _IRI,
        *_WHEN,
        Column("person_iri", "Address of the person", "anyURI", term="cg:declaredBy"),
        Column("person", "Person"),
        Column("item_iri", "Address of the item", "anyURI", term="cg:concerns"),
        Column("item_number", "Item"),
        Column("concerns", "Subject"),
        _all("kind", "Kind"),
        _all("nature", "Nature", term="cg:interestNature"),
        _all("withdrew", "Left or took no part", "boolean", "cg:withdrew"),
        *_SAID,
    ),
    (("meeting_iri", "meetings"), ("person_iri", "people")),
    (("item_iri", "items"),),
)
DOCUMENTS: Final = Table(
    "documents",
    "Documents",
    "One row for each source that was published, rejected or passed over, with the reason.",
    (
        Column("path", "File", term="cg:sourcePath", required=True),
        _COUNCIL,
        Column("status", "Status"),
        Column("reason", "Reason"),
        Column("source", "Address of the source", "anyURI", term="foaf:page"),
        Column("retrieved", "Retrieved", "dateTime"),
        Column("layout", "Layout"),
        Column("media_type", "Format"),
        Column("sha256", "SHA-256", term="cg:sha256"),
        Column("graph_iri", "Address of the graph", "anyURI"),
        Column("statements", "Statements", "integer"),
        Column("items_cut_off", "Items cut off", "integer"),
        Column("to_look_at", "Remarks in the report", "integer"),
    ),
    key="path",
)

TABLES: Final = (
    MEETINGS, ITEMS, ATTENDANCE, DECISIONS, PEOPLE, ROLES, ORGANISATIONS, DECLARATIONS, DOCUMENTS,
)  # fmt: skip
"""In the order in which a person looks for them."""
