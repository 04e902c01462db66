"""Markdown: what its signs mean, line by line. Its signs are taken off; a link keeps its address."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from councilgraph_mappings.read.columns import gap_cells
from councilgraph_mappings.read.folding import fold, fold_runs
from councilgraph_mappings.read.lines import Line

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*)")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{3,})\s*")
_THEMATIC = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}\s*")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_LINK = re.compile(r"(!?)\[([^\[\]]{0,1000})\]\(\s?<?([^()\s<>]{0,2000})>?(?:\s+\"[^\"]{0,300}\")?\s?\)")
_STRONG = re.compile(r"\*\*(?=[^\s*])([^*]+)\*\*|__(?=[^\s_])([^_]+)__")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*]+)\*(?![\w*])|(?<![\w\\])_(?=[^\s_])([^_]+)_(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_SIGNS = re.compile(r"^#{1,6} \S|\*\*[^\s*][^*\n]{0,300}\*\*|\]\(https?://", re.MULTILINE)
_SAMPLE = 65_536
_FEWEST_SIGNS = 3


def looks_marked_up(text: str) -> bool:
    """Return whether a text that is not called Markdown is written in it all the same."""
    signs = islice(_SIGNS.finditer(text, 0, _SAMPLE), _FEWEST_SIGNS)
    return sum(1 for _ in signs) == _FEWEST_SIGNS


def lines(raws: Iterable[str], page: int | None = None) -> Iterator[Line | None]:
    """Yield the lines without their signs, None for an empty one."""
    previous: Line | None = None
    fenced = False
    for raw in raws:
        if _FENCE.match(raw):
            fenced = not fenced
            line = None
        elif fenced:
            line = _plain(raw, page)
        elif previous and not previous.level and "|" not in raw and (rule := _UNDERLINE.fullmatch(raw)):
            yield Line(previous.text, 0, previous.right, page, previous.bold, links=previous.links, level=_level(rule))
            previous = None
            continue
        else:
            line = _line(raw, page)
        if previous:
            yield previous
        if line is None:
            yield None
        previous = line
    if previous:
        yield previous


def _level(rule: re.Match[str]) -> int:
    return 1 if rule[1].startswith("=") else 2


def _plain(raw: str, page: int | None) -> Line | None:
    text = fold(raw)
    return Line(text, 0, len(text), page) if text else None


def _line(raw: str, page: int | None) -> Line | None:
    if _THEMATIC.fullmatch(raw):
        return None
    raw = _QUOTE.sub("", raw, count=1) if raw.lstrip().startswith(">") else raw
    level = 0
    if heading := _HEADING.match(raw):
        level = len(heading[1])
        raw = heading[2].rstrip().rstrip("#") or heading[2]
    text, links, bold = inline(raw)
    if not text:
        return None
    left = 0 if level else len(raw) - len(raw.lstrip())
    return Line(text, left, left + len(text), page, bold, cells=gap_cells(raw), links=links, level=level)


def inline(raw: str) -> tuple[str, tuple[tuple[int, int, str], ...], bool]:
    """Return a line without emphasis and link signs, its links, and whether all of it is bold.

    >>> inline("**Present:** see [the list](list.html)")
    ('Present: see the list', ((13, 21, 'list.html'),), False)
    """
    if not any(sign in raw for sign in "*_[\\`"):
        return fold(raw), (), False
    strong = _STRONG.fullmatch(raw.strip())
    runs: list[tuple[str, str]] = []
    position = 0
    for link in _LINK.finditer(raw):
        runs.append((_unmarked(raw[position : link.start()]), ""))
        runs.append((_unmarked(link[2]), "" if link[1] else link[3]))
        position = link.end()
    runs.append((_unmarked(raw[position:]), ""))
    text, links = fold_runs(runs)
    return text, links, strong is not None


def _unmarked(text: str) -> str:
    if "*" in text or "_" in text:
        text = _STRONG.sub(lambda match: match[1] or match[2], text)
        text = _EMPHASIS.sub(lambda match: match[1] or match[2], text)
    return _ESCAPE.sub(r"\1", text.replace("`", "")) if "\\" in text or "`" in text else text
