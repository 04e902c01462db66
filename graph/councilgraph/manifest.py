"""What a publisher knows about files beyond their text: ``manifest.csv`` or ``manifest.json`` in the published folder."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from councilgraph_mappings.errors import ConfigurationError

NAMES: Final = ("manifest.csv", "manifest.json")
COLUMNS: Final = ("path", "url", "council", "body", "date", "title", "retrieved", "withdrawn")


@dataclass(frozen=True, slots=True)
class Row:
    """What the manifest says about one file; None where it says nothing."""

    path: str
    """Relative to the manifest's folder, with forward slashes."""
    where: str
    """File and row, for messages."""
    url: str | None = None
    council: str | None = None
    """Code in the register, or a name."""
    body: str | None = None
    date: dt.date | None = None
    title: str | None = None
    retrieved: dt.datetime | None = None
    """When its bytes came from its address."""
    withdrawn: dt.datetime | None = None
    """When its address was first found to have nothing any more."""


def read_manifest(folder: Path) -> dict[str, Row]:
    """Return the rows of a folder's manifest by path; none where there is no manifest.

    Raises:
        ConfigurationError: there are two manifests, or one has an unknown column, a value that is no date, or one path
            twice.
    """
    found = [folder / name for name in NAMES if (folder / name).is_file()]
    if not found:
        return {}
    if len(found) > 1:
        raise ConfigurationError(str(folder), "has both manifest.csv and manifest.json", "keep one of them")
    [file] = found
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigurationError(str(file), f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ConfigurationError(str(file), "is not UTF-8", "save it as UTF-8") from None
    rows: dict[str, Row] = {}
    for row in _csv_rows(text, file) if file.suffix == ".csv" else _json_rows(text, file):
        if row.path in rows:
            raise ConfigurationError(row.where, f"names {row.path} again", f"it stands in {rows[row.path].where} too")
        rows[row.path] = row
    return rows


def _csv_rows(text: str, file: Path) -> Iterable[Row]:
    # Spreadsheets of some countries write semicolons.
    header = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if header.count(";") > header.count(",") else ",")
    columns = [name.strip().lower() for name in next(reader, [])]
    _check_columns(columns, str(file))
    for number, cells in enumerate(reader, 2):
        if not any(cell.strip() for cell in cells):
            continue
        where = f"{file} row {number}"
        if len(cells) > len(columns):
            raise ConfigurationError(where, f"has {len(cells)} cells under {len(columns)} columns", "quote the commas")
        yield _row(dict(zip(columns, cells, strict=False)), where)


def _json_rows(text: str, file: Path) -> Iterable[Row]:
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigurationError(str(file), f"is not JSON: {error}", "correct that place") from None
    if not isinstance(content, list) or not all(isinstance(entry, dict) for entry in content):
        raise ConfigurationError(str(file), "is not a list of objects", 'write [{"path": "…", "url": "…"}]')
    for number, entry in enumerate(content, 1):
        where = f"{file} entry {number}"
        _check_columns([*entry], where)
        yield _row(entry, where)


def _check_columns(columns: list[str], where: str) -> None:
    for name in columns:
        if name not in COLUMNS:
            raise ConfigurationError(where, f"unknown column {name!r}", f"known: {', '.join(COLUMNS)}")
        if columns.count(name) > 1:
            raise ConfigurationError(where, f"has column {name!r} twice", "keep one")
    if "path" not in columns:
        raise ConfigurationError(where, "has no column 'path'", "say which file each row is about")


def _row(cells: Mapping[str, Any], where: str) -> Row:
    values: dict[str, str] = {}
    for name, value in cells.items():
        if value is not None and not isinstance(value, str):
            raise ConfigurationError(f"{where} column {name}", f"{value!r} is not a text", "put it in quotes")
        if value and value.strip():
            values[name] = value.strip()
    path = PurePosixPath(values.get("path", "").replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or not path.name:
        raise ConfigurationError(f"{where} column path", f"{str(path)!r} is not a path within the folder")
    date = None
    if text := values.get("date"):
        try:
            date = dt.date.fromisoformat(text)
        except ValueError:
            date = None
        if date is None or len(text) != 10:
            raise ConfigurationError(f"{where} column date", f"{text!r} is not a date", "write it as 2024-03-12")
    return Row(
        str(path),
        where,
        values.get("url"),
        values.get("council"),
        values.get("body"),
        date,
        values.get("title"),
        _moment(values, "retrieved", where),
        _moment(values, "withdrawn", where),
    )


def _moment(values: Mapping[str, str], column: str, where: str) -> dt.datetime | None:
    text = values.get(column)
    if text is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or len(text) <= len("2024-03-12"):
        fault = f"{text!r} is no moment with its zone"
        raise ConfigurationError(f"{where} column {column}", fault, "write it as 2024-03-12T09:30:00Z")
    return moment
