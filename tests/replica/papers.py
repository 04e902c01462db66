"""The minutes of the replica as PDF files; the same bytes every time."""

import io
from functools import lru_cache

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from replica.council import Council, Meeting


@lru_cache(maxsize=512)
def minutes(council: Council, held: Meeting) -> bytes:
    """Return the printed minutes of a meeting."""
    chair, *others = held.committee.members
    members = ", ".join(person.name for person in others[:-1])
    lines = [
        council.name,
        held.committee.title,
        held.long_day,
        "PRESENT:",
        f"Councillor {chair.name}, in the Chair.",
        f"Councillors {members}.",
        f"Apologies for absence: Councillor {others[-1].name}.",
        "The meeting started at 6.30 pm and finished at 8.05 pm.",
        "1. Apologies",
        f"Apologies for absence were received from Councillor {others[-1].name}.",
        "2. Declarations of Interest",
        held.declared,
        f"3. {held.topic}",
        f"Councillor {chair.name} introduced the report.",
        "RESOLVED that the report be noted.",
    ]
    file = io.BytesIO()
    style = getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(file, invariant=1).build([Paragraph(line, style) for line in lines])
    return file.getvalue()
