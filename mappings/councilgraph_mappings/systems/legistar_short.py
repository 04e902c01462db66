"""Legistar's objects as copies of it keep them, the name of the object left out of the names of its fields.

`{"ID": 4101, "BodyName": "…", "Items": [{"Title": "…"}]}` is the event that the service itself answers as
`{"EventId": 4101, "EventBodyName": "…", "EventItems": [{"EventItemTitle": "…"}]}`.
"""

from typing import Final

from councilgraph_mappings.systems.tree import Node

_OBJECTS: Final = (
    ("Event", frozenset({"BodyName", "Date", "Items"})),
    ("Matter", frozenset({"File", "Title", "BodyName"})),
    ("Person", frozenset({"FullName", "OfficeRecords"})),
)
"""What an object is, by fields that it has together."""
_PARTS: Final = {
    ("Event", "Items"): ("EventItems", "EventItem"),
    ("EventItem", "RollCall"): ("EventItemRollCalls", "RollCall"),
    ("EventItem", "Votes"): ("EventItemVotes", "Vote"),
    ("Matter", "Attachments"): ("MatterAttachments", "MatterAttachment"),
    ("Matter", "History"): ("MatterHistories", "MatterHistory"),
    ("Matter", "Sponsors"): ("MatterSponsors", "MatterSponsor"),
    ("MatterHistory", "Votes"): ("EventItemVotes", "Vote"),
    ("Person", "OfficeRecords"): ("PersonOfficeRecords", "OfficeRecord"),
}
_NAMES: Final = {
    ("Matter", "Text"): "MatterFullText",
    ("MatterAttachment", "Link"): "MatterAttachmentHyperlink",
    ("MatterHistory", "Action"): "MatterHistoryActionName",
    ("MatterHistory", "BodyID"): "MatterHistoryActionBodyId",
    ("MatterHistory", "BodyName"): "MatterHistoryActionBodyName",
    ("MatterHistory", "Date"): "MatterHistoryActionDate",
    ("MatterHistory", "Description"): "MatterHistoryActionText",
    ("MatterSponsor", "FullName"): "MatterSponsorName",
    ("MatterSponsor", "ID"): "MatterSponsorNameId",
    ("OfficeRecord", "End"): "OfficeRecordEndDate",
    ("OfficeRecord", "Start"): "OfficeRecordStartDate",
    ("RollCall", "FullName"): "RollCallPersonName",
    ("RollCall", "ID"): "RollCallPersonId",
    ("RollCall", "Value"): "RollCallValueName",
    ("Vote", "FullName"): "VotePersonName",
    ("Vote", "ID"): "VotePersonId",
    ("Vote", "Vote"): "VoteValueName",
    ("Vote", "VoteID"): "VoteValueId",
}


def spelled_out(node: Node) -> None:
    """Give the fields of an object the names that the service has for them, where it is one without them."""
    for name, fields in _OBJECTS:
        if node.below.keys() >= fields:
            _rename(node, name)
            return


def _rename(node: Node, name: str) -> None:
    fields: dict[str, dict[int, Node]] = {}
    for field, several in node.below.items():
        known = _NAMES.get((name, field)) or f"{name}{field.replace('GUID', 'Guid').replace('ID', 'Id')}"
        part = _PARTS.get((name, field))
        full = part[0] if part else known
        for each in several.values():
            each.name = full
            if part:
                _rename(each, part[1])
        fields[full] = several
    node.below = fields
