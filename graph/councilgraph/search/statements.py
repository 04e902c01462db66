"""What the index needs of a dataset, as rows of a temporary table, which SQLite joins within bounded memory.

The lines of the file are read, which takes a quarter of the time that a store needs to give the same statements.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from councilgraph.search.schema import Kind
from councilgraph_mappings.iris import links_graph
from councilgraph_mappings.vocabulary import CG, CODES, DCTERMS, FOAF, ORG, RDF, SKOS

Row = tuple[str, str, str]

KINDS: Final = {
    CG.Meeting: Kind.MEETING,
    CG.AgendaItem: Kind.ITEM,
    CG.Decision: Kind.DECISION,
    CG.Recommendation: Kind.RECOMMENDATION,
    CG.Action: Kind.ACTION,
    FOAF.Person: Kind.PERSON,
    ORG.Organization: Kind.ORGANISATION,
}
"""Of canonical things, which are typed in the graph of links."""
ALONE: Final = {CG.Document: Kind.PAPER, CG.WorkProgrammeEntry: Kind.PLAN}
"""Of things that each document has for itself."""
PROPERTIES: Final = {
    CG.canonical: "one",
    CG.inMeeting: "meeting",
    CG.arisesFrom: "item",
    DCTERMS.date: "date",
    CG.heldBy: "body",
    CG.text: "text",
    DCTERMS.title: "title",
    CG.purpose: "purpose",
    CG.venue: "venue",
    CG.progress: "progress",
    FOAF.name: "name",
    SKOS.altLabel: "also",
    FOAF.title: "honorific",
    FOAF.primaryTopic: "topic",
    ORG.member: "member",
    ORG.role: "role",
    SKOS.prefLabel: "called",
}


def load(database: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Fill the temporary table ``raw`` with what the index needs."""
    database.execute("CREATE TEMP TABLE raw (property TEXT NOT NULL, subject TEXT NOT NULL, value TEXT NOT NULL)")
    database.executemany("INSERT INTO raw VALUES (?, ?, ?)", rows)
    database.execute("CREATE INDEX temp.raw_by_subject ON raw (property, subject, value)")


def lines(dataset: Path, base: str) -> Iterator[Row]:
    """Yield what the index needs of the N-Quads that a publication wrote."""
    links = links_graph(base)
    wanted = {f"{predicate}".encode(): name for predicate, name in PROPERTIES.items()} | {f"{RDF.type}".encode(): ""}
    kinds = {f"{cls}".encode(): kind for cls, kind in KINDS.items()}
    alone = {f"{cls}".encode(): kind for cls, kind in ALONE.items()}
    end, code = f" <{links}> .\n".encode(), f"<{CODES}".encode()
    with dataset.open("rb") as stream:
        for line in stream:
            subject, predicate, rest = line.split(b" ", 2)
            name = wanted.get(predicate)
            if name is None or subject.startswith(code):
                continue
            linked = rest.endswith(end)
            if name:
                value = _value(line, rest)
                yield name, subject[1:-1].decode(), value
                if linked and name in {"called", "name"}:
                    yield "label", subject[1:-1].decode(), value
                continue
            kind = kinds.get(rest[: -len(end)]) if linked else alone.get(rest.partition(b" ")[0])
            if kind:
                yield "kind" if linked else "alone", subject[1:-1].decode(), kind


def _value(line: bytes, rest: bytes) -> str:
    """Return the object of a line of ours; only what is escaped needs a parser."""
    if rest.startswith(b"<"):
        return rest[1 : rest.index(b"> ")].decode()
    if b"\\" not in rest:
        return rest[1 : rest.index(b'"', 1)].decode()
    [quad] = parse(line, RdfFormat.N_QUADS)
    if isinstance(quad.object, NamedNode | Literal):
        return quad.object.value
    raise TypeError(f"{quad.object} is neither an IRI nor a text")
