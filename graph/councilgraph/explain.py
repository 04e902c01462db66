"""Why several mentions are one person, meeting, organisation, item or outcome: the reasons in the graph of links."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, QuerySolutions, Store

from councilgraph.store import read_only
from councilgraph.write import PREFIXES
from councilgraph_mappings.errors import ConfigurationError

_MENTIONS: Final = """
SELECT DISTINCT ?canonical ?mention ?reason {
  ?asked cg:canonical ?canonical .
  ?mention cg:canonical ?canonical .
  OPTIONAL { ?mention skos:note ?reason . FILTER(STRSTARTS(?reason, "One with ")) }
} ORDER BY ?mention ?reason
"""
_SAID: Final = """
SELECT DISTINCT ?path ?name ?passage {
  GRAPH ?g { ?mention a ?class }
  ?g prov:wasDerivedFrom/cg:sourcePath ?path .
  OPTIONAL { GRAPH ?g { ?mention foaf:name|skos:prefLabel|skos:altLabel|dcterms:title ?name } }
  OPTIONAL { GRAPH ?g { ?mention prov:wasQuotedFrom/oa:exact ?passage } }
} ORDER BY ?path ?name ?passage
"""
_NAME: Final = "SELECT ?name { GRAPH ?links { ?thing foaf:name|skos:prefLabel ?name } } ORDER BY ?name LIMIT 1"


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing as one document knows it."""

    node: str
    path: str
    """Of the document."""
    names: tuple[str, ...]
    passages: tuple[str, ...]
    reason: str
    """Why it is one with the canonical thing; empty where it is itself the canonical thing, or alone."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A canonical thing and what was merged to it."""

    node: str
    name: str
    mentions: tuple[Mention, ...]


def merged(generation: Path, iri: str) -> Merged:
    """Return what a thing was merged from; the IRI may be the canonical one or that of any mention.

    Raises:
        ConfigurationError: nothing of that IRI was linked.
    """
    try:
        asked = NamedNode(iri)
    except ValueError:
        raise ConfigurationError(iri, "is not an IRI", "copy it from the answer to a query") from None
    store = read_only(generation)
    rows = _rows(store, _MENTIONS, asked=asked)
    if not rows:
        step = "ask for a person, meeting, organisation, item or outcome of the publication"
        raise ConfigurationError(iri, "is not known to the links", step)
    node = rows[0]["canonical"]
    names = _rows(store, _NAME, thing=NamedNode(node))
    reasons = {row["mention"]: row["reason"] for row in rows}
    mentions = [mention for node, reason in reasons.items() for mention in _said(store, node, reason)]
    # Those that need no reason come first.
    ordered = sorted(mentions, key=lambda mention: (mention.reason != "", mention.path, mention.node))
    return Merged(node, names[0]["name"] if names else node, tuple(ordered))


def _said(store: Store, node: str, reason: str) -> list[Mention]:
    """Return a mention for each document that knows a thing by the same IRI."""
    names: dict[str, set[str]] = defaultdict(set)
    passages: dict[str, set[str]] = defaultdict(set)
    for row in _rows(store, _SAID, mention=NamedNode(node)):
        names[row["path"]].add(row["name"])
        passages[row["path"]].add(row["passage"])
    return [
        Mention(node, path, tuple(sorted(names[path] - {""})), tuple(sorted(passages[path] - {""})), reason)
        for path in sorted(names)
    ]


def _rows(store: Store, query: str, **known: NamedNode) -> list[dict[str, str]]:
    """Return the rows of a SELECT in which some variables are known."""
    for variable, node in known.items():
        query = query.replace(f"?{variable} ", f"{node} ")
    found = store.query(query, prefixes=PREFIXES)
    if not isinstance(found, QuerySolutions):
        raise TypeError(f"{query} is not a SELECT")
    variables = [variable.value for variable in found.variables]
    return [{name: row[name].value if row[name] else "" for name in variables} for row in found]
