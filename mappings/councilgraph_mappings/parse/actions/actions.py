"""Actions with their owners in minutes: "ACTION 1: …", "(Action: Clerk)", "Clerk to order bins.", owners in the margin."""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.actions.asked import CLERK_ASKED, asked_in
from councilgraph_mappings.parse.actions.fields_below import add_field
from councilgraph_mappings.parse.actions.labels_inside import label_before, labels_behind
from councilgraph_mappings.parse.actions.margins import in_arising, leaves_open, margin, owner_at_end, owner_behind_dash
from councilgraph_mappings.parse.actions.noted import before_this, noted_in, owners_alone, says_the_same
from councilgraph_mappings.parse.actions.owners import Actions, closing_owner, named_to, owner_of, whole_owner
from councilgraph_mappings.parse.actions.promised import POST_FIRST, WHO, promised_by
from councilgraph_mappings.parse.actions.recalled import is_standing, recalls
from councilgraph_mappings.parse.decisions.introductions import introduction_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.papers.trackers import read_action_table
from councilgraph_mappings.parse.wording.marks import family_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import last_sentence, sentences
from councilgraph_mappings.parse.wording.triggers import ACTION, CLERK, TASKS, Stems
from councilgraph_mappings.read.document import Block, Kind

_ACTION = bounded(
    r"^\W*(?:(?:agreed\s+)?(?:action|Action)(?:s|\s+points?|\s+(?:required|needed|agreed|item))?|AP(?=\s?\d))\s*(?:no\.?\s*)?(?P<ordinal>\d{1,3}(?:\.\d{1,3})?)?\s*[:–—-]+\s*(?P<text>\S.*)?$|^\W*ACTIONS?\s+(?P<ordinal2>\d{1,3})?\s*(?P<text2>(?!(?i:sheets?|logs?|trackers?|plans?|lists?|registers?|tables?|summary|schedules?|groups?|records?)\b)[A-Z].*)$",
    re.DOTALL,
)

_ACTION_INSENSITIVE = bounded(
    r"^\W*actions?(?:\s+points?|\s+(?:required|needed|agreed|items?))?\s*(?P<ordinal>\d{1,3}(?:\.\d{1,3})?)?\s*[:–—-]+\s*(?P<text>\S.*)?$",
    re.IGNORECASE | re.DOTALL,
)

_ENDS = bounded(r"\s*[–—-]\s*ACTION\W*$")
"""A remark that is labelled behind, without an owner: "The Director is to reply. – ACTION"."""

_WILL = rf"(?:to|will|would|(?:is|are)\s+(?:going\s+|also\s+)?to|(?:was|were)\s+to(?=\s+(?:{alternatives(table('actions')['doing'])})\b)|(?:has\s+|have\s+|kindly\s+)?(?:agreed|undertook|undertaken|offered|volunteered)\s+to|to\s+follow\s+up\s+and)"

_TASK = bounded(
    rf"(?:^(?:\((?:minute|item|ref)[^()]{{1,30}}\)\s{{1,2}})?|[;:–-]\s{{1,2}}|,\s+(?:and\s+)?(?=(?:the\s+)?{WHO}\s)|\band\s+(?=(?:the\s+)?clerk\s))(?P<task>(?:the\s+)?(?:{WHO}(?:\s*/\s*(?:cllr\.?\s+)?(?-i:[A-Z])[\w’'.-]*)?|officers(?=\s+(?:to|agreed\s+to|undertook\s+to)\s)|(?-i:[A-Z]{{2,3}}(?:/[A-Z]{{2,3}}){{1,3}})|(?:cllrs?\.?|councillors?|mr|mrs|ms|miss|dr|cc|(?-i:[A-Z][\w’'.-]*))(?:\s+(?!(?:no|nothing|none|nil)\s)(?-i:[A-Z])[\w’'.-]*){{0,3}}(?:\s+(?:and|&)\s+(?:(?:cllr|mr|mrs|ms)\.?\s+|the\s+)?(?:(?-i:[A-Z])[\w’'.-]*\s?){{1,2}})?)\s+{_WILL}\s+(?!(?:be|note|have|like|not|the|also\s+be|still\s+be|prefer|hope|need|remain|support|oppose|vote|welcome|abstain|agree|object|expect|benefit|go\s+on|(?:vary|alter|change|amend)\s+the\s+(?:order|running)\b|take\s+(?:(?:agenda\s+)?items?\s+\d|the\s+(?:item|next))|adjourn|(?:move|propose|second)\s+(?:the|an?|that|this|following)\s|move(?=\s*(?:[:–-]|$))|(?:replace|succeed)\s+(?:(?:cllr|councillor|mr|mrs|ms|miss|dr)\b|(?-i:[A-Z]))|(?:serve|sit)\s+(?:as|on))\b)(?:[a-z]{{3,}}|do\s(?:this|that|it|so|some|more|further|the|an?)\b))",
    re.IGNORECASE,
)
"""A task given to the clerk, a councillor or one of those who attended, at the start of a sentence or clause."""

_CLERK_TO = bounded(
    r"(?<!the\s)(?<!\ba\s)(?<!new\s)(?<!for\s)(?<!our\s)(?<!as\s)(?<!by\s)(?<!of\s)\bclerk\s+to\s+(?!the\b|note\b|be\b|have\b)(?:[a-z]{3,}|do\s(?:this|that|it|so)\b)",
    re.IGNORECASE,
)
"""A task that ends a remark without any sign before it: "inspection due clerk to arrange"."""

_VOWS = Stems(" would ", " will ", "undert", "committed to", "agreed to", "action to", "action point to")

_MOVED = Stems("second", "resolved")

_OWNERS = r"(?:(?-i:[A-Z]{2,4})|all|(?:the\s+)?(?:clerk|chair(?:man)?|secretary|treasurer)|(?:cllrs?\.?|councillors?)\s+(?:[A-Z]\.?\s*){0,2}[A-Z][\w’'-]+)"

_OWNED = bounded(
    rf"^\W*actions?(?:\s+(?:by|for|on|owner|lead))?\s*[:–—-]?\s*(?P<owner>(?:{_OWNERS}|(?-i:[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+)(?=\W*$))(?:\s*(?:,|/|&|and|\+)\s*{_OWNERS}){{0,5}})\W*$",
    re.IGNORECASE,
)
"""A line that says who acts on what stands above it: "Action SH", "ACTION: Clerk / AB"."""

_HEADING = bounded(
    r"\W*actions?(?:\s*(?:/|and)\s*(?:requests?\s+for\s+)?(?:further\s+)?information)?(?:\s+points?|\s+agreed|(?:\s+to\s+be)?\s+(?:provided|requested|taken|required))?\W*",
    re.IGNORECASE,
)
"""What stands above a list of actions: "Actions:", "Actions/further information to be provided:"."""


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
            text = block.text[label[0] :].strip()
            headed = not text
            if text and before is not None and len(text) < 60 and whole_owner(text):
                _add_above(into, before, block, text.strip(" ."), "actions.owner-below")
            elif text:
                first = _OWNER_THEN.match(text)
                place = Evidence(block.start + label[0], block.end, "actions.labelled")
                said, owner = (text[first.end() :], first["owner"]) if first else closing_owner(text)
                into.add(said, place, ordinal=label[1], owner=owner)
        elif _HEADING.fullmatch(block.text):
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
                _task(into, block, start, end)
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

_ALL_AGREE = bounded(r"(?:the\s+)?(?:councillors|cllrs)\s+(?:all\s+|have\s+)?agreed\b", re.IGNORECASE)

_AGREED = bounded(
    r"\W*(?:it\s+was\s+)?(?:unanimously\s+)?(?:agreed|decided|decision)\s*(?:that\b|to\b|[:–—-])", re.IGNORECASE
)


def _task(into: Actions, block: Block, start: int, end: int) -> None:
    """Add the task that a sentence gives to somebody."""
    sentence = block.text[start:end]
    if not TASKS.stand_in(sentence) or _MOVED.stand_in(sentence) or _AGREED.match(sentence) or is_standing(sentence):
        return  # what was moved, resolved or agreed is a decision
    named = into.draft.names(into.meeting)
    if _VOWS.stand_in(sentence) and (who := promised_by(block.text, start, sentence, named)):
        start += who[1]
        into.add(
            block.text[start:end], Evidence(block.start + start, block.start + end, "actions.promised"), owner=who[0]
        )
        return
    for task in _tasks(sentence):
        begin = task.start("task")
        if _ALL_AGREE.match(sentence, begin):
            return  # what the councillors agree to do is a decision
        if _WITH_BOTH.search(sentence, max(0, task.start() - _BEFORE), task.start()):
            continue
        if (
            POST_FIRST.match(sentence, begin)
            or (not block.marker and _OFFICERS.match(sentence, begin))
            or into.attendee(sentence[begin:])
            or named_to(sentence[begin:])
        ):
            break
    else:
        if (
            not CLERK.stand_in(sentence)
            or (match := _CLERK_TO.search(sentence)) is None
            or CLERK_ASKED.search(sentence)
            or _WITH_BOTH.search(_AND_END.sub("", sentence[: match.start()]))
        ):
            return
        begin = match.start()
    owner = None
    alone = _SETTLED.search(sentence, 0, begin) or _LABEL_END.search(sentence, 0, begin)
    if begin and len(sentence[begin:].split()) < 7 and not alone:
        # "Skip agreement due, Clerk to complete and return": what it is about stands before.
        owner, begin = _SEVERAL.split(sentence[begin:].partition(" to ")[0])[0].strip(), 0
    elif (both := _BOTH.match(sentence, begin)) is not None:
        owner = both["first"]
    begin += start
    own = (block.start + begin, block.start + end)
    if says_the_same(block.text[begin:end]) and (before := before_this(block.text, begin)) is not None:
        if any(first < block.start + begin and block.start + before < last for first, last in into.taken[-3:]):
            return  # "Clerk to ask for quotes. Clerk to action": the same task once more
        owner, begin = owner or sentence[begin - start :].partition(" to ")[0].partition(" will ")[0], before
    into.add(block.text[begin:end], Evidence(block.start + begin, block.start + end, "actions.task"), owner=owner)
    into.taken[-1] = own  # what the sentence before decides is a decision still


_LABEL_END = bounded(r"\baction\s*[:–-]?\s*$", re.IGNORECASE)
"""The label right before a task: "It was late. – Action: Clerk to write"."""
_SETTLED = bounded(
    r"\b(?:(?:was|were)\s+(?:not\s+|\w+ly\s+)?|quot\w+\s)(?:approved|agreed|accepted|adopted|supported|refused|declined|resolved|deferred)\b",
    re.IGNORECASE,
)
"""What the council decided, before the task that follows of it: "The policy was not approved – Clerk to ask for more"."""

_WITH_BOTH = bounded(
    r"\b(?:met|meeting|spoken|spoke|liaised|talked|worked|agreed)\s+with\s+(?:the\s+)?[\w\s.’'-]{2,40}?\s*$",
    re.IGNORECASE,
)
"""Whom somebody met, the clerk among them: "he had met with the Vice Chair and Clerk to discuss it"."""
_BEFORE = 60
_AND_END = bounded(r"\s(?:and|&)\s$")

_OFFICERS = bounded(r"(?:the\s+)?officers\s", re.IGNORECASE)
_SEVERAL = re.compile(r"/|&|\band\b")
_BOTH = bounded(r"(?P<first>[A-Za-z]{2,20})\s*/\s*[A-Z]")
"""Two who act: "Clerk/Cllr Roe to meet the contractor"."""


def _tasks(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the tasks of a sentence; they begin with it or with a clause of it, and nowhere else one is looked for."""
    at = 0
    clauses = _CLAUSE if _POSTS.stand_in(sentence) else _SIGN
    for place in (0, *(clause.start() for clause in clauses.finditer(sentence))):
        if place >= at and (task := _TASK.match(sentence, place)):
            yield task
            at = task.end()


_POSTS = Stems("clerk", "rfo", "handyman", "caretaker", "lengthsman", "secretary", "treasurer", "chair")
_CLAUSE = re.compile(r"[;:,–-]|[aA](?<!\w.)[nN][dD]\b")
_SIGN = re.compile(r"[;:–-]\s")
"""A comma or "and" begins a clause only where a post follows."""


def _add_above(into: Actions, before: Block, block: Block, owner: str, rule: str) -> None:
    """Add the action that the last sentence of a paragraph is, whose owner stands below or beside it."""
    last = last_sentence(before.text)
    if last is None:
        return  # a marker alone, as a page leaves it between two paragraphs
    start, end = last
    into.withdraw(before.start + start, before.start + end)
    into.add(before.text[start:end], Evidence(before.start + start, block.end, rule), owner=owner)
