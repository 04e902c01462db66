"""Which body met, told from what it did: it confirms its own minutes, and its minutes say what it considered.

Pages about a meeting or an item often lose the line that names the body. A body confirms nobody else's minutes as a
correct record; and where one body alone is the subject of what the minutes tell, it is the one that met.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.decisions.confirmed_minutes import confirms_minutes
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.head_lines import LOCAL_COUNCIL
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import BODIES, Stems
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Meeting

_BODIES = [noun for noun in table("organisations")["bodies"] if noun not in {"council", "cabinet"}] + ["forum"]

_NOUNS = alternatives([spelt for noun in _BODIES for spelt in (noun.title(), noun.upper())])
_NOUNS_OR_AUTHORITY = rf"{_NOUNS}|Authority|AUTHORITY"
"""Fire and other joint authorities confirm their minutes like committees; elsewhere most authorities are others."""

_NAMED = rf"(?:(?!(?:The|This|A|Each|Both|Previous|Last|Members|Councillors)\s)[A-ZÀ-Þ][\w’'&-]*(?:,\s|\s(?:and\s|&\s|of\s|for\s|the\s)*)){{1,9}}?(?:{_NOUNS})\b(?!\s+(?:and|or)\s+[A-Z])|(?:Cabinet|CABINET)\b(?!\s+(?:Member|Office|Adviser|Advisor|Assistant|Lead|Portfolio))|Executive\b(?=\s[a-z])"

_NAMED_BODY = _NAMED.partition("|(?:Cabinet")[0]

_WHOLE = r"(?:[Ff]ull\s+|[Aa]nnual\s+)?Council"
"""The council itself, of which no name says which it is."""
_WHOLE_NAME = bounded(_WHOLE)

_CONFIRMS = rf"{_NAMED.replace(_NOUNS, _NOUNS_OR_AUTHORITY)}|{_WHOLE}(?=\s+(?:held|on|[Mm]eeting)\b|\W*$)"

_CONFIRMED = bounded(
    rf"\b(?i:minutes|decisions|record)\s+(?:and\s+decisions\s+)?(?i:of|from)\s+(?:the\s+|an?\s+)?(?:(?i:previous|last|ordinary|special|extraordinary|public)\s+)?(?:(?i:meetings?)\s+(?:of\s+)?)?(?:the\s+)?(?P<body>{_CONFIRMS})"
)

_OWN_MINUTES = bounded(
    rf"\b(?i:minutes)\s+of\s+the\s+(?:(?:previous|last)\s+)?meetings?\s+of\s+(?:the\s+)?(?P<body>{_CONFIRMS})"
)
"""What the agenda asks a body to confirm are minutes of its own."""

_PUT_OFF = bounded(
    rf"\b(?i:minutes)\b[^.;]{{3,120}}?\b(?:deferred|approved|confirmed|considered|brought\s+back)\b[^.;]{{0,40}}?\b(?:a|the)\s+(?:future|next|subsequent)\s+meeting\s+of\s+(?:the\s+)?(?P<body>{_NAMED_BODY})"
)
"""Minutes that wait for the next meeting are those of the same body."""

_CORRECT = bounded(r"\b(?:correct|accurate|true)\b.{0,24}\brecords?\b|\b(?:signed|confirmed)\b", re.IGNORECASE)

_DID = bounded(
    rf"^\W*(?:(?:Decision|Minutes)\s*:\s*)?(?:[A-Z][a-z]+\s[^,.;]{{3,80}},\s)?(?:[Tt]he\s+)?(?P<body>{_NAMED})\s+(?:then\s+|also\s+|had\s+(?=before))?(?:considered|received|noted|agreed|resolved|approved|RESOLVED|discussed|reviewed|heard|determined|was\s+(?:presented\s+with|provided\s+with|informed|advised|updated)|before\s+it|(?:is|are)\s+(?:asked|recommended|invited|requested)\s+to)\b"
)

_RESOLVED = bounded(
    rf"\b(?:(?:RESOLVED|Resolved|AGREED|Agreed|DECISION|Decision)\b[\s:–-]*)?[Tt]hat,?\s+(?:the\s+)?(?P<body>{_NAMED})\s*(?::|\n|\s(?:noted|notes?|approved?s?|agreed?s?|resolved?s?|endorsed?s?|adopts?|adopted|authorised?s?|delegated?s?|receives?|received|considered|accepts?|accepted)\b)"
)
"""A body that resolves names itself: "RESOLVED – That Cabinet noted the outturn"."""

_FOR_ANOTHER = bounded(r"\b(?:recommend|request|ask|urge|refer|propos|mov|second|suggest|invit)", re.IGNORECASE)
"""Where these stand before, the body that is named is another one."""

_COUNCIL_DID = bounded(
    r"^\W*(?:\d[\d.]*\s+)?(?P<body>Council)\s+(?:then\s+|also\s+)?(?:considered|received|noted|agreed|resolved|approved|RESOLVED|debated|is\s+(?:asked|invited|recommended)\s+to\s+(?:confirm|approve|agree|note)\s)|\bMinutes:\s+(?P<body2>Council)\s+(?:considered|received|noted|agreed|resolved|approved|RESOLVED|debated)\b|\b(?P<body3>COUNCIL)\s+(?:RESOLVED|AGREED)\b"
)
"""Full council speaks of itself without an article."""

_ELECTED = bounded(
    rf"\b(?:elected|appointed|nominated)\b[^.;]{{0,60}}?\b(?i:chair(?:man|woman|person)?)\s+(?:of|for)\s+(?:the\s+)?(?P<body>{_NAMED})(?=\s+for\b|\W*$)"
)
"""A body elects its own chair."""

_COUNCIL_ELECTED = bounded(
    r"\b(?:elected|appointed)\b[^.;]{0,60}?\b(?:[Cc]hair(?:man|woman|person)?|[Mm]ayor)\s+of\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,5}?(?:(?<=Borough\s)|(?<=City\s)|(?<=County\s)|(?<=District\s))(?P<body>Council)\b"
)
"""So does a council: "elected Chairman of the Marlbury Borough Council"."""

_ITSELF = bounded(
    r"\b[Tt]he\s+(?P<noun>[Cc]ommittee|[Pp]anel|[Bb]oard|[Ss]ub-[Cc]ommittee|[Ff]orum|[Cc]ommission|[Gg]roup)\s+(?:considered|received|noted|agreed|resolved|approved|RESOLVED|discussed|was|were|had)\b"
)

_OF_ITSELF = bounded(
    r"\bthe\s+(?P<noun>(?i:committee|panel|board|sub-committee|forum|commission|cabinet))[’']s\s+(?:work|consideration|forward|programme|views|approval|attention|terms)\b"
)
"""What an agenda calls the body that meets: "To approve the Committee's work plan"."""

_LOCAL = r"(?:(?!(?:The|This|Next|Our)\s)[A-ZÀ-Þ][\w’'-]*\s(?:(?:and|&|of|on|with|in|le|the|upon|y)\s)*){1,6}?(?:Parish|Town|Community|PARISH|TOWN|COMMUNITY)\s(?:Council|COUNCIL)\b"

_MEETS_NEXT = bounded(
    rf"^\W*(?:\d+[.)]?\s+)?(?:(?:[Tt]he|[Dd]ate\s+(?:and\s+time\s+)?of(?:\s+the)?)\s+)?[Nn]ext\s+(?:(?:ordinary|full|regular|scheduled|public|monthly|formal)\s+){{0,2}}(?:meeting\s+of\s+(?:the\s+)?(?P<of>{_NAMED}|{_LOCAL})|(?P<named>{_NAMED}|{_LOCAL})\s+[Mm]eeting)\b"
)
"""Who meets again is who met; a sentence that begins so refers nothing to another body."""

_ASKED = bounded(
    rf"\bMembers\s+of\s+(?:the\s+)?(?P<of>{_NAMED_BODY})\s+(?:are|were)\s+(?:asked|invited|reminded|requested)\s+(?:to|that|of)\b[^.;]{{0,140}}?\b(?:interests?|declare|disclose)\b"
)
"""Whoever is asked for interests sits on the body that meets."""
_MEETS_NOW = bounded(rf"\b[Tt]his\s+(?:meeting|session)\s+of\s+(?:the\s+)?(?P<of>{_NAMED}|{_LOCAL})")
_MET_LAST = bounded(
    rf"\b(?i:minutes|actions|notes)\s+(?:of|from)\s+the\s+(?:previous|last)\s+(?P<named>{_NAMED_BODY})\s+[Mm]eeting\b"
)
"""What the last meeting of the same body left: "Actions from the previous Parks Committee Meeting"."""
_MEETING = Stems("meeting", "session", "members of")


def _asked(said: str) -> re.Match[str] | None:
    """Return where the members of a body are asked for their interests."""
    return _ASKED.search(said) if "embers of" in said else None


def with_own_body(draft: Draft, blocks: Sequence[Block]) -> None:
    """Give the primary meeting the body that its minutes show, where nothing names it and all passages agree."""
    primary = [meeting for meeting in draft.meetings if meeting.primary]
    if len(primary) != 1 or primary[0].body is not None or not _open(primary[0]):
        return
    readings = (
        _that_meets(blocks),
        _that_confirms(draft),
        _that_resolves(draft, blocks),
        _that_acts(blocks),
        _council_that_acts(blocks),
        _that_is_meant(blocks),
    )
    # Of a council that nothing names, "Council" alone would be everybody's.
    known = primary[0].council_key is not None
    for bodies in ([body for body in found if known or not _WHOLE_NAME.fullmatch(body.value)] for found in readings):
        # A council confirms minutes of its committees beside its own.
        told = [body for body in bodies if _WHOLE_NAME.fullmatch(body.value)][:1] or bodies
        if told and len({body.value.casefold() for body in told}) == 1:
            _hold(draft, primary[0], told[0])
            return


def _open(meeting: Meeting) -> bool:
    """Return whether nothing says who met, or only a letterhead that every page of the council has."""
    banner = meeting.council is not None and meeting.council.evidence.rule.endswith("-named")
    return meeting.body_key is None or (banner and meeting.body_key == meeting.council_key)


def _hold(draft: Draft, meeting: Meeting, body: Stated[str]) -> None:
    """Replace the meeting by one that the body holds."""
    if _WHOLE_NAME.fullmatch(body.value) and meeting.council_key:
        key = meeting.council_key
    elif LOCAL_COUNCIL.search(body.value):
        key = draft.organisations.add(body.value, OrganisationKind.COUNCIL, body.evidence)
        meeting = replace(meeting, council=meeting.council or body, council_key=meeting.council_key or key)
    else:
        key = draft.organisations.add(body.value, OrganisationKind.COMMITTEE, body.evidence)
    held = replace(meeting, body=body, body_key=key)
    draft.meetings = [held if each.key == meeting.key else each for each in draft.meetings]


def _that_meets(blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield the bodies of which a sentence says that this is their meeting, or when they meet next."""
    for block in blocks:
        if block.kind is Kind.TABLE or not _MEETING.stand_in(block.text):
            continue
        for start, end in sentences(block.text):
            said = block.text[start:end]
            if match := _MEETS_NEXT.match(said) or _MEETS_NOW.search(said) or _MET_LAST.search(said) or _asked(said):
                body = "of" if match.groupdict().get("of") else "named"
                yield Stated(
                    match[body],
                    passage(block, (start + match.start(body), start + match.end(body)), "meeting.body-meets"),
                )


def _that_confirms(draft: Draft) -> Iterator[Stated[str]]:
    """Yield the bodies whose minutes are confirmed as a correct record."""
    titles = {item.key: item for item in draft.items if item.title}
    for outcome in draft.outcomes:
        item = titles.get(outcome.item or "")
        if item and confirms_minutes(outcome.text) and (named := _CONFIRMED.match(item.title or "")):
            start = draft.text.find(named["body"], item.evidence.start)
            if item.evidence.start <= start < item.evidence.end:
                place = Evidence(start, start + len(named["body"]), "meeting.body-confirms")
                yield Stated(named["body"], place)
        if (
            item
            and item.purpose
            and confirms_minutes(outcome.text)
            and (own := _OWN_MINUTES.search(item.purpose.value))
        ):
            start = item.purpose.evidence.start + own.start("body")
            if draft.text[start : start + len(own["body"])] == own["body"]:
                yield Stated(own["body"], Evidence(start, start + len(own["body"]), "meeting.body-confirms"))
        match = _PUT_OFF.search(outcome.text) or _CONFIRMED.search(outcome.text)
        if match and (match.re is _PUT_OFF or _CORRECT.search(outcome.text)):
            start = outcome.evidence.start + match.start("body")
            if draft.text[start : start + len(match["body"])] == match["body"]:
                place = Evidence(start, start + len(match["body"]), "meeting.body-confirms")
                yield Stated(match["body"], place)


def _that_resolves(draft: Draft, blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield the bodies that resolutions name as their subject, or whose chair they elect; none that minutes call otherwise."""
    called = {m["noun"].casefold() for b in blocks if b.kind is not Kind.TABLE for m in _OF_ITSELF.finditer(b.text)}
    for outcome in draft.outcomes:
        start = max(0, draft.text.rfind("\n", 0, outcome.evidence.start) - 200)
        start = max(start, outcome.evidence.start - 120)
        said = draft.text[start : outcome.evidence.end]
        for match in (_RESOLVED.search(said), _ELECTED.search(said), _COUNCIL_ELECTED.search(said)):
            if match is None or (called and not match["body"].casefold().endswith(tuple(called))):
                continue
            if not _FOR_ANOTHER.search(said, max(0, match.start() - 30), match.start("body")):
                place = Evidence(start + match.start("body"), start + match.end("body"), "meeting.body-resolves")
                yield Stated(match["body"], place)


def _council_that_acts(blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield full council where a paragraph says what it did, without an article."""
    for block in blocks:
        if block.kind is not Kind.TABLE and (match := _COUNCIL_DID.search(block.text)):
            group = match.lastgroup or "body"
            yield Stated("Council", passage(block, match.span(group), "meeting.council-acts"))


_NAME_WITHIN = bounded(rf"\b(?:[Tt]he|[Oo]f|[Tt]o)\s+(?P<body>{_NAMED_BODY})")
_TELLS_OF_ITSELF = bounded(
    r"\b(?:The|the(?=\s[\w-]+\s+(?!had\b)))\s+(?P<noun>(?i:committee|panel|board|sub-committee|forum|commission))\s+(?:considered|received|noted|NOTED|agreed|AGREED|resolved|approved|RESOLVED|discussed|asked|thanked|welcomed|will|would|has|was|were|had)\b"
)

_CALLED = bounded(
    r"\b(?:(?:presented|submitted|reported|brought)\s+(?:back\s+)?to|[Mm]embers\s+of)\s+the\s+(?P<noun>Committee|Panel|Board|Sub-Committee|Forum|Commission)(?=\s*[.,;:]|\s+[a-z])(?!\s+of\b)"
)
"""Minutes that tell of no act of it call the body that met by its noun alone: "presented to the Forum"."""

_OF_COUNCIL = bounded(r"\bCouncil\s(?:and\s)?[A-Z]")
"""A committee that is named with its council is another council's: "the Marlshire County Council Health Committee"."""

_OTHERS_PAPER = bounded(
    r"\b(?:recommendations?|minutes|reports?|decisions?|views|comments|referral|request)\s+(?:of|from|by)\s+(?:the\s+)?$|\brepresentatives?\s+(?:on|to|at)\s+(?:the\s+)?$|\bminutes?\s+(?:no\.?\s*)?\d[\w/.]{0,8}\s+of\s+(?:the\s+)?(?:meeting\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
"""What a body wrote may be another's: "the recommendations of the Audit Committee", "Minute 27 of the Audit Committee"."""


def _that_is_meant(blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield the one body whose whole name ends as the minutes call the one that met: "the Committee considered"."""
    told = [block for block in blocks if block.kind is not Kind.TABLE and BODIES.stand_in(block.text)]
    nouns = {match["noun"].casefold() for block in told for match in _TELLS_OF_ITSELF.finditer(block.text)}
    nouns = nouns or {match["noun"].casefold() for block in told for match in _CALLED.finditer(block.text)}
    if len(nouns) != 1:
        return
    noun = f" {nouns.pop()}"
    for block in told:
        for match in _NAME_WITHIN.finditer(block.text):
            start = (
                match.start("body") + match["body"].rfind(" the ") + 5
                if " the " in match["body"]
                else match.start("body")
            )
            name = block.text[start : match.end("body")]
            if _OTHERS_PAPER.search(block.text[max(0, start - 60) : start]):
                continue
            if name.casefold().endswith(noun) and not _OF_COUNCIL.search(name):
                yield Stated(name, passage(block, (start, match.end("body")), "meeting.body-meant"))


def _that_acts(blocks: Sequence[Block]) -> Iterator[Stated[str]]:
    """Yield the bodies that the minutes say considered or decided something; none where they say "the Committee"."""
    itself = {m["noun"].casefold() for b in blocks if b.kind is not Kind.TABLE for m in _ITSELF.finditer(b.text)}
    for block in blocks:
        if block.kind is Kind.TABLE or not BODIES.stand_in(block.text):
            continue
        for start, end in sentences(block.text):
            match = _DID.match(block.text[start:end])
            if match and all(match["body"].casefold().endswith(noun) for noun in itself):
                span = (start + match.start("body"), start + match.end("body"))
                yield Stated(match["body"], passage(block, span, "meeting.body-acts"))
