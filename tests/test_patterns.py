"""Statements are found by their value and no other: also by values whose key the engine takes for the beginning of others."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from councilgraph.patterns import stated
from councilgraph.store import merge_changed
from councilgraph_mappings.vocabulary import XSD

THING, SIZE, GRAPH = NamedNode("urn:thing"), NamedNode("urn:size"), NamedNode("urn:graph")


def size(number: int, graph: NamedNode | None = GRAPH) -> Quad:
    value = Literal(str(number), datatype=XSD.nonNegativeInteger)
    return Quad(THING, SIZE, value, graph) if graph else Quad(THING, SIZE, value)


@pytest.mark.parametrize("number", [255, 256, 36_863])
def test_a_number_is_found_without_greater_ones(tmp_path: Path, number: int) -> None:
    store = Store(str(tmp_path))
    store.extend([size(number), size(number + 90)])
    found = [str(quad.object) for quad in stated(store, THING, SIZE, size(number).object, None)]
    assert [text.split(chr(34))[1] for text in found] == [str(number)]


def test_what_no_graph_states_any_more_leaves_the_merge(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    store.extend([size(36_954), size(36_863, None)])
    merge_changed(store, [size(36_863)], [size(36_954)])
    left = {str(quad.object) for quad in store.quads_for_pattern(THING, SIZE, None, None)}
    assert [text.split(chr(34))[1] for text in left] == ["36954"]
