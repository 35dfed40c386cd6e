"""How long to wait between attempts, and how long all calls wait once one of them was told to."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Waits that double from `first_seconds` to `longest_seconds`, unless the endpoint asks for another."""

    first_seconds: float = 0.5
    longest_seconds: float = 20.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Pause:
    """The wait that an endpoint asked of one call, shared by all calls of one event loop.

    Without it every waiting call would find out for itself, with a request that fails.
    """

    def __init__(self, longest_seconds: float, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._longest_seconds = longest_seconds
        self._sleep = sleep
        self._until = 0.0

    def begin(self, seconds: float) -> None:
        """Lets calls wait that have not been sent; a wait that no call would sit out is none."""
        if seconds <= self._longest_seconds:
            self._until = max(self._until, asyncio.get_running_loop().time() + seconds)

    async def over(self) -> None:
        """Returns when the pause is over, at once when there is none; it waits once, however often it is prolonged."""
        left = self._until - asyncio.get_running_loop().time()
        if left > 0:
            await self._sleep(left)
