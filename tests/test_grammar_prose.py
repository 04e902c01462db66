"""Minutes in prose as parish, community and county councils write them: each text made a rule of the grammar necessary."""

import pytest
from grammar_readings import reading_of_text

from councilgraph_mappings.codes import Capacity, Status

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
        "1/26 Apologies: apologies were received from Councillors A Roe and B Poe.\n\n2/26 Minutes: they were agreed.\n",
    ],
)
def test_who_apologised(text: str) -> None:
    found = attended("Present: Cllr J Lee (Chair), Cllr S Moss\n" + text)
    assert {name for name, status in found.items() if status is Status.APOLOGIES} == {"A. Roe", "B. Poe"}


def test_only_the_name_before_the_words_is_in_the_chair() -> None:
    reading = reading_of_text(
        HEAD + "Attendance: Mr Roe, Mrs Poe and Dr Lee in the chair.\nAlso present: S Park – CIC Chairman\n"
    )
    names = {person.key: person.name for person in reading.people}
    assert {names[a.person] for a in reading.attendance if a.capacity is Capacity.CHAIR} == {"Dr Lee"}
