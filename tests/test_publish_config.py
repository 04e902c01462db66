"""councilgraph.toml: what it may say, and that nothing in it is ignored."""

from pathlib import Path

import pytest

from councilgraph.config import Config, CouncilTerms, Harvest, Suppress, load
from councilgraph_mappings.errors import ConfigurationError

WHOLE = """
base = "https://data.example.org/"
title = "Meetings of Larkhill"
publisher = "Larkhill Town Council"
contact = "open@larkhill.example"
licence = "https://creativecommons.org/publicdomain/zero/1.0/"
reviewed = "same.csv"

[councils.PLY]
licence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
attribution = "Contains public sector information."

[harvest]
pause = 2.5
pages = 900
depth = 4

[suppress]
people = ["Ann Bee"]
passages = ["7 Low Lane"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "councilgraph.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_that_can_be_set_is_read(tmp_path: Path) -> None:
    config = load(write(tmp_path, WHOLE))
    assert config.base == "https://data.example.org"
    assert config.reviewed == tmp_path / "same.csv"
    assert config.publisher == "Larkhill Town Council"
    assert config.councils["PLY"].attribution == "Contains public sector information."
    assert config.harvest == Harvest(pause=2.5, pages=900, depth=4)
    assert config.suppress == Suppress(("Ann Bee",), ("7 Low Lane",))


def test_it_is_found_in_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load() == Config()
    write(tmp_path, 'title = "Here"')
    assert load().title == "Here"


def test_terms_left_out_are_unsaid(tmp_path: Path) -> None:
    assert load(write(tmp_path, "[councils.PLY]")).councils == {"PLY": CouncilTerms()}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('titel = "x"', "unknown key 'titel'"),
        ('[councils.PLY]\nlicense = "x"', "unknown key 'councils.PLY.license'"),
        ('[suppress]\nperson = ["x"]', "unknown key 'suppress.person'"),
        ("[harvest]\npage = 5", "unknown key 'harvest.page'"),
        ("[harvest]\npages = 2.5", "'harvest.pages' is not a whole number"),
        ("[harvest]\npause = true", "'harvest.pause' is not a number"),
        ('[harvest]\npause = "long"', "'harvest.pause' is not a number"),
        ("[harvest]\npause = inf", "'harvest.pause' is not a number"),
        ("[harvest]\npages = 0", "'harvest.pages' is 0, which lets nothing be asked"),
        ("[harvest]\npause = -1", "'harvest.pause' is -1, which lets nothing be asked"),
        ("harvest = 7", "'harvest' is not a table"),
        ("title = 7", "'title' is not a text"),
        ('title = ""', "'title' is not a text"),
        ('[suppress]\npeople = "Ann Bee"', "'suppress.people' is not a list"),
        ('councils = "PLY"', "'councils' is not a table"),
        ('base = "ftp://x"', "base 'ftp://x'"),
        ("title = ", "is not TOML"),
    ],
)
def test_what_nobody_understands_is_an_error(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        load(write(tmp_path, text))
    assert message in str(raised.value)


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load(tmp_path / "none.toml")
