"""The menu of a council's site above a page: lines that lead elsewhere, before the title that its system gives the page."""

from collections.abc import Sequence
from itertools import takewhile

from councilgraph_mappings.parse.wording.scan import bounded, has_digit
from councilgraph_mappings.read.document import Block, Kind

_TITLE = bounded(
    r"\W*(?:Agenda(?:,\s+(?:draft\s+)?decisions)?\s+and\s+(?:draft\s+)?(?:minutes|decisions)|Agenda\s+item|Issue\s+-\s+(?:meetings|decisions))\W*"
)
"""What the system calls the page, in a line by itself."""

_MOST = 160
_LEAST = 8
"""A page begins with fewer lines of its own before its title: the council, the body, the day."""
_LONGEST = 90


def menu_length(blocks: Sequence[Block]) -> int:
    """Return how many blocks of a page are the menu of its site: none where a line above the title may be of the page.

    Links of a menu have no figures and no full stop, and none is a label with something behind it.
    """
    above = list(takewhile(_is_link, blocks[:_MOST]))
    if not _LEAST <= len(above) < len(blocks) or not _TITLE.fullmatch(blocks[len(above)].text):
        return 0
    return len(above)


def without_menu(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks of a page below the menu of its site, all of them where it has none."""
    return blocks[menu_length(blocks) :]


def _is_link(block: Block) -> bool:
    """Return whether a line may be a link of a menu, and is not the title of the page."""
    text = block.text.strip()
    return (
        block.kind is not Kind.TABLE
        and len(text) < _LONGEST
        and not has_digit(text)
        and not text.endswith((".", ";", ":"))
        and not _TITLE.fullmatch(text)
    )
