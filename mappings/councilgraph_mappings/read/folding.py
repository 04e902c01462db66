"""White space: what a line of ``Document.text`` may hold, and how links keep their place in it."""

import re
from collections.abc import Iterable

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Characters that nobody sees: controls, soft hyphens, zero-width and direction marks, and halves of pairs."""

LinkSpan = tuple[int, int, str]
"""Start and end of a link in a folded text, and its address."""


def without_invisible(text: str) -> str:
    """Return the text without the characters that ``fold`` removes; its white space stays."""
    return _DROPPED.sub("", text)


def fold(text: str) -> str:
    r"""Return the text on one line, white space folded to single spaces, invisible characters removed.

    >>> fold(" co\u00adopted\xa0 member\r\n(vacant) ")
    'coopted member (vacant)'
    """
    return " ".join(_DROPPED.sub("", text).split())


def after(links: tuple[LinkSpan, ...], cut: int) -> tuple[LinkSpan, ...]:
    """Return the links in what is left of a text when its first characters are cut off."""
    if not links or not cut:
        return links
    return tuple((max(start - cut, 0), end - cut, address) for start, end, address in links if end > cut)


def fold_runs(runs: Iterable[tuple[str, str]]) -> tuple[str, tuple[LinkSpan, ...]]:
    """Return the runs of (text, address) as one folded text, and the spans of those that have an address.

    >>> fold_runs([("See the ", ""), (" report ", "r.pdf"), (".", "")])
    ('See the report .', ((8, 14, 'r.pdf'),))
    """
    runs = runs if isinstance(runs, list) else [*runs]
    if len(runs) == 1 and not runs[0][1]:
        return fold(runs[0][0]), ()
    parts: list[str] = []
    links: list[LinkSpan] = []
    length = 0
    gap = False
    for raw, address in runs:
        visible = _DROPPED.sub("", raw)
        words = visible.split()
        if not words:
            gap = gap or bool(visible)
            continue
        if length and (gap or visible[0].isspace()):
            parts.append(" ")
            length += 1
        text = " ".join(words)
        parts.append(text)
        if address:
            if links and links[-1][1] >= length - 1 and links[-1][2] == address:
                links[-1] = (links[-1][0], length + len(text), address)
            else:
                links.append((length, length + len(text), address))
        length += len(text)
        gap = visible[-1].isspace()
    return "".join(parts), tuple(links)
