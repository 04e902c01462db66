"""Facts of business in a line of text each, for tables of phrasings: what minutes say, and what is read of it.

A fact begins with its kind: ``D kind.ordinal words`` a decision, ``A owner: words`` an action, ``V name=choice`` a vote,
``M mover/seconder/result/for-against-abstained/u`` a motion (``u``: unanimous), ``I name/kind/item/w: nature`` a
declaration of interest (``w``: withdrew). What is not told is ``-`` or empty.
"""

import re

from grammar_readings import reading_of_text

from councilgraph_mappings.codes import OutcomeClass
from councilgraph_mappings.reading import Reading

_HEAD = """Marlbury Town Council

Minutes of the meeting of the Streets Committee held on Monday 4 March 2024 at 7.00 pm in the Town Hall

Present: Councillors Ann Roe (Chair), Pauline Moss, Terry Vale, Mark Hale, John Holt and Kim Lee.

In attendance: Sam Fox (Director of Place), Lou Lee (Clerk)

4. Apologies for absence

None.

5. {title}

{text}

6. Date of next meeting

Monday 8 April 2024.
"""


def _plain(text: str) -> str:
    """Return words without their signs, and without the conjunction that a clause begins with."""
    text = re.sub(r"^(?:that|to)\b\W*", "", text.strip(), flags=re.IGNORECASE)
    return re.sub(r"[^\w£]+", " ", text.casefold()).strip()


def _last(name: str | None) -> str:
    return name.split()[-1].casefold() if name else "-"


def facts_told(text: str, *, title: str = "Street Lighting") -> list[str]:
    """Return the facts of business that minutes with one item of this text tell, sorted."""
    reading = reading_of_text(_HEAD.format(title=title, text=text))
    return sorted([*_outcomes(reading), *_motions(reading), *_interests(reading)])


def _outcomes(reading: Reading) -> list[str]:
    names = {person.key: person.name for person in reading.people}
    return [
        f"A {_last(names.get(each.owner or '') or each.owner_office)}: {_plain(each.text)}"
        if each.outcome_class is OutcomeClass.ACTION
        else f"D {each.kind or '-'}{f'.{each.ordinal}' if each.ordinal else ''} {_plain(each.text)}"
        for each in reading.outcomes
    ]


def _motions(reading: Reading) -> list[str]:
    names = {person.key: person.name for person in reading.people}
    counted = (
        (each, "-".join("" if n is None else str(n) for n in (each.votes_for, each.votes_against, each.abstentions)))
        for each in reading.motions
    )
    return [
        f"M {_last(names.get(each.mover or ''))}/{_last(names.get(each.seconder or ''))}/{each.result or '-'}/{counts}{'/u' if each.unanimous else ''}"
        for each, counts in counted
    ] + [f"V {_last(names[vote.person])}={vote.choice}" for vote in reading.votes]


def _interests(reading: Reading) -> list[str]:
    names = {person.key: person.name for person in reading.people}
    return [
        f"I {_last(names[each.person])}/{each.kind or '-'}/{(each.concerns or '-').casefold()}/{'w' if each.withdrew else '-'}: {_plain(each.nature or '')}"
        for each in reading.declarations
    ]
