"""How many planted errors does verification accept, and how many true fields does it turn away?

    python benchmarks/planted_errors.py                                     the repository's own fixtures
    python benchmarks/planted_errors.py FOLDER… [--verbose] [--json] [--bare] [--seed N] [--only KIND…]

A FOLDER holds `gold/NAME.json` (article, publication_date, records with type, record and accept) and `articles/`. One
error at a time is planted into each record (`plants.py`). A planted error is *accepted* when every check of the touched
field is supported or inferred, *rejected* when one is contradicted or not found, and in *review* otherwise. The same is
counted for the untouched fields of the unchanged records; a filled field without a check is *unchecked*. With `--bare`
records are given without evidence and claims, so that the article has to be searched.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plants import Ground, Json, at, plants

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.atoms import Check
from summarizer.records.registry import read_record
from summarizer.records.vocabulary import Verdict
from summarizer.verify.paths import covers, filled, walk
from summarizer.verify.record import verify_record

FIXTURES = Path(__file__).parent.parent / "tests" / "fixtures" / "verified"
FAILED = (Verdict.CONTRADICTED, Verdict.NOT_FOUND)
Tally = dict[str, Counter[str]]


def main() -> int:
    """Prints the tables and returns 0; the figures are a measurement, not a test."""
    options = arguments()
    planted: Tally = defaultdict(Counter)
    true: Tally = defaultdict(Counter)
    for ground in grounds(options.folders or [FIXTURES], options.seed, bare=options.bare):
        judge_true(ground, true, verbose=options.verbose)
        for plant in plants(ground):
            if not options.only or plant.kind in options.only:
                outcome, checks = judge_planted(plant.record, plant.paths, ground)
                planted[plant.kind][outcome] += 1
                if options.verbose and outcome in ("accepted", "unchecked"):
                    show(f"{outcome} {plant.kind} {ground.gold['id']} {plant.note}", checks)
    report(planted, true, as_json=options.json)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folders", nargs="*", type=Path, metavar="FOLDER", help="with gold/ and articles/ (default: the fixtures)"
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed plants other errors")
    parser.add_argument("--only", nargs="+", default=[], metavar="KIND", help="plant these kinds only")
    parser.add_argument("--bare", action="store_true", help="take evidence and claims away")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument(
        "--verbose", action="store_true", help="print accepted errors, and true fields that are not accepted"
    )
    return parser.parse_args()


def grounds(folders: list[Path], seed: int, *, bare: bool) -> Iterator[Ground]:
    """Every gold record with its article read once."""
    for folder in folders:
        for file in sorted((folder / "gold").glob("*.json")):
            gold = json.loads(file.read_text(encoding="utf-8"))
            text = (folder / "articles" / gold["article"]).read_text(encoding="utf-8")
            published = gold["publication_date"]
            reading = Reading(Article(text=text, published=published if is_day(published) else None, id=file.stem))
            records = [*gold["records"], *(one for one in gold.get("optional", []) if "record" in one)]
            for one in records:
                others = tuple(other for other in records if other is not one)
                ground = Ground(one, others, reading, random.Random(f"{seed} {file.stem} {one['id']}"))
                yield bared(ground) if bare else ground


def is_day(date: str | None) -> bool:
    """True for a whole ISO date; a month or a year anchors nothing."""
    return date is not None and len(date) == 10


def bared(ground: Ground) -> Ground:
    """The same ground with records that neither cite nor quote."""
    record = {**ground.record, "evidence": [], "claims": []}
    return Ground({**ground.gold, "record": record}, ground.others, ground.reading, ground.rng)


def judge_planted(record: Json, paths: tuple[str, ...], ground: Ground) -> tuple[str, list[Check]]:
    """What became of the planted error, with the checks of the touched fields."""
    verified = verify_record(read_record({"kind": ground.kind, **record}), ground.reading)
    checks = [one for one in verified.checks if any(covers(path, one.field) for path in paths)]
    return outcome_of(checks), checks


def outcome_of(checks: list[Check]) -> str:
    """One word for several checks: the worst counts."""
    if not checks:
        return "unchecked"
    if any(one.verdict in FAILED for one in checks):
        return "rejected"
    return "review" if any(one.verdict is Verdict.REVIEW for one in checks) else "accepted"


def judge_true(ground: Ground, true: Tally, *, verbose: bool) -> None:
    """Counts what becomes of the fields of the unchanged record."""
    draft = read_record({"kind": ground.kind, **ground.record})
    verified = verify_record(draft, ground.reading)
    for check in verified.checks:
        outcome = outcome_of([check])
        true[re.sub(r"\[\d+\]", "", check.field)][outcome] += 1
        if verbose and outcome != "accepted":
            show(f"true field {outcome} {ground.gold['id']}", [check])
    for path in filled_paths(draft.model_dump()):
        if not any(covers(path, one.field) or covers(one.field, path) for one in verified.checks):
            true[re.sub(r"\[\d+\]", "", path)]["unchecked"] += 1
            if verbose:
                print(f"unchecked {ground.gold['id']} {path}")
    assert all(any(covers(slot.path, one.field) for one in verified.checks) for slot in walk(draft))


ATOM_PARTS = {"items": ("text", "designation", "category", "number_ordered", "number_delivered"),
              "targets": ("text", "name", "entity_type", "country"),
              "claims": ("quote", "source", "stance", "source_type"), "evidence": ("quote",)}  # fmt: skip


def filled_paths(record: Json) -> Iterator[str]:
    """The paths at which a record claims something and so must have a check."""
    for name, value in record.items():
        if name in ("id", "kind", "verdict", "headline", "checks") or not filled(value) or value == "unspecified":
            continue
        if not isinstance(value, list | tuple):
            yield name
            continue
        for index, element in enumerate(value):
            parts = ATOM_PARTS.get(name) if isinstance(element, dict) else None
            if parts is None:
                yield f"{name}[{index}]"
            else:
                yield from (f"{name}[{index}].{part}" for part in parts if is_claimed(at(element, part)))


def is_claimed(value: Any) -> bool:
    return filled(value) and value != "unspecified"


def show(head: str, checks: list[Check]) -> None:
    """One finding for a person."""
    print(head)
    for check in checks:
        print(f"    {check.field} = {check.value!r}: {check.verdict} [{check.rule}] {check.reason}")


OUTCOMES = ("accepted", "review", "rejected", "unchecked")


def report(planted: Tally, true: Tally, *, as_json: bool) -> None:
    """Both tables, or the same as JSON."""
    if as_json:
        tables = {"planted": planted, "true": true}
        print(
            json.dumps(
                {
                    name: {key: dict(row) for key, row in sorted(table.items())} | {"all": dict(total(table))}
                    for name, table in tables.items()
                }
            )
        )
        return
    print_table("planted error", planted)
    print_table("true field", true)


def total(table: Tally) -> Counter[str]:
    return sum(table.values(), Counter())


def print_table(title: str, table: Tally) -> None:
    print(
        f"\n{title:28}"
        + "".join(f"{one:>11}" for one in OUTCOMES)
        + f"{'n':>8}{'accepted':>10}{'review':>8}{'rejected':>9}"
    )
    for name, row in [*sorted(table.items()), ("all", total(table))]:
        n = sum(row.values()) or 1
        shares = f"{row['accepted'] / n:>10.1%}{row['review'] / n:>8.1%}{row['rejected'] / n:>9.1%}"
        print(f"{name:28}" + "".join(f"{row[one]:>11}" for one in OUTCOMES) + f"{n:>8}{shares}")


if __name__ == "__main__":
    sys.exit(main())
