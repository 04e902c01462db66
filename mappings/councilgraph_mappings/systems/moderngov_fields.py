"""What becomes of each field of the answers of ModernGov's web service."""

from typing import Final

from councilgraph_mappings.systems.fields import Fields, Part, ignored, used

_COUNTED: Final = "it counts what stands beside it"
_NUMBER: Final = "the name beside it says which"
_OF_MEETING: Final = "the meeting or the item that it belongs to has it"
_SHOWN: Final = "it only says how the site shows the thing"

_MEETING: Final[Fields] = {
    "meetingid": used("Meeting.source_id"),
    "meetingdate": used("Meeting.date"),
    "meetingtime": used("Meeting.start"),
    "meetingactualfinishtime": used("Meeting.end"),
    "meetingstatus": used("Meeting.note"),
    "meetinglocation": used("Meeting.venue"),
    "committeetitle": used("Meeting.body", "Organisation.name"),
    "agendapublished": used("Meeting.status"),
    "decisionpublished": used("Meeting.status"),
    "minutepublished": used("Meeting.status"),
    "attendees": Part("attendees"),
    "agendaitems": Part("agendaitems"),
    "linkeddocuments": Part("linkeddocuments"),
    **ignored(
        "all sources of a meeting give the announced time, by which they are known to be one", "meetingactualstarttime"
    ),
    **ignored("a plan is no end of a meeting", "meetingplannedfinishtime"),
    "isdisplayallowed": used("Meeting.key"),
    **ignored(_NUMBER, "committeeid", "agendaid"),
    **ignored("the place beside it names the room", "meetingroom"),
    **ignored(_SHOWN, "iswebcast", "webcasturl"),
}
_COMMITTEE: Final[Fields] = {
    "committeetitle": used("Organisation.name", "Meeting.body"),
    "committeedeleted": used("Organisation.name"),
    "committeemeetings": Part("meetings"),
    **ignored(_COUNTED, "committeemeetingcount", "committeemeetingscount"),
    **ignored(_NUMBER, "committeeid"),
    **ignored("a committee that no longer meets is still one", "committeeexpired"),
    **ignored("a heading of the site's list", "committeecategory"),
}
TABLES: Final[dict[str, Fields]] = {
    "committees": {"committee": Part("committee"), **ignored(_COUNTED, "committeescount")},
    "committee": _COMMITTEE,
    "getmeetings": {
        "committee": Part("committee"),
        "meetings": Part("meetings"),
        **ignored(_COUNTED, "meetingscount", "committeescount"),
    },
    "meetings": {"meeting": Part("meeting"), **ignored(_COUNTED, "meetingscount", "meetingcount")},
    "meeting": _MEETING,
    "attendees": {"attendee": Part("attendee"), **ignored(_COUNTED, "attendeescount", "attendeecount")},
    "attendee": {
        "name": used("Person.name", "Attendance.person"),
        "roledescription": used("Attendance.capacity", "Role.title"),
        "attendance": used("Attendance.status"),
        "politicalparty": used("Role.organisation", "Organisation.name"),
        "ward": used("Role.title"),
        "keyposts": used("Role.title"),
        **ignored("it leads to the person's own page", "url"),
        **ignored("a picture states nothing", "photosmallurl", "photobigurl"),
        **ignored("the role beside it says it in words", "membertype"),
        **ignored("people are known by their names among the minutes of a meeting", "memberid"),
        **ignored("it repeats the party or the ward", "representing"),
    },
    "agendaitems": {
        "agendaitem": Part("agendaitem"),
        **ignored(_COUNTED, "agendaitemscount", "agendaitemcount"),
    },
    "agendaitem": {
        "agendaitemid": used("AgendaItem.source_id"),
        "agendaitemtitle": used("AgendaItem.title"),
        "fulldisplaynumberformat": used("AgendaItem.number"),
        "minutesitemnumber": used("AgendaItem.number"),
        "minutesitemsubnumber": used("AgendaItem.number"),
        "agendaitemnumber": used("AgendaItem.number"),
        "agendaitemsubnumber": used("AgendaItem.number"),
        "agendatext": used("AgendaItem.purpose"),
        "decisionnonemptyhtmlbody": used("Outcome.text"),
        "minutesnonemptyhtmlbody": used("Outcome.text", "Point.text"),
        "isdisplayallowed": used("AgendaItem.title"),
        "linkeddocuments": Part("linkeddocuments"),
        **ignored("the texts beside it are there or not", "isdecision", "isdecisionpublished", "isminutepublished"),
        **ignored("what is restricted is not among the texts", "isrestricted"),
        **ignored(_OF_MEETING, "actualmeetingdate", "preferreddate", "meetingdate", "meetingtime", "refertocommittee"),
        **ignored(_COUNTED, "declarationcount"),
        **ignored("who put it into the system holds no office by it", "authorusername"),
        **ignored("each council writes something else into it", "commentlabel1", "commentlabel2"),
        **ignored("each council writes something else into it", "commenttext1", "commenttext2"),
        **ignored("the records have no place for it", "iscallin", "iscomment", "ispubliccanspeak"),
    },
    "linkeddocuments": {
        "linkeddoc": Part("linkeddoc"),
        **ignored(_COUNTED, "linkeddoccount", "linkeddocscount"),
    },
    "linkeddoc": {
        "title": used("Paper.title"),
        "url": used("Paper.address"),
        "isrestricted": used("Paper.title"),
        **ignored("the address beside it says which", "attachmentid", "isurl"),
        **ignored("the record has no place for the day on which a paper was put on the site", "publicationdate"),
        **ignored(_SHOWN, "isdecisionattachment", "itemnum"),
        **ignored("what is restricted is left out", "restrictionsRef"),
        **ignored(_OF_MEETING, "meetingdate", "decisiondate", "committeetitle", "ownertitle"),
    },
    "councillorsbyward": {"wards": Part("wards")},
    "wards": {"ward": Part("ward"), **ignored(_COUNTED, "wardcount", "wardscount")},
    "ward": {"wardtitle": used("Role.title"), "councillors": Part("councillors")},
    "councillors": {
        "councillor": Part("councillor"),
        **ignored(_COUNTED, "councillorcount", "councillorscount"),
    },
    "councillor": {
        "councillorid": used("Person.key"),
        "fullusername": used("Person.name"),
        "politicalpartytitle": used("Role.organisation", "Organisation.name"),
        "politicalgrouptitle": used("Role.organisation", "Organisation.name"),
        "keyposts": used("Role.title"),
        "termsofoffice": Part("termsofoffice"),
        **ignored("a picture states nothing", "photosmallurl", "photobigurl"),
        **ignored("it repeats the party or the ward", "representing", "districttitle"),
    },
    "termsofoffice": {"termofoffice": Part("termofoffice"), **ignored(_COUNTED, "termofofficecount")},
    "termofoffice": {"startdate": used("Role.begins"), "enddate": used("Role.ends")},
}
