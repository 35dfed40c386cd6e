"""The figures of an evaluation: counts with precision, recall and F1, accuracy per field, and records that failed."""

from __future__ import annotations

from typing import Literal

from pydantic import computed_field

from summarizer.records.atoms import Frozen


class Counts(Frozen):
    """Records that were found, missed or made up, and the rates that follow."""

    matched: int = 0
    """Annotated records that have a counterpart (true positives)."""
    spurious: int = 0
    """Extracted records that no annotated record accounts for, duplicates included (false positives)."""
    missed: int = 0
    """Annotated records without a counterpart (false negatives)."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float:
        """Share of the extracted records that are right; 0 when none was extracted."""
        return _share(self.matched, self.matched + self.spurious)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float:
        """Share of the annotated records that were found; 0 when there is none."""
        return _share(self.matched, self.matched + self.missed)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.matched, 2 * self.matched + self.spurious + self.missed)

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            matched=self.matched + other.matched,
            spurious=self.spurious + other.spurious,
            missed=self.missed + other.missed,
        )


class FieldFigures(Frozen):
    """How often one field of matched records is right."""

    right: int = 0
    """Annotated values that were extracted as annotated, or as an accepted alternative."""
    asked: int = 0
    """Annotated values."""
    invented: int = 0
    """Extracted values where annotators left the field empty; of lists, extracted elements without a counterpart."""
    empty: int = 0
    """Records, or elements, in which annotators left the field empty; of lists, all extracted elements."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def accuracy(self) -> float | None:
        """Share of the annotated values that are right; null when there is none."""
        return _share(self.right, self.asked) if self.asked else None

    def __add__(self, other: FieldFigures) -> FieldFigures:
        return FieldFigures(
            right=self.right + other.right,
            asked=self.asked + other.asked,
            invented=self.invented + other.invented,
            empty=self.empty + other.empty,
        )


class Judged(Frozen):
    """A record that has no counterpart, and why."""

    outcome: Literal["missed", "spurious", "duplicate", "distractor", "optional"]
    """missed: annotated, not found; optional: from a passage where a record is no error; the rest count as spurious."""
    article: str
    """Name of the article."""
    id: str
    """Id of the record."""
    kind: str
    """Its type."""
    headline: str
    """What it says, in one line."""
    reason: str
    """What comes closest, and where it differs."""


class Evaluation(Frozen):
    """How extracted records compare with annotated ones."""

    articles: int = 0
    """Annotated articles."""
    unanswered: tuple[str, ...] = ()
    """Annotated articles without a summary: all their records count as missed."""
    overall: Counts = Counts()
    """Over all record types."""
    kinds: dict[str, Counts] = {}
    """By record type."""
    fields: dict[str, FieldFigures] = {}
    """By field, over the matched records."""
    distractor_hits: int = 0
    """Spurious records from passages that only look like one."""
    duplicates: int = 0
    """Spurious records of a thing that another record already covers."""
    optional_hits: int = 0
    """Records from passages where both a record and none are right; not counted otherwise."""
    judged: tuple[Judged, ...] = ()
    """Every record without a counterpart."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def field_accuracy(self) -> float | None:
        """Share of all annotated values of matched records that are right; null when there is none."""
        asked = sum(one.asked for one in self.fields.values())
        return _share(sum(one.right for one in self.fields.values()), asked) if asked else None


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
