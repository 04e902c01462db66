"""Make the project's own virtual environment and print the path of its Python.

usage: environment.py [EXTRA…]        extras of pyproject.toml: dev, fast

Needs Python 3.11 or later and nothing else; uses uv where it is there. The environment stands in .venv of the checkout
and is made again only when pyproject.toml or the extras change.
"""

from __future__ import annotations  # so that an old Python gets as far as saying that it is too old

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def main(extras: list[str]) -> int:
    """Set up what is missing for the extras and return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file alone also meets older Pythons
        return with_newer_python(extras)
    wanted = f"{sys.version_info[:2]} {hashlib.sha256((ROOT / 'pyproject.toml').read_bytes()).hexdigest()}\n"
    with one_at_a_time():
        missing = [extra for extra in extras or ["plain"] if stamp(extra) != wanted]
        if missing or not PYTHON.exists():
            try:
                install([extra for extra in extras if extra != "plain"])
            except subprocess.CalledProcessError as error:
                print(f"{HOME}: could not be set up; see above, or install uv or python3-venv", file=sys.stderr)
                return error.returncode or 1
            for extra in ("plain", *extras):
                (HOME / f"{extra}.stamp").write_text(wanted)
    print(PYTHON)
    return 0


def stamp(extra: str) -> str:
    """Return what an extra was installed for, or nothing."""
    path = HOME / f"{extra}.stamp"
    return path.read_text() if path.exists() else ""


def install(extras: list[str]) -> None:
    """Install the package, editable and with extras, into the environment; make that first where there is none."""
    what = str(ROOT) + (f"[{','.join(extras)}]" if extras else "")
    uv = shutil.which("uv")
    python = str(PYTHON)
    print(f"setting up {HOME}", file=sys.stderr)
    if not PYTHON.exists():
        make = [uv, "venv", "--quiet", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
        run([*make, str(HOME)])
    pip = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install"]
    run([*pip, "--quiet", "--editable", what])


def run(command: list[str]) -> None:
    """Run a command with its output on standard error; raise when it fails."""
    subprocess.run(command, check=True, stdout=sys.stderr)


def with_newer_python(extras: list[str]) -> int:
    """Hand over to a newer Python of this machine."""
    for name in NEWER:
        if newer := shutil.which(name):
            return subprocess.run([newer, __file__, *extras], check=False).returncode
    print("councilgraph needs Python 3.11 or later; this is " + sys.version.split()[0], file=sys.stderr)
    return 1


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Keep two scripts from setting up at once, where the system has locks."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    with (ROOT / ".venv.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
