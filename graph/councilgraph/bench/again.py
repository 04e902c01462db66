"""How long it takes to publish again after one document has changed, beside the publication from nothing."""

from collections.abc import Iterator
from pathlib import Path

from councilgraph.bench import ours, synthetic, table
from councilgraph.bench.time import Time
from councilgraph.publish.examples import example_corpus


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
    yield f"{'':18}{'from nothing: seconds':>27}{'MB':>7}{'again: seconds':>25}{'MB':>7}"
    yield f"{'':18}{'clock':>16}{'processor':>11}{'':7}{'clock':>14}{'processor':>11}"
    for stage in dict.fromkeys([*nothing.stages, *nothing.memory]):
        yield _row(stage, nothing, again)
    wholes = ((Time(one.wall, one.processor), max(one.memory.values())) for one in (nothing, again))
    yield _line("in all", *wholes)


def change(folder: Path) -> None:
    """Let the first text of a folder state one thing more."""
    first = min(path for path in folder.rglob("*.txt"))
    with first.open("a", encoding="utf-8") as text:
        text.write("\nRESOLVED: that the clock of the town hall be put right.\n")


def _row(stage: str, *publications: ours.Publication) -> str:
    return _line(stage, *((one.stages.get(stage), one.memory.get(stage)) for one in publications))


def _line(name: str, nothing: tuple[Time | None, int | None], again: tuple[Time | None, int | None]) -> str:
    return f"{name:18}{_figures(*nothing, 16)}{_figures(*again, 14)}"


def _figures(time: Time | None, memory: int | None, width: int) -> str:
    clock, processor = (f"{seconds:.2f}" for seconds in time) if time else ("–", "–")
    return f"{clock:>{width}}{processor:>11}{'–' if memory is None else memory >> 20:>7}"
