"""Wrong quotes and claims: a changed word or number, a negation, another stance, an invented source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plants.ground import Ground, Plant, put

SWAPPED_WORDS = {"will": "will not", "to": "not to", "agreed": "refused", "announced": "cancelled", "imposed": "lifted"}
FLIPPED = {
    "asserts": "denies", "suggests": "denies", "admits": "denies", "partly_admits": "denies",
    "denies": "asserts", "doubts": "asserts", "no_comment": "admits",
}  # fmt: skip


def quotes(ground: Ground) -> Iterator[tuple[str, str]]:
    """All quotes of evidence and claims, with their paths."""
    for field in ("evidence", "claims"):
        for index, one in enumerate(ground.record.get(field) or ()):
            if one.get("quote"):
                yield f"{field}[{index}].quote", one["quote"]


def quote_word(ground: Ground) -> Iterator[Plant]:
    """One content word of a quote exchanged for another word of the article."""
    for path, quote in quotes(ground):
        words = list(re.finditer(r"\b[a-z]{5,}\b", quote))
        pool = [one for one in re.findall(r"\b[a-z]{5,}\b", ground.reading.text) if one not in quote]
        if words and pool:
            spot, other = ground.rng.choice(words), ground.rng.choice(pool)
            changed = quote[: spot.start()] + other + quote[spot.end() :]
            yield Plant("quote_word", (path,), put(ground.record, path, changed), f"{spot[0]} → {other}")


def quote_number(ground: Ground) -> Iterator[Plant]:
    """One digit of a quote changed."""
    for path, quote in quotes(ground):
        digits = [spot for spot, char in enumerate(quote) if char.isdigit()]
        if digits:
            spot = ground.rng.choice(digits)
            changed = quote[:spot] + str((int(quote[spot]) + ground.rng.randint(1, 8)) % 10) + quote[spot + 1 :]
            yield Plant(
                "quote_number", (path,), put(ground.record, path, changed), changed[max(0, spot - 12) : spot + 12]
            )


def quote_negated(ground: Ground) -> Iterator[Plant]:
    """A verb of a quote negated or turned into its opposite."""
    for path, quote in quotes(ground):
        spots = [one for one in re.finditer(r"\b[a-z]+\b", quote) if one[0] in SWAPPED_WORDS]
        if spots:
            spot = ground.rng.choice(spots)
            changed = quote[: spot.start()] + SWAPPED_WORDS[spot[0]] + quote[spot.end() :]
            yield Plant(
                "quote_negated", (path,), put(ground.record, path, changed), f"{spot[0]} → {SWAPPED_WORDS[spot[0]]}"
            )


def stance_flipped(ground: Ground) -> Iterator[Plant]:
    """A claim turned into a denial, or a denial into a claim."""
    for index, claim in enumerate(ground.record.get("claims") or ()):
        path = f"claims[{index}].stance"
        yield Plant(
            "stance_flipped",
            (path,),
            put(ground.record, path, FLIPPED[claim["stance"]]),
            f"{claim['stance']} → {FLIPPED[claim['stance']]}",
        )


def source_invented(ground: Ground) -> Iterator[Plant]:
    """A claim put into the mouth of somebody whom the article does not name."""
    for index, _ in enumerate(ground.record.get("claims") or ()):
        path = f"claims[{index}].source"
        yield Plant("source_invented", (path,), put(ground.record, path, "Colonel Viktor Lindqvist"), path)
