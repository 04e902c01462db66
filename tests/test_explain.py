"""Why mentions are one: every mention with its document, and a reason for each that is not the thing itself."""

from pathlib import Path

import pytest

from councilgraph.cli import main
from councilgraph.explain import Merged, merged
from councilgraph.generation import current
from councilgraph.query import Format, answer
from councilgraph_mappings.errors import ConfigurationError

MEETING = "http://localhost:8000/id/marlbury-city-council/meeting/place-and-environment-scrutiny-committee/2022-10-12"


def people(out: Path, name: str) -> list[str]:
    """Return the IRIs of all mentions of a person."""
    query = f'SELECT ?p {{ ?p cg:canonical/foaf:name "{name}" }} ORDER BY ?p'
    return answer(current(out), query, Format.CSV).decode().split()[1:]


@pytest.fixture(scope="module")
def lorne(examples: Path) -> Merged:
    return merged(current(examples), people(examples, "Geoffrey Lorne")[0])


def test_every_mention_of_a_person_is_there_with_its_document(lorne: Merged, examples: Path) -> None:
    assert lorne.name == "Geoffrey Lorne"
    assert {mention.node for mention in lorne.mentions} == {*people(examples, "Geoffrey Lorne")}
    assert len({mention.path for mention in lorne.mentions}) == len(lorne.mentions) >= 4
    assert all("Lorne" in " ".join(mention.names) for mention in lorne.mentions)


def test_all_but_the_thing_itself_have_a_reason(lorne: Merged) -> None:
    assert [mention.node == lorne.node for mention in lorne.mentions] == [True] + [False] * (len(lorne.mentions) - 1)
    assert lorne.mentions[0].reason == ""
    assert all(mention.reason.startswith(f"One with {lorne.node}: ") for mention in lorne.mentions[1:])


def test_any_mention_may_be_asked_for(lorne: Merged, examples: Path) -> None:
    assert {merged(current(examples), mention.node) for mention in lorne.mentions} == {lorne}


def test_a_meeting_that_several_documents_report_has_a_mention_for_each(examples: Path) -> None:
    found = merged(current(examples), MEETING)
    assert found.name == "Place and Environment Scrutiny Committee, 12 October 2022"
    assert len(found.mentions) == 4


@pytest.mark.parametrize(
    ("iri", "fault"), [("urn:nothing", "is not known to the links"), ("a b", "is not an IRI"), ("<x>", "is not an IRI")]
)
def test_what_is_not_there_says_so(examples: Path, iri: str, fault: str) -> None:
    with pytest.raises(ConfigurationError, match=fault):
        merged(current(examples), iri)


def test_the_command_prints_mentions_passages_and_reasons(
    lorne: Merged, examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", lorne.node, "--out", str(examples)]) == 0
    lines = capsys.readouterr().out.splitlines()
    count = len(lorne.mentions)
    assert lines[:3] == ["Geoffrey Lorne", lorne.node, f"{count} mentions in {count} documents"]
    assert sum(line.startswith("  why      One with ") for line in lines) == count - 1
    assert any(line.startswith("  says     “") for line in lines)
