"""Labels of lists of people ("Present:", "Apologies for absence"), and the status that each gives.

The table ``attendance.toml`` holds them; words that are labels and much else besides ("Chair", "Members") count only
with a colon or alone on their line.
"""

import re
from collections.abc import Iterator, Sequence

from councilgraph_mappings.codes import Status
from councilgraph_mappings.lookup import alternatives, as_listed, table
from councilgraph_mappings.parse.labels import part_of
from councilgraph_mappings.parse.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_TABLE = table("attendance")
_STATUS: dict[str, Status | None] = {
    **dict.fromkeys(_TABLE["present"], Status.PRESENT),
    **dict.fromkeys(_TABLE["apologies"], Status.APOLOGIES),
    **dict.fromkeys(_TABLE["absent"], Status.ABSENT),
    **dict.fromkeys(_TABLE["in_attendance"], Status.IN_ATTENDANCE),
    **{label: Status.PRESENT for key in ("substitutes", "co_opted") for label in _TABLE[key]},
}

CO_OPTED = frozenset(_TABLE["co_opted"])
SUBSTITUTES = frozenset(_TABLE["substitutes"])
_HERE = alternatives(_STATUS)

_LABEL = bounded(
    rf"^\W{{0,3}}(?P<label>{_HERE})\s*(?P<more>\((?!chair|vice)[^()]{{0,60}}\))?\s*(?P<mark>:\s*[-–—]?|;|\.(?=\s|$)|\s[-–—]+\s|[-–—](?=\s)|\t|\s{{2,}}|$)\s*",
    re.IGNORECASE,
)

_BARE_LABEL = bounded(
    r"^(?P<label>PRESENT|APOLOGIES|IN ATTENDANCE|ALSO PRESENT|Present|Apologies|Absent|ABSENT|Also in attendance|In attendance)\s+(?=(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Dr|Alderm[ae]n|Chair)\b)"
)

_AMBIGUOUS = frozenset(
    {
        "chair",
        "chairman",
        "minutes",
        "clerk",
        "members",
        "attendance",
        "councillors",
        "substitute",
        "press",
        "police",
        "others",
    }
)
_ALONE = frozenset({"members", "councillors", "attendance"})
_INNER = bounded(
    r"(?<=\S)\s+(?=(?:Apologies(?:\s+for\s+absence)?|In\s+attendance|Also\s+(?:present|in\s+attendance)|Absent|Officers(?:\s+present)?|Members\s+of\s+(?:the\s+)?public|Councillors|Observers)\s*:)"
)


def at_labels(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, cut where a further label stands inside: "Present: A, B. Apologies: C"."""
    for block in blocks:
        cuts = [] if block.rows else [m.end() for m in _INNER.finditer(block.text)]
        for begin, end in zip([0, *cuts], [*cuts, None], strict=True):
            yield part_of(block, begin, end) if cuts else block


def status_of(title: str) -> Status | None:
    """Return the status of the people whom a title or label announces, or None.

    >>> status_of("Members Present").value, status_of("Highways")
    ('present', None)
    """
    return _STATUS.get(as_listed(title.strip(" .:*")))


def label_in(block: Block) -> tuple[Status, str, int] | None:
    """Return status, label and where the list begins, where a block begins with a label of a list of people."""
    table_head = block.kind is Kind.TABLE and block.rows and block.rows[0].cells
    text = block.rows[0].cells[0].text if table_head else block.text
    match = _LABEL.match(text)
    if match is None:
        match = _BARE_LABEL.match(text)
    elif not _counts(match, text):
        return None
    if match is None:
        return None
    label = as_listed(match["label"])
    status = _STATUS[label]
    return None if status is None else (status, label, match.end())


def _counts(match: re.Match[str], text: str) -> bool:
    """Return whether what may be a label is one, by the mark behind it and by what follows."""
    rest = text[match.end() :]
    mark = match["mark"]
    sign = mark.strip()
    if rest and (sign == "." or (not sign and not mark.startswith(("\t", "  ")))):
        return False
    label = as_listed(match["label"])
    if label not in _AMBIGUOUS:
        return True
    return (sign[:1] == ":" and bool(rest.strip())) or (label in _ALONE and not rest)
