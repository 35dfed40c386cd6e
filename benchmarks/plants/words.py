"""Wrong dates and copied words: another year, and what the article does not have."""

from __future__ import annotations

from collections.abc import Iterator

from plants.ground import Ground, Plant, put

COPIED = {"transfer": ("in_return", "location"), "sanction": ("program", "reason"), "aid_package": ("package_label",)}
DATES = {
    "transfer": ("agreement_date", "delivery_date"),
    "sanction": ("listing_date", "start_date", "end_date"),
    "aid_package": ("announcement_date", "delivery_date", "period"),
}
INVENTED_WORDS = "in exchange for fishing rights in the northern lagoon"
INVENTED_DATE = {"text": "on 14 July 1997", "earliest": "1997-07-14", "latest": "1997-07-14"}


def date_year(ground: Ground) -> Iterator[Plant]:
    """The right words with another year."""
    for field in DATES[ground.kind]:
        date = ground.record.get(field)
        if date and (date.get("earliest") or date.get("latest")):
            shift = ground.rng.choice((-2, -1, 1, 2))
            moved = {
                key: date[key] and f"{int(date[key][:4]) + shift}{date[key][4:]}" for key in ("earliest", "latest")
            }
            yield Plant("date_year", (field,), put(ground.record, field, {**date, **moved}), str(moved))


def date_invented(ground: Ground) -> Iterator[Plant]:
    """A date that the article does not have; also where gold has none."""
    field = ground.rng.choice(DATES[ground.kind])
    if "1997" not in ground.reading.text:
        yield Plant("date_invented", (field,), put(ground.record, field, dict(INVENTED_DATE)), field)


def verbatim_invented(ground: Ground) -> Iterator[Plant]:
    """Words that the article does not have, in a field of copied words."""
    field = ground.rng.choice(COPIED[ground.kind])
    yield Plant("verbatim_invented", (field,), put(ground.record, field, INVENTED_WORDS), field)
