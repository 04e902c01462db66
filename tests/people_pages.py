"""Made-up pages about people and bodies, and what must never be seen of them."""

from pathlib import Path

from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.read.document import Document
from councilgraph_mappings.reading import Context, Reading

PAGES = Path(__file__).parent / "pages"
SITE = "https://democracy.larkmoor.example/"
COUNCIL = "Larkmoor Borough Council"
ADDRESSES = {
    "councillor": "mgUserInfo.aspx?UID=125",
    "members": "mgMemberIndex.aspx?VW=TABLE",
    "committee": "mgCommitteeDetails.aspx?ID=132",
    "attendance": "mgMeetingAttendance.aspx?ID=1001",
    "declarations": "mgListDeclarationsOfInterest.aspx?UID=125",
    "outside_body": "mgOutsideBodyDetails.aspx?ID=310",
    "outside_bodies": "mgListOutsideBodies.aspx?bcr=1",
    "committees": "mgListCommittees.aspx?bcr=1",
    "meetings": "ieListMeetings.aspx?CId=132&Year=2024",
}
PRIVATE = (
    "Curlew",
    "Tarn Yard",
    "LK7 3QX",
    "960417",
    "900 352",
    "jo.marsh@larkmoor.example",
    "posthorn",
    "Teasel",
    "Upper Larkmoor",
    "Sundew",
    "ask for Pip",
    "Thistle Corner",
    "Sluice House",
    "960822",
    "una.sedge",
    "Almshouse Row",
    "Matron",
    "960777",
    "Hip operation",
    "Saltmarsh",
    "grandmother",
    "Heron",
)
"""Where people live, how to reach them, and what else of them is nobody's business; each stands in one of the pages."""


def context(name: str) -> Context:
    """Return what a harvest knows of a page."""
    return Context(f"{name}.html", "0" * 64, address=SITE + ADDRESSES[name], council=COUNCIL)


def document(name: str, **changed: str) -> Document:
    """Return a page; each keyword names a passage of it, spaces as underscores, and gives what stands there instead."""
    html = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    for old, new in changed.items():
        passage = old.replace("_", " ")
        assert passage in html
        html = html.replace(passage, new)
    return read(html.encode(), f"{name}.html")


def reading(name: str, **changed: str) -> Reading:
    """Return what a page says."""
    return parse(document(name, **changed), context(name))


def roles(found: Reading) -> list[tuple[str, str, str | None, str, str]]:
    """Return person, title, organisation and period of each role."""
    return [
        (role.person, role.title, role.organisation, str(role.begins or ""), str(role.ends or ""))
        for role in found.roles
    ]


def messages(found: Reading) -> list[str]:
    """Return what was not settled."""
    return [finding.message for finding in found.findings]
