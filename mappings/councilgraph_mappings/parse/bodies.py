"""Which body met and of which council, from the head of the document, else from what is known outside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.organisations import is_council, organisations_in
from councilgraph_mappings.read.document import Block, Kind
from councilgraph_mappings.records import Evidence, Meeting, OrganisationKind, Stated

_BODY_NOUN = alternatives(
    [
        *table("organisations")["bodies"],
        "executive",
        "forum",
        "group",
        "partnership",
        "council assembly",
        "full council",
        "annual council",
        "authority",
        "school forum",
    ]
)

_BODY = re.compile(
    rf"^(?:(?:the|draft|minutes|agenda|extraordinary|special|annual|ordinary|meeting|of|for|monthly)\s+)*(?P<body>[A-ZÀ-Þ][^.;:!?|]{{0,120}}?\b(?:{_BODY_NOUN})(?:\s+\([^()]{{1,40}}\))?(?:\s+\d)?|Cabinet|Council|Full Council|Executive|Planning|Licensing)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)

_MEETING_OF = re.compile(
    rf"\bmeeting(?:\s+of)?(?:\s+the)?\s+(?P<body>Municipal\s+District\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){{0,3}}|(?:[A-ZÀ-Þ&(][^.;:\n]{{2,140}}?)\b(?:{_BODY_NOUN}|cabinet)\b(?:\s+of\s+[A-ZÀ-Þ][\w’'-]+(?:[\s-]+[A-ZÀ-Þ][\w’'-]+){{0,4}})?)"
    r"(?=\s*(?:,|\.|-|–|$|\bheld|\bon\b|\bmeeting\b|\bwas\b|\bwhich\b|\bin\b|\bat\b|\bconvened|\btaking))",
    re.IGNORECASE,
)

_DISTRICT = re.compile(
    r"\b(?P<body>(?:municipal|metropolitan|borough)\s+district\s+of\s+[A-ZÀ-Þ][\w’'-]*(?:\s*[-/]\s*[A-ZÀ-Þ][\w’'-]+){0,3})(?=\s+(?:held|on|in|at|meeting)\b|\s*[,.]|$)",
    re.IGNORECASE,
)

_OF_BODY = re.compile(
    rf"\b(?:minutes?|proceedings|meeting)\s+(?:of\s+)?(?:the\s+)?(?P<body>[A-ZÀ-Þ][^.;:\n]{{2,120}}?\b(?:{_BODY_NOUN}))\s+(?:(?:annual|ordinary|special|extraordinary|monthly|general)\s+)?(?:meeting|held|minutes)\b",
    re.IGNORECASE,
)

_LOCAL = re.compile(r"\b(?:parish|town|community)\s+council\b", re.IGNORECASE)
"""Councils without committees of note: their papers are of the council itself where they name no other body."""


def read_body(draft: Draft, meeting: Meeting, head: Sequence[Block]) -> Meeting:
    """Return the meeting with its body and council, from the head of the document, else from what is known outside."""
    council, council_at = _council(draft, head)
    body, body_at = _body(head)
    context = draft.context
    if body is None and context.body:
        body, body_at = context.body, Evidence(0, 0, f"{context.origin}.body")
    if council is None and context.council:
        council, council_at = context.council, Evidence(0, 0, f"{context.origin}.council")
    date = meeting.date or (
        Stated(context.date, Evidence(0, 0, f"{context.origin}.date")) if context.date and meeting.primary else None
    )
    council_key = (
        draft.organisations.add(council, OrganisationKind.COUNCIL, council_at) if council and council_at else None
    )
    meeting = replace(
        meeting,
        date=date,
        council=Stated(council, council_at) if council and council_at else None,
        council_key=council_key,
        body_key=council_key,
    )
    if body and body_at and not _is_whole_council(body, council):
        key = draft.organisations.add(body, OrganisationKind.COMMITTEE, body_at)
        return replace(meeting, body=Stated(body, body_at), body_key=key)
    if body and body_at and council is None and is_council(body):
        body = _council_name(body)
        key = draft.organisations.add(body, OrganisationKind.COUNCIL, body_at)
        return replace(meeting, council=Stated(body, body_at), council_key=key, body_key=key)
    if (
        body is None
        and council
        and council_at is not None
        and not council_at.rule.endswith("-named")
        and not _LOCAL.search(council)
    ):
        # Nothing says that it is the council itself that meets.
        return replace(meeting, body_key=None)
    return meeting


def _is_whole_council(body: str, council: str | None) -> bool:
    folded = re.sub(r"\W+", " ", body.casefold()).strip()
    if folded in {
        "council",
        "the council",
        "full council",
        "annual council",
        "city council",
        "county council",
        "borough council",
        "district council",
        "town council",
        "parish council",
        "council meeting",
        "community council",
    }:
        return True
    return is_council(body) and (
        council is None
        or folded in re.sub(r"\W+", " ", council.casefold())
        or re.sub(r"\W+", " ", council.casefold()) in folded
    )


def _body(head: Sequence[Block]) -> tuple[str | None, Evidence | None]:
    """Return the body and the passage that names it: the council itself only where no committee is named beside it."""
    council: tuple[str, Evidence] | None = None
    for block in head[:40]:
        found = _body_in(block)
        if found is None:
            continue
        if not is_council(found[0]) and not _WHOLE.fullmatch(found[0]):
            return found
        council = council or found
        if found[1].rule == "meeting.body-of":
            break
    return council or (None, None)


_WHOLE = re.compile(
    r"(?:full |annual |extraordinary )?council|(?:city|county|borough|district|town|parish|community) council",
    re.IGNORECASE,
)


def _body_in(block: Block) -> tuple[str, Evidence] | None:
    text = block.text
    if block.kind is Kind.TABLE or len(text) > 500:
        return None
    if re.match(
        r"\W*(?:contact|venue|present|members|apolog|also|in attendance|councillor|report|to\b|email|tel)",
        text,
        re.IGNORECASE,
    ):
        return None
    for pattern in (_DISTRICT, _MEETING_OF, _OF_BODY):
        if match := pattern.search(text):
            return _clean(match["body"]), Evidence(
                block.start + match.start("body"), block.start + match.end("body"), "meeting.body-of"
            )
    if (match := _BODY.match(text)) and _title_like(match, text):
        return _clean(match["body"]), Evidence(
            block.start + match.start("body"), block.start + match.end("body"), "meeting.body-line"
        )
    return None


def _title_like(match: re.Match[str], text: str) -> bool:
    """Return whether a line is the name of a body, perhaps with a date, and not a sentence about one."""
    rest = match["rest"].strip(" .,:")
    body = match["body"].strip()
    if body.casefold() in {"agenda", "minutes", "planning", "licensing"} and rest:
        return False
    if is_council(body) and not re.match(
        r"(?:meeting|minutes|draft|held|annual|ordinary|extraordinary|[-–—,:(]|\W*$)", rest, re.IGNORECASE
    ):
        return False
    words = [w for w in re.findall(r"[A-Za-zÀ-ÿ’'&-]+", body) if len(w) > 3]
    capital = sum(w[0].isupper() for w in words) >= 0.7 * max(1, len(words))
    return capital and (
        not rest
        or bool(
            re.match(
                r"(?:[-–—,:|]|meeting|minutes|agenda|held|\(|on\b|\d|mon|tue|wed|thu|fri|sat|sun|of\s+[A-Z])",
                match["rest"].strip(),
                re.IGNORECASE,
            )
        )
    )


def _clean(body: str) -> str:
    body = re.sub(r"\s+", " ", body).strip(" ,-–")
    body = re.sub(
        r"^(?:the|a|an|ordinary|special|extraordinary|annual|monthly|statutory|adjourned|virtual|remote|public|meeting|of)\s+(?=\S+\s)",
        "",
        body,
        flags=re.IGNORECASE,
    )
    body = re.sub(r"^(?:the|of|meeting)\s+", "", body, flags=re.IGNORECASE)
    return re.sub(r"\s+(?:meeting|held)$", "", body, flags=re.IGNORECASE)


def _council(draft: Draft, head: Sequence[Block]) -> tuple[str | None, Evidence | None]:
    for block in head[:30]:
        if block.kind is Kind.TABLE or len(block.text) > 600:
            continue
        for start, end, name, _ in organisations_in(block.text):
            if is_council(name) and name.casefold().split()[0] not in {
                "county",
                "borough",
                "district",
                "parish",
                "town",
                "city",
            }:
                line = len(block.text) - (end - start) < 80
                return _council_name(name), Evidence(
                    block.start + start, block.start + end, "meeting.council-named" if line else "meeting.council"
                )
    return None, None


def _council_name(name: str) -> str:
    """Return a council's name without what the line says of the meeting.

    >>> _council_name("Thornley Parva Annual Parish Council")
    'Thornley Parva Parish Council'
    """
    name = re.sub(
        r"\b(?:annual|ordinary|extraordinary|special|monthly)\s+(?=(?:parish|town|community|city|county|borough|district)\b)",
        "",
        name,
        flags=re.IGNORECASE,
    )
    return re.sub(r"\s+", " ", name.title() if name.isupper() else name)
