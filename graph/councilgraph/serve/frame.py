"""The frame around all pages and the words in it; a page is made of a template and values, and of nothing of a request."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyoxigraph import Literal, NamedNode, Triple

from councilgraph.serve import english
from councilgraph.serve.description import catalogue
from councilgraph.serve.publication import Publication
from councilgraph_mappings.vocabulary import DCTERMS

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


class Frame:
    """Puts pages into their frame."""

    def __init__(self, path: str) -> None:
        """Make the templates ready for a site at a path."""
        self._path = path
        self._known: tuple[str, dict[str, Any]] = ("", {})
        self.templates = Environment(
            loader=PackageLoader("councilgraph.serve"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.templates.filters |= {
            "day": english.day,
            "clock": english.clock,
            "host": english.host,
            "capital": english.capital,
        }
        self.templates.globals |= {"counted": english.counted, "shortened": english.shortened}

    def rendered(
        self,
        place: str,
        template: str,
        values: Mapping[str, Any],
        publication: Publication,
        *,
        searched: str = "",
        crumbs: Sequence[Link] = (),
        data: object = None,
    ) -> bytes:
        """Return a page.

        Args:
            place: its address on its host
            template: extends ``layout.html``
            values: of the template
            publication: that the page is made of
            searched: words that stand in the field for searching
            crumbs: the way from the first page to this one, without both
            data: JSON-LD for programs that read pages
        """
        path = self._path
        below = place.removeprefix(path)
        frame = {
            "path": path,
            "navigation": [(name, path + where, where.rstrip("/") == below.rstrip("/")) for name, where in NAVIGATION],
            "searched": searched,
            "crumbs": [*crumbs],
            "json_ld": embedded(data) if data is not None else "",
            **self._about(publication),
        }
        return self.templates.get_template(template).render({**frame, **values}).encode()

    def licence(self, publication: Publication) -> str:
        """Return the address of the licence of a publication, empty where it names none."""
        licence = self._about(publication)["licence"]
        return licence.address if licence else ""

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
