"""Phrasings of declarations of interest: who declares what, and words that declare nothing."""

import pytest
from phrasings import facts_told

# What an item says, and the facts that are read of it, parted by bars.
_SAID = [
    (
        "Councillor Roe declared a personal interest in item 6 as a governor of Hill School.",
        "I roe/personal/item 6/-: as a governor of hill school",
    ),
    (
        "Councillor Roe declared a disclosable pecuniary interest in agenda item 6 and left the meeting.",
        "I roe/disclosable-pecuniary/agenda item 6/w: and",
    ),
    (
        "Councillor Roe declared a personal and prejudicial interest in item 6 because she owns the land, and left the room during its consideration.",
        "I roe/personal-and-prejudicial/item 6/w: because she owns the land",
    ),
    ("Councillor Roe declared an interest in item 6.", "I roe/-/item 6/-: in item 6"),
    ("Cllr Roe: item 6, member of the Bowls Club.", "I roe/-/item 6/-: item 6 member of the bowls club"),
    (
        "Cllr Roe – Item 6 – non-pecuniary – member of the Bowls Club",
        "I roe/non-pecuniary/item 6/-: item 6 non pecuniary member of the bowls club",
    ),
    (
        "Councillors Roe and Moss declared non-pecuniary interests in item 6 as members of the Bowls Club.",
        "I moss/non-pecuniary/item 6/-: as members of the bowls club | I roe/non-pecuniary/item 6/-: as members of the bowls club",
    ),
    ("There were no declarations of interest.", ""),
    ("None.", ""),
    ("No interests were declared.", ""),
    ("Members were reminded to declare any interests in items on the agenda.", ""),
    (
        "Councillor Roe, as a member of the Bowls Club, declared a personal interest in item 6.",
        "I roe/personal/item 6/-: in item 6",
    ),
    (
        "Agenda Item 6 – Councillor Roe declared a personal interest as a member of the Bowls Club.",
        "I roe/personal/-/-: as a member of the bowls club",
    ),
    (
        "Cllr Roe declared that she is a member of the Bowls Club (item 6).",
        "I roe/-/-/-: is a member of the bowls club item 6",
    ),
    ("Cllr Roe disclosed that his wife works for Grell Ltd (item 6).", "I roe/-/-/-: works for grell ltd item 6"),
    (
        "Cllr Roe stated that she was acquainted with the applicant for item 6.",
        "I roe/-/-/-: was acquainted with the applicant for item 6",
    ),
    ("For the sake of transparency, Cllr Roe stated that she knew the applicant.", "I roe/-/-/-: knew the applicant"),
    (
        "Cllr Roe declared her interest as a trustee of the village hall.",
        "I roe/-/-/-: as a trustee of the village hall",
    ),
    (
        "Cllr Roe registered a non-pecuniary interest in item 6, being a member of the Bowls Club.",
        "I roe/non-pecuniary/item 6/-: being a member of the bowls club",
    ),
    (
        "Cllr Roe declared an Other Registrable Interest in item 6 and took no part in the vote.",
        "I roe/other-registrable/item 6/w: and",
    ),
    (
        "6. Cllr Roe declared a pecuniary interest in item 9, and left the room when it was discussed.",
        "I roe/pecuniary/item 9/w: and",
    ),
    ("Nil declared.", ""),
    ("Dispensations: none requested.", ""),
    (
        "Councillor Roe declared a non registrable interest in item 6 as the applicant was known to her.",
        "I roe/non-registrable/item 6/-: as the applicant was known to her",
    ),
    ("Councillor Moss said that Councillor Roe should declare an interest.", ""),
    (
        "Councillor Roe withdrew from the meeting, having declared an interest as the applicant.",
        "I roe/-/-/w: as the applicant",
    ),
]


@pytest.mark.parametrize(("text", "told"), _SAID)
def test_a_declaration_is_read_in_the_words_of_the_minutes(text: str, told: str) -> None:
    assert facts_told(text, title="Declarations of interest") == sorted(told.split(" | ") if told else [])
