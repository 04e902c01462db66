"""The analysts' questions: what they ask in plain words, as data for other people's editors, and whether they still run.

The data keep to the convention of the SIB Swiss Institute of Bioinformatics for examples (sh:SPARQLExecutable), which
query editors of others read from a store.
"""

import json
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store, Triple

from councilgraph.query import examples, misspelt
from councilgraph.store import give_back, read_only
from councilgraph.workers import pipe, started
from councilgraph.write import PREFIXES
from councilgraph_mappings.errors import CouncilGraphError
from councilgraph_mappings.vocabulary import RDF, RDFS, XSD

SECONDS: Final = 5.0
"""For one example at a publication; a third of what the endpoint gives a query."""
FILE: Final = "examples.json"
"""In the report: what each example came to."""

_SHACL: Final = "http://www.w3.org/ns/shacl#"
_TARGET: Final = NamedNode("https://schema.org/target")


class ExampleError(CouncilGraphError):
    """A question that comes with the package cannot be answered any more."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question and the query that answers it."""

    name: str
    question: str
    """In plain words."""
    text: str


@dataclass(frozen=True, slots=True)
class Ran:
    """What an example came to with one publication."""

    name: str
    question: str
    rows: int | None
    """None where it took longer than an example may."""
    seconds: float


def questions() -> dict[str, Example]:
    """Return the questions that come with the package, by name.

    >>> questions()["who-chaired"].question
    'Who chaired each meeting?'
    """
    texts = {name: path.read_text(encoding="utf-8") for name, path in examples().items()}
    return {name: Example(name, text.partition("\n")[0].lstrip("# "), text) for name, text in texts.items()}


def described_examples(base: str) -> Iterator[Triple]:
    """Yield the questions as data that an editor of queries reads from a store."""
    prefixes = NamedNode(f"{base}/examples#prefixes")
    yield Triple(prefixes, RDF.type, NamedNode("http://www.w3.org/2002/07/owl#Ontology"))
    for prefix, namespace in PREFIXES.items():
        declared = NamedNode(f"{base}/examples#prefix-{prefix}")
        yield Triple(prefixes, _sh("declare"), declared)
        yield Triple(declared, RDF.type, _sh("PrefixDeclaration"))
        yield Triple(declared, _sh("prefix"), Literal(prefix))
        yield Triple(declared, _sh("namespace"), Literal(namespace, datatype=XSD.anyURI))
    for example in questions().values():
        node = NamedNode(f"{base}/examples#{example.name}")
        yield Triple(node, RDF.type, _sh("SPARQLExecutable"))
        yield Triple(node, RDF.type, _sh("SPARQLSelectExecutable"))
        yield Triple(node, RDFS.label, Literal(example.name.replace("-", " "), language="en"))
        yield Triple(node, RDFS.comment, Literal(example.question, language="en"))
        yield Triple(node, _sh("prefixes"), prefixes)
        yield Triple(node, _sh("select"), Literal(example.text))
        yield Triple(node, _TARGET, NamedNode(f"{base}/sparql"))


def run_examples(generation: Path, seconds: float = SECONDS, asked: Sequence[Example] | None = None) -> list[Ran]:
    """Return what each example comes to with a publication; one that takes too long is ended, and the next one goes on.

    Raises:
        ExampleError: one cannot be answered at all.
    """
    waiting = [*(questions().values() if asked is None else asked)]
    done: list[Ran] = []
    while len(done) < len(waiting):
        done += _run(generation, waiting[len(done) :], seconds)
    return done


def write_ran(folder: Path, ran: Sequence[Ran]) -> None:
    """Write what the examples came to into the report."""
    about: dict[str, Any] = {"limit": SECONDS, "examples": [asdict(one) for one in ran]}
    (folder / FILE).write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_ran(folder: Path) -> dict[str, Ran]:
    """Return what the examples came to, by name; nothing where a publication was made before they were run."""
    try:
        content = (folder / FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    return {one["name"]: Ran(**one) for one in json.loads(content)["examples"]}


def _run(generation: Path, asked: Sequence[Example], seconds: float) -> list[Ran]:
    """Return what examples come to, as far as the first that takes too long."""
    ours, theirs = pipe()
    process = started(_answer, theirs, generation, [example.text for example in asked])
    theirs.close()
    done: list[Ran] = []
    try:
        for example in asked:
            if not ours.poll(seconds):
                return [*done, Ran(example.name, example.question, None, seconds)]
            try:
                answer = json.loads(ours.recv_bytes())
            except EOFError:
                answer = {"fault": "was too much for the engine"}
            if "fault" in answer:
                step = f"correct ontology/questions/{example.name}.rq; the publication before is untouched"
                raise ExampleError(f"example {example.name!r}", answer["fault"], step)
            done.append(Ran(example.name, example.question, answer["rows"], answer["seconds"]))
    finally:
        process.kill()
        process.join()
        ours.close()
    return done


def _answer(connection: Connection, generation: Path, texts: Sequence[str]) -> None:
    # Runs in the child.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for text in texts:
        answer = _answered(read_only(generation), text)
        give_back()  # what the engine keeps for one question does not add to the next
        connection.send_bytes(json.dumps(answer).encode())


def _answered(store: Store, text: str) -> dict[str, Any]:
    began = time.monotonic()
    try:
        result = store.query(text, prefixes=PREFIXES)
        rows = sum(1 for _ in result) if isinstance(result, QuerySolutions) else 1
    except SyntaxError as error:
        return {"fault": misspelt(str(error)).fault}
    except (RuntimeError, OSError, ValueError) as error:
        return {"fault": f"cannot be answered ({' '.join(str(error).split())})"}
    return {"rows": rows, "seconds": round(time.monotonic() - began, 4)}


def _sh(name: str) -> NamedNode:
    return NamedNode(_SHACL + name)
