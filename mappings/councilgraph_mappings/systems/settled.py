"""What was settled, as systems tell it: an outcome whose kind a table of theirs gives, or nobody knows."""

from councilgraph_mappings.codes import OutcomeClass, OutcomeKind
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import Meeting, Outcome
from councilgraph_mappings.systems.gathering import Gathering


def add_outcome(
    gathering: Gathering, key: str, meeting: Meeting, item: str | None, *, text: Value, kind: OutcomeKind | None
) -> Outcome:
    """Add what a value says was settled, and return it: a recommendation where that is its kind, else a decision."""
    of_class = OutcomeClass.RECOMMENDATION if kind is OutcomeKind.RECOMMENDED else OutcomeClass.DECISION
    words = " ".join(text.text.split())
    outcome = Outcome(key, meeting.key, item, of_class, kind, None, words, gathering.evidence(text))
    gathering.outcomes.append(outcome)
    return outcome
