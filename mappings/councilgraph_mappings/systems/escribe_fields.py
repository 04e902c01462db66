"""What becomes of each field of eSCRIBE's calendar, and of the JSON that is made from the minutes on its pages."""

from typing import Final

from councilgraph_mappings.systems.fields import ANY, Fields, Part, ignored, used

_SHOWN: Final = "it only says how the site shows the thing"
_THERE: Final = "the papers beside it are there or not"
_VIDEO: Final = "recordings are not mapped"
_CLASS: Final = "the fields beside it tell what the object is"
_SCRAPER: Final = "it is a place in the files of whoever made the JSON"

_CALENDAR: Final[dict[str, Fields]] = {
    "calendar": {
        "": Part("Meeting"),
        "d": Part("Meeting"),
        "Meetings": Part("Meeting"),
        **ignored("it counts what stands beside it", "TotalCount"),
    },
    "Meeting": {
        "ID": used("Meeting.source_id"),
        "MeetingType": used("Meeting.body", "Organisation.name"),
        "MeetingName": used("Meeting.note"),
        "StartDate": used("Meeting.date", "Meeting.start"),
        "Location": used("Meeting.venue"),
        "MeetingDocumentLink": Part("Document"),
        **ignored("a plan is no end of a meeting", "EndDate"),
        **ignored("the start beside it says it", "FormattedStart", "TimeOverride", "TimeOverrideFR"),
        **ignored("the name of the place beside it is enough", "Description"),
        **ignored("it leads to a page that says the same", "Url", "ShareUrl", "LiveVideoStandAloneLink"),
        **ignored(_SHOWN, "ClassName", "LanguageName", "Sharing", "PortalId", "IsMP3"),
        **ignored(_THERE, "HasAgenda", "MeetingPassed"),
        **ignored(_VIDEO, "HasVideo", "HasLiveVideo", "HasVideoLivePassed", "VideoUrl"),
        **ignored("what the public may send in is not mapped", "AllowPublicComments", "DelegationRequestLink"),
    },
    "Document": {
        "Title": used("Paper.title"),
        "Url": used("Paper.address"),
        "Type": used("Paper.kind", "Meeting.status"),
        **ignored(_SHOWN, "CssClass", "Image", "AriaLabel", "HiddenText", "Sequence", "Format"),
        **ignored(_SHOWN, "LanguageId", "LanguageCode"),
        **ignored("the meeting has it", "MeetingName"),
        **ignored(_VIDEO, "HasVideo", "HasLiveVideo", "HasLiveVideoPassed"),
    },
}
_MINUTES: Final[dict[str, Fields]] = {
    "minutes": {
        "url": used("Meeting.source_id", "Meeting.status"),
        "datetime": used("Meeting.date", "Meeting.start"),
        "meeting_type": used("Meeting.body", "Organisation.name"),
        "present": used("Attendance.status", "Person.name"),
        "also_present": used("Attendance.status", "Person.name"),
        "remote_attendance": used("Attendance.status", "Attendance.note", "Person.name"),
        "absent": used("Attendance.status", "Person.name"),
        "content": Part("opening"),
        "items": Part("items"),
        "bills": Part("bills"),
        "__class__": used("Meeting.key"),
        **ignored("a meeting is known by its body and day", "title"),
    },
    "opening": {"string": used("Point.text"), **ignored(_CLASS, "__class__")},
    # The name of the field is the item's number.
    "items": {ANY: Part("item")},
    "item": {
        "title": used("AgendaItem.title"),
        **ignored("the field that holds the item has the same number as its name", "number"),
        "content": Part("content"),
        "items": Part("items"),
        "attachments": Part("attachment"),
        **ignored("the meeting has it", "datetime"),
        **ignored(_SCRAPER, "report"),
        **ignored(_CLASS, "__class__"),
    },
    "content": {
        "string": used("Outcome.text", "Point.text"),
        "pre_motion_texts": Part("text"),
        "moved_by": Part("mover"),
        "seconded_by": Part("seconder"),
        "motion_texts": Part("motion"),
        "vote": Part("vote"),
        "result": Part("result"),
        "post_motion_texts": Part("text"),
        **ignored(_CLASS, "__class__"),
    },
    "text": {"string": used("Point.text"), **ignored(_CLASS, "__class__")},
    "mover": {"string": used("Motion.mover"), **ignored(_CLASS, "__class__")},
    "seconder": {"string": used("Motion.seconder"), **ignored(_CLASS, "__class__")},
    "motion": {"string": used("Motion.text", "Outcome.text"), **ignored(_CLASS, "__class__")},
    "vote": {"rows": Part("row"), **ignored(_CLASS, "__class__")},
    "row": {
        "vote": used("Vote.choice"),
        "voters": used("Vote.person", "Person.name"),
        **ignored(_CLASS, "__class__"),
    },
    "result": {
        "string": used("Motion.result", "Motion.votes_for", "Motion.votes_against"),
        **ignored(_CLASS, "__class__"),
    },
    "attachment": {
        "title": used("Paper.title"),
        "url": used("Paper.address"),
        **ignored("the record has no place for the day of a paper", "date"),
        **ignored(_SCRAPER, "local_page", "empty_flag"),
        **ignored(_CLASS, "__class__"),
    },
    "bills": {"bills": Part("bill"), **ignored(_CLASS, "__class__")},
    "bill": {"title": used("Paper.title"), "desc": used("Paper.title"), **ignored(_CLASS, "__class__")},
}
TABLES: Final[dict[str, Fields]] = {**_CALENDAR, **_MINUTES}
