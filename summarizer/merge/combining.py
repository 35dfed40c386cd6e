"""Joins two records of the same thing: more evidence and claims, empty fields filled, no value mixed with another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarizer.merge.agreement import plain, same_item, same_target
from summarizer.records.atoms import Check, Claim, Evidence, Item, Target
from summarizer.records.record import Record, typed_fields
from summarizer.records.vocabulary import NewsRole
from summarizer.text.spans import Span, overlaps
from summarizer.verify.finding import ACCEPTED, FAILED, rank
from summarizer.verify.paths import covers, field_of, filled


def combine(first: Record, second: Record) -> Record:
    """The record with more accepted values (the first of equals), with what the other adds.

    Every check moves with its value. The other's refused values stay visible as checks; its values for fields that are
    filled already are dropped with their checks, since they agree with the kept ones.
    """
    ours, other = (first, second) if _weight(first) >= _weight(second) else (second, first)
    joined = _Joined(ours, other)
    for name in typed_fields(type(ours)):
        joined.take(name)
    joined.take_claims()
    joined.take_evidence()
    verdicts = [one.verdict for one in (ours, other) if one.verdict is not None]
    return ours.model_copy(
        update=joined.fields
        | {
            "checks": tuple(joined.checks),
            "verdict": max(verdicts, key=rank) if verdicts else None,
            "news_role": NewsRole.NEW if NewsRole.NEW in (ours.news_role, other.news_role) else ours.news_role,
            "id": ours.id,
            "headline": None,
        }
    )


def _weight(record: Record) -> int:
    """How many accepted values the typed fields hold; passages and claims do not count, for they are joined anyway."""
    typed = typed_fields(type(record))
    return sum(check.verdict in ACCEPTED and field_of(check.field) in typed for check in record.checks)


class _Joined:
    """The fields and checks of the joined record, as they come together."""

    def __init__(self, ours: Record, other: Record) -> None:
        self.ours = ours
        self.other = other
        self.fields: dict[str, Any] = {}
        self.checks: list[Check] = list(ours.checks)
        self._known = set(self.checks)

    def take(self, name: str) -> None:
        """Takes from the other what one typed field of ours lacks."""
        mine, theirs = getattr(self.ours, name), getattr(self.other, name)
        if isinstance(mine, tuple):
            self._take_elements(name, mine, theirs)
        elif not filled(mine) and filled(theirs):
            self.fields[name] = theirs
            self._move(name, name)
        else:
            self._move(name, name, refused_only=True)

    def _take_elements(self, name: str, mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> None:
        joined = list(mine)
        for index, element in enumerate(theirs):
            at = next((at for at, one in enumerate(joined) if _same_element(one, element)), None)
            source = f"{name}[{index}]"
            if at is None:
                joined.append(element)
                self._move(source, f"{name}[{len(joined) - 1}]")
            elif isinstance(element, Item | Target):
                joined[at] = self._filled_up(joined[at], element, f"{name}[{at}]", source)
        self.fields[name] = tuple(joined)

    def _filled_up(self, mine: Any, theirs: Any, path: str, source: str) -> Any:
        """An element of ours with the parts that it lacks."""
        added = {}
        for part in type(mine).model_fields:
            if not filled(getattr(mine, part)) and filled(getattr(theirs, part)):
                added[part] = getattr(theirs, part)
                self._move(f"{source}.{part}", f"{path}.{part}")
            else:
                self._move(f"{source}.{part}", f"{path}.{part}", refused_only=True)
        return mine.model_copy(update=added) if added else mine

    def take_claims(self) -> None:
        """Takes the claims that ours does not have, by source and passage."""
        joined = list(self.ours.claims)
        for index, claim in enumerate(self.other.claims):
            if not any(_same_claim(claim, one) for one in joined):
                joined.append(claim)
                self._move(f"claims[{index}]", f"claims[{len(joined) - 1}]")
        self.fields["claims"] = tuple(joined)

    def take_evidence(self) -> None:
        """Takes the passages that ours does not have; of two that hold each other the longer one stays."""
        joined = list(self.ours.evidence)
        spans = [_span(one) for one in joined]
        for index, one in enumerate(self.other.evidence):
            span = _span(one)
            at = next((at for at, mine in enumerate(spans) if _holds(mine, span) or _holds(span, mine)), None)
            if at is None:
                joined.append(one)
                spans.append(span)
                self._move(f"evidence[{index}]", f"evidence[{len(joined) - 1}]")
            else:
                longer = joined[at] if _holds(spans[at], span) else one
                joined[at] = longer.model_copy(update={"fields": _union(joined[at].fields, one.fields)})
                spans[at] = _span(longer)
        self.fields["evidence"] = tuple(joined)

    def _move(self, source: str, path: str, *, refused_only: bool = False) -> None:
        """Adds the other's checks of a field under its path in ours."""
        for check in self.other.checks:
            if covers(source, check.field) and (check.verdict in FAILED or not refused_only):
                moved = check.model_copy(update={"field": path + check.field[len(source) :]})
                if moved not in self._known:
                    self._known.add(moved)
                    self.checks.append(moved)


def _same_element(one: Any, other: Any) -> bool:
    if isinstance(one, Item) and isinstance(other, Item):
        return same_item(one, other)
    if isinstance(one, Target) and isinstance(other, Target):
        return same_target(one, other)
    return bool(one == other)


def _same_claim(one: Claim, other: Claim) -> bool:
    if plain(one.source) != plain(other.source) or one.stance != other.stance:
        return False
    mine, theirs = _span(one), _span(other)
    return overlaps(mine, theirs) if mine and theirs else plain(one.quote) == plain(other.quote)


def _holds(outer: Span | None, inner: Span | None) -> bool:
    """True when one passage lies within the other; one without a place lies within none."""
    return outer is not None and inner is not None and outer.start <= inner.start and inner.end <= outer.end


def _span(one: Claim | Evidence) -> Span | None:
    return Span(one.start, one.end) if one.start is not None and one.end is not None else None


def _union(mine: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """Names in order, each once; no names at all mean all fields, and stay that."""
    mine, theirs = tuple(mine), tuple(theirs)
    return tuple(dict.fromkeys(mine + theirs)) if mine and theirs else ()
