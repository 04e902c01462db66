"""Lists in which one title in the singular stands for all surnames behind it: "Councillor Roe (Chair), Poe and Vale"."""

from collections.abc import Sequence

from councilgraph_mappings.parse.attendance.segments import Segment
from councilgraph_mappings.parse.offices.offices import is_office, names_office
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.name_words import stops
from councilgraph_mappings.parse.people.names import PersonName
from councilgraph_mappings.parse.wording.scan import bounded

_TITLED = bounded(
    r"\W*(?:Councillor|Cllr)\b\.?\s+(?:[A-Z]\.?\s|[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+\s*(?:\([^()]{2,60}\))?\W*"
)
_SURNAME = bounded(r"\W*(?:[A-ZÀ-Þ]\.?\s){0,2}(?P<surname>[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ])\s*(?P<beside>\([^()]{2,60}\))?\W*")
_MANY = 3
_FEW = 2
"""So many surnames make a list; one alone behind a councillor is the ward."""


def surnames_follow(segments: Sequence[Segment]) -> bool:
    """Return whether a list begins with one titled councillor and goes on with surnames, and nothing but surnames.

    >>> cut = lambda line: [Segment(part, 0, 0, ",") for part in line.split(", ")]
    >>> surnames_follow(cut("Councillor Roe (Chair), Poe, Vale")), surnames_follow(cut("Councillor Roe, Northgate"))
    (True, False)
    """
    if len(segments) > _MANY and not _TITLED.match(segments[0].text):
        return _untitled(segments)
    if len(segments) <= _FEW or not _TITLED.fullmatch(segments[0].text):
        return False
    found = [_SURNAME.fullmatch(segment.text) for segment in segments[1:]]
    said = [(match["surname"], match["beside"] or "") for match in found if match]
    if len(said) < len(found) or any(is_office(name) or names_office(name) for name, _ in said):
        return False
    if _MANY * sum(stops(name) for name, _ in said) > len(said):
        return False  # some surnames are words besides, as Lane is; a list of words has no other
    # "Councillor Roe, Northgate, Independent": nothing there says that any of them is a person.
    return "(" in segments[0].text or any(beside for _, beside in said) or len(said) > _FEW


_INITIALLED = bounded(r"\W*(?:[A-ZÀ-Þ]\.?\s?){1,3}\s?[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]\s*(?:\([^()]{2,60}\))?\W*")
_ALONE = bounded(r"\W*(?P<surname>[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ])\s*(?:\([^()]{2,60}\))?\W*")


def _untitled(segments: Sequence[Segment]) -> bool:
    """Return whether a list without any title has surnames, and initials where two have the same: "Roe, Poe, A Lee"."""
    alone = [match["surname"] for segment in segments if (match := _ALONE.fullmatch(segment.text))]
    initialled = sum(_INITIALLED.fullmatch(segment.text) is not None for segment in segments)
    if len(alone) < _MANY or not initialled or len(alone) + initialled < len(segments):
        return False
    return not any(stops(name) or is_office(name) or names_office(name) for name in alone)


_BOTH = bounded(r"(?P<surname>[A-ZÀ-Þ][a-zà-ÿ][\w’'-]+)\s(?P<given>[A-ZÀ-Þ][a-zà-ÿ]+)\s[A-ZÀ-Þ][\w’'-]+(?=\s*(?:\(|$))")


def only_surnames(names: Sequence[PersonName]) -> bool:
    """Return whether a list calls everybody so far by title and surname."""
    return bool(names) and all(name.titles and not name.forenames for name in names)


def named_behind(text: str, begin: int, end: int) -> int:
    """Return where a guest called by given name begins right behind a member's surname, or 0.

    In a list of surnames the comma between the two is lost: "Mr Roe, Mrs Poe Richard Vale (County Councillor)".

    >>> line = "Poe Richard Vale (County Councillor)"
    >>> named_behind(line, 0, len(line)), named_behind("Richard Poe Vale", 0, 16)
    (4, 0)
    """
    both = _BOTH.match(text, begin, end)
    given = both is not None and begins_person(both["given"]) and not begins_person(both["surname"])
    return both.start("given") if both and given else 0
