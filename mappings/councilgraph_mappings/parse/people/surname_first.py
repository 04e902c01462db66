"""Lists that name the surname first and lost the sign between people: "Roe, Ann Poe, Tom Lee, Sam", "ROE, A.B. POE, T.".

Tables of members set in columns come out of a PDF so: a comma stands within each name, none between two of them.
"""

from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded

_SURNAME = r"(?:(?:Mac|Mc|Ó|Ní|Nic|Uí|De|de|Van|van|O)\s)?[A-ZÀ-Þ][\w’'-]+"
_ALONE = bounded(rf"\s*{_SURNAME}\s*")
_WORDS = bounded(
    r"\s*(?P<fore>[A-ZÀ-Þ][\w’'-]+(?:\s(?!Ó\s)[A-ZÀ-Þ]\b\.?)*|(?:[A-ZÀ-Þ]\.\s?)+)\s+(?P<sur>[A-ZÀ-Þ][\w’' -]*?)\s*"
)
_LAST = bounded(r"\s*(?P<fore>[A-ZÀ-Þ][\w’'-]+(?:\s(?!Ó\s)[A-ZÀ-Þ]\b\.?)*|(?:[A-ZÀ-Þ]\.\s?)+)\s*\.?\s*")
_FEWEST = 4
_PAIR = bounded(
    rf"\s*(?P<sur>{_SURNAME}(?:[ -](?!(?:[A-Z]\.?){{1,2}}\s*;){_SURNAME})?)(?:\s*\([^()]{{1,20}}\))?\s*(?:,\s*|\s)(?P<fore>[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*)?)\s*(?:;\s*|$)"
)
"""A person between semicolons; which of the Ryans it is may stand in brackets: "Ryan (Shiner), A"."""


def surname_first(text: str, start: int, end: int) -> list[PersonName]:
    """Return the people of a list that names the surname first; empty where it is no such list.

    >>> line = "Roe, Ann J Poe, Tom Mac Lee, Sam Fox, Una"
    >>> [name.plain for name in surname_first(line, 0, len(line))]
    ['Ann J Roe', 'Tom Poe', 'Sam Mac Lee', 'Una Fox']
    >>> line = "Roe, A; Poe (Rock), T; Lee, Mary Jane; Fox K; Mac Ash, Ml"
    >>> [name.plain for name in surname_first(line, 0, len(line))]
    ['A Roe', 'T Poe', 'Mary Jane Lee', 'K Fox', 'Ml Mac Ash']
    >>> line = "Roe, Ann J Poe, Tom Mac Lee, Sam Fox, Una"
    >>> surname_first(line + " Ash", 0, len(line) + 4)
    []
    """
    if pairs := _between_semicolons(text, start, end):
        return pairs
    parts = text[start:end].split(",")
    if len(parts) <= _FEWEST or not _ALONE.fullmatch(parts[0]) or not _LAST.fullmatch(parts[-1]):
        return []
    between = [_WORDS.fullmatch(part) for part in parts[1:-1]]
    found: list[PersonName] = []
    surname, place, at = parts[0].strip(), start + len(parts[0]) - len(parts[0].lstrip()), start + len(parts[0]) + 1
    for part, match in zip(parts[1:], [*between, _LAST.fullmatch(parts[-1])], strict=True):
        if match is None:
            return []
        forenames = tuple(word.rstrip(".") for word in match["fore"].replace(".", ". ").split())
        found.append(PersonName((), forenames, _proper(surname), place, at + match.end("fore")))
        if "sur" in match.groupdict():
            surname, place = match["sur"], at + match.start("sur")
        at += len(part) + 1
    return found


def _between_semicolons(text: str, start: int, end: int) -> list[PersonName]:
    """Return the people of a list that semicolons part: "Roe, Ann; Poe (Rock), T; Lee, Mary Jane; Fox, Ml."."""
    found: list[PersonName] = []
    if text.count(";", start, end) < _FEWEST - 1:
        return found
    at, end = start, end - (text[end - 1] in ".;")
    while at < end:
        match = _PAIR.match(text, at, end)
        if match is None:
            return []
        forenames = tuple(word for word in match["fore"].replace(".", " ").split() if word)
        found.append(PersonName((), forenames, _proper(match["sur"]), match.start("sur"), match.end("fore")))
        at = match.end()
    commas = sum("," in text[name.start : name.end] for name in found)
    return found if len(found) >= _FEWEST and 2 * commas > len(found) else []


def _proper(surname: str) -> str:
    """Return a surname set in capitals as it is written elsewhere."""
    return surname.title() if surname.isupper() else surname
