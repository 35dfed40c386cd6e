"""Which names beside an act of sanctions are no targets of it."""

from __future__ import annotations

import pytest

NO_TARGETS = [
    ("Canada sanctioned Pavel Rudenko for the murder of the journalist Ira Koval.", "Ira Koval"),
    ("Canada sanctioned Tomsk Aero, which sold drones to the Chad navy.", "the Chad navy"),
    ("Canada sanctioned Samir Haddan, the brother of the minister Walid Haddan.", "Walid Haddan"),
    ("Canada sanctioned Nevsky Marine, a unit of the holding Baltika Group.", "Baltika Group"),
    ("Canada sanctioned Dario Campos; his wife Elena Campos was not designated.", "Elena Campos"),
    ("Canada sanctioned Ural Gear for sending tools to Shahin Air Industries.", "Shahin Air Industries"),
    ("Canada lifted the freeze on Rosvel Bank's accounts and sanctioned Krona Kapital.", "Rosvel Bank"),
    ("Canada listed Nord Tankers, but spared its insurer, Kite Marine.", "Kite Marine"),
    ("Canada imposed travel bans on the sons of General Than Oo.", "General Than Oo"),
    ("Canada sanctioned Vera Lukina; Boris Lukin had been removed in March.", "Boris Lukin"),
    ("Mikael Strand, an analyst, said Canada had sanctioned Kirov Tyres.", "Mikael Strand"),
    ("In a joint statement with Japan, Canada froze the assets of Oleg Marin.", "Japan"),
    ("The sanctions on Marek Dorn were announced by Helen Ashby.", "Helen Ashby"),
    ("Canada sanctioned Marek Dorn.", "Canada"),
    ("Canada imposed sanctions on those responsible for attacks on Chad.", "Chad"),
    ("Canada imposed sanctions on officials involved in the killing of Ira Koval in Minsk.", "Ira Koval"),
]


@pytest.mark.parametrize(("text", "words"), NO_TARGETS)
def test_a_name_beside_an_act_is_no_target(verify, check_of, text, words) -> None:
    assert _verdict(verify, check_of, text, words) == "review"


TARGETS = [
    ("Canada sanctioned Pavel Rudenko for the murder of the journalist Ira Koval.", "Pavel Rudenko"),
    ("Canada sanctioned Samir Haddan, the brother of the minister Walid Haddan.", "Samir Haddan"),
    ("Canada lifted the freeze on Rosvel Bank's accounts and sanctioned Krona Kapital.", "Krona Kapital"),
    ("Canada removed Boris Tal from its list and sanctioned Gennadi Roshko.", "Gennadi Roshko"),
    ("Canada joined the package, which lists 48 persons and 74 ships.", "48 persons"),
    ("Canada imposed a ban on exports to Huanan Computing, the ministry said.", "Huanan Computing"),
    ("Zaitsau is the owner of OOO Sokhra (Sokhra).\nSokhra was also designated by Canada.", "OOO Sokhra"),
    ("Bremino Group, an entity that was designated by Canada, hauls freight.", "Bremino Group"),
    ("Canada adopted measures against those responsible for undermining the rule of law in Chad.", "Chad"),
    ("Canada imposed sanctions on persons complicit in repression in Belarus.", "Belarus"),
    ("The judge Ona Bere thanked Canada for listing the warden Pavel Kot.", "the warden Pavel Kot"),
]


@pytest.mark.parametrize(("text", "words"), TARGETS)
def test_a_target_stays_one_beside_other_names(verify, check_of, text, words) -> None:
    assert _verdict(verify, check_of, text, words) in ("supported", "inferred")


def _verdict(verify, check_of, text: str, words: str) -> str:
    targets = [{"text": words}]
    record = verify(
        text, "sanction", authority="Canada", status="imposed", targets=targets, cite=text.replace("\n", " ")
    )
    return check_of(record, "targets[0].text").verdict
