"""Motions: who moved and seconded, how the vote went, who voted how where the minutes name them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.listed import people_in
from councilgraph_mappings.parse.names import PersonName, name_at, name_list, names_in
from councilgraph_mappings.parse.outcomes import Found, add_outcomes
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Choice, Evidence, Meeting, Motion, MotionResult, Outcome, Vote

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
_NAMELESS = re.compile(r"\b(?:proposed|moved)\s*(?:,|and|&|/)+\s*(?:duly\s+)?seconded\b", re.IGNORECASE)
_UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\ball\s+(?:were\s+)?(?:in\s+(?:favour|agreement)|agreed)\b|\bnem\.?\s*con\b|\bwithout\s+dissent\b|\bunan\b",
    re.IGNORECASE,
)
_RESULTS = (
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
_NUMBER = r"(?P<{0}>\d{{1,3}}|nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
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
_VOTE_LABEL = re.compile(
    r"^\W*(?:(?:those\s+)?(?:members\s+|councillors\s+)?(?:voting|votes?|voted)\s+)?(?P<choice>for|in\s+favou?r|against|abstain(?:ed|ing)?|abstentions?)(?:\s+the\s+(?:motion|amendment|recommendations?|proposal|substantive\s+motion))?\s*(?:\(?(?P<count>\d{1,3}|nil|none)\)?)?\s*(?:votes?)?\s*(?P<mark>[:–-]|$|(?=Councillors|Cllrs))\s*",
    re.IGNORECASE,
)
_DID_NOT = re.compile(r"^\W*(?:absent|did\s+not\s+vote|not\s+voting|not\s+present)", re.IGNORECASE)


_BY_OFFICE = re.compile(
    r"(?:^|,\s|\band\s)the\s+(?P<office>(?:deputy\s+|vice[\s-])?(?:lord\s+|town\s+|civic\s+)?(?:mayor|chair(?:man|woman|person)?|cathaoirleach|provost|leader))\b(?!,)",
    re.IGNORECASE,
)
_MOVED_BY_CHAIR = re.compile(
    r"\bthe\s+(?P<office2>chair(?:man|woman|person)?|lord\s+mayor|mayor|cathaoirleach|leader(?:\s+of\s+the\s+council)?)\s+(?:moved|proposed)\b(?!\s+(?:in\s+accordance|on\b|to\s+the))|\b(?:moved|proposed)\s+(?:by|from)\s+(?:the\s+)?(?P<office>chair(?:man|woman|person)?|lord\s+mayor|mayor|cathaoirleach|leader(?:\s+of\s+the\s+council)?)\b(?!\s*[,(]?\s*(?:councillor|cllr|mr|mrs|ms|dr)\b)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Moving:
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


def add_motions(
    draft: Draft, blocks: Sequence[Block], meeting: Meeting, item: str | None, outcomes: Sequence[Outcome]
) -> None:
    """Add the motions of one item: each pair of mover and seconder, each vote with counts or names.

    A motion that was carried and that no resolution follows is the decision itself: what was proposed is its text.
    """
    movings: list[_Moving] = []
    choice: Choice | None = None
    for block in blocks:
        if block.kind is Kind.TABLE:
            _table(block, movings)
            continue
        label = _VOTE_LABEL.match(block.text)
        if (
            label
            and (label["count"] or label["mark"] or label.end() == len(block.text))
            and _is_vote(block, label, blocks)
        ):
            choice = _choice(label["choice"])
            if choice is Choice.FOR:
                _recorded(movings, block)
            if movings:
                if label["count"]:
                    movings[-1].counts[choice] = _number(label["count"])
                _names(block, label.end(), choice, movings[-1])
            if block.text[label.end() :].strip():
                choice = None
            continue
        if _DID_NOT.match(block.text):
            choice = None
            continue
        if (
            choice is not None
            and movings
            and re.match(r"\W*(?:Councillors?|Cllrs?)\b", block.text)
            and not re.search(r"\b(?:moved|seconded|proposed|declared)\b", block.text, re.IGNORECASE)
        ):
            _names(block, 0, choice, movings[-1])
            choice = None
            continue
        _prose(block, movings)
    for number, moving in enumerate(movings, 1):
        _record(
            draft,
            moving,
            number,
            meeting.key,
            item,
            [*outcomes, *_carried(draft, moving, meeting, item, outcomes)],
            movings,
        )


def _carried(
    draft: Draft, moving: _Moving, meeting: Meeting, item: str | None, outcomes: Sequence[Outcome]
) -> list[Outcome]:
    """Add and return the decision that a carried motion is, where no outcome tells of it."""
    if moving.proposal is None or not (moving.result is MotionResult.CARRIED or moving.unanimous or moving.nameless):
        return []
    text, start, end = moving.proposal
    if len(text.split()) < 3:
        # "Cllr Roe proposed acceptance, seconded by Cllr Poe": the sentence is all there is.
        start, end = moving.start, moving.end
        text = draft.text[start:end]
    if any(
        start - 5 <= o.evidence.start <= moving.end + 300 or o.evidence.start <= start < o.evidence.end
        for o in outcomes
    ):
        return []
    return add_outcomes(
        draft, [[Found(text, start, end, None, "agreed", "motions.carried", moving.start)]], meeting, item
    )


def _recorded(movings: list[_Moving], block: Block) -> None:
    """Bring the motion that a recorded vote is about to the end: the last that has no count yet, else one of its own."""
    waiting = next((m for m in reversed(movings) if not m.votes and not m.counts and m.result is None), None)
    if waiting is None:
        movings.append(_Moving(block.start, block.end))
    else:
        movings.remove(waiting)
        movings.append(waiting)
        waiting.end = max(waiting.end, block.start)


def _is_vote(block: Block, label: re.Match[str], blocks: Sequence[Block]) -> bool:
    if label["count"] or re.match(r"\W*(?:those|voting|voted|votes)", block.text, re.IGNORECASE):
        return True
    others = {
        (_VOTE_LABEL.match(b.text) or label)["choice"].casefold()[:4]
        for b in blocks
        if b.kind is not Kind.TABLE and _VOTE_LABEL.match(b.text)
    }
    return len(others) >= 2


def _choice(word: str) -> Choice:
    word = word.casefold()
    return Choice.AGAINST if word.startswith("against") else Choice.ABSTAIN if word.startswith("abst") else Choice.FOR


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.casefold()]


def _names(block: Block, begin: int, choice: Choice, moving: _Moving) -> None:
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


def _prose(block: Block, movings: list[_Moving]) -> None:
    text = block.text
    lowered = text.casefold()
    if not any(
        w in lowered
        for w in (
            "propos",
            "moved",
            "second",
            "nominat",
            "vote",
            "carried",
            "unanim",
            "abst",
            "favour",
            "prop",
            "against",
            "lost",
            "2nd",
            "nem con",
            "motion",
            "all agreed",
        )
    ):
        return
    before = len(movings)
    for mover, seconder, start, end in _pairs(text):
        last = movings[-1] if movings else None
        if (
            mover is None
            and last is not None
            and last.seconder is None
            and last.mover is not None
            and block.start - last.end < 400
        ):
            last.seconder, last.end = seconder, block.start + end
            last.seconder = _placed(seconder, block.start) if seconder else None
            continue
        moving = _Moving(
            block.start + start,
            block.start + end,
            _placed(mover, block.start) if mover else None,
            _placed(seconder, block.start) if seconder else None,
        )
        moving.proposal = _proposal(block, start, end)
        movings.append(moving)
    if match := _MOVED_BY_CHAIR.search(text):
        office = match["office"] or match["office2"]
        if len(movings) > before and movings[-1].mover is None:
            movings[-1].mover_office = office
        elif len(movings) == before:
            movings.append(_Moving(block.start + match.start(), block.start + match.end(), mover_office=office))
    if len(movings) == before and (match := _NAMELESS.search(text)):
        movings.append(_Moving(block.start + match.start(), block.start + match.end(), nameless=True))
        if that := _PROPOSED_THAT.search(text, match.start()):
            movings[-1].proposal = (
                that["text"].strip(" ,"),
                block.start + that.start("text"),
                block.start + that.end("text"),
            )
    counts = _counts(text)
    if counts and not (movings and movings[-1].end >= block.start - 900 and not movings[-1].counts):
        first = min(place for _, place in counts.values())
        movings.append(_Moving(block.start + first, block.end))
    if not movings or block.start - movings[-1].end > 900:
        if (
            _UNANIMOUS.search(text)
            and re.search(r"\b(?:carried|resolved|agreed|vote)\b", text, re.IGNORECASE)
            and len(movings) == before
        ):
            pass
        return
    moving = movings[-1]
    tail = text[max(0, moving.end - block.start) :] if moving.end > block.start else text
    if counts:
        moving.counts.update({c: n for c, (n, _) in counts.items()})
        moving.end = max(moving.end, block.end)
    head = text[: max(0, moving.start - block.start)] if len(movings) > before else ""
    scope = f"{tail} {head}" if len(movings) == before + 1 else tail
    if not moving.unanimous and _UNANIMOUS.search(scope):
        moving.unanimous = True
    if moving.result is None:
        for result, pattern in _RESULTS:
            if pattern.search(tail):
                moving.result = result
                break


_PROPOSAL = re.compile(
    r"\b(?:proposed|moved|proposes|moves)\s+(?!by\b|and\b|,|seconded)(?:that\s+)?(?P<text>[^.;]{6,400}?)\s*(?:,|\.\s+(?:the\s+motion|it)\b)?\s*(?:and\s+)?(?:\.?\s*this\s+was\s+|which\s+was\s+|it\s+was\s+)?(?:duly\s+)?(?:seconded|2nded)\b",
    re.IGNORECASE,
)
_PROPOSED_THAT = re.compile(
    r"\b(?:proposed|moved)\s*(?:,|and|&|/)+\s*(?:duly\s+)?seconded\s+(?P<text>that\b[^.;]{6,300})", re.IGNORECASE
)


def _proposal(block: Block, start: int, end: int) -> tuple[str, int, int] | None:
    """Return what stands between "proposed" and "seconded by" within one sentence."""
    match = _PROPOSAL.search(block.text, start, min(len(block.text), end + 12))
    return (
        (match["text"].strip(" ,"), block.start + match.start("text"), block.start + match.end("text"))
        if match
        else None
    )


def _placed(name: PersonName, offset: int) -> PersonName:
    return PersonName(name.titles, name.forenames, name.surname, name.start + offset, name.end + offset)


_NOUNS = frozenset({"motion", "proposal", "proposition", "nomination"})
"""Nouns that name a mover only after "on the": "on the proposal of Cllr Roe"."""


_BOTH_BY = re.compile(
    r"\b(?:moved|proposed)\s+(?:and\s+(?:duly\s+)?seconded\s+(?:respectively\s+)?by|as\s+(?:an?\s+)?(?:true|correct|accurate)\b[^.;]{0,40}?\bby)\s+", re.IGNORECASE
)


def _pairs(text: str) -> list[tuple[PersonName | None, PersonName | None, int, int]]:
    """Return (mover, seconder, start, end) of the motions of a text; a seconder alone has mover None.

    >>> [(m and m.plain, s and s.plain) for m, s, *_ in _pairs(
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


def _counts(text: str) -> dict[Choice, tuple[int, int]]:
    """Return count and place of the votes that a text states; a count of one side alone is not a vote.

    >>> {c.value: n for c, (n, _) in _counts("4 Votes for 2 Votes against. Carried").items()}
    {'for': 4, 'against': 2}
    """
    found: dict[Choice, tuple[int, int]] = {}
    for choice, patterns in _COUNTS.items():
        for pattern in patterns:
            if match := pattern.search(text):
                found[choice] = (_number(match[1]), match.start())
                break
    if len(found) == 1 and not re.search(r"\bvot", text, re.IGNORECASE):
        return {}
    return found if Choice.FOR in found or Choice.AGAINST in found else {}


def _table(block: Block, movings: list[_Moving]) -> None:
    """Read a table of votes: names in the first column and the vote beside them, or a column for each choice."""
    if not block.rows:
        return
    heads = [cell.text.strip().casefold() for cell in block.rows[0].cells]
    columns = {
        i: _choice(h)
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
                votes.append((_placed(name, filled[0].start), columns[index], cell.start, cell.end))
            elif index in columns and (listed := people_in(cell.text, 0, len(cell.text))):
                votes += [(_placed(p.name, cell.start), columns[index], cell.start, cell.end) for p in listed]
        if (
            not columns
            and name is not None
            and len(filled) > 1
            and re.fullmatch(r"for|against|abstain(?:ed)?|in favou?r", filled[1].text.strip(), re.IGNORECASE)
        ):
            votes.append(
                (_placed(name, filled[0].start), _choice(filled[1].text.strip()), filled[0].start, filled[1].end)
            )
        label = _VOTE_LABEL.match(filled[0].text)
        if not columns and label and len(filled) > 1:
            votes += [
                (_placed(p.name, filled[1].start), _choice(label["choice"]), filled[1].start, filled[1].end)
                for p in people_in(filled[1].text, 0, len(filled[1].text), bare=1)
            ]
    if votes:
        moving = movings[-1] if movings and not movings[-1].votes else _Moving(block.start, block.end)
        if not movings or moving is not movings[-1]:
            movings.append(moving)
        # Names in cells are placed already; shift 0 marks that.
        moving.votes += [(n, c, -1, e) if s >= 0 else (n, c, s, e) for n, c, s, e in votes]
        moving.end = max(moving.end, block.end)


def _record(
    draft: Draft,
    moving: _Moving,
    number: int,
    meeting: str,
    item: str | None,
    outcomes: Sequence[Outcome],
    movings: Sequence[_Moving],
) -> None:
    said = moving.mover or moving.seconder or moving.mover_office or moving.counts or moving.votes
    if not said and not (moving.nameless and moving.unanimous):
        return
    key = draft.key(f"{item or meeting}-motion")
    later = movings[number].start if number < len(movings) else 1 << 60
    decides = tuple(
        o.key
        for o in outcomes
        if moving.start - 1200 <= o.evidence.start < later
        and (o.evidence.start >= moving.start or number == 1 or 0 <= moving.start - o.evidence.end < 40)
    )
    rule = (
        "motions.counts"
        if moving.mover is None and moving.seconder is None and not moving.nameless
        else "motions.nameless"
        if moving.nameless
        else "motions.moved-seconded"
    )
    start, end = moving.start, max(moving.end, moving.start + 1)
    motion = Motion(
        key,
        meeting,
        item,
        Evidence(start, end, rule),
        mover=draft.person(moving.mover, rule)
        if moving.mover
        else draft.holder(moving.mover_office, meeting)
        if moving.mover_office
        else None,
        seconder=draft.person(moving.seconder, rule) if moving.seconder else None,
        result=moving.result
        or (
            MotionResult.CARRIED
            if (moving.nameless and moving.unanimous)
            or any(
                -20 <= o.evidence.start - moving.end < 260 or 0 <= moving.start - o.evidence.end < 40
                for o in outcomes
                if o.key in decides
            )
            else None
        ),
        unanimous=moving.unanimous,
        votes_for=moving.counts.get(Choice.FOR),
        votes_against=moving.counts.get(Choice.AGAINST),
        abstentions=moving.counts.get(Choice.ABSTAIN),
        decides=decides if moving.result is not MotionResult.LOST else (),
    )
    draft.motions.append(replace(motion))
    for office, choice, start, end in moving.offices:
        if person := draft.holder(office, meeting):
            draft.votes.append(Vote(key, person, choice, Evidence(start, end, "motions.vote-by-office")))
        else:
            draft.find(start, end, FindingKind.UNSETTLED, f"a vote of “{office}”, whom the document does not name")
    for name, choice, offset, stop in moving.votes:
        placed = name if offset < 0 else _placed(name, offset)
        draft.votes.append(
            Vote(
                key,
                draft.person(placed, "motions.named-vote"),
                choice,
                Evidence(placed.start, min(placed.end, stop), "motions.named-vote"),
            )
        )
