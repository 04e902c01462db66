"""Formats: bytes in, one ``Document`` of blocks out. Knows nothing of councils."""

from councilgraph_mappings.read.registry import read

__all__ = ["read"]
