"""Wrong sums: another scale or currency, invented, borrowed, added."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plants.ground import MONEY, Ground, Json, Plant, put


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


OTHER_CURRENCY = {"$": "€", "€": "£", "£": "$", "dollars": "euros", "euros": "pounds", "pounds": "dollars"}
CODES = {"€": "EUR", "£": "GBP", "$": "USD", "euros": "EUR", "pounds": "GBP", "dollars": "USD"}


def money_currency_in_words(ground: Ground) -> Iterator[Plant]:
    """Another currency, in the words too."""
    for kind, path, money in money_atoms(ground, "money_currency_in_words"):
        found = re.search("|".join(map(re.escape, OTHER_CURRENCY)), money["text"])
        if found is None:
            continue
        other = OTHER_CURRENCY[found[0]]
        words = money["text"][: found.start()] + other + money["text"][found.end() :]
        if words not in ground.reading.text:
            changed = {**money, "text": words, "currency": CODES[other]}
            yield Plant(kind, (path,), put(ground.record, path, changed), words)


def money_bound_in_words(ground: Ground) -> Iterator[Plant]:
    """A bound that the article does not give, in the words too."""
    for kind, path, money in money_atoms(ground, "money_bound_in_words"):
        if money.get("modifier") in ("exact", "approximately") and money["text"][:1] in "$€£":
            words = "more than " + money["text"]
            if words not in ground.reading.text:
                changed = {**money, "text": words, "modifier": "more_than"}
                yield Plant(kind, (path,), put(ground.record, path, changed), words)


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
