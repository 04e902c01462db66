"""Where the names of organisations begin and end within sentences, and what only looks like one."""

import pytest

from councilgraph_mappings.parse.organisations.organisation_names import organisations_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He wrote to the Department of Tides and Weirs. Councillors asked why.", ["Department of Tides and Weirs"]),
        ("The Play Area and Norfolk County Council were named.", ["Norfolk County Council"]),
        ("A letter to Brighton and Hove City Council was read.", ["Brighton and Hove City Council"]),
        ("The Panel noted the Terms of Reference for the Weirs Scrutiny Panel.", ["Weirs Scrutiny Panel"]),
        ("Under LGA 1972 the press was asked to leave.", []),
        ("The LGA wrote to all councils.", ["Local Government Association"]),
        ("Part VIII was agreed and the Notice Board was mended.", []),
        ("S137769.93 Wave0.69 Cemetery Water Company", []),
    ],
)
def test_a_sentence_names_these_organisations(sentence: str, expected: list[str]) -> None:
    assert [name for _, _, name, _ in organisations_in(sentence)] == expected
