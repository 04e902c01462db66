"""Who declares an interest in a sentence, and where each declaration of it begins and ends."""

import re
from collections.abc import Iterator

from councilgraph_mappings.parse.interests.declarations import Declarations
from councilgraph_mappings.parse.interests.interest_tables import NIL
from councilgraph_mappings.parse.interests.interest_words import (
    named_alone,
    with_office,
)
from councilgraph_mappings.parse.motions.called import by_initials, by_names
from councilgraph_mappings.parse.people.names import PersonName, names_in
from councilgraph_mappings.parse.wording.scan import bounded

DECLARED = bounded(
    r"\b(?:declared?|declares|disclosed?|registered|expressed(?!\s+(?:an?\s+|his\s+|her\s+|their\s+)?interest(?!\s+in\s+(?:agenda\s+)?(?:item|minute)\s+(?:nos?\.?\s+|number\s+)?\d))|stated|noted|reported|indicated(?!\s+(?:an?|his|her|their)\s+interest(?!\s+in\s+(?:agenda\s+)?(?:item|minute|application|report)))|(?:made|makes|gave|gives|submitted|lodged|entered|tendered)\s+(?:a|his|her|their|the\s+following)\s+declarations?\s+of|gave\s+notice\s+of|advised(?:\s+that\s+(?:he|she|they)\s+had|\s+of)?|had(?=\s+an?\s+(?:[\w-]+\s+){0,3}interest\s+in\s+(?:agenda\s+)?(?:item|minute|application)\b))\s+(?:that\s+(?:he|she|they)\s+(?:had|has)\s+)?(?:(?:a|an|his|her|their|the|in\s+respect[^,]{0,80},)\s+)?(?:(?:(?!expressed\s)[\w&/,()‘“\"' -]){0,70}?\s)??(?:interests?\b(?!\s+(?:compan|forms?\b))|(?:DP|OR|NR)Is?\b)|\bmade\s+an?\s+(?:voluntary\s+|general\s+|personal\s+)?(?:declaration|announcement)\b(?=\s+(?:in|on|under|regarding|as)\b)",
    re.IGNORECASE,
)

_ASKS = bounded(
    r"\b(?:should|must|asked|reminded|invited|if\s+any|requested|to\s+declare|any\s+(?:declarations?|interests?)|required)\b",
    re.IGNORECASE,
)


def declarations_of(into: Declarations, sentence: str) -> Iterator[tuple[int, int, list[PersonName], re.Match[str]]]:
    """Yield where each declaration of a sentence begins and ends, who declares, and the words for it.

    "Cllr Roe declared an interest in item 6, as a governor, and Cllr Poe declared an interest in item 7" are two.
    """
    found: list[tuple[list[PersonName], re.Match[str]]] = []
    for match in DECLARED.finditer(sentence):
        after = found[-1][1].end() if found else 0
        before = sentence[after : match.end()]
        if NIL.search(before) or _ASKS.search(before):
            break
        if (
            _ELSEWHERE.match(sentence, match.end())
            or _DENIED.search(match[0])
            or _EARLIER.search(sentence, max(0, match.start() - 30), match.start())
            or _DID_NOT.search(sentence, max(0, match.start() - 30), match.start())
        ):
            continue
        names = [name for name in _declaring(into, sentence, match.start() + 4) if name.start >= after]
        if not names and (listed := _FOLLOWING.match(sentence)) and listed.end() <= match.start():
            names = [*names_in(sentence)]
        if not names and _HAVING.match(sentence):
            names = [*names_in(sentence[: match.end() + 60])]
        if names:
            found.append((names, match))
    for place, (names, match) in enumerate(found):
        rest = found[place + 1 :]
        end = len(_JOINED.sub("", sentence[: rest[0][0][0].start])) if rest else len(sentence)
        if names[0].start >= match.end():
            # "Having declared an interest as a tenant, Cllr Roe left": behind the name stands no interest.
            end = len(_JOINED.sub("", sentence[: names[0].start]))
        yield (names[0].start if place else 0), end, names, match


_FOLLOWING = bounded(r"\W*the\s+following\s+(?:members?|councillors?)\s+", re.IGNORECASE)
"""Who declares stands behind it: "The following councillors declared an interest in item 6 – Councillors Roe and Poe"."""

_DENIED = bounded(r"\b(?:did|do|does|was|were|is|are)\s+not\b", re.IGNORECASE)
"""What somebody says to be no interest: "indicated that this did not amount to a personal interest"."""

_DID_NOT = bounded(
    r"\b(?:did|does|do|had|has|have|need|needed\s+to)\s+not\s+(?:\w+\s+)?$|\b(?:would|could|might)\s+have\s+$",
    re.IGNORECASE,
)
"""Nobody has declared what he "did not declare", or "would have declared"."""

_EARLIER = bounded(r"\bhad\s+(?:previously|earlier|already)\s+$", re.IGNORECASE)

_ELSEWHERE = bounded(r"\s+(?:in|at)\s+(?:the|an?)\s+(?:previous|last|earlier)\s+meeting\b", re.IGNORECASE)
"""What was declared at another meeting."""

_HAVING = bounded(r"\W*having\s+(?:previously\s+|earlier\s+)?declared\b", re.IGNORECASE)

_JOINED = bounded(
    r"[,;.]?\s+(?:(?:and|while|whilst)\s+)?(?:councillors?|cllrs?)\.?\s*$|[,;]?\s+(?:and|while|whilst)?\s*$|\s*[-–—:,]\s*(?:councillors?|cllrs?|members?)?\s*$",
    re.IGNORECASE,
)


def _declaring(into: Declarations, sentence: str, stop: int) -> list[PersonName]:
    """Return who declares: the names before the verb, and those whom the minutes call by their initials."""
    known = into.draft.initials(into.meeting)
    marked = by_initials(sentence[:stop], known)
    named = [name for name in names_in(sentence) if name.end <= stop and name.plain not in known]
    ends = {name.end for name in (*named, *marked)}
    full = by_names(sentence[:stop], into.draft.names(into.meeting))
    named += [name for name in full if name.end not in ends]
    return (
        sorted([*named, *marked], key=lambda name: name.start)
        or with_office(sentence, stop)
        or named_alone(sentence, stop)
        or into.presiding(sentence, stop)
    )
