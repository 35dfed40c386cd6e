"""Who sanctions, and who only stands beside an act of sanctions."""

from __future__ import annotations

import pytest

ACTING = [
    ("The Departments of State and the Treasury today sanctioned five Belarusian firms.", "Departments of State"),
    ("Canada, Britain and Australia imposed sanctions on five Belarusian firms.", "Australia"),
    ("Britain's Treasury froze the assets of five Belarusian firms.", "Britain's Treasury"),
    ("Five Belarusian firms now face a European Union asset freeze.", "European Union"),
    ("New sanctions from Canada hit five Belarusian firms.", "Canada"),
    ("The threat of sanctions from Canada weighs on five Belarusian firms.", "Canada"),
    ("Sanctions against five Belarusian firms entered into force in Ukraine on Friday.", "Ukraine"),
    ("Five Belarusian firms, blacklisted by Canada in May, were also hit with a port ban by Japan.", "Canada"),
    ("A ban on flights by Kenya hits five Belarusian firms.", "Kenya"),
    ("Japan welcomed today's agreement by the Council to sanction five Belarusian firms.", "the Council"),
    ("Today we are sanctioning five Belarusian firms.\nStatement by the Prime Minister of Canada\nOttawa", "Canada"),
]


@pytest.mark.parametrize(("text", "words"), ACTING)
def test_a_body_whose_phrase_lets_it_act_is_the_authority(verify, check_of, text, words) -> None:
    assert _verdict(verify, check_of, text, words) in ("supported", "inferred")


BESIDE = [
    ("Unlike Canada, Norway did not sanction five Belarusian firms.", "Norway"),
    ("Canada sanctioned five Belarusian firms for oil shipments from Iran.", "Iran"),
    ("Canada froze the assets of five Belarusian firms that had broken EU sanctions.", "EU"),
    ("Canada sanctioned five Belarusian firms that buy oil from Russia.", "Russia"),
    ("Canada put sanctions on five Belarusian firms and two senators from Haiti.", "Haiti"),
    ("Canada sanctioned five Belarusian firms, Britain said.", "Britain"),
    ("Canada sanctioned five Belarusian firms in Ukraine.", "Ukraine"),
    ("We sanction five Belarusian firms today.\nStatement by Anna Joly on the war in Chad\nOttawa", "Chad"),
]


@pytest.mark.parametrize(("text", "words"), BESIDE)
def test_a_body_that_only_stands_beside_an_act_is_no_authority(verify, check_of, text, words) -> None:
    assert _verdict(verify, check_of, text, words) not in ("supported", "inferred")


def _verdict(verify, check_of, text: str, words: str) -> str:
    targets = [{"text": "five Belarusian firms"}]
    record = verify(text, "sanction", authority={"text": words, "name": words}, status="imposed", targets=targets)
    return check_of(record, "authority").verdict
