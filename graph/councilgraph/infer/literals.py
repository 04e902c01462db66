"""What OWL 2 RL says of literals: whether one is well written, and which datatypes have no value in common."""

from functools import lru_cache
from typing import Final

import pyoxigraph as ox
from owlrl.AxiomaticTriples import OWLRL_Datatypes_Disjointness
from owlrl.DatatypeHandling import AltXSDToPYTHON
from owlrl.XsdDatatypes import OWL_Datatype_Subsumptions
from rdflib import RDF, RDFS, XSD, URIRef

STRING: Final = str(XSD.string)
FREE_TEXT: Final = frozenset({STRING, str(RDF.langString)})
"""Any text is a value of these."""


def is_datatype(name: str) -> bool:
    """Return whether an IRI names one of the datatypes of XML Schema, RDF or RDFS."""
    return name.startswith(str(XSD)) or URIRef(name) in _OTHERS


def well_written(value: str, datatype: str) -> bool:
    """Return whether a text is a value of a datatype, as far as owlrl can tell.

    >>> well_written("2018-02-30", str(XSD.date)), well_written("2018-02-28", str(XSD.date))
    (False, True)
    """
    convert = AltXSDToPYTHON.get(URIRef(datatype))
    if convert is None:
        return True
    try:
        convert(value)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def apart(one: str, other: str) -> bool:
    """Return whether two datatypes have no value in common.

    >>> apart(str(XSD.integer), str(XSD.string)), apart(str(XSD.integer), str(XSD.decimal))
    (True, False)
    """
    ones, others = _and_wider(one), _and_wider(other)
    return any((a, b) in _DISJOINT or (b, a) in _DISJOINT for a in ones for b in others)


def _and_wider(datatype: str) -> list[URIRef]:
    name = URIRef(datatype)
    return [name, *OWL_Datatype_Subsumptions.get(name, ())]


_OTHERS: Final = frozenset({RDF.langString, RDF.HTML, RDF.XMLLiteral, RDF.PlainLiteral, RDFS.Literal})
_DISJOINT: Final = frozenset((one, other) for one, _, other in OWLRL_Datatypes_Disjointness)


def check_literal(literal: str, ranges: tuple[str, ...]) -> str | None:
    """Return what is wrong with a literal, given the datatypes that its property asks for; all as N-Triples has them.

    >>> check_literal('"2018-02-30"^^<http://www.w3.org/2001/XMLSchema#date>', ())
    'the value "2018-02-30"^^<http://www.w3.org/2001/XMLSchema#date> is not written as its datatype demands'
    """
    # A text may be long and is never seen again; numbers and days come again and again.
    return _check(literal, ranges) if literal.endswith(">") else _check_datatype(literal, value_of(literal)[1], ranges)


@lru_cache(maxsize=65536)
def _check(literal: str, ranges: tuple[str, ...]) -> str | None:
    value, datatype = value_of(literal)
    if datatype not in FREE_TEXT and not well_written(value, datatype):
        return f"the value {literal} is not written as its datatype demands"
    return _check_datatype(literal, datatype, ranges)


def _check_datatype(literal: str, datatype: str, ranges: tuple[str, ...]) -> str | None:
    for wanted in ranges:
        if wanted[1:-1] != datatype and apart(datatype, wanted[1:-1]):
            return f"the value {literal} can be no {wanted}"
    return None


def value_of(literal: str) -> tuple[str, str]:
    r"""Return the text of a literal and its datatype.

    >>> value_of(r'"\\"^^<urn:t>'), value_of('"Pwyllgor"@cy')[1].rpartition("#")[2]
    (('\\', 'urn:t'), 'langString')
    """
    text, _, rest = literal[1:].rpartition('"')
    if "\\" in text:
        [quad] = ox.parse(f"<urn:a> <urn:a> {literal} .", ox.RdfFormat.N_TRIPLES, lenient=True)
        text = quad.object.value if isinstance(quad.object, ox.Literal) else text
    if rest:
        return text, rest[3:-1] if rest.startswith("^^") else str(RDF.langString)
    return text, STRING
