"""Key rows: the little that linking needs to know of one document, so that all documents fit in memory at once."""

import datetime as dt
from dataclasses import dataclass

from councilgraph_mappings.codes import OrganisationKind


@dataclass(frozen=True, slots=True)
class MeetingKey:
    """A meeting as one document knows it."""

    iri: str
    body: str | None
    """IRI of the organisation that holds it."""
    date: dt.date | None
    start: dt.time | None
    source_id: str | None
    council: str | None
    """IRI of the council."""


@dataclass(frozen=True, slots=True)
class OrganisationKey:
    """An organisation as one document names it."""

    iri: str
    name: str
    kind: OrganisationKind
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A person as one document knows them."""

    iri: str
    name: str
    title: str
    offices: tuple[str, ...]
    member_of: tuple[str, ...]
    """IRIs of the bodies of which the document shows the person as a member."""
    officer_at: tuple[str, ...]
    """IRIs of the bodies that the person attended without being a member."""


@dataclass(frozen=True, slots=True)
class ItemKey:
    """An agenda item as one document knows it."""

    iri: str
    meeting: str
    number: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class OutcomeKey:
    """An outcome as one document knows it, and what it says of other meetings."""

    iri: str
    type: str
    meeting: str
    item: str | None
    ordinal: str | None
    text: str
    confirms: tuple[str, ...] = ()
    """IRIs of the meetings whose minutes it confirms."""
    tracks_meeting: str | None = None
    tracks_number: str | None = None
    tracks_title: str | None = None


@dataclass(frozen=True, slots=True)
class DeclarationKey:
    """A declaration of interest as one document knows it."""

    iri: str
    meeting: str
    person: str
    item: str | None
    concerns: str | None
    """The matter, where the document names it in words of its own."""


@dataclass(frozen=True, slots=True)
class EntryKey:
    """An entry of a work programme."""

    iri: str
    meeting: str
    body: str | None
    title: str
    target: str | None


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What one document says about things that others may speak of, too."""

    graph: str
    council: str | None
    """As in IRIs; None where nothing names it, so that nothing can be one with what others say."""
    meetings: tuple[MeetingKey, ...] = ()
    organisations: tuple[OrganisationKey, ...] = ()
    people: tuple[PersonKey, ...] = ()
    items: tuple[ItemKey, ...] = ()
    outcomes: tuple[OutcomeKey, ...] = ()
    entries: tuple[EntryKey, ...] = ()
    declarations: tuple[DeclarationKey, ...] = ()
