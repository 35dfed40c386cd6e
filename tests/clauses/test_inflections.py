from __future__ import annotations

import pytest

from summarizer.clauses.inflections import class_forms, forms, verb_class


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("supply", {"supply", "supplies", "supplying", "supplied"}),
        ("ship", {"ship", "ships", "shipping", "shipped"}),
        ("deliver", {"deliver", "delivers", "delivering", "delivered"}),
        ("freeze", {"freeze", "freezes", "freezing", "froze", "frozen"}),
        ("hand over", {"hand over", "hands over", "handing over", "handed over"}),
        ("deploy", {"deploy", "deploys", "deploying", "deployed"}),
        ("ban", {"ban", "bans", "banning", "banned"}),
    ],
)
def test_all_forms_of_a_verb(lemma: str, expected: set[str]) -> None:
    assert set(forms(lemma)) == expected


def test_only_the_asked_form_is_given() -> None:
    assert forms("sell", "past") == ("sold",)
    assert forms("take", "pp") == ("taken",)
    assert forms("buy", "inf") == ("buy",)


def test_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        verb_class("juggle")


def test_class_forms_hold_every_verb_once() -> None:
    found = class_forms("give", "ing")
    assert "supplying" in found
    assert "supply" not in found
    assert len(found) == len(set(found))
