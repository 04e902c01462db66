"""What all pages share: the frame around them, the words in it, and how a page becomes a response."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyoxigraph import Literal, NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from councilgraph.serve import english
from councilgraph.serve.caching import answered
from councilgraph.serve.description import catalogue
from councilgraph.serve.negotiation import Offer
from councilgraph.serve.publication import Publication
from councilgraph.serve.question import Form
from councilgraph.serve.site import Site
from councilgraph_mappings.vocabulary import DCTERMS

PAGE: Final = Offer("text/html", Form.PAGE, ("html",))
NAVIGATION: Final = (
    ("Home", "/"),
    ("Councils", "/councils"),
    ("Meetings", "/meetings"),
    ("Decisions", "/decisions"),
    ("People", "/people"),
    ("Search", "/search"),
    ("Query", "/query"),
    ("Ontology", "/ontology"),
    ("Coverage", "/coverage"),
    ("Data", "/dumps/"),
)
"""Name and address below the site's own path of what stands at the top of every page."""

_LICENCES: Final = {
    "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3": "Open Government Licence v3.0",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3": "Open Government Licence v3.0",
    "http://creativecommons.org/licenses/by/4.0": "Creative Commons Attribution 4.0",
    "https://creativecommons.org/licenses/by/4.0": "Creative Commons Attribution 4.0",
    "https://creativecommons.org/publicdomain/zero/1.0": "CC0 1.0",
}
_UNSAFE: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


class Link(NamedTuple):
    """A name, and where it leads."""

    text: str
    address: str


class Shell:
    """Puts pages into their frame; a part of the site that has pages makes one for itself."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site
        self._known: tuple[str, dict[str, Any]] = ("", {})
        self.templates = Environment(
            loader=PackageLoader("councilgraph.serve"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.filters |= {
            "day": english.day,
            "clock": english.clock,
            "host": english.host,
            "capital": english.capital,
        }
        self.templates.globals |= {"counted": english.counted, "shortened": english.shortened}

    def shown(
        self,
        request: Request,
        template: str,
        values: Mapping[str, Any],
        *,
        headers: Mapping[str, str] | None = None,
        crumbs: Sequence[Link] = (),
        data: object = None,
        publication: Publication | None = None,
    ) -> Response:
        """Return a page.

        Args:
            request: what is answered
            template: extends ``layout.html``
            values: of the template
            headers: besides those of caching
            crumbs: the way from the first page to this one, without both
            data: JSON-LD for programs that read pages
            publication: that the page is made of; None for the one that is there now
        """
        content = self.rendered(request, template, values, crumbs=crumbs, data=data, publication=publication)
        return answered(request, content, PAGE, self._site.settings.fresh, headers or {})

    def rendered(
        self,
        request: Request,
        template: str,
        values: Mapping[str, Any],
        *,
        crumbs: Sequence[Link] = (),
        data: object = None,
        publication: Publication | None = None,
    ) -> bytes:
        """Return the content of a page, as ``shown`` puts it into a response."""
        path = self._site.path
        place = request.url.path.removeprefix(path)
        frame = {
            "path": path,
            "navigation": [(name, path + where, where.rstrip("/") == place.rstrip("/")) for name, where in NAVIGATION],
            "searched": request.query_params.get("q", ""),
            "crumbs": [*crumbs],
            "json_ld": embedded(data) if data is not None else "",
            **self._about(publication or self._site.publication),
        }
        return self.templates.get_template(template).render({**frame, **values}).encode()

    def _about(self, publication: Publication) -> dict[str, Any]:
        mark, known = self._known
        if mark != publication.mark:
            known = _described(catalogue(publication.catalogue()), publication)
            self._known = (publication.mark, known)
        return known


def embedded(data: object) -> Markup:
    """Return JSON as it may stand in a page: nothing in it ends a script or begins a comment.

    >>> "<" in embedded({"name": "</script><!--"})
    False
    """
    return Markup(json.dumps(data, ensure_ascii=False).translate(_UNSAFE))  # noqa: S704 - nothing of markup is left in it


def _described(triples: Sequence[Triple], publication: Publication) -> dict[str, Any]:
    dataset = NamedNode(f"{publication.base}/dataset")
    own = [triple for triple in triples if triple.subject == dataset]
    title = next(
        (item.object.value for item in own if item.predicate == DCTERMS.title and isinstance(item.object, Literal)), ""
    )
    licence = next(
        (item.object.value for item in own if item.predicate == DCTERMS.license and isinstance(item.object, NamedNode)),
        "",
    )
    return {
        "site_title": title or "Council meetings as linked data",
        "licence": Link(_LICENCES.get(licence.rstrip("/"), licence), licence) if licence else None,
        "generation": publication.name,
        "made": publication.made[:10],
    }
