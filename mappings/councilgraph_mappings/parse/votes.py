"""How a vote went: counts in prose, lists of names under "For" and "Against", and tables of recorded votes."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.listed import people_in
from councilgraph_mappings.parse.moving import Moving, shifted
from councilgraph_mappings.parse.names import PersonName, name_at
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Choice, MotionResult

UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\ball\s+(?:were\s+)?(?:in\s+(?:favour|agreement)|agreed)\b|\bnem\.?\s*con\b|\bwithout\s+dissent\b|\bunan\b",
    re.IGNORECASE,
)

RESULTS = (
    (
        MotionResult.LOST,
        re.compile(r"\b(?:lost|defeated|not\s+carried|fell|was\s+not\s+agreed|fails|failed|rejected)\b", re.IGNORECASE),
    ),
    (
        MotionResult.WITHDRAWN,
        re.compile(
            r"\bmotion\b[^.]{0,40}\bwithdrawn\b|\bwithdrew\s+(?:the|his|her)\s+(?:motion|amendment)", re.IGNORECASE
        ),
    ),
    (
        MotionResult.CARRIED,
        re.compile(r"\b(?:carried|passed|approved|resolved|agreed|adopted|all\s+in\s+favour|elected)\b", re.IGNORECASE),
    ),
)

_WORDS = {
    "nil": 0,
    "none": 0,
    "no": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}

_N = r"(\d{1,3}|nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_COUNTS = {
    Choice.FOR: (
        re.compile(
            rf"\b{_N}\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:were\s+|being\s+|voted\s+|voting\s+)?(?:cast\s+)?(?:for|in\s+favou?r)\b(?!\s+of\s+the\s+(?:scheme|report))",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:votes?\s+)?(?:for(?:\s+the\s+(?:motion|amendment|recommendation|proposal))?|in\s+favou?r)\s*(?:\(|[:–=-]\s*\(?)\s*{_N}\b(?!\s*%)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{_N}\s+votes?\s+to\s+(?:\d{{1,3}}|nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten)\b",
            re.IGNORECASE,
        ),
    ),
    Choice.AGAINST: (
        re.compile(
            rf"\b{_N}\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:were\s+|being\s+|voted\s+|voting\s+)?(?:cast\s+)?against\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:votes?\s+)?against(?:\s+the\s+(?:motion|amendment|recommendation|proposal))?\s*(?:\(|[:–=-]\s*\(?)\s*{_N}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+votes?\s+to\s+{_N}\b",
            re.IGNORECASE,
        ),
    ),
    Choice.ABSTAIN: (
        re.compile(
            rf"\b{_N}\s+(?:members?\s+|councillors?\s+)?(?:abstentions?|abstain(?:ed|ing)?|abst\.?)\b", re.IGNORECASE
        ),
        re.compile(rf"\b(?:abstentions?|abstain(?:ed|ing)?)\s*(?:\(|[:–=-]\s*\(?)\s*{_N}\b", re.IGNORECASE),
    ),
}

VOTE_LABEL = re.compile(
    r"^\W*(?:(?:those\s+)?(?:members\s+|councillors\s+)?(?:voting|votes?|voted)\s+)?(?P<choice>for|in\s+favou?r|against|abstain(?:ed|ing)?|abstentions?)(?:\s+the\s+(?:motion|amendment|recommendations?|proposal|substantive\s+motion))?\s*(?:\(?(?P<count>\d{1,3}|nil|none)\)?)?\s*(?:votes?)?\s*(?P<mark>[:–-]|$|(?=Councillors|Cllrs))\s*",
    re.IGNORECASE,
)

DID_NOT = re.compile(r"^\W*(?:absent|did\s+not\s+vote|not\s+voting|not\s+present)", re.IGNORECASE)

_BY_OFFICE = re.compile(
    r"(?:^|,\s|\band\s)the\s+(?P<office>(?:deputy\s+|vice[\s-])?(?:lord\s+|town\s+|civic\s+)?(?:mayor|chair(?:man|woman|person)?|cathaoirleach|provost|leader))\b(?!,)",
    re.IGNORECASE,
)


def is_vote_label(block: Block, label: re.Match[str], blocks: Sequence[Block]) -> bool:
    if label["count"] or re.match(r"\W*(?:those|voting|voted|votes)", block.text, re.IGNORECASE):
        return True
    others = {
        (VOTE_LABEL.match(b.text) or label)["choice"].casefold()[:4]
        for b in blocks
        if b.kind is not Kind.TABLE and VOTE_LABEL.match(b.text)
    }
    return len(others) >= 2


def choice_of(word: str) -> Choice:
    word = word.casefold()
    return Choice.AGAINST if word.startswith("against") else Choice.ABSTAIN if word.startswith("abst") else Choice.FOR


def count_of(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.casefold()]


def add_names(block: Block, begin: int, choice: Choice, moving: Moving) -> None:
    moving.end = max(moving.end, block.end)
    for listed in people_in(
        block.text,
        begin,
        len(block.text),
        bare=1 if re.match(r"\W*(?:councillors|cllrs)", block.text[begin:], re.IGNORECASE) else 2,
    ):
        moving.votes.append((listed.name, choice, block.start, block.end))
    for match in _BY_OFFICE.finditer(block.text, begin):
        moving.offices.append(
            (match["office"], choice, block.start + match.start("office"), block.start + match.end("office"))
        )


def counts_in(text: str) -> dict[Choice, tuple[int, int]]:
    """Return count and place of the votes that a text states; a count of one side alone is not a vote.

    >>> {c.value: n for c, (n, _) in counts_in("4 Votes for 2 Votes against. Carried").items()}
    {'for': 4, 'against': 2}
    """
    found: dict[Choice, tuple[int, int]] = {}
    for choice, patterns in _COUNTS.items():
        for pattern in patterns:
            if match := pattern.search(text):
                found[choice] = (count_of(match[1]), match.start())
                break
    if len(found) == 1 and not re.search(r"\bvot", text, re.IGNORECASE):
        return {}
    return found if Choice.FOR in found or Choice.AGAINST in found else {}


def read_table(block: Block, movings: list[Moving]) -> None:
    """Read a table of votes: names in the first column and the vote beside them, or a column for each choice."""
    if not block.rows:
        return
    heads = [cell.text.strip().casefold() for cell in block.rows[0].cells]
    columns = {
        i: choice_of(h)
        for i, h in enumerate(heads)
        if re.fullmatch(r"(?:for|in favou?r|against|abstain(?:ed|ing)?|abstentions?)(?:\s*\(\d+\))?", h)
    }
    votes: list[tuple[PersonName, Choice, int, int]] = []
    for row in block.rows[1 if columns else 0 :]:
        filled = [c for c in row.cells if c.text.strip()]
        if not filled:
            continue
        name = name_at(filled[0].text, 0) or name_at(filled[0].text, 0, bare=2)
        for index, cell in enumerate(row.cells):
            if (
                index in columns
                and cell.text.strip()
                and index > 0
                and name is not None
                and re.fullmatch(r"[xX✓✔*1]|yes|for|against|abstain", cell.text.strip())
            ):
                votes.append((shifted(name, filled[0].start), columns[index], cell.start, cell.end))
            elif index in columns and (listed := people_in(cell.text, 0, len(cell.text))):
                votes += [(shifted(p.name, cell.start), columns[index], cell.start, cell.end) for p in listed]
        if (
            not columns
            and name is not None
            and len(filled) > 1
            and re.fullmatch(r"for|against|abstain(?:ed)?|in favou?r", filled[1].text.strip(), re.IGNORECASE)
        ):
            votes.append(
                (shifted(name, filled[0].start), choice_of(filled[1].text.strip()), filled[0].start, filled[1].end)
            )
        label = VOTE_LABEL.match(filled[0].text)
        if not columns and label and len(filled) > 1:
            votes += [
                (shifted(p.name, filled[1].start), choice_of(label["choice"]), filled[1].start, filled[1].end)
                for p in people_in(filled[1].text, 0, len(filled[1].text), bare=1)
            ]
    if votes:
        moving = movings[-1] if movings and not movings[-1].votes else Moving(block.start, block.end)
        if not movings or moving is not movings[-1]:
            movings.append(moving)
        # Names in cells are placed already; shift 0 marks that.
        moving.votes += [(n, c, -1, e) if s >= 0 else (n, c, s, e) for n, c, s, e in votes]
        moving.end = max(moving.end, block.end)
