"""What the meeting decided, recommended or asked for, one by one.

A resolution is introduced by a word of deciding ("RESOLVED that", "it was agreed to", "The Panel noted the report"), by
the label of a Decision block, or, where a page lost its labels, by a bare "That …" clause. Its parts are the numbered or
lettered items that follow. What is quoted from another meeting, wished for, or merely discussed, is no outcome.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.dates import dates_in, days_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.parse.structure import PURPOSE, SIZE, label_of
from councilgraph_mappings.parse.verbs import confirms_minutes, kind_of
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, Outcome, OutcomeClass, OutcomeKind

_TABLE = table("resolutions")["introduce"]
_SUBJECT = alternatives(_TABLE["subjects"])
_DECIDE = r"approves?|agree|resolve|recommend|note|endorse|endorses|adopts?|agreed|agrees|resolved|resolves|decided|recommended|recommends|approved|approves|endorsed|adopted|ratified|authorised|delegated|deferred|refused|granted|confirmed|accepted|appointed|elected|re-elected|nominated|referred|requested|instructed|supported|noted|notes|received|ordered|determined|voted|rejected|declined"
_ADVERB = r"(?:(?:considered\s+and|discussed\s+and|reviewed\s+and|received\s+and|considered,|then|also|therefore|thereupon|unanimously|formally|subsequently|further|hereby|duly|in\s+principle|collectively|and|all|having\s+[^,.]{3,120},)\s+)*"
_LABEL = re.compile(
    rf"^\W*(?:(?:it\s+was|was|and\s+it\s+was|whereupon\s+it\s+was|(?:the\s+)?(?:{_SUBJECT}))\s+)?(?:unanimously\s+)?(?P<label>{alternatives(_TABLE['labels'])})\b(?:\s*[-–—,]?\s*(?:unanimously|nem\s*\.?\s*con\.?|\(unanimously\)|\(unanimous\)|by\s+\w+\s+\w+|accordingly|to\s+council|to\s+cabinet|\([^()]{0, 220}\)))?"
    r"\s*(?P<stop>[:\-–—]+|\bthat\b\W*|\bto\b|$)",
    re.IGNORECASE,
)
_IT_WAS = re.compile(
    rf"\b(?:it\s+(?:was|is|has\s+been)|(?:and|whereupon|who|which|they|all|was|were)\s+(?:was\s+|were\s+)?|there\s+was)\s*(?:(?:then|also|therefore|subsequently|further|duly|hereby|formally)\s+)*(?:unanimously\s+)?(?:proposed[^.]{{0,160}}?\bseconded[^.]{{0,120}}?\b(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?)?(?P<verb>resolved|agreed|decided|recommended|ordered|determined|approved|carried)\b(?:\s+unanimously|\s+by\s+(?:the\s+)?(?:{_SUBJECT}|majority|all))*\s*[,:\-–—]*\s*(?P<join>that\b\W*|to\b|for\b|not\s+to\b|by\b|:|[-–—]|$)?",
    re.IGNORECASE,
)
_ACTED = re.compile(
    rf"(?:^|[,;]\s|\band\s)(?P<subject>(?:the|this|a|all|both|cabinet|council|members|councillors|committee)\b\s*(?:[A-Z][\w’'&,-]*\s+(?:and\s+|&\s+|of\s+|for\s+|the\s+)*){{0,9}}?(?:{_SUBJECT})?(?:\s+(?:members|meeting))?)\s*:?\s+{_ADVERB}(?P<verb>{_DECIDE})\b\s*(?P<join>that\b\W*|to\b|[:\-–—]+|$)?",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:minutes|record|notes)\b[^.;]{0,330}?\b(?:were|was|be|are|having\s+been)\s+(?:(?:then|duly|also|unanimously|submitted|presented|considered|tabled|received|taken\s+as\s+read|proposed|read|circulated|and|,|formally|all)\s+)*(?P<verb>agreed|approved|confirmed|accepted|adopted|signed|noted|ratified|taken\s+as\s+read|a\s+(?:true|correct|accurate))\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"^\W*(?:(?:the|this|these|all|following|a)\s+)*(?:[\w’'-]+\s+){0,6}?(?:report|update|recommendations?|presentation|payments?|accounts?|cheques?|invoices?|requests?|applications?|quotations?|quotes?|date|offer|donation|list|schedule\s+of\s+payments|work\s+programme|programme|plan|strategy|policy|action\s+plan|accounts|budget|position|information|briefing|schedule|contents|proposals?|application|motion|nomination|terms\s+of\s+reference|amendments?)\b[^.;]{0,90}?\b(?:was|were|is)\s+(?:(?:then|duly|also|unanimously|therefore|all)\s+)*(?P<verb>noted|approved|agreed|endorsed|adopted|accepted|supported|deferred|withdrawn|refused|granted|ratified|declined|passed\s+for\s+payment|authorised)\b"
    r"|\b(?:was|were)\s+(?:unanimously\s+|(?:reviewed|discussed|considered|examined)\s+and\s+(?:unanimously\s+)?)(?P<verb3>agreed|approved|adopted|accepted|ratified)\b(?!\s+(?:that|to|by\s+the\s+(?:borough|district|county)))"
    r"|\b(?:duly|unanimously)\s+(?P<verb4>elected|co-opted|appointed|re-elected)\b"
    r"|^\W*the\s+(?:chair(?:man|woman|person)?|clerk|leader|[\w\s,]{0,60}?(?:director|officer|executive|head|manager))\s+(?:was|were)\s+(?P<verb2>authorised|delegated|empowered)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\W*(?:(?:unanimously|all)\s+)?(?P<verb>agreed|approved|noted|resolved|adopted|accepted)(?:\s+unanimously)?\W*$",
    re.IGNORECASE,
)
_THAT = re.compile(r"^[“\"‘'\[(]*that\b[,:\s]", re.IGNORECASE)
_SUBJUNCTIVE = re.compile(
    r"(?<!\bto)(?<!would)(?<!will)(?<!should)(?<!could)(?<!can)(?<!may)(?<!might)(?<!must)(?<!cannot)(?<!\bnot)\s+be\s+(?:\w+ly\s+)?(?:noted|approved|agreed|adopted|endorsed|received|accepted|authorised|requested|appointed|delegated|recommended|referred|deferred|granted|refused|confirmed|supported|invited|asked|thanked|elected|added|included|submitted|brought|published|amended|set|made|held)\b",
    re.IGNORECASE,
)
"""What only a resolution says without a modal verb: "the report be noted"."""
_REPORT_LIKE = re.compile(
    r"\b(?:report|update|minutes|contents?|position|work\s+(?:programme|plan)|recommendations?|actions?|decisions?|appointments?|membership|terms\s+of\s+reference|programme|strategy|responses?|progress|performance|briefing|log|documents?|schedule|presentation|responsibilities|plans?|budget|outturn|policy|forward\s+plan|information|statement|accounts|dates?|review|outcome|apologies|tracker|resolutions?|arrangements|changes|register|risks?|letter|correspondence)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:had|have|has|having)\s+(?:\w+\s+)?(?:been\s+)?(?:previously\s+)?$|\b(?:would|should|could|may|might|if|whether|unless|until|when|once|as|previously|earlier|not|what|why|how|which\s+had|that\s+had|who\s+had|being|to\s+be|was\s+being|already|it\s+can\s+be|to\s+have|can|will|must)\s+(?:\w+\s+)?(?:it\s+(?:was|is)\s+)?$",
    re.IGNORECASE,
)
_OTHER_MEETING = re.compile(
    r"\bat\s+(?:its|the|their|a|that)\s+(?:\w+\s+){0,4}meeting\b[^.]{0,40}\b(?:on|of|in)\b|\b(?:last|previous)\s+(?:meeting|year|month)\b[^.]{0,60}\b(?:agreed|resolved)|\bminute\s+(?:no\.?\s*)?\d+\s+refers\b|\bthe\s+(?:government|minister|secretary\s+of\s+state)\b",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(r"(?:^|(?<=[\s:;,.–-]))\(?(?P<mark>\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)")
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
class _Intro:
    verb: str
    begin: int
    """Where the operative words begin in the text of the block."""
    start: int
    rule: str
    listing: bool
    """Parts may follow: the introduction ends with a colon, dash, "that" or "to"."""


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
        intro = _introduced(block)
        if (
            intro is None
            and decision
            and not _ENDS_LIST.match(block.text)
            and (_THAT.match(block.text) or block.marker or kind_of(block.text))
        ):
            index = _parts(
                blocks,
                index,
                "agreed" if not _THAT.match(block.text) else "resolved",
                "outcomes.decision-block",
                block.start,
                found,
            )
            continue
        if (
            intro is None
            and _THAT.match(block.text)
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
            and _THAT.match(block.text)
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


def _introduced(block: Block) -> _Intro | None:
    """Return the introduction of an outcome within a block, the first that counts."""
    text = block.text
    if match := _LABEL.match(text):
        label = match["label"]
        stop = match["stop"].strip()
        upper = label.isupper() or text.lstrip(" *_").startswith(label[:1].upper())
        if (
            (stop or match.end() == len(text))
            and upper
            and not (label.casefold().startswith("recommend") and stop.casefold() == "to" and False)
        ):
            return _Intro(
                re.split(r"\s", label.casefold())[-1]
                if label.casefold().startswith("it was")
                else label.casefold().split()[0],
                match.end(),
                match.start(),
                "outcomes.label",
                listing=True,
            )
    if match := _ALONE.match(text):
        return None
    for start, end in sentences(text):
        sentence = text[start:end]
        if found := _sentence(text, start, end, sentence):
            return found
    return None


def _sentence(text: str, start: int, end: int, sentence: str) -> _Intro | None:
    lowered = sentence.casefold()
    if not any(
        stem in lowered
        for stem in (
            "resolv",
            "agree",
            "decid",
            "recommend",
            "order",
            "determin",
            "approv",
            "not",
            "endors",
            "adopt",
            "ratif",
            "authoris",
            "delegat",
            "defer",
            "refus",
            "grant",
            "confirm",
            "accept",
            "appoint",
            "elect",
            "nominat",
            "refer",
            "request",
            "instruct",
            "support",
            "sign",
            "withdraw",
            "correct",
            "receiv",
            "co-opt",
            "reject",
            "declin",
        )
    ):
        return None
    if _OTHER_MEETING.search(sentence) or sentence.rstrip().endswith("?") or PURPOSE.match(sentence):
        return None
    if match := _LABEL.match(sentence):
        if match["stop"].strip() and (match["label"].isupper() or match["label"][0].isupper()):
            return _Intro(
                match["label"].casefold().split()[-1]
                if "it was" in match["label"].casefold()
                else match["label"].casefold().split()[0],
                start + match.end(),
                start,
                "outcomes.label",
                listing=True,
            )
    for match in _IT_WAS.finditer(sentence):
        if _ELSEWHERE.search(sentence[max(0, match.start() - 40) : match.start()]) or (
            re.match(r"(?:and|who|which|they|all|was|were)\b", match[0], re.IGNORECASE)
            and not _clause_decides(sentence, match)
        ):
            continue
        join = (match["join"] or "").strip()
        if not join and not sentence[match.end() :].strip():
            return _Intro(match["verb"].casefold(), end, start, "outcomes.it-was", listing=True)
        if (
            not join
            and match["verb"].casefold() in {"agreed", "determined"}
            and not re.match(r"\s*(?:the|a|an|not)\b", sentence[match.end() :])
        ):
            continue
        keep_to = match.start("join") if join.casefold() in {"to", "not to", "for", "by"} else match.end()
        return _Intro(match["verb"].casefold(), start + keep_to, start + match.start(), "outcomes.it-was", listing=True)
    for match in _ACTED.finditer(sentence):
        if match["join"] and (intro := _acted(text, start, end, sentence, match)):
            return intro
    if match := _PASSIVE.search(sentence):
        if (
            not _ELSEWHERE.search(sentence[max(0, match.start("verb") - 40) : match.start("verb")])
            and confirms_minutes(sentence)
        ) or (match["verb"].casefold() == "noted" and not re.search(r"\bhad\s+been\b", sentence)):
            return _Intro(match["verb"].casefold(), start, start, "outcomes.minutes", listing=False)
    if match := _REPORTED.search(sentence):
        return _Intro(next(v for v in match.groupdict().values() if v).casefold(), start, start, "outcomes.report-was", listing=False)
    for match in _ACTED.finditer(sentence):
        if intro := _acted(text, start, end, sentence, match):
            return intro
    return None


def _clause_decides(sentence: str, match: re.Match[str]) -> bool:
    """Return whether "… seconded by X and agreed that" decides: a motion stands before it."""
    before = sentence[: match.start()].casefold()
    return match["verb"].casefold() in {"resolved", "agreed", "approved", "carried"} and (
        "second" in before or match["verb"].isupper() or "put to the vote" in before or "consider" in before
    )


def verb_of_all(verb: str) -> bool:
    """Return whether "all" with this verb tells of a decision: "all agreed to keep it", not "all noted".

    >>> verb_of_all("agreed"), verb_of_all("noted")
    (True, False)
    """
    return verb.casefold() in {"agreed", "resolved", "approved", "voted"}


_BODY_SUBJECT = re.compile(rf"\b(?:{_SUBJECT})\b\W*$", re.IGNORECASE)


def _acted(text: str, start: int, end: int, sentence: str, match: re.Match[str]) -> _Intro | None:
    subject = match["subject"].strip(" :")
    if subject.casefold() in {"all", "all present"} and verb_of_all(match["verb"]):
        subject = "all members"
    verb = match["verb"].casefold()
    join = (match["join"] or "").strip()
    if not _BODY_SUBJECT.search(subject) or len(subject) > 110:
        return None
    people = bool(re.search(r"\b(?:members|councillors)$", subject, re.IGNORECASE))
    rest = sentence[match.end() :].strip()
    if (
        verb in {"noted", "notes", "received", "supported", "accepted", "requested"}
        and people
        and not (verb in {"noted", "received"} and _REPORT_LIKE.search(rest[:60]) and join.casefold() != "that")
    ):
        return None
    if verb in {"noted", "notes", "received"}:
        if join.casefold().startswith("that") or (join.casefold() != "" and join not in {":", "-", "–", "—"}):
            return None
        if not join and not _REPORT_LIKE.search(rest[:120]):
            return None
        if verb == "received" and not (re.match(r"(?:and|,)\s*(?:noted|approved|agreed|adopted)", rest, re.IGNORECASE)):
            return None
    if (
        verb in {"supported", "accepted", "confirmed", "voted", "determined", "rejected", "declined", "ordered"}
        and not join
        and not _REPORT_LIKE.search(rest[:100])
    ):
        return None
    if verb == "voted" and join.casefold() != "to":
        return None
    if verb in {"agreed", "agrees"} and re.match(r"with\b|on\b(?!\s+the\s+following)|upon\b", rest, re.IGNORECASE):
        return None
    if verb in {"confirmed", "determined", "decided"} and join.casefold().startswith("that") and verb == "confirmed":
        return None
    listing = (
        bool(join) and (join.casefold() != "to" or not rest or rest.endswith((":", "-", "–", "—")))
    ) or rest.endswith((":", " –", " -", " —"))
    # "agreed to note the report": the operative words begin at "to"; "noted the report": at the verb itself.
    if join.casefold() == "to":
        begin = match.start("join")
    elif join:
        begin = match.end()
    else:
        begin = match.start("verb") if verb not in {"agreed", "agrees", "resolved"} else match.end()
    return _Intro(verb, start + begin, start + match.start("subject"), "outcomes.body-decided", listing=listing)


def _resolve(blocks: Sequence[Block], index: int, intro: _Intro, found: list[Found]) -> int:
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
        and _ordered([m["mark"].strip("()") for m in inline])
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
            and _ordered([*(m["mark"].strip("()") for m in inline), blocks[following].marker.strip("(). ")])
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
        if _THAT.match(text[start:end]) or re.match(r"to\s+\w+", text[start:end]):
            _keep(found, block, start, end, None, intro.verb, intro.rule, block.start + intro.start)
        elif again := _sentence(text, start, end, text[start:end]):
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
        if _THAT.match(text) or kind_of(text) is not None or len(text) > 160:
            return None
        at += 1
    return at if at > index else None


def _listed(blocks: Sequence[Block], index: int, end: int, intro: _Intro, found: list[Found]) -> int:
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
        or bool(_THAT.match(block.text))
        or (bool(re.match(r"\W*the\b", block.text, re.IGNORECASE)) and len(block.text) < 1200)
    )


def _ordered(marks: Sequence[str]) -> bool:
    """Return whether marks count up from the first of their kind."""
    for series in (_DIGITS, _LETTERS, _ROMANS):
        if list(marks) == series[: len(marks)]:
            return True
    return False


_DIGITS = [str(n) for n in range(1, 60)]
_LETTERS = list("abcdefghijklmnopqrstuvwxyz")
_ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]


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
                and not _THAT.match(text)
                and not (text[:1].islower() and not text.startswith("view "))
            ):
                break
            if not marked and not _THAT.match(text) and not block.marker:
                break
            if not block.marker and _ENDS_LIST.match(text) and not _THAT.match(text):
                break
            if (
                block.marker
                and not marked
                and not blocks[index - 1].text.rstrip().endswith((":", "-", "–", "—", ";", "and"))
            ):
                break
        if block.marker and _restarts(blocks, first, index):
            break
        if not text.strip():
            index += 1
            continue
        if (
            index > first
            and block.marker
            and _introduced(block)
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
            if not block.marker and len(inline) >= 2 and _ordered([m["mark"].strip("()") for m in inline]):
                for match, after in zip(inline, [*[m.start() for m in inline[1:]], len(text)], strict=True):
                    _keep(found, block, match.end(), after, match["mark"].strip("()"), verb, rule, introduced)
            else:
                end = len(text) if block.marker or len(spans) < 2 else spans[_last_that(text, spans)][1]
                _keep(found, block, 0, end, block.marker.strip(" ().:") or None, verb, rule, introduced)
        index += 1
    return max(index, first + 1)


def _below(blocks: Sequence[Block], index: int) -> int:
    """Return the index after the sub-list of a part: items whose markers are of another family."""
    own = _family(blocks[index].marker)
    at = index + 1
    while at < len(blocks) and blocks[at].marker and _family(blocks[at].marker) != own:
        at += 1
    return at


def _family(marker: str) -> str:
    """Return the shape of a marker: digits, letters or signs.

    >>> _family("(1)"), _family("a."), _family("•")
    ('9', 'a', '•')
    """
    plain = marker.strip("(). ")
    return "9" if plain.isdigit() else "a" if plain.isalpha() else plain


def _last_that(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Return which of the sentences is the last of the resolution: later ones tell what happened next."""
    last = 0
    for number, (start, end) in enumerate(spans[1:], 1):
        if not _THAT.match(text[start:end]):
            break
        last = number
    return last


def _restarts(blocks: Sequence[Block], first: int, index: int) -> bool:
    """Return whether a marker begins a new list: "1." again after "3." at the same depth."""
    mark = blocks[index].marker.strip("(). ")
    return (
        index > first
        and mark in {"1", "a", "i"}
        and blocks[first].marker.strip("(). ") == mark
        and blocks[index].level <= blocks[first].level
    )


def _keep(
    found: list[Found], block: Block, begin: int, end: int, ordinal: str | None, verb: str, rule: str, introduced: int
) -> None:
    text = block.text[begin:end]
    lead = len(text) - len(text.lstrip(" :–—-“”‘’\"'*_."))
    trail = len(text.rstrip(' ;,:“”"*_–-'))
    clean = re.sub(r";?\s+(?:and|or)$", "", text[lead:trail]).rstrip(' ;,.“”"’‘')
    if len(clean) < 4 or _ALONE.match(clean):
        return
    mark = ordinal if ordinal and re.fullmatch(r"[0-9a-zA-Z.]{1,6}", ordinal) else None
    found.append(
        Found(clean, block.start + begin + lead, block.start + begin + lead + len(clean), mark, verb, rule, introduced)
    )


# --- records -------------------------------------------------------------------------------------------------------


def add_outcomes(
    draft: Draft, parts: Sequence[Sequence[Found]], meeting: Meeting, item: str | None, *, once: bool = False
) -> list[Outcome]:
    """Add the outcomes of the parts of one item as records and return them.

    What a later part says again (Decision and Minutes blocks repeat each other) is kept once; within a part the same
    words may be resolved twice, unless ``once`` says that a page lost the labels between its blocks.
    """
    kept: list[Outcome] = []
    for part in parts:
        before = [outcome.text for outcome in kept]
        for entry in part:
            if once:
                before = [outcome.text for outcome in kept]
            if not any(_alike(entry.text, text) for text in before):
                kept.append(_outcome(draft, entry, meeting, item))
    draft.outcomes += kept
    return kept


def _outcome(draft: Draft, entry: Found, meeting: Meeting, item: str | None) -> Outcome:
    kind = _kind(entry)
    if kind is None:
        draft.find(
            entry.start,
            entry.end,
            FindingKind.UNSETTLED,
            "no verb of the lookup resolutions.toml says what kind of outcome this is",
        )
    recommended = kind is OutcomeKind.RECOMMENDED or entry.verb.startswith("recommend")
    return Outcome(
        draft.key("-".join(filter(None, (item or meeting.key, "outcome", entry.ordinal)))),
        meeting.key,
        item,
        OutcomeClass.RECOMMENDATION if recommended else OutcomeClass.DECISION,
        kind,
        entry.ordinal,
        entry.text,
        Evidence(entry.start, entry.end, entry.rule),
        confirms_minutes_of=_confirmed(entry.text, meeting) if confirms_minutes(entry.text) else (),
    )


def _confirmed(text: str, meeting: Meeting) -> tuple[dt.date, ...]:
    """Return the dates of the meetings whose minutes a resolution confirms, all before the meeting itself."""
    full = [d.value for d in dates_in(text)]
    if not full and meeting.date:
        full = [d.value for d in days_in(text, meeting.date.value.year)]
    return tuple(dict.fromkeys(d for d in full if meeting.date is None or d < meeting.date.value))


def _kind(entry: Found) -> OutcomeKind | None:
    own = kind_of(entry.text)
    stem = kind_of(entry.verb) if entry.verb else None
    if own is None or (own is OutcomeKind.RESOLVED_OTHER and stem is OutcomeKind.AGREED):
        if own is None and entry.verb in {"resolved", "resolution", "decision", "decided", "ordered", "it"}:
            return None
        return stem or own
    if (
        stem in {OutcomeKind.REQUESTED, OutcomeKind.NOTED}
        and own is OutcomeKind.RESOLVED_OTHER
        and not re.match(r"\W*(?:that|to)\b", entry.text, re.IGNORECASE)
    ):
        return stem
    if (
        stem is OutcomeKind.RECOMMENDED
        and entry.verb.startswith("recommend")
        and own in {OutcomeKind.RESOLVED_OTHER, OutcomeKind.AGREED}
    ):
        return OutcomeKind.RECOMMENDED
    return own


def _alike(one: str, other: str) -> bool:
    """Return whether two texts say the same, but for small words and punctuation.

    >>> _alike("That the report be noted.", "the report be noted"), _alike("the minutes of 3 May", "the minutes of 4 May")
    (True, False)
    """
    a, b = (
        [w for w in re.findall(r"\w+", t.casefold()) if w not in {"that", "the", "a", "to", "be"}] for t in (one, other)
    )
    shared = len(set(a) & set(b))
    return (
        bool(a and b)
        and shared >= 0.9 * max(len(set(a)), len(set(b)))
        and [w for w in a if w.isdigit()] == [w for w in b if w.isdigit()]
    )
