"""Offices that stand above those who hold them in a list that "Present" alone heads: "Mayor", below it "Councillor Roe"."""

import re
from dataclasses import dataclass, replace

from councilgraph_mappings.codes import Capacity, Status
from councilgraph_mappings.parse.attendance.attendance_lines import CHAIR_LABELS, VICE_LABELS
from councilgraph_mappings.parse.attendance.listed_person import Listed
from councilgraph_mappings.parse.offices.offices import is_office
from councilgraph_mappings.parse.wording.scan import bounded

_LONGEST = 60
_GROUP = bounded(r"(?:[A-Z][\w’'&-]*\s){1,5}(?:Representatives?|Interpreters?|Observers?|Delegates?)$")
"""What those listed below are, and no title of one of them: "Older People's Forum Representative"."""

_SERVES = bounded(
    r"\b(?:officer|manager|co-?ordinator|director|advis[eo]r|engineer|solicitor|accountant)\b", re.IGNORECASE
)
"""Offices of those who serve the meeting."""
_ENDS_SERVING = bounded(r"^[^,]*\s(?:Officer|Manager|Co-?ordinator|Director|Advis[eo]r|Engineer|Solicitor)$")


@dataclass(slots=True)
class OfficeAbove:
    """Reads the lines of such a list; only where its first line is an office do others stand above their holders."""

    leads: bool = False
    title: str = ""

    def read(self, text: str, *, first: bool) -> bool:
        """Return whether a line is an office or a group alone, and keep it for who stands below."""
        line = text.strip(" :")
        if not (first or self.leads) or len(line) > _LONGEST:
            return False
        if (
            line.casefold() in CHAIR_LABELS | VICE_LABELS
            or is_office(line)
            or (self.leads and _ENDS_SERVING.search(line))
        ):
            self.leads, self.title = True, line
            return True
        if self.leads and _GROUP.match(line):
            self.title = ""
            return True
        return False

    def below(self, label: str | None) -> "OfficeAbove":
        """Return what reads below a further label; None where the label heads no list of people on lines of their own."""
        if label is None:
            return OfficeAbove()
        return self if self.leads else OfficeAbove(leads=label in CHAIR_LABELS)

    def given_to(self, people: list[Listed]) -> list[Listed]:
        """Return the people below the office with it, if there is one of them alone."""
        title, self.title = self.title, ""
        if not title or len(people) != 1:
            return people
        [holder] = people
        if title.casefold() in CHAIR_LABELS | VICE_LABELS:
            capacity = Capacity.CHAIR if title.casefold() in CHAIR_LABELS else Capacity.VICE_CHAIR
            return [replace(holder, capacity=holder.capacity or capacity)]
        serves = _SERVES.search(title) and not holder.name.councillor
        status = Status.IN_ATTENDANCE if serves else holder.status
        return [replace(holder, offices=(title, *holder.offices), status=status)]
