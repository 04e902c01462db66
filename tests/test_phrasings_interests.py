"""Phrasings of declarations of interest: who declares what, and words that declare nothing."""

import pytest
from phrasings import facts_told

# What an item says, and the facts that are read of it, parted by bars.
_SAID = [
    (
        "Councillor Roe declared an interest in item 6 in respect of the hedge that he cuts.",
        "I roe/-/item 6/-: in respect of the hedge that he cuts",
    ),
    (
        "Cllr Roe declared a personal interest in relation to her role as a governor of the school.",
        "I roe/personal/-/-: her role as a governor of the school",
    ),
    (
        "Cllrs Roe and Vale declared personal but not prejudicial interests in the item through their roles as members of the county council.",
        "I roe/personal/-/-: their roles as members of the county council | I vale/personal/-/-: their roles as members of the county council",
    ),
    (
        "Cllr Roe declared a personal interest in item 6 in relation to her role as a governor.",
        "I roe/personal/item 6/-: her role as a governor",
    ),
    (
        "Councillors A Roe – Church Room\nCouncillors Vale and Lee and Hale– Scout Hut",
        "I hale/-/-/-: scout hut | I lee/-/-/-: scout hut | I roe/-/-/-: church room | I vale/-/-/-: scout hut",
    ),
    (
        "Councillor Roe declared a personal interest in item 6 as a governor of Hill School.",
        "I roe/personal/item 6/-: as a governor of hill school",
    ),
    (
        "Councillor Roe declared a disclosable pecuniary interest in agenda item 6 and left the meeting.",
        "I roe/disclosable-pecuniary/agenda item 6/w: in agenda item 6",
    ),
    (
        "Councillor Roe declared a personal and prejudicial interest in item 6 because she owns the land, and left the room during its consideration.",
        "I roe/personal-and-prejudicial/item 6/w: because she owns the land",
    ),
    ("Councillor Roe declared an interest in item 6.", "I roe/-/item 6/-: in item 6"),
    (
        "Councillor Roe declared for transparency that, in relation to item 4a the Youth Plan, her partner worked for the police.",
        "I roe/-/item 4a the youth plan/-: her partner worked for the police",
    ),
    (
        "Councillor Roe stated that the premises in the application was located in his ward, Mill Ward.",
        "I roe/-/-/-: the premises in the application was located in his ward mill ward",
    ),
    (
        "Councillor Roe declared an interest in item 6 for the reason that her son attended the school.",
        "I roe/-/item 6/-: for the reason that her son attended the school",
    ),
    (
        "Councillor Moss declared that in relation to item 6 she had called in the application.",
        "I moss/-/item 6/-: had called in the application",
    ),
    ("Cllr Roe: item 6, member of the Bowls Club.", "I roe/-/item 6/-: item 6 member of the bowls club"),
    (
        "Cllr Roe – Item 6 – non-pecuniary – member of the Bowls Club",
        "I roe/non-pecuniary/item 6/-: item 6 non pecuniary member of the bowls club",
    ),
    (
        "Councillors Roe and Moss declared non-pecuniary interests in item 6 as members of the Bowls Club.",
        "I moss/non-pecuniary/item 6/-: as members of the bowls club | I roe/non-pecuniary/item 6/-: as members of the bowls club",
    ),
    (
        "The following declarations were made:\n\nCouncillor Roe – Item 6 – Personal interest as a school governor.\nCouncillor Moss – Item 7 – Prejudicial interest as an employee of Grell Ltd.",
        "I moss/prejudicial/item 7/-: item 7 prejudicial interest as an employee of grell ltd | I roe/personal/item 6/-: item 6 personal interest as a school governor",
    ),
    ("There were no declarations of interest.", ""),
    ("Mrs Fox stated that Mr Lee had expressed an interest in being a councillor.", ""),
    ("None.", ""),
    ("No interests were declared.", ""),
    ("Members were reminded to declare any interests in items on the agenda.", ""),
    (
        "Councillor Roe, as a member of the Bowls Club, declared a personal interest in item 6.",
        "I roe/personal/item 6/-: as a member of the bowls club",
    ),
    (
        "Agenda Item 6 – Councillor Roe declared a personal interest as a member of the Bowls Club.",
        "I roe/personal/-/-: as a member of the bowls club",
    ),
    ("Item 6: Cllr Roe (DPI – lives next door).", "I roe/disclosable-pecuniary/item 6/-: dpi lives next door"),
    (
        "Cllr Roe declared that she is a member of the Bowls Club (item 6).",
        "I roe/-/-/-: is a member of the bowls club item 6",
    ),
    (
        "Cllr Roe advised that he had an interest in item 6 as a trustee of the hall.",
        "I roe/-/item 6/-: as a trustee of the hall",
    ),
    (
        "Cllr Roe disclosed that his wife works for Grell Ltd (item 6).",
        "I roe/-/-/-: his wife works for grell ltd item 6",
    ),
    (
        "Cllr Roe stated that she was acquainted with the applicant for item 6.",
        "I roe/-/-/-: was acquainted with the applicant for item 6",
    ),
    ("For the sake of transparency, Cllr Roe stated that she knew the applicant.", "I roe/-/-/-: knew the applicant"),
    (
        "A declaration of interest was made by Cllr Roe in relation to item 6, as the applicant is her brother.",
        "I roe/-/item 6/-: as the applicant is her brother",
    ),
    (
        "Declarations of interest were received from Cllr Roe in item 6 (allotment holder).",
        "I roe/-/item 6 (allotment holder)/-: in item 6 allotment holder",
    ),
    (
        "Cllr Roe declared her interest as a trustee of the village hall.",
        "I roe/-/-/-: as a trustee of the village hall",
    ),
    (
        "A personal interest was declared by Councillor Roe in respect of item 6 as she is a member of the Bowls Club.",
        "I roe/personal/item 6/-: as she is a member of the bowls club",
    ),
    (
        "Cllr Roe registered a non-pecuniary interest in item 6, being a member of the Bowls Club.",
        "I roe/non-pecuniary/item 6/-: being a member of the bowls club",
    ),
    (
        "Cllr Roe (item 6, personal), Cllr Moss (item 7, prejudicial)",
        "I moss/prejudicial/item 7/-: item 7 prejudicial | I roe/personal/item 6/-: item 6 personal",
    ),
    (
        "Cllr Roe declared an Other Registrable Interest in item 6 and took no part in the vote.",
        "I roe/other-registrable/item 6/w: in item 6",
    ),
    (
        "Councillor Roe declared an interest in relation to planning application 24/00123/FUL as he knew the applicant.",
        "I roe/-/planning application 24/00123/ful/-: as he knew the applicant",
    ),
    (
        "6. Cllr Roe declared a pecuniary interest in item 9, and left the room when it was discussed.",
        "I roe/pecuniary/item 9/w: in item 9",
    ),
    ("Nil declared.", ""),
    ("Dispensations: none requested.", ""),
    (
        "Councillor Roe declared a non registrable interest in item 6 as the applicant was known to her.",
        "I roe/non-registrable/item 6/-: as the applicant was known to her",
    ),
    ("Councillor Moss said that Councillor Roe should declare an interest.", ""),
    ("Cllr Roe reported an interest in item 6 as owner of the field.", "I roe/-/item 6/-: as owner of the field"),
    (
        "Councillor Roe indicated a personal interest in item 6 as a member of the Bowls Club.",
        "I roe/personal/item 6/-: as a member of the bowls club",
    ),
    (
        "Having declared an interest in this item as a tenant of the Trust, Councillor Roe left.",
        "I roe/-/this item/-: as a tenant of the trust",
    ),
    ("Councillor Roe declared an interest in the previous meeting when this request was considered.", ""),
    (
        "Councillor Roe declared an interest in item 4 as a landlord in the private sector.",
        "I roe/-/item 4/-: as a landlord in the private sector",
    ),
    (
        "Having declared a prejudicial interest, Councillor Roe left the meeting.",
        "I roe/prejudicial/-/w: prejudicial interest",
    ),
    (
        "Councillor Roe withdrew from the meeting, having declared an interest as the applicant.",
        "I roe/-/-/w: as the applicant",
    ),
    (
        "Cllr Moss declared a non-pecuniary interest in agenda item 7 due to her membership of the Bowls Club.",
        "I moss/non-pecuniary/agenda item 7/-: due to her membership of the bowls club",
    ),
    (
        "Councillor Roe declared a personal interest in agenda item 6 in that her son attends Hill School.",
        "I roe/personal/agenda item 6/-: in that her son attends hill school",
    ),
    (
        "Councillor Roe declared an interest in agenda item 6 – he is a trustee of the hall.",
        "I roe/-/agenda item 6/-: he is a trustee of the hall",
    ),
    (
        "Councillors Roe, Moss and Vale each declared a personal interest in item 6 as they were members of the Bowls Club.",
        "I moss/personal/item 6/-: as they were members of the bowls club | I roe/personal/item 6/-: as they were members of the bowls club | I vale/personal/item 6/-: as they were members of the bowls club",
    ),
    ("Cllr. Roe declared an interest in payment no. 12.", "I roe/-/payment no/-: in payment no 12"),
    (
        "Cllr Roe declared an interest in the planning application for Hill Farm as a neighbour and did not vote.",
        "I roe/-/planning application for hill farm/w: as a neighbour",
    ),
    (
        "Sam Fox, Director of Place, declared an interest in item 6 as a member of the Bowls Club and left the room.",
        "I fox/-/item 6/w: as a member of the bowls club",
    ),
    (
        "Members declared the following interests:\n\nCllr Roe – item 6 – governor of Hill School\nCllr Moss – item 7 – employee of Grell Ltd",
        "I moss/-/item 7/-: item 7 employee of grell ltd | I roe/-/item 6/-: item 6 governor of hill school",
    ),
    (
        "Cllr Roe - personal interest, item 6 (governor of Hill School)",
        "I roe/personal/-/-: item 6 governor of hill school",
    ),
    (
        "Cllr Roe, personal interest in item 6, governor of Hill School",
        "I roe/personal/item 6/-: governor of hill school",
    ),
    (
        "Personal interest: Cllr Roe in item 6 as governor of Hill School.",
        "I roe/personal/item 6/-: in item 6 as governor of hill school",
    ),
    ("Cllr Roe had an interest in item 6 as owner of the field.", "I roe/-/item 6/-: as owner of the field"),
    (
        "Minute 6 – Councillor Roe – personal – governor of Hill School",
        "I roe/personal/minute 6/-: personal governor of hill school",
    ),
    (
        "Item 6 – Councillors Roe and Moss, as members of the Bowls Club.",
        "I moss/-/item 6/-: as members of the bowls club | I roe/-/item 6/-: as members of the bowls club",
    ),
    ("6: Cllr Roe, as a member of the Bowls Club", "I roe/-/6/-: as a member of the bowls club"),
    ("There were none.", ""),
    ("There were no declarations.", ""),
    ("No declarations of interest were received.", ""),
    ("Members had no interests to declare.", ""),
    ("Cllr Roe asked whether she should declare an interest as a governor.", ""),
    ("Councillors are reminded to declare interests as they arise.", ""),
    ("Councillor Roe's standing declaration as a member of the County Council was noted.", ""),
    (
        "Cllr Roe declared an interest under the Code of Conduct in item 6 as a governor of Hill School.",
        "I roe/-/item 6/-: as a governor of hill school",
    ),
    (
        "Councillor Roe (item 6) – Personal interest as a governor of Hill School",
        "I roe/personal/item 6/-: personal interest as a governor of hill school",
    ),
    (
        "The following interests were disclosed:\n\n(a) Councillor Roe declared a personal interest in item 6 as a governor.\n(b) Councillor Moss declared a prejudicial interest in item 7 as an employee of Grell Ltd and left the room.",
        "I moss/prejudicial/item 7/w: as an employee of grell ltd | I roe/personal/item 6/-: as a governor",
    ),
    (
        "Councillor Roe declared a Disclosable Pecuniary Interest (DPI) in item 6 (Hill Farm) as she owns it. She left the meeting during the item.",
        "I roe/disclosable-pecuniary/item 6 (hill farm)/w: as she owns it",
    ),
    ("Councillor Roe declared a beneficial interest in item 6.", "I roe/-/item 6/-: in item 6"),
    (
        "Councillor Roe gave notice of a personal interest in item 6 as a governor.",
        "I roe/personal/item 6/-: as a governor",
    ),
    (
        "Councillor Roe mentioned a neighbour but indicated that this did not amount to a personal interest.",
        "",
    ),
    (
        "In relation to item 6, Councillor Roe declared in the interests of transparency that she was a governor of Hill School.",
        "I roe/-/-/-: she was a governor of hill school",
    ),
    (
        "Ann Roe, Head of Estates, declared a pecuniary interest, as she let the barn.",
        "I roe/pecuniary/-/-: as she let the barn",
    ),
    (
        "The following voluntary announcements were made:\n\n• Councillor Roe was a tenant of Marl Homes.\n• Councillor Moss knew the applicant.",
        "I moss/-/-/-: knew the applicant | I roe/-/-/-: was a tenant of marl homes",
    ),
    ("Cllr Moss re 2443. Cllr Vale re 2440.", "I moss/-/2443/-: 2443 | I vale/-/2440/-: 2440"),
    (
        "Cllrs Moss, Vale & Hale re item 9 (Hall Trust).",
        "I hale/-/item 9/-: item 9 hall trust | I moss/-/item 9/-: item 9 hall trust | I vale/-/item 9/-: item 9 hall trust",
    ),
    ("Pauline Moss (trustee of the hall)", "I moss/-/-/-: trustee of the hall"),
    (
        "PM and MH on the trust board, TV on the management group.",
        "I hale/-/trust board/-: on the trust board | I moss/-/trust board/-: on the trust board | I vale/-/management group/-: on the management group",
    ),
    (
        "The Chairman declared an interest as a governor of the school and did not vote.",
        "I roe/-/-/w: as a governor of the school",
    ),
    (
        "Interests were declared by Cllr Moss (item 5) and Cllr Vale (item 7).",
        "I moss/-/item 5/-: item 5 | I vale/-/item 7/-: item 7",
    ),
    (
        "Councillors Moss and Vale each declared a prejudicial interest in item 9 and left the room.",
        "I moss/prejudicial/item 9/w: in item 9 | I vale/prejudicial/item 9/w: in item 9",
    ),
    ("Cllr Moss had previously declared an interest in the matter.", ""),
    ("Cllr Moss asked whether she should declare an interest in item 5.", ""),
    (
        "Brian Jones declared an interest as a placement provider and had a son in supported living.",
        "I jones/-/-/-: as a placement provider and had a son in supported living",
    ),
    (
        "Brian Jones declared that he was a trustee of the hall.",
        "I jones/-/-/-: was a trustee of the hall",
    ),
    (
        "Marlbury Housing declared an interest in the site.",
        "",
    ),
    (
        "Councillor Roe – had made no expressions of interest, although a local Ward Member.",
        "I roe/-/-/-: had made no expressions of interest although a local ward member",
    ),
    # What it is about before the members, behind a dash, and what it is to them behind.
    (
        "6 re Pavilion – Cllrs Roe & Moss.",
        "I moss/-/6 re pavilion/-: pavilion | I roe/-/6 re pavilion/-: pavilion",
    ),
    (
        "Declarations made by the following: Item 6, Financial Donations – Cllrs. Roe and P. Moss regarding the Show. Cllr. Vale regarding the Bowls Club.",
        "I moss/-/item 6, financial donations/-: the show | I roe/-/item 6, financial donations/-: the show | I vale/-/item 6, financial donations/-: the bowls club",
    ),
    ("Members present – Cllr Roe and Cllr Moss.", ""),
    # The nature told by name; a table whose heads the page lost.
    (
        "Councillor Roe declared a personal interest in respect of item 5, Street Lighting, the nature of the interest being that she was Chair of the Lighting Company, as the company would bid.",
        "I roe/personal/item 5/-: she was chair of the lighting company as the company would bid",
    ),
    (
        "Mr T Vale declared a DPI in respect of agenda item 5 as he worked for a charity.",
        "I vale/disclosable-pecuniary/agenda item 5/-: as he worked for a charity",
    ),
    (
        "The following declarations of interest were made by councillors in respect of items under consideration -\n\nMinute Number\n\nCllr Roe OBE\n\nFamily member was employed by Hartwell Care\n\nCllr Mrs Moss\n\nA tenant of the Trust",
        "I moss/-/-/-: a tenant of the trust | I roe/-/-/-: family member was employed by hartwell care",
    ),
    (
        "The following declaration was made:\n\nCouncillor Vale\n\nHe worked for the council at the time.",
        "I vale/-/-/-: he worked for the council at the time",
    ),
    (
        "The following declarations were made:\n\nCouncillor Roe\n\nCouncillor Vale\n\nThere were no other declarations.",
        "",
    ),
    (
        "Councillor Roe asked it be noted that she was a Member of the Pool Board, Minute No. 12 (a) refers and would remain in the Meeting.",
        "I roe/-/-/-: was a member of the pool board",
    ),
    (
        "The following declarations of interest were made –\n\nName\n\nMinute No. and Subject\n\nReason\n\nInterest\n\nCouncillor Roe\n\nMinute no. 19c\n\nWork Programme: new entries of the plan\n\nDirector of a bus company\n\nPersonal\n\nCouncillor Vale\n\nMinute no. 19d\n\nWork Programme: reviews\n\nMember of a partnership\n\nPersonal",
        "I roe/personal/minute no. 19c work programme: new entries of the plan/-: director of a bus company | I vale/personal/minute no. 19d work programme: reviews/-: member of a partnership",
    ),
    # The reason in a bracket between name and verb.
    (
        "Councillor Roe (as a member of the Mill Trust) declared a non-pecuniary interest in the following item.",
        "I roe/non-pecuniary/following item/-: as a member of the mill trust",
    ),
    (
        "Councillor Vale (in respect of his membership of the Water Board) declared an interest in item 5.",
        "I vale/-/item 5/-: in respect of his membership of the water board",
    ),
    ("Councillor Moss (Labour) declared an interest in item 5 as a governor.", "I moss/-/item 5/-: as a governor"),
    # What a member did then is no part of the interest.
    (
        "Councillor Roe – had worked with Hill Parish Council on the plan. Councillor Roe elected to speak on the item.",
        "I roe/-/plan/-: had worked with hill parish council on the plan",
    ),
    ("Cllr Vale – a governor of Hill School. He left the room.", "I vale/-/-/w: a governor of hill school"),
    (
        "Cllr Vale – a governor of Hill School. The school is closed.",
        "I vale/-/-/-: a governor of hill school the school is closed",
    ),
    # Two of one surname.
    (
        "Councillors George and Judith Stone both declared a personal interest in item 5 as their property backed onto the school.",
        "I stone/personal/item 5/-: as their property backed onto the school | I stone/personal/item 5/-: as their property backed onto the school",
    ),
    (
        "Councillor Roe asked it be noted that she was a member of the Harbour Board and would remain.",
        "I roe/-/-/-: was a member of the harbour board and would remain",
    ),
    ("Councillor Roe asked that the tap be mended and she was grateful.", ""),
    (
        "The following councillors declared a personal, but non disclosable pecuniary interest in item 16 - evictions - Councillors Roe and Vale.",
        "I roe/personal/item 16/-: evictions | I vale/personal/item 16/-: evictions",
    ),
    (
        "• Councillor Roe\n\nStreets Committee held 7th May 2023\n\nMinute 18(h) - 14/0089 - Non-pecuniary interest - knows the family;\n\nHomes Committee held on 9 May 2023\n\nMinute 45 (Summary of Audit) - Employee of Fenwick Ltd\n\n• Councillor Moss\n\nMinute 27 – Market – Pecuniary interest – son owns a stall",
        "I moss/pecuniary/minute 27 - market/-: son owns a stall | I roe/-/minute 45 (summary of audit)/-: employee of fenwick ltd | I roe/non-pecuniary/minute 18(h) - 14/0089/-: knows the family",
    ),
    ("• Councillor Roe\n\nMinute 27 was amended.", ""),
    (
        "Zelda Quill also declared an interest in Item 10 by virtue of her membership as a volunteer of Marl Recovery, but had considered her interest and did not intend to withdraw.",
        "I quill/-/item 10/-: by virtue of her membership as a volunteer of marl recovery",
    ),
    ("Marl Police declared an interest in his field.", ""),
    (
        "The following non-pecuniary interests were declared:\n\nDr Alan Roe as a Trustee of Marlshire Mind.\n\nCllr Pauline Moss as an employee of Marlbury University Hospitals NHS Trust.\n\nCllr Terry Vale as CEO of Marl Action.",
        "I moss/non-pecuniary/-/-: as an employee of marlbury university hospitals nhs trust | I roe/non-pecuniary/-/-: as a trustee of marlshire mind | I vale/non-pecuniary/-/-: as ceo of marl action",
    ),
    (
        "Members declared as follows:\n\nCllr Roe, being a governor of Hill School\n\nCllr Moss asked a question.",
        "I roe/-/-/-: being a governor of hill school",
    ),
    (
        "• Councillor Pauline Moss asked it be noted that she was a Member of the Marl Board, Minute No. 12 refers, and stated that she would remain.",
        "I moss/-/-/-: was a member of the marl board",
    ),
    (
        "Cllr Roe due to a payment to her firm.",
        "I roe/-/-/-: a payment to her firm",
    ),
    (
        "Cllr Vale as he is a trustee of the hall.",
        "I vale/-/-/-: he is a trustee of the hall",
    ),
    (
        "The following was declared as an interest: Cllr Roe due to a payment to her firm.",
        "I roe/-/-/-: a payment to her firm",
    ),
    (
        "Cllr Roe as chair of the hall spoke of the roof.",
        "",
    ),
    (
        "Cllr Roe owing to illness sent her apologies.",
        "",
    ),
    (
        "Declarations of interest were made as follows:\nCouncillor Terry Vale at Minute 108(e) as he worked for Marl Rail which was involved in the scheme.\nCouncillor Kim Lee at Minutes 99 and 101 (pecuniary) since she was a bus operator.\nCouncillor John Holt at Minute 100 (Revenue Budget) in respect of his employer.",
        "I holt/-/minute 100/-: in respect of his employer | I lee/pecuniary/minutes 99/-: since she was a bus operator | I vale/-/minute 108/-: as he worked for marl rail which was involved in the scheme",
    ),
    (
        "Councillor Lee indicated her interest and Councillor Vale would ask whether others would like to join the panel.",
        "",
    ),
    (
        "Councillor Lee indicated an interest in agenda item 5 as a governor of Hill School.",
        "I lee/-/agenda item 5/-: as a governor of hill school",
    ),
    (
        "Councillor Vale declared that members of his family owned licensed premises in Marlbury but he had no interest in them and was not predetermined.",
        "I vale/-/-/-: members of his family owned licensed premises in marlbury but he had no interest in them and was not predetermined",
    ),
    (
        "Councillor Moss declared a ‘significant other interest’ with reference to application 14/506 as she was related to the applicant.",
        "I moss/other-stated/application 14/506/-: as she was related to the applicant",
    ),
    (
        "Councillor Hale had received a communication concerning this item. Councillors Moss and Lee had been contacted by the agent.",
        "I hale/-/-/-: had received a communication concerning this item | I lee/-/-/-: had been contacted by the agent | I moss/-/-/-: had been contacted by the agent",
    ),
    (
        "Councillor Moss had received no correspondence. The Clerk had received apologies.",
        "",
    ),
    (
        "Sam Fox, Director of Place, declared that he was advising the Trust on these items.",
        "I fox/-/-/-: was advising the trust on these items",
    ),
    (
        "Councillor Hale informed the Committee that the applicant was known to him.",
        "I hale/-/-/-: the applicant was known to him",
    ),
    (
        "Both applicants for item 6 were known to Councillors Moss and Hale.",
        "I hale/-/-/-: both applicants for item 6 were known to | I moss/-/-/-: both applicants for item 6 were known to",
    ),
    (
        "The chairman reminded members that if the applicant was known to them they should declare it.",
        "",
    ),
    # the words of a code of conduct
    (
        "Councillor Roe declared an Other Disclosable Interest in relation to agenda item 5, as he was a manager of a consultancy.",
        "I roe/other-stated/agenda item 5/-: as he was a manager of a consultancy",
    ),
    # nobody has declared what he did not declare
    ("Cllr Roe did not declare an interest in item 5.", ""),
    ("Cllr Roe stated that he had no interest in item 5.", ""),
    (
        "Minute Number       Member        Level of Interest\n\n45           Councillor Ann Roe       Disclosable Pecuniary Interest\n\n46 & 48      Councillor Moss          Significant Other Interest",
        "I moss/other-stated/46 & 48/-: significant other interest | I roe/disclosable-pecuniary/45/-: disclosable pecuniary interest",
    ),
    (
        "45 Councillor Moss asked what a Disclosable Pecuniary Interest was.",
        "",
    ),
    (
        "Councillor Moss declared that in relation to Item 13, he was a governor of Hill School.",
        "I moss/-/item 13/-: was a governor of hill school",
    ),
    (
        "Councillor\n\nInterest\n\nMinute No.\n\nMoss\n\nMade a ‘Voluntary Announcement’ as a trustee of the hall.\n\n45\n\nHale-Lee\n\nDeclared that she rented a field.\n\nAnnounced that the speaker was known to her.\n\n46\n\n48 (b)",
        "I hale-lee/-/item 46/-: she rented a field | I hale-lee/-/item 48 (b)/-: the speaker was known to her | I moss/-/item 45/-: as a trustee of the hall",
    ),
    (
        "Member\n\nItem No.\n\nInterest\n\nMoss\n\n45\n\nTrustee of the hall\n\nHale\n\n46\n\nHer sister rents a field",
        "I hale/-/item 46/-: her sister rents a field | I moss/-/item 45/-: trustee of the hall",
    ),
    (
        "• Councillor Moss in relation to her employment at the mill in Weir.",
        "I moss/-/-/-: her employment at the mill in weir",
    ),
    (
        "Councillor\n\nInterest\n\nMinute No.\n\nThe following were noted by the meeting.\n\nNone",
        "",
    ),
    (
        "Councillor Roe declared a personal interest in relation to item 9 noting that she would not vote on this matter.",
        "I roe/personal/item 9/-: noting that she would not vote on this matter",
    ),
    # abbreviated kinds, several items, exceptions from none, and what one declares of oneself
    ("Cllr Roe DPI item 9 – owner of the land.", "I roe/disclosable-pecuniary/item 9/-: dpi item 9 owner of the land"),
    (
        "Councillor Roe (item 7) – non-prejudicial: employed by the NHS.",
        "I roe/-/item 7/-: non prejudicial employed by the nhs",
    ),
    (
        "In respect of item 9, Councillor Poe stated that he knew the applicant.",
        "I poe/-/item 9/-: knew the applicant",
    ),
    ("Cllr Holt expressed an interest in item 10.", "I holt/-/item 10/-: in item 10"),
    ("Cllr Roe - 7.2 - pecuniary", "I roe/pecuniary/7.2/-: 7 2 pecuniary"),
    (
        "Councillor Poe made a declaration in relation to item 4, as a Trustee of the museum.",
        "I poe/-/item 4/-: as a trustee of the museum",
    ),
    ("Cllr Poe declared his membership of the National Trust.", "I poe/-/-/-: his membership of the national trust"),
    ("Councillor Roe declared an ORI in Item 5.", "I roe/other-registrable/item 5/-: in item 5"),
    (
        "Cllr Moss declared an NRI in item 9, being a friend of the applicant.",
        "I moss/non-registrable/item 9/-: being a friend of the applicant",
    ),
    (
        "Declarations were received from Councillors Roe (item 5) and Poe (item 7).",
        "I poe/-/item 7/-: item 7 | I roe/-/item 5/-: item 5",
    ),
    (
        "Councillor Roe declared that he had an interest in items 5, 6 and 9.",
        "I roe/-/items 5, 6 and 9/-: in items 5 6 and 9",
    ),
    (
        "Cllrs Vale & Hale both declared an interest in Item 4: they are allotment tenants.",
        "I hale/-/item 4/-: they are allotment tenants | I vale/-/item 4/-: they are allotment tenants",
    ),
    (
        "No Member declared an interest save for Councillor Lee, who declared a personal interest in item 5.",
        "I lee/personal/item 5/-: in item 5",
    ),
    (
        "There were no declarations other than from Cllr Lee in respect of item 5 (grant to the scouts).",
        "I lee/-/item 5/-: item 5 grant to the scouts",
    ),
    (
        "Councillor Lee declared a Non-Disclosable Pecuniary Interest in Agenda Item 10, Budget, by virtue of being a landlord.",
        "I lee/other-stated/agenda item 10/-: by virtue of being a landlord",
    ),
    # declarations that lost their full stops
    (
        "Cllr Roe declared an interest in planning application 20/00192/LBC - Weir Cottage Mill Lane Cllr Vale Declared an interest in the Village Hall Cllrs Hale & Lee declared an interest in the Sportsfield",
        "I hale/-/sportsfield/-: in the sportsfield | I lee/-/sportsfield/-: in the sportsfield | I roe/-/planning application 20/00192/lbc/-: in planning application 20 00192 lbc weir cottage mill lane | I vale/-/village hall/-: in the village hall",
    ),
    (
        "Councillor Roe gave a declaration of interest as an employee of Hill Buses.",
        "I roe/-/-/-: as an employee of hill buses",
    ),
    (
        "Councillor Poe gave a declaration of interest for being a director of Marlbury Credit Union.",
        "I poe/-/-/-: being a director of marlbury credit union",
    ),
    ("Cllr Lee submitted a declaration of interest in item 5 as a tenant.", "I lee/-/item 5/-: as a tenant"),
    (
        "Cllrs Vale and Hale made the following declarations of interest in item 4: they are tenants.",
        "I hale/-/item 4/-: they are tenants | I vale/-/item 4/-: they are tenants",
    ),
    ("Councillor Roe submitted her declaration of interests form to the Clerk.", ""),
    ("Councillor Roe said that she would have made a declaration of interest had she known.", ""),
    (
        "Councillor Agenda item Nature of interest Explanation\nCllr A. Roe 24/142 Personal Member works with the builders\nCllr Vale 24/147 (A & B) Personal and prejudicial Councillor is married to the clerk",
        "I roe/personal/item 24/142/-: member works with the builders | I vale/personal-and-prejudicial/item 24/147 (a & b)/-: councillor is married to the clerk",
    ),
    (
        "MemberSubject/Minute\nCouncillor P MossTrustee of the Marlbury Hall\nCouncillor K LeeFire Service – Member",
        "I lee/-/-/-: fire service member | I moss/-/-/-: trustee of the marlbury hall",
    ),
    ("Councillor Agenda item Nature of interest Explanation\nCllr A. Roe left at 8 pm before the vote", ""),
    ("MemberSubject/Minute\nCouncillor P Moss asked about the hall", ""),
]


@pytest.mark.parametrize(("text", "told"), _SAID)
def test_a_declaration_is_read_in_the_words_of_the_minutes(text: str, told: str) -> None:
    assert facts_told(text, title="Declarations of interest") == sorted(told.split(" | ") if told else [])
