"""How the command line speaks: tables as wide as the terminal, whole lines everywhere else."""

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from councilgraph import query


def complain(line: str) -> None:
    """Write one line to standard error."""
    click.echo(f"councilgraph: {' '.join(line.split())}", err=True)


def console() -> Console:
    """Return where answers go; rich looks at NO_COLOR and at whether it is a terminal."""
    out = Console(highlight=False)
    if not out.is_terminal:
        out.width = 100_000  # in a pipe or a file nothing is folded or cut off
    return out


def show_table(table: query.Table) -> None:
    """Print the answer to a query, as wide as the terminal."""
    out = console()
    grid = Table(show_edge=False, header_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for name in table.columns:
        grid.add_column(name, overflow="fold")
    for row in table.rows:
        grid.add_row(*(Text(cell or "") for cell in row))
    out.print(grid)
    count = counted(len(table.rows), "row")
    Console(stderr=True, highlight=False).print(Text(count, style="dim"))


def counted(number: int, what: str) -> str:
    """Return a number with what it counts, in the plural where that is right.

    >>> counted(1, "row"), counted(2000, "row")
    ('1 row', '2,000 rows')
    """
    return f"{number:,} {what}" + ("" if number == 1 else "s")
