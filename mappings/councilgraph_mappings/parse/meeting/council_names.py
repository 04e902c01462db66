"""Names of councils: which council the head or the title of a document is of."""

import re
from collections.abc import Sequence

from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.parse.attendance.origins import behind_origin
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.meeting.head_lines import LOCAL_COUNCIL, REPORTS
from councilgraph_mappings.parse.organisations.organisation_names import organisations_in
from councilgraph_mappings.parse.organisations.organisation_words import as_named, is_council
from councilgraph_mappings.parse.wording.passages import passage
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_STATES = bounded(r"\W*(?:this\s+is\s+the\b|venue\s*:)", re.IGNORECASE)
"""A line about the site or the place and not about who meets: "This is the website of …"; joint bodies are guests."""

_TIERS = frozenset({"county", "borough", "district", "parish", "town", "city"})


_PEOPLE_LINE = bounded(
    r"\W*(?:present|(?:also\s+)?in\s+attendance|also\s+present|apolog|cllrs?|councillors?|mr|mrs|ms|county\s+c|district\s+c)\b",
    re.IGNORECASE,
)
"""Lists of people name the councils from which visitors come."""


def council_in_head(head: Sequence[Block]) -> Stated[str] | None:
    """Return the council that the head names, as a line of its own or within one."""
    for block in head[:30]:
        passed = _PEOPLE_LINE.match(block.text) or _STATES.match(block.text) or REPORTS.match(block.text)
        if block.kind is Kind.TABLE or len(block.text) > 600 or passed:
            continue
        for start, end, name, _ in organisations_in(block.text):
            if is_council(name) and _begins_like_name(council_name(name)):
                if start < behind_origin(block.text):
                    continue  # "Marl Town Council: Ann Roe, Tom Poe"
                rule = "meeting.council-named" if len(block.text) - (end - start) < 80 else "meeting.council"
                return Stated(council_name(name), passage(block, (start, end), rule))
    return None


def _begins_like_name(name: str) -> bool:
    """Return whether a name does not begin with the tier of a council, unless the place follows: "City of York Council"."""
    first, *rest = name.casefold().split()
    return first not in _TIERS or rest[:1] == ["of"] or rest[:2] == ["council", "of"]


def council_name(name: str) -> str:
    """Return a council's name without what the line says of the meeting.

    >>> council_name("Thornley Parva Annual Parish Council"), council_name("COUNCIL OF THE CITY OF YORK")
    ('Thornley Parva Parish Council', 'City of York')
    >>> council_name("CYNGOR CYMUNED LLANFARL COMMUNITY COUNCIL")
    'Llanfarl Community Council'
    """
    name = re.sub(
        r"\b(?:(?:annual|ordinary|extraordinary|special|monthly|general|reconvened|adjourned|rescheduled|inaugural|budget)\s+){1,3}(?=(?:parish|town|community|city|county|borough|district)\b)",
        "",
        name,
        flags=re.IGNORECASE,
    )
    if name.casefold().endswith("council"):
        name = re.sub(r"^cyngor\s+(?:cymuned|tref|sir|dinas)\s+(?=\w)", "", name, flags=re.IGNORECASE)
    name = re.sub(r"^(?:the\s+)?council\s+of\s+the\s+(?=\w+\s)", "", name, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", as_named(name) if name.isupper() else name)


def council_of_title(draft: Draft) -> Stated[str] | None:
    """Return the local council that the title of the document names, where its head names none."""
    for _, _, name, _ in organisations_in(draft.document.title):
        if is_council(name) and LOCAL_COUNCIL.search(name) and _begins_like_name(name):
            return Stated(council_name(name), Evidence(0, 0, "meeting.council-of-title"))
    return None
