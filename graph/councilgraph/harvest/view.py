"""What publish reads of a mirror: the last version of every page and paper, under a name that says what it is.

``<council>/meeting-10943.html`` keeps its name when the page changes, so only its content is new to the next publication.
What has vanished from the site stands in ``<council>/gone/``. The files share their bytes with the mirror's own.
"""

import filecmp
import json
import os
import re
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from councilgraph.harvest.kinds import PUBLISHED, SERVICE
from councilgraph.harvest.mirror import Mirror, Thing
from councilgraph.harvest.summary import Summary
from councilgraph_mappings.slugs import segment, slug

MANIFEST: Final = "manifest.json"
_SUFFIXES: Final = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/xml": "xml",
    "application/xml": "xml",
}
_OURS: Final = re.compile(rf"(?:{'|'.join(PUBLISHED)})-[a-z0-9-]+\.[a-z]+")
_KNOWN_SUFFIXES: Final = frozenset({"pdf", "html", "htm", "doc", "docx", "txt", "rtf", "xls", "xlsx", "ppt", "pptx"})


def show(mirror: Mirror, summary: Summary) -> None:
    """Write the files and their manifest; whenever this is interrupted, the manifest names only files that are there."""
    councils, bases = mirror.councils(), mirror.bases()
    wanted: dict[str, Thing] = {}
    entries: list[dict[str, str]] = []
    for thing in mirror.things():
        if thing.sha256 is None:
            continue
        if thing.gone_since is None:
            summary.kinds[thing.kind] = summary.kinds.get(thing.kind, 0) + 1
        if thing.kind not in PUBLISHED:
            summary.kept_only += 1
            continue
        base = bases[thing.canonical]
        council = councils.get(base)
        path = f"{slug(council or urlsplit(base).netloc)}/{'gone/' if thing.gone_since else ''}{_name(thing)}"
        wanted[path] = thing
        known = {"path": path, "url": thing.address, "council": council, "body": thing.body, "date": thing.date}
        known |= {"retrieved": thing.fetched, "withdrawn": thing.gone_since}
        entries.append({name: value for name, value in known.items() if value})
    for path, thing in wanted.items():
        _link(mirror.objects.path(thing.sha256 or ""), mirror.folder / path)
    _write(mirror.folder / MANIFEST, sorted(entries, key=lambda entry: entry["path"]))
    _remove_others(mirror.folder, wanted.keys())
    summary.publishable = len(wanted)


def _name(thing: Thing) -> str:
    """Return a name that stays when the page changes, and that no other thing has."""
    parts = urlsplit(thing.canonical)
    arguments = parse_qsl(parts.query)
    *_folders, folder, page = ["", *parts.path.rstrip("/").split("/")]
    if folder == "documents":
        key = "-".join([page, *(f"t{value}" for _name, value in arguments)])
    elif page.endswith(".aspx") and not arguments:
        key = "all"
    elif page.endswith(".aspx") and len(arguments) == 1:
        [(name, value)] = arguments
        key = value if name in {"id", "mid", "iid"} else f"{name}-{value}"
    else:
        key = f"{parts.path}?{parts.query}"
    if thing.kind in SERVICE:
        key = "-".join(value for name, value in arguments if name != "ldummy") or "all"
    return f"{thing.kind}-{segment(key)}.{_suffix(thing)}"


def _suffix(thing: Thing) -> str:
    named = urlsplit(thing.address).path.rpartition(".")[2].lower()
    return _SUFFIXES.get(thing.media_type or "") or (named if named in _KNOWN_SUFFIXES else "bin")


def _link(stored: Path, path: Path) -> None:
    if path.exists() and (path.samefile(stored) or filecmp.cmp(path, stored, shallow=False)):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.part")
    fresh.unlink(missing_ok=True)
    try:
        fresh.hardlink_to(stored)
    except OSError:  # a file system without links, or with too many to this file
        shutil.copyfile(stored, fresh)
    fresh.replace(path)


def _write(path: Path, entries: list[dict[str, str]]) -> None:
    part = path.with_name(f".{path.name}.part")
    with part.open("w", encoding="utf-8") as stream:
        json.dump(entries, stream, ensure_ascii=False, indent=1)
        stream.write("\n")
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(path)


def _remove_others(folder: Path, wanted: Collection[str]) -> None:
    # What has vanished moved, and a name may have changed; whatever else a user keeps here stays.
    for path in [*folder.glob("*/*-*.*"), *folder.glob("*/gone/*-*.*")]:
        name = path.relative_to(folder).as_posix()
        if name not in wanted and not name.startswith(".") and _OURS.fullmatch(path.name):
            path.unlink()
