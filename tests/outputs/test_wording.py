from typing import Any

import pytest

from summarizer.outputs.wording import KINDS, SIGNS, STANCES, WORDS, fields_in_words, in_words, made_by
from summarizer.records.atoms import Claim, DateValue, Item, Money, Party, Target
from summarizer.records.registry import read_record, record_types
from summarizer.records.vocabulary import EntityType, ItemCategory, Stance, TransferStatus, Verdict
from summarizer.summary import Provenance


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Party(name="Iran", text="Tehran"), "Iran (“Tehran”)"),
        (Party(name="Iran", text="IRAN"), "Iran"),
        (Party(name="Iran"), "Iran"),
        (Party(text="the rebels"), "the rebels"),
        (Money(text="$1.2bn", amount=1_200_000_000, currency="USD"), "$1.2bn = 1,200,000,000 USD"),
        (Money(text="0.5 dollars", amount=0.5), "0.5 dollars = 0.5"),
        (Money(text="a fortune"), "a fortune"),
        (DateValue(text="last month", earliest="2024-02", latest="2024-02"), "last month = 2024-02"),
        (DateValue(text="2024-02", earliest="2024-02", latest="2024-02"), "2024-02"),
        (DateValue(text="since 2022", earliest="2022"), "since 2022 = 2022 to …"),
        (DateValue(text="by May", latest="2024-05"), "by May = … to 2024-05"),
        (DateValue(text="soon"), "soon"),
        (Item(text="S-300 launchers", designation="S-300"), "S-300 launchers"),
        (
            Item(text="launchers", designation="S-300", category=ItemCategory.AIR_DEFENCE),
            "launchers · S-300 · air defence",
        ),
        (Target(text="his firm", name="Red Delta", entity_type=EntityType.COMPANY), "Red Delta (“his firm”), company"),
        (Claim(), "the article itself"),
        (TransferStatus.IN_PRODUCTION, "in production"),
    ],
)
def test_value_reads_as_what_it_means_beside_the_words_of_the_article(value: Any, words: str) -> None:
    assert in_words(value) == words


def test_empty_and_unspecified_fields_are_left_out_and_lists_are_labelled_once() -> None:
    record = read_record({"kind": "transfer", "supplier": "Oman", "items": ["guns", "boats"]})
    assert list(fields_in_words(record)) == [
        ("supplier", "supplier", "Oman"),
        ("items[0]", "items", "guns"),
        ("items[1]", "", "boats"),
    ]


def test_every_verdict_stance_and_kind_has_its_words() -> None:
    assert set(SIGNS) == set(WORDS) == set(Verdict)
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert set(STANCES) == set(Stance)
    assert set(KINDS) == {one.model_fields["kind"].default for one in record_types()}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"extractor": "rules"}, "extracted by the built-in rules, no language model"),
        ({"extractor": "replay", "model": "m-1"}, "replayed from recorded answers of m-1"),
        ({"extractor": "openai", "model": "m-1", "base_url_host": "127.0.0.1"}, "extracted by m-1 at 127.0.0.1"),
    ],
)
def test_maker_is_named(given: dict[str, str], words: str) -> None:
    assert made_by(Provenance.model_validate({"version": "1", **given})) == words
