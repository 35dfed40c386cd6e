"""docs/configuration.md names every setting as it is: its option, its variables, its default and what it does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
import typer.main

from summarizer.cli.app import app
from summarizer.settings import _OPENAI_NAMES, _OPTIONS, PREFIX, Settings, load_settings

PAGE = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
FIELDS = Settings.model_fields
OPTIONS = {
    str(one.name): [*one.opts, *one.secondary_opts]
    for one in typer.main.get_command(app).commands["extract"].params  # type: ignore[attr-defined]
}


def _rows() -> dict[str, list[str]]:
    """The cells of the table of settings, by name."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line[:3] == "| `"]
    return {one[0].strip("`"): one[1:] for one in cells if len(one) == 5}


def _default(name: str) -> str:
    value = FIELDS[name].default
    return "not set" if value is None else f"`{json.dumps(value)}`"


def test_every_setting_is_there_once_in_the_order_of_the_code() -> None:
    assert list(_rows()) == list(FIELDS)
    assert all(PAGE.count(f"| `{name}` |") == 1 for name in FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_row_says_what_the_code_says(name: str) -> None:
    option, variables, default, meaning = _rows()[name]
    theirs = [_OPENAI_NAMES[name]] if name in _OPENAI_NAMES else []
    assert option == " ".join(f"`{one}`" for one in OPTIONS.get(name, []))
    assert variables == " ".join(f"`{one}`" for one in (f"{PREFIX}{name.upper()}", *theirs))
    assert default == _default(name)
    assert meaning.startswith(FIELDS[name].description or "?")
    assert all(f"`{one}`" in meaning for one in _choices(name))


def _choices(name: str) -> tuple[str, ...]:
    annotation = FIELDS[name].annotation
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def test_settings_that_say_they_have_an_option_have_one() -> None:
    assert OPTIONS.keys() & FIELDS.keys() == _OPTIONS


def test_example_file_is_read(tmp_path: Path) -> None:
    (block,) = [one.partition("```")[0] for one in PAGE.split("```toml\n")[1:]]
    (tmp_path / "summarizer.toml").write_text(block, encoding="utf-8")
    assert load_settings({}, {}, tmp_path).extractor == "openai"
