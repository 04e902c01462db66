"""Answers that are kept: the same question to the same publication has the same answer."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Final, Generic, TypeVar

Value = TypeVar("Value")

_SHARE: Final = 8
"""No answer takes more than this part of the room."""


class Cache(Generic[Value]):
    """Keeps what was used last, in so many bytes."""

    def __init__(self, most: int) -> None:
        """Begin empty."""
        self._most = most
        self._held = 0
        self._values: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()

    def get(self, key: Hashable) -> Value | None:
        """Return what is kept under a key.

        >>> cache = Cache(100)
        >>> cache.put("a", "answer", 6)
        >>> cache.get("a"), cache.get("b")
        ('answer', None)
        """
        found = self._values.get(key)
        if found is None:
            return None
        self._values.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, value: Value, size: int) -> None:
        """Keep a value, unless it is too large to be kept with others."""
        if size > self._most // _SHARE:
            return
        if key in self._values:
            self._held -= self._values.pop(key)[1]
        self._values[key] = (value, size)
        self._held += size
        while self._held > self._most:
            _, (_, gone) = self._values.popitem(last=False)
            self._held -= gone
