"""The parts of a resolution: the numbered or lettered items that follow its introduction, or stand within a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.decisions.inline_marks import INLINE, counts_up, mark_of, marks_within, with_letters
from councilgraph_mappings.parse.decisions.introductions import ALONE, introduction_of
from councilgraph_mappings.parse.decisions.lists_below import IS_BELOW, ended_below, list_end, resumes
from councilgraph_mappings.parse.decisions.movers_before import behind_movers
from councilgraph_mappings.parse.decisions.that_clauses import clauses_of
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.items.labels import label_of
from councilgraph_mappings.parse.wording.marks import family_of, follows_on, of_other_list, ordered, restarts
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block, Kind

THAT = bounded(r"^[“\"‘'\[(]*(?:that|T\sH\sA\sT)\b[,:\s]", re.IGNORECASE)

ENDS_LIST = bounded(
    r"^\W*(?:reasons?(?:\s+for)?\b|alternatives?\b|note\b|notes\b|\(?the\s+meeting\b|\(?(?:councillor|cllr|mr|mrs|ms)\b|chair(?:man|person)?\b|background\b|supporting\b|additional\b|\[|page\s+\d|actions?\b|call[- ]in\b|statement|voting|vote\b|for\s*\(|against|members?\s+(?:discussed|asked|raised|noted|commented)|in\s+response|the\s+(?:committee|panel|chair|board|cabinet|following|sub-committee|meeting|officer|director|head)\b|it\s+was\b|following\b|further\b|a\s+(?:recorded|vote)|\*)",
    re.IGNORECASE,
)

_DASHES = (":", "-", "–", "—")
_SETS_OUT = bounded(r"\b(?:be|is|are)\s+as\s+follows\s*[:–-]*\s*$", re.IGNORECASE)
"""A part that is decided with the points below it, which are no clauses: "The lead members be as follows:"."""


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
    by_verb: bool = False
    """The verb that introduces it says alone of which kind it is."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Under what the parts of a resolution stand."""

    verb: str
    rule: str
    introduced: int
    by_verb: bool = False


def add_parts(blocks: Sequence[Block], first: int, lead: Lead, found: list[Found]) -> int:
    """Add the parts from ``first`` on, and return the index of the first block that is none."""
    blocks = with_letters(blocks, first)
    if blocks[first + 1 : first + 2] and blocks[first + 1].marker and _WHOSE.match(blocks[first].text):
        first += 1
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
        leads = blocks[first].marker or blocks[index - 1].text.rstrip().endswith((*_DASHES, ";", "and"))
        if restarts(blocks, first, index) or not leads or of_other_list(blocks[first].marker, block.marker):
            return False
        return not (_DECIDES_ANEW.match(block.text) and introduction_of(block))
    if _completed(blocks[index - 1], block) or _numbered_on(blocks[index - 1], block):
        return True
    continued = bool(blocks[first].marker) and block.text[:1].islower() and not block.text.startswith("view ")
    return that or (continued and not ENDS_LIST.match(block.text))


def _numbered_on(above: Block, block: Block) -> bool:
    """Return whether a line that a number within a paragraph began goes on with the list: "1) That …;", "2) For …"."""
    match = None if block.marker else INLINE.match(block.text)
    return match is not None and follows_on(above.marker, match["mark"])


_DECIDES_ANEW = bounded(r"\W*(?:resolved|agreed|recommended)\b", re.IGNORECASE)


def _part(blocks: Sequence[Block], index: int, lead: Lead, found: list[Found]) -> int:
    """Add the part at ``index`` and return the index after it; one that heads a list of its own takes it along."""
    block = blocks[index]
    text = block.text
    if not text.strip():
        return index + 1
    ordinal = block.marker.strip(" ().:") or None
    if text.rstrip().endswith((":", ":-", " -", " –")) and index + 1 < len(blocks) and blocks[index + 1].marker:
        end = list_end(blocks, index)
        if block.marker and end > index + 1 and IS_BELOW.search(text):
            listed = ended_below(blocks[index:end])
            found.append(Found(listed, block.start, blocks[end - 1].end, ordinal, "agreed", lead.rule, lead.introduced))
            return end
        if block.marker and (kind_of(text) is not None or _SETS_OUT.search(text)):
            before = len(found)
            add_part(found, block, 0, len(text), lead, ordinal=ordinal)
            found[before:] = [_with_list(each, blocks[index + 1 : end]) for each in found[before:]]
            return end
        if not block.marker or end > index + 1:
            return index + 1
    if _NEW_WORDING.search(text) and index + 1 < len(blocks) and blocks[index + 1].text.lstrip()[:1] in _QUOTES:
        return index + 2  # how earlier minutes are to read
    if _OPEN.search(text) and (told := _told_below(blocks, index)):
        verb = text if kind_of(text) else lead.verb
        add_part(found, told, 0, len(told.text), replace(lead, verb=verb), ordinal=ordinal)
        return index + 2
    if block.marker and text.rstrip().endswith(_DASHES) and (after := resumes(blocks, index)):
        add_part(found, block, 0, len(text), lead, ordinal=ordinal)
        return after
    if index and found and found[-1].end >= blocks[index - 1].end - 2 and _runs_on(blocks[index - 1], block):
        found[-1] = _longer(found[-1], block)
        return index + 1
    inline = list(INLINE.finditer(text))
    if block.marker and (run := marks_within(text, block.marker.strip("(). "))):
        return _marked_run(blocks, index, run, lead, found)
    further = index > 0 and _numbered_on(blocks[index - 1], block)
    if further or (not block.marker and len(inline) >= 2 and counts_up(inline)):
        for match, after in zip(inline, [*[m.start() for m in inline[1:]], len(text)], strict=True):
            add_part(found, block, match.end(), after, lead, ordinal=mark_of(match))
    else:
        add_part(found, block, 0, len(text) if block.marker else _last_that(text), lead, ordinal=ordinal)
    return index + 1


def _marked_run(
    blocks: Sequence[Block], index: int, inline: Sequence[re.Match[str]], lead: Lead, found: list[Found]
) -> int:
    """Add the parts of a line whose marks go on from its own, "(i) … (ii) …", else the line as one, and return the index after."""
    block = blocks[index]
    own = block.marker.strip("(). ")
    starts, marks = [0], [own]
    if ordered([own, *map(mark_of, inline)]):
        starts, marks = [0, *(mark.end() for mark in inline)], [own, *map(mark_of, inline)]
    ends = [*(mark.start() for mark in inline), len(block.text)][-len(starts) :]
    for start, end, ordinal in zip(starts, ends, marks, strict=True):
        add_part(found, block, start, end, lead, ordinal=ordinal or None)
    return index + 1


def _runs_on(above: Block, block: Block) -> bool:
    """Return whether a block is the rest of a sentence whose line was broken: the one above it ends in its midst."""
    if _completed(above, block):
        return True
    last = above.text.rstrip()[-1:]
    broken = block.text[:1].islower() and (last.isalnum() or last == ",")
    return not block.marker and broken and (len(above.text) > 40 or bool(_JOINS.match(block.text)))


def _completed(above: Block, block: Block) -> bool:
    """Return whether a part that decides nothing by itself gets its verb from the line below that lost its place.

    Such a line may begin with a name or a bracket: "(2) That the outturn of the" and below it "General Fund be noted".
    """
    if block.marker or not above.marker or block.kind is not Kind.PARAGRAPH or not above.text.rstrip()[-1:].isalnum():
        return False
    if THAT.match(block.text) or ENDS_LIST.match(block.text) or kind_of(above.text) is not None:
        return False
    return kind_of(f"{above.text} {block.text[: _last_that(block.text)]}") is not None


_JOINS = bounded(r"(?:and|or|of|in|for|by|with|from|on|at|as|which|who)\b")


def _longer(head: Found, block: Block) -> Found:
    """Return an outcome together with the line that it runs on to."""
    text = block.text if block.text[:1].islower() else block.text[: _last_that(block.text)]
    clean = _CONJUNCTION.sub("", text.rstrip(" ;,")).rstrip(" ;,.")
    return replace(head, text=f"{head.text} {clean}", end=block.start + len(clean))


_QUOTES = ("“", "‘", '"', "'")
_NEW_WORDING = bounded(
    r"\b(?:amended|changed|corrected|altered|reads?|replaced)\s+(?:(?:to|by|with|as|follows|read)\s*){0,3}[:;–—-]*\s*$",
    re.IGNORECASE,
)
"""What leads in to other words for what was said: "minute 10 being amended to:-"."""

_OPEN = bounded(r"\b(?:to|that)\s*[:;–-]+\s*$", re.IGNORECASE)
"""A clause that is not said to its end: "That Council be recommended to:"."""


def _told_below(blocks: Sequence[Block], index: int) -> Block | None:
    """Return the unmarked paragraph below that ends the clause of a part, or None."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if below is None or below.kind is not Kind.PARAGRAPH or below.marker or label_of(below) is not None:
        return None
    return None if ENDS_LIST.match(below.text) or kind_of(below.text) is None else below


def _with_list(head: Found, below: Sequence[Block]) -> Found:
    """Return a part together with the clauses (a), (b) that it leads in to; mere points stay outside, unless it sets them out."""
    if not below or not (family_of(below[0].marker).isalnum() or _SETS_OUT.search(head.text)):
        return head
    listed = "; ".join(block.text.strip(" ;.,") for block in below)
    return replace(head, text=f"{head.text.rstrip(' :–—-')}: {listed}", end=below[-1].end)


def _last_that(text: str) -> int:
    """Return where the last sentence of the resolution ends that a text begins with: later ones tell what came next."""
    spans = sentences(text)
    last = next(spans, (0, len(text)))[1]
    for start, end in spans:
        if not THAT.match(text[start:end]):
            return last
        last = end
    return len(text)


_DECIDING = bounded(
    r"\W*(?:unanimously\s+)?(?:resolved|agreed|recommended|decided|ordered|penderfynwyd)\b", re.IGNORECASE
)
"""A label says only that something was decided: what follows says what."""

_LEADS_IN = bounded(
    r"^\W*that\W+(?:the\s+)?(?:[\w’'-]+\s){0,3}[\w’'-]+\s*:\W*$|^\W*(?:in|by|on|after|having)\s\w+ing\b[^,.;]{0,60},\W*$",
    re.IGNORECASE,
)
"""A subject without its verb, that leads in to parts which the page does not show: "That Cabinet:"."""

BODY_ALONE = bounded(
    rf"(?:that\W+)?(?:the\s+)?(?:[A-ZÀ-Þ][\w’'&,-]*\s+(?:and\s+|&\s+|of\s+|for\s+|the\s+)*){{0,8}}(?:{alternatives([spelt for noun in table('organisations')['bodies'] for spelt in (noun, noun.title())])})\W*$"
)
"""A body without a verb, whose decisions stand below: "RECOMMENDED that the Parks Panel"."""

_WHOSE = bounded(rf"(?=[^:]{{4,90}}:\s*$){BODY_ALONE.pattern}")  # "Cabinet:", above its parts

_CONJUNCTION = bounded(r"(?:;?\s+(?:and|or)|\s*[–—-]\s*ACTION\W*)$")

_VOTED_BY = bounded(
    r"\W*by\s+(?:a\s+(?:majority|vote)\s+of\s+)?\d{1,3}\s+(?:votes?,?\s+)?to\s+\d{1,3}(?:\s+votes)?(?:,?\s+(?:with|and)\s+\w+\s+abstentions?)?\s*[,–-]*\s*(?=that\b|(?:not\s+)?to\b)",
    re.IGNORECASE,
)
"""How the vote went stands before the operative words: "agreed by 7 votes to 3 that permission be refused"."""


def add_part(found: list[Found], block: Block, begin: int, end: int, lead: Lead, *, ordinal: str | None = None) -> None:
    """Add the operative words of ``block.text[begin:end]``, without the signs and conjunctions around them."""
    clauses = clauses_of(block.text, begin, end)
    if len(clauses) > 1:
        for start, stop in clauses:
            add_part(found, block, start, stop, lead, ordinal=ordinal)
        return
    begin = behind_movers(block.text, begin, end)
    if voted := _VOTED_BY.match(block.text, begin, end):
        begin = voted.end()
    text = block.text[begin:end]
    left = len(text) - len(text.lstrip(" :–—-“”‘’\"'*_."))
    right = len(text.rstrip(' ;,:“”"*_–-'))
    clean = _CONJUNCTION.sub("", text[left:right]).rstrip(' ;,.“”"’‘')
    if len(clean) < 4 or ALONE.match(clean) or _LEADS_IN.match(text) or BODY_ALONE.match(clean):
        return
    mark = ordinal if ordinal and re.fullmatch(r"[0-9a-zA-Z.]{1,6}", ordinal) else None
    start = block.start + begin + left
    told = not _DECIDING.match(block.text, max(0, lead.introduced - block.start))
    if (
        told
        and ordinal is None
        and len(clean.split()) < 4
        and begin
        and 0 <= start - lead.introduced < 110
        and lead.introduced >= block.start
    ):
        # "It was agreed to investigate": without its introduction it would say nothing.
        start = lead.introduced
        start += len("and ") if block.text.startswith("and ", start - block.start) else 0
        clean = block.text[start - block.start : begin + left + len(clean)]
    found.append(
        Found(clean, start, start + len(clean), mark, lead.verb, lead.rule, lead.introduced, by_verb=lead.by_verb)
    )
