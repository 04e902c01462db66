"""Every IRI of the data is minted here, from identifiers of the source where there are any, else from the fewest facts.

* things that documents share (council, organisation, meeting) live under ``{base}/id/{council}/``
* what one document says (its people, items, outcomes …) lives under ``{base}/id/{council}/doc/{document}/``, so that two
  documents about one meeting never write about one node; ``{base}/graph/links`` says which of them are the same
* nothing in an IRI comes from a title that may be corrected, and every part is ASCII: ``a-z``, ``0-9`` and ``-``
"""

import datetime as dt
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, urlsplit

from councilgraph_mappings.errors import ConfigurationError

DEFAULT_BASE = "http://localhost:8000"
"""Every IRI of a local publication opens at ``councilgraph serve``."""

UNKNOWN = "unknown"
"""Stands for the council that nothing names."""

_LONGEST = 80
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
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


def slug(text: str) -> str:
    """Return the text as ASCII letters, digits and single hyphens; equal for spellings of one name.

    >>> slug("Health & Wellbeing Board"), slug("Health and Wellbeing Board")
    ('health-and-wellbeing-board', 'health-and-wellbeing-board')
    >>> slug("Pwyllgor Tŷ’r Bont"), slug('<b>"Quotes"</b>')
    ('pwyllgor-tyr-bont', 'b-quotes-b')

    What ASCII cannot say, and what is too long, is told apart by a digest.

    >>> slug("Δήμος")
    'x-e43556da'
    """
    spelt = text.replace("&", " and ").replace("’", "").replace("'", "")
    if spelt.isascii() and len(spelt) <= _LONGEST and (plain := _NOT_SLUG.sub("-", spelt.lower()).strip("-")):
        return plain
    folded = unicodedata.normalize("NFKD", spelt).casefold()
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    plain = _NOT_SLUG.sub("-", bare).strip("-")
    lossless = not any(letter.isalnum() and not letter.isascii() for letter in bare)
    if plain and lossless and len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST - 9].strip('-') or 'x'}-{_digest(folded)}"


def segment(key: str) -> str:
    """Return a key as one segment of a path, different for different keys.

    >>> segment("m1-98"), segment("77/21"), segment("77-21")
    ('m1-98', '77-21-a1b22ebd', '77-21')
    """
    if len(key) <= _LONGEST and _SLUG.fullmatch(key):
        return key
    return f"{(slug(key)[: _LONGEST - 9]).strip('-')}-{_digest(key)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


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


# ModernGov's pages: page name, and which query argument identifies what; the first that an address has counts.
_MODERNGOV_PAGES = {
    "ielistdocuments.aspx": {"mid": "meeting"},
    "ieissuedetails.aspx": {"iid": "issue"},
    # Decisions and the items that led to them are numbered apart.
    "iedecisiondetails.aspx": {"id": "decision", "aiid": "decision-of-item"},
    "mgai.aspx": {"id": "item"},
    "mgattendance.aspx": {"id": "attendance"},
    "mgmeetingattendance.aspx": {"id": "attendance"},
    "ielistmeetings.aspx": {"cid": "committee"},
    "mgcommitteedetails.aspx": {"id": "committee-details"},
    "mguserinfo.aspx": {"uid": "person"},
    "mgoutsidebodydetails.aspx": {"id": "outside-body"},
    # The page of a councillor, or of a committee with the declarations of many.
    "mglistdeclarationsofinterest.aspx": {"uid": "declarations", "rpid": "committee-declarations"},
    "mgplansdetails.aspx": {"rpid": "plan"},
    # Questions to the web service.
    "getmeeting": {"lmeetingid": "service-meeting"},
    "getmeetings": {"lcommitteeid": "service-meetings"},
}
_MODERNGOV_LISTS = {
    "mgmemberindex.aspx": "councillors",
    "mglistoutsidebodies.aspx": "outside-bodies",
    "mglistoutsidebodiesbycategory.aspx": "outside-bodies",
    "mglistcommittees.aspx": "committees",
    "getcommittees": "service-committees",
    "getcouncillorsbyward": "service-councillors",
}
"""Pages of which a site has one, whatever it is asked for."""
_MODERNGOV_FILE = re.compile(r"/documents/([a-z][0-9]+)/", re.IGNORECASE)
# CMIS has its numbers in the path.
_CMIS = (
    (re.compile(r"/ctl/viewmeetingpublic/mid/[0-9]+/meeting/([0-9]+)/", re.IGNORECASE), "meeting"),
    (re.compile(r"/ctl/viewcmis_decisiondetails/mid/[0-9]+/id/([0-9]+)/", re.IGNORECASE), "decision"),
    (re.compile(r"/ctl/viewcmis_committeedetails/mid/[0-9]+/id/([0-9]+)/", re.IGNORECASE), "committee"),
    (re.compile(r"/ctl/viewcmis_person/mid/[0-9]+/id/([0-9]+)/", re.IGNORECASE), "person"),
)


def source_identity(address: str) -> str | None:
    """Return system and identifier of the document at an address, or None where the address tells neither.

    >>> source_identity("https://democracy.example.gov.uk/ieListDocuments.aspx?CId=131&MId=10943&Ver=4")
    'moderngov/meeting-10943'
    >>> source_identity("https://democracy.example.gov.uk/documents/g10943/Printed%20minutes.pdf?T=1")
    'moderngov/file-g10943-t1'
    >>> source_identity("https://democracy.example.gov.uk/mgListDeclarationsOfInterest.aspx?RPID=131")
    'moderngov/committee-declarations-131'
    >>> source_identity("https://x.cmis.uk.com/x/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/15/Committee/6/Default.aspx")
    'cmis/meeting-15'
    >>> source_identity("https://www.example.gov.uk/minutes.pdf")
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    arguments = {name.lower(): value for name, value in parse_qsl(parts.query)}
    page = parts.path.rpartition("/")[2].lower()
    for argument, thing in _MODERNGOV_PAGES.get(page, {}).items():
        # Zero stands for all of them.
        if (identifier := arguments.get(argument, "")) and identifier != "0":
            year = arguments.get("year", "0")
            part = "" if year == "0" else f"-{year}"
            return f"moderngov/{thing}-{segment((identifier + part).lower())}"
    if page in _MODERNGOV_LISTS:
        return f"moderngov/{_MODERNGOV_LISTS[page]}"
    file = _MODERNGOV_FILE.search(parts.path)
    if file:
        # One meeting's file number leads to its agenda, its minutes and its decisions; T tells them apart.
        part = f"-t{segment(arguments['t'].lower())}" if arguments.get("t") else ""
        return f"moderngov/file-{file[1].lower()}{part}"
    for pattern, thing in _CMIS:
        if found := pattern.search(parts.path):
            return f"cmis/{thing}-{found[1]}"
    return None


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
    return plain if plain == text else f"{plain}_{_digest(text)}"
