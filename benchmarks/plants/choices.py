"""Wrong choices: another stage, type, mechanism, scope or measure."""

from __future__ import annotations

from collections.abc import Iterator

from plants.ground import Ground, Plant, put
from summarizer.records import vocabulary

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
