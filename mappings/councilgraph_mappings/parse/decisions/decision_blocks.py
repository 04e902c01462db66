"""What stands under "Decision:" without words that introduce it, and what there only tells of a vote or an aim."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.resolution_parts import ENDS_LIST, THAT
from councilgraph_mappings.parse.decisions.verbs import kind_of
from councilgraph_mappings.parse.motions.votes import VOTE_LABEL
from councilgraph_mappings.parse.wording.scan import bounded, mentions
from councilgraph_mappings.read.document import Block


def stands_alone(block: Block) -> bool:
    """Return whether a block of a Decision is a resolution although no word introduces it."""
    ends = ENDS_LIST.match(block.text) and not (block.marker and _AFTER.match(block.text) and kind_of(block.text))
    if ends or _AIMS.match(block.text) or _TELLS_NONE.match(block.text) or _counts_votes(block):
        return False
    if TOOK_IN.match(block.text) or _FILE.search(block.text):
        return False
    if _BESIDES.match(block.text) or (block.marker and not _SAYS.search(block.text)):
        return False
    return bool(block.marker or THAT.match(block.text) or kind_of(block.text))


_FILE = bounded(r"\.(?:pdf|docx?|xlsx?|pptx?|rtf)\s*$", re.IGNORECASE)
"""A paper of the decision by the name of its file, on a line of its own."""

TOOK_IN = bounded(
    r"\W*(?:[\d.]+\s+)?(?:the\s+)?(?:[\w’'&-]+\s+){0,9}?(?:considered|received)\s+(?:the|an?|further|two|three|several)\s(?![^;]{0,400}\b(?:agreed|approved|noted|resolved|decided|granted|refused|authorised|accepted|endorsed|appointed|recommended|deferred|delegated|determined|be)\b)",
    re.IGNORECASE,
)
"""What came before a resolution: "The Lead Member considered a report by the Director"."""

_AFTER = bounded(r"\W*(?:following|further\s+to)\s[^.;]{3,200}?,\s", re.IGNORECASE)
"""What went before a decision, at the head of its clause: "(a) Following the tender, a contract is awarded"."""

_BESIDES = bounded(r"\W*(?:contact|tel|e-?mail|telephone|report\s+author|wards?|lead\s+officer)\s*:", re.IGNORECASE)
"""Lines of the page below a decision, that tell whom to ask."""
_SAYS = bounded(r"\b[a-z]{3,}\b")
"""A point without such a word has names and no resolution: "- Ann Roe - Tom Poe"."""


def _counts_votes(block: Block) -> bool:
    """Return whether a block heads the names of those who voted: "(a) For the amendment – 12"."""
    label = VOTE_LABEL.match(block.text)
    return label is not None and bool(label["count"] or label["counted"])


_VOTED = r"(?:members|councillors|the\s+(?:council|committee|panel|board))\s+voted\s+(?:unanimously\s+)?(?:in\s+favou?r\s+of|for|against)\s+(?:the|this)\s+(?:motion|proposals?|recommendations?|amendment)\b"
_TELLS_VOTE = bounded(rf"\W*{_VOTED}", re.IGNORECASE)


def tells_vote(block: Block) -> bool:
    """Return whether a paragraph tells how a vote went and nothing else: "Members voted in favour of the proposal"."""
    return _TELLS_VOTE.match(block.text) is not None


_TELLS_NONE = bounded(
    rf"\W*(?:no\b|none\b|nil\b|(?:councillors?|members)\b[^.;]{{0,120}}\bnot\s+required\s+to\s+attend\b|agreed\s+recommendations\W*(?:$|reasons?\b)|there\s+(?:was|were)\s+no\b|(?:an?\s+)?apolog|(?:all\s+)?items\s+were\b|the\s+meeting\s+was\b|(?:this|which)\s+was\s+(?:duly\s+)?seconded\b|{_VOTED}|(?:it\s+was\s+)?(?:proposed|moved)\b(?![^.;]{{0,200}}\bthat\b)[^.;]{{3,90}}\bseconded\b[^.;]{{3,60}}\W*$|(?:[\d.]+\s+)?(?=\w)[^.;]{{3,90}}\b(?:was|were)\s+(?:then\s+|duly\s+)?put\s+to\s+(?:the|a)\b[^.;]{{0,30}}\bvote\b|(?:the\s+)?[A-Z][^.;:]{{3,90}}?\b(?:introduced|presented|outlined)\s+(?:the|an?|his|her|their|report)\b|the\s+(?:[A-Z][\w’'-]*\s+){{1,5}}(?:considered|received|discussed|heard)\s+(?:an?|the|and\s+(?:considered|discussed)\s+(?:an?|the))\s+(?:\w+\s+){{0,2}}(?:report|presentation|update|briefing|overview)\b(?!.{{0,600}}?\b(?:agreed|resolved|approved|noted|recommended|decided|endorsed|accepted|adopted|supported)\b))",
    re.IGNORECASE,
)
"""What stands under "Decision:" and decides nothing: that nobody was absent or had an interest, that there was a vote."""

_REASONS = bounded(
    r"\W*(?:[\d.]+\s+)?(?:reasons?(?:\s+for\s+(?:the\s+)?[\w\s()/]{3,40})?|(?:details\s+of\s+(?:any\s+)?)?(?:alternatives?|other\s+options?|alternative\s+options?|options?)(?:\s+(?:considered|rejected|and|options?|to\s+be|why|not|pursued|discounted)){0,6})\W*$",
    re.IGNORECASE,
)


def heads_reasons(text: str) -> bool:
    """Return whether a line heads the reasons of a decision, or what else might have been decided.

    >>> heads_reasons("Reasons for decision:"), heads_reasons("Options considered"), heads_reasons("Reasons matter.")
    (True, True, False)
    """
    return len(text) < _HEADING and _REASONS.match(text) is not None


_HEADING = 90

_AIMS = bounded(
    r"\W*to\s+(?:consider|seek|provide\s+(?:an?|members|the)|inform|update|present|advise|outline|set\s+out)\b(?![^.;]{0,120}\band\s+(?:approve|agree|note)\b)|(?:the\s+)?purpose\s+of\b",
    re.IGNORECASE,
)
"""What a report is for: "To consider steps to learn from the complaint"; nobody resolves to consider a report."""

_MOVES_BELOW = bounded(
    r"\b(?:moved|proposed|tabled|put\s+forward)\b[^:;]{0,220}\b(?:motion|amendment|proposal)s?\b[^:;]{0,200}:\W*$",
    re.IGNORECASE,
)
"""What stands below such a line was moved, and the vote tells what became of it."""


def is_moved(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a block is the words of a motion that the line above it leads in to."""
    return index > 0 and not blocks[index - 1].marker and _MOVES_BELOW.search(blocks[index - 1].text) is not None


AGREED_BEFORE = bounded(
    r"\W*(?:this|it|the\s+(?:motion|proposal|amendment|recommendations?))\s+(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+)?(?:agreed|carried|approved|accepted)(?:\s+(?:unanimously|by\s+(?:the\s+)?(?:council|committee|cabinet|board|panel|meeting|members|all)))*\W*$",
    re.IGNORECASE,
)
"""A vote on what stands before: "This was agreed by the Council"."""

_FAR = 4


def is_vote_on_motion(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a block only says that the motion above it was agreed: what was moved is what was decided."""
    before = blocks[max(0, index - _FAR) : index]
    return AGREED_BEFORE.match(blocks[index].text) is not None and any(mentions(b.text, ("second",)) for b in before)


_MOVES_LIST = bounded(
    r"\b(?:motions?|proposals?|recommendations?)\b[^:;]{0,160}\bsecond[^:;]{0,120}:\W*$", re.IGNORECASE
)
_LIST_AGREED = bounded(
    r"\W*(?:(?:both|all)\s+)?(?:the\s+)?(?:motions?|proposals?|recommendations?)\s+(?:was|were)\s+(?:then\s+|duly\s+|unanimously\s+|all\s+|both\s+)?(?:agreed|carried|approved)\b",
    re.IGNORECASE,
)


def moved_list(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a list below a block is what was moved and seconded, and the line below the list says it was agreed."""
    text = blocks[index].text
    if text[-1:] != ":" or "second" not in text or not _MOVES_LIST.search(text):
        return False
    at = index + 1
    while at < len(blocks) and blocks[at].marker:
        at += 1
    return index + 1 < at < len(blocks) and _LIST_AGREED.match(blocks[at].text) is not None
