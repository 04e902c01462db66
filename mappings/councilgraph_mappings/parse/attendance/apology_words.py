"""The words in which sentences tell of apologies: from whom they are, how a list of them goes on, and where it ends."""

import re

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.screened import Screened

APOLOGIES_FROM = Screened(
    r"\bapolog(?:y|ies)\b(?!\s+for\s+(?:late|leaving|early|being\s+late))[^.;]{0,110}?\b(?:from\s?,|from|(?<!represented\s)(?<!substituted\s)(?<!replaced\s)by|on\s+behalf\s+of|for|of)\s*:?\s+(?!absence|non|lateness|late|inability|(?:his|her|their|being)\b|the\s+(?:meeting|late))|\bymddiheuriadau\b[^.;]{0,60}?\b(?:gan|oddi\s+wrth)\s+(?:y\s+|yr\s+)?",
    re.IGNORECASE,
)

NOT_SENT = bounded(r"\bno\s+(?:\w+\s+)?apolog|\bapolog[^.;]{0,40}\b(?:were|was|had|have|been)\s+not\b", re.IGNORECASE)
"""Whoever did not come and did not say so: "No apologies had been received from Cllr Roe"."""

GOES_ON_FROM = bounded(
    r"^\W*(?:(?:th(?:ese|is|ey)\s+)?(?:(?:were|was|had\s+been|have\s+been)\s+)?(?:received|recorded|noted|accepted|tendered|given|submitted|intimated|reported)(?:\s+and\s+(?:accepted|approved|noted|recorded))?\s+(?:from|by|on\s+behalf\s+of|for(?=\s+(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)))|from|also)\b\s*:?\s*(?!the\s)",
    re.IGNORECASE,
)
"""Under the title "Apologies" a sentence may go on from it: "were received from Cllr Roe. Also: Cllr Poe"."""

AND_ALSO = bounded(r"and\s+(?=(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\b)")

APOLOGIES_END = bounded(
    r"\b(?:with|who|due|because|as\s|and\s+it\s+was|were\s+received|was\s+received|were\s+noted|for\s+(?:whom|lateness|late|the)|be\s+|were|was|had|have|has)\b"
)

CAME_INSTEAD = bounded(
    r",?\s+(?:and|with)\s+(?=(?:(?:(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\.?\s?)?(?:[A-Z][\w’'.-]*\s){1,3}|(?:Councillors|Cllrs)\.?\s(?:[A-Z][\w’'.-]*,?\s(?:and\s)?){2,12})(?:(?:was|is|had)\s+)?(?:attend|substitut|deputis|stood\s+in|standing\s+in|acting\s+as|present\s+as))|,?\s+with\s+the\s+substitution\s+of\s"
)
"""Where a list of apologies goes on with who came: "from Cllr Roe and Cllr Poe attended as substitute"."""


def parted(above: str, text: str) -> bool:
    """Return whether a paragraph goes on with a list of apologies that the one above has not ended.

    >>> parted("Apologies were received from Cllr Roe", "and Cllr Poe."), parted("Cllr Roe spoke", "and Cllr Poe.")
    (True, False)
    """
    return AND_ALSO.match(text) is not None and above[-1:].isalpha() and APOLOGIES_FROM.search(above) is not None


GAVE = bounded(
    r"(?:,|who|had|have|has|\([A-Z][^()]{1,40}\)|\(|\)|also|both|all|Vice|Chair|(?:was|were)\s+unable\s+to\s+(?:attend|be\s+present)(?:\s+the\s+meeting)?(?:,?\s+and)?|\s)*(?:(?:sent|gave|given|provided|submitted|tendered|offered|extended|forwarded|conveyed|recorded|made)\s+(?:\w+\s+){0,3}?apolog|apologised\s+for\s+(?:(?:his|her|their)\s+)?(?:inability|absence|non-attendance)\b)",
    re.IGNORECASE,
)

FOR_OTHERS = bounded(
    r"(?:y|ies)\s+(?:for|on\s+behalf\s+of)\s+(?=[A-Z]|having\s|leaving\b|late|arriving\b|being\s+(?:late|delayed)|(?:his|her|their)\s+(?:late|early))",
)
"""Who speaks for those who stayed away, is late or leaves is there: "Cllr Roe gave apologies for Cllr Poe"."""

AWAY = bounded(
    r"\s*[,–-]?\s*(?:(?:was|were|is|are)\s+(?:unable\s+to\s+(?:attend|be\s+(?:present|there))|(?:\w+ly\s+)?(?:ill|unwell|poorly|away|on\s+holiday|working|indisposed|self-isolating))|(?:could|can)\s?not\s+(?:attend|be\s+present)|had\s+(?:to\s+attend|an?\s+(?:previous|prior|other|family|work)\b)|due\s+to\s+(?!be\b|attend|arrive|join))",
    re.IGNORECASE,
)
"""Why somebody did not come, under the title "Apologies": "Mr Roe had to attend a funeral"."""

APOLOGISED = bounded(
    r"\s(?:had\s+|have\s+|has\s+)?(?:(?:all|both|also)\s+)?(?:apologised\s+for\s+(?:absence|being|not|(?:his|her|their)\s+(?:absence|inability|non-attendance))|(?:sent|gave|tendered|submitted|given)\s+(?:(?:his|her|their)\s+)?apologies)\b"
)

AS_DID = bounded(r"\bapologies\b[^.;]{0,40}?,?\s+as\s+(?:did|had|has|have)\s+(?=[A-Z])")
"""Who sent them besides: "Ann Roe sent her apologies as did Cllr Poe"."""

APOLOGIES_OF = bounded(r"(?:[’']s?)?\s+apolog(?:y|ies)\s+(?:for\s+absence\s+)?(?:was|were|had\s+been|has\s+been)\b")
"""Whose they are: "Cllr Roe's apologies were noted"."""

COMES_LATE = bounded(
    r"(?:[,()–-]|y\b|ies\b|who|as|that|because|since|advising|stating|saying|he|she|they|\s)*(?:(?:would|will|may|might|had|has|have|having|needed|needs|was|were|to|going|likely|expecting|expected)\s+)*(?:(?:be|being|arrive|arriving|join|joining|come|coming)\s+(?:slightly\s+|a\s+little\s+)?(?:late|delayed)\b|leav(?:e|ing)\s+(?:early|at\b|before|during|part|the\s+meeting)|for\s+(?:(?:his|her|their|having\s+to|needing\s+to|a|the)\s+)?(?:late\b|lateness\b|early\s+departure|arriving\s+late|leav(?:e|ing)\b))",
    re.IGNORECASE,
)
"""Why somebody apologises who is there for part of the meeting: "Cllr Roe gave apologies that he would need to leave at 8 pm"."""
