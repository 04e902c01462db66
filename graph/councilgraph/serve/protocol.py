"""The SPARQL 1.1 Protocol, query side: from a request to a query and its graphs, or to what is wrong with it."""

import asyncio
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from pyoxigraph import NamedNode
from starlette.requests import ClientDisconnect, Request

from councilgraph.serve.problem import ProblemError
from councilgraph.serve.settings import Settings

_FORM: Final = "application/x-www-form-urlencoded"
_QUERY: Final = "application/sparql-query"
_UPDATE: Final = "application/sparql-update"
_MOST_PARAMETERS: Final = 1000
_PATIENCE: Final = 8
"""So many times what a request may have is read before the connection is cut."""
_UPDATING: Final = frozenset({"update", "using-graph-uri", "using-named-graph-uri"})
_ONE_QUERY: Final = "Send one query: as ?query=… by GET, as a form by POST, or as application/sparql-query by POST."


@dataclass(frozen=True, slots=True)
class Operation:
    """What a request asks for."""

    query: str | None
    """None where nothing is asked, which asks for the description of the service."""
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    form: str | None
    """What ``format=`` says."""


async def read(request: Request, settings: Settings) -> Operation:
    """Return what a request asks for.

    Raises:
        ProblemError: the request is not one of the protocol's, is too large, or asks for an update.
    """
    if len(request.scope["query_string"]) > settings.address:
        step = "Send the query by POST, as application/sparql-query."
        raise ProblemError(414, f"An address may have {settings.address:,} bytes.", step)
    parameters = _decoded(request.scope["query_string"])
    query = None
    if request.method == "POST":
        kind = _content_type(request)
        if kind == _UPDATE:
            raise _update()
        body = await _body(request, settings)
        if kind == _FORM:
            parameters += _decoded(body)
        else:
            query = _utf8(body)
    if any(name in _UPDATING for name, _ in parameters):
        raise _update()
    queries = [value for name, value in parameters if name == "query"] + ([query] if query is not None else [])
    if len(queries) > 1:
        raise ProblemError(400, f"There are {len(queries)} queries in the request.", _ONE_QUERY)
    if request.method == "POST" and not queries:
        raise ProblemError(400, "There is no query in the request.", _ONE_QUERY)
    forms = [value for name, value in parameters if name == "format"]
    return Operation(
        queries[0] if queries else None,
        _graphs(parameters, "default-graph-uri"),
        _graphs(parameters, "named-graph-uri"),
        forms[0] if forms else None,
    )


def _content_type(request: Request) -> str:
    kind, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    kind = kind.strip()
    if kind not in {_FORM, _QUERY, _UPDATE}:
        fault = f"The body is {kind!r}." if kind else "The request does not say what its body is."
        raise ProblemError(415, fault, f"Send it as {_QUERY} or as {_FORM}.")
    name, _, value = parameters.partition("=")
    if name.strip() == "charset" and value.strip(' "') not in {"utf-8", "utf8", "us-ascii"}:
        raise ProblemError(415, f"The body is in {value.strip()}.", "Send it in UTF-8.")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise ProblemError(415, "The body is compressed.", "Send it as it is.")
    return kind


async def _body(request: Request, settings: Settings) -> bytes:
    most = settings.query
    problem = ProblemError(413, f"A request may have {most:,} bytes.", "Ask in several queries.")
    length = request.headers.get("content-length", "0")
    if length.isdecimal() and int(length) > _PATIENCE * most:
        raise problem
    content, arrived = bytearray(), 0
    try:
        async with asyncio.timeout(settings.body_seconds):
            async for part in request.stream():
                arrived += len(part)
                if arrived > _PATIENCE * most:
                    raise problem
                # What is too much is read and forgotten: whoever is cut off while sending never sees why.
                content += part if arrived <= most else b""
    except TimeoutError:
        raise ProblemError(408, f"A query must arrive in {settings.body_seconds:g} s.", "Send it again.") from None
    except ClientDisconnect:
        raise ProblemError(400, "The request ended before its body did.", "Send it again.") from None
    if arrived > most:
        raise problem
    return bytes(content)


def _decoded(content: bytes) -> list[tuple[str, str]]:
    try:
        text = content.decode("ascii")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except ValueError:  # UnicodeDecodeError is one
        step = "Encode it as UTF-8, and every byte beyond ASCII as %XX."
        raise ProblemError(400, "The parameters are not UTF-8 in percent-encoding.", step) from None


def _utf8(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise ProblemError(400, "The query is not UTF-8.", "Send it in UTF-8.") from None


def _graphs(parameters: list[tuple[str, str]], name: str) -> tuple[str, ...] | None:
    return tuple(_checked(value, name) for key, value in parameters if key == name) or None


def _checked(iri: str, name: str) -> str:
    try:
        return NamedNode(iri).value
    except ValueError:
        raise ProblemError(400, f"{name} {iri!r} is not an absolute IRI.", "Give the full IRI of a graph.") from None


def _update() -> ProblemError:
    return ProblemError(403, "This endpoint only reads: there are no updates.", _ONE_QUERY)
