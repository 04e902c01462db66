"""``councilgraph publish``."""

from dataclasses import replace
from pathlib import Path

import click

from councilgraph.cli.progress import progress
from councilgraph.cli.show import counted, show_rows
from councilgraph.config import Config, load
from councilgraph.generation import KEPT
from councilgraph.publish.examples import EXAMPLE_CONFIG, example_corpus
from councilgraph.publish.run import Options, publish
from councilgraph.publish.summary import Summary
from councilgraph.questions import SECONDS
from councilgraph_mappings.iris import normal_base


def _part(_context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    number, _slash, of = value.partition("/")
    if number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of):
        return int(number), int(of)
    raise click.BadParameter(f"{value!r} is not like 2/4.", param=parameter)


@click.command(
    "publish",
    epilog="\b\nExamples:\n  councilgraph publish minutes/ --council PLY\n  councilgraph publish corpus/ --out build --jobs 4\n  councilgraph publish corpus/ --shard 2/8 --out shards\n  councilgraph publish --merge shards --out build",
)
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option("--examples", is_flag=True, help="Publish the example corpus that comes with councilgraph.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build"), show_default=True)
@click.option("--base", metavar="IRI", help="Where the IRIs begin; goes before councilgraph.toml.")
@click.option("--council", metavar="CODE", help="Council of every document, by its code in the register.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes at once.")
@click.option(
    "--shard", metavar="I/N", callback=_part, help="Only this part of the sources, to OUT/shard-I-of-N, for --merge."
)
@click.option("--merge", is_flag=True, help="SOURCES are shards, or folders of them: publish all as one.")
@click.option("--engine", type=click.Choice(["auto", "pyshacl", "shacl"]), help="What validates.")
@click.option("--force", is_flag=True, help="Publish also where the same sources give much less than last time.")
@click.option("--fresh", is_flag=True, help="Make everything anew, also what did not change since the last time.")
@click.option("--keep", type=click.IntRange(1), default=KEPT, show_default=True, help="How many generations stay.")
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="Another councilgraph.toml.")
def publish_command(
    *,
    sources: tuple[Path, ...],
    examples: bool,
    base: str | None,
    config: Path | None,
    **options: object,
) -> int:
    """Publish files and folders as linked data.

    A manifest.csv or manifest.json in a folder says what is known of its files: path, url, council, body, date, title.
    A source that cannot be read stands in OUT/rejected with its reason; the others are published.
    So do fields of a source that no mapping knows; its other fields are published.

    Shards can be made on any number of machines, in any order; merged, they are what one run would have published.
    """
    if examples:
        sources = (*sources, example_corpus())
    if not sources:
        raise click.UsageError("Name a file or a folder to publish, or use --examples.")
    if options["merge"] and (examples or any(options[name] for name in ("shard", "council", "engine"))):
        raise click.UsageError("--merge takes shards as they are: no --examples, --shard, --council or --engine.")
    settings = load(config)
    if examples and len(sources) == 1 and settings == Config():
        settings = EXAMPLE_CONFIG
    if base:
        settings = replace(settings, base=normal_base(base))
    with progress() as shown:
        summary = publish(Options(sources, **options), settings, shown)  # type: ignore[arg-type]  # click checked them
    _show(summary)
    if summary.faults:
        return 1
    if summary.not_conforming:
        return 3
    return 4 if summary.rejected or summary.unmapped else 0


def _show(summary: Summary) -> None:
    triples = f"{summary.triples:,} stated by documents, {summary.inferred:,} inferred"
    if summary.in_store:
        triples += f", {summary.in_store:,} in all"
    rows = {
        "published": counted(summary.published, "document"),
        "  with something to look at": str(summary.with_warnings),
        "  with unmapped fields": str(summary.unmapped),
        "since": _since(summary),
        "rejected": counted(summary.rejected, "source"),
        "passed over": str(summary.passed_over),
        "contradictions": str(summary.contradictions),
        "triples": triples,
        "time": ", ".join(f"{stage} {_seconds(seconds)}" for stage, seconds in summary.seconds.items()),
        "slow examples": f"{', '.join(summary.slow)}; each took over {SECONDS:g} s" if summary.slow else "",
        "not configured": f"{', '.join(summary.lacking)}; portals ask for it" if summary.lacking else "",
        "output": f"{summary.out}, {summary.generation}",
        "report": f"{summary.out}/report/index.html" if summary.in_store else "",
    }
    show_rows([(name, value) for name, value in rows.items() if value and not value.startswith("0")])


def _since(summary: Summary) -> str:
    """Return what was taken over and what was not; nothing for a first publication or where nothing was to be taken over."""
    if summary.anew:
        return f"everything was made anew: {summary.anew}"
    if not summary.since:
        return ""
    names = ("new", "changed", "tried_again", "gone", "unchanged")
    counts = [f"{getattr(summary, name):,} {name.replace('_', ' ')}" for name in names if getattr(summary, name)]
    return f"{summary.since}: {', '.join(counts)}"


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
