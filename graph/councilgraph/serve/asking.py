"""Questions of the pages to the publication: small ones to the site's own workers, all of one page to one generation."""

import csv
import io
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from councilgraph.serve.problem import ProblemError, sentence
from councilgraph.serve.publication import Publication
from councilgraph.serve.question import Form, Outcome, Question
from councilgraph.serve.site import Site
from councilgraph.serve.workers import BusyError

Result = TypeVar("Result")

AT_ONCE: Final = 400
"""How many things one query names."""
_ATTEMPTS: Final = 4


class _ChangedError(Exception):
    """Another generation is there."""


class Reader:
    """Asks one generation."""

    def __init__(self, site: Site, publication: Publication) -> None:
        """Keep which one."""
        self.site = site
        self.publication = publication

    @property
    def links(self) -> str:
        """Return the graph that says what is one thing and what it is called, for a query."""
        return f"<{self.publication.base}/graph/links>"

    async def triples(self, text: str, graphs: tuple[str, ...] | None = None) -> list[Triple]:
        """Return what a CONSTRUCT makes.

        Raises:
            ProblemError: no worker can answer now.
        """
        content = await self._content(Question(text, graph=Form.N_TRIPLES, default_graphs=graphs))
        return [quad.triple for quad in parse(content, RdfFormat.N_TRIPLES)]

    async def rows(self, text: str) -> list[dict[str, str]]:
        """Return the rows of a SELECT: IRIs and texts as they are, and an empty text for what is not there.

        Raises:
            ProblemError: no worker can answer now.
        """
        content = await self._content(Question(text, table=Form.CSV))
        return [*csv.DictReader(io.StringIO(content.decode(), newline=""))]

    async def described(self, things: Iterable[str]) -> list[Triple]:
        """Return all that is stated of things.

        Raises:
            ProblemError: no worker can answer now.
        """
        found: list[Triple] = []
        for some in batches(things):
            found += await self.triples(f"CONSTRUCT {{ ?s ?p ?o }} {{ VALUES ?s {{ {some} }} ?s ?p ?o }}")
        return found

    async def _content(self, question: Question) -> bytes:
        site, key = self.site, (self.publication.mark, question)
        kept = site.cache.get(key)
        if kept is not None:
            return kept[1]
        try:
            answer = await site.own.ask(question)
        except BusyError as error:
            raise _busy(error.seconds) from None
        reply = answer.reply
        if answer.publication.mark != self.publication.mark:
            raise _ChangedError
        if reply.outcome is not Outcome.ANSWERED or reply.kind is None:
            headers = {"Retry-After": "60"}
            raise ProblemError(503, sentence(f"the page {reply.fault}"), "Come again later.", headers=headers)
        site.cache.put(key, (reply.kind, reply.content), len(reply.content))
        return reply.content


async def read(site: Site, work: Callable[[Reader], Awaitable[Result]]) -> Result:
    """Return what comes of some work for which all is asked of one generation.

    When another generation comes in between, the work begins again: no page is partly old and partly new.

    Raises:
        ProblemError: no worker can answer now.
    """
    for _ in range(_ATTEMPTS):
        try:
            return await work(Reader(site, site.publication))
        except _ChangedError:
            continue
    raise _busy(1)


def batches(things: Iterable[str]) -> Iterator[str]:
    """Yield things for VALUES, so many at once, each once and in order.

    >>> [*batches(["urn:b", "urn:a", "urn:b"])]
    ['<urn:a> <urn:b>']
    """
    ordered = iter(sorted(set(things)))
    while some := [*islice(ordered, AT_ONCE)]:
        yield " ".join(str(NamedNode(thing)) for thing in some)


def listed(words: Sequence[str]) -> str:
    """Return IRIs for VALUES."""
    return " ".join(str(NamedNode(word)) for word in words)


def _busy(seconds: int) -> ProblemError:
    step = f"Come again in {seconds} s."
    return ProblemError(503, "Too many pages are asked for at once.", step, headers={"Retry-After": str(seconds)})
