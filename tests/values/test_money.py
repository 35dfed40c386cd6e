"""Amounts of money in every common spelling, on sentences of our own."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.records.vocabulary import Modifier
from summarizer.values.amounts import find_amounts
from summarizer.values.mentions import MoneyMention
from summarizer.values.money import find_money

# words, amount, upper amount, currency, modifier
AMOUNTS = [
    ("$1.2bn", 1.2e9, None, "USD", "exact"),
    ("$275 million", 275e6, None, "USD", "exact"),
    ("$ 3 million", 3e6, None, "USD", "exact"),
    ("$1,600,000,000", 1.6e9, None, "USD", "exact"),
    ("$17.51", 17.51, None, "USD", "exact"),
    ("$3.5B", 3.5e9, None, "USD", "exact"),
    ("$40M", 40e6, None, "USD", "exact"),
    ("some $500m", 500e6, None, "USD", "approximately"),
    ("$12k", 12e3, None, "USD", "exact"),
    ("$600-billion", 600e9, None, "USD", "exact"),
    ("$1.2 Trillion", 1.2e12, None, "USD", "exact"),
    ("US$61 billion", 61e9, None, "USD", "exact"),
    ("U.S.$61 billion", 61e9, None, "USD", "exact"),
    ("USD 61 billion", 61e9, None, "USD", "exact"),
    ("USD61bn", 61e9, None, "USD", "exact"),
    ("61 billion USD", 61e9, None, "USD", "exact"),
    ("61 billion US dollars", 61e9, None, "USD", "exact"),
    ("61 billion U.S. dollars", 61e9, None, "USD", "exact"),
    ("500 million dollars", 500e6, None, "USD", "exact"),
    ("A$110 million", 110e6, None, "AUD", "exact"),
    ("AU$110m", 110e6, None, "AUD", "exact"),
    ("110 million Australian dollars", 110e6, None, "AUD", "exact"),
    ("$110 million Australian", 110e6, None, "AUD", "exact"),
    ("C$500 million", 500e6, None, "CAD", "exact"),
    ("CA$500 million", 500e6, None, "CAD", "exact"),
    ("Can$500 million", 500e6, None, "CAD", "exact"),
    ("500 million Canadian dollars", 500e6, None, "CAD", "exact"),
    ("NZ$3 million", 3e6, None, "NZD", "exact"),
    ("HK$3 million", 3e6, None, "HKD", "exact"),
    ("S$3 million", 3e6, None, "SGD", "exact"),
    ("NT$3 billion", 3e9, None, "TWD", "exact"),
    ("R$3 billion", 3e9, None, "BRL", "exact"),
    ("€50 m", 50e6, None, "EUR", "exact"),
    ("€1,5 billion", 1.5e9, None, "EUR", "exact"),
    ("€500.000.000", 500e6, None, "EUR", "exact"),
    ("EUR 300 million", 300e6, None, "EUR", "exact"),
    ("EUR 5 mio", 5e6, None, "EUR", "exact"),
    ("EUR 3 trln", 3e12, None, "EUR", "exact"),
    ("half a crore rupees", 5e6, None, "INR", "exact"),
    ("300 million euros", 300e6, None, "EUR", "exact"),
    ("300 €", 300, None, "EUR", "exact"),
    ("800m euros", 800e6, None, "EUR", "exact"),
    ("50-billion-euro", 50e9, None, "EUR", "exact"),
    ("14.5bn-euro", 14.5e9, None, "EUR", "exact"),
    ("CHF 1'500", 1500, None, "CHF", "exact"),
    ("$ 250 000", 250_000, None, "USD", "exact"),
    ("£50m", 50e6, None, "GBP", "exact"),
    ("GBP 50 million", 50e6, None, "GBP", "exact"),
    ("24 million pounds", 24e6, None, "GBP", "exact"),
    ("2.3bn pounds sterling", 2.3e9, None, "GBP", "exact"),
    ("¥500 billion", 500e9, None, "JPY", "exact"),
    ("100 billion yen", 100e9, None, "JPY", "exact"),
    ("70 billion yuan", 70e9, None, "CNY", "exact"),
    ("RMB 70 billion", 70e9, None, "CNY", "exact"),
    ("₹350 crore", 3.5e9, None, "INR", "exact"),
    ("Rs 60,000 crore", 600e9, None, "INR", "exact"),
    ("Rs. 5 lakh", 500e3, None, "INR", "exact"),
    ("₴4 billion", 4e9, None, "UAH", "exact"),
    ("4 billion hryvnias", 4e9, None, "UAH", "exact"),
    ("₽5 trillion", 5e12, None, "RUB", "exact"),
    ("5 trillion roubles", 5e12, None, "RUB", "exact"),
    ("5 trillion Russian rubles", 5e12, None, "RUB", "exact"),
    ("10bn zlotys", 10e9, None, "PLN", "exact"),
    ("500 zł", 500, None, "PLN", "exact"),
    ("SEK 6.2 billion", 6.2e9, None, "SEK", "exact"),
    ("6.2 billion Swedish kronor", 6.2e9, None, "SEK", "exact"),
    ("75 billion Norwegian kroner", 75e9, None, "NOK", "exact"),
    ("20 billion Danish kroner", 20e9, None, "DKK", "exact"),
    ("20 billion Czech crowns", 20e9, None, "CZK", "exact"),
    ("1.1 billion Swiss francs", 1.1e9, None, "CHF", "exact"),
    ("CHF 1.1 billion", 1.1e9, None, "CHF", "exact"),
    ("2 trillion won", 2e12, None, "KRW", "exact"),
    ("₩2 trillion", 2e12, None, "KRW", "exact"),
    ("3 billion shekels", 3e9, None, "ILS", "exact"),
    ("₪3 billion", 3e9, None, "ILS", "exact"),
    ("40 billion Turkish lira", 40e9, None, "TRY", "exact"),
    ("125.9 mln SDR", 125.9e6, None, "XDR", "exact"),
    ("SDR 125.9 million", 125.9e6, None, "XDR", "exact"),
    ("50 cents", 0.5, None, "USD", "exact"),
    ("75 pence", 0.75, None, "GBP", "exact"),
    ("half a billion dollars", 500e6, None, "USD", "exact"),
    ("a quarter of a billion dollars", 250e6, None, "USD", "exact"),
    ("a million dollars", 1e6, None, "USD", "exact"),
    ("two and a half billion euros", 2.5e9, None, "EUR", "exact"),
    ("multi-billion-dollar", 1e9, None, "USD", "multiples_of"),
    ("multibillion-euro", 1e9, None, "EUR", "multiples_of"),
    ("multimillion-dollar", 1e6, None, "USD", "multiples_of"),
    ("billions of dollars", 1e9, None, "USD", "multiples_of"),
    ("tens of millions of euros", 10e6, None, "EUR", "multiples_of"),
    ("hundreds of millions of dollars", 100e6, None, "USD", "multiples_of"),
    ("several billion dollars", 1e9, None, "USD", "multiples_of"),
    ("up to $800 million", 800e6, None, "USD", "up_to"),
    ("as much as $2 billion", 2e9, None, "USD", "up_to"),
    ("more than €516 million", 516e6, None, "EUR", "more_than"),
    ("over $7 billion", 7e9, None, "USD", "more_than"),
    ("at least £5 million", 5e6, None, "GBP", "at_least"),
    ("nearing $20 billion", 20e9, None, "USD", "nearly"),
    ("nearly $808 million", 808e6, None, "USD", "nearly"),
    ("around 200 million pounds", 200e6, None, "GBP", "approximately"),
    ("an estimated $3 billion", 3e9, None, "USD", "approximately"),
    ("less than $90 million", 90e6, None, "USD", "less_than"),
    ("$5 million or more", 5e6, None, "USD", "at_least"),
    ("$1.5-$2 billion", 1.5e9, 2e9, "USD", "range"),
    ("$35-40 million", 35e6, 40e6, "USD", "range"),
    ("$1.5 billion to $2 billion", 1.5e9, 2e9, "USD", "range"),
    ("between $1 and $2 billion", 1e9, 2e9, "USD", "range"),
    ("between €500 million and €1 billion", 500e6, 1e9, "EUR", "range"),
    ("300 to 400 million euros", 300e6, 400e6, "EUR", "range"),
    ("$5 to 10 million", 5e6, 10e6, "USD", "range"),
]

NO_MONEY = [
    "In 2020 won the party again.",
    "The TOP 10 list is out.",
    "ALL 5 vessels were listed.",
    "A 2,000-pound bomb fell.",
    "They sent 50,000 pounds of explosives.",
    "300 million people fled.",
    "It sent 1 million shells.",
    "The 500m bridge fell.",
    "The F-16 and S-400 flew.",
    "It cost a lot of dollars.",
]

# text, words, currency
SETTLED = [
    ("Norway gave 5 billion kroner.", "5 billion kroner", "NOK"),
    ("Denmark gave 5 billion kroner.", "5 billion kroner", "DKK"),
    ("Norway and Denmark gave 5 billion kroner.", "5 billion kroner", None),
    ("Sweden gave 5 billion kronor.", "5 billion kronor", "SEK"),
    ("Pakistan paid Rs 5 billion.", "Rs 5 billion", "PKR"),
    ("Delhi paid Rs 5 billion.", "Rs 5 billion", "INR"),
    ("China paid ¥5 billion.", "¥5 billion", "CNY"),
    ("Tokyo paid ¥5 billion.", "¥5 billion", "JPY"),
    ("Egypt paid 5 billion Egyptian pounds.", "5 billion Egyptian pounds", "EGP"),
    ("Australia pledged A$110 million. The $110 million is new.", "$110 million", "AUD"),
    ("Australia pledged A$110 million ($72 million).", "$72 million", "USD"),
    ("Canada gave C$85 million; the World Bank approved a $150 million loan.", "$150 million", "USD"),
    ("The U.S. gave $3 million, Australia A$5 million.", "$3 million", "USD"),
    ("Ottawa gave $500 million (US$370 million).", "$500 million", "USD"),
    ("Ottawa gave $3 million, in Canadian dollars.", "$3 million", "CAD"),
]


def at(text: str, words: str) -> MoneyMention:
    hits = [one for one in find_money(text) if text[one.start : one.end] == words]
    assert hits, [(text[one.start : one.end], one) for one in find_money(text)]
    return hits[-1]


@pytest.mark.parametrize(("words", "amount", "amount_max", "currency", "modifier"), AMOUNTS)
@pytest.mark.parametrize("frame", ["The ministry set aside {} for it.", "{}", "A deal (worth {}) was signed.\n"])
def test_amount_is_read(
    frame: str, words: str, amount: float, amount_max: float | None, currency: str, modifier: str
) -> None:
    text = frame.format(words)
    found = at(text, words)
    assert found.amount == pytest.approx(amount)
    assert found.amount_max == (None if amount_max is None else pytest.approx(amount_max))
    assert (found.currency, found.modifier, found.per) == (currency, Modifier(modifier), None)


@pytest.mark.parametrize("text", NO_MONEY)
def test_number_that_is_no_money_is_left_alone(text: str) -> None:
    assert find_money(text) == ()


@pytest.mark.parametrize(("text", "words", "currency"), SETTLED)
def test_sign_is_settled_by_the_text(text: str, words: str, currency: str | None) -> None:
    assert at(text, words).currency == currency


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It pays £3bn a year.", "year"),
        ("It pays £3bn per year.", "year"),
        ("It pays £3bn annually.", "year"),
        ("It pays $2 million a month.", "month"),
        ("The jets cost $80 million each.", "unit"),
        ("The jets cost $80 million apiece.", "unit"),
        ("The jets cost $80 million per aircraft.", "unit"),
        ("The cap is $60 a barrel.", "unit"),
        ("It runs a $250 million-a-year program.", "year"),
        ("It fell from $8.6bn a year earlier.", None),
        ("It pays $17/hour.", "hour"),
        ("It pays $80 million in a year of war.", None),
    ],
)
def test_rate_is_told_from_a_sum(text: str, per: str | None) -> None:
    assert [one.per for one in find_money(text)] == [per]


def test_amount_that_shares_the_currency_before_it_is_money() -> None:
    found = find_money("Berlin gave €700 million and another 300 million for heating.")
    assert [(one.amount, one.currency) for one in found] == [(7e8, "EUR"), (3e8, "EUR")]


def test_people_after_an_amount_are_no_money() -> None:
    assert len(find_money("Berlin gave €700 million to 3 million refugees.")) == 1


def test_sum_of_aid_without_currency_is_money() -> None:
    found = find_money("It gave 644 million in humanitarian assistance.")
    assert [(one.amount, one.currency) for one in found] == [(644e6, None)]


def test_amount_broken_by_an_indented_line_is_one() -> None:
    text = "exports of $9.5\n        billion last year"
    found = find_money(text)
    assert [(one.amount, text[one.start : one.end]) for one in found] == [(9.5e9, "$9.5\n        billion")]


def test_scale_before_worth_is_kept() -> None:
    assert [one.amount for one in find_money("It sent some $500m-worth of arms.")] == [500e6]


def test_recipients_after_to_are_no_range() -> None:
    assert [one.amount_max for one in find_money("It gave $5 million to 10 states.")] == [None]


def test_rise_is_two_amounts() -> None:
    found = find_money("Aid rose from $5 million to $10 million.")
    assert [(one.amount, one.amount_max) for one in found] == [(5e6, None), (10e6, None)]


PIECES = [
    "$",
    "US$",
    "€",
    "1",
    "1.5",
    "2,000",
    "bn",
    " million",
    "billion",
    "euros",
    "dollars",
    "Rs",
    "kr",
    "-",
    "to",
    "between",
    "and",
    "up to",
    "\n",
    "(",
    ")",
    "each",
    "a year",
    "cents",
    "half a",
    "crore",
    "A$",
    "¥",
    "CHF",
    "won",
    "İ",
    "\u00a0",
]
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
)


@given(TEXTS)
def test_mentions_are_sorted_apart_and_inside(text: str) -> None:
    last = 0
    for one in find_money(text):
        assert last <= one.start < one.end <= len(text)
        assert one.amount >= 0
        last = one.end


@given(TEXTS)
def test_words_of_a_mention_parse_to_the_same_amount(text: str) -> None:
    for one in find_money(text):
        words = text[one.start : one.end]
        if any(part.currency for part in find_amounts(words)):  # else it shares the currency of an amount before it
            (again,) = find_money(words)
            assert (again.amount, again.amount_max, again.modifier) == (one.amount, one.amount_max, one.modifier), words


@pytest.mark.parametrize("unit", ["$", "1", "€(", "1,1,", "USD ", "$-"])
def test_megabyte_of_noise_ends_within_seconds(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begun = time.process_time()
    find_money(text)
    assert time.process_time() - begun < 30


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("under a C$14-million accord", "exact"),
        ("a row over a £3bn order", "exact"),
        ("sold for under £3bn", "less_than"),
        ("over the £3bn mark", "more_than"),
        ("at an estimated cost of $2.2 billion", "approximately"),
        ("at the cost of $2.2 billion", "exact"),
    ],
)
def test_a_preposition_before_an_article_bounds_no_sum(text: str, modifier: str) -> None:
    assert [one.modifier for one in find_money(text)] == [modifier]
