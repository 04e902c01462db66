"""Each command of the README is run, and says what the README says it says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
NEVER_RUN = ("pip install ",)
"""What would change the environment that the tests run in."""


def sessions() -> list[tuple[str, str]]:
    """Return each command of the console blocks with the output below it, in the order of the page."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return [(command, "\n".join(output)) for command, output in found]


def pattern(output: str) -> re.Pattern[str]:
    """Return what matches an output; "…" on a line of its own stands for any lines, within a line for any words."""
    lines = []
    for line in output.strip().splitlines():
        if line.strip() == "…":
            lines.append(r"(?:.*\n)*?")
        else:
            lines.append(re.escape(line.rstrip()).replace("…", ".*") + r"[ \t]*\n")
    return re.compile("".join(lines))


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what a clone holds, so that the commands of the README write nothing into this one."""
    copy = tmp_path_factory.mktemp("readme") / "councilgraph"
    for name in ("graph", "mappings", "ontology", "shapes", "scripts", "tests"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml"):
        shutil.copy2(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="session")
def environment(checkout: Path) -> dict[str, str]:
    """Return the variables that give the commands this Python and the copy's code."""
    commands = checkout / ".venv" / "bin"
    commands.mkdir(parents=True)
    command = commands / "councilgraph"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m councilgraph "$@"\n')
    command.chmod(0o755)
    # scripts/publish would make an environment of its own; what it would install stands here already.
    (checkout / "scripts" / "environment.py").write_text("import sys\nprint(sys.executable)\n")
    return os.environ | {
        "PATH": os.pathsep.join((str(commands), os.environ["PATH"])),
        "PYTHON": sys.executable,
        "PYTHONPATH": os.pathsep.join((str(checkout / "graph"), str(checkout / "mappings"))),
        "COLUMNS": "120",
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="session")
def outputs(checkout: Path, environment: dict[str, str]) -> dict[str, str]:
    """Return what each command of the README prints, run one after the other as a reader would."""
    found = {}
    for command, _ in sessions():
        if command.startswith(NEVER_RUN):
            continue
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=checkout,
            env=environment,
            text=True,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=600,
            check=False,
        )
        found[command] = done.stdout
    return found


@pytest.mark.parametrize(
    ("command", "expected"),
    [pytest.param(c, o, id=c) for c, o in sessions() if not c.startswith(NEVER_RUN)],
)
def test_command_prints_what_the_readme_shows(command: str, expected: str, outputs: dict[str, str]) -> None:
    printed = "".join(f"{line.rstrip()}\n" for line in outputs[command].splitlines())
    assert pattern(expected).fullmatch(printed), printed


def test_first_screen_has_a_command_and_an_answer() -> None:
    screen = "\n".join(README.splitlines()[:45])
    assert screen.count("```console") >= 2


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_readme_has_one_sentence_on_a_line() -> None:
    prose = re.sub(r"^```.*?^```", "", README, flags=re.MULTILINE | re.DOTALL)
    lines = [line for line in prose.splitlines() if not line.startswith(("|", "#", " "))]
    assert [line for line in lines if re.search(r"[a-z\])”][.?!] [A-Z]", re.sub(r"`[^`]*`", "", line))] == []


def test_every_term_that_the_readme_uses_is_in_the_ontology() -> None:
    ontology = (ROOT / "ontology" / "council.ttl").read_text(encoding="utf-8")
    terms = set(re.findall(r"\bcg:(\w+)", README))
    assert {term for term in terms if not re.search(rf"^cg:{term} a ", ontology, re.MULTILINE)} == set()


def test_readme_names_every_question() -> None:
    names = {path.stem for path in (ROOT / "ontology" / "questions").glob("*.rq")}
    assert set(re.findall(r"^\| `([\w-]+)` \|", README, re.MULTILINE)) >= names
