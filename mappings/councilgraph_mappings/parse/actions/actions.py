"""Actions with their owners in minutes: "ACTION 1: …", "(Action: Clerk)", "Clerk to order bins.", owners in the margin."""

import re
from collections.abc import Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.actions.asked import asked_in
from councilgraph_mappings.parse.actions.fields_below import add_field
from councilgraph_mappings.parse.actions.labels_inside import label_before, labels_behind
from councilgraph_mappings.parse.actions.margins import in_arising, leaves_open, margin, owner_at_end, owner_behind_dash
from councilgraph_mappings.parse.actions.noted import noted_in, owners_alone
from councilgraph_mappings.parse.actions.owners import Actions, closing_owner, owner_of, whole_owner
from councilgraph_mappings.parse.actions.recalled import recalls
from councilgraph_mappings.parse.actions.tasks import add_task
from councilgraph_mappings.parse.decisions.introductions import introduction_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.papers.trackers import read_action_table
from councilgraph_mappings.parse.wording.marks import family_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import last_sentence, sentences
from councilgraph_mappings.parse.wording.triggers import ACTION, TASKS
from councilgraph_mappings.read.document import Block, Kind

_ACTION = bounded(
    r"^\W*(?:(?:agreed\s+)?(?:action|Action|ACTION(?=\sPOINT))(?:s|\s+(?:points?|POINTS?)|\s+(?:required|needed|agreed|item))?|AP(?=\s?\d))\s*(?:no\.?\s*)?(?P<ordinal>\d{1,3}(?:\.\d{1,3})?)?\s*[:–—>→»-]+\s*(?P<text>\S.*)?$|^\W*ACTIONS?\s+(?P<ordinal2>\d{1,3})?\s*(?P<text2>(?!(?i:sheets?|logs?|trackers?|plans?|lists?|registers?|tables?|summary|schedules?|groups?|records?|points?)\b)[A-Z].*)$",
    re.DOTALL,
)

_ACTION_INSENSITIVE = bounded(
    r"^\W*actions?(?:\s+points?|\s+(?:required|needed|agreed|items?))?\s*(?P<ordinal>\d{1,3}(?:\.\d{1,3})?)?\s*[:–—>→»-]+\s*(?P<text>\S.*)?$",
    re.IGNORECASE | re.DOTALL,
)

_ENDS = bounded(r"\s*[–—-]\s*ACTION\W*$")
"""A remark that is labelled behind, without an owner: "The Director is to reply. – ACTION"."""

_OWNERS = r"(?:(?-i:[A-Z]{2,4})|all|(?:the\s+)?(?:clerk|chair(?:man)?|secretary|treasurer)|(?:cllrs?\.?|councillors?)\s+(?:[A-Z]\.?\s*){0,2}[A-Z][\w’'-]+)"

_OWNED = bounded(
    rf"^\W*actions?(?:\s+(?:by|for|on|owner|lead))?\s*(?:[:–—-]|[>→»]{{1,12}})?\s*(?P<owner>(?:{_OWNERS}|(?-i:[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+)(?=\W*$))(?:\s*(?:,|/|&|and|\+)\s*{_OWNERS}){{0,5}})\W*$",
    re.IGNORECASE,
)
"""A line that says who acts on what stands above it: "Action SH", "ACTION: Clerk / AB"."""

_HEADING = bounded(
    r"\W*actions?(?:\s*(?:/|and)\s*(?:requests?\s+for\s+)?(?:further\s+)?information)?(?:\s+points?|\s+agreed|(?:\s+to\s+be)?\s+(?:provided|requested|taken|required))?\W*",
    re.IGNORECASE,
)
"""What stands above a list of actions: "Actions:", "Actions/further information to be provided:"."""


_LEADS_IN = bounded(
    r"\b(?:requested|asked|instructed)\s+to\s+(?:progress|undertake|pursue|take(?:\s+forward)?|carry\s+out|complete)\s+the\s+following(?:\s+actions?(?:\s+points?)?)?\s*[:–-]+\W*$|\bfollowing\s+actions?(?:\s+points?)?\s+(?:was|were)\s+(?:identified|noted|recorded|raised|captured|requested|taken\s+away)\b[^.:;]{0,60}[:–-]+\W*$",
    re.IGNORECASE,
)
"""A sentence above a list of actions: "Officers were requested to progress the following actions:"."""


def leads_to_actions(blocks: Sequence[Block]) -> bool:
    """Return whether a sentence among the blocks leads in to a list of actions."""
    return any(_marked_below(blocks, at) and _LEADS_IN.search(block.text) for at, block in enumerate(blocks))


def _leads_in(into: Actions, blocks: Sequence[Block], index: int) -> bool:
    """Return whether a sentence leads in to a list of actions, which then takes it: it is no decision of its own."""
    leads = _marked_below(blocks, index) and _LEADS_IN.search(blocks[index].text) is not None
    if leads:
        into.taken.append((blocks[index].start, blocks[index].end))
    return leads


def _marked_below(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line that ends with a colon or a dash has a list below it."""
    return (
        blocks[index].text.rstrip()[-1:] in {":", "-", "–"}
        and bool(blocks[index + 1 : index + 2])
        and (bool(blocks[index + 1].marker))
    )


def add_actions(draft: Draft, blocks: Sequence[Block], meeting: str, item: str | None) -> list[tuple[int, int]]:
    """Add the actions of one item and return the passages they take."""
    into = Actions(draft, meeting, item)
    headed = resolved = False
    before: Block | None = None
    arising = in_arising(draft, item)
    for index, block in enumerate(blocks):
        part = resolved and family_of(block.marker).replace(".", "").isalnum()
        resolved = part or _RESOLVED.search(block.text, max(0, len(block.text) - _SAID * 2)) is not None
        if part:
            headed, before = False, block
        elif block.kind is Kind.TABLE:
            read_action_table(into, block)
        elif before is not None and (alone := _OWNED.match(block.text)):
            _add_above(into, before, block, alone["owner"].strip(" ."), "actions.owner-line")
        elif before is not None and (somebody := owners_alone(block.text, draft.names(meeting))):
            _add_above(into, before, block, somebody, "actions.owner-line")
        elif owned := _OWNER_IN_LABEL.match(block.text):
            place = Evidence(block.start + owned.start("text"), block.end, "actions.owner-in-label")
            into.add(owned["text"], place, owner=owned["owner"])
        elif recalls(blocks, index) or add_field(into, blocks[index - 1] if index else None, block):
            headed, before = False, None
        elif label := _label(block.text):
            headed = _add_labelled(into, before, block, label)
        elif _HEADING.fullmatch(block.text) or _leads_in(into, blocks, index):
            headed = True
        elif headed and whole_owner(block.text):
            into.give_owner(block)
        elif headed and (block.marker or _THAT_BE.match(block.text) or owner_of(block.text) != (None, None)):
            into.add(
                block.text,
                Evidence(block.start, block.end, "actions.listed"),
                ordinal=block.marker.strip(" ().•·-*") or None,
            )
        elif item is not None and (owner := margin(blocks, index)):
            headed = False
            known = before is not None and any(start < before.end <= end + 2 for start, end in into.taken[-3:])
            if before is not None and leaves_open(before.text) and not known and not block.marker:
                _add_above(into, before, block, owner, "actions.margin")
        else:
            headed = False
            before = block
            told = len(into.taken)
            _read_prose(into, block)
            ended = owner_at_end(block.text) or (owner_behind_dash(block) if arising else None)
            if item is not None and len(into.taken) == told and ended:
                place = Evidence(block.start + ended.start, block.end, "actions.owner-at-end")
                into.add(block.text[ended.start : ended.end], place, owner=ended.owner)
    return into.taken


def _add_labelled(into: Actions, before: Block | None, block: Block, label: tuple[int, str | None]) -> bool:
    """Add the action behind a label, and return whether nothing stands there, so that the label heads what is below."""
    text = block.text[label[0] :].strip()
    if text and before is not None and len(text) < 60 and whole_owner(text):
        _add_above(into, before, block, text.strip(" ."), "actions.owner-below")
    elif text:
        first = _OWNER_THEN.match(text)
        place = Evidence(block.start + label[0], block.end, "actions.labelled")
        said, owner = (text[first.end() :], first["owner"]) if first else closing_owner(text)
        into.add(said, place, ordinal=label[1], owner=owner)
    return not text


def labelled_actions(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that begin with the label of an action and go on with it."""
    return [block for block in blocks if (label := _label(block.text)) and len(block.text[label[0] :].strip()) > _SAID]


_OWNER_IN_LABEL = bounded(
    rf"\W*(?:ACTIONS?|Actions?|AP)(?:\s+(?:by|for))?\s*[(\[]?\s*(?P<owner>(?i:{_OWNERS})(?:\s*[/&,]\s*(?i:{_OWNERS})){{0,3}})\s*[)\]]?\s*[:–-]\s*(?P<text>\S.{{8,}})$",
    re.DOTALL,
)
"""A label that says who acts before what is to be done: "Action (AR): circulate the figures"."""

_THAT_BE = bounded(
    r"That\s[^.;:]{3,160}?\s(?:be\s+\w+ed|be\s+(?:sent|made|brought|given|put|sought|written|held|told))\b"
)
"""What is to be done, below the heading "ACTIONS:": "That a written reply be provided"."""

_RESOLVED = bounded(r"\b(?:RESOLVED|[Rr]esolved)(?:\s+unanimously)?(?:\s+(?:that|to))?\s*[:–—-]*\s*$")
"""What is lettered below is resolved, whoever is to do it."""

_SAID = 20
"""A label with less behind it names an owner, of what stands above it."""

_OWNER_THEN = bounded(
    r"(?P<owner>(?:the\s+)?(?:(?:parish|town)\s+)?clerk|chair(?:man)?|all|(?:cllrs?|councillors?)\.?\s+(?-i:[A-Z][\w’'-]+))\s+(?=(?-i:[A-Z][a-z]+)\s)",
    re.IGNORECASE,
)
"""Owner and task that lost the cells between them: "ACTION: Clerk Update the register"."""


def _label(text: str) -> tuple[int, str | None] | None:
    """Return where the text after the label of an action begins, and the number in the label.

    >>> _label("ACTION 2: Clerk to write"), _label("Action was taken")
    ((10, '2'), None)
    """
    if not (ACTION.stand_in(text) and "action" in text[:60].casefold()) and "AP" not in text[:4]:
        return None
    match = _ACTION.match(text) or (_ACTION_INSENSITIVE.match(text) if len(text) < 1200 else None)
    if match is None:
        return None
    ordinal, begin = (match["ordinal"], match.start("text"))
    if "text2" in match.groupdict() and match["text2"]:
        ordinal, begin = match["ordinal2"], match.start("text2")
    return (begin if begin >= 0 else len(text)), ordinal


def _read_prose(into: Actions, block: Block) -> None:
    """Add the actions that stand within a paragraph."""
    text = block.text
    labelled = label_before(into, block)
    if TASKS.stand_in(text) and not ASKS_MEETING.match(text):
        for start, end in sentences(text):
            if labelled is None or not start <= labelled < end:
                add_task(into, block, start, end)
    asked_in(into, block)
    behind = _noted(into, block)
    labelled = labelled if labelled is not None else behind
    if labelled is None and "ACTION" in text and (ends := _ENDS.search(text)):
        start, end = last_sentence(text[: ends.start()]) or (0, 0)
        if end and introduction_in(text, start, end) is None:
            place = Evidence(block.start + start, block.start + ends.end(), "actions.label-behind")
            into.add(text[start:end], place)
    elif labelled is None and ACTION.stand_in(text):
        labels_behind(into, block)


def _noted(into: Actions, block: Block) -> int | None:
    """Add the tasks that stand in short forms, and return where one begins that a label behind it tells."""
    labelled = None
    known, named = into.draft.initials(into.meeting), into.draft.names(into.meeting)
    for found in noted_in(block.text, known, named):
        place = Evidence(block.start + found.start, block.start + found.end, found.rule)
        if any(start < place.end and place.start < end for start, end in into.taken[-6:]):
            continue
        into.add(block.text[found.start : found.end], place, owner=found.owner)
        into.taken[-1] = (block.start + found.own, max(place.end, block.start + found.own))
        labelled = found.start if found.rule.startswith("actions.owner") else labelled
    return labelled


ASKS_MEETING = bounded(r"\W*to\s+(?:elect|appoint|receive|consider|confirm|approve|note)\b", re.IGNORECASE)
"""A line of the agenda: what it says behind is what will be done, and no task."""


def _add_above(into: Actions, before: Block, block: Block, owner: str, rule: str) -> None:
    """Add the action that the last sentence of a paragraph is, whose owner stands below or beside it."""
    last = last_sentence(before.text)
    if last is None:
        return  # a marker alone, as a page leaves it between two paragraphs
    start, end = last
    into.withdraw(before.start + start, before.start + end)
    into.add(before.text[start:end], Evidence(before.start + start, block.end, rule), owner=owner)
