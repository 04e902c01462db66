"""What a reader or parser could not settle."""

from collections.abc import Iterator

from councilgraph_mappings.evidence import Evidence
from councilgraph_mappings.finding import Finding
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.vocabulary import CG, PROV, RDF, SKOS


def finding_triples(finding: Finding, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one finding, with the passage it is about."""
    node = sheet.new_node("finding", finding.kind.replace(" ", "-"), f"{finding.start}-{finding.end}")
    yield node, RDF.type, CG.Finding
    yield node, CG.findingKind, sheet.concept("finding-kind", finding.kind.replace(" ", "-"))
    yield node, SKOS.note, sheet.words(finding.message)
    evidence = Evidence(finding.start, finding.end, f"finding.{finding.kind.replace(' ', '-')}")
    if evidence.quoted:
        yield sheet.quoted(node, evidence)
    else:
        yield node, PROV.wasDerivedFrom, sheet.source_node
