"""Pages for people, and the same things as data; every IRI of the publication opens here."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from jinja2 import PackageLoader
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from councilgraph.serve.asking import Reader, read
from councilgraph.serve.caching import answered
from councilgraph.serve.description import written
from councilgraph.serve.encoding import of_iri, to_iri
from councilgraph.serve.negotiation import GRAPHS, Offer, alternatives, chosen
from councilgraph.serve.overview import Overviews
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.question import Form
from councilgraph.serve.shell import PAGE, Link, Shell
from councilgraph.serve.site import Site
from councilgraph.serve.tables import TABLE, table, written_table
from councilgraph.serve.things import Around, query
from councilgraph.serve.views import council, home, lists, ontology
from councilgraph.serve.views.kinds import view_of
from councilgraph.serve.views.listings import LISTINGS
from councilgraph.serve.views.view import Place, View
from councilgraph_mappings.vocabulary import CG, PROV, RDF

_LOOKS: Final = {"css": Offer("text/css", Form.PAGE), "svg": Offer("image/svg+xml", Form.PAGE)}
_OFFERS: Final = (
    *(offer for offer in GRAPHS if offer.names),
    PAGE,
    TABLE,
    *(offer for offer in GRAPHS if not offer.names),
)
"""A client that does not mind is a program; browsers say that they want a page, and some of them plain text too."""
_LISTED: Final = (PAGE, TABLE)
_SUFFIXES: Final = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "csv": "text/csv",
}
_FORMS: Final = (("ttl", "Turtle"), ("nt", "N-Triples"), ("jsonld", "JSON-LD"), ("rdf", "RDF/XML"), ("csv", "CSV"))
_MOST_PAGES: Final = 10_000


class Pages:
    """Answers for the things of the publication."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site
        self._shell = Shell(site)
        self._overviews = Overviews()

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
        if suffix not in {*_SUFFIXES, "html"}:
            path, suffix = named, ""
        offer = self._offer(request, suffix or None, _OFFERS)
        if offer.form is Form.PAGE:
            return await read(self._site, lambda reader: self._page(request, reader, path))
        return await read(self._site, lambda reader: self._data(request, reader, path, offer))

    async def graph(self, request: Request) -> Response:
        """Return what one source document states, as data; who wants a page is led to that of the source.

        The passages are parts of a graph, and of the page of its source.

        Raises:
            ProblemError: there is no such graph, or no such form.
        """
        offer = self._offer(request, None, (*GRAPHS, PAGE))
        iri = f"{self._site.publication.base}/graph/{self._named(request)}"
        _checked(iri)

        async def work(reader: Reader) -> Response:
            triples = await reader.triples("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", graphs=(iri,))
            if not triples:
                raise ProblemError(404, f"There is no graph {iri}.", "The catalogue says what there is.")
            if offer.form is not Form.PAGE:
                return answered(request, written(triples, offer.form), offer, self._site.settings.fresh, {})
            begin = f"{reader.publication.base}/id/"
            sources = [
                triple.object.value
                for triple in triples
                if str(triple.subject) == f"<{iri}>"
                and triple.predicate == PROV.wasDerivedFrom
                and isinstance(triple.object, NamedNode)
            ]
            if not sources or not sources[0].startswith(begin):
                raise ProblemError(406, "This graph is data alone.", "Accept one of them.", self._known(GRAPHS))
            return RedirectResponse(f"{self._site.path}/doc/{sources[0].removeprefix(begin)}", 303)

        return await read(self._site, work)

    async def home(self, request: Request) -> Response:
        """Return the first page."""
        return await self._viewed(request, home.show)

    async def councils(self, request: Request) -> Response:
        """Return the list of councils."""
        return await self._viewed(request, council.every)

    async def ontology(self, request: Request) -> Response:
        """Return the documentation of the ontology."""
        return await self._viewed(request, ontology.show)

    async def codes(self, request: Request) -> Response:
        """Return the documentation of a code list.

        Raises:
            ProblemError: there is none of that name.
        """
        return await self._viewed(request, lambda place: ontology.codes(place, request.path_params["scheme"]))

    async def listing(self, request: Request) -> Response:
        """Return a list, as a page or as CSV.

        Raises:
            ProblemError: there is no such form, or no such part of it.
        """
        name, _, suffix = request.url.path.rpartition("/")[2].partition(".")
        listing = LISTINGS[name]
        offer = self._offer(request, suffix or None, _LISTED)
        if offer.form is Form.PAGE:
            return await self._viewed(request, lambda place: lists.show(place, listing))

        async def work(reader: Reader) -> Response:
            heads, rows = lists.csv_rows(await self._place(request, reader), listing)
            return answered(request, written_table(heads, rows), TABLE, self._site.settings.fresh, {})

        return await read(self._site, work)

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

    async def _page(self, request: Request, reader: Reader, path: str) -> Response:
        iri = f"{reader.publication.base}/id/{path}"
        statements = request.query_params.get("view") == "statements"
        kinds, one = await _kinds(reader, iri)
        if one and one != iri and not statements:
            # A mention is shown by the page of the one thing, which gathers all of them (decision 0003).
            return RedirectResponse(Place(request, reader, await self._overview(reader), one).address(one), 303)
        links = {"Link": self._links(iri, path)}
        known = view_of(kinds)
        if known is None or statements:
            return await self._statements(request, reader, iri, path)
        place = await self._place(request, reader, iri)
        view = await known(place)
        forms = {"forms": _FORMS, "media_types": _SUFFIXES}
        return self._shown(request, reader, view, forms, links)

    async def _statements(self, request: Request, reader: Reader, iri: str, path: str) -> Response:
        """Return the page that can be made of anything: its statements, and what speaks of it."""
        page = _page(request)
        triples = await reader.triples(_query(iri, page))
        if not triples:
            raise _unknown(iri)
        around = self._around(reader, iri, triples)
        values = {"thing": around.thing(), "more": around.more(), "page": page}
        document = {"document": f"{self._site.path}/doc/{path}", "forms": _FORMS, "media_types": _SUFFIXES}
        asked = "&view=statements" if request.query_params.get("view") == "statements" else ""
        links = {"Link": self._links(iri, path)}
        return self._shell.shown(request, "thing.html", {**values, **document, "asked": asked}, headers=links)

    async def _data(self, request: Request, reader: Reader, path: str, offer: Offer) -> Response:
        page, iri = _page(request), f"{reader.publication.base}/id/{path}"
        triples = await reader.triples(_query(iri, page))
        if not triples:
            raise _unknown(iri)
        if offer.form is Form.CSV:
            content = written_table(*table(self._around(reader, iri, triples)))
        else:
            content = written(triples, offer.form)
        return answered(request, content, offer, self._site.settings.fresh, {"Link": self._links(iri, path)})

    def _around(self, reader: Reader, iri: str, triples: Any) -> Around:
        base, path = reader.publication.base, self._site.path
        return Around(iri, triples, {f"{base}/id/": f"{path}/doc/", f"{base}/graph/": f"{path}/graph/"})

    def _links(self, iri: str, path: str) -> str:
        document, iri = of_iri(f"{self._site.base}/doc/{path}"), of_iri(iri)
        alternates = ", ".join(f'<{document}.{end}>; rel="alternate"; type="{kind}"' for end, kind in _SUFFIXES.items())
        return f'<{document}>; rel="canonical", <{iri}>; rel="describes", {alternates}'

    async def _viewed(self, request: Request, show: Callable[[Place], Awaitable[View]]) -> Response:
        async def work(reader: Reader) -> Response:
            return self._shown(request, reader, await show(await self._place(request, reader)))

        return await read(self._site, work)

    def _shown(
        self,
        request: Request,
        reader: Reader,
        view: View,
        more: dict[str, Any] | None = None,
        links: dict[str, str] | None = None,
    ) -> Response:
        crumbs = [Link(*crumb) for crumb in view.crumbs]
        values = {**view.values, **(more or {})}
        return self._shell.shown(
            request,
            view.template,
            values,
            headers=links,
            crumbs=crumbs,
            data=view.data,
            publication=reader.publication,
        )

    async def _place(self, request: Request, reader: Reader, iri: str = "") -> Place:
        return Place(request, reader, await self._overview(reader), iri)

    async def _overview(self, reader: Reader) -> Any:
        return self._overviews.of(reader.publication)

    def _named(self, request: Request) -> str:
        """Return what stands behind /id/, /doc/ or /graph/, as IRIs of the data have it."""
        raw: bytes = request.scope["raw_path"]
        return to_iri(raw.decode("latin-1").removeprefix(self._site.path).split("/", 2)[2])

    def _offer(self, request: Request, suffix: str | None, offers: tuple[Offer, ...]) -> Offer:
        name = suffix or request.query_params.get("format")
        offer = chosen(request.headers.get("accept", ""), name, offers)
        if offer is None:
            raise ProblemError(
                406, "You accept no form of this.", "Accept one of them, or name one with format=.", self._known(offers)
            )
        return offer

    def _known(self, offers: tuple[Offer, ...]) -> dict[str, list[str]]:
        return {"alternatives": alternatives(offers)}


async def _kinds(reader: Reader, iri: str) -> tuple[set[str], str]:
    """Return the classes of a thing, and the one thing that it is a mention of."""
    rows = await reader.rows(f"SELECT ?p ?o {{ VALUES ?s {{ {_checked(iri)} }} ?s ?p ?o }} LIMIT 2000")
    kinds = {row["o"] for row in rows if row["p"] == RDF.type.value}
    if any(row["p"] == CG.sourcePath.value for row in rows):
        kinds.add(PROV.Entity.value)
    ones = sorted(row["o"] for row in rows if row["p"] == CG.canonical.value)
    return kinds, ones[0] if ones else ""


def _checked(iri: str) -> NamedNode:
    """Return an IRI that comes from outside as a term, so that nothing else gets into a query."""
    try:
        return NamedNode(iri)
    except ValueError:
        raise ProblemError(404, f"{iri!r} is no IRI.", "Search for it.") from None


def _unknown(iri: str) -> ProblemError:
    return ProblemError(404, f"Nothing is known of {iri}.", "Search for it with SPARQL.")


def _query(iri: str, page: int) -> str:
    _checked(iri)
    return query(iri, page)


def _page(request: Request) -> int:
    text = request.query_params.get("page", "1")
    if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= _MOST_PAGES:
        return int(text[:9])
    raise ProblemError(404, f"There is no page {text!r}.", "Begin with page 1.")
