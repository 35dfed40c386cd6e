"""Verification as the pipeline and the public `verify` use it: the validator, and what the article's marks forbid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from summarizer.article import Article, expect_article
from summarizer.errors import RecordError
from summarizer.headline import with_headline
from summarizer.merge import renumbered, with_ids
from summarizer.readers.dateline import dated
from summarizer.reading import Reading
from summarizer.records.atoms import Check, Claim, Evidence
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.records.vocabulary import Verdict
from summarizer.text.marks import INSTRUCTION
from summarizer.text.spans import Mark, Span
from summarizer.verify.finding import FAILED
from summarizer.verify.paths import field_of
from summarizer.verify.record import is_detail, is_kept, verify_record

MARKED = "marked_passage"
ANSWER = "answer"
UNCITED = "uncited"
JUDGED = frozenset({"verdict", "headline", "checks"})
"""Keys of a record in which a verifier has written."""
FORBIDDING = frozenset({MARKED, UNCITED})
"""Rules because of which a record may not be shown, whatever its fields are."""


def verify(records: Iterable[Record | dict[str, Any]], article: Article) -> list[Record]:
    """The records with a check for every filled field: one for each input, in order; the inputs stay as they are.

    The paths in the checks are those of the input: when the words of `items[0]` fail and the record goes on without it,
    `items[1].category` is still the category of the second item that was handed in. (A summary counts the elements
    that its records kept.)

    Args:
        records: records of ours, gold-shaped ones (`type` and `record`), or the minimal form (fields without quotes).
        article: the article that they are claimed to come from.

    Raises:
        RecordError: a record does not fit its type; `verify_each` gives the error in its place and goes on.
        TypeError: `article` is no Article, or `records` is a single record.
    """
    verified = []
    for one in verify_each(records, article):
        if isinstance(one, RecordError):
            raise one
        verified.append(one)
    return verified


def verify_each(records: Iterable[Record | dict[str, Any]], article: Article) -> Iterator[Record | RecordError]:
    """Like `verify`, one record at a time, with a `RecordError` in the place of a record that does not fit its type."""
    reading = Reading(dated(expect_article(article)))
    if isinstance(records, str | dict | Record):
        raise TypeError(f"give a list of records, not {type(records).__name__}")
    for index, value in enumerate(records):
        place = f"records[{index}]"
        try:
            draft = read_record(_claims_of(value), place)
        except RecordError as error:
            yield error if place in str(error) else RecordError(f"{place}: {error}")
            continue
        record = _barred(verify_record(draft, reading), reading)
        named = with_ids([record], article.sha256)[0]
        yield with_headline(named) if holds(named) else named


def _claims_of(value: Record | dict[str, Any]) -> Record | dict[str, Any]:
    """What a record claims of the article: the verdicts that somebody else gave it are neither read nor refused."""
    if not isinstance(value, dict):
        return value
    inner = value.get("record")
    claims = {key: part for key, part in value.items() if key not in JUDGED}
    return claims | {"record": _claims_of(inner)} if isinstance(inner, dict) else claims


def checked(draft: Record, reading: Reading, problems: Sequence[str] = ()) -> Record:
    """An extractor's draft, verified, with paths that fit its lists, and with checks for what the validator leaves out.

    These are the extractor's own problems (a cited sentence that does not exist), evidence from marked stretches, and
    a draft that cites nothing at all: an extractor has read the article, so it can say where.
    """
    record = renumbered(draft, verify_record(draft, reading))
    added = [
        Check(
            field=ANSWER,
            value=one,
            verdict=Verdict.NOT_FOUND,
            rule=ANSWER,
            reason=f"The answer does not hold together: {one}.",
        )
        for one in problems
    ]
    record = _barred(record.model_copy(update={"checks": (*record.checks, *added)}), reading)
    cites = any(one.quote for one in draft.evidence) or any(one.quote for one in draft.claims)
    return record if cites else _without_source(record)


def _barred(record: Record, reading: Reading) -> Record:
    """The record, or, when the article's marks forbid its passages, the same as one that may not be shown."""
    mark = _forbidding(record, reading)
    return record if mark is None else _refused(record, _marked(mark, reading))


def _without_source(record: Record) -> Record:
    """A draft without a quote, as one that may not be shown."""
    reason = "The extractor cites no passage for this record."
    return _refused(record, Check(field="evidence", value="", verdict=Verdict.NOT_FOUND, rule=UNCITED, reason=reason))


def _refused(record: Record, check: Check) -> Record:
    update = {"checks": (*record.checks, check), "verdict": Verdict.NOT_FOUND, "headline": None}
    return record.model_copy(update=update)


def holds(record: Record) -> bool:
    """True when a verified record may be shown: its required fields hold, and its passages are not barred."""
    return is_kept(record) and not any(one.rule in FORBIDDING for one in record.checks)


def falls_short(record: Record) -> bool:
    """True when another answer may do better: what is required failed, and no mark forbids the record altogether."""
    if any(one.rule == MARKED for one in record.checks):
        return False
    required = {name for group in type(record).required for name in group}
    return not holds(record) or any(
        check.verdict in FAILED and field_of(check.field) in required and not is_detail(check.field)
        for check in record.checks
    )


def _forbidding(record: Record, reading: Reading) -> Mark | None:
    """The mark because of which a record may not stand: an instruction in any of its passages, or furniture in all."""
    marks = [_mark_of(one, reading) for one in record.evidence if one.start is not None]
    quoted = [_mark_of(one, reading) for one in record.claims if one.start is not None]
    instruction = next((one for one in marks + quoted if one and one.why == INSTRUCTION), None)
    return instruction or (marks[0] if marks and all(marks) else None)


def _mark_of(one: Evidence | Claim, reading: Reading) -> Mark | None:
    """The mark that covers more than half of a passage."""
    span = Span(one.start or 0, one.end or 0)
    mark = reading.marked(span)
    if mark is None:
        return None
    common = min(span.end, mark.end) - max(span.start, mark.start)
    return mark if 2 * common > span.end - span.start else None


def _marked(mark: Mark, reading: Reading) -> Check:
    quote = reading.text[mark.start : mark.end]
    reason = f"The record rests on a passage from which no record may come ({mark.why})."
    return Check(
        field="evidence",
        value=quote,
        verdict=Verdict.NOT_FOUND,
        rule=MARKED,
        start=mark.start,
        end=mark.end,
        quote=quote,
        reason=reason,
    )
