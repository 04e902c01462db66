"""Documents that contradict each other, as the report shows them: who says what, in which words."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from councilgraph.report.page import address, file_name, path_shown, shown
from councilgraph.report.standing import Standing, higher


@dataclass(frozen=True, slots=True, order=True)
class Saying:
    """What one document says."""

    value: str
    path: str
    passage: str
    """The words that state it; empty where a manifest does."""
    standing: Standing = Standing.OTHER
    """What the document is among the sources of the meeting."""


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

    @property
    def preferred(self) -> str | None:
        """Return the value that the sources of the highest standing agree on; None where they differ.

        >>> says = (Saying("19:00", "a.pdf", "", Standing.MINUTES), Saying("18:30", "b.xml", "", Standing.SERVICE))
        >>> Contradiction("Cabinet", "start", says, "urn:m").preferred
        '19:00'
        """
        values = {saying.value for saying in self._highest()}
        return values.pop() if len(values) == 1 else None

    @property
    def why(self) -> str:
        """Return why that value is preferred, or why none is."""
        highest = self._highest()
        standing = highest[0].standing
        if self.preferred is None:
            return f"sources of one standing differ ({standing})"
        others = sorted({str(saying.standing) for saying in self.says if saying.standing is not standing})
        return f"{standing} before {', '.join(others)}"

    def _highest(self) -> list[Saying]:
        return [one for one in self.says if not any(higher(other.standing, one.standing) for other in self.says)]

    def as_json(self) -> dict[str, Any]:
        """Return the contradiction as it stands in report.json."""
        return asdict(self) | {"preferred": self.preferred, "why": self.why}


def section(contradictions: list[Contradiction]) -> Iterator[str]:
    """Yield the part of the index that shows contradictions; nothing where there are none."""
    if not contradictions:
        return
    yield '\n<h2>Documents that contradict each other</h2>\n<ul class="list">\n'
    for found in contradictions:
        heading = f'<span class="name">{shown(found.meeting)}</span> <span class="tag warn">{shown(found.what)}</span>'
        yield f"<li>{heading}{''.join(map(_saying, found.says))}{_preferred(found)}</li>\n"
    yield "</ul>"


def _preferred(found: Contradiction) -> str:
    if found.preferred is None:
        return f'<p class="soft">None is preferred: {shown(found.why)}.</p>'
    return f'<p class="soft">Preferred is <b>{shown(found.preferred)}</b>: {shown(found.why)}.</p>'


def _saying(saying: Saying) -> str:
    page = address("documents/" + file_name(saying.path, ".html"))
    quoted = f"<blockquote>{shown(saying.passage)}</blockquote>" if saying.passage else ""
    link = f'<a href="{page}">{path_shown(saying.path)}</a>'
    return f'<p><b>{shown(saying.value)}</b> in {link} <span class="tag">{shown(saying.standing)}</span></p>{quoted}'
