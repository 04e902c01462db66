"""Pages for people, and the same things as data; every IRI of the publication opens here."""

import json
from typing import Any, Final

from jinja2 import PackageLoader
from pyoxigraph import Literal, RdfFormat, Triple, parse
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from councilgraph.catalogue import MEDIA_TYPES
from councilgraph.query import example, examples
from councilgraph.serve.caching import answered
from councilgraph.serve.description import catalogue, written
from councilgraph.serve.negotiation import GRAPHS, Offer, alternatives, chosen
from councilgraph.serve.problem import ProblemError, sentence
from councilgraph.serve.question import Form, Outcome, Question
from councilgraph.serve.shell import PAGE, Shell
from councilgraph.serve.site import Site
from councilgraph.serve.things import Around, query
from councilgraph.serve.workers import BusyError
from councilgraph.write import PREFIXES
from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.vocabulary import DCTERMS

_STYLE: Final = Offer("text/css", Form.PAGE)
_OFFERS: Final = (*GRAPHS, PAGE)
"""A client that does not mind is a program; browsers say that they want a page."""
_SUFFIXES: Final = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
_MOST_PAGES: Final = 10_000
_COUNCILS: Final = """
SELECT ?council (SAMPLE(?label) AS ?name) (COUNT(DISTINCT ?one) AS ?meetings) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  ?meeting a cg:Meeting ; cg:canonical ?one ; cg:council ?council . ?council skos:prefLabel ?label
  OPTIONAL { ?meeting dcterms:date ?date }
} GROUP BY ?council ORDER BY ?name
"""


class Pages:
    """Answers for the things of the publication."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site
        self._shell = Shell(site)

    async def see(self, request: Request) -> Response:
        """Return where a thing is described: a meeting is no document."""
        return RedirectResponse(f"{self._site.path}/doc/{request.path_params['path']}", 303)

    async def thing(self, request: Request) -> Response:
        """Return the description of a thing, as a page or as data.

        Raises:
            ProblemError: there is no such thing, or no such form.
        """
        path, _, suffix = request.path_params["path"].rpartition(".")
        if suffix not in {*_SUFFIXES, "html"}:
            path, suffix = request.path_params["path"], ""
        offer = self._offer(request, suffix or None, _OFFERS)
        page = _page(request)
        site = self._site
        iri = f"{site.publication.base}/id/{path}"
        triples = await self._triples(_query(iri, page))
        if not triples:
            raise ProblemError(404, f"Nothing is known of {iri}.", "Search for it with SPARQL.")
        document = f"{site.base}/doc/{path}"
        alternates = ", ".join(f'<{document}.{end}>; rel="alternate"; type="{kind}"' for end, kind in _SUFFIXES.items())
        links = {"Link": f'<{document}>; rel="canonical", <{iri}>; rel="describes", {alternates}'}
        if offer.form is not Form.PAGE:
            return answered(request, written(triples, offer.form), offer, site.settings.fresh, links)
        moved = {
            f"{site.publication.base}/id/": f"{site.path}/doc/",
            f"{site.publication.base}/graph/": f"{site.path}/graph/",
        }
        around = Around(iri, triples, moved)
        values = {"thing": around.thing(), "more": around.more(), "page": page, "document": f"{site.path}/doc/{path}"}
        return self._shown(request, "thing.html", {**values, "forms": [*_SUFFIXES.items()]}, links)

    async def graph(self, request: Request) -> Response:
        """Return what one source document states, as data; the passages are parts of it.

        Raises:
            ProblemError: there is no such graph, or no such form.
        """
        offer = self._offer(request, None, GRAPHS)
        iri = f"{self._site.publication.base}/graph/{request.path_params['path']}"
        triples = await self._triples("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", graphs=(iri,))
        if not triples:
            raise ProblemError(404, f"There is no graph {iri}.", "The catalogue says what there is.")
        return answered(request, written(triples, offer.form), offer, self._site.settings.fresh, {})

    async def home(self, request: Request) -> Response:
        """Return the first page."""
        site, publication = self._site, self._site.publication
        content = await self._content(Question(_COUNCILS))
        councils = [_council(row, publication.base, site.path) for row in json.loads(content)["results"]["bindings"]]
        titles = [
            triple.object.value
            for triple in catalogue(publication.catalogue())
            if triple.predicate == DCTERMS.title and isinstance(triple.object, Literal) and triple.object.language
        ]
        values = {
            "title": titles[0] if titles else "Councils as linked data",
            "councils": councils,
            "dumps": [*MEDIA_TYPES],
        }
        return self._shown(request, "home.html", values, {})

    async def query(self, request: Request) -> Response:
        """Return a form for a query, which needs no script.

        Raises:
            ProblemError: there is no such example.
        """
        known = examples()
        name = request.query_params.get("example", next(iter(known), ""))
        try:
            text = request.query_params.get("query") or example(name)
        except ConfigurationError as error:
            raise ProblemError(404, sentence(f"{error.record} {error.fault}"), sentence(error.step)) from None
        listed = [
            (key, path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")) for key, path in known.items()
        ]
        values = {"text": text, "examples": listed, "limits": self._site.limits(), "prefixes": [*PREFIXES]}
        return self._shown(request, "query.html", values, {})

    async def style(self, request: Request) -> Response:
        """Return how pages look."""
        source, _, _ = PackageLoader("councilgraph.serve").get_source(self._shell.templates, "style.css")
        return answered(request, source.encode(), _STYLE, self._site.settings.fresh, {})

    def _offer(self, request: Request, suffix: str | None, offers: tuple[Offer, ...]) -> Offer:
        name = suffix or request.query_params.get("format")
        offer = chosen(request.headers.get("accept", ""), name, offers)
        if offer is None:
            more = {"alternatives": alternatives(offers)}
            raise ProblemError(
                406, "You accept no form of this.", "Accept one of them, or name one with format=.", more
            )
        return offer

    async def _triples(self, text: str, graphs: tuple[str, ...] | None = None) -> list[Triple]:
        content = await self._content(Question(text, graph=Form.N_TRIPLES, default_graphs=graphs))
        return [quad.triple for quad in parse(content, RdfFormat.N_TRIPLES)]

    async def _content(self, question: Question) -> bytes:
        site = self._site
        key = (site.publication.mark, question)
        kept = site.cache.get(key)
        if kept is not None:
            return kept[1]
        try:
            answer = await site.own.ask(question)
        except BusyError as error:
            raise _busy(error.seconds) from None
        reply = answer.reply
        if reply.outcome is not Outcome.ANSWERED or reply.kind is None:
            raise ProblemError(
                503, sentence(f"the page {reply.fault}"), "Come again later.", headers={"Retry-After": "60"}
            )
        site.cache.put((answer.publication.mark, question), (reply.kind, reply.content), len(reply.content))
        return reply.content

    def _shown(self, request: Request, template: str, values: dict[str, Any], links: dict[str, str]) -> Response:
        return self._shell.shown(request, template, values, headers=links)


def _busy(seconds: int) -> ProblemError:
    step = f"Come again in {seconds} s."
    return ProblemError(503, "Too many pages are asked for at once.", step, headers={"Retry-After": str(seconds)})


def _query(iri: str, page: int) -> str:
    try:
        return query(iri, page)
    except ValueError:
        raise ProblemError(404, f"{iri!r} is no IRI.", "Search for it with SPARQL.") from None


def _page(request: Request) -> int:
    text = request.query_params.get("page", "1")
    if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= _MOST_PAGES:
        return int(text[:9])
    raise ProblemError(404, f"There is no page {text!r}.", "Begin with page 1.")


def _council(row: dict[str, dict[str, str]], base: str, served: str) -> dict[str, str]:
    values = {name: row[name]["value"] if name in row else "unknown" for name in ("name", "meetings", "first", "last")}
    return {**values, "address": row["council"]["value"].replace(f"{base}/id/", f"{served}/doc/", 1)}
