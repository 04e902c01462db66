"""Answers of the systems that councils publish with: each system's fields and what they become, told by their shape."""

from itertools import islice
from typing import Final

from councilgraph_mappings.errors import UnreadableError, UnsupportedFormatError
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.systems import escribe, legistar, moderngov_service, oparl, popolo
from councilgraph_mappings.systems.fields import System
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import Node, tree_of

SYSTEMS: Final[tuple[System, ...]] = (
    moderngov_service.SYSTEM,
    popolo.SYSTEM,
    oparl.SYSTEM,
    legistar.SYSTEM,
    escribe.SYSTEM,
)


_MOST_NAMES: Final = 12
_FEW: Final = 8
"""Values of an answer that says no more than that it failed."""
_FAULTS: Final = frozenset({"error", "faultstring", "message", "exceptionmessage", "errormessage", "error_description"})


def reading(document: Document, context: Context) -> Reading:
    """Return what a structured document says.

    Raises:
        UnsupportedFormatError: it is of no system that is known here.
    """
    tree = tree_of(document)
    for system in SYSTEMS:
        if found := system.root(tree):
            return system.reading(Gathering(document, context, system.name), *found)
    if fault := _fault(tree):
        message = f"is an answer that says that something went wrong (“{fault[:120]}”)"
        raise UnreadableError(context.path, message, "fetch it again, or leave it out")
    if kind := oparl.kind_of(tree):
        fault = f"is OParl's {kind}, which says nothing of what a council or its members do"
        raise UnsupportedFormatError(context.path, fault, "publish the objects that it leads to")
    names = sorted({child.name for child in _first(tree).children() if child.name})
    shown = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    raise UnsupportedFormatError(
        context.path,
        f"holds data of no system that is known ({', '.join(system.genre for system in SYSTEMS)}); "
        + (f"its fields are [{shown}]" if shown else "its values have no names"),
        "publish the council's pages or papers instead, or add a mapping for the system",
    )


def _first(tree: Node) -> Node:
    """Return the first object of a list, or the one that the file is."""
    node = tree
    while len(node.below) == 1 and node.one("") is not None:
        node = node.all("")[0]
    return node


def _fault(tree: Node) -> str:
    """Return what a short answer says that went wrong; empty where it says nothing of the kind."""
    found = [*islice(tree.values(), _FEW + 1)]
    names = [(str(value.path[-1]).casefold(), value.text) for value in found]
    return next((text for name, text in names if name in _FAULTS), "") if len(found) <= _FEW else ""
