"""How a vote went: counts in prose, and lists of names under "For" and "Against"."""

import re

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.lookup import as_listed
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.motions.moving import Moving
from councilgraph_mappings.parse.wording.scan import bounded, has_digit, vocabulary
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block

UNANIMOUS = bounded(
    r"\bunanimous(?:ly)?\b|\ball\s+(?:were\s+)?(?:in\s+(?:favour|agreement)|agreed)\b|\bnem\.?\s*con\b|\bwithout\s+dissent\b|\bunan\b",
    re.IGNORECASE,
)

VOTED = bounded(
    r"\b(?:vot(?:e|ed|es|ing)|carried|pass(?:ed)?|agree(?:d|ment)?|resolved|approv(?:ed|al)|support(?:ed)?|accepted|adopted|elected|appointed|motion|proposal|recommend(?:ed|ations?)|decision|favour|resolution|endorsed|nem\W{0,2}con|unanimous|unan)\b",
    re.IGNORECASE,
)
"""What stands beside the words that all were for it."""

_RESULTS = (
    (
        MotionResult.LOST,
        bounded(
            r"\b(?:lost|defeated|not\s+carried|fell|was\s+not\s+agreed|fails|failed|(?<!be\s)rejected|lapsed|not\s+seconded|(?:was|found)\s+no\s+seconder|without\s+a\s+seconder|(?:want|lack)\s+of\s+a\s+seconder)\b",
            re.IGNORECASE,
        ),
    ),
    (
        MotionResult.WITHDRAWN,
        bounded(
            r"\bmotion\b[^.]{0,40}\bwithdrawn\b|\bwithdrew\s+(?:the|his|her)\s+(?:motion|amendment)", re.IGNORECASE
        ),
    ),
    (
        MotionResult.CARRIED,
        bounded(
            r"\b(?:carried|passed|approved|resolved|agreed|adopted|all\s+in\s+favour|voted\s+in\s+(?:favour|agreement)(?!\s+of\s+(?!the\s+(?:motion|proposal)|this|it))|(?:content|happy|satisfied)\s+with\s+(?:the|this)\s+(?:proposal|motion|suggestion|recommendation)|elected|glacadh\s+leis|aontaíodh)\b",
            re.IGNORECASE,
        ),
    ),
)


def result_in(text: str) -> MotionResult | None:
    """Return what became of a motion, as a text says.

    >>> result_in("The amendment was put and lost."), result_in("The Mayor spoke.")
    (<MotionResult.LOST: 'lost'>, None)
    """
    return next((result for result, pattern in _RESULTS if pattern.search(text)), None)


_WORDS = {"nil": 0, "none": 0, "no": 0} | {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
}

NUMBER = r"(\d{1,3}|nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_COUNTS = {
    Choice.FOR: (
        bounded(
            rf"\b{NUMBER}\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:were\s+|being\s+|voted\s+|voting\s+)?(?:cast\s+)?(?:for|in\s+favou?r)\b(?!\s+of\s+the\s+(?:scheme|report)|\s+(?-i:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\b)",
            re.IGNORECASE,
        ),
        bounded(
            rf"\b(?:votes?\s+)?(?:for(?:\s+the\s+(?:motion|amendment|recommendation|proposal))?|in\s+favou?r)\s*(?:\(|[:–=-]\s*\(?)\s*{NUMBER}\b(?!\s*%)",
            re.IGNORECASE,
        ),
        bounded(
            rf"\b{NUMBER}\s+votes?,?\s+to\s+(?:\d{{1,3}}|nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten)\b",
            re.IGNORECASE,
        ),
    ),
    Choice.AGAINST: (
        bounded(
            rf"\b{NUMBER}\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:were\s+|being\s+|voted\s+|voting\s+)?(?:cast\s+)?against\b",
            re.IGNORECASE,
        ),
        bounded(
            rf"\b(?:votes?\s+)?against(?:\s+the\s+(?:motion|amendment|recommendation|proposal))?\s*(?:\(|[:–=-]\s*\(?)\s*{NUMBER}\b",
            re.IGNORECASE,
        ),
        bounded(
            rf"\b(?:\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+votes?,?\s+to\s+{NUMBER}\b",
            re.IGNORECASE,
        ),
    ),
    Choice.ABSTAIN: (
        bounded(
            rf"\b{NUMBER}\s+(?:members?\s+|councillors?\s+)?(?:abstentions?|abstain(?:ed|ing)?|abst\.?)\b",
            re.IGNORECASE,
        ),
        bounded(rf"\b(?:abstentions?|abstain(?:ed|ing)?)\s*(?:\(|[:–=-]\s*\(?)\s*{NUMBER}\b", re.IGNORECASE),
    ),
}

_RATIO = bounded(
    r"\b(?:(?:carried|lost|voted)\s+(?:by\s+)?(?=\d{1,3}\s?[/:–-])|(?:resolved|carried|agreed|approved|vote|voting)\s*\(|(?:vote|voting)\s*[:–-]\s*\(?|(?:by\s+)?an?\s+vote\s+of\s+\(?)(\d{1,3})\s?(?::|-|–|/|to|for\s+and)\s?(\d{1,3})(?:(?::|-)(\d{1,3}))?\b",
    re.IGNORECASE,
)
"""Votes for, against and abstentions as one: "Resolved (8:6:1)", "by a vote of 7-0"."""

_LOST_BY = bounded(
    rf"\b(?:lost|defeated|rejected|not\s+carried|fell)\s+(?:by\s+|on\s+)?(?:a\s+vote\s+of\s+)?{NUMBER}\s+votes?\s+to\s+{NUMBER}\b",
    re.IGNORECASE,
)

_FOR_AGAINST = bounded(
    rf"\b(?:for|in\s+favou?r)(?:\s+(?:of\s+)?the\s+(?:motion|amendment))?\s*[:–=-]?\s*{NUMBER}\s*[,;/|.–-]?\s*(?:and\s+)?against\s*[:–=-]?\s*{NUMBER}\b(?:\s*[,;/|.–-]?\s*(?:and\s+)?abst[a-z]*\s*[:–=-]?\s*{NUMBER}\b)?",
    re.IGNORECASE,
)
"""The sides before their numbers: "For 7, Against 2, Abstained 1"."""
_NUMBERS_FIRST = bounded(
    rf"(?<!\w){NUMBER}\s*[:–=-]\s*(?:for|in\s+favou?r)\s*[,;/|.]?\s*{NUMBER}\s*[:–=-]\s*against\b(?:\s*[,;/|.]?\s*(?:and\s+)?{NUMBER}\s*[:–=-]\s*abst[a-z]*)?",
    re.IGNORECASE,
)
"""The numbers before their sides: "Voting: 11 – For 3 – Against 0 – Abstentions"."""
_VOTE = Stems("vote of", "voted", "vote:", "voting:", "vote -", "vote –", "carried", "lost")
_SIDES = Stems("against")

VOTE_LABEL = bounded(
    r"^\W*(?P<told>(?:(?:those|there|the\s+following)\s+)?(?:(?:members|councillors)\s+)?(?:who\s+|as\s+follows\s+)?(?:(?:voting|votes?|voted)\s+|(?=abstain(?:ed|ing)\b)))?(?P<choice>for|in\s+favou?r|ayes?|against|noes|abstain(?:ed|ing)?|abstentions?)(?:(?:\s+from\s+voting)|\s+(?:of\s+)?(?:the\s+)?(?:motion|amendment|recommendations?|proposal|substantive\s+motion)(?:\s+(?!\(\d{1,3}\)\W*$)\(?(?:\d{1,2}|[a-z]|[A-Z])\)?)?(?:\s+(?:was|were)(?=\s*[:–-]))?|(?(told)\s+(?:of\s+)?(?:the|this)\s[^:;.]{3,70}(?=:)|(?!)))?\s*(?:\(?(?P<count>\d{1,3}|nil|none)\)?)?\s*(?:votes?)?\s*(?P<mark>[:–-]|$|(?=Councillors|Cllrs))(?:\s*\(?(?P<counted>\d{1,3}|nil|none)\)?(?:\s+votes?)?\W*$)?\s*",
    re.IGNORECASE,
)

DID_NOT = bounded(r"^\W*(?:absent|did\s+not\s+vote|not\s+voting|not\s+present)", re.IGNORECASE)

_BY_OFFICE = bounded(
    r"(?:^|,\s|\band\s)the\s+(?P<office>(?:deputy\s+|vice[\s-])?(?:lord\s+|town\s+|civic\s+)?(?:mayor|chair(?:man|woman|person)?|cathaoirleach|provost|leader))\b(?!,)",
    re.IGNORECASE,
)


_HEADS_VOTES = bounded(
    r"\W*(?:for|in\s+favou?r|against|abst[a-z]+|absent|did\s+not\s+vote|not\s+voting|voting\s+record|recorded\s+votes?|record\s+of\s+voting)(?:\s+(?:of\s+)?the\s+(?:motion|amendment|recommendations?|proposal|substantive\s+motion))?(?:\s*/\s*did\s+not\s+vote)?\s*(?:\(?\d{1,3}\)?|:)?\W*$",
    re.IGNORECASE,
)


def heads_votes(text: str) -> bool:
    """Return whether a line is nothing but the head of the names of those who voted in one way, or did not.

    >>> heads_votes("Against (1)"), heads_votes("Abstain 0"), heads_votes("Against the grain")
    (True, True, False)
    """
    return len(text) < 50 and bool(_HEADS_VOTES.match(text))


def is_vote_label(block: Block, label: re.Match[str], *, several: bool) -> bool:
    """Return whether a label heads a list of votes; ``several``: there are labels of more than one choice."""
    if not (label["count"] or label["mark"] or label.end() == len(block.text)):
        return False
    return bool(several or label["count"] or label["counted"] or _VOTING.match(block.text))


_VOTING = bounded(r"\W*(?:those|voting|voted|votes)", re.IGNORECASE)


def choice_of(word: str) -> Choice:
    """Return the choice that a word of a vote stands for.

    >>> choice_of("In favour"), choice_of("Abstentions")
    (<Choice.FOR: 'for'>, <Choice.ABSTAIN: 'abstain'>)
    """
    word = word.casefold()
    return (
        Choice.AGAINST
        if word.startswith(("against", "noes"))
        else Choice.ABSTAIN
        if word.startswith("abst")
        else Choice.FOR
    )


def count_of(word: str) -> int:
    """Return a number of votes, in digits or words.

    >>> count_of("12"), count_of("None")
    (12, 0)
    """
    return int(word) if word.isdigit() else _WORDS[as_listed(word)]


def add_names(block: Block, begin: int, choice: Choice, moving: Moving, *, listed: bool = False) -> None:
    """Add the votes of the people whom a block lists from ``begin`` on; ``listed``: nothing but names stand there."""
    moving.end = max(moving.end, block.end)
    bare = 1 if listed or _PLURAL.match(block.text, begin) else 2
    for person in people_in(block.text, begin, len(block.text), bare=bare):
        moving.votes.append((person.name.shifted(block.start), choice, block.end))
    for match in _BY_OFFICE.finditer(block.text, begin):
        start, end = match.span("office")
        moving.offices.append((match["office"], choice, block.start + start, block.start + end))


_PLURAL = bounded(r"\W*(?:councillors|cllrs)", re.IGNORECASE)


_NUMBERS = frozenset(_WORDS)
_COUNTED = Stems("vot", "against", "abst")
"""Without one of these only those for something are counted, which is no vote."""
_STEMS = {
    Choice.FOR: Stems("for", "favo", "vote"),
    Choice.AGAINST: Stems("against", "vote"),
    Choice.ABSTAIN: Stems("abst"),
}
"""Without a number and one of these a text counts no votes: cheap tests before the patterns."""


def counts_in(text: str) -> dict[Choice, tuple[int, int]]:
    """Return count and place of the votes that a text states; a count of one side alone is not a vote.

    >>> {c.value: n for c, (n, _) in counts_in("4 Votes for 2 Votes against. Carried").items()}
    {'for': 4, 'against': 2}
    """
    if not has_digit(text) and _NUMBERS.isdisjoint(vocabulary(text)):
        return {}
    if ("(" in text or _VOTE.stand_in(text)) and (ratio := _RATIO.search(text)):
        sides = zip((Choice.FOR, Choice.AGAINST, Choice.ABSTAIN), ratio.groups(), strict=True)
        return {choice: (int(number), ratio.start(1)) for choice, number in sides if number}
    if _SIDES.stand_in(text) and (sides_ := _NUMBERS_FIRST.search(text) or _FOR_AGAINST.search(text)):
        counted = zip((Choice.FOR, Choice.AGAINST, Choice.ABSTAIN), sides_.groups(), strict=True)
        return {choice: (count_of(number), sides_.start()) for choice, number in counted if number}
    found: dict[Choice, tuple[int, int]] = {}
    if not _COUNTED.stand_in(text):
        return found
    for choice, patterns in _COUNTS.items():
        for pattern in patterns if _STEMS[choice].stand_in(text) else ():
            if match := pattern.search(text):
                found[choice] = (count_of(match[1]), match.start())
                break
    if (lost := _LOST_BY.search(text)) and len(found.keys() & {Choice.FOR, Choice.AGAINST}) == 2:
        # "Lost by 47 votes to 17" and "lost by 17 votes to 47" say the same.
        less, more = sorted(count_of(lost[number]) for number in (1, 2))
        found[Choice.FOR], found[Choice.AGAINST] = (less, lost.start(1)), (more, lost.start(1))
    if len(found) == 1 and not re.search(r"\bvot", text, re.IGNORECASE):
        return {}
    return found if Choice.FOR in found or Choice.AGAINST in found else {}
