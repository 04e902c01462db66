"""Lists whose only sign between two people is the initials of the first: "Ann Roe – Chair AR Ben Poe BP Carol Lee CL".

A column of initials beside the names comes out so of a table or of a page with columns.
"""

from councilgraph_mappings.parse.attendance.listed_person import Listed, told
from councilgraph_mappings.parse.people.name_initials import belong
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded

_PERSON = bounded(
    r"\s*(?P<name>(?:[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]\.?\s+){1,2}[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ])(?:\s+[-–—]\s+(?P<office>[A-Z][a-z-]+(?:\s[A-Z][a-z]+){0,2}))?\s+(?P<initials>[A-ZÀ-Þ](?:Mc|Mac|O[’']?)?[A-ZÀ-Þ]{1,2})(?=\s|$)"
)
_LEAST = 3


def people_before_initials(text: str, start: int) -> list[Listed]:
    """Return the people of a list in which each is followed by the initials; empty where fewer than three stand so.

    >>> [(p.name.plain, p.offices) for p in people_before_initials("Ann Roe AR Ben McPhee – Clerk BMcP Carol Lee CL", 0)]
    [('Ann Roe', ()), ('Ben McPhee', ('Clerk',)), ('Carol Lee', ())]
    """
    found: list[Listed] = []
    at = start
    while (match := _PERSON.match(text, at)) and (
        name := name_at(text[: match.end("name")], match.start("name"), bare=2)
    ):
        if not belong(match["initials"], name):
            break
        listed = Listed(name, name.start, match.end())
        found.append(told(listed, match["office"], match.end()) if match["office"] else listed)
        at = match.end()
    return found if len(found) >= _LEAST else []
