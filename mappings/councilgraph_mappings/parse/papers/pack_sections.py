"""The parts of an agenda pack: its agenda, and the papers behind it, told by stamps on their pages and by how they begin."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.attendance_labels import label_in
from councilgraph_mappings.parse.organisations.organisation_names import organisations_in
from councilgraph_mappings.parse.papers.front_sheets import is_front_sheet
from councilgraph_mappings.parse.papers.front_sheets import label_in as front_label_in
from councilgraph_mappings.parse.papers.table_lines import heads_at
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

STAMP = bounded(
    r"^(?:page\s+(?P<page>\d+)\s*)?agenda\s+(?:item|annex)\s*(?:no\.?\s*)?(?P<item>\d+[a-z]?)\.?(?:\s*page\s+\d+)?$",
    re.IGNORECASE,
)

_PROGRAMME = bounded(r"\bwork\s+(?:programme|plan)\b|\bforward\s+plan\b", re.IGNORECASE)

_TRACKER = bounded(r"\btrack(?:ing|er|ed)\b|\baction\s+log\b|\bprogress\s+on\s+(?:resolutions|actions)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a pack: "agenda", "minutes", "report", "letter", "programme", "tracker" or "other"."""

    kind: str
    blocks: tuple[Block, ...]
    item: str | None = None
    """Number of the agenda item under which the paper stands, where its pages are stamped."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a part begins: its first line, the first that is read, and the number of its item, where that is known."""

    index: int
    start: int
    item: str | None = None


def sections_of(blocks: Sequence[Block]) -> list[Section]:
    """Return the parts of a pack in order; the first is the agenda with its front sheet."""
    stamps = [
        (index, stamp)
        for index, block in enumerate(blocks)
        if (stamp := STAMP.match(f"{block.marker} {block.text}".strip()))
    ]
    cuts = _cuts(blocks, {index: stamp["item"] for index, stamp in stamps}, below=_stand_below(blocks, stamps))
    sections = [Section("agenda", tuple(_without_stamps(blocks[: cuts[0].index] if cuts else blocks)))]
    for cut, following in zip(cuts, [*cuts[1:], None], strict=True):
        part = tuple(_without_stamps(blocks[cut.start : following.index if following else len(blocks)]))
        if part:
            sections.append(Section(_kind(part), part, cut.item or (sections[-1].item if len(sections) > 1 else None)))
    return sections


def _without_stamps(blocks: Sequence[Block]) -> Iterator[Block]:
    return (block for block in blocks if not _PAGE.fullmatch(block.text) and not STAMP.match(block.text))


def _stand_below(blocks: Sequence[Block], stamps: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Return whether stamps stand at the end of their page: the text of some PDFs comes in that order.

    Then a paper begins before the first stamp, and none directly below one.
    """
    if not stamps or any(_begins_paper(blocks[index + 1 : index + 9]) for index, _ in stamps):
        return False
    above = any(_number_above(blocks, index) is not None for index, _ in stamps)
    return above or any(_opens(blocks, index) for index in range(_FIRST_PAPER, stamps[0][0]))


_FIRST_PAPER = 9
"""A front sheet has so many lines at least."""


def _begins_paper(blocks: Sequence[Block]) -> bool:
    return any(_opens(blocks, index) for index in range(len(blocks)))


def _number_above(blocks: Sequence[Block], index: int) -> int | None:
    """Return the line of the number of the page before the one that ends with a stamp."""
    page = next((int(m["page"]) for b in blocks[max(0, index - 1) : index + 1] if (m := _PAGE_IN.match(b.text))), None)
    if page is None:
        return None
    wanted = f"page {page - 1}"
    return next((at for at in range(index - 2, -1, -1) if blocks[at].text.strip().casefold() == wanted), None)


_PAGE = bounded(r"\W*page\s+\d+\W*", re.IGNORECASE)
_PAGE_IN = bounded(r"\W*page\s+(?P<page>\d+)\b", re.IGNORECASE)


def _cuts(blocks: Sequence[Block], stamps: Mapping[int, str], *, below: bool) -> list[_Cut]:
    """Return where the parts behind the agenda begin."""
    cuts: list[_Cut] = []
    for index in range(len(blocks)):
        if index in stamps and not below:
            cuts.append(_Cut(index, index + 1, stamps[index]))
        elif index in stamps:
            above = _number_above(blocks, index)
            since = cuts[-1].index if cuts else 0
            if above is not None and above > since and not any(since < cut.index for cut in cuts):
                cuts.append(_Cut(above, above + 1, stamps[index]))
            elif cuts:
                cuts[-1] = replace(cuts[-1], item=stamps[index])
        elif index >= _FIRST_PAPER and not (cuts and index - cuts[-1].index < 6) and _opens(blocks, index):
            back = _heading_of(blocks, index, cuts[-1].start if cuts else 4)
            cuts.append(_Cut(back, back))
    return cuts


def _heading_of(blocks: Sequence[Block], index: int, floor: int) -> int:
    """Return where the lines begin that head a paper inside a pack: body and date, up to four short ones."""
    at = index
    while at > max(floor, index - 4) and _heads(blocks, at - 1):
        at -= 1
    return at


def _heads(blocks: Sequence[Block], at: int) -> bool:
    """Return whether a line heads a paper: a body, part of its name broken over lines, a date, or words in capitals."""
    text = blocks[at].text
    if len(text) >= 110 or blocks[at].marker:
        return False
    if dates_in(text) or organisations_in(text) or text.isupper():
        return True
    above, below = blocks[at - 1].text if at else "", blocks[at + 1].text if at + 1 < len(blocks) else ""
    if _NOUN.fullmatch(text):
        return bool(organisations_in(f"{above} {text}"))
    return _NOUN.fullmatch(below) is not None and bool(organisations_in(f"{text} {below}"))


_NOUN = bounded(r"\W*(?:committee|panel|board|commission|forum|cabinet)\W*", re.IGNORECASE)
"""The noun of a body alone on a line: its name begins on the line above."""


_OPENING = bounded(
    r"\W*(?:minute\s+(?:no|number)|date\s+of\s+meeting|agenda\s+item|resolution|date|topic)", re.IGNORECASE
)


def _opens(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a paper begins here although no stamp says so: a front sheet, minutes, a programme or a tracker."""
    text = blocks[index].text.strip()
    if ":" in text and (front := front_label_in(text)) and front[0] in {"title", "date", "body"}:
        return is_front_sheet(blocks[index : index + 14])
    found = label_in(blocks[index])
    if found and found[0] is Status.PRESENT and found[1] == "present":
        return True
    if len(text) >= 90 or blocks[index].marker:
        return False
    kind = "tracker" if _TRACKER.search(text) else "programme" if _PROGRAMME.search(text) else None
    if kind is None:
        return False
    below = range(index + 1, min(len(blocks), index + 13))
    tables = any(_OPENING.match(b.text) or b.kind is Kind.TABLE for b in blocks[index + 1 : index + 6])
    return tables or any(heads_at(blocks, at, kind) is not None for at in below)


def _kind(blocks: Sequence[Block]) -> str:
    head = blocks[:25]
    if any((found := label_in(b)) and found[0] is Status.PRESENT for b in head):
        return "minutes"
    if is_front_sheet(blocks[:24]):
        return "report"
    first = " ".join(b.text for b in blocks[:5])
    if _TRACKER.search(first):
        return "tracker"
    if _PROGRAMME.search(first):
        return "programme"
    if any(b.text.startswith(("Dear ", "Dear,")) for b in blocks[:20]):
        return "letter"
    return "other"
