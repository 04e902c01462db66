"""Organisations that no noun shows, but what the text says of them: "employed by Brick and Stone", "the company Samco"."""

from collections.abc import Iterator

from councilgraph_mappings.parse.organisations.organisation_words import NEVER, plain
from councilgraph_mappings.parse.people.name_runs import begins_person
from councilgraph_mappings.parse.people.names import name_at
from councilgraph_mappings.parse.wording.scan import bounded
from councilgraph_mappings.parse.wording.triggers import Stems

_SAYS = Stems("employ", " for ", "company", "firm", "charity")

_CAP = r"[A-ZÀ-Þ][\w'’&-]*"
_NAME = rf"{_CAP}(?:\s+(?:(?:and|&|of)\s+)?{_CAP}){{0,5}}"

_WORKS = bounded(
    rf"\b(?:(?:is|was|were|are|be|been|being|partner|husband|wife|son|daughter)\s+(?:currently\s+|formerly\s+)?employed\s+by|work(?:s|ed)?\s+for|an?\s+employee\s+of)\s+(?P<name>{_CAP}(?:\s+(?:(?:and|&|of)\s+)?{_CAP}){{1,5}})"
)
_CALLED = bounded(
    rf"\b(?:(?:local|the|a|building|housing|development|energy|national|family)\s+)(?:company|firm|charity)(?:\s+called|,)?\s+(?P<name>{_NAME})"
)


def told_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of organisations that their text tells to be one.

    >>> text = "She works for Brick and Stone. The local company Samco won. He works for Ann Roe."
    >>> [text[start:end] for start, end in told_of(text)]
    ['Brick and Stone', 'Samco']
    """
    if not _SAYS.stand_in(text):
        return
    for pattern in (_WORKS, _CALLED):
        for match in pattern.finditer(text):
            start = match.start("name")
            name = match["name"]
            first = name.split()[0]
            somebody = name_at(text, start) is not None or begins_person(first)
            if not somebody and plain(name) not in NEVER:
                yield start, start + len(name) - (2 if name.endswith(("'s", "’s")) else 0)
