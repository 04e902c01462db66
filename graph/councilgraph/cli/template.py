"""``councilgraph template``."""

import csv
import io
from pathlib import Path

import click

from councilgraph_mappings.errors import ConfigurationError
from councilgraph_mappings.parse.template import LAYOUTS


def template_files() -> dict[str, str]:
    """Return the text of each file: the columns, what each holds behind a "#", and one example."""
    files = {}
    for name, layout in LAYOUTS.items():
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        for part in ("name", "means", "example"):
            writer.writerow([column[part] for column in layout["columns"]])
        files[f"{name}.csv"] = text.getvalue()
    return files


@click.command(
    "template", epilog="\b\nExamples:\n  councilgraph template our-council\n  councilgraph publish our-council"
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("template"))
def template_command(*, folder: Path) -> int:
    """Write CSV files to fill in, for a council without a system.

    Each file has its columns in the first row, what they hold in the second, and one made-up example in the third.
    Rows that begin with "#" are not read; take the example out before you publish. Files that are there already stay.
    """
    files = template_files()
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise ConfigurationError(str(folder), f"holds {', '.join(there)} already", "name another folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise ConfigurationError(
            str(folder), f"cannot be written ({error.strerror or error})", "name another folder"
        ) from None
    click.echo(f"{folder}: {', '.join(files)}")
    return 0
