"""What a target is: by its own words, by the words around it, by the shape of its name."""

from __future__ import annotations

import pytest

KINDS = [
    ("Canada sanctioned OOO Severny Most and Kallio Oy.", "OOO Severny Most", "company", "person"),
    ("Canada sanctioned OOO Severny Most and Kallio Oy.", "Kallio Oy", "company", "vessel"),
    ("Canada sanctioned Goldfinch Maritime S.A. on Friday.", "Goldfinch Maritime S.A.", "company", "vessel"),
    ("Canada sanctioned Kama Automobile Plant.", "Kama Automobile Plant", "company", "sector"),
    ("Canada sanctioned Iran-based Pars Jet Parts.", "Pars Jet Parts", "company", "aircraft"),
    (
        "Canada sanctioned the Ministry of Roads of Chad.",
        "the Ministry of Roads of Chad",
        "public_body",
        "company",
    ),
    ("Canada sanctioned the Northern Shan Militia.", "the Northern Shan Militia", "organization", "person"),
    (
        "Canada sanctioned the 88th Division.",
        "the 88th Division",
        "public_body",
        "person",
    ),
    ("Canada sanctioned the hacker group Grey Otter.", "Grey Otter", "organization", "person"),
    ("Canada sanctioned Rear Admiral Viktor Sokol.", "Rear Admiral Viktor Sokol", "person", "vessel"),
    ("Canada sanctioned Siarhei Ivanavich Hrudko.", "Siarhei Ivanavich Hrudko", "person", "company"),
    ("Canada sanctioned Abu Musab Darwish for running a company.", "Abu Musab Darwish", "person", "company"),
    ("Canada sanctioned Lahij Exchange and its owner, Qaid Saleh.", "Qaid Saleh", "person", "company"),
    ("Canada sanctioned the trader Levan Kipiani and two of his firms.", "Levan Kipiani", "person", "company"),
    ("Canada sanctioned Duna Gas, a pipeline contractor.", "Duna Gas", "company", "person"),
    ("Canada sanctioned Nadir Shams. He is a broker.", "Nadir Shams", "person", "company"),
    (
        "Canada sanctioned Tanker Pool. The company, which has ships, is old.",
        "Tanker Pool",
        "company",
        "person",
    ),
    ("Canada banned the tanker Mistral Vega and the Liberian-flagged Coral Ridge.", "Mistral Vega", "vessel", "person"),
    ("Canada banned the tanker Mistral Vega and the Liberian-flagged Coral Ridge.", "Coral Ridge", "vessel", "person"),
    ("Canada banned Gulf Breeze, Petra Dawn and Northern Star, three tankers.", "Petra Dawn", "vessel", "person"),
    ("Canada banned SEA LARK (IMO 9999001).", "SEA LARK", "vessel", "company"),
    ("Canada blocked the aircraft YV2984 of a minister.", "YV2984", "aircraft", "person"),
    ("Canada listed these:\n\n- MARKOVA, Irina; DOB 4 May 1971", "MARKOVA, Irina", "person", "company"),
    ("Canada listed the tanker operator Volgatrans.", "Volgatrans", "company", "vessel"),
    ("Canada listed three Iranian companies — Bonyan Sanat, Tondar Ab and Kavosh.", "Tondar Ab", "company", "person"),
    ("Canada sanctioned dozens of officials.", "dozens of officials", "person", "company"),
    ("Canada sanctioned the head of the prison service.", "the head of the prison service", "person", "public_body"),
]


@pytest.mark.parametrize(("text", "words", "kind", "other"), KINDS)
def test_a_target_is_of_one_kind(verify, check_of, text, words, kind, other) -> None:
    assert _verdict(verify, check_of, text, words, kind) in ("supported", "inferred")
    assert _verdict(verify, check_of, text, words, other) in ("review", "contradicted")


def test_a_bare_name_of_unclear_shape_is_left_to_a_person(verify, check_of) -> None:
    text = "Canada sanctioned Anka Kalip on Monday."
    assert _verdict(verify, check_of, text, "Anka Kalip", "company") == "review"


def _verdict(verify, check_of, text: str, words: str, kind: str) -> str:
    record = verify(text, "sanction", authority="Canada", targets=[{"text": words, "entity_type": kind}], cite=None)
    return check_of(record, "targets[0].entity_type").verdict
