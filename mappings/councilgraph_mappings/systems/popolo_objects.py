"""What a file of Popolo holds: all kinds of objects together, or one object or a list of them, told by their fields."""

from collections.abc import Set as AbstractSet
from typing import Final

from councilgraph_mappings.systems.tree import Node

_LISTS: Final = ("persons", "organizations", "memberships", "posts", "events", "motions", "vote_events")
_TELL: Final = frozenset({"persons", "organizations", "memberships", "motions", "vote_events"})
_OF_PERSONS: Final = frozenset(
    {
        *("family_name", "given_name", "additional_name", "patronymic_name", "sort_name"),
        *("honorific_prefix", "honorific_suffix", "biography", "gender", "summary"),
    }
)
_OF_ORGANISATIONS: Final = frozenset({"classification", "founding_date", "dissolution_date", "posts"})
_OF_AREAS: Final = frozenset({"identifier", "geometry"})


def envelope(tree: Node) -> Node | None:
    """Return the object whose fields are lists of objects, made where a file is one object or a list; None for others."""
    answered = [each for each in tree.all("result") if each.below]
    node = answered[0] if answered else tree
    listed = node.all("") or (answered if len(answered) > 1 else [])
    if not listed and any(_is_list(node, name) for name in _TELL) and not kind_of(node):
        return node
    found = Node("")
    objects = listed or [node]
    # A list is one of things of one kind, of which some say less than others.
    usual = next(filter(None, map(kind_of, objects)), "")
    if not usual:
        return None
    for each in objects:
        kind = kind_of(each) or usual
        several = found.below.setdefault(kind, {})
        each.name = kind
        several[len(several) + 1] = each
    return found


def _is_list(node: Node, name: str) -> bool:
    """Return whether a field is a list of Popolo's objects, not one of other things that is called so."""
    objects = node.all(name)
    return bool(objects) and bool(objects[0].below) and (name not in _LISTS[:2] or objects[0].get("name") is not None)


def kind_of(node: Node) -> str:
    """Return the list to which an object belongs by its fields; empty for what is none of Popolo's.

    >>> from councilgraph_mappings.read import read
    >>> from councilgraph_mappings.systems.tree import tree_of
    >>> kind_of(tree_of(read(b'{"id": "7", "name": "Ann Vale", "family_name": "Vale"}', "a.json")))
    'persons'
    """
    names = node.below.keys()
    if ":" in node.text("type"):
        return ""  # an address, as OParl has it
    if names & {"person_id", "person"} and names & {"organization_id", "organization", "role", "post_id", "post"}:
        return "memberships"
    if names & {"votes", "counts"} and names & {"motion", "motion_id"}:
        return "vote_events"
    if "text" in names and (names & {"vote_events", "requirement"} or names >= {"creator_id", "organization_id"}):
        return "motions"
    if "label" in names and names & {"organization_id", "organization"}:
        return "posts"
    return _kind_of_named(node, names) if "name" in names else ""


def _kind_of_named(node: Node, names: AbstractSet[str]) -> str:
    if "start_date" in names and names & {"attendees", "location", "organization_id", "organization"}:
        return "events"
    if names & _OF_PERSONS:
        return "persons"
    within = node.one("memberships")
    held = within.below.keys() if within else frozenset[str]()
    if held & {"organization_id", "organization"}:
        return "persons"
    if held & {"person_id", "person"} or ("id" in names and names & _OF_ORGANISATIONS and not names & _OF_AREAS):
        return "organizations"
    return ""
