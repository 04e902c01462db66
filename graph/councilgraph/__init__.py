"""From triples to a published graph: validate, infer, write, load, query."""
