"""Puts the query editor into the package when it is built: one version, of one digest, from the registry of npm.

A build without a network goes on without it; the query page is a plain form then. Nothing of npm runs here.
"""

import base64
import hashlib
import io
import os
import shutil
import subprocess
import tarfile
import urllib.request
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE: Final = "@zazuko/yasqe"
VERSION: Final = "4.6.2"
INTEGRITY: Final = "sha512-83iCLuBIgU04KBIaibxZTjKvrXD6sEe/+aqsHxLb4+ZVD4eaUwh5hFJEetuWkiKBY6WxTjVOmhKXvh2AAOR14g=="
FILES: Final = {
    "package/build/yasqe.min.js": "288202e5f1c0195a71d1190b35c052ad5e5103e73d61455da029ffcacb7f9347",
    "package/build/yasqe.min.css": "f82256c2a56f83a5356abef88c760cff67da21e38873e744db73afaf08f285a2",
}
"""What is taken out of it, with digests, so that what is there already need not be fetched again."""
FOLDER: Final = Path(__file__).parent / "graph" / "councilgraph" / "serve" / "static" / "vendor"

_REGISTRY: Final = "https://registry.npmjs.org/"
_LARGEST: Final = 20_000_000
_SECONDS: Final = 30.0


class EditorHook(BuildHookInterface[Any]):
    """Runs before a wheel, or an editable installation, is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface is hatchling's
        """Fetch the editor, and go on without it where that cannot be."""
        if all(_digest(FOLDER / Path(name).name) == digest for name, digest in FILES.items()):
            return
        try:
            place(fetched(f"{registry()}{PACKAGE}/-/{PACKAGE.rpartition('/')[2]}-{VERSION}.tgz"))
        except (OSError, ValueError, KeyError, tarfile.TarError, subprocess.SubprocessError) as error:
            fault = " ".join(str(error).split())
            self.app.display_warning(f"{PACKAGE} {VERSION} was not fetched ({fault}); the query page is a plain form")
        else:
            self.app.display_info(f"{PACKAGE} {VERSION} is in {FOLDER}")


def registry() -> str:
    """Return the address of the registry: as npm has it where npm is there, else the public one."""
    given = os.environ.get("npm_config_registry", "")  # noqa: SIM112 - npm spells it so
    npm = shutil.which("npm")
    if not given and npm:
        command = [npm, "config", "get", "registry"]
        answer = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)  # noqa: S603 - npm
        given = answer.stdout.strip()
    return f"{given.rstrip('/')}/" if given.startswith("https://") else _REGISTRY


def fetched(address: str) -> bytes:
    """Return the package at an address.

    Raises:
        OSError: it is not to be had.
        ValueError: it is not the one that was chosen.
    """
    with urllib.request.urlopen(address, timeout=_SECONDS) as response:  # noqa: S310 - always https
        content: bytes = response.read(_LARGEST + 1)
    if f"sha512-{base64.b64encode(hashlib.sha512(content).digest()).decode()}" != INTEGRITY:
        raise ValueError(f"what is at {address} has another digest than {INTEGRITY}")
    return content


def place(content: bytes) -> None:
    """Put the files of a package where the site serves them from.

    Raises:
        ValueError: they are not the ones that were chosen.
    """
    FOLDER.mkdir(exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as package:
        for name, digest in FILES.items():
            member = package.extractfile(name)
            data = member.read() if member else b""
            if hashlib.sha256(data).hexdigest() != digest:
                raise ValueError(f"{name} has another digest than {digest}")
            # Renamed, so that a build that is stopped leaves no half of a script.
            part = FOLDER / f".{Path(name).name}.{os.getpid()}"
            part.write_bytes(data)
            part.replace(FOLDER / Path(name).name)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
