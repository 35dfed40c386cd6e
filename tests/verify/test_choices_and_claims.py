from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "status", "accepted"),
    [
        ("Oman delivered 12 boats to Kenya.", "delivered", True),
        ("Oman delivered 12 boats to Kenya.", "considered", False),
        ("Oman agreed to sell 12 boats to Kenya.", "agreed", True),
        ("Oman agreed to sell 12 boats to Kenya.", "delivered", False),
        ("Oman is considering selling 12 boats to Kenya.", "considered", True),
        ("Oman is considering selling 12 boats to Kenya.", "agreed", False),
        ("Oman did not deliver the 12 boats to Kenya.", "delivered", False),
        ("Oman may deliver 12 boats to Kenya.", "delivered", False),
        ("Oman suspended the delivery of 12 boats to Kenya.", "suspended", True),
        ("Oman suspended the delivery of 12 boats to Kenya.", "delivered", False),
    ],
)
def test_a_stage_needs_a_cue_that_is_neither_negated_nor_hedged_nor_outweighed(
    verify, check_of, text, status, accepted
) -> None:
    record = verify(text, "transfer", supplier="Oman", recipient="Kenya", items=[{"text": "boats"}], status=status)
    assert (check_of(record, "status").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(
    ("measure", "accepted"),
    [("asset_freeze", True), ("travel_ban", True), ("arms_embargo", False), ("debarment", False)],
)
def test_each_measure_needs_words_of_its_own(verify, check_of, measure, accepted) -> None:
    text = "Canada froze the assets of two companies and imposed travel bans on their owners."
    record = verify(text, "sanction", authority="Canada", targets=[{"text": "two companies"}], measures=[measure])
    assert (check_of(record, "measures[0]").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(
    ("text", "measure", "accepted"),
    [
        (
            "All property of the two firms that is in Canada or held by its citizens is blocked.",
            "asset_freeze",
            True,
        ),
        ("The two firms are barred from dealings with Canadians and from entering the country.", "asset_freeze", True),
        ("The two firms are barred from dealings with Canadians and from entering the country.", "travel_ban", True),
        ("The two firms are cut off from Canadian ports and banks.", "transportation_restrictions", True),
        ("Canada keeps its ban on the trade in ivory with the two firms.", "import_restrictions", True),
        ("Canada imposed an export ban on luxury goods for the two firms.", "export_control", True),
        ("Canada imposed an export ban on luxury goods for the two firms.", "import_restrictions", False),
        ("Canada denies goods of the two firms most favoured nation treatment.", "import_restrictions", True),
        ("Canada bans ratings of the two firms and the provision of rating services to them.", "services_ban", True),
        ("Canada sanctioned the two firms, which dealt in property and ships.", "asset_freeze", False),
        ("Canada sanctioned the two firms, which provide services to ports.", "services_ban", False),
        ("Canada sanctioned the two firms, which trade in ivory.", "import_restrictions", False),
        ("Canada sanctioned the two firms for deals with banks and ports.", "transportation_restrictions", False),
    ],
)
def test_a_measure_may_be_told_in_prose(verify, check_of, text, measure, accepted) -> None:
    record = verify(text, "sanction", authority="Canada", targets=[{"text": "the two firms"}], measures=[measure])
    assert (check_of(record, "measures[0]").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(
    ("text", "scope", "accepted"),
    [
        ("The gift lifts what Japan has pledged to Chad so far to $40 million in aid.", "cumulative_total", True),
        ("The gift lifts what Japan has pledged to Chad so far to $40 million in aid.", "package", False),
        ("Japan is proud to have provided Chad with more than $40 million in aid.", "cumulative_total", True),
        ("Japan gave Chad $40 million in aid over the past ten years.", "cumulative_total", True),
        ("Japan announced $40 million in aid for Chad, taking from its reserve to feed the hungry.", "package", True),
        ("Japan announced $40 million in aid for Chad, taking food to the hungry.", "cumulative_total", False),
        ("Japan announced more than $40 million in aid for Chad.", "package", True),
    ],
)
def test_a_total_is_told_from_a_package(verify, check_of, text, scope, accepted) -> None:
    fields = {"donor": "Japan", "recipient": "Chad", "total_value": "$40 million"}
    record = verify(text, "aid_package", **fields, scope=scope)
    assert (check_of(record, "scope").verdict in ("supported", "inferred")) is accepted


def test_two_kinds_of_aid_before_one_noun_are_mixed(verify, check_of) -> None:
    text = "Japan announced economic and humanitarian assistance of $40 million for Chad."
    fields = {"donor": "Japan", "recipient": "Chad", "total_value": "$40 million"}
    assert check_of(verify(text, "aid_package", **fields, aid_type="mixed"), "aid_type").verdict == "supported"
    assert check_of(verify(text, "aid_package", **fields, aid_type="humanitarian"), "aid_type").verdict == "review"


@pytest.mark.parametrize(
    ("quote", "stance", "accepted"),
    [
        ("Oman said it had sold the boats.", "asserts", True),
        ("Oman said it had sold the boats.", "denies", False),
        ("Oman denied that it had sold the boats.", "denies", True),
        ("Oman denied that it had sold the boats.", "asserts", False),
    ],
)
def test_a_stance_is_bound_to_its_reporting_words(verify, check_of, quote, stance, accepted) -> None:
    claims = [{"source": "Oman", "source_type": "official", "stance": stance, "quote": quote}]
    record = verify(quote, "transfer", supplier="Oman", items=[{"text": "boats"}], claims=claims)
    assert (check_of(record, "claims[0].stance").verdict in ("supported", "inferred")) is accepted


def test_a_source_that_is_not_in_the_article_is_not_found(verify, check_of) -> None:
    quote = "Oman said it had sold the boats."
    claims = [{"source": "Colonel Viktor Lindqvist", "source_type": "official", "stance": "asserts", "quote": quote}]
    record = verify(quote, "transfer", supplier="Oman", items=[{"text": "boats"}], claims=claims)
    assert check_of(record, "claims[0].source").verdict == "not_found"
    assert record.claims == ()


def test_a_soft_hyphen_makes_no_negation(verify, check_of) -> None:
    text = "Nor\u00adway will sell Peru 14 jets."
    record = verify(text, "transfer", supplier="Norway", recipient="Peru", items=[{"text": "jets"}], status="agreed")
    assert check_of(record, "status").verdict in ("supported", "inferred")
