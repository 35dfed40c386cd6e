"""Wordings of the field in table form: one sentence for each way to say it, each written for this purpose."""

from __future__ import annotations

import pytest

from summarizer.clauses.attribution import find_attributions
from summarizer.clauses.designations import find_designations
from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Strength
from summarizer.clauses.stages import read_field
from tests.clauses.read import read, whole

STRONG = [
    ("Twelve armoured personnel carriers were made over to the Lebanese army by Jordan.", "Jordan", "Lebanese army"),
    ("Egypt shelved a plan to ship 40,000 rockets to Russia.", "Egypt", "Russia"),
    ("A request by Taiwan for 66 F-16s was granted by Washington.", "Washington", "Taiwan"),
    ("The sale of Leopard 2 tanks to Hungary by Germany was concluded in 2018.", "Germany", "Hungary"),
    ("Saudi Arabia, long a buyer of British jets, is now courting France for Rafales.", "France", "Saudi Arabia"),
    ("Netherlands to lend Patriot launchers to Slovakia", "Netherlands", "Slovakia"),
    ("US clears $500m Javelin sale to Romania", "US", "Romania"),
    ("Lisbon has consented to the handing over of six Kamov helicopters to Kyiv.", "Lisbon", "Kyiv"),
    ("Burkina Faso accepted a donation of 20 armoured trucks from China.", "China", "Burkina Faso"),
    ("Britain is weighing whether to offer Oman its retired Tornado bombers.", "Britain", "Oman"),
    ("Washington is holding back a delivery of 2,000-pound bombs to Israel.", "Washington", "Israel"),
    ("Zambia leased two transport planes from Italy.", "Italy", "Zambia"),
    ("Estonia's parliament voted on Tuesday to send all its howitzers to Ukraine.", "Estonia's parliament", "Ukraine"),
    ("Washington's 38th package for Kyiv, worth $300 million, draws on Pentagon stocks.", "Washington", "Kyiv"),
    ("Australia dispatched a plane with 12 tonnes of relief goods to Vanuatu.", "Australia", "Vanuatu"),
    ("Portugal's contribution to Mozambique consists of 60 trainers and two drones.", "Portugal", "Mozambique"),
    ("Iran backs the Houthis with money, training and missiles.", "Iran", "Houthis"),
    ("Ukraine, where Slovakia sent its MiG-29s, has asked Bulgaria for more.", "Bulgaria", "Ukraine"),
    ("Ankara's Turkish Aerospace will start handing T129 helicopters to Nigeria next spring.", "Ankara", "Nigeria"),
    ("Denmark is mulling a gift of its entire artillery to Kyiv.", "Denmark", "Kyiv"),
    ("Transfers of German tank parts to Turkey were interrupted by Berlin.", "German", "Turkey"),
    ("The two states concluded negotiations on a loan of MiG-29s from Serbia to Armenia.", "Serbia", "Armenia"),
    ("Fiji has been gifted a patrol boat by Australia.", "Australia", "Fiji"),
    ("Slovakia hands over first MiG-29s to Ukraine", "Slovakia", "Ukraine"),
    ("US State Dept okays possible sale of HIMARS to Estonia", "State Dept", "Estonia"),
    ("Norway will forward to Ukraine the 22 F-16s it no longer flies.", "Norway", "Ukraine"),
    ("Berlin's allocation for Jordan rises to 150 million euros this year.", "Berlin", "Jordan"),
    ("Türkiye sent 22 trucks of tents to Syria after the quake.", "Türkiye", "Syria"),
    ("The EU paid the second slice of its macro-financial loan to Jordan, 200 million euros.", "EU", "Jordan"),
    ("London is making 3 billion pounds a year available to Ukraine for as long as it takes.", "London", "Ukraine"),
    ("Through USAID, the United States is giving Armenia a further $20 million.", "United States", "Armenia"),
    ("Moscow has extended a $1.5 billion credit to Minsk.", "Moscow", "Minsk"),
    ("Pakistan is believed to have shipped 155mm rounds to Ukraine through Poland.", "Pakistan", "Ukraine"),
    ("A spokesman said Tallinn would donate all 36 of its 155mm howitzers to Ukraine.", "Tallinn", "Ukraine"),
    ("In the autumn France delivered six CAESAR howitzers to Denmark.", "France", "Denmark"),
    ("Uruguay bought three patrol ships from Spain's Cardama shipyard.", "Spain", "Uruguay"),
]

WEAK = [
    ("Belgrade has put in an order with Beijing for a further batch of CH-92 drones.", "Beijing", "Belgrade"),
    ("Canberra let it be known that it would not be selling Bushmasters to Jakarta.", "Canberra", "Jakarta"),
    ("Greece turned down an American suggestion that it cede its S-300s to Kyiv.", "Greece", "Kyiv"),
    ("Warsaw clinched a deal with Seoul for 180 K2 tanks in July.", "Seoul", "Warsaw"),
    ("Pakistan's order for eight Hangor submarines was placed with China in 2015.", "China", "Pakistan"),
    ("North Korean shells have turned up in Russian hands on the front.", "North Korean", "Russian"),
    ("Ethiopia took the drones over from Iran late last year.", "Iran", "Ethiopia"),
    ("Moscow let Minsk have a division of S-400s.", "Moscow", "Minsk"),
    ("Ukraine's defence minister thanked Lithuania for a new batch of drones.", "Lithuania", "Ukraine"),
    ("The European Union earmarked 500 million euros for shells for Ukraine.", "European Union", "Ukraine"),
    ("A cheque for $20 million from Taiwan will go towards rebuilding schools in Lithuania.", "Taiwan", "Lithuania"),
    ("Japan's cabinet signed off on 55 billion yen in aid for Ukraine.", "Japan's cabinet", "Ukraine"),
    ("Qatar stumped up 60 million dollars for the Lebanese army's wages.", "Qatar", "Lebanese army"),
    ("A grant of 30 million pounds from Britain will fund generators for Ukraine.", "Britain", "Ukraine"),
    ("Luxembourg doubled to 16 million euros what it sets aside for Ukraine's army.", "Luxembourg", "Ukraine's army"),
    ("Serbian shells have found their way to Kyiv through middlemen in three NATO states.", "Serbian", "Kyiv"),
    ("Tajikistan is expected to be given a squadron of Su-25s by Belarus.", "Belarus", "Tajikistan"),
    ("Uganda's army took charge of Russian Mi-28 gunships at Entebbe.", "Russian", "Uganda"),
    ("Tokyo scrapped its ban so that it could sell Patriots back to the United States.", "Tokyo", "United States"),
    ("Rwanda's neighbours accuse it of supplying surface-to-air missiles to the M23.", "Rwanda", "M23"),
    ("New Zealand to provide NZ$26 million for Ukraine, including for drones", "New Zealand", "Ukraine"),
    ("Cuba has been refused the credit it asked Russia for.", "Russia", "Cuba"),
]

ACTS = [
    ("Britain blacklisted the Georgian judge Levan Murusidze on Thursday.", "Britain", "Levan Murusidze"),
    ("EU ambassadors gave the nod to a one-year rollover of the measures against Nicaragua.", "EU", "Nicaragua"),
    ("Following the coup, Washington cut off aid to Niger.", "Washington", "Niger"),
    ("Hungary is holding up the EU's plan to punish Israeli settlers.", "EU", "Israeli"),
    ("US restrictions on Venezuela's gold trade were relaxed.", "US", "Venezuela"),
    ("Canada has made 35 more Iranians subject to a dealings prohibition.", "Canada", "Iranians"),
    ("The African Union has lifted its suspension of Gabon.", "African Union", "Gabon"),
    ("Germany closed its airspace to Russian airlines.", "Germany", "Russian"),
    ("Brussels intends to hit Russian LNG in its next round.", "Brussels", "Russian"),
    ("Manila has denied entry to three Chinese officials.", "Manila", "Chinese"),
    ("Today OFAC is designating Meridian Shipping LLC pursuant to E.O. 14114.", "OFAC", "Meridian Shipping LLC"),
    ("The United Kingdom today sanctions the tanker Ocean Lily.", "United Kingdom", "Ocean Lily"),
    ("Turkey restricted exports of 54 products to Israel.", "Turkey", "Israel"),
    ("ECOWAS reopened its borders with Niger and ended the no-fly zone.", "ECOWAS", "Niger"),
    ("China has blacklisted three American arms makers over sales to Taiwan.", "China", "American"),
    ("The European Commission wants to add Azerbaijani refiners to the list.", "European Commission", "Azerbaijani"),
    ("Uzbek firms face secondary sanctions from Washington, a Treasury envoy warned.", "Washington", "Uzbek"),
    ("The Kremlin closed the Russian market to Moldovan apples.", "Kremlin", "Moldovan"),
]

STAGES = [
    ("transfer", "Twelve armoured personnel carriers were made over to the Lebanese army by Jordan.", "delivered"),
    ("transfer", "Israel's Elbit won a tender to provide the Royal Thai Navy with unmanned aircraft.", "agreed"),
    ("transfer", "Greece turned down an American suggestion that it cede its S-300s to Kyiv.", "refused"),
    ("transfer", "Egypt shelved a plan to ship 40,000 rockets to Russia.", "cancelled"),
    ("transfer", "Mali's junta showed off helicopters it had obtained from Moscow.", "delivered"),
    ("transfer", "Spain has frozen a shipment of bombs meant for Saudi Arabia.", "suspended"),
    ("transfer", "Prague agreed to the transfer of its Dutch-financed tanks to Ukraine.", "agreed"),
    ("transfer", "Russia's armed forces are firing shells that came from North Korea.", "delivered"),
    ("transfer", "Britain is weighing whether to offer Oman its retired Tornado bombers.", "considered"),
    ("transfer", "Sweden ruled out giving Gripen jets to Ukraine for the time being.", "refused"),
    ("transfer", "Ukraine's defence minister thanked Lithuania for a new batch of drones.", "delivered"),
    ("aid_package", "The European Union earmarked 500 million euros for shells for Ukraine.", "authorized"),
    ("aid_package", "The IMF board cleared the release of $880 million to Ukraine.", "authorized"),
    ("aid_package", "Germany topped up its humanitarian help for Sudan by 50 million euros.", "announced"),
    ("aid_package", "Congress has yet to pass the $14 billion that the White House wants for Israel.", "proposed"),
    ("transfer", "Iran backs the Houthis with money, training and missiles.", "delivered"),
    ("transfer", "Kongsberg of Norway has been picked by Poland to deliver coastal missiles.", "agreed"),
    ("sanction", "Ukrainian curbs now bind 22 Chinese firms, by a decree of President Zelensky.", "imposed"),
    ("sanction", "Poland wants Brussels to go after Belarusian potash.", "considered"),
    ("sanction", "The Commerce Department put Inspur on its Entity List on Tuesday.", "imposed"),
    ("sanction", "The bank VTB was thrown out of SWIFT by decision of the EU.", "imposed"),
    ("sanction", "OFSI has issued a general licence permitting payments to Gazprombank Luxembourg.", "eased"),
    ("sanction", "The African Union has lifted its suspension of Gabon.", "lifted"),
    ("sanction", "Any property of the group in the United States is blocked.", "imposed"),
    ("transfer", "Serbian shells have found their way to Kyiv through middlemen in three NATO states.", "delivered"),
    ("transfer", "Greek officials said the offer of Bradley vehicles from the US had been accepted.", "agreed"),
    ("transfer", "Colombia's air force has picked Sweden's Saab as supplier of its new fighters.", "agreed"),
    ("transfer", "No licence will be issued for the export of rifles to Myanmar, Bern decided.", "refused"),
    ("transfer", "Madrid kept its Leopards from going to Ukraine, citing their poor condition.", "refused"),
    ("transfer", "Guyana turns to India for two Dornier aircraft", "sought"),
    ("transfer", "Poland in talks to buy 96 Apaches from US", "negotiating"),
    ("transfer", "Rwanda's neighbours accuse it of supplying surface-to-air missiles to the M23.", "delivered"),
    ("aid_package", "The Asian Development Bank agreed a $400 million loan to Bangladesh.", "announced"),
    ("aid_package", "Czech lawmakers backed a 20-million-dollar loan guarantee for Ukraine.", "authorized"),
    ("aid_package", "Lebanon asked Kuwait to bankroll new silos.", "requested"),
    ("sanction", "Today OFAC is designating Meridian Shipping LLC pursuant to E.O. 14114.", "imposed"),
    ("sanction", "Turkey restricted exports of 54 products to Israel.", "imposed"),
    ("sanction", "The bloc's leaders signed off on a fourteenth package against Russia.", "imposed"),
    ("sanction", "Australia has for the first time used its Magnitsky-style law, against 14 Russians.", "imposed"),
    ("sanction", "China has blacklisted three American arms makers over sales to Taiwan.", "imposed"),
    ("sanction", "Judges in Luxembourg struck Dmitry Mazepin off the EU's list.", "lifted"),
    ("sanction", "The Kremlin closed the Russian market to Moldovan apples.", "imposed"),
    ("sanction", "The World Bank has debarred Sinohydro for two years.", "imposed"),
    ("transfer", "The Armenian defence ministry confirmed receipt of French Bastion vehicles.", "delivered"),
    ("transfer", "A spokesman said Tallinn would donate all 36 of its 155mm howitzers to Ukraine.", "agreed"),
    ("transfer", "In the autumn France delivered six CAESAR howitzers to Denmark.", "delivered"),
    ("transfer", "Thirty-six Chinese VT-4 tanks are in service with the Nigerian army.", "delivered"),
    ("transfer", "Qatar's used Mirages will not be bought by Indonesia after all.", "cancelled"),
    ("transfer", "The Saudi-funded purchase of French arms for Lebanon was halted in 2016.", "suspended"),
    ("transfer", "Turkey's parliament has yet to approve the despatch of drones to Somalia.", "considered"),
]

SPEAKERS = [
    ("The general staff in Kyiv put the number of drones at 40.", "The general staff in Kyiv", "asserts"),
    ("Tehran brushed aside the accusation.", "Tehran", "denies"),
    ("The ministry would neither confirm nor deny the report.", "The ministry", "no_comment"),
    ("The company did not get back to Reuters.", "The company", "no_comment"),
    ("It is understood by two officials that talks are under way.", "two officials", "suggests"),
    ("The minister played down talk of a sale.", "The minister", "denies"),
    ("In the words of one analyst, the deal is dead.", "one analyst", "asserts"),
    ("The report, seen by Bloomberg, puts the cost at $2 billion.", "The report", "asserts"),
    ("Moscow scoffed at the claim.", "Moscow", "denies"),
    ('Asked about the drones, the president shook his head: "We gave none."', "the president", "denies"),
    ("The embassy could not immediately be reached.", "The embassy", "no_comment"),
    ("Nairobi insists that it has received no arms.", "Nairobi", "denies"),
    ("A person briefed on the matter said the talks had stalled.", "A person briefed on the matter", "asserts"),
    ("The Pentagon has yet to confirm the figure.", "The Pentagon", "doubts"),
    ("There was no immediate reaction from Tehran.", "Tehran", "no_comment"),
    ("Tehran had no immediate comment.", "Tehran", "no_comment"),
    ("Analysts at the institute reckon the deal is worth $2 billion.", "Analysts at the institute", "suggests"),
    ("Pakistan's army acknowledged for the first time that it had bought the drones.", "Pakistan's army", "admits"),
    ("The contract was disclosed in a filing by Saab.", "Saab", "asserts"),
    ("Kim's sister rejected the allegation as a fabrication.", "Kim's sister", "denies"),
]

# Sentences that tempt a reader to the wrong giver or receiver, with the pair that must not be read as certain.
TRAPS = [
    ("Poland awarded Kongsberg of Norway a contract for missiles.", "Poland", "Norway"),
    ("Kongsberg of Norway has been picked by Poland to deliver coastal missiles.", "Poland", "Norway"),
    ("Rheinmetall, the German arms maker, has secured a contract from Hungary for 209 vehicles.", "Hungary", "German"),
    ("Kazakhstan has concluded a licence agreement with the Turkish vehicle maker Bozdag.", "Kazakhstan", "Turkish"),
    ("Ukraine, where Slovakia sent its MiG-29s, has asked Bulgaria for more.", "Slovakia", "Bulgaria"),
    ("The United States has promised a total of US$260 million, according to the State Department.", "", "US"),
    ("Chad's president flew to Budapest to arrange delivery of 14 armoured cars.", "Chad", "Budapest"),
    ("The marines of Brazil took away 3,000 rifles on their way from Iran to Yemen.", "Iran", "marines of Brazil"),
    ("A Turkish industry source said the drones were late.", "", "Turkish"),
    ("Two frigates were taken off Chinese hands.", "Chinese", ""),
    ("USAID will provide a grant of $52 million to help Moldova connect its grid to Romania.", "", "Romania"),
    ("What Pyongyang gets for its shells from Moscow is not known.", "Moscow", "Pyongyang"),
    ("The Netherlands will add 18 F-16s to what Ukraine has been promised.", "", "Netherlands"),
]


def _ends(text: str, strength: Strength | None = None) -> set[tuple[str, str]]:
    found = find_directions(read(text), 0, len(text))
    return {
        (one.giver.of(text) if one.giver else "", one.receiver.of(text) if one.receiver else "")
        for one in found
        if strength in (None, one.strength)
    }


@pytest.mark.parametrize(("text", "giver", "receiver"), STRONG)
def test_who_gives_whom_is_certain(text: str, giver: str, receiver: str) -> None:
    assert (giver, receiver) in _ends(text, Strength.STRONG)
    assert (receiver, giver) not in _ends(text)


@pytest.mark.parametrize(("text", "giver", "receiver"), WEAK)
def test_who_gives_whom_is_read(text: str, giver: str, receiver: str) -> None:
    assert (giver, receiver) in _ends(text)
    assert (receiver, giver) not in _ends(text, Strength.STRONG)


@pytest.mark.parametrize(("text", "giver", "receiver"), TRAPS)
def test_no_wrong_direction_is_certain(text: str, giver: str, receiver: str) -> None:
    certain = _ends(text, Strength.STRONG)
    assert not any(giver in one and receiver in other and (one or not giver) for one, other in certain), certain


@pytest.mark.parametrize(("text", "authority", "target"), ACTS)
def test_who_restricts_whom_is_read(text: str, authority: str, target: str) -> None:
    found = find_designations(read(text), 0, len(text))
    assert (authority, target) in {
        (one.giver.of(text), one.receiver.of(text)) for one in found if one.giver and one.receiver
    }


@pytest.mark.parametrize(("kind", "text", "stage"), STAGES)
def test_stage_is_clear(kind: str, text: str, stage: str) -> None:
    reading = read(text)
    best = read_field(reading, whole(reading), kind, f"{kind}.status")[0]
    assert (best.value, best.strength) == (stage, Strength.STRONG)


@pytest.mark.parametrize(("text", "source", "stance"), SPEAKERS)
def test_who_says_it_is_read(text: str, source: str, stance: str) -> None:
    found = find_attributions(read(text), 0, len(text))
    assert (source, stance) in {(one.source.of(text), one.stance.value) for one in found if one.source}
