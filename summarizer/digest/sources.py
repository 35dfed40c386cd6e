"""Who stands behind a cluster: which members count as one source, and which stage has enough backing to lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.digest.model import Member
from summarizer.lexicon import load
from summarizer.records.record import Record
from summarizer.records.vocabulary import SourceType, Stance
from summarizer.summary import Source
from summarizer.text.fold import fold
from summarizer.values.levelled import level_word
from summarizer.values.parties import strip_lead

LONG_QUOTE_WORDS = 15
"""Words that two articles share only when one copied from the other, or both from a third."""


def independent_sources(records: Sequence[tuple[Source, Record]]) -> list[int]:
    """A group number for each record of one thing.

    Records of one article, copies that share a long quote, and repeats of one first report have the same number; so do
    an outlet's report and the articles that cite it. The records have to be about one thing: two articles that cite one
    outlet for two things are not copies.
    """
    first_with: dict[str, int] = {}
    groups = list(range(len(records)))
    for index, (article, record) in enumerate(records):
        for key in _fingerprints(article, record):
            home = _root(groups, first_with.setdefault(key, index))
            groups[_root(groups, index)] = home
    roots = [_root(groups, index) for index in range(len(records))]
    numbers = {root: number for number, root in enumerate(dict.fromkeys(roots))}
    return [numbers[root] for root in roots]


def _root(groups: list[int], index: int) -> int:
    while groups[index] != index:
        index = groups[index]
    return index


def _fingerprints(article: Source, record: Record) -> Iterator[str]:
    yield f"article {article.sha256}"
    quotes = [one.quote for one in record.evidence] + [one.quote for one in record.claims if one.quote]
    for quote in dict.fromkeys(quotes):
        words = fold(quote).text.split()
        for at in range(len(words) - LONG_QUOTE_WORDS + 1):
            yield " ".join(words[at : at + LONG_QUOTE_WORDS])
    outlets = [one.source for one in record.claims if one.source_type is SourceType.MEDIA]
    for outlet in (article.publisher, *outlets):
        if outlet:
            yield f"outlet {level_word(strip_lead(outlet))}"


@dataclass(frozen=True, slots=True)
class Backing:
    """The stage that leads a cluster, and who backs it."""

    status: str
    enough: bool
    """True when a named official, or two independent sources, assert the stage or a later one."""
    reason: str
    """Who backs it, in words."""


def leading_stage(members: Sequence[Member]) -> Backing:
    """The highest stage that one named official, or two independent sources, assert or admit.

    A later stage backs the earlier ones of the same order: who says delivered says agreed. A record without any claim
    is asserted by its article. Without any backing the newest member's stage is given.
    """
    order: list[str] = load("stages.toml").get(members[0].record.kind, [])
    groups: dict[str, set[int]] = {}
    officials: dict[str, str] = {}
    for member in members:
        said = _status(member)
        for stage in order[: order.index(said) + 1] if said in order else (said,):
            if _asserts(member.record):
                groups.setdefault(stage, set()).add(member.source_group)
            official = _official(member.record)
            if official:
                officials.setdefault(stage, official)
    said_stages = {_status(member) for member in members}
    backed = [one for one in said_stages if one in officials or len(groups.get(one, ())) > 1]
    if backed:
        status = max(backed, key=lambda one: (_rank(one, order), one))
        if status in officials:
            return Backing(status, True, f"said by {officials[status]}")
        return Backing(status, True, f"said by {len(groups[status])} independent sources")
    return Backing(_status(members[-1]), False, "no named official and no second independent source")


def deniers(members: Sequence[Member]) -> tuple[str, ...]:
    """Who denies the thing, each once, in order of publication."""
    claims = (claim for member in members for claim in member.record.claims)
    return tuple(
        dict.fromkeys(claim.source or "the article itself" for claim in claims if claim.stance is Stance.DENIES)
    )


def _status(member: Member) -> str:
    return str(getattr(member.record, "status", ""))


def _rank(stage: str, order: Sequence[str]) -> int:
    """Unknown stages come before all, those that end the order (cancelled, refused) after all."""
    if stage in ("", "unspecified"):
        return -1
    return order.index(stage) if stage in order else len(order)


def _asserts(record: Record) -> bool:
    stances = {claim.stance for claim in record.claims} or {Stance.ASSERTS}
    return not stances.isdisjoint((Stance.ASSERTS, Stance.ADMITS))


def _official(record: Record) -> str | None:
    """A named official or body that asserts or admits it."""
    for claim in record.claims:
        asserted = claim.stance in (Stance.ASSERTS, Stance.ADMITS)
        if asserted and claim.source and claim.source_type is SourceType.OFFICIAL:
            return " ".join(claim.source.split())
    return None
