"""The ontology: a ``Reading`` in, quads out. No network, no clock, no global state."""
