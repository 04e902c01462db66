"""Offices that stand in a column of their own below the names: a converter wrote the first column down, then the second.

Only where as many offices follow as names stand above them is it known whose each is.
"""

from collections.abc import Iterator, Sequence

from councilgraph_mappings.parse.attendance.attendance_labels import label_in
from councilgraph_mappings.parse.attendance.attendance_lines import people_of
from councilgraph_mappings.parse.offices.offices import is_grade, names_office
from councilgraph_mappings.read.document import Block, Kind

_LONGEST = 60
"""A cell of such a column is short."""
_FEWEST = 2


def office_columns(lines: Sequence[Block]) -> dict[int, Block]:
    """Return the office of each name, by where the line of the name begins.

    >>> texts = ["In attendance:", "Ann Roe", "Tom Poe", "Director of Parks", "Clerk"]
    >>> blocks = [Block(Kind.PARAGRAPH, text, 20 * at, 20 * at + len(text)) for at, text in enumerate(texts)]
    >>> {start: office.text for start, office in office_columns(blocks).items()}
    {20: 'Director of Parks', 40: 'Clerk'}
    >>> office_columns(blocks[:4]), office_columns([*blocks[:3], blocks[3]])
    ({}, {})
    """
    found: dict[int, Block] = {}
    for names, offices in _columns(lines):
        if len(names) == len(offices):
            found.update((name.start, office) for name, office in zip(names, offices, strict=True))
    return found


def _columns(lines: Sequence[Block]) -> Iterator[tuple[list[Block], list[Block]]]:
    """Yield runs of names, two or more below a label alone on its line, each with the run of offices right below it."""
    for at, line in enumerate(lines):
        label = label_in(line) if len(line.text) < _LONGEST and line.kind is not Kind.TABLE else None
        if label is None or line.text[label[2] :].strip():
            continue
        names = _run(lines, at + 1, office=False)
        offices = _run(lines, at + 1 + len(names), office=True) if len(names) >= _FEWEST else []
        if offices:
            yield names, offices


def _run(lines: Sequence[Block], at: int, *, office: bool) -> list[Block]:
    """Return the lines from a place on that are one office each, or one name each."""
    run: list[Block] = []
    for line in lines[at:]:
        if line.kind is Kind.TABLE or len(line.text) > _LONGEST or _is_office(line.text) is not office:
            break
        if not office and not _is_name(line.text):
            break
        run.append(line)
    return run


def _is_office(text: str) -> bool:
    text = text.strip(" .,;")
    return (names_office(text) or is_grade(text)) and not people_of(text, 0, "")


def _is_name(text: str) -> bool:
    people = people_of(text, 0, "")
    return len(people) == 1 and not people[0].offices and people[0].capacity is None
