"""What changed from publication to publication: as lines for programs, which go on by number, and as Atom for people."""

import asyncio
import re
from collections import Counter
from itertools import islice
from typing import Final

from lxml import etree
from starlette.requests import Request
from starlette.responses import Response

from councilgraph.changes.change import Change, Kind, What
from councilgraph.changes.pages import SIZE, Log
from councilgraph.serve.caching import answered
from councilgraph.serve.english import counted
from councilgraph.serve.negotiation import Offer
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.publication import Publication
from councilgraph.serve.question import Form
from councilgraph.serve.site import Site

ENTRIES: Final = 50
"""On a page of the feed."""
_THINGS: Final = 20
"""That an entry leads to."""
_LINES: Final = Offer("application/x-ndjson", Form.PAGE)
_ATOM: Final = Offer("application/atom+xml", Form.PAGE)
_SPACE: Final = "http://www.w3.org/2005/Atom"
_PAGE: Final = "http://www.w3.org/1999/xhtml"
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DIGITS: Final = re.compile(r"[0-9]{1,12}")


class Feed:
    """Answers for what changed."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site

    async def changes(self, request: Request) -> Response:
        """Return the changes after a sequence number as lines of JSON, to the end of a page; ``Link`` leads to the next.

        Raises:
            ProblemError: the number is none, or so old that what follows it is not kept, or not given yet.
        """
        log, site = Log(self._site.publication.folder), self._site
        after = _number(request, "after", log.first - 1)
        if after < log.first - 1:
            step = f"Begin with the dumps, and then ask for {site.base}/changes?after={log.last}."
            raise ProblemError(410, f"Changes before number {log.first} are not kept.", step)
        if after > log.last:
            # An empty answer would say that whoever has read further has what is shown here.
            shown = site.publication.name
            fault = f"The changes that lead to {shown}, which is shown here, end with number {log.last}."
            step = f"If you have number {after}, {shown} was gone back to; numbers go on with the next publication."
            raise ProblemError(404, fault, step, {"generation": shown, "last": log.last})
        lines = await asyncio.to_thread(log.after, after)
        reached = after + len(lines)
        links = {"Link": f'<{site.base}/changes?after={reached}>; rel="next"'} if reached < log.last else {}
        return answered(request, b"".join(lines), _LINES, site.settings.fresh, links)

    async def atom(self, request: Request) -> Response:
        """Return the newest changes of documents as a feed, or those before a sequence number.

        Raises:
            ProblemError: the number is none.
        """
        publication, site = self._site.publication, self._site
        before = _number(request, "before", 0)
        found = await asyncio.to_thread(_newest, Log(publication.folder), before)
        more = found[ENTRIES - 1].sequence if len(found) > ENTRIES else 0
        content = _Atom(site.base, publication).feed(found[:ENTRIES], before, more)
        links = {"Link": f'<{site.base}/feed.atom?before={more}>; rel="next"'} if more else {}
        return answered(request, content, _ATOM, site.settings.fresh, links)


def _newest(log: Log, before: int) -> list[Change]:
    """Return one more change of documents than an answer holds, the newest first."""
    documents = (change for change in log.before(before or log.last + 1) if change.kind is Kind.DOCUMENT)
    return [*islice(documents, ENTRIES + 1)]


def _number(request: Request, name: str, missing: int) -> int:
    text = request.query_params.get(name)
    if text is None:
        return missing
    if not _DIGITS.fullmatch(text):
        raise ProblemError(400, f"{name}={text[:40]!r} is no sequence number.", f"Pages hold {SIZE}; begin without it.")
    return int(text)


class _Atom:
    """Writes Atom (RFC 4287), paged as RFC 5005 says."""

    def __init__(self, base: str, publication: Publication) -> None:
        self._base = base
        self._publication = publication

    def feed(self, changes: list[Change], before: int, more: int) -> bytes:
        """Return a page of the feed; ``more`` is the number before which the next one begins, or 0."""
        base = self._base
        root = etree.Element(f"{{{_SPACE}}}feed", nsmap={None: _SPACE})
        _text(root, "title", f"What changed at {base}")
        _text(root, "id", f"{base}/feed.atom")
        _text(root, "updated", changes[0].at if changes else self._publication.made)
        _text(etree.SubElement(root, f"{{{_SPACE}}}author"), "name", "councilgraph")
        _link(root, "self", f"{base}/feed.atom" + (f"?before={before}" if before else ""), "application/atom+xml")
        _link(root, "first", f"{base}/feed.atom", "application/atom+xml")
        if more:
            _link(root, "next", f"{base}/feed.atom?before={more}", "application/atom+xml")
        _link(root, "alternate", f"{base}/", "text/html")
        for change in changes:
            self._entry(etree.SubElement(root, f"{{{_SPACE}}}entry"), change)
        return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"

    def _entry(self, entry: etree._Element, change: Change) -> None:
        name = next((topic.label for topic in change.about if topic.label), "") or change.path or change.graph
        what = "replaced" if change.now else change.what
        _text(entry, "title", f"{what.capitalize()}: {name}")
        _text(entry, "id", f"{self._base}/changes#{change.sequence}")
        _text(entry, "updated", change.at)
        address = self._address(change.now or (change.about[0].iri if change.about else change.graph))
        if change.what is What.WITHDRAWN and not change.now:
            address = f"{self._base}/changes?after={change.sequence - 1}"
        _link(entry, "alternate", address)
        content = etree.SubElement(entry, f"{{{_SPACE}}}content", type="xhtml")
        page = etree.SubElement(content, f"{{{_PAGE}}}div", nsmap={None: _PAGE})
        _paragraph(page, _sentence(change))
        for what, things in (("New here", change.appeared), ("No more here", change.vanished)):
            if things:
                self._list(page, what, things, linked=things is change.appeared)

    def _list(self, page: etree._Element, what: str, things: tuple[str, ...], *, linked: bool) -> None:
        kinds = Counter(_kind(iri) for iri in things)
        _paragraph(page, f"{what}: {', '.join(counted(number, kind) for kind, number in sorted(kinds.items()))}.")
        if not linked:
            return
        items = etree.SubElement(page, f"{{{_PAGE}}}ul")
        for iri in things[:_THINGS]:
            item = etree.SubElement(items, f"{{{_PAGE}}}li")
            link = etree.SubElement(item, f"{{{_PAGE}}}a", href=self._address(iri))
            link.text = _plain(f"{_kind(iri)} {iri.rpartition('/')[2]}")

    def _address(self, iri: str) -> str:
        base = self._publication.base
        for here, there in ((f"{base}/id/", "/doc/"), (f"{base}/graph/", "/graph/")):
            if iri.startswith(here):
                return f"{self._base}{there}{iri.removeprefix(here)}"
        return iri


def _sentence(change: Change) -> str:
    path = change.path or change.graph
    if change.now:
        return f"{path} has other content now, and is published anew under another address."
    if change.what is What.WITHDRAWN:
        return f"{path} is no longer published."
    verb = "was published" if change.what is What.ADDED else "was published anew, since it or how it is read changed"
    return f"{path} {verb}. It states {counted(change.triples, 'fact')}."


def _kind(iri: str) -> str:
    """Return what kind of thing an IRI of ours is of.

    >>> _kind("http://localhost:8000/id/ply/doc/file/01/item/m1-2"), _kind("http://localhost:8000/id/ply/meeting/1")
    ('item', 'meeting')
    """
    parts = iri.partition("/id/")[2].split("/")[1:]
    if parts[:1] == ["doc"]:
        parts = parts[-2:]
    return parts[0].replace("-", " ") if parts else "thing"


def _plain(text: str) -> str:
    return _NOT_IN_XML.sub("�", text)


def _text(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{_SPACE}}}{name}").text = _plain(text)


def _paragraph(parent: etree._Element, text: str) -> None:
    etree.SubElement(parent, f"{{{_PAGE}}}p").text = _plain(text)


def _link(parent: etree._Element, relation: str, address: str, media_type: str = "") -> None:
    link = etree.SubElement(parent, f"{{{_SPACE}}}link", rel=relation, href=_plain(address))
    if media_type:
        link.set("type", media_type)
