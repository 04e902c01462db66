"""Who has to act, where a text begins with them: a person, or an office."""

import datetime as dt
import re

from councilgraph_mappings.parse.dates import dates_in
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.names import PersonName, name_at
from councilgraph_mappings.parse.offices import is_office, offices_in
from councilgraph_mappings.parse.verbs import kind_of
from councilgraph_mappings.records import Evidence, Outcome, OutcomeClass, Stated, Tracked

_DOES = re.compile(
    r"\s*(?:,\s*[^,]{2,80},)?\s*(?:would|will|to|shall|is\s+to|are\s+to|agreed\s+to|undertook\s+to|has\s+agreed\s+to|committed\s+to|should)\b",
    re.IGNORECASE,
)

_POST = re.compile(
    r"^(?:the\s+)?(?P<post>(?:parish\s+|town\s+|deputy\s+|vice[\s-])?(?:clerk|chair(?:man|person)?|rfo|secretary|treasurer|officers?|mayor|handyman|caretaker|all(?:\s+members|\s+councillors)?|members))\b",
    re.IGNORECASE,
)


def owner_of(text: str) -> tuple[PersonName | None, str | None]:
    """Return the person, or the office, that a text begins with and that has to act.

    >>> owner_of("Director of Homes would send a note")[1], owner_of("Cllr Roe to write")[0].plain
    ('Director of Homes', 'Roe')
    """
    text = re.sub(r"^(?:that\s+)?(?:the\s+)?", "", text, flags=re.IGNORECASE)
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    if (
        name is not None
        and (
            _DOES.match(text, name.end)
            or name.end >= len(text.rstrip(" .")) - 1
            or re.match(r"\s*[,/&(]|\s+and\b", text[name.end :])
        )
        and not is_office(name.plain)
    ):
        return name, None
    office = next(offices_in(text), None)
    if (
        office is not None
        and office.start <= 2
        and (_DOES.match(text, office.end) or office.end >= len(text.rstrip(" .")) - 1)
    ):
        return None, office.title
    if (post := _POST.match(text)) and (_DOES.match(text, post.end()) or post.end() >= len(text.rstrip(" ."))):
        return None, post["post"]
    return None, None


def whole_owner(text: str) -> bool:
    """Return whether a text names who has to act and nothing else: "Action: Ann Roe", "Action: Clerk"."""
    text = text.strip(" .")
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    return (
        (name is not None and name.end >= len(text) - 1)
        or is_office(text)
        or bool(_POST.fullmatch(text))
        or bool(re.fullmatch(r"[A-Z]{2,3}(?:\s*/\s*[A-Z]{2,3})*", text))
    )


_BY_DATE = re.compile(
    r"\bby\s+(?:the\s+)?(?:end\s+of\s+)?(?P<due>\d{1,2}(?:st|nd|rd|th)?\s+\w+(?:\s+\d{4})?|\w+\s+\d{4})", re.IGNORECASE
)


def add_action(
    draft: Draft,
    text: str,
    start: int,
    end: int,
    meeting: str,
    item: str | None,
    ordinal: str | None,
    rule: str,
    owner: str | None = None,
    *,
    due: str | None = None,
    progress: Stated[str] | None = None,
    tracks: Tracked | None = None,
) -> tuple[int, int]:
    person: str | None = None
    office: str | None = None
    if owner:
        name, office = owner_of(owner.strip())
        if name is None and office is None and re.match(r"[A-Z]", owner.strip()):
            office = owner.strip(" .")
        person = draft.person(name, rule, max(start, end - len(owner)) - name.start) if name else None
    else:
        name, office = owner_of(text)
        person = draft.person(name, rule, start) if name else None
    due_text = due or (match["due"] if (match := _BY_DATE.search(text)) else None)
    exact: dt.date | None = next((d.value for d in dates_in(due_text)), None) if due_text else None
    key = draft.key(f"{item or meeting}-action{f'-{ordinal}' if ordinal else ''}")
    draft.outcomes.append(
        Outcome(
            key,
            meeting,
            item,
            OutcomeClass.ACTION,
            kind_of(text),
            ordinal,
            text.strip().rstrip(" ;."),
            Evidence(start, end, rule),
            person,
            office,
            exact,
            due_text,
            progress=progress,
            tracks=tracks,
        )
    )
    return start, end
