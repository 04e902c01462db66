"""The resolutions of one item, part by part, each with its operative words.

A resolution is introduced by words of deciding, by the label of a Decision block, or, where a page lost its labels, by a
bare "That …" clause. Its parts are the numbered or lettered items that follow, or stand within the line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph_mappings.parse.introductions import ALONE, Introduction, introduction_in, introduction_of
from councilgraph_mappings.parse.labels import SIZE, label_of
from councilgraph_mappings.parse.marks import family_of, ordered, restarts
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.parse.verbs import kind_of
from councilgraph_mappings.read.document import Block, Kind

THAT = re.compile(r"^[“\"‘'\[(]*that\b[,:\s]", re.IGNORECASE)

_SUBJUNCTIVE = re.compile(
    r"(?<!\bto)(?<!would)(?<!will)(?<!should)(?<!could)(?<!can)(?<!may)(?<!might)(?<!must)(?<!cannot)(?<!\bnot)\s+be\s+(?:\w+ly\s+)?(?:noted|approved|agreed|adopted|endorsed|received|accepted|authorised|requested|appointed|delegated|recommended|referred|deferred|granted|refused|confirmed|supported|invited|asked|thanked|elected|added|included|submitted|brought|published|amended|set|made|held)\b",
    re.IGNORECASE,
)
"""What only a resolution says without a modal verb: "the report be noted"."""

_INLINE = re.compile(r"(?:^|(?<=\s))(?P<mark>\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})\))\s+")

_ENDS_LIST = re.compile(
    r"^\W*(?:reasons?(?:\s+for)?\b|alternatives?\b|note\b|notes\b|\(?the\s+meeting\b|\(?(?:councillor|cllr|mr|mrs|ms)\b|chair(?:man|person)?\b|background\b|supporting\b|additional\b|\[|page\s+\d|action\b|call[- ]in\b|statement|voting|vote\b|for\s*\(|against|members?\s+(?:discussed|asked|raised|noted|commented)|in\s+response|the\s+(?:committee|panel|chair|board|cabinet|following|sub-committee|meeting|officer|director|head)\b|it\s+was\b|following\b|further\b|a\s+(?:recorded|vote)|\*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An outcome in the making: the operative words and where they are."""

    text: str
    start: int
    end: int
    ordinal: str | None
    verb: str
    rule: str
    introduced: int
    """Where the words that introduce it begin."""
    things: tuple[tuple[str, int, int], ...] = ()
    """What a listed outcome acts on, each with its place."""


def outcomes_in(blocks: Sequence[Block], *, decision: bool = False, bare_that: bool = False) -> list[Found]:
    """Return the outcomes that the minutes of one item hold; ``decision`` says that the blocks stand under "Decision:".

    ``bare_that`` takes paragraphs that begin with "That" without an introduction, for pages that lost their labels.
    """
    found: list[Found] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if block.kind is Kind.TABLE or not block.text.strip() or SIZE.search(block.text):
            index += 1
            continue
        intro = introduction_of(block)
        if (
            intro is None
            and decision
            and not _ENDS_LIST.match(block.text)
            and (THAT.match(block.text) or block.marker or kind_of(block.text))
        ):
            index = _parts(
                blocks,
                index,
                "agreed" if not THAT.match(block.text) else "resolved",
                "outcomes.decision-block",
                block.start,
                found,
            )
            continue
        if (
            intro is None
            and THAT.match(block.text)
            and bare_that
            and block.text.rstrip().endswith((":", ":-", "–", "-"))
            and index + 1 < len(blocks)
            and blocks[index + 1].marker
        ):
            index = _parts(blocks, index + 1, "resolved", "outcomes.bare-that", block.start, found)
            continue
        if (
            intro is None
            and bare_that
            and block.marker.strip("(). ") in {"1", "a", "i", "A"}
            and _SUBJUNCTIVE.search(block.text)
        ):
            index = _parts(blocks, index, "resolved", "outcomes.bare-be", block.start, found)
            continue
        if (
            intro is None
            and THAT.match(block.text)
            and (bare_that or found)
            and (bare_that or found[-1].end >= block.start - 3)
            and kind_of(block.text)
        ):
            index = _parts(blocks, index, "resolved", "outcomes.bare-that", block.start, found)
            continue
        if intro is None:
            index += 1
            continue
        index = _resolve(blocks, index, intro, found)
    return found


def _resolve(blocks: Sequence[Block], index: int, intro: Introduction, found: list[Found]) -> int:
    """Add what an introduction introduces, and return the index of the block after it."""
    block = blocks[index]
    text = block.text
    rest = text[intro.begin :]
    bare = rest.strip(" :–—-‘’“”\"'.")
    stem = bare.casefold() in {
        "",
        "that",
        "to",
        "the following",
        "as follows",
        "that:",
        "the following recommendations",
        "the following actions",
        "the following resolution",
    } or (
        bool(re.fullmatch(r"(?:to|that|the)?\s*[^.;]{0,160}(?:[:–—]|\s-|:-)\s*", rest.strip()))
        and not _INLINE.search(rest)
    )
    if stem and intro.listing and index + 1 < len(blocks) and _begins_part(blocks[index + 1]):
        lead = bare if kind_of(bare) else ""
        if lead and (end := _plain_list(blocks, index + 1)):
            return _listed(blocks, index, end, intro, found)
        return _parts(blocks, index + 1, lead or intro.verb, intro.rule, block.start + intro.start, found)
    if not bare:
        return index + 1
    if (
        intro.listing
        and (inline := list(_INLINE.finditer(text, intro.begin)))
        and ordered([m["mark"].strip("()") for m in inline])
    ):
        lead = text[intro.begin : inline[0].start()].strip(" :–-")
        for match, after in zip(inline, [*[m.start() for m in inline[1:]], None], strict=True):
            stop = after if after is not None else _stop(text, match.end())
            _keep(
                found,
                block,
                match.end(),
                stop,
                match["mark"].strip("()"),
                lead if kind_of(lead) else intro.verb,
                intro.rule,
                block.start + intro.start,
            )
        following = index + 1
        if (
            following < len(blocks)
            and blocks[following].marker
            and ordered([*(m["mark"].strip("()") for m in inline), blocks[following].marker.strip("(). ")])
        ):
            return _parts(
                blocks, following, lead if kind_of(lead) else intro.verb, intro.rule, block.start + intro.start, found
            )
        return following
    spans = list(sentences(text, intro.begin))
    first_end = spans[0][1] if spans else len(text)
    _keep(found, block, intro.begin, first_end, None, intro.verb, intro.rule, block.start + intro.start)
    at = 1
    while at < len(spans):
        start, end = spans[at]
        if THAT.match(text[start:end]) or re.match(r"to\s+\w+", text[start:end]):
            _keep(found, block, start, end, None, intro.verb, intro.rule, block.start + intro.start)
        elif again := introduction_in(text, start, end, text[start:end]):
            return _resolve(blocks, index, again, found)
        at += 1
    following = index + 1
    if (
        intro.listing
        and not rest.rstrip().endswith(".")
        and following < len(blocks)
        and blocks[following].marker
        and rest.rstrip().endswith((":", "-", "–", "—"))
    ):
        return _parts(blocks, following, intro.verb, intro.rule, block.start + intro.start, found)
    return following


def _plain_list(blocks: Sequence[Block], index: int) -> int | None:
    """Return the index after a list of things that the introduction itself acts on ("to add the following: • X"), or None.

    Such parts are names of things: none is a clause of its own.
    """
    at = index
    while at < len(blocks) and blocks[at].marker and blocks[at].kind is Kind.ITEM:
        text = blocks[at].text
        if THAT.match(text) or kind_of(text) is not None or len(text) > 160:
            return None
        at += 1
    return at if at > index else None


def _listed(blocks: Sequence[Block], index: int, end: int, intro: Introduction, found: list[Found]) -> int:
    """Add one outcome that acts on a list, with the things it lists, and return the index after the list."""
    block = blocks[index]
    lead = block.text[intro.begin :].strip(" :–—-")
    begin = block.start + intro.begin + block.text[intro.begin :].index(lead[:1])
    things = "; ".join(b.text.strip(" ;.,") for b in blocks[index + 1 : end])
    found.append(
        Found(
            f"{lead}: {things}",
            begin,
            blocks[end - 1].end,
            None,
            intro.verb,
            intro.rule,
            block.start + intro.start,
            tuple((b.text.strip(" ;.,"), b.start, b.end) for b in blocks[index + 1 : end]),
        )
    )
    return end


def _stop(text: str, begin: int) -> int:
    """Return where the sentence that begins at ``begin`` ends."""
    first = next(iter(sentences(text, begin)), None)
    return first[1] if first else len(text)


def _begins_part(block: Block) -> bool:
    """Return whether a block can be the first part of what was introduced."""
    if block.kind is Kind.TABLE or label_of(block) is not None or block.kind is Kind.HEADING:
        return False
    if block.marker:
        return True
    return bool(block.text) and (
        not _ENDS_LIST.match(block.text)
        or bool(THAT.match(block.text))
        or (bool(re.match(r"\W*the\b", block.text, re.IGNORECASE)) and len(block.text) < 1200)
    )


def _parts(blocks: Sequence[Block], index: int, verb: str, rule: str, introduced: int, found: list[Found]) -> int:
    """Add the parts from ``index`` on, and return the index of the first block that is none."""
    first = index
    marked = bool(blocks[index].marker)
    while index < len(blocks):
        block = blocks[index]
        if block.kind is Kind.TABLE or block.kind is Kind.HEADING or label_of(block) is not None:
            break
        text = block.text
        if index > first:
            if (
                marked
                and not block.marker
                and not THAT.match(text)
                and not (text[:1].islower() and not text.startswith("view "))
            ):
                break
            if not marked and not THAT.match(text) and not block.marker:
                break
            if not block.marker and _ENDS_LIST.match(text) and not THAT.match(text):
                break
            if (
                block.marker
                and not marked
                and not blocks[index - 1].text.rstrip().endswith((":", "-", "–", "—", ";", "and"))
            ):
                break
        if block.marker and restarts(blocks, first, index):
            break
        if not text.strip():
            index += 1
            continue
        if (
            index > first
            and block.marker
            and introduction_of(block)
            and re.match(r"\W*(?:resolved|agreed|recommended)\b", text, re.IGNORECASE)
        ):
            break
        spans = list(sentences(text))
        stem = (
            text.rstrip().endswith((":", ":-", " -", " –"))
            and index + 1 < len(blocks)
            and bool(blocks[index + 1].marker)
        )
        if stem and kind_of(text) is not None and block.marker:
            _keep(found, block, 0, len(text), block.marker.strip(" ().:") or None, verb, rule, introduced)
            index = _below(blocks, index)
            continue
        if not stem:
            inline = list(_INLINE.finditer(text))
            if not block.marker and len(inline) >= 2 and ordered([m["mark"].strip("()") for m in inline]):
                for match, after in zip(inline, [*[m.start() for m in inline[1:]], len(text)], strict=True):
                    _keep(found, block, match.end(), after, match["mark"].strip("()"), verb, rule, introduced)
            else:
                end = len(text) if block.marker or len(spans) < 2 else spans[_last_that(text, spans)][1]
                _keep(found, block, 0, end, block.marker.strip(" ().:") or None, verb, rule, introduced)
        index += 1
    return max(index, first + 1)


def _below(blocks: Sequence[Block], index: int) -> int:
    """Return the index after the sub-list of a part: items whose markers are of another family."""
    own = family_of(blocks[index].marker)
    at = index + 1
    while at < len(blocks) and blocks[at].marker and family_of(blocks[at].marker) != own:
        at += 1
    return at


def _last_that(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Return which of the sentences is the last of the resolution: later ones tell what happened next."""
    last = 0
    for number, (start, end) in enumerate(spans[1:], 1):
        if not THAT.match(text[start:end]):
            break
        last = number
    return last


def _keep(
    found: list[Found], block: Block, begin: int, end: int, ordinal: str | None, verb: str, rule: str, introduced: int
) -> None:
    text = block.text[begin:end]
    lead = len(text) - len(text.lstrip(" :–—-“”‘’\"'*_."))
    trail = len(text.rstrip(' ;,:“”"*_–-'))
    clean = re.sub(r";?\s+(?:and|or)$", "", text[lead:trail]).rstrip(' ;,.“”"’‘')
    if len(clean) < 4 or ALONE.match(clean):
        return
    mark = ordinal if ordinal and re.fullmatch(r"[0-9a-zA-Z.]{1,6}", ordinal) else None
    found.append(
        Found(clean, block.start + begin + lead, block.start + begin + lead + len(clean), mark, verb, rule, introduced)
    )
