"""Words by which sentences tell of coming, going, being there and being away."""

import re

from councilgraph_mappings.lookup import alternatives, table
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened

SPEAKS_FOR = Screened(
    r"\b(?:gave|sent|offered|presented|submitted|conveyed|tendered|passed\s+on)\s+(?:\w+\s+){0,2}apologies\s+(?:for|on\s+behalf\s+of|from)\s+(?=[A-Z])"
)
"""A line that says who spoke for the absent is a sentence, and no list of them."""

CAME = bounded(
    r"(?:,|then|had|also|\s)*(?P<verb>left|entered|joined|arrived\s+at|arrived(?=\s+for\s)|arrived|withdrew\s+from|departed(?:\s+from)?|re-?joined)\s+(?:the\s+meeting|the\s+remainder|for\s+(?:the\s+(?:start|beginning)\s+of\s+)?(?:this|the)\s+item|early|late|at\s+\d|during\s+(?:the\s+)?(?:consideration|discussion|debate|this\s+item))",
    re.IGNORECASE,
)

WAS_ABSENT = bounded(
    r"\s*(?:was|were|is)\s+(?:also\s+)?(?:absent|not\s+present\s+(?:at\s+the\s+meeting|and\s+had\s+not))\b(?!\s+(?:from|for|during)\s+(?:the\s+)?(?:item|vote|discussion|room))",
    re.IGNORECASE,
)

THERE = bounded(
    r"(?:,\s[^,.;]{2,60}(?=,\s+(?:was|were|attended)\b))?(?:,|\([^()]{0,60}\)|\s)*(?:attended\s+(?:in\s+accordance|under|by\s+invitation|the\s+meeting\s+(?:in\s+accordance|under|as|and\s+(?:spoke|addressed)|at\s+the\s+(?:invitation|request)\s+of)|at\s+the\s+(?:invitation|request)\s+of|(?:the\s+meeting\s+)?(?:for\s+this\s+item|to\s+(?:present|introduce|speak|address|answer|give|provide|respond|update|outline|explain|represent|deliver))\b)|(?:who\s+)?(?:was|were)\s+(?P<also>also\s+)?(?P<here>in\s+attendance|present\s+at\s+the\s+meeting(?=\s+(?:and|to)\s|[.,]|$))|(?:was|were)\s+(?P<also2>also\s+)present)\b"
)

TOLD_OF = ("that", "when", "if", "whether", "as", "after", "before")
"""Before a name they say that somebody else tells of it: "the Chair said that Councillor Roe attended to speak"."""

WAS_PRESENT = bounded(r"\s*(?:was|were)\s+present\s*(?:[.;,]|$|for\s+part\b)", re.IGNORECASE)
"""Who visits from another council: "District Councillor Roe was present."."""

CAME_AS_OFFICER = bounded(r"\s*(?:,|also|both|all|\s)*attended\b(?!\s+(?:an?|the\s+(?!meeting)|to|by))", re.IGNORECASE)

RANKED = bounded(rf"(?:{alternatives(table('titles')['ranks'])})\b", re.IGNORECASE)
"""Officers of the police come to the meetings of small councils: "PC Roe attended the meeting"."""

IN_CHAIR = bounded(r"\W*in\s+the\s+chair\s*[:–-]\s*", re.IGNORECASE)
"""A label before the one name of whom a meeting has just elected: "IN THE CHAIR: COUNCILLOR A ROE"."""

SLASH = bounded(r"\s*/")

SURNAMES_ON = bounded(r"\s*(?:,|\band\b|&)\s*(?P<surname>[A-Z][\w’'-]+)(?=\s*(?:,|\band\b|&|$))")

SEATED = bounded(r"\b(?:be|as)\b")
"""Who is to be a substitute for a year: "be appointed as substitutes for the municipal year"."""

ARRIVALS = frozenset({"entered", "joined", "arrived", "arrived at"})

DEPARTURES = frozenset({"left", "departed"})
