"""The editor of queries in the wheel: the one that was chosen, or none, and never the end of a build."""

import hashlib
import importlib.util
import io
import tarfile
from pathlib import Path
from types import ModuleType

import pytest
from conftest import ROOT
from hatchling.bridge.app import Application


@pytest.fixture
def hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the hook of the build, with a folder of its own."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "FOLDER", tmp_path / "vendor")
    return module


def package(files: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return into.getvalue()


def run(hook: ModuleType) -> None:
    """Run the hook as a build does."""
    built = hook.EditorHook(str(ROOT), {}, None, None, str(ROOT), "wheel", Application())
    built.initialize("standard", {})


def test_what_was_chosen_is_placed(hook: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook, "FILES", {"package/build/a.js": hashlib.sha256(b"one").hexdigest()})
    hook.place(package({"package/build/a.js": b"one", "package/build/b.js": b"two", "../evil": b"three"}))
    assert {path.name: path.read_bytes() for path in hook.FOLDER.iterdir()} == {"a.js": b"one"}


def test_another_content_is_refused(hook: ModuleType) -> None:
    with pytest.raises(ValueError, match="another digest"):
        hook.place(package(dict.fromkeys(hook.FILES, b"another")))
    assert [*hook.FOLDER.iterdir()] == []


def test_another_package_is_refused(hook: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "package.tgz").write_bytes(package({}))
    with pytest.raises(ValueError, match="another digest"):
        hook.fetched((tmp_path / "package.tgz").as_uri())


@pytest.mark.parametrize("registry", ["https://127.0.0.1:9/", "https://registry.invalid/"])
def test_a_build_without_a_network_goes_on_and_says_so(
    hook: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], registry: str
) -> None:
    monkeypatch.setenv("npm_config_registry", registry)
    run(hook)
    assert not hook.FOLDER.exists()
    assert "the query page is a plain form" in capsys.readouterr().err


def test_what_is_there_is_not_fetched_again(
    hook: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hook, "FILES", {"package/build/a.js": hashlib.sha256(b"one").hexdigest()})
    monkeypatch.setenv("npm_config_registry", "https://127.0.0.1:9/")
    hook.place(package({"package/build/a.js": b"one"}))
    run(hook)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://mirror.example/npm", "https://mirror.example/npm/"),
        ("http://mirror.example", "https://registry.npmjs.org/"),
    ],
)
def test_the_registry_is_the_one_of_npm_and_always_by_https(
    hook: ModuleType, monkeypatch: pytest.MonkeyPatch, given: str, address: str
) -> None:
    monkeypatch.setenv("npm_config_registry", given)
    assert hook.registry() == address


def test_the_licences_of_the_editor_stand_beside_it() -> None:
    text = (ROOT / "graph" / "councilgraph" / "serve" / "static" / "licences.txt").read_text(encoding="utf-8")
    assert "@zazuko/yasqe, version 4.6.2" in text
    assert "Permission is hereby granted, free of charge" in text
