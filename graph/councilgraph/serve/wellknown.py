"""``/.well-known/``: what the site offers to programs (RFC 9727), and whom to write to about a weakness (RFC 9116)."""

import datetime as dt
import json
from typing import Final

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response

from councilgraph.catalogue.terms import VCARD
from councilgraph.serve.caching import answered
from councilgraph.serve.description import catalogue
from councilgraph.serve.negotiation import Offer
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.question import Form
from councilgraph.serve.site import Site

_LINKS: Final = Offer("application/linkset+json", Form.PAGE)
_TEXT: Final = Offer("text/plain", Form.PAGE)
_CONTACTS: Final = frozenset(NamedNode(VCARD + name) for name in ("hasURL", "hasEmail"))
_GOOD_FOR: Final = dt.timedelta(days=364)
"""From the publication on; the standard wants less than a year."""
_OFFERED: Final = {
    # What can be asked: what describes it to programs, and to people.
    "/sparql": (("/sparql", "text/turtle"), "/query"),
    "/search.json": (None, "/search"),
    "/changes": (None, "/feed.atom"),
    "/catalog": (("/.well-known/void", "text/turtle"), "/dumps/"),
}


class WellKnown:
    """Answers at addresses that are the same on every site."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site

    async def offered(self, request: Request) -> Response:
        """Return the list of what programs can ask."""
        base = self._site.base
        linkset = []
        for path, (description, document) in _OFFERED.items():
            entry: dict[str, object] = {"anchor": base + path}
            if description:
                entry["service-desc"] = [{"href": base + description[0], "type": description[1]}]
            linkset.append(entry | {"service-doc": [{"href": base + document}]})
        about = {"anchor": f"{base}/.well-known/api-catalog", "item": [{"href": base + path} for path in _OFFERED]}
        content = json.dumps({"linkset": [about, *linkset]}, indent=1).encode() + b"\n"
        links = {"Link": f'<{base}/.well-known/api-catalog>; rel="api-catalog"'}
        return answered(request, content, _LINKS, self._site.settings.fresh, links)

    async def security(self, request: Request) -> Response:
        """Return whom to write to about a weakness.

        Raises:
            ProblemError: the publisher names nobody.
        """
        site, publication = self._site, self._site.publication
        known = {triple.object for triple in catalogue(publication.catalogue()) if triple.predicate in _CONTACTS}
        contacts = sorted(node.value for node in known if isinstance(node, NamedNode))
        if not contacts:
            raise ProblemError(404, "The publisher names no contact.", "Set contact in councilgraph.toml, and publish.")
        until = dt.datetime.fromisoformat(publication.made) + _GOOD_FOR
        lines = [
            *(f"Contact: {contact}" for contact in contacts),
            f"Expires: {until.isoformat()}",
            "Preferred-Languages: en",
            f"Canonical: {site.base}/.well-known/security.txt",
        ]
        return answered(request, "\n".join([*lines, ""]).encode(), _TEXT, site.settings.fresh, {})
