"""Which declarations of interest of several documents are one: one person's, at one meeting, in one matter."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from councilgraph.link.clusters import Clusters
from councilgraph.link.rows import DeclarationKey, KeyRow
from councilgraph.link.words import folded

_Found = list[tuple[str, DeclarationKey]]
"""Declarations of one person at one meeting, each with its document."""


def link_declarations(
    rows: Iterable[KeyRow], one_meeting: Mapping[str, str], one_person: Mapping[str, str], one_item: Mapping[str, str]
) -> Clusters:
    """Return the declarations that are one.

    Two that name the same item, or the same matter in the same words, are one. One that names none is the other one
    where each of their documents has but one of the person at the meeting.
    """
    clusters = Clusters()
    titles: dict[str, str] = {}
    together: dict[tuple[str, str], _Found] = defaultdict(list)
    for row in rows:
        titles |= {item.iri: folded(item.title) for item in row.items if item.title}
        for key in row.declarations:
            clusters.add(key.iri, row.graph)
            place = one_meeting.get(key.meeting, key.meeting), one_person.get(key.person, key.person)
            together[place].append((row.graph, key))
    for _place, found in sorted(together.items()):
        _merge(sorted(found, key=_iri), titles, one_item, clusters)
    return clusters


def _merge(found: _Found, titles: Mapping[str, str], one_item: Mapping[str, str], clusters: Clusters) -> None:
    matters: dict[str, list[str]] = defaultdict(list)
    for _graph, key in found:
        for matter in _matters(key, titles, one_item):
            matters[matter].append(key.iri)
    for _matter, iris in sorted(matters.items()):
        clusters.merge_all(iris, "the same person, meeting and matter")
    number = Counter(graph for graph, _ in found)
    single = [key for graph, key in found if number[graph] == 1]
    silent = [key.iri for key in single if not key.item and not key.concerns]
    if len(single) == len(found) and len({clusters.find(key.iri) for key in single if key.iri not in silent}) <= 1:
        speaking = [key.iri for key in single if key.iri not in silent]
        clusters.merge_all([*speaking[:1], *silent], "the only one of the person at the meeting")


def _matters(key: DeclarationKey, titles: Mapping[str, str], one_item: Mapping[str, str]) -> Iterator[str]:
    if key.item:
        yield one_item.get(key.item, key.item)
        if title := titles.get(key.item):
            yield title
    if key.concerns:
        yield folded(key.concerns)


def _iri(found: tuple[str, DeclarationKey]) -> str:
    return found[1].iri
