"""What looks like a name in a list of people and is none: offices, places, bodies, letters behind a name."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.attendance.segments import Segment
from councilgraph_mappings.parse.offices.offices import is_grade, is_office, names_office
from councilgraph_mappings.parse.organisations.organisation_names import organisations_in
from councilgraph_mappings.parse.people.name_runs import named_like_office
from councilgraph_mappings.parse.people.name_words import MONTHS_AND_NAMES, NOT_A_NAME, SURNAMES
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded

_LETTERS = re.compile(
    r"(?:[A-Z]{2,5}|[BM](?:Sc|Ed|Phil|Eng)|PhD|PgD|DipM|Dip|Cert)(?:\s(?:[A-Z]{2,5}|Ed|Law))?\W*(?:\([^()]{1,20}\))?"
)
"""Letters that stand behind a name, after a comma: "Ann Roe BA, MSc"."""


def is_topic(name: PersonName, found: Sequence[Listed], segment: Segment) -> bool:
    """Return whether what looks like a name without title is an office, a place, letters behind the name before or such.

    ``found`` are those whom the list names before.
    """
    text = segment.text.strip(" ()")
    if named_like_office(name.plain):
        return False
    if found and _LETTERS.fullmatch(text.split(" *")[0]) and not found[-1].name.plain.isupper():
        return True
    first_words = [*name.forenames, name.surname]
    initials = sum(len(word) == 1 for word in name.forenames)
    before, _, inside = text.partition("(")
    if inside and len(first_words) >= 2 and names_office(inside) and not names_office(before):
        return False
    if any(
        w.casefold() in NOT_A_NAME
        and not (i == max(1, initials) and w.casefold() in SURNAMES)
        and not (i == 0 and w.casefold() in MONTHS_AND_NAMES)
        for i, w in enumerate(first_words)
        if len(w) > 1
    ):
        return True
    if (
        is_office(text)
        or is_grade(text.rstrip("."))
        or is_office(first_words[-1].capitalize())
        or organisations_in(before)
    ):
        return True
    if _PREMISES.match(segment.text, name.end - segment.start):
        return True
    return bool(found and found[-1].offices and len(first_words) == 1)


_PREMISES = bounded(
    r"\s+(?:Offices?|Centre|Hall|Department|Section|Team|Unit|Building|School|Church|Association|Society|Club)\b"
)
"""What stands behind the name of a place or a body ("Thornley Area Office") and not of a person."""
