"""``councilgraph rollback``."""

import json
from pathlib import Path

import click

from councilgraph.cli.show import show_rows
from councilgraph.generation import current, switch


@click.command(
    "rollback", epilog="\b\nExamples:\n  councilgraph rollback\n  councilgraph rollback --to gen-8 --out build"
)
@click.option("--to", metavar="GENERATION", help="This one, which may also be a later one; else the one before.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build"), show_default=True)
def rollback_command(*, to: str | None, out: Path) -> None:
    """Go back to the publication before, in one step.

    Nothing is deleted: until the next publication, --to leads forward again. The next publication has a number above all.
    """
    left, reached = switch(out, to)
    manifest = json.loads((current(out) / "manifest.json").read_text(encoding="utf-8"))
    rows = [("current", f"{reached}, published {manifest['made']}")]
    if left != reached:
        rows.append((f"{left} is kept", f"councilgraph rollback --to {left} leads there, until the next publication"))
    show_rows(rows)
