"""Apologies in a list below the sentence that announces it: "Apologies were noted from the following members:"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.people.names import names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block, Kind

_LISTS_APOLOGIES = Screened(
    r"\bapologies\b[^.;]{0,60}?\b(?:from|for|by)(?:\s+the\s+following)?(?:\s+(?:members|councillors|people))?\s*[:–-]\W*$|\bthe\s+following\s+(?:[\w’'-]+\s+){0,4}?(?:had\s+|have\s+)?(?:sent|gave|given|submitted|tendered|offered)\s+(?:(?:in|their)\s+)*apologies(?:\s+for\s+absence)?\s*[:–-]\W*$",
    re.IGNORECASE,
)


RECEIVED = bounded(
    r"\b(?:acted|attended|was|were|been|being)\s+(?:\w+\s+){0,3}(?:substitut|deput)|\b(?:received|given|submitted|tendered|sent|accepted|recorded|noted)\b|\bnot\s+required\s+to\s+attend\b|^\W*[A-Z][^.;,:(]{2,60}(?:\([^()]{2,60}\)\s*)?(?<=[\s)])(?:substituted|deputised|stood\s+in)\s+for\s"
)
"""A sentence about those who stayed away or came instead, and no list of them."""


TOLD = bounded(
    r"[;,]?\s+and\s+for\s+lateness\b|(?<=[a-z)])\.?\s+(?=(?:The|Mr|Mrs|Ms|Miss|Dr|(?:County\s|Ward\s|District\s)?(?:Cllrs?|Councillors?))\b\.?\s(?:[^.;:\s]+\s(?!(?:The|Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)){1,12}(?:was|were)\s+(?:also\s+)?(?:in\s+attendance|present)\b)|(?<=[a-z)])(?<!Cllr)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)\.\s+(?=(?:The|These|An?|There|All|Apologies|Members|Reasons|It|Councillors|Committee|Council|Cabinet|Board)\s[a-z]|[A-Z][^:;]{3,60}\s(?:opened|welcomed)\s)|,\s+(?=(?:The|An?)\s[a-z]+(?:\s[a-z]+){0,5}?\s(?:was|were|has|had|advised|informed|reported|said|noted)\b)"
)
"""Where a list of apologies ends and a sentence tells what the meeting made of them."""

TAKEN = bounded(
    r"\s*[–—-]\s*(?:(?:all|valid|good|acceptable|with|reasons?|apologies|absences?)\s+){0,3}(?:accepted|noted|approved|received|given)\W*$",
    re.IGNORECASE,
)
"""What the meeting made of the apologies, behind the list: "Cllr Roe (ill), Cllr Poe (holiday) – accepted"."""


EXCUSED_BEHIND = bounded(r"[,;]\s+(?:and\s+)?[Aa]pologies\s+(?:were\s+received\s+)?from\s+(?=[A-Z])")
"""Behind those who came stand those who did not: "Weir: Jack Ford, Apologies from Fiona Jenks"."""

_LEADS = bounded(
    r"\W*(?:an?\s+)?apolog(?:y|ies)\b[^.;]{0,120}?\b(?:from|on\s+behalf\s+of)(?:\s+the\s+following)?(?:\s+(?:members|councillors|people))?\s*[:–-][\s:–-]*$",
    re.IGNORECASE,
)


def leads_apologies(text: str) -> bool:
    """Return whether a line leads in to the lists of those who stayed away, and names nobody itself.

    >>> leads_apologies("Apologies for absence were submitted on behalf of:-"), leads_apologies("Apologies:")
    (True, False)
    """
    return text[-1:] in _OPEN and len(text) < 200 and bool(_LEADS.match(text))


_OPEN = frozenset(":-–")


_NAMES_ALONE = bounded(
    r"\s*(?:[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?(?:\s*,\s*|\s+and\s+|\s*\.?\s*$)){2,60}"
)
"""Names and nothing else: "Mark Packard, Linda Packard and Mary Champion."."""


def sentences_of_list(text: str) -> list[tuple[int, int]]:
    """Return the places of the sentences of a text; names behind a full stop go on with the apologies before it.

    >>> sentences_of_list("Apologies were received from Cllr Roe. Ann Lee, Tom Poe. It rained.")
    [(0, 56), (57, 67)]
    """
    spans: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if spans and "pologies" in text[slice(*spans[-1])] and _NAMES_ALONE.fullmatch(text[start:end]):
            start = spans.pop()[0]  # noqa: PLW2901 - the same list
        spans.append((start, end))
    return spans


_FOLLOWING = bounded(r"\W*the\s+following\s+(?:\w+\s+)?apologies\b[^.;]{0,90}$", re.IGNORECASE)
"""Nothing but those who stayed away stands below: "The following apologies were reported by the Chair"."""


def listed_apologies(blocks: Sequence[Block]) -> Iterator[tuple[Block, Listed]]:
    """Yield the blocks and the people of lists of those who stayed away, one name a line."""
    listing = following = False
    for block in blocks:
        if (
            listing
            and block.kind is not Kind.TABLE
            and (block.marker or _TITLED.match(block.text))
            and (people := _only_names(block.text))
        ):
            yield from ((block, person) for person in people)
        elif listing and block.kind is not Kind.TABLE and (replaced := _REPLACED.match(block.text)):
            yield from ((block, person) for person in people_in(block.text, 0, replaced.end("name")))
        elif following and (person := _with_office(block)):
            yield block, person
        elif not following or block.text[-1:] in {".", ":"} or "," not in block.text:
            listing = _LISTS_APOLOGIES.search(block.text) is not None
            following = _FOLLOWING.match(block.text) is not None


_TITLED = bounded(r"(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-ZÀ-Þ]")
_REPLACED = bounded(
    r"(?P<name>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+)?[A-ZÀ-Þ][^,;:()–—]{2,50}?)\s*[,(–—-]\s*(?:substituted|replaced|represented|deputised)\s+(?:for\s+)?by\s+(?=[A-Z])"
)
"""Who stayed away and who came instead, on one line: "Cllr Roe – substituted by Cllr Poe"."""

_ONE_TITLE = bounded(
    r"(?:Councillor|Cllr)\b\.?\s+[A-Z][\w’'-]+(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)[A-Z][\w’'-]+){2,60}\s*[.;]?\s*$"
)


def names_bare(text: str, start: int, end: int) -> int:
    """Return how many words make a name in a list: one where a single title leads surnames alone.

    >>> names_bare("Councillor Roe, Poe and Lee.", 0, 28), names_bare("Councillor Roe and Ann Lee.", 0, 27)
    (1, 2)
    """
    return 1 if _ONE_TITLE.match(text, start, end) else 2


def _only_names(text: str) -> list[Listed]:
    """Return the people of a line that is one name, with a bracket behind it at most, or names with titles and no more.

    >>> [len(_only_names(text)) for text in ("Cllr Ann Roe", "Mr Ben Poe Mrs Ann Roe Dr Lee", "Cllr Roe asked for a report")]
    [1, 3, 0]
    """
    people = people_in(text, 0, len(text))
    if len(people) == 1 and not re.sub(r"\([^()]*\)", "", text[people[0].end :]).strip(" .;,"):
        return people
    ran = [Listed(name, name.start, name.end) for name in names_in(text)]
    between = [text[a.end : b.start] for a, b in pairwise(ran)] + ([text[ran[-1].end :]] if ran else [])
    whole = len(ran) > 1 and ran[0].start == 0 and all(each.strip(" .,;") in {"", "and"} for each in between)
    return ran if whole else []


def _with_office(block: Block) -> Listed | None:
    """Return the person whom a line names, with what they are behind a comma or dash: "Ann Roe, Head of Law"."""
    text = block.text
    if block.kind is Kind.TABLE or len(text) > _LINE or text[-1:] == ".":
        return None
    first = next(iter(people_in(text, 0, len(text))), None)
    if first is None or first.start or text[first.name.end :].lstrip()[:1] not in {"", ",", "-", "–", "("}:
        return None
    return first


_LINE = 200
