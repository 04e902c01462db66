"""Every example document says what a person read in it, kind of fact by kind of fact."""

import functools
import hashlib
import json
from pathlib import Path

import pytest
from example_documents import EXAMPLES, files
from golden_facts import KINDS, Gold

from councilgraph.sources import Source, find
from councilgraph_mappings import register
from councilgraph_mappings.errors import UnreadableError
from councilgraph_mappings.parse import parse
from councilgraph_mappings.read import read
from councilgraph_mappings.reading import Reading

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.json"))
CUT_OFF = "marlbury/place-scrutiny-minutes-cut-off.pdf"


@functools.cache
def sources() -> dict[str, Source]:
    return {source.context.path.removeprefix("examples/"): source for source in find([EXAMPLES]).sources}


@functools.cache
def reading(path: str) -> Reading:
    source = sources()[path]
    return parse(read(source.file.read_bytes(), source.file.name), source.context)


def gold(golden: Path) -> Gold:
    content: Gold = json.loads(golden.read_text(encoding="utf-8"))
    return content


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.stem)
def test_genre_of_an_example_is_found(golden: Path) -> None:
    expected = gold(golden)
    assert reading(expected["file"]).genre == expected["genre"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.stem)
def test_example_says_what_a_person_read_in_it(golden: Path, kind: str) -> None:
    expected = gold(golden)
    of_reading, of_gold = KINDS[kind]
    assert of_reading(reading(expected["file"])) == of_gold(expected)


def test_every_example_but_the_broken_one_is_pinned() -> None:
    assert {gold(golden)["file"] for golden in GOLDEN} == set(sources()) - {CUT_OFF}


def test_every_example_is_in_the_manifest_and_every_row_is_there() -> None:
    found = find([EXAMPLES])
    assert [item for item in found.passed if item.rejected] == []
    assert [path for path, source in sources().items() if not source.context.address] == []


def test_minutes_that_are_cut_off_cannot_be_read() -> None:
    source = sources()[CUT_OFF]
    with pytest.raises(UnreadableError):
        read(source.file.read_bytes(), source.file.name)


def test_generated_examples_have_the_same_bytes_every_time() -> None:
    first, second = files(), files()
    assert {path: hashlib.sha256(content).hexdigest() for path, content in first.items()} == {
        path: hashlib.sha256(content).hexdigest() for path, content in second.items()
    }


@pytest.mark.parametrize("path", [path for path in files() if path != CUT_OFF])
def test_generated_examples_say_what_their_script_says(path: str) -> None:
    # Text and not bytes: another version of the PDF library writes other bytes.
    made = read(files()[path], Path(path).name)
    kept = read((EXAMPLES / path).read_bytes(), Path(path).name)
    assert kept.text == made.text


def test_councils_of_the_examples_are_made_up() -> None:
    councils = {source.context.council for source in sources().values()}
    assert councils == {"Marlbury City Council", "Thornley Parva Parish Council"}
    assert {council.official_name for council in register.councils()} & councils == set()
