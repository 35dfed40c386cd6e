"""A chat endpoint on this machine that says what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
"""What every answer costs."""


@dataclass
class Endpoint:
    """An endpoint that knows one model, `m`."""

    url: str
    say: Callable[[dict[str, Any]], str]
    """From a request to the words of its answer."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    """All requests so far."""
    usage: dict[str, int] = field(default_factory=USAGE.copy)

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(request)
        choice = {
            "index": 0,
            "finish_reason": "stop",
            "message": {"role": "assistant", "content": self.say(request)},
        }
        head = {"id": "c1", "object": "chat.completion", "created": 1, "model": "m"}
        return head | {"choices": [choice], "usage": self.usage}


@contextmanager
def serving(say: Callable[[dict[str, Any]], str], status: int = 200) -> Iterator[Endpoint]:
    """Serves an endpoint while the block runs; with another status, what it says is the message of an error."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send({"object": "list", "data": [{"id": "m", "object": "model", "created": 1, "owned_by": "x"}]})

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["content-length"])))
            answer = endpoint.answer(request)
            self._send(answer if status == 200 else {"error": {"message": endpoint.say(request)}})

        def _send(self, value: dict[str, Any]) -> None:
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_port}/v1", say)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
