"""Who moved and who seconded, as prose tells it: "proposed by Cllr Roe, seconded by Cllr Poe", "Mrs Lee moved".

Every mention of moving or seconding is an event with a name; events in order make the pairs.
"""

import re
from dataclasses import dataclass, field

from councilgraph_mappings.parse.names import PersonName, name_at, name_list, names_in
from councilgraph_mappings.read.document import Block
from councilgraph_mappings.records import Choice, MotionResult

_BEFORE_NAME = r"(?:\s*(?:by|from|:|-|–|of))*\s*(?:(?:the\s+)?(?:(?:lord\s+|deputy\s+|town\s+)*mayor|(?:vice[\s-])?chair(?:man|woman|person)?|leader(?:\s+of\s+the\s+council)?|cathaoirleach|portfolio\s+holder[^,]{0,40}|cabinet\s+member[^,]{0,60})\s*[,(]?\s*)?"

_MOVED_BY = re.compile(
    rf"\b(?:(?:was|is|were|been)\s+)?(?P<verb>proposed|moved|proposer|propos(?:al|ition)|prop(?:osed)?\.?|motion|nomination|nominated|put\s+forward|tabled)(?:\s+(?:by|of))?{_BEFORE_NAME}",
    re.IGNORECASE,
)

_SECONDED_BY = re.compile(
    rf"\b(?P<verb>seconded|seconder|second(?:ed)?|sec\.?|2nd(?:ed)?){_BEFORE_NAME}", re.IGNORECASE
)

_MOVED = re.compile(
    r"\s*(?:,|\([^()]{0,80}\)|then|also|duly|having|formally|\s)*\s*(?P<verb>proposed|moved|nominated|proposes|moves|introduced\s+(?:\w+\s+){1,3}motions?|tabled)\b(?!\s+(?:on|to\s+the\s+next|forward|into|away))",
    re.IGNORECASE,
)

_SECONDED = re.compile(
    r"\s*(?:,|\([^()]{0,80}\)|then|also|duly|formally|\s)*\s*(?:seconded|2nded|seconds)\b", re.IGNORECASE
)

NAMELESS = re.compile(r"\b(?:proposed|moved)\s*(?:,|and|&|/)+\s*(?:duly\s+)?seconded\b", re.IGNORECASE)

MOVED_BY_CHAIR = re.compile(
    r"\bthe\s+(?P<office2>chair(?:man|woman|person)?|lord\s+mayor|mayor|cathaoirleach|leader(?:\s+of\s+the\s+council)?)\s+(?:moved|proposed)\b(?!\s+(?:in\s+accordance|on\b|to\s+the))|\b(?:moved|proposed)\s+(?:by|from)\s+(?:the\s+)?(?P<office>chair(?:man|woman|person)?|lord\s+mayor|mayor|cathaoirleach|leader(?:\s+of\s+the\s+council)?)\b(?!\s*[,(]?\s*(?:councillor|cllr|mr|mrs|ms|dr)\b)",
    re.IGNORECASE,
)

_PROPOSAL = re.compile(
    r"\b(?:proposed|moved|proposes|moves)\s+(?!by\b|and\b|,|seconded)(?:that\s+)?(?P<text>[^.;]{6,400}?)\s*(?:,|\.\s+(?:the\s+motion|it)\b)?\s*(?:and\s+)?(?:\.?\s*this\s+was\s+|which\s+was\s+|it\s+was\s+)?(?:duly\s+)?(?:seconded|2nded)\b",
    re.IGNORECASE,
)

PROPOSED_THAT = re.compile(
    r"\b(?:proposed|moved)\s*(?:,|and|&|/)+\s*(?:duly\s+)?seconded\s+(?P<text>that\b[^.;]{6,300})", re.IGNORECASE
)

_NOUNS = frozenset({"motion", "proposal", "proposition", "nomination"})
"""Nouns that name a mover only after "on the": "on the proposal of Cllr Roe"."""

_BOTH_BY = re.compile(
    r"\b(?:moved|proposed)\s+(?:and\s+(?:duly\s+)?seconded\s+(?:respectively\s+)?by|as\s+(?:an?\s+)?(?:true|correct|accurate)\b[^.;]{0,40}?\bby)\s+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Moving:
    start: int
    end: int
    mover: PersonName | None = None
    seconder: PersonName | None = None
    proposal: tuple[str, int, int] | None = None
    """What was proposed, with its place, where the same sentence says it."""
    nameless: bool = False
    result: MotionResult | None = None
    unanimous: bool = False
    counts: dict[Choice, int] = field(default_factory=dict)
    votes: list[tuple[PersonName, Choice, int, int]] = field(default_factory=list)
    offices: list[tuple[str, Choice, int, int]] = field(default_factory=list)
    """Votes of people whom the list calls by their office: "the Lord Mayor"."""
    mover_office: str | None = None


def shifted(name: PersonName, offset: int) -> PersonName:
    return PersonName(name.titles, name.forenames, name.surname, name.start + offset, name.end + offset)


def proposal_in(block: Block, start: int, end: int) -> tuple[str, int, int] | None:
    """Return what stands between "proposed" and "seconded by" within one sentence."""
    match = _PROPOSAL.search(block.text, start, min(len(block.text), end + 12))
    return (
        (match["text"].strip(" ,"), block.start + match.start("text"), block.start + match.end("text"))
        if match
        else None
    )


def pairs_in(text: str) -> list[tuple[PersonName | None, PersonName | None, int, int]]:
    """Return (mover, seconder, start, end) of the motions of a text; a seconder alone has mover None.

    >>> [(m and m.plain, s and s.plain) for m, s, *_ in pairs_in(
    ...     "It was proposed by Cllr Roe, seconded by Cllr A Poe and agreed. Councillor Ray moved, and Mrs Lee seconded, that")]
    [('Roe', 'A Poe'), ('Ray', 'Lee')]
    """
    events: list[tuple[int, int, str, PersonName]] = []
    ends = {name.end for name in names_in(text)}
    for match in _BOTH_BY.finditer(text):
        both = name_list(text, match.end(), "")
        if len(both) == 2:
            events += [
                (match.start(), both[0].end, "mover", both[0]),
                (match.start() + 1, both[1].end, "seconder", both[1]),
            ]
    for role, by in (("mover", _MOVED_BY), ("seconder", _SECONDED_BY)):
        for match in by.finditer(text):
            by_someone = bool(re.search(r"\bby\b|\bof\b|:", match[0], re.IGNORECASE))
            name = name_at(text, match.end()) or (name_at(text, match.end(), bare=2) if by_someone else None)
            if name is None or (not by_someone and len(text[: match.start()].rstrip()) in ends):
                continue
            if any(s == "seconder" and e == name.end for _, e, s, _ in events):
                continue
            if match["verb"].casefold() in _NOUNS and not re.search(
                r"\bon\s+the\s*$", text[: match.start()], re.IGNORECASE
            ):
                continue
            events.append((match.start(), name.end, role, name))
    taken = {(n.start, n.end) for *_, n in events}
    for name in names_in(text):
        if (name.start, name.end) in taken:
            continue
        for role, did in (("seconder", _SECONDED), ("mover", _MOVED)):
            act = did.match(text, name.end)
            if act is not None and not re.match(r"\s*by\b", text[act.end() :]):
                events.append((name.start, act.end(), role, name))
                break
    events.sort(key=lambda e: e[0])
    pairs: list[tuple[PersonName | None, PersonName | None, int, int]] = []
    for start, end, role, name in events:
        if role == "mover":
            pairs.append((name, None, start, end))
        elif pairs and pairs[-1][0] is not None and pairs[-1][1] is None and start - pairs[-1][3] < 600:
            pairs[-1] = (pairs[-1][0], name, pairs[-1][2], end)
        else:
            pairs.append((None, name, start, end))
    return [
        p
        for p in pairs
        if p[1] is not None
        or re.search(r"\b(?:proposed|moved|proposer|proposal|motion|nominat)", text[p[2] : p[3]], re.IGNORECASE)
    ]
