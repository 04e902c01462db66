"""``/coverage``: what is in the publication, what is missing and what was cut off; and the report's page of each document."""

from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from councilgraph.search.coverage import PAGE, Part, Show, bodies, councils, sources, whole
from councilgraph.search.find import NONE
from councilgraph.serve.frame import Link
from councilgraph.serve.index import Index
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.shell import Shell
from councilgraph.serve.site import Site

_SHOWN: Final = {
    Show.ALL: "All documents",
    Show.PUBLISHED: "Published documents",
    Show.LOOK: "Documents with something to look at",
    Show.CUT_OFF: "Documents whose source leaves text out",
    Show.REJECTED: "Rejected documents",
    Show.PASSED: "Files passed over",
}
_DEEPEST: Final = 10_000
"""Pages."""
_TYPES: Final = {".html": "text/html", ".css": "text/css"}


class Coverage:
    """Answers what is covered."""

    def __init__(self, site: Site, index: Index) -> None:
        """Keep the site and its index."""
        self._site = site
        self._index = index
        self._shell = Shell(site)

    async def page(self, request: Request) -> Response:
        """Return what is covered of each council, or of each body of one.

        Raises:
            ProblemError: there is no such council, no index, or no time.
        """
        council = request.query_params.get("council", "")
        if council:
            return await self._council(request, council)
        (counts, period), parts = await self._index.ask(lambda database: (whole(database), councils(database)))
        values = {"counts": counts, "period": period, "rows": [*map(self._row, parts)], "documents": self._documents()}
        return self._shell.shown(request, "coverage.html", values)

    async def documents(self, request: Request) -> Response:
        """Return a list of documents and what became of each.

        Raises:
            ProblemError: there is no such list, no index, or no time.
        """
        given = request.query_params
        show, number = given.get("show", Show.ALL.value), given.get("page", "1")
        if show not in {*Show}:
            raise ProblemError(404, f"There is no list {show!r}.", f"There are {', '.join(Show)}.")
        if not (number.isascii() and number.isdecimal() and 1 <= int(number[:9]) <= _DEEPEST):
            raise ProblemError(404, f"There is no page {number!r}.", "Begin with page 1.")
        council, body, page = given.get("council", ""), given.get("body", ""), int(number)
        total, found = await self._index.ask(
            lambda database: sources(database, Show(show), council, body, page),
        )
        if page > 1 and not found:
            raise ProblemError(404, f"There is no page {page} of this list.", "Begin with page 1.")
        keep = {"show": show, "council": council, "body": body}
        path = self._site.path
        values = {
            "heading": _SHOWN[Show(show)],
            "total": total,
            "sources": [(source, f"{path}/report/{quote(source.page)}" if source.page else "") for source in found],
            "first": (page - 1) * PAGE + 1,
            "page": page,
            "before": self._documents(**keep, page=str(page - 1)) if page > 1 else "",
            "after": self._documents(**keep, page=str(page + 1)) if total > page * PAGE else "",
        }
        crumbs = [Link("Coverage", f"{path}/coverage")]
        return self._shell.shown(request, "coverage-documents.html", values, crumbs=crumbs)

    async def report(self, request: Request) -> Response:
        """Return a page of the report: a document line by line, and what was read from each line.

        Raises:
            ProblemError: there is no such page.
        """
        name = request.path_params["path"]
        if name == "index.html":
            return RedirectResponse(f"{self._site.path}/coverage", 303)
        folder = (self._site.publication.folder / "report").resolve()
        if name != "style.css" and not name.startswith("documents/"):
            raise _no_page(name)
        file = _within(folder, name)
        headers = {"Cache-Control": f"public, max-age={self._site.settings.fresh}", "X-Robots-Tag": "noindex"}
        return FileResponse(file, headers=headers, media_type=_TYPES[file.suffix])

    async def turtle(self, request: Request) -> Response:
        """Return where the graph of a document is served, to which the pages of the report lead."""
        return RedirectResponse(f"{self._site.path}/graph/{quote(request.path_params['path'])}", 303)

    async def _council(self, request: Request, council: str) -> Response:
        parts = await self._index.ask(lambda database: (councils(database), bodies(database, council)))
        known = {part.path: part for part in parts[0]}
        if council not in known:
            raise ProblemError(404, f"Nothing is published of a council {council!r}.", "The page /coverage lists them.")
        values = {
            "council": known[council],
            "row": self._row(known[council]),
            "rows": [self._row(part, council) for part in parts[1]],
            "months": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        }
        crumbs = [Link("Coverage", f"{self._site.path}/coverage")]
        return self._shell.shown(request, "coverage-council.html", values, crumbs=crumbs)

    def _row(self, part: Part, council: str = "") -> dict[str, object]:
        """Return a part with the addresses of the lists of its documents."""
        chosen = {"council": council or part.path or NONE} | ({"body": part.path or NONE} if council else {})
        lists = {show.name.lower(): self._documents(show=show.value, **chosen) for show in Show}
        thing = f"{self._site.path}/doc/{part.path}" if council and part.path else ""
        address = "" if council or not part.path else f"{self._site.path}/coverage?{urlencode({'council': part.path})}"
        return {"part": part, "lists": lists, "thing": thing, "address": address}

    def _documents(self, **chosen: str) -> str:
        query = urlencode({name: value for name, value in chosen.items() if value})
        return f"{self._site.path}/coverage/documents" + (f"?{query}" if query else "")


def _within(folder: Path, name: str) -> Path:
    """Return a file of a folder, and of no other."""
    try:
        file = (folder / name).resolve()
        inside = file.is_relative_to(folder) and file.suffix in _TYPES and file.is_file()
    except (ValueError, OSError):  # a name that no file can have
        inside = False
    if not inside:
        raise _no_page(name)
    return file


def _no_page(name: str) -> ProblemError:
    return ProblemError(404, f"The report has no page {name!r}.", "The page /coverage lists the documents.")
