"""Wrong parties: swapped, absent, another one of the article, a name that does not fit its words."""

from __future__ import annotations

from collections.abc import Iterator

from plants.ground import FAR_COUNTRIES, PARTIES, Ground, Plant, put
from summarizer.values.mentions import NameKind


def roles_swapped(ground: Ground) -> Iterator[Plant]:
    """Supplier or donor and recipient exchanged."""
    fields = PARTIES[ground.kind]
    if len(fields) == 2 and all(ground.record.get(field) for field in fields):
        giver, receiver = fields
        changed = put(put(ground.record, giver, ground.record[receiver]), receiver, ground.record[giver])
        yield Plant("roles_swapped", fields, changed, f"{changed[giver]['name']} → {changed[receiver]['name']}")


def party_absent(ground: Ground) -> Iterator[Plant]:
    """A country that the article never mentions."""
    lower = ground.reading.text.lower()
    absent = [name for name in FAR_COUNTRIES if name.lower()[:5] not in lower]
    for field in PARTIES[ground.kind]:
        if ground.record.get(field) and absent:
            name = ground.rng.choice(absent)
            yield Plant("party_absent", (field,), put(ground.record, field, {"name": name, "text": name}), name)


def party_other(ground: Ground) -> Iterator[Plant]:
    """Another country of the article, in the words that the article has for it."""
    own = {(ground.record.get(field) or {}).get("name") for field in PARTIES[ground.kind]}
    for field in PARTIES[ground.kind]:
        if not ground.record.get(field):
            continue
        rivals = {
            str(other["record"][field]["name"])
            for other in ground.others
            if other["type"] == ground.kind and other["record"].get(field)
        }
        mentions = [
            one
            for one in ground.reading.names
            if one.party and one.kind in (NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CAPITAL)
            and one.party not in own | rivals
        ]  # fmt: skip
        if mentions:
            one = ground.rng.choice(mentions)
            party = {"name": one.party, "text": ground.reading.text[one.start : one.end]}
            yield Plant("party_other", (field,), put(ground.record, field, party), str(one.party))


def name_misfit(ground: Ground) -> Iterator[Plant]:
    """The words of the party stay, its name is another country's."""
    for field in PARTIES[ground.kind]:
        party = ground.record.get(field)
        if party and party.get("text"):
            name = ground.rng.choice(
                [one for one in (*FAR_COUNTRIES, "China", "Germany", "Israel") if one != party["name"]]
            )
            yield Plant(
                "name_misfit", (field,), put(ground.record, field, {**party, "name": name}), f"{party['text']} = {name}"
            )
