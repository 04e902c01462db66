"""ETag, Cache-Control and the answer to a client that has the content already."""

import hashlib
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from councilgraph.serve.negotiation import Offer


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
    every = {**headers, "ETag": etag, "Cache-Control": lasting, "Vary": "Accept", "Content-Type": offer.content_type()}
    if request.method in {"GET", "HEAD"} and has(request.headers.get("if-none-match", ""), etag):
        return Response(None, 304, every)
    return Response(content, 200, every)


def has(header: str, etag: str) -> bool:
    """Return whether a client that sends this If-None-Match has the content already."""
    return any(mark.strip().removeprefix("W/") in {etag, "*"} for mark in header.split(","))
