"""Keeps raw answers in one SQLite file, so that the same request is paid for once; what comes out is validated anew."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

from summarizer.errors import ConfigError

_TABLE = """
create table if not exists calls (
  request_sha256 text primary key,
  answer text not null,
  made_at text not null default (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
)
"""
_BUSY_SECONDS = 30.0


def request_key(host: str, body: dict[str, Any]) -> str:
    """SHA-256 of a request: the endpoint's host and the whole body as sent, which holds no secret."""
    content = json.dumps([1, host, body], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


class AnswerCache:
    """Raw answers by request key; safe for several processes on one machine, not on a network file system."""

    def __init__(self, path: Path) -> None:
        """Opens the file, or makes it, readable by its owner only.

        Raises:
            ConfigError: it cannot be opened, or is no such cache.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._store = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
            self._store.execute("pragma journal_mode = wal")
            self._store.execute("pragma synchronous = full")
            self._store.execute(_TABLE)
            self._store.execute("select request_sha256, answer from calls limit 1")
        except (OSError, sqlite3.Error) as error:
            raise ConfigError(f"cache: cannot use {path} ({error}); name another file with SUMMARIZER_CACHE") from error

    def get(self, key: str) -> str | None:
        """The raw answer to a request; `None` when it was never made."""
        row = self._store.execute("select answer from calls where request_sha256 = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, key: str, answer: str) -> None:
        """Keeps an answer; a request that is known keeps its first one."""
        self._store.execute("insert or ignore into calls (request_sha256, answer) values (?, ?)", (key, answer))

    def close(self) -> None:
        """Closes the file."""
        self._store.close()
