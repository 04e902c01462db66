"""Codes and how a graph that uses one names it; the lists themselves are ``ontology/codes/*.ttl``."""

import re
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from councilgraph_mappings.vocabulary import code

_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")

# Only what the value itself does not spell.
_LABELS: Final = {
    ("outcome-kind", "resolved-other"): "resolved (other)",
    ("interest-kind", "other-stated"): "other, as stated",
}


def label(scheme: str, value: str) -> str:
    """Return the preferred label of a concept.

    >>> label("attendance-status", "inAttendance"), label("record-status", "draft-minutes")
    ('in attendance', 'draft minutes')
    """
    return _LABELS.get((scheme, value)) or _HUMP.sub(" ", value).replace("-", " ").lower()


@cache
def concept(scheme: str, value: str) -> tuple[NamedNode, Literal]:
    """Return the concept of a code list and its preferred label."""
    return code(scheme, value), Literal(label(scheme, value), language="en")
