"""Plants one error at a time into a gold-shaped record: each planter yields records that are wrong in one known way.

A planter takes a `Ground` (the gold record with the article around it) and yields `Plant`s: the changed record and the
paths of the fields that are now wrong. A planted value that equals gold or one of gold's accepted alternatives is no
error and is left out by `plants`.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from summarizer.reading import Reading
from summarizer.records import vocabulary
from summarizer.values.mentions import NameKind

Json = dict[str, Any]

PARTIES = {"transfer": ("supplier", "recipient"), "sanction": ("authority",), "aid_package": ("donor", "recipient")}
MONEY = {"transfer": "value", "aid_package": "total_value"}
COPIED = {"transfer": ("in_return", "location"), "sanction": ("program", "reason"), "aid_package": ("package_label",)}
DATES = ("agreement_date", "delivery_date", "listing_date", "start_date", "end_date", "announcement_date", "period")
SLOTS = ("number_ordered", "number_delivered")
STAGES = {
    "transfer": vocabulary.TransferStatus,
    "sanction": vocabulary.SanctionStatus,
    "aid_package": vocabulary.AidStatus,
}
ENUMS = {
    "type_wrong": ("transfer_type", vocabulary.TransferType),
    "aid_type_wrong": ("aid_type", vocabulary.AidType),
    "mechanism_wrong": ("mechanism", vocabulary.Mechanism),
    "scope_wrong": ("scope", vocabulary.Scope),
}
FAR_COUNTRIES = (
    "Paraguay",
    "Mongolia",
    "Madagascar",
    "Iceland",
    "Botswana",
    "Fiji",
    "Nepal",
    "Uruguay",
    "Zambia",
    "Laos",
)
SURNAMES = ("Okonkwo", "Lindqvist", "Marchetti", "Vasquez", "Hartmann", "Delacroix")
INVENTED_NAMES = ("Orlan Technical Trading", "Viktor Lindqvist", "Meridian Shipping Company")
INVENTED_TYPES = ("Falcon-9K", "Sabre Mk 4", "KZ-77")
INVENTED_WORDS = "in exchange for fishing rights in the northern lagoon"
INVENTED_DATE = {"text": "on 14 July 1997", "earliest": "1997-07-14", "latest": "1997-07-14"}
SWAPPED_WORDS = {"will": "will not", "to": "not to", "agreed": "refused", "announced": "cancelled", "imposed": "lifted"}
FLIPPED = {
    "asserts": "denies", "suggests": "denies", "admits": "denies", "partly_admits": "denies",
    "denies": "asserts", "doubts": "asserts", "no_comment": "admits",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """One gold record and what its planters need to know of the article."""

    gold: Json
    others: tuple[Json, ...]
    """The article's other gold records."""
    reading: Reading
    rng: random.Random

    @property
    def kind(self) -> str:
        return str(self.gold["type"])

    @property
    def record(self) -> Json:
        return dict(self.gold["record"])


@dataclass(frozen=True, slots=True)
class Plant:
    """A record with one error: the kind of error, and the paths of the fields that are wrong."""

    kind: str
    paths: tuple[str, ...]
    record: Json
    note: str


Planter = Callable[[Ground], Iterator[Plant]]


def plants(ground: Ground) -> Iterator[Plant]:
    """Every error that the record has room for, without those that gold would accept."""
    for planter in PLANTERS:
        for plant in planter(ground):
            if not any(is_accepted(ground.gold, path, at(plant.record, path)) for path in plant.paths):
                yield plant


def at(record: Json, path: str) -> Any:
    """The value at a path such as `items[0].designation`; `None` where it leads nowhere."""
    value: Any = record
    for part in re.findall(r"[^.\[\]]+|\[\d+\]", path):
        try:
            value = value[int(part[1:-1])] if part.startswith("[") else value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def put(record: Json, path: str, value: Any) -> Json:
    """A copy of the record with another value at the path."""
    changed = copy.deepcopy(record)
    parts = re.findall(r"[^.\[\]]+|\[\d+\]", path)
    place: Any = changed
    for part in parts[:-1]:
        place = place[int(part[1:-1])] if part.startswith("[") else place[part]
    last = parts[-1]
    place[int(last[1:-1]) if last.startswith("[") else last] = value
    return changed


def is_accepted(gold: Json, path: str, value: Any) -> bool:
    """True when gold, or an alternative that gold accepts, has this value at the path."""
    own = at(gold["record"], path)
    accept = gold.get("accept", {})
    options = [own, *accept.get(path, [])]
    for option in options:
        if same_value({**own, **option} if isinstance(own, dict) and isinstance(option, dict) else option, value):
            return True
    if not isinstance(value, dict):
        head, _, leaf = path.rpartition(".")
        return any(isinstance(one, dict) and one.get(leaf) == value for one in accept.get(head, []))
    return any(
        leaf in value and value[leaf] in accept.get(f"{path}.{leaf}", []) for leaf in ("name", "number", "amount")
    )


def same_value(one: Any, other: Any) -> bool:
    """True when two values say the same, whatever words stand beside them."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return bool(one == other)
    for keys in (
        ("number", "number_max", "modifier"),
        ("amount", "amount_max", "modifier", "currency"),
        ("earliest", "latest"),
        ("name",),
    ):
        if keys[0] in one or keys[0] in other:
            return all(one.get(key) == other.get(key) for key in keys)
    return one == other


# parties


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


# numbers


def quantities(ground: Ground) -> Iterator[tuple[str, Json]]:
    """The filled numbers of items, with their paths."""
    for index, item in enumerate(ground.record.get("items") or ()):
        for slot in SLOTS:
            if item.get(slot) and item[slot].get("number") is not None:
                yield f"items[{index}].{slot}", item[slot]


def number_tenfold(ground: Ground) -> Iterator[Plant]:
    """Ten times the number, beside its true words, and in words that say so too."""
    for path, quantity in quantities(ground):
        number = quantity["number"] * 10
        yield Plant("number_tenfold", (path,), put(ground.record, path, {**quantity, "number": number}), f"{number:g}")
        words = re.sub(r"\d[\d,.]*\d|\d", f"{number:,.0f}", quantity["text"], count=1)
        if words != quantity["text"]:
            changed = {**quantity, "number": number, "text": words}
            yield Plant("number_tenfold_in_words", (path,), put(ground.record, path, changed), words)


def number_invented(ground: Ground) -> Iterator[Plant]:
    """A number that the article does not have."""
    for path, quantity in quantities(ground):
        number = next(one for one in (37, 437, 2351, 19, 88013) if str(one) not in ground.reading.text)
        changed = {
            **quantity,
            "number": number,
            "number_max": None,
            "modifier": "exact",
            "text": f"{number} {quantity.get('unit') or ''}".strip(),
        }
        yield Plant("number_invented", (path,), put(ground.record, path, changed), str(number))


def stray_numbers(ground: Ground, taken: set[float]) -> list[Json]:
    """Other numbers of the article, as quantities in the article's words."""
    return [
        {"text": ground.reading.text[one.start : one.end], "modifier": one.modifier.value, "number": one.number,
         "number_max": one.number_max, "unit": None}
        for one in ground.reading.numbers
        if one.number not in taken
    ]  # fmt: skip


def taken_numbers(ground: Ground) -> set[float]:
    """All numbers that gold gives, or accepts, for the record."""
    found = {float(quantity["number"]) for _, quantity in quantities(ground)}
    for path, options in ground.gold.get("accept", {}).items():
        if path.startswith("items"):
            found |= {
                float(one["number"]) for one in options if isinstance(one, dict) and one.get("number") is not None
            }
            found |= {float(one) for one in options if isinstance(one, int | float)}
    return found


def number_borrowed(ground: Ground) -> Iterator[Plant]:
    """The number of something else in the article."""
    strays = stray_numbers(ground, taken_numbers(ground))
    for path, _ in quantities(ground):
        if strays:
            stray = ground.rng.choice(strays)
            yield Plant("number_borrowed", (path,), put(ground.record, path, stray), stray["text"])


def number_added(ground: Ground) -> Iterator[Plant]:
    """A number for an item to which the article gives none."""
    strays = stray_numbers(ground, taken_numbers(ground))
    for index, item in enumerate(ground.record.get("items") or ()):
        if not any(item.get(slot) for slot in SLOTS) and strays:
            path = f"items[{index}].{ground.rng.choice(SLOTS)}"
            stray = ground.rng.choice(strays)
            yield Plant("number_added", (path,), put(ground.record, path, stray), stray["text"])


MODIFIERS = ("exact", "approximately", "more_than", "up_to", "less_than", "nearly")
MODIFIER_WORDS = re.compile(
    r"^(?:up to|as many as|more than|over|at least|about|around|some|nearly|almost|nearing|roughly|approximately|"
    r"an estimated|less than|fewer than|no fewer than|as much as)\s+",
    re.IGNORECASE,
)  # fmt: skip


def modifier_dropped(ground: Ground) -> Iterator[Plant]:
    """A bound turned into a plain number, in the words too."""
    for kind, path, atom in (
        *(("modifier_dropped", *one) for one in quantities(ground)),
        *money_atoms(ground, "money_modifier_dropped"),
    ):
        bare = MODIFIER_WORDS.sub("", atom["text"])
        if atom.get("modifier") not in ("exact", "unspecified", "range", "multiples_of"):
            yield Plant(kind, (path,), put(ground.record, path, {**atom, "modifier": "exact", "text": bare}), bare)


def modifier_changed(ground: Ground) -> Iterator[Plant]:
    """Another bound than the words state."""
    for kind, path, atom in (
        *(("modifier_changed", *one) for one in quantities(ground)),
        *money_atoms(ground, "money_modifier_changed"),
    ):
        modifier = ground.rng.choice([one for one in MODIFIERS if one != atom.get("modifier")])
        yield Plant(kind, (path,), put(ground.record, path, {**atom, "modifier": modifier}), modifier)


def number_in_other_slot(ground: Ground) -> Iterator[Plant]:
    """A number ordered given as delivered, or the other way round."""
    for path, quantity in quantities(ground):
        other = (
            path.replace("number_ordered", "number_X")
            .replace("number_delivered", "number_ordered")
            .replace("number_X", "number_delivered")
        )
        if at(ground.record, other) is None:
            changed = put(put(ground.record, path, None), other, quantity)
            yield Plant("number_in_other_slot", (other,), changed, other)


# items


def designation_invented(ground: Ground) -> Iterator[Plant]:
    """A type name that the article does not have."""
    for index, _ in enumerate(ground.record.get("items") or ()):
        name = ground.rng.choice(INVENTED_TYPES)
        yield Plant(
            "designation_invented",
            (f"items[{index}].designation",),
            put(ground.record, f"items[{index}].designation", name),
            name,
        )


def designation_digit(ground: Ground) -> Iterator[Plant]:
    """One digit of the type name changed."""
    for index, item in enumerate(ground.record.get("items") or ()):
        name = item.get("designation") or ""
        digits = [at for at, char in enumerate(name) if char.isdigit()]
        if digits:
            spot = ground.rng.choice(digits)
            changed = name[:spot] + str((int(name[spot]) + ground.rng.randint(1, 8)) % 10) + name[spot + 1 :]
            path = f"items[{index}].designation"
            yield Plant("designation_digit", (path,), put(ground.record, path, changed), changed)


def category_wrong(ground: Ground) -> Iterator[Plant]:
    """Another category of goods."""
    for index, item in enumerate(ground.record.get("items") or ()):
        path = f"items[{index}].category"
        if item.get("category") not in (None, "unspecified"):
            wrong = ground.rng.choice(
                [one.value for one in vocabulary.ItemCategory if one.value not in (item["category"], "unspecified")]
            )
            yield Plant("category_wrong", (path,), put(ground.record, path, wrong), f"{item['text'][:40]} = {wrong}")


# money


def money_atoms(ground: Ground, kind: str) -> Iterator[tuple[str, str, Json]]:
    """The filled amount of money, if the record has one."""
    field = MONEY.get(ground.kind)
    if field and ground.record.get(field) and ground.record[field].get("amount") is not None:
        yield kind, field, ground.record[field]


def money_scale(ground: Ground) -> Iterator[Plant]:
    """Millions for billions, beside the true words and in the words too."""
    for kind, path, money in money_atoms(ground, "money_scale"):
        factor = 1000 if re.search(r"mil|mln|m\b", money["text"]) else 0.001
        amount = money["amount"] * factor
        yield Plant(kind, (path,), put(ground.record, path, {**money, "amount": amount}), f"{amount:g}")
        words = re.sub(
            "million|billion", lambda found: {"million": "billion", "billion": "million"}[found[0]], money["text"]
        )
        if words != money["text"]:
            yield Plant(
                "money_scale_in_words",
                (path,),
                put(ground.record, path, {**money, "amount": amount, "text": words}),
                words,
            )


def money_currency(ground: Ground) -> Iterator[Plant]:
    """Another currency than the words state."""
    for kind, path, money in money_atoms(ground, "money_currency"):
        code = ground.rng.choice([one for one in ("USD", "EUR", "GBP", "JPY", "CHF") if one != money.get("currency")])
        yield Plant(kind, (path,), put(ground.record, path, {**money, "currency": code}), code)


def money_invented(ground: Ground) -> Iterator[Plant]:
    """A sum that the article does not have; also where gold has none."""
    field = MONEY.get(ground.kind)
    if field:
        number = next(one for one in (437, 713, 91) if str(one) not in ground.reading.text)
        money: Json = {
            "text": f"${number} million",
            "modifier": "exact",
            "amount": number * 1e6,
            "amount_max": None,
            "currency": "USD",
        }
        yield Plant("money_invented", (field,), put(ground.record, field, money), money["text"])


def money_borrowed(ground: Ground) -> Iterator[Plant]:
    """The sum of something else in the article; also where gold has none."""
    field = MONEY.get(ground.kind)
    if not field:
        return
    own = ground.record.get(field) or {}
    taken = {own.get("amount")} | {
        one.get("amount") for one in ground.gold.get("accept", {}).get(field, []) if isinstance(one, dict)
    }
    taken |= set(ground.gold.get("accept", {}).get(f"{field}.amount", []))
    twins = {
        (other["record"].get(field) or {}).get("amount")
        for other in ground.others
        if shares_evidence(ground.gold, other) and not own
    }
    strays = [one for one in ground.reading.money if one.amount not in taken | twins]
    if strays:
        one = ground.rng.choice(strays)
        words = ground.reading.text[one.start : one.end]
        money = {
            "text": words,
            "modifier": one.modifier.value,
            "amount": one.amount,
            "amount_max": one.amount_max,
            "currency": one.currency,
        }
        yield Plant("money_borrowed" if own else "money_added", (field,), put(ground.record, field, money), words)


def shares_evidence(one: Json, other: Json) -> bool:
    """True when two gold records rest on a common quote."""
    return bool(
        {part["quote"] for part in one["record"]["evidence"]} & {part["quote"] for part in other["record"]["evidence"]}
    )


# choices


def stage_wrong(ground: Ground) -> Iterator[Plant]:
    """Another stage."""
    if ground.record.get("status") not in (None, "unspecified"):
        stages = [one.value for one in STAGES[ground.kind] if one.value not in (ground.record["status"], "unspecified")]
        for wrong in ground.rng.sample(stages, 2):
            yield Plant(
                "stage_wrong", ("status",), put(ground.record, "status", wrong), f"{ground.record['status']} → {wrong}"
            )


def choice_wrong(ground: Ground) -> Iterator[Plant]:
    """Another transfer type, aid type, mechanism or scope; `choice_added` where gold says unspecified."""
    for kind, (field, choices) in ENUMS.items():
        own = ground.record.get(field)
        if own is not None:
            wrong = ground.rng.choice([one.value for one in choices if one.value not in (own, "unspecified")])
            yield Plant(
                "choice_added" if own == "unspecified" else kind,
                (field,),
                put(ground.record, field, wrong),
                f"{field}: {own} → {wrong}",
            )


def measure_wrong(ground: Ground) -> Iterator[Plant]:
    """Another measure in place of one, or one where the article names none."""
    if ground.kind == "sanction":
        own = ground.record.get("measures") or []
        accepted = {one for option in ground.gold.get("accept", {}).get("measures", []) for one in option or ()}
        wrong = ground.rng.choice(
            [one.value for one in vocabulary.Measure if one.value not in {*own, *accepted, "other"}]
        )
        yield Plant(
            "measure_wrong" if own else "measure_added",
            ("measures[0]",),
            put(ground.record, "measures", [wrong, *own[1:]]),
            wrong,
        )


# targets


def target_invented(ground: Ground) -> Iterator[Plant]:
    """A target that the article does not have."""
    targets = ground.record.get("targets")
    if targets:
        name = ground.rng.choice(INVENTED_NAMES)
        made_up = {"text": name, "name": name, "entity_type": "company", "country": None}
        yield Plant(
            "target_invented", (f"targets[{len(targets)}]",), put(ground.record, "targets", [*targets, made_up]), name
        )


def target_surname(ground: Ground) -> Iterator[Plant]:
    """A named target with another last word in its name, with and without the change in its words."""
    for index, target in enumerate(ground.record.get("targets") or ()):
        name = target.get("name") or ""
        if len(name.split()) > 1:
            changed = f"{name.rsplit(maxsplit=1)[0]} {ground.rng.choice(SURNAMES)}"
            words = changed if name == target["text"] or ground.rng.random() < 0.5 else target["text"]
            path = f"targets[{index}]"
            yield Plant(
                "target_surname", (path,), put(ground.record, path, {**target, "name": changed, "text": words}), changed
            )


def target_country_wrong(ground: Ground) -> Iterator[Plant]:
    """A target tied to another country."""
    for index, target in enumerate(ground.record.get("targets") or ()):
        if target.get("country"):
            path = f"targets[{index}].country"
            wrong = ground.rng.choice([one for one in (*FAR_COUNTRIES, "China", "Germany") if one != target["country"]])
            yield Plant(
                "target_country_wrong", (path,), put(ground.record, path, wrong), f"{target['text'][:40]} = {wrong}"
            )


def target_type_wrong(ground: Ground) -> Iterator[Plant]:
    """A person given as a company, a country as a vessel …"""
    bodies = {"company", "organization", "public_body"}
    for index, target in enumerate(ground.record.get("targets") or ()):
        own = target.get("entity_type")
        if own not in (None, "unspecified"):
            path = f"targets[{index}].entity_type"
            others = [one.value for one in vocabulary.EntityType if one.value not in (own, "unspecified")]
            wrong = ground.rng.choice([one for one in others if not {one, own} <= bodies])
            yield Plant(
                "target_type_wrong", (path,), put(ground.record, path, wrong), f"{target['text'][:40]} = {wrong}"
            )


def count_wrong(ground: Ground) -> Iterator[Plant]:
    """Another number of targets than the text states, beside the true words and in the words too."""
    count = ground.record.get("target_count")
    if count and count.get("number") is not None:
        number = count["number"] + ground.rng.choice((1, 2, 10))
        yield Plant(
            "count_wrong",
            ("target_count",),
            put(ground.record, "target_count", {**count, "number": number}),
            f"{number:g}",
        )
        changed = {**count, "number": number, "text": f"{number:g} {count.get('unit') or 'targets'}"}
        yield Plant(
            "count_wrong_in_words", ("target_count",), put(ground.record, "target_count", changed), changed["text"]
        )


# dates and copied words


def date_year(ground: Ground) -> Iterator[Plant]:
    """The right words with another year."""
    for field in DATES:
        date = ground.record.get(field)
        if date and (date.get("earliest") or date.get("latest")):
            shift = ground.rng.choice((-2, -1, 1, 2))
            moved = {
                key: date[key] and f"{int(date[key][:4]) + shift}{date[key][4:]}" for key in ("earliest", "latest")
            }
            yield Plant("date_year", (field,), put(ground.record, field, {**date, **moved}), str(moved))


def date_invented(ground: Ground) -> Iterator[Plant]:
    """A date that the article does not have; also where gold has none."""
    field = ground.rng.choice([one for one in DATES if one in ground.record])
    if "1997" not in ground.reading.text:
        yield Plant("date_invented", (field,), put(ground.record, field, dict(INVENTED_DATE)), field)


def verbatim_invented(ground: Ground) -> Iterator[Plant]:
    """Words that the article does not have, in a field of copied words."""
    field = ground.rng.choice(COPIED[ground.kind])
    yield Plant("verbatim_invented", (field,), put(ground.record, field, INVENTED_WORDS), field)


# quotes and claims


def quotes(ground: Ground) -> Iterator[tuple[str, str]]:
    """All quotes of evidence and claims, with their paths."""
    for field in ("evidence", "claims"):
        for index, one in enumerate(ground.record.get(field) or ()):
            if one.get("quote"):
                yield f"{field}[{index}].quote", one["quote"]


def quote_word(ground: Ground) -> Iterator[Plant]:
    """One content word of a quote exchanged for another word of the article."""
    for path, quote in quotes(ground):
        words = list(re.finditer(r"\b[a-z]{5,}\b", quote))
        pool = [one for one in re.findall(r"\b[a-z]{5,}\b", ground.reading.text) if one not in quote]
        if words and pool:
            spot, other = ground.rng.choice(words), ground.rng.choice(pool)
            changed = quote[: spot.start()] + other + quote[spot.end() :]
            yield Plant("quote_word", (path,), put(ground.record, path, changed), f"{spot[0]} → {other}")


def quote_number(ground: Ground) -> Iterator[Plant]:
    """One digit of a quote changed."""
    for path, quote in quotes(ground):
        digits = [spot for spot, char in enumerate(quote) if char.isdigit()]
        if digits:
            spot = ground.rng.choice(digits)
            changed = quote[:spot] + str((int(quote[spot]) + ground.rng.randint(1, 8)) % 10) + quote[spot + 1 :]
            yield Plant(
                "quote_number", (path,), put(ground.record, path, changed), changed[max(0, spot - 12) : spot + 12]
            )


def quote_negated(ground: Ground) -> Iterator[Plant]:
    """A verb of a quote negated or turned into its opposite."""
    for path, quote in quotes(ground):
        spots = [one for one in re.finditer(r"\b[a-z]+\b", quote) if one[0] in SWAPPED_WORDS]
        if spots:
            spot = ground.rng.choice(spots)
            changed = quote[: spot.start()] + SWAPPED_WORDS[spot[0]] + quote[spot.end() :]
            yield Plant(
                "quote_negated", (path,), put(ground.record, path, changed), f"{spot[0]} → {SWAPPED_WORDS[spot[0]]}"
            )


def stance_flipped(ground: Ground) -> Iterator[Plant]:
    """A claim turned into a denial, or a denial into a claim."""
    for index, claim in enumerate(ground.record.get("claims") or ()):
        path = f"claims[{index}].stance"
        yield Plant(
            "stance_flipped",
            (path,),
            put(ground.record, path, FLIPPED[claim["stance"]]),
            f"{claim['stance']} → {FLIPPED[claim['stance']]}",
        )


def source_invented(ground: Ground) -> Iterator[Plant]:
    """A claim put into the mouth of somebody whom the article does not name."""
    for index, _ in enumerate(ground.record.get("claims") or ()):
        path = f"claims[{index}].source"
        yield Plant("source_invented", (path,), put(ground.record, path, "Colonel Viktor Lindqvist"), path)


PLANTERS: tuple[Planter, ...] = (
    roles_swapped, party_absent, party_other, name_misfit,
    number_tenfold, number_invented, number_borrowed, number_added, number_in_other_slot,
    modifier_dropped, modifier_changed,
    designation_invented, designation_digit, category_wrong,
    money_scale, money_currency, money_invented, money_borrowed,
    stage_wrong, choice_wrong, measure_wrong,
    target_invented, target_surname, target_country_wrong, target_type_wrong, count_wrong,
    date_year, date_invented, verbatim_invented,
    quote_word, quote_number, quote_negated, stance_flipped, source_invented,
)  # fmt: skip
