"""Small questions of the web process to the publication: names of what stands in an answer."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from pyoxigraph import NamedNode

from councilgraph.serve.problem import ProblemError, sentence
from councilgraph.serve.question import Form, Outcome, Question
from councilgraph.serve.site import Site
from councilgraph.serve.workers import BusyError

AT_ONCE: Final = 400
"""How many things one query names."""


async def rows(site: Site, text: str) -> list[dict[str, str]]:
    """Return the rows of a SELECT: IRIs and texts as they are, and an empty text for what is not there.

    Raises:
        ProblemError: no worker can answer now.
    """
    content = await _content(site, Question(text, table=Form.CSV))
    return [*csv.DictReader(io.StringIO(content.decode(), newline=""))]


async def _content(site: Site, question: Question) -> bytes:
    kept = site.cache.get((site.publication.mark, question))
    if kept is not None:
        return kept[1]
    try:
        answer = await site.own.ask(question)
    except BusyError as error:
        raise too_busy(error.seconds) from None
    reply = answer.reply
    if reply.outcome is not Outcome.ANSWERED or reply.kind is None:
        raise unmade(reply.fault)
    site.cache.put((answer.publication.mark, question), (reply.kind, reply.content), len(reply.content))
    return reply.content


def batches(things: Iterable[str]) -> Iterator[str]:
    """Yield things for VALUES, so many at once, each once and in order.

    >>> [*batches(["urn:b", "urn:a", "urn:b"])]
    ['<urn:a> <urn:b>']
    """
    ordered = iter(sorted(set(things)))
    while some := [*islice(ordered, AT_ONCE)]:
        yield " ".join(str(NamedNode(thing)) for thing in some)


def too_busy(seconds: int) -> ProblemError:
    """Return the problem that no worker of the site is free."""
    step = f"Come again in {seconds} s."
    return ProblemError(503, "Too many pages are asked for at once.", step, headers={"Retry-After": str(seconds)})


def unmade(fault: str) -> ProblemError:
    """Return the problem that a worker of the site could not do its work; the fault has no subject."""
    return ProblemError(503, sentence(f"the page {fault}"), "Come again later.", headers={"Retry-After": "60"})
