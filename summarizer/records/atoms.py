"""The atoms of records: the article's own words in `text`, and beside them the value computed from these words."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from summarizer.records import plain
from summarizer.records.vocabulary import EntityType, ItemCategory, Modifier, SourceType, Stance, Verdict

ISO_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


LARGEST = 10**300
"""Numbers beyond it do not fit arithmetic, and nothing is counted in them."""


def _within_arithmetic(number: int | float) -> int | float:
    if isinstance(number, int) and abs(number) > LARGEST:
        raise ValueError("the number is too large")
    return number


Number = Annotated[int | float, AfterValidator(_within_arithmetic)]


class Frozen(BaseModel):
    """A frozen model that refuses unknown keys and takes its field descriptions from the docstrings."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Party(Frozen):
    """A supplier, recipient, donor or sanctioning authority."""

    name: str | None = None
    """Canonical English name: a supplier, recipient or donor rolls up to its state, a sanctioning body stays itself."""
    text: str | None = None
    """The mention in the article ("Tehran", "Iranian officials"); null only in records handed in for verification."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code computed from the name ("IR"; "EU" for the European Union), null for other bodies."""


class Quantity(Frozen):
    """A number of things: "up to 6,000 aircraft" is up_to, 6000, unit aircraft."""

    text: str
    """The words of the article."""
    modifier: Modifier = Modifier.UNSPECIFIED
    """How the number is bounded; dozens, hundreds and thousands are `multiples_of` 12, 100 and 1000."""
    number: Number | None = None
    """The only or the lower number."""
    number_max: Number | None = None
    """The upper number of a range."""
    unit: str | None = None
    """What is counted, in the article's words."""


class Money(Frozen):
    """An amount of money: "$275 million" is exact, 275000000, USD."""

    text: str
    """The words of the article."""
    modifier: Modifier = Modifier.UNSPECIFIED
    """How the amount is bounded."""
    amount: Number | None = None
    """The only or the lower amount, in whole units of the currency."""
    amount_max: Number | None = None
    """The upper amount of a range."""
    currency: str | None = None
    """ISO 4217 code; null when the sign is ambiguous and the article does not settle it."""


class DateValue(Frozen):
    """A date or period, resolved against the publication date; without one a relative date keeps only its words."""

    text: str
    """The words of the article."""
    earliest: str | None = Field(default=None, pattern=ISO_DATE)
    """ISO date of the precision given (2022-12-09, 2022-11 or 2023); null when the side is open."""
    latest: str | None = Field(default=None, pattern=ISO_DATE)
    """ISO date of the precision given; null when the side is open."""


PartyField = Annotated[Party, BeforeValidator(plain.words_as("name"))]
QuantityField = Annotated[Quantity, BeforeValidator(plain.words_as("text", "number"))]
MoneyField = Annotated[Money, BeforeValidator(plain.money)]
DateField = Annotated[DateValue, BeforeValidator(plain.date)]


class Item(Frozen):
    """Goods, services, technology or funds that change hands."""

    text: str
    """The item in the article's words, without its number."""
    designation: str | None = None
    """The type's name as printed (Shahed-136, S-300), never a plain word such as drones."""
    category: ItemCategory = ItemCategory.UNSPECIFIED
    """The kind of goods; a launcher or battery is air_defence, its round a missile."""
    number_ordered: QuantityField | None = None
    """The number agreed, proposed or planned."""
    number_delivered: QuantityField | None = None
    """The number handed over or in use, only where handover or use is stated."""


class Target(Frozen):
    """A sanctioned person, company, body, vessel, aircraft, country or sector, or a counted but unnamed group."""

    text: str
    """The target in the article's words."""
    name: str | None = None
    """The target's name; null for a counted but unnamed group ("three entities")."""
    entity_type: EntityType = EntityType.UNSPECIFIED
    """What the target is; a named state unit is a public_body."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the country that the article ties the target to."""


ItemField = Annotated[Item, BeforeValidator(plain.words_as("text", "designation"))]
TargetField = Annotated[Target, BeforeValidator(plain.words_as("text", "name"))]


class Claim(Frozen):
    """Who asserts, hedges, admits or denies what the record says."""

    # Records of other makers carry more here (a score, an annotator's note), which says nothing about the claim.
    model_config = ConfigDict(extra="ignore")

    source: str | None = None
    """The source in the article's words; null for the article's own voice."""
    source_type: SourceType = SourceType.OUTLET
    """What kind of source it is."""
    stance: Stance = Stance.ASSERTS
    """What the source does with the claim."""
    quote: str | None = None
    """The passage that makes the claim, verbatim."""
    start: int | None = None
    """First code point of the quote in the article."""
    end: int | None = None
    """Code point after the quote."""


class Evidence(Frozen):
    """A passage and the fields that it supports: a W3C text quote and text position selector."""

    # As with claims, what other makers add is passed over.
    model_config = ConfigDict(extra="ignore")

    fields: tuple[str, ...] = ()
    """Paths of the supported fields."""
    quote: str
    """The passage, verbatim (the selector's `exact`)."""
    start: int | None = None
    """First code point of the quote in the article."""
    end: int | None = None
    """Code point after the quote."""
    prefix: str | None = None
    """The words before the quote, at most 32 characters."""
    suffix: str | None = None
    """The words after the quote, at most 32 characters."""


class Check(Frozen):
    """What verification found for one field, with the passage and a reason a journalist can read."""

    field: str
    """Path of the field: `supplier`, `items[0].number_ordered`, `claims[1].stance`, `total_value.amount`."""
    value: str
    """The value that was claimed."""
    verdict: Verdict
    """Whether the article says so."""
    rule: str
    """The rule that decided."""
    start: int | None = None
    """First code point of the passage that decided; null when there is none."""
    end: int | None = None
    """Code point after that passage."""
    quote: str | None = None
    """The words at `start:end`."""
    reason: str
    """One sentence, with both values where two differ."""
