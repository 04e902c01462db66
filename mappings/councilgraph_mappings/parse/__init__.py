"""Genres and English committee language: a ``Document`` in, one ``Reading`` of records out. Knows nothing of RDF."""

from councilgraph_mappings.parse.parser import parse

__all__ = ["parse"]
