"""What a body decides by its verb: "The Panel agreed to", "Council noted the report"."""

import re

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.decisions.formulas import HOW
from councilgraph_mappings.parse.decisions.introduced import SUBJECT, Introduction
from councilgraph_mappings.parse.wording.scan import bounded, first_words, vocabulary

_TABLE = table("resolutions")["introduce"]

_DECIDE = r"approves?|agree|resolve|recommend|note|endorse|endorses|adopts?|agreed|agrees|resolved|resolves|decided|recommended|recommends|approved|approves|endorsed|adopted|ratified|authorised|delegated|deferred|refused|granted|confirmed|accepted|appointed|elected|re-elected|nominated|referred|requested|asked|instructed|supported|welcomed|noted|notes|received|ordered|determined|voted|rejected|declined"

_ADVERB = r"(?:(?:thanked\s+[^.;,]{2,90}?\s+and|received\s+(?:an?|the)\s+(?:\w+\s+){0,3}report(?:\s+(?:of|from|by|on)\s[^.;,]{3,80}?)?\s+and|considered\s+and|discussed\s+and|reviewed\s+and|received\s+and|considered,|then|also|therefore|thereupon|unanimously|formally|subsequently|further|hereby|duly|in\s+principle|collectively|and|all|having\s+[^,.]{3,120},|had\s+before\s+(?:it|them),?\s+and,?|(?:considered|reviewed|discussed|received)\s[^.;]{3,160}?\band,\s(?:in|following|after|having)\s[^.;]{3,160}?,)\s+)*"

_FIRST = (
    r"^\W{0,3}(?:accordingly|therefore|consequently|thereafter|thereupon|subsequently|afterwards|finally|ultimately|overall|thus|hence|then"
    r"|(?:following|after|having|upon|given|on\s+(?:being|hearing|receipt|receiving|considering|reflection)"
    r"|with\s+the\s+(?:agreement|consent|approval|permission)|as\s+a\s+(?:result|consequence)"
    r"|in\s+(?:conclusion|summary|closing|response|consequence|view|light|accordance|considering|discussion|debating))\b[^.;,:]{0,120}?)\s(?=(?-i:the)\s(?!Chair))"
)
"""What may stand before the body without a comma: "Accordingly the Panel agreed", "Having heard the evidence the Panel agreed"."""

_ACTED = bounded(
    rf"(?:^|{_FIRST}|[,;]\s|\band\s|(?<=[a-z]\s)(?=(?-i:The)\s)|\b(?:consideration|discussion|debate|vote)\s)(?P<subject>(?:(?-i:CC)|we|the|this|a|all|both|cabinet|council|members|councillors|cllrs|committee|meeting|everyone|(?<![A-Za-z]\s)(?:(?:[A-Z][\w’'-]*\s+){{1,4}})?(?-i:Parish|Town|Community)\s+Council)\b\s*(?:[A-Z][\w’'&,-]*\s+(?:and\s+|&\s+|of\s+|for\s+|the\s+)*){{0,9}}?(?:{SUBJECT})?(?:\s+(?:members|meeting))?)(?:\s+present)?\s*:?\s+{_ADVERB}(?P<verb>{_DECIDE})\b\s*(?P<join>that\b[^\w(]*|to\b|[:\-–—]+|$)?",
    re.IGNORECASE,
)

_REPORT_LIKE = bounded(
    r"\b(?:reports?|updates?|proposals?|minutes|contents?|position|work\s+(?:programme|plan)|recommendations?|actions?|decisions?|appointments?|membership|terms\s+of\s+reference|programme|strategy|responses?|progress|performance|briefing|log|documents?|schedule|presentation|responsibilities|plans?|budget|outturn|policy|forward\s+plan|information|statement|accounts|dates?|review|outcome|apologies|tracker|resolutions?|arrangements|changes|register|risks?|letter|correspondence)\b",
    re.IGNORECASE,
)

_DECIDING = first_words(form for verb in _DECIDE.split("|") for form in (verb.replace("?", ""), verb.replace("s?", "")))
_ACTING = first_words((*_TABLE["subjects"], "all"))
"""Without one of each a sentence tells of no act: cheap tests before the pattern."""

_BODY_SUBJECT = bounded(rf"\b(?:{SUBJECT})\b\W*$", re.IGNORECASE)


def verb_of_all(verb: str) -> bool:
    """Return whether "all" with this verb tells of a decision: "all agreed to keep it", not "all noted".

    >>> verb_of_all("agreed"), verb_of_all("noted")
    (True, False)
    """
    return verb.casefold() in {"agreed", "resolved", "approved", "voted"}


_DASHES = (":", "-", "–", "—")
_NOTES = frozenset({"noted", "notes", "received", "welcomed"})
_WEAK = frozenset({"supported", "accepted", "confirmed", "voted", "determined", "rejected", "declined", "ordered"})
"""Verbs that decide only with a conjunction after them, or about a report."""


def acts_in(sentence: str) -> list[re.Match[str]]:
    """Return where a body stands before a verb that may decide."""
    said = vocabulary(sentence)
    return [] if _DECIDING.isdisjoint(said) or _ACTING.isdisjoint(said) else list(_ACTED.finditer(sentence))


_FIRST_MARK = bounded(r"(?:to|that)?\s*[:–-]?\s*(?:1|a|A|i)[.)](?:\s|$)")
"""The mark of a first part, where a sentence seems to end at its stop: "Members resolved to: 1. Note the report"."""


def act_of(sentence: str, start: int, match: re.Match[str]) -> Introduction | None:
    """Return what a body introduces by its verb: "The Panel agreed to", "Council noted the report"."""
    subject = match["subject"].strip(" :")
    if subject.casefold() in {"all", "all present", "everyone"} and verb_of_all(match["verb"]):
        subject = "all members"
    verb = match["verb"].casefold()
    join = (match["join"] or "").strip().casefold()
    if (
        not _BODY_SUBJECT.search(subject)
        or len(subject) > 110
        or "until" in subject.casefold().split()
        or (subject[-2:].casefold() == "we" and (len(subject) > 2 or not join))
        or (match["subject"].strip().casefold() == "everyone" and not _EVERYONES.match(sentence, match.start("verb")))
    ):
        return None
    if verb in _OF_OTHERS and _NAMED_COUNCIL.match(subject):
        return None
    if (
        verb in _NOTES
        and _ONE_PERSON.match(subject)
        and (_AND_SAID.search(sentence, match.end()) or _OF_BODY.search(subject))
    ):
        return None
    if verb == "nominated" and _CHARITIES.search(sentence, match.end()):
        return None
    rest = sentence[match.end() :].strip()
    if not join and subject == "all members" and (rest.startswith(",") or _BUT_FOR.match(rest)):
        return None  # "All agreed, the Chairman signed them": what was agreed stands before
    if not join and (rest in {"", "."} or (verb in {"agreed", "resolved"} and _AND_ANOTHER.match(rest))):
        return None  # "…, all Councillors agreed.": what they agreed to stands before
    people = bool(re.search(r"\b(?:members|councillors|cllrs|we)$", subject, re.IGNORECASE))
    if not _decides(verb, join, rest, people=people) and not (verb == "noted" and _OF_REPORT.search(match[0])):
        return None
    opens = bool(join) and (join != "to" or not rest.strip(" ;") or rest.endswith(_DASHES))
    listing = (
        opens or rest.startswith("(") or rest.endswith((":", " –", " -", " —")) or _FIRST_MARK.match(rest) is not None
    )
    # "agreed to note the report": the operative words begin at "to"; "noted the report": at the verb itself.
    withheld = join == "to" and verb in _WITHHOLD
    if join == "to" and not withheld:
        begin = match.start("join")
    elif not withheld and (join or verb in {"agreed", "agrees", "resolved"}):
        begin = match.end()
    else:
        begin = match.start("verb")
    if not join and verb in {"agreed", "resolved", "decided"} and (how := _HOW.match(sentence, match.end("verb"))):
        begin = how.end()
    favours = verb == "voted" and join != "to"
    if favours:
        verb = "agreed"
    by_verb = favours or withheld or (verb in _REQUESTS and join.startswith("that"))
    return Introduction(
        verb, start + begin, start + match.start("subject"), "outcomes.body-decided", listing=listing, by_verb=by_verb
    )


_BUT_FOR = bounded(r"(?:bar|except|apart\s+from|save|other\s+than|but|with\s+the\s+exception)\b", re.IGNORECASE)
"""Who did not agree: "All agreed bar Councillor Roe"."""

_HOW = bounded(HOW, re.IGNORECASE)

_REQUESTS = frozenset({"requested", "asked"})
"""What a body asks for is not done yet, whatever it is: "The Board requested that the plan be revised"."""

_WITHHOLD = frozenset({"declined", "refused"})
"""What a body declined to do is not done: "The Board declined to approve the plan"."""

_ONE_PERSON = bounded(
    r"(?:the\s+)?(?:(?:deputy|vice|assistant|interim|acting|chief|executive|lead|cabinet|county|town|parish)[\s-]+){0,2}(?:leader|chair(?:man|woman|person)?|mayor|member|director|officer|head|clerk|provost|convener)\b",
    re.IGNORECASE,
)
_AND_SAID = bounded(
    r"\band\s+(?:(?:also|then|further)\s+)?(?:commented|said|added|stated|thanked|asked|queried|felt|acknowledged|expressed|explained|highlighted|suggested|emphasised|praised|commended|congratulated|stressed|hoped|wished|raised|remarked|observed|spoke)\b",
    re.IGNORECASE,
)
_OF_BODY = bounded(
    r"\sof\s+(?:the\s+)?[A-Za-z’'& -]*?(?:committee|board|panel|council|group|forum|cabinet)\b", re.IGNORECASE
)
"""What one person noted in a debate was not noted by the body: "The Deputy Leader noted the report and commented that"."""

_OF_OTHERS = frozenset({"requested", "asked", "supported", "welcomed"})
_NAMED_COUNCIL = bounded(r"(?:[A-Z][\w’'-]*\s){1,4}(?:Parish|Town|Community)\sCouncil$")
"""A council that is named asks something of the one that meets: "Hill Community Council requested an answer"."""

_CHARITIES = bounded(r"\bas\s+(?:his|her|their)\s+(?:\w+\s+)?(?:charit(?:y|ies)|chaplain)\b", re.IGNORECASE)
"""What a mayor chooses for the year is no act of the body."""

_AND_ANOTHER = bounded(r"and\s+(?:then\s+)?(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|he|she|they|[A-Z][a-z]+\s[A-Z])")
"""What somebody did then is not what was agreed: "All agreed and Cllr Roe took the chair"."""

_EVERYONES = bounded(r"\w+\s+(?:to\b|that\s[^.;]{3,120}?\b(?:should|would|will|shall|be)\b)", re.IGNORECASE)
"""What everyone agrees to do is decided; what everyone agrees to be so is an opinion."""

_OF_REPORT = bounded(r"\breport\s[^.;,]{0,90}\band\s+noted\s*$", re.IGNORECASE)
"""What is noted of a report that was received is taken in, whatever it is about."""

_ASKS_REPORT = bounded(
    rf"for\s+an?\s+(?:\w+\s+){{0,2}}(?:report|update|briefing|paper|note|breakdown|summary)\b|(?:the\s+)?(?:officers|(?-i:[A-Z])[\w’'-]+(?:\s+(?:of|for|and|the|&|(?-i:[A-Z])[\w’'-]+)){{0,9}})\s+to\s+(?:{alternatives([*table('actions')['doing'], 'report', 'revise'])})\b",
    re.IGNORECASE,
)
"""What a body asks for as a whole is a task that it sets: "The Panel asked for a further report", "asked officers to look into it"."""

_POINTS_BELOW = bounded(
    r"(?:the\s+)?(?:(?:resolutions?|recommendations?|decisions?|actions?)\s+(?:set\s+out\s+|listed\s+)?below|following\s+(?:resolutions?|recommendations?|decisions?))\W*$",
    re.IGNORECASE,
)
"""What was agreed stands below: "The committee agreed to the resolutions below"."""


_IN_FAVOUR = bounded(r"(?:unanimously\s+)?(?:in\s+favour\s+of|for)\s+(?:the\s+)?[a-z]+ing\b", re.IGNORECASE)

_CHOOSING = frozenset({"appointed", "elected", "re-elected", "nominated"})
_CHOSEN_AS = bounded(r"(?:as|by|at|on|in|for|from)\b", re.IGNORECASE)
"""Who is spoken of was chosen, and chose nobody: "Members appointed as trustees reported"."""

_NOMINATIONS = bounded(r"(?:any\s+|further\s+|for\s+)*nominations?\b", re.IGNORECASE)
"""What the chair asks for before an election: no one is set a task."""


def _decides(verb: str, join: str, rest: str, *, people: bool) -> bool:
    """Return whether a body decides by a verb with what follows it; ``people``: its members did, who also just talk.

    >>> _decides("noted", "", "the report", people=True), _decides("agreed", "", "with Sam", people=False)
    (True, False)
    """
    if people and verb in {"supported", "accepted", "requested"}:
        return False
    if people and verb in _CHOOSING and (join == "to" or _CHOSEN_AS.match(rest)):
        return False
    if verb == "requested" and _NOMINATIONS.match(rest):
        return False
    if verb in _NOTES and rest.startswith("they "):
        return False  # what the members said of themselves
    if verb in _NOTES:
        if join and join not in _DASHES:
            return False
        if people and not (verb not in {"notes", "welcomed"} and _REPORT_LIKE.search(rest[:60])):
            return False
        if not join and not _REPORT_LIKE.search(rest[:120]):
            return False
        return verb != "received" or bool(
            re.match(r"(?:and|,)\s*(?:noted|approved|agreed|adopted)", rest, re.IGNORECASE)
        )
    if verb == "voted" and _IN_FAVOUR.match(rest):
        return True
    if verb in {"voted", "referred"}:
        # Who "referred to" something only spoke of it.
        return (join == "to") == (verb == "voted")
    if verb == "asked" and (people or not (join.startswith("that") or _ASKS_REPORT.match(rest))):
        return False
    if verb == "confirmed" and join.startswith("that"):
        return False
    if verb in _WEAK and not join and not _REPORT_LIKE.search(rest[:100]):
        return False
    if _POINTS_BELOW.match(rest):
        return False
    disagrees = verb in {"agreed", "agrees"} and re.match(
        r"with\b(?!\s+the\s+(?:proposals?|recommendations?|suggestion)\s+(?:to|that)\b)|on\b(?!\s+the\s+following|\s+an?\s+(?:price|fee|sum|figure|date|rent|budget|precept)\b)|upon\b",
        rest,
        re.IGNORECASE,
    )
    return not disagrees


_VERB_FIRST = bounded(
    r"(?P<verb>Agreed|Noted|Approved|Endorsed|Adopted|Ratified|Deferred)\s+(?:the|an?|all|both|these)\s(?P<rest>[^.;]{3,})"
)


_IN_CAPITALS = bounded(
    r"(?P<verb>APPROVED|GRANTED|PERMITTED|REFUSED|DEFERRED)\s+(?i:unanimously\s+)?(?i:subject|for|as|with|in\s+(?:line|accordance)|to|until|pending|on|following|contrary)\b"
)
"""What became of an application, told in capitals without it: "REFUSED for the reasons in the report"."""


def act_without_body(sentence: str, start: int) -> Introduction | None:
    """Return what a sentence decides that leaves the body away: "Noted the report", "Agreed the minutes of May".

    >>> act_without_body("Approved the budget for May.", 0).verb, act_without_body("Noted the rain.", 0)
    ('approved', None)
    """
    if told := _IN_CAPITALS.match(sentence):
        verb = told["verb"].casefold()
        return Introduction(verb, start, start, "outcomes.in-capitals", listing=False, by_verb=True)
    match = _VERB_FIRST.match(sentence)
    if match is None or not _REPORT_LIKE.search(match["rest"][:120]):
        return None
    verb = match["verb"].casefold()
    begin = match.end("verb") + 1 if verb == "agreed" else 0
    return Introduction(verb, start + begin, start, "outcomes.verb-first", listing=False)
