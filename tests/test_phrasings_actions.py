"""Phrasings of tasks: in which words minutes give somebody something to do, and words that give nobody a task."""

import pytest
from phrasings import facts_told

# What an item says, and the facts that are read of it, parted by bars.
_SAID = [
    ("Clerk to write to the county about the potholes.", "A clerk: clerk to write to the county about the potholes"),
    ("ACTION: Clerk to write to the county.", "A clerk: clerk to write to the county"),
    (
        "It was late.\n\nACTIONS:\n\nThat a reply be provided to the question from Mr Bell.",
        "A -: a reply be provided to the question from mr bell",
    ),
    (
        "ACTION: The Clerk to write to the county by 1 May 2024.",
        "A clerk: the clerk to write to the county by 1 may 2024",
    ),
    ("Action – Head of Planning to circulate the figures.", "A planning: head of planning to circulate the figures"),
    ("Action: Cllr Roe to speak to the school.", "A roe: cllr roe to speak to the school"),
    ("Cllr Roe to contact the school about parking.", "A roe: cllr roe to contact the school about parking"),
    ("The Clerk will chase the contractor.", "A clerk: the clerk will chase the contractor"),
    ("The Clerk agreed to obtain quotes for the bench.", "A clerk: the clerk agreed to obtain quotes for the bench"),
    ("The hedge is overgrown. ACTION: Clerk", "A clerk: the hedge is overgrown"),
    (
        "The hedge is overgrown and will be reported.\nACTION: CLERK",
        "A clerk: the hedge is overgrown and will be reported",
    ),
    ("AP1: Sam Fox to circulate the figures.", "A fox: sam fox to circulate the figures"),
    (
        "Actions:\n- Sam Fox to circulate the figures\n- Lou Lee to book the hall",
        "A fox: sam fox to circulate the figures | A lee: lou lee to book the hall",
    ),
    ("Action Point: Officers to provide a briefing note.", "A officers: officers to provide a briefing note"),
    ("ACTION AR: To write to the school.", "A roe: write to the school"),
    ("Action (SF): circulate the figures.", "A fox: circulate the figures"),
    (
        "The Director undertook to provide the figures to Members outside the meeting.",
        "A director: the director undertook to provide the figures to members outside the meeting",
    ),
    ("It was agreed that Cllr Roe would speak to the school.", "D agreed cllr roe would speak to the school"),
    ("Cllr Roe volunteered to look at the website.", "A roe: cllr roe volunteered to look at the website"),
    ("Cllr Roe offered to collect the keys.", "A roe: cllr roe offered to collect the keys"),
    ("Cllr Moss asked the Clerk to check the insurance.", "A clerk: cllr moss asked the clerk to check the insurance"),
    ("The Clerk is to check the insurance.", "A clerk: the clerk is to check the insurance"),
    ("Sam Fox to bring a report to the June meeting.", "A fox: sam fox to bring a report to the june meeting"),
    ("SF to bring a report to the June meeting.", "A fox: sf to bring a report to the june meeting"),
    ("AR/PM to meet the contractor on site.", "A roe: ar pm to meet the contractor on site"),
    ("Clerk/Cllr Moss to meet the contractor on site.", "A clerk: clerk cllr moss to meet the contractor on site"),
    ("The County Council will resurface the lane in May.", ""),
    ("Cllr Roe would like to see more trees.", ""),
    ("The Clerk had written to the county.", ""),
    ("Residents to report potholes online.", ""),
    ("Action:\nClerk to write to the county.", "A clerk: clerk to write to the county"),
    ("Action: The Chair to contact the school.", "A chair: the chair to contact the school"),
    ("Action by Clerk: obtain three quotations.", "A clerk: obtain three quotations"),
    ("Action required: Clerk to obtain three quotations.", "A clerk: clerk to obtain three quotations"),
    ("ACTION 3.1: Sam Fox to circulate the figures.", "A fox: sam fox to circulate the figures"),
    ("The hedge is overgrown. (Action: Cllr Moss)", "A moss: the hedge is overgrown"),
    (
        "The hedge at the school is overgrown again. Action – Clerk",
        "A clerk: the hedge at the school is overgrown again",
    ),
    (
        "The hedge at the school is overgrown again.\n[Action: Sam Fox]",
        "A fox: the hedge at the school is overgrown again",
    ),
    ("Clerk to chase.", "A clerk: clerk to chase"),
    ("Cllr Moss will speak to the school about parking.", "A moss: cllr moss will speak to the school about parking"),
    (
        "Cllr Moss agreed to speak to the school about parking.",
        "A moss: cllr moss agreed to speak to the school about parking",
    ),
    ("Cllrs Moss and Vale to inspect the bridge.", "A moss: cllrs moss and vale to inspect the bridge"),
    (
        "It was noted that the lamp was out; Clerk to report it.",
        "A clerk: it was noted that the lamp was out clerk to report it",
    ),
    ("The lamp is out. Clerk to report it to the county.", "A clerk: clerk to report it to the county"),
    (
        "Sam Fox agreed to share the slides after the meeting.",
        "A fox: sam fox agreed to share the slides after the meeting",
    ),
    (
        "The Director of Place agreed to provide a written response.",
        "A place: the director of place agreed to provide a written response",
    ),
    (
        "Officers agreed to circulate the figures after the meeting.",
        "A officers: officers agreed to circulate the figures after the meeting",
    ),
    ("Officers to circulate the figures.", "A officers: officers to circulate the figures"),
    ("Councillor Roe will move the following motion:", ""),
    ("Pauline will amend the plan and send it out.", "A moss: pauline will amend the plan and send it out"),
    ("Paul will amend the plan and send it out.", ""),
    ("The clerk is also to ask what the plans were.", "A clerk: the clerk is also to ask what the plans were"),
    (
        "The Secretary was to contact the officers for further information.",
        "A secretary: the secretary was to contact the officers for further information",
    ),
    (
        "Hall roof-  Terry Vale is to change the page of the hall.",
        "A vale: terry vale is to change the page of the hall",
    ),
    ("The Secretary was to retire in May.", ""),
    ("The Clerk was to be thanked.", ""),
    (
        "The petition needs a written reply from the Director within six weeks. – ACTION",
        "A -: the petition needs a written reply from the director within six weeks",
    ),
]


@pytest.mark.parametrize(("text", "told"), _SAID)
def test_a_task_is_read_in_the_words_of_the_minutes(text: str, told: str) -> None:
    assert facts_told(text) == sorted(told.split(" | ") if told else [])
