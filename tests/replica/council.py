"""The made-up council whose site is served: committees, councillors, and the same meetings every time."""

import datetime as dt
from dataclasses import dataclass, field

NAME = "Larkmoor Borough Council"

COMMITTEES = (
    "Council", "Cabinet", "Overview and Scrutiny Committee", "Planning Committee", "Licensing Committee",
    "Audit Committee", "Standards Committee", "Housing Panel", "Climate Panel", "Health and Care Scrutiny Panel",
    "Children's Scrutiny Panel", "Market Towns Forum",
)  # fmt: skip

_FIRST = ("Ada", "Bram", "Carys", "Dilip", "Enid", "Faisal", "Greta", "Hugh", "Imogen", "Jonas", "Kezia", "Lloyd")
_LAST = (
    "Appleyard", "Brockhurst", "Calloway", "Dunmore", "Eastlake", "Fairweather", "Garrick", "Holloway", "Ingleby",
    "Jessop", "Kirkbride", "Longstaff",
)  # fmt: skip
_WARDS = ("Moor End", "Kiln Hill", "Saltmarsh", "St Bride's")
_PARTIES = ("Labour", "Conservative", "Independent")
_TOPICS = (
    "Repair of the Moor End Footbridge", "Opening Hours of the Household Recycling Centre",
    "Trees along Kiln Hill Road", "Refuge for Rough Sleepers in Winter", "Fees of the Covered Market",
    "Flood Gates at Saltmarsh Quay",
)  # fmt: skip


@dataclass(frozen=True)
class Councillor:
    number: int
    name: str
    ward: str
    party: str


@dataclass(frozen=True)
class Committee:
    number: int
    title: str
    members: tuple[Councillor, ...]


@dataclass(frozen=True)
class Body:
    """An outside body that the council appoints to."""

    number: int
    title: str
    purpose: str
    representatives: tuple[int, ...]
    """Numbers of councillors."""


BODIES = (
    Body(310, "Larkmoor Almshouse Trust", "To house the old of the borough.", (301, 304)),
    Body(311, "Upper Tarn Drainage Board", "To keep the low fields dry.", (302,)),
)


@dataclass(frozen=True)
class Meeting:
    number: int
    committee: Committee
    day: dt.date
    topic: str

    @property
    def items(self) -> tuple[tuple[int, str], ...]:
        """Numbers of the system and titles of what was on the agenda."""
        titles = ("Apologies", "Declarations of Interest", self.topic)
        return tuple((self.number * 10 + place, title) for place, title in enumerate(titles, 1))

    @property
    def decision(self) -> int | None:
        """Number of the decision record; only the Cabinet has them."""
        return self.number + 5000 if self.committee.title == "Cabinet" else None

    @property
    def declaring(self) -> Councillor | None:
        """Who declared an interest; at most meetings nobody did."""
        return self.committee.members[1] if self.number % 4 == 1 else None

    @property
    def interest(self) -> str:
        return "Trustee of the Larkmoor Almshouse Trust"

    @property
    def declared(self) -> str:
        """What the minutes say of interests."""
        if not self.declaring:
            return "There were no declarations of interest."
        return f"Councillor {self.declaring.name} declared a personal interest in item 3 as a {self.interest[0].lower()}{self.interest[1:]}."

    @property
    def heading(self) -> str:
        """Body, day and time as pages write them."""
        return f"{self.committee.title} - {self.day:%A}, {self.day.day} {self.day:%B}, {self.day.year} 6.30 pm"

    @property
    def long_day(self) -> str:
        return f"{self.day:%A} {self.day.day} {self.day:%B %Y}"


@dataclass(frozen=True)
class Council:
    committees: int = len(COMMITTEES)
    years: tuple[int, ...] = (2023, 2024, 2025)
    months: tuple[int, ...] = (1, 5, 9)
    name: str = NAME
    councillors: tuple[Councillor, ...] = field(init=False)
    bodies: tuple[Committee, ...] = field(init=False)
    meetings: tuple[Meeting, ...] = field(init=False)

    def __post_init__(self) -> None:
        people = tuple(
            Councillor(300 + place, f"{first} {last}", _WARDS[place % 4], _PARTIES[place % 3])
            for place, (first, last) in enumerate(zip(_FIRST, _LAST, strict=True))
        )
        bodies = tuple(
            Committee(100 + place, title, tuple(people[(place + step) % len(people)] for step in range(5)))
            for place, title in enumerate(COMMITTEES[: self.committees])
        )
        days = ((year, month, body) for year in self.years for month in self.months for body in bodies)
        meetings = tuple(
            Meeting(1000 + place, body, dt.date(year, month, 1 + body.number % 28), _TOPICS[place % len(_TOPICS)])
            for place, (year, month, body) in enumerate(days)
        )
        object.__setattr__(self, "councillors", people)
        object.__setattr__(self, "bodies", bodies)
        object.__setattr__(self, "meetings", meetings)

    def of(self, committee: int) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in self.meetings if meeting.committee.number == committee)
