"""What is asked of a worker and what it answers: JSON and bytes, so that nothing that a worker sends is ever executed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What an answer is."""

    TABLE = "table"
    BOOLEAN = "boolean"
    GRAPH = "graph"


class Form(StrEnum):
    """How an answer is written."""

    JSON = "json"
    XML = "xml"
    CSV = "csv"
    TSV = "tsv"
    TURTLE = "turtle"
    N_TRIPLES = "n-triples"
    JSON_LD = "json-ld"
    RDF_XML = "rdf-xml"
    PAGE = "html"
    """For people; no worker writes it."""


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    SYNTAX = "syntax"
    REFUSED = "refused"
    """It is an update, or asks another server."""
    UNACCEPTABLE = "unacceptable"
    """The client takes no form that its kind of answer has."""
    FAILED = "failed"
    """It is SPARQL and has no answer."""
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"
    TOO_MUCH = "too much"
    """It cost its worker."""
    BROKEN = "broken"
    """The store could not be read."""
    PROBLEM = "problem"
    """There is no such page."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query with all that its answer depends on, less the publication."""

    query: str
    table: Form | None = Form.JSON
    """The form of the answer when it is a table; None when the client takes none of its forms."""
    boolean: Form | None = Form.JSON
    graph: Form | None = Form.TURTLE
    default_graphs: tuple[str, ...] | None = None
    """None leaves the choice to the query."""
    named_graphs: tuple[str, ...] | None = None

    def form(self, kind: Kind) -> Form | None:
        """Return the form for an answer of a kind."""
        return {Kind.TABLE: self.table, Kind.BOOLEAN: self.boolean, Kind.GRAPH: self.graph}[kind]

    def encoded(self) -> bytes:
        """Return the question as bytes."""
        return json.dumps(asdict(self)).encode()


def decoded_question(content: bytes) -> Question:
    """Return the question of some bytes.

    >>> decoded_question(Question("ASK {}", default_graphs=("urn:g",)).encoded())
    ... # doctest: +NORMALIZE_WHITESPACE
    Question(query='ASK {}', table=<Form.JSON: 'json'>, boolean=<Form.JSON: 'json'>, graph=<Form.TURTLE: 'turtle'>,
             default_graphs=('urn:g',), named_graphs=None)
    """
    values: dict[str, Any] = json.loads(content)
    for name in ("table", "boolean", "graph"):
        values[name] = None if values[name] is None else Form(values[name])
    for name in ("default_graphs", "named_graphs"):
        values[name] = None if values[name] is None else tuple(values[name])
    return Question(**values)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker says, or what is said for one that is dead."""

    outcome: Outcome
    kind: Kind | None = None
    content: bytes = b""
    lasting: bool = True
    """Whether the same question has the same answer as long as the publication stays."""
    fault: str = ""
    """A sentence without subject."""
    step: str = ""
    line: int | None = None
    column: int | None = None
    status: int = 200
    """Of the response, where a page was asked for."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Of the response likewise."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """Of a problem, for programs."""

    def header(self) -> bytes:
        """Return all but the content, as bytes."""
        values = asdict(self)
        del values["content"]
        return json.dumps(values).encode()


def decoded_reply(header: bytes, content: bytes) -> Reply:
    """Return the reply of a header and a content."""
    values: Mapping[str, Any] = json.loads(header)
    kind = None if values["kind"] is None else Kind(values["kind"])
    return Reply(**{**values, "outcome": Outcome(values["outcome"]), "kind": kind, "content": content})
