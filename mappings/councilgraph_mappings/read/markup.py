"""Markdown: what its signs mean, line by line. Its signs are taken off; a link keeps its address."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from councilgraph_mappings.read.columns import gap_cells
from councilgraph_mappings.read.emphasis import Cut, emphasis
from councilgraph_mappings.read.folding import LinkSpan, fold, fold_runs
from councilgraph_mappings.read.lines import Line

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*)")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{3,})\s*")
_THEMATIC = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}\s*")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_ADDRESS = r"<[^<>\n]{0,2000}>|(?:[^()\s<>\\]|\\.|\([^()\s<>]{0,500}\)){0,2000}"
_LINK = re.compile(
    rf"(?<!\\)\[(?P<text>[^\[\]]{{0,1000}})\]\(\s?(?P<address>{_ADDRESS})(?:\s+\"[^\"]{{0,300}}\")?\s?\)"
    r"|<(?P<bare>(?:https?://|mailto:)[^<>\s]{1,2000})>"
)
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,1000}}\]\(\s?(?:{_ADDRESS})(?:\s+\"[^\"]{{0,300}}\")?\s?\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_TAG = re.compile(
    r"<!--[^<>]{0,300}-->|</?(?:u|sup|sub|b|i|em|strong|small|span|font|center)(?:\s[^<>=]{1,40}=[^<>]{0,300})?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br ?/?>|</?(?:div|p|ul|ol|li)(?:\s[^<>=]{1,40}=[^<>]{0,300})?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_SPAN = re.compile(r"\^([\w]{1,8})\^|\[([^\[\]]{0,1000})\]\{[.#][^{}]{0,100}\}")
"""Raised letters and classes as Pandoc writes them: "13^th^", "[shall]{.underline}"."""
_MARKED = re.compile(r"[*_\[\\`<^&]")
_SIGNS = re.compile(r"^#{1,6} \S|\*\*[^\s*][^*\n]{0,300}\*\*|\]\(https?://", re.MULTILINE)
_SAMPLE = 65_536
_FEWEST_SIGNS = 3
_LATEST_END = 3
"""Bold type that goes on over so many lines is looked after; a sign without a partner is not taken for it."""


def looks_marked_up(text: str) -> bool:
    """Return whether a text that is not called Markdown is written in it all the same."""
    signs = islice(_SIGNS.finditer(text, 0, _SAMPLE), _FEWEST_SIGNS)
    return sum(1 for _ in signs) == _FEWEST_SIGNS


def lines(raws: Sequence[str], page: int | None = None) -> Iterator[Line | None]:
    """Yield the lines without their signs, None for an empty one."""
    previous: Line | None = None
    fenced = inside = False
    for number, raw in enumerate(raws):
        if _FENCE.match(raw):
            fenced = not fenced
            line = None
        elif fenced:
            line = _plain(raw, page)
        elif previous and not previous.level and "|" not in raw and (rule := _UNDERLINE.fullmatch(raw)):
            if rule[1][0] == "=" or previous.text[-1] not in ".;,":
                previous = Line(
                    previous.text, 0, previous.right, page, previous.bold, links=previous.links, level=_level(rule)
                )
            yield previous
            yield None
            previous = None
            continue
        else:
            may_go_on = "**" in raw and _ends_below(raws, number)
            line, inside = _line(raw, page, inside=inside, may_go_on=may_go_on)
        if previous:
            yield previous
        if line is None:
            yield None
            inside = False
        previous = line
    if previous:
        yield previous


def _ends_below(raws: Sequence[str], number: int) -> bool:
    """Return whether one of the next lines of the paragraph has a sign for bold type that needs one above it."""
    for raw in raws[number + 1 : number + 1 + _LATEST_END]:
        if not raw.strip():
            return False
        if raw.count("**") % 2:
            return True
    return False


def _level(rule: re.Match[str]) -> int:
    return 1 if rule[1].startswith("=") else 2


def _plain(raw: str, page: int | None) -> Line | None:
    text = fold(raw)
    return Line(text, 0, len(text), page) if text else None


def _line(raw: str, page: int | None, *, inside: bool, may_go_on: bool) -> tuple[Line | None, bool]:
    if _THEMATIC.fullmatch(raw):
        return None, False
    raw = _QUOTE.sub("", raw, count=1) if raw.lstrip().startswith(">") else raw
    level = 0
    if heading := _HEADING.match(raw):
        level = len(heading[1])
        raw = heading[2].rstrip().rstrip("#") or heading[2]
    content = _content(raw, inside=inside, may_go_on=may_go_on)
    text = content.text
    if not text:
        return None, False
    left = 0 if level else len(raw) - len(raw.lstrip())
    cells = gap_cells(raw)
    if cells:
        cells = tuple(inline(cell)[0] for cell in cells)
    line = Line(
        text,
        left,
        left + len(text),
        page,
        content.bold,
        cells=cells if all(cells) else (),
        links=content.links,
        level=level,
        ended=raw.endswith("\\"),
    )
    return line, content.goes_on


@dataclass(frozen=True, slots=True)
class _Content:
    """What a line says without its signs."""

    text: str
    links: tuple[LinkSpan, ...]
    bold: bool
    goes_on: bool


def inline(raw: str) -> tuple[str, tuple[LinkSpan, ...], bool]:
    r"""Return a line without emphasis and link signs, its links, and whether all of it is bold.

    >>> inline("**Present:** see [the list](list.html)")
    ('Present: see the list', ((13, 21, 'list.html'),), False)
    >>> inline(r"**On Monday, 4th** **May, at 10\.15**")
    ('On Monday, 4th May, at 10.15', (), True)
    """
    content = _content(raw, inside=False, may_go_on=False)
    return content.text, content.links, content.bold


def _content(raw: str, *, inside: bool, may_go_on: bool) -> _Content:
    if not _MARKED.search(raw):
        return _Content(fold(raw), (), inside, inside)
    if "<" in raw:
        raw = _BREAK.sub(" ", _TAG.sub("", raw))
    if "&" in raw:
        raw = _ENTITY.sub(lambda entity: html.unescape(entity[0]), raw)
    if "^" in raw or "]{" in raw:
        raw = _SPAN.sub(r"\1\2", raw)
    linked = _linked(raw) if "](" in raw or "<" in raw else [(raw, "")]
    line = "".join(text for text, _ in linked).rstrip()
    found = emphasis(line, inside=inside, may_go_on=may_go_on)
    text, links = fold_runs([*_without(linked, found.cuts)])
    return _Content(text, links, found.covers(line), found.goes_on)


def _linked(raw: str) -> list[tuple[str, str]]:
    """Return the pieces of a line with the address that each of them leads to; images are left out."""
    raw = _IMAGE.sub(" ", raw) if "![" in raw else raw
    pieces: list[tuple[str, str]] = []
    position = 0
    for link in _LINK.finditer(raw):
        pieces.append((raw[position : link.start()], ""))
        if bare := link["bare"]:
            pieces.append((bare.removeprefix("mailto:").replace("_", "\\_"), bare))
        else:
            pieces.append((link["text"], _ESCAPE.sub(r"\1", link["address"].strip("<>"))))
        position = link.end()
    pieces.append((raw[position:], ""))
    return pieces


def _without(pieces: list[tuple[str, str]], cuts: tuple[Cut, ...]) -> Iterator[tuple[str, str]]:
    """Yield the pieces with the signs in them cut out."""
    begin = 0
    waiting = iter(cuts)
    cut = next(waiting, None)
    for text, address in pieces:
        end = begin + len(text)
        position = begin
        kept: list[str] = []
        while cut and cut[0] < end:
            kept.extend((text[max(position, begin) - begin : cut[0] - begin], cut[2]))
            position = cut[1]
            cut = next(waiting, None)
        kept.append(text[max(position, begin) - begin :])
        yield "".join(kept), address
        begin = end
