"""Declarations in lines and sentences that stand under the title of interests and need no word for declaring."""

import re
from collections.abc import Sequence
from itertools import pairwise

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import Declarations, kind_in
from councilgraph_mappings.parse.interests.interest_tables import NIL
from councilgraph_mappings.parse.interests.interest_words import REASON
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.people.names import PersonName, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block

ABOUT = bounded(r"\W*(?:agenda\s+item|item|minute|min)s?\.?\s*(?:no\.?\s*)?\d", re.IGNORECASE)
"""A line that says what the declarations below it are about: "Minute 92. Capital programme"."""

_KINDED = bounded(
    r"\s*(?:,|[-–:])\s*(?![^:;.]{0,60}\b(?:declar|disclos)|\s*(?:had|has|have|was|were|made|no|not|nothing|without)\b)(?P<kind>[A-Za-z /()-]{0,50}?\binterests?)(?:\s+in\s+(?P<concerns>(?:agenda\s+)?(?:item|minute)s?\s+\d[^,;:–-]{0,40}))?\s*(?:[,:;–-]\s*(?:(?:as|because)\s+)?(?P<nature>\S.*))?$",
    re.IGNORECASE | re.DOTALL,
)
"""A line that names a member, the kind of interest and what it is: "Cllr Roe, Other Registerable Interest, governor"."""


def add_kinded(into: Declarations, block: Block, name: PersonName, about: str | None) -> bool:
    """Add the declaration of a line that gives the kind of interest right after the name; return whether it does."""
    match = _KINDED.match(block.text, name.end)
    if match is None:
        return False
    into.add(
        name.shifted(block.start),
        Evidence(block.start, block.end, "interests.kind-after-name"),
        concerns=match["concerns"] or about,
        kind=kind_in(match["kind"]),
        nature=match["nature"] or match["kind"],
    )
    return True


_TOPIC_FIRST = bounded(
    r"(?:(?i:the\s+following\s+)?(?i:declarations?)\s+(?i:(?:was|were)\s+)?(?i:made)(?i:\s+by\s+the\s+following)?:\s+)?(?P<topic>[A-Z\d][^:;]{3,90}?)\s*(?::|\s[–—-])\s*(?=(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s*[A-Z])"
)
_NUMBERED_TOPIC = bounded(
    r"(?:(?:agenda\s+|minute\s+)?item\s+)?\d{1,4}[a-z]?\s*(?:re\b|[,:–-])\s*(?P<nature>\S.*)$", re.IGNORECASE
)
"""The number of the item stands before what the interest is about: "2426 re Pavilion"."""
_BEHIND_NAMES = bounded(
    r"\s*,?\s(?:regarding|re|in\s+(?:respect|relation|regard)\s+(?:of|to)|with\s+regard\s+to|as)\s+(?P<nature>\S.*)$"
)


def add_topic_first(into: Declarations, block: Block) -> bool:
    """Add the declarations of a line that sets before the members what they declare: "Village Hall: Mr Roe, Mrs Poe".

    Behind the members may stand what it is to them, and who else declared in the same matter: "Item 6, Grants – Cllr Roe
    regarding the Bowls Club. Cllr Poe regarding the Youth Club."
    """
    match = _TOPIC_FIRST.match(block.text) if len(block.text) < _TOPIC_LINE else None
    if match is None or _NOT_TOPICS.match(match["topic"]):
        return False
    topic = match["topic"].strip()
    numbered = _NUMBERED_TOPIC.match(topic)
    kind = kind_in(topic) if SAYS_KIND.search(topic) else None
    found: list[tuple[PersonName, int, str]] = []
    for start, end in sentences(block.text[match.end() :]):
        said = block.text[match.end() + start : match.end() + end]
        names = names_in(said)
        if not names or not _TITLES_ONLY.fullmatch(said[: names[0].start]):
            return False
        behind = _BEHIND_NAMES.match(said, names[-1].end)
        if behind is None and sum(name.end - name.start + 6 for name in names) < len(said):
            return False
        nature = behind["nature"] if behind else numbered["nature"] if numbered else topic
        found += [(name, match.end() + start, nature) for name in names]
    for name, at, nature in found:
        place = Evidence(block.start, block.end, "interests.topic-first")
        into.add(name.shifted(block.start + at), place, concerns=topic, kind=kind, nature=nature)
    return bool(found)


_FOLLOWING = bounded(r"\W*(?:the\s+)?following\b[^.:;]{0,60}\binterests?\b[^.:;]{0,30}:\s+", re.IGNORECASE)
_REASONED = bounded(
    r"\s*,?\s(?:due\s+to|owing\s+to|because(?:\s+of)?|as\s+(?=(?:he|she|they|an?|the|his|her|their|being|chair|vice)\b))\s*(?P<nature>[^.;]{6,})",
    re.IGNORECASE,
)
"""Why somebody has an interest, right behind the name: "Cllr Roe due to a payment", "Cllr Poe as she is a trustee"."""
_DOES = bounded(
    r"\b(?:(?:declar|disclos)(?:ed|es?|ing)|left|leaves?|spoke|sent|abstain(?:ed|s)?|apologi\w+|absent|late)\b",
    re.IGNORECASE,
)
"""A sentence that says more than who and why."""


def add_reasoned(into: Declarations, block: Block) -> bool:
    """Add the declarations of sentences that give a name and the reason and nothing else; return whether there are any."""
    lead = _FOLLOWING.match(block.text)
    begin = lead.end() if lead else 0
    found: list[tuple[PersonName, tuple[int, int], str]] = []
    for start, end in sentences(block.text, begin):
        names = names_in(block.text[start:end])
        match = _REASONED.match(block.text[start:end], names[0].end) if names and names[0].start == 0 else None
        if match is None or _DOES.search(match["nature"]):
            return False
        found.append((names[0].shifted(start), (start, end), match["nature"]))
    for name, (start, end), nature in found:
        place = Evidence(block.start + start, block.start + end, "interests.reasoned")
        into.add(name.shifted(block.start), place, concerns=None, kind=None, nature=nature)
    return bool(found)


MADE_BY = bounded(r"\W*(?:the\s+following\s+)?declarations?\s+(?:(?:was|were)\s+)?made\b", re.IGNORECASE)
"""A lead before what is declared and by whom, on the same line: "Declarations made by the following: Item 6 – …"."""
SAYS_KIND = bounded(r"\binterests?\b|\bpecuniary\b|\bprejudicial\b|\bpersonal\b|\b[DO][PR]I\b", re.IGNORECASE)
"""What kind of interest it is."""
_TITLES_ONLY = bounded(r"(?:(?:Cllrs?|Councillors)\.?\s+)?")
_TOPIC_LINE = 320
_NOT_TOPICS = bounded(
    r"\W*(?:declar|disclos|members?\b|present|apolog|councillors?\b|interests?\b|none\b|nil\b)", re.IGNORECASE
)
"""What stands before names and is nothing that they have an interest in."""


_LABELLED = bounded(
    r"\W*(?:members[’']?\s+)?declarations?\s+of\s+(?:members[’']?\s+)?interests?\b[^.:;–—-]{0,40}?\s*(?::|[-–—]\s)\s*(?=[A-Z])",
    re.IGNORECASE,
)


def labelled_section(text: str) -> int | None:
    """Return where the declarations begin that stand behind their label on one line, or None.

    >>> text = "Declarations of interest to the agenda - Ann Roe (trustee of the hall)."
    >>> text[labelled_section(text) :], labelled_section("Declarations of Interest")
    ('Ann Roe (trustee of the hall).', None)
    """
    match = _LABELLED.match(text)
    return match.end() if match else None


_SURNAME_FIRST = bounded(
    r"(?P<surname>[A-Z][\w’'-]+)(?:,\s*(?P<initial>[A-Z])\.?)?\s+(?P<items>(?:agenda\s+|minute\s+)?(?:items?|minutes?)\s+\d[^–-]{0,40}?)\s*[–-]\s*(?P<rest>.*\binterest\b.*)$",
    re.IGNORECASE,
)


def add_surname_first(into: Declarations, block: Block) -> None:
    """Add a declaration of a line that begins with the surname: "Roe, A  Agenda Item 6 – Personal Interest as …"."""
    if (match := _SURNAME_FIRST.match(block.text)) is None:
        return
    initials = (match["initial"],) if match["initial"] else ()
    name = PersonName((), initials, match["surname"], 0, match.end("initial" if initials else "surname"))
    reason = REASON.search(match["rest"])
    into.add(
        name.shifted(block.start),
        Evidence(block.start, block.end, "interests.surname-first"),
        concerns=match["items"].strip(),
        kind=kind_in(match["rest"]),
        nature=match["rest"][reason.start() :] if reason else match["rest"],
    )


_BEGINS = bounded(
    r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-Z][\w’'-]*(?:(?:\s+|,\s+|\s+(?:and|&)\s+)[A-Z][\w’'-]*){0,6}\s*(?:\sre\s|\s(?:regarding|in\s+(?:respect|relation|item)|(?:at|under)\s+(?:[Aa]genda\s+)?(?:[Ii]tems?|[Mm]inutes?)\s+\d{1,4}[a-z]?)\b|\s?[-–—:(])"
)
"""A declaration without a verb: "Cllr Roe re 2443."."""


_LETTERS = r"[A-Z]{2,4}(?:\s*(?:,|and|&)\s*[A-Z]{2,4}){0,4}\s+(?:on|re|as|is|are|regarding|for)\s"
_LETTERS_FIRST = bounded(rf"\W*{_LETTERS}")
_NEXT_LETTERS = bounded(rf"[,;.]\s+(?:and\s+)?(?={_LETTERS})")
"""The same by initials: "AR and BP on the trust board, CL on the management group"."""


EXCEPTED = r"\b(?:other\s+than|save\s+for|except(?:ing)?(?:\s+for)?|apart\s+from|with\s+the\s+exception\s+of)\s"
"""Behind it stand those who declared, though else nobody did: "There were none other than from Cllr Roe"."""
_EXCEPTED = bounded(
    rf"{EXCEPTED}\s?(?:(?:that|those|the\s+declarations?|one)\s+)?(?:(?:from|by|of|made\s+by)\s+)?(?=(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b)"
)


def parted(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those parted in which each of several sentences declares: "Cllr Roe re 24. Cllr Poe re 25."."""
    found: list[Block] = []
    for block in blocks:
        if NIL.search(block.text) and (excepted := _EXCEPTED.search(block.text)):
            found.append(part_of(block, excepted.end(), len(block.text)))
            continue
        if _LETTERS_FIRST.match(block.text):
            cuts = [0, *(match.end() for match in _NEXT_LETTERS.finditer(block.text)), len(block.text)]
            found += [part_of(block, start, end) for start, end in pairwise(cuts)]
            continue
        spans = list(sentences(block.text)) if _BEGINS.match(block.text) else []
        if len(spans) > 1 and all(_BEGINS.match(block.text, start) for start, _ in spans):
            found += [part_of(block, start, end) for start, end in spans]
        else:
            found.append(block)
    return found
