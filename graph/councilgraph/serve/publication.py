"""What is published now: the web process knows its name and description, and opens no store."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from councilgraph.generation import current
from councilgraph_mappings.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Publication:
    """One generation, which never changes."""

    folder: Path
    name: str
    """Like gen-7."""
    mark: str
    """Tells it from every other publication, also from one of the same name in a folder that was made anew."""
    base: str
    """Of its IRIs."""
    made: str
    """When, as its manifest says."""

    def catalogue(self) -> bytes:
        """Return its description, as Turtle."""
        return (self.folder / "catalog.ttl").read_bytes()


class Publications:
    """Follows ``build/current`` from one publication to the next."""

    def __init__(self, out: Path) -> None:
        """Read what is published in a folder.

        Raises:
            ConfigurationError: nothing is.
        """
        self._out = out
        self._seen: tuple[tuple[int, int], Publication] | None = None
        self.current()

    def current(self) -> Publication:
        """Return what is published now.

        Raises:
            ConfigurationError: nothing has ever been.
        """
        try:
            found = (self._out / "current" / "manifest.json").stat()
        except OSError:
            found = None
        # In the moment between two links, and when somebody removes the folder, the last one goes on.
        if self._seen is not None and (found is None or self._seen[0] == (found.st_ino, found.st_mtime_ns)):
            return self._seen[1]
        folder = current(self._out)
        state = (folder / "manifest.json").stat()
        publication = published(folder)
        self._seen = ((state.st_ino, state.st_mtime_ns), publication)
        return publication


def published(folder: Path) -> Publication:
    """Return what a folder holds.

    Raises:
        ConfigurationError: its manifest cannot be read.
    """
    file = folder / "manifest.json"
    try:
        content = file.read_bytes()
        values = json.loads(content)
        base, made = str(values["base"]), str(values["made"])
    except (OSError, ValueError, KeyError) as error:
        raise ConfigurationError(str(file), f"cannot be read ({error})", "publish again") from None
    return Publication(folder, folder.name, hashlib.sha256(content).hexdigest()[:16], base, made)
