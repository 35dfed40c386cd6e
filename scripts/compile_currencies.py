"""Compiles `summarizer/lexicon/currency_names.json` from babel's English currency names (Unicode CLDR).

Run as `python scripts/compile_currencies.py` with babel installed; babel is needed here only, never at run time.
"""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from pathlib import Path

import babel
from babel.core import get_global
from babel.numbers import get_currency_name

TARGET = Path(__file__).parent.parent / "summarizer" / "lexicon" / "currency_names.json"
IN_USE_SINCE = dt.date(1990, 1, 1)
"""A currency that was withdrawn before is left out: its name would only collide with its successor's."""
SPECIAL = ("XDR",)


def main() -> None:
    """Writes the codes in use and every English name that belongs to exactly one of them."""
    current, recent = _codes()
    codes = sorted({*current, *recent, *SPECIAL})
    owners: dict[str, set[str]] = {}
    for code in codes:
        for name in {get_currency_name(code, count=count, locale="en") for count in (None, 1, 2)}:
            for spelling in _spellings(name):
                owners.setdefault(spelling, set()).add(code)
    names = {}
    for spelling, found in sorted(owners.items()):
        live = found & set(current)
        chosen = live or found
        if len(chosen) == 1 and spelling not in ("", *(code.lower() for code in codes)):
            names[spelling] = next(iter(chosen))
    content = {
        "source": f"Unicode CLDR English currency names by babel {babel.__version__} (Unicode License v3)",
        "codes": sorted({*current, *SPECIAL}),
        "names": names,
    }
    TARGET.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _codes() -> tuple[list[str], list[str]]:
    """Codes that are legal tender somewhere today, and those withdrawn since `IN_USE_SINCE`."""
    current, recent = set(), set()
    for periods in get_global("territory_currencies").values():
        for code, _, end, tender in periods:
            if end is None and tender:
                current.add(code)
            elif tender and dt.date(*end) >= IN_USE_SINCE:
                recent.add(code)
    return sorted(current), sorted(recent - current)


def _spellings(name: str) -> set[str]:
    """A name in lower case, with and without accents; dated names ("… (1992–1994)") are left out."""
    low = name.lower().replace("’", "'")
    if "(" in low or any(one.isdigit() for one in low):
        return set()
    bare = "".join(one for one in unicodedata.normalize("NFD", low) if not unicodedata.combining(one))
    return {low, bare}


if __name__ == "__main__":
    main()
