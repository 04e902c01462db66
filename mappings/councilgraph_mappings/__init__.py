"""From a council's document to triples: read, parse, map.

``read`` knows formats and nothing of councils, ``parse`` knows councils and nothing of RDF, ``map`` knows the ontology.
No network, no clock, no global state: the same bytes give the same triples.
"""
