"""The statements of a pattern, and none besides.

On disk the engine (pyoxigraph 0.5.13) looks for a number, day or time as the beginning of its keys, and where the last
byte of that is 255 it goes on to greater ones: asked for 36,863 it gives 36,954 as well. It also gives values back in a
form of its own: what was stored as xsd:nonNegativeInteger is xsd:integer. So values are compared as the engine keeps them.
"""

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple


def stated(
    store: Store,
    subject: NamedNode | BlankNode | Triple | None,
    predicate: NamedNode | None,
    value: NamedNode | BlankNode | Literal | Triple | None,
    graph: NamedNode | BlankNode | DefaultGraph | None,
) -> Iterator[Quad]:
    """Yield the quads of a store that fit a pattern, of which None fits everything."""
    found = store.quads_for_pattern(subject, predicate, value, graph)
    if not isinstance(value, Literal):
        yield from found
        return
    kept = _as_kept(value)
    yield from (quad for quad in found if quad.object == kept)


@lru_cache(maxsize=1024)
def _as_kept(value: Literal) -> Literal:
    """Return a literal as the engine gives it back."""
    name = NamedNode("urn:value")
    store = Store()
    store.add(Quad(name, name, value))
    [quad] = store
    return quad.object if isinstance(quad.object, Literal) else value
