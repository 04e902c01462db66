"""Whose people a line of a list names: "Marl Town Council: Ann Roe, Tom Poe", "Weir: no representative".

Joint bodies and forums list those present by the council, community or organisation that sent them.
"""

import re

from councilgraph_mappings.parse.offices.offices import names_office
from councilgraph_mappings.parse.offices.plural_offices import single
from councilgraph_mappings.parse.people.name_titles import TITLE
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded

_ORIGIN = bounded(
    r"\W{0,2}(?P<who>[A-ZÀ-Þ][\w’'&.-]*(?:,?\s(?:of|and|the|with|for|on|in|upon|by|cum|&|\(?[A-ZÀ-Þ][\w’'&.-]*\)?)){0,8})\s?:\s+(?=\S)"
)
_OTHER_LABEL = re.compile(
    r"\b(?:Taker|Author|Contact|Guests?|Speakers?|Presenters?|Host|Item|Report|Date|Time|Venue|Place|Apologies|Present|Absent|Attendance|Minutes?|Note|Public|Press|Quorum|Officers|Officials|Staff|Secretariat|Chair\w*|Action|Subject|Title)\b"
)
_NOBODY = bounded(
    r"(?:no|none|nil|n/a|vacan\w*|not\s+represented|unrepresented|nobody|awaiting)\b(?:\s+\w+){0,3}\W*$", re.IGNORECASE
)
_BEHIND = bounded(r"\s*(?:[,;(&.]|and\b|[-–—]\s|$)")


def behind_origin(text: str) -> int:
    """Return where the people of a line begin behind the body or place that sent them, or 0.

    >>> behind_origin("Marl Town Council: Ann Roe, Tom Poe"), behind_origin("Head of Law: Ann Roe")
    (19, 0)
    """
    label = _sent_by(text)
    name = (name_at(text, label) or name_at(text, label, bare=2)) if label else None
    return label if name is not None and _BEHIND.match(text, name.end) else 0


def sent_nobody(text: str) -> bool:
    """Return whether a line says that a body or place sent nobody.

    >>> sent_nobody("Thornley: No representative"), sent_nobody("Thornley: No Man Smith, Ann Roe")
    (True, False)
    """
    label = _sent_by(text)
    return bool(label) and _NOBODY.match(text, label) is not None


def _sent_by(text: str) -> int:
    """Return where a line goes on behind what may be a body or place and a colon, or 0."""
    label = _ORIGIN.match(text) if ":" in text[:120] else None
    if label is None:
        return 0
    who = label["who"]
    other = _OTHER_LABEL.search(who) or TITLE.match(who) or names_office(who) or single(who)
    return 0 if other else label.end()
