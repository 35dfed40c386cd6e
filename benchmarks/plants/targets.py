"""Wrong targets: invented, with another surname, country or kind, or another number of them."""

from __future__ import annotations

from collections.abc import Iterator

from plants.ground import FAR_COUNTRIES, Ground, Plant, put
from summarizer.records import vocabulary
from summarizer.text.spans import Span, inside
from summarizer.values.mentions import NameKind

SURNAMES = ("Okonkwo", "Lindqvist", "Marchetti", "Vasquez", "Hartmann", "Delacroix")
INVENTED_NAMES = ("Orlan Technical Trading", "Viktor Lindqvist", "Meridian Shipping Company")


def target_invented(ground: Ground) -> Iterator[Plant]:
    """A target that the article does not have."""
    targets = ground.record.get("targets")
    if targets:
        name = ground.rng.choice(INVENTED_NAMES)
        made_up = {"text": name, "name": name, "entity_type": "company", "country": None}
        yield Plant(
            "target_invented", (f"targets[{len(targets)}]",), put(ground.record, "targets", [*targets, made_up]), name
        )


def target_other(ground: Ground) -> Iterator[Plant]:
    """Another name of the cited passages in the place of a target: a victim, a bystander, who acts."""
    targets = ground.record.get("targets") or ()
    if targets:
        others = _names_beside(ground)
        if others:
            name, index = ground.rng.choice(others), ground.rng.randrange(len(targets))
            put_in = {**targets[index], "text": name, "name": None, "entity_type": "unspecified", "country": None}
            path = f"targets[{index}]"
            yield Plant("target_other", (path,), put(ground.record, path, put_in), name)


def _names_beside(ground: Ground) -> list[str]:
    """Names of the cited passages that no sanction of the article has among its targets."""
    records = [ground.record, *(one["record"] for one in ground.others)]
    known = [str(part) for one in records for target in one.get("targets") or () for part in target.values() if part]
    cited = [Span(one["start"], one["end"]) for one in ground.record.get("evidence") or () if one.get("end")]
    names = [one for one in ground.reading.names if any(inside(one, span) for span in cited)]
    words = {ground.reading.text[one.start : one.end] for one in names if one.kind is not NameKind.DEMONYM}
    return sorted(one for one in words if "\n" not in one and not any(one in other or other in one for other in known))


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
