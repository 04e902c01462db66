"""What introduces an outcome: "RESOLVED that", "it was agreed to", "The Panel noted the report", "the minutes were signed".

Each sentence is tried against a few ways of deciding, the plainest first. What another meeting decided, what was wished
for or asked, and what people merely noted or supported introduces nothing.
"""

import re

from councilgraph_mappings.parse.decisions.acts import act_of, act_without_body, acts_in
from councilgraph_mappings.parse.decisions.formulas import (
    decision_was,
    emphatic,
    following,
    it_was,
    labelled_block,
    labelled_sentence,
    led_in,
)
from councilgraph_mappings.parse.decisions.holders import holder_decided
from councilgraph_mappings.parse.decisions.introduced import Introduction
from councilgraph_mappings.parse.decisions.narrative import Told, told_in
from councilgraph_mappings.parse.decisions.narrative_words import NARRATIVE
from councilgraph_mappings.parse.decisions.opinions import opinion
from councilgraph_mappings.parse.decisions.passives import passive
from councilgraph_mappings.parse.decisions.short_forms import SHORT
from councilgraph_mappings.parse.decisions.voted_through import RULE as VOTED_THROUGH
from councilgraph_mappings.parse.decisions.voted_through import voted_through
from councilgraph_mappings.parse.items.labels import PURPOSE
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import INTRODUCED, Stems
from councilgraph_mappings.read.document import Block

ALONE = bounded(
    r"^\W*(?:(?:unanimously|all)\s+)?(?P<verb>agreed|approved|noted|resolved|adopted|accepted)(?:\s+unanimously)?\W*$",
    re.IGNORECASE,
)

_OTHER_MEETING = bounded(
    r"\bat\s+(?:its|the|their|a|that)\s+(?:(?!next|future|following|forthcoming|subsequent|later)\w+\s+){0,4}meeting\b[^.]{0,40}\b(?:on|of|in)\b|(?<!\bminutes of the )(?<!\bminutes of )(?<!\bminutes from the )\b(?:last|previous)\s+(?:meeting|year|month)\b[^.]{0,60}\b(?:agreed|resolved)|\bminute\s+(?:no\.?\s*)?\d+\s+refers\b",
    re.IGNORECASE,
)
_OTHERS_DECIDE = bounded(r"\bthe\s+(?:government|minister|secretary\s+of\s+state)\b", re.IGNORECASE)
"""Before the verb it is they who decide; behind it, it is about them: "It was agreed to write to the Minister"."""

_POINTS = bounded(
    r"\bthe\s+following\s+(?:(?:\w+\s+)?(?:points?|comments?|issues?|questions?|matters?|observations?)\s+)?(?:was|were)\s+(?:\w+\s+)?(?:noted|raised|made|discussed)\b",
    re.IGNORECASE,
)
"""What leads in to points of a discussion decides nothing: "the following points were noted"."""

_POINT_AGREED = bounded(r"agreed\s+(?P<join>(?:to|that)\s)")
"""A point of the discussion that says what was agreed in it: "• agreed to invite the Leader"."""


def introduction_of(block: Block) -> Introduction | None:
    """Return the introduction of an outcome within a block, the first that counts.

    >>> from councilgraph_mappings.read.document import Kind
    >>> block = Block(Kind.PARAGRAPH, "Sam spoke. It was agreed that the pond be dredged.", 0, 50)
    >>> intro = introduction_of(block)
    >>> intro.verb, block.text[intro.begin :]
    ('agreed', 'the pond be dredged.')
    """
    text = block.text
    if labelled := labelled_block(text):
        return labelled
    if not any(stems.stand_in(text) for stems in (INTRODUCED, NARRATIVE, SHORT)) or ALONE.match(text):
        return None
    if block.marker and (match := _POINT_AGREED.match(text)):
        return Introduction("agreed", match.start("join"), 0, "outcomes.point-agreed", listing=False)
    return next((found for start, end in sentences(text) if (found := introduction_in(text, start, end))), None)


def introduction_in(text: str, start: int, end: int) -> Introduction | None:
    """Return what the sentence ``text[start:end]`` introduces, by the plainest of the ways of deciding."""
    sentence = text[start:end]
    if through := voted_through(sentence):
        begin, stop, clause = through
        return Introduction(
            "agreed", start + begin, start, VOTED_THROUGH, listing=False, end=start + stop, by_verb=not clause
        )
    found = _decided(sentence, start) if INTRODUCED.stand_in(sentence) else None
    if found is None and (told := told_in(text, start, end)) and not _decided_before(text, told, start):
        found = Introduction(told.verb, told.begin, start, told.rule, listing=False, end=told.end, by_verb=told.by_verb)
    if found is None or _PUT_OFF.match(sentence):
        return found
    begin = found.begin - start
    return None if _tells_of_another(sentence, begin) or opinion(sentence, begin) else found


_PUT_OFF = bounded(
    r"\W*this\s+(?:item|matter|decision)\s+(?:was|were)\s+(?:\w+ly\s+)?(?:deferred|withdrawn)\b", re.IGNORECASE
)
"""It begins as the purpose of an item on an agenda does, and tells what became of it."""


def _decided_before(text: str, told: Told, start: int) -> bool:
    """Return whether the sentence that a remark is about is a decision already."""
    return told.begin < start and introduction_in(text, told.begin, start) is not None


_OTHERS = Stems("meeting", "year", "month", "refers", "government", "minister", "secretary")
"""Without one of these a sentence tells of no other meeting: a cheap test before the pattern."""


def _was(other: re.Match[str]) -> bool:
    """Return whether another meeting that a sentence tells of has been, is not one to come, and no mere attribute."""
    return _TO_COME.search(other.string, max(0, other.start() - 60), other.start()) is None


_TO_COME = bounded(
    r"\b(?:will|would|to|can|could)\s+be\s+(?:\w+\s+){1,3}$|\b(?:decision|recommendations?|resolution|endorsement|request|referral)\b[^.;]{0,30}\bmade\s+$",
    re.IGNORECASE,
)


_AT_ANOTHER = bounded(
    r"\W*(?:[\d.]+\s+)?at\s+(?:the\s+)?(?=[A-Z])[^,.;:]{0,60}?(?:committee|council|board|panel|cabinet|executive)(?:\s+meeting)?,?\s+(?:held\s+)?(?:on|of|in)\s+(?:the\s+)?(?:\w+,?\s+)?[^,.;]{0,12}\d[^,.;]{0,24},\s",
    re.IGNORECASE,
)
"""Which body decided on which day, told before what it decided: "At the Audit Committee on 20 March 2020, it was agreed"."""


def _tells_of_another(sentence: str, begin: int) -> bool:
    """Return whether a sentence tells of points, another meeting or a purpose, or asks: it introduces nothing.

    ``begin`` is where the operative words begin in it.
    """
    return (
        _POINTS.search(sentence) is not None
        or _AT_ANOTHER.match(sentence) is not None
        or (
            _OTHERS.stand_in(sentence)
            and (
                any(map(_was, _OTHER_MEETING.finditer(sentence)))
                or _OTHERS_DECIDE.search(sentence, 0, begin if begin > 0 else len(sentence)) is not None
            )
        )
        or sentence.rstrip().endswith("?")
        or PURPOSE.match(sentence) is not None
    )


def _decided(sentence: str, start: int) -> Introduction | None:
    """Return what a sentence introduces if it tells of this meeting."""
    if labelled := labelled_sentence(sentence, start):
        return labelled
    acts = acts_in(sentence)
    return (
        emphatic(sentence, start)
        or it_was(sentence, start)
        or decision_was(sentence, start)
        or led_in(sentence, start)
        or next((found for act in acts if act["join"] and (found := act_of(sentence, start, act))), None)
        or passive(sentence, start)
        or next((found for act in acts if (found := act_of(sentence, start, act))), None)
        or act_without_body(sentence, start)
        or following(sentence, start)
        or holder_decided(sentence, start)
    )
