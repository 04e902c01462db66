"""Answers of the systems that councils publish with: each system's fields and what they become, told by their shape."""

from typing import Final

from councilgraph_mappings.errors import UnsupportedFormatError
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.records import Context, Reading
from councilgraph_mappings.systems import escribe, legistar, moderngov_service, oparl, popolo
from councilgraph_mappings.systems.fields import System
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.tree import tree_of

SYSTEMS: Final[tuple[System, ...]] = (
    moderngov_service.SYSTEM,
    popolo.SYSTEM,
    oparl.SYSTEM,
    legistar.SYSTEM,
    escribe.SYSTEM,
)


def reading(document: Document, context: Context) -> Reading:
    """Return what a structured document says.

    Raises:
        UnsupportedFormatError: it is of no system that is known here.
    """
    tree = tree_of(document)
    for system in SYSTEMS:
        if found := system.root(tree):
            return system.reading(Gathering(document, context, system.name), *found)
    raise UnsupportedFormatError(
        context.path,
        f"holds data of no system that is known ({', '.join(system.genre for system in SYSTEMS)})",
        "publish the council's pages or papers instead, or add a mapping for the system",
    )
