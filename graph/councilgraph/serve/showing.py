"""Pages for people, and the same things as data, made of the store and the lists of one publication."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, Final

from pyoxigraph import NamedNode, Store, Triple

from councilgraph.serve.description import written
from councilgraph.serve.encoding import of_iri
from councilgraph.serve.frame import Frame, Link
from councilgraph.serve.negotiation import GRAPHS, alternatives
from councilgraph.serve.overview import Overview
from councilgraph.serve.problem import ProblemError
from councilgraph.serve.publication import Publication
from councilgraph.serve.question import Form, Kind, Outcome, Reply
from councilgraph.serve.reading import Reader
from councilgraph.serve.root import Root
from councilgraph.serve.tables import table, written_table
from councilgraph.serve.things import Around, query
from councilgraph.serve.views import council, home, lists, ontology
from councilgraph.serve.views.kinds import view_of
from councilgraph.serve.views.listings import LISTINGS
from councilgraph.serve.views.view import Place, View
from councilgraph.serve.visit import Visit
from councilgraph_mappings.vocabulary import CG, PROV, RDF

SUFFIXES: Final = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "csv": "text/csv",
}
"""Of the addresses at which a thing is described as data."""
_FORMS: Final = (("ttl", "Turtle"), ("nt", "N-Triples"), ("jsonld", "JSON-LD"), ("rdf", "RDF/XML"), ("csv", "CSV"))
_MOST_PAGES: Final = 10_000
_TEMPLATES: Final = (
    *(
        "layout",
        "parts",
        "home",
        "meeting",
        "person",
        "council",
        "outcome",
        "list",
        "item",
        "committee",
        "organisation",
    ),
    *("source", "paper", "thing", "councils", "ontology", "codes"),
)
"""Those that pages are made of, the most wanted first."""


class Showing:
    """Makes the pages of one publication."""

    def __init__(self, store: Store, publication: Publication, site: Root) -> None:
        """Keep what the pages are made of."""
        self._reader = Reader(store, publication, site)
        self._publication = publication
        self._site = site
        self._frame = Frame(site.path)
        self._kinds: dict[str, Callable[[Visit], Reply]] = {
            "thing": self._thing,
            "graph": self._graph,
            "listing": self._listing,
            "home": lambda visit: self._viewed(visit, home.show),
            "councils": lambda visit: self._viewed(visit, council.every),
            "ontology": lambda visit: self._viewed(visit, ontology.show),
            "codes": lambda visit: self._viewed(visit, lambda place: ontology.codes(place, visit.of)),
        }

    def steps(self) -> Iterator[None]:
        """Compile the templates, one at each step."""
        templates = self._frame.templates
        for name in _TEMPLATES:
            templates.get_template(f"{name}.html")
            yield

    def reply(self, visit: Visit) -> Reply:
        """Return a page, or what is wrong with what is asked for."""
        try:
            return self._kinds[visit.name](visit)
        except ProblemError as problem:
            return Reply(
                Outcome.PROBLEM,
                fault=problem.fault,
                step=problem.step,
                status=problem.status,
                headers=problem.headers,
                more=problem.more,
            )

    @cached_property
    def _overview(self) -> Overview:
        return Overview(self._publication)

    def _place(self, visit: Visit, iri: str = "") -> Place:
        return Place(visit, self._reader, self._overview, iri)

    def _thing(self, visit: Visit) -> Reply:
        if visit.form is not Form.PAGE:
            return self._data(visit)
        iri = f"{self._publication.base}/id/{visit.of}"
        statements = visit.value("view") == "statements"
        kinds, one = self._classes(iri)
        if one and one != iri and not statements:
            # A mention is shown by the page of the one thing, which gathers all of them (decision 0003).
            return _redirect(self._address(one))
        known = view_of(kinds)
        if known is None or statements:
            return self._statements(visit, iri, asked=statements)
        view = known(self._place(visit, iri))
        return self._shown(visit, view, {"forms": _FORMS, "media_types": SUFFIXES}, self._links(visit.of))

    def _statements(self, visit: Visit, iri: str, *, asked: bool) -> Reply:
        """Return the page that can be made of anything: its statements, and what speaks of it."""
        page, triples = self._around(visit, iri)
        around = Around(iri, triples, self._moved())
        values = {
            "thing": around.thing(),
            "more": around.more(),
            "page": page,
            "document": f"{self._site.path}/doc/{visit.of}",
            "asked": "&view=statements" if asked else "",
        }
        view = View("thing.html", values)
        return self._shown(visit, view, {"forms": _FORMS, "media_types": SUFFIXES}, self._links(visit.of))

    def _data(self, visit: Visit) -> Reply:
        iri = f"{self._publication.base}/id/{visit.of}"
        _, triples = self._around(visit, iri)
        if visit.form is Form.CSV:
            content = written_table(*table(Around(iri, triples, self._moved())))
        else:
            content = written(triples, visit.form)
        return Reply(Outcome.ANSWERED, Kind.GRAPH, content, headers=self._links(visit.of))

    def _around(self, visit: Visit, iri: str) -> tuple[int, list[Triple]]:
        """Return which part of what speaks of a thing is asked for, and the triples around the thing."""
        page = _page(visit)
        triples = self._reader.triples(query(iri, page))
        if not triples:
            raise ProblemError(404, f"Nothing is known of {iri}.", "Search for it with SPARQL.")
        return page, triples

    def _graph(self, visit: Visit) -> Reply:
        iri = f"{self._publication.base}/graph/{visit.of}"
        triples = self._reader.triples("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", graphs=(iri,))
        if not triples:
            raise ProblemError(404, f"There is no graph {iri}.", "The catalogue says what there is.")
        if visit.form is not Form.PAGE:
            return Reply(Outcome.ANSWERED, Kind.GRAPH, written(triples, visit.form))
        begin = f"{self._publication.base}/id/"
        sources = [
            triple.object.value
            for triple in triples
            if str(triple.subject) == f"<{iri}>"
            and triple.predicate == PROV.wasDerivedFrom
            and isinstance(triple.object, NamedNode)
        ]
        if not sources or not sources[0].startswith(begin):
            known = {"alternatives": alternatives(GRAPHS)}
            raise ProblemError(406, "This graph is data alone.", "Accept one of them.", known)
        return _redirect(f"{self._site.path}/doc/{sources[0].removeprefix(begin)}")

    def _listing(self, visit: Visit) -> Reply:
        listing = LISTINGS[visit.of]
        if visit.form is Form.PAGE:
            return self._viewed(visit, lambda place: lists.show(place, listing))
        return Reply(Outcome.ANSWERED, Kind.TABLE, written_table(*lists.csv_rows(self._place(visit), listing)))

    def _viewed(self, visit: Visit, show: Callable[[Place], View]) -> Reply:
        return self._shown(visit, show(self._place(visit)))

    def _shown(
        self, visit: Visit, view: View, more: dict[str, Any] | None = None, headers: dict[str, str] | None = None
    ) -> Reply:
        content = self._frame.rendered(
            visit.path,
            view.template,
            {**view.values, **(more or {})},
            self._publication,
            searched=visit.value("q"),
            crumbs=[Link(*crumb) for crumb in view.crumbs],
            data=view.data,
        )
        return Reply(Outcome.ANSWERED, Kind.GRAPH, content, headers=headers or {})

    def _classes(self, iri: str) -> tuple[set[str], str]:
        """Return the classes of a thing, and the one thing that it is a mention of."""
        reader, node = self._reader, NamedNode(iri)
        kinds = {*reader.values(node, RDF.type)}
        if next(reader.values(node, CG.sourcePath), None) is not None:
            kinds.add(PROV.Entity.value)
        return kinds, min(reader.values(node, CG.canonical), default="")

    def _address(self, iri: str) -> str:
        return f"{self._site.path}/doc/{iri.removeprefix(f'{self._publication.base}/id/')}"

    def _moved(self) -> dict[str, str]:
        base, path = self._publication.base, self._site.path
        return {f"{base}/id/": f"{path}/doc/", f"{base}/graph/": f"{path}/graph/"}

    def _links(self, path: str) -> dict[str, str]:
        iri, document = of_iri(f"{self._publication.base}/id/{path}"), of_iri(f"{self._site.base}/doc/{path}")
        alternates = _alternates(document, SUFFIXES.items())
        links = f'<{document}>; rel="canonical", <{iri}>; rel="describes", {alternates}'
        licence = self._frame.licence(self._publication)
        return {"Link": f'{links}, <{licence}>; rel="license"' if licence else links}


def _alternates(document: str, forms: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f'<{document}.{end}>; rel="alternate"; type="{kind}"' for end, kind in forms)


def _redirect(address: str) -> Reply:
    return Reply(Outcome.ANSWERED, status=303, headers={"Location": address})


def _page(visit: Visit) -> int:
    text = visit.value("page", "1")
    if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= _MOST_PAGES:
        return int(text[:9])
    raise ProblemError(404, f"There is no page {text!r}.", "Begin with page 1.")
