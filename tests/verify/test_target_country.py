"""Which words of an article tie a target to a state, and which only stand in its sentence."""

from __future__ import annotations

import pytest

TIED = [
    ("Canada sanctioned the Iranian businessman Farhad Zolmai.", "Farhad Zolmai", "Iran"),
    ("Canada sanctioned Iran-based Pars Jet Parts.", "Pars Jet Parts", "Iran"),
    ("Canada sanctioned Kestrel Denizcilik, a Turkish shipping company.", "Kestrel Denizcilik", "Turkey"),
    (
        "Canada sanctioned Sharq Petro FZE, a UAE-based trader in Iranian oil.",
        "Sharq Petro FZE",
        "United Arab Emirates",
    ),
    ("Canada sanctioned Dolna Steel, headquartered in Minsk, on Friday.", "Dolna Steel", "Belarus"),
    ("Canada sanctioned Lobo Minerals of the Central African Republic.", "Lobo Minerals", "Central African Republic"),
    ("Canada sanctioned Igor Malyutin, the head of Belarus's state potash company.", "Igor Malyutin", "Belarus"),
    ("Canada sanctioned Ruslan Tokaev, a dual citizen of Russia and Cyprus.", "Ruslan Tokaev", "Russia"),
    ("Canada listed Caspian Rotor (Iran) and Harbin Lathe (China).", "Harbin Lathe", "China"),
    ("Canada listed two Lebanese brothers, Ziad Farhat and Karim Farhat.", "Karim Farhat", "Lebanon"),
    ("Canada listed Russian generals Viktor Orlenko and Sergei Matveyev.", "Sergei Matveyev", "Russia"),
    (
        "Canada banned the oil tanker Ural Dawn, which sails under the flag of the Cook Islands.",
        "Ural Dawn",
        "Cook Islands",
    ),
    (
        "Canada sanctioned Gleb Rudin.\nRudin has served as governor of a Russian region.",
        "Gleb Rudin",
        "Russia",
    ),
    ("Canada sanctioned Pyotr Anisin. He is Russia's deputy defense minister.", "Pyotr Anisin", "Russia"),
    ("Canada sanctioned Solar Pool. The company, which is based in Cyprus, owns ships.", "Solar Pool", "Cyprus"),
    ("Canada sanctioned Mobin Dahi, chief executive of Tarah Co, an Iranian maker of engines.", "Mobin Dahi", "Iran"),
    ("Canada sanctioned the Guard of Chad and its leaders, Moussa Dene and Ali Kor.", "Ali Kor", "Chad"),
    ("Canada sanctioned these:\n\n- MARKOVA, Irina; DOB 4 May 1971; nationality Russia", "MARKOVA, Irina", "Russia"),
    (
        "Canada sanctioned these:\n\n- HORIZON KAVEH LTD, 14 Sea Drive, Paphos, Cyprus",
        "HORIZON KAVEH LTD",
        "Cyprus",
    ),
    ("Canada sanctioned these:\n\n1. Dmitri Solntsev: Russian, member of the Duma", "Dmitri Solntsev", "Russia"),
    (
        "Canada sanctioned the following Iranian entities:\n\n- Fajr Composite\n- Kavosh Avionics",
        "Kavosh Avionics",
        "Iran",
    ),
    ("Canada listed 12 Belarusian officials.\n\nAlena Shpak\n(Shpak) is a judge.", "Alena Shpak", "Belarus"),
    ("Canada designated these persons.\n\nIRAN\n\nMehr Propulsion makes engines.", "Mehr Propulsion", "Iran"),
    ("Canada sanctioned ships.\n\nMali. London lets insurers cover Niger Fluvial.", "Niger Fluvial", "Mali"),
]


@pytest.mark.parametrize(("text", "words", "country"), TIED)
def test_words_that_tie_a_target_to_a_state(verify, check_of, text, words, country) -> None:
    assert _verdict(verify, check_of, text, words, country) in ("supported", "inferred")


UNTIED = [
    ("Canada sanctioned Calder Freight for carrying North Korean shells to Russia.", "Calder Freight", "Russia"),
    (
        "Canada sanctioned Calder Freight for carrying North Korean shells to Russia.",
        "Calder Freight",
        "North Korea",
    ),
    ("WASHINGTON — Canada sanctioned Osman Babiker.", "Osman Babiker", "United States"),
    ("China sanctioned Turbine Systems over arms sales to Taiwan.", "Turbine Systems", "Taiwan"),
    ("China sanctioned Turbine Systems over arms sales to Taiwan.", "Turbine Systems", "China"),
    ("Canada sanctioned Lotus Shipping after its tankers loaded Iranian oil.", "Lotus Shipping", "Iran"),
    ("Canada sanctioned Qasr Holding, whose bank in Germany closed.", "Qasr Holding", "Germany"),
    ("Canada sanctioned Qasr Holding; its lawyer in France said it would appeal.", "Qasr Holding", "France"),
    ("Canada sanctioned Roza Ltd, a company that sells Chinese cameras.", "Roza Ltd", "China"),
    ("Canada sanctioned Sharq FZE, a trader in Iranian oil.", "Sharq FZE", "Iran"),
    ("Canada sanctioned Sergei Orlov, the Belarusian banker Oleg Kun and others.", "Sergei Orlov", "Belarus"),
    ("Canada sanctioned seven Iranian and Chinese firms.\n\nTabriz Polymer makes fuel.", "Tabriz Polymer", "China"),
    ("Canada listed the Turkish firm Bosfor Metal and Samar Cotton.", "Samar Cotton", "Turkey"),
    ("Britain's sanctions hit Andrey Loboda.", "Andrey Loboda", "Britain"),
    (
        "Listed:\n\n* Vadim Lis – citizen of Russia\n* Pierre Lannoy – citizen of France",
        "Pierre Lannoy",
        "Russia",
    ),
    ("Canada sanctioned Walid Haddan.\nThe Syrian minister Nabil Haddan was not listed.", "Walid Haddan", "Syria"),
]


@pytest.mark.parametrize(("text", "words", "country"), UNTIED)
def test_a_state_beside_a_target_is_not_its_own(verify, check_of, text, words, country) -> None:
    assert _verdict(verify, check_of, text, words, country) not in ("supported", "inferred")


def test_a_target_of_another_state_is_contradicted(verify, check_of) -> None:
    text = "Canada sanctioned Kestrel Denizcilik, a Turkish company that carried Syrian phosphate."
    assert _verdict(verify, check_of, text, "Kestrel Denizcilik", "Syria") == "contradicted"


def _verdict(verify, check_of, text: str, words: str, country: str) -> str:
    record = verify(text, "sanction", authority="Canada", targets=[{"text": words, "country": country}], cite=None)
    return check_of(record, "targets[0].country").verdict
