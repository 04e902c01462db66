"""Labels that stand one below the other while their lists follow together, as two columns of a page come out of a PDF.

"PRESENT: APOLOGIES: Cllrs. A. Roe and B. Poe. Cllr. C. Lee": each list begins with a title of its own, and the lists
come in the order of their labels.
"""

from dataclasses import dataclass

from councilgraph_mappings.parse.attendance.attendance_labels import status_of
from councilgraph_mappings.parse.wording.scan import bounded

_LABEL = r"(?:In\s+the\s+Chair|Presiding|Present|Apologies(?:\s+for\s+[Aa]bsence)?|Absent|In\s+[Aa]ttendance|Also\s+[Pp]resent|IN\s+THE\s+CHAIR|PRESENT|APOLOGIES(?:\s+FOR\s+ABSENCE)?|ABSENT|IN\s+ATTENDANCE|ALSO\s+PRESENT)"

_STACK = bounded(rf"(?:{_LABEL}\s*:\s*){{2,5}}(?=\S)|(?:{_LABEL}\s+){{3,5}}(?=[A-Z])")
_ONE = bounded(rf"({_LABEL})\s*:?\s+")

_TITLED = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[A-ZÀ-Þ]"
_FIRST = bounded(rf"\b(?={_TITLED})")
_NEXT = bounded(rf"(?<![,&])(?<!\band)\s+(?={_TITLED})")
_LAST = bounded(
    r"(?:\s|^)and\s+(?:(?:[A-ZÀ-Þ]\.?\s?){1,3}[A-ZÀ-Þ][\w’'-]+|[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)(?=\s|\.|$)"
)
"""Before the last name of a list."""

_WAY = 500
"""How far behind the labels the first name may stand: other labels may be stacked between."""


@dataclass(frozen=True, slots=True)
class Stacked:
    """The labels at ``text[start:]`` with the places of their lists, as (label, start, end); all ends at ``end``."""

    start: int
    lists: tuple[tuple[str, int, int], ...]
    end: int


def stacked_in(text: str) -> Stacked | None:
    """Return the first labels of a text that stand together, with their lists, or None where the numbers differ.

    >>> line = "Present: Apologies: Cllrs. A. Roe, B. Poe and C. Lee. Cllr. D. Fox"
    >>> [(label, line[start:end]) for label, start, end in stacked_in(line).lists]
    [('Present', 'Cllrs. A. Roe, B. Poe and C. Lee.'), ('Apologies', 'Cllr. D. Fox')]
    """
    if (stack := _STACK.search(text)) is None:
        return None
    labels = _ONE.findall(text, stack.start(), stack.end())
    first = _FIRST.search(text, stack.end(), min(len(text), stack.end() + _WAY))
    if first is None or any(status_of(label) is None for label in labels):
        return None
    starts = [first.start(), *(gap.end() for gap in _NEXT.finditer(text, first.start()))][: len(labels)]
    if len(starts) < len(labels):
        return None
    ends = [*(len(text[:start].rstrip()) for start in starts[1:]), _end(text, starts[-1])]
    return Stacked(stack.start(), tuple(zip(labels, starts, ends, strict=True)), ends[-1])


_STOP = bounded(r"(?<=[a-z)])\.\s+(?=[A-Z][a-z]{2,}\s[a-z])|\b[A-Z]{2,20}(?:\s[A-Z]{2,20}){0,4}:")


def _end(text: str, start: int) -> int:
    """Return where the last list ends: behind the name after its "and", or where prose or a further label begins."""
    gap = _NEXT.search(text, start)
    stop = _STOP.search(text, start)
    end = min([found.start() for found in (gap, stop) if found], default=len(text))
    last = _LAST.search(text, start, end)
    return last.end() if last else end
