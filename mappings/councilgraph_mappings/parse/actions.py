"""Actions with their owners in minutes: "ACTION 1: …", "(Action: Clerk)", "Clerk to order bins.", owners in the margin."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.owners import add_action, owner_of, whole_owner
from councilgraph_mappings.parse.sentences import sentences
from councilgraph_mappings.parse.trackers import read_action_table
from councilgraph_mappings.read.document import Block, Kind

_ACTION = re.compile(
    r"^\W*(?:agreed\s+)?action(?:s|\s+point)?\s*(?:no\.?\s*)?(?P<ordinal>\d{1,3})?\s*[:–—-]+\s*(?P<text>\S.*)?$|^\W*ACTIONS?\s+(?P<ordinal2>\d{1,3})?\s*(?P<text2>[A-Z].*)$",
    re.DOTALL,
)

_ACTION_INSENSITIVE = re.compile(
    r"^\W*actions?(?:\s+points?)?\s*(?P<ordinal>\d{1,3})?\s*[:–—-]+\s*(?P<text>\S.*)?$", re.IGNORECASE | re.DOTALL
)

_INSIDE = re.compile(
    r"[\[(]\s*action(?:s|ed)?(?:\s+(?:by|for))?\s*[:–-]?\s*(?P<owner>[^)\]]{2,60})[)\]]|\bAction(?:\s+by)?\s*:\s*(?P<owner2>[A-Z][^.;:]{1,50})$",
    re.IGNORECASE,
)

_TASK = re.compile(
    r"(?:^|[.;:]\s+|\band\s+(?=the\s+clerk|clerk))(?P<task>(?:the\s+)?(?:(?:parish\s+|town\s+|assistant\s+|deputy\s+)?clerk|rfo|handyman|caretaker|secretary|treasurer|(?:cllrs?\.?|councillors?)\s+(?:[A-Z]\.?\s*){0,3}[A-Z][\w’'-]+(?:\s+(?:and|&)\s+(?:cllr\.?\s+|the\s+)?[\w’'-]+)?)\s+(?:to|will|agreed\s+to|would)\s+(?!be\b|note\b|have\b)[a-z]{3,}[^.]*)",
    re.IGNORECASE,
)
"""A task given to the clerk or a councillor as a sentence of its own: "Clerk to order the grit bins."."""

_OWNER_ONLY = re.compile(
    r"^\W*(?:(?:the\s+)?clerk|all(?:\s+(?:cllrs|councillors|members))?|chair(?:man)?|(?:cllrs?|councillors?)\.?\s+(?:[A-Z]\.?\s*){0,3}[A-Z][\w’'-]+)(?:\s*(?:/|&|and|,)\s*(?:the\s+)?(?:clerk|chair(?:man)?|(?:cllr\.?\s+)?(?:[A-Z]\.?\s*){0,2}[A-Z][\w’'-]+))?\W*$",
    re.IGNORECASE,
)

_ASKED = re.compile(
    r"\b(?:asked|requested)\s+(?:that\s+)?the\s+(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+(?:to\s+|should\s+)?[a-z]{3,}|\bthe\s+(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+was\s+(?:asked|requested|instructed)\s+to\s+[a-z]{3,}",
    re.IGNORECASE,
)
"""A task that somebody asked the clerk to take on."""


def add_actions(draft: Draft, blocks: Sequence[Block], meeting: str, item: str | None) -> list[tuple[int, int]]:
    """Add the actions of one item and return the passages they take."""
    taken: list[tuple[int, int]] = []
    heading = False
    before: Block | None = None
    for block in blocks:
        if block.kind is Kind.TABLE:
            taken += read_action_table(draft, block, meeting, item)
            continue
        match = _ACTION.match(block.text) or (_ACTION_INSENSITIVE.match(block.text) if len(block.text) < 1200 else None)
        if match:
            groups = match.groupdict()
            text = groups.get("text") or groups.get("text2") or ""
            heading = not text.strip()
            if text.strip() and before is not None and len(text) < 60 and whole_owner(text):
                taken.append(_above(draft, before, block, meeting, item, "actions.owner-below", text.strip(" .")))
            elif text.strip():
                begin = block.start + block.text.index(text)
                taken.append(
                    add_action(
                        draft,
                        text.strip(),
                        begin,
                        block.end,
                        meeting,
                        item,
                        groups.get("ordinal") or groups.get("ordinal2"),
                        "actions.labelled",
                    )
                )
            continue
        if re.fullmatch(r"\W*actions?(?:\s+points?|\s+agreed)?\W*", block.text, re.IGNORECASE):
            heading = True
            continue
        if heading and (block.marker or owner_of(block.text) != (None, None)):
            taken.append(
                add_action(
                    draft,
                    block.text,
                    block.start,
                    block.end,
                    meeting,
                    item,
                    block.marker.strip(" ().•·-*") or None,
                    "actions.listed",
                )
            )
            continue
        heading = False
        if owner := _margin(block):
            if before is not None and len(before.text) > 20 and before.start not in {start for start, _ in taken}:
                taken.append(_above(draft, before, block, meeting, item, "actions.margin", owner))
            continue
        before = block
        if task := _TASK.search(block.text):
            end = next((b for a, b in sentences(block.text) if a <= task.start("task") < b), len(block.text))
            taken.append(
                add_action(
                    draft,
                    block.text[task.start("task") : end],
                    block.start + task.start("task"),
                    block.start + end,
                    meeting,
                    item,
                    None,
                    "actions.task",
                )
            )
        for start, end in sentences(block.text) if _ASKED.search(block.text) else ():
            if _ASKED.search(block.text, start, end):
                taken.append(
                    add_action(
                        draft,
                        block.text[start:end],
                        block.start + start,
                        block.start + end,
                        meeting,
                        item,
                        None,
                        "actions.asked",
                        "Clerk",
                    )
                )
        if inside := _INSIDE.search(block.text):
            begin = block.text.rfind(". ", 0, inside.start())
            begin = 0 if begin < 0 else begin + 2
            text = block.text[begin : inside.start()].strip(" -–,")
            if len(text) > 8:
                taken.append(
                    add_action(
                        draft,
                        text,
                        block.start + begin,
                        block.start + inside.end(),
                        meeting,
                        item,
                        None,
                        "actions.in-brackets",
                        inside["owner"] or inside["owner2"],
                    )
                )
    return taken


def _above(
    draft: Draft, before: Block, block: Block, meeting: str, item: str | None, rule: str, owner: str
) -> tuple[int, int]:
    """Add the action that the last sentence of a paragraph is, whose owner stands below or beside it."""
    start, end = [*sentences(before.text)][-1]
    return add_action(draft, before.text[start:end], before.start + start, block.end, meeting, item, None, rule, owner)


def _margin(block: Block) -> str | None:
    """Return the owner that stands alone in the margin of a paragraph: "Clerk", "Cllr. A. Roe"."""
    return block.text.strip(" .") if len(block.text) < 50 and _OWNER_ONLY.match(block.text) else None
