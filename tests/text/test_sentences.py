from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.sentences import MAX_CHARS, split_sentences

ANY_TEXT = st.text(alphabet=st.characters(blacklist_categories=()), max_size=200)
NEWSY = st.text(alphabet="AbUS. \n\t\r!?…“”\"'()[]-1,5$:;•\u2028\u00a0é", max_size=120)


def sentences_of(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. Navy sent two ships.", "They arrived on Monday."],
        ["He lives in the U.S.", "The country is large."],
        ["Gen. Anna Berg met Lt. Col. Roy Hill.", "They spoke for an hour."],
        ["The attack of Feb. 24 failed.", "Kyiv held."],
        ["The aid totals $1.2 billion.", "It was approved."],
        ["The package is worth $1.2 billion.", "Another is worth $5.5 million."],
        ["The talks ended at 5 p.m.", "Diplomats left."],
        ["The talks ended at 5 p.m. Tuesday in Geneva.", "No deal was struck."],
        ["Contract No. 5 was signed.", "Contract No. 6 was not."],
        ["He said no.", "She said yes."],
        ["J. R. Stone and A. Berg signed it.", "Both left."],
        ["“The drones are gone.", "We have no more,” Berg said."],
        ["“Why now?” Berg asked.", "Nobody knew."],
        ["“Enough!” the minister shouted.", "The hall fell silent."],
        ["He said “it is over.”", "Then he left."],
        ["The firm, Arden Corp. of Ohio, won.", "Boreal Ltd. lost."],
        ["Joe Berg Jr. signed it.", "His father did not."],
        ["Prices rose 3.5 percent to 1.25 euros.", "Markets fell."],
        ["Visit www.example.org/a.b for details.", "The page is new."],
        ["They met in Sept. and Oct. and then stopped.", "No deal came."],
        ["It hit back … and then stopped.", "Calm returned."],
        ["Was it Iran?", "Yes!", "It was."],
        ["Tanks, guns, etc. were sent.", "Planes were not."],
        ["The deal, i.e. the sale of 40 jets, is signed.", "It is valid."],
        ["Sen. Ann Hill, D-Calif., objected.", "Rep. Bo Reed agreed."],
        ["The ship sank (no one was hurt.) and burned.", "It was old."],
        ["The court ruled on Art. 5 of the treaty.", "Judges split."],
        ["Sanctions took hold.[3]", "Trade fell."],
        ["This is plan B.", "It works."],
        ["Under E.O. 14024 they froze it.", "It held."],
        ["At 9 a.m. ET the talks began.", "At 9 a.m. Monday they ended."],
        ["They met in St. Louis, Mo.", "It rained."],
        ["It costs approx. $2 billion.", "It is 5 km.", "Costs rose to 3 mln.", "Profits fell."],
        ["ORVIK, Arden (AN) — The army said so.", "It left."],
        ["It was World War II.", "The army grew."],
        ["He said: “We go.”", "“We stay,” she said."],
        ["Jane Doe, M.D., spoke.", "She left the F.B.I.", "Then she wrote."],
        ["1.5 million came.", "2.5 million left."],
    ],
)
def test_news_sentences_are_told_apart(sentences: list[str]) -> None:
    assert sentences_of(" ".join(sentences)) == sentences


def test_headings_bylines_and_paragraphs_end_without_a_full_stop() -> None:
    text = (
        "Iran Sends Drones to Russia\n\nBy Ann Hill\nMARCH 3, 2023\n\n"
        "TEHRAN — The deal was signed. It is large.\nNobody spoke.\n"
    )
    assert sentences_of(text) == [
        "Iran Sends Drones to Russia",
        "By Ann Hill",
        "MARCH 3, 2023",
        "TEHRAN — The deal was signed.",
        "It is large.",
        "Nobody spoke.",
    ]
    assert [one.paragraph for one in split_sentences(text)] == [0, 1, 2, 3, 3, 4]


def test_hard_wrapped_paragraph_is_not_cut_at_line_ends() -> None:
    text = (
        "The United States will supply Ukraine with a large number of\n"
        "Patriot missiles, and Germany will supply two launchers that it\n"
        "took from its own stocks. Several allies, including Canada and the\n"
        "United Kingdom, will pay for them over the coming three years, U.S.\n"
        "officials said. The first is due in May.\n"
        "A Short Heading\n"
        "More will follow, the ministry said in a note that it sent to the\n"
        "press on Monday.\n"
    )
    found = [one.replace("\n", " ") for one in sentences_of(text)]
    assert found == [
        "The United States will supply Ukraine with a large number of Patriot missiles, and Germany will supply two "
        "launchers that it took from its own stocks.",
        "Several allies, including Canada and the United Kingdom, will pay for them over the coming three years, U.S. "
        "officials said.",
        "The first is due in May.",
        "A Short Heading",
        "More will follow, the ministry said in a note that it sent to the press on Monday.",
    ]


def test_list_lines_are_their_own_sentences() -> None:
    lines = [
        "The package includes:",
        "- 20 tanks;",
        "- ammunition for them",
        "1. One thing",
        "2. Another",
        "• third",
        "(a) fourth",
    ]
    assert sentences_of("\n".join(lines)) == lines


def test_windows_line_ends_and_markdown_emphasis() -> None:
    text = "A line of the text is long\r\nenough to wrap, he said\r\nagain. **Next one.** Ends.\r\n\r\nHeading\r\nBody."
    wanted = ["A line of the text is long\r\nenough to wrap, he said\r\nagain.", "**Next one.**", "Ends."]
    assert sentences_of(text) == [*wanted, "Heading", "Body."]


def test_numbered_label_does_not_end_a_sentence() -> None:
    assert sentences_of("1. The tanks come first. 2 more follow.") == ["1. The tanks come first.", "2 more follow."]


def test_sentences_glued_by_a_lost_blank_are_parted() -> None:
    assert sentences_of("Ships left the port.The crew stayed.") == ["Ships left the port.", "The crew stayed."]
    assert sentences_of("See news.Example.Com or U.S.Army pages.") == ["See news.Example.Com or U.S.Army pages."]


def test_table_of_short_lines_stays_lines() -> None:
    assert sentences_of("PRESS\nEN\nPRESS RELEASE\n216/22") == ["PRESS", "EN", "PRESS RELEASE", "216/22"]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_white_space_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == ()


@given(st.one_of(ANY_TEXT, NEWSY))
def test_sentences_are_ordered_trimmed_and_hold_every_visible_character(text: str) -> None:
    last = 0
    for number, one in enumerate(split_sentences(text)):
        assert one.index == number
        assert last <= one.start < one.end
        assert text[last : one.start].strip() == ""
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        last = one.end
    assert text[last:].strip() == ""


@given(NEWSY)
def test_paragraph_numbers_grow(text: str) -> None:
    numbers = [one.paragraph for one in split_sentences(text)]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("piece", "mark"), [("Oman, ", ","), ("Kenya, Oman; ", ";"), ("Oman ", "n"), ("Oman", "n"), ("a   \t ", "a")]
)
def test_a_list_run_together_is_cut_at_its_marks_and_loses_nothing(piece: str, mark: str) -> None:
    text = piece * (30_000 // len(piece))
    found = sentences_of(text)
    assert max(map(len, found)) <= MAX_CHARS
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(one.endswith(mark) for one in found)


@pytest.mark.parametrize("piece", [".", ". ", "A. ", "1", "(", "“", "\n", "a\n", "?!", "U.S. ", "… ", "x.Y"])
def test_much_of_anything_is_cut_in_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = time.process_time()
    split_sentences(text)
    assert time.process_time() - began < 30
