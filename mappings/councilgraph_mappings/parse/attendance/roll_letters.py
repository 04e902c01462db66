"""Rolls in which a letter behind each name says whether its bearer was there: "Mr A Roe P", "P = present, A = apologies"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.people.name_titles import titles_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_EXPLAINED = bounded(
    r"(?<!\w)(?P<letter>[A-Z]{1,2})\s*(?:=|:|–|-|denotes|means)\s*(?P<status>(?i:present|attended|attendance|in\s+attendance|apolog(?:y|ies)|absent|absence|non[-\s]?attendance|did\s+not\s+attend|not\s+present))\b"
)
_AWAY = re.compile(r"absen|non|not", re.IGNORECASE)
_REMARK = bounded(r"\s*\([^()]{2,40}\)")
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_LEAST = 2


def meaning_of_letters(blocks: Iterable[Block]) -> Mapping[str, Status]:
    """Return what letters behind names say, as one line explains two or more of them; nothing where none does.

    >>> line = "P = present, A = apology, N = non-attendance"
    >>> [status.value for status in meaning_of_letters([Block(Kind.PARAGRAPH, line, 0, len(line))]).values()]
    ['present', 'apologies', 'absent']
    """
    for block in blocks:
        if "resent" not in block.text and "ttend" not in block.text:
            continue
        found = {told["letter"]: _status(told["status"]) for told in _EXPLAINED.finditer(block.text)}
        if len(found) >= _LEAST and Status.PRESENT in found.values():
            return found
    return {}


def _status(words: str) -> Status:
    if _AWAY.match(words):
        return Status.ABSENT
    return Status.APOLOGIES if words.casefold().startswith("apolog") else Status.PRESENT


def roll(block: Block, letters: Mapping[str, Status]) -> list[tuple[Block, Status, tuple[str, ...]]]:
    """Return the people of a roll, each as a block of its own without the letter, the status, and what stands beside.

    >>> said = Block(Kind.PARAGRAPH, "Mr A Roe (Chair) P Mrs B Poe A", 0, 30)
    >>> [(part.text, status.value) for part, status, _ in roll(said, {"P": Status.PRESENT, "A": Status.APOLOGIES})]
    [('Mr A Roe (Chair)  ', 'present'), ('Mrs B Poe  ', 'apologies')]
    """
    if not letters:
        return []
    if block.kind is Kind.TABLE:
        return _rows(block, letters)
    text, found, start = block.text, list[tuple[Block, Status, tuple[str, ...]]](), 0
    sign = re.compile(rf"(?<=[\w).])\s+(?P<letter>{'|'.join(map(re.escape, letters))})(?=\s|$)(?!\s*[=:–-])")
    for told in sign.finditer(text):
        remark = _REMARK.match(text, told.end())
        end = remark.end() if remark else told.end()
        if not _ends_name(text, start, told.start(), end):
            continue
        said = text[start : told.start("letter")] + " " * len(told["letter"]) + text[told.end() : end]
        indent = len(said) - len(said.lstrip())
        part = replace(block, text=said[indent:], start=block.start + start + indent, end=block.start + end)
        found.append((part, letters[told["letter"]], ()))
        start = end
    named = [people_in(part.text, 0, len(part.text)) for part, *_ in found]
    return found if found and all(len(people) == 1 for people in named) else []


def _ends_name(text: str, start: int, letter: int, end: int) -> bool:
    """Return whether a name can end before a letter, and another begin behind: "Mr A Roe" has none, an initial."""
    first = start + len(text[start:letter]) - len(text[start:letter].lstrip())
    titles, name = titles_at(text, first)
    words = _WORD.findall(text, name, letter)
    behind = end + len(text[end:]) - len(text[end:].lstrip())
    if not words or not (titles or len(words) > 1):
        return False
    return (
        not titles
        or behind >= len(text)
        or bool(titles_at(text, behind)[0] or _TIER.match(text, behind))
        or bool(_EXPLAINED.match(text, behind))
    )


_TIER = bounded(r"(?:County|Borough|District|Parish|Town|City)\s+(?:Councillor|Cllr)\b")


def _rows(block: Block, letters: Mapping[str, Status]) -> list[tuple[Block, Status, tuple[str, ...]]]:
    """Return those of a table with a name in one cell and the letter in another."""
    found = []
    for row in block.rows:
        cells = [cell for cell in row.cells if cell.text.strip()]
        said = next((cell for cell in cells[1:] if cell.text.strip() in letters), None)
        if said is not None and len(people_in(cells[0].text, 0, len(cells[0].text))) == 1:
            name = Block(Kind.PARAGRAPH, cells[0].text, cells[0].start, cells[0].end)
            found.append((name, letters[said.text.strip()], tuple(cell.text.strip() for cell in cells[1:])))
    return found if len(found) >= _LEAST else []
