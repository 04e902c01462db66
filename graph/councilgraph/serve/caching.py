"""ETag, Cache-Control, compression and the answer to a client that has the content already."""

import gzip
import hashlib
import re
from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from councilgraph.serve.negotiation import Offer

SMALL: Final = 1_000
"""Bytes that compression would not make fewer packets of."""
LARGE: Final = 2_000_000
"""Bytes whose compression would keep the web process from others for too long; the dumps are compressed when published."""

_GZIP: Final = re.compile(
    r"(?:^|,)\s*(?:gzip|x-gzip|\*)\s*(?:;\s*q=(?P<q>[01](?:\.[0-9]{0,3})?)\s*)?(?:,|$)", re.IGNORECASE
)


def answered(request: Request, content: bytes, offer: Offer, seconds: int, headers: Mapping[str, str]) -> Response:
    """Return a response with a content, or one that says that the client has it already.

    The mark is made of the content itself: it is right whatever the content depends on.

    Args:
        request: what is answered
        content: whole
        offer: the form of the content
        seconds: for which caches elsewhere may answer; 0 for what they must not keep
        headers: besides those of caching
    """
    etag = f'"{hashlib.sha256(offer.media_type.encode() + b" " + content).hexdigest()[:32]}"'
    lasting = f"public, max-age={seconds}, stale-while-revalidate={seconds}" if seconds else "no-store"
    every = {
        **headers,
        "Cache-Control": lasting,
        "Vary": "Accept, Accept-Encoding",
        "Content-Type": offer.content_type(),
    }
    packed = SMALL <= len(content) <= LARGE and takes_gzip(request.headers.get("accept-encoding", ""))
    if packed:
        etag = f'{etag[:-1]}-gzip"'  # other bytes, so another mark
    every["ETag"] = etag
    if request.method in {"GET", "HEAD"} and has(request.headers.get("if-none-match", ""), etag):
        return Response(None, 304, every)
    if packed:
        every["Content-Encoding"] = "gzip"
        content = gzip.compress(content, compresslevel=5, mtime=0)
    return Response(content, 200, every)


def takes_gzip(header: str) -> bool:
    """Return whether a client that sends this Accept-Encoding can unpack gzip (RFC 9110, 12.5.3).

    >>> [takes_gzip(header) for header in ("gzip, br", "br;q=1.0, gzip;q=0.8", "", "identity", "gzip;q=0, br")]
    [True, True, False, False, False]
    """
    found = _GZIP.search(header)
    return found is not None and float(found["q"] or 1) > 0


def has(header: str, etag: str) -> bool:
    """Return whether a client that sends this If-None-Match has the content already."""
    return any(mark.strip().removeprefix("W/") in {etag, "*"} for mark in header.split(","))
