"""What members say of themselves under the title of interests: "Cllr Roe stated she was a governor"."""

import re

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import ITEM_NUMBER, Declarations
from councilgraph_mappings.parse.interests.interest_words import with_office
from councilgraph_mappings.parse.people.bare_names import bare_name_before
from councilgraph_mappings.parse.people.names import names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block

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
        match = (
            next(filter(None, (each.search(sentence) for each in _WAYS)), None) if _SAID.stand_in(sentence) else None
        )
        if match is None or besides.search(sentence) or _NOTHING.match(match["nature"]):
            continue
        names = [name for name in names_in(sentence) if name.end <= match.start() + 1]
        if not names and (alone := bare_name_before(sentence, match.start())) and alone.start == 0:
            names = [alone]
        names = names or with_office(sentence, match.start())
        names = [name for name in names if not _BETWEEN.search(sentence[name.end : match.start() + 1])]
        told = match.groupdict()
        ahead = ITEM_NUMBER.search(sentence, 0, names[0].start) if names and names[0].start else None
        nature = " ".join(filter(None, (told.get("whose"), told.get("lies"), told["nature"])))
        for name in (each for each in names if each.surname not in declared):
            place = Evidence(block.start + start, block.start + end, "interests.told")
            into.add(
                name.shifted(block.start + start),
                place,
                concerns=f"item {told['on']}" if told.get("on") else ahead[0] if ahead else None,
                kind=None,
                nature=nature,
            )
            found = True
    return found


_CONTACTED = bounded(
    r"\s+(?:also\s+)?(?P<nature>had\s+(?:also\s+)?(?:received\s+(?!apolog|no\b)|been\s+(?:contacted|approached|lobbied|sent)\b|met\s+(?:with\s+)?the\s+(?:applicants?|agents?|objectors?)\b)[^.;]{4,})"
)
"""What has befallen a member and is told as such: "Cllr Roe had received a letter concerning this item"."""


_OWN = bounded(
    r"\s+(?:also\s+)?(?:declared|disclosed)\s+(?P<nature>(?:(?:his|her|their)\s+(?:\w+\s+){0,2}?(?:membership|employment|ownership|directorship|trusteeship|tenancy|positions?|roles?|work|relationship|friendship|association|connections?|involvement|appointment|acquaintance)|being\s+(?:an?|the|on|in))\b[^.;]{4,})"
)
"""What somebody declares of himself: "Cllr Roe declared her membership of the Trust"."""


_WAYS = (_TOLD, _CONTACTED, _OWN)


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
