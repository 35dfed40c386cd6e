"""Entries of a list whose act or other lines are cited are inferred; those of another act's list go to review."""

from __future__ import annotations

import pytest

IMPOSED_AND_LIFTED = """Norway sanctions nine over arms for Libya
OSLO, 14 March 2023 – Norway on Tuesday imposed sanctions on nine persons and firms that armed Libyan militias.
The assets of all nine are frozen, said foreign minister Kari Vold, who had spoken with Bjarne Holt, a trader.
Persons
1. Omar Haddad, general
2. Salim Kerbal, broker in Tunis
3. Rania Messaoud, banker
4. Idris Tahar, captain
Firms
1. Sahara Trust Bank
2. Marsa Shipping Ltd
3. Delta Air Cargo
4. Kufra Trading
5. Sirte Metals
The ministry on the same day lifted sanctions on four persons:
1. Youssef Amrani
2. Leila Ben Salah
3. Hedi Zouari
4. Nabil Karoui
"""

TWO_AUTHORITIES = """Canada and Switzerland act on Belarus
The two governments moved on the same day, 14 March 2023.
Canada sanctioned the following seven officials of Belarus:
- Ivan Kostin
- Petr Lisovski
- Oleg Marchuk
- Vera Zaitseva
- Pavel Hrynko
- Anton Bury
- Roman Sidorski
Switzerland sanctioned five firms in Minsk:
- Agat Systems
- Belvolt Plant
- Integral Optics
- Peleng Works
- Zenit Motors
Agat Systems had been named in a report of 2021, and so was Kamvol, which nobody listed.
"""

CITED = "Norway on Tuesday imposed sanctions on nine persons and firms that armed Libyan militias."
NORWAY = {"authority": "Norway", "status": "imposed"}


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        ("Omar Haddad", "inferred"),
        ("Idris Tahar", "inferred"),
        ("Sahara Trust Bank", "inferred"),
        ("Sirte Metals", "inferred"),
        ("Youssef Amrani", "review"),
        ("Nabil Karoui", "review"),
        ("Bjarne Holt", "review"),
    ],
)
def test_the_list_of_the_cited_act_holds_its_targets(verify, check_of, target, verdict) -> None:
    record = verify(IMPOSED_AND_LIFTED, "sanction", cite=CITED, **NORWAY, targets=[{"text": target}])
    assert check_of(record, "targets[0].text").verdict == verdict


@pytest.mark.parametrize(
    ("target", "verdict"), [("Leila Ben Salah", "inferred"), ("Omar Haddad", "review"), ("Kufra Trading", "review")]
)
def test_the_list_of_the_other_act_holds_its_own(verify, check_of, target, verdict) -> None:
    fields = {"authority": "Norway", "status": "lifted", "targets": [{"text": target}]}
    cite = "The ministry on the same day lifted sanctions on four persons:"
    assert check_of(verify(IMPOSED_AND_LIFTED, "sanction", cite=cite, **fields), "targets[0].text").verdict == verdict


@pytest.mark.parametrize(
    ("authority", "cite", "target", "verdict"),
    [
        ("Canada", "Canada sanctioned the following seven officials of Belarus:", "Ivan Kostin", "inferred"),
        ("Canada", "Canada sanctioned the following seven officials of Belarus:", "Roman Sidorski", "inferred"),
        ("Canada", "Canada sanctioned the following seven officials of Belarus:", "Agat Systems", "review"),
        ("Canada", "Canada sanctioned the following seven officials of Belarus:", "Zenit Motors", "review"),
        ("Canada", "- Ivan Kostin", "Anton Bury", "inferred"),
        ("Canada", "- Roman Sidorski", "Anton Bury", "inferred"),
        ("Canada", "- Roman Sidorski", "Belvolt Plant", "review"),
        ("Switzerland", "- Agat Systems", "Roman Sidorski", "review"),
        ("Switzerland", "Switzerland sanctioned five firms in Minsk:", "Zenit Motors", "inferred"),
        ("Switzerland", "Switzerland sanctioned five firms in Minsk:", "Ivan Kostin", "review"),
        ("Switzerland", "Switzerland sanctioned five firms in Minsk:", "Kamvol", "review"),
    ],
)
def test_two_authorities_have_a_list_each(verify, check_of, authority, cite, target, verdict) -> None:
    fields = {"authority": authority, "status": "imposed", "targets": [{"text": target}]}
    assert check_of(verify(TWO_AUTHORITIES, "sanction", cite=cite, **fields), "targets[0].text").verdict == verdict


@pytest.mark.parametrize("heading", ["Switzerland", "Already listed in May", "Related designations by Switzerland"])
def test_a_heading_of_another_act_ends_a_list(verify, check_of, heading) -> None:
    text = f"""Switzerland sanctioned four firms in Minsk. Canada sanctioned four officials.
Canada
- Ivan Kostin
- Petr Lisovski
- Oleg Marchuk
- Vera Zaitseva
{heading}
- Agat Systems
- Belvolt Plant
- Integral Optics
- Peleng Works
"""
    for target, verdict in (("Vera Zaitseva", "inferred"), ("Peleng Works", "review")):
        fields = {"authority": "Canada", "status": "imposed", "targets": [{"text": target}]}
        record = verify(text, "sanction", cite="Canada sanctioned four officials.", **fields)
        assert check_of(record, "targets[0].text").verdict == verdict


def test_an_entry_below_long_running_text_needs_a_line_that_opens_its_list(verify, check_of) -> None:
    prose = "The war in the east has lasted for nine years, and both sides have bought arms from abroad in that time.\n"
    for opener, verdict in (("", "review"), ("The ministry imposed sanctions on:\n", "inferred")):
        text = f"{CITED}\n{prose * 4}{opener}- Omar Haddad\n- Salim Kerbal\n- Rania Messaoud\n"
        record = verify(text, "sanction", **NORWAY, targets=[{"text": "Omar Haddad"}])
        assert check_of(record, "targets[0].text").verdict == verdict


def test_entries_with_details_form_a_list(verify, check_of) -> None:
    detail = (
        "is a deputy minister who has bought drones for the army since 2021 and has signed all the contracts for them."
    )
    text = f"{CITED}\nOMAR HADDAD {detail}\nSALIM KERBAL {detail}\nHe lives in Tunis.\nRANIA MESSAOUD {detail}\n"
    record = verify(text, "sanction", **NORWAY, targets=[{"text": "RANIA MESSAOUD"}])
    assert check_of(record, "targets[0].text").verdict == "inferred"


DESCRIBED = """The Ministry of Trade of Canada today sanctioned five firms that arm the junta of Sylvania.

The following firms have worked in its defence sector:

Vostrel Optics LLC is a maker of sights that the army of Sylvania uses.

Kamno Avionics LLC is a firm that repairs the radars of its jets.

Toriel Machine Works Ltd (TMW) produces barrels for its howitzers.

Ordan Shipping LLC owns the two vessels that carry them.

The minister thanked her colleagues. Baltur Bank JSC is a lender that left Sylvania in 2020."""


@pytest.mark.parametrize(
    ("target", "verdict"),
    [("Toriel Machine Works Ltd", "inferred"), ("Ordan Shipping LLC", "inferred"), ("Baltur Bank JSC", "review")],
)
def test_paragraphs_that_describe_the_name_at_their_head_are_a_list(verify, check_of, target, verdict) -> None:
    record = verify(
        DESCRIBED,
        "sanction",
        authority="Canada",
        status="imposed",
        targets=[{"text": target, "entity_type": "company"}],
    )
    assert check_of(record, "targets[0].text").verdict == verdict
