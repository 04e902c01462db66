"""The resolutions of one item, part by part, each with its operative words.

A resolution is introduced by words of deciding, by the label of a Decision block, or, where a page lost its labels, by a
bare "That …" clause. Its parts are the numbered or lettered items that follow, or stand within the line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from councilgraph_mappings.parse.introductions import ALONE, Introduction, introduction_in, introduction_of
from councilgraph_mappings.parse.labels import has_size, label_of
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


@dataclass(frozen=True, slots=True)
class _Lead:
    """Under what the parts of a resolution stand."""

    verb: str
    rule: str
    introduced: int


_DECISION = "outcomes.decision-block"
_BARE_THAT = "outcomes.bare-that"
_BARE_BE = "outcomes.bare-be"
_DASHES = (":", "-", "–", "—")


def outcomes_in(blocks: Sequence[Block], *, decision: bool = False, bare_that: bool = False) -> list[Found]:
    """Return the outcomes that the minutes of one item hold; ``decision`` says that the blocks stand under "Decision:".

    ``bare_that`` takes paragraphs that begin with "That" without an introduction, for pages that lost their labels.
    """
    found: list[Found] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if block.kind is Kind.TABLE or not block.text.strip() or has_size(block.text):
            index += 1
        elif (intro := introduction_of(block)) is not None:
            index = _resolve(blocks, index, intro, found)
        elif decision and _stands_alone(block):
            verb = "resolved" if THAT.match(block.text) else "agreed"
            index = _parts(blocks, index, _Lead(verb, _DECISION, block.start), found)
        elif bare := _bare(blocks, index, found, bare_that=bare_that):
            index = _parts(blocks, bare[0], _Lead("resolved", bare[1], block.start), found)
        else:
            index += 1
    return found


def _stands_alone(block: Block) -> bool:
    """Return whether a block of a Decision is a resolution although no word introduces it."""
    if _ENDS_LIST.match(block.text):
        return False
    return bool(block.marker or THAT.match(block.text) or kind_of(block.text))


def _bare(blocks: Sequence[Block], index: int, found: Sequence[Found], *, bare_that: bool) -> tuple[int, str] | None:
    """Return where resolutions begin that nothing introduces, and the rule that tells them, or None."""
    block = blocks[index]
    that = THAT.match(block.text)
    if bare_that:
        listed = index + 1 < len(blocks) and blocks[index + 1].marker
        if that and listed and block.text.rstrip().endswith((":", ":-", "–", "-")):
            return index + 1, _BARE_THAT
        if block.marker.strip("(). ") in {"1", "a", "i", "A"} and _SUBJUNCTIVE.search(block.text):
            return index, _BARE_BE
    after = bare_that or (found and found[-1].end >= block.start - 3)
    return (index, _BARE_THAT) if that and after and kind_of(block.text) else None


def _resolve(blocks: Sequence[Block], index: int, intro: Introduction, found: list[Found]) -> int:
    """Add what an introduction introduces, and return the index of the block after it."""
    block = blocks[index]
    marks = list(_INLINE.finditer(block.text))
    while True:
        rest = block.text[intro.begin :].strip()
        bare = rest.strip(" :–—-‘’“”\"'.")
        lead = _Lead(intro.verb, intro.rule, block.start + intro.start)
        if intro.listing and _is_stem(rest, bare) and index + 1 < len(blocks) and _begins_part(blocks[index + 1]):
            return _below_stem(blocks, index, intro, bare, found)
        if not bare:
            return index + 1
        if intro.listing and _counts_up(inline := [m for m in marks if m.start() >= intro.begin]):
            return _within_line(blocks, index, inline, lead, found, begin=intro.begin)
        again = _in_sentences(block, intro.begin, lead, found)
        if again is None:
            break
        intro = again
    if intro.listing and rest.endswith(_DASHES) and index + 1 < len(blocks) and blocks[index + 1].marker:
        return _parts(blocks, index + 1, lead, found)
    return index + 1


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
_STEM = re.compile(r"(?:to|that|the)?\s*[^.;]{0,160}(?:[:–—]|\s-|:-)\s*")


def _is_stem(rest: str, bare: str) -> bool:
    """Return whether what follows an introduction on its line only leads in to the parts below."""
    if len(rest) > 200:
        return False
    return bare.casefold() in _STEMS or (bool(_STEM.fullmatch(rest)) and not _INLINE.search(rest))


def _below_stem(blocks: Sequence[Block], index: int, intro: Introduction, bare: str, found: list[Found]) -> int:
    """Add the parts below a line that leads in to them; its own verb ("to note the following:") counts for each."""
    stem = bare if kind_of(bare) else ""
    if stem and (end := _plain_list(blocks, index + 1)):
        return _listed(blocks, index, end, intro, found)
    return _parts(blocks, index + 1, _Lead(stem or intro.verb, intro.rule, blocks[index].start + intro.start), found)


def _counts_up(inline: Sequence[re.Match[str]]) -> bool:
    """Return whether the marks within a line count up from the first of their kind: "(1) … (2) …"."""
    return bool(inline) and ordered([_mark(match) for match in inline])


def _mark(inline: re.Match[str]) -> str:
    return inline["mark"].strip("()")


def _within_line(
    blocks: Sequence[Block],
    index: int,
    inline: Sequence[re.Match[str]],
    lead: _Lead,
    found: list[Found],
    *,
    begin: int,
) -> int:
    """Add the parts that stand within a line, with those of the list that goes on below it."""
    block = blocks[index]
    said = block.text[begin : inline[0].start()].strip(" :–-")
    lead = replace(lead, verb=said) if kind_of(said) else lead
    for match, after in zip(inline, [*[m.start() for m in inline[1:]], None], strict=True):
        stop = after if after is not None else _stop(block.text, match.end())
        _keep(found, block, match.end(), stop, lead, ordinal=_mark(match))
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is not None and following.marker and ordered([*map(_mark, inline), following.marker.strip("(). ")]):
        return _parts(blocks, index + 1, lead, found)
    return index + 1


def _in_sentences(block: Block, begin: int, lead: _Lead, found: list[Found]) -> Introduction | None:
    """Add the sentence at ``begin`` and those that go on with "That" or "to"; return what introduces a further one."""
    spans = sentences(block.text, begin)
    _keep(found, block, begin, next(spans, (begin, len(block.text)))[1], lead)
    for start, end in spans:
        if THAT.match(block.text[start:end]) or re.match(r"to\s+\w+", block.text[start:end]):
            _keep(found, block, start, end, lead)
        elif again := introduction_in(block.text, start, end):
            return again
    return None


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


def _parts(blocks: Sequence[Block], first: int, lead: _Lead, found: list[Found]) -> int:
    """Add the parts from ``first`` on, and return the index of the first block that is none."""
    index = first
    while index < len(blocks) and _goes_on(blocks, first, index):
        index = _part(blocks, index, lead, found)
    return max(index, first + 1)


def _goes_on(blocks: Sequence[Block], first: int, index: int) -> bool:
    """Return whether a block is one more part of the resolution whose first part is at ``first``."""
    block = blocks[index]
    if block.kind in {Kind.TABLE, Kind.HEADING} or label_of(block) is not None:
        return False
    if index == first:
        return True
    that = bool(THAT.match(block.text))
    if block.marker:
        if restarts(blocks, first, index):
            return False
        if not blocks[first].marker and not blocks[index - 1].text.rstrip().endswith((*_DASHES, ";", "and")):
            return False
        return not (_DECIDES_ANEW.match(block.text) and introduction_of(block))
    continued = bool(blocks[first].marker) and block.text[:1].islower() and not block.text.startswith("view ")
    return that or (continued and not _ENDS_LIST.match(block.text))


_DECIDES_ANEW = re.compile(r"\W*(?:resolved|agreed|recommended)\b", re.IGNORECASE)


def _part(blocks: Sequence[Block], index: int, lead: _Lead, found: list[Found]) -> int:
    """Add the part at ``index`` and return the index after it; one that heads a list of its own takes it along."""
    block = blocks[index]
    text = block.text
    if not text.strip():
        return index + 1
    ordinal = block.marker.strip(" ().:") or None
    if text.rstrip().endswith((":", ":-", " -", " –")) and index + 1 < len(blocks) and blocks[index + 1].marker:
        if block.marker and kind_of(text) is not None:
            _keep(found, block, 0, len(text), lead, ordinal=ordinal)
            return _below(blocks, index)
        return index + 1
    inline = [] if block.marker else list(_INLINE.finditer(text))
    if len(inline) >= 2 and _counts_up(inline):
        for match, after in zip(inline, [*[m.start() for m in inline[1:]], len(text)], strict=True):
            _keep(found, block, match.end(), after, lead, ordinal=_mark(match))
    else:
        _keep(found, block, 0, len(text) if block.marker else _last_that(text), lead, ordinal=ordinal)
    return index + 1


def _below(blocks: Sequence[Block], index: int) -> int:
    """Return the index after the sub-list of a part: items whose markers are of another family."""
    own = family_of(blocks[index].marker)
    at = index + 1
    while at < len(blocks) and blocks[at].marker and family_of(blocks[at].marker) != own:
        at += 1
    return at


def _last_that(text: str) -> int:
    """Return where the last sentence of the resolution ends that a text begins with: later ones tell what came next."""
    spans = sentences(text)
    last = next(spans, (0, len(text)))[1]
    for start, end in spans:
        if not THAT.match(text[start:end]):
            return last
        last = end
    return len(text)


def _keep(found: list[Found], block: Block, begin: int, end: int, lead: _Lead, *, ordinal: str | None = None) -> None:
    """Add the operative words of ``block.text[begin:end]``, without the signs and conjunctions around them."""
    text = block.text[begin:end]
    left = len(text) - len(text.lstrip(" :–—-“”‘’\"'*_."))
    right = len(text.rstrip(' ;,:“”"*_–-'))
    clean = re.sub(r";?\s+(?:and|or)$", "", text[left:right]).rstrip(' ;,.“”"’‘')
    if len(clean) < 4 or ALONE.match(clean):
        return
    mark = ordinal if ordinal and re.fullmatch(r"[0-9a-zA-Z.]{1,6}", ordinal) else None
    start = block.start + begin + left
    found.append(Found(clean, start, start + len(clean), mark, lead.verb, lead.rule, lead.introduced))
