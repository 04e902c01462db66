"""Pages about one decision: labelled fields that say who decided what, when, and whether it is a key decision."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from councilgraph_mappings.codes import RecordStatus
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.actions.actions import add_actions, leads_to_actions
from councilgraph_mappings.parse.business import add_item
from councilgraph_mappings.parse.decisions.introductions import introduction_of
from councilgraph_mappings.parse.decisions.outcomes import add_outcomes
from councilgraph_mappings.parse.decisions.resolution_parts import THAT, Found
from councilgraph_mappings.parse.decisions.resolutions import outcomes_in
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.everywhere import read_everywhere
from councilgraph_mappings.parse.interests.interests import add_declarations
from councilgraph_mappings.parse.items.items import Part
from councilgraph_mappings.parse.items.labels import Label, part_of
from councilgraph_mappings.parse.meeting.bodies import read_body
from councilgraph_mappings.parse.motions.motions import add_motions
from councilgraph_mappings.parse.pages.pages import RESIDUE, held_by, item_span
from councilgraph_mappings.parse.papers.papers import add_listed
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.passages import Passages
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Meeting

_FIELD = bounded(
    r"^\W*(?P<field>title|decision\s+maker|decision\s+status|outcome(?=\s*:\s*(?:recommendations?|item|for\s+determination|withdrawn|referred)\b[^.;:]{0,40}$)|is\s+(?:(?:a\s+)?key|allweddol)\s+decision\??|is\s+(?:subject\s+to\s+call[\s-]*in|callable\s+in)\??|purpose(?:\s+of\s+(?:the\s+)?report)?|decision(?:s)?(?:\s+made)?|reasons?\s+for\s+(?:the\s+|urgency\s+of\s+)?decision|alternative\s+options?\s+considered(?:\s+and\s+rejected)?|options?\s+considered|report\s+author|author|contact|publication\s+date|date\s+of\s+decision|effective\s+from|(?:decided|made)\s+at\s+meeting|decision\s+published|lead\s+officer|accompanying\s+documents|other\s+reasons?\s*/?\s*organisations\s+consulted|consultees?|conflicts?\s+of\s+interest[^:]*|financial\s+implications|wards?\s+affected|date\s+comes\s+into\s+force)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_HEADING = bounded(
    r"\W*(?P<field>(?:(?:the\s+)?reasons?(?:\s+for)?(?:\s+(?:the|these|this|urgency\s+of))*(?:\s+(?:decisions?|recommendations?))?|(?:other|alternative)\s+options?(?:\s+considered)?(?:\s+and\s+rejected)?|options?\s+considered(?:\s+and\s+rejected)?|decisions?(?:\s+(?:made|taken))?|note))\s*(?:$|[:–-]+\s*(?P<value>\S.*)?$)",
    re.IGNORECASE | re.DOTALL,
)
"""The same names on a line of their own, without a colon or with a dash before what stands in them."""

_SHORT = frozenset({"decision maker", "decision status", "is key decision", "is subject to call in"})

_CALLED = (
    ("purpose", "purpose"),
    ("outcome", "decision status"),
    ("is a key", "is key decision"),
    ("is allweddol", "is key decision"),
    ("is subject to", "is subject to call in"),
    ("is callable", "is subject to call in"),
)
"""Fields that pages write in several ways, Welsh words among the English ones, by how they begin."""

_DATES = frozenset({"made at meeting", "decision published", "publication date", "effective from", "lead officer"})
"""Of one line each, too, where a decision stands among others."""


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled field and what stands in it."""

    name: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """Return what stands in it on one line."""
        return " ".join(b.text for b in self.blocks).strip()


def read_decision_page(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add what a decision page says: who decided what, when, whether it is a key decision, and its documents."""
    fields = _fields(blocks)
    known = _known(fields)
    meeting = _decided_at(draft, known)
    draft.meetings.append(meeting)
    title = known.get("titled") or known.get("title")
    named = [block for block in title.blocks if block.text.strip() != "Decision"] if title else []
    span = item_span(named[:1]) if named else None
    item_key: str | None = None
    if span is not None and span.title:
        purpose = known.get("purpose")
        parts = (Part(Label.PURPOSE, purpose.blocks), Part(Label.DECISION, ())) if purpose else ()
        item = add_item(draft, replace(span, parts=parts), 1, meeting)
        item_key = item.key
    add_decided(draft, known, meeting, item_key)
    read_everywhere(draft, [b for name, f in fields if name != "accompanying documents" for b in f])


def fields_of(blocks: Sequence[Block]) -> Mapping[str, Field]:
    """Return the labelled fields of a decision in a list by their names in small letters; its text may have no label."""
    return _known(_fields(blocks, _SHORT | _DATES))


def _fields(blocks: Sequence[Block], short: frozenset[str] = _SHORT) -> list[tuple[str, list[Block]]]:
    fields: list[tuple[str, list[Block]]] = [("title", [])]
    for block in blocks:
        match = _FIELD.match(block.text) or (None if block.marker or len(fields) < 3 else _HEADING.match(block.text))
        if match:
            value = [part_of(block, match.start("value"))] if (match["value"] or "").strip() else []
            name = re.sub(r"\s+", " ", match["field"]).casefold().rstrip("?")
            name = next((known for begin, known in _CALLED if name.startswith(begin)), name)
            fields.append(("titled" if name == "title" else name, value))
        elif not RESIDUE.match(block.text):
            if fields[-1][0] in short and fields[-1][1]:
                # A page that lost the label of the decision shows it after the short facts.
                fields.append(("unlabelled", []))
            fields[-1][1].append(block)
    return fields


def _known(fields: Sequence[tuple[str, list[Block]]]) -> dict[str, Field]:
    known: dict[str, Field] = {}
    for name, found in fields:
        if found and (name not in known or name.startswith("decision")):
            known[name] = Field(name, (*(known[name].blocks if name in known else ()), *found))
    return known


def add_decided(draft: Draft, known: Mapping[str, Field], meeting: Meeting, item: str | None) -> None:
    """Add what was decided, and the documents of the decision."""
    names = ("decision", "decisions", "decision made", "decision taken", "unlabelled")
    named = [known[name] for name in names if name in known]
    # "Decision:" may head the whole minute, and the resolution stand under a "DECISIONS" of its own.
    resolved = (field for field in named if any(map(introduction_of, field.blocks)))
    decision = next(resolved, None) or next(iter(named), None) or _below_purpose(known)
    if decision is not None:
        asked = add_actions(draft, decision.blocks, meeting.key, item) if leads_to_actions(decision.blocks) else []
        taken = Passages(asked)
        found = [each for each in _decided(decision) if not (asked and taken.hold(each.start))]
        kept = add_outcomes(draft, [found], meeting, item)
        add_motions(draft, decision.blocks, meeting, item, kept)
        add_declarations(draft, decision.blocks, meeting.key, {}, section=False, item=item)
    _decision_papers(draft, known, meeting, item)


def _below_purpose(known: Mapping[str, Field]) -> Field | None:
    """Return what was decided, where its label is lost and it stands below the purpose as clauses that decide."""
    purpose = known.get("purpose")
    below = purpose.blocks[1:] if purpose else ()
    clauses = bool(below) and all(_CLAUSE.match(block.text) and kind_of(block.text) for block in below)
    return Field("decision", below if clauses else parts) if clauses or (parts := _parts(below)) else None


_CLAUSE = bounded(r"\W*(?:to|that)\s+(?!consider\b|seek\b)", re.IGNORECASE)


def _parts(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the first list of several parts that each decide something, and that no line leads in to ("to decide whether:")."""
    for at, block in enumerate(blocks):
        above = blocks[at - 1] if at else None
        if not block.marker or (above and (above.marker or above.text.rstrip().endswith((":", "-", "–")))):
            continue
        parts = tuple(takewhile(lambda each: each.marker, blocks[at:]))
        if len(parts) >= _SEVERAL and all(kind_of(part.text) for part in parts):
            return parts
    return ()


_SEVERAL = 2


def _decided(decision: Field) -> list[Found]:
    """Return what was decided; where the label is lost, the reasons stand among it and only what says so counts."""
    if decision.name != "unlabelled":
        return outcomes_in(decision.blocks, decision=True, bare_that=True)
    blocks = _without_purpose(decision.blocks)
    said = outcomes_in(blocks, bare_that=True)
    # A list of which one part says so is the decision as a whole.
    parts = _parts(blocks)
    if parts and all(parts[0].start <= each.start < parts[-1].end for each in said):
        said = outcomes_in(parts, decision=True)
    return said or outcomes_in(
        [block for block in blocks if not _EXPLAINS.match(block.text)], decision=True, bare_that=True
    )


_EXPLAINS = bounded(
    r"(?:it\s+is\s+requested\b|(?:the|this|these|there|it|an?)\s+(?:[\w’'&,/-]+\s+){0,14}?(?:has|have|had|is|are|was|were)\s+(?:also\s+|now\s+)?(?!(?:been\s+|be\s+)?(?:hereby\s+)?(?:approved|agreed|adopted|noted|granted|awarded|delegated|authorised|appointed|refused|deferred|accepted|endorsed|supported)\b)[a-z]{2,})",
    re.IGNORECASE,
)
"""Why something is decided, where no label says so: "The Ministry has decreed that", "The choice was made by them"."""

_AIM = bounded(r"\W*to\s+[a-z]", re.IGNORECASE)


def _without_purpose(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without the purpose that begins them: "To approve the fees.", above the clauses that approve them."""
    first, rest = blocks[0], blocks[1:]
    if first.marker or not _AIM.match(first.text) or first.text.rstrip().endswith((":", "-", "–")):
        return blocks
    return rest if _parts(rest) or any(introduction_of(b) or THAT.match(b.text) for b in rest) else blocks


_DATE_AND_BODY = bounded(r"\W*[\d/]+\s*[-–]\s*(?P<body>.+)$")


def _decided_at(draft: Draft, known: Mapping[str, Field]) -> Meeting:
    meeting = Meeting("m1", primary=True, status=Stated(RecordStatus.DECISIONS, Evidence(0, 0, "pages.decision-page")))
    when = known.get("decided at meeting") or known.get("made at meeting") or known.get("date of decision")
    if when and (dates := dates_in(when.blocks[0].text)):
        block = when.blocks[0]
        meeting = replace(
            meeting,
            date=Stated(
                dates[0].value,
                Evidence(block.start + dates[0].start, block.start + dates[0].end, "pages.date-of-decision"),
            ),
        )
    return held_at(draft, meeting, known)


_SOMEBODY = bounded(
    r"\b(?:member|officer|director|head|leader|manager|holder|chief|mayor)\b|^\W*not\s+applicable\b", re.IGNORECASE
)
"""A decision maker who is one person, or whom the page does not name."""


def held_at(draft: Draft, meeting: Meeting, known: Mapping[str, Field]) -> Meeting:
    """Return the meeting with the body that decided; an officer or a member who decides alone is none."""
    meeting = read_body(draft, meeting, [])
    at = known.get("decided at meeting") or known.get("made at meeting")
    maker = known.get("decision maker")
    body = None
    if at and (match := _DATE_AND_BODY.match(at.blocks[0].text)):
        body = (match["body"].strip(), at.blocks[0].start + match.start("body"), at.blocks[0])
    elif maker and not _SOMEBODY.search(maker.text) and name_at(maker.blocks[0].text, 0) is None:
        body = (maker.blocks[0].text.strip(), maker.blocks[0].start, maker.blocks[0])
    if body:
        return held_by(draft, meeting, body[0], Evidence(body[1], body[2].end, "pages.decision-maker"))
    return meeting


def _decision_papers(draft: Draft, known: Mapping[str, Field], meeting: Meeting, item: str | None) -> None:
    before = len(draft.papers)
    for block in known["accompanying documents"].blocks if "accompanying documents" in known else ():
        add_listed(draft, block, meeting.key, item, sized=False)
    author = known.get("report author") or known.get("author")
    key_decision = known.get("is key decision")
    stated = (
        key_decision.text.casefold().startswith("yes")
        if key_decision and re.match(r"yes|no", key_decision.text, re.IGNORECASE)
        else None
    )
    person = None
    if author and (name := name_at(author.blocks[0].text, 0) or name_at(author.blocks[0].text, 0, bare=2)):
        person = draft.person(name, "pages.report-author", author.blocks[0].start)
    draft.papers[before:] = [
        replace(p, author=person, key_decision=stated) if p.kind == "report" or len(draft.papers) == before + 1 else p
        for p in draft.papers[before:]
    ]
