"""Tasks that a sentence gives to somebody: "Clerk to write", "… is due – Cllr Roe to arrange it"."""

import re
from collections.abc import Iterator

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.actions.asked import CLERK_ASKED
from councilgraph_mappings.parse.actions.noted import before_this, says_the_same
from councilgraph_mappings.parse.actions.owners import Actions, named_to
from councilgraph_mappings.parse.actions.promised import POST_FIRST, WHO, promised_by
from councilgraph_mappings.parse.actions.recalled import is_standing
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import CLERK, TASKS, Stems
from councilgraph_mappings.read.document import Block

_WILL = rf"(?:to|will|would|(?:is|are)\s+(?:going\s+|also\s+)?to|(?:was|were)\s+to(?=\s+(?:{alternatives(table('actions')['doing'])})\b)|(?:has\s+|have\s+|kindly\s+)?(?:agreed|undertook|undertaken|offered|volunteered)\s+to|to\s+follow\s+up\s+and)"

_TASK = bounded(
    rf"(?:^(?:\((?:minute|item|ref)[^()]{{1,30}}\)\s{{1,2}})?|[;:–-]\s{{1,2}}|,\s+(?:and\s+)?(?=(?:the\s+)?{WHO}\s)|\band\s+(?=(?:the\s+)?clerk\s))(?P<task>(?:the\s+)?(?:{WHO}(?:\s*/\s*(?:cllr\.?\s+)?(?-i:[A-Z])[\w’'.-]*)?|officers(?=\s+(?:to|agreed\s+to|undertook\s+to)\s)|(?-i:[A-Z]{{2,3}}(?:/[A-Z]{{2,3}}){{1,3}})|(?:cllrs?\.?|councillors?|mr|mrs|ms|miss|dr|cc|(?-i:[A-Z][\w’'.-]*))(?:\s+(?!(?:no|nothing|none|nil)\s)(?-i:[A-Z])[\w’'.-]*){{0,3}}(?:\s+(?:and|&)\s+(?:(?:cllr|mr|mrs|ms)\.?\s+|the\s+)?(?:(?-i:[A-Z])[\w’'.-]*\s?){{1,2}})?)\s+{_WILL}\s+(?!(?:be|note|have|like|not|the|also\s+be|still\s+be|prefer|hope|need|remain|support|oppose|vote|welcome|abstain|agree|object|expect|benefit|go\s+on|(?:vary|alter|change|amend)\s+the\s+(?:order|running)\b|take\s+(?:(?:agenda\s+)?items?\s+\d|the\s+(?:item|next))|adjourn|(?:move|propose|second)\s+(?:the|an?|that|this|following)\s|move(?=\s*(?:[:–-]|$))|(?:replace|succeed)\s+(?:(?:cllr|councillor|mr|mrs|ms|miss|dr)\b|(?-i:[A-Z]))|(?:serve|sit)\s+(?:as|on))\b)(?:(?-i:[a-z]{{3,}}|[A-Z]{{3,}}(?=\s)(?!\s+(?:[A-Z]+\s){{0,3}}COUNCIL\W*$))|do\s(?:this|that|it|so|some|more|further|the|an?)\b))",
    re.IGNORECASE,
)
"""A task given to the clerk, a councillor or one of those who attended, at the start of a sentence or clause."""

_CLERK_TO = bounded(
    r"(?<!the\s)(?<!\ba\s)(?<!new\s)(?<!for\s)(?<!our\s)(?<!as\s)(?<!by\s)(?<!of\s)\bclerk\s+to\s+(?!the\b|note\b|be\b|have\b)(?:(?-i:[a-z]{3,}|[A-Z]{3,}(?=\s))|do\s(?:this|that|it|so)\b)(?!\s+(?:[A-Za-z]+\s){0,3}council\W*$)",
    re.IGNORECASE,
)
"""A task that ends a remark without any sign before it: "inspection due clerk to arrange"."""

_VOWS = Stems(" would ", " will ", "undert", "committed to", "agreed to", "action to", "action point to")

_MOVED = Stems("second", "resolved")

_ALL_AGREE = bounded(r"(?:the\s+)?(?:councillors|cllrs)\s+(?:all\s+|have\s+)?agreed\b", re.IGNORECASE)

_AGREED = bounded(
    r"\W*(?:it\s+was\s+)?(?:unanimously\s+)?(?:agreed|decided|decision)\s*(?:that\b|to\b|[:–—-])", re.IGNORECASE
)


def add_task(into: Actions, block: Block, start: int, end: int) -> None:
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
    for task in _tasks_in(sentence):
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


def _tasks_in(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the tasks of a sentence; they begin with it or with a clause of it, and nowhere else one is looked for."""
    at = 0
    clauses = _CLAUSE if _POSTS.stand_in(sentence) else _SIGN
    for place in (0, *(clause.start() for clause in clauses.finditer(sentence))):
        if place >= at and (task := _TASK.match(sentence, place)):
            yield task
            at = task.end()


_POSTS = Stems("clerk", "rfo", "handyman", "caretaker", "lengthsman", "secretary", "treasurer", "chair", "ceo")

_CLAUSE = re.compile(r"[;:,–-]|[aA](?<!\w.)[nN][dD]\b")

_SIGN = re.compile(r"[;:–-]\s")
"""A comma or "and" begins a clause only where a post follows."""
