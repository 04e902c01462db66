"""The public that lists of people count, and that is nobody: "12 members of the public", "3 electors"."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened

PUBLIC = Screened(
    r"\b(?:members?\s+of\s+(?:the\s+)?(?:public|press)|(?:up\s+to\s+)?\d+\s+(?:members|residents|public|parishioners|electors)|press(?!\s+(?:and\s+\w+\s+)?officer)|public(?!\s+(?:relations|affairs|protection|health|realm|services?|transport|rights|engagement|open|spaces?|information|policy|law|works|sector|safety|lighting|art|libraries|liaison|analyst|examiner|governors?)\b)|residents|parishioners|electors|none|nil|no\s+apologies|vacancy|vacant(?!\s+(?:homes?|propert\w{1,3}|sites?|land)\b)|tbc)\b",
    re.IGNORECASE,
)
"""What is counted or missing and names nobody."""


def without_public(office: str) -> str:
    """Return an office without the public that is counted before it: "About 20 electors and the Clerk"."""
    public = PUBLIC.search(office)
    return _JOINED.sub("", office[public.end() :]) if public else office


_JOINED = bounded(r"\s*,?\s*(?:and|&|plus)\s+(?:the\s+)?")
