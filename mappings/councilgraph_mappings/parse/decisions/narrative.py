"""Decisions as small councils tell them: "This was agreed", "Members were happy to", "Payment approved", "No objections".

Their clerks write few resolutions in form. What a sentence says was done by the council, what a short remark says of the
sentence before it, and what the council answers to an application are decisions as well.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from councilgraph_mappings.parse.decisions.chosen import chosen, put_forward
from councilgraph_mappings.parse.decisions.narrative_words import (
    ACCEPTS_MINUTES,
    ADOPTED,
    AGREED_BEHIND,
    ALL_AGREED,
    ALONE,
    AND_THIS,
    ANSWER,
    ANSWER_END,
    APPLICATION,
    CONSENSUS,
    COUNCIL_ANSWERS,
    DASHED,
    DEFERRED,
    FINITE,
    HAPPY,
    MINUTES,
    MOTION_CARRIED,
    MOVING,
    NARRATIVE,
    NOT_DONE,
    NOTE_FORM,
    PERMITTED,
    PRECEPT,
    PROPOSED_ALONE,
    REFERENCE,
    REMARK,
    SECONDED,
    SIGNED,
    SIGNED_BY,
    SUBJECTS,
    THING_WAS,
    THIS,
    VOTED_IN,
    WITHDRAWN,
)
from councilgraph_mappings.parse.decisions.short_forms import short_form
from councilgraph_mappings.parse.decisions.voted_through import MOTION_REFERRED, VOTE_ALONE, VOTED_TO
from councilgraph_mappings.parse.wording.sentences import sentences

AS_RECORD = "outcomes.as-record"
SIGNED_MINUTES = "outcomes.minutes-signed"


@dataclass(frozen=True, slots=True)
class Told:
    """A decision that a sentence tells: its verb, and where the operative words begin and end in the text."""

    verb: str
    begin: int
    end: int
    rule: str
    by_verb: bool = False
    """The verb says alone of which kind it is."""


_LONG = 700


def told_in(text: str, start: int, end: int) -> Told | None:
    """Return the decision that the sentence ``text[start:end]`` tells, or the one that it makes of the sentence before.

    >>> text = "The church asked for a donation. This was declined."
    >>> told = told_in(text, 33, len(text))
    >>> told.verb, text[told.begin : told.end]
    ('declined', 'The church asked for a donation. This was declined.')
    """
    sentence = text[start:end]
    if SIGNED.match(sentence) and (minuted := _of_sentence_before(text, start, end, "approved", "outcomes.signed")):
        return minuted if ACCEPTS_MINUTES.search(text, minuted.begin, start) else None
    if len(sentence) <= _LONG and (short := short_form(sentence, text[end : end + _LONG])):
        return Told(short[0], start, end, short[1], by_verb=True)
    if len(sentence) > _LONG or not NARRATIVE.stand_in(sentence):
        return None
    if remark := REMARK.match(sentence):
        if remark["raised"]:
            return _of_sentence_before(text, start, end, "agreed", moved=True)
        verb = "noted" if remark[0].rstrip(" .").endswith("noted") else next(filter(None, remark.groups()), "agreed")
        return _of_sentence_before(text, start, end, verb.casefold())
    if (joint := AND_THIS.match(sentence)) and not MOVING.search(sentence):
        return Told(joint["verb"].casefold(), start, end, "outcomes.and-this", by_verb=True)
    if MOTION_CARRIED.match(sentence) and not MOVING.search(text, 0, start):
        return Told("agreed", start, end, "outcomes.motion-carried", by_verb=True)
    if SECONDED.stand_in(sentence):
        if verb := put_forward(sentence):
            return Told(verb, start, end, "outcomes.put-forward", by_verb=True)
        return None  # motions tell who moved it, and what became of it
    if joined := HAPPY.match(sentence) or CONSENSUS.search(sentence) or VOTED_TO.match(sentence):
        name = next(name for name in ("join", "join2", "join3") if joined.groupdict().get(name) is not None)
        if THIS.match(sentence, joined.end(name)):
            return _of_sentence_before(text, start, end, "agreed")
        # "voted in favour of granting it": it is granted.
        doing = joined.groupdict().get("doing")
        verb = f"{doing}ed".casefold() if doing else "agreed"
        return Told(verb, start + joined.start(name), end, "outcomes.content", by_verb=bool(doing))
    if verb := chosen(sentence, text[max(0, start - _LONG) : start]):
        return Told(verb, start, end, "outcomes.chosen", by_verb=True)
    applies = ("/" in text or APPLICATION.stand_in(text)) and _first(REFERENCE, text) <= end
    moved = _first(MOVING, text) <= start
    told = _whole(sentence, start, end, applies=applies, moved=moved)
    if told and told.rule == "outcomes.answer-alone":
        # "No objection" says nothing without the application that it answers.
        return _of_sentence_before(text, start, end, told.verb, told.rule) or told
    return told


@lru_cache(maxsize=64)
def _first(pattern: re.Pattern[str], text: str) -> int:
    """Return where the first match ends, behind the text where there is none; each sentence of a paragraph asks."""
    match = pattern.search(text)
    return match.end() if match else len(text) + 1


def _whole(sentence: str, start: int, end: int, *, applies: bool, moved: bool) -> Told | None:
    """Return the decision that a sentence is as a whole; ``applies``: it stands with an application for permission.

    ``moved`` says that a motion stands before it, which tells the same.
    """
    if SIGNED_BY.match(sentence):
        return Told("approved", start, end, SIGNED_MINUTES, by_verb=True)
    if ADOPTED.match(sentence) and (MINUTES.search(sentence) or not moved):
        return Told("approved", start, end, AS_RECORD, by_verb=True)
    if VOTE_ALONE.match(sentence):
        return None
    if match := THING_WAS.match(sentence):
        verb = match["verb"].casefold()
        passed = verb == "passed"
        return Told("agreed" if passed else verb, start, end, "outcomes.thing-was", by_verb=passed)
    if NOT_DONE.match(sentence):
        return Told("refused", start, end, "outcomes.not-done", by_verb=True)
    if DEFERRED.match(sentence):
        return Told("deferred", start, end, "outcomes.deferred")
    if WITHDRAWN.match(sentence):
        return Told("withdrawn", start, end, "outcomes.withdrawn", by_verb=True)
    if MOTION_REFERRED.match(sentence):
        return Told("referred", start, end, "outcomes.motion-referred")
    if PERMITTED.match(sentence):
        return Told("granted", start, end, "outcomes.permitted", by_verb=True)
    if not moved and (
        (ALL_AGREED.match(sentence) and not MOVING.search(sentence))
        or (AGREED_BEHIND.match(sentence) and not SUBJECTS.search(sentence))
    ):
        return Told("agreed", start, end, "outcomes.agreed-behind", by_verb=True)
    if VOTED_IN.match(sentence):
        return Told("elected", start, end, "outcomes.voted-in", by_verb=True)
    if PRECEPT.search(sentence):
        return Told("agreed", start, end, "outcomes.precept")
    if (match := NOTE_FORM.match(sentence)) and not FINITE.search(sentence[: match.start("verb")]):
        return Told(match["verb"].casefold(), start, end, "outcomes.note-form")
    if not applies and (match := DASHED.match(sentence)):
        return Told(match["verb"].casefold(), start, end, "outcomes.dashed", by_verb=True)
    if answered := COUNCIL_ANSWERS.search(sentence):
        return Told("agreed", start + answered.end(), end, "outcomes.answer", by_verb=True)
    if applies and (answer := ANSWER.match(sentence) or ANSWER_END.search(sentence)):
        rule = "outcomes.answer-alone" if ALONE.fullmatch(answer[0]) else "outcomes.answer"
        advises = answer.groupdict().get("advises")
        return Told("recommended" if advises else "agreed", start, end, rule, by_verb=True)
    return None


def _of_sentence_before(
    text: str, start: int, end: int, verb: str, rule: str = "outcomes.remark", *, moved: bool = False
) -> Told | None:
    """Return the decision that a remark makes of the sentence before it, unless that tells of a motion or of apologies.

    ``moved``: that sentence has to be a proposal, as the remark only says how many hands were raised for it.
    """
    near = max(0, start - 2 * _LONG)  # so that long paragraphs cost in proportion
    before = next(((a, b) for a, b in sentences(text, near) if b <= start and start - b < 4), None)
    if before is None or before[1] - before[0] > _LONG:
        return None
    nobodys = PROPOSED_ALONE.match(text, *before)
    if (moved or MOVING.search(text, *before)) and (nobodys is None or "second" in nobodys[0].casefold()):
        return None
    return Told(verb, before[0], end, rule, by_verb=True)
