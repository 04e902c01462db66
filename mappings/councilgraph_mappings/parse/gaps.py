"""What a record of a meeting leaves out: its day, body or council, and numbers of its items."""

from councilgraph_mappings.finding import FindingKind
from councilgraph_mappings.parse.draft import Draft


def report_missing(draft: Draft) -> None:
    """Report what every record of a meeting should say and this one does not."""
    for meeting in draft.meetings:
        for name, value in (("date", meeting.date), ("body", meeting.body_key), ("council", meeting.council)):
            if value is None:
                fault = f"the document does not say the {name} of its meeting; a manifest can"
                draft.find(0, 0, FindingKind.MISSING, fault)


def report_gaps(draft: Draft) -> None:
    """Report numbers that the series of items leaves out."""
    last: dict[str, int] = {}
    for item in draft.items:
        if not item.number or not item.number.isdecimal():
            continue
        number = int(item.number)
        left_out = range(last.get(item.meeting, number) + 1, number)
        if left_out:
            which = f"items {left_out[0]} to {left_out[-1]} are" if len(left_out) > 1 else f"item {left_out[0]} is"
            draft.find(item.evidence.start, item.evidence.end, FindingKind.GAP, f"{which} not in the document")
        last[item.meeting] = number
