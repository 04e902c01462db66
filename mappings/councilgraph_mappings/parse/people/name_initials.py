"""The initials by which minutes name somebody from then on, beside the name: "Ann Roe AR", "Dan Hoe | DHO"."""

from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded


def belong(initials: str, name: PersonName) -> bool:
    """Return whether initials can be somebody's: the last is the surname's, also where the forename is a short form."""
    return initials[-1] in name.surname


_LETTERS = bounded(r"[A-ZÀ-Þ][A-Za-z]{0,3}[A-ZÀ-Þ][a-z]{0,2}")


def are_initials(text: str, name: PersonName) -> bool:
    """Return whether a word is how minutes name somebody from then on, and no office: "AR", "MCa", "DHO" for Dan Hoe.

    >>> ann = PersonName((), ("Ann",), "Roe", 0, 7)
    >>> are_initials("AR", ann), are_initials("ARo", ann), are_initials("ARO", ann), are_initials("RFO", ann)
    (True, True, True, False)
    """
    letters = text.strip(" ()")
    if not _LETTERS.fullmatch(letters) or not name.forenames or letters[0] != name.forenames[0][:1]:
        return False
    forenames, surname = len(name.forenames), name.surname.casefold()
    rest = letters[forenames:] if len(letters) > forenames else letters[1:]
    return surname.startswith(rest.casefold()) or belong(letters, name)
