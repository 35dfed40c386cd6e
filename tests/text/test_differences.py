from __future__ import annotations

import pytest

from summarizer.text.differences import Difference, compare, shared, words_in
from summarizer.text.fold import fold
from summarizer.text.kinds import DifferenceKind


def differences_of(quote: str, passage: str, text: str = "") -> tuple[Difference, ...]:
    one, other = fold(quote), fold(passage)
    vocabulary = fold(f"{passage} {text}").places
    return compare(words_in(one, 0, len(one.text)), words_in(other, 0, len(other.text)), vocabulary)


@pytest.mark.parametrize(
    ("quote", "passage", "kind"),
    [
        ("sent 12 jets", "sent 14 jets", DifferenceKind.NUMBER),
        ("sent twelve jets", "sent twenty jets", DifferenceKind.NUMBER),
        ("sent 1.5 tons", "sent 15 tons", DifferenceKind.NUMBER),
        ("at least 12 jets", "12 jets", DifferenceKind.NUMBER),
        ("more than 12 jets", "fewer than 12 jets", DifferenceKind.NUMBER),
        ("$5 million", "$5 billion", DifferenceKind.SCALE),
        ("$5 million", "€5 million", DifferenceKind.UNIT),
        ("5 miles away", "5 kilometers away", DifferenceKind.UNIT),
        ("he did agree", "he did not agree", DifferenceKind.NEGATION),
        ("it isn't done", "it is done", DifferenceKind.NEGATION),
        ("they sent none", "they sent some", DifferenceKind.NEGATION),
        ("it will arrive", "it may arrive", DifferenceKind.MODAL),
        ("was allegedly sold", "was sold", DifferenceKind.MODAL),
        ("sold to Arden", "sold to Boreal", DifferenceKind.NAME),
        ("they approved it", "they disapproved it", DifferenceKind.CONTENT),
        ("exports rose", "imports rose", DifferenceKind.CONTENT),
        ("sold to them", "sold by them", DifferenceKind.CONTENT),
        ("the drone fell", "the drones fell", DifferenceKind.CONTENT),
        ("a deal", "the deal", DifferenceKind.FUNCTION),
        ("the amunition came", "the ammunition came", DifferenceKind.NOISE),
        ("arnrnunition fell", "ammunition fell", DifferenceKind.CONTENT),
        ("the devilery came", "the delivery came", DifferenceKind.CONTENT),
        ("the shipmnet came", "the shipment came", DifferenceKind.NOISE),
        ("it deplored tanks", "it deployed tanks", DifferenceKind.CONTENT),
        ("a contact for tanks", "a contract for tanks", DifferenceKind.CONTENT),
        ("it traced them", "it traded them", DifferenceKind.CONTENT),
        ("a bann came", "a ban came", DifferenceKind.CONTENT),
        ("S300 system", "S-300 system", DifferenceKind.PUNCTUATION),
        ("20 30 tanks", "20-30 tanks", DifferenceKind.NUMBER),
    ],
)
def test_each_kind_of_word_has_its_name(quote: str, passage: str, kind: DifferenceKind) -> None:
    found = differences_of(quote, passage)
    assert kind in {one.kind for one in found}


def test_known_word_is_no_misspelling() -> None:
    assert [one.kind for one in differences_of("a modem tank", "a modern tank")] == [DifferenceKind.NOISE]
    found = differences_of("a modem tank", "a modern tank", text="the modem broke")
    assert [one.kind for one in found] == [DifferenceKind.CONTENT]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("the US army", "the U.S. army"),
        ("well, he said", "well he said"),
        ("he said “so”", "he said so"),
        ("a — b", "a–b"),
    ],
)
def test_free_punctuation_is_no_difference(quote: str, passage: str) -> None:
    assert differences_of(quote, passage) == ()


def test_a_word_of_lost_letters_matches_nothing() -> None:
    lost = "\x00" * 2000
    assert differences_of("f" * 4000, lost) != ()
    assert differences_of("office", "o\x00ice") == ()
    assert differences_of("oice", "o\x00ice") != ()


def test_difference_names_both_sides_in_order() -> None:
    found = differences_of("Arden sold 40 tanks", "Arden sold 14 old tanks")
    assert found == (Difference(DifferenceKind.NUMBER, "40", "14 old"),)


def test_shared_counts_words_in_order_and_close_spellings() -> None:
    assert shared("one two three", "one two three") == 1
    assert shared("one two three", "three two one") < 0.5
    assert shared("deliveries began", "delivery began") == 1
    assert shared("", "one") == 0
