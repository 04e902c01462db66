"""Phrasings of items of business: the ways in which minutes number and title them, and numbers that begin none."""

import pytest
from grammar_readings import reading_of_text

_HEAD = """Marlbury Parish Council

Minutes of the meeting held on Monday 4 March 2024 at 7.00 pm in the Village Hall

Present: Councillors A Roe (Chair), P Moss and T Vale

"""

# What stands below the head, and number and title of each item.
_ITEMS = [
    (
        "1. Apologies\nThere were none.\n2. To approve Minutes of the last meeting– The minutes of May were approved.\n3. Roads\nThe hedge had been cut.",
        "1|Apologies;2|To approve Minutes of the last meeting;3|Roads",
    ),
    (
        "1. Welcome\nThe Chair welcomed all.\n2. Minutes\nThe minutes were approved.\n3. Apologies for Absence received from Cllr Hale, who was ill, and from Cllr Lee, and it was noted that both had written to the Clerk.\n4. Highways\nThe hedge had been cut.\n5. Finance\nThe balance was £40.",
        "1|Welcome;2|Minutes;3|Apologies for Absence;4|Highways;5|Finance",
    ),
    (
        "15/03/2024\n\nCreated by\n\n1. Welcome\nThe Chair welcomed all.\n2. Minutes\nThe minutes were approved.",
        "1|Welcome;2|Minutes",
    ),
    (
        "1. Welcome\n1.1 Attendance\nAll were there.\n1.2 Minutes\nThe minutes were approved.\n1.3 Harbour Lights\nThe lamps were out.\n2. Roads\n2.1 Mill Lane\nMembers had heard of 1.5 Million pounds.\n2.2 Signs\nThe sign was down.",
        "1|Welcome;1.1|Attendance;1.2|Minutes;1.3|Harbour Lights;2|Roads;2.1|Mill Lane;2.2|Signs",
    ),
    (
        "12/01APOLOGIESThere were none.\n12/02MINUTES The minutes were approved.\n12/03 ROADS The hedge had been cut.\n12/04LETTERS There were none.\n12/05 Mill Lane, a plot by the road.",
        "12/01|APOLOGIES;12/02|MINUTES;12/03|ROADS;12/04|LETTERS;12/05|Mill Lane, a plot by the road",
    ),
    (
        "1. Welcome • The Chair welcomed everyone.\n2. Minutes • The minutes were approved.\n3. Roads • The hedge had been cut. • The sign was down.",
        "1|Welcome;2|Minutes;3|Roads",
    ),
    (
        "1. Apologies: None.\n2. To approve minutes of the meeting held 28th January: The minutes were signed as a true record.\n3. Highways\nThe hedge had been cut.\n4 Clerk’s Report: The matter of the old house has been referred to the officer who deals with empty homes for him to take action.\n5. Finance\nNothing.",
        "1|Apologies;2|To approve minutes of the meeting held 28th January;3|Highways;4|Clerk’s Report;5|Finance",
    ),
    (
        "1. | Apologies | |\nThere were none.\n2. | Minutes | |\nThe minutes were approved.\n3. | Highways | |\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Minutes\nThe minutes were approved.\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "1) Apologies\nThere were none.\n\n2) Minutes\nThe minutes were approved.\n\n3) Highways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "(1) Apologies\nThere were none.\n\n(2) Minutes\nThe minutes were approved.\n\n(3) Highways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "24/015 Apologies\nThere were none.\n\n24/016 Minutes\nThe minutes were approved.\n\n24/017 Highways\nThe hedge had been cut.",
        "24/015|Apologies;24/016|Minutes;24/017|Highways",
    ),
    (
        "2023/24-17 Apologies\nThere were none.\n\n2023/24-18 Minutes\nThe minutes were approved.\n\n2023/24-19 Highways\nThe hedge had been cut.",
        "2023/24-17|Apologies;2023/24-18|Minutes;2023/24-19|Highways",
    ),
    (
        "PL/45/24 Apologies\nThere were none.\n\nPL/46/24 Minutes\nThe minutes were approved.\n\nPL/47/24 Highways\nThe hedge had been cut.",
        "PL/45/24|Apologies;PL/46/24|Minutes;PL/47/24|Highways",
    ),
    (
        "I. Apologies\nThere were none.\n\nII. Minutes\nThe minutes were approved.\n\nIII. Highways\nThe hedge had been cut.",
        "I|Apologies;II|Minutes;III|Highways",
    ),
    (
        "Item 1 - Apologies\nThere were none.\n\nItem 2 - Minutes\nThe minutes were approved.\n\nItem 3 - Highways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "Item 1: Apologies\nThere were none.\n\nItem 2: Minutes\nThe minutes were approved.\n\nItem 3: Highways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "Agenda Item 1\nApologies\nThere were none.\n\nAgenda Item 2\nMinutes\nThe minutes were approved.\n\nAgenda Item 3\nHighways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "Agenda Item 1: Apologies\nThere were none.\n\nAgenda Item 2: Minutes\nThe minutes were approved.\n\nAgenda Item 3: Highways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "Minute 34 Apologies\nThere were none.\n\nMinute 35 Minutes\nThe minutes were approved.\n\nMinute 36 Highways\nThe hedge had been cut.",
        "34|Apologies;35|Minutes;36|Highways",
    ),
    (
        "Minute No. 34\nApologies\nThere were none.\n\nMinute No. 35\nMinutes\nThe minutes were approved.\n\nMinute No. 36\nHighways\nThe hedge had been cut.",
        "34|Apologies;35|Minutes;36|Highways",
    ),
    (
        "Min. 34 – Apologies\nThere were none.\n\nMin. 35 – Minutes\nThe minutes were approved.\n\nMin. 36 – Highways\nThe hedge had been cut.",
        "34|Apologies;35|Minutes;36|Highways",
    ),
    (
        "34\nApologies\nThere were none.\n\n35\nMinutes\nThe minutes were approved.\n\n36\nHighways\nThe hedge had been cut.",
        "34|Apologies;35|Minutes;36|Highways",
    ),
    (
        "34\tApologies\nThere were none.\n\n35\tMinutes\nThe minutes were approved.\n\n36\tHighways\nThe hedge had been cut.",
        "34|Apologies;35|Minutes;36|Highways",
    ),
    (
        "34   APOLOGIES FOR ABSENCE\n     There were none.\n\n35   MINUTES\n     The minutes were approved.\n\n36   HIGHWAYS\n     The hedge had been cut.",
        "34|APOLOGIES FOR ABSENCE;35|MINUTES;36|HIGHWAYS",
    ),
    (
        "1 APOLOGIES There were none.\n\n2 MINUTES The minutes of the last meeting were approved.\n\n3 HIGHWAYS The Clerk reported that the hedge had been cut.",
        "1|APOLOGIES;2|MINUTES;3|HIGHWAYS",
    ),
    (
        "1. APOLOGIES – There were none.\n\n2. MINUTES – The minutes of the last meeting were approved.\n\n3. HIGHWAYS – The Clerk reported that the hedge had been cut.",
        "1|APOLOGIES;2|MINUTES;3|HIGHWAYS",
    ),
    (
        "1. Apologies: There were none.\n\n2. Minutes: The minutes of the last meeting were approved.\n\n3. Highways: The Clerk reported that the hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "1. Apologies - there were none.\n\n2. Minutes of last meeting - approved and signed.\n\n3. Highways - the Clerk reported that the hedge had been cut.",
        "1|Apologies;2|Minutes of last meeting;3|Highways",
    ),
    (
        "1. Apologies. There were none.\n\n2. Minutes of the last meeting. The minutes were approved.\n\n3. Highways. The Clerk reported that the hedge had been cut.",
        "1|Apologies;2|Minutes of the last meeting;3|Highways",
    ),
    (
        "34. Apologies for Absence (Agenda item 1)\nThere were none.\n\n35. Minutes (Agenda item 2)\nThe minutes were approved.\n\n36. Highways (Agenda item 3)\nThe hedge had been cut.",
        "34|Apologies for Absence;35|Minutes;36|Highways",
    ),
    (
        "34. APOLOGIES FOR ABSENCE (Item 1)\n\nThere were none.\n\n35. MINUTES (Item 2)\n\nThe minutes were approved.\n\n36. HIGHWAYS (Item 3)\n\nThe hedge had been cut.",
        "34|APOLOGIES FOR ABSENCE;35|MINUTES;36|HIGHWAYS",
    ),
    (
        "APOLOGIES\nThere were none.\n\nMINUTES OF THE LAST MEETING\nThe minutes were approved.\n\nHIGHWAYS\nThe hedge had been cut.",
        "|APOLOGIES;|MINUTES OF THE LAST MEETING;|HIGHWAYS",
    ),
    (
        "**Apologies**\n\nThere were none.\n\n**Minutes of the last meeting**\n\nThe minutes were approved.\n\n**Highways**\n\nThe hedge had been cut.",
        "|Apologies;|Minutes of the last meeting;|Highways",
    ),
    (
        "## Apologies\n\nThere were none.\n\n## Minutes of the last meeting\n\nThe minutes were approved.\n\n## Highways\n\nThe hedge had been cut.",
        "|Apologies;|Minutes of the last meeting;|Highways",
    ),
    (
        "## 1. Apologies\n\nThere were none.\n\n## 2. Minutes of the last meeting\n\nThe minutes were approved.\n\n## 3. Highways\n\nThe hedge had been cut.",
        "1|Apologies;2|Minutes of the last meeting;3|Highways",
    ),
    (
        "**1. Apologies**\n\nThere were none.\n\n**2. Minutes of the last meeting**\n\nThe minutes were approved.\n\n**3. Highways**\n\nThe hedge had been cut.",
        "1|Apologies;2|Minutes of the last meeting;3|Highways",
    ),
    (
        "Apologies:\nThere were none.\n\nMinutes of the last meeting:\nThe minutes were approved.\n\nHighways:\nThe hedge had been cut.",
        "|Apologies;|Minutes of the last meeting;|Highways",
    ),
    (
        "Apologies\nThere were none.\n\nMinutes of the last meeting\nThe minutes were approved.\n\nHighways\nThe hedge had been cut.",
        "|Apologies;|Minutes of the last meeting;|Highways",
    ),
    (
        "12.1 Apologies\nThere were none.\n\n12.2 Minutes\nThe minutes were approved.\n\n12.3 Highways\nThe hedge had been cut.",
        "12.1|Apologies;12.2|Minutes;12.3|Highways",
    ),
    (
        "1.0 Apologies\nThere were none.\n\n2.0 Minutes\nThe minutes were approved.\n\n3.0 Highways\nThe hedge had been cut.",
        "1.0|Apologies;2.0|Minutes;3.0|Highways",
    ),
    (
        "03/24/1 Apologies\nThere were none.\n\n03/24/2 Minutes\nThe minutes were approved.\n\n03/24/3 Highways\nThe hedge had been cut.",
        "03/24/1|Apologies;03/24/2|Minutes;03/24/3|Highways",
    ),
    (
        "24.03.01 Apologies\nThere were none.\n\n24.03.02 Minutes\nThe minutes were approved.\n\n24.03.03 Highways\nThe hedge had been cut.",
        "24.03.01|Apologies;24.03.02|Minutes;24.03.03|Highways",
    ),
    (
        "FC24/101 Apologies\nThere were none.\n\nFC24/102 Minutes\nThe minutes were approved.\n\nFC24/103 Highways\nThe hedge had been cut.",
        "FC24/101|Apologies;FC24/102|Minutes;FC24/103|Highways",
    ),
    (
        "P.101 Apologies\nThere were none.\n\nP.102 Minutes\nThe minutes were approved.\n\nP.103 Highways\nThe hedge had been cut.",
        "P.101|Apologies;P.102|Minutes;P.103|Highways",
    ),
    (
        "C1546 Apologies\nThere were none.\n\nC1547 Minutes\nThe minutes were approved.\n\nC1548 Highways\nThe hedge had been cut.",
        "C1546|Apologies;C1547|Minutes;C1548|Highways",
    ),
    (
        "101/24-25 Apologies\nThere were none.\n\n102/24-25 Minutes\nThe minutes were approved.\n\n103/24-25 Highways\nThe hedge had been cut.",
        "101/24-25|Apologies;102/24-25|Minutes;103/24-25|Highways",
    ),
    (
        "101/2024 APOLOGIES\nThere were none.\n\n102/2024 MINUTES\nThe minutes were approved.\n\n103/2024 HIGHWAYS\nThe hedge had been cut.",
        "101/2024|APOLOGIES;102/2024|MINUTES;103/2024|HIGHWAYS",
    ),
    (
        "M/24/11 Apologies\nThere were none.\n\nM/24/12 Minutes\nThe minutes were approved.\n\nM/24/13 Highways\nThe hedge had been cut.",
        "M/24/11|Apologies;M/24/12|Minutes;M/24/13|Highways",
    ),
    (
        "24-031 Apologies\nThere were none.\n\n24-032 Minutes\nThe minutes were approved.\n\n24-033 Highways\nThe hedge had been cut.",
        "24-031|Apologies;24-032|Minutes;24-033|Highways",
    ),
    (
        "1.\nApologies\nThere were none.\n\n2.\nMinutes\nThe minutes were approved.\n\n3.\nHighways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "No. 1 Apologies\nThere were none.\n\nNo. 2 Minutes\nThe minutes were approved.\n\nNo. 3 Highways\nThe hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "| 1 | Apologies | There were none. |\n|---|---|---|\n| 2 | Minutes | The minutes were approved. |\n| 3 | Highways | The hedge had been cut. |",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "| Item | Subject | Action |\n|---|---|---|\n| 1 | Apologies: there were none. |  |\n| 2 | Minutes: the minutes were approved. |  |\n| 3 | Highways: the hedge had been cut. | Clerk |",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "| 1. Apologies | There were none. |  |\n|---|---|---|\n| 2. Minutes of the last meeting | The minutes were approved. |  |\n| 3. Hedges | The hedge had been cut. | Clerk |",
        "1|Apologies;2|Minutes of the last meeting;3|Hedges",
    ),
    (
        "| Item | Discussion | Action |\n|---|---|---|\n| Apologies | There were none. |  |\n| Minutes of the last meeting | The minutes were approved. |  |\n| Hedges | The hedge had been cut. | Clerk |\n| Any other business | There was none. |  |",
        "|Apologies;|Minutes of the last meeting;|Hedges;|Any other business",
    ),
    (
        "| 101/24 | Apologies for absence | Cllr Hale. |\n|---|---|---|\n| 102/24 | Declarations of interest | None. |\n| 103/24 | Hedges | The hedge had been cut. |",
        "101/24|Apologies for absence;102/24|Declarations of interest;103/24|Hedges",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Finance\n\n| 1 | Vale Water Ltd | Water | 34.10 |\n|---|---|---|---|\n| 2 | Marl Mowers | Grass | 120.00 |\n| 3 | S Fox | Planning course | 60.00 |\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Finance;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Budget\nThe options were:\n1. Raise the precept\n2. Use reserves\n3. Cut spending\nIt was agreed to wait.\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Budget;3|Highways",
    ),
    (
        "1. Apologies\n1.1 There were none.\n\n2. Minutes\n2.1 The minutes of 5 February were approved.\n2.2 There was one matter arising.\n\n3. Highways\n3.1 The hedge had been cut.",
        "1|Apologies;2|Minutes;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Planning\n2.1 24/00123/FUL 12 Mill Lane, Marlbury. Rear extension. No objection.\n2.2 24/00124/HOU 3 High Street, Marlbury. New porch. No objection.\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Planning;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Finance\n101 S Fox Salary 540.20\n102 Vale Water Ltd Water 34.10\n103 Marl Mowers Grass 120.00\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Finance;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Dates\n8 April 2024\n13 May 2024\n10 June 2024\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Dates;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Correspondence\n12 Mill Lane, overgrown hedge\n14 High Street, parking\n01234 567890 is the new number of the Clerk.\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Correspondence;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Reports\n(a) Footpaths\nThe stile was mended.\n(b) Trees\nThe oak was felled.\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Reports;3|Highways",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Planning\nRESOLVED:\n1. That permission be granted.\n2. That the Head of Planning be informed.\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2|Planning;3|Highways",
    ),
    (
        "98. Apologies\n\nThere were none.\n\n99. Report of the Head of Parks\n\nThe Panel asked:\n\n1. Who pays?\n2. When does it begin?\n\n100. Work Programme\n\nNoted.",
        "98|Apologies;99|Report of the Head of Parks;100|Work Programme",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Annual accounts 2022/23\nThe accounts were approved.\n\n3. 20mph limit\nThe limit was welcomed.\n\n4. 5-year plan\nNoted.",
        "1|Apologies;2|Annual accounts 2022/23;3|20mph limit;4|5-year plan",
    ),
    (
        "1. Apologies\nThere were none.\n\nPublic session\nA resident spoke of the hedge.\n\n2. Minutes\nThe minutes were approved.",
        "1|Apologies;|Public session;2|Minutes",
    ),
    (
        "1. APOLOGIES FOR ABSENCE\n\nThere were none.\n\n2. DECLARATIONS OF INTEREST\n\nNone.\n\n3. 24/00123/FUL – 12 MILL LANE, MARLBURY\n\nThe Committee considered the application.\n\nRESOLVED – That permission be granted.\n\n4. 24/00124/FUL – 3 HIGH STREET, MARLBURY\n\nThe Committee considered the application.\n\nRESOLVED – That permission be refused.",
        "1|APOLOGIES FOR ABSENCE;2|DECLARATIONS OF INTEREST;3|24/00123/FUL – 12 MILL LANE, MARLBURY;4|24/00124/FUL – 3 HIGH STREET, MARLBURY",
    ),
    (
        "1. Apologies for\nabsence\nThere were none.\n\n2. Minutes of the meeting held on\n5 February 2024\nThe minutes were approved.\n\n3. Highways\nThe hedge had been cut.",
        "1|Apologies for absence;2|Minutes of the meeting held on 5 February 2024;3|Highways",
    ),
    (
        "1. Welcome and apologies\nThe Chair welcomed all.\n2. Minutes\nApproved.\n3. Police report\nPC May reported two thefts.\n4. AOCB\nNone.\n5. Date of next meeting: 8 April 2024",
        "1|Welcome and apologies;2|Minutes;3|Police report;4|AOCB;5|Date of next meeting",
    ),
    (
        "1. Apologies\nThere were none.\n\n2. Minutes\nApproved.\n\n4. Highways\nThe hedge had been cut.\n\n5. Trees\nNoted.",
        "1|Apologies;2|Minutes;4|Highways;5|Trees",
    ),
    (
        "1. Apologies\nThere were none.\n2a. Minutes of the ordinary meeting\nApproved.\n2b. Minutes of the special meeting\nApproved.\n3. Highways\nThe hedge had been cut.",
        "1|Apologies;2a|Minutes of the ordinary meeting;2b|Minutes of the special meeting;3|Highways",
    ),
    (
        "Item No. 1. Confirmation of Minutes\nOn the proposal of Cllr Roe, seconded by Cllr Moss, the minutes were confirmed.\n\nItem No. 2. Housing\nThe report was noted.\n\nItem No. 3. Roads\nThe report was noted.",
        "1|Confirmation of Minutes;2|Housing;3|Roads",
    ),
    (
        "MD/24/301. Confirmation of Minutes\nThe minutes were confirmed.\n\nMD/24/302. Housing\nThe report was noted.\n\nMD/24/303. Roads\nThe report was noted.",
        "MD/24/301|Confirmation of Minutes;MD/24/302|Housing;MD/24/303|Roads",
    ),
    (
        "43/24 Apologies for absence – Cllr Hale.\n\n44/24 Declarations of interest – none.\n\n45/24 Highways – the hedge had been cut.",
        "43/24|Apologies for absence;44/24|Declarations of interest;45/24|Highways",
    ),
    (
        "24/43 – APOLOGIES FOR ABSENCE\nCllr Hale.\n\n24/44 – DECLARATIONS OF INTEREST\nNone.\n\n24/45 – HIGHWAYS\nThe hedge had been cut.",
        "24/43|APOLOGIES FOR ABSENCE;24/44|DECLARATIONS OF INTEREST;24/45|HIGHWAYS",
    ),
    (
        "43. APOLOGIES FOR ABSENCE\nThere were none.\n44. EXCLUSION OF PRESS AND PUBLIC\nRESOLVED that the public be excluded.\n45. LAND AT MILL LANE (exempt)\nNoted.",
        "43|APOLOGIES FOR ABSENCE;44|EXCLUSION OF PRESS AND PUBLIC;45|LAND AT MILL LANE (exempt)",
    ),
    (
        "EITEM 1 – YMDDIHEURIADAU / APOLOGIES\nNone.\n\nEITEM 2 – COFNODION / MINUTES\nApproved.\n\nEITEM 3 – PRIFFYRDD / HIGHWAYS\nNoted.",
        "1|YMDDIHEURIADAU / APOLOGIES;2|COFNODION / MINUTES;3|PRIFFYRDD / HIGHWAYS",
    ),
    (
        "1/24   Apologies for absence\n\nThere were none.\n\n2/24   To receive declarations of interest\n\nThere were none.\n\n3/24   Highways\n\n3.1    The hedge had been cut.\n3.2    The Clerk would write to the Council.",
        "1/24|Apologies for absence;2/24|To receive declarations of interest;3/24|Highways",
    ),
    (
        "70.\tMinutes\n\nE.70/23\n\nThe minutes were confirmed as a correct record.\n\n71.\tDeclarations of Interest\n\nE.71/23\n\nThere were none to declare.\n\n72.\tHighways\n\nE.72/23\n\nThe hedge had been cut.",
        "70|Minutes;71|Declarations of Interest;72|Highways",
    ),
    (
        "ITEM NO. 1 To confirm and sign minutes of the ordinary meeting held on 11th December, 2020.\n\nThe minutes were confirmed.\n\nITEM NO. 2 To note the Chief Executive’s Report.\n\nThe report was noted.\n\nITEM NO. 3 Correspondence\n\nNone.",
        "1|To confirm and sign minutes of the ordinary meeting held on 11th December, 2020;2|To note the Chief Executive’s Report;3|Correspondence",
    ),
    (
        "1. Welcome and apologies for absence.\nHM welcomed those present.\n\n2. Police Report.\nNone was given.\n\n3. Planning.\nThere were no applications.",
        "1|Welcome and apologies for absence;2|Police Report;3|Planning",
    ),
    (
        "1.\tMinutes\n\nMinutes:\n\nThe minutes were approved.\n\n2.\tDeclarations by Members of Statutory Disclosable Pecuniary Interests, Compulsory Registerable Interests and Voluntary Registerable Interests in Matters Which Are on this Agenda Tonight\n\nMinutes:\n\nThere were none.\n\n3.\tHighways\n\nMinutes:\n\nThe hedge had been cut.",
        "1|Minutes;2|Declarations by Members of Statutory Disclosable Pecuniary Interests, Compulsory Registerable Interests and Voluntary Registerable Interests in Matters Which Are on this Agenda Tonight;3|Highways",
    ),
    (
        "126. MATTERS TO NOTE OR FOR FURTHER DISCUSSION\nThe hedge had been cut.\n127. FINANCE\nThere was none.\n128. ROADS\nAll is well.",
        "126|MATTERS TO NOTE OR FOR FURTHER DISCUSSION;127|FINANCE;128|ROADS",
    ),
    (
        "Declarations of Interest\n\nCouncillors were invited to declare any interest in the items on the agenda.\n\nCall-In\n\nThere were no call-in items to consider at this meeting.",
        "|Declarations of Interest;|Call-In",
    ),
    # Lines that lost their breaks: title, points and prose run on.
    (
        "1. Common Drove a. A letter from a resident noted that the path was wet. b. The ford is deep.\n\n2. UPDATE ON CURRENT WORKS a. The bin was approved. b. The post is to be set.\n\n3. Roof repairs a. One estimate has been received. Two are awaited.",
        "1|Common Drove;2|UPDATE ON CURRENT WORKS;3|Roof repairs",
    ),
    (
        "1. ANNUAL BUSINESS i. Consider the new orders. • All resolved to adopt. ii. Consider the quorum. • No changes.\n\n2. TO APPROVE AND SIGN THE MINUTES OF THE LAST MEETING held on 3rd April 2018 The minutes were approved by all and signed.\n\n3. CORRESPONDENCE (Noted) i. Letters were sent to all.\n\n4. GDPR The working party met on 24.4.18. It rained.\n\n5. PLANNING i. To discuss all applications received. None.\n\n6. TRAINING: No new requests",
        "1|ANNUAL BUSINESS;2|TO APPROVE AND SIGN THE MINUTES OF THE LAST MEETING held on 3rd April 2018;3|CORRESPONDENCE (Noted);4|GDPR;5|PLANNING;6|TRAINING",
    ),
    (
        "1. Minutes\n\nMinutes:\n\nThe minutes were agreed.\n\n2. Plan\n\nDecision:\n\nCabinet resolved to:\n\n1. Note the report.\n\n2. Approve the plan.\n\nMinutes:\n\nMembers spoke.",
        "1|Minutes;2|Plan",
    ),
    (
        "I DECLARATIONS OF INTEREST\n\nThere were none.\n\nII MINUTES\n\nThe minutes were approved.\n\nIII THE PARKS REPORT 2021\n\nThe Committee noted the report.",
        "I|DECLARATIONS OF INTEREST;II|MINUTES;III|THE PARKS REPORT 2021",
    ),
    (
        "70/17 Apologies for absence Apologies had been received from Tom Foy. 71/17 Declaration of Interest on agenda items No declarations were made. 72/17 Minutes of the meeting held on 3 May 2017\n\nThe minutes were signed.\n\n74/17 Matters Arising\n\nIn 66/17 Roads the word was wrong.\n\n75/17 Clerk’s Report\n\nThe Clerk had met the county. 76/17 Handyman’s Report The Handyman had cut the hedge.",
        "70/17|Apologies for absence;71/17|Declaration of Interest on agenda items;72/17|Minutes of the meeting held on 3 May 2017;74/17|Matters Arising;75/17|Clerk’s Report;76/17|Handyman’s Report",
    ),
    (
        "Item 1: Minutes\n\nThe minutes were approved.\n\nItem 2: Street Lighting\n\nSam Fox set out the main points:\n\n1. Roads\n\n2. Cost of Lamps\n\n3. Targets\n\nItems 3 & 4. Bridges\n\nThe report was noted:\n\n4. Repairs\n\nItem 5: Date of next meeting\n\n8 April.",
        "1|Minutes;2|Street Lighting;3|Bridges;5|Date of next meeting",
    ),
    (
        "1. Election of Chairman Ann Roe was nominated and seconded as Chairman and duly accepted the role.\n2. Minutes\nThe minutes were approved.\n3. Street Lighting Maintenance Three quotes received for the lamps were considered.\n4. Apologies for Absence received and accepted from: Cllr Hale.",
        "1|Election of Chairman;2|Minutes;3|Street Lighting Maintenance;4|Apologies for Absence",
    ),
    (
        "1. Apologies: None.\n2. Matters Arising from Minutes: As a result of the walk it was felt that more was to be done.\n3. Roads: Nothing to report.",
        "1|Apologies;2|Matters Arising from Minutes;3|Roads",
    ),
    (
        "1. Declarations of interest on any item to be discussed The following was declared as an interest: Cllr Roe due to a payment.\n\n2. Highways\nThe hedge was cut.",
        "1|Declarations of interest on any item to be discussed;2|Highways",
    ),
    (
        "1. Welcome\nThe Chair welcomed all.\n\n2. Accounts were presented and accepted for payment\n\n3. Highways\nThe hedge was cut.",
        "1|Welcome;2|Accounts;3|Highways",
    ),
    (
        "272/PC/19 – Apologies\nThere were none.\n273/PC/19 – Minutes\nThe minutes were approved.\n274/PC/19 – Highways\nThe hedge had been cut.",
        "272/PC/19|Apologies;273/PC/19|Minutes;274/PC/19|Highways",
    ),
    (
        "21.09.2020.01 Apologies\nThere were none.\n21.09.2020.02 Minutes\nThe minutes were approved.\n21.09.2020.03 Highways\nThe hedge had been cut.",
        "21.09.2020.01|Apologies;21.09.2020.02|Minutes;21.09.2020.03|Highways",
    ),
    (
        "21PC01 Apologies\nThere were none.\n21PC02 Minutes\nThe minutes were approved.\n21PC03 Highways\nThe hedge had been cut.",
        "21PC01|Apologies;21PC02|Minutes;21PC03|Highways",
    ),
    (
        "1. TO RECEIVE NOMINATIONS AND TO ELECT A CHAIRMAN OF THE COUNCIL. Cllr Vale took the chair and asked for nominations.\n2. Police Report PC Ben Moss gave the following report:\nA car was damaged.\n3. Apologies for Absence Rita Hale sent her apologies as did Cllr Sandy Lee.\n4. Letters\nNone.",
        "1|TO RECEIVE NOMINATIONS AND TO ELECT A CHAIRMAN OF THE COUNCIL;2|Police Report;3|Apologies for Absence;4|Letters",
    ),
    (
        "1.Apologies\nNone.\n2. To confirm the minutes of the Ordinary Meeting held on 08 July 2024 and 16th September 2024 & Extraordinary meetings held on the 8th of July , 12th August 2024 & 1st October 2024.\na) Minutes for the meeting held on 7th October 2024 were approved by Council\n3.Highways\nThe hedge was cut.",
        "1|Apologies;2|To confirm the minutes of the Ordinary Meeting held on 08 July 2024 and 16th September 2024 & Extraordinary meetings held on the 8th of July , 12th August 2024 & 1st October 2024;3|Highways",
    ),
    (
        "July 2023 Minutes\nMinutes of the last meeting\n1. Apologies\nNone.\n2. Roads\nThe hedge had been cut.",
        "1|Apologies;2|Roads",
    ),
    (
        "1/04/17 APOLOGIES\nThere were none.\n2/04/17 MINUTES\nThe minutes were approved.\n3/04/17 HIGHWAYS\nThe hedge had been cut.",
        "1/04/17|APOLOGIES;2/04/17|MINUTES;3/04/17|HIGHWAYS",
    ),
    (
        "1. Apologies\nNone.\n2. Letters\n3/04/17 From the school\n9/04/17 From the county\n3. Roads\nThe hedge had been cut.",
        "1|Apologies;2|Letters;3|Roads",
    ),
    (
        "11/12/102 Declarations of interest\nThere were none.\n11/12/103 Minutes of the last meeting\nThe minutes were approved.\n11/12/104 Highways\nThe hedge had been cut.",
        "11/12/102|Declarations of interest;11/12/103|Minutes of the last meeting;11/12/104|Highways",
    ),
    (
        "1. Croeso / Welcome\nAll came.\n2. Datgelu Buddiannau / Disclosure of Personal Interest None.\n3. County Councillor’s Report CC Clive Hale reported on the meeting he had attended.\n4. Priffyrdd / Highways\nThe hedge was cut.",
        "1|Croeso / Welcome;2|Datgelu Buddiannau / Disclosure of Personal Interest;3|County Councillor’s Report;4|Priffyrdd / Highways",
    ),
    (
        "*450 Minutes\n\nRESOLVED that the minutes be signed.\n\n*451 Petitions\n\nThere were none.\n\n452 Budget\n\nThe Cabinet considered a report.",
        "450|Minutes;451|Petitions;452|Budget",
    ),
    (
        "11. Urgent Items\n\nThere were none.\n\n12. Exempt Items\n\nRESOLVED that the report be taken in public.\n\n13. Minutes\n\nThe minutes were approved.",
        "11|Urgent Items;12|Exempt Items;13|Minutes",
    ),
    (
        "Agenda Item\n\n4\n\nFULL COUNCIL\n\n1. Apologies\n\nThere were none.\n\n2. Minutes\n\nThe minutes were approved.",
        "1|Apologies;2|Minutes",
    ),
    (
        "5. Minutes of the meeting held on 17 May 2024 and, if in order, to be approved as a correct record\n\nRESOLVED that the minutes be approved.\n\n6. Parks\n\nThe report was noted.",
        "5|Minutes of the meeting held on 17 May 2024 and, if in order, to be approved as a correct record;6|Parks",
    ),
    (
        "5. Declarations of Interest\n\nItem 6 – Planning application\n\nCouncillor Roe declared that she knew the applicant.\n\n6. Planning application\n\nRESOLVED that permission be granted.\n\n7. Parks\n\nThe report was noted.",
        "5|Declarations of Interest;6|Planning application;7|Parks",
    ),
    (
        "15.79 Approved absences\nOne.\n15.80 Declarations of interest – None.\n15.81 Statements from Candidates – two parishioners had answered the notice of the vacancy caused by only four nominations being received at the May Elections. Both were heard.\n15.82 Questions\nOne was asked.",
        "15.79|Approved absences;15.80|Declarations of interest;15.81|Statements from Candidates;15.82|Questions",
    ),
    (
        "CATHAOIRLEACH:\nThe Cathaoirleach, Councillor V. Roe presided.\n1. MINUTES\nThe minutes were approved.\n2. ROADS\nThe hedge had been cut.",
        "1|MINUTES;2|ROADS",
    ),
    (
        "1. Apologies\nThere were none.\n2. Minutes and matters arising\nThe minutes were agreed. The progress was reported as follows:\nItem 5 School Places: figures have been asked for.\nItem 7 Learning Network: a report will come in May.\n3. Roads\nThe hedge had been cut.",
        "1|Apologies;2|Minutes and matters arising;3|Roads",
    ),
    (
        "1. Apologies\nCllr Hale was ill.\n1. To approve the Minutes of the Meeting held 8th March 2021:\nThe minutes were approved.\n1. Roads: the hedge had been cut.",
        "1|Apologies;1|To approve the Minutes of the Meeting held 8th March 2021;1|Roads",
    ),
    (
        "Item 1:Apologies for Absence.\n63/5 Cllr Hale was ill.\nItem 2:Minutes of the last meeting.\n63/6 The minutes were approved.\nItem 3:Highways.\nThe hedge had been cut.",
        "1|Apologies for Absence;2|Minutes of the last meeting;3|Highways",
    ),
    (
        "ITEM NO. 1 To confirm and sign minutes of ordinary meeting held on 11th December, 2020. It was proposed by Cllr. A. Roe, seconded by Cllr. P. Moss and agreed to confirm them.",
        "1|To confirm and sign minutes of ordinary meeting held on 11th December, 2020",
    ),
]


@pytest.mark.parametrize(("text", "items"), _ITEMS)
def test_items_are_found_however_they_are_numbered_and_titled(text: str, items: str) -> None:
    reading = reading_of_text(f"{_HEAD}{text}\n")
    found = [f"{item.number or ''}|{item.title or '-'}" for item in reading.items if item.parent is None]
    assert sorted(found) == sorted(items.split(";"))
