"""What became of a matter in Legistar: in which meeting of which body what was done, on whose motion, by which vote."""

import re
from typing import Final

from councilgraph_mappings.codes import OutcomeKind
from councilgraph_mappings.read.document import Value
from councilgraph_mappings.records import Meeting, Motion, Outcome
from councilgraph_mappings.systems.gathering import Gathering
from councilgraph_mappings.systems.legistar_matters import met_on
from councilgraph_mappings.systems.settled import add_outcome
from councilgraph_mappings.systems.tree import Node
from councilgraph_mappings.systems.votes import add_vote, result_of

_TALLY: Final = re.compile(r"(?P<ayes>[0-9]{1,3})\s*[-:]\s*(?P<noes>[0-9]{1,3})")
_KINDS: Final = (
    ("disapproved", OutcomeKind.REFUSED),
    ("not approved", OutcomeKind.REFUSED),
    ("failed", OutcomeKind.REFUSED),
    ("rejected", OutcomeKind.REFUSED),
    ("laid over", OutcomeKind.DEFERRED),
    ("recommended", OutcomeKind.RECOMMENDED),
    ("received and filed", OutcomeKind.NOTED),
    ("received", OutcomeKind.NOTED),
    ("filed", OutcomeKind.NOTED),
    ("referred", OutcomeKind.REFERRED),
    ("deferred", OutcomeKind.DEFERRED),
    ("continued", OutcomeKind.DEFERRED),
    ("postponed", OutcomeKind.DEFERRED),
    ("tabled", OutcomeKind.DEFERRED),
    ("withdrawn", OutcomeKind.WITHDRAWN),
    ("denied", OutcomeKind.REFUSED),
    ("approved", OutcomeKind.APPROVED),
    ("adopted", OutcomeKind.APPROVED),
    ("passed", OutcomeKind.APPROVED),
    ("appointed", OutcomeKind.APPOINTED),
)


def add_history(gathering: Gathering, node: Node) -> None:
    """Add what was done with a matter in a meeting; what was done in none is reported."""
    number, action = node.get("MatterHistoryEventId"), node.get("MatterHistoryActionName")
    place = action or next(node.values(), None)
    if place is None:
        return
    if number is None:
        gathering.unsettled(place, "it was done in no meeting that the answer names")
        return
    day, body = node.get("MatterHistoryActionDate"), node.get("MatterHistoryActionBodyName")
    meeting = met_on(gathering, day, body, number)
    key = gathering.key(f"{meeting.key}-history")
    outcome = outcome_of(gathering, (action, node.get("MatterHistoryActionText")), f"{key}-outcome", None, meeting)
    add_motion(gathering, node, "MatterHistory", key=key, item=None, meeting=meeting, outcome=outcome)


def outcome_of(
    gathering: Gathering, said: tuple[Value | None, Value | None], key: str, item: str | None, meeting: Meeting
) -> Outcome | None:
    """Add and return what was done, by the name of the action and the text that tells it; None where neither is said."""
    action = said[0]
    text = said[1] or action
    if text is None:
        return None
    folded = action.text.casefold() if action else ""
    kind = next((kind for word, kind in _KINDS if word in folded), None)
    if kind is None:
        gathering.unsettled(action or text, "what was done is in no table of actions")
    return add_outcome(gathering, key, meeting, item, text=text, kind=kind)


def add_motion(
    gathering: Gathering,
    node: Node,
    prefix: str,
    *,
    key: str,
    item: str | None,
    meeting: Meeting,
    outcome: Outcome | None,
) -> None:
    """Add the motion on which something was done, with the votes that stand beside it.

    Args:
        gathering: collects the facts
        node: has the fields
        prefix: of their names
        key: of the thing to which the motion belongs
        item: under which it was put, where that is known
        meeting: in which
        outcome: that it led to
    """
    mover, seconder = (_name(node, prefix, role) for role in ("Mover", "Seconder"))
    passed, tally, votes = node.get(f"{prefix}PassedFlagName"), node.get(f"{prefix}Tally"), node.all("EventItemVotes")
    voted = next((value for vote in votes if (value := vote.get("VotePersonName"))), None)
    place = passed or tally or mover or seconder or voted
    if place is None:
        return
    counted = _TALLY.fullmatch(tally.text) if tally else None
    if tally and not counted:
        gathering.unsettled(tally, f"“{tally.text[:60]}” is no count of votes")
    motion = Motion(
        f"{key}-motion",
        meeting.key,
        item,
        gathering.evidence(place),
        mover=person_of(gathering, node.get(f"{prefix}MoverId"), mover),
        seconder=person_of(gathering, node.get(f"{prefix}SeconderId"), seconder),
        result=result_of(gathering, passed),
        votes_for=int(counted["ayes"]) if counted else None,
        votes_against=int(counted["noes"]) if counted else None,
        decides=(outcome.key,) if outcome else (),
    )
    gathering.motions.append(motion)
    for vote in votes:
        voter = person_of(gathering, vote.get("VotePersonId"), vote.get("VotePersonName"))
        add_vote(gathering, motion, voter, vote.get("VoteValueName"))


def _name(node: Node, prefix: str, role: str) -> Value | None:
    """Return who moved or seconded; an item of an event says it in another field than a history."""
    return node.get(f"{prefix}{role}Name") or node.get(f"{prefix}{role}")


def person_of(gathering: Gathering, identity: Value | None, name: Value | None) -> str | None:
    """Return the key of a person who is named beside an id."""
    return gathering.know(identity.text if identity else name.text, name) if name else None
