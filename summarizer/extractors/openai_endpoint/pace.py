"""How long to wait between attempts."""

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
