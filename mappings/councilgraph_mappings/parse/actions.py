"""Actions with their owners in minutes: "ACTION 1: …", "(Action: Clerk)", "Clerk to order bins.", owners in the margin."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.owners import Actions, owner_of, whole_owner
from councilgraph_mappings.parse.scan import bounded, mentions
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.parse.trackers import read_action_table
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence

_ACTION = bounded(
    r"^\W*(?:agreed\s+)?action(?:s|\s+point)?\s*(?:no\.?\s*)?(?P<ordinal>\d{1,3})?\s*[:–—-]+\s*(?P<text>\S.*)?$|^\W*ACTIONS?\s+(?P<ordinal2>\d{1,3})?\s*(?P<text2>[A-Z].*)$",
    re.DOTALL,
)

_ACTION_INSENSITIVE = bounded(
    r"^\W*actions?(?:\s+points?)?\s*(?P<ordinal>\d{1,3})?\s*[:–—-]+\s*(?P<text>\S.*)?$", re.IGNORECASE | re.DOTALL
)

_INSIDE = bounded(
    r"[\[(]\s*action(?:s|ed)?(?:\s+(?:by|for))?\s*[:–-]?\s*(?P<owner>[^)\]]{2,60})[)\]]|\bAction(?:\s+by)?\s*:\s*(?P<owner2>[A-Z][^.;:]{1,50})$",
    re.IGNORECASE,
)

_TASK = bounded(
    r"(?:^|[.;:]\s+|\band\s+(?=the\s+clerk|clerk))(?P<task>(?:the\s+)?(?:(?:parish\s+|town\s+|assistant\s+|deputy\s+)?clerk|rfo|handyman|caretaker|secretary|treasurer|(?:cllrs?\.?|councillors?)\s+(?:[A-Z]\.?\s*){0,3}[A-Z][\w’'-]+(?:\s+(?:and|&)\s+(?:cllr\.?\s+|the\s+)?[\w’'-]+)?)\s+(?:to|will|agreed\s+to|would)\s+(?!be\b|note\b|have\b)[a-z]{3,}[^.]*)",
    re.IGNORECASE,
)
"""A task given to the clerk or a councillor as a sentence of its own: "Clerk to order the grit bins."."""

_POSTS = ("clerk", "rfo", "handyman", "caretaker", "secretary", "treasurer", "cllr", "councillor")
"""Who can be given a task by a sentence of its own."""

_OWNER_ONLY = bounded(
    r"^\W*(?:(?:the\s+)?clerk|all(?:\s+(?:cllrs|councillors|members))?|chair(?:man)?|(?:cllrs?|councillors?)\.?\s+(?:[A-Z]\.?\s*){0,3}[A-Z][\w’'-]+)(?:\s*(?:/|&|and|,)\s*(?:the\s+)?(?:clerk|chair(?:man)?|(?:cllr\.?\s+)?(?:[A-Z]\.?\s*){0,2}[A-Z][\w’'-]+))?\W*$",
    re.IGNORECASE,
)

_ASKED = bounded(
    r"\b(?:asked|requested)\s+(?:that\s+)?the\s+(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+(?:to\s+|should\s+)?[a-z]{3,}|\bthe\s+(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+was\s+(?:asked|requested|instructed)\s+to\s+[a-z]{3,}",
    re.IGNORECASE,
)
"""A task that somebody asked the clerk to take on."""


_HEADING = bounded(r"\W*actions?(?:\s+points?|\s+agreed)?\W*", re.IGNORECASE)


def add_actions(draft: Draft, blocks: Sequence[Block], meeting: str, item: str | None) -> list[tuple[int, int]]:
    """Add the actions of one item and return the passages they take."""
    into = Actions(draft, meeting, item)
    headed = False
    before: Block | None = None
    for block in blocks:
        if block.kind is Kind.TABLE:
            read_action_table(into, block)
        elif label := _label(block.text):
            text = block.text[label[0] :].strip()
            headed = not text
            if text and before is not None and len(text) < 60 and whole_owner(text):
                _add_above(into, before, block, text.strip(" ."), "actions.owner-below")
            elif text:
                place = Evidence(block.start + label[0], block.end, "actions.labelled")
                into.add(text, place, ordinal=label[1])
        elif _HEADING.fullmatch(block.text):
            headed = True
        elif headed and (block.marker or owner_of(block.text) != (None, None)):
            place = Evidence(block.start, block.end, "actions.listed")
            into.add(block.text, place, ordinal=block.marker.strip(" ().•·-*") or None)
        elif owner := _margin(block):
            headed = False
            known = before is not None and any(start == before.start for start, _ in into.taken[-3:])
            if before is not None and len(before.text) > 20 and not known:
                _add_above(into, before, block, owner, "actions.margin")
        else:
            headed = False
            before = block
            _read_prose(into, block)
    return into.taken


def _label(text: str) -> tuple[int, str | None] | None:
    """Return where the text after the label of an action begins, and the number in the label.

    >>> _label("ACTION 2: Clerk to write"), _label("Action was taken")
    ((10, '2'), None)
    """
    if not mentions(text[:60], ("action",)):
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
    if mentions(text, _POSTS) and (task := _TASK.search(text)):
        begin = task.start("task")
        end = next((b for a, b in sentences(text) if a <= begin < b), len(text))
        into.add(text[begin:end], Evidence(block.start + begin, block.start + end, "actions.task"))
    if mentions(text, ("clerk",)) and _ASKED.search(text):
        for start, end in sentences(text):
            if _ASKED.search(text, start, end):
                place = Evidence(block.start + start, block.start + end, "actions.asked")
                into.add(text[start:end], place, owner="Clerk")
    if mentions(text, ("action",)) and (inside := _INSIDE.search(text)):
        stop = text.rfind(". ", 0, inside.start())
        begin = 0 if stop < 0 else stop + 2
        said = text[begin : inside.start()].strip(" -–,")
        if len(said) > 8:
            place = Evidence(block.start + begin, block.start + inside.end(), "actions.in-brackets")
            into.add(said, place, owner=inside["owner"] or inside["owner2"])


def _add_above(into: Actions, before: Block, block: Block, owner: str, rule: str) -> None:
    """Add the action that the last sentence of a paragraph is, whose owner stands below or beside it."""
    *_, (start, end) = sentences(before.text)
    into.add(before.text[start:end], Evidence(before.start + start, block.end, rule), owner=owner)


def _margin(block: Block) -> str | None:
    """Return the owner that stands alone in the margin of a paragraph: "Clerk", "Cllr. A. Roe"."""
    return block.text.strip(" .") if len(block.text) < 50 and _OWNER_ONLY.match(block.text) else None
