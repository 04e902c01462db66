"""Which declarations of interest of several documents are one."""

from councilgraph.link.declarations import link_declarations
from councilgraph.link.rows import DeclarationKey, ItemKey, KeyRow

MEETING, PERSON = "meeting", "person"


def declared(iri: str, item: str | None = None, concerns: str | None = None, person: str = PERSON) -> DeclarationKey:
    return DeclarationKey(iri, MEETING, person, item, concerns)


def one(*documents: tuple[DeclarationKey, ...], titles: tuple[tuple[str, str], ...] = ()) -> list[list[str]]:
    """Return the sets that hold more than one of the declarations of some documents."""
    rows = [
        KeyRow(
            str(number),
            "council",
            items=tuple(ItemKey(iri, MEETING, None, title) for iri, title in titles if iri.startswith(str(number))),
            declarations=keys,
        )
        for number, keys in enumerate(documents)
    ]
    found = link_declarations(rows, {}, {"someone": PERSON}, {"0-item": "0-item", "1-item": "0-item"})
    return [members for members in found.sets() if len(members) > 1]


def test_two_that_concern_one_item_are_one() -> None:
    assert one((declared("a", "0-item"),), (declared("b", "1-item", person="someone"),)) == [["a", "b"]]


def test_a_matter_in_words_is_that_of_the_item_of_its_title() -> None:
    titles = (("0-item", "Dues of Visitors"),)
    assert one((declared("a", "0-item"),), (declared("b", concerns="Dues of visitors"),), titles=titles) == [["a", "b"]]


def test_the_only_ones_of_a_person_are_one_where_one_does_not_say_what_it_concerns() -> None:
    assert one((declared("a", "0-item"),), (declared("b"),)) == [["a", "b"]]
    assert one((declared("a", "0-item"), declared("b", concerns="Moorings")), (declared("c"),)) == []


def test_different_matters_and_different_people_stay_apart() -> None:
    assert one((declared("a", concerns="Dues"),), (declared("b", concerns="Moorings"),)) == []
    assert one((declared("a", concerns="Dues"),), (declared("b", concerns="Moorings"),), (declared("c"),)) == []
    assert one((declared("a", "0-item"),), (declared("b", "0-item", person="other"),)) == []


def test_a_document_that_tells_two_apart_is_believed() -> None:
    assert one((declared("a", "0-item"), declared("b", "0-item"))) == []
