"""How the command line speaks: tables and progress on a terminal, plain lines everywhere else."""

import sys
from typing import Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from councilgraph import query
from councilgraph.publish.run import Summary
from councilgraph.report.entry import Entry
from councilgraph.report.explain import Line


def complain(line: str) -> None:
    """Write one line to standard error."""
    click.echo(f"councilgraph: {' '.join(line.split())}", err=True)


def console() -> Console:
    """Return where answers go; rich looks at NO_COLOR and at whether it is a terminal."""
    return Console(highlight=False, soft_wrap=False)


class TerminalProgress:
    """A bar that counts documents, and the stage after them."""

    def __init__(self) -> None:
        """Draw on standard error, so that output may be redirected."""
        # No thread of its own draws: worker processes are forked from this one.
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
        )
        self._task: TaskID | None = None
        self._total = 0

    def __enter__(self) -> Self:
        """Begin to draw."""
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the bar."""
        self._progress.stop()

    def start(self, total: int) -> None:
        """Show how many sources there are."""
        self._total = total
        self._task = self._progress.add_task("reading", total=total)
        self._progress.refresh()

    def done(self, entry: Entry) -> None:
        """Count a source, and say so where it was rejected."""
        if entry.status == "rejected":
            self._progress.console.print(Text(f"rejected {entry.path}: {entry.reason}", style="red"), soft_wrap=True)
        if self._task is not None and entry.status != "passed over" and entry.sha256:
            self._progress.advance(self._task)
        self._progress.refresh()

    def stage(self, name: str) -> None:
        """Show what is done with all documents together."""
        if self._task is not None:
            self._progress.update(self._task, description=name)
            self._progress.refresh()


class PlainProgress:
    """Lines for logs: every rejected source, and a count now and then."""

    def __init__(self) -> None:
        """Begin to count."""
        self._total = 0
        self._done = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End."""

    def start(self, total: int) -> None:
        """Note how many sources there are."""
        self._total = total

    def done(self, entry: Entry) -> None:
        """Count a source, and say so where it was rejected."""
        if entry.status == "rejected":
            click.echo(f"rejected {entry.path}: {entry.reason}", err=True)
        if entry.sha256:
            self._done += 1
            if self._done % 1000 == 0:
                click.echo(f"{self._done} of {self._total} documents", err=True)

    def stage(self, name: str) -> None:
        """Say nothing: the summary has the times."""


def progress() -> TerminalProgress | PlainProgress:
    """Return what suits standard error."""
    return TerminalProgress() if sys.stderr.isatty() else PlainProgress()


def show_summary(summary: Summary) -> None:
    """Print what a publication came to."""
    out = console()
    rows = {
        "published": _count(summary.published, "document"),
        "  with something to look at": str(summary.with_warnings),
        "rejected": _count(summary.rejected, "source"),
        "passed over": str(summary.passed_over),
        "contradictions": str(summary.contradictions),
        "triples": f"{summary.triples:,} stated by documents, {summary.inferred:,} inferred, {summary.in_store:,} in all",
        "time": " · ".join(f"{stage} {_seconds(seconds)}" for stage, seconds in summary.seconds.items()),
        "output": f"{summary.out} ({summary.generation})",
        "report": f"{summary.out}/report/index.html",
    }
    table = Table.grid(padding=(0, 2))
    for name, value in rows.items():
        if value != "0":
            table.add_row(Text(name, style="bold"), Text(value))
    out.print(table)


def show_table(table: query.Table) -> None:
    """Print the answer to a query, as wide as the terminal."""
    out = console()
    if not out.is_terminal:
        # In a pipe or a file nothing is cut off.
        out.width = 100_000
    grid = Table(show_edge=False, header_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in table.columns:
        grid.add_column(name, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(cell or "") for cell in row))
    out.print(grid)
    count = _count(len(table.rows), "row")
    Console(stderr=True, highlight=False).print(Text(count, style="dim"))


def show_lines(lines: list[Line]) -> None:
    """Print a document line by line with what was read from it."""
    out = console()
    margin = len(str(len(lines)))
    for line in lines:
        text = Text(f"{line.number:>{margin}}  ", style="dim")
        words = Text(line.text, style="" if line.spans else "dim")
        for start, end in line.spans:
            words.stylize("green", start, end)
        out.print(text + words, soft_wrap=True)
        for claim in line.claims:
            said = Text(" " * margin + f"    {claim.kind}: {claim.words}", style="cyan")
            out.print(said + Text(f"  [{claim.rule}]", style="dim"), soft_wrap=True)
        for finding in line.findings:
            left = " " * margin + f"  ? {finding.kind.value}: {finding.message}"
            out.print(Text(left, style="yellow"), soft_wrap=True)


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
