"""Phrasings of heads and ends of minutes: date, start, end, body, council, venue, contact and kind of record."""

import re

import pytest
from grammar_readings import reading_of_text

_BUSINESS = """

1. Apologies for absence
There were none.

2. Minutes of the last meeting
The minutes were approved as a correct record.

3. Highways
The Clerk reported that the hedge had been cut.
"""

# The text, with ¶ where the business stands (else behind it), and the facts; "-" is a fact that is not told.
_HEADS = [
    (
        "Marlbury Town Council\n\nThe Vice Chair referred to a demonstration against the closure of the hospital on 24 January 2024 at 1.30pm at Marlshire County Council offices.",
        "date=- start=- end=- council=Marlbury Town Council",
    ),
    (
        "Marlbury County Council\n\nMinutes of the meeting of the Cabinet held on Wednesday 8 June 2022 at 10.00 am\n\nThe fence was put up subject to approval from the owner.",
        "date=2022-06-08 status=minutes",
    ),
    (
        "Marlbury County Council\n\nMinutes of the meeting of the Cabinet held on Wednesday 8 June 2022 at 10.00 am\n\nThe closing date for the receipt of written questions is 4.00 pm on Thursday 2 June 2022.",
        "date=2022-06-08 start=10:00 end=- body=Cabinet council=Marlbury County Council",
    ),
    (
        "Integration Joint Board Audit Committee\n\nMinutes of the meeting held on 4 March 2024",
        "date=2024-03-04 body=Integration Joint Board Audit Committee",
    ),
    (
        "Mayor Ann Roe, Marlshire Authority\n\nMinutes of the meeting of the Parks Committee held on 4 March 2024",
        "date=2024-03-04 body=Parks Committee",
    ),
    (
        "Tees Valley Combined Authority\n\nAudit Committee\n\nMinutes of the meeting held on 4 March 2024",
        "date=2024-03-04 body=Audit Committee council=Tees Valley Combined Authority",
    ),
    (
        "Minutes of a meeting of the Council held remotely via Microsoft Teams and at the Council Meeting Room, Marl, on Tuesday, 5th March 2024.",
        "date=2024-03-05 body=Council venue=Microsoft Teams",
    ),
    (
        "MINUTES FROM THE PARISH COUNCIL MEETING HELD ON MARCH 5th 2024",
        "date=2024-03-05 body=PARISH COUNCIL council=-",
    ),
    (
        "CYNGOR CYMUNED LLANFARL COMMUNITY COUNCIL\n\nCofnodion\n\nMonday 4 March 2024 at 7.00 pm",
        "council=Llanfarl Community Council date=2024-03-04 start=19:00",
    ),
    (
        "Council, churches, clubs\n\nMINUTES OF COMMUNITY COUNCIL MEETING\n\nTuesday 12th March 2024 at 7.00pm, Dunat Centre Community Room",
        "date=2024-03-12 start=19:00 body=COMMUNITY COUNCIL venue=Dunat Centre Community Room",
    ),
    (
        "Draft Minutes of Annual Ordinary Parish Council meeting 4th March 2024",
        "date=2024-03-04 body=Parish Council council=-",
    ),
    (
        "Draft minutes of the Parish Council meeting of 5.3.24 held in the Pavilion, 7.30 p.m.",
        "date=2024-03-05 start=19:30 body=Parish Council venue=Pavilion",
    ),
    (
        "Minutes of the PARISH COUNCIL MEETING held on the 4th March 2024 at 7.30pm remotely through Zoom.",
        "date=2024-03-04 start=19:30 body=PARISH COUNCIL venue=Zoom",
    ),
    ("Finance Committee\n\nMinutes uploaded on April 26, 2024", "body=Finance Committee date=-"),
    (
        "May 2024 Finance Committee\n\nMonday 6 May 2024 at 7.00 pm",
        "body=Finance Committee date=2024-05-06 start=19:00",
    ),
    ("March Town Council\n\nMonday 6 May 2024 at 7.00 pm", "council=March Town Council date=2024-05-06"),
    (
        "Marlbury Parish Council\n\nMinutes of the meeting held at Marlbury School on Monday 4th March 2024 at 7.00.p.m.",
        "date=2024-03-04 start=19:00",
    ),
    (
        "MARLSHIRE COUNTY COUNCIL\n\nMinutes of Meeting Held on Monday, 4 th March, 2024 – 2.30 p.m. In the Council Chamber, County Hall, Marlbury. Attendance:",
        "date=2024-03-04 start=14:30 venue=Council Chamber, County Hall, Marlbury",
    ),
    (
        "MINUTES OF A COUNCIL MEETING HELD AT THE GUILDHALL AT 7.00 P.M. ON MONDAY 4TH MARCH, 2024.",
        "date=2024-03-04 start=19:00 body=- venue=GUILDHALL",
    ),
    (
        "MARLBURY COMMUNITY COUNCIL BUSINESS MEETING MINUTES 7:00 to 9:15pm, 4th March 2024 Harbour Hall,",
        "date=2024-03-04 start=19:00 end=21:15 venue=Harbour Hall",
    ),
    (
        "Minutes of the Parks Committee held remotely on Monday 4thMARCH, 2024 at 2PM",
        "date=2024-03-04 start=14:00 body=Parks Committee",
    ),
    (
        "Held in the Village Hall on 4 March 2024 at 7:00pm\n\n¶\n4. Roads\nThe Next Thornley Community Council Meeting Will Take place on the 3 June 2024.",
        "date=2024-03-04 start=19:00 body=Thornley Community Council council=Thornley Community Council",
    ),
    (
        "Minutes of the Parks Committee held on 4 March 2024 at 7pm\n\n¶\n4. Library\nAnn Roe spoke of the early closure (5 pm on all days but Monday) of the library.",
        "date=2024-03-04 start=19:00 end=- body=Parks Committee",
    ),
    (
        "Draft Minutes - Finance Committee Meeting\n\nheld on Monday 4 March 2024 at 7.00 pm",
        "date=2024-03-04 start=19:00 body=Finance Committee",
    ),
    (
        "Finance Committee Meeting Minutes 05.03.24\n\nMembers: Cllrs A Roe, P Moss and T Vale\n\nCllr Vale joined the meeting at approximately 7:45pm.\n\n¶\n4. Meeting closed at 21:15",
        "date=2024-03-05 body=Finance Committee end=21:15",
    ),
    (
        "Agenda for Marlbury City Joint Policing Committee on Tuesday 5th March, 2024, 2.30 pm\n\nAgenda and minutes",
        "date=2024-03-05 start=14:30 body=Marlbury City Joint Policing Committee",
    ),
    ("COMERLEA DISTRICT MEETING\n\nHELD ON 4th March, 2024", "date=2024-03-04 body=COMERLEA DISTRICT"),
    (
        "Planning Committee\n\nNote: Because of the election this meeting has been re-arranged from 11 December 2019",
        "body=Planning Committee date=-",
    ),
    ("Planning Committee - Monday, 4th March, 2024 7.00 pm", "date=2024-03-04 start=19:00 body=Planning Committee"),
    (
        "Better Lives Thornley - Monday, 4th March, 2024 7.00 pm",
        "date=2024-03-04 start=19:00 body=Better Lives Thornley",
    ),
    (
        "Annual General Meeting, Regional Transport Board - Monday, 4th March, 2024 7.00 pm, MOVED",
        "date=2024-03-04 start=19:00 body=Regional Transport Board",
    ),
    (
        "You are summoned to attend a meeting of the THORNLEY DISTRICT COUNCIL to be held on Monday 4 March 2024 at 6.00 pm\n\nAnn Roe Chief Executive",
        "date=2024-03-04 start=18:00 council=Thornley District Council",
    ),
    (
        "Agenda and minutes\nPlanning Committee\nMonday, 4th March, 2024 7.00 pm\n\nVenue: Council Chamber, Town Hall, Marlbury. View directions\n\nContact: Ann Fox  Democratic Services Officer",
        "date=2024-03-04 start=19:00 body=Planning Committee venue=Council Chamber, Town Hall, Marlbury contact=Ann Fox status=minutes",
    ),
    (
        "At a Meeting of the PLANNING COMMITTEE held in the Council Chamber, Town Hall, Marlbury on Monday 4 March 2024 at 7.00 p.m.",
        "date=2024-03-04 start=19:00 body=PLANNING COMMITTEE venue=Council Chamber, Town Hall, Marlbury",
    ),
    (
        "MARLBURY BOROUGH COUNCIL\n\nPLANNING COMMITTEE\n\nMONDAY 4 MARCH 2024\n\n7.00PM\n\nCOUNCIL CHAMBER, TOWN HALL",
        "date=2024-03-04 start=19:00 body=PLANNING COMMITTEE council=MARLBURY BOROUGH COUNCIL venue=COUNCIL CHAMBER, TOWN HALL",
    ),
    (
        "Minutes of the Proceedings of the Marlbury Borough Council at a meeting held at the Town Hall, Marlbury on Wednesday, 6 March 2024",
        "date=2024-03-06 council=Marlbury Borough Council body=Marlbury Borough Council venue=Town Hall, Marlbury",
    ),
    (
        "Minutes of the Monthly Meeting of Marlshire County Council held in the Council Chamber, Áras an Chontae, Marlbury on Monday, 4th March 2024 at 10.30 a.m.",
        "date=2024-03-04 start=10:30 council=Marlshire County Council body=Marlshire County Council",
    ),
    (
        "MINUTES OF MARCH MONTHLY MEETING OF MARLBURY MUNICIPAL DISTRICT HELD IN THE CIVIC OFFICES, MARLBURY ON MONDAY 4TH MARCH 2024 AT 3.00 P.M.",
        "date=2024-03-04 start=15:00 body=MARLBURY MUNICIPAL DISTRICT venue=CIVIC OFFICES, MARLBURY",
    ),
    (
        "Minutes of the 412th meeting of Marlbury Parish Council held on Monday 4th March 2024 in the Village Hall, commencing at 7.30pm",
        "date=2024-03-04 start=19:30 council=Marlbury Parish Council venue=Village Hall",
    ),
    (
        "MINUTES of the 412th MEETING of the MARLBURY HARBOUR BOARD held at the Harbour Office, Marlbury on 4th March 2024 at 1100",
        "date=2024-03-04 body=MARLBURY HARBOUR BOARD venue=Harbour Office, Marlbury start=11:00",
    ),
    (
        "Minutes of Marlbury Parish Council Meeting held on Monday 4th March 2024 at 7.30 pm at Marlbury Village Hall",
        "date=2024-03-04 start=19:30 council=Marlbury Parish Council venue=Marlbury Village Hall",
    ),
    (
        "MARLBURY PARISH COUNCIL\nMinutes of the meeting of the Parish Council held in the Parish Room on Tuesday, 5 March 2024 starting at 7.00pm.",
        "date=2024-03-05 start=19:00 council=MARLBURY PARISH COUNCIL venue=Parish Room",
    ),
    (
        "MARLBURY PARISH COUNCIL\nMinutes of the Annual Parish Meeting held on Tuesday, 7 May 2024 at 7.00pm in the Parish Room",
        "date=2024-05-07 start=19:00 venue=Parish Room",
    ),
    (
        "Minutes of the Annual Meeting of Marlbury Town Council held on 7 May 2024 at 7pm in the Assembly Room, Town Hall",
        "date=2024-05-07 start=19:00 council=Marlbury Town Council body=Marlbury Town Council venue=Assembly Room, Town Hall",
    ),
    (
        "Minutes of the Extraordinary Meeting of Marlbury Town Council held on Thursday 7th March 2024 at 18:30 via Zoom",
        "date=2024-03-07 start=18:30 council=Marlbury Town Council venue=Zoom",
    ),
    (
        "Marlbury Community Council\nMinutes of Meeting held on Wednesday 6th March 2024 at 7pm in Marlbury Primary School",
        "date=2024-03-06 start=19:00 council=Marlbury Community Council venue=Marlbury Primary School",
    ),
    (
        "MARLBURY AND DISTRICT COMMUNITY COUNCIL\n\nMINUTE OF MEETING\n\nDate: Wednesday 6 March 2024\nTime: 7.00 pm\nVenue: Marlbury Hall",
        "date=2024-03-06 start=19:00 council=MARLBURY AND DISTRICT COMMUNITY COUNCIL venue=Marlbury Hall",
    ),
    (
        "Minute of Meeting of the Marlbury Area Committee held in the Town House, Marlbury on Thursday, 7 March 2024 at 10.00 a.m.",
        "date=2024-03-07 start=10:00 body=Marlbury Area Committee venue=Town House, Marlbury",
    ),
    (
        "Minute of the meeting of the Education and Children's Services Committee held remotely by Microsoft Teams on 7 March 2024 at 10 am",
        "date=2024-03-07 start=10:00 body=Education and Children's Services Committee venue=Microsoft Teams",
    ),
    (
        "CYNGOR CYMUNED MARLBURY COMMUNITY COUNCIL\n\nCofnodion y cyfarfod a gynhaliwyd nos Lun 4 Mawrth 2024 am 7.00yh yn Neuadd y Pentref\nMinutes of the meeting held on Monday 4 March 2024 at 7.00pm at the Village Hall",
        "date=2024-03-04 start=19:00 venue=Village Hall",
    ),
    (
        "Cofnodion cyfarfod Cyngor Tref Marlbury a gynhaliwyd ar 4ydd Mawrth 2024 am 7.00 y.h.",
        "date=2024-03-04 start=19:00",
    ),
    (
        "MINUTES of a meeting of the CABINET held at 10.00 am on 4 March 2024 at Council Chamber, County Hall, Marlbury.",
        "date=2024-03-04 start=10:00 body=CABINET venue=Council Chamber, County Hall, Marlbury",
    ),
    (
        "Minutes of a meeting of the Audit Committee of Marlshire District Council held on Monday, 4 March 2024 at 6.00 pm in Committee Room 1, Council Offices",
        "date=2024-03-04 start=18:00 body=Audit Committee council=Marlshire District Council venue=Committee Room 1, Council Offices",
    ),
    (
        "MARLSHIRE HEALTH AND WELLBEING BOARD\n\nMinutes of the Marlshire Health and Wellbeing Board meeting held at County Hall, Marlbury on 4 March 2024.",
        "date=2024-03-04 venue=County Hall, Marlbury body=Marlshire Health and Wellbeing Board",
    ),
    (
        "Meeting: Overview and Scrutiny Committee\nDate: 4 March 2024\nTime: 18:30\nPlace: Committee Room 2",
        "date=2024-03-04 start=18:30 body=Overview and Scrutiny Committee venue=Committee Room 2",
    ),
    (
        "Committee: Licensing Sub-Committee\nDate of meeting: 04/03/2024\nStart time: 10.00am\nFinish time: 11.45am\nLocation: Civic Centre",
        "date=2024-03-04 start=10:00 end=11:45 body=Licensing Sub-Committee venue=Civic Centre",
    ),
    (
        "LICENSING SUB-COMMITTEE\n4 March 2024\n10.00 am - 11.45 am",
        "date=2024-03-04 start=10:00 end=11:45 body=LICENSING SUB-COMMITTEE",
    ),
    (
        "LICENSING (HEARINGS) SUB-COMMITTEE\nMonday, 4th March, 2024, 10.00 am to 11.45 am, in the Garnet Room, Civic Centre",
        "date=2024-03-04 start=10:00 end=11:45 body=LICENSING (HEARINGS) SUB-COMMITTEE",
    ),
    (
        "Minutes of a joint meeting of the Marlshire and Valeshire Joint Crematorium Committee held at the Crematorium, Marlbury at 2pm on Friday 8 March 2024",
        "date=2024-03-08 start=14:00 body=Marlshire and Valeshire Joint Crematorium Committee",
    ),
    (
        "Minutes of the Meeting of the Finance and General Purposes Committee of Marlbury Town Council, held on Monday 4th March, 2024 at 7.15 p.m. in the Council Offices, Mill Lane",
        "date=2024-03-04 start=19:15 body=Finance and General Purposes Committee council=Marlbury Town Council",
    ),
    (
        "Marlbury Town Council – Minutes of the Amenities Committee Meeting – Monday 4th March 2024",
        "date=2024-03-04 body=Amenities Committee council=Marlbury Town Council",
    ),
    ("FINANCE COMMITTEE MEETING MINUTES\n4TH MARCH 2024", "date=2024-03-04 body=FINANCE COMMITTEE"),
    (
        "Minutes of Meeting\nMarlbury Parish Council\nMonday 4.3.24 7.30pm",
        "date=2024-03-04 start=19:30 council=Marlbury Parish Council",
    ),
    ("Marlbury Parish Council Minutes 4th March 2024", "date=2024-03-04 council=Marlbury Parish Council"),
    (
        "Minutes of the Parish Council Meeting of Marlbury with Farley held on 4th March 2024 at 19:30 hrs in the Church Room",
        "date=2024-03-04 start=19:30 venue=Church Room",
    ),
    (
        "DRAFT\nMarlbury Parish Council\nMinutes of the meeting held on 4 March 2024",
        "date=2024-03-04 status=draft-minutes council=Marlbury Parish Council",
    ),
    (
        "DRAFT MINUTES – subject to approval at the next meeting\nMarlbury Parish Council\nMeeting held on 4 March 2024",
        "date=2024-03-04 status=draft-minutes council=Marlbury Parish Council",
    ),
    (
        "Unconfirmed minutes of the Planning Committee held on 4 March 2024",
        "date=2024-03-04 status=draft-minutes body=Planning Committee",
    ),
    (
        "Marlbury Parish Council\nUnapproved Minutes of the Meeting held on 4 March 2024",
        "date=2024-03-04 status=draft-minutes",
    ),
    (
        "Minutes of the PLANNING COMMITTEE\nheld on\nMonday 4 March 2024\nat\n7.00 pm\nin the\nCouncil Chamber",
        "date=2024-03-04 start=19:00 body=PLANNING COMMITTEE venue=Council Chamber",
    ),
    (
        "| Committee | Planning Committee |\n|---|---|\n| Date | 4 March 2024 |\n| Time | 7.00 pm |\n| Venue | Council Chamber |",
        "date=2024-03-04 start=19:00 body=Planning Committee venue=Council Chamber",
    ),
    (
        "Minutes of a Meeting of the Council of the Borough of Marlbury held at the Town Hall on Wednesday, 6th March, 2024 at 6.30 p.m.",
        "date=2024-03-06 start=18:30 venue=Town Hall",
    ),
    (
        "MINUTES OF THE MEETING OF THE COUNTY COUNCIL HELD ON TUESDAY 5 MARCH 2024, IN THE COUNCIL CHAMBER, COUNTY HALL, MARLBURY, AT 10.00AM",
        "date=2024-03-05 start=10:00 venue=COUNCIL CHAMBER, COUNTY HALL, MARLBURY",
    ),
    (
        "Minutes of the Marlbury Parish Council Planning Committee meeting held at 6.45pm on Monday 4th March 2024 in the Pavilion",
        "date=2024-03-04 start=18:45 body=Planning Committee council=Marlbury Parish Council venue=Pavilion",
    ),
    (
        "Notes of the meeting of the Allotments Working Group held on 4 March 2024",
        "date=2024-03-04 body=Allotments Working Group",
    ),
    (
        "Record of the meeting of the Schools Forum held on Thursday 7th March 2024, 4pm, Microsoft Teams",
        "date=2024-03-07 start=16:00 body=Schools Forum venue=Microsoft Teams",
    ),
    (
        "Minutes of the virtual meeting of the Standards Committee held via Microsoft Teams on Thursday 7 March 2024 commencing at 2.00pm",
        "date=2024-03-07 start=14:00 body=Standards Committee venue=Microsoft Teams",
    ),
    (
        "The meeting of the Planning Committee was held on 4th March 2024 in the Town Hall, Marlbury. The meeting commenced at 7.00pm.",
        "date=2024-03-04 start=19:00 body=Planning Committee venue=Town Hall, Marlbury",
    ),
    ("A meeting of the Planning Committee was held on Monday 4 March 2024.", "date=2024-03-04 body=Planning Committee"),
    (
        "A MEETING of the SCRUTINY COMMITTEE was held on THURSDAY, 7 MARCH 2024 at 5.30 PM",
        "date=2024-03-07 start=17:30 body=SCRUTINY COMMITTEE",
    ),
    ("PRESENT: Councillor Roe (Chair)\n\nPLANNING COMMITTEE: 4 MARCH 2024", "date=2024-03-04 body=PLANNING COMMITTEE"),
    ("PLANNING COMMITTEE, 4.3.2024", "date=2024-03-04 body=PLANNING COMMITTEE"),
    ("Marlbury City Council\nCouncil\n4 March 2024", "date=2024-03-04 council=Marlbury City Council"),
    (
        "London Borough of Marlbury\n\nMINUTES OF THE PENSIONS COMMITTEE HELD ON MONDAY 4TH MARCH 2024, 7:00PM – 8:45PM",
        "date=2024-03-04 start=19:00 end=20:45 body=PENSIONS COMMITTEE council=London Borough of Marlbury",
    ),
    (
        "MINUTES OF THE ORDINARY MEETING OF MARLBURY CITY COUNCIL HELD ON MONDAY 4TH MARCH 2024 AT 6.15 PM IN THE COUNCIL CHAMBER, CITY HALL",
        "date=2024-03-04 start=18:15 council=MARLBURY CITY COUNCIL venue=COUNCIL CHAMBER, CITY HALL",
    ),
    (
        "Minutes of Adjourned Meeting of Marlshire County Council held on 4th March, 2024 at 2.00 p.m. in County Buildings, Marlbury",
        "date=2024-03-04 start=14:00 council=Marlshire County Council venue=County Buildings, Marlbury",
    ),
    (
        "Miontuairiscí\nMinutes of the Plenary Council Meeting held on the 4th of March 2024 at 11 a.m. in the Council Chamber",
        "date=2024-03-04 start=11:00 venue=Council Chamber",
    ),
    (
        "Minutes of the Budget Meeting of Marlshire County Council held at 10am on the 24th day of November, 2023, at the County Hall",
        "date=2023-11-24 start=10:00 council=Marlshire County Council",
    ),
    (
        "Marlbury Community Council AGM\n12 June 2024, 7.30pm, Church Hall",
        "date=2024-06-12 start=19:30 council=Marlbury Community Council venue=Church Hall",
    ),
    (
        "Annual General Meeting of Marlbury Community Council held on 12 June 2024 at 7.30pm in the Church Hall",
        "date=2024-06-12 start=19:30 council=Marlbury Community Council venue=Church Hall",
    ),
    (
        "Minutes of the Meeting of MARLBURY PARISH COUNCIL\nDate: Monday 4 March 2024   Time: 7.30pm   Venue: Marlbury Village Hall",
        "date=2024-03-04 start=19:30 council=MARLBURY PARISH COUNCIL venue=Marlbury Village Hall",
    ),
    (
        "MARLBURY PARISH COUNCIL MEETING\nHELD ON MONDAY 4th MARCH 2024 AT 7.30pm AT THE VILLAGE HALL, MARLBURY",
        "date=2024-03-04 start=19:30 council=MARLBURY PARISH COUNCIL venue=VILLAGE HALL, MARLBURY",
    ),
    (
        "Marlbury Parish Council\nClerk: Mrs S Fox, 1 Mill Lane, Marlbury. Tel 01234 567890\nMinutes of the Parish Council meeting held Monday 4th March 2024, 7.30pm, Village Hall",
        "date=2024-03-04 start=19:30 council=Marlbury Parish Council venue=Village Hall",
    ),
    (
        "Minutes of the Meeting of Marlbury Parish Council held in the Village Hall on March 4th 2024",
        "date=2024-03-04 council=Marlbury Parish Council venue=Village Hall",
    ),
    ("Marlbury Parish Council\nMinutes for March 4, 2024", "date=2024-03-04 council=Marlbury Parish Council"),
    ("Minutes of the Cabinet Member for Housing Decision Session held on 4 March 2024", "date=2024-03-04"),
    (
        "Environment Scrutiny Panel\nThursday 7 March 2024\nPublished on 12 March 2024",
        "date=2024-03-07 body=Environment Scrutiny Panel",
    ),
    (
        "Published: 12 March 2024\nEnvironment Scrutiny Panel\nThursday 7 March 2024",
        "date=2024-03-07 body=Environment Scrutiny Panel",
    ),
    (
        "MARLSHIRE COUNTY COUNCIL\n\nHIGHWAYS ADVISORY BOARD\n\nMINUTES of a meeting of the Highways Advisory Board held in the Garnet Room, Shire House, Marlbury on Tuesday, 5 March 2024.",
        "date=2024-03-05 council=MARLSHIRE COUNTY COUNCIL venue=Garnet Room, Shire House, Marlbury body=HIGHWAYS ADVISORY BOARD",
    ),
    (
        "Marlshire Police and Crime Panel\nMinutes of meeting 4 March 2024, 10:30 - 12:40",
        "date=2024-03-04 start=10:30 end=12:40 body=Marlshire Police and Crime Panel",
    ),
    (
        "Marlshire Fire and Rescue Authority\nMINUTES OF THE MEETING OF THE AUTHORITY HELD ON 4 MARCH 2024 AT 10.00 HOURS",
        "date=2024-03-04 start=10:00",
    ),
    (
        "Marlbury Town Council\nMinutes of the PLANS COMMITTEE held on Mon 4 Mar 2024 7pm",
        "date=2024-03-04 start=19:00 body=PLANS COMMITTEE council=Marlbury Town Council",
    ),
    (
        "MINUTES OF MARLBURY TOWN COUNCIL'S PLANNING COMMITTEE MEETING HELD ON MONDAY 4TH MARCH 2024",
        "date=2024-03-04 body=PLANNING COMMITTEE council=MARLBURY TOWN COUNCIL",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024 at 7.30pm¶\nThere being no further business the Chairman closed the meeting at 9.05pm.",
        "start=19:30 end=21:05",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024 at 7.30pm¶\nMeeting ended 20:50",
        "end=20:50",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024¶\nThe meeting opened at 7.30pm and closed at 9.05pm.",
        "start=19:30 end=21:05",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024\nThe Chairman opened the meeting at 7.32pm¶\nThe Chairman declared the meeting closed at 21.05 hours",
        "start=19:32 end=21:05",
    ),
    (
        "Planning Committee\n4 March 2024\n(The meeting commenced at 7.00 pm and concluded at 8.47 pm)¶",
        "start=19:00 end=20:47",
    ),
    (
        "Planning Committee\n4 March 2024\nThe meeting started at 7.00 pm and finished at 8.47 pm¶",
        "start=19:00 end=20:47",
    ),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nThe meeting finished at 8.47 pm.", "end=20:47"),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThe meeting, which commenced at 7.00 pm, concluded at 8.47 pm.",
        "end=20:47",
    ),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nCHAIR\nThe meeting rose at 8.47 pm", "end=20:47"),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThis concluded the business and the meeting terminated at 8.47 p.m.",
        "end=20:47",
    ),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThere being no further business, the meeting closed at 20:47.",
        "end=20:47",
    ),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nDuration of meeting: 7.00 pm - 8.47 pm", "end=20:47"),
    ("Planning Committee\n4 March 2024\n¶\nTime commenced: 7.00 pm\nTime concluded: 8.47 pm", "start=19:00 end=20:47"),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nClosed: 8.47pm", "end=20:47"),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThe Chairman thanked everyone for attending and closed the meeting at 8.47pm",
        "end=20:47",
    ),
    ("Planning Committee\n4 March 2024 at 10.00 am¶\nThe meeting ended at 12 noon.", "end=12:00"),
    (
        "Planning Committee\n4 March 2024 at 10.00 am¶\nThe meeting adjourned at 11.05 am and reconvened at 11.15 am.",
        "end=-",
    ),
    ("Planning Committee\n4 March 2024 at 6.00 pm¶\nCouncillor Roe left the meeting at 7.10 pm.", "end=-"),
    ("Planning Committee\n4 March 2024 at 6.00 pm¶\nThe Mayor closed the meeting at 8.47 p.m.", "end=20:47"),
    ("Planning Committee\n4 March 2024 at 6.00 pm¶\nMeeting closed at approximately 8.47pm", "end=20:47"),
    (
        "Planning Committee\n4 March 2024 at 6.00 pm¶\nWith no other business to discuss, the meeting was closed at 8:47 PM.",
        "end=20:47",
    ),
    ("Planning Committee\n4 March 2024 at 6.00 pm¶\nThe public part of the meeting closed at 7.30 pm.", "end=-"),
    (
        "Planning Committee\n4 March 2024 at 6.00 pm¶\nThis concluded the business of the meeting. The meeting concluded at 8.47pm. Signed: ________ Date: ________",
        "end=20:47",
    ),
    (
        "Planning Committee\n4 March 2024 at 6.00 pm¶\nMeeting closed 8.47pm. Next meeting 8 April 2024 at 6.30 pm.",
        "end=20:47 date=2024-03-04 start=18:00",
    ),
    (
        "Marlbury Community Council\nMeeting held on 4 March 2024 at 7pm¶\nDate of next meeting: 8 April 2024 at 7.30pm.\nThe Chair thanked all for coming and brought the meeting to a close at 8.50pm.",
        "start=19:00 end=20:50",
    ),
    (
        "Marlshire County Council\nMinutes of Monthly Meeting held on 4 March 2024 at 2 p.m.¶\nThis concluded the business of the meeting.\nCríoch\nThe meeting then concluded at 5.15 p.m.",
        "start=14:00 end=17:15",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024\nMeeting commenced: 19.30\nMeeting closed: 21.05¶",
        "start=19:30 end=21:05",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024 in the Village Hall from 7.30pm until 9.05pm¶",
        "start=19:30 end=21:05 venue=Village Hall",
    ),
    (
        "Agenda and minutes\nPlanning Committee\nMonday, 4th March, 2024 7.00 pm\nContact: Ann Fox, Democratic Services Officer  Tel: 01234 567890 Email: ann.fox@marlbury.example",
        "contact=Ann Fox",
    ),
    ("Planning Committee\n4 March 2024\nContact Officer: Ann Fox, 01234 567890", "contact=Ann Fox date=2024-03-04"),
    (
        "Planning Committee\n4 March 2024\nFor further information please contact Ann Fox on 01234 567890",
        "contact=Ann Fox date=2024-03-04",
    ),
    (
        "Planning Committee\n4 March 2024\nPlease ask for: Ann Fox\nDirect line: 01234 567890",
        "contact=Ann Fox date=2024-03-04",
    ),
    ("Planning Committee\n4 March 2024\nEnquiries to: Ann Fox (Committee Manager)", "contact=Ann Fox date=2024-03-04"),
    (
        "Marlbury Parish Council\nNotice is hereby given that a meeting was held on 4 March 2024\nMINUTES\nMonday 4th March 2024 - 7.30pm - Village Hall",
        "date=2024-03-04 start=19:30 venue=Village Hall",
    ),
    (
        "Minutes of the Planning, Highways & Environment Committee held on Monday 4 March 2024 in the Council Chamber at 7.00pm",
        "date=2024-03-04 start=19:00 body=Planning, Highways & Environment Committee venue=Council Chamber",
    ),
    (
        "Marlbury Town Council\n\nPersonnel Committee\n\nMinutes of the meeting held on Monday 4 March 2024 at 10am at the Town Council Offices",
        "date=2024-03-04 start=10:00 body=Personnel Committee council=Marlbury Town Council venue=Town Council Offices",
    ),
    (
        "MINUTES OF A MEETING OF THE MARLBURY TOWN COUNCIL held in the Guildhall on TUESDAY 5th MARCH 2024 AT 7.00 P.M.",
        "date=2024-03-05 start=19:00 council=MARLBURY TOWN COUNCIL venue=Guildhall",
    ),
    (
        "At the ANNUAL MEETING of the COUNCIL held at the Town Hall, Marlbury, on the 15th day of May, 2024",
        "date=2024-05-15 venue=Town Hall, Marlbury",
    ),
    (
        "At a meeting of the Marlshire County Council held at County Hall, Marlbury on 15 May 2024 at 10.30 am",
        "date=2024-05-15 start=10:30 council=Marlshire County Council venue=County Hall, Marlbury",
    ),
    ("Decisions of the Cabinet held on 4 March 2024", "date=2024-03-04 body=Cabinet"),
    ("Record of Decisions\nCabinet\n4 March 2024", "date=2024-03-04 body=Cabinet"),
    (
        "Minutes of the Governance, Risk and Audit Committee\nDate: Monday 4 March 2024\nTime: 9.30 am – 11.45 am\nVenue: Virtual meeting (Microsoft Teams)",
        "date=2024-03-04 start=09:30 end=11:45 body=Governance, Risk and Audit Committee",
    ),
    (
        "Corporate Parenting Board\n\nMeeting Date: Monday 4 March 2024 at 4:30pm",
        "date=2024-03-04 start=16:30 body=Corporate Parenting Board",
    ),
    (
        "SUMMARY OF DECISIONS TAKEN AT THE MEETING OF THE EXECUTIVE HELD ON 4 MARCH 2024",
        "date=2024-03-04 body=EXECUTIVE",
    ),
    (
        "Marlbury and Thornley Joint Planning Committee\nMinutes of a Meeting of the Joint Planning Committee held at the Guildhall on 4 March 2024",
        "date=2024-03-04 venue=Guildhall",
    ),
    ("Local Government Pension Scheme Local Pension Board\n4 March 2024, 10.00am", "date=2024-03-04 start=10:00"),
    (
        "Minutes of the Annual Parish Assembly of the Parish of Marlbury held on Monday 22nd April 2024 at 7.30 pm",
        "date=2024-04-22 start=19:30",
    ),
    ("Marlbury Parish Annual Meeting\nMonday 22 April 2024", "date=2024-04-22"),
    (
        "Minutes of the Annual Meeting of the Parish held in the School on 22 April 2024, commencing at 8.00 pm",
        "date=2024-04-22 start=20:00 venue=School",
    ),
    (
        "MARLBURY PARISH MEETING\nMinutes of the meeting held on 22 April 2024 in the Church",
        "date=2024-04-22 venue=Church",
    ),
    (
        "Minutes of meeting held at 7.30pm, Monday 4th March 2024, Marlbury Parish Hall",
        "date=2024-03-04 start=19:30 venue=Marlbury Parish Hall",
    ),
    (
        "Minutes of a Remote Meeting of Marlbury Parish Council held by video conference on 4 March 2021 at 7.30pm",
        "date=2021-03-04 start=19:30 council=Marlbury Parish Council",
    ),
    (
        "Minutes of the meeting of Marlbury Parish Council held on 4 March 2024 at 7.30pm in the Village Hall and via Zoom",
        "date=2024-03-04 start=19:30 venue=Village Hall and via Zoom",
    ),
    (
        "Minutes of the Bailiwick and Marl Community Council meeting, Monday 4 March 2024, 7pm, Library and online",
        "date=2024-03-04 start=19:00 council=Bailiwick and Marl Community Council",
    ),
    (
        "MARL COMMUNITY COUNCIL\nDraft Minutes of Meeting on Monday 4 March 2024",
        "date=2024-03-04 status=draft-minutes council=MARL COMMUNITY COUNCIL",
    ),
    (
        "Comhairle Contae Mharlsír\nMarlshire County Council\nMinutes of Ordinary Meeting of Marlshire County Council held in the Council Chamber, Áras an Chontae on the 4th March, 2024",
        "date=2024-03-04 council=Marlshire County Council",
    ),
    (
        "MINUTES OF MEETING OF THE CORPORATE POLICY GROUP OF MARLSHIRE COUNTY COUNCIL HELD ON MONDAY 4TH MARCH 2024 AT 10.00 A.M.",
        "date=2024-03-04 start=10:00 body=CORPORATE POLICY GROUP council=MARLSHIRE COUNTY COUNCIL",
    ),
    (
        "Housing Strategic Policy Committee Meeting\n4th March 2024, 2.30 p.m.\nMinutes",
        "date=2024-03-04 start=14:30 body=Housing Strategic Policy Committee",
    ),
    ("Minutes of SPC Meeting – Housing – 4/3/2024", "date=2024-03-04"),
    (
        "Minutes of the 5th Meeting of the 2023/2024 Council Year\nMarlbury Town Council\nheld on Monday, 4 March 2024 at 7.15pm",
        "date=2024-03-04 start=19:15 council=Marlbury Town Council",
    ),
    (
        "MINUTES OF THE TOWN COUNCIL MEETING HELD IN THE COUNCIL CHAMBER ON MONDAY 4TH MARCH 2024 COMMENCING AT 7.00 PM",
        "date=2024-03-04 start=19:00 venue=COUNCIL CHAMBER",
    ),
    ("Minutes of a meeting of the Burial Board held on site on 4 March 2024", "date=2024-03-04 body=Burial Board"),
    (
        "CITY OF MARLBURY\n\nAt a Meeting of the PLANNING AND REGULATION COMMITTEE held in the CITY HALL on WEDNESDAY, 6TH MARCH, 2024 at 4.30 p.m.",
        "date=2024-03-06 start=16:30 body=PLANNING AND REGULATION COMMITTEE venue=CITY HALL",
    ),
    (
        "Minutes of the SCRUTINY COMMITTEE (COMMUNITY) held on Wednesday 6 March 2024 at 10.00am in Rooms 1 & 2, Civic Centre",
        "date=2024-03-06 start=10:00 body=SCRUTINY COMMITTEE (COMMUNITY) venue=Rooms 1 & 2, Civic Centre",
    ),
    (
        "NORTH AREA COMMITTEE 4 March 2024 6.30 - 9.15 pm",
        "date=2024-03-04 start=18:30 end=21:15 body=NORTH AREA COMMITTEE",
    ),
    (
        "Planning (Development Management) Sub-Committee\nWednesday 6th March 2024 (7.00pm to 9.20pm)",
        "date=2024-03-06 start=19:00 end=21:20",
    ),
    (
        "Meeting of Licensing Committee\non 4 March 2024 at 10.00 hours in Meeting Room 3",
        "date=2024-03-04 start=10:00 body=Licensing Committee venue=Meeting Room 3",
    ),
    ("Standards Sub-Committee (Assessment)\n4th March 2024 2pm", "date=2024-03-04 start=14:00"),
    (
        "MINUTES of a Full Council Meeting of the Town Council held on Monday 4 March 2024, at 7.00pm in the Annexe",
        "date=2024-03-04 start=19:00 venue=Annexe",
    ),
    (
        "Planning Committee\n4 March 2024\n\nThe meeting began at 7.00pm.¶\nThere being no further business to discuss, the Chairman thanked Members for attending and closed the meeting at 9.02 pm.",
        "start=19:00 end=21:02",
    ),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nMeeting closed at: 9:02pm", "end=21:02"),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nThe meeting was declared closed at 9.02pm", "end=21:02"),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThe meeting closed at 9.02 pm with the singing of the anthem.",
        "end=21:02",
    ),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThis was all the business and the meeting finished at two minutes past nine.",
        "end=-",
    ),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThere being no other business the meeting concluded 9.02pm",
        "end=21:02",
    ),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nCHAIRMAN\n(The meeting started at 7.00 pm and ended at 9.02 pm)",
        "end=21:02",
    ),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\n(Meeting started 7.00 pm; finished 9.02 pm)", "end=21:02"),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nMeeting Closed: 21.02", "end=21:02"),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThe Panel adjourned at 8.00 pm, reconvened at 8.15 pm and the meeting closed at 9.02 pm.",
        "end=21:02",
    ),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nThe consultation closed at 5.00 pm on 1 March.", "end=-"),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThe meeting went into committee at 8.30 pm and ended at 9.02 pm.",
        "end=21:02",
    ),
    ("Planning Committee\n4 March 2024 at 7.00 pm¶\nTime of closure: 9.02 pm", "end=21:02"),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nDate of next meeting: Monday 8 April at 7.30 pm. Meeting closed 9.02 pm.",
        "end=21:02 start=19:00",
    ),
    (
        "Planning Committee\n4 March 2024 at 7.00 pm¶\nThe public session closed at 7.20 pm and the meeting closed at 9.02 pm.",
        "end=21:02",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024¶\nThe meeting was opened at 7:30pm by the Chair",
        "start=19:30",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024\nMeeting commenced at 7:30pm and concluded at 9:02pm¶",
        "start=19:30 end=21:02",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024\nStart: 19:30 Finish: 21:02¶",
        "start=19:30 end=21:02",
    ),
    (
        "Marlbury Parish Council\nMinutes of the meeting held on 4 March 2024\nMeeting opened: 7.30pm      Meeting closed: 9.02pm¶",
        "start=19:30 end=21:02",
    ),
    # Councils of the register, as letterheads and minutes call them.
    (
        "LONDON BOROUGH OF HARROW\n\nAUDIT COMMITTEE\n\nMinutes of the meeting held on 3 May 2022",
        "council=London Borough of Harrow body=AUDIT COMMITTEE",
    ),
    (
        "Minutes of the Annual Meeting of the Council of the London Borough of Harrow held at the Civic Hall on Tuesday, 17 May 2011",
        "council=London Borough of Harrow body=London Borough of Harrow date=2011-05-17",
    ),
    (
        "CITY OF WESTMINSTER\n\nPARKS SUB-COMMITTEE No. 4\n\n3 May 2005\n\nMINUTES OF PROCEEDINGS\n\nAt a meeting of the Parks Sub-Committee No. 4 held at 6pm on Tuesday 3 May 2005",
        "council=City of Westminster body=PARKS SUB-COMMITTEE No. 4 date=2005-05-03",
    ),
    (
        "City of York Council\n\nCommittee Minutes\n\nMeeting: Parks Committee\n\nDate: 3 May 2022",
        "council=City of York Council body=Parks Committee date=2022-05-03",
    ),
    (
        "ROYAL BOROUGH OF GREENWICH\n\nMINUTES\n\nCABINET\n\n3 May 2022",
        "council=Royal Borough of Greenwich body=CABINET date=2022-05-03",
    ),
    (
        "METROPOLITAN BOROUGH OF STOCKPORT\n\nMINUTES of the meeting of the Cabinet held on 3 May 2022",
        "council=Metropolitan Borough of Stockport body=Cabinet",
    ),
    ("Harrow Council\n\nAgenda and minutes\n\nParks Panel\n\n3 May 2022", "council=Harrow Council body=Parks Panel"),
    ("City of Angels\n\nParks Panel\n\nMinutes of the meeting held on 3 May 2022", "council=- body=Parks Panel"),
    ("Minutes of the Licensing Sub-Committee B held on 3 May 2022", "body=Licensing Sub-Committee B date=2022-05-03"),
    (
        "Meeting documents\nLicensing Committee (2005-2015)\nTuesday, 10th May, 2005 7.30 pm\nTuesday, 10th May, 2005\n07.30 p.m.\nThe Town Hall, Mill Road, Marlbury¶",
        "body=Licensing Committee date=2005-05-10 start=19:30 venue=The Town Hall, Mill Road, Marlbury",
    ),
    (
        "At a meeting of the Combined Fire Authority for County Marl and Thornley held at Fire Headquarters on Thursday 12 November 2015 at 10.00 a.m.",
        "date=2015-11-12 start=10:00 body=Combined Fire Authority for County Marl and Thornley",
    ),
    (
        "Report of the Marlshire County Council Joint Policing Committee Meeting held 10am on Friday 3rd July 2020 via Microsoft TEAMS",
        "date=2020-07-03 start=10:00 body=Joint Policing Committee",
    ),
    (
        "Minutes of the Meeting of Thornley Community Council held at 7.30 p.m. within the New Church Hall at Thornley on Thursday 18 November 1999.",
        "date=1999-11-18 start=19:30 venue=New Church Hall at Thornley",
    ),
    (
        "MINUTES OF PROCEEDINGS AT JOINT POLICING SUB COMMITTEE MEETING OF THE MUNICIPAL DISTRICT OF MARLBURY-THORNLEY HELD ON THURSDAY, 20th FEBRUARY, 2020",
        "date=2020-02-20 body=JOINT POLICING SUB COMMITTEE",
    ),
    (
        "Held on 5 March 2024\n\n¶\n4. Next Meeting\nThe next Thornley Community Council meeting will take place on 2 April 2024.",
        "date=2024-03-05 body=Thornley Community Council council=Thornley Community Council",
    ),
    (
        "Held on 5 March 2024\n\n¶\n4. Chair\nResolved that Councillor Roe chair this meeting of the Audit Committee.",
        "date=2024-03-05 body=Audit Committee",
    ),
    (
        "Held on 5 March 2024\n\n¶\n4. Roads\nThe report would go to the next meeting of the Thornley Parish Council.",
        "date=2024-03-05 body=-",
    ),
    (
        "MARLBURY COMMUNITY COUNCIL\n\nMinutes of a meeting of the above Council held on Monday 26th February 2018 at 7pm in Marlbury Hall.\n\n¶\nThere being no further business the meeting closed at 8.57.",
        "date=2018-02-26 start=19:00 end=20:57 body=Marlbury Community Council venue=Marlbury Hall",
    ),
    (
        "A meeting of the Community Council took place on Thursday 4th February 2021 at 7.30pm via electronic media.",
        "date=2021-02-04 start=19:30 body=Community Council",
    ),
    (
        "Minute of the Marlbury Community Council (MCC) Meeting held on Thursday, 12th February 2015, in Marlbury Church Hall",
        "date=2015-02-12 body=Marlbury Community Council (MCC) venue=Marlbury Church Hall",
    ),
    (
        "Marlbury Community Council\n\nMinutes of the online Council Meeting held on Monday, 7th September 2020, at 7:00pm",
        "date=2020-09-07 start=19:00 body=Marlbury Community Council",
    ),
    # An office is told from the name before it by spaces alone.
    (
        "Parks Committee - Monday, 4th March, 2024 6.00 pm\n\nContact: Sam Fox  Democratic Services Officer\n\n¶",
        "date=2024-03-04 contact=Sam Fox body=Parks Committee",
    ),
    # A council confirms minutes of its committees beside its own.
    (
        "Marlbury Borough Council\n\n5. Minutes\n\nThe minutes of the Extraordinary Full Council Meeting held on 4 March 2024 were approved and signed as a correct record.\n\nThe minutes of the Urgent Decisions Committee held on 5 March 2024 were approved and signed as a correct record.",
        "body=Full Council council=Marlbury Borough Council",
    ),
    (
        "Annual Council Meeting - Business, Council Meeting - Wednesday 22 May 2024 2.00 p.m.\n\n¶",
        "date=2024-05-22 body=Council",
    ),
    (
        "Agenda and minutes\n\nItems\n\n5. Actions\n\nActions from the previous Parks Committee Meeting.\n\nMinutes:\n\nThe lamp was mended.",
        "body=Parks Committee",
    ),
    (
        "St. Anne, The Wharf and Mill Local Committee\n\nThursday, 3rd October, 2019 7.00 pm\n\n¶",
        "date=2019-10-03 body=St. Anne, The Wharf and Mill Local Committee",
    ),
    (
        "Venue: Town Hall\nNo. | Item |\nDeclarations of Interest Members of the Health and Wellbeing Board are asked to consider whether they have an interest in any of the matters on the Agenda. Minutes: There were none. |\nMinutes PDF 2 KB Minutes: It was agreed that the minutes be signed. |",
        "body=Health and Wellbeing Board venue=Town Hall",
    ),
    (
        "Marlbury Borough Council\n\nVenue: Town Hall\nNo. | Item |\nMinutes PDF 2 KB Minutes: COUNCIL RESOLVED - That the minutes be approved. |\nPetitions Minutes: There were none. |",
        "body=Council council=Marlbury Borough Council",
    ),
    (
        "Agenda and minutes\n\nVenue: Weir Hall\n\nItems\nNo. Item\n\n1.\n\nTime of meetings\n\nMinutes:\n\nScrutiny meetings would continue to start at 5.30pm for the year.",
        "start=- venue=Weir Hall",
    ),
    (
        "Minutes\n\nMarlbury City Council\n\nAt the ANNUAL MEETING of CITY COUNCIL held in the CIVIC CENTRE on WEDNESDAY, 15 TH MAY, 2024 at 6.00 p.m.\n\nPresent: The Mayor (Councillor A. Roe) in the Chair\n\nElection of Mayor\n\nRESOLVED that Councillor Lee be appointed Mayor for the year.",
        "date=2024-05-15 start=18:00 council=Marlbury City Council venue=CIVIC CENTRE",
    ),
    (
        "Marlbury Borough Council\n\nParks Committee (ceased to operate 10/04/2017) Minutes\n\nDate:\n\nTuesday, 11th December, 2012",
        "date=2012-12-11 body=Parks Committee",
    ),
    (
        "Agenda and minutes\n\nCouncil - Monday, 20th May, 2024 6.00 pm\n\nNo. Item\n\nIn the absence of the Mayor, the meeting was chaired by the Sheriff/ Vice Chair of Council, Councillor Lee.",
        "date=2024-05-20 start=18:00 body=Council",
    ),
    (
        "Fire and Rescue Authority\n\n3 May 2024\n\nItem no. Agenda Item Details Status\n01 Apologies for Absence\n02 Accounts\nFor decision",
        "date=2024-05-03 body=Fire and Rescue Authority",
    ),
    (
        "Please ask for: Sam Fox\nDate: 7 April 2024\nDear Councillor\nPLANNING COMMITTEE - WEDNESDAY, 8TH MAY, 2024\nI enclose the minutes.",
        "body=PLANNING COMMITTEE",
    ),
    (
        "APPROVED COMMITTEE MINUTES\n\nMARLMOOR NATIONAL PARK AUTHORITY\n\nAPPROVED MINUTES OF THE PLANNING COMMITTEE held at Mill Room, Marlbury on 13 September 2019 at 11am",
        "date=2019-09-13 start=11:00 body=PLANNING COMMITTEE",
    ),
    (
        "Marlshire Fire and Rescue Authority\n\nMinutes of the Audit Committee held on 4 March 2024",
        "date=2024-03-04 body=Audit Committee",
    ),
    (
        "Marlmoor National Park Authority\n\nMinutes of the meeting of the Authority held on 4 March 2024",
        "date=2024-03-04 body=Marlmoor National Park Authority",
    ),
    (
        "Minute Special General Meeting of the Council Tuesday, 8 December 2020, 10:30.\n\nMicrosoft Teams.",
        "date=2020-12-08 start=10:30 body=Council venue=Microsoft Teams",
    ),
    (
        "Roads Committee\n\nTuesday, 8 December 2020, 10:30.\n\nCouncil Chamber, Council Offices, School Place, Marlbury.",
        "date=2020-12-08 start=10:30 body=Roads Committee venue=Council Chamber, Council Offices, School Place, Marlbury",
    ),
    (
        "Roads Committee\n\nTuesday, 8 December 2020, 10:30.\n\nThe Hall was full.",
        "date=2020-12-08 start=10:30 body=Roads Committee venue=-",
    ),
    (
        "Marlbury Parish Council\n\nMinutes of the meeting held on 4 May 2024 at 7.00 pm¶\n9. Closure\nThe Chairman thanked everyone, and final closure of the meeting was at 8.37 pm.",
        "start=19:00 end=20:37",
    ),
    (
        "Minutes for Parish Council meeting 12th April 2021",
        "date=2021-04-12 start=- end=- body=Parish Council council=-",
    ),
    (
        "MINUTES OF THE ORDINARY MEETING OF COUNTY COUNCIL HELD REMOTELY ON MONDAY 4TH MARCH 2024\n\n1. Minutes\n\nIt was agreed to confirm and sign minutes of ordinary meeting of Marlshire County Council held on 5th February 2024.",
        "date=2024-03-04 council=Marlshire County Council",
    ),
    (
        "MINUTES OF THE ORDINARY MEETING OF TOWN COUNCIL HELD ON MONDAY 4TH MARCH 2024\n\n1. Minutes\n\nMembers noted the minutes of the meeting of Marlshire County Council held on 5th February 2024.",
        "date=2024-03-04 council=-",
    ),
    (
        "Marlbury Community Council\n\nMinutes of the meeting held on,\nMonday, 4th March, 2024.\nAt Weir Village Hall.",
        "date=2024-03-04 venue=Weir Village Hall",
    ),
]


def _facts(text: str) -> dict[str, str]:
    """Return what a document says of its meeting, by the words of the table."""
    reading = reading_of_text(text.replace("¶", _BUSINESS) if "¶" in text else text + _BUSINESS)
    [meeting] = [meeting for meeting in reading.meetings if meeting.primary]
    bodies = {body.key: body.name for body in reading.organisations}
    people = {person.key: person.name for person in reading.people}
    return {
        "date": str(meeting.date.value) if meeting.date else "-",
        "start": f"{meeting.start.value:%H:%M}" if meeting.start else "-",
        "end": f"{meeting.end.value:%H:%M}" if meeting.end else "-",
        "body": meeting.body.value if meeting.body else bodies.get(meeting.body_key or "", "-"),
        "council": bodies.get(meeting.council_key or "", "-"),
        "venue": meeting.venue.value if meeting.venue else "-",
        "status": meeting.status.value.value if meeting.status else "-",
        "contact": people.get(meeting.contact.value, "-") if meeting.contact else "-",
    }


def _folded(value: str) -> str:
    return value.casefold().strip(" .").removeprefix("the ")


@pytest.mark.parametrize(("text", "facts"), _HEADS)
def test_a_meeting_is_read_however_its_minutes_word_it(text: str, facts: str) -> None:
    found = _facts(text)
    wanted = dict(fact.split("=", 1) for fact in re.split(r"\s(?=[a-z]+=)", facts))
    assert {name: _folded(found[name]) for name in wanted} == {name: _folded(value) for name, value in wanted.items()}
