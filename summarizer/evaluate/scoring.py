"""Compares the answers for all annotated articles with gold, and adds up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.evaluate.answers import Answer
from summarizer.evaluate.fields import added, field_marks
from summarizer.evaluate.figures import Counts, Evaluation, FieldFigures, Judged
from summarizer.evaluate.gold import GoldArticle
from summarizer.evaluate.matching import Matched, match
from summarizer.records.record import typed_fields
from summarizer.records.registry import record_types


def evaluate(gold: Iterable[GoldArticle], answers: Sequence[Answer]) -> Evaluation:
    """Precision, recall and F1 of records, and accuracy of fields.

    An annotated article without an answer has all its records missed. Of several answers for one article the last
    counts. Answers for articles that are not annotated count for nothing.
    """
    kinds = {one.model_fields["kind"].default: Counts() for one in record_types()}
    fields: dict[str, FieldFigures] = {}
    judged: list[Judged] = []
    unanswered: list[str] = []
    articles = 0
    for one in gold:
        articles += 1
        answer = next((given for given in reversed(answers) if given.is_about(one)), None)
        if answer is None:
            unanswered.append(one.name)
        matched = match(one, answer.records if answer else ())
        for pair in matched.pairs:
            added(field_marks(*pair), fields)
        for kind, counts in _counts(matched):
            kinds[kind] += counts
        judged += matched.judged
    outcomes = [one.outcome for one in judged]
    return Evaluation(
        articles=articles,
        unanswered=tuple(unanswered),
        overall=sum(kinds.values(), Counts()),
        kinds=kinds,
        fields={name: fields[name] for name in sorted(fields, key=_place)},
        distractor_hits=outcomes.count("distractor"),
        duplicates=outcomes.count("duplicate"),
        optional_hits=outcomes.count("optional"),
        judged=tuple(judged),
    )


def _place(field: str) -> tuple[int, str]:
    """The order of the codebook; what is marked of items comes after them."""
    names = [name for one in record_types() for name in typed_fields(one)]
    whole = field.partition(".")[0]
    return (names.index(whole) if whole in names else len(names)), field


def _counts(matched: Matched) -> Iterable[tuple[str, Counts]]:
    """What each pair and each record without a partner adds to the counts of its type."""
    for gold, _ in matched.pairs:
        yield gold.record.kind, Counts(matched=1)
    for one in matched.judged:
        if one.outcome == "missed":
            yield one.kind, Counts(missed=1)
        elif one.outcome != "optional":
            yield one.kind, Counts(spurious=1)
