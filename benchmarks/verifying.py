"""How many articles a second can one core verify, and where does the time go?

    python benchmarks/verifying.py [FOLDER…] [--rounds N] [--profile] [--json]

A FOLDER holds `gold/NAME.json` and `articles/` as for `planted_errors.py` (default: the repository's fixtures). Every
round reads each article anew and verifies all its records, so that nothing is remembered but what the process shares.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import sys
import time
from pathlib import Path

from planted_errors import FIXTURES, is_day

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.verify.record import verify_record

PARTS = ("folded", "sentences", "numbers", "money", "dates", "names", "arms")


def main() -> int:
    """Prints articles and records a second, and the share of each part."""
    options = arguments()
    work = [one for folder in options.folders or [FIXTURES] for one in load(folder)]
    run(work)  # lexicons are compiled once
    profiler = cProfile.Profile() if options.profile else None
    if profiler is not None:
        profiler.enable()
    spent = {"reading": 0.0, "verifying": 0.0}
    for _ in range(options.rounds):
        for name, seconds in run(work).items():
            spent[name] += seconds
    if profiler is not None:
        profiler.disable()
    report(work, spent, options.rounds, as_json=options.json)
    if profiler is not None:
        pstats.Stats(profiler).sort_stats("tottime").print_stats(28)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="print the functions that take most time")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def load(folder: Path) -> list[tuple[Article, list[Record]]]:
    """Every article with its records as drafts."""
    work = []
    for file in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = (folder / "articles" / gold["article"]).read_text(encoding="utf-8")
        day = gold["publication_date"]
        records = [read_record(one) for one in gold["records"]]
        work.append((Article(text=text, published=day if is_day(day) else None, id=file.stem), records))
    return work


def run(work: list[tuple[Article, list[Record]]]) -> dict[str, float]:
    """CPU seconds for reading and for verifying all articles once."""
    reading_seconds = verifying_seconds = 0.0
    for article, records in work:
        started = time.process_time()
        reading = Reading(article)
        for part in PARTS:
            getattr(reading, part)
        read = time.process_time()
        for record in records:
            verify_record(record, reading)
        reading_seconds += read - started
        verifying_seconds += time.process_time() - read
    return {"reading": reading_seconds, "verifying": verifying_seconds}


def report(work: list[tuple[Article, list[Record]]], spent: dict[str, float], rounds: int, *, as_json: bool) -> None:
    articles, records = len(work) * rounds, sum(len(records) for _, records in work) * rounds
    chars = sum(len(article.text) for article, _ in work) * rounds
    figures = {
        "articles": len(work),
        "records_per_article": round(records / articles, 2),
        "chars_per_article": chars // articles,
        "articles_per_second": round(articles / sum(spent.values()), 1),
        "articles_per_second_verifying_alone": round(articles / spent["verifying"], 1),
        "milliseconds_reading": round(1000 * spent["reading"] / articles, 3),
        "milliseconds_verifying": round(1000 * spent["verifying"] / articles, 3),
        "milliseconds_per_record": round(1000 * spent["verifying"] / records, 3),
    }
    if as_json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name.replace('_', ' '):38} {value:>12,}")


if __name__ == "__main__":
    sys.exit(main())
