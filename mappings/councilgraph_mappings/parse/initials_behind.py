"""Lists whose only sign between two people is the initials of the first: "Ann Roe – Chair AR Ben Poe BP Carol Lee CL".

A column of initials beside the names comes out so of a table or of a page with columns.
"""

from councilgraph_mappings.parse.listed_person import Listed, told
from councilgraph_mappings.parse.names import PersonName, name_at
from councilgraph_mappings.parse.scan import bounded

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


def belong(initials: str, name: PersonName) -> bool:
    """Return whether initials can be somebody's: the last is the surname's, also where the forename is a short form."""
    return initials[-1] in name.surname


_LETTERS = bounded(r"[A-ZÀ-Þ][A-Za-z]{0,3}[A-ZÀ-Þ][a-z]{0,2}")


def are_initials(text: str, name: PersonName) -> bool:
    """Return whether a word is how minutes name somebody from then on, and no office: "AR", "MCa", "DHO" for Dan Hoe.

    >>> ann = name_at("Ann Roe", 0, bare=2)
    >>> are_initials("AR", ann), are_initials("ARo", ann), are_initials("ARO", ann), are_initials("RFO", ann)
    (True, True, True, False)
    """
    letters = text.strip(" ()")
    if not _LETTERS.fullmatch(letters) or not name.forenames or letters[0] != name.forenames[0][:1]:
        return False
    forenames, surname = len(name.forenames), name.surname.casefold()
    rest = letters[forenames:] if len(letters) > forenames else letters[1:]
    return surname.startswith(rest.casefold()) or belong(letters, name)
