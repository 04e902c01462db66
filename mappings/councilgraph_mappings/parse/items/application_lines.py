"""Lines about planning applications that begin no item: references above who declares something, and fields of a form."""

import re
from collections.abc import Sequence

from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block

_REFERENCE = r"(?:\d{2,4}/)?\d{4,6}(?:/\w{1,6}){1,2}"
_REFERENCES = bounded(rf"{_REFERENCE}(?:\s*(?:[;,&]|and)\s*{_REFERENCE}){{0,8}}\W*")
_SOMEBODY = bounded(r"\W*(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)s?\b\.?\s+[A-Z]")

_FIELD = bounded(
    r"(?:site\s+(?:address|location)|location|proposals?|description|applicants?|agents?|wards?|parish|case\s+officer|officer\s+recommendation|application\s+(?:no|number|type|site)\.?|(?:planning\s+)?reference)\s*:\s*\S",
    re.IGNORECASE,
)


def declared_about(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line is references of applications alone, and a member stands below who declares about them."""
    block = blocks[index]
    if block.marker or "/" not in block.text[:12] or not _REFERENCES.fullmatch(block.text):
        return False
    return index + 1 < len(blocks) and _SOMEBODY.match(blocks[index + 1].text) is not None


def is_field(text: str) -> bool:
    """Return whether a line is a field of the form of an application.

    >>> is_field("Site address: 4 Mill Lane"), is_field("Proposals for Mill Lane")
    (True, False)
    """
    return ":" in text and _FIELD.match(text) is not None
