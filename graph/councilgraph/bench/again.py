"""How long it takes to publish again after one document has changed, beside the publication from nothing."""

from collections.abc import Iterator
from pathlib import Path

from councilgraph.bench import ours, synthetic, table
from councilgraph.bench.time import Time
from councilgraph.publish.examples import example_corpus

_NONE = Time(0.0, 0.0)


def lines(folder: Path, number: int) -> Iterator[str]:
    """Yield the lines of the report on so many documents, which are made in the folder."""
    documents = folder / "all"
    synthetic.make(example_corpus(), documents, number)
    yield from table.circumstances()
    nothing = ours.run(documents, folder / "out", "auto")
    change(documents)
    again = ours.run(documents, folder / "out", "auto")
    yield f"{again.documents} documents, {again.triples} triples, one process; one document changes"
    yield ""
    yield f"{'seconds':18}{'from nothing':>14}{'processor':>11}{'again':>10}{'processor':>11}"
    for stage in nothing.stages:
        yield _row(stage, nothing.stages[stage], again.stages.get(stage, _NONE))
    yield _row("in all", Time(nothing.wall, nothing.processor), Time(again.wall, again.processor))


def change(folder: Path) -> None:
    """Let the first text of a folder state one thing more."""
    first = min(path for path in folder.rglob("*.txt"))
    with first.open("a", encoding="utf-8") as text:
        text.write("\nRESOLVED: that the clock of the town hall be put right.\n")


def _row(name: str, one: Time, other: Time) -> str:
    return f"{name:18}{one.wall:14.2f}{one.processor:11.2f}{other.wall:10.2f}{other.processor:11.2f}"
