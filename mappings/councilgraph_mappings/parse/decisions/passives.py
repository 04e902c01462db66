"""Sentences that are themselves the outcome: "The minutes were signed", "The report was noted"."""

import re

from councilgraph_mappings.parse.decisions.confirmed_minutes import confirms_minutes
from councilgraph_mappings.parse.decisions.introduced import Introduction, elsewhere
from councilgraph_mappings.parse.people.names import names_in
from councilgraph_mappings.parse.wording.scan import bounded, first_words, vocabulary

_PASSIVE = bounded(
    r"\b(?:minutes?|record|notes)\b(?:[^.;]|\.(?=\d)|(?<=\b[Nn]o)\.|(?<=\b[Nn]os)\.){0,330}?(?<!\bit\s)\b(?:were|was|be|are|having\s+been)\s+(?:(?:then|duly|also|both|unanimously|submitted|presented|considered|tabled|received|taken\s+as\s+read|proposed|seconded|read|circulated|amended|checked|and|,|formally|all)\s*,?\s+)*(?P<verb>agreed|approved|confirmed|accepted|adopted|signed|noted|ratified|taken\s+as\s+read|(?:(?:deemed|considered|found|declared)\s+(?:to\s+be\s+)?)?an?\s+(?:true|correct|accurate))\b",
    re.IGNORECASE,
)

REPORTED = "outcomes.report-was"
"""The rule of sentences that tell what was done and resolve nothing themselves."""

_LEAD = r"(?:(?:with(?:out)?|there\s+(?:being|having\s+been)|following|after|having|in\s+the\s+absence\s+of|up?on)\b[^.;,]{3,120},\s+|(?:accordingly|consequently|therefore|as\s+a\s+result),?\s+)?"
"""What went before, ahead of the decision itself: "Following discussion, …", "There being no questions, …"."""

_REPORTED = bounded(
    rf"^\W*{_LEAD}(?P<thing3>)"
    r"(?:(?:the|this|these|all|following|a)\s+)*(?:[\w’'-]+\s+){0,6}?(?:reports?|updates?|recommendations?|presentations?|logs?|trackers?|disposals?|payments?|accounts?|cheques?|invoices?|requests?|applications?|quotations?|quotes?|date|offer|donation|list|schedule\s+of\s+payments|work\s+programme|programme|plan|strategy|policy|action\s+plan|accounts|budget|position|information|briefing|schedule|contents|proposals?|application|motion|nomination|terms\s+of\s+reference|amendments?|correspondence|letters?|findings|premium|changes)\b(?:[^.;]|\.(?=\d)){0,110}?(?<!\bit\s)\b(?:was|were|is)\s+(?:(?:then|duly|also|unanimously|therefore|all|(?:received|considered|presented|discussed|reviewed)(?:\s+by\s+[^.;,]{3,60}?)?\s+and)\s+)*(?P<verb>noted|approved|agreed|endorsed|adopted|re-?adopted|accepted|supported|deferred|withdrawn|refused|granted|ratified|declined|passed\s+for\s+payment|authorised)\b(?!\s+(?:in\s+(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s+)?(?:19|20)\d\d\b|(?:last|earlier|previously)\b|(?:on|at)\s+appeal|by\s+(?:the\s+)?(?:borough|district|county|city|planning|highways?|inspector|secretary|Cllr|Councillor|Mrs?|Ms)\b))"
    r"|^\W*(?:the\s+)?(?:[\w’'-]+\s+){0,3}?prices?\b(?:[^.;]|\.(?=\d)){0,110}?\b(?:was|were)\s+(?P<verb24>noted)\b"
    r"|^\W*(?:the\s+)?(?:[\w’'-]+\s+){0,2}?auditor[s’']{0,2}\s+(?:[\w’'-]+\s+){0,2}?(?:comments?|observations?|findings)\b[^.;]{0,60}?\b(?:was|were)\s+(?:(?:then|also|all|duly)\s+)*(?P<verb25>noted)\b"
    r"|\b(?:was|were)\s+(?:unanimously\s+|(?:reviewed|discussed|considered|examined)\s+and\s+(?:unanimously\s+)?)(?P<verb3>agreed|approved|adopted|accepted|ratified)\b(?!\s+(?:that|to|by\s+the\s+(?:borough|district|county)))"
    r"|\b(?:duly|unanimously)\s+(?P<verb4>elected|co-opted|appointed|re-elected)\b"
    r"|\b(?:was|were)\s+(?:(?:therefore|then|again|thus|accordingly|also)\s+)?(?P<verb5>re-?elected|elected|co-?opted|re-?appointed)\b"
    r"|\b(?:was|were)\s+(?P<verb10>appointed)\s+(?:as\s+|to\s+be\s+)?(?:the\s+|acting\s+|temporary\s+)?(?:(?:vice|deputy|depute|honorary|minutes?)[\s-])?(?:chair(?:man|woman|person)?|(?:lord\s+)?mayor|cathaoirleach|conven[eo]r|secretary|treasurer)\b(?!\s+(?:in|since)\s+(?:19|20)\d\d)"
    r"|\b(?:was|were)\s+(?:duly\s+)?(?P<verb22>appointed)(?=,?\s+(?:having\s+been\s+)?(?:proposed|nominated)\s+by\b)"
    r"|(?<!\bwill\sbe\s)(?<!\bto\sbe\s)(?<!\bwould\sbe\s)\bdeclared\s+(?:[^.;]{3,80}?\b)?(?:duly\s+)?(?P<verb6>elected)\b"
    r"|\bdeclared\s+(?-i:(?:Councillor|Cllr|Cmhlr|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-ZÀ-Þ])[^,.;]{1,50}?\s(?:duly\s+)?(?P<verb26>appointed|co-opted)\b"
    r"|^\W*(?:the\s+)?(?P<verb15>delegated)\s+(?:authority|powers?)\s+(?:was|were|be)\s+(?:therefore\s+|also\s+)?(?:given|granted)\s+to\b"
    r"|^\W*(?:authority|power)\s+(?:was|were)\s+(?P<verb16>delegated)\s+to\b"
    r"|^\W*the\s+[\w\s,]{3,60}?\s(?:was|were)\s+(?:granted|given)\s+(?P<verb17>delegated)\s+(?:authority|powers?)\b"
    r"|^\W*(?:(?:the\s+)?(?:members|council|committee|board|panel|cabinet)\s+gave\s+(?:its\s+|their\s+)?(?:formal\s+)?(?P<verb18>approval)\s+(?:to|for)\b|(?P<verb19>approval)\s+was\s+(?:duly\s+|unanimously\s+)?(?:given|granted)\s+(?:to|for)\b)"
    r"|\b(?:was|were)\s+(?:duly\s+|then\s+|also\s+|re-?)?(?P<verb20>appointed)\s+(?:to\s+represent\b|as\s+(?:(?:the|an?|its|our)\s+)?(?:\w+[’']?s?\s+){0,3}?(?:auditors?|representatives?|trustees?|governors?|champion|signator(?:y|ies)|examiner|nominee)\b)(?!\s+in\s+(?:19|20)\d\d)"
    r"|^\W*(?:members\s+of\s+)?the\s+(?:press\s+and\s+(?:the\s+)?public|public\s+and\s+(?:the\s+)?press)\s+(?:was|were)\s+(?:then\s+|therefore\s+)?(?P<verb21>excluded)\b"
    r"|^\W*(?:up)?on\s[^,.;]{0,70}?\bvot(?:e|ing)\b[^,.;]{0,50},\s+(?P<thing2>(?:the|planning|outline|full|listed)\s[^,.;]{3,90}?\b(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+)?(?P<verb14>approved|agreed|refused|granted|deferred|supported))\b"
    r"|^\W*the\s+(?:officers?[’']s?\s+)?recommendations?\b[^.;]{0,60}?\b(?:was|were)\s+(?:then\s+)?put\s+to\s+(?:the|a)\s+vote\s+and\s+(?:were\s+|was\s+)?(?:unanimously\s+)?(?P<verb13>agreed|approved)\b"
    r"|^\W*the\s+following\s+(?:(?:members?|councillors?|cllrs?|representatives?|people|persons|nominations?|appointments?)\s+)?(?:was|were)\s+(?:duly\s+|unanimously\s+|then\s+)?(?P<verb12>(?:re-?)?(?:appointed|elected)|co-?opted|nominated)\b(?![^.;]*:\W*$)"
    r"|^\W*(?:the|an?)\s[^,.;]{3,90}?\bwas\s+(?:duly\s+|then\s+)?(?P<verb23>established)\s+(?:with|comprising)\s+the\s+following\s+(?:members(?:hip)?|councillors)\b"
    r"|^\W*there\s+(?:was|were|had\s+been)\s+submitted\s+and\s+(?P<submitted>noted|approved|agreed)\b"
    r"|(?<!this )\b(?:was|were)\s+(?:then\s+|duly\s+|also\s+)?(?P<verb31>noted)\s+by\s+(?:the\s+)?(?:elected\s+)?(?:members|councillors|council|committee|meeting|board)\W*$"
    r"|\b(?:was|were)\s+(?:formally\s+|duly\s+)?(?P<verb7>adopted|approved|agreed|accepted)\s+(?:and\s+(?:agreed|approved)\s+)?(?:to\s+)?(?:unanimously\s+)?by\s+(?:all\b|full\b|members|councillors|everyone|the\s+(?:council|meeting|committee|members|councillors)\b|those\s+present)"
    r"|(?:,\s+(?:and\s+)?|\band\s+)(?P<thing>(?:an?|the)\s+(?:cheque|payment|invoice|grant|donation|quote|quotation|precept|budget)s?\b[^.;,]{0,60}?\b(?:was|were)\s+(?P<verb8>approved|agreed|authorised|accepted)\b)"
    r"|^\W*(?:the\s+)?(?:officers|[\w\s,]{3,60}?(?:director|officer|executive|head|manager))\s+(?:was|were)\s+(?:granted|given)\s+(?P<verb9>delegated)\s+(?:authority|powers?)\b"
    r"|^\W*(?:the\s+)?officers\s+were\s+(?:therefore\s+|also\s+)?(?P<verb11>requested|instructed)\s+to\b"
    r"|^\W*the\s+(?:chair(?:man|woman|person)?|clerk|leader|[\w\s,]{0,60}?(?:director|officer|executive|head|manager))\s+(?:was|were)\s+(?P<verb2>authorised|delegated|empowered)\b",
    re.IGNORECASE,
)

_MOVED_THAT = bounded(
    r"[^.;]{0,60}?\b(?:proposed|moved)\b[^.;]{0,60}?\bseconded\b[^.;]{0,40}?\bthat\s+(?=the\s)|\W*(?:on|at)\s+the\s+(?:proposal|proposition|motion)\s+of\b[^;:]{3,80}?\bseconded\b[^;:]{3,60}?\s(?=the\s+(?:draft\s+|unconfirmed\s+)?(?:minutes|record|notes)\b)",
    re.IGNORECASE,
)
"""Who moved the minutes stands before the words that were resolved: "Proposed AB, seconded CD that the minutes be approved"."""

_MINUTES = frozenset({"minute", "minutes", "record", "notes"})
_REPORTING = frozenset({"was", "were", "is", "gave", "duly", "unanimously", "declared"})
_REPORTED_VERBS = first_words(
    (
        "noted", "approved", "agreed", "endorsed", "adopted", "re-adopted", "readopted", "accepted", "supported", "deferred", "withdrawn", "refused",
        "granted", "ratified", "declined", "passed", "authorised", "delegated", "empowered", "elected", "co-opted",
        "coopted", "appointed", "nominated", "approval", "excluded", "re-elected", "reelected", "reappointed", "requested", "instructed", "established",
    )
)  # fmt: skip
"""What each of the patterns cannot do without: cheap tests before they are tried."""


def passive(sentence: str, start: int) -> Introduction | None:
    """Return a sentence that is itself the outcome: "The minutes were signed", "The report was noted"."""
    said = vocabulary(sentence)
    if not _MINUTES.isdisjoint(said) and (match := _AS_AMENDED.search(sentence, max(0, len(sentence) - 120))):
        return Introduction(match["verb"].casefold(), start, start, "outcomes.minutes", listing=False, by_verb=True)
    if not _MINUTES.isdisjoint(said) and (match := _PASSIVE.search(sentence)):
        verb = match["verb"].casefold()
        if _TO_COME.search(sentence, 0, match.start("verb")) or _SUBJECT_TO.search(sentence):
            return None
        if (not elsewhere(sentence, match.start("verb")) and confirms_minutes(sentence)) or (
            verb == "noted" and not re.search(r"\bhad\s+been\b", sentence)
        ):
            moved = _MOVED_THAT.match(sentence)
            return Introduction(verb, start + (moved.end() if moved else 0), start, "outcomes.minutes", listing=False)
    reports = not (_REPORTING.isdisjoint(said) or _REPORTED_VERBS.isdisjoint(said))
    match = _REPORTED.search(sentence) if reports and not _CONDITION.match(sentence) else None
    chosen = (match["verb5"] or match["verb10"] or match["verb22"]) if match else None
    if match and (not chosen or _SOMEBODY.search(sentence, max(0, match.start() - 30), match.start())):
        verb = next(
            group for name, group in match.groupdict().items() if group and not name.startswith("thing")
        ).casefold()
        begin = start + max(0, *(match.start(thing) for thing in ("thing", "thing2", "thing3")))
        signs = _SIGNS.search(sentence, match.end()) if verb.endswith("elected") else None
        signs = signs or (_MOVERS.search(sentence, match.end()) if chosen else None)
        if chosen:
            # "As nobody else stood, Cllr Roe was elected": the operative words begin with the name.
            before = (name.start for name in names_in(sentence) if name.end <= match.start() + 1)
            begin += max(before, default=0)
        stop = start + signs.start() if signs else None
        # Who was elected "to remain as Chairman" was elected, whatever else the words say.
        by_verb = verb.endswith("elected")
        return Introduction(verb, begin, start, REPORTED, listing=False, end=stop, by_verb=by_verb)
    return None


_AS_AMENDED = bounded(
    r"\b(?:with|subject\s+to)\s+(?:that|those|these|this)\s+(?:amendments?|changes?|corrections?|alterations?)\s*,?\s+(?:(?:the|they|it)\s+)?(?:minutes\s+)?(?:were|was)\s+(?:then\s+|duly\s+)?(?P<verb>approved|agreed|confirmed|accepted|adopted|signed)\b[^.;]{0,60}\W*$",
    re.IGNORECASE,
)
"""The end of a sentence that tells at length how the minutes were amended: "… and with those amendments were approved"."""

_TO_COME = bounded(
    r"\b(?:will|would|to|can|could|should)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?$|\b(?:will|shall)\s+(?:propose|move|recommend)\s+that\b[^.;]{0,160}$",
    re.IGNORECASE,
)
"""What is to be done with minutes at a later meeting."""

_SUBJECT_TO = bounded(
    r"\bthese\s+(?:draft\s+)?minutes\s+(?:are|remain|have\s+been)\s[^.;]{0,60}?\bsubject\s+to\b|\bmeeting\s+at\s+which\s+they\s+(?:are|were)\b",
    re.IGNORECASE,
)
"""What drafts say of themselves decides nothing: "These minutes are published subject to approval by the Council"."""

_CONDITION = bounded(
    r"\W*(?:once|if|when|until|unless|after|before|should|where|whether|whilst|while|although|because|since|as\s+soon)\b(?![^,.;]{0,120},)|\W*(?:once|if|when|until|unless|whether)\s[^,.;]{3,80}\b(?:is|are|were|was)\s+\w+,\s",
    re.IGNORECASE,
)
"""What is to come or in doubt is told, and not decided: "Once the plan is adopted, work can begin"."""

_SIGNS = bounded(
    r",?\s+and\s+(?:(?:then|duly|he|she)\s+)*(?:completed|signed|took|thanked|accepted\s+(?:the|office))\b",
    re.IGNORECASE,
)
"""What those who are elected do next is no part of the election."""

_MOVERS = bounded(r",?\s+(?:having\s+been\s+)?(?:proposed|nominated)\s+by\b", re.IGNORECASE)
"""Who moved an election is no part of it."""

_SOMEBODY = bounded(r"\b[A-Z][\w’'-]+\s{1,2}$")
"""Who was elected stands before the verb."""
