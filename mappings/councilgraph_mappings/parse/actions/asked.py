"""Tasks that somebody asks of the clerk or of another office: "Cllr Roe asked the Clerk to check the insurance"."""

import re

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.actions.owners import Actions
from councilgraph_mappings.parse.offices.offices import offices_in
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.parse.wording.triggers import CLERK, Stems
from councilgraph_mappings.read.document import Block

_ASKS = Stems("requested", "asked", "instructed")

CLERK_ASKED = bounded(
    r"\b(?:asked|requested)\s+(?:that\s+)?(?:the\s+|(?=(?-i:Clerk)\b))(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+(?:to\s+|should\s+)?[a-z]{3,}|\b(?:the\s+)?(?:(?:parish|town|deputy|assistant)\s+)?clerk\s+(?:(?:was|is)\s+)?(?:also\s+|then\s+)?(?:asked|requested|instructed)\s+to\s+[a-z]{3,}",
    re.IGNORECASE,
)
"""A task that somebody asked the clerk to take on."""


_ASKED_OF = bounded(r"\b(?P<asked>requested|asked)\s+(?:that\s+)?the\s+(?=[A-Z])")

_ASKED_TO = bounded(
    rf"\s*(?:,[^,;.]{{2,80}},)?\s+(?:to\s+|should\s+)?(?:{alternatives([*table('actions')['doing'], 'amend', 'add', 'include', 'consider', 'review', 'ensure', 'undertake'])})\b"
)

_BY_BODY = bounded(
    r"\b(?:committee|sub-committee|panel|board|cabinet|council|commission|forum|executive)\s+(?:also\s+|then\s+|further\s+)?$",
    re.IGNORECASE,
)
"""What the body itself asks for is a decision."""


def _of_office(into: Actions, block: Block, start: int, end: int) -> None:
    """Add the task that somebody in the discussion asked of an office: "requested that the Town Clerk arrange dates"."""
    for match in _ASKED_OF.finditer(block.text, start, end):
        if _BY_BODY.search(block.text, max(start, match.start() - 60), match.start()):
            continue
        office = next(offices_in(block.text[match.end() : min(end, match.end() + 160)]), None)
        if office is None or office.start > 0 or CLERK.stand_in(office.title):
            continue
        if not _ASKED_TO.match(block.text, match.end() + office.end):
            continue
        place = Evidence(block.start + match.start(), block.start + end, "actions.asked-of-office")
        into.add(block.text[match.start() : end], place, owner=office.title)
        return


_OFFICER_ASKED = bounded(
    r"\bthe\s+(?P<who>(?:(?:minutes?|hon(?:orary)?)\.?\s+)?secretary|treasurer|ceo|chair(?:man|woman|person)?|convenor|convener|(?-i:(?:[A-Z][a-z]+\s){1,3}(?:Administrator|Officer|Manager|Director|Engineer|Executive))(?=\s+was\b))\s+(?:was|is)\s+(?:also\s+|then\s+)?(?:asked|requested|instructed)\s+to\s+[a-z]{3,}",
    re.IGNORECASE,
)
"""The same of those who serve a community council: "the Secretary was asked to write to the county"."""

_RESOLVED = bounded(r"\W*(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|decided|that)\b", re.IGNORECASE)
"""What the body resolves that the clerk do is a decision, also in a clause of its own: "that the Clerk is asked to"."""


def asked_in(into: Actions, block: Block) -> None:
    """Add the tasks that somebody asked of the clerk, or of another office, within a paragraph."""
    text = block.text
    if CLERK.stand_in(text) and CLERK_ASKED.search(text):
        for start, end in sentences(text):
            if into.covers(block.start + start):
                continue  # "The Council asked the Clerk to reply. Clerk to action": the label has told it
            if (asked := CLERK_ASKED.search(text, start, end)) and not _RESOLVED.match(text, start, end):
                # Behind a long remark the task alone is told.
                words = text[asked.start() : asked.end()].casefold()
                clause = words.startswith("the") and text[start : asked.start()].endswith(" and ")
                begin = asked.start() if clause or asked.start() - start > _REMARK else start
                place = Evidence(block.start + begin, block.start + end, "actions.asked")
                into.add(text[begin:end], place, owner="Clerk")
    if _ASKS.stand_in(text):
        for start, end in sentences(text):
            _of_office(into, block, start, end)
            if (asked := _OFFICER_ASKED.search(text, start, end)) and not _RESOLVED.match(text, start, end):
                begin = asked.start() if asked.start() - start > _REMARK else start
                place = Evidence(block.start + begin, block.start + end, "actions.asked")
                into.add(text[begin:end], place, owner=asked["who"])


_REMARK = 120
