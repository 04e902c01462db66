"""``councilgraph query``."""

import sys
from pathlib import Path

import click

from councilgraph.cli.show import show_table
from councilgraph.generation import current
from councilgraph.query import Format, answer, example, examples, table, text_of


@click.command(
    "query",
    epilog="\b\nExamples:\n  councilgraph query 'SELECT ?name { ?p a foaf:Person ; foaf:name ?name }'\n  councilgraph query --example who-chaired --format csv",
)
@click.argument("query", required=False, metavar="QUERY|FILE.rq")
@click.option("--example", "name", metavar="NAME", help="A question that comes with councilgraph.")
@click.option("--list", "listing", is_flag=True, help="List the questions that come with councilgraph.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("build"), show_default=True)
@click.option(
    "--format", "form", type=click.Choice([form.value for form in Format]), default="table", show_default=True
)
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds.")
def query_command(*, query: str | None, name: str | None, listing: bool, out: Path, form: str, timeout: float) -> int:
    """Ask the publication with SPARQL.

    A pattern outside GRAPH sees all graphs together. The prefixes cg, org, foaf, prov, skos, dcterms, oa, owl, rdf, rdfs
    and xsd are declared already; a table is for reading, the other formats are for programs.
    """
    if listing:
        for key, path in examples().items():
            question = path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")
            click.echo(f"{key}  {question}")
        return 0
    if (query is None) == (name is None):
        raise click.UsageError("Give a query, or --example NAME; --list shows the names.")
    text, called = (example(name), f"example {name}") if name else text_of(query or "")
    content = answer(current(out), text, Format(form), timeout, called)
    if form == Format.TABLE and content.startswith(b"{"):
        show_table(table(content))
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return 0
