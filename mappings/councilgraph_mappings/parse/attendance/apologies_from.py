"""From whom there are apologies, in a sentence that lists them: "Apologies were received from Cllrs Roe and Poe"."""

import re

from councilgraph_mappings.parse.attendance.apology_words import (
    APOLOGIES_END,
    APOLOGIES_FROM,
    CAME_INSTEAD,
    COMES_LATE,
    NOT_SENT,
)
from councilgraph_mappings.parse.attendance.coming_words import SLASH
from councilgraph_mappings.parse.attendance.listed import people_in
from councilgraph_mappings.parse.attendance.listed_apologies import names_bare
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.attendance.stand_ins import outside_brackets, without_asides


def apologies_from(sentence: str, said: re.Match[str]) -> tuple[list[Listed], bool]:
    """Return from whom the words ``said`` tell of apologies, and whether they sent none: "No apologies from Cllr Roe".

    Who apologises for coming late is none of them.
    """
    if again := APOLOGIES_FROM.search(sentence, said.end()) if SLASH.match(sentence, said.end()) else None:
        said = again  # the same in the other language
    text = without_asides(sentence)
    plain = outside_brackets(text)
    ends = [found.start() for end in (APOLOGIES_END, CAME_INSTEAD) if (found := end.search(plain, said.end()))]
    stop = min(ends, default=len(text))
    listed = people_in(text, said.end(), stop, bare=names_bare(text, said.end(), stop))
    unsent = NOT_SENT.search(sentence, max(0, said.start() - _BEFORE), said.end())
    return [person for person in listed if not COMES_LATE.match(sentence, person.name.end)], unsent is not None


_BEFORE = 12
"""Room for "there were no" ahead of the word."""
