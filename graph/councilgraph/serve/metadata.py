"""What machines look for at fixed addresses: catalogue, VoID, dumps, health."""

from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response

from councilgraph.generation import MEDIA_TYPES
from councilgraph.serve.caching import answered
from councilgraph.serve.description import catalogue, reached, written
from councilgraph.serve.negotiation import GRAPHS, alternatives, chosen
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.question import Outcome, Question
from councilgraph.serve.site import Site
from councilgraph.serve.workers import BusyError

_ALIVE: Final = Question("ASK { GRAPH ?g { ?s ?p ?o } }")


class Metadata:
    """Answers for the publication as a whole."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site

    async def catalogue(self, request: Request) -> Response:
        """Return the catalogue in the form asked for, by suffix, format= or Accept.

        Raises:
            ProblemError: there is no such form.
        """
        name = request.path_params.get("suffix") or request.query_params.get("format")
        offer = chosen(request.headers.get("accept", ""), name, GRAPHS)
        if offer is None:
            raise ProblemError(
                406, "The catalogue is a graph.", "Accept one of them.", {"alternatives": alternatives(GRAPHS)}
            )
        site, publication = self._site, self._site.publication
        triples = [*catalogue(publication.catalogue()), *reached(site.base, f"{publication.base}/dataset")]
        content = written(triples, offer.form)
        links = {"Link": f'<{site.base}/catalog>; rel="canonical"'}
        return answered(request, content, offer, site.settings.fresh, links)

    async def see_catalogue(self, _: Request) -> Response:
        """Return where the dataset and the catalogue are described; they are no documents themselves."""
        return RedirectResponse(f"{self._site.path}/catalog", 303)

    async def dump(self, request: Request) -> Response:
        """Return a file of the publication."""
        name = f"{request.path_params['name']}.nq"
        if name not in MEDIA_TYPES:
            raise ProblemError(404, f"There is no dump {name!r}.", f"There are {', '.join(MEDIA_TYPES)}.")
        headers = {"Cache-Control": f"public, max-age={self._site.settings.fresh}"}
        return FileResponse(self._site.publication.folder / name, headers=headers, media_type=MEDIA_TYPES[name])

    async def health(self, _: Request) -> Response:
        """Return whether the store can be asked."""
        headers = {"Cache-Control": "no-store"}
        try:
            answer = await self._site.own.ask(_ALIVE)
        except BusyError as error:
            return JSONResponse({"status": "busy"}, 503, {**headers, "Retry-After": str(error.seconds)})
        if answer.reply.outcome is not Outcome.ANSWERED:
            return JSONResponse({"status": answer.reply.outcome.value}, 503, headers)
        about = {"status": "ok", "generation": answer.publication.name, "made": answer.publication.made}
        return JSONResponse(about, 200, headers)
