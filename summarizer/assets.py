"""Loads what ships beside the code: the prompts, and the JSON Schemas."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

FOLDERS = ("prompts", "schemas")
_CHECKOUT = Path(__file__).resolve().parent.parent


def read_asset(folder: str, name: str) -> str:
    """The text of a file in `prompts` or `schemas`: inside the installed package, or beside it in a checkout.

    Raises:
        FileNotFoundError: neither has it; the message names the file.
    """
    for place in _places(folder):
        if (source := place / name).is_file():
            return source.read_bytes().decode("utf-8").replace("\r\n", "\n")
    raise FileNotFoundError(f"{folder}/{name} is missing from this installation; install the package again")


def _places(folder: str) -> tuple[Traversable, ...]:
    if folder not in FOLDERS:
        raise ValueError(f"{folder!r} is no folder of assets; known are {', '.join(FOLDERS)}")
    return files("summarizer") / folder, _CHECKOUT / folder
