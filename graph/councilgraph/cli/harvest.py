"""``councilgraph harvest``."""

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

import click
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from councilgraph.catalogue import software_version
from councilgraph.cli.show import complain, counted, show_rows
from councilgraph.config import Harvest, load
from councilgraph.harvest.kinds import Step
from councilgraph.harvest.plan import Budget
from councilgraph.harvest.polite import Limits, Polite
from councilgraph.harvest.run import Options, harvest
from councilgraph.harvest.site import place
from councilgraph.harvest.summary import Outcome, Summary
from councilgraph_mappings import register
from councilgraph_mappings.errors import ConfigurationError

_EVERY = 100
_DEFAULT = Budget()
_PAUSE = 1.0
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(
    "harvest",
    epilog="\b\nExamples:\n  councilgraph harvest PLY --since 2024-01-01\n"
    "  councilgraph harvest https://democracy.example.gov.uk --committee 'Audit Committee' --dry-run",
)
@click.argument("site", metavar="SITE|CODE")
@click.option("--since", type=_DAY, metavar="DATE", help="Meetings from this day on.")
@click.option("--until", type=_DAY, metavar="DATE", help="Meetings until this day; by default the end of next year.")
@click.option("--committee", metavar="ID|NAME", help="Only this committee.")
@click.option("--council", metavar="CODE|NAME", help="Whose site it is, where the register does not know.")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), default=Path("mirror"), show_default=True)
@click.option("--dry-run", is_flag=True, help="Fetch robots.txt and lists only, and list what would be fetched.")
@click.option("--allow-private", is_flag=True, help="Ask a site in a private network, or on this machine.")
@click.option("--pause", type=click.FloatRange(0, 3600), help=f"Seconds between requests.  [default: {_PAUSE:g}]")
@click.option("--pages", type=click.IntRange(1), help=f"At most; then stop.  [default: {_DEFAULT.pages}]")
@click.option("--bytes", "size", type=click.IntRange(1), help=f"At most; then stop.  [default: {_DEFAULT.bytes}]")
@click.option("--minutes", type=click.FloatRange(0), help=f"At most; then stop.  [default: {_DEFAULT.minutes:g}]")
@click.option("--depth", type=click.IntRange(0), help=f"Links from the start.  [default: {_DEFAULT.depth}]")
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="Another councilgraph.toml.")
def harvest_command(
    *,
    site: str,
    since: dt.datetime | None,
    until: dt.datetime | None,
    committee: str | None,
    council: str | None,
    to: Path,
    dry_run: bool,
    allow_private: bool,
    pause: float | None,
    pages: int | None,
    size: int | None,
    minutes: float | None,
    depth: int | None,
    config: Path | None,
) -> int:
    """Mirror a council's committee pages, politely; the next run fetches only what is new.

    SITE is an address, or a council's code or name in the register. A run that was stopped goes on where it was. What
    is in the mirror is published with: councilgraph publish mirror/

    Limits that no option sets are those of [harvest] in councilgraph.toml: pause, pages, bytes, minutes, depth,
    failures (in a row, then stop), answer_bytes and answer_seconds (of one answer). Its contact is told to the site.
    """
    if since and until and since > until:
        raise click.UsageError("--since is later than --until.")
    where = place(site)
    if council:
        entry = register.by_code(council) or register.by_name(council)
        where = replace(where, council=entry.code if entry else council)
    set_up = load(config)
    limits = set_up.harvest
    given = {"pages": pages, "bytes": size, "minutes": minutes, "depth": depth, "failures": None}
    chosen: dict[str, Any] = {name: getattr(limits, name) if value is None else value for name, value in given.items()}
    options = Options(
        since.date() if since else None,
        until.date() if until else None,
        committee,
        council=where.council,
        dry_run=dry_run,
        budget=replace(_DEFAULT, **{name: value for name, value in chosen.items() if value is not None}),
    )
    seconds = next(value for value in (pause, limits.pause, _PAUSE) if value is not None)
    client = Polite(
        where.base, agent(set_up.contact), pause=seconds, allow_private=allow_private, limits=_of_one_answer(limits)
    )
    with _Shown() as shown:
        summary = harvest(where, to, options, client, shown)
    for address in summary.would_fetch:
        click.echo(address)
    _show(summary, to)
    return 4 if summary.faults else 0


def _of_one_answer(limits: Harvest) -> Limits:
    usual = Limits()
    wire = limits.answer_bytes or usual.wire
    decoded = 2 * limits.answer_bytes if limits.answer_bytes else usual.decoded
    return Limits(wire, decoded, limits.answer_seconds or usual.seconds)


def agent(contact: str | None) -> str:
    """Return how we name ourselves to a site.

    >>> agent("data@example.org").partition("/")[2].partition(" ")[2]
    '(+data@example.org)'

    Raises:
        ConfigurationError: the contact cannot stand in a request.
    """
    if contact is None:
        complain('no contact is set; write contact = "…" into councilgraph.toml, so that a site can reach you')
        return f"councilgraph/{software_version()}"
    if not (contact.isascii() and contact.isprintable()):
        raise ConfigurationError("contact", f"{contact!r} has letters that a request cannot carry", "give an address")
    return f"councilgraph/{software_version()} (+{contact})"


class _Shown:
    """One line that moves on a terminal, a line now and then in a log; notes and faults in both."""

    def __init__(self) -> None:
        """Draw on standard error."""
        self._console = Console(stderr=True, highlight=False)
        columns = (TextColumn("{task.description}"), TimeElapsedColumn())
        self._progress = Progress(
            *columns, console=self._console, auto_refresh=False, transient=True, disable=not sys.stderr.isatty()
        )
        self._task = self._progress.add_task("asking for robots.txt", total=None)

    def __enter__(self) -> Self:
        """Begin to draw."""
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the line."""
        self._progress.stop()

    def note(self, line: str) -> None:
        """Say what the site is, or what was done instead."""
        self._console.print(Text(line), soft_wrap=True)

    def fault(self, line: str) -> None:
        """Say what went wrong."""
        self._console.print(Text(line, style="red"), soft_wrap=True)

    def done(self, _step: Step, _outcome: Outcome, so_far: Summary) -> None:
        """Show pages, bytes, rate and what is left."""
        text = _state(so_far)
        self._progress.update(self._task, description=text)
        self._progress.refresh()
        if self._progress.disable and so_far.requests % _EVERY == 0:
            click.echo(text, err=True)


def _state(so_far: Summary) -> str:
    amount = f"{counted(so_far.requests, 'request')}, {so_far.bytes / 1e6:,.1f} MB, {so_far.rate:.1f} a second"
    return f"{amount}, {so_far.left:,} left"


def _show(summary: Summary, to: Path) -> None:
    outcomes = {outcome: number for outcome, number in summary.outcomes.items() if number}
    rows = {
        "site": f"{summary.site}, {summary.system}" + (", continued" if summary.resumed else ""),
        "requests": f"{summary.requests:,} in {summary.seconds:.1f} s, {summary.rate:.1f} a second",
        "bytes": f"{summary.bytes:,}",
        "answers": ", ".join(f"{number:,} {outcome}" for outcome, number in outcomes.items()),
        "conditional hits": f"{summary.outcomes[Outcome.UNCHANGED]:,}",
        "vanished": counted(len(summary.gone), "page") if summary.gone else "",
        "forbidden by robots.txt": str(summary.outcomes[Outcome.REFUSED] or ""),
        "faults": str(len(summary.faults) or ""),
        "left out as too deep": str(summary.too_deep or ""),
        "stopped": f"at {summary.stopped}; {summary.left:,} left, run it again to go on" if summary.stopped else "",
        "would be fetched": f"{len(summary.would_fetch):,} and what they lead to" if summary.would_fetch else "",
        "mirror": "" if summary.would_fetch else _kept(summary, to),
    }
    show_rows([(name, value) for name, value in rows.items() if value])


def _kept(summary: Summary, to: Path) -> str:
    return f"{to}, {counted(summary.publishable, 'page')} to publish, {summary.kept_only:,} that only lead to them"
