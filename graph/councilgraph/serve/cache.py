"""Answers that are kept: the same question to the same publication has the same answer."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Final, Generic, TypeVar

Value = TypeVar("Value")

_SHARE: Final = 8
"""No answer takes more than this part of the room."""
_BESIDE: Final = 1_000
"""Bytes that each value takes besides its own: keys, objects, places in tables."""


class Cache(Generic[Value]):
    """Keeps what was used last, in so many bytes."""

    def __init__(self, most: int) -> None:
        """Begin empty."""
        self._most = most
        self._held = 0
        self._values: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()

    @property
    def held(self) -> int:
        """Return how many bytes are kept now."""
        return self._held

    def get(self, key: Hashable) -> Value | None:
        """Return what is kept under a key.

        >>> cache = Cache(100_000)
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
        """Keep a value of so many bytes, unless it is too large to be kept with others."""
        size += _BESIDE
        if size > self._most // _SHARE:
            return
        if key in self._values:
            self._held -= self._values.pop(key)[1]
        self._values[key] = (value, size)
        self._held += size
        while self._held > self._most:
            _, (_, gone) = self._values.popitem(last=False)
            self._held -= gone
