"""Documents that contradict each other, as the report shows them: who says what, in which words."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from councilgraph.report.page import address, file_name, path_shown, shown


@dataclass(frozen=True, slots=True, order=True)
class Saying:
    """What one document says."""

    value: str
    path: str
    passage: str
    """The words that state it; empty where a manifest does."""


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Statements of one meeting that cannot all be true."""

    meeting: str
    """What the meeting is called."""
    what: str
    """What the statements are about: "venue", "attendance of Ann Bee"."""
    says: tuple[Saying, ...]
    node: str
    """IRI of the canonical meeting."""

    def as_json(self) -> dict[str, Any]:
        """Return the contradiction as it stands in report.json."""
        return asdict(self)


def section(contradictions: list[Contradiction]) -> Iterator[str]:
    """Yield the part of the index that shows contradictions; nothing where there are none."""
    if not contradictions:
        return
    yield '\n<h2>Documents that contradict each other</h2>\n<ul class="list">\n'
    for found in contradictions:
        heading = f'<span class="name">{shown(found.meeting)}</span> <span class="tag warn">{shown(found.what)}</span>'
        yield f"<li>{heading}{''.join(map(_saying, found.says))}</li>\n"
    yield "</ul>"


def _saying(saying: Saying) -> str:
    page = address("documents/" + file_name(saying.path, ".html"))
    quoted = f"<blockquote>{shown(saying.passage)}</blockquote>" if saying.passage else ""
    return f'<p><b>{shown(saying.value)}</b> in <a href="{page}">{path_shown(saying.path)}</a></p>{quoted}'
