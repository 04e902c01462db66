"""``councilgraph map``, ``validate`` and ``verify``: what concerns single documents."""

from dataclasses import replace
from pathlib import Path

import click

from councilgraph.cli.explanation import show_explanation
from councilgraph.cli.show import complain
from councilgraph.config import load
from councilgraph.generation import current
from councilgraph.publish.single import explain_file, map_file, validate_file
from councilgraph.verify import verify
from councilgraph_mappings.iris import normal_base


@click.command(
    "map",
    epilog="\b\nExamples:\n  councilgraph map minutes.pdf --council PLY\n  councilgraph map minutes.pdf --explain",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--base", metavar="IRI", help="Where the IRIs begin; goes before councilgraph.toml.")
@click.option("--council", metavar="CODE", help="Council of the document, by its code in the register.")
@click.option("--explain", is_flag=True, help="Show the document line by line with what was read from each.")
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="Another councilgraph.toml.")
def map_command(*, file: Path, base: str | None, council: str | None, explain: bool, config: Path | None) -> int:
    """Print one document as Turtle.

    With --explain, print its text instead: behind each line stand the rules that read it and the records that they made
    of it, and a line from which nothing was read has a "-" before it. Without colours, what was read stands in «».
    """
    settings = load(config)
    if base:
        settings = replace(settings, base=normal_base(base))
    if explain:
        show_explanation(explain_file(file, council))
    else:
        click.echo(map_file(file, settings, council), nl=False)
    return 0


@click.command(
    "validate",
    epilog="\b\nExamples:\n  councilgraph validate build/turtle/ply/file/0123456789abcdef.ttl\n  councilgraph validate minutes.pdf agenda.html",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def validate_command(*, files: tuple[Path, ...]) -> int:
    """Check files against the shapes: one line per result.

    Turtle, TriG, N-Triples and N-Quads are checked as they are, each graph by itself; a document of a council is read
    and mapped first. Exit status 3 where something must not be published.
    """
    violations = 0
    for file in files:
        verdict = validate_file(file)
        violations += verdict.violations
        for line in (*verdict.lines, *verdict.hints):
            click.echo(f"{file}: {line}")
        if not verdict.lines and not verdict.hints:
            click.echo(f"{file}: conforms")
    return 3 if violations else 0


@click.command(
    "verify", epilog="\b\nExamples:\n  councilgraph verify\n  councilgraph verify --out build --sources ~/minutes"
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build"), show_default=True)
@click.option(
    "--sources",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    multiple=True,
    help="Where the sources are now; without it, where they were published from.",
)
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes at once.")
def verify_command(*, out: Path, sources: tuple[Path, ...], jobs: int) -> int:
    """Check every quotation of the publication against its source."""
    confirmed = faults = documents = 0
    for verified in verify(current(out), sources, jobs):
        documents += 1
        confirmed += verified.confirmed
        faults += len(verified.faults)
        for fault in verified.faults:
            complain(fault)
    click.echo(f"{confirmed:,} quotations confirmed in {documents:,} documents, {faults:,} faults")
    return 1 if faults else 0
