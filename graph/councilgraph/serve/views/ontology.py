"""The ontology and its code lists as pages, with examples and counts from the data."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from councilgraph.query import shortened
from councilgraph.resources import data_dir
from councilgraph.serve.description import catalogue
from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.views.view import Place, View
from councilgraph.write import PREFIXES
from councilgraph_mappings.vocabulary import CODES, DCTERMS, DEFINITIONS, OA, PROV, RDF, RDFS, SKOS

_EXAMPLES: Final = 3
_DEFINITION, _NOTE = (NamedNode(PREFIXES["skos"] + name) for name in ("definition", "scopeNote"))
_DOMAIN, _RANGE, _WIDER = (NamedNode(PREFIXES["rdfs"] + name) for name in ("domain", "range", "subPropertyOf"))
_CLASS, _PROPERTY, _ENTITIES, _TRIPLES = (
    NamedNode(PREFIXES["void"] + name) for name in ("class", "property", "entities", "triples")
)
_PARTITIONS: Final = tuple(NamedNode(PREFIXES["void"] + name) for name in ("classPartition", "propertyPartition"))
_KINDS: Final = {
    NamedNode(PREFIXES["owl"] + name): kind
    for name, kind in (
        ("Class", "class"),
        ("ObjectProperty", "property"),
        ("DatatypeProperty", "property"),
        ("AnnotationProperty", "property"),
    )
}


@dataclass(frozen=True, slots=True)
class Term:
    """A class, a property or a code."""

    iri: str
    name: str
    """The last part of its IRI."""
    label: str
    definition: str
    note: str
    kind: str
    parents: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]


@cache
def terms(file: Path) -> tuple[Term, ...]:
    """Return the terms that a file of the ontology defines, in its order."""
    found: dict[str, dict[NamedNode, list[Any]]] = {}
    for quad in parse(path=file, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject.value, {}).setdefault(quad.predicate, []).append(quad.object)
    return tuple(
        _term(iri, said)
        for iri, said in found.items()
        if iri.startswith((DEFINITIONS, CODES)) and (_DEFINITION in said)
    )


def _term(iri: str, said: dict[NamedNode, list[Any]]) -> Term:
    def texts(name: NamedNode) -> list[str]:
        return [value.value for value in said.get(name, []) if isinstance(value, Literal)]

    def iris(*names: NamedNode) -> tuple[str, ...]:
        return tuple(value.value for name in names for value in said.get(name, []) if isinstance(value, NamedNode))

    kinds = [_KINDS[value] for value in said.get(RDF.type, []) if value in _KINDS]
    return Term(
        iri,
        iri.rpartition("#")[2].rpartition("/")[2],
        next(iter(texts(RDFS.label) + texts(SKOS.prefLabel)), ""),
        " ".join(texts(_DEFINITION)),
        " ".join(texts(_NOTE)),
        next(iter(kinds), "code"),
        iris(RDFS.subClassOf, _WIDER),
        iris(_DOMAIN),
        iris(_RANGE),
    )


def schemes() -> dict[str, Path]:
    """Return the code lists by name."""
    return {path.stem: path for path in sorted((data_dir("ontology") / "codes").glob("*.ttl"))}


def show(place: Place) -> View:
    """Return the documentation of the ontology."""
    publication = place.reader.publication
    counts = partitions(catalogue(publication.catalogue()), NamedNode(f"{publication.base}/dataset"))
    known = terms(data_dir("ontology") / "council.ttl")
    names = {term.iri: term for term in known}
    rows = {
        kind: [_shown(term, counts, names) for term in known if term.kind == kind] for kind in ("class", "property")
    }
    for row in rows["class"]:
        row["examples"] = _examples(place, row["iri"])
    lists = [
        {
            "link": Link(_title(path), f"{place.reader.site.path}/ontology/codes/{name}"),
            "about": _about(path, DCTERMS.description),
            "number": len(terms(path)),
        }
        for name, path in schemes().items()
    ]
    about = data_dir("ontology") / "council.ttl"
    values = {
        "title": _title(about),
        "lead": _about(about, DCTERMS.description),
        "classes": rows["class"],
        "properties": sorted(rows["property"], key=lambda row: str(row["label"])),
        "lists": lists,
    }
    return View("ontology.html", values)


def codes(place: Place, scheme: str) -> View:
    """Return the documentation of a code list.

    Raises:
        ProblemError: there is no such list.
    """
    path = schemes().get(scheme)
    if path is None:
        raise ProblemError(404, f"There is no code list {scheme!r}.", f"There are {', '.join(schemes())}.")
    known = terms(path)
    found = {row["iri"]: row for row in place.overview.rows("SELECT iri, number, example FROM code")}
    place.facts.name_all(row["example"] for row in found.values())
    rows = [
        {
            "term": term,
            "number": found[term.iri]["number"] if term.iri in found else 0,
            "example": place.facts.link(found[term.iri]["example"]) if term.iri in found else None,
        }
        for term in known
    ]
    values = {"title": _title(path), "lead": _about(path, DCTERMS.description), "scheme": scheme, "rows": rows}
    return View("codes.html", values, [Link("Ontology", f"{place.reader.site.path}/ontology")])


def partitions(triples: Iterable[Triple], dataset: NamedNode) -> dict[str, int]:
    """Return how often each class and property is used in a dataset, as the catalogue counts them."""
    named: dict[str, str] = {}
    numbers: dict[str, int] = {}
    own: set[str] = set()
    for triple in triples:
        if triple.predicate in _PARTITIONS and triple.subject == dataset:
            own.add(str(triple.object))
        elif triple.predicate in (_CLASS, _PROPERTY) and isinstance(triple.object, NamedNode):
            named[str(triple.subject)] = triple.object.value
        elif triple.predicate in (_ENTITIES, _TRIPLES) and isinstance(triple.object, Literal):
            numbers[str(triple.subject)] = int(triple.object.value)
    return {iri: numbers[part] for part, iri in named.items() if part in numbers and part in own}


def _shown(term: Term, counts: dict[str, int], names: dict[str, Term]) -> dict[str, Any]:
    def links(iris: Iterable[str]) -> list[Link]:
        return [Link(label(iri), f"#{names[iri].name}" if iri in names else iri) for iri in iris]

    return {
        "iri": term.iri,
        "name": term.name,
        "label": term.label,
        "short": shortened(term.iri),
        "definition": term.definition,
        "note": term.note,
        "number": counts.get(term.iri, 0),
        "parents": links(term.parents),
        "domain": links(term.domain),
        "range": links(term.range),
        "examples": [],
    }


def _examples(place: Place, kind: str) -> list[Link]:
    some = islice(place.reader.subjects(RDF.type, NamedNode(kind)), _EXAMPLES)
    things = [thing.value for thing in some if "#" not in thing.value]
    facts = place.facts
    facts.name_all(things)
    words = _words(place, [thing for thing in things if not facts.is_named(thing)])
    links = [Link(words[thing], facts.address(thing)) if thing in words else facts.link(thing) for thing in things]
    return [link for link in links if link.address]


def _words(place: Place, things: list[str]) -> dict[str, str]:
    """Return the words that state things: an attendance or a vote has no other name."""
    reader, found = place.reader, dict[str, str]()
    for thing in things:
        node = NamedNode(thing)
        quoted = [*reader.values(node, PROV.wasQuotedFrom)]
        words = [text for passage in quoted for text in reader.values(NamedNode(passage), OA.exact)]
        if words := [*words, *reader.values(node, SKOS.note)]:
            found[thing] = f"“{min(words)}”"
    return found


@cache
def _about(path: Path, name: NamedNode) -> str:
    found = [
        quad.object.value
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        if quad.predicate == name and isinstance(quad.object, Literal)
    ]
    return next(iter(found), "")


def _title(path: Path) -> str:
    return _about(path, DCTERMS.title) or path.stem
