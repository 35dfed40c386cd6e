"""Facts of one deal in the record of another: a party, goods, sum, number, date or stage of a neighbour in the article.

A neighbour is another gold record of the same kind in the same article that tells of another deal: at least one of its
parties is another one. A fact that both records have, or that the annotators accept for both, is no error.
"""

from __future__ import annotations

from collections.abc import Iterator

from plants.ground import MONEY, PARTIES, SLOTS, Ground, Json, Plant, put
from plants.words import DATES
from summarizer.values.designations import same_designation
from summarizer.verify.words import stems


def party_of_neighbour(ground: Ground) -> Iterator[Plant]:
    """The giver, receiver or authority of another deal, where the result is no deal of the article."""
    for neighbour in neighbours(ground):
        for field in PARTIES[ground.kind]:
            theirs = neighbour.get(field)
            if theirs and ground.record.get(field) and named(theirs) not in all_parties(ground.gold):
                changed = put(ground.record, field, theirs)
                if not any(tells(other["record"], changed, ground.kind) for other in ground.others):
                    yield Plant("party_of_neighbour", (field,), changed, f"{field} = {named(theirs)}")


def item_of_neighbour(ground: Ground) -> Iterator[Plant]:
    """The words and type of goods of another deal, in place of one's own."""
    own = ground.record.get("items") or []
    for neighbour in neighbours(ground):
        for theirs in neighbour.get("items") or []:
            if own and not any(alike(theirs, one) for one in own):
                item = {**theirs, "number_ordered": None, "number_delivered": None}
                changed = put(ground.record, "items[0]", item)
                yield Plant("item_of_neighbour", ("items[0].text",), changed, theirs["text"])


def money_of_neighbour(ground: Ground) -> Iterator[Plant]:
    """The sum of another deal, in place of one's own or where there is none."""
    field = MONEY.get(ground.kind, "")
    own = ground.record.get(field)
    for neighbour in neighbours(ground):
        theirs = neighbour.get(field)
        if theirs and theirs.get("amount") is not None and (own or {}).get("amount") != theirs["amount"]:
            yield Plant("money_of_neighbour", (field,), put(ground.record, field, theirs), theirs["text"])


def number_of_neighbour(ground: Ground) -> Iterator[Plant]:
    """How many another deal is about, as the number of one's own goods."""
    taken = {one for item in ground.record.get("items") or [] for one in counts(item)}
    for neighbour in neighbours(ground):
        theirs = [quantity for item in neighbour.get("items") or [] for quantity in quantities_of(item)]
        theirs = [one for one in theirs if one["number"] not in taken]
        for index, item in enumerate(ground.record.get("items") or []):
            for slot in SLOTS:
                if item.get(slot) and theirs:
                    quantity = {**ground.rng.choice(theirs), "unit": None}
                    path = f"items[{index}].{slot}"
                    yield Plant("number_of_neighbour", (path,), put(ground.record, path, quantity), quantity["text"])


def date_of_neighbour(ground: Ground) -> Iterator[Plant]:
    """The date of another deal, in place of one's own or where there is none."""
    for neighbour in neighbours(ground):
        for field in DATES[ground.kind]:
            theirs = neighbour.get(field)
            if (
                theirs
                and theirs.get("earliest")
                and not any(same_days(theirs, ground, one) for one in ground_dates(ground))
            ):
                yield Plant(
                    "date_of_neighbour", (field,), put(ground.record, field, theirs), f"{field} = {theirs['text']}"
                )


def status_of_neighbour(ground: Ground) -> Iterator[Plant]:
    """The stage of another deal."""
    for status in dict.fromkeys(neighbour.get("status") for neighbour in neighbours(ground)):
        if status not in (None, "unspecified", ground.record.get("status")):
            yield Plant("status_of_neighbour", ("status",), put(ground.record, "status", status), str(status))


def neighbours(ground: Ground) -> Iterator[Json]:
    """The article's other records of the kind, without those between the same parties."""
    own = [all_names(ground.gold, field) for field in PARTIES[ground.kind]]
    for other in ground.others:
        theirs = [all_names(other, field) for field in PARTIES[ground.kind]]
        if other["type"] == ground.kind and any(
            one and two and not one & two for one, two in zip(own, theirs, strict=True)
        ):
            yield dict(other["record"])


def named(party: Json | None) -> str | None:
    return (party or {}).get("name") or (party or {}).get("text")


def all_names(gold: Json, field: str) -> set[str]:
    """The name of a party with what the annotators accept for it."""
    accepted = gold.get("accept", {})
    options = [named(gold["record"].get(field)), *accepted.get(f"{field}.name", [])]
    options += [named(one) if isinstance(one, dict) else one for one in accepted.get(field, [])]
    return {str(one) for one in options if one}


def all_parties(gold: Json) -> set[str]:
    return {name for field in PARTIES[gold["type"]] for name in all_names(gold, field)}


def tells(other: Json, changed: Json, kind: str) -> bool:
    """True when another record may be the one that a changed party makes of this: nothing else tells them apart."""
    if any(other.get(one) and named(other[one]) != named(changed.get(one)) for one in PARTIES[kind]):
        return False
    field = MONEY.get(kind, "")
    sums = [(one.get(field) or {}).get("amount") for one in (other, changed)]
    apart = None not in sums and sums[0] != sums[1]
    goods = [one.get("items") or [] for one in (other, changed)]
    apart = apart or (all(goods) and not any(alike(one, two) for one in goods[0] for two in goods[1]))
    return not apart


def alike(one: Json, two: Json) -> bool:
    """True for goods that may be the same: a common word or type name."""
    if stems(one["text"]) & stems(two["text"]):
        return True
    names = (one.get("designation") or one["text"], two.get("designation") or two["text"])
    return same_designation(*names)[0]


def quantities_of(item: Json) -> Iterator[Json]:
    yield from (item[slot] for slot in SLOTS if item.get(slot) and item[slot].get("number") is not None)


def counts(item: Json) -> set[float]:
    return {one["number"] for one in quantities_of(item)}


def ground_dates(ground: Ground) -> Iterator[Json]:
    """The dates of the record, with those that the annotators accept."""
    for field in DATES[ground.kind]:
        yield from (
            one
            for one in (ground.record.get(field), *ground.gold.get("accept", {}).get(field, []))
            if isinstance(one, dict)
        )


def same_days(theirs: Json, ground: Ground, own: Json) -> bool:
    return (theirs.get("earliest"), theirs.get("latest")) == (own.get("earliest"), own.get("latest"))
