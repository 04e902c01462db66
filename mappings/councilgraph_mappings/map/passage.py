"""The passages that state the facts: one node selects by position and by quotation."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.map.literals import number
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.vocabulary import CG, OA, RDF

LONGEST_QUOTATION: Final = 600
"""Characters; a longer passage is cut at a word, and its end is where the cut is."""

_POSTCODES_KEPT: Final = frozenset({CG.venue})
"""A venue is no home, so the passage that states it keeps its postcode."""


def passage_triples(node: NamedNode, evidence: Evidence, states: NamedNode | None, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one passage; what no text states has a rule and nothing to select."""
    yield node, RDF.type, CG.Passage
    yield node, CG.rule, Literal(evidence.rule)
    yield node, OA.hasSource, sheet.source_node
    if states:
        yield node, CG.states, states
    if evidence.quoted:
        end, exact = sheet.private.quote(
            evidence.start, evidence.end, limit=LONGEST_QUOTATION, postcodes=states not in _POSTCODES_KEPT
        )
        yield node, RDF.type, OA.TextPositionSelector
        yield node, RDF.type, OA.TextQuoteSelector
        yield node, OA.start, number(evidence.start)
        yield node, OA.end, number(end)
        yield node, OA.exact, Literal(exact)
