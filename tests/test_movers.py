"""Who moved and who seconded, as sentences of minutes tell it."""

import pytest

from councilgraph_mappings.parse.motions.moving import pairs_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Proposed - Cllr Mrs Clay Seconded - Cllr Mrs Tay 'That the minutes be agreed'", ("Clay", "Tay")),
        ("Hall hire £15.00 proposed G. Clay and seconded Mrs. Wills - pass for payment.", ("G Clay", "Wills")),
        ("proposed P. Norden & seconded C. Hume these be signed", ("P Norden", "C Hume")),
        ("C. Hume proposed and P. Markham seconded that the hedge be cut.", ("C Hume", "P Markham")),
        ("Cllr Roe proposed Cllr Poe as Chair, seconded Cllr Lee.", ("Roe", "Lee")),
    ],
)
def test_a_sentence_tells_who_moved_and_who_seconded(sentence: str, expected: tuple[str, str]) -> None:
    [(mover, seconder, *_)] = pairs_in(sentence)
    assert (mover and mover.plain, seconder and seconder.plain) == expected


@pytest.mark.parametrize(
    "sentence",
    ["The works proposed C. Builders would start in May.", "A. Roe moved to Hill Lane and was a second-hand dealer."],
)
def test_what_else_is_proposed_or_moved_makes_no_pair(sentence: str) -> None:
    assert not [pair for pair in pairs_in(sentence) if pair[0] and pair[1]]
