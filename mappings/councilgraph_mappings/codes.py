"""The values a record may hold where the ontology has a code list: one enumeration for each of ``ontology/codes``.

A member's value is the last part of its concept's IRI, so the mapping needs no table between the two.
"""

from enum import StrEnum


class RecordStatus(StrEnum):
    """What kind of record of a meeting a document is; concepts of code/record-status."""

    AGENDA = "agenda"
    AGENDA_PACK = "agenda-pack"
    DRAFT_MINUTES = "draft-minutes"
    MINUTES = "minutes"
    DECISIONS = "decisions"


class Status(StrEnum):
    """Concepts of code/attendance-status."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    IN_ATTENDANCE = "inAttendance"


class Capacity(StrEnum):
    """In what capacity a person attends; concepts of code/capacity."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    MEMBER = "member"
    SUBSTITUTE = "substitute"
    CO_OPTEE = "co-optee"
    CABINET_MEMBER = "cabinet-member"
    OFFICER = "officer"
    GUEST = "guest"


class OutcomeClass(StrEnum):
    """Which subclass of cg:Outcome a record becomes."""

    DECISION = "Decision"
    RECOMMENDATION = "Recommendation"
    ACTION = "Action"


class OutcomeKind(StrEnum):
    """Concepts of code/outcome-kind."""

    NOTED = "noted"
    APPROVED = "approved"
    AGREED = "agreed"
    RECOMMENDED = "recommended"
    REQUESTED = "requested"
    REFERRED = "referred"
    APPOINTED = "appointed"
    DELEGATED = "delegated"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    GRANTED = "granted"
    ELECTED = "elected"
    RESOLVED_OTHER = "resolved-other"
    """A resolution whose verb is known and fits none of the others; never a stand-in for an unknown verb."""


class MotionResult(StrEnum):
    """Concepts of code/motion-result."""

    CARRIED = "carried"
    LOST = "lost"
    WITHDRAWN = "withdrawn"
    TIED = "tied"


class Choice(StrEnum):
    """Concepts of code/vote-choice."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class InterestKind(StrEnum):
    """Concepts of code/interest-kind, as members' codes of conduct name them."""

    DISCLOSABLE_PECUNIARY = "disclosable-pecuniary"
    PECUNIARY = "pecuniary"
    NON_PECUNIARY = "non-pecuniary"
    PERSONAL = "personal"
    PREJUDICIAL = "prejudicial"
    PERSONAL_AND_PREJUDICIAL = "personal-and-prejudicial"
    OTHER_REGISTRABLE = "other-registrable"
    NON_REGISTRABLE = "non-registrable"
    PRIVATE = "private"
    OTHER = "other-stated"
    """A kind that the document names and this list does not."""


class OrganisationKind(StrEnum):
    """What sort of organisation a name stands for."""

    COUNCIL = "council"
    COMMITTEE = "committee"
    """Any body of the council that meets: committee, panel, board, cabinet, working group."""
    OTHER = "other"


class PointKind(StrEnum):
    """Concepts of code/point-kind."""

    KEY_POINT = "key-point"
    ANSWER = "answer"
    DISCUSSION = "discussion"
