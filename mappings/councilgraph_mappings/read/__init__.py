"""Formats: bytes in, one ``Document`` of blocks out. Knows nothing of councils."""
