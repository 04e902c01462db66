"""Where a document is from: what the graph says about the file or page itself."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Final

from councilgraph_mappings import register
from councilgraph_mappings.codes import OrganisationKind
from councilgraph_mappings.iris import council_segment, document_id
from councilgraph_mappings.reading import Reading
from councilgraph_mappings.records import Meeting


@dataclass(frozen=True, slots=True)
class Source:
    """A file or page that was read, and who published it."""

    path: str
    """Relative to the folder that is published, with forward slashes."""
    sha256: str
    media_type: str
    council: str
    """As it stands in IRIs: code of the register, else slug of the name, else "unknown"."""
    identity: str
    """Identity within the council: "moderngov/meeting-10943", "file/0123456789abcdef"."""
    address: str | None = None
    retrieved: dt.datetime | None = None
    """Written in UTC; a time without a zone is taken as UTC."""
    withdrawn: dt.datetime | None = None
    """When it was first found to have vanished from its address."""
    council_name: str | None = None
    title: str | None = None

    def by_bytes(self) -> "Source":
        """Return the source under the identity of its bytes, for the second of two that claim one identity."""
        return dataclasses.replace(self, identity=f"file/{self.sha256[:16]}")


def source_of(reading: Reading, media_type: str) -> Source:
    """Return what is known about the source of a reading.

    A council that only the text names is looked up in the register, so that all its documents stand under one code.
    """
    context = reading.context
    meeting = primary_meeting(reading)
    name = context.council or (meeting.council.value if meeting.council else _only_council(reading))
    day = context.date or (meeting.date.value if meeting.date else None)
    entry = _entry(context.council_code, name, day)
    council = council_segment(entry.code if entry else context.council_code, name)
    return Source(
        path=context.path,
        sha256=context.sha256,
        media_type=media_type,
        council=council,
        identity=document_id(context.sha256, context.address, council),
        address=context.address,
        retrieved=context.retrieved,
        withdrawn=context.withdrawn,
        # The official name, so that all documents of a council call it the same.
        council_name=entry.official_name if entry else name,
        title=context.title,
    )


def council_of(name: str, day: dt.date | None) -> str:
    """Return how a council stands in IRIs.

    >>> council_of("Plymouth City Council", None), council_of("Larkhill Town Council", None)
    ('ply', 'larkhill-town-council')
    """
    entry = _entry(None, name, day)
    return council_segment(entry.code if entry else None, name)


def _entry(code: str | None, name: str | None, day: dt.date | None) -> register.CouncilEntry | None:
    if code:
        return register.by_code(code)
    return register.by_name(name, day) if name else None


def _only_council(reading: Reading) -> str | None:
    """Return the one council that a document about no meeting names."""
    named = [one.name for one in reading.organisations if one.kind is OrganisationKind.COUNCIL]
    return named[0] if len(named) == 1 and not reading.meetings else None


_NO_MEETING: Final = Meeting("", primary=False)


def primary_meeting(reading: Reading) -> Meeting:
    """Return the first meeting that the document is about; of one about none, a meeting of which nothing is known."""
    return next((meeting for meeting in reading.meetings if meeting.primary), (*reading.meetings, _NO_MEETING)[0])
