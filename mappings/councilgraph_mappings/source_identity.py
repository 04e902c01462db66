"""What an address on a council's site identifies, in ModernGov's and CMIS's own numbers."""

import re
from urllib.parse import parse_qsl, urlsplit

from councilgraph_mappings.slugs import segment

# ModernGov's pages: page name, and which query argument identifies what; the first that an address has counts.
_MODERNGOV_PAGES = {
    "ielistdocuments.aspx": {"mid": "meeting"},
    "ieissuedetails.aspx": {"iid": "issue"},
    # Decisions and the items that led to them are numbered apart.
    "iedecisiondetails.aspx": {"id": "decision", "aiid": "decision-of-item"},
    "mgai.aspx": {"id": "item"},
    "mgattendance.aspx": {"id": "attendance"},
    "mgmeetingattendance.aspx": {"id": "attendance"},
    "ielistmeetings.aspx": {"cid": "committee"},
    "mgcommitteedetails.aspx": {"id": "committee-details"},
    "mguserinfo.aspx": {"uid": "person"},
    "mgoutsidebodydetails.aspx": {"id": "outside-body"},
    # The page of a councillor, or of a committee with the declarations of many.
    "mglistdeclarationsofinterest.aspx": {"uid": "declarations", "rpid": "committee-declarations"},
    "mgplansdetails.aspx": {"rpid": "plan"},
    # Questions to the web service.
    "getmeeting": {"lmeetingid": "service-meeting"},
    "getmeetings": {"lcommitteeid": "service-meetings"},
}
_MODERNGOV_LISTS = {
    "mgmemberindex.aspx": "councillors",
    "mglistoutsidebodies.aspx": "outside-bodies",
    "mglistoutsidebodiesbycategory.aspx": "outside-bodies",
    "mglistcommittees.aspx": "committees",
    "getcommittees": "service-committees",
    "getcouncillorsbyward": "service-councillors",
}
"""Pages of which a site has one, whatever it is asked for."""
_MODERNGOV_FILE = re.compile(r"/documents/([a-z][0-9]+)/", re.IGNORECASE)
# CMIS has its numbers in the path.
_CMIS = (
    (re.compile(r"/ctl/viewmeetingpublic/mid/[0-9]+/meeting/([0-9]+)/", re.IGNORECASE), "meeting"),
    (re.compile(r"/ctl/viewcmis_decisiondetails/mid/[0-9]+/id/([0-9a-f-]{1,40})/", re.IGNORECASE), "decision"),
    (re.compile(r"/ctl/viewcmis_committeedetails/mid/[0-9]+/id/([0-9]+)/", re.IGNORECASE), "committee"),
    (re.compile(r"/ctl/viewcmis_person/mid/[0-9]+/id/([0-9]+)/", re.IGNORECASE), "person"),
)


def source_identity(address: str) -> str | None:
    """Return system and identifier of the document at an address, or None where the address tells neither.

    >>> source_identity("https://democracy.example.gov.uk/ieListDocuments.aspx?CId=131&MId=10943&Ver=4")
    'moderngov/meeting-10943'
    >>> source_identity("https://democracy.example.gov.uk/documents/g10943/Printed%20minutes.pdf?T=1")
    'moderngov/file-g10943-t1'
    >>> source_identity("https://democracy.example.gov.uk/mgListDeclarationsOfInterest.aspx?RPID=131")
    'moderngov/committee-declarations-131'
    >>> source_identity("https://x.cmis.uk.com/x/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/15/Committee/6/Default.aspx")
    'cmis/meeting-15'
    >>> source_identity("https://www.example.gov.uk/minutes.pdf")
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    arguments = {name.lower(): value for name, value in parse_qsl(parts.query)}
    page = parts.path.rpartition("/")[2].lower()
    for argument, thing in _MODERNGOV_PAGES.get(page, {}).items():
        # Zero stands for all of them.
        if (identifier := arguments.get(argument, "")) and identifier != "0":
            year = arguments.get("year", "0")
            part = "" if year == "0" else f"-{year}"
            return f"moderngov/{thing}-{segment((identifier + part).lower())}"
    if page in _MODERNGOV_LISTS:
        return f"moderngov/{_MODERNGOV_LISTS[page]}"
    file = _MODERNGOV_FILE.search(parts.path)
    if file:
        # One meeting's file number leads to its agenda, its minutes and its decisions; T tells them apart.
        part = f"-t{segment(arguments['t'].lower())}" if arguments.get("t") else ""
        return f"moderngov/file-{file[1].lower()}{part}"
    for pattern, thing in _CMIS:
        if found := pattern.search(parts.path):
            return f"cmis/{thing}-{found[1]}"
    return None
