"""Zip files: what they say of themselves, and then what they really hold, before anything unpacks them."""

import io
import zipfile
import zlib

from councilgraph_mappings.errors import TooLargeError, UnreadableError
from councilgraph_mappings.read.limits import MAX_ZIP_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO, MEBIBYTE

_CHUNK = 1 << 20
_SMALL = MEBIBYTE
"""Files of this size may be packed as tightly as they like."""
_ENCRYPTED_FLAG = 1
_STEP = "leave it out, or save it anew"


def checked(data: bytes, name: str) -> None:
    """Raise where the zip file is damaged, encrypted, or would unpack to more than the bounds allow."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_promises(entries, name)
            _check_content(archive, entries, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableError(name, f"is damaged or cut off ({error})", "download it again") from error


def _check_promises(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ZIP_ENTRIES:
        raise TooLargeError(name, f"holds {len(entries)} files, more than {MAX_ZIP_ENTRIES}", _STEP)
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise UnreadableError(name, "is encrypted", "ask the council for an open copy")
    total = sum(entry.file_size for entry in entries)
    if total > MAX_ZIP_BYTES:
        raise TooLargeError(name, f"would unpack to {total} bytes, more than {MAX_ZIP_BYTES}", _STEP)
    for entry in entries:
        if entry.file_size > _SMALL and entry.file_size > entry.compress_size * MAX_ZIP_RATIO:
            raise TooLargeError(
                name, f"holds “{entry.filename}”, which unpacks to more than {MAX_ZIP_RATIO} times its size", _STEP
            )


def _check_content(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> None:
    """Unpack everything once without keeping it: sizes that a file states of itself may be lies."""
    total = 0
    for entry in entries:
        with archive.open(entry) as member:
            while chunk := member.read(_CHUNK):
                total += len(chunk)
                if total > MAX_ZIP_BYTES:
                    raise TooLargeError(name, f"unpacks to more than {MAX_ZIP_BYTES} bytes", _STEP)
