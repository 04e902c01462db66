"""Who came for whom in two columns: "Apology from" beside "Temporary Appointment", as a table or with a cell a line."""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.attendance.attendees import Attendees
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Cell, Kind
from councilgraph_mappings.records import Attendance

_AWAY = bounded(
    r"\W*(?:apolog(?:y|ies)(?:\s+(?:for\s+absence|received|from|received\s+from|for\s+absence\s+from))?|absent(?:\s+members?)?|members?\s+(?:absent|substituted|replaced|unable\s+to\s+attend)|(?:substitut(?:e|ing)|replac(?:ing|es|ed)|in\s+place|instead)\s+(?:for|of)|(?:appointed|regular|original|full)\s+members?|(?:substituting|in\s+place\s+of)\s+members?)\W*",
    re.IGNORECASE,
)
_CAME = bounded(
    r"\W*(?:(?:named\s+)?substitutes?(?:\s+(?:members?|councillors?|present|attending|appointed))?|substitute(?:d\s+by|\s+in\s+attendance)|temporary\s+(?:appointments?|members?|replacements?)|replace(?:d\s+by|ments?)|represented\s+by|deput(?:y|ies)(?:\s+members?)?)\W*",
    re.IGNORECASE,
)
_NOBODY = bounded(r"\W*(?:none|no\s+substitutes?|n/?a|nil|vacant)?\W*", re.IGNORECASE)
_COLUMNS = 2
_LONGEST = 70
"""A cell that is longer is no name."""


def add_substitute_columns(into: Attendees, blocks: Sequence[Block]) -> set[int]:
    """Add who was excused and who came instead, and return where the blocks begin that tell it."""
    told: set[int] = set()
    for at, block in enumerate(blocks):
        if block.start in told:
            continue
        if block.kind is Kind.TABLE:
            rows, taken = [row.cells for row in block.rows], [block]
        else:
            rows, taken = _flattened(blocks[at:])
        heads = _heads(rows[0]) if rows else None
        if heads is not None:
            for cells in rows[1:]:
                _add_row(into, cells, *heads)
            told.update(each.start for each in taken)
    return told


def _heads(cells: Sequence[Cell]) -> tuple[int, int] | None:
    """Return which column holds those who are away and which those who came, None where the heads do not say."""
    away = [at for at, cell in enumerate(cells) if _AWAY.fullmatch(cell.text)]
    came = [at for at, cell in enumerate(cells) if at not in away and _CAME.fullmatch(cell.text)]
    return (away[0], came[0]) if len(away) == len(came) == 1 else None


def _flattened(blocks: Sequence[Block]) -> tuple[list[tuple[Cell, ...]], list[Block]]:
    """Return the rows of two cells each that lines of their own hold, heads first, with the lines; none without heads."""
    lines = list(_lines(blocks))
    lines = lines[: len(lines) - len(lines) % _COLUMNS]
    cells = [Cell(line.text, line.start, line.end) for line in lines]
    rows = [tuple(cells[at : at + _COLUMNS]) for at in range(0, len(cells), _COLUMNS)]
    return (rows, lines) if len(rows) > 1 and _heads(rows[0]) else ([], [])


def _lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield two heads and, below them, the lines that each hold a name or say that there is none."""
    for at, block in enumerate(blocks):
        # A label with its colon heads a list of its own.
        head = (
            at < _COLUMNS
            and not block.text.rstrip().endswith(":")
            and (_AWAY.fullmatch(block.text) or _CAME.fullmatch(block.text))
        )
        if block.kind is Kind.TABLE or not (
            head or (at >= _COLUMNS and (_person(block.text) or _NOBODY.fullmatch(block.text)))
        ):
            return
        yield block


def _person(text: str) -> Listed | None:
    """Return the one person whom a cell names and nothing besides, None where it names none or several."""
    people = people_in(text, 0, len(text)) if len(text) < _LONGEST else []
    return people[0] if len(people) == 1 else None


def _add_row(into: Attendees, cells: Sequence[Cell], away: int, came: int) -> None:
    """Add the two people of a row; either cell may be empty."""
    excused, instead = (_person(cells[at].text) if at < len(cells) else None for at in (away, came))
    rule = "attendance.substitute-columns"
    if excused:
        into.add(excused, cells[away].start, Status.APOLOGIES, rule)
    if instead:
        person = into.draft.person(instead.name, rule, cells[came].start)
        absent = into.draft.person(excused.name, rule, cells[away].start) if excused else None
        place = Evidence(cells[came].start + instead.start, cells[came].start + instead.end, rule)
        into.append(Attendance(into.meeting, person, Status.PRESENT, place, Capacity.SUBSTITUTE, absent))
