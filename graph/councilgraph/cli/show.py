"""How the command line speaks: tables as wide as the terminal, whole lines everywhere else."""

from collections.abc import Sequence

import click
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from councilgraph import query


def complain(line: str) -> None:
    """Write one line to standard error."""
    click.echo(f"councilgraph: {' '.join(line.split())}", err=True)


def console() -> Console:
    """Return where answers go; rich looks at NO_COLOR and at whether it is a terminal."""
    return Console(highlight=False)


def show_rows(rows: Sequence[Sequence[str]], columns: Sequence[str] = ()) -> None:
    """Print rows in columns: folded to the width of a terminal, whole lines in a pipe or a file."""
    out = console()
    if not out.is_terminal:
        every = [columns, *rows] if columns else rows
        widths = [max(map(cell_len, cells)) for cells in zip(*every, strict=True)]
        for cells in every:
            click.echo(
                "  ".join(set_cell_size(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()
            )
        return
    grid = Table(box=None, show_header=bool(columns), show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    for number, name in enumerate(columns or rows[0]):
        grid.add_column(name, overflow="fold", style="bold" if not columns and number == 0 else None)
    for cells in rows:
        grid.add_row(*map(Text, cells))
    out.print(grid)


def show_table(table: query.Table) -> None:
    """Print the answer to a query, and on standard error how many rows it has."""
    show_rows([[cell or "" for cell in row] for row in table.rows], table.columns)
    Console(stderr=True, highlight=False).print(Text(counted(len(table.rows), "row"), style="dim"))


def counted(number: int, what: str) -> str:
    """Return a number with what it counts, in the plural where that is right.

    >>> counted(1, "row"), counted(2000, "row")
    ('1 row', '2,000 rows')
    """
    return f"{number:,} {what}" + ("" if number == 1 else "s")
