"""How a page becomes a response of the web process."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import Response

from councilgraph.serve.caching import answered
from councilgraph.serve.frame import Frame, Link
from councilgraph.serve.negotiation import Offer
from councilgraph.serve.question import Form
from councilgraph.serve.site import Site

PAGE: Final = Offer("text/html", Form.PAGE, ("html",))


class Shell:
    """Puts pages into their frame; a part of the site that has pages makes one for itself."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site
        self._frame = Frame(site.path)

    def shown(
        self,
        request: Request,
        template: str,
        values: Mapping[str, Any],
        *,
        headers: Mapping[str, str] | None = None,
        crumbs: Sequence[Link] = (),
    ) -> Response:
        """Return a page.

        Args:
            request: what is answered
            template: extends ``layout.html``
            values: of the template
            headers: besides those of caching
            crumbs: the way from the first page to this one, without both
        """
        content = self.rendered(request, template, values, crumbs=crumbs)
        return answered(request, content, PAGE, self._site.settings.fresh, headers or {})

    def rendered(
        self, request: Request, template: str, values: Mapping[str, Any], *, crumbs: Sequence[Link] = ()
    ) -> bytes:
        """Return the content of a page, as ``shown`` puts it into a response."""
        searched = request.query_params.get("q", "")
        publication = self._site.publication
        return self._frame.rendered(request.url.path, template, values, publication, searched=searched, crumbs=crumbs)

    @property
    def templates(self) -> Environment:
        """Return the templates, for filters of their own."""
        return self._frame.templates
