"""Motions that were put, and the recorded votes of named members."""

from collections.abc import Iterator

from councilgraph_mappings.map.literals import TRUE, number
from councilgraph_mappings.map.sheet import Sheet, Triple
from councilgraph_mappings.records import Motion, Vote
from councilgraph_mappings.vocabulary import CG, RDF


def motion_triples(motion: Motion, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one motion; nobody's vote follows from "unanimous"."""
    node = sheet.motion(motion.key)
    yield node, RDF.type, CG.Motion
    yield node, CG.inMeeting, sheet.meeting(motion.meeting)
    if motion.item:
        yield node, CG.arisesFrom, sheet.item(motion.item)
    if motion.text:
        yield node, CG.text, sheet.words(motion.text)
    if motion.mover:
        yield node, CG.mover, sheet.person(motion.mover)
    if motion.seconder:
        yield node, CG.seconder, sheet.person(motion.seconder)
    if motion.result:
        yield node, CG.result, sheet.concept("motion-result", motion.result)
    if motion.unanimous:
        yield node, CG.unanimous, TRUE
    if motion.votes_for is not None:
        yield node, CG.votesFor, number(motion.votes_for)
    if motion.votes_against is not None:
        yield node, CG.votesAgainst, number(motion.votes_against)
    if motion.abstentions is not None:
        yield node, CG.abstentions, number(motion.abstentions)
    for outcome in motion.decides:
        yield node, CG.decides, sheet.outcome(outcome)
    yield sheet.quoted(node, motion.evidence)


def vote_triples(vote: Vote, sheet: Sheet) -> Iterator[Triple]:
    """Yield the triples of one member's vote."""
    node = sheet.new_node("vote", vote.motion, vote.person)
    yield node, RDF.type, CG.Vote
    yield node, CG.inMotion, sheet.motion(vote.motion)
    yield node, CG.voter, sheet.person(vote.person)
    yield node, CG.choice, sheet.concept("vote-choice", vote.choice)
    yield sheet.quoted(node, vote.evidence)
