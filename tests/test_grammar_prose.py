"""Minutes in prose as parish, community and county councils write them: each text made a rule of the grammar necessary."""

import pytest
from grammar_readings import reading_of_text

from councilgraph_mappings.codes import Capacity, OutcomeClass, Status
from councilgraph_mappings.reading import Reading

HEAD = "THORNLEY PARISH COUNCIL\nMinutes of the meeting held on Monday 5 October 2026 at 7pm in the Village Hall\n\n"


def attended(text: str) -> dict[str, Status]:
    reading = reading_of_text(HEAD + text)
    names = {person.key: person.name for person in reading.people}
    return {names[entry.person]: entry.status for entry in reading.attendance}


@pytest.mark.parametrize(
    ("text", "present", "in_attendance"),
    [
        pytest.param(
            "PRESENT C. Clay (Clerk), J. Lee, S. Moss and W. Park (District Councillor)\n",
            {"J. Lee", "S. Moss"},
            {"C. Clay", "W. Park"},
            id="capitals before bare names",
        ),
        pytest.param(
            "Cllrs A Roe, Mrs B Poe, J Lee and Mrs C Clay (Clerk to Council)\n\nIn attendance: Tom Reed (Warden)\n",
            {"A. Roe", "B. Poe", "J. Lee"},
            {"C. Clay", "Tom Reed"},
            id="no label",
        ),
        pytest.param(
            "Councillor A Roe\nCouncillor B Poe\nCouncillor J Lee\nClerk: Not present\n\n1. Apologies\nNone\n\n2. Minutes\nAgreed.\n",
            {"A. Roe", "B. Poe", "J. Lee"},
            set(),
            id="no label, a line each",
        ),
        pytest.param(
            "In Attendance\nCouncillors A Roe (Chair), B Poe, J Lee and C Clay, the temporary clerk\n",
            {"A. Roe", "B. Poe", "J. Lee"},
            {"C. Clay"},
            id="members in attendance",
        ),
        pytest.param(
            "Attendance: Mr Roe, Mrs Poe and Dr Lee in the chair, Mrs Moss and Mrs Park (District Councillors)\n",
            {"Mr Roe", "Mrs Poe", "Dr Lee"},
            {"Mrs Moss", "Mrs Park"},
            id="an office of two",
        ),
        pytest.param(
            "Present: Cllr A Roe, Cllr B Poe and the Clerk – Carol Clay\n",
            {"A. Roe", "B. Poe"},
            {"Carol Clay"},
            id="the clerk after a dash",
        ),
        pytest.param(
            "Present\nCouncillors A. Roe, B. Poe\nPresent via MS Teams:\nCllrs. J. Lee, S. Moss\n",
            {"A. Roe", "B. Poe", "J. Lee", "S. Moss"},
            set(),
            id="from afar",
        ),
        pytest.param(
            "Present: Cllr A Roe\nMr T Reed, Link Officer, was in attendance. County Cllrs B Poe and J Lee were in attendance.\n",
            {"A. Roe"},
            {"T. Reed", "B. Poe", "J. Lee"},
            id="sentences",
        ),
        pytest.param(
            "Presennol / Present: Cyng/Cllrs.: A. Roe (chair) B. Poe a/and J. Lee.\nHefyd yn presennol / In attendance Mrs C. Clay (clerc / clerk) a Cynghorydd Sir / County Councillor T. Reed.\n",
            {"A. Roe", "B. Poe", "J. Lee"},
            {"C. Clay", "T. Reed"},
            id="two languages",
        ),
        pytest.param(
            "TCC Members Present: Ann Roe, Ben Poe. TCC Members Apologies: Jo Lee\nMarlshire Council Officers Present: Tom Reed\n",
            {"Ann Roe", "Ben Poe"},
            {"Tom Reed"},
            id="a list of one body",
        ),
        pytest.param(
            "Present: Ann Roe-Chairman (AR), Ben Poe-Vice Chairman (BP), Jo Lee (JL)\nPC Reed attended the meeting.\n",
            {"Ann Roe", "Ben Poe", "Jo Lee"},
            {"PC Reed"},
            id="a dash without spaces",
        ),
        pytest.param(
            "Invited: Tom Reed (Borough Councillor). Present; Ann Roe (AR) Ben Poe (BP) and Carol Clay (Clerk)\n",
            {"Ann Roe", "Ben Poe"},
            {"Carol Clay"},
            id="the label within the line",
        ),
        pytest.param(
            "Present: Mrs Ann Roe (Chair), Mr B Poe (Councillor), Mr C Clay (Clerk). Apologies from Mr J Lee (Parish Councillor)\n",
            {"Ann Roe", "B. Poe"},
            {"C. Clay"},
            id="apologies on the same line",
        ),
        pytest.param(
            "Present: Cllr A Roe, Cllr A V Roe, Cllr B Poe\n",
            {"A. Roe", "A. V. Roe", "B. Poe"},
            set(),
            id="two of nearly one name",
        ),
    ],
)
def test_who_was_there(text: str, present: set[str], in_attendance: set[str]) -> None:
    found = attended(text)
    assert {name for name, status in found.items() if status is Status.PRESENT} == present
    assert {name for name, status in found.items() if status is Status.IN_ATTENDANCE} == in_attendance


@pytest.mark.parametrize(
    "text",
    [
        "APOLOGIES: Councillors: A Roe, Mrs. B Poe\n",
        "Apologies were received from: A Roe (Treasurer) and Councillor B Poe\n",
        "1. Apologies\nwere received from: Councillors A Roe & B Poe.\n\n2. Minutes\nAgreed.\n",
        "1. Apologies: A. Roe and B. Poe - Borough Councillor.\n\n2. Minutes: the minutes were agreed.\n",
        "1. Apologies\n1.1. There were apologies from Cllr A Roe and B Poe (Warden)\n\n2. Minutes\n2.1 Agreed.\n",
        "3 members of the public were present. A Roe and B Poe apologised for absence.\n",
        "1/26 Apologies: apologies were received from Councillors A Roe and B Poe.\n\n2/26 Minutes: they were agreed.\n",
    ],
)
def test_who_apologised(text: str) -> None:
    found = attended("Present: Cllr J Lee (Chair), Cllr S Moss\n" + text)
    assert {name for name, status in found.items() if status is Status.APOLOGIES} == {"A. Roe", "B. Poe"}


@pytest.mark.parametrize(
    "text",
    [
        "An apology for absence was received from Cllr Amir Lamb and Cllr Gary Hart attended as substitute.",
        "Apologies were received from Councillor Lamb with Councillor Hart attending as a substitute.",
        "Councillor Lamb provided apologies, Councillor Hart substituted.",
    ],
)
def test_who_stood_in_for_somebody_has_not_apologised(text: str) -> None:
    reading = business(f"1. Apologies\n{text}\n2. Parks\nThe report was noted.")
    surname = {person.key: person.name.split()[-1] for person in reading.people}
    assert {(surname[each.person], each.status) for each in reading.attendance} >= {
        ("Lamb", Status.APOLOGIES),
        ("Hart", Status.PRESENT),
    }
    assert ("Hart", Status.APOLOGIES) not in {(surname[each.person], each.status) for each in reading.attendance}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Councillor M.R.M. Muir", "M. R. M. Muir"),
        ("Councillor Pat O’ Neall", "Pat O’ Neall"),
        ("Councillor Peter “Chips” Clay", "Peter Clay"),
        ("CllrGary Hart", "Gary Hart"),
    ],
)
def test_names_as_clerks_write_them(written: str, name: str) -> None:
    reading = reading_of_text(HEAD + f"Present: Councillor Ann Lee, {written}, Councillor Tom Poe\n")
    assert name in {person.name for person in reading.people}


def test_initials_in_brackets_tell_namesakes_apart() -> None:
    reading = reading_of_text(HEAD + "Members present: Councillors Keary, O’Shea (O), O’Shea (T), Teal, Ward.\n")
    assert {p.name for p in reading.people} == {"Keary", "O. O’Shea", "T. O’Shea", "Teal", "Ward"}


def test_only_the_name_before_the_words_is_in_the_chair() -> None:
    reading = reading_of_text(
        HEAD + "Attendance: Mr Roe, Mrs Poe and Dr Lee in the chair.\nAlso present: S Park – CIC Chairman\n"
    )
    names = {person.key: person.name for person in reading.people}
    assert {names[a.person] for a in reading.attendance if a.capacity is Capacity.CHAIR} == {"Dr Lee"}


def business(text: str) -> Reading:
    return reading_of_text(
        HEAD
        + "Present: Cllr Ann Roe (Chair), Cllr Bob Poe, Cllr Jo Lee\n\n1. Apologies\nNone.\n\n2. Business\n"
        + text
        + "\n\n3. Planning\nNothing to report.\n"
    )


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("As nobody else stood, Cllr B Poe was elected. He thanked members.", "elected", "Cllr B Poe was elected"),
        (
            "The Clerk declared Cllr Roe elected as Chairman.",
            "elected",
            "The Clerk declared Cllr Roe elected as Chairman",
        ),
        (
            "Cllr Roe proposed acceptance seconded by Cllr Poe.",
            "agreed",
            "Cllr Roe proposed acceptance seconded by Cllr Poe",
        ),
        (
            "Ridge Ltd. £70.46 - Proposed B. Poe and seconded by J. Lee pass for payment.",
            "agreed",
            "Ridge Ltd. £70.46 - Proposed B. Poe and seconded by J. Lee pass for payment",
        ),
        (
            "The fence was looked at. Proposed by Cllr Roe, seconded by Cllr Poe - all agreed.",
            "agreed",
            "The fence was looked at. Proposed by Cllr Roe, seconded by Cllr Poe - all agreed",
        ),
        (
            "Cllr Roe proposed that Cllr Lee continues as representative, seconded by Cllr Poe.",
            "appointed",
            "Cllr Lee continues as representative",
        ),
        ("To renew the lease of the field – Agreed.", "agreed", "To renew the lease of the field – Agreed"),
        (
            "It was proposed that the shed be sold. Agreed by all.",
            "agreed",
            "It was proposed that the shed be sold. Agreed by all",
        ),
        (
            "Bob Poe was thus re-elected as Chairman and signed his declaration.",
            "elected",
            "Bob Poe was thus re-elected as Chairman",
        ),
        ("Standing Order 3 was adopted by members.", "approved", "Standing Order 3 was adopted by members"),
        ("After some discussion the meeting agreed to support it.", "agreed", "the meeting agreed to support it"),
        ("Resolved that the Clerk will write to the school.", "agreed", "the Clerk will write to the school"),
        (
            "The work was done, and a cheque for immediate payment was approved.",
            "approved",
            "a cheque for immediate payment was approved",
        ),
    ],
)
def test_what_was_decided(text: str, kind: str, words: str) -> None:
    found = [(str(o.kind), o.text) for o in business(text).outcomes if o.outcome_class is not OutcomeClass.ACTION]
    assert found == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "An amendment was moved by Cllr Roe and seconded by Cllr Poe.",
        "Cllr Roe proposed to paint the gate, seconded by Cllr Poe. The motion was lost.",
        "Cllr Roe proposed Cllr Lee as Chairman, seconded by Cllr Poe. Cllr Lee proposed Cllr Poe as Chairman, seconded by Cllr Ray.",
    ],
)
def test_what_was_only_moved_is_no_decision(text: str) -> None:
    assert [o.text for o in business(text).outcomes] == []


def test_a_list_of_those_elected_elects_each() -> None:
    text = "The following were elected:\n\nChair: Ann Roe proposed by Bob Poe; seconded by Jo Lee\nTreasurer: Bob Poe proposed by Ann Roe; seconded by Jo Lee"
    assert [str(o.kind) for o in business(text).outcomes] == ["elected", "elected"]


def test_a_list_of_representatives_appoints_each() -> None:
    listed = "Village Hall – Ann Roe\nTree Warden: Cllr B Poe\nFootpaths – vacant\n"
    reading = reading_of_text(
        HEAD
        + "1. Minutes\nThey were agreed.\n\n2. Appointment of Representatives\n"
        + listed
        + "\n3. Roads\nNothing to report.\n"
    )
    found = [(str(o.kind), o.text) for o in reading.outcomes if "Minutes" not in o.text and "They" not in o.text]
    assert found == [("appointed", "Village Hall – Ann Roe"), ("appointed", "Tree Warden: Cllr B Poe")]


def test_a_line_may_name_the_interest_before_those_who_have_it() -> None:
    reading = reading_of_text(
        HEAD
        + "Present: Cllr A Roe, Cllr B Poe\n\n1. Apologies\nNone.\n\n2. Declarations of Interest\nBowling Club: Mr A Roe, Mrs B Poe\nYouth Group: None\n\n3. Roads\nNothing to report.\n"
    )
    assert [each.nature for each in reading.declarations] == ["Bowling Club", "Bowling Club"]


@pytest.mark.parametrize(
    ("text", "words", "owner"),
    [
        ("The clerk is to check the bin.", "The clerk is to check the bin", "clerk"),
        ("It is worn. Cllr. Roe will deal with it. Thanks.", "Cllr. Roe will deal with it", "Ann Roe"),
        ("BP agreed to find out the cost.", "BP agreed to find out the cost", "Bob Poe"),
        ("Jo Lee offered to paint the bench.", "Jo Lee offered to paint the bench", "Jo Lee"),
        ("Cllr Roe said she would contact the school.", "Cllr Roe said she would contact the school", "Ann Roe"),
        ("The Town Clerk undertook to reply.", "The Town Clerk undertook to reply", "Town Clerk"),
        ("The cover is loose.\nAction JL", "The cover is loose", "Jo Lee"),
        ("The cover is loose – Action AR/BP", "The cover is loose", "Ann Roe"),
        ("ACTION: Clerk Update the register", "Update the register", "Clerk"),
        ("Skip agreement due, Clerk to return it.", "Skip agreement due, Clerk to return it", "Clerk"),
        (
            "The inspection is due clerk to put the matter in the hands of experts.",
            "clerk to put the matter in the hands of experts",
            "clerk",
        ),
    ],
)
def test_who_has_to_act(text: str, words: str, owner: str) -> None:
    reading = business(text)
    names = {person.key: person.name for person in reading.people}
    actions = [o for o in reading.outcomes if o.outcome_class is OutcomeClass.ACTION]
    assert [(o.text, names.get(o.owner or "", o.owner_office)) for o in actions] == [(words, owner)]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Roe said he would support the motion.",
        "The Clerk reported that the Clerk will be on holiday.",
        "It was proposed by Cllr Roe, seconded by Cllr Poe, that the Clerk to the Council act.",
        "BT to mend the wire.",
    ],
)
def test_what_is_no_task(text: str) -> None:
    assert [o.text for o in business(text).outcomes if o.outcome_class is OutcomeClass.ACTION] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Ray of the Marl Law Centre spoke.", {"Marl Law Centre"}),
        ("He is the representative on the Marl Hall Management Committee.", {"Marl Hall Management Committee"}),
        (
            "On 6 September Rotary Club of Marl met the Marl School of Music and Drama.",
            {"Rotary Club of Marl", "Marl School of Music and Drama"},
        ),
        (
            "Money went to Marl Carers Trust and Hope Bereavement Trust.",
            {"Marl Carers Trust", "Hope Bereavement Trust"},
        ),
        (
            "The Marl Association of Local Councils replied to the Marl Field committee.",
            {"Marl Association of Local Councils", "Marl Field committee"},
        ),
        ("NMDC has replied, and a letter from W.N.B.C. was read.", {"NMDC", "W.N.B.C"}),
        ("CCTV has been fitted, D Court spoke, and the AGM would be in May.", set()),
        ("North Marl District Council met. NMDC has replied.", {"North Marl District Council"}),
        ("The Vale Bay Deal (VBD) Joint Committee met.", {"Vale Bay Deal (VBD) Joint Committee"}),
        ("He is a director of VTS (Property and Land) Ltd.", {"VTS (Property and Land) Ltd"}),
        ("North Marl District Council’s Scrutiny Reviews were read.", {"North Marl District Council"}),
        ("North Marl District Council Reorganisation Plan was read.", {"North Marl District Council"}),
        (
            "The Department of Land, Sea and Local Works and the Tide Agency replied.",
            {"Department of Land, Sea and Local Works", "Tide Agency"},
        ),
        ("CLERK TO REVIEW REQUEST AND ASK THE MARL HARBOUR BOARD", {"MARL HARBOUR BOARD"}),
        ("Present: Pat Rowe, ORA; Tom Lee, VACC; Dan Avery (VBLP Locality Steward).", {"ORA", "VACC", "VBLP"}),
        ("Letters after a name are no body: Pat Rowe, OBE; Tom Lee, JP.", set()),
        ("A stone by H Bratt and Son was chosen, and C.J.M. Ltd. was paid.", {"H Bratt and Son", "C.J.M. Ltd"}),
        ("Setting the Scrutiny Panel’s plan was done by Ann Roe Committee and Appeals Officer.", {"Scrutiny Panel"}),
        ("Members met the Tayle Fire and Rescue crew.", {"Tayle Fire and Rescue"}),
    ],
)
def test_which_organisations_are_named(text: str, names: set[str]) -> None:
    found = {organisation.name for organisation in business(text).organisations}
    assert found - {"Thornley Parish Council", "THORNLEY PARISH COUNCIL"} == names


def test_initials_of_those_who_attended_are_no_organisation() -> None:
    text = "Present: Cllr Ann Jane Roe (Chair), Cllr B Poe\n\nAJR has written to BBC.\n"
    assert {o.name for o in reading_of_text(HEAD + text).organisations} >= {"BBC"}
    assert "AJR" not in {o.name for o in reading_of_text(HEAD + text).organisations}


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        ("BP proposed the minutes, seconded by JL, and all agreed.", "Bob Poe", "Jo Lee"),
        ("The minutes were moved for approval by AR, seconded by BP and agreed.", "Ann Roe", "Bob Poe"),
        ("Proposed (JL) & Seconded (AR) that the minutes be approved.", "Jo Lee", "Ann Roe"),
    ],
)
def test_who_moves_by_initials(text: str, mover: str, seconder: str) -> None:
    reading = business(text)
    names = {person.key: person.name for person in reading.people}
    assert [(names[m.mover or ""], names[m.seconder or ""]) for m in reading.motions] == [(mover, seconder)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Also present the Clerk Carol Clay and Network Manager Tom Reed\n",
            {("Carol Clay", "Clerk"), ("Tom Reed", "Network Manager")},
        ),
        (
            "In attendance: Marlshire Councillors Sue Park and Tim Wood\n",
            {("Sue Park", "Marlshire Councillor"), ("Tim Wood", "Marlshire Councillor")},
        ),
        (
            "In attendance\nClerk: Carol Clay; District Councillor S. Park\n",
            {("Carol Clay", "Clerk"), ("S. Park", "District Councillor")},
        ),
        (
            "In attendance: Greg Peck (County & District Councillor) (GP)\n",
            {("Greg Peck", "County & District Councillor")},
        ),
        (
            "In attendance: Mel Negus, Parish Clerk; Marlshire Councillors Ann Lewis, Ted Blake and Paul White; Community Network Manager Lottie Chad.",
            {
                ("Mel Negus", "Parish Clerk"),
                ("Ann Lewis", "Marlshire Councillor"),
                ("Ted Blake", "Marlshire Councillor"),
                ("Paul White", "Marlshire Councillor"),
                ("Lottie Chad", "Community Network Manager"),
            },
        ),
    ],
)
def test_offices_in_lists(text: str, roles: set[tuple[str, str]]) -> None:
    reading = reading_of_text(HEAD + "Present: Cllr A Roe (Chair), Cllr B Poe\n" + text)
    names = {person.key: person.name for person in reading.people}
    assert {(names[role.person], role.title) for role in reading.roles} == roles


def test_a_month_can_be_a_forename() -> None:
    assert attended("Present: June Roe, April Poe, Bob Lee\n").keys() == {"June Roe", "April Poe", "Bob Lee"}


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        (
            "Minutes of the meeting held on 19 October 2026, at the Welfare Hall, Thornley and via Zoom, commencing at 6.30 pm\n",
            "Welfare Hall, Thornley and via Zoom",
        ),
        (
            "Minutes of the meeting held on Monday 5 October 2026\nThornley Community Centre at 19.30\n",
            "Thornley Community Centre",
        ),
        ("Minutes of the virtual meeting held via ZOOM on Monday 5 October 2026\n", "ZOOM"),
        ("Annual Meeting\n5 October 2026, Council Chamber\n", "Council Chamber"),
        (
            "Minutes of the meeting\nMonday 5 October 2026\nTime: 7.30pm Place: Old School, Mill Lane\n",
            "Old School, Mill Lane",
        ),
    ],
)
def test_where_it_met(head: str, venue: str) -> None:
    meeting = reading_of_text(f"THORNLEY PARISH COUNCIL\n{head}\nPresent: Cllr A Roe (Chair), Cllr B Poe\n").meetings[0]
    assert meeting.venue is not None
    assert meeting.venue.value == venue


def test_a_time_is_no_place() -> None:
    text = "THORNLEY PARISH COUNCIL\nMinutes of the meeting of 5 October 2026\nCllr Roe opened the meeting at 7pm.\n\nPresent: Cllr A Roe, Cllr B Poe\n"
    assert reading_of_text(text).meetings[0].venue is None


def test_a_letterhead_may_set_the_noun_of_a_council_on_its_own_line() -> None:
    meeting = reading_of_text(
        "THORNLEY PARVA\nCOMMUNITY COUNCIL\n\nMinutes of the meeting of 5 October 2026\n\nPresent: Cllr A Roe, Cllr B Poe\n"
    ).meetings[0]
    assert meeting.council is not None
    assert meeting.council.value == "Thornley Parva Community Council"


def test_named_votes_between_two_candidates() -> None:
    reading = business(
        "Councillor Ann Roe was proposed by Councillor Lee and seconded by Councillor Ray\n\n"
        "Councillor Bob Poe was proposed by Councillor Fox and seconded by Councillor Hay\n\n"
        "For Councillor Ann Roe\n\nCouncillors J. Lee, S. Ray, T. Moss: Total: 3\n\n"
        "For Councillor Bob Poe\n\nCouncillors M. Fox, N. Hay: Total: 2"
    )
    names = {person.key: person.name.split()[-1] for person in reading.people}
    votes = [{names[v.person] for v in reading.votes if v.motion == motion.key} for motion in reading.motions]
    assert [names[m.mover or ""] for m in reading.motions] == ["Lee", "Fox"]
    assert votes == [{"Lee", "Ray", "Moss"}, {"Fox", "Hay"}]
    assert [m.votes_for for m in reading.motions] == [3, 2]
