from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.levelled import level, level_word


@given(st.text(alphabet=st.sampled_from("aB \n\t’“—é\u00a0\u0130ß1-."), max_size=120))
def test_every_character_leads_back_to_its_place(text: str) -> None:
    even = level(text)
    assert len(even.text) == len(even.cased)
    for at, letter in enumerate(even.cased):
        there = text[even.original(at)]
        assert letter == there or level_word(letter) == level_word(there) or (letter.isspace() and there.isspace())


@given(st.text(max_size=200))
def test_slices_of_any_text_lead_back_in_order(text: str) -> None:
    even = level(text)
    places = [even.original(at) for at in range(len(even.text))]
    assert places == sorted(set(places))
    assert all(0 <= place < len(text) for place in places)


def test_wrapped_lines_are_joined_and_headings_are_not() -> None:
    wrapped = "It said that it will send\n    forty tanks to the south of\nit.\n\nNew part"
    assert level(wrapped).cased == "It said that it will send forty tanks to the south of it.\n\nNew part"
    heading = "A short heading\n" + "word " * 40
    assert "\n" in level(heading).cased


def test_letters_lose_case_and_marks_but_stay_one_each() -> None:
    assert level_word("Türkiye’s Élysée – Łódź") == "turkiye's elysee - lodz"
