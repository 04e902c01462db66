"""Declarations of interest in tables whose cells ran together: each row is a line, and so are the heads.

"Councillor Agenda item Nature of interest Explanation" stands above "Cllr Roe 16/142 Personal A neighbour of the site",
or without blanks "MemberSubject/Minute" above "Councillor A RoeMember of the town council".
"""

import re
from collections.abc import Sequence

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.parse.interests.declarations import Declarations, kind_in
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.read.document import Block, Kind

_HEADS = bounded(
    r"(?:name|member|councillor|cllr)s?(?:\s+name)?\s+(?:(?:agenda|minute|item|number|no\.?|subject|title|nature|type|kind|of|and|interest|interests|explanation|reason|reasons|details?|for|declaration|/|&)[\s/]*){2,12}$",
    re.IGNORECASE,
)
_GLUED_HEADS = bounded(
    r"(?:Name|Member|Councillor)s?(?=[A-Z])(?:(?:Agenda|Minute|Item|Subject|Nature|Type|Interest|Reason|Details?|Number|No|of|and|/|\s)+)$"
)
_HEADS_WIDTH = 100
_RULE = "interests.joined-row"

_KIND = r"(?:(?:non|other|disclosable|registr?able|pecuniary|financial|prejudicial|personal|significant|and|interests?|DPI|ORI|NRI|&)\b[\s,/-]*){1,6}"
_NUMBER = r"\d{1,4}(?:[/.]\d{1,4}){0,2}[a-z]?(?:\s?\([^()]{1,12}\))?"
_CELLS = bounded(
    rf"\s+(?:(?:agenda\s+)?(?:items?|minutes?)\s+(?:no\.?\s+)?)?(?P<item>{_NUMBER}(?:(?:\s?[,&]\s?|\s+and\s+){_NUMBER}){{0,4}})\s+[-–]?\s*(?P<kind>{_KIND})(?P<nature>\S.*)?$",
    re.IGNORECASE,
)
_GLUED_ROW = bounded(
    r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b\.?\s(?:(?:Mrs?|Ms|Miss|Dr)\s)?(?:[A-Z]\.?\s){0,3}(?:Mac|Mc|Fitz|De|Le|O[’'])?[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?(?=[A-Z])"
)


def read_joined(into: Declarations, blocks: Sequence[Block], index: int) -> int:
    """Read a table whose rows are lines, and return the index after it, or ``index`` where none begins."""
    heads = blocks[index].text.strip(" *:|")
    if len(heads) > _HEADS_WIDTH:
        return index
    glued = _GLUED_HEADS.match(heads) is not None
    if not glued and not _HEADS.match(heads):
        return index
    at = index + 1
    while at < len(blocks) and blocks[at].kind is not Kind.TABLE:
        if not (_add_glued if glued else _add_row)(into, blocks[at]):
            break
        at += 1
    return at if at > index + 1 else index


def _add_row(into: Declarations, block: Block) -> bool:
    """Add the declaration of a row that gives member, item, kind and nature; return whether it is one."""
    name = name_at(block.text, 0) or name_at(block.text, 0, bare=2)
    cells = _CELLS.match(block.text, name.end) if name else None
    if name is None or cells is None:
        return False
    kind = cells["kind"]
    nature = (cells["nature"] or kind).strip(" .-–")
    place = Evidence(block.start, block.end, _RULE)
    into.add(name.shifted(block.start), place, concerns=f"item {cells['item']}", kind=kind_in(kind), nature=nature)
    return True


def _add_glued(into: Declarations, block: Block) -> bool:
    """Add the declarations of a row whose cells nothing parts but the capital letter; return whether it is one."""
    match = _GLUED_ROW.match(block.text)
    name = name_at(match[0], 0) if match else None
    if match is None or name is None:
        return False
    place = Evidence(block.start, block.end, _RULE)
    nature = block.text[match.end() :].strip(" .")
    into.add(name.shifted(block.start), place, concerns=None, kind=None, nature=nature)
    return True
