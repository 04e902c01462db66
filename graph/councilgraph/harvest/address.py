"""One address per thing, and which addresses may be asked at all.

Committee systems link to one page in many spellings: with a version, a session, a language, another case or order of
parameters. The canonical address is what they have in common; it names the thing in the mirror.
"""

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable, Mapping
from typing import Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from requests.exceptions import InvalidURL
from requests.utils import requote_uri

from councilgraph_mappings.errors import SourceError

Resolve = Callable[[str, int], Iterable[str]]
"""From a host and a port to the network addresses behind them."""

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_NOISE: Final = frozenset(
    {
        "ver", "lll", "j", "$lo$", "bcr", "xxr", "now", "meta", "nobdr", "st", "zt", "acs",
        "sid", "session", "sessionid", "jsessionid", "phpsessid", "asp.net_sessionid", "aspxautodetectcookiesupport",
        "lang", "language", "culture", "langid", "l",
    }
)  # fmt: skip
"""Parameters that choose version, language, session or look, never another thing."""
_ALIASES: Final = {"committeeid": "cid", "meetingid": "mid"}
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "ielistdocuments.aspx": ("mid",),
    "ielistmeetings.aspx": ("cid", "year"),
    "ieissuedetails.aspx": ("iid",),
    "mgai.aspx": ("id",),
    "mgcommitteedetails.aspx": ("id",),
    "mgmeetingattendance.aspx": ("id",),
    "mguserinfo.aspx": ("uid",),
    "mgoutsidebodydetails.aspx": ("id",),
    "mglistdeclarationsofinterest.aspx": ("uid",),
    "mgmemberindex.aspx": (),
    "mglistoutsidebodiesbycategory.aspx": (),
}
"""Pages of ModernGov whose thing these parameters name alone; a list of everybody is one, however it is sorted."""
_PAGE: Final = re.compile(r"\.as[pm]x(?:/|$)", re.IGNORECASE)
_SESSION: Final = re.compile(r"/\((?:[A-Z]\([^()/]*\))+\)(?=/)", re.IGNORECASE)
_NUMBERED_FILE: Final = re.compile(r"(.*/documents)/([a-z][0-9]+)/", re.IGNORECASE)
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


class AddressError(SourceError):
    """An address is no web address, or one that may not be asked."""


def canonical(address: str) -> str:
    """Return what all addresses of one thing have in common.

    >>> canonical("HTTPS://Democracy.Example.gov.uk:443/IeListDocuments.aspx?MId=7&Ver=4&CId=2#AI9")
    'https://democracy.example.gov.uk/ielistdocuments.aspx?mid=7'

    The name of a numbered file says nothing that its number does not say.

    >>> canonical("https://x.gov.uk/documents/g7/Printed%20minutes.pdf?T=1")
    'https://x.gov.uk/documents/g7/?t=1'

    Raises:
        AddressError: it is no http or https address.
    """
    parts = urlsplit(plain(address))
    path, query = parts.path, parts.query
    if file := _NUMBERED_FILE.match(path):
        kind = {name.lower(): value for name, value in parse_qsl(query)}.get("t")
        # Without T, only its name tells the agenda of a meeting from its minutes.
        if kind or file[2][0] not in "gG":
            path = f"{file[1]}/{file[2]}/".lower()
            query = urlencode({"t": kind}) if kind else ""
    elif _PAGE.search(path):
        path = path.lower()
        query = _identifying(path.rpartition("/")[2], query)
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


def _identifying(page: str, query: str) -> str:
    given = [(name.lower(), value) for name, value in parse_qsl(query, keep_blank_values=True)]
    named = {_ALIASES.get(name, name): value for name, value in given}
    keys = _KEYS.get(page)
    if keys is not None and (not keys or keys[0] in named):
        named = {name: named[name] for name in keys if name in named}
    if named.get("year") == "0":
        del named["year"]
    return urlencode(sorted(named.items()))


def plain(address: str) -> str:
    """Return the address to ask for: without fragment, session, version and language, its case untouched.

    >>> plain("http://X.gov.uk/mg/(S(abc))/mgAi.aspx?ID=9&LLL=0&$LO$=1")
    'http://x.gov.uk/mg/mgAi.aspx?ID=9'

    Raises:
        AddressError: it is no http or https address.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        raise AddressError(_shown(address), "is no web address") from None
    scheme, host = parts.scheme.lower(), (parts.hostname or "").removesuffix(".")
    if scheme not in _DEFAULT_PORTS or not host or "\\" in address:
        raise AddressError(_shown(address), "is no web address", "write it as https://…")
    try:
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        raise AddressError(_shown(address), "has a host that no name server knows") from None
    netloc = f"[{host}]" if ":" in host else host
    if port and port != _DEFAULT_PORTS[scheme]:
        netloc = f"{netloc}:{port}"
    try:
        path = requote_uri(_SESSION.sub("", parts.path) or "/")
    except InvalidURL:
        raise AddressError(_shown(address), "is no web address") from None
    query = parts.query
    if _PAGE.search(path):
        kept = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if name.lower() not in _NOISE]
        query = urlencode(kept)
    return urlunsplit((scheme, netloc, path, query, ""))


def joined(base: str, link: str) -> str | None:
    """Return the address that a link on a page leads to, or None where it leads to no web page.

    >>> joined("https://x.gov.uk/mg/mgAi.aspx?ID=1", "documents/s2/Plan A.pdf")
    'https://x.gov.uk/mg/documents/s2/Plan%20A.pdf'
    >>> joined("https://x.gov.uk/", "mailto:clerk@x.gov.uk")
    """
    try:
        return plain(urljoin(base, link.strip()))
    except (AddressError, ValueError):
        return None


def same_site(address: str, site: str) -> bool:
    """Return whether an address is of the site: its host and port, and never plain http where the site has TLS.

    >>> same_site("https://x.gov.uk/a", "http://x.gov.uk/"), same_site("https://x.gov.uk.evil.example/", "https://x.gov.uk")
    (True, False)
    """
    other, own = urlsplit(address), urlsplit(site)
    if other.scheme == own.scheme:
        return other.netloc == own.netloc
    plain_ports = other.port is None and own.port is None
    return plain_ports and (other.scheme, own.scheme) == ("https", "http") and other.hostname == own.hostname


def on_site(page: str, link: str, site: str) -> str | None:
    """Return where a link on a page of the site leads, or None where it leads out of the site.

    A site with TLS often still links to itself without.

    >>> on_site("https://x.gov.uk/", "http://x.gov.uk/mgAi.aspx?ID=2", "https://x.gov.uk/")
    'https://x.gov.uk/mgAi.aspx?ID=2'
    """
    there = joined(page, link)
    if there is None:
        return None
    secure = secured(there)
    return next((address for address in (there, secure) if same_site(address, site)), None)


def secured(address: str) -> str:
    """Return the address with TLS."""
    return f"https://{address.removeprefix('http://')}" if address.startswith("http://") else address


def in_public(network_address: str) -> bool:
    """Return whether anyone on the internet could ask this network address; what wraps another is unwrapped.

    >>> in_public("93.184.216.34"), in_public("10.0.0.1"), in_public("::ffff:127.0.0.1"), in_public("169.254.169.254")
    (True, False, False, False)
    """
    ip = ipaddress.ip_address(network_address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            ip = inner
    return ip.is_global and not ip.is_multicast


def check_public(address: str, resolve: Resolve) -> None:
    """Check that the host of an address stands on the public internet, on every network address that it has.

    Raises:
        AddressError: one of them is private, loopback or reserved, or the host has none.
    """
    parts = urlsplit(address)
    host = parts.hostname or ""
    try:
        found = sorted(resolve(host, parts.port or _DEFAULT_PORTS[parts.scheme]))
    except OSError as error:
        raise AddressError(address, f"has a host that no name server knows ({error})", "check its spelling") from None
    for network_address in found:
        if not in_public(network_address):
            raise AddressError(
                address,
                f"leads to {network_address}, which is not public",
                "use --allow-private for a site of your own",
            )


def resolve_by_system(host: str, port: int) -> list[str]:
    """Return the network addresses of a host as the system knows them.

    Raises:
        OSError: there are none.
    """
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _shown(address: str) -> str:
    return repr(address[:200])
