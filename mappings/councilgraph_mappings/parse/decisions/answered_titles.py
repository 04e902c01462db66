"""Items whose title says what was to be decided, and whose minutes are one word: "To approve the accounts. Approved."."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.decisions.resolution_parts import Found
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sentences import sentences
from councilgraph_mappings.read.document import Block, Kind

_TO_DECIDE = bounded(
    r"\W*(?:to\s+)?(?:(?:receive|consider|discuss|review|note)(?:,?\s+(?:and|&|and/or)\s+|/|,\s)(?:if\s+\w+,?\s+)?)?(?:approve|agree|adopt|accept|confirm|ratify|authorise|sign|note|appoint|elect|review|consider|receive|decide|delegate|set|renew|co-?opt|resolve|re-?affirm|(?:approval|adoption|acceptance|confirmation|ratification|authorisation|appointment|election|review)\s+of)\s+\S",
    re.IGNORECASE,
)
_NAMED = bounded(
    r"\W*(?:draft\s+)?(?:minutes\s+(?:of|from)\b|(?:schedule\s+of\s+|list\s+of\s+)?(?:payments|accounts)\b)",
    re.IGNORECASE,
)
"""What a council decides on without a word for it."""
_ELSE = bounded(r"\b(?:apolog|declar|interests?|matters\s+arising|public|next\s+meeting)", re.IGNORECASE)
"""Items that are told about otherwise."""

_ANSWER = bounded(
    r"\W*(?:(?:it\s+was|this\s+was|these\s+were|all|members|council|unanimously|duly)\s+)*(?P<verb>not\s+(?:approved|agreed|accepted|adopted|supported)|approved|agreed|adopted|accepted|confirmed|ratified|authorised|resolved|noted|deferred|declined|refused|rejected)(?:\s+(?:unanimously|by\s+(?:all|everyone)|nem\.?\s+con|and\s+(?:duly\s+)?signed(?:\s+by\s+the\s+(?:chair|mayor)\w*)?|with\s+no\s+(?:amendments?|changes)|without\s+amendment|as\s+(?:read|presented|circulated)|to\s+(?:the\s+)?(?:next|a\s+(?:later|future))\s+meeting))*\W*",
    re.IGNORECASE,
)
_SHORT = 90


def answered_title(title: str, start: int, blocks: Sequence[Block], found: Sequence[Found]) -> list[Found]:
    """Return the decision that an item is whose title asks for it and whose first words answer: "Approved".

    ``start`` is where number and title stand; nothing is returned where ``found`` has a decision of those words already.
    """
    first = next((block for block in blocks if block.text.strip()), None)
    if first is None or first.kind is Kind.TABLE or len(title) < _LEAST or _ELSE.search(title):
        return []
    begin = len(title) if first.text.startswith(title) else 0
    span = next(iter(sentences(first.text, begin)), None)
    if span is None or span[1] - span[0] > _SHORT or first.text.rstrip().endswith(":"):
        return []  # "It was agreed:" leads in to what was
    match = _ANSWER.fullmatch(first.text, *span)
    asked = _TO_DECIDE.match(title)
    if match is None or not (asked or _NAMED.match(title)):
        return []
    end = first.start + span[1]
    verb = " ".join(match["verb"].casefold().split())
    if verb == "resolved" and (found or not title.casefold().startswith("to ")):
        return []  # a page that ends before the words of the resolution
    if any(each.start < end for each in found) or (verb == "noted" and not asked):
        return []
    text = title if asked else f"{title}: {match['verb'].casefold()}"
    settled = verb == "resolved"
    verb = "refused" if verb.startswith("not ") else "agreed" if settled else verb
    return [Found(text.strip(" .:–-"), start, end, None, verb, _RULE, start, by_verb=not settled)]


def answered_purpose(purposes: Sequence[Block], blocks: Sequence[Block], found: Sequence[Found]) -> list[Found]:
    """Return the decision that an item is whose purpose asks for it: "To note the procedure." and below it "Noted."."""
    if len(purposes) != 1 or found or len(purposes[0].text) > _PURPOSE or not purposes[0].text.startswith("To "):
        return []
    [purpose] = purposes
    return answered_title(purpose.text, purpose.start, blocks, found)


_PURPOSE = 300
_RULE = "outcomes.answered-title"
_LEAST = 10
