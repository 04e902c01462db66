"""``/query``: a form that needs no script, the answer on a page of its own, and the examples as data."""

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Triple
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from councilgraph.query import shortened
from councilgraph.questions import described_examples, questions, read_ran
from councilgraph.serve.assets import Assets
from councilgraph.serve.caching import answered
from councilgraph.serve.description import catalogue, written
from councilgraph.serve.endpoint import Endpoint
from councilgraph.serve.frame import Link
from councilgraph.serve.labels import label
from councilgraph.serve.negotiation import GRAPHS, Offer, alternatives, chosen
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.protocol import read
from councilgraph.serve.question import Form, Kind
from councilgraph.serve.result import SHOWN, marked, question, shown
from councilgraph.serve.shell import Shell
from councilgraph.serve.site import Site
from councilgraph.write import PREFIXES
from councilgraph_mappings.vocabulary import VOID

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Of the page with the editor: it alone runs scripts, and only the site's own."""

_LONGEST: Final = 6_000
"""Bytes of an address that every browser and proxy takes."""
_JSON: Final = Offer("application/json", Form.JSON)
_FORMS: Final = {
    Kind.TABLE: (("csv", "CSV"), ("json", "JSON"), ("tsv", "TSV"), ("xml", "XML")),
    Kind.BOOLEAN: (("json", "JSON"), ("xml", "XML")),
    Kind.GRAPH: (("ttl", "Turtle"), ("jsonld", "JSON-LD"), ("nt", "N-Triples"), ("rdf", "RDF/XML")),
}


class QueryPage:
    """Answers for the form, the results and the examples."""

    def __init__(self, site: Site, endpoint: Endpoint, assets: Assets) -> None:
        """Keep the site, the endpoint that answers the queries, and the files of the editor."""
        self._site = site
        self._endpoint = endpoint
        self._assets = assets
        self._shell = Shell(site)

    async def form(self, request: Request) -> Response:
        """Return the form, or where the answer to the query in it is.

        Raises:
            ProblemError: there is no such example, or no query in what was sent.
        """
        if request.method == "POST":
            return await self._sent(request)
        known = questions()
        name = request.query_params.get("example", "")
        if name and name not in known:
            raise ProblemError(404, f"There is no example {name!r}.", f"There are {', '.join(known)}.")
        text = request.query_params.get("query") or known[name or next(iter(known))].text
        return self._form(request, text)

    async def results(self, request: Request) -> Response:
        """Return the answer to the query of an address, which can be kept and passed on.

        Raises:
            ProblemError: the address is too long.
        """
        operation = await read(request, self._site.settings)
        if not operation.query:
            return RedirectResponse(f"{self._site.path}/query", 303)
        return await self._answer(request, operation.query)

    async def examples(self, request: Request) -> Response:
        """Return the examples as data, which editors of queries read.

        Raises:
            ProblemError: there is no such form.
        """
        name = request.path_params.get("suffix") or request.query_params.get("format")
        offer = chosen(request.headers.get("accept", ""), name, GRAPHS)
        if offer is None:
            more = {"alternatives": alternatives(GRAPHS)}
            raise ProblemError(406, "The examples are a graph.", "Accept one of them.", more)
        content = written(described_examples(self._site.publication.base), offer.form)
        return answered(request, content, offer, self._site.settings.fresh, {})

    async def terms(self, request: Request) -> Response:
        """Return what the editor completes: prefixes, and the classes and properties that are used, with counts."""
        triples = catalogue(self._site.publication.catalogue())
        about: dict[str, Any] = {
            "prefixes": PREFIXES,
            "classes": _partitions(triples, VOID.classPartition, NamedNode(f"{PREFIXES['void']}class"), VOID.entities),
            "properties": _partitions(triples, VOID.propertyPartition, VOID.property, VOID.triples),
        }
        content = json.dumps(about, ensure_ascii=False, separators=(",", ":")).encode()
        return answered(request, content, _JSON, self._site.settings.fresh, {})

    async def _sent(self, request: Request) -> Response:
        operation = await read(request, self._site.settings)
        query = operation.query or ""
        address = f"{self._site.path}/query/results?query={quote(query, safe='')}"
        if len(address) <= _LONGEST:
            return RedirectResponse(address, 303)
        return await self._answer(request, query)

    async def _answer(self, request: Request, query: str) -> Response:
        try:
            answer = await self._endpoint.content(request, question(query))
        except ProblemError as problem:
            return self._form(request, query, problem)
        site = self._site
        result = await shown(site, answer.kind, answer.content)
        address = f"{site.path}/query/results?query={quote(query, safe='')}"
        short = request.method == "GET" or len(address) <= _LONGEST
        asked = quote(query, safe="")
        values = {
            "query": query,
            "result": result,
            "kind": answer.kind.value,
            "seconds": answer.seconds,
            "most": SHOWN,
            "permalink": address if short else "",
            "edit": f"{site.path}/query?query={asked}" if short else "",
            "forms": [
                (form, name, f"{site.path}/sparql?query={asked}&format={form}" if short else "")
                for form, name in _FORMS[answer.kind]
            ],
        }
        headers = {"X-Robots-Tag": "noindex, nofollow"}
        crumbs = [Link("Query", f"{site.path}/query")]
        response = self._shell.shown(request, "results.html", values, headers=headers, crumbs=crumbs)
        if not answer.lasting or request.method == "POST":
            response.headers["Cache-Control"] = "no-store"
        return response

    def _form(self, request: Request, text: str, problem: ProblemError | None = None) -> Response:
        site = self._site
        ran = read_ran(site.publication.folder / "report")
        values = {
            "text": text,
            "examples": [(example, ran.get(example.name)) for example in questions().values()],
            "limits": site.limits(),
            "prefixes": [*PREFIXES.items()],
            "problem": _told(problem, text) if problem else None,
            "assets": self._assets.editor(),
            "terms": f"{site.path}/query/terms.json",
        }
        headers = {"Content-Security-Policy": POLICY}
        response = self._shell.shown(request, "query.html", values, headers=headers)
        if problem:
            response.status_code = problem.status
            response.headers.update({"Cache-Control": "no-store", **problem.headers})
            del response.headers["etag"]
        return response


def _told(problem: ProblemError, query: str) -> Mapping[str, Any]:
    line, column = problem.more.get("line"), problem.more.get("column")
    lines = [*marked(query, line, column)] if line is not None and column is not None else []
    about = {"fault": problem.fault, "step": problem.step}
    return {**about, "line": line or 0, "column": column or 0, "lines": lines}


def _partitions(
    triples: list[Triple], partition: NamedNode, what: NamedNode, count: NamedNode
) -> list[tuple[str, str, str, int]]:
    """Return short name, IRI, name in plain words and number of uses of each term, the most used first."""
    parts = {triple.object for triple in triples if triple.predicate == partition}
    terms = {one.subject: _value(one) for one in triples if one.predicate == what}
    numbers = {one.subject: int(_value(one) or 0) for one in triples if one.predicate == count}
    found = [
        (shortened(terms[part]), terms[part], label(terms[part]), numbers.get(part, 0))
        for part in parts
        if isinstance(part, NamedNode) and part in terms
    ]
    return sorted(found, key=lambda term: (-term[3], term[0]))


def _value(triple: Triple) -> str:
    return triple.object.value if isinstance(triple.object, NamedNode | Literal) else ""
