"""Phrasings of decisions: the words in which committees and councils say what they decided, and words that decide nothing."""

import pytest
from phrasings import facts_told

# What an item says, and the facts that are read of it, parted by bars.
_SAID = [
    (
        "It was proposed by Cllr Vale and seconded by Cllr Hale that Cllr Moss talks to the neighbours. If they are worried, the county will be told. All agreed, Resolution passed.",
        "D agreed cllr moss talks to the neighbours | M vale/hale/carried/--/u",
    ),
    (
        "At the proposal of Cllr. Terry Vale, seconded by Cllr. Mark Hale the minutes of the meeting of May were confirmed and then signed by the Mayor.",
        "D approved the minutes of the meeting of may were confirmed and then signed by the mayor | M vale/hale/carried/--",
    ),
    (
        "On the proposal of Cllr. Terry Vale, seconded by Cllr. Mark Hale, members approved the disposal of 0.116 Ha. Of lands at Marl.",
        "D approved approved the disposal of 0 116 ha of lands at marl | M vale/hale/carried/--",
    ),
    (
        "A Monthly Meeting was mentioned. Cllr Vale as Chairman of the council proposed Cllr Hale as Chair of the Parks Committee. Cllr Hale was duly elected.",
        "D elected cllr hale was duly elected | M vale/-/carried/--",
    ),
    (
        "On the proposal of Cllr. Terry Vale and seconded by Cllr. Mark Hale the Minutes of 6 May were adopted.",
        "D approved the minutes of 6 may were adopted | M vale/hale/carried/--",
    ),
    (
        "It was decided that we should no longer pay the levy.",
        "D agreed we should no longer pay the levy",
    ),
    ("The Mayor spoke of the year. The Mayor nominated The Weir Hospice as her charity.", ""),
    (
        "Cllr Vale proposed Kim Lee for the position of Secretary and was seconded by Cllr Hale. All agreed.",
        "D appointed kim lee for the position of secretary | M vale/hale/carried/--/u",
    ),
    (
        "It was proposed by Cllr Vale, seconded by Cllr Hale and resolved:\n\n“That the minutes of the meeting held on 25th. March, 2024 be adopted.”",
        "D approved the minutes of the meeting held on 25th march 2024 be adopted | M vale/hale/carried/--",
    ),
    (
        "A vote of thanks was passed to the Clerk.",
        "D agreed a vote of thanks was passed to the clerk",
    ),
    (
        "The minutes of the above meeting, which had been circulated, were approved and signed.",
        "D approved the minutes of the above meeting which had been circulated were approved and signed",
    ),
    (
        "These minutes are published subject to approval by the Council at the meeting at which they are approved.",
        "",
    ),
    (
        "The vote of sympathy that was passed last month had been sent.",
        "",
    ),
    ("RESOLVED: That the report be noted.", "D noted the report be noted"),
    (
        "Resolved to recommend to Council that:\n\n(i) May meetings begin at 5pm; (ii) June meetings begin at 6pm; (iii) the fees be raised.",
        "D recommended.i may meetings begin at 5pm | D recommended.ii june meetings begin at 6pm | D recommended.iii the fees be raised",
    ),
    (
        "RESOLVED: That those listed below were granted leave to address the Committee:\n\nM/2012/0909\n\nSam Fox",
        "D granted those listed below were granted leave to address the committee",
    ),
    (
        "RESOLVED: That the service should use agreements (subject to them being authorised by the Director).",
        "D agreed the service should use agreements subject to them being authorised by the director",
    ),
    (
        "RESOLVED: That the Authority record its gratitude to all staff.",
        "D resolved-other the authority record its gratitude to all staff",
    ),
    ("Cllrs decided that the plot would be left as it was.", "D agreed the plot would be left as it was"),
    (
        "It was also resolved that only approved minutes would be displayed on the noticeboards.",
        "D agreed only approved minutes would be displayed on the noticeboards",
    ),
    (
        "The accounts were presented for inspection, approved and signed by the Chairman.",
        "D approved the accounts were presented for inspection approved and signed by the chairman",
    ),
    ("Order: Report noted.", "D noted report noted"),
    ("Circulated lists noted.", "D noted circulated lists noted"),
    ("The update noted that funds were low.", ""),
    (
        "The Council agreed:\n\n1. the membership of the panels; and\n2. the appointment of the Trustees of the Wood Fund.",
        "D agreed.1 the membership of the panels | D appointed.2 the appointment of the trustees of the wood fund",
    ),
    ("The Committee noted the appointment of Ann Roe as Clerk.", "D noted noted the appointment of ann roe as clerk"),
    ("The detail is kept back until such time the Council agree the publication.", ""),
    ("RESOLVED – That the report be noted.", "D noted the report be noted"),
    ("RESOLVED that the lighting policy be approved.", "D approved the lighting policy be approved"),
    ("Resolved: to approve the lighting policy.", "D approved approve the lighting policy"),
    (
        "Resolved - unanimously to approve the lighting policy.",
        "D approved approve the lighting policy | M -/-/carried/--/u",
    ),
    (
        "RESOLVED (unanimously): That the lighting policy be approved.",
        "D approved the lighting policy be approved | M -/-/carried/--/u",
    ),
    (
        "RESOLVED unanimously that the lighting policy be adopted.",
        "D approved the lighting policy be adopted | M -/-/carried/--/u",
    ),
    ("It was RESOLVED that the lighting policy be adopted.", "D approved the lighting policy be adopted"),
    ("It was RESOLVED to buy two benches at a cost of £900.", "D agreed buy two benches at a cost of £900"),
    ("It was unanimously resolved to buy two benches.", "D agreed buy two benches"),
    ("The Committee RESOLVED to buy two benches.", "D agreed buy two benches"),
    (
        "The Committee resolved:\n\n1. To note the report.\n2. To agree the timetable.",
        "D agreed.2 agree the timetable | D noted.1 note the report",
    ),
    (
        "RESOLVED that:\n(a) the report be noted; and\n(b) a further report be submitted in June.",
        "D agreed.b a further report be submitted in june | D noted.a the report be noted",
    ),
    (
        "RESOLVED:\n(i) that the report be noted;\n(ii) that the Head of Streets be asked to write to the bus company.",
        "D noted.i the report be noted | D requested.ii the head of streets be asked to write to the bus company",
    ),
    (
        "RESOLVED that (1) the report be noted, and (2) the plan be approved.",
        "D approved.2 the plan be approved | D noted.1 the report be noted",
    ),
    (
        "Resolved that: a) the report be noted; b) the plan be approved.",
        "D approved.b the plan be approved | D noted.a the report be noted",
    ),
    ("Agreed: That the report be noted.", "D noted the report be noted"),
    ("AGREED – to fund the repair of the pump.", "D agreed fund the repair of the pump"),
    ("AGREED that the Clerk obtain three quotations.", "D agreed the clerk obtain three quotations"),
    (
        "It was agreed that the grant of £250 be paid to the bowls club.",
        "D agreed the grant of £250 be paid to the bowls club",
    ),
    ("It was AGREED to defer the item to the next meeting.", "D deferred defer the item to the next meeting"),
    ("Members agreed to defer the item until the July meeting.", "D deferred defer the item until the july meeting"),
    ("Members agreed the recommendations in the report.", "D agreed the recommendations in the report"),
    ("The Committee noted the report.", "D noted the committee noted the report"),
    (
        "The Committee noted the contents of the report and thanked officers for their work.",
        "D noted noted the contents of the report and thanked officers for their work",
    ),
    (
        "The Sub-Committee agreed the following actions:\n- Officers to circulate the figures.\n- A site visit to be arranged.",
        "D agreed a site visit to be arranged | D agreed officers to circulate the figures",
    ),
    (
        "The Board:\n\n- noted the report;\n- agreed the revised terms of reference.",
        "D agreed agreed the revised terms of reference | D noted noted the report",
    ),
    (
        "The Board NOTED the update and AGREED to receive a further report in six months.",
        "D agreed receive a further report in six months",
    ),
    ("Decision:\nThat the report be noted.", "D noted the report be noted"),
    (
        "DECISION: The Cabinet approved the award of the contract to Grell Ltd.",
        "D approved approved the award of the contract to grell ltd",
    ),
    (
        "Decision\n\nCabinet:\n\n1. Approved the award of the contract.\n2. Delegated authority to the Director of Place to sign the contract.",
        "D approved.1 approved the award of the contract | D delegated.2 delegated authority to the director of place to sign the contract",
    ),
    (
        "Decision:\n\nTo approve the capital programme.\n\nReasons for decision:\nTo keep the roads safe.",
        "D approved approve the capital programme",
    ),
    (
        "Cabinet agreed:\n\n(a) To approve the plan;\n(b) To delegate authority to the Head of Law to complete the lease.",
        "D approved.a approve the plan | D delegated.b delegate authority to the head of law to complete the lease",
    ),
    (
        "RESOLVED\n\n(1) That the report be received.\n\n(2) That the Chair write to the Minister.",
        "D agreed.2 the chair write to the minister | D noted.1 the report be received",
    ),
    ("RECOMMENDED to Council: That the budget be approved.", "D recommended the budget be approved"),
    ("RECOMMENDED to Council that the budget be approved.", "D recommended the budget be approved"),
    ("RESOLVED TO RECOMMEND TO COUNCIL that the budget be approved.", "D recommended the budget be approved"),
    ("RESOLVED to RECOMMEND to Full Council that the fees be adopted.", "D recommended the fees be adopted"),
    (
        "It was RECOMMENDED to the Cabinet that the scheme be extended to Eastwick.",
        "D recommended the scheme be extended to eastwick",
    ),
    (
        "RECOMMENDATION TO CABINET\n\nThat the scheme be extended to Eastwick.",
        "D recommended the scheme be extended to eastwick",
    ),
    ("The Panel recommended that Cabinet consider a pilot.", "D recommended cabinet consider a pilot"),
    ("The Committee RECOMMENDS that Council adopts the plan.", "D recommended council adopts the plan"),
    (
        "RESOLVED: That it be a recommendation to Council that the plan be adopted.",
        "D recommended it be a recommendation to council that the plan be adopted",
    ),
    (
        "ORDERED that the report be received and the recommendations adopted.",
        "D approved the report be received and the recommendations adopted",
    ),
    (
        "ORDERED as follows:\n\n1. that the report be noted.\n2. that the plan be approved.",
        "D approved.2 the plan be approved | D noted.1 the report be noted",
    ),
    ("The Committee agreed to note the report.", "D noted note the report"),
    (
        "The Committee agreed:-\n(i) to note the report; and\n(ii) to approve the plan.",
        "D approved.ii approve the plan | D noted.i note the report",
    ),
    (
        "The Committee agreed (i) to note the report, and (ii) to approve the plan.",
        "D approved.ii approve the plan | D noted.i note the report",
    ),
    ("Having heard the Director, the Committee agreed that the fund be continued.", "D agreed the fund be continued"),
    ("After discussion, the Committee agreed to support the bid.", "D agreed support the bid"),
    (
        "Following consideration, the Committee:\n(a) noted the report; and\n(b) instructed officers to report back in May.",
        "D noted.a noted the report | D requested.b instructed officers to report back in may",
    ),
    (
        "Decision\n1. To note the report.\n2. To instruct the Head of Roads to consult residents.",
        "D noted.1 note the report | D requested.2 instruct the head of roads to consult residents",
    ),
    ("The Members noted the Chief Executive's report.", "D noted noted the chief executive s report"),
    ("Council approved the payments as listed.", "D approved approved the payments as listed"),
    (
        "It was proposed that the quotation from Grell Ltd be accepted. All in favour.",
        "D agreed it was proposed that the quotation from grell ltd be accepted all in favour",
    ),
    (
        "The minutes of the meeting held on 5 February 2024 were approved as a correct record and signed by the Chairman.",
        "D approved the minutes of the meeting held on 5 february 2024 were approved as a correct record and signed by the chairman",
    ),
    (
        "The minutes of the meeting of 5 February 2024, having been circulated, were taken as read, confirmed and signed.",
        "D approved the minutes of the meeting of 5 february 2024 having been circulated were taken as read confirmed and signed",
    ),
    (
        "RESOLVED: That the minutes of the meeting held on 5 February 2024 be confirmed as a correct record and signed by the Chair.",
        "D approved the minutes of the meeting held on 5 february 2024 be confirmed as a correct record and signed by the chair",
    ),
    (
        "The Chair was authorised to sign the minutes of 5 February as a correct record.",
        "D approved the chair was authorised to sign the minutes of 5 february as a correct record",
    ),
    (
        "The minutes of the last meeting were agreed and signed.",
        "D approved the minutes of the last meeting were agreed and signed",
    ),
    ("Minutes of the meeting on 5 February – approved.", "D approved minutes of the meeting on 5 february approved"),
    ("The minutes, as amended, were approved.", "D approved the minutes as amended were approved"),
    (
        "It was agreed that the minutes were a true and accurate record.",
        "D approved the minutes were a true and accurate record",
    ),
    (
        "Resolved: Clerk to write to the county about the potholes.",
        "D agreed clerk to write to the county about the potholes",
    ),
    (
        "It was resolved that Cllr Roe be elected Chairman for the year.",
        "D elected cllr roe be elected chairman for the year",
    ),
    (
        "RESOLVED that Councillor Moss would be Chair for the meeting.",
        "D elected councillor moss would be chair for the meeting",
    ),
    ("It was agreed that Cllr Vale act as Vice-Chair.", "D elected cllr vale act as vice chair"),
    (
        "RESOLVED that Councillor Moss be the Council’s representative on the Trust.",
        "D appointed councillor moss be the council s representative on the trust",
    ),
    ("RESOLVED that Cllr Moss be thanked for her chairing.", "D resolved-other cllr moss be thanked for her chairing"),
    (
        "RESOLVED: That annual reports must comply with the guidance.",
        "D agreed annual reports must comply with the guidance",
    ),
    (
        "RESOLVED: 1. Note the outcome of the survey 2. Agree the areas set out in the plan.",
        "D agreed.2 agree the areas set out in the plan | D noted.1 note the outcome of the survey",
    ),
    (
        "It was RESOLVED to: 1. Note the outcome of the survey 2. Agree the areas in the plan. 3. Agree that it is reported yearly.",
        "D agreed.2 agree the areas in the plan | D agreed.3 agree that it is reported yearly | D noted.1 note the outcome of the survey",
    ),
    (
        "RESOLVED that: a. the report be noted b. the plan be approved and c. the Clerk write to the school.",
        "D agreed.c the clerk write to the school | D approved.b the plan be approved | D noted.a the report be noted",
    ),
    ("RESOLVED that progress to date of the works be noted.", "D noted progress to date of the works be noted"),
    ("RESOLVED to progress the works.", "D agreed progress the works"),
    ("The minutes of the panel will be formally agreed at its next public meeting.", ""),
    ("A motion to note the report was proposed, seconded, voted on and carried.", "D noted note the report"),
    (
        "A motion to note the report was proposed, seconded, voted on and carried.\n\nTo note the report.",
        "D noted note the report",
    ),
    (
        "A motion for refusal was moved, seconded, voted on and carried.\n\nRESOLVED\n\nTo refuse the application.",
        "D refused refuse the application",
    ),
    (
        "The recommendations set out in the report were moved, seconded, put to the vote and carried.",
        "D agreed the recommendations set out in the report were moved seconded put to the vote and carried",
    ),
    ("A motion to approve the application was proposed and seconded. The motion was put to the vote and lost.", ""),
    ("A motion to defer the application was moved but there was no seconder.", ""),
    ("Members considered the appeals lodged, withdrawn and decided.\n\nA discussion took place about one of them.", ""),
    ("Cllr Roe was elected Chairman.", "D elected cllr roe was elected chairman"),
    (
        "Councillor Roe was duly elected Chair for the ensuing year and signed the Declaration of Acceptance of Office.",
        "D elected councillor roe was duly elected chair for the ensuing year",
    ),
    (
        "RESOLVED: That Councillor Roe be appointed Vice-Chair of the Committee for the 2024/25 municipal year.",
        "D appointed councillor roe be appointed vice chair of the committee for the 2024 25 municipal year",
    ),
    ("Cllr Moss was co-opted onto the Council.", "D appointed cllr moss was co opted onto the council"),
    (
        "It was RESOLVED to co-opt Ms Jane Hale to the vacant seat.",
        "D appointed co opt ms jane hale to the vacant seat",
    ),
    (
        "The following were appointed to the Staffing Committee: Cllrs Roe, Moss and Vale.",
        "D appointed the following were appointed to the staffing committee cllrs roe moss and vale",
    ),
    (
        "24/00123/FUL – Rear extension, 4 Mill Lane.\n\nRESOLVED: That planning permission be GRANTED subject to the conditions in the report.",
        "D granted planning permission be granted subject to the conditions in the report",
    ),
    (
        "RESOLVED that the application be approved, subject to conditions.",
        "D approved the application be approved subject to conditions",
    ),
    (
        "Resolved that permission be refused for the following reasons:\n\n1. The scheme would harm the street scene.\n2. Parking is inadequate.",
        "D refused permission be refused for the following reasons",
    ),
    ("DEFERRED to allow a site visit.", "D deferred deferred to allow a site visit"),
    ("The application was deferred for a site visit.", "D deferred the application was deferred for a site visit"),
    (
        "APPROVED subject to the conditions in the report.",
        "D approved approved subject to the conditions in the report",
    ),
    ("REFUSED for the reasons in the report.", "D refused refused for the reasons in the report"),
    ("Decision: GRANT permission subject to conditions.", "D granted grant permission subject to conditions"),
    ("Decision: Approve, subject to conditions.", "D approved approve subject to conditions"),
    ("Resolved: Granted.", "D granted granted"),
    (
        "The Committee resolved to GRANT planning permission, subject to a Section 106 agreement.",
        "D granted grant planning permission subject to a section 106 agreement",
    ),
    (
        "The application was withdrawn by the applicant before the meeting.",
        "D withdrawn the application was withdrawn by the applicant before the meeting",
    ),
    (
        "RESOLVED: That the premises licence be granted as applied for.",
        "D granted the premises licence be granted as applied for",
    ),
    ("The Sub-Committee decided to revoke the premises licence.", "D agreed revoke the premises licence"),
    (
        "The Licensing Sub-Committee determined that the licence be suspended for one month.",
        "D resolved-other the licence be suspended for one month",
    ),
    ("Members voted to approve the application.", "D approved approve the application"),
    ("Members were minded to refuse the application.", "D refused refuse the application"),
    (
        "24/0456 – 2 Hill Road – Loft conversion. No objection.",
        "D agreed 24 0456 2 hill road loft conversion no objection",
    ),
    (
        "RESOLVED: That the press and public be excluded from the meeting for the following item under Section 100A(4) of the Local Government Act 1972.",
        "D resolved-other the press and public be excluded from the meeting for the following item under section 100a 4 of the local government act 1972",
    ),
    ("It was agreed to move into closed session.", "D agreed move into closed session"),
    (
        "RESOLVED: That, under Section 100A(4) of the Local Government Act 1972, the public be excluded.",
        "D resolved-other under section 100a 4 of the local government act 1972 the public be excluded",
    ),
    (
        "RESOLVED: That delegated authority be given to the Chief Executive, in consultation with the Leader, to finalise the bid.",
        "D delegated delegated authority be given to the chief executive in consultation with the leader to finalise the bid",
    ),
    (
        "RESOLVED: That the matter be referred to the Audit Committee.",
        "D referred the matter be referred to the audit committee",
    ),
    (
        "The Panel agreed that the matter be referred back to Cabinet for reconsideration.",
        "D referred the matter be referred back to cabinet for reconsideration",
    ),
    ("The meeting stood adjourned until 2 May.", ""),
    (
        "RESOLVED: That the Director of Housing be requested to report on void times.",
        "D requested the director of housing be requested to report on void times",
    ),
    (
        "The Committee requested that a briefing note be circulated on void times.",
        "D requested a briefing note be circulated on void times",
    ),
    (
        "The Committee asked for a report on void times at its next meeting.",
        "D requested asked for a report on void times at its next meeting",
    ),
    ("The Committee endorsed the draft strategy.", "D agreed endorsed the draft strategy"),
    ("The Committee thanked the officers for the report.", ""),
    (
        "Cabinet approved the recommendations as set out in the report.",
        "D approved approved the recommendations as set out in the report",
    ),
    ("The recommendations in the report were agreed.", "D agreed the recommendations in the report were agreed"),
    (
        "The recommendations were put to the vote and agreed unanimously.",
        "D agreed the recommendations were put to the vote and agreed unanimously | M -/-/carried/--/u",
    ),
    ("The report was noted.", "D noted the report was noted"),
    ("The report was received and noted.", "D noted the report was received and noted"),
    ("Noted.", ""),
    ("Councillor Roe asked whether the plan had been approved.", ""),
    ("The officer explained that Cabinet had resolved in May to close the depot.", ""),
    ("It was noted that the plan would be considered by Cabinet in June.", ""),
    ("If approved, the scheme would begin in June.", ""),
    ("Members discussed whether permission should be granted.", ""),
    ("The previous application was refused in 2019.", ""),
    ("Mr Fox said that the residents had agreed to wait.", ""),
    ("The officer's recommendation is that planning permission be granted.", ""),
    ("The Committee is recommended to note the report.", ""),
    ("Councillor Vale felt that the application should be refused.", ""),
    ("The County Council has agreed to resurface the lane.", ""),
    ("The Clerk reported that the grant had been approved by the Lottery.", ""),
    ("The Chairman reminded Members that they had agreed to meet monthly.", ""),
    ("To approve the minutes of the last meeting.", ""),
    ("Councillor Roe suggested that the Clerk be asked to write to the school.", ""),
    ("The motion was not seconded and therefore fell.", ""),
    ("The amendment was lost.", ""),
    ("No decision was made.", ""),
    ("A resident said he was not in favour and asked that it be refused.", ""),
    (
        "Resolved –\n(1) That the report be noted.\n(2) That the Clerk be authorised to sign the lease.",
        "D delegated.2 the clerk be authorised to sign the lease | D noted.1 the report be noted",
    ),
    ("RESOLVED:-\n\nThat the report be noted.", "D noted the report be noted"),
    ("RESOLVED;\nThat the report be noted.", "D noted the report be noted"),
    ("RESOLUTION: To accept the quotation from Grell Ltd.", "D agreed accept the quotation from grell ltd"),
    ("DECISION\nTo accept the quotation from Grell Ltd.", "D agreed accept the quotation from grell ltd"),
    ("Resolution 24/017: to accept the quotation from Grell Ltd.", "D agreed accept the quotation from grell ltd"),
    ("**RESOLVED** that the report be noted.", "D noted the report be noted"),
    (
        "RESOLVED that, subject to the views of the Ward Member, the plan be approved.",
        "D approved subject to the views of the ward member the plan be approved",
    ),
    ("It was RESOLVED nem con that the plan be approved.", "D approved the plan be approved"),
    ("It was resolved, by a majority, to approve the plan.", "D approved approve the plan"),
    ("By a majority vote it was resolved to approve the plan.", "D approved approve the plan"),
    ("Council resolved to approve the plan.", "D approved approve the plan"),
    ("Council RESOLVED unanimously to approve the plan.", "D approved approve the plan"),
    ("Following debate, and upon a vote, Members RESOLVED to approve the plan.", "D approved approve the plan"),
    (
        "Having considered the report, the Cabinet RESOLVED that the plan be approved.",
        "D approved the plan be approved",
    ),
    (
        "The Executive agreed to:\n• approve the plan;\n• delegate authority to the Director to sign the contract.",
        "D approved approve the plan | D delegated delegate authority to the director to sign the contract",
    ),
    (
        "The Executive:\n(1) APPROVED the plan;\n(2) DELEGATED authority to the Director to sign the contract.",
        "D approved.1 approved the plan | D delegated.2 delegated authority to the director to sign the contract",
    ),
    (
        "IT WAS AGREED:\n1. That the plan be approved\n2. That a report be brought back",
        "D agreed.2 a report be brought back | D approved.1 the plan be approved",
    ),
    (
        "AGREED:\n\ni. to note the report\nii. to invite the bus company to the next meeting",
        "D agreed.ii invite the bus company to the next meeting | D noted.i note the report",
    ),
    ("AGREED, without dissent, that the plan be approved.", "D approved the plan be approved"),
    ("Agreed to write to the bus company.", "D agreed write to the bus company"),
    ("It was unanimously agreed that the plan be approved.", "D approved the plan be approved"),
    ("It was agreed by all present that the fence be mended.", "D agreed the fence be mended"),
    ("All Members agreed that the fence be mended.", "D agreed the fence be mended"),
    ("Councillors agreed to donate £50 to the school.", "D agreed donate £50 to the school"),
    ("The Parish Council agreed to donate £50 to the school.", "D agreed donate £50 to the school"),
    ("Council decided to keep the bench.", "D agreed keep the bench"),
    ("It was decided that the bench be kept.", "D agreed the bench be kept"),
    ("It was decided not to renew the lease.", "D agreed not to renew the lease"),
    ("After discussion it was agreed to hold the fair in June.", "D agreed hold the fair in june"),
    (
        "Following a discussion, it was AGREED that the item be deferred to the June meeting.",
        "D deferred the item be deferred to the june meeting",
    ),
    ("This item was deferred to the June meeting.", "D deferred this item was deferred to the june meeting"),
    ("Item deferred.", ""),
    ("Deferred to the next meeting.", "D deferred deferred to the next meeting"),
    (
        "The Committee deferred consideration of the application pending a site visit.",
        "D deferred deferred consideration of the application pending a site visit",
    ),
    ("The Chairman was authorised to sign the lease.", "D delegated the chairman was authorised to sign the lease"),
    (
        "Delegated authority was given to the Clerk to pay the invoice.",
        "D delegated delegated authority was given to the clerk to pay the invoice",
    ),
    (
        "Delegated authority was granted to the Head of Law to complete the lease.",
        "D delegated delegated authority was granted to the head of law to complete the lease",
    ),
    (
        "Authority was delegated to the Clerk to pay the invoice.",
        "D delegated authority was delegated to the clerk to pay the invoice",
    ),
    (
        "The Clerk was given delegated authority to pay the invoice.",
        "D delegated the clerk was given delegated authority to pay the invoice",
    ),
    (
        "Approval was given to the purchase of a bench at £450.",
        "D approved approval was given to the purchase of a bench at £450",
    ),
    (
        "Approval was given for the Clerk to attend the course.",
        "D approved approval was given for the clerk to attend the course",
    ),
    (
        "The payments as set out in the schedule were approved.",
        "D approved the payments as set out in the schedule were approved",
    ),
    (
        "The following payments were approved:\n\nGrell Ltd £120.00\nMarl Water £45.10",
        "D approved the following payments were approved",
    ),
    (
        "RESOLVED to approve the following payments:\n\nGrell Ltd £120.00\nMarl Water £45.10",
        "D approved grell ltd £120 00",
    ),
    (
        "The accounts for payment, totalling £1,245.60, were approved.",
        "D approved the accounts for payment totalling £1 245 60 were approved",
    ),
    ("The budget for 2024/25 was adopted.", "D approved the budget for 2024 25 was adopted"),
    ("The precept was set at £12,000.", "D agreed the precept was set at £12 000"),
    ("It was agreed to set the precept at £12,000.", "D agreed set the precept at £12 000"),
    ("Standing Orders were reviewed and adopted.", "D approved standing orders were reviewed and adopted"),
    ("The risk assessment was reviewed and approved.", "D approved the risk assessment was reviewed and approved"),
    ("The Council confirmed that it met the criteria for the General Power of Competence.", ""),
    (
        "There being no further nominations, Councillor Roe was elected Mayor for the ensuing year.",
        "D elected councillor roe was elected mayor for the ensuing year",
    ),
    ("Councillor Roe was elected as Chair unopposed.", "D elected councillor roe was elected as chair unopposed"),
    (
        "RESOLVED that Councillor Roe be and is hereby elected Chairman.",
        "D elected councillor roe be and is hereby elected chairman",
    ),
    (
        "Members noted the appointment of Councillor Roe as Chair.",
        "D noted noted the appointment of councillor roe as chair",
    ),
    (
        "Resolved to appoint the following representatives:\n• Village Hall – Cllr Moss\n• School – Cllr Vale",
        "D appointed appoint the following representatives village hall cllr moss school cllr vale",
    ),
    (
        "Councillor Moss was appointed to represent the Council on the Village Hall Committee.",
        "D appointed councillor moss was appointed to represent the council on the village hall committee",
    ),
    (
        "Grell & Co were appointed as internal auditor for the year.",
        "D appointed grell co were appointed as internal auditor for the year",
    ),
    (
        "RESOLVED: That Standing Order 12 be suspended to allow the meeting to continue.",
        "D resolved-other standing order 12 be suspended to allow the meeting to continue",
    ),
    (
        "RESOLVED that members of the public and press be excluded in view of the confidential nature of the business.",
        "D resolved-other members of the public and press be excluded in view of the confidential nature of the business",
    ),
    (
        "The press and public were excluded for this item.",
        "D resolved-other the press and public were excluded for this item",
    ),
    ("Members of the public left the meeting.", ""),
    (
        "The Committee considered the report and made the following recommendations:\n\n1. That the fees be raised.\n2. That the scheme be reviewed.",
        "D recommended.1 the fees be raised | D recommended.2 the scheme be reviewed",
    ),
    ("It was recommended that Cabinet reconsider the fees.", "D recommended cabinet reconsider the fees"),
    (
        "The Committee resolved to recommend to Council that the fees be adopted.",
        "D recommended recommend to council that the fees be adopted",
    ),
    (
        "RESOLVED that Council be recommended to adopt the fees.",
        "D recommended council be recommended to adopt the fees",
    ),
    (
        "RESOLVED that it be RECOMMENDED to Council that the fees be adopted.",
        "D recommended it be recommended to council that the fees be adopted",
    ),
    ("The Forum welcomed the report.", "D noted the forum welcomed the report"),
    ("The report and presentation were noted.", "D noted the report and presentation were noted"),
    ("The contents of the report were noted.", "D noted the contents of the report were noted"),
    ("Members received and noted the report.", "D noted members received and noted the report"),
    ("The Committee received the report.", ""),
    ("The Clerk's report was received.", ""),
    ("The Board AGREED the minutes of the last meeting.", "D approved the minutes of the last meeting"),
    (
        "The Minutes of the meeting held on 5 February 2024 were approved as a correct record.",
        "D approved the minutes of the meeting held on 5 february 2024 were approved as a correct record",
    ),
    (
        "The minutes of 5 February 2024 were signed by the Chairman as a true record.",
        "D approved the minutes of 5 february 2024 were signed by the chairman as a true record",
    ),
    (
        "The minutes were confirmed, subject to the amendment of item 7.",
        "D approved the minutes were confirmed subject to the amendment of item 7",
    ),
    (
        "Subject to one amendment, the minutes were agreed.",
        "D approved subject to one amendment the minutes were agreed",
    ),
    (
        "That the minutes of the meeting held on 5 February 2024 be signed as a correct record.",
        "D approved the minutes of the meeting held on 5 february 2024 be signed as a correct record",
    ),
    (
        "24/00456/FUL\nErection of a barn at Hill Farm\n\nDecision: Permitted subject to conditions",
        "D granted permitted subject to conditions",
    ),
    ("24/00456/FUL – Erection of a barn at Hill Farm\n\nRESOLVED: REFUSED", "D refused refused"),
    (
        "24/00456/FUL – Erection of a barn at Hill Farm – The Council had no objection to this application.",
        "D agreed 24 00456 ful erection of a barn at hill farm the council had no objection to this application",
    ),
    (
        "24/00456/FUL – Erection of a barn at Hill Farm. The Council OBJECTS on grounds of overdevelopment.",
        "D agreed the council objects on grounds of overdevelopment",
    ),
    (
        "24/00456/FUL – Erection of a barn at Hill Farm. Support.",
        "D agreed 24 00456 ful erection of a barn at hill farm support",
    ),
    (
        "RESOLVED that planning permission be granted, subject to the following conditions:\n\n1. The works shall begin within three years.\n2. The materials shall match.",
        "D granted planning permission be granted subject to the following conditions",
    ),
    (
        "RESOLVED to refuse permission for the following reason:\n\nThe scheme would harm the street scene.",
        "D refused refuse permission for the following reason",
    ),
    ("It was moved, seconded and RESOLVED that permission be granted.", "D granted permission be granted"),
    (
        "The Sub-Committee RESOLVED to grant the licence with the conditions below.",
        "D granted grant the licence with the conditions below",
    ),
    (
        "The Licensing Sub-Committee granted the application.",
        "D granted the licensing sub committee granted the application",
    ),
    ("The decision of the Panel was to refuse the application.", "D refused refuse the application"),
    ("The Panel's decision was that the licence be revoked.", "D agreed the licence be revoked"),
    (
        "Having taken everything into account, the Sub-Committee's decision is to grant the licence.",
        "D granted grant the licence",
    ),
    ("Members noted that the scheme had been agreed by Cabinet.", ""),
    ("The Chief Executive advised that the Council had resolved to sell the site.", ""),
    ("It was hoped that the work would be approved soon.", ""),
    ("The Clerk had been asked to obtain quotations.", ""),
    ("The recommendation to Cabinet in 2022 had not been accepted.", ""),
    ("It is recommended that the Committee notes the report.", ""),
    ("Once the plan is adopted, work can begin.", ""),
    ("The bye-laws require that dogs be kept on leads.", ""),
    ("The auditor agreed that the figures were correct.", ""),
    ("The Government agreed to extend the scheme.", ""),
    ("He was of the opinion that the application should be approved.", ""),
    ("Members agreed with the comments made.", ""),
    ("Residents have been appointed to the panel by the housing association.", ""),
    ("On being put to the meeting, the amendment was declared LOST.", ""),
    ("Carried by the casting vote of the Chair.", ""),
    ("A written response would be provided to Councillor Vale.", ""),
    ("The Clerk reported that the county would resurface the lane.", ""),
    ("Councillor Moss would support the plan.", ""),
    ("RESOLVED that the motion not be approved.", "D refused the motion not be approved"),
    (
        "RESOLVED that Councillor Roe be appointed for a term of four years to the following positions:\n\n(a) Trustee of the Hill Fund\n(b) Governor of the Mill Trust",
        "D appointed councillor roe be appointed for a term of four years to the following positions trustee of the hill fund governor of the mill trust",
    ),
    (
        "The Committee received a report from the Director and noted the standing of the pond.",
        "D noted noted the standing of the pond",
    ),
    (
        "The Working Group was established with the following membership:\n\nCouncillor Ann Roe\n\nCouncillor Tom Poe",
        "D agreed the working group was established with the following membership",
    ),
    ("The Clerk introduced the report on representatives, who were to be appointed.", ""),
    ("Ben Poe elected Chairman.", "D elected ben poe elected chairman"),
    ("Cllr Lee accepted the position as Vice Chair.", "D elected cllr lee accepted the position as vice chair"),
    (
        "Cllr Hoe accepted the position of Village Hall Representative.",
        "D appointed cllr hoe accepted the position of village hall representative",
    ),
    (
        "Cllr Hoe continues as Village Hall Representative.",
        "D appointed cllr hoe continues as village hall representative",
    ),
    (
        "Cllr Roe was confirmed as Chairman and Councillor Lee as Vice-Chairman for the year.",
        "D elected cllr roe was confirmed as chairman and councillor lee as vice chairman for the year",
    ),
    (
        "Cllr Poe was accepted as third authorised signatory.",
        "D appointed cllr poe was accepted as third authorised signatory",
    ),
    (
        "Cllr Roe was elected Chairman. Cllr Roe accepted the office of Chairman.",
        "D elected cllr roe was elected chairman",
    ),
    ("The newly elected Chairman thanked all.", ""),
    ("Cllr Poe, elected Chairman in 2019, spoke.", ""),
    ("Councillors appointed as representatives reported on their meetings.", ""),
    ("Mrs Fox remains as Treasurer of the Hall Committee, which met in May.", ""),
    (
        "The Minutes of the Meeting held on 2 March 2020 (Minute Nos. 579 - 605) were approved.",
        "D approved the minutes of the meeting held on 2 march 2020 minute nos 579 605 were approved",
    ),
    (
        "The minutes were deemed to be a true and correct record.",
        "D approved the minutes were deemed to be a true and correct record",
    ),
    ("Members thanked the officer and noted the contents of the report.", "D noted noted the contents of the report"),
    (
        "Terry Vale was appointed as Convener of the community council.",
        "D appointed terry vale was appointed as convener of the community council",
    ),
    ("Ann Roe had been appointed as Treasurer in 2019.", ""),
    (
        "It was agreed to continue consideration of the appointment of a Secretary to a future meeting.",
        "D deferred continue consideration of the appointment of a secretary to a future meeting",
    ),
    (
        "It was agreed that a further meeting would be called on Thursday 25 November.",
        "D agreed a further meeting would be called on thursday 25 november",
    ),
    (
        "The minutes of the meeting held on 20 May 2019 were proposed, seconded and accepted as a true record.",
        "D approved the minutes of the meeting held on 20 may 2019 were proposed seconded and accepted as a true record",
    ),
    (
        "It was agreed to write to the Minister for Health about the hospital.",
        "D agreed write to the minister for health about the hospital",
    ),
    ("It was noted at the briefing that the Minister agreed to fund the road.", ""),
    (
        "The Committee decided: that the items of business be dealt with in the order minuted below.",
        "D agreed the items of business be dealt with in the order minuted below",
    ),
    (
        "It was agreed that a reply be sought from the Director – ACTION",
        "D agreed a reply be sought from the director",
    ),
    (
        "It was agreed that the panel would lead on it, and its members would be chosen at the meeting on 13 July.",
        "D agreed the panel would lead on it and its members would be chosen at the meeting on 13 july",
    ),
    (
        "RESOLVED that Councillor Roe Chair this meeting of the Committee.",
        "D elected councillor roe chair this meeting of the committee",
    ),
    ("RESOLVED that the Council pledges to keep the pond.", "D agreed the council pledges to keep the pond"),
    (
        "RESOLVED:\n\n(a) That the sale be approved.\n(b) If no bond is signed by May then to refer it back to the Planning Committee.",
        "D approved.a the sale be approved | D referred.b if no bond is signed by may then to refer it back to the planning committee",
    ),
    ("Approved and signed as correct.", "D approved approved and signed as correct"),
    (
        "Roe Waste - £27.24 (Ch. No. 300043), Website Fee - £59.99 (Ch. No. 300044), Clerk’s Salary - £372.70 (Ch. No. 300045) - all approved.",
        "D approved roe waste £27 24 ch no 300043 website fee £59 99 ch no 300044 clerk s salary £372 70 ch no 300045 all approved",
    ),
    ("Roe Waste - £27.24\nWebsite Fee - £59.99\nAll approved for payment.", "D approved all approved for payment"),
    (
        "DM/2024/00592 – Sunnyside, Mill Lane (air source heat pump). Approval recommended.",
        "D recommended dm 2024 00592 sunnyside mill lane air source heat pump approval recommended",
    ),
    (
        "DM/2024/00592 – Sunnyside, Mill Lane. Refusal recommended.",
        "D recommended dm 2024 00592 sunnyside mill lane refusal recommended",
    ),
    (
        "Speed sign: Agreed that a meeting with the county would be useful.",
        "D agreed a meeting with the county would be useful",
    ),
    (
        "Charity: In reply to the email, agreed that it would be approached with an offer.",
        "D agreed it would be approached with an offer",
    ),
    ("After discussion, agreed that the bench be painted.", "D agreed the bench be painted"),
    (
        "It was passed that we move the closing date to the end of May.",
        "D agreed we move the closing date to the end of may",
    ),
    ("CC approved the spending for the noticeboard.", "D approved approved the spending for the noticeboard"),
    ("CC agreed to fund the seat.", "D agreed fund the seat"),
    ("The CC agreed that the seat should be blue.", "D agreed the seat should be blue"),
    ("The Community Council agreed to write to the roads department.", "D agreed write to the roads department"),
    (
        "A third quote is required so the item is adjourned.",
        "D deferred a third quote is required so the item is adjourned",
    ),
    (
        "Chair person Ann Roe proposed by Terry Vale and seconded by Mark Hale.",
        "D elected chair person ann roe proposed by terry vale and seconded by mark hale | M vale/hale/-/--",
    ),
    (
        "Chair – Ann Roe, proposed by Terry Vale, seconded by Mark Hale.",
        "D elected chair ann roe proposed by terry vale seconded by mark hale | M vale/hale/-/--",
    ),
    (
        "With no further nominations Cllr Hale remains as Vice Chair.",
        "D elected with no further nominations cllr hale remains as vice chair",
    ),
    ("There being no other nominations, Cllr Roe was elected Chair.", "D elected cllr roe was elected chair"),
    (
        "Cllr Vale was unanimously nominated as the village hall representative.",
        "D appointed cllr vale was unanimously nominated as the village hall representative",
    ),
    ("It was decided not to contribute as the fund is low.", "D refused not to contribute as the fund is low"),
    ("Members had no objection to the application.", "D agreed members had no objection to the application"),
    ("All agreed to support the application.", "D agreed support the application"),
    ("The committee felt that the lamp should stay.", ""),
    ("It was felt that the council should object.", ""),
    ("It was suggested that the council should write to the school.", ""),
    (
        "It was proposed by Cllr Vale that the council buy a bench. This was agreed.",
        "D agreed the council buy a bench | M vale/-/carried/--",
    ),
    ("Agreed to purchase a new bench at £400.", "D agreed purchase a new bench at £400"),
    ("Agreed: purchase a new bench.", "D agreed purchase a new bench"),
    ("Donation of £50 to the hall agreed.", "D agreed donation of £50 to the hall agreed"),
    ("Council agreed a donation of £50 to the hall.", "D agreed a donation of £50 to the hall"),
    ("It was agreed by all to hold the fete in June.", "D agreed hold the fete in june"),
    ("A donation of £50 was agreed.", "D agreed a donation of £50 was agreed"),
    ("The quote from Fox Ltd was accepted.", "D agreed the quote from fox ltd was accepted"),
    ("The minutes were proposed by Terry Vale and seconded by Mark Hale.", "M vale/hale/-/--"),
    ("It was unanimously decided to support the scheme.", "D agreed support the scheme"),
    ("The meeting decided to support the scheme.", "D agreed support the scheme"),
    ("Councillors decided to support the scheme.", "D agreed support the scheme"),
    ("The consensus was that the lamp should stay.", "D agreed the lamp should stay"),
    ("It was noted that the lamp was out.", ""),
    (
        "It was RESOLVED that the clerk should instigate repairs to the gate.",
        "D agreed the clerk should instigate repairs to the gate",
    ),
    ("The Parish Council resolved for the work to go ahead.", "D agreed for the work to go ahead"),
    (
        "12.2 It was RESOLVED that:\n12.2.1 the council establishes a working party to look at the risks.\n12.2.2 a budget of £100 be allocated to it.\n12.3 The council considered the hall.",
        "D agreed.12.2.1 the council establishes a working party to look at the risks | D agreed.12.2.2 a budget of £100 be allocated to it",
    ),
    (
        "RESOLVED: That this should be passed on to the Clerk to the Thornley Joint Committee.",
        "D referred this should be passed on to the clerk to the thornley joint committee",
    ),
    (
        "RESOLVED: That, with one amendment, the policy is accepted and approved.",
        "D approved with one amendment the policy is accepted and approved",
    ),
    ("RESOLVED: That the accounts be passed for payment.", "D approved the accounts be passed for payment"),
    (
        "It was resolved that:\n(a) the Clerk write to the County Council.",
        "D agreed.a the clerk write to the county council",
    ),
    (
        "The following councillors and electors were appointed to serve on the working party:\nCllrs Penn, Rudd and Hale.",
        "D appointed the following councillors and electors were appointed to serve on the working party cllrs penn rudd and hale",
    ),
    (
        "The following Members were appointed to the Staffing Committee:-\n• Cllr Penn\n• Cllr Rudd",
        "D appointed the following members were appointed to the staffing committee cllr penn cllr rudd",
    ),
    (
        "The following appointments were made:\nVillage Hall Committee – Cllr Penn\nFlood Group: Cllrs Rudd and Hale",
        "D appointed village hall committee cllr penn | D appointed flood group cllrs rudd and hale",
    ),
    (
        "The following appointments were made:\n(a) Village Hall Committee – Cllr Penn\n(b) Flood Group: Cllrs Rudd and Hale",
        "D appointed.a village hall committee cllr penn | D appointed.b flood group cllrs rudd and hale",
    ),
    (
        "It was agreed that the following councillors would represent the Council:\nVillage Hall – Cllr Penn\nAllotments – Cllr Rudd",
        "D appointed village hall cllr penn | D appointed allotments cllr rudd",
    ),
    (
        "RESOLVED that the following be appointed trustees of the Poor's Charity:\nCllr Penn\nMr J Hale",
        "D appointed the following be appointed trustees of the poor s charity cllr penn mr j hale",
    ),
    ("The following members were present:\nCllr Penn\nCllr Rudd", ""),
    ("The following vacancies remain to be filled:\nVillage Hall – Cllr Penn\nAllotments – Cllr Rudd", ""),
    ("The following councillors currently serve on the group:\nCllr Penn\nCllr Rudd", ""),
    (
        "It was agreed by all members present that this training would take place at the beginning of the next meeting on 5th March.",
        "D agreed this training would take place at the beginning of the next meeting on 5th march",
    ),
    (
        "The pads have been replaced already but it was agreed that we would start looking at options for replacing it.",
        "D agreed we would start looking at options for replacing it",
    ),
    (
        "It was AGREED further to contact Thornley Community Council for support.",
        "D agreed contact thornley community council for support",
    ),
    ("It is hoped this will reduce any noise and we agreed to monitor this.", "D agreed we agreed to monitor this"),
    (
        "We agreed that in light of the absences we would carry this forward to the January meeting.",
        "D agreed in light of the absences we would carry this forward to the january meeting",
    ),
    ("We agreed to take an active role in the consultation.", "D agreed take an active role in the consultation"),
    (
        "Members debated this at length and resolved that the Clerk would make contact with them.",
        "D agreed the clerk would make contact with them",
    ),
    ("A price of £3.50 per pint was agreed.", "D agreed a price of £3 50 per pint was agreed"),
    (
        "Ann Roe outlined her plans which were approved in principle.",
        "D approved ann roe outlined her plans which were approved in principle",
    ),
    (
        "The Annual Report was presented by Ann Roe and approved.",
        "D approved the annual report was presented by ann roe and approved",
    ),
    (
        "RESOLVED: That in addition to any matters mentioned above, the following items should be brought forward:\n• Land near the hall\n• Items for the newsletter",
        "D agreed in addition to any matters mentioned above the following items should be brought forward land near the hall items for the newsletter",
    ),
    (
        "RESOLVED: That the following action should be taken:\n• the Clerk should write to the owner\n• the sign should be moved",
        "D agreed the clerk should write to the owner | D agreed the sign should be moved",
    ),
    (
        "RESOLVED: That the Clerk should respond that Councillors were concerned as follows:\n• the road is narrow\n• the bridge is old",
        "D agreed the clerk should respond that councillors were concerned as follows the road is narrow the bridge is old",
    ),
    ("After discussion the Council agreed on a price of £40.", "D agreed on a price of £40"),
    (
        "There was a discussion and agreed that not much could be done until the plans were issued.",
        "D agreed not much could be done until the plans were issued",
    ),
    ("The Community Council agreed it would support the bid.", "D agreed it would support the bid"),
    ("After a vote it was agreed we would not object.", "D agreed we would not object"),
    ("All agreed to leave the bench as it is.", "D agreed leave the bench as it is"),
    ("It was therefore agreed unanimously that the fete should go ahead.", "D agreed the fete should go ahead"),
    ("It was decided by the committee not to object.", "D agreed it was decided by the committee not to object"),
    ("The meeting agreed with the proposal to buy a new mower.", "D agreed with the proposal to buy a new mower"),
    ("Councillors were all in agreement to buy a new mower.", "D agreed buy a new mower"),
    ("There was general agreement that the mower be sold.", "D agreed the mower be sold"),
    ("Agreement was reached to sell the mower.", "D agreed sell the mower"),
    (
        "It was felt that the mower should be sold and this was agreed.",
        "D agreed it was felt that the mower should be sold and this was agreed",
    ),
    (
        "Cllr Roe suggested selling the mower; this was agreed.",
        "D agreed cllr roe suggested selling the mower this was agreed",
    ),
    (
        "Cllr Roe suggested that the mower be sold, which was agreed by all.",
        "D agreed cllr roe suggested that the mower be sold which was agreed by all",
    ),
    (
        "Cllr Roe's suggestion to sell the mower was agreed.",
        "D agreed cllr roe s suggestion to sell the mower was agreed",
    ),
    ("Council approved the purchase of a mower at £400.", "D approved approved the purchase of a mower at £400"),
    ("The CC approved the purchase of a mower at £400.", "D approved approved the purchase of a mower at £400"),
    (
        "Permission was given for the fete to use the green.",
        "D granted permission was given for the fete to use the green",
    ),
    (
        "The Council gave permission for the fete to use the green.",
        "D granted the council gave permission for the fete to use the green",
    ),
    ("A donation of £50 to the fete was approved.", "D approved a donation of £50 to the fete was approved"),
    ("It was agreed a donation of £50 be made to the fete.", "D agreed a donation of £50 be made to the fete"),
    ("Council has no objection to the application.", "D agreed council has no objection to the application"),
    (
        "The Community Council had no objections to the application.",
        "D agreed the community council had no objections to the application",
    ),
    ("Cllr Roe said that the county had told us what we agreed to.", ""),
    ("There was a discussion about parking and agreed that it is a problem.", ""),
    (
        "There was a lively discussion about parking and it was agreed that the Clerk would write to the county.",
        "D agreed the clerk would write to the county",
    ),
    ("The landowner gave permission for the path.", ""),
    ("Planning permission was granted for the barn.", ""),
    ("Everyone agreed that it had been a good fete.", ""),
    ("The Director said that the price was agreed with the contractor in May.", ""),
    ("Members discussed the report and agreed that the service had improved.", ""),
    ("The fee was agreed by the District Council last year.", ""),
    ("We noted the rain.", ""),
    ("We agreed with the comments of the school.", ""),
    ("The application was approved by the county council at its meeting on 3 May.", ""),
    ("The plans which were approved by the borough have been sent out.", ""),
    ("Permission was given by the County for the closure of the road.", ""),
    ("Members felt the road was dangerous.", ""),
    ("The grant was already but not fully approved.", ""),
    ("The county has already agreed to mend the road.", ""),
    ("The hall asked for a donation. Unanimously agreed.", "D agreed the hall asked for a donation unanimously agreed"),
    ("The hall asked for a donation.\nUnanimously agreed", "D agreed the hall asked for a donation"),
    ("The hall asked for a donation. Agreed.", "D agreed the hall asked for a donation agreed"),
    (
        "It was suggested that the sign be moved. This was agreed to.",
        "D agreed it was suggested that the sign be moved this was agreed to",
    ),
    (
        "The memorial cost less than the sum given so a cheque for £40 was raised to return to the donor, all Councillors agreed.",
        "D agreed the memorial cost less than the sum given so a cheque for £40 was raised to return to the donor all councillors agreed",
    ),
    (
        "It was agreed that the Council needed a list of concerns to send to the Minister.",
        "D agreed the council needed a list of concerns to send to the minister",
    ),
    ("The following comments were agreed: The garage is too high.", "D agreed the garage is too high"),
    (
        "Village bus: donation requested, agreed to pay £65.00.",
        "D agreed village bus donation requested agreed to pay £65 00",
    ),
    ("Donation to hall – agreed £50.", "D agreed donation to hall agreed £50"),
    ("Donation to the hall – £50 agreed.", "D agreed donation to the hall £50 agreed"),
    ("Quote from Roe Ltd of £400 – accepted.", "D agreed quote from roe ltd of £400 accepted"),
    (
        "The Chairman proposed, and Cllr Moss seconded, that the bench be sold. All in favour.",
        "D agreed the bench be sold | M roe/moss/carried/--/u",
    ),
    (
        "Cllr Vale proposed selling the bench, Cllr Moss seconded, all agreed.",
        "D agreed cllr vale proposed selling the bench cllr moss seconded all agreed | M vale/moss/carried/--/u",
    ),
    (
        "After a vote, the motion to sell the bench was carried.",
        "D agreed after a vote the motion to sell the bench was carried",
    ),
    (
        "It was proposed to sell the bench. Carried unanimously.",
        "D agreed it was proposed to sell the bench carried unanimously",
    ),
    ("Councillors voted to sell the bench.", "D agreed sell the bench"),
    (
        "Councillors voted unanimously in favour of selling the bench.",
        "D agreed voted unanimously in favour of selling the bench",
    ),
    ("The decision was taken to sell the bench.", "D agreed sell the bench"),
    ("The decision was made not to renew the lease.", "D agreed the decision was made not to renew the lease"),
    ("It has been decided to sell the bench.", "D agreed sell the bench"),
    ("The consensus was to sell the bench.", "D agreed sell the bench"),
    ("It was resolved by the Council that the bench be sold.", "D agreed the bench be sold"),
    (
        "Resolved that the bench be sold and the Clerk find a buyer.",
        "D agreed the bench be sold and the clerk find a buyer",
    ),
    ("The bench is to be sold.", ""),
    (
        "The following appointments were made:\nPlanning – Ann Roe\nRoads – Ben Poe",
        "D appointed planning ann roe | D appointed roads ben poe",
    ),
    (
        "The Council considered the grant. The Council agreed.",
        "D agreed the council considered the grant the council agreed",
    ),
    (
        "RESOLVED that authority to publish the notice be delegated to the Director of Finance.",
        "D delegated authority to publish the notice be delegated to the director of finance",
    ),
    (
        "With no comments or questions, the schedule was DULY NOTED.",
        "D noted the schedule was duly noted",
    ),
    (
        "Following discussion, the report was noted.",
        "D noted the report was noted",
    ),
    (
        "There being no questions, the strategy was approved.",
        "D approved the strategy was approved",
    ),
    (
        "Once the plan is adopted, the schedule was noted.",
        "",
    ),
    (
        "The minutes were agreed to be an accurate record. It was therefore\n\nRESOLVED that the minutes of the meeting held on 4 May 2023 be approved and signed as a correct record.",
        "D approved the minutes of the meeting held on 4 may 2023 be approved and signed as a correct record",
    ),
    (
        "Members approved the work programme, as now amended.\n\nRESOLVED – that the work programme, as now amended, be agreed.",
        "D agreed the work programme as now amended be agreed",
    ),
    (
        "Members agreed the recommendations.\n\nRESOLVED that the fees be increased.",
        "D agreed the fees be increased",
    ),
    (
        "Members noted the accounts.\n\nRESOLVED that the fees be increased.",
        "D agreed the fees be increased | D noted members noted the accounts",
    ),
    (
        "Amendment on behalf of the Green Group\n\nThat all recommendations in the report be replaced with the following:\n\nThat a review be held.\n\nFollowing debate, the amendment was lost.",
        "",
    ),
    (
        "Amendment\n\nThat a review be held.\n\nThe amendment was carried by 28 votes to 24.",
        "D agreed a review be held | M -/-/carried/28-24-",
    ),
    (
        "RESOLVED by assent that the report be noted.",
        "D noted the report be noted",
    ),
    (
        "RESOLVED on a show of hands that the report be noted.",
        "D noted the report be noted",
    ),
    (
        "RESOLVED with no dissent, that the report be noted.",
        "D noted the report be noted",
    ),
    (
        "It was RESOLVED, on being put to the vote, that the fees be raised.",
        "D agreed the fees be raised",
    ),
    (
        "It was duly AGREED by assent that the report be noted.",
        "D noted the report be noted",
    ),
    # Decisions in running text whose stops were lost, and behind their matter.
    (
        "Transfer from Savings to Current Account The Councillors resolved to transfer £100 to the Current Account.",
        "D agreed transfer £100 to the current account",
    ),
    (
        "It was felt that there was no need for more swings, resolved not to provide them.",
        "D agreed not to provide them",
    ),
    ("The path is wet. Resolved Cllr Roe contact the quarry.", "D - cllr roe contact the quarry"),
    ("Hall hire £40.50, stamps £6.00 – approved.", "D approved hall hire £40 50 stamps £6 00 approved"),
    ("Complaints policy: one change of fact: agreed.", "D agreed complaints policy one change of fact agreed"),
    ("Names on the website agreed by all.", "D agreed names on the website agreed by all"),
    (
        "DC/2018/0031 – Hill House – recommend approval but ask that the hedge be kept.",
        "D recommended dc 2018 0031 hill house recommend approval but ask that the hedge be kept",
    ),
    ("Correspondence was noted.", "D noted correspondence was noted"),
    ("The renewal premium was accepted.", "D agreed the renewal premium was accepted"),
    (
        "The asset register was approved by full Council resolution.",
        "D approved the asset register was approved by full council resolution",
    ),
    (
        "The findings of 30.4.24 were noted and approved by full Council resolution. The price from Roe Ltd was noted at £150.",
        "D approved the findings of 30 4 24 were noted and approved by full council resolution | D noted the price from roe ltd was noted at £150",
    ),
    (
        "All Councillors present were in full agreement that these three points are agreed to.",
        "D agreed these three points are agreed to",
    ),
    (
        "It was unanimously agreed that the minutes of the meeting held on 8 January as circulated were correct.",
        "D approved the minutes of the meeting held on 8 january as circulated were correct",
    ),
    ("Should the Councillors note any items on the green, they will tell the Council.", ""),
    ("Hill United Community Council requested clarification of the procedure for governors.", ""),
    ("This amendment was agreed by Councillor Vale.", ""),
    (
        "It was agreed we would raise this with our MBC elected members.",
        "D agreed we would raise this with our mbc elected members",
    ),
    # What was only thought, is still to come, or somebody did then.
    ("Members agreed that the road was bad.", ""),
    ("It was agreed that this was a good suggestion, and it was noted that the village has a market.", ""),
    ("Members agreed that services were much less frequent.", ""),
    ("It was agreed that replacement seemed a more cost effective solution.", ""),
    ("Members agreed that the bench was to be painted.", "D agreed the bench was to be painted"),
    ("Decision to be made in March.", ""),
    ("Decision to appoint a clerk was deferred to May.", ""),
    ("All agreed and Cllr Roe accepted the position.", ""),
    ("The decision was made to install or not to install.", ""),
    # What leads in to the body without a comma; dotted numbers that run on in a line.
    (
        "Accordingly the Executive agreed that should there be a need to see the plan the press would be excluded.",
        "D agreed should there be a need to see the plan the press would be excluded",
    ),
    ("Consequently the Committee resolved to wait.", "D resolved-other the committee resolved to wait"),
    ("Having heard the evidence the Sub-Committee decided to grant the licence.", "D granted grant the licence"),
    ("With the agreement of the Chair the Committee noted the update.", "D noted the committee noted the update"),
    ("In 2021 the Council agreed to build a pool.", ""),
    (
        "Following the meeting the Leader agreed to write to the school.",
        "A leader: following the meeting the leader agreed to write to the school",
    ),
    (
        "The Committee agreed to:\n\ni. Add the actions of the motion to the log in order to review them; ii. Note the log.",
        "D agreed.i add the actions of the motion to the log in order to review them | D noted.ii note the log",
    ),
    (
        "RESOLVED:\n\n1) That the plan be agreed; 2) For a digest to be provided to members on lamp posts.",
        "D agreed.1 the plan be agreed | D agreed.2 for a digest to be provided to members on lamp posts",
    ),
    (
        "The Committee asked for a note setting out what had been done.",
        "D requested asked for a note setting out what had been done",
    ),
    ("Members asked for a note.", ""),
    # Capital letters count up; all that is recommended to another body is.
    (
        "RESOLVED – that (A) the report be received; and\n\n(B)   items of the old programme be included in the new one.",
        "D agreed.B items of the old programme be included in the new one | D noted.A the report be received",
    ),
    (
        "RESOLVED – That it be recommended to the Streets Board that:\n\n(a) the option be agreed;\n\n(b) no member should serve on both;\n\n(c) the Panel be listed as an exception.",
        "D recommended.a the option be agreed | D recommended.b no member should serve on both | D recommended.c the panel be listed as an exception",
    ),
    (
        "RESOLVED that the Sub-Committees continue to be called the Licensing Sub-Committees.",
        "D agreed the sub committees continue to be called the licensing sub committees",
    ),
    ("RESOLVED that item 6 (a) be considered with item 15.", "D agreed item 6 a be considered with item 15"),
    ("The Action Log was noted.", "D noted the action log was noted"),
    (
        "It was resolved to: A Note the Members appointed by the councils (Appendix A) B Confirm that these be co-opted: • The Marsh Trust • The Hill School. C Agree the sum.",
        "D noted.A note the members appointed by the councils appendix a | D agreed.B confirm that these be co opted the marsh trust the hill school | D agreed.C agree the sum",
    ),
    ("Decision:\n\nAGREED RECOMMENDATIONS\n\nReasons for decision – to do well", ""),
    (
        "RESOLVED:\n\n1. That the plan be approved.\n\n2. In giving this approval,\n\nMembers are glad.",
        "D approved.1 the plan be approved",
    ),
    (
        "Members resolved to: 1. Note the report. 2. Approve the plan and the map. 3. Agree the sum.",
        "D noted.1 note the report | D approved.2 approve the plan and the map | D agreed.3 agree the sum",
    ),
    (
        "The minutes of the previous meeting of the Marlbury and Vale Health and Care Integration Joint Board held on 20 August 2018 were amended at page 2, last paragraph, line 1, to include “that in the opinion of the officer the” and at page 3, line 3, to read “Chair of the Community Network” and at page 3, item 6 to amend the title to “Primary Care Improvement Plan (New Contract)” and with those amendments the minutes were approved.",
        "D approved the minutes of the previous meeting of the marlbury and vale health and care integration joint board held on 20 august 2018 were amended at page 2 last paragraph line 1 to include that in the opinion of the officer the and at page 3 line 3 to read chair of the community network and at page 3 item 6 to amend the title to primary care improvement plan new contract and with those amendments the minutes were approved",
    ),
    ("The plan had been altered and with those changes it was hoped that all would be content.", ""),
    (
        "Decision: The Committee heard from the following people:\n- Ann Roe - Tom Poe\n\nContact: Sam Fox Governance Manager Tel: 01484 221000",
        "",
    ),
    (
        "The minutes of the meeting held on 04.03.19 were confirmed as a true record. Minutes of the meetings held on 28.01.19 and 12.02.19 were also confirmed.",
        "D approved minutes of the meetings held on 28 01 19 and 12 02 19 were also confirmed | D approved the minutes of the meeting held on 04 03 19 were confirmed as a true record",
    ),
    (
        "The Internal Auditor’s comments were also noted.",
        "D noted the internal auditor s comments were also noted",
    ),
    (
        "Members’ comments were many.",
        "",
    ),
    (
        "The policy was adopted in June 2016.",
        "",
    ),
    (
        "The budget was agreed in 2019 and spent since.",
        "",
    ),
    (
        "A unanimous decision was made to keep the sign.",
        "D agreed keep the sign",
    ),
    (
        "Unanimous decision agreed that the plaques would remain.",
        "D agreed the plaques would remain",
    ),
    (
        "It was agreed that the crossing was becoming dangerous to use.",
        "",
    ),
    (
        "The options are:\n\n1. That a review should take place now.\n\n2. That the scheme be extended by six months.",
        "",
    ),
    (
        "The Council resolved:\n\n1. That a review be held.\n\n2. That the scheme be extended by six months.",
        "D agreed.1 a review be held | D agreed.2 the scheme be extended by six months",
    ),
    (
        "Ann Roe was nominated and seconded as Chairman and with no further nominations duly accepted the role.",
        "D elected ann roe was nominated and seconded as chairman and with no further nominations duly accepted the role",
    ),
    (
        "Ann Roe was nominated and seconded as Chairman.",
        "",
    ),
    (
        "The Clerk asked whether they were content with the payments. All Councillors noted they were content.",
        "D agreed the clerk asked whether they were content with the payments all councillors noted they were content",
    ),
    (
        "All Councillors noted they were late.",
        "",
    ),
    (
        "Minute 64a should read: The fees were displayed. These were unanimously agreed. Councillors agreed that the change should be made.",
        "D agreed the change should be made",
    ),
    (
        "Mr M Hale was proposed and seconded and with no other nominations elected as Vice-Chairman.",
        "D elected mr m hale was proposed and seconded and with no other nominations elected as vice chairman",
    ),
    (
        "Cllr Roe was nominated. There were no other nominations. Cllr Roe was therefore elected to remain as Chairman.",
        "D elected cllr roe was therefore elected to remain as chairman",
    ),
    (
        "The Parish Council had no objections or comments.",
        "D agreed the parish council had no objections or comments",
    ),
    (
        "The Council was told that the Parish Council had no objections or comments on the Mill Plan.",
        "",
    ),
    (
        "He declared that nobody appointed to the post had come.",
        "",
    ),
    (
        "Accounts were presented and accepted for payment.",
        "D agreed accounts were presented and accepted for payment",
    ),
    # Who takes the chair is elected; a motion that is resolved further down is told once.
    (
        "RESOLVED THAT:\nCouncillor Ann Roe take the chair for the remainder of the meeting.",
        "D elected councillor ann roe take the chair for the remainder of the meeting",
    ),
    (
        "A motion had been received to vary an earlier decision as follows:\nThat the sizes of the committees be varied.\nThe motion was CARRIED without division.\nRESOLVED that:\nThe sizes of the committees be varied.",
        "D resolved-other the sizes of the committees be varied",
    ),
    # Participles without an ending
    ("It was RESOLVED that the pond be dug.", "D agreed the pond be dug"),
    ("RESOLVED that new paving be laid by the gate.", "D agreed new paving be laid by the gate"),
    (
        "The Cabinet Member for Roads approved the recommendations in the report.",
        "D approved approved the recommendations in the report",
    ),
    (
        "The Portfolio Holder for Finance and Parks approved the write off of the debts as set out in the report.",
        "D approved approved the write off of the debts as set out in the report",
    ),
    (
        "The Cabinet Member for Roads approved the scheme last year.",
        "",
    ),
    (
        "The Executive Member for Parks agreed with the recommendations of the panel.",
        "",
    ),
    (
        "The Director of Place has agreed:\n\n1. To approve the scheme.\n\n2. To note the costs.",
        "D approved.1 approve the scheme | D noted.2 note the costs",
    ),
    (
        "The Director of Place has agreed that the scheme was late.",
        "",
    ),
    (
        "RESOLVED: That the application be refused on the grounds that:\n\n(a) it would harm the lane; and\n\n(b) the drains are too small.",
        "D refused the application be refused on the grounds that",
    ),
    (
        "RESOLVED:\n\n1. That the dates of meetings be:\n\n(a) 4 May\n\n(b) 6 June\n\n2. That the plan be noted.",
        "D agreed.1 the dates of meetings be 4 may 6 june | D noted.2 the plan be noted",
    ),
    (
        "The Leader of Marl Borough Council approved the plan in May.",
        "D approved approved the plan in may",
    ),
    (
        "The Executive Member for Parks agreed to approve the rents.",
        "",
    ),
    (
        "The Director of Place agreed to note the costs in the report.",
        "",
    ),
    (
        "RESOLVED: That approval be sought from Cabinet.",
        "D agreed approval be sought from cabinet",
    ),
    (
        "RESOLVED: That matters requiring Cabinet approval be brought to its next meeting.",
        "D agreed matters requiring cabinet approval be brought to its next meeting",
    ),
    (
        "RESOLVED:\n\n1. That in respect of call-in, the Streets Committee recommends that any three members can ask for one.\n\n2. That the plan be noted.",
        "D noted.2 the plan be noted | D recommended.1 in respect of call in the streets committee recommends that any three members can ask for one",
    ),
    (
        "RESOLVED: That the Portfolio Holder approves the crossing.",
        "D approved the portfolio holder approves the crossing",
    ),
    (
        "RESOLVED: That the Cabinet Member approves the crossing in Mill Lane.",
        "D approved the cabinet member approves the crossing in mill lane",
    ),
    (
        "The petition was referred to the Director of Place for response.",
        "D referred the petition was referred to the director of place for response",
    ),
    (
        "In accordance with Standing Order 5 the motion stood referred to the Parks Committee.",
        "D referred in accordance with standing order 5 the motion stood referred to the parks committee",
    ),
    (
        "It was noted that the motion would be referred to Cabinet.",
        "",
    ),
    (
        "The nominations were approved: 49 Votes For, 7 Abstentions\n\nResolved that Councillor Vale be elected Chair.",
        "D elected councillor vale be elected chair | M -/-/carried/49--7",
    ),
    (
        "It was agreed that the Membership of the Ponds Task & Finish Group would be:\n\nCllr Terry Vale\n\nCllr Kim Lee\n\nThe first meeting of the Group would be organised soon.",
        "D appointed the membership of the ponds task finish group would be cllr terry vale cllr kim lee",
    ),
    (
        "Mr J Thorn was appointed as Tree Officer and Mr R Bell as Footpath Officer.",
        "D appointed mr j thorn was appointed as tree officer and mr r bell as footpath officer",
    ),
    (
        "Mr Thorn was appointed as Head of Law in May and told members of his work.",
        "",
    ),
    (
        "The grants policy was not approved – Clerk to ask for more.",
        "A clerk: clerk to ask for more | D refused the grants policy was not approved clerk to ask for more",
    ),
    (
        "The application was not supported by the district council. The invoice was not agreed with the builder.",
        "",
    ),
    (
        "Weir Hall: Cllr Vale and Cllr Hale All councillors agreed",
        "D agreed weir hall cllr vale and cllr hale all councillors agreed",
    ),
    (
        "Parks Committee members: Cllr A Roe, Cllr T Vale and Cllr M Hale. All councillors agreed",
        "D agreed parks committee members cllr a roe cllr t vale and cllr m hale all councillors agreed",
    ),
    (
        "On the proposition of the Cathaoirleach, Councillor Ann Roe, the Members unanimously extended a vote of sympathy to the following families:-",
        "D agreed on the proposition of the cathaoirleach councillor ann roe the members unanimously extended a vote of sympathy to the following families | M roe/-/-/--/u",
    ),
    (
        "The minutes were approved. Proposed T.V. Seconded: M.H.",
        "D approved the minutes were approved | M vale/hale/carried/--",
    ),
    (
        "TV was proposed as Vice Chair by MH and seconded by KL. There were no other nominations.",
        "D elected tv was proposed as vice chair by mh and seconded by kl | M hale/lee/-/--",
    ),
    (
        "The Chair welcomed the new members Kim Lamb and Ann Cole, who will be declared elected from May.",
        "",
    ),
    ("The Chairman moved this agenda item forward to allow the visitors to speak.", ""),
    (
        "RESOLVED – by 7 votes to 3 with 1 abstention – that permission be refused.",
        "D refused permission be refused | M -/-/carried/7-3-1",
    ),
    (
        "The Committee voted unanimously to approve the application.",
        "D approved approve the application",
    ),
    (
        "The Committee voted by 6 votes to 4 to refuse the application.",
        "D refused refuse the application | M -/-/-/6-4-",
    ),
    (
        "Accordingly, the application was REFUSED.",
        "D refused the application was refused",
    ),
    (
        "The Board:\n\n• noted the update\n\n• supported the proposed approach\n\n• asked for a further report in May.",
        "D agreed supported the proposed approach | D noted noted the update | D requested asked for a further report in may",
    ),
    (
        "The Committee agreed by 7 votes to 3 that the application be approved.",
        "D approved the application be approved | M -/-/carried/7-3-",
    ),
    (
        "The Board:\n\n• noted the update\n\n• asked about the costs",
        "",
    ),
    # what a report was about
    (
        "The report contained further conditions and it was noted that the application had been called in by Councillor Roe.",
        "",
    ),
    # what is refused is not granted
    ("RESOLVED that planning permission be refused.", "D refused planning permission be refused"),
    (
        "RESOLVED that listed building consent be REFUSED for the following reason: the harm to the roof.",
        "D refused listed building consent be refused for the following reason the harm to the roof",
    ),
    ("RESOLVED that permission not be granted.", "D refused permission not be granted"),
    (
        "RESOLVED that outline planning permission be deferred to the next meeting.",
        "D deferred outline planning permission be deferred to the next meeting",
    ),
    ("Resolved that the licence be not renewed.", "D refused the licence be not renewed"),
    (
        "RESOLVED that planning permission be granted, subject to conditions.",
        "D granted planning permission be granted subject to conditions",
    ),
    # what a body declined to do
    ("The Board declined to approve the plan.", "D refused declined to approve the plan"),
    ("The Council refused to adopt the plan.", "D refused refused to adopt the plan"),
    ("No decision was made to approve the plan.", ""),
    (
        "RESOLVED that the Tree Preservation Order be not confirmed.",
        "D refused the tree preservation order be not confirmed",
    ),
    # resolved not to do something
    ("RESOLVED by 4 votes to 2 not to sell the hall.", "D agreed not to sell the hall | M -/-/carried/4-2-"),
    ("RESOLVED not to sell the hall.", "D agreed not to sell the hall"),
    (
        "Agreed, having regard to the survey, that the pond be dredged.",
        "D agreed the pond be dredged",
    ),
    (
        "Minutes: Resolved: That the minutes of 3 May be approved as a correct record.",
        "D approved the minutes of 3 may be approved as a correct record",
    ),
    (
        "The Chair signed the minutes of the previous meeting of the Council, held on 7 December 2023, as a true record.",
        "D approved the chair signed the minutes of the previous meeting of the council held on 7 december 2023 as a true record",
    ),
    (
        "The Chair signed the lease and the register as a true record of the minutes.",
        "",
    ),
    (
        "The minutes of 3 May were approved. The Chair signed the minutes as a correct record.",
        "D approved the minutes of 3 may were approved",
    ),
    (
        "The Mayor shall propose that the minutes of 7 December be signed as a true record.",
        "",
    ),
    (
        "RESOLVED: That the Council:-\n\n(1) Received nominations and appointed Members to serve on each of the Committees;\n\n(2) Noted the report.",
        "D appointed.1 received nominations and appointed members to serve on each of the committees | D noted.2 noted the report",
    ),
    (
        "Resolved:\n\nA. To award the tenders to Mr Soames.\n\nB. That the Clerk would advise both applicants.",
        "D agreed.A award the tenders to mr soames | D agreed.B the clerk would advise both applicants",
    ),
    (
        "The members were:\n\nA. Roe\n\nB. Vale",
        "",
    ),
    ("The Deputy Leader noted the content of the report and commented that the law required it.", ""),
    ("The Vice-Chair of the Parks Committee noted the report.", ""),
    ("At the Audit Committee on 20 November 2020, it was agreed that motions could be closed.", ""),
    ("Recommendations\n\nThe Committee is asked to:\n\n• note the report; and\n\n• agree to wait.", ""),
    (
        "The Clerk presented the following report:\n\n“It was agreed in May that the pond be dredged.”\n\nIt was agreed that the pond be left.",
        "D agreed the pond be left",
    ),
    (
        "The Clerk presented the following report:\n\n“The pond is full.\n\nIt is asked that the cost be agreed.\n\nThe Committee agreed that the pond be left.",
        "D agreed the pond be left",
    ),
    (
        "Adoption of the Financial Statement:\nProposed: Terry Vale\nSeconded: Mark Hale",
        "D approved adoption of the financial statement | M vale/hale/carried/--",
    ),
    (
        "- Approval of minutes of the AGM in May\nProposed: Terry Vale\nSeconded: Mark Hale",
        "D approved approval of minutes of the agm in may | M vale/hale/carried/--",
    ),
    ("The Chair spoke of the accounts.\nProposed: Terry Vale\nSeconded: Mark Hale", "M vale/hale/-/--"),
    ("Cllr Vale proposed Cllr Hale, who declined the nomination.", "M vale/-/lost/--"),
    ("Councillor Vale proposed as Vice-Chair. The lamp was mended.", ""),
    # what a body asks of its officers
    ("The Panel asked officers to look at the data again.", "D requested asked officers to look at the data again"),
    (
        "The Committee asked the Director of Place to report on progress in June.",
        "D requested asked the director of place to report on progress in june",
    ),
    ("The Committee asked the Director of Place to explain the delay.", ""),
    ("The Committee asked whether officers were to look at it.", ""),
    ("The Board requested that the plan be revised.", "D requested the plan be revised"),
    # how many agreed, between the verb and what was agreed
    (
        "RESOLVED on the proposal of Cllr Roe, seconded by Cllr Vale: That the rent be increased.",
        "D agreed the rent be increased | M roe/vale/carried/--",
    ),
    ("It was agreed, with one abstention, that the plan be approved.", "D approved the plan be approved"),
    ("It was resolved, by a majority of 5 to 2, that the plan be approved.", "D approved the plan be approved"),
    ("It was agreed, without dissent, to adopt the plan.", "D approved adopt the plan"),
    ("It was agreed nem con that the plan be approved.", "D approved the plan be approved"),
    ("It was agreed on a show of hands that the plan be approved.", "D approved the plan be approved"),
    (
        "It was agreed with two against and one abstention that the plan be adopted.",
        "D approved the plan be adopted | M -/-/carried/-2-1",
    ),
    ("Members agreed, with one abstention, to adopt the plan.", "D approved adopt the plan"),
    ("It was agreed with the school that the path would be shared.", ""),
    (
        "RESOLVED that the order be rescinded and the path be diverted.",
        "D agreed the order be rescinded and the path be diverted",
    ),
    # what was withdrawn, and who is to represent
    ("The Board considered the report and AGREED the recommendations.", "D agreed agreed the recommendations"),
    ("All were in favour of mending the path.", "D agreed all were in favour of mending the path"),
    ("This item was withdrawn.", "D withdrawn this item was withdrawn"),
    ("The report had been withdrawn from the agenda.", "D withdrawn the report had been withdrawn from the agenda"),
    (
        "It was agreed Cllr Roe be the representative on the hall committee.",
        "D appointed cllr roe be the representative on the hall committee",
    ),
    # points of the list above go on below what was approved
    (
        "25. Finance\n(i)To report on account 2015/16.\nThis was deferred to the next meeting.\n(ii)To approve expenditure as itemised on schedule.\nProposed by Cllr Roe seconded by Cllr Vale and unanimously approved.\n(iii)To confirm movements in ear marked reserves.\nNothing to report.",
        "D approved approve expenditure as itemised on schedule | D deferred this was deferred to the next meeting | M roe/vale/carried/--/u",
    ),
    ("Ann Bell was keen and as all were present each was voted on in turn.", ""),
    (
        "(ii) To approve expenditure as itemised.\nProposed by Cllr Vale seconded by Cllr Lee and unanimously approved.\n(iii) To confirm movements in reserves.\nNothing to report.",
        "D approved approve expenditure as itemised | M vale/lee/carried/--/u",
    ),
    (
        "Proposed by Cllr Vale, seconded by Cllr Lee and unanimously agreed:\n(i) to confirm the reserves.\n(ii) to buy a bench.",
        "D agreed.i confirm the reserves | D agreed.ii buy a bench | M vale/lee/carried/--/u",
    ),
    ("The candidates were voted on in turn.", ""),
    ("Ann Roe was voted onto the board.", "D elected ann roe was voted onto the board"),
]


@pytest.mark.parametrize(("text", "told"), _SAID)
def test_a_decision_is_read_in_the_words_of_the_minutes(text: str, told: str) -> None:
    assert facts_told(text) == sorted(told.split(" | ") if told else [])


# An item's title, all that stands below it, and the facts that are read of the two.
_ANSWERED = [
    ("To approve the revised standing orders", "Approved.", "D approved approve the revised standing orders"),
    (
        "To approve the revised standing orders",
        "Deferred. To be discussed in June.",
        "D deferred approve the revised standing orders",
    ),
    ("To approve the revised standing orders", "Not approved.", "D refused approve the revised standing orders"),
    ("To consider the quote for the hedge", "All agreed.", "D agreed consider the quote for the hedge"),
    ("To receive the report of the clerk", "Noted.", "D noted receive the report of the clerk"),
    ("Minutes of the June meeting", "These were confirmed.", "D approved minutes of the june meeting confirmed"),
    # Nothing is known to be decided where the title asks for nothing, or what was said is more than an answer.
    ("Street Lighting", "Approved.", ""),
    ("Minutes of the June meeting", "Noted.", ""),
    ("To receive apologies", "Noted.", ""),
    ("To approve the revised standing orders", "Approved drafts are kept by the clerk.", ""),
]


@pytest.mark.parametrize(("title", "text", "told"), _ANSWERED)
def test_a_word_below_a_title_that_asks_for_a_decision_is_the_answer(title: str, text: str, told: str) -> None:
    assert facts_told(text, title=title) == sorted(told.split(" | ") if told else [])
