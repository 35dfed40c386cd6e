"""Time of locating quotes, and the share found at a true place, side by side with langextract 1.7.1.

Texts and quotes are made here from a seed. Each cell of langextract runs in a process of its own under a time limit;
the same cell of ours runs right after it. langextract is no dependency of ours, so run it in another environment:

    python -m venv .bench && .bench/bin/pip install . "langextract==1.7.1"
    .bench/bin/python benchmarks/locating.py
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from dataclasses import dataclass

from summarizer.text.fold import fold
from summarizer.text.locate import locate

WORDS = (1_000, 5_000, 20_000, 100_000)
QUOTES = (20, 100, 500)
VARIANTS = ("in order", "shuffled", "one word changed", "absent")

_PLACES = (
    "Arden",
    "Boreal",
    "Corvia",
    "Dalmor",
    "Estrava",
    "Fennick",
    "Gorland",
    "Hestia",
    "Ivaria",
    "Jorvik",
    "Lomar",
)
_GOODS = ("tanks", "patrol boats", "air defense launchers", "attack drones", "howitzers", "aircraft", "radar systems")
_VERBS = ("sell", "deliver", "lend", "give", "supply", "ship", "transfer", "offer")
_SMALL = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "is",
    "that",
    "for",
    "on",
    "with",
    "as",
    "by",
    "at",
    "from",
    "it",
    "was",
    "be",
    "has",
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A quote, and where in the text it was taken from; an absent quote was taken from nowhere."""

    quote: str
    start: int
    end: int


def make_text(words: int, seed: int = 1) -> str:
    """News-like text of about that many words: a quarter are deals, the rest is filler of frequent and rare words."""
    draw = random.Random(seed)
    rare = [_made_up(draw, "bdfgklmnprstv") for _ in range(5000)]
    sentences: list[str] = []
    count = 0
    while count < words:
        if draw.random() < 0.25:
            giver, taker = draw.sample(_PLACES, 2)
            amount = f"${draw.randint(1, 9)}.{draw.randint(1, 9)} billion"
            sentence = (
                f"{giver} will {draw.choice(_VERBS)} {draw.randint(2, 980)} {draw.choice(_GOODS)} to {taker} under a "
                f"contract worth {amount}, officials said on {draw.randint(1, 28)} March {draw.randint(2015, 2026)}."
            )
        else:
            filler = (
                draw.choice(_SMALL) if draw.random() < 0.4 else rare[int(5000 * draw.random() ** 3)]
                for _ in range(draw.randint(9, 28))
            )
            sentence = " ".join(filler).capitalize() + "."
        sentences.append(sentence)
        count += sentence.count(" ") + 1
    return "".join(one + ("\n\n" if draw.random() < 0.25 else " ") for one in sentences).strip()


def _made_up(draw: random.Random, consonants: str) -> str:
    return "".join(draw.choice(consonants) + draw.choice("aeiou") for _ in range(draw.randint(2, 4)))


def make_quotes(text: str, count: int, variant: str, seed: int = 2) -> list[Planted]:
    """Quotes of six to fifteen words, spread over the text, treated as the variant says."""
    draw = random.Random(seed)
    starts = [0] + [at + 1 for at, one in enumerate(text) if one in " \n" and text[at + 1] not in " \n"]
    planted = []
    for number in range(count):
        length = draw.randint(6, 15)
        at = min(len(starts) - length - 1, number * (len(starts) - 16) // count + draw.randint(0, 3))
        start, end = starts[at], starts[at + length] - 1
        end -= len(text[start:end]) - len(text[start:end].rstrip())
        words = text[start:end].split(" ")
        if variant == "one word changed":
            place = draw.randrange(1, len(words) - 1)
            words[place] = draw.choice(
                [one for one in ("not", "941", "million", "might", "bought") if one != words[place]]
            )
        if variant == "absent":
            words = [_made_up(draw, "hjqwxyz") for _ in words]
        planted.append(Planted(" ".join(words), start, end))
    if variant == "shuffled":
        draw.shuffle(planted)
    return planted


def is_true(text: str, one: Planted, found: tuple[int, int] | None, variant: str) -> bool:
    """True for a place with the quote's words; near the original for a changed quote; for an absent one, nowhere."""
    if variant == "absent":
        return found is None
    if found is None:
        return False
    if variant == "one word changed":
        return min(found[1], one.end) - max(found[0], one.start) > (one.end - one.start) / 2
    return text[found[0] : found[1]].strip(" .,").lower() == one.quote.strip(" .,").lower()


def run_ours(words: int, count: int, variant: str) -> dict[str, float]:
    """CPU seconds for folding the text once and locating all quotes, with the shares."""
    text = make_text(words)
    planted = make_quotes(text, count, variant)
    seconds = []
    for _ in range(3):
        began = time.process_time()
        folded = fold(text)
        found = [locate(one.quote, folded) for one in planted]
        seconds.append(time.process_time() - began)
    places = [(one.span.start, one.span.end) if one.span else None for one in found]
    true = sum(is_true(text, one, place, variant) for one, place in zip(planted, places, strict=True))
    return {"seconds": min(seconds), "true": true / count, "verbatim": sum(one.verbatim for one in found) / count}


def run_langextract(words: int, count: int, variant: str) -> dict[str, float]:
    """The same for langextract's aligner over the whole text, as its resolver calls it."""
    from langextract import resolver
    from langextract.core import data

    text = make_text(words)
    planted = make_quotes(text, count, variant)
    wanted = [data.Extraction(extraction_class="quote", extraction_text=one.quote) for one in planted]
    began = time.process_time()
    found = list(resolver.Resolver().align(wanted, text, 0, 0))
    seconds = time.process_time() - began
    places = [(one.char_interval.start_pos, one.char_interval.end_pos) if one.char_interval else None for one in found]
    true = sum(is_true(text, one, place, variant) for one, place in zip(planted, places, strict=True))
    exact = sum(one.alignment_status is data.AlignmentStatus.MATCH_EXACT for one in found)
    return {"seconds": seconds, "true": true / count, "verbatim": exact / count}


def run_theirs(cell: tuple[int, int, str], limit: float) -> dict[str, float] | None:
    """One cell of langextract in its own process; `None` when it takes longer than the limit."""
    command = [sys.executable, __file__, "--cell", json.dumps(cell)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=True)
    except subprocess.TimeoutExpired:
        return None
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def row(cell: tuple[int, int, str], limit: float) -> str:
    """One line of the table: both times, their ratio, both shares at a true place and of quotes called verbatim."""
    theirs, ours = run_theirs(cell, limit), run_ours(*cell)
    their_seconds = theirs["seconds"] if theirs else limit
    ratio = their_seconds / ours["seconds"]
    more = "" if theirs else ">"
    shares = f"{theirs['true']:.1%} | {theirs['verbatim']:.1%}" if theirs else "– | –"
    return (
        f"| {cell[0]:,} | {cell[1]} | {cell[2]} | {ours['seconds']:.4f} | {more}{their_seconds:.2f} "
        f"| {more}{ratio:,.0f} | {ours['true']:.1%} | {ours['verbatim']:.1%} | {shares} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--limit", type=float, default=120, help="seconds after which a cell of langextract is given up"
    )
    parser.add_argument("--words", type=int, nargs="*", default=WORDS)
    parser.add_argument("--quotes", type=int, nargs="*", default=QUOTES)
    parser.add_argument("--cell", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cell:
        print(json.dumps(run_langextract(*json.loads(options.cell))))
        return
    print(
        "| words | quotes | variant | ours, s | theirs, s | ratio | ours true | ours verbatim | theirs true | exact |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for words in options.words:
        for count in options.quotes:
            for variant in VARIANTS:
                print(row((words, count, variant), options.limit), flush=True)


if __name__ == "__main__":
    main()
