"""Who stands behind a record: which members count as one source, and which stage has enough backing to lead."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.digest.model import Member
from summarizer.lexicon import load
from summarizer.records.record import Record
from summarizer.records.vocabulary import SourceType, Stance
from summarizer.summary import Source
from summarizer.text.fold import fold

LONG_QUOTE_WORDS = 15
"""Words that two articles share only when one copied from the other, or both from a third."""


def independent_sources(records: Sequence[tuple[Source, Record]]) -> list[int]:
    """A group number for each record.

    Records of one article, copies that share a long quote and repeats of one first report have the same number.
    """
    first_with: dict[str, int] = {}
    groups = list(range(len(records)))
    for index, (article, record) in enumerate(records):
        for key in _fingerprints(article, record):
            home = _root(groups, first_with.setdefault(key, index))
            groups[_root(groups, index)] = home
    return [_root(groups, index) for index in range(len(records))]


def _root(groups: list[int], index: int) -> int:
    while groups[index] != index:
        index = groups[index]
    return index


def _fingerprints(article: Source, record: Record) -> list[str]:
    keys = [f"article {article.id}"]
    for passage in record.evidence:
        words = fold(passage.quote).text.split()
        keys += [" ".join(words[at : at + LONG_QUOTE_WORDS]) for at in range(len(words) - LONG_QUOTE_WORDS + 1)]
    keys += [
        f"media {claim.source.casefold()}"
        for claim in record.claims
        if claim.source and claim.source_type is SourceType.MEDIA
    ]
    return keys


def leading_stage(members: Sequence[Member]) -> tuple[str, bool]:
    """The stage that leads a cluster, and whether it has backing.

    Backing is one named official, or two independent sources, who assert or admit it. Without any backing the newest
    member's stage is given.
    """
    order: list[str] = load("stages.toml").get(members[0].record.kind, [])
    backing: dict[str, set[int]] = {}
    official: set[str] = set()
    for member in members:
        stage = str(getattr(member.record, "status", ""))
        for claim in member.record.claims:
            if claim.stance in (Stance.ASSERTS, Stance.ADMITS):
                backing.setdefault(stage, set()).add(member.source_group)
                if claim.source_type is SourceType.OFFICIAL:
                    official.add(stage)
    backed = [stage for stage, groups in backing.items() if stage in official or len(groups) > 1]
    if backed:
        return max(backed, key=lambda stage: order.index(stage) if stage in order else len(order)), True
    return str(getattr(members[-1].record, "status", "")), False
