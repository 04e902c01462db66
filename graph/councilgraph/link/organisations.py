"""Which organisations of several documents are one, and what each is called."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from councilgraph.link.clusters import Clusters
from councilgraph.link.rows import KeyRow, OrganisationKey
from councilgraph.link.words import folded
from councilgraph_mappings.codes import OrganisationKind

_ACRONYM: Final = re.compile(r"[A-Z][A-Z&]{1,9}")


def link_organisations(rows: Iterable[KeyRow]) -> Clusters:
    """Return the organisations that are one: by their name, or by an acronym or long form that a document explains.

    An acronym that two organisations of one council have decides nothing.
    """
    clusters = Clusters()
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    others: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        for key in row.organisations:
            # A shared IRI is one by itself; no document tells it apart from itself.
            clusters.add(key.iri, "")
            if row.council and key.kind is not OrganisationKind.COUNCIL:
                names[row.council, folded(key.name)].add(key.iri)
                for form in key.also:
                    if _ACRONYM.fullmatch(form) or len(form.split()) > 2:
                        others[row.council, folded(form)].add(key.iri)
    for place, explained in sorted(others.items()):
        if len(explained) == 1 and place in names:
            [iri] = explained
            for named in sorted(names[place] - {iri}):
                clusters.merge(iri, named, f"a document explains “{place[1]}”", reviewed=True)
    return clusters


def preferred_names(rows: Iterable[KeyRow]) -> dict[str, list[str]]:
    """Return what each organisation is called, the commonest name first, then the longest, then by letters."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for key in _all(rows):
        counts[key.iri][key.name] += 1
    return {iri: sorted(names, key=lambda name: (-names[name], -len(name), name)) for iri, names in counts.items()}


def kinds(rows: Iterable[KeyRow]) -> dict[str, OrganisationKind]:
    """Return the kind of each organisation; what one document calls a committee is no less one for another."""
    order = [OrganisationKind.COUNCIL, OrganisationKind.COMMITTEE, OrganisationKind.OTHER]
    found: dict[str, OrganisationKind] = {}
    for key in _all(rows):
        found[key.iri] = min(found.get(key.iri, key.kind), key.kind, key=order.index)
    return found


def _all(rows: Iterable[KeyRow]) -> Iterable[OrganisationKey]:
    return (key for row in rows for key in row.organisations)
