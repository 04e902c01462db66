"""``/search``: what people look for by words, as a page, and as a table for programs."""

import csv
import io
import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from councilgraph.search.asked import asked
from councilgraph.search.find import DEEPEST, FACETS, PAGE, Hit, Order, Results, Search, Value, every, find
from councilgraph.search.schema import Kind
from councilgraph.serve.caching import answered
from councilgraph.serve.frame import Link
from councilgraph.serve.index import Index
from councilgraph.serve.negotiation import Offer
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.question import Form
from councilgraph.serve.shell import Shell
from councilgraph.serve.site import Site

KINDS: Final = {
    Kind.MEETING: ("Meeting", "Meetings"),
    Kind.ITEM: ("Agenda item", "Agenda items"),
    Kind.DECISION: ("Decision", "Decisions"),
    Kind.RECOMMENDATION: ("Recommendation", "Recommendations"),
    Kind.ACTION: ("Action", "Actions"),
    Kind.PERSON: ("Person", "People"),
    Kind.ORGANISATION: ("Organisation", "Organisations"),
    Kind.PAPER: ("Paper", "Papers of meetings"),
    Kind.PLAN: ("Plan", "Entries of work programmes"),
}
"""What the kinds are called, one and many."""

_FACETS: Final = {"kind": "Kind", "council": "Council", "body": "Committee or body", "year": "Year"}
_ORDERS: Final = {Order.RELEVANCE: "Best match", Order.NEWEST: "Newest first", Order.OLDEST: "Oldest first"}
_SHOWN: Final = 12
"""Values of a facet that stand there at once."""
_MOST_ROWS: Final = 10_000
"""Of a table."""
_LONGEST: Final = 4_000
"""Bytes of a search in an address."""
_CSV: Final = Offer("text/csv", Form.CSV)
_JSON: Final = Offer("application/json", Form.JSON)
_COLUMNS: Final = ("kind", "title", "date", "council", "body", "iri")


class SearchPages:
    """Answers searches of the current publication."""

    def __init__(self, site: Site, index: Index) -> None:
        """Keep the site and its index."""
        self._site = site
        self._index = index
        self._shell = Shell(site)

    async def page(self, request: Request) -> Response:
        """Return a page of results.

        Raises:
            ProblemError: there is no such page, no index, or no time.
        """
        search, text = _read(request)
        results = await self._index.ask(lambda database: find(database, search))
        if search.page > 1 and not results.hits:
            raise ProblemError(404, f"There is no page {search.page} of these results.", "Begin with page 1.")
        links = _Links(f"{self._site.path}/search", text, search)
        values = {
            "text": text,
            "search": search,
            "results": results,
            "kinds": KINDS,
            "first": (search.page - 1) * PAGE + 1,
            "facets": [*_facets(results, links)],
            "orders": [(order.value, name) for order, name in _ORDERS.items()],
            "order": search.order.value,
            "chosen": [*_chosen(results, links)],
            "cleared": links.to(chosen={}),
            "suggestions": [Link(word, links.to(text=word, page=1)) for word in results.suggestions],
            "before": links.to(page=search.page - 1) if search.page > 1 else "",
            "after": links.to(page=search.page + 1) if _more(search, results) else "",
            "csv": links.to(page=1, suffix=".csv") if results.total <= _MOST_ROWS else "",
            "json": links.to(page=1, suffix=".json") if results.total <= _MOST_ROWS else "",
            "narrowed": bool(text or search.chosen),
        }
        return self._shell.shown(request, "search.html", values)

    async def table(self, request: Request) -> Response:
        """Return all results as a table.

        Raises:
            ProblemError: there are too many, there is no index, or no time.
        """
        search, _ = _read(request)
        hits = await self._index.ask(lambda database: _all(database, search))
        if len(hits) > _MOST_ROWS:
            step = "Choose a council, a body, a kind or a year, or take the dumps."
            raise ProblemError(413, f"There are more than {_MOST_ROWS:,} results.", step)
        base = self._site.publication.base
        rows = [_row(hit, base) for hit in hits]
        offer = _CSV if request.url.path.endswith(".csv") else _JSON
        content = _as_csv(rows) if offer is _CSV else _as_json(rows)
        return answered(request, content, offer, self._site.settings.fresh, {"X-Robots-Tag": "noindex"})


@dataclass(frozen=True, slots=True)
class _Links:
    """Addresses of searches that differ a little from one."""

    base: str
    text: str
    search: Search

    def to(
        self,
        *,
        text: str | None = None,
        page: int = 1,
        chosen: Mapping[str, str] | None = None,
        suffix: str = "",
    ) -> str:
        search = self.search
        values = {"q": self.text if text is None else text, **(search.chosen if chosen is None else chosen)}
        if search.order is not Order.RELEVANCE:
            values["order"] = search.order.value
        if page > 1:
            values["page"] = str(page)
        query = urlencode({name: value for name, value in values.items() if value})
        return f"{self.base}{suffix}" + (f"?{query}" if query else "")


def _read(request: Request) -> tuple[Search, str]:
    """Return what a request looks for, and the words as they were written."""
    if len(request.scope["query_string"]) > _LONGEST:
        raise ProblemError(414, f"A search may have {_LONGEST:,} bytes.", "Look for fewer words.")
    given = request.query_params
    text = " ".join(given.get("q", "").split())
    chosen = {name: value for name in FACETS if (value := given.get(name, ""))}
    wanted = given.get("order", "")
    order = Order(wanted) if wanted in {*Order} else Order.RELEVANCE
    return Search(asked(text), chosen, order, _page(given.get("page", "1"))), text


def _page(text: str) -> int:
    if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= DEEPEST:
        return int(text[:9])
    raise ProblemError(404, f"There is no page {text!r}.", f"Pages are numbered from 1 to {DEEPEST}.")


def _more(search: Search, results: Results) -> bool:
    return search.page < DEEPEST and results.total > search.page * PAGE


def _facets(results: Results, links: _Links) -> "list[dict[str, Any]]":
    return [
        {
            "name": name,
            "title": title,
            "values": values[:_SHOWN],
            "more": values[_SHOWN:],
        }
        for name, title in _FACETS.items()
        if (values := _values(name, results.facets[name], links))
    ]


def _values(name: str, values: Sequence[Value], links: _Links) -> list[dict[str, Any]]:
    chosen = links.search.chosen
    return [
        {
            "label": _label(name, value),
            "number": value.number,
            "current": chosen.get(name) == value.value,
            "address": links.to(chosen={**chosen, name: value.value}),
        }
        for value in values
    ]


def _chosen(results: Results, links: _Links) -> "list[dict[str, str]]":
    found = []
    for name, given in links.search.chosen.items():
        known = {value.value: _label(name, value) for value in results.facets[name]}
        rest = {other: value for other, value in links.search.chosen.items() if other != name}
        about = {"name": name, "title": _FACETS[name], "value": given, "label": known.get(given, given)}
        found.append({**about, "without": links.to(chosen=rest)})
    return found


def _label(name: str, value: Value) -> str:
    if name == "kind" and value.value in {*Kind}:
        return KINDS[Kind(value.value)][1]
    return value.label


def _all(database: sqlite3.Connection, search: Search) -> list[Hit]:
    return [*every(database, replace(search, page=1), _MOST_ROWS + 1)]


def _row(hit: Hit, base: str) -> dict[str, str]:
    title = "".join(piece.text for piece in hit.title)
    values = (hit.kind.value, title, hit.date or "", hit.council or "", hit.body or "", f"{base}/id/{hit.path}")
    return dict(zip(_COLUMNS, values, strict=True))


def _as_csv(rows: list[dict[str, str]]) -> bytes:
    into = io.StringIO()
    table = csv.DictWriter(into, _COLUMNS)
    table.writeheader()
    table.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return into.getvalue().encode()


def _cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; the JSON has it as it is."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _as_json(rows: list[dict[str, str]]) -> bytes:
    about = {"total": len(rows), "results": rows}
    return (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode()
