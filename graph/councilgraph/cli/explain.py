"""``councilgraph explain``."""

from pathlib import Path

import click

from councilgraph.cli.show import counted
from councilgraph.explain import Mention, merged
from councilgraph.generation import current


@click.command(
    "explain",
    epilog="\b\nExamples:\n  councilgraph explain http://localhost:8000/id/ply/doc/moderngov/i11/person/ann-bee\n  councilgraph explain http://localhost:8000/id/ply/meeting/audit-committee/2024-03-12 --out build",
)
@click.argument("iri")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build"), show_default=True)
def explain_command(*, iri: str, out: Path) -> int:
    """Say which mentions are one person, meeting, organisation, item or outcome, and why.

    IRI is that of the thing or of any of its mentions.
    """
    found = merged(current(out), iri)
    documents = len({mention.path for mention in found.mentions})
    click.echo(found.name)
    click.echo(found.node)
    click.echo(f"{counted(len(found.mentions), 'mention')} in {counted(documents, 'document')}")
    for mention in found.mentions:
        click.echo(f"\n{mention.path}")
        for name, value in _facts(mention):
            click.echo(f"  {name:8} {value}")
    return 0


def _facts(mention: Mention) -> list[tuple[str, str]]:
    return [
        *(("named", name) for name in mention.names),
        *(("says", f"“{passage}”") for passage in mention.passages[:3]),
        ("as", mention.node),
        *([("why", mention.reason)] if mention.reason else []),
    ]
