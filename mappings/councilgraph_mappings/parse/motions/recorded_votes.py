"""Lists of a recorded vote in minutes: to which motion they belong, and the lines of names and counts below their heads."""

import re
from collections.abc import Sequence

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.parse.items.labels import parts_of
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.motions.votes import add_names, choice_of, count_of
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block


def nominated(name: str, block: Block, movings: list[Moving], said: list[tuple[Moving, str]]) -> Moving:
    """Bring the nomination of somebody to the end, for whom named votes follow; one of its own where none is told.

    The clause that nominates somebody tells it more plainly than who moved, who may have the same surname.
    """
    surname = name.partition("(")[0].rsplit(maxsplit=1)[-1]
    clauses = sorted(said, key=lambda told: CLAUSE.match(told[1]) is None)
    nomination = next((moving for moving, text in clauses if surname in text and not moving.votes), None)
    if nomination is None:
        nomination = Moving(block.start, block.end)
    else:
        movings.remove(nomination)
    movings.append(nomination)
    return nomination


CLAUSE = bounded(r"\W*that\b", re.IGNORECASE)
"""What is moved, on a line of its own below who moved it."""


def settle_candidates(candidates: Sequence[Moving]) -> None:
    """Say of those for whom votes were counted who has won: the one with the most of them."""
    counts = [moving.counts.get(Choice.FOR) for moving in candidates]
    most = max((count for count in counts if count is not None), default=None)
    if most is None or None in counts or counts.count(most) != 1 or len(counts) < _SEVERAL:
        return
    for moving, count in zip(candidates, counts, strict=True):
        moving.result = MotionResult.CARRIED if count == most else MotionResult.LOST


_SEVERAL = 2


TOTAL = bounded(r"\bTotal\s*[:=–-]?\s*(\d{1,3})\b", re.IGNORECASE)


COUNT_BELOW = bounded(
    r"\W*(?P<count>\d{1,3})\s+(?:members?|councillors?|votes?)\W*$|\W{0,2}\((?P<alone>\d{1,3})\)\W{0,2}$", re.IGNORECASE
)
"""How many the list above it has: "(7 members)"."""

FOR_CANDIDATE = bounded(
    r"^\W*(?:votes?\s+)?for\s+(?:councillor|cllr|cmhlr|comhairleoir|mr|mrs|ms)\b\.?\s+(?P<name>[A-ZÀ-Þ][^:;,.]{2,40}?)\W*$",
    re.IGNORECASE,
)
NAMES = bounded(r"\W*(?:Councillors?|Cllrs?|Comhairleoirí?|Cmhlr)(?:\b|(?=[A-Z][a-z]))")
ACTS = bounded(r"\b(?:moved|seconded|proposed|declared)\b", re.IGNORECASE)


def listed(block: Block, label: re.Match[str], movings: list[Moving], above: str) -> Choice | None:
    """Add a list of votes, and return its choice where the names are still to come below; ``above`` stands before it."""
    choice = choice_of(label["choice"])
    count = label["count"] or label["counted"] or count_behind(block.text, label.end())
    if choice is Choice.FOR:
        number = count_of(count) if count else None
        _recorded(movings, block, number, anew=bool(_ANEW.search(f"{above} {label[0]}")))
    if movings:
        if count:
            movings[-1].counts[choice] = count_of(count)
        add_names(block, label.end(), choice, movings[-1])
    return None if block.text[label.end() :].strip() else choice


def count_behind(text: str, begin: int) -> str | None:
    """Return how many a list of names has, as stands behind it: "Councillors Roe and Poe (2)"."""
    match = _AT_END.search(text, max(begin, len(text) - 12))
    return next(filter(None, match.groups()), None) if match else None


_AT_END = bounded(r"[\w.]\s*(?:\((\d{1,3})\)|[–=-]\s*(\d{1,3})|\.{2}\s*(\d{1,3}))\W*$")


def goes_on(text: str) -> bool:
    """Return whether a list of names ends open, so that the line below goes on with it: "Councillors Roe, Poe and"."""
    return text.rstrip().endswith((",", " and", " &"))


def is_rest(text: str) -> bool:
    """Return whether a line below an open list is nothing but names: "Ann Roe, Tom Poe and", "Lee-Smith."."""
    words = _WORD.findall(text)
    return bool(words) and all(word[0].isupper() or word == "and" for word in words)


_WORD = bounded(r"[^\W\d_][\w’'.-]*")

_SIDE = bounded(
    r"(?:^|(?<=[\s.;,)]))(?P<choice>(?i:in\s+favour|for|against|abst[a-z]+|ayes|noes))(?:\s+(?:of\s+)?the\s+(?:motion|amendment|recommendations?|proposal))?\s*(?:\(\d{1,3}\)|\d{1,3})?\s*[:–-]\s*(?=[A-Z])(?!(?i:for|in\s+favou?r|against|abst[a-z]+|ayes|noes)\b)"
)
_VOTES = Stems("against", "abst", "noes")


def apart(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those cut at each side of a vote that list the names of more than one in a line."""
    cut: list[Block] = []
    for whole in blocks:
        block, candidate = _at_candidate(whole)
        sides = [*_SIDE.finditer(block.text)] if block.rows == () and _VOTES.stand_in(block.text) else []
        several = len({choice_of(side["choice"]) for side in sides}) > 1
        cut += parts_of(block, [side.start() for side in sides if side.start()]) if several else [block]
        cut += candidate
    return cut


_CANDIDATE = bounded(
    r"(?<=\d\))\s+(?=(?:Votes?\s+)?(?:F|f)or\s+(?:Councillor|Cllr|Cmhlr|Comhairleoir|Mr|Mrs|Ms)\b\.?\s[A-ZÀ-Þ][^:;,.]{1,40}$)"
)
_SHORT = 70


def _at_candidate(block: Block) -> tuple[Block, list[Block]]:
    """Return a list of names and, behind how many they are, the head of the votes for the next candidate."""
    if block.rows or "or " not in block.text[-_SHORT:]:
        return block, []
    match = _CANDIDATE.search(block.text, max(0, len(block.text) - _SHORT))
    parts = parts_of(block, [match.end()]) if match else [block]
    return parts[0], parts[1:]


_BESIDE = bounded(
    r"\W*(?P<name>(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b\.?\s[^:–-]{2,40}?)\s*[:–-]\s*(?P<choice>for|in\s+favour|against|abstain(?:ed)?|abstention)\W*$",
    re.IGNORECASE,
)


def beside(block: Block, movings: list[Moving]) -> bool:
    """Add the vote of a line that names a member and the side they took: "Councillor Roe – For"; return whether it does."""
    match = _BESIDE.match(block.text)
    if match is None:
        return False
    if not movings or block.start - movings[-1].end > _RIGHT_BEHIND:
        movings.append(Moving(block.start, block.end))
    add_names(
        Block(block.kind, match["name"], block.start + match.start(), block.end),
        0,
        choice_of(match["choice"]),
        movings[-1],
    )
    return True


_ANEW = bounded(r"\b(?:recommendations?|substantive|original|main)\b|\bmotion\b[^.;]{0,60}\bput\s+to\b", re.IGNORECASE)
"""Another motion than the one that was lost is voted on: "The substantive motion was then put to the vote"."""


def _recorded(movings: list[Moving], block: Block, count: int | None, *, anew: bool) -> None:
    """Bring the motion that a recorded vote is about to the end: the last that has no count yet, else one of its own.

    One whose result is told already has its vote right behind: "Following a vote, the Council agreed. For (50) …".
    ``count`` is how many were for it; ``anew`` says that after a motion that was lost another one is voted on.
    """
    open_ = (
        m for m in reversed(movings) if not m.votes and (not m.counts or (not anew and _counted_above(m, block, count)))
    )
    waiting = next((m for m in open_ if m.result is None or _told_before(m, block, anew=anew)), None)
    if waiting is None:
        movings.append(Moving(block.start, block.end))
    else:
        movings.remove(waiting)
        movings.append(waiting)
        waiting.end = max(waiting.end, block.start)


def _counted_above(moving: Moving, block: Block, count: int | None) -> bool:
    """Return whether the votes whose names a list gives are counted right above it, and no other number of them."""
    same = count is None or moving.counts.get(Choice.FOR, count) == count
    return same and block.start - moving.end <= _RIGHT_BEHIND


def _told_before(moving: Moving, block: Block, *, anew: bool) -> bool:
    """Return whether what became of a motion is told right above its recorded vote."""
    told = moving.result is MotionResult.CARRIED or (moving.result is MotionResult.LOST and not anew)
    return told and block.start - max(moving.end, moving.settled) <= _RIGHT_BEHIND


_RIGHT_BEHIND = 300
