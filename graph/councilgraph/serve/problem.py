"""What goes wrong with a request, told so that a person or a program knows what to do next."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from councilgraph.serve.negotiation import quality, ranges

TITLES: Final = {
    400: "The request is not right",
    403: "That is not done here",
    404: "There is nothing at this address",
    405: "That method is not possible here",
    406: "No form of the answer is acceptable",
    408: "The request took too long to arrive",
    410: "It was here, and is no more",
    413: "It is too large",
    414: "The address is too long",
    415: "That kind of content is not understood",
    429: "You have asked for much in a short time",
    500: "Something is wrong here",
    503: "All workers are busy",
    504: "The query took too long",
    507: "The query needs too much",
}
_JSON: Final = "application/problem+json"
_WANTS_JSON: Final = (_JSON, "application/json", "application/sparql-results+json", "application/ld+json")


@dataclass
class ProblemError(Exception):
    """A request that gets no answer."""

    status: int
    fault: str
    """A sentence."""
    step: str = ""
    """What to do, as a sentence."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """For programs: line and column, alternatives …"""
    headers: Mapping[str, str] = field(default_factory=dict)


def response(request: Request, problem: ProblemError) -> Response:
    """Return a problem as JSON where the client prefers that, else as text."""
    title = TITLES[problem.status]
    accepted = ranges(request.headers.get("accept", ""))
    headers = {"Cache-Control": "no-store", "Vary": "Accept", **problem.headers}
    if max(quality(kind, accepted) for kind in _WANTS_JSON) > quality("text/plain", accepted):
        about = {"title": title, "status": problem.status, "detail": problem.fault, "step": problem.step}
        content = json.dumps({**about, **problem.more}, ensure_ascii=False, indent=1) + "\n"
        return Response(content, problem.status, headers, _JSON)
    lines = [f"{problem.status} {title}", "", problem.fault]
    lines += [f"{name.capitalize()}: {_shown(value)}" for name, value in problem.more.items()]
    lines += [problem.step] if problem.step else []
    return Response("\n".join(lines) + "\n", problem.status, headers, "text/plain")


def wants_page(request: Request) -> bool:
    """Return whether a client asks for HTML before all else, as browsers do."""
    accepted = ranges(request.headers.get("accept", ""))
    html = quality("text/html", accepted)
    return html > quality("text/plain", accepted) and html >= max(quality(kind, accepted) for kind in _WANTS_JSON)


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def sentence(text: str) -> str:
    """Return a fault or a step as a sentence.

    >>> sentence("the query takes too long")
    'The query takes too long.'
    """
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "…")) else ".") if text else ""
