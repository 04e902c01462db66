"""Which kind of page a thing has, by its classes."""

from collections.abc import Callable, Iterable
from typing import Final

from councilgraph.serve.views import committee, council, item, meeting, organisation, outcome, paper, person, source
from councilgraph.serve.views.view import Place, View
from councilgraph_mappings.vocabulary import CG, FOAF, ORG, PROV

Show = Callable[[Place], View]
_KINDS: Final[tuple[tuple[str, Show], ...]] = (
    (CG.Meeting.value, meeting.show),
    (CG.Council.value, council.show),
    (CG.Committee.value, committee.show),
    (ORG.Organization.value, organisation.show),
    (FOAF.Person.value, person.show),
    (CG.AgendaItem.value, item.show),
    (CG.Decision.value, outcome.show),
    (CG.Recommendation.value, outcome.show),
    (CG.Action.value, outcome.show),
    (CG.Outcome.value, outcome.show),
    (CG.Document.value, paper.show),
    (PROV.Entity.value, source.show),
)
"""The first that fits holds: a committee is an organisation too."""


def view_of(kinds: Iterable[str]) -> Show | None:
    """Return how a thing of some classes is shown; None where it has no page of its own kind."""
    known = set(kinds)
    return next((show for kind, show in _KINDS if kind in known), None)
