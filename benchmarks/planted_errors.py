"""How many planted errors does verification accept, and how many true fields does it turn away?

    python benchmarks/planted_errors.py                                     the repository's own fixtures
    python benchmarks/planted_errors.py benchmarks/gold                     the evaluation set
    python benchmarks/planted_errors.py FOLDER… [--verbose] [--json] [--bare] [--seed N] [--only KIND…]

A FOLDER holds `gold/NAME.json` (article, publication_date, records with type, record and accept) and `articles/`. One
error at a time is planted into each record (`plants.py`). A planted error is *accepted* when every check of the touched
field is supported or inferred, *rejected* when one is contradicted or not found, and in *review* otherwise. The same is
counted for the untouched fields of the unchanged records; a filled field without a check is *unchecked*.

Records are given as gold has them. With `--bare` they come without evidence and claims, so that the article has to be
searched; with `--copied` as a model's draft: copied words and quotes only, with nothing computed, and with evidence
that does not say which fields it is for. Errors that such a form cannot express are left out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from plants import Ground, Json, Plant, at, plants

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
Form = Callable[[Json], Json]
"""How a record is handed to verification."""


def main() -> int:
    """Prints the tables and returns 0; the figures are a measurement, not a test."""
    options = arguments()
    planted: Tally = defaultdict(Counter)
    true: Tally = defaultdict(Counter)
    form = bare if options.bare else copied if options.copied else same
    for ground in grounds(options.folders or [FIXTURES], options.seed):
        judge_true(ground, form, true, verbose=options.verbose)
        for plant in plants(ground):
            if not options.only or plant.kind in options.only:
                given = form(plant.record)
                if not is_expressed(plant, given, form, ground):
                    continue
                outcome, checks = judge_planted(given, plant.paths, ground)
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
    parser.add_argument("--copied", action="store_true", help="leave only copied words, as a model gives them")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument(
        "--verbose", action="store_true", help="print accepted errors, and true fields that are not accepted"
    )
    return parser.parse_args()


def grounds(folders: list[Path], seed: int) -> Iterator[Ground]:
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
                yield Ground(one, others, reading, random.Random(f"{seed} {file.stem} {one['id']}"))


def is_day(date: str | None) -> bool:
    """True for a whole ISO date; a month or a year anchors nothing."""
    return date is not None and len(date) == 10


def same(record: Json) -> Json:
    """The record as gold has it."""
    return record


def bare(record: Json) -> Json:
    """The record without evidence and claims."""
    return {**record, "evidence": [], "claims": []}


COMPUTED = (
    "modifier",
    "number",
    "number_max",
    "unit",
    "amount",
    "amount_max",
    "currency",
    "earliest",
    "latest",
    "fields",
)


COMPLETED = ("modifier_dropped", "money_modifier_dropped")
"""No errors in copied words: the bound that the copy leaves out is computed from the text around it."""


def copied(record: Json) -> Json:
    """The record with copied words only, as a model drafts it."""
    parties = {
        field: {"text": value.get("text") or value["name"]} for field, value in record.items() if is_party(value)
    }
    return {field: parties.get(field) or without_computed(value) for field, value in record.items()}


def is_party(value: Any) -> bool:
    return isinstance(value, dict) and "name" in value


def without_computed(value: Any) -> Any:
    """The value without all that follows from its words."""
    if isinstance(value, dict):
        return {key: without_computed(part) for key, part in value.items() if key not in COMPUTED}
    return [without_computed(one) for one in value] if isinstance(value, list) else value


def is_expressed(plant: Plant, given: Json, form: Form, ground: Ground) -> bool:
    """True when the form still holds the error."""
    if (form is copied and plant.kind in COMPLETED) or given == form(ground.record):
        return False
    return not any(at(given, path) is None and at(plant.record, path) is not None for path in plant.paths)


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


def judge_true(ground: Ground, form: Form, true: Tally, *, verbose: bool) -> None:
    """Counts what becomes of the fields of the unchanged record."""
    draft = read_record({"kind": ground.kind, **form(ground.record)})
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
