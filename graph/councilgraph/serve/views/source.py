"""A source: the file or page that was read, what was read from it, and what could not be."""

from collections.abc import Mapping
from typing import Any, Final

from pyoxigraph import NamedNode

from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.views.view import Place, View, paged
from councilgraph_mappings.vocabulary import CG, DCTERMS, FOAF, PROV

_AT_ONCE: Final = 200
"""Passages on one page."""
_HIDDEN: Final = (
    CG.Passage.value,
    PROV.Entity.value,
    "http://www.w3.org/ns/oa#TextPositionSelector",
    "http://www.w3.org/ns/oa#TextQuoteSelector",
)


def show(place: Place) -> View:
    """Return the page of a source.

    Raises:
        ProblemError: there is no such part of the list of passages.
    """
    facts, node = place.facts, NamedNode(place.iri)
    facts.add(place.reader.described([place.iri]))
    graphs = [
        row["g"]
        for row in place.reader.rows(
            f"SELECT DISTINCT ?g {{ ?g prov:wasDerivedFrom {node} ; foaf:primaryTopic ?m }} ORDER BY ?g"
        )
    ]
    graph = NamedNode(graphs[0] if graphs else f"{place.iri}#none")
    counts = place.reader.rows(
        f"SELECT ?type (COUNT(DISTINCT ?s) AS ?n) {{ GRAPH {graph} {{ ?s a ?type }} }} GROUP BY ?type ORDER BY DESC(?n) ?type"
    )
    total = int((place.reader.rows(f"SELECT (COUNT(*) AS ?n) {{ GRAPH {graph} {{ ?s oa:start ?o }} }}"))[0]["n"])
    page, before = paged(place.visit, total, _AT_ONCE, "passages", "Pages of passages")
    passages = place.reader.rows(
        f"""SELECT ?p ?words ?start ?rule {{ GRAPH {graph} {{ ?p oa:start ?start ; oa:exact ?words ; cg:rule ?rule }} }}
        ORDER BY ?start ?p LIMIT {_AT_ONCE} OFFSET {before}"""
    )
    meetings = [
        row["m"]
        for row in place.reader.rows(f"SELECT DISTINCT ?m {{ {graph} foaf:primaryTopic ?m }} ORDER BY ?m LIMIT 100")
    ]
    findings = place.reader.rows(
        f"""SELECT DISTINCT ?kind ?note ?words {{ GRAPH {graph} {{ ?s a cg:Finding ; skos:note ?note OPTIONAL {{ ?s cg:findingKind ?kind }}
        OPTIONAL {{ ?s prov:wasQuotedFrom ?q . ?q oa:exact ?words }} }} }} ORDER BY ?kind ?note LIMIT 200"""
    )
    facts.name_all(meetings)
    web = facts.first(place.iri, FOAF.page)
    path = facts.first(place.iri, CG.sourcePath)
    values = {
        "title": path.rpartition("/")[2] or "Source",
        "path_": path,
        "document": place.address(place.iri),
        "page_of_council": web if web.startswith(("http://", "https://")) else "",
        "format": facts.first(place.iri, DCTERMS.format),
        "sha256": facts.first(place.iri, CG.sha256),
        "retrieved": facts.first(place.iri, PROV.generatedAtTime)[:10],
        "kind": _layout(place, graph),
        "graph": place.address(graph.value) if graphs else "",
        "meetings": facts.links(meetings),
        "counts": [(label(row["type"]), int(row["n"])) for row in counts if row["type"] not in _HIDDEN],
        "findings": [{**row, "kind": label(row["kind"]) if row["kind"] else ""} for row in findings],
        "quoted": _quoted(place, graph, passages),
        "page": page,
    }
    return View("source.html", values, [Link("Documents", f"{place.reader.site.path}/documents")])


def _layout(place: Place, graph: NamedNode) -> str:
    rows = place.reader.rows(f"SELECT ?text {{ {graph} dcterms:description ?text }} LIMIT 1")
    return rows[0]["text"] if rows else ""


def _named(place: Place, thing: str, kinds: Mapping[str, str]) -> Link:
    """Return what a thing is called; an attendance or a vote has no name, and is called what it is."""
    known = place.facts.link(thing)
    return known if place.facts.is_named(thing) else Link(label(kinds[thing]), known.address)


def _quoted(place: Place, graph: NamedNode, passages: list[dict[str, str]]) -> list[dict[str, Any]]:
    """Return passages, each with what it states, in the order of the document."""
    stated: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    for row in passages:
        stated.setdefault(row["p"], [])
    some = " ".join(str(NamedNode(passage)) for passage in stated)
    if some:
        rows = place.reader.rows(
            f"SELECT ?p ?s ?type {{ VALUES ?p {{ {some} }} GRAPH {graph} {{ ?s prov:wasQuotedFrom ?p ; a ?type }} }} ORDER BY ?p ?s ?type"
        )
        for row in rows:
            kinds.setdefault(row["s"], row["type"])
            if row["s"] not in stated[row["p"]]:
                stated[row["p"]].append(row["s"])
        place.facts.name_all(row["s"] for row in rows)
    return [
        {
            "anchor": row["p"].partition("#")[2],
            "words": row["words"],
            "rule": row["rule"],
            "things": [_named(place, thing, kinds) for thing in stated[row["p"]]],
        }
        for row in passages
    ]
