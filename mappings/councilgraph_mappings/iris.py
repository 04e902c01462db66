"""Every IRI of the data is minted here, from identifiers of the source where there are any, else from the fewest facts.

* things that documents share (council, organisation, meeting) live under ``{base}/id/{council}/``
* what one document says (its people, items, outcomes …) lives under ``{base}/id/{council}/doc/{document}/``, so that two
  documents about one meeting never write about one node; ``{base}/graph/links`` says which of them are the same
* nothing in an IRI comes from a title that may be corrected, and every part is ASCII: ``a-z``, ``0-9`` and ``-``
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.slugs import digest, segment, slug
from councilgraph_mappings.source_identity import source_identity

DEFAULT_BASE = "http://localhost:8000"
"""Every IRI of a local publication opens at ``councilgraph serve``."""

UNKNOWN = "unknown"
"""Stands for the council that nothing names."""

_BASE = re.compile(r"https?://[A-Za-z0-9.\-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~\-]+)*")


def normal_base(base: str) -> str:
    """Return the base without its trailing slash.

    >>> normal_base("https://data.example.org/councils/")
    'https://data.example.org/councils'

    Raises:
        ConfigurationError: the base is not a plain http or https address.
    """
    plain = base.rstrip("/")
    if not _BASE.fullmatch(plain):
        raise ConfigurationError(
            f"base {base!r}",
            "is not an http or https address of host and path",
            f"give one like {DEFAULT_BASE} or https://data.example.org/councils",
        )
    return plain


def council_segment(code: str | None, name: str | None) -> str:
    """Return the part of an IRI that names a council: code of the register, else slug of the name.

    >>> council_segment("PLY", "Plymouth City Council"), council_segment(None, "Larkhill Town Council")
    ('ply', 'larkhill-town-council')
    >>> council_segment(None, None)
    'unknown'
    """
    if code:
        return segment(code.lower())
    if name:
        return slug(name)
    return UNKNOWN


def document_id(sha256: str, address: str | None, council: str) -> str:
    """Return the identity of a document within its council: of its system, else of its bytes.

    >>> document_id("0123456789abcdef" * 4, None, "ply")
    'file/0123456789abcdef'

    An identifier of a system means nothing without the council whose system it is.
    """
    identity = source_identity(address) if address and council != UNKNOWN else None
    return identity or f"file/{sha256[:16]}"


def links_graph(base: str) -> str:
    """Return the name of the graph that says which things of several documents are one."""
    return f"{base}/graph/links"


def register_graph(base: str) -> str:
    """Return the name of the graph of all councils."""
    return f"{base}/graph/register"


def inferred_graph(base: str) -> str:
    """Return the name of the graph of what follows from all others."""
    return f"{base}/graph/inferred"


def catalogue_graph(base: str) -> str:
    """Return the name of the graph that describes the publication."""
    return f"{base}/graph/catalogue"


def council_iri(base: str, council: str) -> str:
    """Return the IRI of the council itself.

    >>> council_iri("http://localhost:8000", "ply")
    'http://localhost:8000/id/ply/council'
    """
    return f"{base}/id/{council}/council"


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints the IRIs of one document.

    >>> iris = Iris("http://localhost:8000", "ply", "moderngov/meeting-10943")
    >>> iris.graph
    'http://localhost:8000/graph/ply/moderngov/meeting-10943'
    >>> iris.thing("item", "m1-98")
    'http://localhost:8000/id/ply/doc/moderngov/meeting-10943/item/m1-98'
    """

    base: str
    """Without trailing slash."""
    council: str
    """As ``council_segment`` returns it."""
    document: str
    """As ``document_id`` returns it."""

    @property
    def graph(self) -> str:
        """Return the name of the document's graph."""
        return f"{self.base}/graph/{self.council}/{self.document}"

    @property
    def source(self) -> str:
        """Return the IRI of the file or page that was read."""
        return f"{self.base}/id/{self.council}/source/{self.document}"

    @property
    def council_iri(self) -> str:
        """Return the IRI of the document's council."""
        return council_iri(self.base, self.council)

    def organisation(self, name: str) -> str:
        """Return the IRI of a committee or other organisation; two councils' "Youth Panel" differ.

        >>> Iris("http://localhost:8000", "ply", "file/0").organisation("Audit & Governance Committee")
        'http://localhost:8000/id/ply/organisation/audit-and-governance-committee'
        """
        return f"{self.base}/id/{self.council}/organisation/{slug(name)}"

    def meeting(self, identifier: str) -> str:
        """Return the IRI of a meeting that its system numbers, or that only the digest of its bytes tells apart.

        >>> Iris("http://localhost:8000", "ply", "file/0").meeting("10943")
        'http://localhost:8000/id/ply/meeting/10943'
        """
        return f"{self.base}/id/{self.council}/meeting/{segment(identifier)}"

    def meeting_on(self, body: str | None, date: dt.date, start: dt.time | None = None) -> str:
        """Return the IRI of the meeting of a body, or of the council itself, on a day.

        >>> iris = Iris("http://localhost:8000", "ply", "file/0")
        >>> iris.meeting_on("Audit Committee", dt.date(2024, 3, 12))
        'http://localhost:8000/id/ply/meeting/audit-committee/2024-03-12'
        >>> iris.meeting_on(None, dt.date(2024, 3, 12), dt.time(18, 30))
        'http://localhost:8000/id/ply/meeting/council/2024-03-12/1830'
        """
        time = f"/{start:%H%M}" if start else ""
        return f"{self.base}/id/{self.council}/meeting/{slug(body) if body else 'council'}/{date.isoformat()}{time}"

    def person(self, key: str) -> str:
        """Return the IRI of a person as this document knows them.

        >>> Iris("http://localhost:8000", "ply", "file/0").person("diane-booth")
        'http://localhost:8000/id/ply/person/file/0/diane-booth'
        """
        return f"{self.base}/id/{self.council}/person/{self.document}/{segment(key)}"

    def thing(self, kind: str, key: str) -> str:
        """Return the IRI of anything else that this document states, by its kind and its key in the document."""
        return f"{self.base}/id/{self.council}/doc/{self.document}/{kind}/{segment(key)}"

    def passage(self, start: int, end: int, rule: str, states: str = "") -> str:
        """Return the IRI of a passage of the document; what one rule states for several properties is told apart.

        >>> Iris("http://localhost:8000", "ply", "file/0").passage(10, 24, "minutes.date", "date")
        'http://localhost:8000/graph/ply/file/0#p10-24/minutes.date/date'
        """
        parts = [f"p{start}-{end}", *(_fragment(part) for part in (rule, states) if part)]
        return f"{self.graph}#{'/'.join(parts)}"


_NOT_FRAGMENT = re.compile(r"[^A-Za-z0-9._-]+")


@lru_cache(maxsize=1024)
def _fragment(text: str) -> str:
    plain = _NOT_FRAGMENT.sub("_", text)
    return plain if plain == text else f"{plain}_{digest(text)}"
