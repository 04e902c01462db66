"""Phrasings of offices: what each sentence says somebody is, and sentences that name an office and nobody in it."""

import re

import pytest
from grammar_readings import AFTER, BEFORE, reading_of_text

_ROLES = [
    ("Ann Roe, Executive Chemist, was there.", "Ann Roe/Executive Chemist"),
    ("Constable Kim May of Marlshire Police gave an update.", "Kim May/Constable"),
    ("The Head of Planning, Mrs Fox, presented the report.", "Fox/Head of Planning"),
    ("Mrs Fox, Head of Planning, presented the report.", "Fox/Head of Planning"),
    ("Sam Fox (Head of Planning) presented the report.", "Sam Fox/Head of Planning"),
    ("The Maritime Manager, Sam Fox, presented the report.", "Sam Fox/Maritime Manager"),
    ("Sam Fox, Inspector Lou Lee and Ann Roe came to the site.", "Lou Lee/Inspector"),
    (
        "Councillor Lee spoke in his new role of Cabinet Member for Economy.",
        "Lee/Cabinet Member for Economy",
    ),
    ("Sam Fox – Head of Planning – presented the report.", "Sam Fox/Head of Planning"),
    # Whoever holds a portfolio may have any in the bracket.
    (
        "The Executive Member (Early Intervention), Councillor Lou Lee, presented it.",
        "Lou Lee/Executive Member (Early Intervention)",
    ),
    ("The Executive Member (Lou Lee) presented it.", "Lou Lee/Executive Member"),
    ("The Council will consult Major Precepting Authorities on the scheme.", ""),
    (
        "I thank the Chief Executive, Conn Hale, Deputy Chief Executive, Dr Pat Dale, and all of the Management Team.",
        "Conn Hale/Chief Executive;Pat Dale/Deputy Chief Executive",
    ),
    ("Ann Hale, Head of Law, Tom Poe, Head of Homes, and others came.", "Ann Hale/Head of Law;Tom Poe/Head of Homes"),
    (
        "Sadie Bear, Regeneration Project Manager with Thorn Valley Streets, wrote.",
        "Sadie Bear/Regeneration Project Manager",
    ),
    ("The outgoing Mayor, Councillor Lee, spoke.", "Lee/Mayor"),
    ("Sergeant CAB (Mr Dan Gold) spoke.", ""),
    # The clerk is to do something, or tells of it: nothing before it holds the post.
    ("There may be money from Marl Gypsum, the Clerk to write and ask.", ""),
    ("Doctors in Marl Ferry: Clerk awaiting a reply.", ""),
    ("Annual Return: Clerk read out the balances.", ""),
    ("He would meet the Managing Director, Thornley FM on Monday.", ""),
    ("The report was presented by the Head of Planning (Sam Fox).", "Sam Fox/Head of Planning"),
    ("The report was presented by the Cabinet Member for Housing, Councillor Lee.", "Lee/Cabinet Member for Housing"),
    (
        "The report was introduced by Councillor Lou Lee, Cabinet Member for Housing and Homelessness.",
        "Lou Lee/Cabinet Member for Housing and Homelessness",
    ),
    (
        "Councillor Lou Lee (Portfolio Holder for Finance) introduced the report.",
        "Lou Lee/Portfolio Holder for Finance",
    ),
    (
        "The Portfolio Holder for Finance, Councillor Lou Lee introduced the report.",
        "Lou Lee/Portfolio Holder for Finance",
    ),
    ("The Leader of the Council, Councillor Lou Lee, thanked officers.", "Lou Lee/Leader of the Council"),
    ("The Leader, Councillor Lee, thanked officers.", "Lee/Leader"),
    (
        "Councillor Lou Lee, Deputy Leader and Cabinet Member for Resources, spoke.",
        "Lou Lee/Deputy Leader and Cabinet Member for Resources",
    ),
    ("Report author: Sam Fox, Principal Planning Officer", "Sam Fox/Principal Planning Officer"),
    ("Lead Officer: Sam Fox, Director of Place", "Sam Fox/Director of Place"),
    ("Lead officer – Sam Fox (Director of Place)", "Sam Fox/Director of Place"),
    ("Contact Officer: Sam Fox, Democratic Services Manager, tel. 01234 567890", "Sam Fox/Democratic Services Manager"),
    ("Contact: Sam Fox, Committee Services Officer", "Sam Fox/Committee Services Officer"),
    ("Chief Executive: Sam Fox", "Sam Fox/Chief Executive"),
    ("Sam Fox: Chief Executive", "Sam Fox/Chief Executive"),
    ("Clerk: Mrs S Fox", "S. Fox/Clerk"),
    ("Parish Clerk – Sam Fox", "Sam Fox/Parish Clerk"),
    ("Signed: Sam Fox, Clerk and Responsible Financial Officer", "Sam Fox/Clerk and Responsible Financial Officer"),
    ("Inspector Kim May of Marlshire Police gave an update.", "Kim May/Inspector"),
    ("Kim May, Chief Inspector, Marlshire Police, gave an update.", "Kim May/Chief Inspector"),
    ("Dr Kim May, Director of Public Health, gave a presentation.", "Kim May/Director of Public Health"),
    ("Kim May, the Council's Monitoring Officer, advised Members.", "Kim May/Monitoring Officer"),
    ("The Monitoring Officer advised Members.", ""),
    ("The Council's Section 151 Officer, Kim May, advised Members.", "Kim May/Section 151 Officer"),
    ("Kim May from Fenwick LLP presented the audit plan.", ""),
    (
        "Kim May (Senior Planner) and Lou Lee (Tree Officer) answered questions.",
        "Kim May/Senior Planner;Lou Lee/Tree Officer",
    ),
    (
        "Kim May, Senior Planner, and Lou Lee, Tree Officer, answered questions.",
        "Kim May/Senior Planner;Lou Lee/Tree Officer",
    ),
    ("The Senior Planner (KM) answered questions.", ""),
    ("The Interim Director of Finance, Mr K May, reported on the outturn.", "K. May/Interim Director of Finance"),
    ("The Mayor, Councillor Lou Lee, opened the fete.", "Lou Lee/Mayor"),
    ("The Deputy Mayor, Councillor Lee, was thanked.", "Lee/Deputy Mayor"),
    ("Mr May, the applicant's agent, spoke.", ""),
    ("Mr K May, a resident, spoke against the application.", ""),
    ("Councillor Lee proposed that a new Head of Planning be appointed.", ""),
    ("Councillor Lee asked the Head of Planning to report back.", ""),
    ("Councillor Lee thanked the Chief Executive.", ""),
    ("The former Chief Executive, Sam Fox, had died.", "Sam Fox/former Chief Executive"),
    ("Sam Fox had been appointed as Town Clerk from 1 April.", "Sam Fox/Town Clerk"),
    ("Members welcomed Sam Fox, the new Town Clerk, to the meeting.", "Sam Fox/Town Clerk"),
    ("The Committee Manager, Sam Fox, read the notice.", "Sam Fox/Committee Manager"),
    ("The Democratic Services Officer read the notice to Councillor Lee.", ""),
    ("Councillor Lou Lee – Chair of the Audit Committee – spoke.", "Lou Lee/Chair of the Audit Committee"),
    (
        "Councillor Lou Lee, as Chair of the Audit Committee, presented the report.",
        "Lou Lee/Chair of the Audit Committee",
    ),
    (
        "Councillor Lou Lee, Chairman of the Marlbury Twinning Association, spoke.",
        "Lou Lee/Chairman of the Marlbury Twinning Association",
    ),
    ("Mr Ken May, Director of Services, outlined the report to the Members.", "Ken May/Director of Services"),
    ("Ms. K. May, A/Senior Executive Officer, outlined the report.", "K. May/A/Senior Executive Officer"),
    ("Mr. K. May, Senior Engineer replied that the works were under way.", "K. May/Senior Engineer"),
    ("Chief Executive, Mr. K. May informed the members that a grant had come.", "K. May/Chief Executive"),
    ("Director of Services Kim May advised that a grant had come.", "Kim May/Director of Services"),
    ("Headteacher Kim May invited councillors to the school.", "Kim May/Headteacher"),
    ("The Chairman of the Parish Council, Mr May, thanked all.", "May/Chairman of the Parish Council"),
    ("Officer contact: Sam Fox, Licensing Manager (01234 567890)", "Sam Fox/Licensing Manager"),
    ("For further details contact Sam Fox, Group Accountant.", "Sam Fox/Group Accountant"),
    ("Executive Member: Councillor Lou Lee, Executive Member for Highways", "Lou Lee/Executive Member for Highways"),
    ("The Assistant Director – Housing, Sam Fox, presented the report.", "Sam Fox/Assistant Director – Housing"),
    ("Sam Fox, Assistant Director (Housing), presented the report.", "Sam Fox/Assistant Director (Housing)"),
    ("The Tree Warden, Mr Ken May, reported.", "Ken May/Tree Warden"),
    ("Treasurer Lou Lee gave the balance as £340.", "Lou Lee/Treasurer"),
    ("Lou Lee MSP had written.", "Lou Lee/MSP"),
    ("The local MP, Lou Lee, had written.", "Lou Lee/MP"),
    ("Sam Fox, who is the Council's Internal Auditor, had signed the return.", "Sam Fox/Internal Auditor"),
    ("The Lord Lieutenant, Sir Ken May, would attend.", "Ken May/Lord Lieutenant"),
    ("In attendance: About 14 electors and the Clerk: Tom Brand.", "Tom Brand/Clerk"),
    (
        "RESOLVED that Councillor Lou Lee be elected Chairman of the Marlbury Borough Council for the year and that she be entitled to the style of Mayor.",
        "Lou Lee/Chairman of the Marlbury Borough Council;Lou Lee/Mayor",
    ),
    (
        "RESOLVED that Councillor Lee be appointed the 586th Sheriff of the City of Marlbury for the year.",
        "Lee/Sheriff",
    ),
    ("RESOLVED that Una Fox be elected as the second Children’s Mayor of Marlbury.", "Una Fox/Children’s Mayor"),
    ("RESOLVED that Councillor Lee be elected Chairman of the Audit Committee.", ""),
    ("VOTE OF THANKS TO THE RETIRING MAYOR (COUNCILLOR LOU LEE)", "Lou Lee/MAYOR"),
    ("THE LORD MAYOR (COUNCILLOR LEE) IN THE CHAIR", "Lee/LORD MAYOR"),
    (
        "Apologies were received from Councillor N Vale (Deputy Portfolio Holder: Transport and Air Quality) and Mr Sam Fox (Head of Law).",
        "N. Vale/Deputy Portfolio Holder: Transport and Air Quality;Sam Fox/Head of Law",
    ),
    (
        "At the invitation of the Mayor, Councillors Lee and Fox spoke.",
        "",
    ),
    (
        "Present: Mr A Roe, OBE, Mr R L Vale, TD, and Mr T Hale, MBE",
        "",
    ),
    (
        "In attendance: Kim Lee (Town Clerk), Tom Hale (Lawyer) and Ann Poe\n(Planning Officer)",
        "Ann Poe/Planning Officer;Kim Lee/Town Clerk;Tom Hale/Lawyer",
    ),
    (
        "Officers in attendance: Tom Reed, Director of Roads and Bridges (for Items 1 to 3); Bea Hart, Head of Law (item 2).",
        "Bea Hart/Head of Law;Tom Reed/Director of Roads and Bridges",
    ),
    (
        "Officers in attendance: Tom Reed, Chief Officer, Health and Care.",
        "Tom Reed/Chief Officer, Health and Care",
    ),
    (
        "Officers in attendance: Kit Lake, Project Officer (Communications and Engagement).",
        "Kit Lake/Project Officer (Communications and Engagement)",
    ),
]

_AT_A_PARISH = [
    ("County Councillor Lou Lee gave her report.", "Lou Lee/County Councillor"),
    ("Cllr Lou Lee (County Councillor) gave a report.", "Lou Lee/County Councillor"),
    ("District Councillor Lee reported on bins.", "Lee/District Councillor"),
    ("Borough Councillor Lou Lee had sent a report.", "Lou Lee/Borough Councillor"),
    ("A District Councillor Grant towards the plaque was sought.", ""),
    ("County Cllr Lee's report was read.", ""),
    # Whose matter it is, in brackets behind its title; the field of a form names no office.
    ("Grants to Clubs (Relevant Portfolio Holder: Councillor Ann Roe) were discussed.", "Ann Roe/Portfolio Holder"),
    (
        "(Cabinet Member with Special Responsibility Councillor Ann Roe)",
        "Ann Roe/Cabinet Member with Special Responsibility",
    ),
    ("Portfolio Holder: Councillor Ann Roe", ""),
    # Who acts behind a circumstance is not the one whose office ends it, unless a comma closes the name.
    ("In the absence of the Director of Place, Lou Bell presented the report.", ""),
    ("On behalf of the Head of Finance, Lou Bell presented the report.", ""),
    ("In the absence of the Director of Place, Lou Bell, the report was deferred.", "Lou Bell/Director of Place"),
    ("The Director of Place, Lou Bell presented the report.", "Lou Bell/Director of Place"),
]


def _roles(head: str, text: str) -> str:
    reading = reading_of_text(head + text + AFTER)
    names = {person.key: person.name for person in reading.people}
    held = (f"{names[role.person]}/{role.title}" for role in reading.roles)
    return ";".join(sorted(re.sub(r"^(?:Mr|Mrs|Ms|Dr|Miss) ", "", each) for each in held))


@pytest.mark.parametrize(("text", "roles"), _ROLES)
def test_an_office_is_told_however_the_sentence_puts_it(text: str, roles: str) -> None:
    assert _roles(BEFORE, text) == roles


@pytest.mark.parametrize(("text", "roles"), _AT_A_PARISH)
def test_who_sits_on_another_council_is_told_where_a_local_council_meets(text: str, roles: str) -> None:
    head = BEFORE.replace("Borough", "Parish").replace("the Planning Committee", "the Parish Council")
    assert _roles(head, text) == roles
