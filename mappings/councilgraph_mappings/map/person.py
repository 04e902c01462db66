"""People as this document names them; who is who across documents is the link step's to say."""

from collections.abc import Iterator

from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Person
from councilgraph_mappings.vocabulary import FOAF, RDF, SKOS


def person_triples(person: Person, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one person: the fullest name, the titles, and the other forms."""
    node = sheet.person(person.key)
    yield node, RDF.type, FOAF.Person
    yield node, FOAF.name, sheet.words(person.name)
    if person.title:
        yield node, FOAF.title, sheet.words(person.title)
    for form in person.also:
        if form != person.name:
            yield node, SKOS.altLabel, sheet.words(form)
    yield sheet.quoted(node, person.evidence)
