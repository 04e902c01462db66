"""Carries terms between pyoxigraph, which holds the published data, and rdflib, in which owlrl and pyshacl work."""

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pyoxigraph as ox
import rdflib

Statement = ox.Quad | ox.Triple
"""What a stage may be given: the graph name of a quad is not looked at."""


def to_rdflib(statements: Iterable[Statement]) -> rdflib.Graph:
    """Return the statements as one rdflib graph, their lexical forms untouched.

    >>> iri = ox.NamedNode("http://example.org/a")
    >>> len(to_rdflib([ox.Triple(iri, iri, ox.Literal("01", datatype=ox.NamedNode("urn:t")))]))
    1
    """
    graph = rdflib.Graph(bind_namespaces="none")
    with quiet():
        for statement in statements:
            graph.add((node(statement.subject), node(statement.predicate), node(statement.object)))
    return graph


@contextmanager
def quiet() -> Iterator[None]:
    """Keep rdflib from writing a traceback to the log for each literal that is not what its datatype says.

    Such a literal is a fault of the data; shapes and inference report it, with the thing that it stands on.
    """
    log = logging.getLogger("rdflib.term")
    before = log.disabled
    log.disabled = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            yield
    finally:
        log.disabled = before


def node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.term.Node:
    """Return a term as rdflib knows it."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Triple):
        raise TypeError(f"{term}: statements about statements are not part of this project's data")
    if term.language is not None:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype.value == str(rdflib.XSD.string):
        return rdflib.Literal(term.value)
    # rdflib would write "01"^^xsd:integer as "1", and a fault of the data would be gone before anyone looked.
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


def term(value: rdflib.term.Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """Return an rdflib node as pyoxigraph knows it."""
    if isinstance(value, rdflib.URIRef):
        return ox.NamedNode(str(value))
    if isinstance(value, rdflib.BNode):
        return ox.BlankNode(str(value))
    if isinstance(value, rdflib.Literal):
        if value.language is not None:
            return ox.Literal(str(value), language=value.language)
        if value.datatype is not None:
            return ox.Literal(str(value), datatype=ox.NamedNode(str(value.datatype)))
        return ox.Literal(str(value))
    raise TypeError(f"{value!r} is no term of a graph")
