"""Where the title of an item ends and its prose begins, in one line."""

import re

from councilgraph_mappings.parse.items.agenda_lines import one_sentence
from councilgraph_mappings.parse.items.labels import part_of, size_in
from councilgraph_mappings.parse.items.run_in import bullet_in, run_in_at, without_point
from councilgraph_mappings.parse.items.titles import (
    CAPITALS,
    NIL_BEHIND,
    SAYS,
    TITLE_END,
    is_usual,
    purpose_at,
    small_dash,
)
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_AGENDA_ITEM = bounded(
    r"\s*\((?:(?:agenda\s+)?item\s+(?:no\.?\s*)?\d+[a-z]?|\d{1,2}[.:]\d\d(?:[.:]\d\d)?)\)+\s*(?=$|(?:pdf\s+icon\s+)?PDF\s\d)",
    re.IGNORECASE,
)
"""What a title has behind it and is no part of it: the number on the agenda, or the time in the recording."""

_MINUTES_WERE = bounded(
    r"(?P<title>(?:The\s+)?(?:draft\s+)?minutes\s+(?:of|from)\b(?:(?!minutes|\s[-–—]\sThe\s)[^.;:]){0,140}?)(?<!\bto\sbe)\s+(?:(?:was|were|had\s+been|having\s+been)\s[^.]{0,160}?\b)?(?:approved|agreed|confirmed|accepted|adopted|signed)\s+(?:and\s+signed\s+)?(?:(?:by\s+all|unanimously)\s+)?(?:as\s+(?:an?\s+|being\s+)?(?:true|correct|accurate)|and\s+signed)\b",
    re.IGNORECASE,
)
"""An item that is a sentence about its own title: "Minutes of the last meeting were approved as a true record"."""

_WAS_DONE = bounded(
    r"(?P<title>[A-Z](?:(?!\s[-–—]\s)[^.;:]){4,110}?)\s+(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+)?(?:(?:presented|received|circulated|considered|reviewed|checked)\s+and\s+)?(?:noted|approved|agreed|adopted|accepted|received|confirmed)\b[^.;]{0,110}(?:\.$|(?<=\bfor\spayment)\.?(?:$|\s+(?=[A-Z])))"
)
"""An item that is a sentence: "Minutes of the last meeting were approved on a motion by Ann Roe."."""


def _was_done(text: str) -> re.Match[str] | None:
    """Return the title of an item that is a sentence, unless a title stands before the sentence on the line."""
    return _WAS_DONE.match(text) if run_in_at(text) is None else None


_TO_DECIDE = bounded(
    r"(?P<title>To\s+(?:approve|agree|adopt|accept|confirm|ratify|authorise|sign|note|consider|receive|appoint|review)\b[^.;:]{6,200}?)(?:\s*[-–—]\s*|\s+(?=(?-i:Approved|APPROVED|Agreed|AGREED|Adopted|Accepted|Noted|NOTED|Deferred|DEFERRED|Resolved|RESOLVED)\b))(?:(?:it\s+was|all|unanimously|duly)\s+)*(?:not\s+)?(?:approved|agreed|adopted|accepted|confirmed|ratified|authorised|resolved|noted|deferred)(?:\s+(?:unanimously|and\s+signed))?\W*$",
    re.IGNORECASE,
)
"""The line of an agenda with what became of it: "To approve the budget – Approved"."""


def split_title(block: Block, begin: int) -> tuple[str | None, str | None, Block | None]:
    """Return the title at the start of a block, the size of its document, and the rest of the block.

    A line that is a title as a whole has no rest; a long line is a title only up to a colon, dash, full stop or purpose.
    """
    text = block.text[begin:]
    lead = len(text) - len(text.lstrip(" .-–—:"))
    begin += lead
    text = _AGENDA_ITEM.sub(lambda aside: " " * len(aside[0]), text[lead:])
    match = size_in(text)
    if (bullet := bullet_in(text)) and not match:
        return text[:bullet].strip(" .-–:"), None, part_of(block, begin + bullet)
    if (capitals := CAPITALS.match(text)) and (match is None or capitals.end("title") <= match.start()):
        return capitals["title"].strip(" -–:"), None, part_of(block, begin + capitals.end("title"))
    if (nil := _NIL.match(text)) and (match is None or nil.end() <= match.start()):
        return nil["title"].strip(" -–:"), None, part_of(block, begin + nil.end("title"))
    if glued := _GLUED_DASH.match(text):
        return text[: glued.end("title")].strip(), None, part_of(block, begin + glued.end())
    said = _MINUTES_WERE.match(text) or _TO_DECIDE.match(text) or _was_done(text)
    if said and not (match and match.start() < said.end("title")):
        return said["title"].strip(" -–:"), None, part_of(block, begin)
    if match:
        rest = part_of(block, begin + match.end()) if text[match.end() :].strip() else None
        return text[: match.start()].strip(" ,.:") or None, re.sub(r"\s+", " ", match["size"]), rest
    if (end := purpose_at(text)) is not None:
        return without_point(text[:end].strip(" -–:").rstrip(".")), None, part_of(block, begin + end)
    cut = TITLE_END.search(text)
    cut = small_dash(text) or cut if cut is None or cut.start() > _LONGEST else cut
    if cut and cut[0].strip() in _DASHES and (further := TITLE_END.search(text, cut.end())):
        # "Code of Conduct - Declarations of Interest. Members should": both parts are the title.
        two = is_usual(text[cut.end() : further.start()]) and not is_usual(text[: cut.start()])
        cut = further if two else cut
    if (end := run_in_at(text)) is not None and (cut is None or end < cut.start()):
        return text[:end].strip(" -–:"), None, part_of(block, begin + end)
    if cut and _ends_title(text, cut):
        bracket = cut[0].lstrip().startswith("(")
        after = cut.start() + len(cut[0]) - len(cut[0].lstrip()) if bracket else cut.start() + len(cut[0].rstrip())
        return text[: cut.start()].strip(), None, part_of(block, begin + after)
    whole = text.isupper() or one_sentence(text)
    if not (whole and len(text) < _CAPITAL_LINE) and (
        len(text) > 220 or (len(text) > 130 and text.rstrip().endswith("."))
    ):
        return None, None, part_of(block, begin)
    return NIL_BEHIND.sub("", text.strip()).rstrip(".:;–—- ") or None, None, None


_NIL = bounded(
    r"(?P<title>[A-ZÀ-Þ][^.;:]{3,110}?[a-zà-ÿ])(?<!\bwere)(?<!\bwas)(?<!\bto)(?<!\bof)(?<!\band)\s+(?:None|Nil|NONE)(?:\s+(?:received|declared|reported))?\W*$"
)
"""A title with what answers it and no sign between: "Datganiadau / Declarations None."."""

_GLUED_DASH = bounded(
    r"(?P<title>[A-Z][^.;:–—]{3,90}?[a-z])[–—]\s+(?=(?:The|It|There|All|No|Cllrs?|Councillors?|Resolved|RESOLVED|Agreed|AGREED|Proposed)\b)"
)
"""A dash that lost the blank before it parts a title from its prose: "Minutes of the last meeting– The minutes were"."""

_CAPITAL_LINE = 450
"""So long may a title be that is set in capitals as a whole, or the sentence of an agenda."""

_LONGEST = 120
"""So long may a title be that a sign parts from the prose on its line."""
_LONGEST_CAPITALS = 220
"""The same of one that is set in capitals: they tell it from the prose."""

_ANSWERED = bounded(
    r"\s*(?:(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr)\b\.?\s[A-Z]|(?:(?i:unanimously|duly|all)\s+)?(?:[Aa]pproved|APPROVED|[Aa]ccepted|[Aa]dopted|[Dd]eferred|[Ss]igned)\W*$|(?:No|Nil)\s(?:new\s|further\s)?(?:items?|issues?|updates?|requests?|reports?|matters|business)\b)"
)
"""What answers a title on its own line: names below "Apologies", or that it was approved."""

_MOVED_BEHIND = bounded(
    r"\s*(?:\(?[a-z][.)]\s+)?(?:ar\s+mh?oladh|arna\s+mholadh|molta\s+ag|on\s+the\s+(?:proposal|proposition|motion)\s+of|proposed\s+by)\b",
    re.IGNORECASE,
)
"""Who moved, behind the title of what was moved."""

_DASHES = frozenset("-–—")
_INITIALS_BEHIND = bounded(r"(?<=[.;])\s+[A-Z]{2,3}\s*$")
"""Who acts, in the margin that ran into the line: "Planning – 2 Pond Row, new garage. No objections. AB"."""

_LISTS = bounded(
    r"(?:(?:those|members|councillors)\s+)?(?:present|attending|in\s+attendance|attendees|attendance)|also\s+(?:present|in\s+attendance)|sederunt|absent|attended",
    re.IGNORECASE,
)
"""The label of a list of people as the title of an item: "1. Present: Ann Roe (AR), Ben Poe (BP)"."""


def _ends_title(text: str, cut: re.Match[str]) -> bool:
    """Return whether a title ends at a colon, dash, full stop or bracket, and is not all of its line."""
    title = text[: cut.start()]
    mark = cut[0].strip()
    longest = _LONGEST_CAPITALS if title.isupper() else 170 if mark.startswith("(") else _LONGEST
    if not 2 < len(title.strip("()")) <= longest or (mark in {"-", "–", "—", ":"} and text.isupper()):
        return False
    usual = is_usual(title) or _LISTS.fullmatch(title) is not None
    if mark in {"-", "–", "—"} and text[cut.end()].islower() and not (usual or text.rstrip()[-1:] == "."):
        return False
    says = bool(
        SAYS.search(text, cut.end()) or _ANSWERED.match(text, cut.end()) or _MOVED_BEHIND.match(text, cut.end())
    )
    stop = _INITIALS_BEHIND.sub("", text).rstrip()[-1:]
    if mark.startswith(":") and not usual and not says and len(text) <= 160 and stop != ".":
        return False
    return usual or says or len(text) > 110 or stop in {".", ";"} or title.isupper() or mark.startswith("(")
