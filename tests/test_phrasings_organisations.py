"""Phrasings with organisations: the names that each sentence has, and capital words that name none."""

import pytest
from grammar_readings import reading_of_text

_HEAD = """Marlbury Borough Council

Minutes of the meeting of the Planning Committee held on Monday 4 March 2024 at 7.00 pm in the Town Hall

Present: Councillors A Roe (Chair), P Moss and T Vale

1. Apologies

There were none.

2. Town centre

"""

_REST = "\n\n3. Highways\n\nThe hedge had been cut.\n"

_OWN = {"Marlbury Borough Council", "Planning Committee"}

_ORGANISATIONS = [
    ("A grant of £500 was made to Marl Valley Rugby Club.", "Marl Valley Rugby Club"),
    ("A grant of £500 was made to the Friends of Marl Park.", "Friends of Marl Park"),
    (
        "Grants were made to Marlbury Brass Band, Marlbury Food Bank and the 1st Marlbury Scouts.",
        "Marlbury Brass Band;Marlbury Food Bank;1st Marlbury Scouts",
    ),
    ("The contract was awarded to Fenwick Construction Ltd.", "Fenwick Construction Ltd"),
    ("The contract was awarded to J. Fenwick & Sons Ltd for £12,000.", "J. Fenwick & Sons Ltd"),
    (
        "Quotations had been received from Marl Mowers, Valescape Limited and Greenways Landscapes LLP.",
        "Valescape Limited;Greenways Landscapes LLP",
    ),
    ("Ms May of Fenwick Partners LLP presented the audit plan.", "Fenwick Partners LLP"),
    ("The Marlshire NHS Foundation Trust had been consulted.", "Marlshire NHS Foundation Trust"),
    (
        "A letter from the Marlshire and Vale Integrated Care Board was read.",
        "Marlshire and Vale Integrated Care Board",
    ),
    (
        "The Marlshire Clinical Commissioning Group (CCG) would move to Mill Lane.",
        "Marlshire Clinical Commissioning Group",
    ),
    ("Marlshire Police had increased patrols.", "Marlshire Police"),
    (
        "Marlshire Constabulary and Marlshire Fire and Rescue Service attended.",
        "Marlshire Constabulary;Marlshire Fire and Rescue Service",
    ),
    (
        "Marl Primary School and St Anne's Church of England Primary School were full.",
        "Marl Primary School;St Anne's Church of England Primary School",
    ),
    ("Marlshire County Council was the highway authority.", "Marlshire County Council"),
    ("The matter was for the County Council.", ""),
    ("Farley Parish Council and Thornley Town Council objected.", "Farley Parish Council;Thornley Town Council"),
    ("The University of Marlshire had applied.", "University of Marlshire"),
    ("Marlshire Wildlife Trust objected to the application.", "Marlshire Wildlife Trust"),
    ("The Environment Agency and Historic England had been consulted.", "Environment Agency;Historic England"),
    ("The Royal British Legion would lay a wreath.", "Royal British Legion"),
    ("The Marlbury Chamber of Trade supported the scheme.", "Marlbury Chamber of Trade"),
    ("The Marlbury Civic Society had commented.", "Marlbury Civic Society"),
    ("Marlbury Cricket Club wished to renew the lease.", "Marlbury Cricket Club"),
    ("Marlbury Women's Institute had planted the bed.", "Marlbury Women's Institute"),
    ("Marlbury Village Hall Committee asked for a grant.", "Marlbury Village Hall Committee"),
    ("Marlbury Twinning Association had elected a chair.", "Marlbury Twinning Association"),
    ("The Marl Valley Community Rail Partnership reported.", "Marl Valley Community Rail Partnership"),
    ("The matter was referred to the Licensing Committee.", "Licensing Committee"),
    ("The report would go to Cabinet in May.", "Cabinet"),
    ("The Overview and Scrutiny Committee would review it.", "Overview and Scrutiny Committee"),
    ("The Highways Working Group would meet in May.", "Highways Working Group"),
    ("Anglian Water and UK Power Networks were to be asked.", "Anglian Water;UK Power Networks"),
    (
        "The Ministry of Housing, Communities and Local Government had written.",
        "Ministry of Housing, Communities and Local Government",
    ),
    ("The Department for Transport (DfT) had announced a fund. The DfT would write.", "Department for Transport"),
    ("The Association of Marlshire Councils had sent its bulletin.", "Association of Marlshire Councils"),
    (
        "The Marlshire Association of Local Councils (MALC) had sent its bulletin.",
        "Marlshire Association of Local Councils",
    ),
    ("Marl Homes Housing Association owned the garages.", "Marl Homes Housing Association"),
    ("The Diocese of Marlbury owned the land.", "Diocese of Marlbury"),
    ("St Anne's Parochial Church Council had written.", "St Anne's Parochial Church Council"),
    ("Marlbury Citizens Advice Bureau asked for a grant.", "Marlbury Citizens Advice Bureau"),
    ("The Marlbury Leisure Trust ran the pool.", "Marlbury Leisure Trust"),
    ("The Planning Inspectorate had dismissed the appeal.", "Planning Inspectorate"),
    ("Marlshire Pension Fund had grown.", "Marlshire Pension Fund"),
    ("The Marlbury Conservative Group had moved an amendment.", "Marlbury Conservative Group"),
    ("Marlshire Youth Service would run a session.", "Marlshire Youth Service"),
    ("The Marlshire Safeguarding Adults Board reported.", "Marlshire Safeguarding Adults Board"),
    ("Marlbury Men's Shed had mended the bench.", "Marlbury Men's Shed"),
    ("Marlbury Bowls Club and Marlbury Tennis Club shared the pavilion.", "Marlbury Bowls Club;Marlbury Tennis Club"),
    ("Marl Energy plc had bought the site.", "Marl Energy plc"),
    ("Marl Properties (Thornley) Ltd had bought the site.", "Marl Properties (Thornley) Ltd"),
    ("Marlbury Live CIC ran the festival.", "Marlbury Live CIC"),
    ("Marlbury GAA Club and Marlbury Tidy Towns applied.", "Marlbury GAA Club;Marlbury Tidy Towns"),
    ("Messrs Fenwick and Poe, solicitors, had written.", ""),
    ("The Local Government Act 1972 applied.", ""),
    ("The Town and Country Planning (General Permitted Development) Order 2015 applied.", ""),
    ("The Marlshire Local Plan 2031 was adopted.", ""),
    ("The Marlbury Neighbourhood Plan Policy 4 applied.", ""),
    ("The Corporate Plan, the Medium Term Financial Strategy and the Budget were noted.", ""),
    ("The Levelling Up Fund had closed.", ""),
    ("The works at Mill Lane Car Park, Marl Park and the Market Place were finished.", ""),
    ("The Marlbury Music Festival and the Christmas Market would go ahead.", ""),
    ("The Annual Governance Statement and the Statement of Accounts were approved.", ""),
    ("The Council noted the report.", ""),
    ("The Committee thanked the Chairman.", ""),
    ("The meeting was held in Farley Village Hall.", ""),
    ("The planter outside Marlbury Library was full.", ""),
    ("The Freedom of Information Act request was answered.", ""),
    ("The Code of Conduct, Standing Orders and Financial Regulations were reviewed.", ""),
    ("The Armed Forces Covenant was signed.", ""),
    ("The Marlbury Town Deal and the Safer Streets Fund were discussed.", ""),
    ("The King's Coronation and Remembrance Sunday were discussed.", ""),
    ("The Conservation Area and the Article 4 Direction were noted.", ""),
    ("The High Street Public Realm Scheme was complete.", ""),
    ("The Public Spaces Protection Order was renewed.", ""),
    ("The Community Infrastructure Levy receipts were noted.", ""),
    ("The Marl Valley Way and Thornley Road Footbridge were closed.", ""),
    ("The Terms of Reference of the Working Group were agreed.", ""),
    ("A Task and Finish Group would be set up.", ""),
    ("The Queen's Award was received.", ""),
    ("The Internal Audit Report, the Asset Register and the Risk Register were approved.", ""),
    ("The Housing Revenue Account Business Plan was noted.", ""),
    ("An Expression of Interest was sent.", ""),
    ("The Parish Council agreed to pay the Clerk.", ""),
    ("A Freedom of the Borough ceremony would be held.", ""),
    ("Members of the Public spoke.", ""),
    ("The Memorial Hall roof and the Bowling Green were inspected.", ""),
]


@pytest.mark.parametrize(("text", "names"), _ORGANISATIONS)
def test_organisations_are_named_and_plans_and_places_are_not(text: str, names: str) -> None:
    reading = reading_of_text(_HEAD + text + _REST)
    assert {body.name for body in reading.organisations} - _OWN == set(filter(None, names.split(";")))
