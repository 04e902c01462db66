"""The command line: what it prints, where, and with which exit status."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, ROOT

from councilgraph.cli import councilgraph, main

COMMANDS = ["publish", "map", "query", "explain", "validate", "verify"]
PARISH = ROOT / "mappings" / "councilgraph_mappings" / "examples" / "thornley-parva" / "2021-09-06-minutes.md"


def run(*arguments: str, **more: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "councilgraph", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT, **more)  # type: ignore[call-overload,no-any-return]  # options of run()


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert [command for command in COMMANDS if command not in shown] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_has_two_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.count(f"councilgraph {command} ") >= (2 if command != "verify" else 1)


def test_commands_are_loaded_when_they_are_asked_for() -> None:
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "councilgraph", "query", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    assert "Ask the publication" in shown.stdout
    assert [name for name in ("pyshacl", "owlrl", "docx", "pypdfium2") if f"| {name}\n" in shown.stderr] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["publish"], "Name a file or a folder"),
        (["publish", "nowhere"], "nowhere: is not there"),
        (["publish", str(PARISH), "--council", "QQQ"], "no code of the register"),
        (["publish", str(PARISH), "--base", "ftp://x"], "is not an http or https address"),
        (["publish", str(PARISH), "--shard", "3/2"], "not like 2/4"),
        (["publish", str(PARISH), "--config", "none.toml"], "cannot be read"),
        (["publish", str(PARISH), "--merge", "--shard", "1/2"], "--merge takes shards as they are"),
        (["publish", "nowhere", "--merge"], "nowhere: is not there"),
        (["query"], "Give a query"),
        (["query", "ASK {}", "--out", "nowhere"], "holds no publication"),
        (["query", "--example", "none"], "known: "),
        (["map", "nowhere.txt"], "is not there"),
        (["map", "."], "is a folder"),
        (["verify", "--out", "nowhere"], "holds no publication"),
        (["explain", "urn:a", "--out", "nowhere"], "holds no publication"),
        (["frobnicate"], "No such command"),
    ],
)
def test_wrong_usage_is_status_2_and_one_line(
    arguments: list[str],
    message: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert said.out == ""
    assert "Traceback" not in said.err
    assert not (tmp_path / "build").exists()


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="only Linux has a folder that not even root may write to")
def test_a_folder_that_may_not_be_written_to_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish", str(PARISH), "--out", "/sys/kernel/councilgraph"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[-1] == (
        "councilgraph: /sys/kernel/councilgraph: operation not permitted; choose another folder, or ask for access to it"
    )
    assert not any("Traceback" in line for line in said)


def test_publish_says_what_it_came_to(tmp_path: Path) -> None:
    done = run("publish", str(PARISH), "--out", str(tmp_path / "out"))
    assert (done.returncode, done.stderr) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines() if not line.startswith(" "))
    assert lines["published"] == "1 document"
    assert "stated by documents" in lines["triples"]
    assert all(stage in lines["time"] for stage in ("read", "parse", "map", "validate", "infer", "write", "load"))
    assert lines["output"].endswith("gen-1")


def test_a_bad_source_is_status_4_and_the_rest_is_published(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.md").write_bytes(PARISH.read_bytes())
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    done = run("publish", str(tmp_path / "in"), "--out", str(tmp_path / "out"))
    assert done.returncode == 4
    assert done.stderr == "rejected in/empty.txt: is empty; check that it was downloaded whole\n"
    assert "1 source" in done.stdout
    assert (tmp_path / "out" / "rejected" / "in" / "empty.txt.json").exists()


def test_no_colour_is_written_to_a_pipe(examples: Path) -> None:
    done = run("query", "--out", str(examples), "SELECT ?m { ?m a cg:Meeting } LIMIT 2")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr
    assert [line == line.rstrip() for line in done.stdout.splitlines()] == [True] * 3


def test_an_answer_for_a_program_has_nothing_else_on_standard_output(examples: Path) -> None:
    done = run("query", "--out", str(examples), "--format", "csv", "SELECT (1 AS ?one) {}")
    assert (done.stdout.split(), done.stderr) == (["one", "1"], "")


def test_the_questions_can_be_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "--list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 15


def test_map_prints_turtle_of_one_document(tmp_path: Path) -> None:
    done = run("map", str(PARISH))
    assert done.returncode == 0
    assert "a cg:Meeting" in done.stdout
    file = tmp_path / "one.ttl"
    file.write_text(done.stdout, encoding="utf-8")
    assert run("validate", str(file)).returncode == 0


def test_validate_says_each_result_in_one_line_and_status_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.ttl"
    file.write_text("@prefix cg: <https://w3id.org/councilgraph/def#> . <urn:a> a cg:Attendance .", encoding="utf-8")
    assert main(["validate", str(file)]) == 3
    shown = capsys.readouterr().out.splitlines()
    assert shown
    assert all(line.startswith(f"{file}: ") for line in shown)


def test_validate_takes_a_document_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(PARISH)]) == 0
    assert str(PARISH) in capsys.readouterr().out


@pytest.mark.parametrize("text", ["<a> <b>", "<urn:a> <urn:b> <urn:c d> ."])
def test_a_file_that_is_not_rdf_is_status_1(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.ttl"
    file.write_text(text)
    assert main(["validate", str(file)]) == 1
    assert "is not what its name says" in capsys.readouterr().err


def test_verify_counts_and_fails_where_a_quotation_does_not_hold(examples: Path, tmp_path: Path) -> None:
    done = run("verify", "--out", str(examples))
    assert (done.returncode, done.stderr) == (0, "")
    assert "quotations confirmed" in done.stdout
    lost = run("verify", "--out", str(examples), "--sources", str(tmp_path))
    assert lost.returncode == 1
    assert "was not found" in lost.stderr


HEEDING = (
    # Where the tests run in the background, ^C is ignored, and so it would be by their children.
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from councilgraph.cli import main; sys.exit(main(sys.argv[1:]))"
)


def test_interrupting_is_status_130_and_leaves_nothing_half(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for number in range(300):
        (source / f"{number}.md").write_text(PARISH.read_text(encoding="utf-8") + f"\n{number}\n", encoding="utf-8")
    command = [sys.executable, "-c", HEEDING, "publish", str(source), "--out", str(tmp_path / "out")]
    with subprocess.Popen(
        command, env=ENVIRONMENT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        while not list((tmp_path / "out").glob("*.tmp-*/turtle/*/*")) and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.lstrip("\n") == "councilgraph: interrupted; what was published before is untouched\n"
    assert [path.name for path in (tmp_path / "out").iterdir()] == [".lock"]


def test_a_reader_that_has_seen_enough_is_no_fault(examples: Path) -> None:
    query = (
        f"{sys.executable} -m councilgraph query --out {examples} --format csv 'SELECT * {{ ?s ?p ?o }}' | head -n 1"
    )
    done = subprocess.run(["sh", "-c", query], capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert (len(done.stdout.splitlines()), done.stderr) == (1, "")


def test_every_command_that_is_listed_can_be_loaded() -> None:
    context = councilgraph.make_context("councilgraph", ["query"], resilient_parsing=True)
    assert [name for name in councilgraph.list_commands(context) if not councilgraph.get_command(context, name)] == []
