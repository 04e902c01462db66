"""``councilgraph serve``."""

import logging
import sys
from dataclasses import replace
from pathlib import Path

import click

from councilgraph.serve.app import server
from councilgraph.serve.settings import Settings
from councilgraph.serve.site import Site
from councilgraph_mappings.iris import normal_base


@click.command(
    "serve",
    epilog="\b\nExamples:\n  councilgraph serve\n  councilgraph serve --out build --port 8080 --base https://data.example.org/councils --proxy 127.0.0.1",
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build"), show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; 0.0.0.0 for all.")
@click.option("--port", type=click.IntRange(1, 65_535), default=8000, show_default=True)
@click.option("--base", metavar="IRI", help="Where the site is for its readers; else the base of the publication.")
@click.option("--proxy", metavar="ADDRESS", help="A proxy that says for whom it asks (X-Forwarded-For).")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes for strangers' queries; else one per core.")
@click.option(
    "--timeout", type=click.FloatRange(0.1, 600.0), default=15.0, show_default=True, help="Seconds per query."
)
def serve_command(
    *, out: Path, host: str, port: int, base: str | None, proxy: str | None, workers: int | None, timeout: float
) -> None:
    """Serve the publication: a SPARQL 1.1 endpoint at /sparql, the catalogue at /catalog, the dumps.

    Every query runs in a process of its own, without a network, within bounds of time, memory and size. A new publication
    is served as soon as it is there.
    """
    settings = Settings()
    settings = replace(settings, limits=replace(settings.limits, seconds=timeout))
    if workers:
        settings = replace(settings, public=replace(settings.public, workers=workers))
    site = Site(out, settings, normal_base(base) if base else None)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    if sys.platform != "linux":
        click.echo(
            "councilgraph: this system cannot keep a query from the network; serve it to yourself alone", err=True
        )
    told = f"{site.publication.name} of {out} at http://{host}:{port}{site.path}/sparql; end with ^C"
    server(site, host, port, proxy, ready=lambda: click.echo(told, err=True)).run()
