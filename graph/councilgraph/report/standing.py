"""Which of several sources is believed where they differ: the one order of preference, with its reasons in decision 0009."""

from enum import StrEnum


class Standing(StrEnum):
    """What a source is among those of a meeting, the most trusted first; the value is how the report calls it."""

    CONFIRMED = "minutes that a later meeting confirmed"
    MINUTES = "minutes"
    DRAFT = "draft minutes"
    SERVICE = "data service"
    PAGE = "page of the site"
    PACK = "agenda pack"
    AGENDA = "agenda"
    OTHER = "other document"


_ORDER = {standing: place for place, standing in enumerate(Standing)}
_BY_STATUS = {
    "minutes": Standing.MINUTES,
    "draft minutes": Standing.DRAFT,
    "decisions": Standing.MINUTES,
    "agenda pack": Standing.PACK,
    "agenda": Standing.AGENDA,
}


def standing(genre: str, status: str, media_type: str, *, confirmed: bool) -> Standing:
    """Return what a source is.

    Args:
        genre: of its reading
        status: label of the record status that it has for the meeting, empty where it says none
        media_type: of its bytes
        confirmed: whether a later meeting confirmed the minutes of the meeting

    >>> standing("meeting page", "minutes", "text/html", confirmed=True)
    <Standing.PAGE: 'page of the site'>
    >>> standing("minutes", "minutes", "application/pdf", confirmed=True)
    <Standing.CONFIRMED: 'minutes that a later meeting confirmed'>
    """
    if media_type in {"application/json", "application/xml", "text/xml"}:
        return Standing.SERVICE
    if genre.endswith(" page"):
        return Standing.PAGE
    found = _BY_STATUS.get(status) or _BY_STATUS.get(genre, Standing.OTHER)
    return Standing.CONFIRMED if confirmed and found is Standing.MINUTES else found


def higher(one: Standing, other: Standing) -> bool:
    """Return whether the first is believed where the two differ.

    >>> higher(Standing.MINUTES, Standing.SERVICE), higher(Standing.PAGE, Standing.PAGE)
    (True, False)
    """
    return _ORDER[one] < _ORDER[other]
