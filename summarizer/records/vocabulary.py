"""The closed vocabularies of the codebook: every enum value that a record may hold."""

from __future__ import annotations

from enum import StrEnum


def spoken(value: str) -> str:
    """A value as a reader would say it: "small arms" for `small_arms`."""
    return value.replace("_", " ")


class Verdict(StrEnum):
    """What verification says of one field, or of a whole record (the worst of its kept fields)."""

    SUPPORTED = "supported"
    """The cited passage states this value, re-derived from its words."""
    INFERRED = "inferred"
    """Not in the cited words, but the article gives it by a named rule: alias, demonym, coreference, resolved date."""
    REVIEW = "review"
    """Evidence for it and against it: a person should look."""
    CONTRADICTED = "contradicted"
    """The passage states something else: another number, the opposite direction, a different stage."""
    NOT_FOUND = "not_found"
    """The words are not there."""


class Modifier(StrEnum):
    """How a number or amount is bounded."""

    EXACT = "exact"
    APPROXIMATELY = "approximately"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    MULTIPLES_OF = "multiples_of"
    RANGE = "range"
    UNSPECIFIED = "unspecified"


class SourceType(StrEnum):
    """Who stands behind a claim."""

    OFFICIAL = "official"
    ANONYMOUS_OFFICIAL = "anonymous_official"
    INTELLIGENCE = "intelligence"
    MEDIA = "media"
    OUTLET = "outlet"
    EXPERT = "expert"
    EVIDENCE = "evidence"
    OTHER = "other"


class Stance(StrEnum):
    """What the source does with the claim."""

    ASSERTS = "asserts"
    SUGGESTS = "suggests"
    ADMITS = "admits"
    PARTLY_ADMITS = "partly_admits"
    DENIES = "denies"
    DOUBTS = "doubts"
    NO_COMMENT = "no_comment"


class NewsRole(StrEnum):
    """Whether this article reports the thing, or recalls it."""

    NEW = "new"
    BACKGROUND = "background"


class ItemCategory(StrEnum):
    """What kind of goods or services an item is."""

    UAV = "uav"
    COMBAT_AIRCRAFT = "combat_aircraft"
    OTHER_AIRCRAFT = "other_aircraft"
    HELICOPTER = "helicopter"
    AIR_DEFENCE = "air_defence"
    MISSILE = "missile"
    ARTILLERY = "artillery"
    AMMUNITION = "ammunition"
    ARMOURED_VEHICLE = "armoured_vehicle"
    SHIP = "ship"
    SENSOR_EW = "sensor_ew"
    SMALL_ARMS = "small_arms"
    COMPONENTS = "components"
    TECHNOLOGY = "technology"
    SERVICES = "services"
    RELIEF_SUPPLIES = "relief_supplies"
    OTHER_EQUIPMENT = "other_equipment"
    FUNDS = "funds"
    UNSPECIFIED = "unspecified"


class TransferType(StrEnum):
    """The form of an arms transfer."""

    SALE = "sale"
    GIFT = "gift"
    BARTER = "barter"
    PRODUCTION_LICENCE = "production_licence"
    JOINT_PRODUCTION = "joint_production"
    SERVICES = "services"
    LEASE_OR_LOAN = "lease_or_loan"
    RE_EXPORT = "re_export"
    UNSPECIFIED = "unspecified"


class TransferStatus(StrEnum):
    """The stage a transfer is claimed to have reached."""

    CONSIDERED = "considered"
    SOUGHT = "sought"
    OFFERED = "offered"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    IN_PRODUCTION = "in_production"
    DELIVERED = "delivered"
    INTERCEPTED = "intercepted"
    REFUSED = "refused"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    UNSPECIFIED = "unspecified"


class EntityType(StrEnum):
    """What a sanctioned target is."""

    PERSON = "person"
    COMPANY = "company"
    ORGANIZATION = "organization"
    PUBLIC_BODY = "public_body"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    COUNTRY = "country"
    SECTOR = "sector"
    UNSPECIFIED = "unspecified"


class Measure(StrEnum):
    """What a sanction restricts (the list of OpenSanctions)."""

    ASSET_FREEZE = "asset_freeze"
    TRAVEL_BAN = "travel_ban"
    ARMS_EMBARGO = "arms_embargo"
    ARMS_RESTRICTIONS = "arms_restrictions"
    EXPORT_CONTROL = "export_control"
    IMPORT_RESTRICTIONS = "import_restrictions"
    FINANCIAL_RESTRICTIONS = "financial_restrictions"
    INVESTMENT_BAN = "investment_ban"
    SERVICES_BAN = "services_ban"
    TRANSPORTATION_RESTRICTIONS = "transportation_restrictions"
    SECTORAL_SANCTIONS = "sectoral_sanctions"
    DEBARMENT = "debarment"
    AID_SUSPENSION = "aid_suspension"
    OTHER = "other"


class SanctionStatus(StrEnum):
    """The stage of a sanction."""

    CONSIDERED = "considered"
    PROPOSED = "proposed"
    EXPECTED = "expected"
    IMPOSED = "imposed"
    EXTENDED = "extended"
    EASED = "eased"
    LIFTED = "lifted"
    BLOCKED = "blocked"
    UNSPECIFIED = "unspecified"


class AidType(StrEnum):
    """What an aid package is for."""

    MILITARY = "military"
    FINANCIAL = "financial"
    HUMANITARIAN = "humanitarian"
    MIXED = "mixed"
    UNSPECIFIED = "unspecified"


class Mechanism(StrEnum):
    """How aid is provided."""

    DRAWDOWN = "drawdown"
    PROCUREMENT = "procurement"
    FINANCING = "financing"
    GRANT = "grant"
    LOAN = "loan"
    GUARANTEE = "guarantee"
    BUDGET_SUPPORT = "budget_support"
    IN_KIND = "in_kind"
    TRAINING = "training"
    APPROPRIATION = "appropriation"
    OTHER = "other"
    UNSPECIFIED = "unspecified"


class Scope(StrEnum):
    """What span a sum of aid covers."""

    PACKAGE = "package"
    PROGRAM = "program"
    CUMULATIVE_TOTAL = "cumulative_total"
    UNSPECIFIED = "unspecified"


class AidStatus(StrEnum):
    """The stage of an aid package."""

    REQUESTED = "requested"
    CONSIDERED = "considered"
    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    AUTHORIZED = "authorized"
    DELIVERED = "delivered"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    UNSPECIFIED = "unspecified"
