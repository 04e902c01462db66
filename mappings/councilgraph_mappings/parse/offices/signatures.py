"""People who sign or answer for a paper: a name alone on a line, or behind a label, and the office on the lines below."""

from collections.abc import Sequence
from itertools import pairwise

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.lookup import table
from councilgraph_mappings.parse.draft import Draft
from councilgraph_mappings.parse.offices.holders import holders_in
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.papers.front_sheets import label_in
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import PersonName, name_at
from councilgraph_mappings.read.document import Block

_LONGEST = 100

_BEGUN = frozenset({"&", "and", "/", "of", "for", "the", "interim", "acting", "deputy", "assistant"})
"""Words with which an office goes on in the next line."""

_MONTHS = frozenset(name.casefold() for names in table("dates")["months"] for name in names)


def add_signature(draft: Draft, blocks: Sequence[Block]) -> None:
    """Add the offices of people who sign: a name alone on a line, or behind a label, and the office alone below it."""
    for block in blocks:
        if signed := _on_one_line(block):
            signer, signed_as = signed
            person = draft.person(signer, "pack.signature-line", block.start)
            draft.role(person, signed_as, Evidence(block.start, block.end, "pack.signature-line"))
    for at, (block, below) in enumerate(pairwise(blocks)):
        if block.marker or below.marker or len(block.text) > _LONGEST or len(below.text) > _LONGEST:
            continue
        begin = _behind_label(block.text)
        name = _only_name(block.text[begin:])
        if name is None:
            continue
        further = blocks[at + 2] if at + 2 < len(blocks) else None
        title, end = _office(below, further)
        if title and not holders_in(below.text):
            person = draft.person(name, "pack.signature", block.start + begin)
            draft.role(person, title, Evidence(block.start + begin, end, "pack.signature"))


def _on_one_line(block: Block) -> tuple[PersonName, str] | None:
    """Return name and office where a line is nothing else, without a sign between: "Ann Roe Chief Executive"."""
    text = block.text.strip()
    if block.marker or block.rows or len(text) > _LONGEST or ":" in text:
        return None
    name = name_at(text, 0, bare=2)
    office = text[name.end :].strip() if name and text[name.end : name.end + 1] == " " else ""
    office = _without_council(office)
    alone = name is not None and len(name.forenames) == 1 and begins_person(name.forenames[0])
    return (name, office) if name and alone and is_office(office) and not holders_in(text) else None


def _without_council(office: str) -> str:
    """Return an office without the council behind it whose office it is, at the foot of a summons.

    >>> _without_council("Chief Executive Thornley Vale Council"), _without_council("Clerk to the Council")
    ('Chief Executive', 'Clerk to the Council')
    """
    words = office.split()
    if is_office(office) or words[-1:] not in (["Council"], ["COUNCIL"]):
        return office
    begun = (" ".join(words[:count]) for count in range(len(words) - 2, 0, -1))
    return next((part for part in begun if is_office(part)), office)


def _behind_label(text: str) -> int:
    """Return where a name begins that stands behind the label of an author or an officer, else the beginning.

    >>> _behind_label("Report author: Ann Roe"), _behind_label("Ann Roe")
    (15, 0)
    """
    found = label_in(text) if ":" in text else None
    return text.rfind(found[2]) if found and found[2] and found[0] in {"author", "officer"} else 0


def _only_name(text: str) -> PersonName | None:
    """Return the name that a text is, and nothing besides."""
    name = name_at(text, 0) or name_at(text, 0, bare=2)
    return None if name is None or name.end < len(text.rstrip(" .,")) or is_office(text) else name


def _office(below: Block, further: Block | None) -> tuple[str | None, int]:
    """Return the office on the line below a name, with what the next line adds to it, and where it ends."""
    text = _undated(below.text.strip(" ."))
    begun = text.split()[-1:] and text.split()[-1].casefold() in _BEGUN
    if further and (begun or text.endswith((",", "/"))) and not further.marker and len(further.text) < _LONGEST:
        joined = f"{text} {further.text.strip(' .')}"
        if is_office(joined):
            return joined, further.end
    office, _, qualified = text.partition(" (")
    if is_office(text) or (qualified.count(")") == 1 and qualified.endswith(")") and is_office(office)):
        return text, below.end
    first = text.split(",")[0]
    return (first, below.end) if is_office(first) else (None, below.end)


def _undated(text: str) -> str:
    """Return an office without the month behind it in which a paper was signed.

    >>> _undated("Chief Executive June 2007"), _undated("Chief Executive")
    ('Chief Executive', 'Chief Executive')
    """
    words = text.split(" ")
    dated = len(words) > 2 and words[-1].isdecimal() and words[-2].casefold() in _MONTHS
    return " ".join(words[:-2]) if dated else text
