"""What stands on the line of a resolution's introduction: a stem that leads in to parts below, or a resolution of its own."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.inline_marks import INLINE
from councilgraph_mappings.parse.decisions.resolution_parts import BODY_ALONE, THAT
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

SUBJUNCTIVE = bounded(
    r"(?<!\bto)(?<!would)(?<!will)(?<!should)(?<!could)(?<!can)(?<!may)(?<!might)(?<!must)(?<!cannot)(?<!\bnot)\s+be\s+(?:\w+ly\s+)?(?:noted|approved|agreed|adopted|endorsed|received|accepted|authorised|requested|appointed|delegated|recommended|referred|deferred|granted|refused|confirmed|supported|invited|asked|thanked|elected|added|included|submitted|brought|published|amended|set|made|held)\b",
    re.IGNORECASE,
)
"""What only a resolution says without a modal verb: "the report be noted"."""

SETS_OUT = bounded(
    r"\b(?:(?:following|these)\s+(?:\w+\s+){0,3}(?:reasons?|conditions?|grounds|informatives?)\b[^.;:]{0,40}|on\s+the\s+(?:grounds?|basis)(?:\s+that)?|for\s+the\s+reasons?\s+that|(?:because|given\s+that))\s*[:–-]*\W*$",
    re.IGNORECASE,
)
"""Reasons and conditions that stand below a resolution are no resolutions: "be refused for the following reasons:"."""


def after_list(blocks: Sequence[Block], index: int) -> int:
    """Return the index after the list items from ``index`` on."""
    while index < len(blocks) and blocks[index].marker:
        index += 1
    return index


_STEMS = frozenset(
    {
        "",
        "that",
        "to",
        "the following",
        "as follows",
        "that:",
        "the following recommendations",
        "the following actions",
        "the following resolution",
    }
)


def is_stem(rest: str, bare: str) -> bool:
    """Return whether what follows an introduction on its line only leads in to the parts below.

    >>> is_stem("to ask the Director to:", "to ask the Director to"), is_stem("to note it.", "to note it")
    (True, False)
    """
    if len(rest) > 170:
        return False
    if bare.casefold() in _STEMS or _IN_BRACKETS.fullmatch(rest) or BODY_ALONE.match(bare):
        return True
    return rest.endswith((":", "–", "—", " -", ":-")) and not (set(rest) & {".", ";"}) and not INLINE.search(rest)


_IN_BRACKETS = bounded(r"\((?![a-z]\)|\d{1,2}\)|[ivx]{1,4}\))[^()]{3,150}\)\W*")
"""How the vote went, between the word that decides and what was decided: "Resolved: (by 14 votes to none)"."""


def says_all(bare: str, below: Block) -> bool:
    """Return whether what ends with a colon is a resolution of its own, and no list of parts stands below it."""
    return bool(SUBJUNCTIVE.search(bare)) and not below.marker and not THAT.match(below.text)
