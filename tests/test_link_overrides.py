"""The table of reviewed decisions: read as it is meant, refused where it is not."""

from pathlib import Path

import pytest

from councilgraph.link import Override, read_overrides
from councilgraph_mappings.errors import ConfigurationError


def table(folder: Path, text: str | bytes) -> Path:
    path = folder / "reviewed.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_decision_names_a_thing_and_what_it_is_one_with(tmp_path: Path) -> None:
    text = "iri,canonical,reason\nhttp://a/2,separate,\nhttp://a/1,http://a/3,married\n"
    assert read_overrides(table(tmp_path, text)) == (
        Override("http://a/1", "http://a/3", "married"),
        Override("http://a/2", "separate"),
    )


def test_a_table_that_a_spreadsheet_saved_is_read(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbfiri,canonical\r\n http://a/1 ,separate\r\n"
    assert read_overrides(table(tmp_path, text)) == (Override("http://a/1", "separate"),)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("iri,canonical\nhttp://a/1,\n", "line 2: is no decision"),
        ("iri,canonical\nhttp://a/1,both\n", "line 2: is no decision"),
        ("thing,same\nhttp://a/1,separate\n", "line 2: is no decision"),
        ("iri,canonical\nhttp://a/1,separate\nhttp://a/1,http://a/2\n", "line 3: decides twice"),
        (b"iri,canonical\n\xff\xfe,separate\n", "cannot be read"),
    ],
)
def test_what_is_no_decision_is_refused_by_its_line(text: str | bytes, fault: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=fault):
        read_overrides(table(tmp_path, text))


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"gone\.csv: cannot be read"):
        read_overrides(tmp_path / "gone.csv")
