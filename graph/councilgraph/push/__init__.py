"""Bringing a publication to another store, graph by graph, by the SPARQL 1.1 Graph Store Protocol."""
