from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.fold import fold

ANY_TEXT = st.text(alphabet=st.characters(blacklist_categories=()), max_size=80)
ODD = st.text(
    alphabet=" \n\t\r.,'-–—“”‘’…\u00a0\u2009\u200b\u00ad\u0301\u0308éüİßﬁ½³0123456789abcXYZ$€()[]", max_size=60
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We’re done,” he said", '"We\'re done," he said'),
        ("Shahed‑136", "Shahed-136"),
        ("20–30 tanks", "20-30 tanks"),
        ("$5\u00a0million in\u2009aid", "$5 million in aid"),
        ("two\n  lines\tand more", "two lines and more"),
        ("trans-\nferred", "transferred"),
        ("trans-  \r\n  ferred", "transferred"),
        ("F-\n16 jets", "F-16 jets"),
        ("am\u00admu\u00adni\u00adtion", "ammunition"),
        ("ammu\u00ad\nnition", "ammunition"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a \u200b b", "a b"),
        ("   \u200b x", " x"),
        (unicodedata.normalize("NFD", "Türkiye"), "Türkiye"),
        ("Türkiye", "Turkiye"),
        ("Þórðr Łódź Straße Ægir", "Thordr Lodz Strasse Aegir"),
        ("TEHRAN", "Tehran"),
        ("İran", "Iran"),
        ("6,000 drones", "6 000 drones"),
        ("6\u202f000 drones", "6000 drones"),
        ("6'000", "6000"),
        ("$1,234,567.89", "$1234567.89"),
        ("Rs 1,00,000", "Rs 100000"),
        ("well ... maybe", "well … maybe"),
        ("well . . . maybe", "well … maybe"),
        ("ﬁghters", "fighters"),
        ("５０ tanks", "50 tanks"),
        ("Javelin™ missiles", "Javelin missiles"),
        ("α-catenin", "alpha-catenin"),
        ("ΣΊΣΥΦΟΣ", "Σίσυφος"),
        (unicodedata.normalize("NFD", "한국"), "한국"),
        (unicodedata.normalize("NFD", "が"), "が"),
    ],
)
def test_same_words_fold_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.5", "15"),
        ("1.5", "1,5"),
        ("20-30", "2030"),
        ("20-30", "20 30"),
        ("10³", "103"),
        ("1½", "11/2"),
        ("½", "12"),
        ("0,125", "0125"),
        ("2022 400 drones", "2022400 drones"),
        ("on May 12 300 drones", "on May 12300 drones"),
        ("12\n300", "12300"),
        ("12, 300", "12300"),
        ("up to 6", "up to 6,000"),
        ("well-known", "wellknown"),
        ("mid- and long-range", "midand long-range"),
        ("$5", "€5"),
        ("が", "か"),
        ("S-300", "S-400"),
        ("x + y", "x - y"),
    ],
)
def test_other_words_fold_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("text", "wanted", "passage"),
    [
        ("in Tu\u0308rkiye.", "turkiye", "Tu\u0308rkiye"),
        ("a re\u0301sume\u0301 here", "resume", "re\u0301sume\u0301"),
        ("up to 6,000 aircraft", "6000", "6,000"),
        ("die Straße hier", "strasse", "Straße"),
        ("said  \u200b  so", "so", "so"),
        ("\u200bhe said\u200b so", "he said", "he said"),
        ("the trans-\nferred arms", "transferred", "trans-\nferred"),
        ("wait... what", "wait", "wait"),
        ("wait... what", "…", "..."),
        ("x\u00a0 \n y", " ", "\u00a0 \n "),
    ],
)
def test_folded_slice_maps_back_to_whole_characters_without_neighbours(text: str, wanted: str, passage: str) -> None:
    folded = fold(text)
    at = folded.text.index(wanted)
    span = folded.original(at, at + len(wanted))
    assert span.of(text) == passage
    back = folded.folded(span.start, span.end)
    assert (back.start, back.end) == (at, at + len(wanted))


def test_half_of_a_replaced_letter_maps_to_the_whole_letter() -> None:
    folded = fold("xßy")
    assert folded.text == "xssy"
    assert folded.original(1, 2).of("xßy") == "ß"
    assert folded.original(2, 3).of("xßy") == "ß"
    assert folded.original(2, 4).of("xßy") == "ßy"


def test_empty_text_and_empty_slices() -> None:
    folded = fold("")
    assert folded.text == ""
    assert folded.original(0, 0).of("") == ""
    assert fold("abc").original(2, 2).of("abc") == ""


@given(st.one_of(ANY_TEXT, ODD), st.data())
def test_every_slice_maps_to_true_offsets_both_ways(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    low = data.draw(st.integers(0, len(folded.text)))
    high = data.draw(st.integers(low, len(folded.text)))
    span = folded.original(low, high)
    assert 0 <= span.start <= span.end <= len(text)
    assert (low < high) == (span.start < span.end)
    back = folded.folded(span.start, span.end)
    assert (back.start <= low and high <= back.end) or low == high
    again = folded.original(back.start, back.end)
    assert (again.start, again.end) == (span.start, span.end) or low == high


@given(st.one_of(ANY_TEXT, ODD))
def test_neighbouring_slices_do_not_cross(text: str) -> None:
    folded = fold(text)
    spans = [folded.original(at, at + 1) for at in range(len(folded.text))]
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))
    assert all(one == other or one.end <= other.start for one, other in pairwise(spans))


@given(st.text(alphabet="abc é\u0301“”–\u00a0", max_size=40))
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)).text == fold(unicodedata.normalize("NFD", text)).text


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", ",123", ". ", ".", "- ", "-\n", "\u0301", "e\u0301", "\u200b", " ", "'", "(", "½", "\ud800", "1 000"],
)
def test_much_of_anything_folds_in_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = time.process_time()
    folded = fold(text)
    assert time.process_time() - began < 30
    assert folded.original(0, len(folded.text)).end <= len(text)
