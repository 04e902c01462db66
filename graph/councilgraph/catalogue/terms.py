"""Words of the catalogue: vocabularies of portals, and small things that they want to be told twice."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.write import PREFIXES
from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.vocabulary import RDF, SKOS, XSD

Triples = Iterator[Triple]

AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
"""Code lists of the Publications Office of the European Union, which DCAT-AP prescribes."""
PUBLISHER_TYPES: Final = "http://purl.org/adms/publishertype/"
VCARD: Final = "http://www.w3.org/2006/vcard/ns#"
_IANA: Final = "https://www.iana.org/assignments/media-types/"


def term(name: str) -> NamedNode:
    """Return a term by its prefix and local name.

    >>> term("dcat:Dataset").value
    'http://www.w3.org/ns/dcat#Dataset'
    """
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def iri(text: str, key: str) -> NamedNode:
    """Return an address of the configuration.

    Raises:
        ConfigurationError: it is none.
    """
    try:
        return NamedNode(text)
    except ValueError:
        raise ConfigurationError("councilgraph.toml", f"{key} {text!r} is not an address", "give a full URL") from None


def english(text: str) -> Literal:
    """Return a text of ours."""
    return Literal(text, language="en")


def count(number: int) -> Literal:
    """Return a number of things."""
    return Literal(str(number), datatype=XSD.integer)


def concept(node: NamedNode, label: str) -> Triples:
    """Yield what a harvester that does not look a code up needs of it."""
    yield Triple(node, RDF.type, term("skos:Concept"))
    yield Triple(node, SKOS.prefLabel, english(label))


def typed(subject: NamedNode, prop: NamedNode, node: NamedNode, kind: str) -> Triples:
    """Yield a statement together with the class of its object."""
    yield Triple(subject, prop, node)
    yield Triple(node, RDF.type, term(kind))


def media_type(subject: NamedNode, prop: str, name: str) -> Triples:
    """Yield a statement about a media type of IANA."""
    yield from typed(subject, term(prop), NamedNode(_IANA + name), "dcterms:MediaType")


def local(name: str) -> str:
    """Return a name for a term within our own document: prefix and local name, else the whole in safe letters.

    >>> local("https://w3id.org/councilgraph/def#Meeting")
    'cg-Meeting'
    """
    for prefix, start in PREFIXES.items():
        if name.startswith(start):
            return f"{prefix}-{name[len(start) :].replace('/', '-')}"
    return "".join(letter if letter.isalnum() else "-" for letter in name)
