"""``councilgraph push``."""

import sys
from pathlib import Path
from typing import Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from councilgraph.catalogue import software_version
from councilgraph.cli.show import counted, show_rows
from councilgraph.push.access import PASSWORD, TOKEN, access
from councilgraph.push.endpoint import Endpoint, GraphError, checked
from councilgraph.push.plan import Plan, Step
from councilgraph.push.run import Summary, planned, push

_EVERY = 1000
_HELP = f"For Basic or Digest, with the password in {PASSWORD}; a token in {TOKEN} needs no name."


@click.command(
    "push",
    epilog="\b\nExamples:\n  councilgraph push http://localhost:7878/store\n"
    "  councilgraph push https://data.example.org/sparql-graph-crud-auth --user dba --dry-run",
)
@click.argument("endpoint")
@click.option("--user", metavar="NAME", help=_HELP)
@click.option("--dry-run", is_flag=True, help="List what would be sent and deleted, and send nothing.")
@click.option("--all", "everything", is_flag=True, help="Send also what the server has already, as far as we know.")
@click.option("--plain", is_flag=True, help="Give password or token to an http address, which others can read.")
@click.option(
    "--timeout", type=click.FloatRange(1), default=900.0, show_default=True, help="Seconds to wait for an answer."
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build"), show_default=True)
def push_command(
    *, endpoint: str, user: str | None, dry_run: bool, everything: bool, plain: bool, timeout: float, out: Path
) -> int:
    """Bring a triple store to the state of the publication, one named graph at a time.

    ENDPOINT is a SPARQL 1.1 Graph Store, such as /store of Oxigraph or /sparql-graph-crud-auth of Virtuoso. Only what
    changed since the last push is sent; what is withdrawn is deleted; graphs of others are not touched. A push that was
    stopped goes on where it was.
    """
    if dry_run:
        folder, todo = planned(out, checked(endpoint), everything=everything)
        _show_plan(folder.name, endpoint, todo)
        return 0
    auth = access(endpoint, user, plain=plain)
    agent = f"councilgraph/{software_version()}"
    with Endpoint(endpoint, auth, agent, timeout) as store, _Shown() as shown:
        summary = push(out, store, shown, everything=everything)
    _show(summary, endpoint)
    return 4 if summary.refused else 0


class _Shown:
    """A bar on a terminal, a line now and then in a log."""

    def __init__(self) -> None:
        """Draw on standard error."""
        self._console = Console(stderr=True, highlight=False)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(
            *columns, console=self._console, auto_refresh=False, transient=True, disable=not sys.stderr.isatty()
        )
        self._task = self._progress.add_task("sending", total=None)

    def __enter__(self) -> Self:
        """Begin to draw."""
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the line."""
        self._progress.stop()

    def done(self, _step: Step, summary: Summary) -> None:
        """Show how many graphs are done."""
        done = summary.put + summary.deleted
        self._progress.update(self._task, completed=done, total=summary.steps)
        self._progress.refresh()
        if self._progress.disable and done % _EVERY == 0:
            click.echo(f"{done:,} of {counted(summary.steps, 'graph')}, {summary.bytes / 1e6:,.1f} MB", err=True)

    def refused(self, error: GraphError) -> None:
        """Say what the server did not take."""
        self._console.print(Text(f"refused {error}", style="red"), soft_wrap=True)


def _show_plan(generation: str, endpoint: str, todo: Plan) -> None:
    if todo.steps:
        show_rows([_step(step) for step in todo.steps])
    puts = [step for step in todo.steps if step.put]
    click.echo(
        f"{generation} to {endpoint}: {counted(len(puts), 'graph')} to put, {sum(step.size() for step in puts):,} bytes; "
        f"{len(todo.steps) - len(puts):,} to delete; {todo.unchanged:,} unchanged",
        err=True,
    )


def _step(step: Step) -> tuple[str, str, str, str]:
    if step.put is None:
        return "DELETE", step.graph, "", ""
    return "PUT", step.graph, counted(step.put.triples, "triple"), f"{step.size():,} bytes"


def _show(summary: Summary, endpoint: str) -> None:
    rate = f", {summary.put / summary.seconds:,.0f} graphs a second" if summary.seconds > 0 and summary.put else ""
    rows = {
        "endpoint": endpoint,
        "generation": summary.generation,
        "put": f"{counted(summary.put, 'graph')}, {counted(summary.triples, 'triple')}, {summary.bytes:,} bytes",
        "deleted": counted(summary.deleted, "graph") if summary.deleted else "",
        "unchanged": counted(summary.unchanged, "graph"),
        "refused": counted(len(summary.refused), "graph") if summary.refused else "",
        "left": f"{summary.left:,}; push again when the fault is gone" if summary.left else "",
        "time": f"{summary.seconds:.1f} s{rate}",
    }
    show_rows([(name, value) for name, value in rows.items() if value])
