"""What a sentence leaves out, denies, corrects or only asks is found; what it only limits or puts off is not."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.clauses.withdrawn import Why, find_withdrawn
from summarizer.reading import Reading

OUT, DENIED, CORRECTED, ASKED = Why.EXCLUDED, Why.DENIED, Why.CORRECTED, Why.ASKED


def withdrawn(text: str) -> list[tuple[str, Why]]:
    return [(text[one.start : one.end].strip(), one.why) for one in find_withdrawn(Reading(Article(text=text)))]


TAKEN_BACK = [
    ("Oslo hit 14 ships; the tanker Molde not among them, despite reports.", "the tanker Molde", OUT),
    ("The yacht Vera, seized in May under another order, is not part of this action.", "The yacht Vera", OUT),
    ("His brother Pavel has never been sanctioned.", "His brother Pavel", OUT),
    ("Togo, whose flag the ships fly, was warned but not sanctioned.", "Togo", OUT),
    ("Banks were listed; the insurer Ergis was spared.", "the insurer Ergis", OUT),
    ("The firm Delta was struck from the draft after a veto.", "The firm Delta", OUT),
    ("Ottawa left out Chinese yards that London hit in May.", "Chinese yards", OUT),
    ("The deal covers rifles but not the ammunition.", "the ammunition", OUT),
    ("Finland sold the guns to Kenya, not to Chad.", "to Chad", OUT),
    ("The Dutch, not the Germans, will send 18 jets.", "the Germans", OUT),
    ("The Dutch – not the Germans – will send 18 jets.", "the Germans", OUT),
    ("The ban does not cover gas from Laos, the minister said.", "gas from Laos", OUT),
    ("The package didn't include the howitzers that Chad wanted.", "the howitzers", OUT),
    ("Berlin ruled out sending cruise missiles.", "sending cruise missiles", OUT),
    ("Neither the bank nor its owner was listed.", "the bank nor its owner", OUT),
    ("Spare parts are exempt from the embargo.", "Spare parts", OUT),
    ("Peru chose the Lynx; the Turkish firm Otal lost out.", "the Turkish firm Otal", OUT),
    ("Peru said yes to Gripens and no to French Rafales.", "French Rafales", OUT),
    ("No weapons will go to Eritrea, whose request was declined.", "Eritrea", OUT),
    ("Chad turned down Moscow's offer of jets.", "Chad", OUT),
    ("Laos picked the Gripen over the F-16, a blow to its maker.", "F-16", OUT),
    ("Peru denies report that it sold 12 tanks; it sold trucks.", "that it sold 12 tanks", DENIED),
    ("Chad denied having bought 20 tanks.", "having bought 20 tanks.", DENIED),
    ("An earlier version wrongly said that Peru had sold 12 tanks.", "Peru had sold 12 tanks.", CORRECTED),
    ("Correction: the aid is worth 30 million euros, not 13 million as we wrote.", "13 million", CORRECTED),
    (
        "Corrections\n• The report gave the price as $9 billion. It is $9 million.",
        "the price as $9 billion.",
        CORRECTED,
    ),
    ("A member asked whether the guns had been exported to Mali.", "the guns had been exported to Mali.", ASKED),
]


@pytest.mark.parametrize(("text", "words", "why"), TAKEN_BACK)
def test_words_that_are_taken_back_are_found(text: str, words: str, why: Why) -> None:
    assert any(found.startswith(words) and found_why is why for found, found_why in withdrawn(text)), withdrawn(text)


@pytest.mark.parametrize(
    "text",
    [
        "Not only Germany but also Poland will send tanks.",
        "It listed not only six banks but also the insurer Ergis.",
        "Many states, not least Poland, will send tanks.",
        "No fewer than 12 tanks were sent to Kenya.",
        "The boats were ordered but not yet delivered.",
        "They must come not later than 3 May, and not before the vote.",
        "Kenya will not pay until the 12 boats arrive.",
        "Whether or not the Senate agrees, Kenya will get the jets.",
        "Norway is not part of the European Union but sent 8 tanks.",
        "The report said that Oman had bought 12 boats.",
        "Iran denied a visa to the inspectors.",
        "Kenya rejected calls for a halt and bought 12 jets.",
        "Officials, who were not named, said 12 jets went to Chad.",
        "The price, not including VAT, is $3 billion.",
        "They were hit, the three banks – not yet the ports – being first.",
        "It has spared no effort to sell jets to Egypt.",
        "Belgium picked the F-35 over a decade ago.",
        "Berlin has not ruled out sending cruise missiles.",
        "Neither side would comment on the 12 jets.",
        "The minister did not rule out a sale to Chad.",
    ],
)
def test_words_that_only_limit_take_nothing_back(text: str) -> None:
    assert withdrawn(text) == []


def test_what_is_right_stands_before_a_contrast_and_behind_a_report() -> None:
    text = "Correction: Oman paid $3 million, not $5 million as we reported."
    (one,) = find_withdrawn(Reading(Article(text=text)))
    assert one.is_aside and one.instead is not None and "$3 million" in one.instead.of(text)
    text = "An earlier version said Oman paid $5 million. It paid $3 million."
    (one,) = find_withdrawn(Reading(Article(text=text)))
    assert not one.is_aside and one.instead is not None and one.instead.of(text) == "It paid $3 million."
