"""Phrasings of motions and votes: who moved and seconded, how the vote went, and who voted how."""

import pytest
from phrasings import facts_told

# What an item says, and the facts that are read of it, parted by bars.
_SAID = [
    ("Cllr Vale proposed himself as Chair. The proposition was not seconded.", "M vale/-/lost/--"),
    ("Cllr Vale proposed a new bench but there was no seconder.", "M vale/-/lost/--"),
    (
        "To co-opt Ann Bell as a member. Proposed by Terry Vale, seconded by Kim Lee. Carried unanimously.",
        "D appointed co opt ann bell as a member proposed by terry vale seconded by kim lee | M vale/lee/carried/--/u",
    ),
    (
        "Chairman Ann Roe Proposed Terry Vale Seconded Kim Lee",
        "D elected chairman ann roe proposed terry vale seconded kim lee | M vale/lee/-/--",
    ),
    (
        "Treasurer: Ann Roe Proposed: Terry Vale Seconded: Kim Lee",
        "D elected treasurer ann roe proposed terry vale seconded kim lee | M vale/lee/-/--",
    ),
    (
        "Secretary – Ann Roe (proposed Terry Vale, seconded Kim Lee)",
        "D elected secretary ann roe proposed terry vale seconded kim lee | M vale/lee/-/--",
    ),
    (
        "Ann Roe proposed Terry Vale, seconded by Kim Lee.",
        "M roe/lee/-/--",
    ),
    (
        "The Council agreed to buy a bench. Cllr Roe proposed that the benches be inspected each May.",
        "D agreed buy a bench | M roe/-/-/--",
    ),
    (
        "Cllr Roe proposed himself as Chairman. The proposition was not seconded. Ann Moss was declared elected.",
        "D elected ann moss was declared elected | M roe/-/lost/--",
    ),
    ("Cllr Roe moved that the hedge be cut but there was no seconder and the motion lapsed.", "M roe/-/lost/--"),
    (
        "The minutes were presented for approval. Cllr Roe and Cllr Moss proposed and seconded the minutes respectively.",
        "M roe/moss/-/--",
    ),
    (
        "On proposal from Councillor Roe seconded by Councillor Moss, all resolved to buy two benches.",
        "D agreed buy two benches | M roe/moss/carried/--",
    ),
    (
        "Cllr Roe proposed that the Clerk obtain three quotations, seconded Cllr Moss & unanimously agreed.\n\nThe Clerk presented two budgets.\n\nIt was proposed by Cllr Vale, seconded by Cllr Moss and unanimously agreed that the precept be set at £9,000.",
        "D agreed the clerk obtain three quotations | D agreed the precept be set at £9 000 | M roe/moss/carried/--/u | M vale/moss/carried/--/u",
    ),
    (
        "It was proposed by Cllr Roe and resolved to invite all staff to a meeting.",
        "D agreed invite all staff to a meeting | M roe/-/carried/--",
    ),
    (
        "It was resolved to approve the lease of the field.\nProposed Cllr Roe, seconded Cllr Baron all in agreement.",
        "D approved approve the lease of the field | M roe/baron/carried/--/u",
    ),
    (
        "Councillor Roe, seconded by Councillor Moss, moved approval of the recommendations.\n\nCouncillor Vale, seconded by Councillor Hale, moved as an amendment that the matter be deferred.\n\nOn a vote being taken, 4 members voted for the amendment and 7 for the motion, which was accordingly carried.",
        "D agreed councillor roe seconded by councillor moss moved approval of the recommendations | M roe/moss/carried/7-- | M vale/hale/lost/4--",
    ),
    (
        "It was proposed by Cllr A. Roe, seconded by Cllr P. Moss and resolved that the minutes be confirmed.",
        "D approved the minutes be confirmed | M roe/moss/carried/--",
    ),
    (
        "It was proposed by Cllr A. Roe, seconded by Cllr P. Moss and agreed to dispose of the plot at Eastwick.",
        "D agreed dispose of the plot at eastwick | M roe/moss/carried/--",
    ),
    (
        "On the proposition of Cllr A. Roe, seconded by Cllr P. Moss, it was resolved to adopt the report.",
        "D approved adopt the report | M roe/moss/carried/--",
    ),
    (
        "On the proposal of Cllr Roe, seconded by Cllr Moss, the Council approved the loan.",
        "D approved the council approved the loan | M roe/moss/carried/--",
    ),
    (
        'On the proposal of Councillor Roe\nSeconded by Councillor Moss\nIt was resolved:\n"That the Council approve the draft budget."',
        "D approved the council approve the draft budget | M roe/moss/carried/--",
    ),
    (
        "Proposed by Cllr A. Roe\nSeconded by Cllr P. Moss\nAnd resolved: that the report be noted.",
        "D noted the report be noted | M roe/moss/carried/--",
    ),
    (
        'Proposed by: Cllr A. Roe\nSeconded by: Cllr P. Moss\n\n"That this Council calls on the Minister to fund the bypass."\n\nThe motion was agreed.',
        "D requested this council calls on the minister to fund the bypass | M roe/moss/carried/--",
    ),
    (
        "It was proposed by Cllr Roe that the quotation be accepted. Seconded by Cllr Moss. All in favour.",
        "D agreed the quotation be accepted | M roe/moss/carried/--/u",
    ),
    (
        "Cllr Roe proposed accepting the quotation, seconded by Cllr Moss. All agreed.",
        "D agreed cllr roe proposed accepting the quotation seconded by cllr moss | M roe/moss/carried/--/u",
    ),
    (
        "Proposed Cllr Roe, seconded Cllr Moss, to accept the quotation. Carried.",
        "D agreed cllr roe seconded cllr moss to accept the quotation | M roe/moss/carried/--",
    ),
    (
        "The minutes of the previous meeting were proposed by Cllr Roe and seconded by Cllr Moss as a true record.",
        "D approved the minutes of the previous meeting were proposed by cllr roe and seconded by cllr moss as a true record | M roe/moss/-/--",
    ),
    (
        "Cllr Roe was proposed as Chairman by Cllr Moss and seconded by Cllr Vale. There being no other nominations, Cllr Roe was elected Chairman.",
        "D elected cllr roe was elected chairman | M moss/vale/carried/--",
    ),
    (
        "On a vote of 7 for and 2 against, planning permission was GRANTED.",
        "D granted planning permission was granted | M -/-/-/7-2-",
    ),
    (
        "The application was refused by 6 votes to 3.",
        "D refused the application was refused by 6 votes to 3 | M -/-/-/6-3-",
    ),
    (
        "On being put to the vote, the application was approved (7 for, 2 against, 1 abstention).",
        "D approved the application was approved 7 for 2 against 1 abstention | M -/-/carried/7-2-1",
    ),
    (
        "Upon being put to the vote the motion was carried with 7 votes in favour, 2 against and 1 abstention.",
        "M -/-/carried/7-2-1",
    ),
    (
        "It was proposed by Councillor Roe, seconded by Councillor Moss and, on being put to the vote, it was resolved that planning permission be granted.",
        "D granted planning permission be granted | M roe/moss/carried/--",
    ),
    (
        "Councillor Roe moved and Councillor Moss seconded the officer's recommendation. On being put to the vote, it was carried unanimously.",
        "D agreed councillor roe moved and councillor moss seconded the officer s recommendation | M roe/moss/carried/--/u",
    ),
    (
        "The Chair moved the recommendation, which was seconded by Councillor Moss and agreed.",
        "D agreed the chair moved the recommendation which was seconded by councillor moss and agreed | M roe/moss/carried/--",
    ),
    (
        "Moved by Councillor Roe and seconded by Councillor Moss that the plan be adopted.\n\nThe motion was carried.",
        "D approved the plan be adopted | M roe/moss/carried/--",
    ),
    (
        "It was moved by Councillor Roe, seconded by Councillor Moss and RESOLVED: That the plan be adopted.",
        "D approved the plan be adopted | M roe/moss/carried/--",
    ),
    (
        'Councillor Roe proposed the following motion, seconded by Councillor Moss:\n\n"This Council notes the state of the roads."\n\nOn being put to the vote, the motion was LOST.',
        "M roe/moss/lost/--",
    ),
    (
        "An amendment was proposed by Councillor Vale and seconded by Councillor Hale. On being put to the vote the amendment fell.",
        "M vale/hale/lost/--",
    ),
    ("Councillor Roe withdrew her motion.", ""),
    (
        "RESOLVED that the plan be adopted.\n\nProposer: Cllr Roe. Seconder: Cllr Moss. Vote: Unanimous.",
        "D approved the plan be adopted | M roe/moss/carried/--/u",
    ),
    (
        "Proposed: AR Seconded: PM All in favour",
        "D agreed street lighting proposed ar seconded pm all in favour | M roe/moss/carried/--/u",
    ),
    ("(Prop: Cllr Roe, Sec: Cllr Moss)", "M roe/moss/-/--"),
    (
        "RESOLVED that the plan be adopted.\n\n(Proposed by Cllr Roe, seconded by Cllr Moss and carried nem con)",
        "D approved the plan be adopted | M roe/moss/carried/--/u",
    ),
    ("RESOLVED that the plan be adopted. (Cllrs Roe/Moss)", "D approved the plan be adopted"),
    (
        "RESOLVED that the plan be adopted. Proposed by Cllr Roe, seconded by Cllr Moss, all in favour.",
        "D approved the plan be adopted | M roe/moss/carried/--/u",
    ),
    (
        "Motion by Councillor Roe, seconded by Councillor Moss, that the report be noted. Carried nem. con.",
        "D noted the report be noted | M roe/moss/carried/--/u",
    ),
    ("The motion was carried by 7 votes to 2 with 1 abstention.", "M -/-/carried/7-2-1"),
    ("The motion was carried, 7 votes for, 2 against and one abstention.", "M -/-/carried/7-2-1"),
    ("The vote was tied at 5 for and 5 against and the Chair used her casting vote in favour.", "M -/-/-/5-5-"),
    ("Voting: For 7, Against 2, Abstain 1.", "M -/-/-/7-2-1"),
    ("Voting: 8 – For 3 – Against 1 – Abstentions", "M -/-/-/8-3-1"),
    ("Voting: For 8 – Against 3 – Abstentions 1", "M -/-/-/8-3-1"),
    ("Vote: 7 for, 2 against, 1 abstention", "M -/-/-/7-2-1"),
    ("(Vote: 7-2-1)", "M -/-/-/7-2-1"),
    ("(For: 7; Against: 2; Abstentions: 1)", "M -/-/-/7-2-1"),
    ("The vote was unanimous.", ""),
    (
        "Recorded vote:\n\nFor: Councillors Roe, Moss and Vale (3)\n\nAgainst: Councillors Hale and Holt (2)\n\nAbstentions: Councillor Lee (1)\n\nThe motion was carried.",
        "M -/-/carried/3-2-1 | V hale=against | V holt=against | V lee=abstain | V moss=for | V roe=for | V vale=for",
    ),
    (
        "In accordance with standing orders a recorded vote was taken and the voting was as follows:\n\nFOR (3): Councillors Roe, Moss, Vale\nAGAINST (2): Councillors Hale, Holt\nABSTENTIONS (0)",
        "M -/-/-/3-2-0 | V hale=against | V holt=against | V moss=for | V roe=for | V vale=for",
    ),
    (
        "For the motion: Councillors Roe, Moss and Vale.\nAgainst the motion: Councillors Hale and Holt.\nAbstained: None.",
        "M -/-/-/--0 | V hale=against | V holt=against | V moss=for | V roe=for | V vale=for",
    ),
    (
        "Councillors Roe, Moss and Vale voted in favour. Councillors Hale and Holt voted against.",
        "M -/-/-/-- | V hale=against | V holt=against | V moss=for | V roe=for | V vale=for",
    ),
    (
        "Those voting for: Councillors Roe, Moss, Vale - 3\nThose voting against: Councillors Hale, Holt - 2",
        "M -/-/-/3-2- | V hale=against | V holt=against | V moss=for | V roe=for | V vale=for",
    ),
    (
        "RESOLVED that the plan be adopted. Councillor Hale asked that his vote against be recorded.",
        "D approved the plan be adopted | M -/-/carried/-- | V hale=against",
    ),
    (
        "RESOLVED that the plan be adopted. (Councillor Hale voted against the decision.)",
        "D approved the plan be adopted | M -/-/carried/-- | V hale=against",
    ),
    (
        "RESOLVED that the plan be adopted. Councillors Hale and Holt abstained from voting.",
        "D approved the plan be adopted | M -/-/carried/-- | V hale=abstain | V holt=abstain",
    ),
    (
        "Cllr Roe proposed that the fence be mended. This was seconded by Cllr Moss and agreed unanimously.",
        "D agreed the fence be mended | M roe/moss/carried/--/u",
    ),
    (
        "Cllr Roe proposed and Cllr Moss seconded that the fence be mended. Agreed.",
        "D agreed the fence be mended | M roe/moss/carried/--",
    ),
    (
        "It was proposed and seconded that the fence be mended and unanimously agreed.",
        "D agreed the fence be mended and unanimously agreed | M -/-/carried/--/u",
    ),
    (
        "RESOLVED (by 7 votes to 2, with one abstention) that the plan be approved.",
        "D approved the plan be approved | M -/-/carried/7-2-1",
    ),
    ("RESOLVED (7 for, 2 against): That the plan be approved.", "D approved the plan be approved | M -/-/carried/7-2-"),
    (
        "That Councillor Roe be elected Chairman was proposed by Councillor Moss, seconded by Councillor Vale and agreed.",
        "D elected councillor roe be elected chairman was proposed by councillor moss seconded by councillor vale and agreed | M moss/vale/carried/--",
    ),
    (
        "Minutes of the previous meeting were approved. Proposed: Cllr Roe, Seconded: Cllr Moss.",
        "D approved minutes of the previous meeting were approved | M roe/moss/carried/--",
    ),
    ("Councillor Moss proposed deferring the item but there was no seconder.", "M moss/-/lost/--"),
    (
        "Cllr Roe proposed, Cllr Moss seconded, and it was resolved that the fence be mended.",
        "D agreed the fence be mended | M roe/moss/carried/--",
    ),
    (
        "Prop. Cllr Roe Sec. Cllr Moss that the fence be mended. Unanimous.",
        "D agreed the fence be mended | M roe/moss/carried/--/u",
    ),
    (
        "RESOLVED to mend the fence (proposed Cllr Roe, seconded Cllr Moss, all in favour).",
        "D agreed mend the fence proposed cllr roe seconded cllr moss all in favour | M roe/moss/carried/--/u",
    ),
    (
        "Councillor Roe moved the recommendations in the report. Councillor Moss seconded.\n\nRESOLVED: That the recommendations be approved.",
        "D approved the recommendations be approved | M roe/moss/carried/--",
    ),
    (
        "The motion, having been moved by Councillor Roe and seconded by Councillor Moss, was put to the vote and LOST.",
        "M roe/moss/lost/--",
    ),
    (
        "AMENDMENT 1\nMoved by: Councillor Vale\nSeconded by: Councillor Hale\n\nThe amendment was lost.",
        "M vale/hale/lost/--",
    ),
    (
        "The motion was put to the vote and there were 7 votes for, 2 votes against and 1 abstention. The motion was therefore carried.",
        "M -/-/carried/7-2-1",
    ),
    ("With 7 in favour and 2 against, the motion was carried.", "M -/-/carried/7-2-"),
    ("Votes for: 7\nVotes against: 2\nAbstentions: 1", "M -/-/-/7-2-1"),
    ("For – 7\nAgainst – 2\nAbstain – 1\n\nThe motion was CARRIED.", "M -/-/carried/7-2-1"),
    ("Result of vote: 7 in favour; 2 against; 1 abstained.", "M -/-/-/7-2-1"),
    ("There voted for the amendment 5, against 9. The amendment was lost.", "M -/-/lost/5-9-"),
    ("Votes were cast as follows: For (7), Against (2), Abstentions (1).", "M -/-/-/7-2-1"),
    ("The vote was 7 in favour, none against.", "M -/-/-/7-0-"),
    ("Motion carried 7/2.", "M -/-/carried/7-2-"),
    ("The motion was carried (7-2).", "M -/-/carried/7-2-"),
    (
        "FOR: Cllrs Roe, Moss, Vale\nAGAINST: Cllr Hale\nABSTAIN: Cllr Holt",
        "M -/-/-/-- | V hale=against | V holt=abstain | V moss=for | V roe=for | V vale=for",
    ),
    (
        "Councillor Roe – For\n\nCouncillor Moss – For\n\nCouncillor Hale – Against\n\nCouncillor Holt – Abstained",
        "M -/-/-/-- | V hale=against | V holt=abstain | V moss=for | V roe=for",
    ),
    (
        "Voting in favour: Councillors Roe, Moss and Vale.\nVoting against: Councillor Hale.\nAbstaining: Councillor Holt.",
        "M -/-/-/-- | V hale=against | V holt=abstain | V moss=for | V roe=for | V vale=for",
    ),
    (
        "Ayes: Councillors Roe, Moss and Vale (3)\nNoes: Councillors Hale and Holt (2)",
        "M -/-/-/3-2- | V hale=against | V holt=against | V moss=for | V roe=for | V vale=for",
    ),
    (
        "In favour of the motion: Councillors Roe, Moss. Against: Councillor Hale.",
        "M -/-/-/-- | V hale=against | V moss=for | V roe=for",
    ),
    (
        "For 2\n\nCouncillors S J Roe and A R England\n\nAgainst 1\n\nCouncillor S A W Roe\n\nAbstain 0",
        "M -/-/-/2-1-0 | V england=for | V roe=against | V roe=for",
    ),
    (
        "Councillor Roe was elected, proposed by Councillor Moss and seconded by Councillor Vale.",
        "D elected councillor roe was elected | M moss/vale/carried/--",
    ),
    (
        "Councillor Roe was appointed, proposed by Councillor Moss, seconded by Councillor Vale.",
        "D appointed councillor roe was appointed | M moss/vale/carried/--",
    ),
    ("The motion will be seconded by Councillor Moss.", ""),
    (
        "On the proposition of Councillor Roe, seconded by Councillor Moss, it was agreed to write to the Minister.",
        "D agreed write to the minister | M roe/moss/carried/--",
    ),
    (
        "On the proposal of Councillor Roe and seconded by Councillor Moss the members agreed to write to the owner.",
        "D agreed write to the owner | M roe/moss/carried/--",
    ),
    (
        "Approved by A. Roe seconded by P. Moss, subject to amending the date.",
        "D approved approved by a roe seconded by p moss subject to amending the date | M roe/moss/-/--",
    ),
    (
        "| Office | Elected | Nominated by | Seconded by |\n|---|---|---|---|\n| Convenor | Terry Vale | Ann Roe | Pauline Moss |\n| Secretary | Kim Lee | Terry Vale | John Holt |",
        "D elected convenor terry vale | D elected secretary kim lee | M roe/moss/carried/-- | M vale/holt/carried/--",
    ),
    (
        "Mill scheme proposed by Cllr. Roe, seconded by Cllr. Moss and agreed. Quay scheme proposed by Cllr. Vale, seconded by Cllr. Hale and agreed.",
        "D agreed mill scheme proposed by cllr roe seconded by cllr moss and agreed | D agreed quay scheme proposed by cllr vale seconded by cllr hale and agreed | M roe/moss/carried/-- | M vale/hale/carried/--",
    ),
    (
        "Ar moladh Cllr. Roe Cuidithe ag Cllr. Moss agus glacadh leis\n\n“That the lamps be mended.”",
        "D agreed the lamps be mended | M roe/moss/carried/--",
    ),
    (
        "Arna mholadh ag an Comhairleoir Roe, arna chuidiú ag an Comhairleoir Moss agus aontaíodh.",
        "D agreed arna mholadh ag an comhairleoir roe arna chuidiú ag an comhairleoir moss agus aontaíodh | M roe/moss/carried/--",
    ),
    (
        "Following debate, the amendment on behalf of the Green Group was NOT CARRIED by 28 votes to 24 (see division 1) and the motion on behalf of the Administration was CARRIED by 28 votes to 24 (see division 2).",
        "M -/-/carried/28-24- | M -/-/lost/24-28-",
    ),
    (
        "The amendment was LOST by 20 votes to 10 and the original motion was CARRIED by 25 votes to 5.",
        "M -/-/carried/25-5- | M -/-/lost/10-20-",
    ),
    (
        "Councillor Roe presented the report. He proposed the recommendation.\n\nCouncillor Vale seconded the proposal.\n\nA vote was taken on the amendment, which was not carried.\n\nThe vote on the recommendation was then taken, and carried by 22 votes to one, with two abstentions.",
        "D agreed the vote on the recommendation was then taken and carried by 22 votes to one with two abstentions | M roe/vale/carried/22-1-2",
    ),
    (
        "RESOLVED by 8 votes to 2 that the report be noted.",
        "D noted the report be noted | M -/-/carried/8-2-",
    ),
    (
        "Councillor Roe, seconded by Councillor Vale, moved that the rules be suspended in order to allow a single debate.\n\nThe procedural motion was put to the vote and declared to be carried.",
        "D agreed the rules be suspended in order to allow a single debate | M roe/vale/carried/--",
    ),
    # Those who are chosen by a vote cast none.
    (
        "Co-option of Mr Jon Rat and Mrs Pam Well to fill both vacancies was voted for unanimously. Prop. AR, 2nd PM, All agreed.",
        "D agreed co option of mr jon rat and mrs pam well to fill both vacancies was voted for unanimously | M roe/moss/carried/--/u",
    ),
    (
        "A proposal was made by Cllr Roe and seconded by Cllr Vale that the hedge be cut. This was agreed.",
        "D agreed the hedge be cut | M roe/vale/carried/--",
    ),
    (
        "RESOLVED: upon the motion of Councillor Roe and seconded by Councillor Vale, that the report be noted.",
        "D noted the report be noted | M roe/vale/carried/--",
    ),
    (
        "RESOLVED: on the motion of the Lord Mayor (Councillor Roe) and seconded by the Sheriff (Councillor Vale), that the plan be approved.",
        "D approved the plan be approved | M roe/vale/carried/--",
    ),
    (
        "Councillor Roe moved that the lamp be mended and Councillor Vale subsequently seconded the motion.\n\nThe motion was carried.",
        "D agreed councillor roe moved that the lamp be mended and councillor vale subsequently seconded the motion | M roe/vale/carried/--",
    ),
    (
        "Cllr Roe proposed and Cllr Vale seconded that the accounts should be presented at the July meeting. Councillors present were content with the proposal.",
        "D agreed the accounts should be presented at the july meeting | M roe/vale/carried/--",
    ),
    (
        "It was suggested that the wording be changed to could have been. Proposer Cllr A Roe, 2nd Cllr T Vale. Full Council voted in agreement with this action.",
        "D agreed it was suggested that the wording be changed to could have been | M roe/vale/carried/--",
    ),
    (
        "All payments approved proposer Cllr A Roe, 2nd Cllr T Vale",
        "D agreed all payments approved | M roe/vale/carried/--",
    ),
    (
        "8) The date for the Annual Meeting will be 8th May. Proposer Cllr A Roe, 2nd T Vale, all councillors voted and agreed.",
        "D agreed the date for the annual meeting will be 8th may | M roe/vale/carried/--",
    ),
    (
        "Proposed by Councillor Moss;\n\nSeconded by Councillor Vale;\n\n“That Councillor Ann Roe be appointed Chair until the next Annual Meeting.”\n\nProposed by Councillor Hale;\n\nSeconded by Councillor Lee;\n\n“That Councillor John Holt be appointed Chair until the next Annual Meeting.”\n\nA vote was taken:\n\nFor Councillor Roe\n\nCouncillors Moss, Vale, Roe. (3) For Councillor Holt\n\nCouncillors Hale, Lee. (2)\n\nAbstention\n\nCouncillor Holt. (1)\n\nThe Mayor declared Councillor Ann Roe elected as Chair.",
        "D appointed councillor ann roe be appointed chair until the next annual meeting | M hale/lee/lost/2--1 | M moss/vale/carried/3-- | V hale=for | V holt=abstain | V lee=for | V moss=for | V roe=for | V vale=for",
    ),
    (
        "Proposed by Councillor Moss;\n\nSeconded by Councillor Vale;\n\n“That Councillor Ann Roe be appointed Chair.”\n\nAs there were no other nominations, the Mayor declared Councillor Roe elected.",
        "D appointed councillor ann roe be appointed chair | M moss/vale/carried/--",
    ),
    (
        "Proposed by Councillor Roe Seconded by Councillor Moss That Councillor Holt be elected Chair.\n\nProposed by Councillor Vale Seconded by Councillor Hale That Councillor Lee be elected Chair.\n\nFor Councillor Holt\n\nCouncillors Roe, Moss and Holt\n\n(3)\n\nFor Councillor Lee\n\nCouncillors Vale, Hale\n\n(2)\n\nCouncillor Holt was declared elected.",
        "D elected councillor holt was declared elected | M roe/moss/carried/3-- | M vale/hale/lost/2-- | V hale=for | V holt=for | V moss=for | V roe=for | V vale=for",
    ),
    # Counts right behind the word that decides; a recommendation that was moved is what is resolved below it.
    (
        "On a motion by Councillor Ben Poe and seconded by Councillor Ann Roe it was –\nResolved (12:2) – That the application be refused.",
        "D refused the application be refused | M poe/roe/carried/12-2-",
    ),
    (
        "The Chairperson then moved the recommendation as set out in the report which was duly seconded and when put to a vote was agreed.\nRESOLVED that the Committee notes the report.",
        "D noted the committee notes the report | M roe/-/carried/--",
    ),
    (
        "RESOLVED: (Unanimously)\n\nThat the minutes of the last meeting be approved.",
        "D approved the minutes of the last meeting be approved | M -/-/carried/--/u",
    ),
    (
        "Upon a vote it was unanimously\n\nRESOLVED that the lamp be bought.",
        "D agreed the lamp be bought | M -/-/carried/--/u",
    ),
    (
        "Members unanimously thanked the Clerk.\n\nRESOLVED that the lamp be bought.",
        "D agreed the lamp be bought",
    ),
    (
        "On the proposal of Councillor Vale and seconded by Councillor Lee the following vote of thanks to the retiring Mayor was MOVED:-\n\n“That the best thanks of the Council be accorded to Councillor Moss for the manner in which she has upheld the dignity of the Office of the Mayor”.\n\nThis was PUT to the meeting and CARRIED.",
        "D agreed the best thanks of the council be accorded to councillor moss for the manner in which she has upheld the dignity of the office of the mayor | M vale/lee/carried/--",
    ),
    (
        "Councillor Vale introduced the item.  He moved the proposals.\n\nCouncillor Lee seconded the proposal.\n\nOn a motion from Councillor Vale, seconded by Councillor Lee, it was\n\nRESOLVED (unanimously) that the lamp be bought.",
        "D agreed the lamp be bought | M vale/lee/carried/--/u",
    ),
    (
        "Councillor Moss was nominated by Councillor Vale and seconded by Councillor Lee and was duly elected.\n\nThe Chair asked whether members were happy with the start of meetings and they unanimously confirmed that they were.",
        "D elected councillor moss was nominated by councillor vale and seconded by councillor lee and was duly elected | M vale/lee/carried/--",
    ),
    (
        "It was moved by Councillor Roe, seconded by Councillor Vale that the plan be adopted.\n\nThere voted for the plan being adopted:\n\nCouncillors Moss, Hale and T Vale ........................ 3\n\nThere voted against the plan being adopted:\n\nCouncillors Holt and Lee ............ 2\n\nThere abstained from voting:\n\nCouncillor Poe ............ 1\n\nResolved - That the plan be adopted.",
        "D approved the plan be adopted | M roe/vale/carried/3-2-1 | V hale=for | V holt=against | V lee=against | V moss=for | V poe=abstain | V vale=for",
    ),
    (
        "It was moved by Councillor Roe and seconded by Councillor Vale that consent be refused.\n\nFor the motion:\n\nCouncillors Ann Roe, Terry Vale,\n\nPauline Moss and\n\nMark Hale.\n\nAgainst the motion:\n\nCouncillors John Holt and Kim Lee.",
        "M roe/vale/-/-- | V hale=for | V holt=against | V lee=against | V moss=for | V roe=for | V vale=for",
    ),
    (
        "It was moved by Councillor Roe and seconded by Councillor Vale that the recommendation be rejected and consent be refused.\n\nThe Chair thanked everybody.",
        "M roe/vale/-/--",
    ),
    (
        "It was moved by Councillor Roe,\n\nSeconded by Councillor Vale,\n\n“That the minutes be not an accurate record.”\n\nThe Mayor put the minutes to the vote.\n\nResolved - That the minutes of the meeting held on 4 May be approved as a correct record.",
        "D approved the minutes of the meeting held on 4 may be approved as a correct record | M roe/vale/carried/--",
    ),
    (
        "It was moved by Councillor Roe, seconded by Councillor Vale:\n\n“That the street lights be dimmed at night.”\n\nThe motion was carried.",
        "D agreed the street lights be dimmed at night | M roe/vale/carried/--",
    ),
    (
        "The Chair to Move:\n\n“that the public and press be excluded from the remainder of the meeting on the grounds that there is likely to be disclosure to them.”",
        "",
    ),
    (
        "The Chair to move the posts.",
        "",
    ),
    (
        "The motion was put and carried by 24 votes, to 10 votes, with 1 abstention.",
        "M -/-/carried/24-10-1",
    ),
    (
        "It was moved by Councillor Roe, seconded by Councillor Vale that the plan be adopted. The motion was carried by 3 votes to 2 with 1 abstention.\n\nFor: Councillors Moss, Hale and Vale\n\nAgainst: Councillors Holt and Lee\n\nAbstained: Councillor Poe",
        "D approved the plan be adopted | M roe/vale/carried/3-2-1 | V hale=for | V holt=against | V lee=against | V moss=for | V poe=abstain | V vale=for",
    ),
    (
        "The amendment was lost by 2 votes to 3.\n\nThe substantive motion was then put to the vote:\n\nFor: Councillors Moss, Hale and Vale\n\nAgainst: Councillors Holt and Lee",
        "M -/-/-/-- | M -/-/lost/2-3- | V hale=for | V holt=against | V lee=against | V moss=for | V vale=for",
    ),
    (
        "Mr Hale moved, Mr R Vale seconded:\n\nThat Mr Ann Lee be elected Chairman of the Council\n\nCarried without a vote",
        "D elected mr ann lee be elected chairman of the council | M hale/vale/carried/--",
    ),
    (
        "(1) Sir Paul Hale proposed, and Mr Vale seconded that Mr G Lee be appointed Chairman of the County Council.\n\nAgreed unanimously.",
        "D appointed mr g lee be appointed chairman of the county council | M hale/vale/carried/--/u",
    ),
    (
        "Those Members who voted in favour of the recommendation were Councillors Moss, Hale and Vale. Those who voted against were Councillors Holt and Lee.",
        "M -/-/-/-- | V hale=for | V holt=against | V lee=against | V moss=for | V vale=for",
    ),
    (
        "For the Motion (3)\n\nCouncillors Moss, Hale and Vale\n\nAgainst the Motion (2)\n\nCouncillors Holt and Lee\n\nAbstaining (0)",
        "M -/-/-/3-2-0 | V hale=for | V holt=against | V lee=against | V moss=for | V vale=for",
    ),
    (
        "(Councillors Holt and Lee requested that their votes against the decision be recorded.)",
        "M -/-/-/-- | V holt=against | V lee=against",
    ),
    (
        "Members voted 6-4 in favour of granting permission.",
        "D granted members voted 6 4 in favour of granting permission | M -/-/-/6-4-",
    ),
    (
        "The officer’s recommendation to approve was proposed by Councillor Moss, seconded by Councillor Hale and on being put to the vote was lost. Councillor Vale then proposed refusal, seconded by Councillor Lee, which was carried.",
        "D agreed councillor vale then proposed refusal seconded by councillor lee which was carried | M moss/hale/lost/-- | M vale/lee/carried/--",
    ),
    # one motion, whose vote is told paragraphs behind it
    (
        "The Lord Mayor proposed a motion to vary the order of business and to move the motion on notice to the beginning of the agenda, as so many had come to hear it, and to take the questions of the public behind it.\n\nThe Deputy Lord Mayor seconded the motion.\n\nFollowing a vote Council agreed to vary the order of business.\n\nFor (3)\n\nCouncillors Roe, Poe and Lee.\n\nAgainst (1)\n\nCouncillor Fox",
        "D agreed vary the order of business | M -/-/carried/3-1- | V fox=against | V lee=for | V poe=for | V roe=for",
    ),
    # how the vote on a resolution above went
    (
        "RESOLVED that permission be granted. \n\nThe vote for the resolution to grant planning permission was carried unanimously.",
        "D granted permission be granted | M -/-/carried/--/u",
    ),
    (
        "RESOLVED that permission be granted. \n\nThe vote for the resolution to grant planning permission was granted unanimously with no objections and 1 abstention. Councillors Roe, Vale and Lee voted in favour. Councillor Holt abstained from voting.",
        "D granted permission be granted | M -/-/carried/--1/u | V holt=abstain | V lee=for | V roe=for | V vale=for",
    ),
    (
        "Councillor Roe, seconded by Councillor Vale moved that the report be noted.",
        "M roe/vale/-/--",
    ),
    (
        "Councillor Roe seconded by Councillor Vale proposed that the plan be approved. This was agreed.",
        "D approved the plan be approved | M roe/vale/carried/--",
    ),
    (
        "Proposed by Councillor Roe seconded by Councillor Vale. Councillor Fox proposed an amendment.",
        "M fox/-/-/-- | M roe/vale/-/--",
    ),
    # the mover without by, or behind the seconder
    (
        "Moved Cllr Roe, seconded Cllr Vale, that the plan be approved. Carried.",
        "D approved the plan be approved | M roe/vale/carried/--",
    ),
    (
        "Cllr Vale seconded a proposal by Cllr Roe to buy a bench. Agreed.",
        "D agreed cllr vale seconded a proposal by cllr roe to buy a bench | M roe/vale/carried/--",
    ),
    ("Cllr Roe so moved, Cllr Vale seconded.", "M roe/vale/-/--"),
    # called by surnames; who did not agree
    ("RESOLVED: Buy a bench (prop Roe, sec Vale)", "D agreed buy a bench prop roe sec vale | M roe/vale/-/--"),
    (
        "Proposed by Roe and seconded by Vale that a bench be bought. All agreed.",
        "D agreed a bench be bought | M roe/vale/carried/--/u",
    ),
    ("Motion carried with Cllr Lee abstaining.", "M -/-/carried/-- | V lee=abstain"),
    ("All agreed bar Cllr Hale who voted against.", ""),
]


@pytest.mark.parametrize(("text", "told"), _SAID)
def test_a_motion_is_read_in_the_words_of_the_minutes(text: str, told: str) -> None:
    assert facts_told(text) == sorted(told.split(" | ") if told else [])
