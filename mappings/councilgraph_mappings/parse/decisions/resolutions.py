"""The resolutions of one item, part by part, each with its operative words.

A resolution is introduced by words of deciding, by the label of a Decision block, or, where a page lost its labels, by a
bare "That …" clause. Its parts are the numbered or lettered items that follow, or stand within the line.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.parse.decisions.appointed_lists import add_appointed_list
from councilgraph_mappings.parse.decisions.asked import asked_above
from councilgraph_mappings.parse.decisions.bare_resolutions import BARE_THAT, DASHES, bare_resolution
from councilgraph_mappings.parse.decisions.body_lists import add_body_list
from councilgraph_mappings.parse.decisions.decision_blocks import (
    heads_reasons,
    is_moved,
    is_vote_on_motion,
    moved_list,
    stands_alone,
    tells_vote,
)
from councilgraph_mappings.parse.decisions.formulas import FOLLOWING, LABEL, labelled_block
from councilgraph_mappings.parse.decisions.holders import decided_under_label
from councilgraph_mappings.parse.decisions.inline_marks import counts_up, mark_of, marks_in, run_in_marks
from councilgraph_mappings.parse.decisions.introduced import Introduction
from councilgraph_mappings.parse.decisions.introductions import introduction_in, introduction_of
from councilgraph_mappings.parse.decisions.lost_amendments import declares_again
from councilgraph_mappings.parse.decisions.passives import REPORTED
from councilgraph_mappings.parse.decisions.points_below import add_points_below
from councilgraph_mappings.parse.decisions.quoted_reports import after_asking, after_quoted
from councilgraph_mappings.parse.decisions.resolution_parts import ENDS_LIST, THAT, Found, Lead, add_part, add_parts
from councilgraph_mappings.parse.decisions.stems import SETS_OUT, SUBJUNCTIVE, after_list, is_stem, says_all
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.decisions.voted_through import RULE as VOTED_THROUGH
from councilgraph_mappings.parse.items.labels import has_size, label_of
from councilgraph_mappings.parse.wording.marks import follows_on, ordered
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block, Kind

_DECISION = "outcomes.decision-block"


def outcomes_in(blocks: Sequence[Block], *, decision: bool = False, bare_that: bool = False) -> list[Found]:
    """Return the outcomes that the minutes of one item hold; ``decision`` says that the blocks stand under "Decision:".

    ``bare_that`` takes paragraphs that begin with "That" without an introduction, for pages that lost their labels.
    """
    found: list[Found] = []
    reasons = False
    index = 0
    while index < len(blocks):
        block = blocks[index]
        reasons = reasons or heads_reasons(block.text)
        if (
            block.kind is Kind.TABLE
            or not block.text.strip()
            or has_size(block.text)
            or is_vote_on_motion(blocks, index)
        ):
            index += 1
        elif (after := after_quoted(blocks, index)) > index or (after := after_asking(blocks, index)) > index:
            index = after
        elif (above := asked_above(blocks, index)) is not None:
            found.append(above)
            index += 1
        elif (after := add_appointed_list(blocks, index, found)) > index:
            reasons, index = False, after
        elif moved_list(blocks, index):
            index = add_parts(blocks, index + 1, Lead("agreed", "outcomes.moved-list", block.start), found)
        elif (intro := introduction_of(block)) is not None:
            reasons = False
            index = _resolve(blocks, index, intro, found)
        elif (after := add_body_list(blocks, index, found)) > index:
            reasons, index = False, after
        elif decision and not reasons and not block.marker and (held := decided_under_label(block.text)):
            index = _resolve(blocks, index, held, found)
        elif decision and not reasons and stands_alone(block) and not is_moved(blocks, index):
            verb = "resolved" if THAT.match(block.text) else "agreed"
            index = add_parts(blocks, index, Lead(verb, _DECISION, block.start), found)
        elif bare := bare_resolution(blocks, index, found, bare_that=bare_that):
            index = add_parts(blocks, bare[0], Lead("resolved", bare[1], block.start), found)
        else:
            index += 1
    return _without_repeated(found)


_TOOK_IN = bounded(
    r"\W*(?:the\s+)?(?:[\w’'-]+\s+){0,5}?(?:considered|received)\s(?![^.;]{0,200}\band\s+(?:agreed|approved|noted|resolved))",
    re.IGNORECASE,
)
"""What came before a resolution under the same label: "Cabinet considered the report"."""

_TOLD_AGAIN = 1_500
"""Within so many characters a resolution says once more what a motion was about."""


def _without_repeated(found: Sequence[Found]) -> list[Found]:
    """Return outcomes without what a resolution beside them tells.

    Those are motions that were voted through, who was elected, and the words of a motion that is resolved further down.
    """
    others = [each.start for each in found if each.rule != VOTED_THROUGH]
    said = {_words(each.text): each.start for each in found if each.rule != BARE_THAT}
    return [
        each
        for at, each in enumerate(found)
        if not (each.rule == BARE_THAT and said.get(_words(each.text), 0) > each.start)
        and (each.rule != VOTED_THROUGH or not any(abs(start - each.end) < _TOLD_AGAIN for start in others))
        and not (each.rule == _DECISION and _TOOK_IN.match(each.text) and any(f.rule == LABEL for f in found))
        and not (each.rule == REPORTED and at and declares_again(each.text, [other.text for other in found[:at]]))
    ]


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip().removeprefix("that ")


def _resolve(blocks: Sequence[Block], index: int, intro: Introduction, found: list[Found]) -> int:
    """Add what an introduction introduces, and return the index of the block after it."""
    block = blocks[index]
    marks = marks_in(block.text)
    while True:
        rest = block.text[intro.begin :].strip()
        bare = rest.strip(" :;–—-‘’“”\"'.")
        lead = Lead(intro.verb, intro.rule, block.start + intro.start, intro.by_verb)
        below = blocks[index + 1] if intro.listing and index + 1 < len(blocks) else None
        if below and not THAT.match(below.text) and SETS_OUT.search(rest) and kind_of(bare):
            add_part(found, block, intro.begin, len(block.text), lead)
            return after_list(blocks, index + 1)
        if below and not bare and (_leads_itself(below) or tells_vote(below)):
            return index + 1
        if below and block.text.rstrip().endswith(".") and not bare and _of_list_above(blocks, index):
            return index + 1
        if below and is_stem(rest, bare) and _begins_part(below, intro.rule) and not says_all(bare, below):
            return _below_stem(blocks, index, intro, bare, found)
        if not bare:
            return index + 1
        inline = [m for m in marks if m.start() >= intro.begin]
        if intro.listing and (counts_up(inline) or (inline := run_in_marks(block.text, intro.begin))):
            return _within_line(blocks, index, inline, lead, found, begin=intro.begin)
        again = _in_sentences(block, intro, lead, found)
        if again is None:
            break
        intro = again
    if intro.listing and rest.endswith(DASHES) and index + 1 < len(blocks) and blocks[index + 1].marker:
        # "that Cllr Roe be appointed … to the following:" says of what kind the parts without a verb are.
        return add_parts(blocks, index + 1, replace(lead, verb=bare) if kind_of(bare) else lead, found)
    return index + 1


def _leads_itself(block: Block) -> bool:
    """Return whether a line below a label leads in to the parts: "Decision of the Member", "The Member resolved to:"."""
    if block.marker or THAT.match(block.text) or not block.text.rstrip().endswith((":", ":-")):
        return False
    intro = introduction_of(block)
    return intro is not None and intro.listing and block.text[intro.begin :].strip(" :–-").casefold() in {"", "to"}


def _of_list_above(blocks: Sequence[Block], index: int) -> bool:
    """Return whether the point below a sentence goes on with a list that has begun above it, in which the sentence stands."""
    mark = blocks[index + 1].marker.strip("(). ")
    above = next((each.marker for each in reversed(blocks[max(0, index - _FAR) : index]) if each.marker), "")
    return bool(mark and above) and not blocks[index].marker and follows_on(above.strip("(). "), mark)


_FAR = 8
"""Paragraphs above within which the point before stands."""


def _below_stem(blocks: Sequence[Block], index: int, intro: Introduction, bare: str, found: list[Found]) -> int:
    """Add the parts below a line that leads in to them; its own verb ("to note the following:") counts for each."""
    stem = bare if kind_of(bare) and not intro.verb.startswith("recommended to") else ""
    if stem and (end := _plain_list(blocks, index + 1)):
        return _listed(blocks, index, end, intro, found)
    return add_parts(blocks, index + 1, Lead(stem or intro.verb, intro.rule, blocks[index].start + intro.start), found)


def _within_line(
    blocks: Sequence[Block],
    index: int,
    inline: Sequence[re.Match[str]],
    lead: Lead,
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
        add_part(found, block, match.end(), stop, lead, ordinal=mark_of(match))
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is not None and following.marker and ordered([*map(mark_of, inline), following.marker.strip("(). ")]):
        return add_parts(blocks, index + 1, lead, found)
    return add_points_below(blocks, index, found, [*map(mark_of, inline)], lead)


def _in_sentences(block: Block, intro: Introduction, lead: Lead, found: list[Found]) -> Introduction | None:
    """Add the sentence that was introduced and those that go on with "That" or "to"; return what introduces a further one."""
    begin = intro.begin
    if intro.end is None:
        spans = sentences(block.text, begin)
        add_part(found, block, begin, next(spans, (begin, len(block.text)))[1], lead)
    else:
        spans = sentences(block.text, intro.end)
        add_part(found, block, begin, intro.end, lead)
    for start, end in spans:
        also = _ALSO_THAT.match(block.text, start, end)
        if also:
            add_part(found, block, also.end(), end, lead)
        elif THAT.match(block.text[start:end]) or re.match(r"to\s+\w+", block.text[start:end]):
            add_part(found, block, start, end, lead)
        elif again := introduction_in(block.text, start, end):
            return again
    return None


_ALSO_THAT = bounded(r"(?:also|and|further|furthermore|in\s+addition),?\s+(?=that\b)", re.IGNORECASE)
"""A further resolution of the same paragraph: "RESOLVED that A be done. Also, that B be noted"."""


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


def _begins_part(block: Block, rule: str) -> bool:
    """Return whether a block can be the first part of what was introduced by a rule."""
    if block.kind is Kind.TABLE or label_of(block) is not None or block.kind is Kind.HEADING:
        return False
    if rule == FOLLOWING and kind_of(block.text) is None and not SUBJUNCTIVE.search(block.text):
        return False  # an application with its address, and no clause
    if block.marker:
        return True
    if labelled_block(block.text) or _CODE.fullmatch(block.text):
        return False
    return bool(block.text) and (
        not ENDS_LIST.match(block.text)
        or bool(THAT.match(block.text))
        or (bool(_THE.match(block.text)) and len(block.text) < 1200)
        or (bool(_SOMEBODY.match(block.text)) and bool(_TAKES.search(block.text, 0, 160)))
    )


_CODE = bounded(r"\s*[A-Z0-9]{1,6}(?:/[A-Z0-9-]{1,8}){1,4}\s*")
"""The reference of an application on a line of its own, which decides nothing."""

_THE = bounded(r"\W*the\b", re.IGNORECASE)
_SOMEBODY = bounded(r"\W*(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)s?\b|Chair(?:man|person)?\b)")
_TAKES = bounded(
    r"(?<!\bto)(?<!would)(?<!will)(?<!should)(?<!could)(?<!must)(?<!\bnot)\s(?:be\s+(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed|nominated|co-opted|authorised|confirmed|granted|thanked|asked|invited|requested)|take\s+the\s+chair|continue\s+as|remain\s+as|act\s+as|represent)\b",
    re.IGNORECASE,
)
"""What is resolved of somebody, below the word that resolves: "Cllr Ann Roe be elected Vice Chairman"."""
