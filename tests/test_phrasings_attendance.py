"""Who attended, in the phrasings in which councils write it: each text with all of the attendance that it tells."""

import pytest
from grammar_readings import reading_of_text

HEAD = (
    "Marlbury Borough Council\n\n"
    "Minutes of the meeting of the Planning Committee held on Monday 4 March 2024 at 7.00 pm in the Town Hall\n\n"
)
TITLES = ("Mr ", "Mrs ", "Ms ", "Dr ", "Sir ")

PHRASINGS = [
    (
        "I Lathair: Cathaoirleach Roe presided. Cllrs. Linehan Vale, Moss & Holt.\n\nLeathscéal: Cllr. Cole.\n\nAg Freastal: Mr. Sam Fox, Executive Engineer. Mrs. Kim Hale, (Weir Office).",
        "A:Cole; I:Kim Hale; I:Sam Fox; P:Holt; P:Linehan Vale; P:Moss; P:Roe/chair",
    ),
    (
        "PRESENT: COUNCILLORS: A Roe (Mayor) T Vale, P Moss and I Holt. . APOLOGIES for absence received from Councillor W Hale.",
        "A:W. Hale; P:A. Roe/chair; P:I. Holt; P:P. Moss; P:T. Vale",
    ),
    (
        "Presiding Councillor A Roe\n\nPresent Councillors T Vale, P Moss",
        "P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "Committee: Cllrs A Roe, T Vale and P Moss (Secretary).\n\nOthers: Cllrs J Holt, L Lee",
        "I:J. Holt; I:L. Lee; P:A. Roe; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Councillor Ann Roe\nApologies: Councillor D. Foley\nIn attendance: Ms. K. Hale, Chief Executive\n\nOPENING PRAYER The opening prayer was recited by the Members.",
        "A:D. Foley; I:K. Hale; P:Ann Roe",
    ),
    (
        "Present: Cllr A Roe Cllr T Vale\nApologies: Cllr P Moss Rev Fr N Cole, Mayor’s Chaplain Mr M Hale, Link Officer County Cllr A Lamb The Town Clerk and Deputy Town Clerk were in attendance. Mr D Thorn, Link Officer, was in attendance.",
        "A:A. Lamb; A:M. Hale; A:N. Cole; A:P. Moss; I:D. Thorn; P:A. Roe; P:T. Vale",
    ),
    (
        "PRESENNOL – Y Cynghorwyr Alun Roe [Cadeirydd], Gwen Vale [Is gadeirydd], Huw Moss ac Eira Poe, Clerc.\n\nYMDDIHEURIADAU – Y Cynghorwyr Nia Cole a Tomos Lee.",
        "A:Nia Cole; A:Tomos Lee; I:Eira Poe; P:Alun Roe/chair; P:Gwen Vale/vice-chair; P:Huw Moss",
    ),
    (
        "Present: Mr H Roe, Mr G Vale and Miss J Moss\n\nNon-Members also present:-\n\nMrs C Hale, Mr B Lee\n\nOfficials in attendance:\n\nMr J Cole, Local Senior Officer, Scottish Fire and Rescue Service",
        "I:B. Lee; I:C. Hale; I:J. Cole; P:G. Vale; P:H. Roe; P:J. Moss",
    ),
    (
        "Members Present: - Ann Roe, Terry Vale Apologies: - Pat Moss Councillors: Cllr Hale, Cllr Adam Police: None Minutes of August 2024 Ann advised she was missed.",
        "A:Pat Moss; P:Adam; P:Ann Roe; P:Hale; P:Terry Vale",
    ),
    (
        "Present: Cllr Ann Roe, Cllr Joe Vale, Leas-Chathaoirleach and Cllr Pat Moss.",
        "P:Ann Roe; P:Joe Vale/vice-chair; P:Pat Moss",
    ),
    (
        "Present: Cllr Ann Roe and Cllr Pat Moss.\nIn attendance: Sam Fox (Clerk)\n\n(Weir Hall, Mill Lane, 7.00pm – 9.00pm)",
        "I:Sam Fox; P:Ann Roe; P:Pat Moss",
    ),
    (
        "PRESENT\nCouncillors: Ann Roe (Chairman), Ben Poe, Carl Lee\nParish Clerk: Sam Fox\nResponsible Finance Officer: Lou Bell (LB)",
        "I:Lou Bell; I:Sam Fox; P:Ann Roe/chair; P:Ben Poe; P:Carl Lee",
    ),
    (
        "Present: Cllrs Ann Roe (Chair), Ben Poe and Carl Lee\nIn attendance: Terry Vale Locum Clerk",
        "I:Terry Vale; P:Ann Roe/chair; P:Ben Poe; P:Carl Lee",
    ),
    (
        "Present: Cllrs Tim Vale and Kim Hale.\n\n1. Apologies\nApologies for absence had been received from, Mr B Roe, Mr D Poe and Mrs C Moss.",
        "A:B. Roe; A:C. Moss; A:D. Poe; P:Kim Hale; P:Tim Vale",
    ),
    (
        "Present: Councillors Ann Roe, Ben Poe and Carl Lee.\n\nIn attendance:\nTerry Vale, Head of Roads\nSam Fox, Clerk\n\nCouncillor Ann Roe, Convener, in the Chair.",
        "I:Sam Fox; I:Terry Vale; P:Ann Roe/chair; P:Ben Poe; P:Carl Lee",
    ),
    (
        "Present:-\n\nMembers\n\nRole\n\nAnn ROE\n\nChief Officer\n\nNon-members in attendance at request of the Chief Officer:-\n\nTerry VALE\n\nHead of Roads\n\nKim HALE\n\nThornley Care Centre",
        "I:Kim Hale; I:Terry Vale; P:Ann Roe",
    ),
    (
        "Present: Cllr A Roe.\n\nIn attendance: Tom Poe Clerk, Pat Moss Area Manager and Kim Lee Engineer",
        "I:Kim Lee; I:Pat Moss; I:Tom Poe; P:A. Roe",
    ),
    (
        "Present: Mrs A Roe (Chair), Mr T Poe and members of the public. Apologies District Councillor Pat Moss",
        "A:Pat Moss; P:A. Roe/chair; P:T. Poe",
    ),
    (
        "Present: Cllr A Roe (Chair)\n“ T. Vale\n“ Mrs P. Moss\n“ Lady Holt",
        "P:A. Roe/chair; P:Lady Holt; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Councillor Roe.\n\nOfficials: L. Dale, Civil Defence Officer; C. Wood, Vacant Homes Officer.",
        "I:C. Wood; I:L. Dale; P:Roe",
    ),
    (
        "Present: Members Ann Roe (AR), Tom Poe (TP)",
        "P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\nThe meeting was chaired by Mayor, Cllr. Ann Roe.",
        "P:Ann Roe/chair; P:Tom Poe",
    ),
    (
        "Present: Cllr Ann Roe, Cathaoirleach Cllr Tom Poe Cllr Pat Moss Cllr Tim Vale",
        "P:Ann Roe/chair; P:Pat Moss; P:Tim Vale; P:Tom Poe",
    ),
    (
        "Present: The Mayor Councillor Ann Roe Deputy Mayor Councillor Tom Poe",
        "P:Ann Roe/chair; P:Tom Poe",
    ),
    ("Councillor Roe was also present as a substitute.", "P:Roe/substitute"),
    ("The Deputy Monitoring Officer was in attendance as the Monitoring Officer had left.", ""),
    (
        "Present: The Mayor (Councillor Ann Roe) (in the Chair); Councillors Pauline Moss, Terry Vale and John Holt.",
        "P:Ann Roe/chair; P:John Holt; P:Pauline Moss; P:Terry Vale",
    ),
    (
        "Present: The Mayor (Councillor Ann Roe) in the Chair; Councillors Pauline Moss, Terry Vale and John Holt.",
        "P:Ann Roe/chair; P:John Holt; P:Pauline Moss; P:Terry Vale",
    ),
    (
        "Present: The Worshipful the Mayor (Councillor Ann Roe), the Deputy Mayor (Councillor Tom Poe), Councillors Moss, Vale and Holt.",
        "P:Ann Roe; P:Holt; P:Moss; P:Tom Poe; P:Vale",
    ),
    (
        "There were present Councillors Roe, Moss, Vale and Hale, the Clerk Mrs S Fox and four members of the public.",
        "I:S. Fox; P:Hale; P:Moss; P:Roe; P:Vale",
    ),
    (
        "The following members were present: Councillors Roe (Chair), Moss, Vale and Hale.",
        "P:Hale; P:Moss; P:Roe/chair; P:Vale",
    ),
    ("The meeting was attended by Councillors Roe, Moss, Vale and Hale.", "P:Hale; P:Moss; P:Roe; P:Vale"),
    ("Those present: Cllr Roe (Chair), Cllr Moss, Cllr Vale.", "P:Moss; P:Roe/chair; P:Vale"),
    (
        "Members Present:\nCllr Ann Roe (Chair)\nCllr Pat Moss (Vice Chair)\nCllr Tim Vale\n\nOfficers Present:\nSam Fox (Head of Planning)\nLou Lee, Democratic Services Officer",
        "I:Lou Lee; I:Sam Fox; P:Ann Roe/chair; P:Pat Moss/vice-chair; P:Tim Vale",
    ),
    ("Councillors in attendance: Roe (Chair), Moss, Vale and Hale", "P:Hale; P:Moss; P:Roe/chair; P:Vale"),
    (
        "Councillors: A Roe (Chairman), P Moss, T Vale\nOfficers: S Fox (Solicitor), L Lee (Clerk)\nApologies: Councillor M Hale",
        "A:M. Hale; I:L. Lee; I:S. Fox; P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "PRESENT:\n\nCouncillor A Roe (Chair) – in the Chair\nCouncillor P Moss\nCouncillor T Vale",
        "P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "Present:\n\nAnn Roe\nChair\nPat Moss\nVice-Chair\nTim Vale\nMember",
        "P:Ann Roe/chair; P:Pat Moss/vice-chair; P:Tim Vale",
    ),
    (
        "Present:\tCllr A Roe\tChair\n\tCllr P Moss\tVice-chair\n\tCllr T Vale",
        "P:A. Roe/chair; P:P. Moss/vice-chair; P:T. Vale",
    ),
    (
        "Attendance:\n• Cllr Ann Roe (Chair)\n• Cllr Pat Moss\n• Sam Fox (Clerk)\n• 4 members of the public",
        "I:Sam Fox; P:Ann Roe/chair; P:Pat Moss",
    ),
    ("Present: Cllr. Roe; Cllr. Moss; Cllr. Vale; Mr Fox (Clerk)", "I:Fox; P:Moss; P:Roe; P:Vale"),
    (
        "Present: A Roe (Chair) P Moss (Vice Chair) T Vale M Hale J Holt",
        "P:A. Roe/chair; P:J. Holt; P:M. Hale; P:P. Moss/vice-chair; P:T. Vale",
    ),
    ("Present: Councillor Roe, in the Chair\nCouncillors Moss, Vale\nand Hale", "P:Hale; P:Moss; P:Roe/chair; P:Vale"),
    ("In the Chair: Councillor Ann Roe\n\nPresent: Councillors Moss and Vale", "P:Ann Roe/chair; P:Moss; P:Vale"),
    (
        "Chair: Councillor Ann Roe\n\nMembers: Councillors Moss, Vale and Hale\n\nOfficers: Sam Fox and Lou Lee",
        "I:Lou Lee; I:Sam Fox; P:Ann Roe/chair; P:Hale; P:Moss; P:Vale",
    ),
    (
        "Chairman: Cllr A Roe\nCouncillors: P Moss, T Vale, M Hale\nClerk: S Fox",
        "I:S. Fox; P:A. Roe/chair; P:M. Hale; P:P. Moss; P:T. Vale",
    ),
    (
        "Councillor Ann Roe (in the Chair)\n\nCouncillors Moss, Vale, Hale and Holt\n\nApologies for absence were received from Councillors Lee and May.",
        "A:Lee; A:May; P:Ann Roe/chair; P:Hale; P:Holt; P:Moss; P:Vale",
    ),
    (
        "Present: Councillors Roe (in the Chair), Mrs Moss, Vale, Dr Hale, Ms Holt and Sir John Lee.",
        "P:Hale; P:Holt; P:John Lee; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "Present: Councillors Roe (Chair), Moss (part of meeting), Vale (left at 8.15 pm), Hale (arrived 7.20pm) and Holt.",
        "P:Hale; P:Holt; P:Moss; P:Roe/chair; P:Vale",
    ),
    ("Present: Councillors Roe*, Moss, Vale and Hale\n\n* denotes substitute", "P:Hale; P:Moss; P:Roe; P:Vale"),
    (
        "Present: Councillors Roe (as substitute for Councillor Lee), Moss (Chair) and Vale.",
        "P:Moss/chair; P:Roe/substitute; P:Vale",
    ),
    ("Present: Councillors Moss (Chair), Vale, Roe (sub for Cllr Lee)", "P:Moss/chair; P:Roe/substitute; P:Vale"),
    ("Substitutes: Councillor Roe (in place of Councillor Lee)", "P:Roe/substitute"),
    ("Also Present: Councillor Roe (Leader of the Council) and Councillor Lee (Ward Member).", "I:Lee; I:Roe"),
    (
        "Also in attendance: Councillor A Roe, Portfolio Holder for Housing; Sam Fox, Director of Place.",
        "I:A. Roe; I:Sam Fox",
    ),
    (
        "Officers in attendance: Sam Fox (Chief Executive), Lou Lee (Monitoring Officer) and Kim May (Clerk to the Committee).",
        "I:Kim May; I:Lou Lee; I:Sam Fox",
    ),
    (
        "In attendance: Clerk – Mrs S Fox; District Councillor L Lee; County Councillor K May; PCSO J Park; 6 members of the public",
        "I:J. Park; I:K. May; I:L. Lee; I:S. Fox",
    ),
    (
        "In attendance: S Fox, Chief Executive, L Lee, Director of Finance and K May, Democratic Services Manager",
        "I:K. May; I:L. Lee; I:S. Fox",
    ),
    ("Officers\nSam Fox\tChief Executive\nLou Lee\tDirector of Finance", "I:Lou Lee; I:Sam Fox"),
    (
        "Officials Present: Mr. S. Fox, Director of Services; Ms. L. Lee, Senior Executive Officer; Ms. K. May, Meetings Administrator.",
        "I:K. May; I:L. Lee; I:S. Fox",
    ),
    (
        "I Láthair: An Cathaoirleach, Cllr. A. Roe, Cllrs. P. Moss, T. Vale and M. Hale.",
        "P:A. Roe; P:M. Hale; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Cathaoirleach A. Roe presided. Cllrs P. Moss, T. Vale and M. Hale.",
        "P:A. Roe/chair; P:M. Hale; P:P. Moss; P:T. Vale",
    ),
    (
        "Presiding: Councillor A. Roe, Cathaoirleach. Members present: Councillors P. Moss, T. Vale.",
        "P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    ("Present:- Councillors A Roe (Convener), P Moss and T Vale.", "P:A. Roe/chair; P:P. Moss; P:T. Vale"),
    ("Absent: Councillors Roe and Moss", "B:Moss; B:Roe"),
    ("Absent without apology: Cllr Roe", "B:Roe"),
    ("Not present: Cllrs Roe and Moss.", "B:Moss; B:Roe"),
    ("Apologies for absence were submitted on behalf of Councillors Roe, Moss and Vale.", "A:Moss; A:Roe; A:Vale"),
    (
        "Apologies for absence were received from Councillor Roe (work), Councillor Moss (holiday) and County Councillor Vale.",
        "A:Moss; A:Roe; A:Vale",
    ),
    ("Apologies: Cllr Roe – unwell, Cllr Moss – on holiday", "A:Moss; A:Roe"),
    ("Apologies were received and accepted from Cllrs Roe and Moss.", "A:Moss; A:Roe"),
    ("1. Apologies for absence\nCllr Roe and Cllr Moss had sent their apologies.", "A:Moss; A:Roe"),
    ("1. Apologies for absence\nReceived from Cllrs Roe, Moss and Vale.", "A:Moss; A:Roe; A:Vale"),
    ("1. APOLOGIES\nCouncillors Roe and Moss.", "A:Moss; A:Roe"),
    (
        "1. Apologies for Absence\nThere were apologies from Councillor Roe and the County Councillor, Pat Moss.",
        "A:Pat Moss; A:Roe",
    ),
    (
        "1. To receive apologies for absence\nCouncillor A Roe (family commitment); Councillor P Moss (illness).",
        "A:A. Roe; A:P. Moss",
    ),
    ("1. Apologies for absence: Cllrs A Roe & P Moss. Reasons accepted.", "A:A. Roe; A:P. Moss"),
    (
        "1. Apologies\nApologies for absence were received from Councillor Roe. Councillor Moss was substituting for Councillor Roe.",
        "A:Roe; P:Moss/substitute",
    ),
    (
        "1. Apologies for Absence and Substitutions\nApologies were received from Councillor Roe (Councillor Moss substituting) and Councillor Vale (Councillor Hale substituting).",
        "A:Roe; A:Vale; P:Hale/substitute; P:Moss/substitute",
    ),
    (
        "1. Apologies and substitutions\nCouncillor Moss attended as a substitute for Councillor Roe.",
        "P:Moss/substitute",
    ),
    ("1. Apologies\nAn apology for absence was received from Councillor Roe.", "A:Roe"),
    ("1. Apologies\nIt was noted that Councillor Roe had given her apologies for the meeting.", "A:Roe"),
    ("1. Apologies\nCouncillor Roe's apologies were noted.", "A:Roe"),
    ("1. Apologies\nCouncillor Roe was unable to attend and sent his apologies.", "A:Roe"),
    ("1. Apologies\nApologies for lateness were received from Councillor Roe.", ""),
    ("1. Apologies\nThere were no apologies.", ""),
    ("1. Apologies\nNone received.", ""),
    ("1. Apologies\nAn apology was tendered on behalf of Cllr. A. Roe.", "A:A. Roe"),
    ("Apologies Cllr Roe, Cllr Moss", "A:Moss; A:Roe"),
    ("APOLOGIES: A. ROE, P. MOSS", "A:A. Roe; A:P. Moss"),
    ("Apologies were intimated on behalf of Councillors Roe and Moss.", "A:Moss; A:Roe"),
    ("Councillor Roe took the chair.", "P:Roe/chair"),
    ("Councillor Ann Roe in the Chair.", "P:Ann Roe/chair"),
    ("The meeting was chaired by Cllr Ann Roe.", "P:Ann Roe/chair"),
    ("The Chairman, Councillor Ann Roe, opened the meeting and welcomed everyone.", "P:Ann Roe/chair"),
    ("In the absence of the Chair, Councillor Moss (Vice-Chair) took the chair.", "P:Moss/chair"),
    ("Councillor Ann Roe presided.", "P:Ann Roe/chair"),
    (
        "Present: Mr A Roe (Chairman), Mrs P Moss (Vice Chairman), Messrs T Vale, M Hale and J Holt, Mrs S Fox (Clerk).",
        "I:S. Fox; P:A. Roe/chair; P:J. Holt; P:M. Hale; P:P. Moss/vice-chair; P:T. Vale",
    ),
    (
        "Present: Parish Councillors Roe (Chair), Moss and Vale. Also present: Sam Fox (Clerk) and two residents.",
        "I:Sam Fox; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "Present: Councillors Ann Roe (Chair)\n         Pat Moss\n         Tim Vale\n         Mel Hale",
        "P:Ann Roe/chair; P:Mel Hale; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Present:\n\nCouncillors\n\nA Roe (Chair)\nP Moss\nT Vale\n\nOfficers\n\nS Fox - Head of Planning\nL Lee - Solicitor",
        "I:L. Lee; I:S. Fox; P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "COUNCILLORS PRESENT\n\nAnn Roe (Chairman), Pat Moss (Vice-Chairman), Tim Vale, Mel Hale\n\nOFFICERS PRESENT\n\nSam Fox - Head of Planning, Lou Lee - Legal Adviser",
        "I:Lou Lee; I:Sam Fox; P:Ann Roe/chair; P:Mel Hale; P:Pat Moss/vice-chair; P:Tim Vale",
    ),
    (
        "Members in attendance: Councillor Ann Roe (in the Chair), Councillor Pat Moss and Councillor Tim Vale.\nOther Members in attendance: Councillor Mel Hale.\nOfficers in attendance: Sam Fox.",
        "I:Mel Hale; I:Sam Fox; P:Ann Roe/chair; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Present: Councillor Roe (Chair), Councillor Moss, Councillor Vale and Independent Person Ms J Holt",
        "P:J. Holt; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "Present:\n\nCouncillor A Roe, Marlshire County Council (Chair)\nCouncillor P Moss, Thornley District Council\nMr T Vale, Healthwatch Marlshire",
        "P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "Voting Members: Councillors Roe (Chair) and Moss. Non-voting Members: Mr T Vale and Ms M Hale.",
        "P:M. Hale; P:Moss; P:Roe/chair; P:T. Vale",
    ),
    (
        "Attendance\n\nCouncillor Ann Roe (Chair) - present\nCouncillor Pat Moss - present\nCouncillor Tim Vale - apologies",
        "A:Tim Vale; P:Ann Roe/chair; P:Pat Moss",
    ),
    (
        "Present:    Councillor A Roe     Chair\n            Councillor P Moss    Vice-Chair\n            Councillor T Vale",
        "P:A. Roe/chair; P:P. Moss/vice-chair; P:T. Vale",
    ),
    ("Present – Councillors Roe, Moss and Vale.\nApologies – Councillor Hale.", "A:Hale; P:Moss; P:Roe; P:Vale"),
    ("Present; Cllrs Roe, Moss and Vale", "P:Moss; P:Roe; P:Vale"),
    ("PRESENT - Cllr A Roe (Chair) Cllr P Moss Cllr T Vale", "P:A. Roe/chair; P:P. Moss; P:T. Vale"),
    (
        "Present\nCllr A. Roe, Cllr P. Moss, Cllr T. Vale.\nApologies\nCllr M. Hale",
        "A:M. Hale; P:A. Roe; P:P. Moss; P:T. Vale",
    ),
    (
        "PRESENT:  Councillors A Roe, P Moss,\nT Vale, M Hale and\nJ Holt (Chairman).\n\nAPOLOGIES: Councillors K May\nand L Lee.",
        "A:K. May; A:L. Lee; P:A. Roe; P:J. Holt/chair; P:M. Hale; P:P. Moss; P:T. Vale",
    ),
    (
        "The following Councillors were in attendance:-\nCllr. A. Roe, Cllr. P. Moss and Cllr. T. Vale\nApologies were received from:-\nCllr. M. Hale",
        "A:M. Hale; P:A. Roe; P:P. Moss; P:T. Vale",
    ),
    (
        "I LÁTHAIR / PRESENT: Cllrs A. Roe, P. Moss, T. Vale\nLEITHSCÉAL / APOLOGIES: Cllr M. Hale\nI BhFREASTAIL / IN ATTENDANCE: S. Fox, Director of Services",
        "A:M. Hale; I:S. Fox; P:A. Roe; P:P. Moss; P:T. Vale",
    ),
    ("Present: Councillors Roe, Moss, Vale, Hale, Holt (7)", "P:Hale; P:Holt; P:Moss; P:Roe; P:Vale"),
    (
        "Present: Cllr Roe (AR) Chair, Cllr Moss (PM), Cllr Vale (TV), Sam Fox (SF) Clerk",
        "I:Sam Fox; P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Councillors Roe (Chairman), de Souza, O'Neill, McBride, St John and van der Berg",
        "P:McBride; P:O'Neill; P:Roe/chair; P:St John; P:de Souza; P:van der Berg",
    ),
    (
        "Present: Councillors Khan, Begum, Ali, Singh-Dhillon and Ap Rhys",
        "P:Ali; P:Ap Rhys; P:Begum; P:Khan; P:Singh-Dhillon",
    ),
    (
        "Present: Councillor Ms A Roe BEM, Councillor Dr P Moss MBE, Alderman T Vale JP",
        "P:A. Roe; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Reverend Ann Roe, Canon Pat Moss, Councillor Tim Vale (Chair)",
        "P:Ann Roe; P:Pat Moss; P:Tim Vale/chair",
    ),
    ("In attendance: Councillor Roe (for item 5 only); Sam Fox (Solicitor) (items 1–4)", "I:Roe; I:Sam Fox"),
    (
        "In attendance: Sam Fox and Lou Lee (Planning Officers), Kim May (Solicitor) and Jo Park (Democratic Services).",
        "I:Jo Park; I:Kim May; I:Lou Lee; I:Sam Fox",
    ),
    ("Councillors Roe and Moss attended the meeting remotely.", "P:Moss; P:Roe"),
    ("Councillor Roe attended the meeting and spoke as ward member on item 5.", "I:Roe"),
    ("With the consent of the Chair, Councillor Roe addressed the Committee.", ""),
    ("Councillor Roe left the meeting at 8.10 pm.", "P:Roe"),
    ("Councillor Roe joined the meeting at 7.20pm.", "P:Roe"),
    ("At this point Councillor Roe left the meeting and Councillor Moss took the Chair.", "P:Moss/chair; P:Roe"),
    ("(Councillor Roe arrived during consideration of this item.)", "P:Roe"),
    ("Councillor Roe was absent from the room for this item.", ""),
    (
        "1. Apologies for absence\nApologies for absence had been received from Councillors Roe and Moss and from Sam Fox, the Chief Executive.",
        "A:Moss; A:Roe; A:Sam Fox",
    ),
    (
        "1. Apologies for absence\nCllrs Roe, Moss and Vale sent apologies, which were accepted.",
        "A:Moss; A:Roe; A:Vale",
    ),
    (
        "1. Apologies for absence\nThe Clerk reported that apologies had been received from Cllr Roe (holiday) and Cllr Moss (work). These were accepted.",
        "A:Moss; A:Roe",
    ),
    ("1. Apologies for absence were received from Cllr Roe.\n2. Declarations of interest: none.", "A:Roe"),
    ("24/01 Apologies for absence – Cllr Roe (ill), Cllr Moss (holiday) – accepted", "A:Moss; A:Roe"),
    (
        "24/01 To receive and approve apologies for absence: Cllrs Roe and Moss\n24/02 Minutes\nApproved.",
        "A:Moss; A:Roe",
    ),
    (
        "1. Welcome and apologies\nThe Chair welcomed everyone. Apologies had been received from Pat Moss and Tim Vale.",
        "A:Pat Moss; A:Tim Vale",
    ),
    (
        "Apologies for Absence: Councillors A Roe and P Moss (Councillor T Vale substituted for Councillor P Moss)",
        "A:A. Roe; A:P. Moss; P:T. Vale/substitute",
    ),
    ("Councillor Vale substituted for Councillor Roe, who had sent apologies.", "A:Roe; P:Vale/substitute"),
    ("Councillor Vale attended in place of Councillor Roe.", "P:Vale/substitute"),
    ("Councillor Roe (substituted by Councillor Vale)", "P:Vale/substitute"),
    (
        "Present: Councillor Roe (Chair) Poe (Deputy Chair), Vale (Opposition Spokesperson) and Bell (Group Spokesperson), Hale, Moss and Lane.",
        "P:Bell; P:Hale; P:Lane; P:Moss; P:Poe/vice-chair; P:Roe/chair; P:Vale",
    ),
    ("Present: Councillor Roe, Northgate.", "P:Roe"),
    (
        "Councillor Liz Small substituting for Councillor Andrew Marsh. Councillor Tracy Moss substituting for Councillor Dawn Dick.",
        "P:Liz Small/substitute; P:Tracy Moss/substitute",
    ),
    (
        "Apologies for absence were received from Councillors Ann Roe, Tim Vale. Mark Poe, Mary Champion and Bill Hale.",
        "A:Ann Roe; A:Bill Hale; A:Mark Poe; A:Mary Champion; A:Tim Vale",
    ),
    (
        "Apologies for absence:\nCouncillor Roe and Councillor Vale\n\nCouncillor Hale paid tribute to Ann Moss and Peter Lane who both sadly passed away.",
        "A:Roe; A:Vale",
    ),
    (
        "There had been a change in membership with Councillor Roe being replaced by Councillor Vale for the remainder of the municipal year. There was no substitute.",
        "",
    ),
    ("It was noted that Councillor Vale was acting as substitute for Councillor Roe.", "P:Vale/substitute"),
    ("Apologies for absence: Councillor Roe sent apologies for lateness.", ""),
    ("No apologies for absence were received from Members.", ""),
    ("Councillor Roe apologised for the delay in circulating the report.", ""),
    ("Councillor Roe thanked Councillor Moss for attending.", ""),
    ("The Committee noted that Mr Vale would be attending the next meeting.", ""),
    ("It was suggested that PC Hale be invited to attend the next meeting.", ""),
    ("Members asked that Councillor Moss attend a future meeting.", ""),
    (
        "1. Apologies\nCouncillors J. Hook, D. Green and L. Ryder acted as substitutes for Councillors Hale, Quill and Stone.",
        "P:D. Green/substitute; P:J. Hook/substitute; P:L. Ryder/substitute",
    ),
    (
        "Present: Councillors Roe (Chair), who presided, and Moss and the clerk A. Brown. There were apologies from Councillor Hale.",
        "A:Hale; I:A. Brown; P:Moss; P:Roe/chair",
    ),
    ("Councillor Ann Roe and Mr Tom Poe apologised for their inability to attend the meeting.", "A:Ann Roe; A:Tom Poe"),
    (
        "Apologies for absence had been received from Tom Poe.\n\nAnn Roe substituted for Tom Poe.",
        "A:Tom Poe; P:Ann Roe/substitute",
    ),
    (
        "Present The Mayor, Cllr. A. Roe (AR) (in the chair).\n\nCouncillors: P. Moss (PM), D.J.E. Hall (DJEH) and T. Vale (TV).\n\nCouncillors not present: M. Holt (MH) and J. Hale (JH).\n\nThe Town Clerk, Mrs. L.M. Fox, the Town Clerk’s Assistant, Mrs. M.C. Lee and a member of the public were also present.",
        "B:J. Hale; B:M. Holt; I:L. M. Fox; I:M. C. Lee; P:A. Roe/chair; P:D. J. E. Hall; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Councillors: Nick Roe William Moss John Vale Arthur Hale In Attendance: Mrs Mary Fox (Clerk) County Cllr Graham Lee Visitor: Mr C Bell Apologies: Cllr Holt and Cllr May",
        "A:Holt; A:May; I:C. Bell; I:Graham Lee; I:Mary Fox; P:Arthur Hale; P:John Vale; P:Nick Roe; P:William Moss",
    ),
    (
        "Present: A. Roe (Chmn), P. Moss, T. Vale.\n\nIn attendance Cllr Bell & Fenn",
        "I:Bell; I:Fenn; P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Councillors Roe (Chair), Moss and Vale.\n\nThe Clerk advised the Committee that for this meeting Cllr Vale would be substituting, with voting rights, for Cllr Holt.",
        "P:Moss; P:Roe/chair; P:Vale/substitute",
    ),
    (
        "Present: Councillors Roe (Chair), Moss and Vale.\n\nAlso present was two members of the public and Tony Fox, Clerk to the Council.",
        "I:Tony Fox; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "Present: Councillors Roe (Chair), Moss and Vale.\n\n1. Apologies for Absence\nCllrs Holt, Hale and May. Committee resolved to note the apologies.\n\n2. Minutes\nAgreed.",
        "A:Hale; A:Holt; A:May; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "PRESENT:\nChairperson: Hilary Moss (HM);\nElected Members: Ann Roe (Secretary) (AR), Tom Poe (TP), Sue Vale (SV).\nThere was no member of the police present;",
        "P:Ann Roe; P:Hilary Moss/chair; P:Sue Vale; P:Tom Poe",
    ),
    (
        "In the Chair: Councillor R Moss\n\nIn attendance: (Councillors)\n\nCouncillor T Roe Councillor R Poe\nCouncillor P Vale\n\n(Officials)\n\nMr L Fox, Chief Executive\nMrs D Carr, Director of Corporate Services",
        "I:D. Carr; I:L. Fox; P:P. Vale; P:R. Moss/chair; P:R. Poe; P:T. Roe",
    ),
    (
        "Presiding: G C Moss\n\nOther Members Present: P J Rowe J Poole T J Vale Mrs C Hale J F Kerr Miss K A Lagan B McGuire\n\nRepresentatives from Other Bodies in Attendance:\n\nPlanning Service: Mr M Lee – Planning Officer",
        "I:M. Lee; P:B. McGuire; P:C. Hale; P:G. C. Moss/chair; P:J. F. Kerr; P:J. Poole; P:K. A. Lagan; P:P. J. Rowe; P:T. J. Vale",
    ),
    (
        "PRESENT: COUNCILLORS P. MOSS CATHAOIRLEACH, T. ROE, J. POE, A. FLYNN HALE, D. O’BRIEN AND I. FOX (6)\n\nIN ATTENDANCE: MR. F. CURR, CHIEF EXECUTIVE MS. L. GALL, DIRECTOR OF SERVICES/ MEETINGS ADMINISTRATOR MS. G. LANG, ASSISTANT STAFF OFFICER",
        "I:F. Curr; I:G. Lang; I:L. Gall; P:A. Flynn Hale; P:D. O’Brien; P:I. Fox; P:J. Poe; P:P. Moss/chair; P:T. Roe",
    ),
    (
        "In attendance Cllr. Emma Moss (Chair), Cllr. Mick Roe, Cllr Shane Poe, Emer Vale, Michael Hale\nApologies: Noreen Fox\nPresent: Superintendent Ian Lack, Brian Carr",
        "A:Noreen Fox; P:Brian Carr; P:Emer Vale; P:Emma Moss/chair; P:Ian Lack; P:Michael Hale; P:Mick Roe; P:Shane Poe",
    ),
    (
        "CATHAOIRLEACH: Cllr. M. Moss\n\nI LÁTHAIR FREISIN:\n\nBaill: Cllrs. T. Roe, D. Poe, Comh. S. Ó Cualáin, Cllrs. J. Vale, S. Hale\n\nOifigigh: Messrs. J. Cull, L. Gav, Directors of Service; Ms. M. Owen, Head of Finance; An tÚas P. Ó Néill, Oifigeach Gaeilge; Ms. R. Boyle, Ms. G. Heal, Staff Officers.",
        "I:G. Heal; I:J. Cull; I:L. Gav; I:M. Owen; I:P. Ó Néill; I:R. Boyle; P:D. Poe; P:J. Vale; P:M. Moss/chair; P:S. Hale; P:S. Ó Cualáin; P:T. Roe",
    ),
    (
        "Marlshire County Councillors:\n\nCouncillors D Bell, J Bell, J Chap and A Will.\n\nThornley Borough Councillors:\n\nCouncillors B Jones, G Lee and S Rich.\n\nIndependent Standards Members:\n\nMr J Dykes",
        "P:A. Will; P:B. Jones; P:D. Bell; P:G. Lee; P:J. Bell; P:J. Chap; P:J. Dykes; P:S. Rich",
    ),
    (
        "Present: Messrs.R. Moss,[Chair],I. Roe, K.Poe & S.Vale. Mrs. A. Hale. Thornley Councillors-JA Lisle, D. Nolan",
        "P:A. Hale; P:D. Nolan; P:I. Roe; P:JA Lisle; P:K. Poe; P:R. Moss/chair; P:S. Vale",
    ),
    (
        "PRESENT C Lyne - Acting Chairperson\n\nJ Roy - Secretary\n\nE Shand - Community Councillor\n\n1. APOLOGIES A Horne - Community Councillor.\n\n2. MINUTES\n\nThe minutes were agreed.",
        "A:A. Horne; P:C. Lyne/chair; P:E. Shand; P:J. Roy",
    ),
    (
        "Chair: Councillor Richard Moss\n\nCouncillors Present:\nCouncillor Alex Roe, Councillor Poppy Poe\n\nCouncillors’ Apologies:\nCouncillor Mark Vale (Depute)\n\nAttending:\nCommunity and Enterprise Resources\nL Dick, Team Leader (Marlby); K Joy, Environmental Health Officer\nFinance and Corporate Resources\nG Bow, Administration Manager",
        "A:Mark Vale/vice-chair; I:G. Bow; I:K. Joy; I:L. Dick; P:Alex Roe; P:Poppy Poe; P:Richard Moss/chair",
    ),
    (
        "Members Present : Aldermen – F Roe, P Poe and J Vale\n\nOfficers Present : Chief Executive - J Dix Director of Economic Development and Planning – M Alis Member Services Manager – V Lisk",
        "I:J. Dix; I:M. Alis; I:V. Lisk; P:F. Roe; P:J. Vale; P:P. Poe",
    ),
    (
        "1. Introductions and welcome\n\na. Present\n\nWatson Roe Convenor\nMartin Poe Vice Chair\nHilary Vale Secretary\n\nPublic:\n\nChris Smith\n\nb. Apologies:\n\nMargaret Moss Treasurer\n\n2. Minutes of previous meeting\n\nThe minutes were approved.",
        "A:Margaret Moss; I:Chris Smith; P:Hilary Vale; P:Martin Poe/vice-chair; P:Watson Roe/chair",
    ),
    (
        "Present: Councillors Roe (Chair), Moss and Vale.\n\nCllr Roe began the meeting by offering condolences to the family of Sam Fox.",
        "P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "Cllrs Roe, Moss, Vale, (Chairman); also S Fox (clerk)\n\n1. Apologies – Cllr Holt\n\n2. Highways\nNothing.",
        "A:Holt; I:S. Fox; P:Moss; P:Roe; P:Vale/chair",
    ),
    (
        "In attendance for all or part of the meeting:\nCllr. S Roe (Chair), Cllr. D Moss, Cllr. P Vale\nApologies: Cllr. J Holt\nOfficer present – Mrs C Fox (Clerk, RFO)",
        "A:J. Holt; I:C. Fox; P:D. Moss; P:P. Vale; P:S. Roe/chair",
    ),
    (
        "PRESENT: Councillors: M Roe (Chairman), R Moss, P Vale.\n\nALSO PRESENT: Sergeant A Holt – Marlbury Police, 10 members of the public, R. Lane – Town Clerk.",
        "I:A. Holt; I:R. Lane; P:M. Roe/chair; P:P. Vale; P:R. Moss",
    ),
    (
        "Present: Councillors Roe (Chair), Moss and Vale.\n\nAlso in attendance: Mr M Fox and six members of the public, including a candidate for co-option.",
        "I:M. Fox; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "Present: Councillor T Roe Councillor R PoeCouncillor P Vale\n\nOfficials: Mr L Fox, Chief ExecutiveMrs D Carr, Director of Place",
        "I:D. Carr; I:L. Fox; P:P. Vale; P:R. Poe; P:T. Roe",
    ),
    (
        "Present: Councillors T G Moss, Dr H S Roebuck B J Vale and R G Hale\n\nOfficers Present:\n\nAnn Roe Chief Executive Tom Poe Head of Legal Services Jane Fox Clerk",
        "I:Ann Roe; I:Jane Fox; I:Tom Poe; P:B. J. Vale; P:H. S. Roebuck; P:R. G. Hale; P:T. G. Moss",
    ),
    ("Councillor Roe arrived for the start of this item.", "P:Roe"),
    (
        "Apologies were received from Honorary Freeman Jen Moss and Honorary Aldermen Keith Vale and Pat Hale.",
        "A:Jen Moss; A:Keith Vale; A:Pat Hale",
    ),
    (
        "Present: Cllrs Ann Roe (Chair), Tim Vale, Sue Moss with Sally Winter, Town Clerk and Lorna Bell, Admin Officer",
        "I:Lorna Bell; I:Sally Winter; P:Ann Roe/chair; P:Sue Moss; P:Tim Vale",
    ),
    (
        "Present: Councillors Roe (Chair), Moss, Vale, Pam Fox (Parish Clerk)\nAttendees: Martin Hale",
        "I:Martin Hale; I:Pam Fox; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "1) Present:\nIn the Chair A.Roe, L.Moss,T.Vale and K.Fox (clerk).\n2) Apologies\nT.Hale, M.Holt\n3) Highways\nNothing.",
        "A:M. Holt; A:T. Hale; I:K. Fox; P:A. Roe/chair; P:L. Moss; P:T. Vale",
    ),
    (
        "The members are listed below.\n|\nPresent: |\nChairman |\nCllr O Roe |\n|\nCouncillors: |\nD Moss, B Vale, S Hale |\n|\nIn attendance: |\nMrs Kate Fox - Clerk |\n|\nApologies: |\nCllr Holt, Cllr Lee |\n|\nThe Chairman opened the meeting.",
        "A:Holt; A:Lee; I:Kate Fox; P:B. Vale; P:D. Moss; P:O. Roe/chair; P:S. Hale",
    ),
    (
        "Present: Cllrs Roe, Moss, Vale, Holt. Members of the public – Mr Dan Fox & Ms Jan Lee.\n1. Police Report\nNone.\n2. Roads\nNothing.",
        "I:Dan Fox; I:Jan Lee; P:Holt; P:Moss; P:Roe; P:Vale",
    ),
    (
        "1. Welcome and apologies\n\n1.1 Everyone was welcomed by Tom Poe (TP) 1.2 Present: Ann Roe(AR), Pat H. Moss(PHM) & Cllr Tim Vale (TV) 1.3 Apologies: John Holt (JH) & Kim Lee (KL) 1.4 Absent: Mark Hale(MH) 1.5 AR agreed to write the minutes.\n\n2. Minutes\nAgreed.\n\n3. Roads\nNothing.",
        "A:John Holt; A:Kim Lee; B:Mark Hale; P:Ann Roe; P:Pat H. Moss; P:Tim Vale",
    ),
    (
        "Present / Presennol: Cllrs A Roe (Chair), P Moss, T Vale\nApologies / Ymddiheuriadau: Cllr J Holt",
        "A:J. Holt; P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "YN BRESENNOL / PRESENT: Y Cynghorwyr / Councillors A Roe (Cadeirydd / Chair), P Moss, T Vale\nYMDDIHEURIADAU / APOLOGIES: Cynghorydd / Councillor J Holt",
        "A:J. Holt; P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "Ms Ann Roe AR Mr Pat Moss PM\n\nMr Tim Vale TV Mr Mark Hale\n\nMr John de Holt JdH (Chairman) Ms Kim Lee KL\n\nIn attendance: Three members of the public.\n\nMs Sue Fox (Clerk) SF\n\n1. Welcome\nAll were welcome.\n2. Apologies: Mr Ian Poe\n3. Roads\nNone.",
        "A:Ian Poe; I:Sue Fox; P:Ann Roe; P:John de Holt/chair; P:Kim Lee; P:Mark Hale; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Present:\nMs Ann Roe AR Mr Pat Moss PM\nMs Kim Lee-Holt KLH Mr Tim Vale TV (outgoing Chairman)\nMr Dan Fox DF (incoming Chairman)\nIn attendance:\nMs Sue Poe (Clerk) SP\n1. Welcome\nAll.",
        "I:Sue Poe; P:Ann Roe; P:Dan Fox/chair; P:Kim Lee-Holt; P:Pat Moss; P:Tim Vale/chair",
    ),
    (
        "Present: CCllrs A Roe (Chair), P Moss and T Vale\nApologies: CCllr J Holt",
        "A:J. Holt; P:A. Roe/chair; P:P. Moss; P:T. Vale",
    ),
    (
        "Present: Pete Roe, Chair (PR), Marcus Moss, Vice Chair (MM), Mary Vale, Treasurer/Secretary (MV), Rick Holt (RH) Apologies: Highland Councillor Kirsten Lee (KL)",
        "A:Kirsten Lee; P:Marcus Moss/vice-chair; P:Mary Vale; P:Pete Roe/chair; P:Rick Holt",
    ),
    (
        "In Attendance ; Ann Roe(Returning Officer) , Pat Moss , Tim Vale , PC Kev Holt .\nApologies ; John Lee , Ian Hale",
        "A:Ian Hale; A:John Lee; I:Ann Roe; I:Kev Holt; I:Pat Moss; I:Tim Vale",
    ),
    (
        "Sederunt: Ann Roe (Chair), Pat Moss, Tim Vale\nIn attendance: Cllr J Holt, PC Lee\nApologies: K Hale",
        "A:K. Hale; I:J. Holt; I:PC Lee; P:Ann Roe/chair; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Present:\nAnn Roe (Chair), Pat Moss (Secretary), Tim Vale (Treasurer), John Holt\nIn attendance: PC Fox, Cllr Lee, 5 members of the public\nApologies: Kim Hale",
        "A:Kim Hale; I:Lee; I:PC Fox; P:Ann Roe/chair; P:John Holt; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Present – Ann Roe, Pat Moss and Tim Vale\nApologies – John Holt",
        "A:John Holt; P:Ann Roe; P:Pat Moss; P:Tim Vale",
    ),
    (
        "The following were present: Ann Roe, Pat Moss and Tim Vale. Apologies were received from John Holt.",
        "A:John Holt; P:Ann Roe; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Community Councillors Present: Ann Roe (Chair), Pat Moss and Tim Vale\nOthers Present: Cllr John Holt, PC Lee and 4 residents\nApologies for absence: Kim Hale",
        "A:Kim Hale; I:John Holt; I:PC Lee; P:Ann Roe/chair; P:Pat Moss; P:Tim Vale",
    ),
    (
        "CC Members: Ann Roe (Chair), Pat Moss and Tim Vale\nElected Members: Cllr John Holt\nPolice: PC Lee\nApologies: Kim Hale",
        "A:Kim Hale; I:John Holt; I:PC Lee; P:Ann Roe/chair; P:Pat Moss; P:Tim Vale",
    ),
    (
        "1. Attendees: Ann Roe (AR), Pat Moss (PM) and Tim Vale (TV)\n2. Apologies: Kim Hale (KH)\n3. Minutes\nAgreed.\n4. Roads\nNothing.",
        "A:Kim Hale; P:Ann Roe; P:Pat Moss; P:Tim Vale",
    ),
    (
        "1. Those in attendance: Ann Roe (AR), Pat Moss (PM) and Tim Vale (TV)\n2. Apologies: Kim Hale (KH)\n3. Minutes\nAgreed.\n4. Roads\nNothing.",
        "A:Kim Hale; P:Ann Roe; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Office Bearers: Ann Roe (Chair), Pat Moss (Secretary)\nMembers: Tim Vale, John Holt\nApologies: Kim Hale\n1. Minutes\nAgreed.\n2. Roads\nNothing.",
        "A:Kim Hale; P:Ann Roe/chair; P:John Holt; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Attended: Ann Roe (Chair), Pat Moss (Secretary), Tim Vale, John Holt\nNot attending: Kim Hale\n1. Minutes\nAgreed.\n2. Roads\nNothing.",
        "B:Kim Hale; P:Ann Roe/chair; P:John Holt; P:Pat Moss; P:Tim Vale",
    ),
    (
        "Apologies were also received from Ann Roe and Pat Moss: Terry Vale attended as her alternate.",
        "A:Ann Roe; A:Pat Moss; P:Terry Vale/substitute",
    ),
    (
        "Apologies were received from Councillors Roe and Moss. Councillor Vale attended as his substitute.",
        "A:Moss; A:Roe; P:Vale/substitute",
    ),
    (
        "Councillor Vale attended as a reserve for Councillor Roe.",
        "P:Vale/substitute",
    ),
    (
        "Councillor Vale was a reserve governor of the school.",
        "",
    ),
    (
        "Councillor Roe was attending on behalf of Councillor Moss.",
        "P:Roe/substitute",
    ),
    (
        "Councillor Moss sent his apologies and was represented by Councillor Roe.",
        "A:Moss; P:Roe/substitute",
    ),
    (
        "Apologies for absence were received from the Clerk Ben Fox\n\nand Councillor Mark Hale.",
        "A:Ben Fox; A:Mark Hale",
    ),
    (
        "Councillor Roe signed the declaration of acceptance of office and took the chair.",
        "P:Roe/chair",
    ),
    (
        "In the absence of the Chair, the Vice-Chair (Councillor Roe) took the Chair.",
        "P:Roe/chair",
    ),
    (
        "Apologies were received from Councillor Moss. Councillor Roe attended the meeting as Councillor Moss’s substitute.",
        "A:Moss; P:Roe/substitute",
    ),
    (
        "Councillor Roe attended the meeting as Chair of the Forum.",
        "I:Roe",
    ),
    # Why each stayed away stands between them.
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\nApologies had been received from Councillor Pam Bull (PB) due to her being away, Councillor Jo Hale due to work and Councillor Tim Vale.",
        "A:Jo Hale; A:Pam Bull; A:Tim Vale; P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\nApologies were received from Cllr Hale as he was on holiday, Cllr Vale who was at work and Cllr Moss.",
        "A:Hale; A:Moss; A:Vale; P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\nApologies were received from Cllr Hale due to Cllr Poe being away.",
        "A:Hale; P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Councillors Ann Roe and Tom Poe.\n\nSectoral Interests/ PPN Nominees: Pat Fox (Farming), Una Lee (Environment).\n\nOfficials present:\n\nSam Hale, Roads.",
        "I:Sam Hale; P:Ann Roe; P:Pat Fox; P:Tom Poe; P:Una Lee",
    ),
    (
        "Present: Ann Roe, Tom Poe, Mr R Hale (Local Resident), Jim Vale (Member of the public)\n\n1. Minutes\nAgreed.\n2. Roads\nNothing.",
        "I:Jim Vale; I:R. Hale; P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Roads\n\nCounty Councillor M Lee and Mr Sam Fox were welcomed to the meeting. The new residents were welcomed to the meeting.",
        "I:M. Lee; I:Sam Fox; P:Ann Roe; P:Tom Poe",
    ),
    # Visitors whom the items tell of, and who is none of the meeting's.
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Energy\n\nThe Chair welcomed Mr Sam Fox from Marl Energy to the meeting.",
        "I:Sam Fox; P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Hall\n\nThe Chair welcomed a deputation from the hall which consisted of Sam Fox and Una Lee.",
        "I:Sam Fox; I:Una Lee; P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Hall\n\nSam Fox from the Hall Committee attended, and provided information.",
        "I:Sam Fox; P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Hall\n\nMr Fox attended a meeting of the trust. The Chair welcomed the news that Una Lee came to the meeting.",
        "P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Cllr Ann Roe AR Chair Cllr Tom Poe TP\n\nAlso in attendance: Cllr Mary Storey MS Marlshire County Council",
        "I:Mary Storey; P:Ann Roe/chair; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\nOfficials in attendance: Director (Ms. C. Fox), Mr. Dan Moss, Highfield Consulting.",
        "I:C. Fox; I:Dan Moss; P:Ann Roe; P:Tom Poe",
    ),
    # Who takes a seat for one meeting, as councils are told.
    (
        "Notice had been given that Councillor Dan Hill had been appointed to the Committee in place of Councillor Clare Wood and Councillor Tom Stone had been appointed to the Committee in place of Councillor Jim Bell for this Meeting only.",
        "P:Dan Hill/substitute; P:Tom Stone/substitute",
    ),
    (
        "Councillor Dan Hill had been appointed to the Licensing Committee in place of Councillor Clare Wood.",
        "",
    ),
    (
        "The Chief Executive reported that Councillor Dan Hill had replaced Councillor Clare Wood for this meeting.",
        "P:Dan Hill/substitute",
    ),
    # Who attended from elsewhere.
    (
        "Members who attended remotely and had no voting rights were Ann Stone, Ben Wood.",
        "I:Ann Stone; I:Ben Wood",
    ),
    (
        "The following Members attended the meeting remotely: Councillors Stone, Wood and Bell.",
        "P:Bell; P:Stone; P:Wood",
    ),
    (
        "Councillors Stone and Wood attended the meeting virtually via Microsoft Teams.",
        "P:Stone; P:Wood",
    ),
    (
        "Members who attended remotely were asked to vote.",
        "",
    ),
    (
        "Residents attended the meeting online.",
        "",
    ),
    (
        "Councillor Penn, who was in attendance, was thanked.",
        "I:Penn",
    ),
    # Whom a member represents, behind a dash, is nobody.
    (
        "Present: Mrs A Stone - Poppy Ward, K E Wood - Ferry Town Ward and D Bell – High Heath Ward",
        "P:A. Stone; P:D. Bell; P:K. E. Wood",
    ),
    # Two of one surname, where a given name stands alone before a whole name.
    ("Apologies were received from Councillors George and Judith Stone.", "A:George Stone; A:Judith Stone"),
    ("Apologies were received from Councillors Barry and Stone.", "A:Barry; A:Stone"),
    (
        "5. Apologies\n\nIt was noted that notice had been given that Councillor Ann Roe had been appointed to the Committee in place of Councillor Ben Poe, Councillor Tom Vale had been appointed to the Committee in place of Councillor Una Lee for this meeting only.",
        "P:Ann Roe/substitute; P:Tom Vale/substitute",
    ),
    (
        "5. Apologies\n\nThe Chief Executive had appointed Councillors A Roe and T Vale as replacement members on the Committee in place of Councillors B Poe and U Lee respectively, for this meeting only.",
        "P:A. Roe/substitute; P:T. Vale/substitute",
    ),
    ("It was reported that Councillor Roe had been appointed to the Committee in place of Councillor Poe.", ""),
    (
        "5. Apologies\n\nApologies were received from Councillor Ann Roe (Councillor Ben Poe attending) and Tom Vale (Una Lee attending).",
        "A:Ann Roe; A:Tom Vale; P:Ben Poe/substitute; P:Una Lee/substitute",
    ),
    ("RESOLVED that Councillors Roe, Poe and Vale be appointed as substitutes for the municipal year 2021/2022.", ""),
    ("RESOLVED that Councillor Roe be appointed as a substitute for Councillor Poe until further notice.", ""),
    (
        "5. Apologies\n\nDecision:\n\nCouncillors Roe, Poe and Vale were not required to attend in accordance with the rules of the meeting.",
        "",
    ),
    (
        "5. Apologies\n\nApologies for absence were received from Councillors Ash and Birch, and Councillors Elm and Oak attended as substitutes.",
        "A:Ash; A:Birch; P:Elm/substitute; P:Oak/substitute",
    ),
    (
        "Present:\nMr A Roe, Mrs B Poe\n\nNon Members also Present:\nMr C Lee, Mr D Vale\n\nOfficials in attendance:\nMrs S Fox, Benefits & Revenues Manager, Finance Service",
        "I:C. Lee; I:D. Vale; I:S. Fox; P:A. Roe; P:B. Poe",
    ),
    (
        "Present: Councillors Ann Roe and Tom Poe\n\nIN ATTENDANCE: Chief Executive, Head of Finance, Performance & Asset Management, Head of Policy & Community Services, Parks & Countryside Development Manager and Committee Manager.",
        "P:Ann Roe; P:Tom Poe",
    ),
    (
        "Present: Provost Ann ROE (in the Chair) Councillor Tom POE Councillor Una LEE Depute Convenor Jim VALE Councillor Kim MOSS",
        "P:Ann Roe/chair; P:Jim Vale/vice-chair; P:Kim Moss; P:Tom Poe; P:Una Lee",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Hall\n\nUna Lee joined the meeting during consideration of the following item.",
        "P:Ann Roe; P:Tom Poe; P:Una Lee",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Hall\n\nThe Chair welcomed Mr Sam Fox to the meeting who was deputising for Mr Murray Lee.",
        "P:Ann Roe; P:Sam Fox/substitute; P:Tom Poe",
    ),
    (
        "Present: Cllrs Ann Roe and Tom Poe.\n\n4. Hall\n\nMarl Water joined the meeting by video.\n\nMr Sam Fox, who had been substituted for the item, spoke.",
        "P:Ann Roe; P:Tom Poe",
    ),
    (
        "PRESENT: Provost Ann Roe and Councillors Tom Poe, Una Lee and Kim Moss. ATTENDING: Fred Dean, Chief Executive; Sue Moor, Public Relations Officer; and Jane Hill, Administration Manager. ALSO ATTENDING: Rob Vale, Chief Officer, Leisure Trust. APOLOGIES: Councillors Alan Fox and Eve Marsh. CHAIR: Provost Ann Roe, Chair.",
        "A:Alan Fox; A:Eve Marsh; I:Fred Dean; I:Jane Hill; I:Rob Vale; I:Sue Moor; P:Ann Roe/chair; P:Kim Moss; P:Tom Poe; P:Una Lee",
    ),
    (
        "Attending: E. Howe, Chief Executive; V. Ray, Acting Executive Director – Resources; and E. Wylie, Committee Services Officer. Apologies: Cllr Ann Roe; and the Clerk.",
        "A:Ann Roe; I:E. Howe; I:E. Wylie; I:V. Ray",
    ),
    (
        "Present: Cllrs Kim Moss and Tom Poe.\n\n1. Apologies\n\nThe following Committee Members had sent their apologies:\n\nCllr Fred van Dean – substituted by Cllr Rob Webb\n\nCllr David Turner – substituted by Cllr Jo Rose\n\nCllr Jane Nala-Hill\n\nCllr Jason Slay\n\n2. Declarations\n\nNone.",
        "A:David Turner; A:Fred van Dean; A:Jane Nala-Hill; A:Jason Slay; P:Jo Rose/substitute; P:Kim Moss; P:Rob Webb/substitute; P:Tom Poe",
    ),
    (
        "Present:\nBiss, Davison, Dryden, Hubbard, P Purvis (as substitute for Councillor Hussey) and N J Walker.\n\nOfficers:\nJ Bennet, E Pout and B Robson.\n\nApologies for absence:\nwere submitted on behalf of Councillors Clarke, Cole and Mrs H Pearson",
        "I:B. Robson; I:E. Pout; I:J. Bennet; P:Biss; P:Davison; P:Dryden; P:Hubbard; P:N. J. Walker; P:P. Purvis/substitute",
    ),
    ("Present: Highways, Planning, Legal, Parks and A Roe.", "P:A. Roe"),
    (
        "Present: Cllrs Kim Moss and Tom Poe.\n\n1. Apologies\n\nNotice had been given that Councillor Ann Roe had been appointed to the Committee in place of Councillor Sam Lee, Councillor Rob Vale had been appointed to the Committee in place of Councillor Una Fox for this Meeting only.\n\n2. Seats\n\nCouncillor Eve Hill had been appointed to the Committee in place of Councillor Joe Dean.",
        "P:Ann Roe/substitute; P:Kim Moss; P:Rob Vale/substitute; P:Tom Poe",
    ),
    (
        "Present: Cllrs Kim Moss and Tom Poe.\n\n1. Report\n\nThe Chairman welcomed Jim Gale, Independent Chair of the Marl Board, who introduced the report.\n\n2. News\n\nThe Chairman welcomed the news.",
        "I:Jim Gale; P:Kim Moss; P:Tom Poe",
    ),
    (
        "Present:-\nLord Provost Ian BORTH\nDepute Lord Provost Bill CAMP\nCouncillor Ann ROE",
        "P:Ann Roe; P:Bill Camp; P:Ian Borth",
    ),
    (
        "OFFICIALS IN ATTENDANCE: Senior Planners (Mr. L. Conway and Ms. M. Wood), Arts Officer (Ms. S. Dean)",
        "I:L. Conway; I:M. Wood; I:S. Dean",
    ),
    (
        "In attendance: Director, Housing (Ms. C. Curl), Mid Road Design Office (Mr. C. Hegg), (Mr. J. Hoard), Mr. P. Berg, Kilgarr Consulting Engineers.",
        "I:C. Curl; I:C. Hegg; I:J. Hoard; I:P. Berg",
    ),
    (
        "Present: Councillors A. Roe and T. Vale\n\nOIREACHTAS MEMBERS:\n\nDeputy N. Hale\n\nGARDA REPRESENTATIVES:\n\nSuperintendent (Mr. D. Smart), Inspector (Mr. E. Orr)\n\nCommunity Representatives: Mr. T. Dwyer, Dairebeg Tidy Towns, Ms. M. Hale, Adept Services\n\nOTHER:\n\nChief Bureau Officer (Mr. P. Clave)\n\nAPOLOGIES:\n\nChief Executive (Mr. C. Murr)",
        "A:C. Murr; I:P. Clave; P:A. Roe; P:D. Smart; P:E. Orr; P:M. Hale; P:N. Hale; P:T. Dwyer; P:T. Vale",
    ),
    # Those who came for one item; a sentence that ran into the list is no office.
    (
        "Also present: Mr. I. Gard (Applicant); Ms. J. Kell (Events Officer, Marsh Parks) and Mr Ben Poe.",
        "I:Ben Poe; I:I. Gard; I:J. Kell",
    ),
    (
        "Present: Cllr Ann Roe, Cllr Terry Vale and Cllr Sam Fox At the beginning of the meeting the Leader of the Council, Ann Roe, paid tribute to the late clerk.",
        "P:Ann Roe; P:Sam Fox; P:Terry Vale",
    ),
    # Who stands in for whom, told of either; a firm that is called like a person is nobody.
    (
        "Apologies: Terry Vale, Ann Roe (deputising for Ben Poe), Sam Fox",
        "A:Ben Poe; A:Sam Fox; A:Terry Vale; P:Ann Roe/substitute",
    ),
    (
        "Apologies: Terry Vale (Ann Roe deputising), Sam Fox",
        "A:Sam Fox; A:Terry Vale; P:Ann Roe/substitute",
    ),
    (
        "Present: Ann Roe, Terry Vale (Chair). In attendance: Grant Thornton; Sam Fox (Clerk).",
        "I:Sam Fox; P:Ann Roe; P:Terry Vale/chair",
    ),
    (
        "1. Welcome\n\nThe Chairman welcomed everyone to the meeting and introduced the officers and the visiting cabinet representative, Councillor Una Roe-Poe.\n\nCouncillors Ann Roe and Terry Vale were present as observers.",
        "I:Ann Roe; I:Terry Vale; I:Una Roe-Poe",
    ),
    (
        "1. Trusts\n\nCouncillor Ann Roe attended the meeting of the Weir Trust as an observer. The Chair spoke of the visiting hours, Councillor Roe asked about them.",
        "",
    ),
    (
        "Streets Committee – Councillor Roe with Councillors Moss and Vale as substitutes.",
        "",
    ),
    (
        "Apologies for absence were submitted on behalf of Councillor Vale with the substitution of Councillor Moss authorised in accordance with council procedure rule 10.",
        "A:Vale; P:Moss/substitute",
    ),
    (
        "Cllr Adam Fox from Weir Borough Council was in attendance to speak during agenda item 7.",
        "I:Adam Fox",
    ),
    (
        "Council received a presentation from Una Fox, Managing Director at the Marl Museum, around its future plans.",
        "I:Una Fox",
    ),
    (
        "Members received a presentation from the Head of Highways on gritting.",
        "",
    ),
    (
        "1. Substitutes\n\nCouncillor Whittle substituted for Councillor Boutle and Councillor Eagle substituted for Councillor Sparrow.",
        "P:Eagle/substitute; P:Whittle/substitute",
    ),
    (
        "PRESENT: Councillor Ann Roe In The Chair Councillors Terry Vale Paddy Thorn Caroline Dale Poe Carol Lee Mary Fox James Moss",
        "P:Ann Roe/chair; P:Carol Lee; P:Caroline Dale Poe; P:James Moss; P:Mary Fox; P:Paddy Thorn; P:Terry Vale",
    ),
    (
        "IN ATTENDANCE: Messers John Roe, Chief Executive, Ben Poe, Director of Services",
        "I:Ben Poe; I:John Roe",
    ),
    (
        "Present: Derek Roe (Cadeirydd/Chair), Roger Poe, Cyng/Cllr Aled Moss (hwyr/late) Ymddiheuriadau / Apologies: Elen Hale, David Lee Cyng/Cllr Richard Vale, Cyng/Cllr Sian Fox",
        "A:David Lee; A:Elen Hale; A:Richard Vale; A:Sian Fox; P:Aled Moss; P:Derek Roe/chair; P:Roger Poe",
    ),
    (
        "Present: Cllr Ann Roe (Chairman), Cllr. Sue Poe, Cllr Pearl Moss and Cllr Matt Lee Ward Cllr. Steve Vale Mrs Susan Fox (clerk)",
        "I:Steve Vale; I:Susan Fox; P:Ann Roe/chair; P:Matt Lee; P:Pearl Moss; P:Sue Poe",
    ),
    (
        "Present: Mr Roe (Chairman), Mr Poe, Ms Lee, Mrs Vale Simon Teal (County Councillor) and six members of the public.",
        "P:Lee; P:Poe; P:Roe/chair; P:Simon Teal; P:Vale",
    ),
    (
        "Present: Mr Roe (Chairman), Mr Poe, Ms Lee, Mrs Ann Simon Teal.",
        "P:Ann Simon Teal; P:Lee; P:Poe; P:Roe/chair",
    ),
    (
        "Present: Cllr. T. Roe Cllr. R. Poe Cllr. A. Lee Cathaoirleach J. Vale",
        "P:A. Lee; P:J. Vale/chair; P:R. Poe; P:T. Roe",
    ),
    (
        "Present: Cllr. T. Roe Cllr. R. Poe Cathaoirleach Cllr. A. Lee",
        "P:A. Lee; P:R. Poe/chair; P:T. Roe",
    ),
    (
        "Present: M. Roe (Chairman), S Poe (Vice-Chairman), Mrs F. Lee. Also in attendance: W.Cnllr T. Vale; up to 8 residents; Mrs S. Hale (Clerk). Apologies received and accepted: P.Cnllr S. Moss.",
        "A:S. Moss; I:S. Hale; I:T. Vale; P:F. Lee; P:M. Roe/chair; P:S. Poe/vice-chair",
    ),
    (
        "V Roe, V Poe, B Lee, Cllr Moss and PC Fox had all sent their apologies.",
        "A:B. Lee; A:Moss; A:PC Fox; A:V. Poe; A:V. Roe",
    ),
    (
        "Rita Roe sent her apologies as did Cllr Kim Vale until May as she is away.",
        "A:Kim Vale; A:Rita Roe",
    ),
    (
        "Present:\nCouncillors attending:\nCouncillor A. Roe (Cathaoirleach)\nCouncillor B. Poe (Leas-Cathaoirleach)\n\nOfficials attending in person:\n\nPat Lee, Senior Engineer\n\nTom Vale, Staff Officer.",
        "I:Pat Lee; I:Tom Vale; P:A. Roe/chair; P:B. Poe/vice-chair",
    ),
    (
        "Present: Jacob Roe, Bridget Poe, Peter Lee, Ted Moss, Ian Vale\n\nIn attendance: Tom Hale, PC Neil Cole, PC Stuart Fox, Councillor Mary Lamb (chair Items 1-3)",
        "I:Mary Lamb/chair; I:Neil Cole; I:Stuart Fox; I:Tom Hale; P:Bridget Poe; P:Ian Vale; P:Jacob Roe; P:Peter Lee; P:Ted Moss",
    ),
    (
        "Cllrs :Ann Roe (Chair), Ben Poe ( Vice Chair) Carol James , Dan Vale, Gareth Moss , Angela Hale.\n\n1.To receive apologies.\nCllrs : Bethan Cole, Pat Lamb\n2.Declarations\nNone.\n3.Minutes\nResolved that the minutes of May be accepted subject to the following amendment:  Cllrs B Thorn and S Bell were in attendance.",
        "A:Bethan Cole; A:Pat Lamb; P:Angela Hale; P:Ann Roe/chair; P:Ben Poe/vice-chair; P:Carol James; P:Dan Vale; P:Gareth Moss",
    ),
    (
        "District Councillor Mr Clive Lamb was present. Councillor Moss was present when the vote was taken.",
        "I:Clive Lamb",
    ),
    (
        "PRESENT: Roe, Ann Vale, Tom Ó Moss, Sam Fox, Una Carr Hale, Jim Lee, Kim Apologies for inability to attend were received for Cllr Cole",
        "A:Cole; P:Ann Roe; P:Jim Carr Hale; P:Kim Lee; P:Sam Ó Moss; P:Tom Vale; P:Una Fox",
    ),
    (
        "Present : Councillors Mike Roe, Alan Vale, Pam Poe, Peter Lee\nIn the Chair – Councillor Peter Lee 40.Apologies Apologies for absence were received from Councillors Howard Moss, and Dilwyn Hale RESOLVED that the absence be approved.\n42. Forest Wind Farm The Chair extended a warm welcome to Bethan Cole, Project Manager and Malcolm Lamb, Construction Manager with Roe UK Ltd.",
        "P:Alan Vale; P:Mike Roe; P:Pam Poe; P:Peter Lee/chair",
    ),
    (
        "Present: Cllr Roe (Chair), Cllr Poe (Vice Chair), Cllr Vale and Cllr Moss (MDC) were present as was C Lee Parish Clerk.",
        "I:C. Lee; P:Moss; P:Poe/vice-chair; P:Roe/chair; P:Vale",
    ),
    (
        "PRESENT: Councillors Mrs Roe (Chairman), Poe, Ms Vale and Moss IN ATTENDANCE: Ms S Lee, Clerk; County Cllr Hale and 3 members of the public. The Chairman explained the safety procedures. FC18/07/1 CHAIRMAN'S WELCOME AND APOLOGIES Apologies were received from Cllrs Cole and Lamb.",
        "A:Cole; A:Lamb; I:Hale; I:S. Lee; P:Moss; P:Poe; P:Roe/chair; P:Vale",
    ),
    (
        "PRESENT/I LÁTHAIR Councillors/Comhairleoirí R. Roe M. Vale T. Moss Absent: S. Hale P. Poe IN ATTENDANCE/I LÁTHAIR Mr. T. Cole, County Manager Mr. M. Lamb, Director of Planning The meeting commenced at 11.30am. Mayor R. Roe spoke.",
        "B:P. Poe; B:S. Hale; I:M. Lamb; I:T. Cole; P:M. Vale; P:R. Roe; P:T. Moss",
    ),
    (
        "Present:-\n\nCouncillors Roe (Chair), Vale and Moss\n\nMembers attending in accordance with Standing Orders 8 and 25:-\n\nCouncillors Hale, B Holt and Lee",
        "I:B. Holt; I:Hale; I:Lee; P:Moss; P:Roe/chair; P:Vale",
    ),
    (
        "Present: Councillors A Roe and T Vale\n\nCouncillors attending under Standing Order 25(2):\n\nCouncillors Hale and Lee",
        "I:Hale; I:Lee; P:A. Roe; P:T. Vale",
    ),
    (
        "Present: Councillors A Roe and T Vale\n\nMembers attending:\n\nCouncillors Hale and Lee",
        "P:A. Roe; P:Hale; P:Lee; P:T. Vale",
    ),
    (
        "1. Apologies\n\nThe Clerk reported apologies for absence from the following Members:\n\nMr Ben Poe Mrs Ann Hale Dr Kim Lee\n\n2. Minutes\n\nMr Ben Moss Mrs Ann Holt spoke.",
        "A:Ann Hale; A:Ben Poe; A:Kim Lee",
    ),
    (
        "1. Election of Chair\n\nRESOLVED:\n\nThat Councillor Kim Lee be elected Chair for the meeting.\n\n2. Minutes\n\nNoted.",
        "P:Kim Lee/chair",
    ),
    (
        "1. Chair\n\nThat Councillor Kim Lee be elected Chair of the Planning Committee for the year.\n\n2. Minutes\n\nNoted.",
        "",
    ),
    (
        "1. Welcome\n\nThe Vice-Chair, Councillor Kim Lee, advised that she would be chairing the meeting in the absence of the Chair, Councillor Tom Hale.\n\n2. Minutes\n\nNoted.",
        "P:Kim Lee/chair",
    ),
    (
        "1. Welcome\n\nIn the absence of the Mayor, the meeting was chaired by the Sheriff/ Vice Chair of Council, Councillor Kim Lee.\n\n2. Election\n\nCouncillor Tom Hale chaired for the remainder of the meeting.",
        "P:Kim Lee/chair; P:Tom Hale/chair",
    ),
    (
        "PRESENT: The Mayor (Councillor A. Roe) in the Chair The Deputy Mayor (Councillor T. Vale)",
        "P:A. Roe/chair; P:T. Vale",
    ),
    (
        "Present: Cllr A Roe, Cllr T Vale\n\nIn attendance:\n\nTaxi Drivers and operators",
        "P:A. Roe; P:T. Vale",
    ),
    (
        "In attendance: Kim Lee (Clerk), Tom Hale (Lawyer) and Ann Poe\n(Planning Officer)",
        "I:Ann Poe; I:Kim Lee; I:Tom Hale",
    ),
    (
        "Present:\n\nCouncillors\nMrs A Roe (Chairman)\nMrs J Vale - substitute for Miss P Moss\nT Hale - in place of Mrs K Lee",
        "P:A. Roe/chair; P:J. Vale/substitute; P:T. Hale/substitute",
    ),
    (
        "Also present via Teams virtually: Dr Ann Poe",
        "I:Ann Poe",
    ),
    (
        "Present:\n\nVoting Members: Councillor Kim Lee - in the chair\n\nCouncillor Tom Poe\n\nOfficers:\n\nWhole of meeting: A. Roe (Corporate Core)\n\nPart of meeting:\n\nAgenda Item\n\nOfficer Attending\n\n8.\n\nV. Vale (Children & Families)\n\n9.\n\nJ. T. Hale (Corporate Core)\n\n12.\n\nA. Moss & F. Holt (Law)\n\n65/08 APOLOGIES FOR ABSENCE\n\nThere were none.\n\n66/08 MINUTES\n\nThe minutes were approved.",
        "I:A. Moss; I:A. Roe; I:F. Holt; I:J. T. Hale; I:V. Vale; P:Kim Lee/chair; P:Tom Poe",
    ),
    (
        "1. Election of Chairman\n\n(Mr J Holt, the present Chairman, presided for this item)\n\nMr Hale thereupon took the Chair.\n\n2. Minutes\n\nNoted.",
        "P:Hale/chair; P:J. Holt/chair",
    ),
    (
        "1. Apologies for absence\n\nDr Ann Poe (Healthwatch Marl) substituted for Tom Hale.\n\n2. Minutes\n\nNoted.",
        "P:Ann Poe/substitute",
    ),
    (
        "1. Apologies for absence\n\nApologies were received from Councillor Roe. Councillor Lee, Cabinet Member for Housing, attended the meeting at the invitation of the Committee.\n\n2. Minutes\n\nNoted.",
        "A:Roe; I:Lee",
    ),
    (
        "Present: Councillor A Roe (Chairman)\n\nIn attendance by invitation: Mr J Poe, Marl NHS Trust\n\nExternal Auditors: Kim Moss, Grant Poe LLP\n\nIndependent Persons: Mr T Holt",
        "I:J. Poe; I:Kim Moss; I:T. Holt; P:A. Roe/chair",
    ),
    (
        "Board Members: Cllr A Roe (Chair), Dr T Vale (Vice-Chair), K Moss\n\nNon-voting Members: S Hale\n\nParish Representatives: Mrs K Lee, Mr T Holt",
        "P:A. Roe/chair; P:K. Lee; P:K. Moss; P:S. Hale; P:T. Holt; P:T. Vale/vice-chair",
    ),
    (
        "The following members of the Board were present: Cllr Ann Roe (Chair), Dr Tom Vale (Marl CCG), Sam Hale (Healthwatch)",
        "P:Ann Roe/chair; P:Sam Hale; P:Tom Vale",
    ),
    # what is said behind a dash, and where one list ends in its line
    (
        "Present: Cllr N Roe – presiding Cllr R Poe Mr I Vale Revd R Lee Mr J Lee Ms C Fox",
        "P:C. Fox; P:I. Vale; P:J. Lee; P:N. Roe/chair; P:R. Lee; P:R. Poe",
    ),
    (
        "Present: Cllr A Roe – Chairman Cllr B Poe – Vice-Chairman Cllr C Lee",
        "P:A. Roe/chair; P:B. Poe/vice-chair; P:C. Lee",
    ),
    (
        "Present: Cllr A Roe, Cllr B Poe\n\nAbsent: Mr Paul Vale. Also attending: 10 Parishioners. District and County Councillor seats vacant.",
        "B:Paul Vale; P:A. Roe; P:B. Poe",
    ),
    (
        "Present: Councillors Ann Roe, John Poe, Janet Vale Parish Clerk, County and District Councillor Vic Lee and one member of the public",
        "I:Janet Vale; I:Vic Lee; P:Ann Roe; P:John Poe",
    ),
    (
        "Present: Ann Roe (Chair), Tom Poe, Andy Fox (Chair Village Hall Management Committee), Sue Hale (Chairman, Hill Sports Club)",
        "P:Andy Fox; P:Ann Roe/chair; P:Sue Hale; P:Tom Poe",
    ),
    (
        "Minutes of the Parish Council held on 4 May 2021. Attendance: Mr Roe, Mr Poe and Dr Lee in the chair and four parishioners. Apologies for Absence: Mrs Wood and Sasha Hale (Mushroom site). Dr Lee stated that Mrs Ash has tendered her resignation.",
        "A:Sasha Hale; A:Wood; P:Lee/chair; P:Poe; P:Roe",
    ),
    # lists by the bodies and places that sent the people
    (
        "Present:\nMarl Town Council: Ann Roe, Tom Poe\nHale Parish Council: Kim Lee\nWeir: John Hale, Mary Vale\nThornley: No representative\nBarley: Jack Ford, Apologies from Fiona Jenks\nOld Marl: Isla Fox (IF) (Forum Chair)\nApologies: Sam Hill",
        "A:Fiona Jenks; A:Sam Hill; P:Ann Roe; P:Isla Fox/chair; P:Jack Ford; P:John Hale; P:Kim Lee; P:Mary Vale; P:Tom Poe",
    ),
    (
        "Present:\nHead of Law: Ann Roe\nNote Taker: Tom Poe\nCouncillors: A Lee and B Fox",
        "I:Ann Roe; I:Tom Poe; P:A. Lee; P:B. Fox",
    ),
    # an office that heads the line below it
    (
        "PRESENT\nSchool members:\nPaul Hale, Mary Cole (Chair)\nOfficers:\nKath Moss\nSchool Services Clerk:\nSue Lee\nObserver:\nTim Fox",
        "I:Kath Moss; I:Sue Lee; I:Tim Fox; P:Mary Cole/chair; P:Paul Hale",
    ),
    # who sent no apologies
    (
        "Present: Cllr A Roe (Chair), Cllr B Poe, Cllr C Lee\n\n1. Apologies\nNo apologies had been received from Cllr Tom Hale.\n\n2. Minutes",
        "B:Tom Hale; P:A. Roe/chair; P:B. Poe; P:C. Lee",
    ),
    (
        "Present: Cllr A Roe (Chair), Cllr B Poe, Cllr C Lee\n\n1. Apologies\nCllr Tom Hale did not send apologies.\n\n2. Minutes",
        "P:A. Roe/chair; P:B. Poe; P:C. Lee",
    ),
    (
        "Present: Cllr A Roe (Chair), Cllr B Poe, Cllr C Lee\n\n1. Apologies\nCllr Tom Hale was not present for item 5.\n\n2. Minutes",
        "P:A. Roe/chair; P:B. Poe; P:C. Lee",
    ),
    ("Councillor Roe attended the meeting to present the work programme.", "I:Roe"),
    ("Councillor Roe attended for this item and answered questions.", "I:Roe"),
    ("The Chair said that Councillor Roe attended to present the plan.", ""),
    (
        "Presiding P Roe\n\nOther Members Present P J Vale J Fox T J Hale Mrs E A Lane P E Holt Miss K A Weir\n\nOfficers Present J A Bray, (Chief Executive) J J Poe (Director of Finance) Mr M Young (Director of Parks)",
        "I:J. A. Bray; I:J. J. Poe; I:M. Young; P:E. A. Lane; P:J. Fox; P:K. A. Weir; P:P. E. Holt; P:P. J. Vale; P:P. Roe/chair; P:T. J. Hale",
    ),
    (
        "Present: Ann Roe-Vale (Chairman): Kim May(Treasurer); Sam Fox, Ben Poe (Vice Chairman)",
        "P:Ann Roe-Vale/chair; P:Ben Poe/vice-chair; P:Kim May; P:Sam Fox",
    ),
    (
        "Other apologies for absence received: A Hale, Cllr D L Cole.\n\n1. Apologies\n\nCllr Eyre (ELDC) also sent his apologies.",
        "A:A. Hale; A:D. L. Cole; A:Eyre",
    ),
    # a holder with his office is no office of who stands below
    (
        "Chair:\nCllr A Roe\nPresent:\nCllrs B Poe, C Vale\nIn attendance:\nP Quill, Director of Services\nT Hale, Marlbury Area Engineer",
        "I:P. Quill; I:T. Hale; P:A. Roe/chair; P:B. Poe; P:C. Vale",
    ),
    # apologies for part of a meeting, brackets behind labels, offices between names, collar numbers
    (
        "PRESENT: Cllr A Roe (in the Chair), Cllrs B Poe, C Vale, D Hale; the Clerk (Ms E Fox); 3 members of the public.",
        "I:E. Fox; P:A. Roe/chair; P:B. Poe; P:C. Vale; P:D. Hale",
    ),
    (
        "Apologies for absence: Councillor Ann Roe, for whom Councillor Ben Poe substituted, and Councillor Cara Vale.",
        "A:Ann Roe; A:Cara Vale; P:Ben Poe/substitute",
    ),
    (
        "Apologies were received from Councillor Ann Roe, for whom Councillor Ben Poe substituted, and Councillor Cara Vale.",
        "A:Ann Roe; A:Cara Vale; P:Ben Poe/substitute",
    ),
    (
        "Councillor Roe gave his apologies as he had to leave early.",
        "",
    ),
    (
        "Apologies were received from Cllr Roe, who would be late, and Cllr Poe.",
        "",
    ),
    (
        "Members absent with apologies: Councillors Roe and Poe",
        "A:Poe; A:Roe",
    ),
    (
        "Absent (apologies given): Cllr A Roe",
        "A:A. Roe",
    ),
    (
        "Absent (no apologies): Cllr A Roe",
        "B:A. Roe",
    ),
    (
        "Apologies – Cllrs Roe and Poe; no apologies – Cllr Vale",
        "A:Poe; A:Roe; B:Vale",
    ),
    (
        "Present – 7 councillors: A Roe (Chair), B Poe, C Vale",
        "P:A. Roe/chair; P:B. Poe; P:C. Vale",
    ),
    (
        "The meeting was attended by Cllrs Roe, Poe, Vale, the Clerk and six residents.",
        "P:Poe; P:Roe; P:Vale",
    ),
    (
        "Present: Ann Roe, the Chair, Ben Poe, the Clerk",
        "P:Ann Roe/chair; P:Ben Poe",
    ),
    (
        "The Chair, Councillor Roe, being absent, Councillor Poe was elected to chair the meeting.",
        "P:Poe/chair",
    ),
    (
        "Also in attendance: PC Hill; PCSO 1234 Jones; Sgt Dale",
        "I:PC Hill; I:PCSO Jones; I:Sgt Dale",
    ),
    # offices below names, and before bare names in brackets
    (
        "In attendance:\nKim Bell\nHead of Law\nLou Kemp\nDemocratic Services Manager\nJo Hill\nDirector of Housing and Communities",
        "I:Jo Hill; I:Kim Bell; I:Lou Kemp",
    ),
    (
        "In attendance: Director of Place (Jim Cole), Head of Law (Kim Bell)",
        "I:Jim Cole; I:Kim Bell",
    ),
    (
        "1. Apologies\n\nApologies for absence were received from Ann Roe. Ben Poe attended in her absence.\n\n2. Minutes\n\nNoted.",
        "A:Ann Roe; P:Ben Poe/substitute",
    ),
    (
        "1. Apologies\n\nApologies were received from Councillor Roe. Councillor Poe attended the meeting on his behalf.\n\n2. Minutes\n\nNoted.",
        "A:Roe; P:Poe/substitute",
    ),
    (
        "1. Apologies\n\nApologies were received from Ann Roe. Ben Poe spoke in her absence of the event on their behalf.\n\n2. Minutes\n\nNoted.",
        "A:Ann Roe",
    ),
    (
        "1. Welcome\n\nThe Board was also advised that Ann Roe had attended the meeting as an observer.\n\n2. Minutes\n\nNoted.",
        "I:Ann Roe",
    ),
    (
        "1. Welcome\n\nThe Board was advised that Ann Roe had attended the conference as an observer.\n\n2. Minutes\n\nNoted.",
        "",
    ),
    # words of an office that look like a name
    (
        "In attendance: Michael Bell, Safer Reducing Offending Service Manager, Ann Roe, Head of Law, Tom Poe, Better Growing Places Team Leader",
        "I:Ann Roe; I:Michael Bell; I:Tom Poe",
    ),
    # what is told behind a list on its line makes nobody present
    (
        "Present: Cllrs Roe, Poe and J. Hale. Mr. D. Fox, County Manager. At the outset the Manager thanked Mr Tom Moss.",
        "I:D. Fox; P:J. Hale; P:Poe; P:Roe",
    ),
    (
        "Present: Cllrs Roe, Poe and J. Hale. Following a minute’s silence for Mr Tom Moss the meeting began.",
        "P:J. Hale; P:Poe; P:Roe",
    ),
    (
        "Present: Cllrs Roe, Poe and J. Hale. Also Mr Tom Moss, County Engineer.",
        "I:Tom Moss; P:J. Hale; P:Poe; P:Roe",
    ),
    # sentences behind a list of apologies, and a substitute in brackets
    (
        "Present: Ann Roe, Tom Vale.\n\n2. Apologies for absence: Derek Poe, Cllr Martin Hale. A letter of resignation had been received from Cllr Peter Moss.",
        "A:Derek Poe; A:Martin Hale; P:Ann Roe; P:Tom Vale",
    ),
    (
        "Present: Ann Roe, Tom Vale.\n\n2. Apologies for absence: Derek Poe, Cllr Martin Hale, The clerk advised that Sam Lee had sent thanks.",
        "A:Derek Poe; A:Martin Hale; P:Ann Roe; P:Tom Vale",
    ),
    (
        "Apologies for absence were received from Councillor D Roe (substitute Cllr K Poe).",
        "A:D. Roe; P:K. Poe/substitute",
    ),
    (
        "Apologies for absence were received from Councillor D Roe (substitute not found).",
        "A:D. Roe",
    ),
]
"""A text, and whom it says to be present (P), excused (A), absent (B) or in attendance (I), with who chaired or substituted."""


def attendance_in(text: str) -> str:
    """Return the attendance that a text tells, one entry a person."""
    reading = reading_of_text(f"{HEAD}{text}\n")
    names = {person.key: person.name for person in reading.people}
    letters = {"present": "P", "apologies": "A", "absent": "B", "inAttendance": "I"}
    capacities = {"chair": "/chair", "vice-chair": "/vice-chair", "substitute": "/substitute"}
    entries = []
    for entry in reading.attendance:
        name = names[entry.person]
        plain = name.split(maxsplit=1)[1] if name.startswith(TITLES) else name
        capacity = capacities.get(entry.capacity.value, "") if entry.capacity else ""
        entries.append(f"{letters[entry.status.value]}:{plain}{capacity}")
    return "; ".join(sorted(entries))


@pytest.mark.parametrize(("text", "told"), PHRASINGS, ids=[text[:140] for text, _ in PHRASINGS])
def test_attendance_is_read_in_the_ways_in_which_it_is_told(text: str, told: str) -> None:
    assert attendance_in(text) == told
