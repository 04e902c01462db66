"""Addresses of pages for people, and of the same things as data; every IRI of the publication opens here.

The pages are made by workers, and kept by generation: they stay the same as long as it does.
"""

from typing import Final, NamedTuple

from jinja2 import PackageLoader
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from councilgraph.serve.asking import too_busy, unmade
from councilgraph.serve.cache import Cache
from councilgraph.serve.caching import Content, answered
from councilgraph.serve.encoding import to_iri
from councilgraph.serve.flight import Flights
from councilgraph.serve.negotiation import GRAPHS, Offer, alternatives, chosen
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.question import Form, Outcome
from councilgraph.serve.shell import PAGE, Shell
from councilgraph.serve.showing import SUFFIXES
from councilgraph.serve.site import Site
from councilgraph.serve.tables import TABLE
from councilgraph.serve.visit import Visit
from councilgraph.serve.workers import BusyError

_LOOKS: Final = {"css": Offer("text/css", Form.PAGE), "svg": Offer("image/svg+xml", Form.PAGE)}
_OFFERS: Final = (
    *(offer for offer in GRAPHS if offer.names),
    PAGE,
    TABLE,
    *(offer for offer in GRAPHS if not offer.names),
)
"""A client that does not mind is a program; browsers say that they want a page, and some of them plain text too."""
_LISTED: Final = (PAGE, TABLE)


class Made(NamedTuple):
    """A page that a worker made."""

    status: int
    headers: dict[str, str]
    content: Content


class Pages:
    """Answers for the things of the publication."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site
        self._shell = Shell(site)
        self.kept: Cache[Made] = Cache(site.settings.kept)
        self._under_way: Flights[Made] = Flights()

    async def see(self, request: Request) -> Response:
        """Return where a thing is described: a meeting is no document."""
        return RedirectResponse(f"{self._site.path}/doc/{self._named(request)}", 303)

    async def thing(self, request: Request) -> Response:
        """Return the description of a thing, as a page or as data.

        Raises:
            ProblemError: there is no such thing, or no such form.
        """
        named = self._named(request)
        path, _, suffix = named.rpartition(".")
        if suffix not in {*SUFFIXES, "html"}:
            path, suffix = named, ""
        _check(f"{self._site.publication.base}/id/{path}")
        return await self._visited(request, "thing", self._offer(request, suffix or None, _OFFERS), path)

    async def graph(self, request: Request) -> Response:
        """Return what one source document states, as data; who wants a page is led to that of the source.

        The passages are parts of a graph, and of the page of its source.

        Raises:
            ProblemError: there is no such graph, or no such form.
        """
        offer = self._offer(request, None, (*GRAPHS, PAGE))
        named = self._named(request)
        _check(f"{self._site.publication.base}/graph/{named}")
        return await self._visited(request, "graph", offer, named)

    async def home(self, request: Request) -> Response:
        """Return the first page."""
        return await self._visited(request, "home")

    async def councils(self, request: Request) -> Response:
        """Return the list of councils."""
        return await self._visited(request, "councils")

    async def ontology(self, request: Request) -> Response:
        """Return the documentation of the ontology."""
        return await self._visited(request, "ontology")

    async def codes(self, request: Request) -> Response:
        """Return the documentation of a code list.

        Raises:
            ProblemError: there is none of that name.
        """
        return await self._visited(request, "codes", of=request.path_params["scheme"])

    async def listing(self, request: Request) -> Response:
        """Return a list, as a page or as CSV.

        Raises:
            ProblemError: there is no such form, or no such part of it.
        """
        name, _, suffix = request.url.path.rpartition("/")[2].partition(".")
        return await self._visited(request, "listing", self._offer(request, suffix or None, _LISTED), name)

    async def look(self, request: Request) -> Response:
        """Return how pages look: their style sheet, or their icon."""
        offer = _LOOKS[request.url.path.rpartition(".")[2]]
        name = request.url.path.rpartition("/")[2]
        source, _, _ = PackageLoader("councilgraph.serve").get_source(self._shell.templates, name)
        return answered(request, source.encode(), offer, self._site.settings.fresh, {})

    def problem(self, request: Request, problem: ProblemError, title: str) -> Response:
        """Return what went wrong, as a page."""
        more = [(name, ", ".join(value) if isinstance(value, list) else value) for name, value in problem.more.items()]
        values = {"title": title, "fault": problem.fault, "step": problem.step, "status": problem.status, "more": more}
        content = self._shell.rendered(request, "problem.html", values)
        headers = {"Cache-Control": "no-store", "Vary": "Accept", **problem.headers}
        return Response(content, problem.status, headers, "text/html")

    async def _visited(self, request: Request, name: str, offer: Offer = PAGE, of: str = "") -> Response:
        visit = Visit(name, request.url.path, request.url.query, offer.form, of)
        # The media type belongs to the content: one form may have several.
        key = (self._site.publication.mark, offer.media_type, visit)
        made = self.kept.get(key) or await self._under_way.share(key, lambda: self._made(visit, offer))
        if made.status == 303:
            return RedirectResponse(made.headers["Location"], 303)
        return made.content.response(request, self._site.settings.fresh, made.headers)

    async def _made(self, visit: Visit, offer: Offer) -> Made:
        """Return what a worker makes, and keep it under the generation that it is of."""
        try:
            answer = await self._site.own.ask(visit)
            if answer.reply.outcome is Outcome.PROBLEM and answer.publication.mark != self._site.publication.mark:
                # The publication that was left meanwhile did not know it; what is told of the withdrawn is of the one now.
                answer = await self._site.own.ask(visit)
        except BusyError as error:
            raise too_busy(error.seconds) from None
        reply = answer.reply
        if reply.outcome is Outcome.PROBLEM:
            raise ProblemError(reply.status, reply.fault, reply.step, reply.more, reply.headers)
        if reply.outcome is not Outcome.ANSWERED:
            raise unmade(reply.fault)
        made = Made(reply.status, dict(reply.headers), Content(reply.content, offer))
        # Twice, since the packed form is kept as well.
        size = 2 * len(reply.content) + sum(map(len, (visit.path, visit.query, visit.of)))
        self.kept.put((answer.publication.mark, offer.media_type, visit), made, size)
        return made

    def _named(self, request: Request) -> str:
        """Return what stands behind /id/, /doc/ or /graph/, as IRIs of the data have it."""
        raw: bytes = request.scope["raw_path"]
        return to_iri(raw.decode("latin-1").removeprefix(self._site.path).split("/", 2)[2])

    def _offer(self, request: Request, suffix: str | None, offers: tuple[Offer, ...]) -> Offer:
        name = suffix or request.query_params.get("format")
        offer = chosen(request.headers.get("accept", ""), name, offers)
        if offer is None:
            known = {"alternatives": alternatives(offers)}
            step = "Accept one of them, or name one with format=."
            raise ProblemError(406, "You accept no form of this.", step, known)
        return offer


def _check(iri: str) -> None:
    """Let no address that is no IRI cost a worker."""
    try:
        NamedNode(iri)
    except ValueError:
        raise ProblemError(404, f"{iri!r} is no IRI.", "Search for it.") from None
