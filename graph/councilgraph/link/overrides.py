"""Reviewed decisions that overrule the evidence: a table of IRIs and what they are one with.

The table is CSV with the columns ``iri`` and ``canonical`` (an IRI, or "separate") and, for those who come after,
``reason``.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from councilgraph_mappings.errors import ConfigurationError

SEPARATE: Final = "separate"


@dataclass(frozen=True, slots=True)
class Override:
    """One reviewed decision."""

    iri: str
    canonical: str
    """An IRI, or "separate"."""
    reason: str = ""


def read_overrides(path: Path) -> tuple[Override, ...]:
    """Return the reviewed decisions of a table.

    Raises:
        ConfigurationError: the table cannot be read, or a row is not a decision.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(parse_overrides(csv.DictReader(file), path.name))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ConfigurationError(path.name, f"cannot be read ({error})", "it is a CSV file in UTF-8") from error


def parse_overrides(rows: Iterable[dict[str, str | None]], name: str) -> list[Override]:
    """Return the reviewed decisions of the rows of a table.

    Raises:
        ConfigurationError: a row is not a decision, or two contradict each other.
    """
    found: dict[str, Override] = {}
    for number, row in enumerate(rows, 2):
        iri, canonical = (row.get("iri") or "").strip(), (row.get("canonical") or "").strip()
        if ":" not in iri or not (canonical == SEPARATE or ":" in canonical):
            raise ConfigurationError(
                f"{name} line {number}", "is no decision", f"give iri and canonical: another IRI or {SEPARATE!r}"
            )
        if iri in found and found[iri].canonical != canonical:
            raise ConfigurationError(f"{name} line {number}", f"decides twice on {iri}", "keep one of the two lines")
        found[iri] = Override(iri, canonical, (row.get("reason") or "").strip())
    return [found[iri] for iri in sorted(found)]
