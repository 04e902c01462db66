"""The words that organisations' names are made of: what they begin and end with, the well-known ones, councils."""

import re
from functools import lru_cache

from councilgraph_mappings.lookup import opening, table, words
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.sought import Sought
from councilgraph_mappings.register import by_name

_TABLE = table("organisations")

ENDINGS = words("organisations", "endings")

BODIES = words("organisations", "bodies")

NEVER = words("organisations", "never")

KNOWN_FORMS: dict[str, tuple[str, tuple[str, ...]]] = {
    form: (names[0], tuple(names[1:])) for names in _TABLE["known"] for form in names
}


def as_named(words_: str) -> str:
    """Return words as a name has them: with capitals, the links between them small.

    >>> as_named("fire and rescue service")
    'Fire and Rescue Service'
    """
    return _SMALLLINKS.sub(lambda link: link[0].lower(), re.sub(r"(?<=['’])S\b", "s", words_.title()))


_SMALLLINKS = re.compile(r"\b(?:And|Of|For|The)(?=\s)")

CAP = r"[A-ZÀ-Þ][\w'’.&-]*"

LINKS = r"(?:of\s+the|for\s+the|on\s+the|of|for|and|&|on|in|na|y|with)"

WRITTEN_ENDINGS = (
    {as_named(w) for w in ENDINGS | BODIES}
    | {w.title() for w in ENDINGS | BODIES}
    | {
        w.upper()
        for w in (
            "ltd",
            "plc",
            "llp",
            "ymca",
            "ywca",
            "mbc",
            "mdc",
            "fc",
            "rfc",
            "cic",
            "ccg",
            "alc",
            "uhb",
            "yfc",
            "rcc",
            "lep",
            "tuc",
        )
    }
    | {"plc", "plc.", "NHS Trust", "NHS Foundation Trust", "Fire and Rescue Service", "Fire and Rescue Authority"}
    | {
        # "University" alone ends a name, so that what follows it would be another.
        f"University {hospital} NHS {trust}"
        for hospital in ("Teaching Hospital", "Teaching Hospitals")
        for trust in ("Trust", "Foundation Trust")
    }
    | {"Chamber of Commerce", "Council for Voluntary Service", "Task and Finish Group"}
    | {"Sub-Committee", "Sub-committee"}
    | {w.upper() for w in BODIES}
)

ENDING_PLACES = Sought(bounded(rf"{opening(WRITTEN_ENDINGS)}(?=\W|$)"), WRITTEN_ENDINGS)

BEGINNING_PLACES = Sought(
    bounded(
        rf"{opening(b.title().replace(' For', ' for').replace(' Of', ' of') for b in _TABLE['beginnings'])}\s+(?:the\s+)?{CAP}(?:(?:,?\s+{LINKS})?,?\s+{CAP}){{0,6}}"
    ),
    _TABLE["beginnings"],
)

KNOWN_PLACES = Sought(bounded(rf"{opening(KNOWN_FORMS, joined='-')}(?![\w-])"), KNOWN_FORMS)

BODY_ENDING = bounded(
    r"(?:sub-?\s?)?(?:committee|panel|board|forum|commission|(?:working|task|steering)\s+\w+|partnership)\b",
    re.IGNORECASE,
)

SPACES = re.compile(r"\s+")


@lru_cache(maxsize=512)
def plain(name: str) -> str:
    """Return a name for comparison; those of the last few hundred names are kept.

    >>> plain("The  Plan-It Sub-Committee") == plain("Plan-it Sub Committee")
    True
    """
    return SPACES.sub(
        " ",
        re.sub(
            r"[^\w\s&]",
            "",
            name.replace("-", " ").replace("’", "'").casefold().removeprefix("the ").replace(" & ", " and "),
        ),
    ).strip()


_COUNCIL = bounded(
    r"\b(?:city|borough|county|district|town|parish|community|metropolitan|islands?|unitary|sector)\b.*\bcouncil$|\bcomhairle\b|\bcyngor\b|^london borough of |^royal borough of ",
    re.IGNORECASE,
)


_TIER = bounded(
    r"\s(?:council|combined\s(?:county\s)?authority)$|^(?:the\s)?(?:council\sof\sthe\s)?(?:[a-z]+\s)?(?:borough|city|county)\sof\s",
    re.IGNORECASE,
)
"""What tells a council of the register from the place that it has its name from."""


def is_council(name: str) -> bool:
    """Return whether a name is that of a council and not of a body that is only called so.

    >>> is_council("Thornley Parva Parish Council"), is_council("Youth Council")
    (True, False)
    """
    if plain(name) in NEVER:
        return False
    return bool(_COUNCIL.search(name)) or bool(_TIER.search(name) and by_name(name))
