"""What looks like the title of an item of business, and where it ends on its line.

A title is short, set in bold or capitals or with capital words, and no sentence; some titles are the same everywhere
("Apologies").
"""

import re

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.items.labels import without_size
from councilgraph_mappings.parse.items.run_in import run_in_at
from councilgraph_mappings.parse.wording.scan import bounded, first_words, vocabulary
from councilgraph_mappings.read.document import Block, Kind

_TABLE = table("headings")

_USUAL = frozenset(title.casefold() for title in _TABLE["usual"]["titles"])

_HEAD_END = bounded(r":\s|\s[-–—]\s|\.\s")

_GOES_ON = bounded(
    rf"(?:(?P<usual>{alternatives(_USUAL)})\s+(?=(?:To|Members|Councillors|The|Any|All|These|If|There|In|It|This)\s[a-z])|(?P<asked>[A-ZÀ-Þ][^.;:!?]{{4,110}}?)\s+(?=For\s+the\s+(?:Committee|Panel|Board|Council|Cabinet|Executive|Commission|Forum)\s+to\s)|(?P<title>[A-ZÀ-Þ][^.;:!?]{{2,110}}?)\.?\s+(?=To\s(?:receive|consider|confirm|approve|note|agree|sign|discuss|review|make|elect|appoint|determine|scrutinise)\b|(?-i:This\s(?:report|item)|(?<!\bAnnual\s)(?<!\bProgress\s)(?<!\bFinal\s)(?<!\bInterim\s)(?<!\bQuarterly\s)(?<!\bMonitoring\s)(?<!\bPerformance\s)(?<!\bDraft\s)Report\s(?:of|by|advising|setting\sout|outlining|providing|seeking|detailing|presenting))\s)|(?P<any>[A-ZÀ-Þ][^.;:!?]{{2,110}}?(?:\(if\s+any\)|,\s+if\s+any\b[.,]?))\s+(?=\S))",
    re.IGNORECASE,
)


def purpose_at(text: str) -> int | None:
    """Return where a title ends that its purpose follows on the same line, or None.

    >>> text = "Urgent Items To note any items that are urgent."
    >>> text[:purpose_at(text)], purpose_at("How the council is to receive rents")
    ('Urgent Items', None)
    """
    match = _GOES_ON.match(text)
    if (
        match is None
        or not (text[match.end()].isupper() or (match["any"] and text[match.end()] == "("))
        or text.isupper()
        or text[: match.end() - 1].endswith(_AND)
    ):
        # "MATTERS TO NOTE": what is set in capitals as a whole is a title as a whole.
        return None
    return next(match.end(name) for name in ("usual", "asked", "title", "any") if match[name])


_AND = (" AND", " and", " &", ", AND", ", and")
"""Behind it the title says what else the item is for: "TO RECEIVE NOMINATIONS AND TO ELECT A CHAIRMAN"."""
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
    if not text or _LABEL.fullmatch(text) or (not (begin or block.marker) and _SECTION.fullmatch(text)):
        return -1.0
    whole = block.text.rstrip()
    paged = PAGED.match(text) if "(" in text else None
    if paged:
        text = whole = paged["title"]
    if (end := (purpose_at(text) if _may_go_on(block.text) else None) or run_in_at(text)) is not None:
        text = whole = text[: end - (is_usual(text[:end].rstrip(" .")) and text[end - 1] == ".")]
    if capitals := CAPITALS.match(text):
        text = capitals["title"]
    head = _HEAD_END.split(text, maxsplit=1)[0] if len(text) > 110 else _CUT.split(text, maxsplit=1)[0]
    score = 1.5 if paged or _NUMBER_BEHIND.match(text) else 0.0
    if block.kind is Kind.HEADING or block.bold or "mgAiTitleTxt" in block.classes:
        score += 2
    if head.isupper() and len(head) > 3:
        score += 2
    usual = head.casefold().replace("’", "'")
    if usual in _USUAL or usual.removeprefix("to receive ") in _USUAL:
        score += 2
    if len(text) <= 110 and whole[-1:] not in ".;,":
        score += 1
    if text[0].islower() or _THAT.match(text) or decides(text):
        score -= 2.5
    if whole.endswith((";", "; and", ", and", ",", "; or")):
        score -= 2.5
    if _OF_SOMEBODY.fullmatch(head):
        score += 1
    words_ = [w for w in _TITLE_WORD.findall(head) if len(w) > 3 and w not in _JOINING]
    capital = bool(words_) and sum(w[0].isupper() for w in words_) >= 0.7 * len(words_)
    # Capital words make a long title as well; a long line all in capitals is a heading of the whole document.
    if len(head) > 160 and (head.isupper() or not capital):
        score -= 2
    if _SENTENCE.match(text) and not (block.kind is Kind.HEADING or block.bold):
        score -= 1
    if capital and (len(head) <= 110 or (len(head) <= 260 and not head.isupper() and whole[-1:] not in ".;")):
        score += 1
    return score


_JOINING = frozenset({"from", "with", "into", "upon", "within", "between"})
"""Small letters in a title: "Update from the Chair"."""

_OF_SOMEBODY = bounded(
    r"(?:[A-Z][\w’'-]*\s){1,4}(?:remarks|welcome|announcements|reports?|updates?|address|comments)", re.IGNORECASE
)
"""What somebody has to say: "Chairman's remarks", "County Councillor's report"."""


def heads_prose(text: str) -> bool:
    """Return whether a title that items often have stands before a colon, and prose behind it.

    >>> heads_prose("Clerk’s Report: The lane was cleared."), heads_prose("Mill Lane: The lane was cleared.")
    (True, False)
    """
    head, colon, _ = text.partition(": ")
    return bool(colon) and len(head) < _HEAD and (is_usual(head) or _OF_SOMEBODY.fullmatch(head) is not None)


_HEAD = 60

_LABEL = bounded(
    r"(?:it\s+was\s+)?(?:resolved|agreed|decided|noted|recommended)(?:\s+unanimously)?|decisions?|recommendations?",
    re.IGNORECASE,
)
"""A label that lost its colon heads no item, be it in bold capitals."""
_SECTION = bounded(r"(?:public|private|exempt\s+items|confidential\s+items)(?:\s+(?:items|session))?", re.IGNORECASE)
"""The part of an agenda that several items stand in; with a number it is an item: "12. Exempt Items"."""
_NUMBER_BEHIND = bounded(r"[A-Z][^:;.]{2,80}:\s*\d{1,4}/\d{2,4}\b")
"""A title with the number of its minute behind it: "Highways: 034/23: The pothole …"."""
PAGED = bounded(
    r"(?P<title>[A-ZÀ-Þ][^.;:!?]{2,170}?)\s\((?:Pages?\s+\d{1,4}(?:\s?[-–]\s?\d{1,4})?|(?:Agenda\s)?[Ii]tem\s\d{1,3}[a-z]?)\)\s+(?=[A-Z])"
)
"""A title with its pages in the pack, and behind them what the item is for."""
NIL_BEHIND = bounded(r"\s\((?:none|nil|none\s+received)\)\W*$", re.IGNORECASE)
_CUT = re.compile(r":\s|\s[-–—]\s|\.\s")
_THAT = re.compile(r"That\s")
_SENTENCE = re.compile(
    r"(?:That|To|The|There|It was|Approved?|Agreed?|Noted?|Notes?|Recommended|In|When|How|What|Would|Does|Is|Are)\b"
)
"""A word that begins sentences more often than titles."""
_TITLE_WORD = re.compile(r"[A-Za-z][\w'’-]+")


def is_usual(title: str) -> bool:
    """Return whether a title is the same everywhere, as "Apologies" is."""
    title = title.casefold().replace("’", "'")
    return title in _USUAL or (title.endswith(")") and _ASIDE.sub("", title) in _USUAL)


_ASIDE = bounded(r"\s*\((?:including|incl|and|if|where|by|from|as|for)\b[^()]{0,60}\)$")
"""What a title says of itself in brackets: "Declarations of interest (including whipping declarations)"."""


_DECIDES = bounded(
    r"\W*(?:(?:resolved|agreed|recommended|decided|noted)\b\s*(?:that|to|[:–(-]|$)|on\s+(?:a|the)\s+motion\b|it\s+was\b|(?:moved|proposed|seconded)\s+by\b|(?:mover|proposer|seconder)\s*[:–-])",
    re.IGNORECASE,
)


def decides(text: str) -> bool:
    """Return whether a line begins to say what was decided, and so is no title.

    >>> decides("Resolved:"), decides("Resolved Complaints")
    (True, False)
    """
    return bool(_DECIDES.match(text))


CAPITALS = bounded(
    r"(?P<title>[A-Z][A-Z’'&/,()-]+(?:\s+[A-Z’'&/,()0-9–-]+){1,24}?)\s+(?=(?:[A-Z]|A\s)[a-z]+\s+[a-z]|A\s[a-z]|The\s[A-Z][a-z]+\s|(?:Cllrs?|Councillors?|Mr|Mrs|Ms)\b\.?\s[A-Z]|[A-Z][a-z]+\s[A-Z][\w’'-]+\s?[,;(])"
)
"""A title in capitals that prose follows on the same line."""

SAYS = bounded(
    r"\b(?:were|was|had|has|have|are|received|none|nil|proposed|agreed|resolved|noted|reported)\b", re.IGNORECASE
)


TITLE_END = bounded(
    r":\s?[-–—]?\s+(?=\S)|\s+[-–—]\s+(?=[A-Z]|\d{2,4}/\d{3})|\.\s+(?=[A-Z(]|[a-z][.)]\s+[A-Z])|\s+\((?:Pages?\s+|(?:Agenda\s)?[Ii]tem\s)\d|\s+\((?=(?:to\s(?:receive|consider|note|confirm|approve|agree)|announcements?\smay)\s)|\s+(?=(?:RECOMMENDED|RESOLVED)\b)|\s+(?=\(?(?:Reports?|Documents?|Papers?)\s(?:attached|enclosed|to\sfollow)\b)|\s+(?=(?:To|The|Members|Councillors)\s(?:receive|consider|confirm|approve|note|agree|sign|discuss|review|make|Committee|Panel|will|are)\b)"
)

NOTED_BEHIND = bounded(
    r"^[A-Z0-9](?:[^.;]|\.(?=\d)){3,160}?\S\s+(?:[-–—]\s+(?:receive|note|consider|approve)|\(?(?:Reports?|Documents?|Papers?)\s(?:attached|enclosed|to\sfollow)\)?|See\sattached\s\w+)\W*$"
)
"""A title with a word on its paper or on what is to be done with it: "12 Wayside Close Report attached."."""

_SMALL_DASH = bounded(r"\s+[-–—]\s+(?=[a-z])")
"""A dash before small letters parts a title from its prose where nothing plainer does: "Apologies - there were none."."""

_TOLD = re.compile(r"\b(?:[a-z]+ed|was|were|is|are|has|had|none|nothing|nil|no)\b")


def small_dash(text: str) -> re.Match[str] | None:
    """Return the dash before small letters behind which something is told, of several in a title; the last, where none is."""
    dashes = list(_SMALL_DASH.finditer(text, 0, 130))
    ends = [dash.start() for dash in dashes[1:]] + [len(text)]
    told = (dash for dash, end in zip(dashes, ends, strict=False) if _TOLD.search(text, dash.end(), end))
    return next(told, dashes[-1] if dashes else None)
