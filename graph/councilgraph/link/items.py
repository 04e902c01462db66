"""Which agenda items and outcomes of several documents are one; both only within one meeting."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Final, TypeVar

from councilgraph.link.clusters import Clusters
from councilgraph.link.rows import ItemKey, KeyRow, OutcomeKey
from councilgraph.link.words import folded, likeness

_ALIKE: Final = 0.5
"""Of titles and texts that a shared number already speaks for."""
_VERY_ALIKE: Final = 0.7
"""Of texts for which only their beginning speaks."""
_BEGINNING: Final = 6
"""Words."""

Key = TypeVar("Key", ItemKey, OutcomeKey)


def link_items(rows: Iterable[KeyRow], one_meeting: dict[str, str]) -> Clusters:
    """Return the items that are one: of one meeting, with one title, or one number and titles that are alike."""
    clusters = Clusters()
    keys = []
    for row in rows:
        for key in row.items:
            clusters.add(key.iri, row.graph)
            keys.append(key)
    keys.sort(key=lambda key: key.iri)
    titled = [key for key in keys if key.title]
    _merge(
        titled,
        lambda key: (one_meeting.get(key.meeting), folded(key.title or "")),
        "the same meeting and title",
        clusters,
    )
    numbered = [key for key in keys if key.number]
    _merge(
        numbered,
        lambda key: (one_meeting.get(key.meeting), _plain(key.number)),
        "the same meeting and number",
        clusters,
        _titles,
    )
    return clusters


def link_outcomes(rows: Iterable[KeyRow], one_meeting: dict[str, str], one_item: dict[str, str]) -> Clusters:
    """Return the outcomes that are one: of one item, with one text, or one ordinal or beginning and texts that are alike."""
    clusters = Clusters()
    keys = []
    for row in rows:
        for key in row.outcomes:
            clusters.add(key.iri, row.graph)
            keys.append(key)
    keys.sort(key=lambda key: key.iri)

    def place(key: OutcomeKey) -> str | None:
        return one_item.get(key.item) if key.item else one_meeting.get(key.meeting)

    _merge(keys, lambda key: (place(key), folded(key.text)), "the same item and text", clusters)
    numbered = [key for key in keys if key.ordinal]
    _merge(
        numbered, lambda key: (place(key), _plain(key.ordinal)), "the same item and ordinal", clusters, _texts(_ALIKE)
    )
    _merge(
        keys,
        lambda key: (place(key), _beginning(key.text)),
        "the same item, and texts alike",
        clusters,
        _texts(_VERY_ALIKE),
    )
    return clusters


def _merge(
    keys: Iterable[Key],
    shared: Callable[[Key], tuple[Hashable, Hashable]],
    reason: str,
    clusters: Clusters,
    alike: Callable[[Key, Key], bool] | None = None,
) -> None:
    """Merge what shares a key and is alike; each is compared with the first of its kind, not with all."""
    firsts: dict[tuple[Hashable, Hashable], list[Key]] = defaultdict(list)
    for key in keys:
        place = shared(key)
        if place[0] is None:
            continue
        for first in firsts[place]:
            if (alike is None or alike(first, key)) and clusters.merge(first.iri, key.iri, reason):
                break
        else:
            # Kept short, so that a page with a hundred thousand items of one number stays quick.
            if len(firsts[place]) < 8:
                firsts[place].append(key)


def _plain(number: str | None) -> str:
    return (number or "").strip(" .()").casefold()


def _beginning(text: str) -> str:
    return " ".join(folded(text).split()[:_BEGINNING])


def _titles(one: ItemKey, other: ItemKey) -> bool:
    return not one.title or not other.title or likeness(one.title, other.title) >= _ALIKE


def _texts(enough: float) -> Callable[[OutcomeKey, OutcomeKey], bool]:
    return lambda one, other: likeness(one.text, other.text) >= enough
