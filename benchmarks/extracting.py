"""How good are the records that an extractor finds? Extracts annotated articles with their dates, and evaluates.

    python benchmarks/extracting.py [FOLDER…] [--verbose] [--json] [--keep DIR]      the built-in rules
    python benchmarks/extracting.py --model M --base-url URL [FOLDER…]               a model, settings as for `extract`
    python benchmarks/extracting.py --replay FILE [FOLDER…]                          recorded answers

A FOLDER holds `gold/NAME.json` and `articles/` (default: benchmarks/gold). Unlike `summarizer extract` on the article
files, every article gets the publication date of its gold file, as a feed would give it, so that relative dates resolve
where the text has no dateline. With --keep the summaries stay, one JSON Lines file for each FOLDER, for
`summarizer evaluate`, `digest` and others. How records are compared is told in docs/evaluation.md.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from summarizer.evaluate import Answer, Evaluation, GoldArticle, evaluate, read_gold
from summarizer.outputs.as_json import JsonWriter, model_json
from summarizer.outputs.evaluation_table import write_evaluation_table
from summarizer.pipeline import extractor_for, summarize_many
from summarizer.settings import load_settings
from summarizer.summary import Summary

GOLD = Path(__file__).parent / "gold"


def main() -> int:
    """Prints the tables of every folder, and returns 0; the figures are a measurement, not a test."""
    options = arguments()
    for folder in options.folders or [GOLD]:
        gold = read_gold(folder / "gold")
        started = time.perf_counter()
        summaries = extracted(gold, options)
        seconds = time.perf_counter() - started
        if options.keep:
            keep(summaries, options.keep / f"{folder.resolve().name}.jsonl")
        report(folder, evaluate(gold, [answer(one) for one in summaries]), seconds, options)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--model", help="ask this model; the built-in rules when neither this nor --replay is given")
    parser.add_argument("--base-url", help="address of its OpenAI-compatible endpoint")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="take the answers from this recording")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the summaries into this folder")
    parser.add_argument("--verbose", action="store_true", help="list what was missed and what is spurious")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON, one line for each folder")
    return parser.parse_args()


def extracted(gold: Sequence[GoldArticle], options: argparse.Namespace) -> list[Summary]:
    """The summaries of the annotated articles, with their publication dates."""
    chosen = {"model": options.model, "base_url": options.base_url, "replay": options.replay}
    settings = load_settings(chosen | {"rules": None if options.model or options.replay else True})
    articles = [one.article for one in gold]
    return list(summarize_many(articles, extractor_for(settings), concurrency=settings.concurrency))


def answer(summary: Summary) -> Answer:
    return Answer(frozenset({summary.article.id}), summary.records, summary.article.sha256)


def keep(summaries: Sequence[Summary], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as stream, JsonWriter(stream, "jsonl") as writer:
        for one in summaries:
            writer.write(one)


def report(folder: Path, found: Evaluation, seconds: float, options: argparse.Namespace) -> None:
    if options.json:
        print(model_json(found if options.verbose else found.model_copy(update={"judged": ()}), indent=None))
        return
    print(f"{folder}: {found.articles} articles in {seconds:.2f} s")
    write_evaluation_table(found, sys.stdout, verbose=options.verbose)


if __name__ == "__main__":
    sys.exit(main())
