"""Readings made by hand for the tests of mapping and linking; every name and place is made up."""

import datetime as dt
import hashlib
from typing import TypeVar

from councilgraph_mappings.codes import (
    Capacity,
    Choice,
    InterestKind,
    MotionResult,
    OrganisationKind,
    OutcomeClass,
    OutcomeKind,
    PointKind,
    RecordStatus,
    Status,
)
from councilgraph_mappings.evidence import Evidence, Stated
from councilgraph_mappings.finding import Finding, FindingKind
from councilgraph_mappings.map import Source, source_of
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading
from councilgraph_mappings.records import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    Motion,
    Organisation,
    Outcome,
    Paper,
    Person,
    Point,
    Role,
    Tracked,
    Vacancy,
    Vote,
    WorkProgrammeEntry,
)

T = TypeVar("T")

BASE = "http://localhost:8000"

TEXT = """Larkhill Town Council
Oversight Panel (OP)
Minutes of the meeting held on 12 March 2024 at 18:30
Venue: Guildhall, Market Square, Larkhill LK1 1AA
Draft minutes. Contact: Jo Marsh, 01632 960001, jo.marsh@larkhill.example
Present: Councillor Mrs Diane Booth (Chair), Councillor Omar Reed (substituting for Councillor Beer), arrived 18:45, left 19:30
Apologies: Councillor Mrs Beer
Also present: Ann Vale (Service Director for Parks), Larkhill Youth Panel, via Zoom. One seat for a co-optee is vacant.
44. Declarations of Interest
Councillor Reed declared a personal interest in item 45 as governor of the school and left the room.
44a. Nil returns
There were no declarations of interest.
45. Parks Plan (Pages 7 - 14)
To receive the plan. Ann Vale presented the report.
a) The parks are well used.
View the full minutes text for item 45.
Proposed by Councillor Booth and seconded by Councillor Reed that the plan be approved.
Carried unanimously with 5 for, 1 against, 2 abstentions. Councillor Reed voted for.
1. The plan is approved.
2. Ann Vale to report back by 30 June 2024, at the summer meeting.
Progress: report is being written.
3. The Head of Trees is asked to write to the Youth Panel.
4. The minutes of 9 January 2024 were confirmed.
Report: Parks Plan, PDF 149 KB, by Ann Vale, PP/1, key decision, Part I
Work programme: Tree strategy, September 2024, TBC, Ann Vale, Head of Trees, asked for by members
"""


def evidence(words: str, rule: str = "test") -> Evidence:
    """Return the evidence of words that stand in the text."""
    start = TEXT.index(words)
    return Evidence(start, start + len(words), rule)


def stated(value: T, words: str, rule: str = "test") -> Stated[T]:
    return Stated(value, evidence(words, rule))


DOCUMENT = Document(
    TEXT, (), "text/plain", findings=(Finding(0, 0, FindingKind.FORMAT, "The file ends without a line break."),)
)

CONTEXT = Context(
    path="op/2024-03-12.txt",
    sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    address="https://democracy.larkhill.example/ieListDocuments.aspx?CId=7&MId=312",
    council="Larkhill Town Council",
    title="Oversight Panel, 12 March 2024",
    retrieved=dt.datetime(2024, 4, 1, 9, 0, tzinfo=dt.UTC),
    withdrawn=dt.datetime(2024, 6, 2, 1, 30),  # noqa: DTZ001 - one without a zone is in UTC
)

READING = Reading(
    genre="minutes",
    context=CONTEXT,
    meetings=(
        Meeting(
            key="m1",
            primary=True,
            body=stated("Oversight Panel", "Oversight Panel"),
            body_key="oversight-panel",
            council=stated("Larkhill Town Council", "Larkhill Town Council"),
            council_key="larkhill-town-council",
            date=stated(dt.date(2024, 3, 12), "12 March 2024", "minutes.date"),
            start=stated(dt.time(18, 30), "18:30"),
            end=stated(dt.time(19, 30), "19:30"),
            venue=stated("Guildhall, Market Square, Larkhill LK1 1AA", "Guildhall, Market Square, Larkhill LK1 1AA"),
            status=stated(RecordStatus.DRAFT_MINUTES, "Draft minutes"),
            contact=stated("jo-marsh", "Contact: Jo Marsh, 01632 960001, jo.marsh@larkhill.example"),
            source_id="312",
            note=stated("Draft minutes.", "Draft minutes."),
        ),
    ),
    people=(
        Person(
            "diane-booth",
            "Diane Booth",
            "Councillor Mrs",
            ("Mrs Booth", "Booth"),
            evidence("Councillor Mrs Diane Booth"),
        ),
        Person("omar-reed", "Omar Reed", "Councillor", ("Reed",), evidence("Councillor Omar Reed")),
        Person("beer", "Mrs Beer", "Councillor Mrs", ("Beer",), evidence("Councillor Mrs Beer")),
        Person("ann-vale", "Ann Vale", "", (), evidence("Ann Vale")),
        Person("jo-marsh", "Jo Marsh", "", (), evidence("Jo Marsh, 01632 960001, jo.marsh@larkhill.example")),
    ),
    organisations=(
        Organisation(
            "larkhill-town-council",
            "Larkhill Town Council",
            OrganisationKind.COUNCIL,
            (),
            evidence("Larkhill Town Council"),
        ),
        Organisation(
            "oversight-panel", "Oversight Panel", OrganisationKind.COMMITTEE, ("OP",), evidence("Oversight Panel (OP)")
        ),
        Organisation(
            "youth-panel",
            "Larkhill Youth Panel",
            OrganisationKind.OTHER,
            ("Youth Panel",),
            evidence("Larkhill Youth Panel"),
            stated("To be heard", "Larkhill Youth Panel"),
        ),
    ),
    roles=(
        Role("diane-booth", "Chair", "oversight-panel", evidence("Councillor Mrs Diane Booth (Chair)")),
        Role(
            "ann-vale",
            "Service Director for Parks",
            "larkhill-town-council",
            evidence("Ann Vale (Service Director for Parks)"),
            dt.date(2023, 5, 10),
            dt.date(2024, 12, 31),
        ),
    ),
    vacancies=(Vacancy("co-optee", "co-optee", "oversight-panel", evidence("One seat for a co-optee is vacant.")),),
    items=(
        AgendaItem("m1-44", "m1", 1, "44", "Declarations of Interest", evidence("44. Declarations of Interest")),
        AgendaItem(
            "m1-44a",
            "m1",
            2,
            "44a",
            "Nil returns",
            evidence("44a. Nil returns"),
            parent="m1-44",
            nil_return=evidence("There were no declarations of interest."),
        ),
        AgendaItem(
            "m1-45",
            "m1",
            3,
            "45",
            "Parks Plan",
            evidence("45. Parks Plan (Pages 7 - 14)"),
            purpose=stated("To receive the plan.", "To receive the plan."),
            pages="7 - 14",
            cut_off=evidence("View the full minutes text for item 45."),
            presenters=("ann-vale",),
            source_id="9001",
        ),
    ),
    attendance=(
        Attendance("m1", "diane-booth", Status.PRESENT, evidence("Councillor Mrs Diane Booth (Chair)"), Capacity.CHAIR),
        Attendance(
            "m1",
            "omar-reed",
            Status.PRESENT,
            evidence("Councillor Omar Reed (substituting for Councillor Beer), arrived 18:45, left 19:30"),
            Capacity.SUBSTITUTE,
            substitute_for="beer",
            arrived=dt.time(18, 45),
            left=dt.time(19, 30),
        ),
        Attendance("m1", "beer", Status.APOLOGIES, evidence("Apologies: Councillor Mrs Beer")),
        Attendance(
            "m1",
            "ann-vale",
            Status.IN_ATTENDANCE,
            evidence("Also present: Ann Vale"),
            Capacity.OFFICER,
            note="via Zoom",
        ),
    ),
    outcomes=(
        Outcome(
            "m1-45-1",
            "m1",
            "m1-45",
            OutcomeClass.DECISION,
            OutcomeKind.APPROVED,
            "1",
            "The plan is approved.",
            evidence("1. The plan is approved."),
        ),
        Outcome(
            "m1-45-2",
            "m1",
            "m1-45",
            OutcomeClass.ACTION,
            OutcomeKind.REQUESTED,
            "2",
            "To report back by 30 June 2024.",
            evidence("2. Ann Vale to report back by 30 June 2024, at the summer meeting."),
            owner="ann-vale",
            due=dt.date(2024, 6, 30),
            due_text="at the summer meeting",
            progress=stated("report is being written", "Progress: report is being written."),
            tracks=Tracked(dt.date(2024, 1, 9), "31", "Tree count"),
        ),
        Outcome(
            "m1-45-3",
            "m1",
            "m1-45",
            OutcomeClass.RECOMMENDATION,
            OutcomeKind.RECOMMENDED,
            "3",
            "The Head of Trees is asked to write to the Youth Panel.",
            evidence("3. The Head of Trees is asked to write to the Youth Panel."),
            owner_office="Head of Trees",
        ),
        Outcome(
            "m1-45-4",
            "m1",
            "m1-45",
            OutcomeClass.DECISION,
            None,
            "4",
            "The minutes of 9 January 2024 were confirmed.",
            evidence("4. The minutes of 9 January 2024 were confirmed."),
            confirms_minutes_of=(dt.date(2024, 1, 9),),
        ),
    ),
    motions=(
        Motion(
            "m1-45-motion",
            "m1",
            "m1-45",
            evidence("Proposed by Councillor Booth and seconded by Councillor Reed that the plan be approved."),
            text="that the plan be approved",
            mover="diane-booth",
            seconder="omar-reed",
            result=MotionResult.CARRIED,
            unanimous=True,
            votes_for=5,
            votes_against=1,
            abstentions=2,
            decides=("m1-45-1",),
        ),
    ),
    votes=(Vote("m1-45-motion", "omar-reed", Choice.FOR, evidence("Councillor Reed voted for.")),),
    declarations=(
        Declaration(
            "m1",
            "omar-reed",
            evidence(
                "Councillor Reed declared a personal interest in item 45 as governor of the school and left the room."
            ),
            item="m1-45",
            concerns="item 45",
            kind=InterestKind.PERSONAL,
            nature="governor of the school",
            withdrew=True,
        ),
    ),
    papers=(
        Paper(
            "parks-plan",
            "m1",
            "Parks Plan",
            evidence("Report: Parks Plan, PDF 149 KB, by Ann Vale, PP/1, key decision, Part I"),
            kind="report",
            item="m1-45",
            pages="7 - 14",
            address="documents/s77/Parks Plan.pdf",
            size="PDF 149 KB",
            author="ann-vale",
            reference="PP/1",
            key_decision=True,
            part="I",
        ),
    ),
    work_programme=(
        WorkProgrammeEntry(
            "tree-strategy",
            "m1",
            "Tree strategy",
            evidence(
                "Work programme: Tree strategy, September 2024, TBC, Ann Vale, Head of Trees, asked for by members"
            ),
            organisation="oversight-panel",
            target="2024-09",
            date_text="TBC",
            responsible="ann-vale",
            responsible_office="Head of Trees",
            reason="asked for by members",
            origin="m1-45-1",
        ),
    ),
    points=(
        Point(
            "m1",
            "m1-45",
            1,
            "The parks are well used.",
            PointKind.KEY_POINT,
            evidence("a) The parks are well used."),
            "a",
        ),
    ),
    findings=(
        Finding(TEXT.index("View"), TEXT.index("View") + 39, FindingKind.CUT_OFF, "The minutes of item 45 are longer."),
    ),
)

SOURCE: Source = source_of(READING, "text/plain")
