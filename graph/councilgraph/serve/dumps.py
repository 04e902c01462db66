"""Files to download: a page that says what each is for, and the files themselves, whole or in ranges."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from councilgraph.dumps.columns import TABLES
from councilgraph.dumps.publish import FOLDER
from councilgraph.dumps.sets import INDEX, METADATA, SUMS, Dump, DumpSet, read_index
from councilgraph.serve.caching import has
from councilgraph.serve.frame import Link
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.shell import Shell
from councilgraph.serve.site import Site
from councilgraph.sources import sha256

_FOR: Final = {
    ".nq.gz": "Every statement with the graph of the document that it is from; to load into a triple store.",
    ".ttl.gz": "The same statements as people write RDF, without the graphs; to read, and to load into most libraries.",
    ".jsonld.gz": "The same statements as JSON, graph by graph; for programs that know JSON and no RDF.",
}
_TYPES: Final = {
    INDEX: "application/json",
    SUMS: "text/plain; charset=utf-8",
    METADATA: "application/csvm+json",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".gz": "application/gzip",
}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One table as the page shows it."""

    title: str
    description: str
    rows: int
    safe: Dump
    plain: Dump


@dataclass(frozen=True, slots=True)
class Held:
    """What one publication has to download."""

    mark: str = ""
    sets: tuple[DumpSet, ...] = ()
    digests: dict[str, str] | None = None
    """By path; no other path is ever opened."""


class Dumps:
    """Answers for the files to download."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site
        self._shell = Shell(site)
        self._shell.templates.filters["size"] = size
        self._held = Held()

    async def index(self, request: Request) -> Response:
        """Return the page of the whole dataset, with links to those of the councils.

        Raises:
            ProblemError: this publication has no files to download.
        """
        whole, *councils = self._known().sets
        return self._page(request, whole, councils)

    async def file(self, request: Request) -> Response:
        """Return a file, or the page of a folder.

        Raises:
            ProblemError: there is no such file.
        """
        known, path = self._known(), request.path_params["path"]
        for one in known.sets:
            if path == f"{one.folder}/":
                return self._page(request, one, [])
            if path == one.folder:
                return RedirectResponse(f"{self._site.path}/dumps/{path}/", 308)
        digest = (known.digests or {}).get(path)
        file = self._folder() / path if digest else None
        if digest is None or file is None or not file.is_file():
            raise ProblemError(404, f"There is no file {path!r}.", f"{self._site.path}/dumps/ says what there is.")
        return self._sent(request, file, path, digest)

    def _sent(self, request: Request, file: Path, path: str, digest: str) -> Response:
        etag = f'"{digest[:32]}"'
        headers = {"ETag": etag, "Cache-Control": f"public, max-age={self._site.settings.fresh}"}
        if path.endswith(".csv") and not path.endswith("-for-spreadsheets.csv"):
            described = f"{self._site.base}/dumps/{path.rpartition('/')[0]}/{METADATA}"
            headers["Link"] = f'<{described}>; rel="describedby"; type="application/csvm+json"'
        if has(request.headers.get("if-none-match", ""), etag):
            return Response(None, 304, headers)
        kind = next(kind for ending, kind in _TYPES.items() if path.endswith(ending))
        # What is packed is packed for good: it is no encoding that a client should take off.
        name = file.name if path.endswith((".csv", ".gz")) else None
        return FileResponse(file, headers=headers, media_type=kind, filename=name)

    def _page(self, request: Request, one: DumpSet, councils: list[DumpSet]) -> Response:
        packed = [(_FOR[ending], file) for file in one.files for ending in _FOR if file.path.endswith(ending)]
        crumbs = [Link("Data", f"{self._site.path}/dumps/")] if one.segment else []
        values = {"one": one, "packed": packed, "tables": _tables(one), "councils": councils}
        values |= {"metadata": f"{one.folder}/{METADATA}", "place": f"{self._site.path}/dumps/"}
        return self._shell.shown(request, "dumps.html", values, crumbs=crumbs)

    def _known(self) -> Held:
        mark = self._site.publication.mark
        if self._held.mark != mark:
            folder = self._folder()
            try:
                sets = read_index(folder)
            except OSError:
                raise ProblemError(404, "This publication has no files to download.", "Ask /sparql instead.") from None
            digests = {file.path: file.sha256 for one in sets for file in one.files}
            beside = [INDEX, SUMS, *(f"{one.folder}/{METADATA}" for one in sets)]
            digests |= {path: sha256(folder / path) for path in beside}
            self._held = Held(mark, tuple(sets), digests)
        return self._held

    def _folder(self) -> Path:
        return self._site.publication.folder / FOLDER


def _tables(one: DumpSet) -> list[TableRow]:
    found = {file.path: file for file in one.files}
    rows = []
    for table in TABLES:
        plain, safe = (found[one.path(f"-{table.name}{end}.csv")] for end in ("", "-for-spreadsheets"))
        rows.append(TableRow(table.title, table.description, plain.rows or 0, safe, plain))
    return rows


def size(number: int) -> str:
    r"""Return a number of bytes as people read it.

    >>> size(999), size(41_443), size(8_241_659)
    ('999\xa0bytes', '41\xa0kB', '8.2\xa0MB')
    """
    if number < 1000:
        return f"{number}\xa0bytes"
    value, unit = (number / 1e6, "MB") if number >= 999_500 else (number / 1e3, "kB")
    return f"{value:.1f}\xa0{unit}" if value < 10 else f"{value:.0f}\xa0{unit}"
