"""Minutes that lost their lines: text taken out of a PDF or a page as one run, with labels and numbers inside it.

Where a document is a few long runs, it is cut again before the labels of its lists of people and before the numbers of
its items, which count up one by one from the first.
"""

import re
from collections.abc import Iterable, Sequence

from councilgraph_mappings.parse.items.labels import part_of, parts_of
from councilgraph_mappings.parse.layout.nested_numbers import with_nested_numbers
from councilgraph_mappings.parse.layout.rising_numbers import begins_part, with_rising_numbers
from councilgraph_mappings.parse.layout.stacked_labels import stacked_in
from councilgraph_mappings.read.document import Block, Kind

_HEAD = 6
"""Blocks in which the head of minutes stands."""
_LONG_HEAD = 200
_MINUTES = re.compile(r"\bminutes of\b", re.IGNORECASE)
_RUN = 700
"""A block as long as that may hold several lines."""

_LISTS = re.compile(
    r"(?<=\S)\s(?:(?:(?:(?:Community |Parish |Town |[A-Z]{2,5} )?(?:Councillors|Members)|Those) (?:[Pp]resent|PRESENT)|P(?:resent|RESENT)|A(?:pologies|POLOGIES)(?: (?:for|FOR) (?:[Aa]bsence|ABSENCE))?|I(?:n|N) (?:[Aa]ttendance|ATTENDANCE)|A(?:lso|LSO),? (?:[Pp]resent|PRESENT|[Aa]ttending|[Ii]n [Aa]ttendance)|Absent|ABSENT|Chair|Cathaoirleach|Officials|(?:Officials|Officers|Staff) (?:[Pp]resent|[Ii]n [Aa]ttendance)|Members of (?:the )?[Pp]ublic|Police Scotland|Others|Public|Visitors|(?:Parish |Town )?Clerk|P(?:resent|RESENT)\s?\([^()]{1,30}\)|Those [Aa]ttending)\s?:)"
    r"|(?<=\w)(?<!\d[./]\d\d)\s(?=Present\s?[–-]\s?(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)|(?<=\w)(?<!\b[Ii]n)(?<!\bIN)\s(?=(?:Attendance|ATTENDANCE)\s?:\s?(?:Cllr|Councillor)\b)|(?<=\w)\s(?=Papers (?:presented|circulated)\b)"
    r"|(?<=[^\sA-Z])\s(?=(?:DATE|VENUE|PRESENT):?\s(?:[A-Z][a-z]|\d))"
    r"|(?<=\))\s(?=(?:[A-Z][\w’'-]*\s){1,5}Council\s(?:Draft\s)?Minutes\sof\b)"
    r"|(?<=[.)])\s(?=Attendance\s?:|Apologies (?:for absence )?(?:were|was|had been) received from\b)"
    r"|(?<=\S)\s(?=Present\s(?:Chair|The Mayor|Councillors|COUNCILLORS|Cllrs)\b|An Cathaoirleach,?\s(?:Councillor|Cllr)\b|COUNCILLORS\s[A-Z’'-]{2,}\s?,\s(?:[A-Z]\.){1,3}\s|Apologies\sApologies\s(?:for absence )?were received)"
)
"""Before the label of a list of people, or the sentence that tells who is away."""

_CAPITAL_HEAD = re.compile(r"(?<=[.)])\s(?=[A-Z]{3,}(?:\s[A-Z]{2,}){1,5}:\s)")
"""Before a heading in capitals that a colon parts from its prose: "VOTES OF SYMPATHY: Members …"."""

_CAPITAL_ITEM = re.compile(r"(?<=[.)])\s(?=\d{1,4}\.?\s[A-Z][A-Z’'&,-]+(?:\s[A-Z][A-Z’'&,-]+){2,})")
"""Before an item of a number and a title in capitals."""

_COLON_HEAD = re.compile(r"(?<=[.”\"])\s(?=[A-Z][a-z]+ of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?: [A-Z])")
"""Before a heading of the form "Votes of Sympathy:"."""

_OPENS = re.compile(
    r"(?<=[a-z.])\s(?=The (?:[Mm]eeting|Chair(?:man)?|Mayor|Cathaoirleach) (?:was|opened|commenced|started|welcomed|began)\b)"
)
"""Before the sentence that ends the lists."""

_NUMBERS = re.compile(
    r"(?<=\S)\s(?=(?P<item>(?:Agenda )?I(?:tem|TEM) (?:N(?:o|O)\.? ?)?)?(?P<number>\d{1,2})(?:\.0|[.):])?\s(?P<title>[A-Z][A-Za-z]))"
)

_PREFIXED = re.compile(r"(?<=\S)\s(?=(?P<head>[A-Z]{1,6}\s?)?(?P<number>\d{1,4})(?P<tail>/\d{2,4})\s[A-Z]{2})")
"""Numbers with a year, before a title in capitals: "MD12/21 ROADS"."""

_LETTERED = re.compile(
    r"(?<=\S)\s(?=(?P<head>[A-Z][A-Za-z]{0,5})\s?[/-]?(?P<number>\d{1,4})(?P<tail>/\d{2,4}(?:[-/]\d{2,4})?)\s[A-Z][a-z])"
)
"""Numbers with letters and a year, before a title in small letters: "Fin/112/19-20 Grants"."""


def with_lines(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, long runs cut into lines where labels and numbers say that lines were lost.

    >>> run = "Minutes of Thornley Parish Council 3 May 2021 Present: Cllr Roe Apologies: Cllr Poe " + "1. Minutes These were read. " * 30
    >>> [b.text[:14] for b in with_lines([Block(Kind.PARAGRAPH, run + " 2. Roads Done", 0, len(run) + 14)])][:3]
    ['Minutes of Tho', 'Present: Cllr ', 'Apologies: Cll']
    """
    blocks = [part for block in blocks for part in _ruled(block)]
    # What has lines has more of them than runs.
    runs = [block for block in blocks if _is_run(block)]
    if runs and sum(len(block.text) for block in runs) >= 0.6 * sum(len(block.text) for block in blocks):
        blocks = [line for block in blocks for line in (_lines(block) if _is_run(block) else [block])]
    headed = [part for block in blocks[:_HEAD] for part in _headed(block)] + [*blocks[_HEAD:]]
    return with_rising_numbers(with_nested_numbers(headed))


def _headed(block: Block) -> list[Block]:
    """Return a paragraph that holds the head of minutes, cut before the labels of its lists of people."""
    if block.kind is not Kind.PARAGRAPH or len(block.text) < _LONG_HEAD or not _MINUTES.search(block.text):
        return [block]
    return parts_of(block, [match.start() + 1 for match in _LISTS.finditer(block.text)])


_RULE = re.compile(r"(?<=\S)\s+-{5,}\s*(?=\w)")
"""A rule across the page between two lines that came out as one."""


def _ruled(block: Block) -> list[Block]:
    """Return a block cut where a rule of dashes stood between two lines of it."""
    if block.rows or "-----" not in block.text or not (rules := list(_RULE.finditer(block.text))):
        return [block]
    places = zip([0, *(m.end() for m in rules)], [*(m.start() for m in rules), None], strict=True)
    return [part_of(block, begin, end) for begin, end in places]


def _is_run(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and not block.rows and len(block.text) >= _RUN


def _lines(block: Block) -> list[Block]:
    """Return the lines of one run; a run without a series of numbers and without labels stays whole."""
    stacked = stacked_in(block.text)
    lists = {
        match.start() + 1
        for match in _LISTS.finditer(block.text)
        if not (stacked and stacked.start <= match.start() < stacked.end)
    }
    if lists or stacked:
        lists |= {match.end() for head in (_CAPITAL_HEAD, _COLON_HEAD) for match in head.finditer(block.text)}
    lists |= {stacked.start, stacked.end} - {0, len(block.text)} if stacked else set()
    numbers = _series(_PREFIXED.finditer(block.text)) or _lettered(block.text) or _rising(block.text)
    if lists and not numbers:
        numbers = [match.end() for match in _CAPITAL_ITEM.finditer(block.text)]
    if len(lists) + len(numbers) < 2:
        return [block]
    lists |= {match.end() for match in _OPENS.finditer(block.text) if lists or numbers}
    after = min(lists, default=0)
    cuts = sorted(lists | {cut for cut in numbers if cut > after or block.text[cut].isalpha()})
    return parts_of(block, cuts)


_FIRST_TITLE = re.compile(
    r"(?:Election of (?:a |the )?(?:Chair|Mayor|Cathaoirleach)|(?:Confirmation|Adoption|Approval) of (?:the )?Minutes|Apologies for Absence|Declarations? of Interests?)\b",
    re.IGNORECASE,
)


def _rising(text: str) -> list[int]:
    """Return where the numbers stand that count up one by one from 1; few of them may be missing.

    One number alone counts where it says that an item begins ("Item No. 1"), or what most minutes begin with.
    """
    cuts: list[int] = []
    expected = 1
    called = False
    for match in _NUMBERS.finditer(text):
        number = int(match["number"])
        if number == 1 and not cuts and begins_part(text, match.end()):
            continue
        if number == expected or (cuts and number == expected + 1):
            cuts.append(match.end())
            expected = number + 1
            called = called or bool(match["item"]) or bool(_FIRST_TITLE.match(text, match.start("title")))
    if len(cuts) < 2 and not called:
        return []
    return sorted({*cuts, *_parts(text, cuts)}) if text.startswith(".0", cuts[0] + 1) else cuts


_PART = re.compile(r"(?<=\S)\s(?=(?P<number>\d{1,2})\.(?P<part>\d{1,2})\s[A-Z][a-z])")


def _parts(text: str, cuts: Sequence[int]) -> list[int]:
    """Return where the parts of items stand that are numbered "1.0", "2.0": they count up from 1 within each."""
    found: list[int] = []
    for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        number, part = text[begin:end].partition(".")[0], 1
        for match in _PART.finditer(text, begin, end):
            if (match["number"], int(match["part"])) == (number, part):
                found.append(match.end())
                part += 1
    return found


def _lettered(text: str) -> list[int]:
    """Return where the numbers stand that have the letters and the year of the first one, if they count up."""
    found = list(_LETTERED.finditer(text))
    return _series(match for match in found if match.group("head", "tail") == found[0].group("head", "tail"))


def _series(found: Iterable[re.Match[str]]) -> list[int]:
    """Return where the numbers with a year stand, if they count up."""
    cuts: list[int] = []
    last = None
    for match in found:
        number = int(match["number"])
        if last is None or last < number <= last + 3:
            cuts.append(match.end())
            last = number
    return cuts if len(cuts) >= 2 else []
