"""The guard: the same sources must not give much less than they gave last time, unless somebody says that it is right.

A site that answers with empty pages, a folder that was not mounted or a rule that went wrong would else replace a good
publication by a poor one, and every consumer would delete what is missing.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from councilgraph.generation import RefusedError
from councilgraph.serve.labels import label

MOST: Final = 0.2
"""Of what there was before; a kind of thing that lost a larger share is too much."""
DOCUMENTS: Final = "source documents"
_SHOWN: Final = 8
"""Kinds that a message names."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A kind of thing of which there is much less."""

    kind: str
    before: int
    now: int

    def __str__(self) -> str:
        """Return it in words.

        >>> str(Fall("https://w3id.org/councilgraph/def#AgendaItem", 40, 12))
        'agenda item 40 → 12'
        """
        return f"{self.kind if self.kind == DOCUMENTS else label(self.kind)} {self.before:,} → {self.now:,}"


def falls(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Fall]:
    """Return the kinds that lost too much between two manifests, documents first, then the largest losses.

    Other sources than last time are no fall. Neither is a kind that an older version did not count.

    >>> falls({"sources": ["a"], "counts": {"source documents": 10}}, {"sources": ["a"], "counts": {"source documents": 7}})
    [Fall(kind='source documents', before=10, now=7)]
    >>> falls({"sources": ["a"], "counts": {"source documents": 10}}, {"sources": ["b"], "counts": {"source documents": 7}})
    []
    """
    if not _same_sources(before, now):
        return []
    counts = now["counts"]
    found = [
        Fall(kind, count, counts.get(kind, 0))
        for kind, count in before.get("counts", {}).items()
        if counts.get(kind, 0) < count * (1 - MOST)
    ]
    return sorted(found, key=lambda fall: (fall.kind != DOCUMENTS, fall.now / fall.before, fall.kind))


def refuse_fall(current: Path | None, folder: Path, aside: Path) -> None:
    """Say that a generation must not be shown, where it holds much less than the one that is shown now.

    Args:
        current: the generation that is shown; None where there is none
        folder: the new one
        aside: where the new one will be kept if it is refused

    Raises:
        RefusedError: it holds much less.
    """
    if current is None or not (current / "manifest.json").is_file():
        return
    manifests = [json.loads((one / "manifest.json").read_text(encoding="utf-8")) for one in (current, folder)]
    found = falls(*manifests)
    if not found:
        return
    shown = ", ".join(map(str, found[:_SHOWN])) + (f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else "")
    raise RefusedError(
        str(aside.parent),
        f"the same sources give over {MOST:.0%} less than in {current.name}, which stays current: {shown}",
        f"look into {aside}/report/index.html, and publish with --force if it is right",
    )


def _same_sources(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    named = [manifest.get("named") or [] for manifest in (before, now)]
    # Shards do not know what was named, only what their paths are relative to.
    return before["sources"] == now["sources"] and (named[0] == named[1] or not all(named))
