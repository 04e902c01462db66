"""What introduces an outcome: "RESOLVED that", "it was agreed to", "The Panel noted the report", "the minutes were signed".

Each sentence is tried against a few ways of deciding, the plainest first. What another meeting decided, what was wished
for or asked, and what people merely noted or supported introduces nothing.
"""

import re
from dataclasses import dataclass

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.labels import PURPOSE
from councilgraph_mappings.parse.names import names_in
from councilgraph_mappings.parse.narrative import STEMS, Told, told_in
from councilgraph_mappings.parse.scan import bounded, first_words, mentions, vocabulary
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.parse.triggers import INTRODUCED, LABELLED
from councilgraph_mappings.parse.verbs import confirms_minutes
from councilgraph_mappings.read.document import Block

_TABLE = table("resolutions")["introduce"]

_SUBJECT = alternatives(_TABLE["subjects"])

_DECIDE = r"approves?|agree|resolve|recommend|note|endorse|endorses|adopts?|agreed|agrees|resolved|resolves|decided|recommended|recommends|approved|approves|endorsed|adopted|ratified|authorised|delegated|deferred|refused|granted|confirmed|accepted|appointed|elected|re-elected|nominated|referred|requested|instructed|supported|noted|notes|received|ordered|determined|voted|rejected|declined"

_ADVERB = r"(?:(?:considered\s+and|discussed\s+and|reviewed\s+and|received\s+and|considered,|then|also|therefore|thereupon|unanimously|formally|subsequently|further|hereby|duly|in\s+principle|collectively|and|all|having\s+[^,.]{3,120},|(?:considered|reviewed|discussed|received)\s[^.;]{3,160}?\band,\s(?:in|following|after|having)\s[^.;]{3,160}?,)\s+)*"

_LABEL = bounded(
    rf"^\W*(?:(?:it\s+was|was|and|and\s+it\s+was|whereupon\s+it\s+was|(?:the\s+)?(?:{_SUBJECT}))\s+)?(?:unanimously\s+)?(?P<label>{alternatives(_TABLE['labels'])})\b(?:\s*[-–—,]?\s*(?:unanimously|nem\s*\.?\s*con\.?|\(unanimously\)|\(unanimous\)|by\s+\w+\s+\w+|accordingly|(?P<to>to\s+(?:(?:the|full)\s+)?(?:council|cabinet|(?:[\w&’'-]+\s+){{0,7}}?(?:committee|board|panel|cabinet|executive|council)))(?=\s*(?:[:(–-]|that\b|$))|\((?!(?:[a-z]|\d{{1,2}}|[ivx]{{1,4}})\))[^()]{{0,220}}\)))?"
    r"\s*(?P<stop>[:\-–—]+|\bthat\b\W*|\bto\b|$)",
    re.IGNORECASE,
)

_IT_WAS = bounded(
    rf"\b(?:it\s+(?:was|is|has\s+been)|(?:and|whereupon|who|which|they|all|was|were)\s+(?:was\s+|were\s+)?|there\s+was)\s*(?:(?:then|also|therefore|subsequently|further|duly|hereby|formally)\s+)*(?:unanimously\s+)?(?:(?:moved|proposed)(?:\s+and\s+(?:duly\s+)?seconded)?\s+and\s+|proposed[^.]{{0,160}}?\bseconded[^.]{{0,120}}?\b(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?)?(?P<verb>resolved|agreed|decided|recommended|ordered|determined|approved|carried)\b(?:\s+unanimously|\s+by\s+(?:the\s+|a\s+)?(?:{_SUBJECT}|majority|all))*\s*[,:\-–—]*\s*(?P<join>that\b\W*|to\b|for\b|not\s+to\b|by\b|:|[-–—]|$)?",
    re.IGNORECASE,
)

_ACTED = bounded(
    rf"(?:^|[,;]\s|\band\s|\b(?:consideration|discussion|debate)\s)(?P<subject>(?:the|this|a|all|both|cabinet|council|members|councillors|committee|meeting)\b\s*(?:[A-Z][\w’'&,-]*\s+(?:and\s+|&\s+|of\s+|for\s+|the\s+)*){{0,9}}?(?:{_SUBJECT})?(?:\s+(?:members|meeting))?)\s*:?\s+{_ADVERB}(?P<verb>{_DECIDE})\b\s*(?P<join>that\b\W*|to\b|[:\-–—]+|$)?",
    re.IGNORECASE,
)

_PASSIVE = bounded(
    r"\b(?:minutes|record|notes)\b[^.;]{0,330}?\b(?:were|was|be|are|having\s+been)\s+(?:(?:then|duly|also|unanimously|submitted|presented|considered|tabled|received|taken\s+as\s+read|proposed|read|circulated|and|,|formally|all)\s+)*(?P<verb>agreed|approved|confirmed|accepted|adopted|signed|noted|ratified|taken\s+as\s+read|a\s+(?:true|correct|accurate))\b",
    re.IGNORECASE,
)

_REPORTED = bounded(
    r"^\W*(?:(?:the|this|these|all|following|a)\s+)*(?:[\w’'-]+\s+){0,6}?(?:report|update|recommendations?|presentation|payments?|accounts?|cheques?|invoices?|requests?|applications?|quotations?|quotes?|date|offer|donation|list|schedule\s+of\s+payments|work\s+programme|programme|plan|strategy|policy|action\s+plan|accounts|budget|position|information|briefing|schedule|contents|proposals?|application|motion|nomination|terms\s+of\s+reference|amendments?)\b[^.;]{0,90}?\b(?:was|were|is)\s+(?:(?:then|duly|also|unanimously|therefore|all)\s+)*(?P<verb>noted|approved|agreed|endorsed|adopted|accepted|supported|deferred|withdrawn|refused|granted|ratified|declined|passed\s+for\s+payment|authorised)\b"
    r"|\b(?:was|were)\s+(?:unanimously\s+|(?:reviewed|discussed|considered|examined)\s+and\s+(?:unanimously\s+)?)(?P<verb3>agreed|approved|adopted|accepted|ratified)\b(?!\s+(?:that|to|by\s+the\s+(?:borough|district|county)))"
    r"|\b(?:duly|unanimously)\s+(?P<verb4>elected|co-opted|appointed|re-elected)\b"
    r"|\b(?:was|were)\s+(?:therefore\s+|then\s+|again\s+)?(?P<verb5>re-?elected|elected|co-?opted|re-?appointed)\b"
    r"|\bdeclared\s+[^.;]{3,80}?\b(?:duly\s+)?(?P<verb6>elected)\b"
    r"|\b(?:was|were)\s+(?P<verb7>adopted|approved|agreed|accepted)\s+(?:unanimously\s+)?by\s+(?:all\b|members|councillors|everyone|the\s+(?:council|meeting|committee|members|councillors)\b|those\s+present)"
    r"|(?:,\s+(?:and\s+)?|\band\s+)(?P<thing>(?:an?|the)\s+(?:cheque|payment|invoice|grant|donation|quote|quotation|precept|budget)s?\b[^.;,]{0,60}?\b(?:was|were)\s+(?P<verb8>approved|agreed|authorised|accepted)\b)"
    r"|^\W*the\s+(?:chair(?:man|woman|person)?|clerk|leader|[\w\s,]{0,60}?(?:director|officer|executive|head|manager))\s+(?:was|were)\s+(?P<verb2>authorised|delegated|empowered)\b",
    re.IGNORECASE,
)

ALONE = bounded(
    r"^\W*(?:(?:unanimously|all)\s+)?(?P<verb>agreed|approved|noted|resolved|adopted|accepted)(?:\s+unanimously)?\W*$",
    re.IGNORECASE,
)

_REPORT_LIKE = bounded(
    r"\b(?:report|update|minutes|contents?|position|work\s+(?:programme|plan)|recommendations?|actions?|decisions?|appointments?|membership|terms\s+of\s+reference|programme|strategy|responses?|progress|performance|briefing|log|documents?|schedule|presentation|responsibilities|plans?|budget|outturn|policy|forward\s+plan|information|statement|accounts|dates?|review|outcome|apologies|tracker|resolutions?|arrangements|changes|register|risks?|letter|correspondence)\b",
    re.IGNORECASE,
)

_ELSEWHERE = bounded(
    r"\b(?:had|have|has|having)\s+(?:\w+\s+)?(?:been\s+)?(?:previously\s+)?$|\b(?:would|should|could|may|might|if|whether|unless|until|when|once|as|previously|earlier|not|what|why|how|which\s+had|that\s+had|who\s+had|being|to\s+be|before\s+(?:they|it)\s+(?:are|is|were|was)|subject\s+to|was\s+being|already|it\s+can\s+be|to\s+have|can|will|must)\s+(?:\w+\s+)?(?:it\s+(?:was|is)\s+)?$",
    re.IGNORECASE,
)

_OTHER_MEETING = bounded(
    r"\bat\s+(?:its|the|their|a|that)\s+(?:\w+\s+){0,4}meeting\b[^.]{0,40}\b(?:on|of|in)\b|(?<!\bminutes of the )(?<!\bminutes of )(?<!\bminutes from the )\b(?:last|previous)\s+(?:meeting|year|month)\b[^.]{0,60}\b(?:agreed|resolved)|\bminute\s+(?:no\.?\s*)?\d+\s+refers\b|\bthe\s+(?:government|minister|secretary\s+of\s+state)\b",
    re.IGNORECASE,
)


_POINTS = bounded(
    r"\bthe\s+following\s+(?:(?:\w+\s+)?(?:points?|comments?|issues?|questions?|matters?|observations?)\s+)?(?:was|were)\s+(?:\w+\s+)?(?:noted|raised|made|discussed)\b",
    re.IGNORECASE,
)
"""What leads in to points of a discussion decides nothing: "the following points were noted"."""

_DECIDING = first_words(form for verb in _DECIDE.split("|") for form in (verb.replace("?", ""), verb.replace("s?", "")))
_ACTING = first_words((*_TABLE["subjects"], "all"))
_IT_WAS_STEMS = ("resolved", "agreed", "decided", "recommended", "ordered", "determined", "approved", "carried")
_MINUTES = frozenset({"minutes", "record", "notes"})
_REPORTING = frozenset({"was", "were", "is", "duly", "unanimously", "declared"})
_REPORTED_VERBS = first_words(
    (
        "noted", "approved", "agreed", "endorsed", "adopted", "accepted", "supported", "deferred", "withdrawn", "refused",
        "granted", "ratified", "declined", "passed", "authorised", "delegated", "empowered", "elected", "co-opted",
        "coopted", "appointed", "re-elected", "reelected", "reappointed",
    )
)  # fmt: skip
"""What each of the patterns cannot do without: cheap tests before they are tried."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Words that introduce an outcome, and where the outcome itself begins."""

    verb: str
    begin: int
    """Where the operative words begin in the text of the block."""
    start: int
    """Where the introduction begins in the text of the block."""
    rule: str
    listing: bool
    """Parts may follow: the introduction ends with a colon, dash, "that" or "to"."""
    end: int | None = None
    """Where the operative words end, if not with their first sentence."""
    by_verb: bool = False
    """The verb says alone of which kind the outcome is, whatever the operative words say."""


_POINT_AGREED = bounded(r"agreed\s+(?P<join>(?:to|that)\s)")
"""A point of the discussion that says what was agreed in it: "• agreed to invite the Leader"."""

_CAPITAL_VERBS = ("RESOLVED", "AGREED", "RECOMMENDED", "DECIDED", "ORDERED")

_EMPHATIC = bounded(
    rf"\b(?P<verb>{'|'.join(_CAPITAL_VERBS)})\b(?:\s+(?i:unanimously|\([^()]{{1,60}}\)))?\s*[,:–-]*\s*(?P<join>(?i:that)\b\W*|(?i:to)\b|:)"
)
"""Capitals say that what follows was decided, wherever they stand in the sentence: "seconded by X RESOLVED that"."""


def introduction_of(block: Block) -> Introduction | None:
    """Return the introduction of an outcome within a block, the first that counts.

    >>> from councilgraph_mappings.read.document import Kind
    >>> block = Block(Kind.PARAGRAPH, "Sam spoke. It was agreed that the pond be dredged.", 0, 50)
    >>> intro = introduction_of(block)
    >>> intro.verb, block.text[intro.begin :]
    ('agreed', 'the pond be dredged.')
    """
    text = block.text
    if LABELLED.can_stand_in(text) and (match := _LABEL.match(text)):
        label = match["label"]
        stopped = match["stop"].strip() or match.end() == len(text)
        alone = match.end() == len(text) and text[:4].casefold() == "and "
        if stopped and (label.isupper() or alone or text.lstrip(" *_").startswith(label[:1].upper())):
            return _labelled(match, 0)
    if not (INTRODUCED.stand_in(text) or mentions(text, STEMS)) or ALONE.match(text):
        return None
    if block.marker and (match := _POINT_AGREED.match(text)):
        return Introduction("agreed", match.start("join"), 0, "outcomes.point-agreed", listing=False)
    return next((found for start, end in sentences(text) if (found := introduction_in(text, start, end))), None)


def introduction_in(text: str, start: int, end: int) -> Introduction | None:
    """Return what the sentence ``text[start:end]`` introduces, by the plainest of the ways of deciding."""
    sentence = text[start:end]
    found = _decided(sentence, start) if mentions(sentence, INTRODUCED.stems) else None
    if found is None and (told := told_in(text, start, end)) and not _decided_before(text, told, start):
        found = Introduction(told.verb, told.begin, start, told.rule, listing=False, end=told.end, by_verb=told.by_verb)
    return None if found is None or _tells_of_another(sentence) else found


def _decided_before(text: str, told: Told, start: int) -> bool:
    """Return whether the sentence that a remark is about is a decision already."""
    return told.begin < start and introduction_in(text, told.begin, start) is not None


_OTHERS = ("meeting", "year", "month", "refers", "government", "minister", "secretary")
"""Without one of these a sentence tells of no other meeting: a cheap test before the pattern."""


def _tells_of_another(sentence: str) -> bool:
    """Return whether a sentence tells of points, another meeting or a purpose, or asks: it introduces nothing."""
    return (
        _POINTS.search(sentence) is not None
        or (mentions(sentence, _OTHERS) and _OTHER_MEETING.search(sentence) is not None)
        or sentence.rstrip().endswith("?")
        or PURPOSE.match(sentence) is not None
    )


def _decided(sentence: str, start: int) -> Introduction | None:
    """Return what a sentence introduces if it tells of this meeting."""
    if (match := _LABEL.match(sentence)) and match["stop"].strip() and match["label"][0].isupper():
        return _labelled(match, start)
    said = vocabulary(sentence)
    acted = [] if _DECIDING.isdisjoint(said) or _ACTING.isdisjoint(said) else list(_ACTED.finditer(sentence))
    return (
        _emphatic(sentence, start)
        or _it_was(sentence, start)
        or next((found for m in acted if m["join"] and (found := _acted(sentence, start, m))), None)
        or _passive(sentence, start)
        or next((found for m in acted if (found := _acted(sentence, start, m))), None)
    )


def _labelled(match: re.Match[str], start: int) -> Introduction:
    """Return the introduction that a label makes: "RESOLVED:", "It was agreed that"."""
    words = match["label"].casefold().split()
    verb = words[-1] if words[:2] == ["it", "was"] else words[0]
    if match["to"] or words[1:2] == ["to"]:
        # What is recommended to another body stays a recommendation, also that it note something.
        verb += " to"
    # "Agreed to hold it": the operative words begin at "to", as in every other sentence.
    begin = match.start("stop") if match["stop"].strip().casefold() == "to" else match.end()
    return Introduction(verb, start + begin, start + match.start(), "outcomes.label", listing=True)


def _emphatic(sentence: str, start: int) -> Introduction | None:
    """Return what a deciding word in capitals introduces within a sentence."""
    match = _EMPHATIC.search(sentence) if any(word in sentence for word in _CAPITAL_VERBS) else None
    if match is None or _ELSEWHERE.search(sentence[max(0, match.start() - 40) : match.start()]):
        return None
    begin = match.start("join") if match["join"].casefold() == "to" else match.end()
    return Introduction(
        match["verb"].casefold(), start + begin, start + match.start(), "outcomes.capitals", listing=True
    )


def _it_was(sentence: str, start: int) -> Introduction | None:
    """Return what "it was agreed that" and its like introduce, unless a condition or another time stands before."""
    for match in _IT_WAS.finditer(sentence) if mentions(sentence, _IT_WAS_STEMS) else ():
        if _ELSEWHERE.search(sentence[max(0, match.start() - 40) : match.start()]) or (
            _GOES_ON.match(match[0]) and not _clause_decides(sentence, match)
        ):
            continue
        verb = match["verb"].casefold()
        join = (match["join"] or "").strip()
        rest = sentence[match.end() :]
        if not join and not rest.strip():
            begin = len(sentence)
        elif not join and verb in {"agreed", "determined"} and not re.match(r"\s?(?:the|a|an|not)\b", rest):
            continue
        else:
            begin = match.start("join") if join.casefold() in {"to", "not to", "for", "by"} else match.end()
        return Introduction(verb, start + begin, start + match.start(), "outcomes.it-was", listing=True)
    return None


_GOES_ON = bounded(r"(?:and|who|which|they|all|was|were)\b", re.IGNORECASE)


def _passive(sentence: str, start: int) -> Introduction | None:
    """Return a sentence that is itself the outcome: "The minutes were signed", "The report was noted"."""
    said = vocabulary(sentence)
    if not _MINUTES.isdisjoint(said) and (match := _PASSIVE.search(sentence)):
        verb = match["verb"].casefold()
        elsewhere = _ELSEWHERE.search(sentence[max(0, match.start("verb") - 40) : match.start("verb")])
        if (not elsewhere and confirms_minutes(sentence)) or (
            verb == "noted" and not re.search(r"\bhad\s+been\b", sentence)
        ):
            return Introduction(verb, start, start, "outcomes.minutes", listing=False)
    reports = not (_REPORTING.isdisjoint(said) or _REPORTED_VERBS.isdisjoint(said))
    match = _REPORTED.search(sentence) if reports else None
    if match and (not match["verb5"] or _SOMEBODY.search(sentence, max(0, match.start() - 30), match.start())):
        verb = next(group for name, group in match.groupdict().items() if group and name != "thing").casefold()
        begin = start + (match.start("thing") if match["thing"] else 0)
        if match["verb5"]:
            # "As nobody else stood, Cllr Roe was elected": the operative words begin with the name.
            before = (name.start for name in names_in(sentence) if name.end <= match.start("verb5"))
            begin += max(before, default=0)
        return Introduction(verb, begin, start, "outcomes.report-was", listing=False)
    return None


_SOMEBODY = bounded(r"\b[A-Z][\w’'-]+\s{1,2}$")
"""Who was elected stands before the verb."""


def _clause_decides(sentence: str, match: re.Match[str]) -> bool:
    """Return whether "… seconded by X and agreed that" decides: a motion stands before it."""
    before = sentence[: match.start()].casefold()
    return match["verb"].casefold() in {"resolved", "agreed", "approved", "carried"} and (
        "second" in before
        or (match["verb"].isupper() and bool(match["join"]))
        or "put to the vote" in before
        or "consider" in before
    )


_BODY_SUBJECT = bounded(rf"\b(?:{_SUBJECT})\b\W*$", re.IGNORECASE)


def verb_of_all(verb: str) -> bool:
    """Return whether "all" with this verb tells of a decision: "all agreed to keep it", not "all noted".

    >>> verb_of_all("agreed"), verb_of_all("noted")
    (True, False)
    """
    return verb.casefold() in {"agreed", "resolved", "approved", "voted"}


_DASHES = (":", "-", "–", "—")
_NOTES = frozenset({"noted", "notes", "received"})
_WEAK = frozenset({"supported", "accepted", "confirmed", "voted", "determined", "rejected", "declined", "ordered"})
"""Verbs that decide only with a conjunction after them, or about a report."""


def _acted(sentence: str, start: int, match: re.Match[str]) -> Introduction | None:
    """Return what a body introduces by its verb: "The Panel agreed to", "Council noted the report"."""
    subject = match["subject"].strip(" :")
    if subject.casefold() in {"all", "all present"} and verb_of_all(match["verb"]):
        subject = "all members"
    if not _BODY_SUBJECT.search(subject) or len(subject) > 110:
        return None
    verb = match["verb"].casefold()
    join = (match["join"] or "").strip().casefold()
    rest = sentence[match.end() :].strip()
    people = bool(re.search(r"\b(?:members|councillors)$", subject, re.IGNORECASE))
    if not _decides(verb, join, rest, people=people):
        return None
    opens = bool(join) and (join != "to" or not rest.strip(" ;") or rest.endswith(_DASHES))
    listing = opens or rest.endswith((":", " –", " -", " —"))
    # "agreed to note the report": the operative words begin at "to"; "noted the report": at the verb itself.
    if join == "to":
        begin = match.start("join")
    elif join or verb in {"agreed", "agrees", "resolved"}:
        begin = match.end()
    else:
        begin = match.start("verb")
    return Introduction(verb, start + begin, start + match.start("subject"), "outcomes.body-decided", listing=listing)


def _decides(verb: str, join: str, rest: str, *, people: bool) -> bool:
    """Return whether a body decides by a verb with what follows it; ``people``: its members did, who also just talk.

    >>> _decides("noted", "", "the report", people=True), _decides("agreed", "", "with Sam", people=False)
    (True, False)
    """
    if people and verb in {"supported", "accepted", "requested"}:
        return False
    if verb in _NOTES:
        if join and join not in _DASHES:
            return False
        if people and not (verb != "notes" and _REPORT_LIKE.search(rest[:60])):
            return False
        if not join and not _REPORT_LIKE.search(rest[:120]):
            return False
        return verb != "received" or bool(
            re.match(r"(?:and|,)\s*(?:noted|approved|agreed|adopted)", rest, re.IGNORECASE)
        )
    if verb == "voted":
        return join == "to"
    if verb == "confirmed" and join.startswith("that"):
        return False
    if verb in _WEAK and not join and not _REPORT_LIKE.search(rest[:100]):
        return False
    disagrees = verb in {"agreed", "agrees"} and re.match(
        r"with\b|on\b(?!\s+the\s+following)|upon\b", rest, re.IGNORECASE
    )
    return not disagrees
