"""Who moved and who seconded, as prose tells it: "proposed by Cllr Roe, seconded by Cllr Poe", "Mrs Lee moved".

Every mention of moving or seconding is an event with a name; events in order make the pairs.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.parse.motions.called import by_initials, by_names, initialled, initials_at, meant
from councilgraph_mappings.parse.motions.in_turn import each_in_turn
from councilgraph_mappings.parse.motions.verb_subjects import bare_end, subject_end
from councilgraph_mappings.parse.people.names import PersonName, name_at, name_list, names_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems
from councilgraph_mappings.read.document import Block

_BEFORE_NAME = r"(?:\s*(?:by|from|:|-|–|of))*\s*(?:(?:the\s+)?(?:(?:lord\s+|deputy\s+|town\s+)*mayor|(?:vice[\s-])?chair(?:man|woman|person)?|leader(?:\s+of\s+the\s+council)?|cathaoirleach|(?:deputy\s+)?sherr?iff|portfolio\s+holder[^,]{0,40}|cabinet\s+member[^,]{0,60})\s*[,(]?\s*)?"

_MOVED_BY = bounded(
    rf"\b(?:(?:was|is|were|been)\s+)?(?P<verb>proposed|moved|proposer|mover(?=\s*[:–-])|propos(?:al|ition)|prop(?:osed)?\.?|motion|nomination|nominated|put\s+forward|tabled|(?:approved|accepted|adopted)(?=\s+by\s[^.;]{{0,6}}(?:\.?\s?[\w’'-]+){{1,4}}\W{{1,3}}(?:and\s+)?seconded\s+by\b)|(?:approved|accepted|adopted)(?=\s*:\s[^.;:]{{3,40}}?\W{{1,3}}(?:and\s+)?seconded\s*:))(?:\s+(?:(?:as|for|to)\b[^.;,]{{0,60}}?\s+by|(?:was|were)\s+made\s+by|by|of))?{_BEFORE_NAME}",
    re.IGNORECASE,
)

_SECONDED_BY = bounded(
    rf"(?P<verb>(?-i:[sSſ2])(?<!\w.)(?<!\bbe\s.)(?:(?<!2)(?:econded|econder|econd(?:ed)?|ec\.?)|(?<=2)nd(?:ed)?)){_BEFORE_NAME}",
    re.IGNORECASE,
)
"""It begins with one set of characters, so that a search leaps to them."""

_MOVED = bounded(
    r"(?:,?\s+(?:and\s+)?seconded\s+by\s+(?:[^,.;()]{3,60},|[^,.;()]{3,45}?(?=\s(?:moved|proposed)\b)))?(?:\s+as\s+(?:the\s+)?(?:[Vv]ice[\s-]?|[Dd]eputy\s+)?[Cc]hair(?:man|woman|person)?(?:\s+of\s+the\s+\w+)?(?=\s))?(?:,\s+as\s+(?:the\s+)?(?:vice[\s-]?|deputy\s+)?chair(?:man|woman|person)?,)?(?:,|\([^()]{0,80}\)|then|also|duly|so|having|formally|subsequently|\s)*(?P<verb>proposed|moved|nominated|proposes|moves|introduced\s+(?:\w+\s+){1,3}motions?|tabled)\b(?!\s+(?:on|to\s+the\s+next|forward|into|away))",
    re.IGNORECASE,
)

_SECONDED = bounded(
    r"(?:,|\([^()]{0,80}\)|then|also|duly|formally|subsequently|\s)*(?:seconded|2nded|seconds)\b", re.IGNORECASE
)

_MOVED_IRISH = bounded(r"\b(?P<verb>ar\s+mh?oladh|arna\s+mholadh|molta)(?:\s+(?:ag|ó))?\s+(?:an\s+)?", re.IGNORECASE)
_SECONDED_IRISH = bounded(
    r"\b(?P<verb>cuidithe|arna\s+ch?uidiú|le\s+cuidiú|tacaithe)(?:\s+(?:ag|ó|le))?\s+(?:an\s+)?", re.IGNORECASE
)

NAMELESS = bounded(r"\b(?:proposed|moved)\s*(?:,|and|&|/)+\s*(?:duly\s+)?seconded\b", re.IGNORECASE)

MOVED_BY_CHAIR = bounded(
    r"\bthe\s+(?P<office2>chair(?:man|woman|person)?|lord\s+mayor|mayor|cathaoirleach|leader(?:\s+of\s+the\s+council)?)\s+(?:then\s+|duly\s+|formally\s+)?(?:moved|proposed)\b(?!\s+(?:in\s+accordance|on\b|to\s+the|(?:this|the|that|an?)\s+(?:[\w’'-]+\s+){1,4}?(?:forward|up|back|down)\b))|\b(?:moved|proposed)\s+(?:by|from)\s+(?:the\s+)?(?P<office>chair(?:man|woman|person)?|lord\s+mayor|mayor|cathaoirleach|leader(?:\s+of\s+the\s+council)?)\b(?!\s*[,(]?\s*(?:councillor|cllr|mr|mrs|ms|dr)\b)",
    re.IGNORECASE,
)

_PROPOSAL = bounded(
    r"\b(?:proposed|moved|proposes|moves|nominated|nominates)\s+(?!by\b|as\b|and\b|,|seconded|for\s+(?:the\s+)?[\w\s-]{4,40}?\sby\b)(?:that\s+)?(?P<text>[^.;]{6,400}?)\s*(?:,|\.\s+(?:the\s+motion|it)\b)?\s*(?:and\s+)?(?:\.?\s*this\s+(?:proposal\s+|motion\s+)?was\s+|which\s+was\s+|it\s+was\s+|was\s+)?(?:duly\s+)?(?:seconded|2nded)\b",
    re.IGNORECASE,
)

_PROPOSED_BY_THAT = bounded(
    r"\b(?:proposed|moved)\s+by\s+[^.;,:]{3,60}?,?\s+(?:that\s+|to\s+(?=[a-z]))(?P<text>[^.;]{6,400}?)\s*[.,;]?\s*(?:and\s+)?(?:this\s+was\s+|which\s+was\s+|it\s+was\s+)?(?:duly\s+)?(?:seconded|2nded)\b",
    re.IGNORECASE,
)

PROPOSED_THAT = bounded(
    r"\b(?:proposed|moved)\s*(?:,|and|&|/)+\s*(?:duly\s+)?seconded\s+(?P<text>that\b[^.;]{6,300})", re.IGNORECASE
)

_NOUNS = frozenset({"motion", "proposal", "proposition", "nomination"})
"""Nouns that name a mover only after "on the": "on the proposal of Cllr Roe"."""

_BOTH_BY = bounded(
    r"\b(?:moved|proposed)\s+(?:and\s+(?:duly\s+)?seconded\s+(?:respectively\s+)?by|as\s+(?:an?\s+)?(?:true|correct|accurate)\b[^.;]{0,40}?\bby)\s+",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class Moving:
    """A motion in the making: who moved and seconded it, and how the vote on it went."""

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
    votes: list[tuple[PersonName, Choice, int]] = field(default_factory=list)
    """Who voted how; the number is where the passage that says so ends at the latest."""
    offices: list[tuple[str, Choice, int, int]] = field(default_factory=list)
    """Votes of people whom the list calls by their office: "the Lord Mayor"."""
    mover_office: str | None = None
    amends: bool = False
    """It is an amendment to the motion before it."""
    plain: bool = False
    """Nothing where it stands speaks of an amendment."""
    moved: int = 0
    """Where the words end that say who moved and seconded; what tells how the vote went may stand further below."""

    settled: int = 0
    """Where the paragraph ends that says what became of it."""

    def __post_init__(self) -> None:
        self.moved = self.moved or self.end


def proposal_in(block: Block, start: int, end: int) -> tuple[str, int, int] | None:
    """Return what stands between "proposed" and "seconded by" within one sentence."""
    stop = min(len(block.text), end + 12)
    match = _PROPOSAL.search(block.text, start, stop) or _PROPOSED_BY_THAT.search(block.text, start, stop)
    if match is None:
        return None
    return match["text"].strip(" ,"), block.start + match.start("text"), block.start + match.end("text")


@dataclass(frozen=True, slots=True)
class _Act:
    """One mention of moving or seconding."""

    start: int
    end: int
    moves: bool
    """False where it seconds."""
    name: PersonName


_Pair = tuple[PersonName | None, PersonName | None, int, int]


def pairs_in(
    text: str,
    known: Mapping[str, PersonName] = MappingProxyType({}),
    named: Mapping[str, PersonName] = MappingProxyType({}),
    surnamed: Mapping[str, PersonName] = MappingProxyType({}),
) -> list[_Pair]:
    """Return (mover, seconder, start, end) of the motions of a text; a seconder alone has mover None.

    >>> [(m and m.plain, s and s.plain) for m, s, *_ in pairs_in(
    ...     "It was proposed by Cllr Roe, seconded by Cllr A Poe and agreed. Councillor Ray moved, and Mrs Lee seconded, that")]
    [('Roe', 'A Poe'), ('Ray', 'Lee')]
    """
    if not (_MOVES.stand_in(text) or _SECONDS.stand_in(text)):
        return []
    titled = [*(meant(name, known) for name in names_in(text)), *by_initials(text, known)]
    ends = {name.end for name in titled}
    titled += [name for name in initialled(text) if name.end not in ends]
    ends = {name.end for name in titled}
    titled += [name for name in by_names(text, named) if name.end not in ends]
    acts = _moved_by(text, titled, known, surnamed)
    taken = {(act.name.start, act.name.end) for act in acts}
    acts += [act for name in titled if (name.start, name.end) not in taken and (act := _moves(text, name))]
    acts.sort(key=lambda act: act.start)
    pairs: list[_Pair] = []
    for act in acts:
        if act.moves and pairs and pairs[-1][0] is None and _OF_THAT.fullmatch(text, pairs[-1][3], act.start):
            pairs[-1] = (act.name, pairs[-1][1], pairs[-1][2], act.end)
        elif act.moves:
            pairs.append((act.name, None, act.start, act.end))
        elif pairs and pairs[-1][0] is not None and pairs[-1][1] is None and act.start - pairs[-1][3] < 600:
            pairs[-1] = (pairs[-1][0], act.name, pairs[-1][2], act.end)
        else:
            pairs.append((None, act.name, act.start, act.end))
    return [pair for pair in pairs if pair[1] is not None or _TELLS.search(text, pair[2], pair[3])]


_OF_THAT = bounded(r"\s+(?:an?|the|this|that)\s+")
"""Who seconded stands before who moved: "Cllr Vale seconded a proposal by Cllr Roe"."""

_TELLS = bounded(
    r"\b(?:proposed|moved|mover|proposer|proposal|proposition|motion|nominat|mh?oladh|molta)", re.IGNORECASE
)
"""A mover without a seconder counts only where the words leave no doubt."""

_MOVES = Stems(
    "approved by", "accepted by", "adopted by", "approved:", "accepted:", "adopted:", "prop", "move", "motion", "nominat", "put", "tabled", "introduced",
    "moladh", "mholadh", "molta",
)  # fmt: skip
_SECONDS = Stems("sec", "2nd", "cuid", "chuid", "tacaithe")
_IRISH = Stems("moladh", "mholadh", "molta", "cuid", "chuid", "tacaithe")
_BOTH = Stems("seconded", "true", "correct", "accurate")
"""Without one of these a text tells of nobody who moved or seconded: cheap tests before the patterns."""


def _moved_by(
    text: str, titled: Sequence[PersonName], known: Mapping[str, PersonName], surnamed: Mapping[str, PersonName]
) -> list[_Act]:
    """Return the mentions whose verb stands before the name: "proposed by Cllr Roe", "Seconder: Cllr Poe"."""
    acts: list[_Act] = []
    moves_, seconds_ = _MOVES.stand_in(text), _SECONDS.stand_in(text)
    both_by = moves_ and _BOTH.stand_in(text)
    for match in _BOTH_BY.finditer(text) if both_by else ():
        both = name_list(text, match.end(), "")
        if len(both) == 2:
            acts.append(_Act(match.start(), both[0].end, True, both[0]))
            acts.append(_Act(match.start() + 1, both[1].end, False, both[1]))
    for mover, seconder, end in each_in_turn(text, titled) if both_by else ():
        acts.append(_Act(mover.start, mover.end, True, mover))
        acts.append(_Act(seconder.start, end, False, seconder))
    ends = {name.end for name in titled}
    taken = {act.name.end for act in acts}
    seconded = {act.end for act in acts if not act.moves}
    irish = _IRISH.stand_in(text)
    verbs = (
        (True, _MOVED_BY, moves_),
        (False, _SECONDED_BY, seconds_),
        (True, _MOVED_IRISH, irish),
        (False, _SECONDED_IRISH, irish),
    )
    for moves, pattern, stands in verbs:
        for match in pattern.finditer(text) if stands else ():
            someone = bool(_SOMEONE.search(match[0])) or _of_a_pair(text, match, moves=moves, before=acts)
            label = moves and _is_label(text, match.start(), match.end("verb"))
            bare = (
                someone or label or (match["verb"][0].isupper() and _ENDS_NAME.match(text, bare_end(text, match.end())))
            )
            name = name_at(text, match.end()) or (name_at(text, match.end(), bare=2) if bare else None)
            name = initials_at(text, match.end(), known) or (meant(name, known) if name else None)
            name = name or initials_at(text, match.end(), surnamed)
            if (
                name is None
                or (match["verb"].casefold() == "nominated" and not someone)
                or name.end in taken
                or name.end in seconded
                or (not (someone or label) and subject_end(text, match.start()) in ends)
            ):
                continue
            noun = match["verb"].casefold() in _NOUNS and not _SAYS_BY.search(match[0])
            if noun and not _ON_THE.search(text, max(0, match.start() - 12), match.start()):
                continue
            acts.append(_Act(match.start(), name.end, moves, name))
            if not moves:
                seconded.add(name.end)
    return acts


_BOTH_BARE = bounded(r"(?:[A-Z]\.?\s){1,2}[A-Z][\w’'-]+\s*(?:,|&|and)\s*(?:and\s)?seconded\b")


def _of_a_pair(text: str, match: re.Match[str], *, moves: bool, before: Sequence[_Act]) -> bool:
    """Return whether a name without title belongs to the verb as a pair shows: "proposed G. Roe and seconded C. Poe"."""
    if moves:
        return _BOTH_BARE.match(text, match.end()) is not None
    return any(act.moves and 0 <= match.start() - act.end < _NEXT for act in before)


_NEXT = 8
"""Characters between a mover and the word that tells of the seconder: ", and "."""

_SOMEONE = re.compile(r"\bby\b|\bof\b|:|\s[-–]\s", re.IGNORECASE)
_ENDS_NAME = bounded(r"\s*(?:[,;.&]|$|and\b|seconded\b)", re.IGNORECASE)

_SAYS_BY = bounded(r"\bby\s", re.IGNORECASE)
_ON_THE = bounded(r"\b(?:(?:(?:up)?on|under)\s+(?:(?:the|a)\s*)?|at\s+the\s*)$", re.IGNORECASE)


def _moves(text: str, name: PersonName) -> _Act | None:
    """Return the mention of moving or seconding that follows a name: "Mrs Lee seconded", or None."""
    for moves, pattern in ((False, _SECONDED), (True, _MOVED)):
        act = pattern.match(text, name.end)
        verb = act.start("verb") if act is not None and moves else 0
        if act is not None and not _BY.match(text, act.end()) and not (moves and _is_label(text, verb, act.end())):
            return _Act(name.start, act.end(), moves, name)
    return None


_BY = bounded(
    r"\s*(?:(?:as|for|to\s+be)\s+(?:the\s+)?(?:(?:vice|deputy|leas|hon)\b[.\s-]*)?(?:chair\w*|ch?athaoirleach|mayor|secretary|treasurer|president|convenor|convener)(?:\s+by\b|\s*[.;]|\W*$)|by\b|:(?!\s*(?:$|[-–—]\s*$|that\b|[“‘\"'])))",
    re.IGNORECASE,
)
"""Behind "seconded" stands who did, and "proposed as Chair" tells who was put forward; a colon before the words of the motion, or at the end, labels nobody."""

_NAMED = r"[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,4}"
_PAIR = bounded(rf"\s+{_NAMED}\s*[,;/&]?\s*(?:and\s+)?[Ss]econded(?!\s*by\b)\s*:?\s+[A-ZÀ-Þ]")


def _is_label(text: str, start: int, end: int) -> bool:
    """Return whether "Proposed" labels the mover behind it, although a name stands before it too.

    >>> line = "Chairman Ann Roe Proposed Terry Vale Seconded Kim Lee"
    >>> _is_label(line, 17, 25), _is_label(line.replace("Proposed", "proposed"), 17, 25)
    (True, False)
    """
    labels = text[start : start + 1].isupper() or text[:start].rstrip()[-1:] == "("
    return labels and _PAIR.match(text, end) is not None
