"""Keeping what a publisher has promised to leave out also out of the log of what once was."""

from collections.abc import Callable
from dataclasses import replace

from councilgraph.changes.change import Change
from councilgraph.config import Suppress
from councilgraph_mappings.slugs import slug


def cleaner(suppress: Suppress) -> Callable[[Change], Change] | None:
    """Return what leaves suppressed people out of a change; None where nobody is suppressed.

    The IRI of a person holds words of the name. It is left out where all its words are in a suppressed name, or the
    other way round: a list that says too little of what came and went harms nobody.
    """
    names = [frozenset(slug(name).split("-")) for name in suppress.people]
    if not names:
        return None

    def shown(iri: str) -> bool:
        if "/person/" not in iri:
            return True
        words = frozenset(iri.rpartition("/")[2].split("-"))
        return not any(words <= name or name <= words for name in names)

    def clean(change: Change) -> Change:
        return replace(
            change,
            about=tuple(topic for topic in change.about if shown(topic.iri)),
            appeared=tuple(filter(shown, change.appeared)),
            vanished=tuple(filter(shown, change.vanished)),
        )

    return clean
