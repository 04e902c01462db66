"""Bytes under the name of their digest: written whole or not at all, never twice, never changed."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from councilgraph_mappings.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Objects:
    """A folder of files ``ab/cdef…``, each named after the SHA-256 of its bytes."""

    folder: Path

    def prepare(self) -> None:
        """Make the folder, and remove what a killed process left half written.

        Raises:
            OSError: it cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for left_behind in self.folder.glob("*.part"):
            left_behind.unlink()

    def path(self, digest: str) -> Path:
        """Return where the bytes with the digest stand."""
        return self.folder / digest[:2] / digest[2:]

    def read(self, digest: str) -> bytes:
        """Return the bytes with the digest.

        Raises:
            UnreadableError: they are missing or have been changed.
        """
        try:
            data = self.path(digest).read_bytes()
        except OSError as error:
            raise UnreadableError(str(self.path(digest)), f"cannot be read ({error.strerror})") from None
        if hashlib.sha256(data).hexdigest() != digest:
            raise UnreadableError(str(self.path(digest)), "is not what was fetched", "remove it and harvest again")
        return data

    def write(self, data: bytes) -> str:
        """Keep the bytes; return their digest."""
        digest = hashlib.sha256(data).hexdigest()
        final = self.path(digest)
        if final.exists():
            return digest
        final.parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".part", delete=False) as part:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
        written = Path(part.name)
        written.chmod(0o444)
        written.replace(final)
        return digest
