"""Ask a published store: in a process of its own that can be ended, and whose end hurts nobody.

The engine cannot be interrupted, and a query nested deeply enough ends its process; both are ordinary answers here.
"""

import faulthandler
import json
import re
import resource
import signal
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, NamedTuple

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, serialize

from councilgraph.resources import data_dir
from councilgraph.sparql import check_local
from councilgraph.store import read_only
from councilgraph.workers import started
from councilgraph.write import PREFIXES, described
from councilgraph_mappings.errors import ConfigurationError, CouncilGraphError

_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LONGEST: Final = 120


class Format(StrEnum):
    """In what form an answer is given."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    TTL = "ttl"


_RESULTS: Final = {
    Format.CSV: QueryResultsFormat.CSV,
    Format.TSV: QueryResultsFormat.TSV,
    Format.JSON: QueryResultsFormat.JSON,
    Format.XML: QueryResultsFormat.XML,
}
_GRAPHS: Final = {Format.TTL: RdfFormat.TURTLE, Format.XML: RdfFormat.RDF_XML, Format.JSON: RdfFormat.JSON_LD}


class QueryError(CouncilGraphError):
    """A query cannot be answered."""


class QuerySyntaxError(QueryError, ConfigurationError):
    """A query is not SPARQL."""


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT, or to an ASK as one cell."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    """IRIs shortened where a prefix fits; None where nothing is bound."""


class Misspelt(NamedTuple):
    """A fault of syntax."""

    fault: str
    """A sentence without subject."""
    step: str
    line: int | None = None
    column: int | None = None


def text_of(query: str) -> tuple[str, str]:
    """Return the text of a query and its name: of a file that ends in .rq, else the text itself.

    Raises:
        ConfigurationError: the file cannot be read.
    """
    if not query.endswith(".rq"):
        return query, "query"
    try:
        return Path(query).read_text(encoding="utf-8"), query
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(query, f"cannot be read ({error})", "name a file of SPARQL") from None


def examples() -> dict[str, Path]:
    """Return the analysts' questions that come with the package, by name."""
    return {path.stem: path for path in sorted((data_dir("ontology") / "questions").glob("*.rq"))}


def example(name: str) -> str:
    """Return the text of a question that comes with the package.

    Raises:
        ConfigurationError: there is none of that name.
    """
    known = examples()
    if name not in known:
        raise ConfigurationError(f"example {name!r}", "is not there", f"known: {', '.join(known) or 'none'}")
    return known[name].read_text(encoding="utf-8")


def answer(generation: Path, query: str, form: Format, seconds: float = 60.0, name: str = "query") -> bytes:
    """Return the answer to a query over all graphs, in the form asked for.

    Raises:
        ConfigurationError: the query is not SPARQL, asks another server, or has no answer of that form.
        QueryError: it takes too long or too much.
    """
    check_local(query, name)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answer"
        process = started(_answer_into, file, generation, query, form)
        try:
            process.join(seconds)
            if process.is_alive():
                step = "ask for less (LIMIT), or allow more with --timeout"
                raise QueryError(name, f"took longer than {seconds:g} s", step)
        finally:
            process.kill()
            process.join()
        code = process.exitcode or 0
        if code < 0:
            why = signal.Signals(-code).name
            raise QueryError(name, f"was too much for the engine ({why})", "write it with less nesting")
        kind, _, content = file.read_bytes().partition(b"\n")
        if kind == b"syntax":
            raise QuerySyntaxError(name, *json.loads(content))
        if kind == b"error":
            raise QueryError(name, *json.loads(content))
        return content


def table(content: bytes) -> Table:
    """Return an answer in JSON as a table."""
    result: dict[str, Any] = json.loads(content)
    if "boolean" in result:
        return Table(("answer",), (("yes" if result["boolean"] else "no",),))
    columns = tuple(result["head"]["vars"])
    rows = tuple(tuple(_shown(row.get(column)) for column in columns) for row in result["results"]["bindings"])
    return Table(columns, rows)


def shortened(iri: str) -> str:
    """Return an IRI with the prefix that fits, else as it is.

    >>> shortened("https://w3id.org/councilgraph/code/capacity/chair"), shortened("http://example.org/a")
    ('code:capacity/chair', 'http://example.org/a')
    """
    fitting = [(len(start), prefix) for prefix, start in PREFIXES.items() if iri.startswith(start)]
    if not fitting:
        return iri
    length, prefix = max(fitting)
    return f"{prefix}:{iri[length:]}"


def misspelt(message: str) -> Misspelt:
    """Return what the engine's message about a query's syntax comes to.

    >>> misspelt("error at 1:20: Prefix not found").fault
    'is not SPARQL at line 1, column 20: unknown prefix'
    """
    found = _PLACE.search(message)
    if not found:
        return Misspelt(f"is not SPARQL: {' '.join(message.split())}", "correct it")
    line, column, what = found.groups()
    if "Prefix not found" in what:
        what, step = "unknown prefix", f"declare it; known are {', '.join(PREFIXES)}"
    else:
        what = what.replace("[_], ", "").replace(", [_]", "").replace("[_]", "something else")
        what, step = " ".join(what.split()), "correct that place"
    short = what if len(what) <= _LONGEST else what[:_LONGEST].rpartition(",")[0] + " …"
    return Misspelt(f"is not SPARQL at line {line}, column {column}: {short}", step, int(line), int(column))


def _shown(term: Mapping[str, str] | None) -> str | None:
    if term is None:
        return None
    return shortened(term["value"]) if term["type"] == "uri" else term["value"]


def _answer_into(file: Path, generation: Path, query: str, form: Format) -> None:
    # Runs in the child. What it cannot do it says in the first line of the file.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()  # the parent says what happened
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        content = b"ok\n" + _evaluated(generation, query, form)
    except SyntaxError as error:
        content = b"syntax\n" + json.dumps(misspelt(str(error))[:2]).encode()
    except (RuntimeError, OSError, ValueError) as error:
        content = b"error\n" + json.dumps([" ".join(str(error).split()), ""]).encode()
    except CouncilGraphError as error:
        content = b"error\n" + json.dumps([f"{error.record} {error.fault}", error.step]).encode()
    file.write_bytes(content)


def _evaluated(generation: Path, query: str, form: Format) -> bytes:
    result = read_only(generation).query(query, prefixes=PREFIXES)
    if isinstance(result, QueryTriples):
        if form not in {Format.TABLE, *_GRAPHS}:
            raise ValueError(f"its answer is a graph, which --format {form.value} cannot show; use --format ttl")
        if form in {Format.TABLE, Format.TTL}:
            return described(result)
        return serialize(result, format=_GRAPHS[form], prefixes=PREFIXES) or b""
    if not isinstance(result, QuerySolutions | QueryBoolean):
        raise TypeError(f"{type(result).__name__} is no answer that we know")
    if form is Format.TTL:
        raise ValueError("its answer is a table, which --format ttl cannot show; use --format csv")
    if isinstance(result, QueryBoolean) and form in {Format.CSV, Format.TSV}:
        return f"{str(bool(result)).lower()}\n".encode()
    return result.serialize(format=_RESULTS.get(form, QueryResultsFormat.JSON)) or b""
