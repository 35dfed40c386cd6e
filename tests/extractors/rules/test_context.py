"""Parties that another sentence names: pronouns, offices, mastheads, and the buyer of a whole article."""

from __future__ import annotations

from summarizer.records.aid_package import AidPackage
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer
from tests.extractors.rules.told import of_kind


def ends(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (one.supplier.name if one.supplier else None, one.recipient.name if one.recipient else None)
        for one in of_kind(Transfer, text)
    ]


def test_pronoun_is_the_party_that_opened_the_sentence_before() -> None:
    text = "Israel has been a close partner for years. It sold Azerbaijan Barak-8 air defence systems in 2016."
    assert ends(text) == [("Israel", "Azerbaijan")]


def test_we_is_the_ministry_that_heads_the_text_and_never_the_last_recipient() -> None:
    text = (
        "Ministry of Defence of the Republic of Lithuania\n\n"
        "The government gave Ukraine two NASAMS launchers. We have ordered 36 JLTVs from the United States."
    )
    assert ("United States", "Ukraine") not in ends(text)


def test_minister_acts_for_the_state_that_opens_the_article() -> None:
    text = (
        "Canada will send police to Haiti, Foreign Minister Jane Roe said on Friday. "
        "Roe also announced sanctions on three Haitian businessmen."
    )
    (act,) = of_kind(Sanction, text)
    assert act.authority is not None
    assert act.authority.name == "Canada"


def test_pronoun_gives_more_to_the_same_recipient() -> None:
    text = "Japan gave Chad $9 million in humanitarian aid today. In August it gave $3.8 million."
    assert [
        (one.donor and one.donor.name, one.recipient and one.recipient.name) for one in of_kind(AidPackage, text)
    ] == [
        ("Japan", "Chad"),
        ("Japan", "Chad"),
    ]


def test_ordinal_since_a_year_counts_packages_and_is_no_running_total() -> None:
    (package,) = of_kind(
        AidPackage, "Canada announced a $85 million military aid package for Moldova, its third since 2022."
    )
    assert package.scope == "package"


def test_appeal_to_donors_is_requested_by_nobody_who_gives() -> None:
    (asked,) = of_kind(
        AidPackage, "Rations shrink in Chad\n\nWFP has appealed to donors for $114 million for its work in Chad."
    )
    assert asked.donor is None
    assert asked.recipient is not None
    assert (asked.recipient.name, asked.status) == ("Chad", "requested")
