"""A paper of a meeting: a report, an appendix, minutes."""

from councilgraph.serve.frame import Link
from councilgraph.serve.views.business import papers
from councilgraph.serve.views.view import Place, View, thing
from councilgraph_mappings.vocabulary import CG, DCTERMS


def show(place: Place) -> View:
    """Return the page of a paper."""
    facts, notes = place.facts, place.notes
    mentions = place.mentions()
    place.around(DCTERMS.references)
    notes.read(mentions)
    place.name_all(mentions, CG.inMeeting, DCTERMS.creator)
    facts.name_all(facts.whose(DCTERMS.references, mentions))
    one = next(
        iter(papers(facts, notes, mentions)),
        {
            "title": "Untitled paper",
            "type": "",
            "pages": "",
            "extent": "",
            "page": "",
            "key_decision": False,
            "notes": [],
        },
    )
    meeting = next(iter(facts.links(facts.all(mentions, CG.inMeeting))), None)
    values = {
        "one": one,
        "document": place.address(place.iri),
        "reference": facts.all(mentions, DCTERMS.identifier),
        "exempt": facts.first(mentions, CG.exemptPart),
        "key_decision": {"true": "Yes", "false": "No"}.get(facts.first(mentions, CG.keyDecision), ""),
        "authors": facts.links(facts.all(mentions, DCTERMS.creator)),
        "meeting": meeting,
        "users": facts.links(facts.whose(DCTERMS.references, mentions)),
        "passages": notes.passages,
    }
    crumbs = [Link("Meetings", f"{place.reader.site.path}/meetings"), *([meeting] if meeting else [])]
    data = thing("CreativeWork", at_id=place.iri, name=one["title"], url=place.absolute(place.iri), sameAs=one["page"])
    return View("paper.html", values, crumbs, data)
