"""``/sparql``: from a request to an answer that is whole, or to a problem that says what to do."""

import hashlib
import logging
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from councilgraph.serve.caching import answered
from councilgraph.serve.description import service, written
from councilgraph.serve.negotiation import GRAPHS, OFFERS, Offer, alternatives, chosen
from councilgraph.serve.problem import ProblemError, sentence
from councilgraph.serve.protocol import Operation, read
from councilgraph.serve.question import Kind, Outcome, Question, Reply
from councilgraph.serve.site import Site, client_of
from councilgraph.serve.workers import BusyError

_STATUS: Final = {
    Outcome.SYNTAX: 400,
    Outcome.FAILED: 400,
    Outcome.REFUSED: 403,
    Outcome.TOO_LARGE: 413,
    Outcome.BROKEN: 500,
    Outcome.TOO_SLOW: 504,
    Outcome.TOO_MUCH: 507,
}

log: Final = logging.getLogger("councilgraph.serve")


@dataclass(frozen=True, slots=True)
class Content:
    """An answer in the form that was asked for."""

    kind: Kind
    content: bytes
    lasting: bool
    """Whether the same question has the same answer as long as the publication stays."""
    seconds: float | None = None
    """How long a worker worked on it; None where it was kept."""


class Endpoint:
    """Answers the queries of strangers, and describes itself where nothing is asked."""

    def __init__(self, site: Site) -> None:
        """Keep the site."""
        self._site = site
        self._links = {"Link": f'<{site.base}/.well-known/void>; rel="describedby"'}

    async def answer(self, request: Request) -> Response:
        """Return the response to a request of the SPARQL protocol.

        Raises:
            ProblemError: there is no answer.
        """
        operation = await read(request, self._site.settings)
        if operation.query is None:
            return self._description(request, operation.form)
        offers = _offers(request, operation)
        question = _question(operation.query, operation, offers)
        found = await self.content(request, question)
        offer = offers[found.kind]
        if offer is None:
            raise _unacceptable(found.kind)
        seconds = self._site.settings.fresh if found.lasting and request.method != "POST" else 0
        return answered(request, found.content, offer, seconds, self._links)

    def _description(self, request: Request, name: str | None) -> Response:
        offer = chosen(request.headers.get("accept", ""), name, GRAPHS)
        if offer is None:
            raise _unacceptable(Kind.GRAPH)
        site = self._site
        triples = service(site.base, f"{site.publication.base}/dataset", site.limits())
        return answered(request, written(triples, offer.form), offer, site.settings.fresh, self._links)

    async def content(self, request: Request, question: Question) -> Content:
        """Return the answer to a question, at the expense of whoever asks.

        Raises:
            ProblemError: there is no answer.
        """
        site = self._site
        kept = site.cache.get((site.publication.mark, question))
        if kept is not None:
            return Content(*kept, lasting=True)
        client = client_of(request)
        wait = site.budgets.enter(client)
        if wait:
            allowance = site.settings.allowance
            fault = (
                f"One client may take {allowance.seconds:g} s of work each minute, {allowance.at_once} queries at once."
            )
            raise ProblemError(429, fault, f"Come again in {wait} s.", headers={"Retry-After": str(wait)})
        worked = 0.0
        try:
            answer = await site.public.ask(question)
            worked, reply = answer.seconds, answer.reply
        except BusyError as error:
            step = f"Come again in {error.seconds} s."
            headers = {"Retry-After": str(error.seconds)}
            raise ProblemError(503, "More queries wait than can be answered soon.", step, headers=headers) from None
        finally:
            site.budgets.leave(client, worked)
        digest = hashlib.sha256(question.query.encode(errors="replace")).hexdigest()[:12]
        log.info("query %s %s after %.0f ms", digest, reply.outcome, worked * 1000)
        if reply.outcome is not Outcome.ANSWERED or reply.kind is None:
            raise _problem(reply)
        if reply.lasting:
            site.cache.put((answer.publication.mark, question), (reply.kind, reply.content), len(reply.content))
        return Content(reply.kind, reply.content, reply.lasting, worked)


def _offers(request: Request, operation: Operation) -> dict[Kind, Offer | None]:
    accept = request.headers.get("accept", "")
    offers = {kind: chosen(accept, operation.form, known) for kind, known in OFFERS.items()}
    if not any(offers.values()):
        known = sorted({name for offers in OFFERS.values() for name in alternatives(offers)})
        fault = f"There is no format {operation.form!r}." if operation.form else f"There is no answer in {accept!r}."
        raise ProblemError(
            406, fault, "Accept one of them, or give format=json, csv, xml, ttl …", {"alternatives": known}
        )
    return offers


def _question(query: str, operation: Operation, offers: dict[Kind, Offer | None]) -> Question:
    forms = {kind: offer.form if offer else None for kind, offer in offers.items()}
    return Question(
        query,
        forms[Kind.TABLE],
        forms[Kind.BOOLEAN],
        forms[Kind.GRAPH],
        operation.default_graphs,
        operation.named_graphs,
    )


def _problem(reply: Reply) -> ProblemError:
    if reply.outcome is Outcome.UNACCEPTABLE and reply.kind is not None:
        return _unacceptable(reply.kind)
    status = _STATUS.get(reply.outcome, 500)
    more = {"line": reply.line, "column": reply.column} if reply.line is not None else {}
    return ProblemError(status, sentence(f"the query {reply.fault}"), sentence(reply.step), more)


def _unacceptable(kind: Kind) -> ProblemError:
    fault = f"The answer is a {kind.value}, and you accept none of its forms."
    known = alternatives(OFFERS[kind])
    return ProblemError(406, fault, "Accept one of them, or name one with format=.", {"alternatives": known})
