"""Verifies a record: a check for every filled field, computed values, exact evidence, and the verdict of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.reading import Reading
from summarizer.records.atoms import Check
from summarizer.records.record import Record
from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Span
from summarizer.verify.claims import check_claim
from summarizer.verify.codes import spelled_out
from summarizer.verify.compare import Compared, compare
from summarizer.verify.context import Context
from summarizer.verify.finding import ACCEPTED, FAILED, rank
from summarizer.verify.news_role import check_news_role
from summarizer.verify.paths import field_of, filled
from summarizer.verify.quotes import Found, find_quotes
from summarizer.verify.search import cited_passages
from summarizer.verify.settle import settle_claims, settle_evidence, settle_fields
from summarizer.verify.withdrawn import unless_withdrawn

MAX_VALUE_CHARS = 2_000
"""Longest claimed value that a check repeats."""
MAX_REASON_CHARS = 300
"""Longest reason; a claimed value may be of any length."""
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Characters that could steer a terminal, turn the direction of a line, or that no file holds."""


def verify_record(draft: Record, reading: Reading) -> Record:
    """A new record with a check for every filled field; the draft stays as it is.

    Paths in the checks are those of the draft. Values that the article contradicts, or does not have, are emptied, and
    an element of a list whose own words fail is left out, unless the record as a whole is rejected (`is_kept`): then it
    keeps all that was claimed. Values to review stay.
    """
    draft = spelled_out(draft).model_copy(update={"checks": (), "verdict": None})
    quoted = [one for one in draft.claims if one.quote]
    places = find_quotes((*draft.evidence, *quoted), reading)
    evidence = places[: len(draft.evidence)]
    claims = dict(
        zip([at for at, one in enumerate(draft.claims) if one.quote], places[len(draft.evidence) :], strict=True)
    )
    passages = cited_passages(draft, evidence, tuple(claims.values()))
    context = Context(draft, reading, passages, cited=bool(passages))
    compared = [unless_withdrawn(one, slot, context) for slot in context.slots for one in compare(slot, context)]
    compared += _spine(draft, evidence, claims, context)
    checked = draft.model_copy(update={"checks": tuple(_check(one, reading.text) for one in compared)})
    kept = is_kept(checked)
    failed = {one.field for one in checked.checks if one.verdict in FAILED} if kept else set()
    update = settle_fields(draft, compared, failed)
    update["claims"] = settle_claims(draft.claims, claims, failed, reading.text)
    update["evidence"] = settle_evidence(draft, evidence, failed, checked.checks, reading.text)
    update["verdict"] = _verdict(checked, kept)
    return checked.model_copy(update=update)


def is_kept(record: Record) -> bool:
    """True when every group of required fields has one that is supported or inferred, so the record may be shown."""
    return all(any(_stands(record, name) for name in group) for group in type(record).required)


def _stands(record: Record, name: str) -> bool:
    """True when the field, or one element of a list, has no check that is worse than inferred."""
    own: dict[str, list[Verdict]] = {}
    for check in record.checks:
        head = check.field.partition(".")[0]
        if field_of(head) == name and not is_detail(check.field):
            own.setdefault(head, []).append(check.verdict)
    return any(all(verdict in ACCEPTED for verdict in verdicts) for verdicts in own.values())


def is_detail(path: str) -> bool:
    """True for a part of a list element that the element can do without: all but its own words."""
    head, _, part = path.partition(".")
    return part == "country" if not head.endswith("]") else part not in ("", "text")


def _spine(draft: Record, evidence: Sequence[Found], claims: dict[int, Found], context: Context) -> Iterator[Compared]:
    """The checks of what all records share: the role in the news, the claims and the evidence."""
    yield Compared("news_role", draft.news_role.value, check_news_role(draft.news_role, context))
    for at, claim in enumerate(draft.claims):
        for path, value, finding in check_claim(f"claims[{at}]", claim, claims.get(at), context):
            yield Compared(path, value, finding)
    for at, one in enumerate(evidence):
        if filled(draft.evidence[at].quote):
            yield Compared(f"evidence[{at}].quote", draft.evidence[at].quote, one.finding)


def _check(one: Compared, text: str) -> Check:
    """The check; a value that may come from anywhere is cut, and shown without control characters."""
    at = Span(one.finding.at.start, one.finding.at.end) if one.finding.at is not None else None
    return Check(
        field=one.path,
        value=one.value[:MAX_VALUE_CHARS],
        verdict=one.finding.verdict,
        rule=one.finding.rule,
        start=at.start if at else None,
        end=at.end if at else None,
        quote=at.of(text) if at else None,
        reason=_clear(one.finding.reason),
    )


def _clear(reason: str) -> str:
    """A reason on one line, within its length, without characters that act on a reader's screen."""
    line = " ".join(_UNSAFE.sub("�", reason[: 4 * MAX_REASON_CHARS]).split())
    return line if len(line) <= MAX_REASON_CHARS else line[: MAX_REASON_CHARS - 1] + "…"


def _verdict(checked: Record, kept: bool) -> Verdict:
    """The worst verdict of what the record keeps; of a rejected record the worst of its required fields."""
    if kept:
        verdicts = [one.verdict for one in checked.checks if one.verdict not in FAILED]
    else:
        required = {name for group in type(checked).required for name in group}
        verdicts = [
            one.verdict for one in checked.checks if field_of(one.field) in required and one.verdict not in ACCEPTED
        ]
        verdicts = verdicts or [Verdict.NOT_FOUND]
    return max(verdicts, key=rank, default=Verdict.SUPPORTED)
