"""ETag, Cache-Control, compression and the answer to a client that has the content already."""

import gzip
import hashlib
import re
from collections.abc import Mapping
from functools import cached_property
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


class Content:
    """The bytes of an answer with their mark, and packed as soon as somebody wants them so; none of it is done twice."""

    def __init__(self, content: bytes, offer: Offer) -> None:
        """Keep the bytes, whole, and their form."""
        self.content = content
        self.offer = offer

    @cached_property
    def packed(self) -> bytes:
        """The bytes as gzip."""
        return gzip.compress(self.content, compresslevel=5, mtime=0)

    @cached_property
    def mark(self) -> str:
        """What tells the content from every other: it is made of the content itself, whatever that depends on."""
        return hashlib.sha256(self.offer.media_type.encode() + b" " + self.content).hexdigest()[:32]

    def response(self, request: Request, seconds: int, headers: Mapping[str, str]) -> Response:
        """Return a response with the content, or one that says that the client has it already.

        Args:
            request: what is answered
            seconds: for which caches elsewhere may answer; 0 for what they must not keep
            headers: besides those of caching
        """
        packs = SMALL <= len(self.content) <= LARGE and takes_gzip(request.headers.get("accept-encoding", ""))
        etag = f'"{self.mark}-gzip"' if packs else f'"{self.mark}"'  # other bytes, so another mark
        every = {
            **headers,
            "Cache-Control": f"public, max-age={seconds}, stale-while-revalidate={seconds}" if seconds else "no-store",
            "Vary": "Accept, Accept-Encoding",
            "Content-Type": self.offer.content_type(),
            "ETag": etag,
        }
        if request.method in {"GET", "HEAD"} and has(request.headers.get("if-none-match", ""), etag):
            return Response(None, 304, every)
        if packs:
            return Response(self.packed, 200, {**every, "Content-Encoding": "gzip"})
        return Response(self.content, 200, every)


def answered(request: Request, content: bytes, offer: Offer, seconds: int, headers: Mapping[str, str]) -> Response:
    """Return what ``Content.response`` does, for a content that is not kept."""
    return Content(content, offer).response(request, seconds, headers)


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
