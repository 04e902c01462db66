"""From the key rows of all documents to the quads of the graph of links."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from councilgraph.link.chain import Canon, link_chain
from councilgraph.link.clusters import Clusters
from councilgraph.link.declarations import link_declarations
from councilgraph.link.items import link_items, link_outcomes
from councilgraph.link.meetings import Meetings, link_meetings
from councilgraph.link.organisations import kinds, link_organisations, preferred_names
from councilgraph.link.overrides import SEPARATE, Override
from councilgraph.link.people import link_people
from councilgraph.link.rows import KeyRow
from councilgraph.link.words import folded
from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.iris import links_graph, normal_base
from councilgraph_mappings.map.written import written
from councilgraph_mappings.vocabulary import CG, FOAF, ORG, RDF, SKOS

_LONGEST_LABEL: Final = 120
_CLASSES: Final = {OrganisationKind.COUNCIL: CG.Council, OrganisationKind.COMMITTEE: CG.Committee}
_OUTCOMES: Final = {"Decision": CG.Decision, "Recommendation": CG.Recommendation, "Action": CG.Action}
_LINKS: Final = {
    "confirmsMinutesOf": CG.confirmsMinutesOf,
    "tracks": CG.tracks,
    "fulfilledBy": CG.fulfilledBy,
    "originOutcome": CG.originOutcome,
}

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""Labels are English, wherever they are made."""

Statement = tuple[NamedNode, NamedNode, NamedNode | Literal]


@dataclass(frozen=True, slots=True)
class Linked:
    """The graph of links, and what the summary says about it."""

    lines: bytes
    """N-Quads, sorted."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many were merged, left alone for being ambiguous, refused …, by what is counted."""

    @property
    def quads(self) -> tuple[Quad, ...]:
        """Return the quads of the lines."""
        return tuple(parse(self.lines, RdfFormat.N_QUADS))


def link(rows: Iterable[KeyRow], base: str, overrides: Iterable[Override] = ()) -> Linked:
    """Return the graph of links over the key rows of all documents; their order does not matter.

    Raises:
        ConfigurationError: the base is not an http address.
    """
    base = normal_base(base)
    rows = sorted(rows, key=lambda row: row.graph)
    reviewed = {override.iri: override for override in overrides}

    organisations = link_organisations(rows)
    names = preferred_names(rows)
    one_body = _canonical(organisations, reviewed, lambda iri: (-len(names[iri][0]), iri))
    meetings = link_meetings(rows, one_body, base)
    _review(meetings.canonical, meetings.reasons, reviewed)
    people, ambiguous = link_people(rows, one_body, {iri: forms[0] for iri, forms in names.items()})
    fullest = {key.iri: key.name for row in rows for key in row.people}
    one_person = _canonical(people, reviewed, lambda iri: (*_fullness(fullest[iri]), iri))
    items = link_items(rows, meetings.canonical)
    one_item = _canonical(items, reviewed, lambda iri: (iri,))
    outcomes = link_outcomes(rows, meetings.canonical, one_item)
    one_outcome = _canonical(outcomes, reviewed, lambda iri: (iri,))
    declared = link_declarations(rows, meetings.canonical, one_person, one_item)
    one_declaration = _canonical(declared, reviewed, lambda iri: (iri,))
    chain = link_chain(rows, Canon(meetings, one_body, one_item, one_outcome))

    called = {iri: _shared_node(iri, names) for iri in set(one_body.values())}
    statements = itertools.chain(
        _canonicals(one_body, organisations.reasons, called),
        _named_bodies(called, names, kinds(rows)),
        _canonicals(meetings.canonical, meetings.reasons),
        _named_meetings(meetings, names),
        _canonicals(one_person, people.reasons),
        _named_people(one_person, fullest),
        _canonicals(one_item, items.reasons),
        _canonicals(one_outcome, outcomes.reasons),
        _named_business(rows, one_item, one_outcome),
        _canonicals(one_declaration, declared.reasons),
        ((NamedNode(iri), RDF.type, CG.DeclarationOfInterest) for iri in set(one_declaration.values())),
        ((NamedNode(one), _LINKS[term], NamedNode(other)) for one, term, other in chain.links),
    )
    counts = {
        "meetings merged": _merged(meetings.canonical),
        "people merged": _merged(one_person),
        "people ambiguous": ambiguous,
        "people told apart by a document": people.refused,
        "items merged": _merged(one_item),
        "outcomes merged": _merged(one_outcome),
        "declarations merged": _merged(one_declaration),
        "meetings with two starts under one address": meetings.merged_against_start,
        "tracker rows and plans ambiguous": chain.ambiguous,
    } | {f"links {term}": sum(found == term for _, found, _ in chain.links) for term in _LINKS}
    return Linked(written(statements, NamedNode(links_graph(base))).quads, counts)


def _canonical(
    clusters: Clusters, reviewed: Mapping[str, Override], order: Callable[[str], tuple[object, ...]]
) -> dict[str, str]:
    """Return the canonical IRI of each IRI: the first of its set in the given order, or what was reviewed."""
    for iri, override in reviewed.items():
        if iri in clusters and override.canonical in clusters:
            clusters.merge(iri, override.canonical, _reviewed(override), reviewed=True)
            clusters.reasons[iri] = _reviewed(override)
    canonical: dict[str, str] = {}
    chosen = {override.canonical for override in reviewed.values()}
    for members in clusters.sets():
        together = [iri for iri in members if iri not in reviewed or reviewed[iri].canonical != SEPARATE]
        for iri in set(members) - set(together):
            canonical[iri] = iri
            clusters.reasons[iri] = _reviewed(reviewed[iri])
        if together:
            first = min(together, key=lambda iri: (iri not in chosen, *order(iri)))
            canonical.update(dict.fromkeys(together, first))
    return canonical


def _review(canonical: dict[str, str], reasons: dict[str, str], reviewed: Mapping[str, Override]) -> None:
    """Let reviewed decisions overrule which meetings are one."""
    for iri, override in reviewed.items():
        if iri in canonical and override.canonical == SEPARATE:
            canonical[iri] = iri
            reasons[iri] = _reviewed(override)
        elif iri in canonical and override.canonical in canonical:
            canonical[iri] = canonical[override.canonical]
            reasons[iri] = _reviewed(override)


def _reviewed(override: Override) -> str:
    return f"reviewed: {override.reason}" if override.reason else "reviewed"


def _merged(canonical: Mapping[str, str]) -> int:
    """Return how many local things share their canonical one with another."""
    counts: dict[str, int] = {}
    for iri in canonical.values():
        counts[iri] = counts.get(iri, 0) + 1
    return sum(count for count in counts.values() if count > 1)


def _fullness(name: str) -> tuple[int, int, str]:
    words = [word for word in folded(name).split() if len(word) > 1]
    return -len(words), -len(name), name


def _shared_node(iri: str, names: Mapping[str, list[str]]) -> str:
    """Return the node that has one name: the organisation's own, or another where documents spell it in two ways."""
    return iri if len(names.get(iri, [""])) == 1 else f"{iri}/all"


def _canonicals(
    canonical: Mapping[str, str], reasons: Mapping[str, str], nodes: Mapping[str, str] | None = None
) -> Iterator[Statement]:
    """Yield cg:canonical of each local thing and of the canonical ones, and why where one is not alone."""
    for iri, first in canonical.items():
        target = NamedNode(nodes[first] if nodes else first)
        yield NamedNode(iri), CG.canonical, target
        yield target, CG.canonical, target
        if iri in reasons and (target.value != iri or reasons[iri].startswith("reviewed")):
            yield NamedNode(iri), SKOS.note, Literal(f"One with {target.value}: {reasons[iri]}.")


def _named_bodies(
    called: Mapping[str, str], names: Mapping[str, list[str]], found: Mapping[str, OrganisationKind]
) -> Iterator[Statement]:
    for iri, shared in called.items():
        node = NamedNode(shared)
        yield node, RDF.type, ORG.Organization
        if kind := _CLASSES.get(found[iri]):
            yield node, RDF.type, kind
        yield node, SKOS.prefLabel, Literal(names[iri][0])


def _named_meetings(meetings: Meetings, names: Mapping[str, list[str]]) -> Iterator[Statement]:
    for iri in set(meetings.canonical.values()):
        node = NamedNode(iri)
        yield node, RDF.type, CG.Meeting
        if date := meetings.dates.get(iri):
            body = names.get(meetings.bodies[iri], ["Meeting"])[0]
            yield node, SKOS.prefLabel, Literal(f"{body}, {date.day} {_MONTHS[date.month - 1]} {date.year}")


def _named_people(one_person: Mapping[str, str], names: Mapping[str, str]) -> Iterator[Statement]:
    for iri in set(one_person.values()):
        node = NamedNode(iri)
        yield node, RDF.type, FOAF.Person
        yield node, FOAF.name, Literal(names[iri])


def _named_business(
    rows: Iterable[KeyRow], one_item: Mapping[str, str], one_outcome: Mapping[str, str]
) -> Iterator[Statement]:
    """Yield types and labels of the canonical items and outcomes."""
    for row in rows:
        for item in row.items:
            if one_item[item.iri] == item.iri:
                node = NamedNode(item.iri)
                yield node, RDF.type, CG.AgendaItem
                if words := " ".join(filter(None, (item.number, item.title))):
                    yield node, SKOS.prefLabel, Literal(words)
        for outcome in row.outcomes:
            if one_outcome[outcome.iri] == outcome.iri:
                node = NamedNode(outcome.iri)
                yield node, RDF.type, _OUTCOMES[outcome.type]
                yield node, SKOS.prefLabel, Literal(_shortened(outcome.text))


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_LABEL:
        return text
    return text[:_LONGEST_LABEL].rpartition(" ")[0] + " …"
