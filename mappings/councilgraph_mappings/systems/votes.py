"""How systems write the result of a vote and what a member voted."""

from typing import Final

from councilgraph_mappings.codes import Choice, MotionResult
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import Motion, Vote
from councilgraph_mappings.systems.gathering import Gathering

RESULTS: Final = {
    "pass": MotionResult.CARRIED,
    "passed": MotionResult.CARRIED,
    "carried": MotionResult.CARRIED,
    "adopted": MotionResult.CARRIED,
    "approved": MotionResult.CARRIED,
    "fail": MotionResult.LOST,
    "failed": MotionResult.LOST,
    "lost": MotionResult.LOST,
    "defeated": MotionResult.LOST,
    "rejected": MotionResult.LOST,
    "withdrawn": MotionResult.WITHDRAWN,
    "tie": MotionResult.TIED,
    "tied": MotionResult.TIED,
}
CHOICES: Final = {
    "yes": Choice.FOR,
    "yea": Choice.FOR,
    "yeas": Choice.FOR,
    "aye": Choice.FOR,
    "ayes": Choice.FOR,
    "for": Choice.FOR,
    "affirmative": Choice.FOR,
    "no": Choice.AGAINST,
    "nay": Choice.AGAINST,
    "nays": Choice.AGAINST,
    "noes": Choice.AGAINST,
    "against": Choice.AGAINST,
    "negative": Choice.AGAINST,
    "abstain": Choice.ABSTAIN,
    "abstained": Choice.ABSTAIN,
    "abstention": Choice.ABSTAIN,
}
NO_VOTES: Final = frozenset(
    {
        "absent",
        "excused",
        "recuse",
        "recused",
        "conflict",
        "conflict of interest",
        "not voting",
        "non-voting",
        "paired",
        "other",
        "vacant",
        "did not vote",
    }
)
"""What stands in the place of a vote where a member cast none."""


def result_of(gathering: Gathering, value: Value | None) -> MotionResult | None:
    """Return the result that a value names; one that the table does not know is reported."""
    if value is None:
        return None
    result = RESULTS.get(value.text.casefold())
    if result is None:
        gathering.unsettled(value, f"“{value.text[:60]}” is no result of a vote that the tables know")
    return result


def choice_of(gathering: Gathering, value: Value) -> Choice | None:
    """Return what was voted; None where no vote was cast, or where the word is not known, which is reported."""
    word = value.text.casefold()
    if word not in CHOICES and word not in NO_VOTES:
        gathering.unsettled(value, f"“{value.text[:60]}” is no vote that the tables know")
    return CHOICES.get(word)


def add_vote(gathering: Gathering, motion: Motion, person: str | None, option: Value | None) -> None:
    """Add the recorded vote of a member."""
    if person and option and (choice := choice_of(gathering, option)):
        gathering.votes.append(Vote(motion.key, person, choice, gathering.evidence(option)))
