"""Decisions as small councils tell them: "This was agreed", "Members were happy to", "Payment approved", "No objections".

Their clerks write few resolutions in form. What a sentence says was done by the council, what a short remark says of the
sentence before it, and what the council answers to an application are decisions as well.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.decisions.chosen import chosen, put_forward
from councilgraph_mappings.parse.decisions.short_forms import short_form
from councilgraph_mappings.parse.decisions.voted_through import MOTION_REFERRED, VOTE_ALONE, VOTED_TO
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems

_TABLE = table("resolutions")["narrative"]

AS_RECORD = "outcomes.as-record"

NARRATIVE = Stems(*_TABLE["stems"])
"""A sentence without any of these decides nothing in these ways."""
_SECONDED = Stems("second")
_APPLICATION = Stems("application")


@dataclass(frozen=True, slots=True)
class Told:
    """A decision that a sentence tells: its verb, and where the operative words begin and end in the text."""

    verb: str
    begin: int
    end: int
    rule: str
    by_verb: bool = False
    """The verb says alone of which kind it is."""


_WHO = r"(?:(?:the\s+)?(?:(?:parish|town|community|county)\s+)?council|(?:the\s+)?(?:committee|meeting)|(?:all\s+)?(?:the\s+)?(?:members|councillors|cllrs)(?:\s+present)?|all(?:\s+present)?|everyone|those\s+present)"

_HAPPY = Screened(
    rf"^\W*(?:[A-Z][^,.;]{{2,60}},\s)?{_WHO}\s+(?:was|were)\s+(?:all\s+|very\s+|unanimously\s+|also\s+|quite\s+)?(?:(?:happy|content|pleased|willing|minded|satisfied)\s+(?P<join>to\s+(?!note|see|hear|receive|learn|be\b|have\b)|for\b|that\b)|in\s+(?:full\s+|complete\s+)?(?:favour|agreement)\s+(?P<join2>to\b|that\b|of\b|with\b))",
    re.IGNORECASE,
)
"""What a council is content with: "Members were happy to continue with the contractor"."""

_CONSENSUS = Screened(
    r"\b(?:agreement\s+was\s+reached|there\s+was\s+(?:a\s+)?(?:general\s+|unanimous\s+|full\s+|broad\s+)?(?:agreement|consensus)|the\s+(?:general\s+)?consensus(?:\s+of\s+(?:the\s+)?\w+)?\s+was)\s+(?P<join>to\b|that\b)",
    re.IGNORECASE,
)

_THINGS = alternatives(_TABLE["things"])

_DONE = alternatives(_TABLE["done"])

_THING_WAS = Screened(
    rf"^\W*(?:[A-Z][\w ]{{2,30}}:\s+)?(?:(?:the|this|these|all|an?|both|following|said|parish|council|council[’']s|annual|new|revised|draft|updated|two|three|four|five|monthly|current|payment|of|for)\s+){{0,5}}(?:[\w’'&-]+\s+){{0,3}}?(?:{_THINGS})s?\b(?:[^.;]|\.(?=\d)){{0,140}}?\b(?:was|were)\s+(?:(?:then|duly|also|therefore|all|again|subsequently|both|was|were|reviewed|discussed|considered|presented|received|read|circulated|checked|examined|submitted|tabled|(?:for|to)\s+(?:the\s+)?(?:inspection|approval|consideration|signature|review|meeting|council|members)|and|,),?\s+)*(?:unanimously\s+)?(?P<verb>{_DONE})\b(?!\s+(?:by\s+(?:the\s+)?(?:borough|district|county|city|planning|highways|local|government|police)|in\s+(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s+)?(?:19|20)\d\d|last|on\s+\d|at\s+the\s+(?:last|previous)))",
    re.IGNORECASE,
)
"""What was done with a thing that councils decide on: "Payment of £45.00 to Roe Ltd was approved"."""

_NOT_DONE = Screened(
    rf"^\W*(?:(?:the|this|these|an?|said|revised|new|draft|above)\s+){{0,3}}(?:[\w’'&-]+\s+){{0,3}}?(?:{_THINGS})s?\b[^.;]{{0,90}}?\b(?:was|were)\s+not\s+(?:approved|agreed|accepted|adopted|supported)\b(?!\s+(?:by\s+(?!(?:all\s+)?(?:the\s+)?(?:members|councillors|council|committee|meeting)\b)|at\s+the\s+(?:last|previous)|until|with\b))",
    re.IGNORECASE,
)
"""What a council did not take up: "The policy was not approved"."""

_NOTE_FORM = Screened(
    rf"^\W*(?:[\w’'&/-]+\s+){{0,5}}?(?:{_THINGS})s?\b(?P<between>(?:[^.;:]|\.(?=\d)){{0,90}}?)\s(?:unanimously\s+|duly\s+|all\s+)?(?P<verb>{_DONE})(?:\s+(?:unanimously|and\s+signed(?:\s+by\s+[\w\s]+)?|by\s+(?:all|council|members|councillors)|as\s+(?:presented|circulated|read)))?\W*$",
    re.IGNORECASE,
)
"""The same in the short form of notes, without an auxiliary verb: "Quotation from Roe Ltd accepted"."""

_DASHED = bounded(
    r"^\W*(?:[a-z]\)\s*)?(?P<what>[A-Z][^.;:]{10,240}?)\s+[-–—]\s*(?:(?:it\s+was|all|unanimously|duly)\s+)*(?P<verb>approved|agreed|adopted|accepted|confirmed|ratified|authorised|resolved)(?:\s+(?:unanimously|and\s+signed|by\s+all))?\W*$",
    re.IGNORECASE,
)
"""What became of a point of the agenda, behind a dash: "To renew the lease of the field – Agreed"."""

_FINITE = bounded(
    r"\b(?:was|were|is|are|has|had|have|be|been|being|not|to|will|would|who|which|that|if|for|by|as)\W*$|\b(?:was|were|is|are|has|had|have|will|would|who|which|that|if|when|once|be)\b",
    re.IGNORECASE,
)

_PERMITTED = bounded(
    rf"^\W*(?:permission\s+(?:was|has\s+been)\s+(?:\w+ly\s+)?(?:given|granted)|{_WHO}\s+(?:\w+ly\s+)?(?:gave|granted)\s+(?:its\s+|their\s+)?permission)\s+(?:to|for|that)\b",
    re.IGNORECASE,
)
"""What a council allows: "Permission was given for the fete to use the green"."""

_VOTED_IN = Screened(
    r"^\W*(?P<name>[A-Z][^.;]{2,60}?)\s+(?:was|were)\s+(?:unanimously\s+)?voted\s+(?:in\s+)?(?:as|on|onto|in)\b"
)

_PRECEPT = Screened(
    r"\b(?:precept|budget)\b[^;]{0,60}?\b(?:was|were|be)\s+set\b|\bset\s+(?:the|a)\s+precept\b", re.IGNORECASE
)

_DEFERRED = Screened(
    r"^\W*(?:(?:this|it|(?:the|this)\s+(?:item|matter|decision|discussion|motion|report|application))\s+(?:was|were)\s+(?:\w+ly\s+)?(?:deferred|adjourned)\b|deferred\s+(?:to|until|till|for)\b|the\s[^,.;]{3,80}\s(?:was|were)\s(?:\w+ly\s+)?(?:deferred|adjourned)\s+(?:to|until|till|pending)\b)",
    re.IGNORECASE,
)

_REFERENCE = bounded(r"(?<![\d/])(?:[A-Z]{1,4}/?)?\d{2,4}/\d{2,6}(?:/[A-Z]{1,6})?\b|\bapplication\b", re.IGNORECASE)

_ANSWER = bounded(
    rf"^\W*(?:{_WHO}\s+(?:had|has|have|raised|made|offered|expressed|submitted|agreed)\s+)?(?:no|neither)\s+(?:further\s+)?(?:objections?|comments?|observations?)(?:\s+(?:were|was)\s+(?:raised|made|offered|received\s+from\s+members))?(?:\s+(?:to|on|about|regarding)\s+[^.;]{{3,90}})?\W*$"
    rf"|^\W*(?:the\s+)?(?:(?:parish|town|community)\s+)?council\s+(?:supports?|supported|objects?|objected|has\s+objected)\b",
    re.IGNORECASE,
)
"""What a council answers to an application: "No objections", "The Parish Council objects"."""

_ANSWER_END = bounded(
    r"(?:^|[-–—:.)]\s*|\s)(?P<answer>no\s+(?:further\s+)?(?:objections?|observations?)(?:\s+(?:raised|made))?(?:\s+to\s+(?:this|the)\s+(?:application|proposals?|plans?))?)\W*$"
    r"|(?:^|[-–—:.)])\s*(?P<answer2>(?:support(?:ed)?|object(?:ed|ion)?|(?P<advises>recommend(?:ed)?\s+(?:for\s+)?(?:refusal|approval)|(?:refusal|approval)\s+(?:was\s+|is\s+)?recommended)(?:,?\s+(?:in\s+principle|subject\s+to|but|provided|with|on\s+condition)\b[^.;]{0,200})?)(?:\s+unanimously)?)\W*$",
    re.IGNORECASE,
)

_COUNCIL_ANSWERS = Screened(
    r"(?:^|\s)(?=(?:The\s+)?(?:Parish|Town|Community)\s+Council\s+(?:had|has|have|raised|made|offered|agreed)\s+no\s+(?:further\s+)?(?:objections?|comments?|observations?)(?:\s+(?:or|and)\s+(?:objections?|comments?|observations?))?(?:\s+(?:to\s+(?:make|(?:this|the)\s+(?:application|proposals?|plans?))))?\W*$)"
)
"""The same where the council says who it is, so that no number of an application has to stand before it."""

_THIS = bounded(
    r"\s*(?:this|it|these|they)\b(?!\s(?:\w+\s)?(?:points|changes|works|terms|dates|proposals|amendments)\b)",
    re.IGNORECASE,
)

_ALONE = bounded(
    r"\W*(?:no\s+(?:further\s+)?\w+|support(?:ed)?|object(?:ed|ion)?|recommend(?:ed)?\s+(?:for\s+)?(?:refusal|approval)|(?:refusal|approval)\s+(?:was\s+|is\s+)?recommended)\W*",
    re.IGNORECASE,
)

_SUBJECTS = bounded(
    r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Clerk|Chair(?:man)?|Officers?|who|he|she|they|had|has|have)\b"
)
"""Who agrees is named, or it was at another time."""

_REMARK = Screened(
    rf"^\W*(?:(?:(?:all|both)\s+)?(?:this|it|which|that|the\s+(?:proposal|request|suggestion|offer|quote|quotation|recommendation|donation|application|amendment))\s+(?:was|were)\s+(?:also\s+|then\s+|duly\s+|unanimously\s+)?(?P<verb>agreed|approved|accepted|adopted|declined|refused|rejected|endorsed|ratified)(?:\s+(?:unanimously|by\s+(?:all|everyone|{_WHO})|upon|to))*"
    r"|(?:unanimously\s+)?(?P<verb2>agreed|approved|accepted|adopted|declined|resolved|ratified)(?:\s+(?:unanimously|by\s+all|nem\s+con))?(?:\s+and\s+noted)?"
    rf"|(?P<raised>(?:all|everyone|members)\s+(?:were\s+|voted\s+)?in\s+favou?r|(?:this\s+was\s+)?(?:unanimously\s+)?carried(?:\s+unanimously)?)|(?:{_WHO})\s+(?:(?:was|were)\s+(?:all\s+)?(?:content|happy|satisfied|in\s+agreement)\s+with\s+(?:the|this)\s+(?:proposals?|suggestions?|recommendations?|arrangements?)|(?:noted|confirmed|said|indicated)\s+(?:that\s+)?they\s+were\s+(?:all\s+)?(?:content|happy|satisfied)(?:\s+with\s+(?:the|this|these)\s+(?:[\w’'-]+\s?){{1,3}})?)|(?:{_WHO})\s+(?:unanimously\s+)?(?:(?:were\s+)?in\s+(?:full\s+)?agreement|(?P<verb3>agreed|approved)(?:\s+(?:unanimously|this|to\s+this))?))\W*$",
    re.IGNORECASE,
)
"""What decides on the sentence before it: "This was declined", "All agreed", "Approved"."""

_AND_THIS = Screened(
    r"^\W*(?=[^.;]{0,160}\b(?:suggest|recommend|request|ask|offer|outlin|present|felt|thought))[^.;]{10,300}?(?:,?\s+(?:and|which)\s+(?:this\s+|it\s+)?|;\s+this\s+)(?:was|were)\s+(?:unanimously\s+|duly\s+)?(?P<verb>agreed|approved|accepted)(?:\s+(?:unanimously|upon|in\s+principle|by\s+(?:all|everyone|members)))?\W*$",
    re.IGNORECASE,
)
"""What one suggests and all agree to in the same sentence: "The Mayor suggested a short break and this was agreed"."""

_ALL_AGREED = Screened(
    r"^\W*[A-Z][^.;]{20,300},\s+(?:and\s+)?(?:all(?:\s+(?:the\s+)?(?:members|councillors|cllrs))?|everyone|(?:the\s+)?(?:members|councillors|cllrs))(?:\s+present)?\s+(?:unanimously\s+)?agreed\W*$|^\W*[A-Z](?:[^.;]|(?<=Cllr)\.){8,300}\s(?-i:All)\s+(?:the\s+)?(?:members|councillors|cllrs)(?:\s+present)?\s+agreed\W*$",
    re.IGNORECASE,
)
"""What all agreed to at the end of the sentence that tells it: "…, so the cheque be returned, all Councillors agreed"."""

_AGREED_BEHIND = Screened(
    r"^\W*[A-Z][^.;]{3,120}(?:,|:|\s[-–—])\s+(?:it\s+was\s+)?agreed\s+(?:to\s+(?:pay|buy|purchase|donate|give|renew|accept|order|support|keep|continue)\b|£)"
)
"""What was agreed behind the matter, in the form of notes: "Village bus: donation requested, agreed to pay £65"."""

_MOTION_CARRIED = Screened(
    r"^\W*(?:[A-Z][^,.;]{3,60},\s)?(?:the|this)\s+(?:motion|resolution)\s+(?:to|that)\s[^.;]{3,200}?\s(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+)?(?:carried|passed)\b",
    re.IGNORECASE,
)

_MOVING = Screened(r"\b(?:propos|second|moved|nominat|motion|prop\b|sec\b|apologies\b)", re.IGNORECASE)

_PROPOSED_ALONE = bounded(
    r"\W*it\s+was\s+(?:unanimously\s+|then\s+|also\s+)?(?:proposed|suggested)\s+(?:that|to)\b[^.;]{0,400}[.;]?$",
    re.IGNORECASE,
)
"""A proposal that nobody in particular made: all that tells whether it was agreed is the remark behind it."""

_AS_RECORD = Screened(
    r"^\W*(?:(?:the\s+)?(?:draft\s+)?minutes[^:.;]{0,60}(?::|[-–])\s*)?(?:held\s+on\s+[^,.;]{4,40}\s+)?(?:(?:these|they|were|was|having|been|previously|duly|unanimously|all|read|checked|circulated|,|and),?\s+){0,6}(?:agreed|approved|accepted|confirmed|adopted|signed|taken\s+as\s+read)\b[^.;]{0,60}?(?:\bas\s+(?:an?\s+|being\s+a\s+)?(?:true|correct|accurate)\b|\band\s+(?:duly\s+)?signed\b)",
    re.IGNORECASE,
)
"""What was done with the minutes that a title or the sentence before names: "Agreed and signed as a true record"."""

_SIGNED = bounded(r"\W*(?:these|they|the\s+minutes)\s+were\s+(?:then\s+|duly\s+)?signed\b", re.IGNORECASE)
_ACCEPTS_MINUTES = bounded(
    r"\W*it\s+was\s+proposed\s+(?:to|that)\b[^.;]{0,60}\bminutes\b[^.;]{0,80}\b(?:true|correct|accurate)\b",
    re.IGNORECASE,
)
"""Minutes that were proposed for a true record, and then signed as one."""

_MINUTES = bounded(r"\bminutes\b", re.IGNORECASE)
_LONG = 700


def told_in(text: str, start: int, end: int) -> Told | None:
    """Return the decision that the sentence ``text[start:end]`` tells, or the one that it makes of the sentence before.

    >>> text = "The church asked for a donation. This was declined."
    >>> told = told_in(text, 33, len(text))
    >>> told.verb, text[told.begin : told.end]
    ('declined', 'The church asked for a donation. This was declined.')
    """
    sentence = text[start:end]
    if _SIGNED.match(sentence) and (minuted := _of_sentence_before(text, start, end, "approved", "outcomes.signed")):
        return minuted if _ACCEPTS_MINUTES.search(text, minuted.begin, start) else None
    if len(sentence) <= _LONG and (short := short_form(sentence, text[end : end + _LONG])):
        return Told(short[0], start, end, short[1], by_verb=True)
    if len(sentence) > _LONG or not NARRATIVE.stand_in(sentence):
        return None
    if remark := _REMARK.match(sentence):
        if remark["raised"]:
            return _of_sentence_before(text, start, end, "agreed", moved=True)
        verb = "noted" if remark[0].rstrip(" .").endswith("noted") else next(filter(None, remark.groups()), "agreed")
        return _of_sentence_before(text, start, end, verb.casefold())
    if (joint := _AND_THIS.match(sentence)) and not _MOVING.search(sentence):
        return Told(joint["verb"].casefold(), start, end, "outcomes.and-this", by_verb=True)
    if _MOTION_CARRIED.match(sentence) and not _MOVING.search(text, 0, start):
        return Told("agreed", start, end, "outcomes.motion-carried", by_verb=True)
    if _SECONDED.stand_in(sentence):
        if verb := put_forward(sentence):
            return Told(verb, start, end, "outcomes.put-forward", by_verb=True)
        return None  # motions tell who moved it, and what became of it
    if joined := _HAPPY.match(sentence) or _CONSENSUS.search(sentence) or VOTED_TO.match(sentence):
        name = next(name for name in ("join", "join2") if joined.groupdict().get(name))
        if _THIS.match(sentence, joined.end(name)):
            return _of_sentence_before(text, start, end, "agreed")
        return Told("agreed", start + joined.start(name), end, "outcomes.content")
    if verb := chosen(sentence, text[max(0, start - _LONG) : start]):
        return Told(verb, start, end, "outcomes.chosen", by_verb=True)
    applies = ("/" in text or _APPLICATION.stand_in(text)) and _first(_REFERENCE, text) <= end
    moved = _first(_MOVING, text) <= start
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
    if _AS_RECORD.match(sentence) and (_MINUTES.search(sentence) or not moved):
        return Told("approved", start, end, AS_RECORD, by_verb=True)
    if VOTE_ALONE.match(sentence):
        return None
    if match := _THING_WAS.match(sentence):
        verb = match["verb"].casefold()
        passed = verb == "passed"
        return Told("agreed" if passed else verb, start, end, "outcomes.thing-was", by_verb=passed)
    if _NOT_DONE.match(sentence):
        return Told("refused", start, end, "outcomes.not-done", by_verb=True)
    if _DEFERRED.match(sentence):
        return Told("deferred", start, end, "outcomes.deferred")
    if MOTION_REFERRED.match(sentence):
        return Told("referred", start, end, "outcomes.motion-referred")
    if _PERMITTED.match(sentence):
        return Told("granted", start, end, "outcomes.permitted", by_verb=True)
    if not moved and (
        (_ALL_AGREED.match(sentence) and not _MOVING.search(sentence))
        or (_AGREED_BEHIND.match(sentence) and not _SUBJECTS.search(sentence))
    ):
        return Told("agreed", start, end, "outcomes.agreed-behind", by_verb=True)
    if _VOTED_IN.match(sentence):
        return Told("elected", start, end, "outcomes.voted-in", by_verb=True)
    if _PRECEPT.search(sentence):
        return Told("agreed", start, end, "outcomes.precept")
    if (match := _NOTE_FORM.match(sentence)) and not _FINITE.search(sentence[: match.start("verb")]):
        return Told(match["verb"].casefold(), start, end, "outcomes.note-form")
    if not applies and (match := _DASHED.match(sentence)):
        return Told(match["verb"].casefold(), start, end, "outcomes.dashed", by_verb=True)
    if answered := _COUNCIL_ANSWERS.search(sentence):
        return Told("agreed", start + answered.end(), end, "outcomes.answer", by_verb=True)
    if applies and (answer := _ANSWER.match(sentence) or _ANSWER_END.search(sentence)):
        rule = "outcomes.answer-alone" if _ALONE.fullmatch(answer[0]) else "outcomes.answer"
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
    nobodys = _PROPOSED_ALONE.match(text, *before)
    if (moved or _MOVING.search(text, *before)) and (nobodys is None or "second" in nobodys[0].casefold()):
        return None
    return Told(verb, before[0], end, rule, by_verb=True)
