"""A gold folder written for tests: one article, two annotated records, an optional passage and a distractor."""

import json
from pathlib import Path
from typing import Any

TEXT = (
    "Oslo, 14 March 2024. Norway will send 12 howitzers to Latvia, the defence ministry said.\n\n"
    "Estonia pledged $5 million in aid to Moldova.\n\n"
    "Sweden may lend a ferry to Finland. The minister said tanks have become expensive.\n"
)
SALE = {
    "supplier": {"name": "Norway", "text": "Norway"},
    "recipient": {"name": "Latvia", "text": "Latvia"},
    "transfer_type": "gift",
    "status": "agreed",
    "items": [
        {
            "text": "howitzers",
            "category": "artillery",
            "number_ordered": {"text": "12", "modifier": "exact", "number": 12},
        }
    ],
    "evidence": [{"quote": "Norway will send 12 howitzers to Latvia", "start": 21, "end": 60}],
}
AID = {
    "donor": {"name": "Estonia", "text": "Estonia"},
    "recipient": {"name": "Moldova", "text": "Moldova"},
    "status": "announced",
    "scope": "package",
    "total_value": {"text": "$5 million", "modifier": "exact", "amount": 5e6, "currency": "USD"},
    "evidence": [{"quote": "Estonia pledged $5 million in aid to Moldova"}],
}
ACCEPT = {"transfer_type": ["unspecified"], "supplier.name": ["Kingdom of the North"]}


def gold(**changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "article": "guns.txt",
        "publication_date": "2024-03-14",
        "records": [
            {"type": "transfer", "id": "g1", "tier": "core", "accept": ACCEPT, "record": SALE},
            {"type": "aid_package", "id": "g2", "tier": "core", "accept": {}, "record": AID},
        ],
        "optional": [{"quote": "Sweden may lend a ferry to Finland", "note": "civil or not"}],
        "distractors": [{"quote": "tanks have become expensive", "note": "no direction"}],
    }
    return made | changes


def folder_with(place: Path, *golds: dict[str, Any], text: str = TEXT) -> Path:
    """Writes the folder; its gold files lie in `gold`."""
    for name in ("gold", "articles"):
        (place / name).mkdir(parents=True, exist_ok=True)
    for one in golds or (gold(),):
        (place / "articles" / one["article"]).write_text(text, encoding="utf-8")
        stem = Path(one["article"]).stem
        (place / "gold" / f"{stem}.json").write_text(json.dumps(one), encoding="utf-8")
    return place / "gold"


def sale(**changes: Any) -> dict[str, Any]:
    return {"kind": "transfer", "id": "t1", **SALE, **changes}


def aid(**changes: Any) -> dict[str, Any]:
    return {"kind": "aid_package", "id": "a1", **AID, **changes}
