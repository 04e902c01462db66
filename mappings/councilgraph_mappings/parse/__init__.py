"""Genres and English committee language: a ``Document`` in, one ``Reading`` of records out. Knows nothing of RDF."""
