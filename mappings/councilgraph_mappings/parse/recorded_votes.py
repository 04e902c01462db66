"""Lists of a recorded vote in minutes: to which motion they belong, and the lines of names and counts below their heads."""

import re

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.parse.moving import Moving
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.parse.votes import add_names, choice_of, count_of
from councilgraph_mappings.read.document import Block


def nominated(name: str, block: Block, movings: list[Moving], said: list[tuple[Moving, str]]) -> None:
    """Bring the nomination of somebody to the end, for whom named votes follow; one of its own where none is told."""
    surname = name.rsplit(maxsplit=1)[-1]
    nomination = next((moving for moving, text in said if surname in text and not moving.votes), None)
    if nomination is None:
        movings.append(Moving(block.start, block.end))
    else:
        movings.remove(nomination)
        movings.append(nomination)


TOTAL = bounded(r"\bTotal\s*[:=–-]?\s*(\d{1,3})\b", re.IGNORECASE)


COUNT_BELOW = bounded(r"\W*(?P<count>\d{1,3})\s+(?:members?|councillors?|votes?)\W*$", re.IGNORECASE)
"""How many the list above it has: "(7 members)"."""

FOR_CANDIDATE = bounded(
    r"^\W*(?:votes?\s+)?for\s+(?:councillor|cllr|mr|mrs|ms)\b\.?\s+(?P<name>[A-Z][^:;,.]{2,40}?)\W*$", re.IGNORECASE
)
NAMES = bounded(r"\W*(?:Councillors?|Cllrs?)(?:\b|(?=[A-Z][a-z]))")
ACTS = bounded(r"\b(?:moved|seconded|proposed|declared)\b", re.IGNORECASE)


def listed(block: Block, label: re.Match[str], movings: list[Moving], above: str) -> Choice | None:
    """Add a list of votes, and return its choice where the names are still to come below; ``above`` stands before it."""
    choice = choice_of(label["choice"])
    if choice is Choice.FOR:
        _recorded(movings, block, anew=bool(_ANEW.search(f"{above} {label[0]}")))
    if movings:
        if count := label["count"] or label["counted"] or _behind(block.text, label.end()):
            movings[-1].counts[choice] = count_of(count)
        add_names(block, label.end(), choice, movings[-1])
    return None if block.text[label.end() :].strip() else choice


def _behind(text: str, begin: int) -> str | None:
    """Return how many a list of names has, as stands behind it: "Councillors Roe and Poe (2)"."""
    match = _AT_END.search(text, max(begin, len(text) - 12))
    return next(filter(None, match.groups()), None) if match else None


_AT_END = bounded(r"[\w.]\s*(?:\((\d{1,3})\)|[–=-]\s*(\d{1,3}))\W*$")

_ANEW = bounded(r"\b(?:recommendations?|substantive|original|main)\b|\bmotion\b[^.;]{0,60}\bput\s+to\b", re.IGNORECASE)
"""Another motion than the one that was lost is voted on: "The substantive motion was then put to the vote"."""


def _recorded(movings: list[Moving], block: Block, *, anew: bool) -> None:
    """Bring the motion that a recorded vote is about to the end: the last that has no count yet, else one of its own.

    One whose result is told already has its vote right behind: "Following a vote, the Council agreed. For (50) …".
    ``anew`` says that after a motion that was lost another one is voted on.
    """
    open_ = (m for m in reversed(movings) if not m.votes and not m.counts)
    waiting = next((m for m in open_ if m.result is None or _told_before(m, block, anew=anew)), None)
    if waiting is None:
        movings.append(Moving(block.start, block.end))
    else:
        movings.remove(waiting)
        movings.append(waiting)
        waiting.end = max(waiting.end, block.start)


def _told_before(moving: Moving, block: Block, *, anew: bool) -> bool:
    """Return whether what became of a motion is told right above its recorded vote."""
    told = moving.result is MotionResult.CARRIED or (moving.result is MotionResult.LOST and not anew)
    return told and block.start - moving.end <= _RIGHT_BEHIND


_RIGHT_BEHIND = 300
