"""Titles that name the tier of a council: who sits on another council visits the meeting of this one."""

import re

from councilgraph_mappings.parse.wording.scan import bounded

TIER = bounded(
    r"\b(?:county|borough|district|city|ward|unitary)(?:\s*(?:&|and|/)\s*(?:county|borough|district|city|ward))?\s+(?:councill?or|cllr)|\b(?:[bcd]\s?[./]|dist\.?|cty\.?)\s?cllr",
    re.IGNORECASE,
)


OF_SEVERAL = bounded(
    r"(?P<one>(?:county|borough|district|city|ward|unitary)\s+(?:councill?or|cllr))[’']?s", re.IGNORECASE
)
"""A tier that several people share: "(District Councillors)"."""


def other_tier_title(title: str) -> bool:
    """Return whether a title names the tier of a council.

    >>> other_tier_title("County Councillor"), other_tier_title("Councillor")
    (True, False)
    """
    return bool(TIER.search(title))
