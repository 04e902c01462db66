"""How far a publication is: a bar on a terminal, plain lines in a log."""

import sys
from typing import Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from councilgraph.report.entry import Entry


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
        elif entry.unmapped:
            self._progress.console.print(Text(f"{entry.path}: {entry.reason}", style="red"), soft_wrap=True)
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
        elif entry.unmapped:
            click.echo(f"{entry.path}: {entry.reason}", err=True)
        if entry.sha256:
            self._done += 1
            if self._done % 1000 == 0:
                click.echo(f"{self._done} of {self._total} documents", err=True)

    def stage(self, name: str) -> None:
        """Say nothing: the summary has the times."""


def progress() -> TerminalProgress | PlainProgress:
    """Return what suits standard error."""
    return TerminalProgress() if sys.stderr.isatty() else PlainProgress()
