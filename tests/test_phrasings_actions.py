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
    (
        "The gate has gone. Clerk contact the county to ask when it will be put back.",
        "A clerk: clerk contact the county to ask when it will be put back",
    ),
    (
        "Email from the county about verges. Clerk reply saying the council prefers one cut.",
        "A clerk: clerk reply saying the council prefers one cut",
    ),
    ("Clerk circulate the comments to all councillors.", "A clerk: clerk circulate the comments to all councillors"),
    ("Three lamps are out. Clerk report to the county.", "A clerk: clerk report to the county"),
    ("Clerk report on the fete was read.", ""),
    ("The Clerk report was read.", ""),
    ("Clerk update.", ""),
    (
        "Clerk was asked to contact the county about the bridge.",
        "A clerk: clerk was asked to contact the county about the bridge",
    ),
    (
        "Clerk asked to contact the county about the bridge.",
        "A clerk: clerk asked to contact the county about the bridge",
    ),
    ("Secretary to write to the school.", "A secretary: secretary to write to the school"),
    ("The Secretary was asked to write to the school.", "A secretary: the secretary was asked to write to the school"),
    ("Cllr Moss was asked to speak to the school.", "A moss: cllr moss was asked to speak to the school"),
    (
        "Councillors Moss & Vale were asked to read the lease.",
        "A moss: councillors moss vale were asked to read the lease",
    ),
    ("Cllr Moss was asked to leave the room.", ""),
    ("Cllr Moss was asked if she knew the owner.", ""),
    (
        "Cllr Hale reported she will chase the county about the kerbs.",
        "A hale: cllr hale reported she will chase the county about the kerbs",
    ),
    (
        "The bench is to be moved nearer to the pond. Clerk to do this.",
        "A clerk: the bench is to be moved nearer to the pond clerk to do this",
    ),
    (
        "It was suggested that the painter be thanked. Cllr Lee will do this.",
        "A lee: it was suggested that the painter be thanked cllr lee will do this",
    ),
    (
        "The noticeboard leaks. The joiner will be asked for a price. PM Action. The seat is rotten and should go. MH Action.",
        "A moss: the joiner will be asked for a price | A hale: the seat is rotten and should go",
    ),
    (
        "The form needs a constitution and bank details. ACTION MH.",
        "A hale: the form needs a constitution and bank details",
    ),
    ("The form needs a constitution. ACTION MH. The grant closes in May.", "A hale: the form needs a constitution"),
    (
        "The minutes are with the printer. ACTION KL to collect them on Friday. No more was said.",
        "A lee: kl to collect them on friday",
    ),
    ("The notice is missing from the website. KL", "A lee: the notice is missing from the website"),
    ("PM agreed to write up the notes.", "A moss: pm agreed to write up the notes"),
    ("PM will be looking into the matter.", "A moss: pm will be looking into the matter"),
    (
        "The hedge by the school is overgrown.\nAction Pauline Moss, Mark Hale",
        "A moss: the hedge by the school is overgrown",
    ),
    ("The hedge by the school is overgrown.\nAction: Pauline Moss", "A moss: the hedge by the school is overgrown"),
    ("The hedge by the school is overgrown. Action: PM", "A moss: the hedge by the school is overgrown"),
    ("The hedge by the school is overgrown. Action PM", "A moss: the hedge by the school is overgrown"),
    ("The hedge by the school is overgrown. [PM]", "A moss: the hedge by the school is overgrown"),
    ("The hedge by the school is overgrown. (PM)", "A moss: the hedge by the school is overgrown"),
    ("The hedge by the school is overgrown (Clerk).", ""),
    (
        "IT WAS RESOLVED that the Clerk be asked to pay the accounts.",
        "D requested the clerk be asked to pay the accounts",
    ),
    ("Cllr Roe is to speak to the farmer.", "A roe: cllr roe is to speak to the farmer"),
    ("Pauline said that she would ask the farmer.", "A moss: pauline said that she would ask the farmer"),
    ("KL to follow up.", "A lee: kl to follow up"),
    (
        "Chair to invite the constable to the next meeting.",
        "A chair: chair to invite the constable to the next meeting",
    ),
    ("Action: Chair will invite the constable.", "A chair: chair will invite the constable"),
    ("ACTION – PM/KL to price a new bench.", "A moss: pm kl to price a new bench"),
    ("Action point: PM to price a new bench.", "A moss: pm to price a new bench"),
    (
        "The secretary will write to the roads department.",
        "A secretary: the secretary will write to the roads department",
    ),
    ("The Secretary agreed to find out.", "A secretary: the secretary agreed to find out"),
    ("Treasurer to pay the invoice.", "A treasurer: treasurer to pay the invoice"),
    (
        "Cllr Holt undertook to raise this with the roads team.",
        "A holt: cllr holt undertook to raise this with the roads team",
    ),
    ("Cllr Holt offered to find out who owns the field.", "A holt: cllr holt offered to find out who owns the field"),
    ("Cllr Holt will take this up with the department.", "A holt: cllr holt will take this up with the department"),
    ("John Holt to take forward.", "A holt: john holt to take forward"),
    ("Clerk to acknowledge.", "A clerk: clerk to acknowledge"),
    (
        "Cllr Roe requested that the Clerk write to the owner.",
        "A clerk: cllr roe requested that the clerk write to the owner",
    ),
    ("Clerk has contacted the owner.", ""),
    ("Clerk informed the meeting that the lamp was mended.", ""),
    ("PM reported that the path had been cleared.", ""),
    ("PM is a member of the board.", ""),
    ("Clerk thanked all.", ""),
    ("Clerk noted the dates.", ""),
    ("(Minute 14.5) Cllr Roe to hand deliver the letter.", "A roe: cllr roe to hand deliver the letter"),
    ("Chair No News to report.", ""),
]


@pytest.mark.parametrize(("text", "told"), _SAID)
def test_a_task_is_read_in_the_words_of_the_minutes(text: str, told: str) -> None:
    assert facts_told(text) == sorted(told.split(" | ") if told else [])
