"""Where the items of business are: numbers, titles, and the parts below them (purpose, documents, decision, minutes).

An item begins at a number of a rising series, in any of the forms that councils print (98. 77/21 F/302/26 4.0 35a iv),
whose text looks like a title; numbers of lists inside the minutes do not continue the series, or look like sentences.
Pages that lost their numbers begin an item at the title above a label ("Minutes:"), and minutes without either at
headings.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.read.document import Block, Kind

_TABLE = table("headings")
_USUAL = frozenset(title.casefold() for title in _TABLE["usual"]["titles"])
PURPOSE = re.compile(rf"(?:{alternatives(_TABLE['usual']['purpose'])})\b", re.IGNORECASE)
SIZE = re.compile(
    r"\s*,?\s*(?:pdf icon\s*)?\b(?P<size>(?:PDF|DOCX?|XLSX?|HTM)\s+\d+(?:\.\d+)?\s?[KM]B)\b(?:/\d+(?:\.\d+)?\s?[KM]B)?\s*",
    re.IGNORECASE,
)


class Label(StrEnum):
    """What a part of an item is."""

    PURPOSE = "purpose"
    DOCUMENTS = "documents"
    DECISION = "decision"
    MINUTES = "minutes"


_LABELS = {
    name: label for label in (Label.MINUTES, Label.DECISION, Label.DOCUMENTS) for name in _TABLE["labels"][label.value]
}
_LABEL = re.compile(rf"(?P<label>{alternatives(_LABELS)})\s*:\s*", re.IGNORECASE)
_INSIDE_LABEL = re.compile(
    r"(?<!\b[Dd]raft)(?<!\b[Pp]revious)(?<!\b[Tt]he)(?<!\b[Oo]f)(?<!\b[Pp]ublic)(?<!\b[Kk]ey)\s(?=(?:Minutes|Decision|Additional documents|Supporting documents):(?:\s|$))"
)
_RESIDUE = frozenset(_TABLE["labels"]["residue"])


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks under one label of an item."""

    label: Label
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemSpan:
    """One item of business; ``start`` and ``end`` are the place of number and title."""

    number: str | None
    title: str | None
    start: int
    end: int
    parts: tuple[Part, ...]
    size: str | None = None
    """The size of the document that the title links to, as printed."""
    parent: str | None = None

    def blocks(self, *labels: Label) -> list[Block]:
        """Return the blocks under the labels, in order."""
        return [block for part in self.parts if part.label in labels for block in part.blocks]


def part_of(block: Block, start: int, end: int | None = None) -> Block:
    """Return the part of a block from ``start`` to ``end`` of its text, white space at the ends cut off."""
    text = block.text[start:end]
    left = len(text) - len(text.lstrip())
    text = text.strip()
    begin = block.start + start + left
    return replace(
        block,
        text=text,
        start=begin,
        end=begin + len(text),
        marker=block.marker if start == 0 else "",
        rows=() if start else block.rows,
    )


def label_of(block: Block) -> tuple[Label, int] | None:
    """Return the label that a block begins with and where the text after it starts, or None."""
    folded = block.text.rstrip(": ").casefold()
    if (
        folded in _LABELS
        and (block.text.rstrip().endswith(":") or "mgSubItemTitleTxt" in block.classes or block.kind is Kind.HEADING)
        and not block.marker
    ):
        return _LABELS[folded], len(block.text)
    match = _LABEL.match(block.text)
    if (match and match["label"].casefold() not in {"documents", "decision", "decisions", "minute", "discussion"}) or (
        match and match["label"][0].isupper() and match["label"].casefold().startswith("decision")
    ):
        return _LABELS[match["label"].casefold()], match.end()
    return None


def prepared(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks without residue of the page, and split where a label stands inside a line."""
    ready: list[Block] = []
    for block in blocks:
        if block.text.strip(" :").casefold() in _RESIDUE and not label_of(block):
            continue
        if block.kind is Kind.TABLE or not (cuts := [m.start() for m in _INSIDE_LABEL.finditer(block.text)]):
            ready.append(block)
            continue
        for begin, end in zip([0, *cuts], [*cuts, None], strict=True):
            ready.append(part_of(block, begin, end))
    return [block for block in ready if block.text or block.marker]


# --- numbers -------------------------------------------------------------------------------------------------------

_NUMBER = r"(?:[A-Z]{1,5}\s?[/.-]?\s?)?\d{1,4}(?:[/.-]\d{1,4}){0,2}\s?[a-zA-Z]?"
_LEAD = re.compile(
    rf"(?:(?P<word>(?:agenda\s+)?item|minute|min|eitem)\s*(?:no\.?|number)?\s*)?(?P<number>{_NUMBER})(?P<mark>\s?[.):]|\s?[-–—](?=\s))?(?=\s|$)",
    re.IGNORECASE,
)
_MARKER = re.compile(rf"\(?(?:(?:agenda\s+)?item|minute)?\s*(?P<number>{_NUMBER})[.):]?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    number: str
    text_from: int
    """Where the title begins in the text of block ``title_index``."""
    title_index: int
    score: float
    rank: tuple[int, ...]
    letter: str


def _candidates(blocks: Sequence[Block]) -> list[_Candidate]:
    labelled = _labelled(blocks)
    found = []
    for index, block in enumerate(blocks):
        if block.kind is Kind.TABLE:
            continue
        number, begin, title_index, strength = "", 0, index, 0.0
        if block.marker:
            match = _MARKER.match(block.marker)
            if match is None:
                continue
            number = match["number"]
        else:
            lead = _LEAD.match(block.text)
            if lead is None or not _plausible(lead, block.text):
                continue
            number, begin = lead["number"], lead.end()
            strength = 0.5 if lead["word"] or "/" in number else 0.0
        if not block.text[begin:].strip():
            if index + 1 >= len(blocks) or blocks[index + 1].kind is Kind.TABLE or blocks[index + 1].marker:
                continue
            title_index, begin = index + 1, 0
            strength += 0.5
        title = blocks[title_index]
        score = strength + _title_score(title, begin) + (1.5 if labelled[index] else 0.0)
        digits = tuple(int(d) for d in _DIGITS.findall(number))
        letter = number[-1].casefold() if number[-1].isalpha() else ""
        found.append(
            _Candidate(
                index,
                re.sub(r"\s+", "", number) if "/" in number or number[-1].isalpha() else number,
                begin,
                title_index,
                score,
                digits,
                letter,
            )
        )
    return found


def _plausible(lead: re.Match[str], text: str) -> bool:
    """Return whether a number at the start of a line can be an item's and not a date, a year, a sum or a time."""
    rest = text[lead.end() :].lstrip()
    if not rest:
        return not re.fullmatch(r"(?:19|20)\d\d", lead["number"]) and len(lead["number"]) <= 12
    if lead["mark"] or lead["word"] or "/" in lead["number"]:
        return not re.match(r"\d", rest) and not re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}", lead["number"])
    return (
        rest[0].isupper()
        and not re.match(
            r"(?:January|February|March|April|May|June|July|August|September|October|November|December|am|pm|Members|Councillors|members)\b",
            rest,
        )
        and (rest.isupper() or len(rest) < 90)
    )


def _labelled(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether a label follows within the next few blocks."""
    near = [False] * len(blocks)
    last = -1
    for index in range(len(blocks) - 1, -1, -1):
        near[index] = last >= 0 and last - index <= 8
        if label_of(blocks[index]):
            last = index
    return near


def _title_score(block: Block, begin: int) -> float:
    """Return how much a text looks like the title of an item of business."""
    text = SIZE.sub("", block.text[begin:]).strip(" .-–—:")
    if not text:
        return -1.0
    if capitals := _CAPITALS.match(text):
        text = capitals["title"]
    head = (
        _HEAD_END.split(text, maxsplit=1)[0]
        if len(text) > 110
        else re.split(r":\s|\s[-–—]\s|\.\s", text, maxsplit=1)[0]
    )
    score = 0.0
    if block.kind is Kind.HEADING or block.bold or "mgAiTitleTxt" in block.classes:
        score += 2
    if head.isupper() and len(head) > 3:
        score += 2
    usual = head.casefold().replace("’", "'")
    if usual in _USUAL or usual.removeprefix("to receive ") in _USUAL:
        score += 2
    if len(text) <= 110 and block.text.rstrip()[-1:] not in ".;,":
        score += 1
    if text[0].islower() or re.match(r"That\s", text):
        score -= 2.5
    if block.text.rstrip().endswith((";", "; and", ", and", ",", "; or")):
        score -= 2.5
    if len(head) > 160:
        score -= 2
    if re.match(
        r"(?:That|To|The|There|It was|Approved?|Agreed?|Noted?|Notes?|Recommended|In|When|How|What|Would|Does|Is|Are)\b",
        text,
    ) and not (block.kind is Kind.HEADING or block.bold):
        score -= 1
    words_ = [w for w in re.findall(r"[A-Za-z][\w'’-]+", head) if len(w) > 3]
    if words_ and len(head) <= 110 and sum(w[0].isupper() for w in words_) >= 0.7 * len(words_):
        score += 1
    return score


_HEAD_END = re.compile(
    r":\s|\s[-–—]\s|\.\s|(?<=[a-z])\s+(?=It\s+was\b|There\s+(?:was|were|being)\b|No\s+(?:issues|apologies|interests|declarations|items|matters|further)\b|Having\b|Cllrs?\b|Councillors?\b|Apologies\s+(?:were|was|had|from|received)\b|The\s+(?:clerk|chair|chairman|minutes|council|committee|meeting|following)\b)"
)


def _series(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return the rising series of candidates with the greatest sum of scores, over all shapes of numbers."""
    families: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        shape = _DIGITS.sub("9", candidate.number)
        shape = shape[:-1] if candidate.letter and shape[-1].isalpha() else shape
        families.setdefault(shape.replace(" ", ""), []).append(candidate)
    chains = [chain for family in families.values() for chain in [_chain(family)] if chain]
    return max(chains, key=lambda chain: (sum(c.score for c in chain), len(chain)), default=[])


def _running(family: Sequence[_Candidate]) -> int:
    """Return which group of digits counts the items: the one that takes the most values."""
    width = min(len(c.rank) for c in family)
    return max(range(width), key=lambda i: (len({c.rank[i] for c in family}), -i))


def _chain(family: Sequence[_Candidate]) -> list[_Candidate]:
    strict = _rising([c for c in family if c.score > 0])
    loose = _rising([c for c in family if c.score > -2.5])
    # A series that hardly breaks tells of items even where a title runs on into prose; a list of sentences does not.
    titled = sum(c.score >= 1 for c in loose)
    return (
        loose
        if len(loose) > len(strict) and len(loose) >= 5 and titled >= 0.3 * len(loose) and loose[0].score >= 1
        else strict
    )


def _rising(family: Sequence[_Candidate]) -> list[_Candidate]:
    if not family:
        return []
    at = _running(family)
    best: dict[tuple[int, str], tuple[float, int]] = {}
    links: list[int] = []
    totals: list[float] = []
    for position, candidate in enumerate(family):
        number, letter = candidate.rank[at], candidate.letter
        total, link = candidate.score - (0.0 if number <= 1 else 0.2), -1
        # A weak title counts for little: what it adds is that the series goes on.
        for key, penalty in _predecessors(number, letter):
            if key in best and best[key][0] + candidate.score - penalty > total:
                total, link = best[key][0] + candidate.score - penalty, best[key][1]
        links.append(link)
        totals.append(total)
        for key in {(number, letter), (number, "*")}:
            if key not in best or total > best[key][0]:
                best[key] = (total, position)
    end = max(range(len(family)), key=lambda i: totals[i])
    chain = []
    while end >= 0:
        chain.append(family[end])
        end = links[end]
    return chain[::-1]


def _predecessors(number: int, letter: str) -> list[tuple[tuple[int, str], float]]:
    keys: list[tuple[tuple[int, str], float]] = []
    if letter:
        keys += [((number, chr(ord(letter) - 1)), 0.0), ((number, ""), 0.0)]
    keys += [((number - step, "*"), 0.3 * (step - 1)) for step in range(1, 8)]
    return keys


# --- items ---------------------------------------------------------------------------------------------------------


def items_in(blocks: Sequence[Block]) -> tuple[list[Block], list[ItemSpan]]:
    """Return the blocks before the first item, and the items.

    Empty, where no series of numbers, no label and no heading shows any.
    """
    labels = sum(1 for b in blocks if (found := label_of(b)) and found[0] is not Label.DOCUMENTS)
    candidates = _candidates(blocks)
    chain = _series(candidates)
    titles = _titles_above_labels(blocks) if labels > 1 else _titles_of_page(blocks)
    chain = _with_parts(chain, candidates)
    starts: list[_Start]
    if len(chain) >= 2 and (len(chain) >= 0.6 * len(titles)):
        starts = _with_unnumbered([(c.index, c.title_index, c.text_from, c.number) for c in chain], titles)
    elif titles:
        starts = [(t, t, 0, None) for t in titles]
    elif chain and (len(chain) >= 2 or chain[0].score >= 3):
        starts = [(c.index, c.title_index, c.text_from, c.number) for c in chain]
    else:
        starts = [(h, h, 0, None) for h in _headings(blocks)]
    if not starts:
        return list(blocks), []
    ends = [s[0] for s in starts[1:]] + [len(blocks)]
    spans = [_span(blocks, start, end) for start, end in zip(starts, ends, strict=True)]
    return list(blocks[: starts[0][0]]), spans


def _with_parts(chain: list[_Candidate], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return the series with the titled parts of its items ("8.1 Clerk's Report" after "8")."""
    if len(chain) < 2 or any(len(c.rank) > 1 for c in chain):
        return chain
    owners = [c.index for c in chain]
    parts: list[_Candidate] = []
    for candidate in candidates:
        at = bisect_right(owners, candidate.index) - 1
        if (
            at >= 0
            and len(candidate.rank) == 2
            and "." in candidate.number
            and candidate.rank[0] == chain[at].rank[0]
            and candidate.rank[1] > 0
            and candidate.score >= 1
        ):
            parts.append(candidate)
    return sorted([*chain, *parts], key=lambda c: c.index)


_Start = tuple[int, int, int, str | None]


def _with_unnumbered(starts: list[_Start], titles: list[int]) -> list[_Start]:
    """Return numbered items together with titles above labels that stand after the last of them."""
    last = starts[-1][1]
    return starts + [(t, t, 0, None) for t in titles if t > last + 1 and not any(s[1] == t for s in starts)]


_CONTACT = re.compile(
    r"^\W*(?:(?:contact|venue|email|tel)\b\s*[:.]|(?:no\.?\s*\|?\s*)?items?\W*$|agenda(?:,?\s|$)|media\W*$|note\s+no)",
    re.IGNORECASE,
)


def _titles_above_labels(blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of titles that stand above a label, with only purposes between."""
    found: list[int] = []
    floor = 0
    for index, block in enumerate(blocks):
        label = label_of(block)
        if label is None:
            continue
        if label[0] is Label.DOCUMENTS or not any(
            label_of(b) and (label_of(b) or (Label.DOCUMENTS,))[0] is Label.DOCUMENTS
            for b in blocks[max(floor, index - 6) : index]
        ):
            title = _title_before(blocks, floor, index)
            if title is not None and (not found or title > found[-1]):
                found.append(title)
        floor = index + 1
    return found


_COLUMN_HEAD = re.compile(r"^\W*(?:note\s+)?no\.?\s*\|?\s*item\W*$|^\W*items?\W*$", re.IGNORECASE)


def _titles_of_page(blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of titles on a meeting page that lost numbers and labels: short lines between prose."""
    if not any(_PAGE.match(b.text) for b in blocks[:6]):
        return []
    start = next((i for i, b in enumerate(blocks[:30]) if _COLUMN_HEAD.match(b.text)), None)
    if start is None:
        start = max((i for i, b in enumerate(blocks[:8]) if _HEAD_LINE.search(b.text)), default=-1)
    found: list[int] = []
    for index in range(start + 1, len(blocks)):
        block, before = blocks[index], blocks[index - 1]
        if block.kind is Kind.TABLE or block.marker or label_of(block):
            continue
        sized = bool(SIZE.search(block.text)) and not any(label_of(b) for b in blocks[max(start, index - 2) : index])
        if PURPOSE.match(block.text) and not sized and found and found[-1] == index - 1:
            continue
        usual = block.text.strip(" .:").casefold().replace("’", "'") in _USUAL
        purposed = index + 1 < len(blocks) and bool(PURPOSE.match(blocks[index + 1].text)) and len(block.text) < 160
        ended = (
            index == start + 1 or before.text.rstrip()[-1:] in ".;)" or before.kind is Kind.TABLE or bool(before.marker)
        )
        alone = bool(found) and found[-1] == index - 1
        title = _title_score(block, 0) >= 1.5 and not block.text.rstrip().endswith(".")
        if sized or (ended and (title or usual)) or (alone and (usual or (purposed and title))):
            found.append(index)
    return found if len(found) >= 2 else []


_PAGE = re.compile(
    r"^\W*(?:agenda|minutes|draft\s+minutes)(?:,?\s+(?:and\s+)?(?:draft\s+)?(?:decisions|minutes))*\W*$", re.IGNORECASE
)
_HEAD_LINE = re.compile(r"^\W*(?:venue|contact)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\d", re.IGNORECASE)


def _title_before(blocks: Sequence[Block], floor: int, index: int) -> int | None:
    best = None
    for at in range(index - 1, max(floor, index - 9) - 1, -1):
        block = blocks[at]
        if block.kind is Kind.TABLE or PURPOSE.match(block.text) or _CONTACT.match(block.text):
            continue
        if SIZE.search(block.text) and at < index - 1 and not best:
            return at
        if _title_score(block, 0) >= 1 and not block.marker:
            best = at
            if not PURPOSE.match(blocks[at - 1].text if at > floor else ""):
                return at
        elif best is not None:
            return best
    if (
        best is None
        and index - 1 > floor - 1
        and index > 0
        and PURPOSE.match(blocks[index - 1].text)
        and len(blocks[index - 1].text) < 400
        and not blocks[index - 1].marker
    ):
        # "To receive declarations of interest" is all the title there is.
        return index - 1
    return best


_NOT_ITEM = re.compile(
    r"(?:no\.?\s+item|items?$|present|in attendance|also|apologies received|members?|councillors?|officers?|minutes of|minutes|agenda|draft|attendance|attendees|the meeting|chair|venue|date|time|contact|notes?|resolved|recommend|agreed|decision|action|proposed|reasons?|appendix|page)\b",
    re.IGNORECASE,
)


def _headings(blocks: Sequence[Block]) -> list[int]:
    found: list[int] = []
    for index, block in enumerate(blocks):
        text = block.text.strip()
        heading = (
            block.kind is Kind.HEADING
            or (block.kind is Kind.PARAGRAPH and text.isupper() and 4 <= len(text) <= 120 and not block.marker)
            or (block.bold and 4 <= len(text) <= 120)
        )
        if not heading:
            continue
        if (_NOT_ITEM.match(text) and text.casefold().strip(" :") not in _USUAL) or (
            not found and text.casefold().strip(" :") not in _USUAL
        ):
            continue
        found.append(index)
    return found if len(found) >= 2 else []


def _span(blocks: Sequence[Block], start: _Start, end: int) -> ItemSpan:
    index, title_index, begin, number = start
    block = blocks[title_index]
    title, size, rest = split_title(block, begin)
    body = ([rest] if rest is not None else []) + list(blocks[title_index + 1 : end])
    parts = parts_of(body)
    first = blocks[index]
    place = first.start - (len(first.marker) + 1 if first.marker else 0)
    clean = number.rstrip(".") if number else None
    return ItemSpan(
        clean,
        title,
        place,
        block.start + (len(title) + begin if title and rest is not None else len(block.text)),
        parts,
        size,
    )


_TITLE_END = re.compile(
    r":\s+(?=\S)|\s+[-–—]\s+(?=[A-Z])|\.\s+(?=[A-Z(])|\s+\(Pages?\s+\d|(?<=[a-z])\s+(?=(?:It\s+was\b|There\s+(?:was|were|being)\b|No\s+(?:issues|apologies|interests|declarations|items|matters|further)\b|Having\b|Cllrs?\b|Councillors?\b|Apologies\s+(?:were|was|had|from|received)\b|The\s+(?:clerk|chair|chairman|minutes|council|committee|meeting|following)\b))|\s+(?=(?:To|The|Members|Councillors)\s(?:receive|consider|confirm|approve|note|agree|sign|discuss|review|make|Committee|Panel|will|are)\b)"
)


_CAPITALS = re.compile(
    r"(?P<title>[A-Z][A-Z’'&/,()-]+(?:\s+[A-Z’'&/,()0-9–-]+){1,14}?)\s+(?=(?:[A-Z]|A\s)[a-z]+\s+[a-z]|A\s[a-z])"
)
"""A title in capitals that prose follows on the same line."""
_SAYS = re.compile(
    r"\b(?:were|was|had|has|have|are|received|none|nil|proposed|agreed|resolved|noted|reported)\b", re.IGNORECASE
)


_PROSE = re.compile(r"[.;:]\s*$|^\W*that\b", re.IGNORECASE)


def parts_of(blocks: Iterable[Block], *, start: Label = Label.PURPOSE) -> tuple[Part, ...]:
    """Return the blocks of an item grouped under its labels; what stands before the first label is under ``start``.

    A list of documents ends where prose begins: pages that lost the label "Minutes:" go on without it.
    """
    grouped: list[tuple[Label, list[Block]]] = [(start, [])]
    for block in blocks:
        label = label_of(block)
        if label is not None:
            grouped.append((label[0], []))
            if block.text[label[1] :].strip():
                grouped[-1][1].append(part_of(block, label[1]))
            continue
        prose = not SIZE.search(block.text) and (
            len(block.text) > 140 or (bool(_PROSE.search(block.text)) and len(block.text) > 12)
        )
        if grouped[-1][0] is Label.DOCUMENTS and prose:
            grouped.append((Label.MINUTES, []))
        grouped[-1][1].append(block)
    return tuple(Part(label, tuple(found)) for label, found in grouped if found or label is not start)


def split_title(block: Block, begin: int) -> tuple[str | None, str | None, Block | None]:
    """Return the title at the start of a block, the size of its document, and the rest of the block.

    A line that is a title as a whole has no rest; a long line is a title only up to a colon, dash, full stop or purpose.
    """
    text = block.text[begin:]
    lead = len(text) - len(text.lstrip(" .-–—:"))
    text = re.sub(r"\s*\(agenda\s+item\s+\d+[a-z]?\)+\s*$", "", text[lead:], flags=re.IGNORECASE)
    size = None
    if capitals := _CAPITALS.match(text):
        return capitals["title"].strip(" -–:"), None, part_of(block, begin + lead + capitals.end("title"))
    if match := SIZE.search(text):
        size = re.sub(r"\s+", " ", match["size"])
        rest = part_of(block, begin + lead + match.end()) if text[match.end() :].strip() else None
        return text[: match.start()].strip(" ,") or None, size, rest
    cut = _TITLE_END.search(text)
    if (
        cut
        and 2 < cut.start() <= 120
        and (
            len(text) > 110
            or _SAYS.search(text, cut.end())
            or text.rstrip()[-1:] in ".;"
            or text[: cut.start()].isupper()
            or text[: cut.start()].casefold().replace("’", "'") in _USUAL
            or cut[0].lstrip().startswith("(")
        )
    ):
        if not (cut[0].strip() in {"-", "–", "—", ":"} and text.isupper()) and not (
            cut[0].startswith(":")
            and len(text) <= 160
            and text.rstrip()[-1:] != "."
            and text[: cut.start()].casefold() not in _USUAL
            and not _SAYS.search(text, cut.end())
        ):
            return (
                text[: cut.start()].strip(),
                None,
                part_of(
                    block,
                    begin
                    + lead
                    + cut.start()
                    + len(cut[0].rstrip())
                    - (len(cut[0].strip()) if cut[0].lstrip().startswith("(") else 0),
                ),
            )
    if len(text) > 220 or (len(text) > 130 and text.rstrip().endswith(".")):
        return None, None, part_of(block, begin + lead)
    return text.strip().rstrip(".:").strip() or None, None, None
