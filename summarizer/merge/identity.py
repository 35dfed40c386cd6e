"""Ids of records: the same for the same article and content, whenever and wherever they are made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from summarizer.records.record import Record, typed_fields


def with_ids(records: Iterable[Record], article_sha256: str) -> tuple[Record, ...]:
    """The records, each with its id; an id that a record brings along stays.

    An id is the kind's first letter and 12 hex digits over the article's hash, the kind, the typed fields and the
    places of the evidence. Records with the same content get -2, -3 … in order.
    """
    seen: dict[str, int] = {}
    named = []
    for record in records:
        name = record.id or _digest(record, article_sha256)
        seen[name] = seen.get(name, 0) + 1
        named.append(record.model_copy(update={"id": name if seen[name] == 1 else f"{name}-{seen[name]}"}))
    return tuple(named)


def _digest(record: Record, article_sha256: str) -> str:
    content = record.model_dump(mode="json", include=set(typed_fields(type(record))))
    places = [[one.start, one.end, one.quote if one.start is None else None] for one in record.evidence]
    told = json.dumps([article_sha256, record.kind, content, places], sort_keys=True)
    return f"{record.kind[0]}{hashlib.sha256(told.encode('ascii')).hexdigest()[:12]}"
