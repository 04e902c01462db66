"""Codes and how a graph that uses one names it; the lists themselves are ``ontology/codes/*.ttl``, as a test compares."""

import re
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from councilgraph_mappings.vocabulary import code

_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")

# Only what the value itself does not spell.
LABELS: Final = {
    ("capacity", "co-optee"): "co-optee",
    ("document-type", "decisions"): "decision notice",
    ("document-type", "map"): "map or drawing",
    ("document-type", "other"): "other, as stated",
    ("document-type", "plan"): "plan or strategy",
    ("interest-kind", "non-pecuniary"): "non-pecuniary",
    ("interest-kind", "non-registrable"): "non-registrable",
    ("interest-kind", "other-stated"): "other, as stated",
    ("outcome-kind", "resolved-other"): "resolved (other)",
}

DOCUMENT_TYPES: Final = frozenset(
    [
        "tracker",
        "agenda",
        "agenda-pack",
        "appendix",
        "background-paper",
        "decisions",
        "form",
        "letter",
        "map",
        "minutes",
        "other",
        "petition",
        "plan",
        "presentation",
        "report",
        "supplement",
        "work-programme",
    ]
)
"""The one list that the records do not fix; every other scheme has the values of an enumeration."""


def label(scheme: str, value: str) -> str:
    """Return the preferred label of a concept.

    >>> label("attendance-status", "inAttendance"), label("record-status", "draft-minutes")
    ('in attendance', 'draft minutes')
    """
    return LABELS.get((scheme, value)) or _HUMP.sub(" ", value).replace("-", " ").lower()


@cache
def concept(scheme: str, value: str) -> tuple[NamedNode, Literal]:
    """Return the concept of a code list and its preferred label."""
    return code(scheme, value), Literal(label(scheme, value), language="en")
