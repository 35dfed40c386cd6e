"""Where a record that cites nothing is looked for, in articles that tell of several deals at once."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.verify.home import Home

TWO_DEALS = (
    "Norway and Poland shop for boats and guns\n\n"
    "Norway will sell Ghana four Skarv patrol boats, the defence ministry in Oslo said on Tuesday. "
    "They are to arrive in Tema before the rains. "
    "The deal is worth 61 million euros. "
    "Poland, meanwhile, has handed Kenya 30 mortars. "
    "Warsaw put their price at 4 million euros. "
    "Norway last sold Ghana rifles in 2011, for 2 million euros.\n"
)
BY_TURNS = (
    "Chile shipped 12 howitzers to Peru in May. "
    "Brazil in turn sent Peru six trainer aircraft. "
    "The howitzers cost $9 million. "
    "The aircraft were a gift. "
    "A third neighbour, Bolivia, got nothing. "
    "Peru says that the howitzers will stand near Tacna.\n"
)
LISTED = (
    "Canada on Monday froze the assets of four people and firms over the raids in Zarand.\n\n"
    "The following are listed:\n"
    "- Major Ilir Vashko, who led the raids;\n"
    "- Anuk Trading, which paid for fuel;\n"
    "- the freight firm Gorna Lines;\n"
    "- Dr Petra Malinov.\n\n"
    "Nobody in Zarand would comment. "
    "A teacher, Sefa Omari, was wounded in the raids. "
    "Her school has been shut since. "
    "Relief workers of Bread First said that they had seen her.\n"
)


def record(kind: str, **fields: object) -> Record:
    return read_record({"kind": kind, **fields})


def home(text: str, draft: Record, path: str = "") -> list[str]:
    """The home sentences for a field, by their first words."""
    return [" ".join(one.split()[:3]) for one in whole(text, draft, path)]


def whole(text: str, draft: Record, path: str) -> list[str]:
    reading = Reading(Article(text=text, published="2024-03-14"))
    sentences = [reading.sentences[at] for at in Home(draft, reading).of(path).home]
    return [text[one.start : one.end] for one in sentences]


BOATS = {
    "supplier": {"text": "Norway"},
    "recipient": {"text": "Ghana"},
    "items": [{"text": "four Skarv patrol boats"}],
}


def test_the_home_is_the_sentence_with_most_parts_and_those_that_go_on_from_it() -> None:
    assert home(TWO_DEALS, record("transfer", **BOATS)) == ["Norway will sell", "They are to", "The deal is"]


def test_a_sum_is_sought_beside_the_home_when_the_home_has_none() -> None:
    goods = {"supplier": {"text": "Chile"}, "recipient": {"text": "Peru"}, "items": [{"text": "12 howitzers"}]}
    draft = record("transfer", **goods, value={"text": "$9 million"})
    assert home(BY_TURNS, draft, "value") == ["Chile shipped 12", "Brazil in turn"]


def test_a_sum_of_another_deal_between_the_same_parties_stands_outside() -> None:
    draft = record("transfer", **BOATS, value={"text": "2 million euros"})
    assert "Norway last sold" not in home(TWO_DEALS, draft, "value")


def test_the_sentence_of_a_value_counts_for_the_other_fields() -> None:
    draft = record("transfer", **BOATS, value={"text": "2 million euros"})
    assert "Norway last sold" in home(TWO_DEALS, draft, "items[0]")


def test_a_rare_part_draws_more_than_a_party_that_every_sentence_names() -> None:
    draft = record("transfer", recipient={"text": "Peru"}, items=[{"text": "six trainer aircraft"}])
    assert "Brazil in turn" in home(BY_TURNS, draft)
    assert "Chile shipped 12" not in home(BY_TURNS, draft, "recipient")


def test_a_record_with_one_part_is_looked_for_where_that_part_stands() -> None:
    assert home(BY_TURNS, record("transfer", recipient={"text": "Bolivia"}), "recipient") == ["A third neighbour,"]


def test_a_record_without_words_of_the_article_has_no_home() -> None:
    assert home(BY_TURNS, record("transfer", recipient={"text": "Iceland"})) == []


SANCTION = {"authority": {"text": "Canada"}, "listing_date": {"text": "on Monday"}}
TARGETS = ["Major Ilir Vashko", "Anuk Trading", "Gorna Lines", "Dr Petra Malinov"]


@pytest.mark.parametrize("at", range(4))
def test_every_line_of_a_list_is_home_to_its_target(at: int) -> None:
    draft = record("sanction", **SANCTION, targets=[{"text": one} for one in TARGETS])
    assert any(TARGETS[at] in line for line in whole(LISTED, draft, f"targets[{at}].text"))


def test_a_name_far_from_the_list_is_not() -> None:
    draft = record("sanction", **SANCTION, targets=[{"text": one} for one in (*TARGETS[:2], "Bread First")])
    assert not any("Relief workers" in words for words in home(LISTED, draft, "targets[2].text"))


def test_an_only_target_is_not_sought_beyond_the_home() -> None:
    draft = record("sanction", **SANCTION, targets=[{"text": "Sefa Omari"}])
    assert not any("A teacher" in words for words in home(LISTED, draft, "targets[0].text"))


STEPS = (
    "Sweden agreed to sell Fiji three patrol boats. "
    "They will be built in Karlskrona. "
    "The first is due in 2026. "
    "It is to carry a crew of ten. "
    "The deal angers Tonga. "
    "It wants boats of its own.\n"
)


def test_sentences_go_on_in_a_row_until_one_names_somebody_else() -> None:
    draft = record("transfer", supplier={"text": "Sweden"}, recipient={"text": "Fiji"}, items=["three patrol boats"])
    assert home(STEPS, draft) == ["Sweden agreed to", "They will be", "The first is", "It is to"]


def test_the_end_of_a_record_is_behind_its_list() -> None:
    draft = record("sanction", **SANCTION, targets=[{"text": one} for one in TARGETS])
    reading = Reading(Article(text=LISTED))
    last = reading.sentences[Home(draft, reading).end()]
    assert LISTED[last.start : last.end] == "- Dr Petra Malinov."
    assert Home(record("sanction", authority={"text": "Peru"}), reading).end() == -1
