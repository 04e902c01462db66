"""Items with letters instead of numbers, as sub-committees that are minuted with their parent have them: "(a) Apologies -"."""

from collections.abc import Sequence
from string import ascii_lowercase

from councilgraph_mappings.parse.items.titles import decides, is_usual
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_FEWEST = 3
_LONGEST = 160
_CLAUSE = bounded(r"\W*(?:that|to|the\s+\w+\s+(?:be|is|was|were)|[a-z])\b")
"""What begins so is a part of a resolution or a point, and no title."""


def lettered(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """Return the indexes of titles in a series of letters from (a) on, with their letters; none where it is no agenda.

    Every one has to be a title, and one of them such as meetings have everywhere: parts of a resolution are neither.
    """
    found: list[tuple[int, str]] = []
    for index, block in enumerate(blocks):
        letter = block.marker.strip("(). ")
        if block.kind is Kind.TABLE or len(found) == len(ascii_lowercase) or letter != ascii_lowercase[len(found)]:
            continue
        if _is_title(block.text):
            found.append((index, letter))
    usual = any(is_usual(blocks[index].text.strip(" .:–—-")) for index, _ in found)
    return found if len(found) >= _FEWEST and usual else []


def _is_title(text: str) -> bool:
    """Return whether a line can be a title: short, no sentence, no clause of a resolution."""
    title = text.strip(" .:–—-")
    return (
        len(text) <= _LONGEST
        and not text.rstrip().endswith((".", ";", ","))
        and bool(title)
        and not (_CLAUSE.match(title) or decides(title))
    )
