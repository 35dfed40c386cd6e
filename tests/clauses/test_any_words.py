"""No order of the words that the clause readers know breaks them: sentences are made of their own lexicons."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.extractors.rules import RulesExtractor
from summarizer.lexicon import load
from summarizer.pipeline import summarize
from summarizer.reading import Reading
from summarizer.records.registry import read_record
from summarizer.verify.record import verify_record

FILES = (
    "clause_words.toml",
    "verbs.toml",
    "scope.toml",
    "stages.toml",
    "attribution.toml",
    "verify.toml",
    "cues_transfer.toml",
    "cues_sanction.toml",
    "cues_aid.toml",
    "date_events.toml",
)
NAMES = ("Iran", "Poland", "Kyiv", "the European Union", "OFAC", "Baykar", "President Duda", "the ministry", "UNICEF")
THINGS = (
    "drones",
    "14 tanks",
    "K9 howitzers",
    "$20 million",
    "three firms",
    "aid",
    "sanctions",
    "on Friday",
    "in 2022",
)
MARKS = (",", ";", ":", "-", "(", ")", "“", "”", "'s", ".", "\n", "…")


@cache
def lexicon_words() -> tuple[str, ...]:
    """Every word and phrase of the clause lexicons, without the signs of their patterns."""
    found: set[str] = set()

    def gather(part: Any) -> None:
        if isinstance(part, str):
            found.add(" ".join(word.strip("<>()~0123456789|:") for word in part.replace("|", " ").split()).strip())
        elif isinstance(part, dict):
            found.update(part)
            for one in part.values():
                gather(one)
        elif isinstance(part, list):
            for one in part:
                gather(one)

    for name in FILES:
        gather(load(name))
    return tuple(sorted(one for one in found if one))


PIECES = st.one_of(
    st.sampled_from(NAMES), st.sampled_from(THINGS), st.sampled_from(MARKS), st.sampled_from(lexicon_words())
)
RECORDS = (
    {
        "kind": "transfer",
        "supplier": "Iran",
        "recipient": "Poland",
        "items": [{"text": "14 tanks", "number_ordered": "14"}],
        "value": "$20 million",
        "status": "delivered",
        "delivery_date": "on Friday",
        "in_return": "drones",
    },
    {
        "kind": "sanction",
        "authority": "OFAC",
        "targets": [{"text": "Baykar", "country": "Poland"}],
        "target_count": "three firms",
        "status": "imposed",
        "measures": ["asset_freeze"],
        "listing_date": "in 2022",
    },
    {"kind": "aid_package", "donor": "the European Union", "recipient": "Kyiv", "total_value": "$20 million"},
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=30).map(" ".join).filter(str.strip), st.integers(0, 40))
def test_any_order_of_known_words_is_read_and_verified(text: str, cut: int) -> None:
    article = Article(text=text, published="2023-03-14")
    reading = Reading(article)
    for record in RECORDS:
        evidence = [{"quote": text[cut : cut + 60], "fields": []}] if cut else []
        draft = read_record({**record, "evidence": evidence})
        assert verify_record(draft, reading).checks
    assert not summarize(article, RulesExtractor()).failed
