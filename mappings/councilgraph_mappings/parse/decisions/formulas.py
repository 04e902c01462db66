"""Formulas that introduce an outcome: the label "RESOLVED:", the word in capitals, "it was agreed that"."""

import re

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.decisions.introduced import SUBJECT, Introduction, elsewhere
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import LABELLED, Stems

_TABLE = table("resolutions")["introduce"]

_LABEL = bounded(
    rf"^\W*(?:(?:it\s+was|was|and|and\s+it\s+was|whereupon\s+it\s+was|(?:the\s+)?(?:{SUBJECT}))\s+)?(?:unanimously\s+)?(?P<label>{alternatives(_TABLE['labels'])})\b\**(?:\s*(?:no\.?\s*)?\d[\d/.-]*[a-z]?(?=\s*[:–-]))?(?:\s*[-–—,]?\s*(?:unanimously|without\s+dissent,?|by\s+a\s+majority,?|nem\s*\.?\s*con\.?|\(unanimously\)|\(unanimous\)|by\s+\d{{1,3}}\s+votes?,?\s+to\s+\d{{1,3}}(?:,?\s+(?:with|and)\s+\w+\s+abstentions?)?,?|by\s+\w+(?:\s+\w+)?|(?:up)?on\s+(?:a\s+show\s+of\s+hands|being\s+put\s+to\s+the\s+vote),?|with\s+\w+\s+(?:dissent(?:ing|ient)?|abstentions?|objections?),?|in\s+(?:a\s+)?recorded\s+vote,?|accordingly|(?:on|following)\s+(?:the\s+|a\s+)?(?:proposal|proposition|motion)\s+(?:of|by|from)\s+[^;:]{{3,50}}?,?\s+(?:and\s+)?seconded\s+(?:by\s+)?[^;:]{{3,50}}?(?=\s*(?::|,?\s+that\b|,\s+to\b))|(?P<to>to\s+(?:(?:the|full)\s+)?(?:council|cabinet|(?:[\w&’'-]+\s+){{0,7}}?(?:committee|board|panel|cabinet|executive|council)))(?=\s*(?:[:(–-]|that\b|$))|\((?!(?:[a-z]|\d{{1,2}}|[ivx]{{1,4}})\))[^()]{{0,220}}\)|(?:in\s+order\s+to|with\s+a\s+view\s+to|having\s+(?:regard|considered|heard)|following|in\s+view\s+of|in\s+(?:the\s+)?light\s+of)\s[^:;.]{{5,200}}?,(?=\s+(?:to|that)\b)))?"
    r"\s*(?P<stop>[:\-–—]+|\bthat\b[^\w(]*|\b(?:not\s+)?to\b|,(?=\s+subject\s+to\s)|$)",
    re.IGNORECASE,
)

_IT_WAS = bounded(
    rf"\b(?:it\s+(?:was|is|has\s+been)|(?:and|whereupon|who|which|they|all|was|were)\s+(?:was\s+|were\s+)?|there\s+was)\s*(?:(?:then|also|therefore|subsequently|further|duly|hereby|formally|discussed\s+and|considered\s+and)\s+)*(?:unanimously\s+)?(?:(?:moved|proposed)(?:\s+and\s+(?:duly\s+)?seconded)?\s+and\s+|proposed[^.]{{0,160}}?\bseconded[^.]{{0,120}}?\b(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?|(?:moved|proposed)\s+by\s+[^,;]{{3,50}}?,?\s+and\s+(?:it\s+was\s+)?(?:unanimously\s+)?)?(?P<verb>resolved|agreed|decided|recommended|ordered|determined|approved|carried|passed(?=\s+that\b))\b(?:\s+unanimously|\s+(?:further|also|therefore)(?=\s+(?:to|that)\b)|,?\s+by\s+(?:the\s+|a\s+)?(?:{SUBJECT}|majority(?:\s+vote)?|all(?:\s+present)?|(?:(?:general|common)\s+)?(?:assent|consent|consensus|acclamation)))*\s*[,:\-–—]*\s*[“\"‘]?(?P<join>that\b[^\w(]*|to\b|for\b|not\s+to\b|by\b|:|[-–—]|$)?",
    re.IGNORECASE,
)

_IT_WAS_STEMS = Stems(
    "passed", "resolved", "agreed", "decided", "recommended", "ordered", "determined", "approved", "carried"
)

_CAPITAL_VERBS = ("RESOLVED", "AGREED", "RECOMMENDED", "DECIDED", "ORDERED")

_EMPHATIC = bounded(
    rf"\b(?P<verb>{'|'.join(_CAPITAL_VERBS)})\b(?:\s+(?i:unanimously|by\s+(?:(?:general|common)\s+)?(?:assent|consent|consensus|acclamation)|\([^()]{{1,60}}\)))?\s*[,:–-]*\s*(?P<join>(?i:that)\b[^\w(]*|(?i:to)\b|:)"
)
"""Capitals say that what follows was decided, wherever they stand in the sentence: "seconded by X RESOLVED that"."""


_ASKS_BODY = bounded(rf"\b(?:{SUBJECT})\s+(?:is|are)\s+(?:therefore\s+|hereby\s+)?$", re.IGNORECASE)
"""A report asks the body to decide: "Cabinet is RECOMMENDED to note"."""


_DECIDER = bounded(
    r"\W*decisions?\s+of\s+(?:the\s+)?(?:(?:executive|cabinet|lead)\s+(?:councillor|member)|(?:deputy\s+)?leader|portfolio\s+holder|mayor|cabinet|executive)\b[^.;:]{0,100}:?\W*",
    re.IGNORECASE,
)
"""Who decides, above what was decided: "Decision of Executive Councillor for Housing"."""


def labelled_block(text: str) -> Introduction | None:
    """Return the introduction that a label at the start of a block makes, if the label is written as one.

    >>> labelled_block("RESOLVED: that tea be served").verb, labelled_block("resolved to serve tea")
    ('resolved', None)
    """
    if text[:8].casefold() == "decision" and _DECIDER.fullmatch(text):
        return Introduction("decision", len(text), 0, "outcomes.decision-of", listing=True)
    match = _LABEL.match(text) if LABELLED.can_stand_in(text) else None
    if match is None or not (match["stop"].strip() or match.end() == len(text)):
        return None
    label = match["label"]
    alone = match.end() == len(text) and text[:4].casefold() == "and "
    stops = match["stop"].startswith(":")
    if _TO_BE_MADE.match(text, match.end()):
        return None
    written = label.isupper() or alone or stops or text.lstrip(" *_").startswith(label[:1].upper())
    return _labelled(match, 0) if written else None


def labelled_sentence(sentence: str, start: int) -> Introduction | None:
    """Return the introduction that a label with a stop makes at the start of a sentence."""
    match = _LABEL.match(sentence)
    if match is None or not match["stop"].strip() or not match["label"][0].isupper():
        return None
    return None if _TO_BE_MADE.match(sentence, match.end()) else _labelled(match, start)


_TO_BE_MADE = bounded(
    r"\s*(?:to\s+)?be\s+(?:made|taken|reached|announced|confirmed|communicated|given|expected)\b|[^.;:]{3,120}?\b(?:was|were)\s+(?:then\s+)?(?:deferred|postponed)\b",
    re.IGNORECASE,
)
"""A decision that is still to come: "Decision to be made in March"."""


LABEL = "outcomes.label"


def _labelled(match: re.Match[str], start: int) -> Introduction:
    """Return the introduction that a label makes: "RESOLVED:", "It was agreed that"."""
    words = match["label"].casefold().split()
    verb = words[-1] if words[:2] == ["it", "was"] else words[0]
    if words[1:3] == ["to", "recommend"]:
        verb = "recommended to"
    elif match["to"] or words[1:2] == ["to"]:
        # What is recommended to another body stays a recommendation, also that it note something.
        verb = "recommended to" if verb.startswith("recommend") else f"{verb} to"
    # "Agreed to hold it": the operative words begin at "to", as in every other sentence.
    begin = match.start("stop") if match["stop"].strip().casefold().endswith("to") else match.end()
    moved = _MOVED.match(match.string, begin)
    begin = moved.end() if moved else begin
    return Introduction(verb, start + begin, start + match.start(), LABEL, listing=True)


_MOVED = bounded(
    r"\s*(?:proposed|moved)\s+by\s+[^.;:]{3,60}?,?\s+(?:and\s+)?seconded\s+by\s+[^;:]{3,60}?,\s+(?:by\s+unanimous\s+vote,?\s+)?(?=that\b|to\b)",
    re.IGNORECASE,
)
"""Who moved, between the label and what was resolved: "Resolved: Proposed by Cllr Roe, seconded by Cllr Poe, that …"."""


def emphatic(sentence: str, start: int) -> Introduction | None:
    """Return what a deciding word in capitals introduces within a sentence."""
    match = _EMPHATIC.search(sentence) if any(word in sentence for word in _CAPITAL_VERBS) else None
    if match is None or elsewhere(sentence, match.start()) or _ASKS_BODY.search(sentence, 0, match.start()):
        return None
    begin = match.start("join") if match["join"].casefold() == "to" else match.end()
    return Introduction(
        match["verb"].casefold(), start + begin, start + match.start(), "outcomes.capitals", listing=True
    )


def it_was(sentence: str, start: int) -> Introduction | None:
    """Return what "it was agreed that" and its like introduce, unless a condition or another time stands before."""
    for match in _IT_WAS.finditer(sentence) if _IT_WAS_STEMS.stand_in(sentence) else ():
        if elsewhere(sentence, match.start()) or (_GOES_ON.match(match[0]) and not _clause_decides(sentence, match)):
            continue
        if sentence[: match.start("verb")].endswith(" be "):
            continue  # what was moved to be approved, is not yet
        verb = _PASSED.get(match["verb"].casefold(), match["verb"].casefold())
        if verb == "recommended" and _ASKS_US.match(sentence, match.start()):
            continue  # a report asks the body itself to decide
        join = (match["join"] or "").strip()
        rest = sentence[match.end() :]
        if join.casefold() == "by" and match[0].startswith(("was", "were", "and was", "and were")):
            continue  # "The minutes were approved by Cllrs": who did it is not what was decided
        if not join and _IN_BRACKETS_ONLY.match(rest) and match[0].startswith(("was", "were")):
            continue  # "The plan was approved (7 for)": what was decided stands before
        if _LISTED.match(match[0]) and not join and sentence.rstrip().endswith("."):
            continue  # "appeals lodged, withdrawn and decided": others decided them
        if rest.strip() == "." and sentence.lstrip().startswith(("Proposed", "Moved", "Seconded")):
            continue  # what was moved and approved stands above, and the points below are others
        if not join and not rest.strip():
            begin = len(sentence)
        elif aside := _ASIDE.match(rest):
            begin = match.end() + aside.end()
        elif not join and verb in {"agreed", "determined"} and not _CLAUSE.match(rest):
            continue
        else:
            begin = match.start("join") if join.casefold() in {"to", "not to", "for", "by"} else match.end()
        return Introduction(verb, start + begin, start + match.start(), "outcomes.it-was", listing=True)
    irish = _IN_IRISH.search(sentence) if "agus" in sentence else None
    if irish is None:
        return None
    return Introduction("agreed", start + len(sentence), start + irish.start(), "outcomes.it-was", listing=True)


_LISTED = bounded(r"and\s+(?:decided|determined|ordered)\b", re.IGNORECASE)
_IN_IRISH = bounded(r"\bagus\s+(?:glacadh\s+leis|aontaíodh|socraíodh|rúnaíodh)\b\W*$", re.IGNORECASE)
"""That what stands below was accepted or agreed, as councils tell it in Irish."""


_PASSED = {"passed": "agreed"}
"""What is passed that something be done is agreed; payments that are passed are none of this."""

_ASKS_US = bounded(
    r"it\s+is\s+(?:\w+ly\s+)?recommended\s+that\s+(?:members|the\s+(?:committee|board|panel|sub-committee|forum|commission))\b",
    re.IGNORECASE,
)

_IN_BRACKETS_ONLY = bounded(r"\s*\([^()]{1,120}\)\W*$|\s*[,;]\s*\d")


_FOLLOWING = bounded(
    r"\bthe\s+following\s+(?:(?!points?|issues?|questions?|matters?|payments?|cheques?|invoices?|accounts?|expenditure)\w+\s+){0,2}?(?:was|were)\s+(?:then\s+|also\s+|unanimously\s+)?(?P<verb>agreed|approved|resolved|adopted)\s*[:–-]+\s*",
    re.IGNORECASE,
)


FOLLOWING = "outcomes.following"


def following(sentence: str, start: int) -> Introduction | None:
    """Return what "the following was agreed:" introduces, which stands behind it or below.

    >>> following("The following response was agreed:", 0).verb, following("The following was noted:", 0)
    ('agreed', None)
    """
    match = _FOLLOWING.search(sentence)
    if match is None or elsewhere(sentence, match.start()):
        return None
    verb = match["verb"].casefold()
    return Introduction(verb, start + match.end(), start + match.start(), FOLLOWING, listing=True)


_CLAUSE = bounded(
    r"\s?(?:(?:the|a|an|not)\b|(?!at\b|by\b|with\b|on\b|upon\b|in\b|as\b|for\b|and\b|however\b|there\b)(?:[\w’'£.-]+,?\s){1,12}?(?:should|would|will|shall|must|(?<!to\s)be\s(?:(?:\w+ly\s)?\w+ed|the|our|its|an?(?=\s)))\b)",
    re.IGNORECASE,
)
"""What was agreed may follow without "that": "It was agreed we should write", "It was agreed two benches be bought"."""
HOW = r",?\s*(?:(?:by\s+)?(?:\w+\s+votes?\s+to\s+\w+|a\s+(?:large\s+|clear\s+|narrow\s+)?majority(?:\s+(?:of|vote|decision)\b[^,.;:]{0,30})?)|of\s+\w+\s+(?:votes\s+)?to\s+\w+|(?:with|without)\s+(?:regret|(?:\w+\s+){0,3}(?:abstentions?|abstaining|abstained|dissent\w*|objections?|against)\b[^,.;:]{0,30})|(?:up)?on\s+(?:a\s+(?:show|vote)|being\s+put|the\s+casting)[^,.;:]{0,40}|nem\.?\s?con\.?),?\s+(?:that\s+(?=\w)|(?=to\s))"
"""How many agreed, and how: "it was agreed, with one abstention, that"."""
_ASIDE = bounded(
    rf",?\s?(?:however|therefore|(?:by\s+)?(?:all\s+)?(?:(?:members|councillors|those)\s+)?present|(?:by\s+all\s+)?(?:members|councillors)|by\s+all|in\s+principle|by\s+everyone),?\s+that\s+(?=\w)|{HOW}",
    re.IGNORECASE,
)
"""What may stand between the verb and "that": "It was agreed by all members present that"."""

_DECISION_WAS = bounded(
    rf"\b(?:decision\s+of\s+the\s+(?:[\w-]+\s+){{0,3}}?(?:{SUBJECT})|(?:{SUBJECT})[’']s?\s+decision|(?:(?:the|a)\s+)?(?:unanimous\s+|joint\s+)?decision\s+(?:was\s+)?(?:then\s+)?(?:taken|made|reached|(?<=decision\s)agreed|(?<=was\s)agreed)(?=\s+(?:not\s+)?to\b|\s+that\b))\s+(?:(?:was|is)\s+)?(?:therefore\s+|unanimously\s+)?(?P<join>(?:not\s+)?to\b|that\b[^\w(]*)",
    re.IGNORECASE,
)
_NONE_MADE = bounded(r"\bno(?:\s+(?:formal|final|further))?\s*(?:$|decision\b)", re.IGNORECASE)
_OR_NOT = bounded(r"\bor\s+not\b", re.IGNORECASE)
"""What a decision is about is not yet decided: "once the decision was made to mend it or not"."""
_MADE = bounded(
    rf"\b(?:{SUBJECT})\s+(?:[^.;:]{{3,120}}?\s)?made\s+the\s+following\s+(?P<noun>recommendation|resolution|decision)s?\b[^:;.]{{0,60}}:\W*$",
    re.IGNORECASE,
)
_OF_MADE = {"recommendation": "recommended", "resolution": "resolved", "decision": "decided"}


def decision_was(sentence: str, start: int) -> Introduction | None:
    """Return what is introduced as a decision by its noun: "The Panel's decision was to refuse the application"."""
    folded = sentence.casefold()
    if "decision" in folded and (match := _DECISION_WAS.search(sentence)) and not _OR_NOT.search(sentence):
        if _NONE_MADE.search(sentence, 0, match.start()) or _NONE_MADE.match(match[0]):
            return None
        begin = match.start("join") if match["join"].casefold() == "to" else match.end()
        return Introduction("decided", start + begin, start + match.start(), "outcomes.decision-was", listing=True)
    if "made the following" in folded and (match := _MADE.search(sentence)):
        verb = _OF_MADE[match["noun"].casefold()]
        return Introduction(verb, start + len(sentence), start + match.start(), "outcomes.made", listing=True)
    return None


_GOES_ON = bounded(r"(?:and|who|which|they|all|was|were)\b", re.IGNORECASE)


def _clause_decides(sentence: str, match: re.Match[str]) -> bool:
    """Return whether "… seconded by X and agreed that" decides: a motion stands before it."""
    before = sentence[: match.start()].casefold()
    return match["verb"].casefold() in {"resolved", "agreed", "approved", "carried", "decided"} and (
        "second" in before
        or (_DEBATED.search(before) is not None and _TO_BE.search(sentence, match.start("verb")) is not None)
        or (match["verb"].isupper() and bool(match["join"]))
        or "put to the vote" in before
        or "consider" in before
    )


_DEBATED = bounded(
    r"^\W*(?:(?:the\s+)?(?:members|councillors|cllrs|committee|council|meeting)\s+(?:\w+\s+)?(?:debated|discussed|talked)|there\s+was\s+(?:an?\s+|some\s+|much\s+)?(?:[\w-]+\s+){0,2}(?:discussion|debate))\b"
)
"""A debate of the body comes to a decision of the body: "Members debated this and resolved that"."""
_TO_BE = bounded(
    r"\w+\s+(?:to\s+[a-z]|that\s[^.;]{3,160}?\b(?:should|would|will|shall|must|could|be)\b)", re.IGNORECASE
)

_LED = bounded(
    r"\W*(?:(?P<label>[A-Z][^.;:]{2,80}?)\s*:\s+|[A-Z][^.;:–—]{3,80}?\s[–—-]\s+)?(?:(?:after|following|in|on|having|as|since|for|with|due|because)\s[^.;:]{3,120}?,\s+)?(?P<verb>agreed|decided|resolved)\s+(?:unanimously\s+)?(?P<join>that\b|to\s+(?!the\b|an?\b))",
    re.IGNORECASE,
)
"""What a title or a circumstance leads: "Speed sign: Agreed that", "After discussion, agreed to"."""
_FELT_AND = bounded(
    r"[^.;:]{0,200}?\b(?:it\s+was|was|were)\s+(?:felt|noted|discussed|considered|thought|suggested|reported)\b(?P<last>[^.;:]{0,200}?,\s+)(?P<verb>agreed|decided|resolved)\s+(?P<join>(?:not\s+)?to\b)",
    re.IGNORECASE,
)
"""What was resolved behind what was thought: "it was felt that there was no need, resolved not to buy more"."""
_WHO_DOES = bounded(
    r"\W*(?:Resolved|RESOLVED)\s+(?=(?:the\s+)?(?:Cllrs?\.?|Councillors?|Clerk|Chair(?:man)?)\s(?:(?:and\s+|&\s+)?[A-Z][\w’'.-]*\s+){0,5}(?!(?:was|were|has|had|is|are)\b)[a-z]{3,})"
)
"""Who is to act, behind the bare label: "Resolved Cllr Roe contact the quarry and order more stone"."""
_PERSON = bounded(
    r"\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Clerk|Chair(?:man)?|Officers?|Council|Police|who|he|she|they|[A-Z]{2,4})\b"
)


def led_in(sentence: str, start: int) -> Introduction | None:
    """Return what was agreed behind a title or a circumstance, by nobody who is named.

    >>> led_in("After discussion, agreed that the bench be painted.", 0).verb, led_in("Ann Roe, when asked, agreed to go.", 0)
    ('agreed', None)
    """
    if not _IT_WAS_STEMS.stand_in(sentence):
        return None
    if (tail := _FELT_AND.match(sentence)) and not _PERSON.search(sentence, tail.start("last"), tail.start("verb")):
        begin = tail.start("join")
        return Introduction(tail["verb"].casefold(), start + begin, start, "outcomes.led-in", listing=True)
    if who := _WHO_DOES.match(sentence):
        return Introduction("resolved", start + who.end(), start, "outcomes.led-in", listing=False)
    match = _LED.match(sentence)
    if match is None or match.start("verb") <= 1 or elsewhere(sentence, match.start("verb")):
        return None
    if _PERSON.search(sentence, match.end("label") if match["label"] else 0, match.start("verb")):
        return None
    if match["label"] and _SPEAKER.match(match["label"]):
        return None
    begin = match.start("join") if match["join"].casefold().startswith("to") else match.end()
    return Introduction(match["verb"].casefold(), start + begin, start, "outcomes.led-in", listing=True)


_SPEAKER = bounded(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b")
