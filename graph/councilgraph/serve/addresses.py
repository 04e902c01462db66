"""Which address of the site is answered by whom."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from councilgraph.serve.assets import Assets
from councilgraph.serve.coverage import Coverage
from councilgraph.serve.dumps import Dumps
from councilgraph.serve.endpoint import Endpoint
from councilgraph.serve.feed import Feed
from councilgraph.serve.index import Index
from councilgraph.serve.metadata import Metadata
from councilgraph.serve.pages import Pages
from councilgraph.serve.query_page import QueryPage
from councilgraph.serve.search import SearchPages
from councilgraph.serve.site import Site
from councilgraph.serve.sitemap import Sitemap
from councilgraph.serve.views.listings import LISTINGS
from councilgraph.serve.wellknown import WellKnown


def addresses(site: Site, pages: Pages) -> list[Route]:
    """Return the routes of a site; the first that fits an address answers it."""
    endpoint, index = Endpoint(site), Index(site)
    return [*_data(site, endpoint), *_queries(site, endpoint), *_words(site, index), *_things(site, pages)]


def _data(site: Site, endpoint: Endpoint) -> list[Route]:
    """Return the routes for programs; crawlers look for the description at the root of the host."""
    path, metadata, dumps, feed, known = site.path, Metadata(site), Dumps(site), Feed(site), WellKnown(site)
    return [
        _route(f"{path}/sparql", endpoint.answer, "POST"),
        _route(f"{path}/sparql/", endpoint.answer, "POST"),
        _route(f"{path}/feed.atom", feed.atom),
        _route(f"{path}/changes", feed.changes),
        _route(f"{path}/catalog", metadata.catalogue),
        _route(f"{path}/catalog.{{suffix}}", metadata.catalogue),
        _route(f"{path}/catalogue", metadata.see_catalogue),
        _route(f"{path}/dataset", metadata.see_catalogue),
        _route(f"{path}/dataset/{{part}}", metadata.see_catalogue),
        _route(f"{path}/dumps/", dumps.index),
        _route(f"{path}/dumps/{{path:path}}", dumps.file),
        _route(f"{path}/health", metadata.health),
        _route(f"{path}/{{name}}.nq", metadata.dump),
        *(_route(f"{place}/.well-known/void", metadata.catalogue) for place in _places(site)),
        *(_route(f"{place}/.well-known/api-catalog", known.offered) for place in _places(site)),
        *(_route(f"{place}/.well-known/security.txt", known.security) for place in _places(site)),
    ]


def _queries(site: Site, endpoint: Endpoint) -> list[Route]:
    path, assets = site.path, Assets(site)
    query = QueryPage(site, endpoint, assets)
    return [
        _route(f"{path}/query", query.form, "POST"),
        _route(f"{path}/query/results", query.results),
        _route(f"{path}/query/terms.json", query.terms),
        _route(f"{path}/examples", query.examples),
        _route(f"{path}/examples.{{suffix}}", query.examples),
        _route(f"{path}/static/{{digest}}/{{name:path}}", assets.file),
    ]


def _words(site: Site, index: Index) -> list[Route]:
    """Return the routes that are answered from the index of words."""
    path, search, coverage, sitemap = site.path, SearchPages(site, index), Coverage(site, index), Sitemap(site, index)
    routes = [
        _route(f"{path}/search", search.page),
        _route(f"{path}/search.csv", search.table),
        _route(f"{path}/search.json", search.table),
        _route(f"{path}/coverage", coverage.page),
        _route(f"{path}/coverage/documents", coverage.documents),
        _route(f"{path}/report/{{path:path}}", coverage.report),
        _route(f"{path}/turtle/{{path:path}}.ttl", coverage.turtle),
    ]
    for place in _places(site):
        routes += [
            _route(f"{place}/robots.txt", sitemap.robots),
            _route(f"{place}/sitemap.xml", sitemap.whole),
            _route(f"{place}/sitemap-{{number:int}}.xml", sitemap.part),
        ]
    return routes


def _things(site: Site, pages: Pages) -> list[Route]:
    path = site.path
    return [
        _route(f"{path}/", pages.home),
        _route(f"{path}/councils", pages.councils),
        _route(f"{path}/ontology", pages.ontology),
        _route(f"{path}/ontology/codes/{{scheme}}", pages.codes),
        *(_route(f"{path}/{name}{end}", pages.listing) for name in LISTINGS for end in ("", ".csv")),
        _route(f"{path}/style.css", pages.look),
        _route(f"{path}/icon.svg", pages.look),
        _route(f"{path}/id/{{path:path}}", pages.see),
        _route(f"{path}/doc/{{path:path}}", pages.thing),
        _route(f"{path}/graph/{{path:path}}", pages.graph),
    ]


def _places(site: Site) -> list[str]:
    """Return where crawlers look: at the root of the host, and where the site begins."""
    return sorted({"", site.path})


def _route(path: str, work: Callable[[Request], Awaitable[Response]], *methods: str) -> Route:
    return Route(path, work, methods=["GET", *methods])
