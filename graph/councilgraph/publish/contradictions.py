"""Documents that say different things of one meeting: found in the store, shown in the report, settled by nobody here."""

from typing import Final

from pyoxigraph import QuerySolutions, Store

from councilgraph.write import PREFIXES

_QUERY: Final = """
SELECT DISTINCT ?what ?meeting ?one ?onepath ?other ?otherpath {
  VALUES (?property ?what) {
    (dcterms:date "date") (cg:startTime "start") (cg:endTime "end")
  }
  GRAPH ?g { ?a a cg:Meeting ; ?property ?one }
  ?a cg:canonical ?meeting .
  ?b cg:canonical ?meeting .
  GRAPH ?h { ?b ?property ?other }
  FILTER(STR(?one) < STR(?other))
  ?g prov:wasDerivedFrom/cg:sourcePath ?onepath .
  ?h prov:wasDerivedFrom/cg:sourcePath ?otherpath .
} ORDER BY ?meeting ?what ?one ?other ?onepath ?otherpath
"""


def contradictions(store: Store) -> list[str]:
    """Return a sentence for each pair of documents that give one meeting different dates or times."""
    result = store.query(_QUERY, prefixes=PREFIXES, use_default_graph_as_union=True)
    if not isinstance(result, QuerySolutions):
        raise TypeError("the query for contradictions is a SELECT")
    return [
        f"{row['onepath'].value} gives {row['one'].value} as the {row['what'].value} of {row['meeting'].value}, "
        f"{row['otherpath'].value} gives {row['other'].value}"
        for row in result
    ]
