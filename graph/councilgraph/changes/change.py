"""One change of the publication: a graph that was added, changed or withdrawn, and the things that came and went with it."""

import json
from dataclasses import dataclass
from enum import StrEnum

from councilgraph_mappings.iris import catalogue_graph, inferred_graph, links_graph, register_graph


class What(StrEnum):
    """What became of a graph."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class Kind(StrEnum):
    """Whose graph it is."""

    DOCUMENT = "document"
    REGISTER = "register"
    LINKS = "links"
    INFERRED = "inferred"
    CATALOGUE = "catalogue"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a document is about."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one graph in one publication."""

    what: What
    kind: Kind
    graph: str
    path: str = ""
    """Of the document; nothing for the graphs that are no document's."""
    sha256: str | None = None
    """Of the graph now, as RDFC-1.0 says; None where it is withdrawn."""
    before: str | None = None
    """Of the graph before; None where it is added."""
    triples: int = 0
    """In the graph now."""
    about: tuple[Topic, ...] = ()
    appeared: tuple[str, ...] = ()
    """Meetings, people, items … that the publication before did not know, by IRI."""
    vanished: tuple[str, ...] = ()
    """Those that the publication knows no more."""
    unlisted: int = 0
    """Things that came or went besides."""
    now: str | None = None
    """Graph of the same document in its present state, where it is another."""
    sequence: int = 0
    """Goes on from publication to publication; 0 until it is given."""
    at: str = ""
    """When it was published, as the manifest says."""
    generation: str = ""

    def line(self) -> bytes:
        """Return the change as a line of JSON, the keys in a fixed order."""
        content = {
            "sequence": self.sequence,
            "at": self.at,
            "generation": self.generation,
            "what": self.what,
            "kind": self.kind,
            "graph": self.graph,
            "path": self.path or None,
            "sha256": self.sha256,
            "before": self.before,
            "triples": self.triples,
            "about": [{"iri": topic.iri, "label": topic.label} for topic in self.about],
            "appeared": self.appeared,
            "vanished": self.vanished,
            "unlisted": self.unlisted,
            "now": self.now,
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> "Change":
        """Return the change that a line says."""
        content = json.loads(line)
        return cls(
            What(content["what"]),
            Kind(content["kind"]),
            content["graph"],
            content["path"] or "",
            content["sha256"],
            content["before"],
            content["triples"],
            tuple(Topic(topic["iri"], topic["label"]) for topic in content["about"]),
            tuple(content["appeared"]),
            tuple(content["vanished"]),
            content["unlisted"],
            content["now"],
            content["sequence"],
            content["at"],
            content["generation"],
        )


def kind_of(graph: str, base: str) -> Kind:
    """Return whose graph it is.

    >>> kind_of("http://localhost:8000/graph/links", "http://localhost:8000").value
    'links'
    """
    own = {
        register_graph(base): Kind.REGISTER,
        links_graph(base): Kind.LINKS,
        inferred_graph(base): Kind.INFERRED,
        catalogue_graph(base): Kind.CATALOGUE,
    }
    return own.get(graph, Kind.DOCUMENT)
