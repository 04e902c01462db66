"""What files say of ids that other files refer to: an object of OParl names others by their addresses alone.

Nothing is fetched: an address that no published file describes stays what it is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from councilgraph_mappings.elsewhere import Elsewhere
from councilgraph_mappings.read.limits import MAX_DEPTH, MAX_STRUCTURED_BYTES
from councilgraph_mappings.reading import Context

_MARK: Final = b"oparl.org/"
_NAMED: Final = frozenset({"Body", "Organization", "Person"})
_REFERRING: Final = frozenset(
    {
        *("body", "organization", "person", "participant", "onBehalfOf", "meeting"),
        *("originatorPerson", "originatorOrganization"),
    }
)
"""Fields whose values are addresses of objects that have names, or lead on to some."""
_WHOLES: Final = ("body", "meeting", "organization")
_FARTHEST: Final = 3
"""Steps from an object to its body: an item is of a meeting, that of an organisation, that of a body."""


@dataclass(slots=True)
class _File:
    """The objects of one file, and what it refers to."""

    own: dict[str, Elsewhere] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    """By the id of an object, that of what it is a part of: a body, an organisation, a meeting."""
    referred: set[str] = field(default_factory=set)


def with_names(files: Iterable[tuple[Path, Context]]) -> Iterator[Context]:
    """Yield the context of each file with the names that others give to the ids it refers to, and with its council.

    The council is that of the only body which a file is about, where nothing else says it.
    """
    contexts: list[Context] = []
    read: dict[int, _File] = {}
    for number, (file, context) in enumerate(files):
        contexts.append(context)
        if found := _read(file):
            read[number] = found
    known: dict[str, Elsewhere] = {}
    parts: dict[str, str] = {}
    for found in read.values():
        known |= {identity: one for identity, one in found.own.items() if identity not in known}
        parts |= {identity: whole for identity, whole in found.parts.items() if identity not in parts}
    for number, context in enumerate(contexts):
        yield _named(context, read[number], known, parts) if number in read else context


def _named(context: Context, file: _File, known: Mapping[str, Elsewhere], parts: Mapping[str, str]) -> Context:
    others = sorted((known[identity] for identity in file.referred & known.keys() - file.own.keys()), key=_identity)
    named = replace(context, elsewhere=tuple(one for one in others if one.kind != "Body"))
    about = file.referred | file.own.keys() | file.parts.keys()
    for _ in range(_FARTHEST):
        about = {parts.get(identity, identity) for identity in about}
    councils = [known[identity].name for identity in sorted(about & known.keys()) if known[identity].kind == "Body"]
    if context.council is None and len(councils) == 1:
        return replace(named, council=councils[0], origin=context.origin if context.address else "oparl")
    return named


def _identity(one: Elsewhere) -> str:
    return one.identity


def _read(file: Path) -> _File | None:
    """Return what a file says and refers to; None where it is no OParl, which its own reader judges if it is broken."""
    try:
        if file.suffix.lower() != ".json" or file.stat().st_size > MAX_STRUCTURED_BYTES:
            return None
        data = file.read_bytes()
        content = json.loads(data) if _MARK in data else None
    except (OSError, ValueError, RecursionError):
        return None
    if content is None:
        return None
    found = _File()
    _collect(content, found, 0)
    return found


def _collect(content: Any, found: _File, depth: int) -> None:
    if depth > MAX_DEPTH:
        return
    if isinstance(content, list):
        for each in content:
            _collect(each, found, depth + 1)
    if not isinstance(content, dict):
        return
    kind, identity = _kind(content), content.get("id")
    if isinstance(identity, str) and content.get("deleted") is not True:
        whole = next(filter(None, (_first(content.get(key)) for key in _WHOLES)), None)
        if whole and kind != "Body":  # what a body has under such names are lists
            found.parts[identity] = whole
        if kind in _NAMED and (name := _name(content)):
            found.own[identity] = Elsewhere(identity, kind, name, str(content.get("organizationType") or ""))
    for key, value in content.items():
        if key in _REFERRING:
            found.referred |= {
                each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)
            }
        _collect(value, found, depth + 1)


def _first(value: Any) -> str | None:
    """Return the first address of a field that has one or a list of them."""
    listed = value if isinstance(value, list) else [value]
    return next((each for each in listed if isinstance(each, str)), None)


def _kind(content: Mapping[str, Any]) -> str:
    place, _slash, kind = str(content.get("type", "")).rpartition("/")
    return kind if "oparl.org/" in f"{place}/" else ""


def _name(content: Mapping[str, Any]) -> str:
    parts = [part for part in (content.get("givenName"), content.get("familyName")) if isinstance(part, str) and part]
    name = " ".join(parts) if len(parts) > 1 else content.get("name")
    return " ".join(name.split()) if isinstance(name, str) else ""
