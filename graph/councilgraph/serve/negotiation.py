"""Which form a client gets: by what it accepts, or by the name that it gives with ``format=``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from councilgraph.serve.question import Form, Kind

_QUALITY: Final = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")
_MEDIA_RANGE: Final = re.compile(r"([\w!#$&^.+*-]+)/([\w!#$&^.+*-]+)")
_MOST_RANGES: Final = 64


@dataclass(frozen=True, slots=True)
class Offer:
    """One form under one media type."""

    media_type: str
    form: Form
    names: tuple[str, ...] = ()
    """What ``format=`` may call it, besides its media type."""

    def content_type(self) -> str:
        """Return the value of Content-Type.

        >>> Offer("text/csv", Form.CSV).content_type(), Offer("application/json", Form.JSON).content_type()
        ('text/csv; charset=utf-8', 'application/json')
        """
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


_TABLES: Final = (
    Offer("application/sparql-results+json", Form.JSON, ("json", "srj")),
    Offer("application/sparql-results+xml", Form.XML, ("xml", "srx")),
    Offer("text/csv", Form.CSV, ("csv",)),
    Offer("text/tab-separated-values", Form.TSV, ("tsv",)),
    Offer("application/json", Form.JSON),
    Offer("application/xml", Form.XML),
    Offer("text/xml", Form.XML),
)
GRAPHS: Final = (
    Offer("text/turtle", Form.TURTLE, ("turtle", "ttl")),
    Offer("application/n-triples", Form.N_TRIPLES, ("n-triples", "ntriples", "nt")),
    Offer("application/ld+json", Form.JSON_LD, ("json-ld", "jsonld", "json")),
    Offer("application/rdf+xml", Form.RDF_XML, ("rdf-xml", "rdf+xml", "rdfxml", "rdf", "xml")),
    Offer("application/x-turtle", Form.TURTLE),
    Offer("application/json", Form.JSON_LD),
    Offer("application/xml", Form.RDF_XML),
    Offer("text/xml", Form.RDF_XML),
    Offer("text/plain", Form.N_TRIPLES),
)
"""What a graph is offered in; where a client does not mind, the first."""

OFFERS: Final = {Kind.TABLE: _TABLES, Kind.BOOLEAN: _TABLES, Kind.GRAPH: GRAPHS}


@dataclass(frozen=True, slots=True)
class Range:
    """A part of an Accept header."""

    kind: str
    sub: str
    quality: float

    def closeness(self, media_type: str) -> int:
        """Return 0 where it does not match, else how closely it names the media type."""
        kind, _, sub = media_type.partition("/")
        if (self.kind, self.sub) == ("*", "*"):
            return 1
        if self.kind != kind:
            return 0
        return 2 if self.sub == "*" else 3 * (self.sub == sub)


def ranges(accept: str) -> list[Range]:
    """Return the parts of an Accept header that can be understood; without a header, all is accepted.

    >>> ranges("text/csv;q=0.5, image/*, nonsense")
    [Range(kind='text', sub='csv', quality=0.5), Range(kind='image', sub='*', quality=1.0)]
    """
    if not accept.strip():
        return [Range("*", "*", 1.0)]
    found = []
    for part in accept.split(",", _MOST_RANGES)[:_MOST_RANGES]:
        media_type, *parameters = (piece.strip() for piece in part.lower().split(";"))
        match = _MEDIA_RANGE.fullmatch(media_type)
        values = [value for name, _, value in (item.partition("=") for item in parameters) if name.strip() == "q"]
        quality = values[0].strip() if values else "1"
        if match and _QUALITY.fullmatch(quality):
            found.append(Range(match[1], match[2], float(quality)))
    return found


def quality(media_type: str, accepted: Sequence[Range]) -> float:
    """Return how much a media type is wanted: what the closest range says."""
    return _wanted(media_type, accepted)[0]


def best(accept: str, offers: Sequence[Offer]) -> Offer | None:
    """Return the offer that is wanted most; None where none is acceptable.

    Of equals it is the one that is named most closely, then the first: who names HTML and takes anything is a browser.

    >>> best("text/turtle;q=0.5, application/ld+json", GRAPHS).form.value
    'json-ld'
    >>> best("*/*, application/n-triples", GRAPHS).form.value
    'n-triples'
    """
    accepted = ranges(accept)
    wanted = max(offers, key=lambda offer: _wanted(offer.media_type, accepted))
    return wanted if quality(wanted.media_type, accepted) > 0 else None


def _wanted(media_type: str, accepted: Sequence[Range]) -> tuple[float, int]:
    close = [(item.closeness(media_type), item.quality) for item in accepted if item.closeness(media_type)]
    return max(close)[::-1] if close else (0.0, 0)


def named(name: str, offers: Sequence[Offer]) -> Offer | None:
    """Return the offer that ``format=`` names, by short name or media type; a space there was a plus."""
    wanted = name.strip().lower().replace(" ", "+")
    return next((offer for offer in offers if wanted in (*offer.names, offer.media_type)), None)


def chosen(accept: str, name: str | None, offers: Sequence[Offer]) -> Offer | None:
    """Return the offer for a request: a name goes before what is accepted."""
    return best(accept, offers) if name is None else named(name, offers)


def alternatives(offers: Sequence[Offer]) -> list[str]:
    """Return the media types of offers, each form once."""
    return [offer.media_type for offer in offers if offer.names]
