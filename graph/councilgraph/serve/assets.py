"""Files that never change under their address: the digest of a file is a part of it."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from councilgraph.serve.caching import has, takes_gzip
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.site import Site

FOLDER: Final = Path(__file__).resolve().parent / "static"
"""Of scripts of ours, and, under ``vendor``, of what the build has put there."""

_TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
_EDITOR: Final = {
    "script": "vendor/yasqe.min.js",
    "style": "vendor/yasqe.min.css",
    "ours": "query.js",
    "look": "query.css",
}
_YEAR: Final = 31_536_000


@dataclass(frozen=True)
class File:
    """A file that is served."""

    content: bytes
    media_type: str
    digest: str

    @cached_property
    def packed(self) -> bytes:
        """The content as gzip: the editor is a fourth of its size so."""
        return gzip.compress(self.content, mtime=0)


@cache
def files(folder: Path = FOLDER) -> dict[str, File]:
    """Return what there is, by its path in the folder; the package does not change while it runs."""
    return {
        path.relative_to(folder).as_posix(): _file(path)
        for path in sorted(folder.rglob("*"))
        if path.suffix in _TYPES and path.is_file()
    }


class Assets:
    """Answers for the files."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site

    def address(self, name: str) -> str:
        """Return the address of a file, which another content would not have."""
        return f"{self._site.path}/static/{files()[name].digest}/{name}"

    def editor(self) -> dict[str, str]:
        """Return the addresses of the editor's files; nothing where the build had no network to get it."""
        return {key: self.address(name) for key, name in _EDITOR.items()} if _EDITOR["script"] in files() else {}

    async def file(self, request: Request) -> Response:
        """Return a file.

        Raises:
            ProblemError: there is none with this digest.
        """
        file = files().get(request.path_params["name"])
        if file is None or file.digest != request.path_params["digest"]:
            raise ProblemError(404, f"No file is at {request.url.path}.", "The page that uses it names its address.")
        packs = takes_gzip(request.headers.get("accept-encoding", ""))
        headers = {
            "Cache-Control": f"public, max-age={_YEAR}, immutable",
            "ETag": f'"{file.digest}-gzip"' if packs else f'"{file.digest}"',
            "Content-Type": file.media_type,
            "Vary": "Accept-Encoding",
        }
        if has(request.headers.get("if-none-match", ""), headers["ETag"]):
            return Response(None, 304, headers)
        if packs:
            return Response(file.packed, 200, {**headers, "Content-Encoding": "gzip"})
        return Response(file.content, 200, headers)


def _file(path: Path) -> File:
    content = path.read_bytes()
    return File(content, _TYPES[path.suffix], hashlib.sha256(content).hexdigest()[:16])
