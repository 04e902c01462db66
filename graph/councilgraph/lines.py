"""Records as lines of JSON, one record a line: what one process or machine has found out, another reads without running anything of it.

A dataclass is the list of its values, so a reader needs the same version of the class.
"""

import datetime as dt
import json
import types
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Make = Callable[[Any], Any]


def line(record: object) -> bytes:
    r"""Return a dataclass as a line.

    >>> from councilgraph_mappings.finding import Finding, FindingKind
    >>> line(Finding(0, 4, FindingKind.GAP, "item 3 is missing"))
    b'[0,4,"gap","item 3 is missing"]\n'
    """
    return json.dumps(record, default=_plain, separators=(",", ":")).encode("ascii") + b"\n"


def record(kind: type[Record], text: bytes) -> Record:
    """Return the dataclass that a line was made of.

    >>> from councilgraph_mappings.finding import Finding
    >>> record(Finding, b'[0,4,"gap","item 3 is missing"]')
    Finding(start=0, end=4, kind=<FindingKind.GAP: 'gap'>, message='item 3 is missing')
    """
    made: Record = _maker(cast("Hashable", kind))(json.loads(text))
    return made


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, name) for name in _names(type(value))]
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form as a line")


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _maker(kind: Any) -> Make:
    """Return what makes a value of a type from what JSON knows."""
    if kind in {str, int, float, bool}:
        return _same
    if kind in {dt.date, dt.time}:
        return cast("Make", kind.fromisoformat)
    origin, parts = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType} and len(parts) == 2 and parts[1] is type(None):
        return _or_none(_maker(parts[0]))
    if origin in {tuple, list}:
        return _several(origin, _maker(parts[0]))
    if origin is dict:
        return _same
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind) and isinstance(kind, type):
        return _of_values(kind)
    raise TypeError(f"{kind} has no form as a line")


def _same(value: Any) -> Any:
    return value


def _or_none(make: Make) -> Make:
    if make is _same:
        return _same
    return lambda value: None if value is None else make(value)


def _several(kind: Callable[[Any], Any], make: Make) -> Make:
    if make is _same:
        return kind
    return lambda values: kind(map(make, values))


def _of_values(kind: type) -> Make:
    hints = get_type_hints(kind)
    makers = [_maker(hints[name]) for name in _names(kind)]
    return lambda values: kind(*[make(value) for make, value in zip(makers, values, strict=True)])
