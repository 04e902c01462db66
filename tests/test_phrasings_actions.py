"""Phrasings of tasks: in which words minutes give somebody something to do, and words that give nobody a task."""

import pytest
from phrasings import facts_told

# What an item says, and the facts that are read of it, parted by bars.
_SAID = [
    (
        "There may be money. The Chair to do some further research on it.",
        "A chair: the chair to do some further research on it",
    ),
    (
        "Nobody has offered. Clerk to report back at the next meeting. Clerk to action",
        "A clerk: clerk to report back at the next meeting",
    ),
    ("Marl Valley Parish Council have already paid and have agreed to share the cost with us.", ""),
    ("It was late. Sam Fox to chase the county.\nAction: SF", "A fox: sam fox to chase the county"),
    (
        "The hedge is overgrown. Cllr Roe to speak to the owner. (Action: Cllr Roe)",
        "A roe: cllr roe to speak to the owner",
    ),
    (
        "ACTIONS:\n· The Head of Learning, to compile a pack for members.\n· To hold a meeting each year. Sam Fox to arrange the first.",
        "A fox: hold a meeting each year sam fox to arrange the first | A learning: the head of learning to compile a pack for members",
    ),
    (
        "The mill wood is in a poor state – TV & AR to inspect",
        "A vale: the mill wood is in a poor state tv ar to inspect",
    ),
    (
        "The hedge is overgrown at the mill again.\nAction Owner: Clerk",
        "A clerk: the hedge is overgrown at the mill again",
    ),
    (
        "The Clerk agreed that she would write to the county.",
        "A clerk: the clerk agreed that she would write to the county",
    ),
    ("Sam Fox took an action to circulate the note.", "A fox: sam fox took an action to circulate the note"),
    ("Action: Circulate the note (SF)", "A fox: circulate the note"),
    ("Action: Circulate the note – Sam Fox", "A fox: circulate the note"),
    ("Action: Mend the seat – Mill Lane", "A -: mend the seat mill lane"),
    ("Officers were tasked with circulating the note.", "A officers: officers were tasked with circulating the note"),
    (
        "• The park lamp – Terry Bell to contact the electrician",
        "A bell: the park lamp terry bell to contact the electrician",
    ),
    (
        "• Upper Lane bus shelter – Clerk will make enquiries",
        "A clerk: upper lane bus shelter clerk will make enquiries",
    ),
    ("• Wreath for the service -Clerk & Cllr Roe", ""),
    (
        "The lamp by the pond is dark again. Clerk to action.",
        "A clerk: the lamp by the pond is dark again clerk to action",
    ),
    (
        "It was RESOLVED to buy a new bench. All in favour. Clerk to action.",
        "A clerk: it was resolved to buy a new bench all in favour clerk to action | D agreed buy a new bench",
    ),
    ("She spoke of her work as a councillor. Clerk to write and thank her.", "A clerk: clerk to write and thank her"),
    ("The Clerk was slow to action the request.", ""),
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
    ("Action: Cllr Moss/Clerk to obtain quotes.", "A moss: cllr moss clerk to obtain quotes"),
    (
        "PM to phone the school. MH to write to the trust.",
        "A moss: pm to phone the school | A hale: mh to write to the trust",
    ),
    ("PM and MH to meet the contractor.", "A moss: pm and mh to meet the contractor"),
    ("PM/MH will meet the contractor.", "A moss: pm mh will meet the contractor"),
    ("Pauline Moss to phone the school.", "A moss: pauline moss to phone the school"),
    ("Pauline to phone the school.", "A moss: pauline to phone the school"),
    ("Pauline agreed to phone the school.", "A moss: pauline agreed to phone the school"),
    ("Pauline Moss offered to phone the school.", "A moss: pauline moss offered to phone the school"),
    ("Cllr Moss will liaise with the school.", "A moss: cllr moss will liaise with the school"),
    ("Cllr Moss has agreed to liaise with the school.", "A moss: cllr moss has agreed to liaise with the school"),
    (
        "Cllr Moss to liaise with the school and report back to the next meeting.",
        "A moss: cllr moss to liaise with the school and report back to the next meeting",
    ),
    ("The Chairman would write to the MP.", "A chairman: the chairman would write to the mp"),
    ("The Chairman said he would write to the MP.", "A chairman: the chairman said he would write to the mp"),
    ("The Clerk would make enquiries.", "A clerk: the clerk would make enquiries"),
    ("The Clerk to investigate the cost of a new bin.", "A clerk: the clerk to investigate the cost of a new bin"),
    ("It was agreed the Clerk would write to the county.", "D agreed the clerk would write to the county"),
    ("It was agreed that PM would contact the school.", "D agreed pm would contact the school"),
    ("The Clerk was instructed to write to the county.", "A clerk: the clerk was instructed to write to the county"),
    ("The Clerk is asked to write to the county.", "A clerk: the clerk is asked to write to the county"),
    (
        "The Secretary was instructed to write to the county.",
        "A secretary: the secretary was instructed to write to the county",
    ),
    ("Secretary to action.", "A secretary: secretary to action"),
    ("Chair to speak with Cllr Lee about the verge.", "A chair: chair to speak with cllr lee about the verge"),
    ("Treasurer will pay the invoice.", "A treasurer: treasurer will pay the invoice"),
    ("Members to send photographs to the Clerk.", "A members: members to send photographs to the clerk"),
    ("All to send comments to PM by Friday.", "A all: all to send comments to pm by friday"),
    ("The hedge needs cutting – Clerk.", "A clerk: the hedge needs cutting"),
    ("The hedge needs cutting – PM to do.", "A moss: the hedge needs cutting pm to do"),
    ("The hedge needs cutting (PM to do).", "A moss: the hedge needs cutting pm to do"),
    ("The hedge needs cutting (Action PM).", "A moss: the hedge needs cutting"),
    ("The hedge needs cutting - Action PM", "A moss: the hedge needs cutting"),
    ("The hedge needs cutting. To be actioned by Cllr Moss.", "A moss: the hedge needs cutting"),
    ("The hedge needs cutting.\nTo be actioned by Cllr Moss", "A moss: the hedge needs cutting"),
    ("The hedge needs cutting.\nAction by: Clerk", "A clerk: the hedge needs cutting"),
    ("The hedge needs cutting >> PM", ""),
    ("PC Lee will look into the matter.", "A lee: pc lee will look into the matter"),
    ("PC Lee will pay attention to the school run.", "A lee: pc lee will pay attention to the school run"),
    ("The council will write to the school.", ""),
    ("Highways will repair the road.", ""),
    ("A letter will be sent to the owner.", ""),
    ("Cllr Moss to be thanked for her work.", ""),
    ("Cllr Moss will be on holiday.", ""),
    ("Cllr Moss hopes to attend.", ""),
    ("Cllr Moss would prefer a bench.", ""),
    ("Cllr Moss will continue to monitor the verge.", "A moss: cllr moss will continue to monitor the verge"),
    ("Cllr Moss to continue to chase the county.", "A moss: cllr moss to continue to chase the county"),
    (
        "The Clerk agreed to go back to the contractor and query the price.",
        "A clerk: the clerk agreed to go back to the contractor and query the price",
    ),
    (
        "Advice was given to contact the school and AR agreed to do this.",
        "A roe: advice was given to contact the school and ar agreed to do this",
    ),
    (
        "No one was sure of the benefits and Sam Fox agreed to investigate further.",
        "A fox: no one was sure of the benefits and sam fox agreed to investigate further",
    ),
    (
        "The report was late and SF agreed to chase this and circulate it to members.",
        "A fox: the report was late and sf agreed to chase this and circulate it to members",
    ),
    ("AR agreed to look at the website.", "A roe: ar agreed to look at the website"),
    ("PM will speak to the school.", "A moss: pm will speak to the school"),
    ("The sign is broken, PM to report it.", "A moss: the sign is broken pm to report it"),
    (
        "The sign is broken so PM will report it to the county.",
        "A moss: the sign is broken so pm will report it to the county",
    ),
    ("Cllr Moss said she would look into the costs.", "A moss: cllr moss said she would look into the costs"),
    ("Cllr Moss kindly offered to paint the bench.", "A moss: cllr moss kindly offered to paint the bench"),
    ("The sign is broken. PM has agreed to mend it.", "A moss: pm has agreed to mend it"),
    ("Action point: AR – chase the county", "A roe: ar chase the county"),
    ("AR has since agreed with the school that the path is safe.", ""),
    ("Everyone agreed to bring a cake.", ""),
    ("SF reported that the county had agreed to mend the road.", ""),
    ("Sam Fox agreed that the road was bad.", ""),
    ("Sam Fox agreed to the request.", ""),
    ("The Clerk had written to Mr Roe and Mrs Poe to advise them of the date.", ""),
    ("Cllr Moss asked about the path and Cllr Vale agreed to withdraw his motion.", ""),
    (
        "Arising from the minutes, Sam Fox, Director of Place, stated that he would check the figures and, if so, would circulate details to Members.",
        "A fox: arising from the minutes sam fox director of place stated that he would check the figures and if so would circulate details to members",
    ),
    (
        "In response to a question, the Head of Law advised that he would circulate the figures.",
        "A law: in response to a question the head of law advised that he would circulate the figures",
    ),
    (
        "In response to the Chair, Councillor Lee said that the Director would be away.",
        "",
    ),
    (
        "It was noted that the Scrutiny Officer would review the agenda for the March meeting.",
        "A officer: it was noted that the scrutiny officer would review the agenda for the march meeting",
    ),
    (
        "It was noted that Councillor Roe would raise the matter with the Cabinet Member.",
        "A roe: it was noted that councillor roe would raise the matter with the cabinet member",
    ),
    (
        "It was noted that Marlbury Homes would review the rents.",
        "",
    ),
    (
        "The Chair agreed to write to the Cabinet Member requesting more information.\n\nACTION: Councillor Roe",
        "A roe: the chair agreed to write to the cabinet member requesting more information",
    ),
    (
        "The Committee considered the list.\n\na) Action 1 - Shared Services process\n\nIt was agreed that this item be removed from the list.\n\nb) Action 4 – Disabled Facilities Grant\n\nOfficers gave an update. It was agreed that the Committee monitor the scheme in six months’ time.",
        "D agreed the committee monitor the scheme in six months time | D agreed this item be removed from the list",
    ),
    (
        "The Chair agreed to vary the order of business and take item 3 later in the meeting.",
        "",
    ),
    (
        "The Chair agreed to write to the owner and take advice.",
        "A chair: the chair agreed to write to the owner and take advice",
    ),
    (
        "Actions:\n\n1. Chair to raise the issue with the Chief Executive. (Owner: Sam Fox)\n\n2. Circulate the figures to Members. (Owner – Head of Law)",
        "A fox: chair to raise the issue with the chief executive | A law: circulate the figures to members",
    ),
    (
        "ACTION: Circulate the figures [Lead Officer: Sam Fox, Lou Lee]",
        "A fox: circulate the figures",
    ),
    (
        "The Director of Place would provide a written response to Councillor Roe outside of the meeting.",
        "A place: the director of place would provide a written response to councillor roe outside of the meeting",
    ),
    (
        "The Head of Law confirmed that officers would circulate the figures to Members.",
        "A officers: the head of law confirmed that officers would circulate the figures to members",
    ),
    (
        "The scheme would provide homes to members of the public.",
        "",
    ),
    (
        "Councillor Roe asked whether the Head of Law would send the figures to Members.",
        "",
    ),
    (
        "The Chair hoped that officers would provide a report to the Committee.",
        "",
    ),
    # The clerk without an article, and who takes it on in a clause of its own.
    ("Chair requested that Clerk write to the firm.", "A clerk: chair requested that clerk write to the firm"),
    (
        "Clerk also requested to ask the county for advice.",
        "A clerk: clerk also requested to ask the county for advice",
    ),
    (
        "The price is £60; Cllr Roe undertook to buy the strimmer.",
        "A roe: the price is £60 cllr roe undertook to buy the strimmer",
    ),
    ("It was dark; Cllr Roe said that the lamp was out.", ""),
    # A councillor above a list reports what stands in it, and acts on nothing above it.
    (
        "A firm had shown interest in the site.\n\nCouncillor Pauline Moss\n\na) The lamp was mended.\n\nb) The road was wet.",
        "",
    ),
    ("A price for the seat was awaited.\n\nCllr P Moss", "A moss: a price for the seat was awaited"),
    (
        "The grant is due and Cllr TV agreed to chase this up.",
        "A vale: the grant is due and cllr tv agreed to chase this up",
    ),
    ("The land was sold.\n\nThe date is not known. Clerk to chase it.\n\nClerk", "A clerk: clerk to chase it"),
    # Who answers without a comma; who takes somebody's place has no task.
    (
        "Following a question from Councillor Vale the Director of Place agreed to provide figures.",
        "A place: following a question from councillor vale the director of place agreed to provide figures",
    ),
    (
        "In response to a question the Chair agreed to write to the school.",
        "A chair: in response to a question the chair agreed to write to the school",
    ),
    (
        "Following a question Councillor Vale agreed to write to the school.",
        "A vale: following a question councillor vale agreed to write to the school",
    ),
    ("Councillor Roe to replace Councillor Vale", ""),
    ("Cllr Moss to serve on the Pool Board", ""),
    ("Cllr Moss to replace the bench", "A moss: cllr moss to replace the bench"),
    # A number whose text is lost, above the label of an action.
    ("A plan was set out.\n3.\nd)         Action 7 – Single Scheme", ""),
    ("In the event that a fire drill is planned during the meeting, the Chair will advise of this.", ""),
    ("Clerk to test the fire alarm.", "A clerk: clerk to test the fire alarm"),
    (
        "Councillor Roe asked about the path and the Area Manager agreed to seek an update for members.",
        "A manager: the area manager agreed to seek an update for members",
    ),
    (
        "Two dates had been added and the Scrutiny Facilitator would liaise with the Chair and officers following the meeting to find reports.",
        "A facilitator: the scrutiny facilitator would liaise with the chair and officers following the meeting to find reports",
    ),
    ("Councillor Moss raised the hedge and the Committee agreed to write to the owner.", "D agreed write to the owner"),
    (
        "Members asked about the grant, and the Head of Housing and Planning undertook to circulate the figures.",
        "A planning: the head of housing and planning undertook to circulate the figures",
    ),
    (
        "Councillor Moss was thanked and Mr Fox agreed to re-circulate the note.",
        "A fox: councillor moss was thanked and mr fox agreed to re circulate the note",
    ),
    (
        "Councillor Moss and Mr Fox agreed to re-circulate the note.",
        "A moss: councillor moss and mr fox agreed to re circulate the note",
    ),
    ("ACTION SHEET\n\nConsideration was given to the Action Sheet.", ""),
    ("ACTION: To be raised with the governors.\n\nAction\n\nS.Fox", "A fox: be raised with the governors"),
    ("ACTION: Clerk to write to the owner.\n\nAction\n\nS.Fox", "A clerk: clerk to write to the owner"),
    (
        "It was late, and officers undertook to arrange another visit.",
        "A officers: officers undertook to arrange another visit",
    ),
    (
        "Parenting Strategy The Town Clerk undertook to follow up the matter.",
        "A clerk: the town clerk undertook to follow up the matter",
    ),
    ("Members discussed the report, and officers agreed with the view.", ""),
    (
        "The Director would inform the Members of the date.",
        "A director: the director would inform the members of the date",
    ),
    (
        "Officers would notify the Members once the works are complete.",
        "A officers: officers would notify the members once the works are complete",
    ),
    (
        "The Clerk also agreed to check the insurance.",
        "A clerk: the clerk also agreed to check the insurance",
    ),
    (
        "The lamp is dark and Cllr M Hale will speak to the owner.",
        "A hale: the lamp is dark and cllr m hale will speak to the owner",
    ),
    (
        "A question was received. ACTIONS: That a written response be provided to Mr Fox.",
        "A -: a written response be provided to mr fox",
    ),
    (
        "The vent in the hall leaks – Action: Councillor Vale. Councillor Hale asked if the dates were known. The lamp is dark. Action: Clerk. It was raining.",
        "A clerk: the lamp is dark | A vale: the vent in the hall leaks",
    ),
    (
        "The vent in the hall leaks. Action: Cllr. Vale.",
        "A vale: the vent in the hall leaks",
    ),
    (
        "The vent in the hall leaks. Action: Repair the fence.",
        "",
    ),
    (
        "It was late. – Action: Clerk to email the county",
        "A clerk: clerk to email the county",
    ),
    (
        "The Chair explained that he had met with the Vice Chair and Clerk to discuss the list.",
        "",
    ),
    # the signature of a clerk is no task
    ("Ann Roe\nClerk to West Marl Parish Council", ""),
    ("CLERK TO MARLBURY TOWN COUNCIL", ""),
    ("CLERK TO WRITE to the owner", "A clerk: clerk to write to the owner"),
    ("The hedge is overgrown. Clerk to write to the owner.", "A clerk: clerk to write to the owner"),
    # a whole name, whoever attended
    (
        "Ann Hart will write to the Department for Education about the funding.",
        "A hart: ann hart will write to the department for education about the funding",
    ),
    ("Mill Lane will close in May.", ""),
    # nothing is to be done
    ("ACTION: None", ""),
    ("Action: no further action", ""),
    ("The Clerk will not write to the owner.", ""),
    (
        "Officers were requested to progress the following actions:\n\n•  To ascertain how deep the pond is;\n\n•  To find out from the owner whether it leaks.",
        "A -: ascertain how deep the pond is | A -: find out from the owner whether it leaks",
    ),
    (
        "The following actions were identified:\n\n•  Ann Roe to measure the pond\n\n•  Tom Poe to ask the owner",
        "A poe: tom poe to ask the owner | A roe: ann roe to measure the pond",
    ),
    (
        "The Chair recalled what the following actions had led to:\n\n•  the pond was dredged\n\n•  the owner was asked",
        "",
    ),
    (
        "Action: None required at this time.",
        "",
    ),
    (
        "Action: Nobody to use the path until Terry Vale has mended it.",
        "A -: nobody to use the path until terry vale has mended it",
    ),
    (
        "Papers were sent to the county. Action: Clerk to get quotes for the works. Council thanked him to end with.",
        "A clerk: clerk to get quotes for the works",
    ),
    (
        "The signs were old, and the Secretary was asked to write to the county regarding this.",
        "A secretary: the signs were old and the secretary was asked to write to the county regarding this",
    ),
    (
        "It was resolved that the Treasurer was asked to pay the bill.",
        "D requested the treasurer was asked to pay the bill",
    ),
    # posts of larger bodies, all members, points in capitals
    (
        "Councillor Vale kindly volunteered to organise the litter pick.",
        "A vale: councillor vale kindly volunteered to organise the litter pick",
    ),
    (
        "ACTION POINT: Ann Roe to send the survey to all members by 30 June 2024.",
        "A roe: ann roe to send the survey to all members by 30 june 2024",
    ),
    ("The CEO agreed to arrange a site meeting.", "A ceo: the ceo agreed to arrange a site meeting"),
    (
        "The Democratic Services Officer was asked to circulate the map.",
        "A officer: the democratic services officer was asked to circulate the map",
    ),
    ("All Cllrs to review the policy.", "A cllrs: all cllrs to review the policy"),
    # asked of the clerk, and labelled behind
    (
        "There is a vacancy. The Council asked the Clerk to put a notice in the magazine. Clerk to action",
        "A clerk: the council asked the clerk to put a notice in the magazine clerk to action | D requested asked the clerk to put a notice in the magazine",
    ),
    # arrows between the label and who acts
    (
        "The letter would be added to the bundle of papers.\n\nAction >>>>> Head of Law",
        "A law: the letter would be added to the bundle of papers",
    ),
    (
        "The letter would be added to the bundle of papers.\n\nAction >>>>> ED CYP",
        "A cyp: the letter would be added to the bundle of papers",
    ),
    ("Action: ANN ROE to write to the county.", "A roe: ann roe to write to the county"),
    ("Action -> Ann Roe to write to the county.", "A roe: ann roe to write to the county"),
    ("Action → Ann Roe to write to the county.", "A roe: ann roe to write to the county"),
]


@pytest.mark.parametrize(("text", "told"), _SAID)
def test_a_task_is_read_in_the_words_of_the_minutes(text: str, told: str) -> None:
    assert facts_told(text) == sorted(told.split(" | ") if told else [])
