"""Issue pages whose lines "Meeting: 24/07/2018 - Parks Committee (Item 27)" are lost: where each meeting's item begins.

What is left of each meeting begins with the title and paper of its item, and the titles are much the same. On an agenda
items count up; from one meeting to another they do not.
"""

import re
from collections.abc import Sequence
from typing import Final

from councilgraph_mappings.parse.items.labels import size_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_ITEM = bounded(r"(?P<number>\d{1,4})[a-z]?[.)]?\s+(?P<title>\S[^\n]{3,250})$")
_NEAR: Final = 15
"""Two items with so many others between them at most may stand on one agenda."""
_HEAD: Final = 3
"""So far down the first of them stands."""


def same_issue_starts(blocks: Sequence[Block]) -> list[int]:
    """Return the places of the items of several meetings in the blocks of a page about one issue; else none."""
    found: list[tuple[int, int, set[str]]] = []
    for at, block in enumerate(blocks):
        if not found and at >= _HEAD:
            return []
        size = size_in(block.text)
        match = _ITEM.match(f"{block.marker} {block.text[: size.start()]}".strip()) if size else None
        if match is None:
            continue
        number, words = int(match["number"]), set(re.findall(r"\w{3,}", match["title"].casefold()))
        if found:
            _, before, known = found[-1]
            if (number <= before + _NEAR and number > before) or 2 * len(words & known) < len(words | known):
                continue
        found.append((at, number, words))
    return [at for at, *_ in found] if len(found) > 1 else []
