"""What the value parsers find in a text: one frozen type per kind of value, each with its span.

Every parser is `find_…(text, …) -> tuple[…Mention, …]`, sorted by start and without overlaps. The rules extractor, the
validator and the coverage audit read the same mentions, so what one can read, the others can check.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarizer.records.vocabulary import ItemCategory, Modifier


class Trap(StrEnum):
    """Why a number is not a quantity of a record."""

    AGE = "age"
    CALIBRE = "calibre"
    CAPACITY = "capacity"
    DATE = "date"
    DESIGNATION = "designation"
    DISTANCE = "distance"
    DURATION = "duration"
    IDENTIFIER = "identifier"
    MONEY = "money"
    ORDINAL = "ordinal"
    PART_OF = "part_of"
    PERCENT = "percent"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number with its modifier, and the noun that it counts.

    `start:end` covers modifier and number ("up to 6,000"), not the noun. `unit` is the counted noun phrase as printed
    ("attack drones"), at `unit_start:unit_end`, `None` when no noun follows. `number` is the only or the lower value;
    "dozens" is 12, "hundreds" 100, "thousands" 1000 with `MULTIPLES_OF`. `trap` says why it cannot be a quantity.
    """

    start: int
    end: int
    modifier: Modifier
    number: float
    number_max: float | None = None
    unit: str | None = None
    unit_start: int | None = None
    unit_end: int | None = None
    trap: Trap | None = None


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount of money: `start:end` covers modifier, currency, number and scale ("up to $1.2 billion").

    `amount` is in whole units of `currency` (ISO 4217; `None` when the sign is ambiguous and the text does not settle
    it), `amount_max` the upper end of a range.
    """

    start: int
    end: int
    modifier: Modifier
    amount: float
    amount_max: float | None = None
    currency: str | None = None
    per: str | None = None
    """"year" in "£3bn a year", "unit" in "$2 million each"; `None` for a plain sum."""
    family: frozenset[str] = frozenset()
    """The codes that an ambiguous sign or word may mean, where the text does not settle it ("kroner")."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period: ISO dates of the precision given.

    A side is `None` when it is open, and both are when nothing anchors a relative date.
    """

    start: int
    end: int
    earliest: str | None
    latest: str | None
    relative: bool
    """True when the publication date was needed, or would be needed, to resolve it."""


class NameKind(StrEnum):
    """What a name in the text stands for."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    GOVERNMENT = "government"
    """A seat, nickname, ministry, armed force, administration or leader that stands for its state."""
    BODY = "body"
    """A body that acts in its own name (OFAC, the Council); its `country` is the state or bloc it belongs to."""
    BLOC = "bloc"
    ORGANISATION = "organisation"
    COMPANY = "company"
    PERSON = "person"
    VESSEL = "vessel"
    NON_STATE = "non_state"
    """An armed group or movement (Hamas, the Houthis)."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name, resolved as far as open data allow.

    `name` is the canonical English name of the thing itself ("OFAC", "Iran", "Sergei Shoigu"). `party` is the state or
    bloc it rolls up to as a supplier, recipient or donor ("United States"), `None` when it belongs to none. `country`
    is the ISO 3166-1 alpha-2 code of `party` ("EU" for the European Union), `None` for other blocs.
    """

    start: int
    end: int
    kind: NameKind
    name: str
    party: str | None
    country: str | None
    rule: str
    """How it was read: "name", "demonym", "capital", "government", "leader", "abbreviation", "shape"."""


@dataclass(frozen=True, slots=True)
class ArmsMention:
    """Military goods, services or aid goods: the noun phrase, its type name and its category.

    `start:end` covers the noun phrase without its number ("Shahed-136 attack drones"). `designation` is the type's name
    as printed, `canonical` the spelling under which aliases meet (Geran-2 → Shahed-136); both `None` for plain words.
    """

    start: int
    end: int
    category: ItemCategory
    designation: str | None = None
    canonical: str | None = None
    origin: str | None = None
    """Country name when an origin adjective belongs to the phrase ("Iranian-made")."""
