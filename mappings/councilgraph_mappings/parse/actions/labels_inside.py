"""Labels of actions within a paragraph: "The lamp is dark (Action: Clerk)", "It was late. Action: Cllr Roe to chase it"."""

import re

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.actions.owners import Actions, owner_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import ACTION
from councilgraph_mappings.read.document import Block

_INSIDE = bounded(
    r"[\[(]\s*action(?:s|ed)?(?:\s+(?:by|for))?\s*[:–-]?\s*(?P<owner>[^)\]]{2,60})[)\]]|\bAction(?:\s+by)?(?:\s+\d+(?:\.\d+)?)?\s*:\s*(?P<owner2>[A-Z][^.;:]{1,50})$|[–—-]\s*Action\s+(?P<owner3>(?-i:[A-Z]{2,4}(?:\s*[/&,]\s*[A-Z]{2,4}){0,4})|(?:the\s+)?clerk)\W*$|[.;]\s+Action\s*[–—-]\s*(?P<owner4>(?-i:[A-Z])[\w’'. /&-]{1,40})\W*$",
    re.IGNORECASE,
)

_OWNER_NAMED = r"(?:(?:the\s+)?(?:clerk|chair(?:man)?|secretary|treasurer)|all|(?-i:[A-Z]{2,4})|(?:cllrs?\.?|councillors?)\s+(?:[A-Z]\.?\s*){0,2}[A-Z][\w’'-]+)"
_OWNER_AND_STOP = bounded(
    rf"(?:[–—-]|[.;])\s*Action(?:\s+by)?\s*:\s*(?P<owner>{_OWNER_NAMED}(?:\s*(?:,|/|&|and)\s*{_OWNER_NAMED}){{0,3}})\.(?=\s+[A-Z]|\s*$)",
    re.IGNORECASE,
)
"""The same with a full stop behind, and more of the paragraph."""

_LABELLED_INSIDE = bounded(
    r"[.;)]\s+(?:Action|ACTION)(?:\s+\d+)?\s?[:–-]\s?(?P<task>[A-Z][\w’'./ -]{2,60}?\s(?:to|will)\s[a-z][^.;]{3,200})"
)
"""A label behind the remark that gave the task: "It was late. Action: Cllr Roe to chase it"."""


def labels_behind(into: Actions, block: Block) -> None:
    """Add the remarks of a paragraph behind each of which a label says who acts: "It leaks – Action: Clerk. The hedge"."""
    text = block.text
    first = _INSIDE.search(text)
    for inside in [first] if first else _OWNER_AND_STOP.finditer(text):
        stop = text.rfind(". ", 0, max(0, inside.start() - 2))
        begin = 0 if stop < 0 else stop + 2
        said = text[begin : inside.start()].strip(" -–,")
        if len(said) > 8:
            place = Evidence(block.start + begin, block.start + inside.end(), "actions.in-brackets")
            into.add(said, place, owner=next(filter(None, inside.groups())))


def label_before(into: Actions, block: Block) -> int | None:
    """Add the action whose label stands within a paragraph, and return where its text begins."""
    match = _LABELLED_INSIDE.search(block.text) if ACTION.stand_in(block.text) else None
    if match is None or owner_of(match["task"]) == (None, None):
        return None
    start, end = match.span("task")
    into.add(match["task"], Evidence(block.start + start, block.start + end, "actions.label-inside"))
    return start
