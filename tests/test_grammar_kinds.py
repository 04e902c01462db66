"""Which kind of outcome the words of a resolution state, as the code list ``outcome-kind`` defines the kinds."""

import pytest

from councilgraph_mappings.parse.decisions.verbs import kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("That a task group be set up", "agreed"),
        ("That the Clerk would share the answer with the Forum", "agreed"),
        ("That, on 14 October, Councillor Pike, would attend the Cabinet", "agreed"),
        ("officers to arrange for the plan to be shared", "agreed"),
        ("to receive a further report on the depot", "agreed"),
        ("an updated schedule would be received at each meeting", "agreed"),
        ("payment of the grant be authorised", "agreed"),
        ("to invite the Leader to the next meeting", "agreed"),
        ("notes the report and agrees the work programme", "agreed"),
        ("That the report be noted and the recommendations approved", "approved"),
        ("That the appendices be noted, and the steps taken on overdue works, be agreed", "agreed"),
        ("the minutes of the former panels be noted and accepted as correct records", "noted"),
        ("papers should say what was being asked of the Board, and a summary was included", "agreed"),
        ("That the report be received", "noted"),
        ("That the Director be authorised to sign the lease", "delegated"),
        ("Ann Roe and Bob Poe are confirmed as co-opted members for a year", "appointed"),
        ("That the press and public be excluded from the meeting", "resolved-other"),
        ("That the posts made by the Marsh Authority be noted", "noted"),
        ("That standing orders be suspended", "resolved-other"),
        ("That the meeting continue beyond ten o'clock", "resolved-other"),
        ("That the meeting be adjourned for ten minutes", "resolved-other"),
    ],
)
def test_kind_is_what_the_operative_verb_does(text: str, kind: str) -> None:
    assert str(kind_of(text)) == kind
