"""Which kind of document this is: told by what only such documents have."""

import re
from collections.abc import Sequence
from itertools import pairwise

from councilgraph_mappings.codes import Status
from councilgraph_mappings.parse.attendance.attendance_labels import at_labels, label_in
from councilgraph_mappings.parse.items.labels import has_size
from councilgraph_mappings.parse.items.meeting_page import headed_alone
from councilgraph_mappings.parse.items.titles import is_usual
from councilgraph_mappings.parse.layout.site_menu import without_menu
from councilgraph_mappings.parse.pages.decision_record import is_decision_record
from councilgraph_mappings.parse.pages.pages import leads_to_meeting
from councilgraph_mappings.parse.pages.plan_page import is_plan_page, is_planned_issue
from councilgraph_mappings.parse.pages.same_issue import same_issue_starts
from councilgraph_mappings.parse.papers.loose_papers import kind_of_loose
from councilgraph_mappings.parse.papers.table_lines import heads_column
from councilgraph_mappings.parse.wording.dates import dates_in
from councilgraph_mappings.parse.wording.scan import bounded, has_digit
from councilgraph_mappings.read.document import Block, Document

ITEM_PAGE = "agenda item page"

ISSUE_PAGE = "issue page"

DECISION_PAGE = "decision page"

PLAN_PAGE = "forward plan page"

DECISION_RECORD = "decision record"

PLANNED_ISSUE = "planned issue page"

MEETING_PAGE = "meeting page"

AGENDA_PACK = "agenda pack"

MINUTES = "minutes"

AGENDA = "agenda"

PAPER = "paper"

OTHER = "other"

_DECISION = bounded(
    r"^\W*(?:decision\s+maker|is\s+key\s+decision\??|is\s+subject\s+to\s+call[\s-]*in\??|decision\s+status|decision\s+published|made\s+at\s+meeting|date\s+of\s+decision)\s*:",
    re.IGNORECASE,
)

_MEETING_LINE = bounded(r"^\W*meeting:\s*\d{1,2}/\d{1,2}/\d{4}\s*[-–]", re.IGNORECASE)

_ITEM = bounded(r"^\W*(?:agenda\s+item|eitem\s+ar\s+gyfer\s+y\s+rhaglen|eitem\s+agenda)\W*$", re.IGNORECASE)

_ISSUE = bounded(r"^\W*issue\s*[-–—]\s*\w+|^\W*issue\s+details", re.IGNORECASE)

_STAMP = bounded(
    r"^(?:page\s+\d+\s*)?agenda\s+(?:item|annex)\s*(?:no\.?\s*)?\d+[a-z]?\.?(?:\s*page\s+\d+)?$", re.IGNORECASE
)

_STAMP_WIDTH = 100

_PAGES = bounded(r"\(\s*pages?\s+\d+\s*[-–to]+\s*\d+\s*\)", re.IGNORECASE)

_PAGE_HEAD = bounded(
    r"^\W*(?:agenda(?:,\s*(?:draft\s+)?decisions)?(?:\s+and\s+(?:draft\s+)?(?:minutes|decisions))?|(?:draft\s+)?minutes|venue:.*|no\.?\s*\|?\s*item|items?)\W*$",
    re.IGNORECASE,
)

_NUMBERED_ITEM = bounded(r"^\W*(?:no\.?\s*\|?\s*item\b|item\s+no\.?\s*\|?\s*(?:agenda\s+)?item\b)", re.IGNORECASE)


_HELD = bounded(
    r"\bminutes?\s+of\b[^.;]{0,120}\bmeeting\b|\bminutes?\b[^.;]{0,60}\bmeeting\b[^.;]{0,60}\bheld\b|\bmeeting\b[^.;]{0,80}\bheld\b[^.;]{0,120}\bminutes?$",
    re.IGNORECASE,
)

_TITLED = bounded(
    r"\W*(?:draft\s+)?(?:[\w’'&-]+\s+){1,8}?(?:council|committee|board|panel)\s+(?:(?:business|ordinary|monthly|annual|special|general|full|public)\s+)*meeting\s+minutes\b(?!\s+(?:of|from|for|and|to)\b)",
    re.IGNORECASE,
)
"""The title of minutes that names the body first: "Marlbury Parish Council Business Meeting Minutes 3 May 2021"."""

_MEETING_OF = bounded(r"\W*(?:\w+\s+){0,4}meeting\s+of\s+(?:the\s+)?\w", re.IGNORECASE)
_WAS_HELD = bounded(
    r"[^;]{0,60}?\b(?:an?|the)\s+(?:\w+\s+){0,4}?meeting\s+of\s+(?:the\s+)?[^.;]{3,80}?\s(?:was|took\s+place)\b[^.;]{0,140}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""How old minutes begin: "A Monthly Meeting of Marlbury City Council was held in the Chamber on Monday, 4th March, 2024"."""
_CAME = bounded(
    r"\bmeeting\b[^;]{0,260}?\b(?:there\s+were\s+present|(?:the\s+)?following\s+(?:(?:members|councillors|people)\s+)?(?:were\s+present|attended))\s*[:–—-][\s:–—-]*$",
    re.IGNORECASE,
)
"""The head of minutes as a sentence that leads to a list: "At a meeting held on 4 March 2024 there were present:"."""
_EXCUSED = bounded(
    r"\b[Aa]pologies\b[^.;]{0,60}\b(?:were|was|had\s+been)\s+(?:received|submitted|given|recorded|accepted|noted)\b"
)
"""Who was excused is told of a meeting that has been, also where nothing else calls a document its minutes."""

_MEETING_ON = bounded(
    r"\W*(?:[\w’'&-]+\s+){1,8}?(?:council|committee|board)\s+(?:(?:business|ordinary|monthly|annual|special|general|full|public)\s+){0,3}meeting\b[^.;:]{0,40}\b(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
"""A title with the body and the day, and without the word: "Marlbury Town Council Monthly Meeting 3 May 2021"."""

_SECONDED = bounded(
    r"\b(?:proposed|nominated|moved)\b[^.;]{0,90}\bseconded\s+by\b|\bproposes\b[^.;]{0,90}\bseconds\b", re.IGNORECASE
)
_MOTIONS = 3
"""Minutes that lost their head and their lists tell of so many motions; other papers quote one or two."""

_MEMBERS = bounded(
    r"\W*(?:(?:Councillor|Cllr)\b\.?\s[^,;()]{2,40}\([^()]{2,30}\)[,;]?\s+)?(?:Councillors|Cllrs|Comhairleoirí)\b\.?:?\s(?:[^,;]{2,40}[,;]\s){3}"
)
_MEMBER = bounded(r"\W*(?:Councillor|Cllr|(?:An\s+)?Comhairleoir)\b\.?\s[^,;.]{2,40}$")
_SEVERAL = 4


def _lists_members(head: Sequence[str]) -> bool:
    """Return whether minutes that lost their head begin with the members, in a line or a line each."""
    return any(_MEMBERS.match(text) for text in head[:3]) or sum(bool(_MEMBER.match(t)) for t in head[:12]) >= _SEVERAL


_AGENDA = bounded(r"\W*(?:notice\s+of\s+(?:a\s+|the\s+)?meeting|agenda)\b", re.IGNORECASE)

_AGENDA_ALONE = bounded(r"\W*(?:(?:revised|updated|supplementary|public)\s+)?agenda\W*", re.IGNORECASE)
"""The line below a letter that summons, above the items."""


def _titles_item(blocks: Sequence[Block]) -> bool:
    """Return whether a line says that the page is about one item, and is not the head of a column."""
    return any(
        _ITEM.match(block.text)
        and not (at and heads_column(blocks[at - 1]))
        and not any(_STAMPED.fullmatch(below.text) for below in blocks[at + 1 : at + 2])
        for at, block in enumerate(blocks)
    )


_STAMPED = bounded(r"\W*\d{1,3}[A-Za-z]?\W*")
"""Below "Agenda Item" the number under which a paper stands in a pack, and no title of a page."""


def _count_up(stamps: Sequence[str]) -> bool:
    """Return whether lines like stamps of a pack are the heads of items, which count up from the first without a gap.

    >>> _count_up(["Agenda Item 1", "Agenda Item 2", "Agenda Item 3"]), _count_up(["Agenda Item 3", "Agenda Item 3"])
    (True, False)
    """
    numbers = [re.findall(r"\d+", stamp) for stamp in stamps]
    return len(stamps) > 2 and numbers == [[str(number + 1)] for number in range(len(stamps))]


def _before_agenda(head: Sequence[str]) -> int:
    """Return how many lines stand above the word "Agenda" of a summons: its items name the minutes of earlier meetings."""
    alone = next((at for at, text in enumerate(head) if _AGENDA_ALONE.fullmatch(text)), len(head))
    return alone if any(_SUMMONS.search(text) for text in head[:alone]) else len(head)


_DOCUMENTS = bounded(r"\W*meeting\s+documents\W*", re.IGNORECASE)
"""The title of a page about a meeting of the years before a council had its system."""
_ROWS = bounded(r"\W*(?:business\s+items\W*$|items?\s*\|?\s*description(?:\s*\|?\s*resolution)?\W*$)", re.IGNORECASE)
"""What stands above the items of such a page, and not above the text of a paper."""

_SUMMONS = bounded(
    r"\b(?:summoned|invited|requested)\s+to\s+attend\b|\bwill\s+be\s+held\b|\bto\s+be\s+held\b", re.IGNORECASE
)


def _lost_head(blocks: Sequence[Block]) -> bool:
    """Return whether a page of links begins with the title of its first item, and has those of a meeting below."""
    if not blocks or blocks[0].marker or not is_usual(blocks[0].text.strip(" .:")):
        return False
    if not any(has_size(b.text) for b in blocks[:40]):
        return False
    return len({b.text.casefold() for b in blocks[:60] if is_usual(b.text.strip(" .:"))}) >= _USUAL_TITLES


def _opens_business(blocks: Sequence[Block]) -> bool:
    """Return whether numbered items follow a day near the top, and those that open every meeting are the first of them.

    An agenda without the word: a paper has its own numbered headings.
    """
    numbered = [(at, b) for at, b in enumerate(blocks[:40]) if b.marker.strip(" .()").isdigit()][:_OPENING]
    if len(numbered) < _OPENING or numbered[0][0] > _OPENING or numbered[0][1].marker.strip(" .()") != "1":
        return False
    above = blocks[: numbered[0][0]]
    usual = sum(is_usual(b.text.strip(" .:")) for _, b in numbered)
    return usual >= 2 and is_usual(numbered[0][1].text.strip(" .:")) and any(dates_in(b.text) for b in above)


_OPENING = 6
_TELLS = bounded(r"\b(?:was|were|resolved|agreed|noted|thanked|welcomed|reported)\b", re.IGNORECASE)
"""Minutes tell what was done; what is to come has no such word."""
_USUAL_TITLES = 3
_HEAD = 6
"""Lines in which the label of a list of people may stand behind the head that ran into it."""


def _heads_numbered(head: Sequence[str]) -> bool:
    """Return whether the columns of a meeting's items are named, "No." beside or above "Item".

    >>> _heads_numbered(["Venue: Hall", "No. Item"]), _heads_numbered(["No.", "Item", "53."]), _heads_numbered(["Item"])
    (True, True, False)
    """
    return any(_NUMBERED_ITEM.match(f"{text} {below}") for text, below in pairwise([*head, ""]))


def _of_one_matter(texts: Sequence[str], blocks: Sequence[Block]) -> str | None:
    """Return the genre of a page about one plan, decision or issue, or None."""
    head = texts[:30]
    if is_plan_page(texts):
        return PLAN_PAGE
    if sum(bool(_DECISION.match(line)) for text in texts[:60] if ":" in text for line in text.split("\n")) >= 2:
        return DECISION_PAGE
    if is_decision_record(texts):
        return DECISION_RECORD
    if is_planned_issue(texts) and not any(_MEETING_LINE.match(t) for t in texts):
        return PLANNED_ISSUE
    issue = any(_MEETING_LINE.match(t) for t in head) or any(_ISSUE.match(t) for t in head[:8])
    return ISSUE_PAGE if issue or same_issue_starts(blocks) else None


def genre_of(document: Document, blocks: Sequence[Block]) -> str:
    """Return the genre of a document."""
    own = without_menu(document.blocks)
    texts = [b.text for b in own]
    if (page := _of_one_matter(texts, blocks)) is not None:
        return page
    head = texts[:30]
    numbered = _heads_numbered(head)
    if not numbered and (
        _titles_item(own[:8])
        or document.title.casefold().startswith("agenda item -")
        or any(leads_to_meeting(t) for t in head[:8])
    ):
        return ITEM_PAGE
    stamps = [t.strip() for t in texts if has_digit(t) and len(t) < _STAMP_WIDTH and _STAMP.match(t.strip())]
    paged = sum(bool(_PAGES.search(t)) for t in texts if "(" in t)
    lists = {found[0] for b in (*blocks, *at_labels(blocks[:_HEAD])) if (found := label_in(b))}
    present = Status.PRESENT in lists
    if (len(stamps) >= 2 and not _count_up(stamps)) or (paged >= 3 and (present or len(document.text) > 30_000)):
        return AGENDA_PACK
    if numbered or (
        any(t.strip().casefold().startswith("agenda") for t in head[:4])
        and any(t.casefold().startswith("venue:") for t in head)
    ):
        return MEETING_PAGE
    if any(_DOCUMENTS.fullmatch(t) for t in head[:3]) and any(_ROWS.match(t) for t in head[:12]):
        return MEETING_PAGE
    if any(_PAGE_HEAD.match(t) and "minutes" in t.casefold() and "agenda" in t.casefold() for t in head[:6]):
        return MEETING_PAGE
    if _lost_head(blocks) or headed_alone(blocks):
        return MEETING_PAGE
    if (
        present
        or lists >= {Status.APOLOGIES, Status.IN_ATTENDANCE}
        or any(_TITLED.match(t) or _WAS_HELD.match(t) or _CAME.search(t) for t in head[:3] if has_digit(t))
        or any("minutes of" in t.casefold() or _HELD.search(t) for t in head[: _before_agenda(head[:12])])
    ):
        return MINUTES
    summons = any(_AGENDA.match(t) for t in head[:10]) or any(_AGENDA_ALONE.fullmatch(t) for t in texts[:60])
    # On an agenda "Minutes" is an item like others, and so it is behind a number; a label has a colon there.
    labels = (b.text for b in own if b.text.rstrip().endswith(":") or not (summons or b.marker))
    if any(t.strip(" :").casefold() in {"minutes", "decision"} for t in labels) and not any(
        t.casefold().startswith("venue") for t in head
    ):
        return ITEM_PAGE
    if kind_of_loose(blocks) is not None:
        return PAPER
    if paged >= 1 or summons:
        return AGENDA
    if _opens_business(own):
        return MINUTES if any(_TELLS.search(t) for t in texts) else AGENDA
    excused = Status.APOLOGIES in lists or any("pologies" in t and _EXCUSED.search(t) for t in texts)
    if excused and (any(_MEETING_OF.match(t) or _MEETING_ON.match(t) for t in head[:6]) or _lists_members(head)):
        return MINUTES
    seconded = sum("seconded" in t and _SECONDED.search(t) is not None for t in texts)
    return MINUTES if seconded >= _MOTIONS else OTHER
