"""What looks like the title of an item of business, and where titles stand when the numbers are lost.

A title is short, set in bold or capitals or with capital words, and no sentence; some titles are the same everywhere
("Apologies"). Without numbers it is the line above a label, the first line after prose, or a heading.
"""

import re
from collections.abc import Sequence

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.labels import PURPOSE, Label, has_size, label_of, part_of, size_in, without_size
from councilgraph_mappings.parse.run_in import run_in_at
from councilgraph_mappings.parse.scan import bounded, first_words, vocabulary
from councilgraph_mappings.read.document import Block, Kind

_TABLE = table("headings")

_USUAL = frozenset(title.casefold() for title in _TABLE["usual"]["titles"])

_HEAD_END = bounded(r":\s|\s[-–—]\s|\.\s")


_GOES_ON = bounded(
    rf"(?:(?P<usual>{alternatives(_USUAL)})\s+(?=(?:To|Members|Councillors|The|Any|All|These|If|There|In|This)\s[a-z])|(?P<title>[A-ZÀ-Þ][^.;:!?]{{2,110}}?)\.?\s+(?=To\s(?:receive|consider|confirm|approve|note|agree|sign|discuss|review|make|elect|appoint|determine|scrutinise)\b|(?-i:This\s(?:report|item)|Report\s(?:of|by))\s)|(?P<any>[A-ZÀ-Þ][^.;:!?]{{2,110}}?\(if\s+any\))\s+(?=\S))",
    re.IGNORECASE,
)


def purpose_at(text: str) -> int | None:
    """Return where a title ends that its purpose follows on the same line, or None.

    >>> text = "Urgent Items To note any items that are urgent."
    >>> text[:purpose_at(text)], purpose_at("How the council is to receive rents")
    ('Urgent Items', None)
    """
    match = _GOES_ON.match(text)
    if match is None or not text[match.end()].isupper():
        return None
    return next(match.end(name) for name in ("usual", "title", "any") if match[name])


_USUAL_BEGIN = first_words(_USUAL)
_PURPOSES = frozenset(
    {
        "receive", "consider", "confirm", "approve", "note", "agree", "sign", "discuss", "review", "make", "elect",
        "appoint", "determine", "scrutinise",
    }
)  # fmt: skip


def _may_go_on(text: str) -> bool:
    """Return whether a text holds the words without which no purpose follows a title: a test before the pattern."""
    said = vocabulary(text)
    return not (
        _USUAL_BEGIN.isdisjoint(said) and ("to" not in said or _PURPOSES.isdisjoint(said)) and "any" not in said
    )


def title_score(block: Block, begin: int) -> float:
    """Return how much a text looks like the title of an item of business."""
    text = without_size(block.text[begin:]).strip(" .-–—:")
    if not text:
        return -1.0
    whole = block.text.rstrip()
    if (end := (purpose_at(text) if _may_go_on(block.text) else None) or run_in_at(text)) is not None:
        text = whole = text[:end]
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
    if len(text) <= 110 and whole[-1:] not in ".;,":
        score += 1
    if text[0].islower() or re.match(r"That\s", text) or decides(text):
        score -= 2.5
    if whole.endswith((";", "; and", ", and", ",", "; or")):
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


_CONTACT = bounded(
    r"^\W*(?:(?:contact|venue|email|tel)\b\s*[:.]|(?:no\.?\s*\|?\s*)?items?\W*$|agenda(?:,?\s|$)|media\W*$|note\s+no)",
    re.IGNORECASE,
)


def titles_above_labels(blocks: Sequence[Block]) -> list[int]:
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


COLUMN_HEAD = bounded(r"^\W*(?:note\s+)?no\.?\s*\|?\s*item\W*$|^\W*items?\W*$", re.IGNORECASE)

_PAGE = bounded(
    r"^\W*(?:agenda|minutes|draft\s+minutes)(?:,?\s+(?:and\s+)?(?:draft\s+)?(?:decisions|minutes))*\W*$", re.IGNORECASE
)

_HEAD_LINE = bounded(r"^\W*(?:venue|contact)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\d", re.IGNORECASE)


def _linked(blocks: Sequence[Block]) -> bool:
    """Return whether a page that lost its head is one of a meeting: usual titles, and a title that links to a file."""
    usual = sum(1 for b in blocks if _is_usual(b.text.strip(" .:")))
    return usual >= 1 and any(has_size(b.text) and b.kind is not Kind.TABLE for b in blocks[:30])


def titles_of_page(blocks: Sequence[Block]) -> list[int]:
    """Return the indexes of titles on a meeting page that lost numbers and labels: short lines between prose."""
    if not any(_PAGE.match(b.text) for b in blocks[:6]) and not _linked(blocks):
        return []
    start = next((i for i, b in enumerate(blocks[:30]) if COLUMN_HEAD.match(b.text)), None)
    if start is None:
        lines = [i for i, b in enumerate(blocks[:8]) if _HEAD_LINE.search(b.text) and b.text.rstrip()[-1:] != "."]
        start = max(lines, default=-1)
    found: list[int] = []
    for index in range(start + 1, len(blocks)):
        block, before = blocks[index], blocks[index - 1]
        if block.kind is Kind.TABLE or block.marker or label_of(block):
            continue
        sized = has_size(block.text) and not any(label_of(b) for b in blocks[max(start, index - 2) : index])
        if PURPOSE.match(block.text) and not sized and found and found[-1] == index - 1:
            continue
        usual = block.text.strip(" .:").casefold().replace("’", "'") in _USUAL
        purposed = index + 1 < len(blocks) and bool(PURPOSE.match(blocks[index + 1].text)) and len(block.text) < 160
        ended = (
            index == start + 1 or before.text.rstrip()[-1:] in ".;)" or before.kind is Kind.TABLE or bool(before.marker)
        )
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if below and not sized and not usual and (_bullet(below) or below.text[:1].islower()):
            continue
        alone = bool(found) and found[-1] == index - 1
        title = title_score(block, 0) >= 1.5 and not block.text.rstrip().endswith(".")
        lesser = purposed and title_score(block, 0) >= 1 and not block.text.rstrip().endswith(".")
        if sized or (ended and (title or usual)) or (alone and (usual or lesser)):
            found.append(index)
    return found if len(found) >= 2 else []


_DECIDES = bounded(
    r"\W*(?:(?:resolved|agreed|recommended|decided|noted)\b\s*(?:that|to|[:–(-]|$)|on\s+(?:a|the)\s+motion\b|it\s+was\b|(?:moved|proposed|seconded)\s+by\b)",
    re.IGNORECASE,
)


def decides(text: str) -> bool:
    """Return whether a line begins to say what was decided, and so is no title.

    >>> decides("Resolved:"), decides("Resolved Complaints")
    (True, False)
    """
    return bool(_DECIDES.match(text))


def _sentence(block: Block) -> bool:
    """Return whether a plain block reads as a sentence: five words or more and a full stop."""
    heading = block.kind is Kind.HEADING or block.bold
    text = block.text.rstrip()
    return (
        not heading and text.endswith(".") and len(text.split()) > 4 and not (purpose_at(text) or _CAPITALS.match(text))
    )


_HEAD = bounded(r"(?P<head>[A-ZÀ-Þ][^.;:!?]{2,110}?)\.\s+(?=[A-Z])")


def _before_sentence(text: str) -> bool:
    """Return whether a title begins a line that prose follows, as pages that lost their lines have it.

    >>> _before_sentence("Appointment of Vice-Chair. As nobody else stood, it was quick.")
    True
    >>> _before_sentence("Members spoke. It was late.")
    False
    """
    match = _HEAD.match(text)
    if match is None or _SAYS.search(match["head"]):
        return False
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]+", match["head"]) if len(word) > 3]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _sized_title(text: str) -> bool:
    """Return whether the title of a file stands at the start of a line, and prose after its size."""
    match = size_in(text)
    return match is not None and 3 < match.start() <= 120 and ". " not in text[: match.start()].rstrip(" .")


def _bullet(block: Block) -> bool:
    """Return whether a block is a point without number or letter: what heads such points is no item of business."""
    return bool(block.marker) and not any(sign.isalnum() for sign in block.marker)


def _title_before(blocks: Sequence[Block], floor: int, index: int) -> int | None:
    best = None
    for at in range(index - 1, max(floor, index - 9) - 1, -1):
        block = blocks[at]
        if block.kind is Kind.TABLE or PURPOSE.match(block.text) or _CONTACT.match(block.text) or decides(block.text):
            continue
        if has_size(block.text) and (at < index - 1 or _sized_title(block.text)) and not best:
            return at
        if title_score(block, 0) >= 1 and not block.marker and (not _sentence(block) or _before_sentence(block.text)):
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


_TITLE_END = bounded(
    r":\s+(?=\S)|\s+[-–—]\s+(?=[A-Z])|\.\s+(?=[A-Z(])|\s+\(Pages?\s+\d|\s+(?=(?:RECOMMENDED|RESOLVED)\b)|\s+(?=(?:To|The|Members|Councillors)\s(?:receive|consider|confirm|approve|note|agree|sign|discuss|review|make|Committee|Panel|will|are)\b)"
)

_CAPITALS = bounded(
    r"(?P<title>[A-Z][A-Z’'&/,()-]+(?:\s+[A-Z’'&/,()0-9–-]+){1,24}?)\s+(?=(?:[A-Z]|A\s)[a-z]+\s+[a-z]|A\s[a-z]|(?:Cllrs?|Councillors?|Mr|Mrs|Ms)\b\.?\s[A-Z]|[A-Z][a-z]+\s[A-Z][\w’'-]+\s?[,;(])"
)
"""A title in capitals that prose follows on the same line."""

_SAYS = bounded(
    r"\b(?:were|was|had|has|have|are|received|none|nil|proposed|agreed|resolved|noted|reported)\b", re.IGNORECASE
)


_AGENDA_ITEM = bounded(r"\s*\(agenda\s+item\s+\d+[a-z]?\)+\s*$", re.IGNORECASE)


def split_title(block: Block, begin: int) -> tuple[str | None, str | None, Block | None]:
    """Return the title at the start of a block, the size of its document, and the rest of the block.

    A line that is a title as a whole has no rest; a long line is a title only up to a colon, dash, full stop or purpose.
    """
    text = block.text[begin:]
    lead = len(text) - len(text.lstrip(" .-–—:"))
    begin += lead
    text = _AGENDA_ITEM.sub("", text[lead:])
    match = size_in(text)
    if (capitals := _CAPITALS.match(text)) and (match is None or capitals.end("title") <= match.start()):
        return capitals["title"].strip(" -–:"), None, part_of(block, begin + capitals.end("title"))
    if match:
        rest = part_of(block, begin + match.end()) if text[match.end() :].strip() else None
        return text[: match.start()].strip(" ,.") or None, re.sub(r"\s+", " ", match["size"]), rest
    if (end := purpose_at(text)) is not None:
        return text[:end].strip(" -–:"), None, part_of(block, begin + end)
    cut = _TITLE_END.search(text)
    if (end := run_in_at(text)) is not None and (cut is None or end < cut.start()):
        return text[:end].strip(" -–:"), None, part_of(block, begin + end)
    if cut and _ends_title(text, cut):
        bracket = cut[0].lstrip().startswith("(")
        after = cut.start() + len(cut[0]) - len(cut[0].lstrip()) if bracket else cut.start() + len(cut[0].rstrip())
        return text[: cut.start()].strip(), None, part_of(block, begin + after)
    if len(text) > 220 or (len(text) > 130 and text.rstrip().endswith(".")):
        return None, None, part_of(block, begin)
    return text.strip().rstrip(".:").strip() or None, None, None


def _ends_title(text: str, cut: re.Match[str]) -> bool:
    """Return whether a title ends at a colon, dash, full stop or bracket, and is not all of its line."""
    title = text[: cut.start()]
    mark = cut[0].strip()
    if not 2 < len(title) <= 120 or (mark in {"-", "–", "—", ":"} and text.isupper()):
        return False
    usual = _is_usual(title)
    says = bool(_SAYS.search(text, cut.end()))
    stop = text.rstrip()[-1:]
    if mark.startswith(":") and not usual and not says and len(text) <= 160 and stop != ".":
        return False
    return usual or says or len(text) > 110 or stop in {".", ";"} or title.isupper() or mark.startswith("(")


def _is_usual(title: str) -> bool:
    return title.casefold().replace("’", "'") in _USUAL
