"""The segments of a list of people, between separators that stand outside brackets.

Commas separate people, and also a person from an office, and the words of an office from each other; what a segment is,
``listed`` tells from its kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.wording.scan import bounded


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two separators."""

    text: str
    start: int
    end: int
    separator: str
    """What stood before the segment."""


_CUT = bounded(
    r"\s+(?:was|were)\s+(?:also\s+)?present,?\s+as\s+(?:was|were)\s+(?=[A-ZÀ-Þ])|\s*[;,]\s*(?:also|plus)\s+(?=[A-ZÀ-Þ])|\s*,?\s+together\s+with\s+(?:the\s+(?=[a-z]))?|\s*,?\s+with\s+(?=the\s+(?:(?:Town|Parish|Deputy|Assistant)\s+)?Clerk\b|(?:[A-ZÀ-Þ][\w’'-]+\s){1,2}[A-ZÀ-Þ][\w’'-]+\s*[,(])|\s*[;\n•·|]\s*|\s*,\s*(?:and\s+|&\s+(?=[A-Z]))?|(?<!\bCounty)(?<!\bDistrict)(?<!\bBorough)\s+and\s+(?:from\s+(?=(?:the\s+)?[A-ZÀ-Þ]))?(?=(?:the\s+|van\s|von\s|de\s|du\s)?[A-ZÀ-Þ]|van\sde[rn]?\s|the\s+(?:(?:town|parish|deputy|assistant)\s+|assistant\s+to\s+the\s+)?clerk\b|(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several|some)\s+(?:members?|parishioners?|residents?|public|electors|visitors?|guests?)\b)|\s+&\s+(?=[A-ZÀ-Þ])|\.\s+(?=[A-ZÀ-Þ])|\t+|\s{3,}|\s+[-–—]\s+|\s+a/and\s+|\s+AND\s+(?=(?:[A-Z]\.\s?){1,3}[A-Z]|(?:MR|MRS|MS|CLLR|COUNCILLOR)\b)|(?<=\))\s+(?=(?:[A-Z]\.\s?){1,3}[A-ZÀ-Þ][a-zà-ÿ]|[A-Z]\s[A-ZÀ-Þ][a-zà-ÿ]{2}|(?:[A-Z][a-z]+\s){1,3}[-–—]\s[A-Z]|[A-Z][a-z]+\s[A-Z][\w’'-]+\s?\(|[A-Z][\w’'-]+\s\([A-Z])|(?<=\([A-Z]{2}\))\s+(?=[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ])|\s+(?=\*\s?[A-Z])|\s+ac?\s+(?=Cyng)|\s+ac?\s+(?=[A-ZÀ-Þ][a-z’'-]+\s[A-ZÀ-Þ])|\s+(?=Clerk\s+(?:(?:Mrs?|Ms|Miss)\.?\s+)?(?:[A-Z]\.?\s){1,3}[A-Z][a-z’'-]+\W*$)|(?<=\)):\s+(?=[A-ZÀ-Þ][a-z]+\s[A-ZÀ-Þ][\w’'-]+\s?\()"
)


_SIGN = bounded(
    r"[\s;,.:•·|()\[\]](?:(?<=[;,.•·|()\[\]\n\t])|(?<=\):)(?=\s[A-ZÀ-Þ])|(?<=[A-Za-z]\)\s)(?=[A-ZÀ-Þ])|(?=and\s|AND\s|&\s|a/and\s|w(?:as|ere)\s(?:also\s)?present|ac?\sCyng|ac\s[A-ZÀ-Þ]|a\s[A-ZÀ-Þ][a-z’-]+\s[A-ZÀ-Þ]|Revd?\b|\*\s?[A-Z]|together\s|with\s(?:the\s|[A-ZÀ-Þ])|[PDB](?:rovost|epute|eputy|ailie)\s|C(?:ll|ou|yng|(?:h?athaoirleach)\s[A-Z]|lerk\s[A-Z])|(?:Ward|District|Borough|City|Town)\sC|Leas-|M(?:rs?|s|iss|RS?|S|ISS)\b|[A-ZÀ-Þ](?:\.\s?|\s)[A-ZÀ-Þ]|[-–—]\s|\s|[;,•·|]))"
)
"""Where a separator or a bracket may stand; quick, as it begins with one set of characters."""
_DEEP = 400
"""A bracket that nothing closes within so many characters holds nothing together."""


def segments_in(text: str, start: int, end: int) -> Iterator[Segment]:
    """Yield the segments of a list between separators that stand outside brackets.

    >>> line = "Cllr. A. Roe (Chair, Parks), Mrs Poe and Sam Lee"
    >>> [segment.text for segment in segments_in(line, 0, len(line))]
    ['Cllr. A. Roe (Chair, Parks)', 'Mrs Poe', 'Sam Lee']
    """
    depth = 0
    begin = at = start
    follows = _offices_follow(text, start, end)
    separator = ""
    while at < end:
        sign = _SIGN.search(text, at, end)
        place = sign.start() if sign else end
        if depth and place - begin > _DEEP:
            depth, at = 0, max(at, begin + _DEEP + 1)
            continue
        if place == end:
            break
        at = place + 1
        if text[place] in "([":
            depth += 1
        elif text[place] in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and (
            cut := _CUT.match(text, place, end)
            or _next_person(text, begin, place, end, follows=follows and begin > start)
        ):
            if cut[0][0] == "." and _abbreviated(text, begin, place):
                continue
            if text[begin:place].strip():
                yield Segment(text[begin:place], begin, place, separator)
            separator = cut[0]
            begin = at = cut.end()
        if depth and at - begin > _DEEP:
            depth = 0
    if text[begin:end].strip():
        yield Segment(text[begin:end], begin, end, separator)


_ABBREVIATION = bounded(
    rf"(?:^|[\s.])(?:(?:[A-Z]\.){{0,3}}[A-Z]|{alternatives([*table('titles')['office'], *table('titles')['civil'], *table('titles')['plural'], *table('abbreviations')['words'], 'Sen', 'Ex', 'Dir', 'Asst', 'Snr', 'Exec', 'Eng', 'Comm', 'Mgr'])})$",
    re.IGNORECASE,
)


_TITLE = bounded(
    r"(?<!\bfor)(?<!\bof)(?<!\bby)\s+(?=(?:The\s+)?(?:Deputy\s+)?(?:Lord\s+)?Mayor,?\s+(?:Cllr|Councillor)\b\.?\s+[A-ZÀ-Þ])|(?<!\bfor)(?<!\bof)(?<!\bby)\s+(?=(?:(?:County|District|Borough|City|Town|Ward)\s+)?(?:(?:Cyng(?:horydd)?\.?\s?/\s?)?(?:Cllrs?|Councillors?)|Cyng(?:horydd)?|(?:(?:Depute|Deputy)\s+)?(?:Provost|Conven[eo]r)|Bailie)\b\.?\s+[A-ZÀ-Þ])|\s+(?=(?:Leas-)?Ch?athaoirleach\s+(?:[A-ZÀ-Þ]\.\s?){1,3}[A-ZÀ-Þ])"
)
_TITLED = bounded(
    r"\b(?:Provost|Conven[eo]r|Bailie|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Revd?|MR|MRS|MS|MISS|DR)\b\.?\s+[A-ZÀ-Þ]"
)
_CIVIL = bounded(
    r"(?<!\bfor)(?<!\bof)(?<!\bby)(?<!\band)(?<!&)(?<!Cllr)(?<!Cllr\.)(?<!Councillor)\s+(?=(?:Mr|Mrs|Ms|Miss|Revd?|MR|MRS|MS|MISS)\b\.?\s+[A-ZÀ-Þ])"
)
_INITIALLED = bounded(r"(?<=[a-zà-ÿ]{3})(?<![./]Cllr)\s+(?=(?:[A-ZÀ-Þ](?P<dot>\.\s?|\s)){1,3}[A-ZÀ-Þ][\w’'-]{2})")
_ONE = bounded(
    r"\s*(?:(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Rev)\b\.?:?\s+)?(?:[A-ZÀ-Þ]\.\s?|[A-Z]\s){1,3}(?:(?:Mac|Mc|Ó|O|Ní|de)\s)?[A-ZÀ-Þ][\w’'-]{2,}(?<![a-z]Councillor)(?<![a-z]Cllr)(?:,|$)"
)
"""One person by initials and surname: the next who is named so is another, also where the comma was lost."""


def _next_person(text: str, begin: int, at: int, end: int, *, follows: bool) -> re.Match[str] | None:
    """Return the gap before a further person in a list that lost its commas: "Cllr A Roe Cllr B Poe".

    ``follows`` says that offices follow the names, so that one who is named behind an office is another person:
    "Ms A. Roe, Chief Executive Mr B. Poe, Head of Law".
    """
    if gap := _TITLE.match(text, at, end):
        behind = follows and names_office(text[begin:at].strip())
        behind = behind or _PRESIDES.fullmatch(text, begin, at) is not None
        return gap if behind or _TITLED.search(text, begin, at) or _bare_before(text, begin, at, gap) else None
    if gap := _CIVIL.match(text, at, end):
        return gap if follows or _TITLED.search(text, begin, at) or _ONE.fullmatch(text[begin:at]) else None
    gap = _INITIALLED.match(text, at, end)
    if gap is None:
        return None
    another = follows and "." in gap["dot"] and not _SOMEBODY.search(text, begin, at)
    return gap if another or _ONE.fullmatch(text[begin:at]) else None


_PRESIDES = bounded(
    r"\s*(?:presiding|in\s+the\s+chair|(?:(?:vice|deputy)[\s-]+)?chair(?:man|woman|person)?|(?:deputy\s+)?(?:town\s+)?mayor)\s*",
    re.IGNORECASE,
)
"""What is said of the person before: "Cllr A Roe – presiding Cllr B Poe"."""

_BARE = bounded(r"\s*(?P<given>[A-ZÀ-Þ][a-zà-ÿ]+)\s(?:(?:Mac|Mc|Ó|O|Ní|de)\s)?[A-ZÀ-Þ][\w’'-]+\s*")


def _bare_before(text: str, begin: int, at: int, gap: re.Match[str]) -> bool:
    """Return whether a person without a title stands before one with that of any councillor: "Ann Roe Cllr Ben Poe"."""
    bare = _BARE.fullmatch(text, begin, at)
    return bare is not None and begins_person(bare["given"]) and text.startswith(("C",), gap.end())


def _offices_follow(text: str, start: int, end: int) -> bool:
    """Return whether a list names people first and their offices behind them, as its end shows."""
    first = _BEGINS_WITH_OFFICE_BEHIND.match(text, start, end)
    if first and names_office(first["office"]):
        return True
    last = max((match.end() for match in _SOMEBODY.finditer(text, max(start, end - _DEEP), end)), default=None)
    tail = text[last:end] if last else ""
    return not _BRACKET_FIRST.match(tail) and any(
        names_office(part.strip(" .–-")) for part in re.split(r",|\s[–-]\s", tail)[:3]
    )


_CIVIL_NAME = r"(?:Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS|MISS|DR)\b\.?\s+(?:[A-ZÀ-Þ]\.?\s?){1,3}[A-ZÀ-Þ][\w’'-]{2,}"
_BEGINS_WITH_OFFICE_BEHIND = bounded(
    rf"\s*{_CIVIL_NAME},\s+(?P<office>[A-ZÀ-Þ][A-Za-z&/’' -]{{3,60}}?)\s+(?={_CIVIL_NAME},\s)"
)
"""The first of a list with a comma and the office behind, then the next: "Mr. A. Roe, Executive Engineer Ms. B. Poe, …"."""


_BRACKET_FIRST = bounded(r"[^,(–-]{0,80}\(")
"""An office in brackets, and none behind a comma with something in brackets: ", Leader (Homes)"."""

_SOMEBODY = bounded(
    r"\b(?:(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS|MISS|DR)\b\.?\s+[A-ZÀ-Þ]|[A-ZÀ-Þ]\.\s?[A-ZÀ-Þ][\w’'-]{2})"
)


def _abbreviated(text: str, begin: int, at: int) -> bool:
    return bool(_ABBREVIATION.search(text[max(begin, at - 22) : at]))


_MORE_NAMES = bounded(
    r"(?:\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:(?:County\s+)?(?:Councillors?|Cllrs?\.?)\s+)?(?:(?:Mrs?|Ms|Miss|Dr)\.?\s+)?(?:[A-Z][\w’'-]*(?:\.\s?|\s)(?!(?:Cllr|Councillor|Mrs?|Ms|Miss)\b)){0,3}[A-Z][\w’'-]+(?:\s*\([^()]{0,40}\))?){1,12}"
)


def list_end(text: str, end: int) -> int:
    """Return where the list ends whose first name ends at ``end``: what a verb says of the list, it says of each.

    >>> line = "Cllr Roe, Cllr Poe and Mrs Lee sent apologies"
    >>> line[: list_end(line, 8)]
    'Cllr Roe, Cllr Poe and Mrs Lee'
    """
    more = _MORE_NAMES.match(text, end)
    return more.end() if more else end
