"""One question to an open store, answered whole or not at all; runs in a worker only."""

import csv
import io
import json
from dataclasses import replace
from typing import Final

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from councilgraph.query import misspelt
from councilgraph.serve.question import Form, Kind, Outcome, Question, Reply
from councilgraph.serve.settings import Limits
from councilgraph.sparql import asks_elsewhere, keywords
from councilgraph.write import PREFIXES

_KINDS: Final = {"SELECT": Kind.TABLE, "ASK": Kind.BOOLEAN, "CONSTRUCT": Kind.GRAPH, "DESCRIBE": Kind.GRAPH}
_UPDATES: Final = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"])
_PASSING: Final = frozenset(["NOW", "RAND", "UUID", "STRUUID", "BNODE"])
"""Functions whose value is another one each time."""
_RESULTS: Final = {
    Form.JSON: QueryResultsFormat.JSON,
    Form.XML: QueryResultsFormat.XML,
    Form.CSV: QueryResultsFormat.CSV,
    Form.TSV: QueryResultsFormat.TSV,
}
_GRAPHS: Final = {
    Form.TURTLE: RdfFormat.TURTLE,
    Form.N_TRIPLES: RdfFormat.N_TRIPLES,
    Form.JSON_LD: RdfFormat.JSON_LD,
    Form.RDF_XML: RdfFormat.RDF_XML,
}
_SHORTEST_ROW: Final = 3
"""Bytes, in any form."""


class _TooLargeError(Exception):
    """The answer is larger than allowed."""


class _Bounded(io.BytesIO):
    """Takes so many bytes and no more."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, content: bytes, /) -> int:  # type: ignore[override]  # bytes are all that the engine writes
        if self.tell() + len(content) > self._most:
            raise _TooLargeError
        return super().write(content)


def answer(store: Store, question: Question, limits: Limits, base: str) -> Reply:
    """Return the reply to a question.

    Args:
        store: that nobody writes
        question: a stranger's
        limits: of the result
        base: against which the relative IRIs of the query are read
    """
    words = [*keywords(question.query)]
    verb = next((word for word in words if word in _KINDS or word in _UPDATES), "")
    if verb in _UPDATES:
        return _no(Outcome.REFUSED, f"is an update ({verb})", "this endpoint only reads; send a query")
    if asks_elsewhere(question.query):
        step = "query that server itself and join the answers; a prefix must not be called service either"
        return _no(Outcome.REFUSED, "asks another server (SERVICE), which this endpoint never does", step)
    if verb and question.form(_KINDS[verb]) is None:
        return Reply(Outcome.UNACCEPTABLE, _KINDS[verb])
    try:
        reply = _evaluated(store, question, limits, base)
    except SyntaxError as error:
        fault = misspelt(str(error))
        return Reply(Outcome.SYNTAX, fault=fault.fault, step=fault.step, line=fault.line, column=fault.column)
    except _TooLargeError:
        return _too_large(f"{limits.result:,} bytes")
    except MemoryError:
        return _no(Outcome.TOO_MUCH, "needs more memory than a query may have")
    except OSError as error:
        return _no(Outcome.BROKEN, f"could not be answered from the store ({_line(error)})")
    except (RuntimeError, ValueError) as error:
        return _no(Outcome.FAILED, f"cannot be answered: {_line(error)}", "correct it")
    return replace(reply, lasting=_PASSING.isdisjoint(words))


def _evaluated(store: Store, question: Question, limits: Limits, base: str) -> Reply:
    given = question.default_graphs is not None or question.named_graphs is not None
    result = store.query(
        question.query,
        base_iri=base,
        prefixes=PREFIXES,
        default_graph=[NamedNode(iri) for iri in question.default_graphs or ()] if given else None,
        named_graphs=[NamedNode(iri) for iri in question.named_graphs or ()] if given else None,
    )
    into = _Bounded(limits.result)
    if isinstance(result, QueryTriples):
        form = question.graph
        triples: dict[Triple, None] = {}
        for triple in result:  # which may give one triple many times
            triples[triple] = None
            if len(triples) > limits.rows:
                return _too_large(f"{limits.rows:,} triples")
        if form is not None:
            serialize(triples, into, format=_GRAPHS[form], prefixes=PREFIXES)
        return Reply(Outcome.ANSWERED if form else Outcome.UNACCEPTABLE, Kind.GRAPH, into.getvalue())
    if isinstance(result, QueryBoolean):
        form = question.boolean
        if form is not None:
            result.serialize(into, format=_RESULTS[form])
        return Reply(Outcome.ANSWERED if form else Outcome.UNACCEPTABLE, Kind.BOOLEAN, into.getvalue())
    if not isinstance(result, QuerySolutions):
        raise TypeError(f"{type(result).__name__} is no answer that we know")
    form = question.table
    if form is None:
        return Reply(Outcome.UNACCEPTABLE, Kind.TABLE)
    result.serialize(into, format=_RESULTS[form])
    content = into.getvalue()
    if _rows(content, form, limits.rows) > limits.rows:
        return _too_large(f"{limits.rows:,} rows")
    return Reply(Outcome.ANSWERED, Kind.TABLE, content)


def _rows(content: bytes, form: Form, most: int) -> int:
    """Return the number of rows of a table, counted only as far as there may be too many.

    The engine counts none, and does not stop at any; its bytes are what bounds it.
    """
    if len(content) < most * _SHORTEST_ROW:
        return 0
    if form is Form.JSON:
        return len(json.loads(content)["results"]["bindings"])
    if form is Form.XML:
        return content.count(b"<result>")
    if form is Form.TSV:
        return content.count(b"\n") - 1
    return sum(1 for _ in csv.reader(io.StringIO(content.decode(), newline=""))) - 1


def _too_large(bound: str) -> Reply:
    step = "ask for less: add LIMIT and OFFSET, name fewer variables, or count; the dumps hold everything"
    return _no(Outcome.TOO_LARGE, f"has an answer of more than {bound}", step)


def _no(outcome: Outcome, fault: str, step: str = "") -> Reply:
    return Reply(outcome, fault=fault, step=step)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
