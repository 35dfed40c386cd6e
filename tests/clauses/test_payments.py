"""What pays for arms is told from the arms: who pays receives."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.clauses.directions import find_directions
from summarizer.clauses.payments import find_payments
from summarizer.reading import Reading


def paid_in(text: str) -> list[str]:
    return [one.paid.of(text) for one in find_payments(Reading(Article(text=text)), 0, len(text))]


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Chad gives Serbia nothing but cash for its six howitzers.", "cash"),
        ("Venezuela offered oil for 12 Iranian boats, but nobody answered.", "oil"),
        ("Sudan traded Russia gold for rifles.", "gold"),
        ("Laos has shipped shells to Mali and got flour and rice.", "flour and rice"),
        ("Laos has shipped shells to Mali and got rice and, it is thought, help with radars.", "rice"),
        ("Pakistan will hand Kenya 20 tanks and receive 150,000 tonnes of tea.", "150,000 tonnes of tea"),
        ("Indonesia pays for the jets in palm oil.", "palm oil"),
    ],
)
def test_what_pays_for_arms_is_found(text: str, paid: str) -> None:
    assert paid_in(text) == [paid]


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan sent Ukraine fuel for its tanks.",
        "Norway offered Ukraine fuel for its tanks.",
        "Ukraine gave Poland money for shells.",
        "Iran sent oil to Syria and drones to Russia.",
        "Germany paid $40 million for 12 boats.",
        "Oman gives Yemen food for refugees.",
        "Kenya got 12 tanks and rice.",
    ],
)
def test_aid_and_purchases_are_no_payment_in_kind(text: str) -> None:
    assert paid_in(text) == []


def test_who_gives_nothing_but_cash_receives_the_arms() -> None:
    text = "Chad gives Serbia nothing but cash for its six howitzers."
    found = find_directions(Reading(Article(text=text)), 0, len(text))
    assert [(one.giver and one.giver.of(text), one.receiver and one.receiver.of(text)) for one in found] == [
        ("Serbia", "Chad")
    ]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("A loan of $200 million that Togo owes Oman is cancelled against four patrol boats.", [("Togo", "Oman")]),
        ("The $40 million that Kenya owes Serbia will be settled with 12 howitzers.", [("Kenya", "Serbia")]),
        ("The money that Kenya owes Serbia for 12 howitzers is due in May.", []),
    ],
)
def test_who_owes_settles_with_goods(text: str, ends: list[tuple[str, str]]) -> None:
    found = find_directions(Reading(Article(text=text)), 0, len(text))
    told = [one for one in found if one.pattern == "who owes settles with goods"]
    assert [(one.giver and one.giver.of(text), one.receiver and one.receiver.of(text)) for one in told] == ends
