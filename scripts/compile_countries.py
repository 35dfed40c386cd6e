"""Compiles countries.json of the lexicon from the hand-kept nations.txt, the Unicode CLDR (babel) and rigour.

Run it in an environment of its own, with `pip install babel rigour`; neither is needed at run time. It stops when a
name stands for two states.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from babel import Locale
from rigour.territories import get_territory

LEXICON = Path(__file__).parents[1] / "summarizer" / "lexicon"
SOURCE = (
    "nations.txt; Unicode CLDR by way of babel (Unicode-3.0); rigour, OpenSanctions (MIT); newsmap, K. Watanabe (MIT)"
)


def _words(cell: str) -> list[str]:
    """The comma-separated words of a cell; "Washington, D.C." keeps its comma."""
    kept = cell.replace(", D", ",\u00a0D")
    return [word.strip().replace("\u00a0", " ") for word in kept.split(",") if word.strip()]


def read_nation(line: str) -> dict[str, Any]:
    """One line of nations.txt, with the official names that rigour and babel add."""
    code, name, aliases, people, capitals = (cell.strip() for cell in line.split("|"))
    cells = {"aliases": _words(aliases), "people": _words(people), "capitals": _words(capitals)}
    guarded = [word[1:] for words in cells.values() for word in words if word.startswith("~")]
    plain = {key: [word.lstrip("~") for word in words] for key, words in cells.items()}
    territory = get_territory(code.lower())
    official = {Locale("en").territories.get(code)} | ({territory.name, territory.full_name} if territory else set())
    added = sorted(
        one for one in official if one and one.isascii() and not set("&()[]") & set(one) and " - " not in one
    )
    plain["aliases"] = sorted({*plain["aliases"], *added} - {name})
    return {"code": code, "name": name, **plain, "guarded": guarded}


def compile_countries() -> dict[str, Any]:
    """All nations, checked for names that stand for two of them."""
    lines = (LEXICON / "nations.txt").read_text(encoding="utf-8").splitlines()
    nations = [read_nation(line) for line in lines if line and not line.startswith("#")]
    owners: dict[str, str] = {}
    for nation in nations:
        for word in {nation["name"], *nation["aliases"], *nation["people"], *nation["capitals"]}:
            if owners.setdefault(word, nation["code"]) != nation["code"]:
                sys.exit(f"{word!r} stands for both {owners[word]} and {nation['code']}")
    return {"source": SOURCE, "countries": nations}


if __name__ == "__main__":
    text = json.dumps(compile_countries(), ensure_ascii=False, indent=1)
    (LEXICON / "countries.json").write_text(text + "\n", encoding="utf-8")
