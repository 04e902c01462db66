"""Declarations in lines and sentences that stand under the title of interests and need no word for declaring."""

import re
from collections.abc import Sequence
from itertools import pairwise

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import Declarations, kind_in
from councilgraph_mappings.parse.interests.interest_words import REASON, with_office
from councilgraph_mappings.parse.items.labels import part_of
from councilgraph_mappings.parse.offices.holders import bare_name_before
from councilgraph_mappings.parse.people.names import PersonName, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems
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

_TOLD = bounded(
    r"\s+(?:\([^()]{1,60}\)\s*)?(?:also\s+)?(?:stated|declared|said|indicated|(?:informed|advised|told|notified)\s+[^.;,]{3,40}?|advised|explained|disclosed|reported|(?:wished|asked|requested|wanted)\s+(?:(?:that|for)\s+)?it\s+(?:to\s+)?be\s+(?:noted|recorded|known|minuted))(?:,?\s+(?:for|in\s+the\s+interests?\s+of)\s+(?:the\s+sake\s+of\s+)?(?:transparency|openness|clarity|completeness|information),?)?\s+(?:that,?\s+)?(?:(?:in\s+(?:relation|respect|regard)\s+to|with\s+regards?\s+to|regarding|on)\s+(?i:agenda\s+)?(?i:item)\s+(?P<on>[^,;.]{1,120}(?=,)|\d[\w/]{0,6}),?\s+)?(?:he|she|they|(?P<whose>(?:(?:an?\s+)?(?:(?:close\s+)?(?:family\s+)?members?|part)\s+of\s+)?(?:his|her|their)\s+[\w\s]{2,40}?)|(?P<lies>(?:the\s+)?(?:premises|site|property|application|development|land)\b[^.;]{0,60}?)(?=\s(?:was|is|were|are)\s(?:\w+\s)?(?:with)?in\s(?:his|her|their)\sward\b))\s+(?P<nature>(?:was|were|is|are|had|has|have|(?:worked|works|knew|knows|lived|lives|sat|sits|served|serves|owned|owns|rented|rents)\b)\s+(?:(?!,\s+(?i:(?:agenda\s+)?(?:minute|item)\s+no)\b)[^.;]){4,})"
)
"""What members say of themselves under the title of interests: "Cllr Roe stated she was a governor"."""

_NOTHING = bounded(
    r"\w+\s+(?:no\b|nothing\b|not\b|left\b|withdrawn\b|(?:leaving|withdrawing|going|unable|content|happy|pleased|aware)\b)",
    re.IGNORECASE,
)
"""What is said under the title of interests and declares none."""


def add_told(into: Declarations, block: Block, *, besides: re.Pattern[str]) -> bool:
    """Add what members said of themselves in a paragraph under the title of interests, and return whether any did.

    Sentences in which ``besides`` is found are read elsewhere.
    """
    found = False
    declared: set[str] = set()
    for start, end in sentences(block.text):
        sentence = block.text[start:end]
        if besides.search(sentence):
            declared |= {name.surname for name in names_in(sentence)}
        if _KNOWN.stand_in(sentence) and not besides.search(sentence):
            found = _add_known(into, block, start, sentence) or found
        match = (_TOLD.search(sentence) or _CONTACTED.search(sentence)) if _SAID.stand_in(sentence) else None
        if match is None or besides.search(sentence) or _NOTHING.match(match["nature"]):
            continue
        names = [name for name in names_in(sentence) if name.end <= match.start() + 1]
        if not names and (alone := bare_name_before(sentence, match.start())) and alone.start == 0:
            names = [alone]
        names = names or with_office(sentence, match.start())
        names = [name for name in names if not _BETWEEN.search(sentence[name.end : match.start() + 1])]
        told = match.groupdict()
        nature = " ".join(filter(None, (told.get("whose"), told.get("lies"), told["nature"])))
        for name in (each for each in names if each.surname not in declared):
            place = Evidence(block.start + start, block.start + end, "interests.told")
            into.add(
                name.shifted(block.start + start),
                place,
                concerns=f"item {told['on']}" if told.get("on") else None,
                kind=None,
                nature=nature,
            )
            found = True
    return found


_CONTACTED = bounded(
    r"\s+(?:also\s+)?(?P<nature>had\s+(?:also\s+)?(?:received\s+(?!apolog|no\b)|been\s+(?:contacted|approached|lobbied|sent)\b|met\s+(?:with\s+)?the\s+(?:applicants?|agents?|objectors?)\b)[^.;]{4,})"
)
"""What has befallen a member and is told as such: "Cllr Roe had received a letter concerning this item"."""
_KNOWN_TO = bounded(
    r"(?P<what>\b(?:the|one\s+of\s+the|both)\s+(?:applicants?|agents?|objectors?|speakers?|owners?|landowners?)\b[^.;]{0,60}?\s(?:was|is|were|are)\s+(?:\w+ly\s+)?known\s+to)\s+(?:(?P<oneself>him|her|them)\b|(?=[A-Z]))",
    re.IGNORECASE,
)
_KNOWN = Stems("known to")


def _add_known(into: Declarations, block: Block, start: int, sentence: str) -> bool:
    """Add the declaration of a sentence that tells who is known to a member: "The applicant was known to Cllr Roe"."""
    match = _KNOWN_TO.search(sentence)
    if match is None:
        return False
    names = [name for name in names_in(sentence) if (name.end <= match.start()) == bool(match["oneself"])]
    for name in names:
        place = Evidence(block.start + start, block.start + start + len(sentence), "interests.told")
        into.add(name.shifted(block.start + start), place, concerns=None, kind=None, nature=match[0].strip())
    return bool(names)


_SAID = Stems(
    "had received",
    "had been",
    "had also",
    "had met",
    "stated",
    "declared",
    "advised",
    "said",
    "indicated",
    "informed",
    "explained",
    "disclosed",
    "reported",
    "wished",
    "be noted",
    "be recorded",
    "be known",
    "be minuted",
)
_BETWEEN = bounded(r"[.;:]|\b(?:that|which|who|by|from)\b")
"""Whoever stands before such words has not said what follows."""


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


def parted(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those parted in which each of several sentences declares: "Cllr Roe re 24. Cllr Poe re 25."."""
    found: list[Block] = []
    for block in blocks:
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
