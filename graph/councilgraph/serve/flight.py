"""Work that is done once for all who ask for it at the same time."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Flights(Generic[Value]):
    """Work under way, by what it is about."""

    def __init__(self) -> None:
        """Begin with none."""
        self._under_way: dict[Hashable, asyncio.Task[Value]] = {}

    async def share(self, key: Hashable, work: Callable[[], Awaitable[Value]]) -> Value:
        """Return what the work comes to that is under way for a key, or begin it.

        Whoever gives up waiting leaves the work to the others; what it raises is raised for each of them.
        """
        task = self._under_way.get(key)
        if task is None:
            task = asyncio.ensure_future(_done(work))
            self._under_way[key] = task
            task.add_done_callback(lambda task: self._land(key, task))
        return await asyncio.shield(task)

    def _land(self, key: Hashable, task: asyncio.Task[Value]) -> None:
        del self._under_way[key]
        if not task.cancelled():
            task.exception()  # it is told to those who wait; there may be none any more


async def _done(work: Callable[[], Awaitable[Value]]) -> Value:
    return await work()
