"""Groups the records of many summaries into clusters, and shows for each who says what and where they disagree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import combinations

from summarizer.digest.conflicts import find_conflicts
from summarizer.digest.model import Cluster, Digest, Link, Member, Outcome
from summarizer.digest.same import Comparison, compare_records
from summarizer.digest.sources import independent_sources, leading_stage
from summarizer.records.vocabulary import Stance
from summarizer.summary import Summary

LINKED = (Outcome.POSSIBLY_SAME, Outcome.RELATED)


def digest(summaries: Iterable[Summary]) -> Digest:
    """One view over the verified records of many summaries; rejected records do not enter.

    A record joins a cluster when it is the same as every member that is already there, so that a chain of near matches
    never merges two things that differ. The result does not depend on the order of the summaries.
    """
    read = sorted(summaries, key=lambda one: (one.article.published or dt.date.max, one.article.id))
    members = _members(read)
    groups: list[list[Member]] = []
    links: dict[tuple[int, int], Comparison] = {}
    for member in members:
        answers = [_against(group, member) for group in groups]
        home = next((index for index, answer in enumerate(answers) if answer.outcome is Outcome.SAME), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(member)
        for index, answer in enumerate(answers):
            if index != home and answer.outcome in LINKED:
                links.setdefault((min(index, home), max(index, home)), answer)
    clusters = [_cluster(group) for group in groups]
    return Digest(
        articles=tuple(summary.article.id for summary in read),
        clusters=tuple(sorted(clusters, key=lambda one: one.members[-1].published or dt.date.min, reverse=True)),
        links=tuple(
            Link(clusters=(clusters[one].id, clusters[other].id), outcome=answer.outcome, reason=answer.reason)
            for (one, other), answer in sorted(links.items())
        ),
    )


def _members(summaries: Sequence[Summary]) -> list[Member]:
    pairs = [(summary, record) for summary in summaries for record in summary.records]
    groups = independent_sources([(summary.article, record) for summary, record in pairs])
    return [
        Member(
            article=summary.article.id,
            publisher=summary.article.publisher,
            published=summary.article.published,
            source_group=group,
            record=record,
        )
        for (summary, record), group in zip(pairs, groups, strict=True)
    ]


def _against(group: Sequence[Member], member: Member) -> Comparison:
    """How a record stands to a whole group: the worst of its answers. Records of one article never merge."""
    found = Comparison(Outcome.SAME, "")
    ranks = tuple(Outcome)
    for other in group:
        answer = compare_records(other.record, member.record)
        if answer.outcome is Outcome.SAME and other.article == member.article:
            answer = Comparison(Outcome.RELATED, "one article tells them apart")
        if ranks.index(answer.outcome) > ranks.index(found.outcome):
            found = answer
    return found


def _cluster(members: Sequence[Member]) -> Cluster:
    stage, backed = leading_stage(members)
    leading = [member for member in members if str(getattr(member.record, "status", "")) == stage] or list(members)
    denied = any(claim.stance is Stance.DENIES for member in members for claim in member.record.claims)
    first = members[0]
    return Cluster(
        id=f"{first.article}/{first.record.id}",
        kind=first.record.kind,
        headline=leading[-1].record.headline or f"{first.record.kind} in {first.article}",
        status=stage,
        disputed=denied or not backed,
        sources=len({member.source_group for member in members}),
        members=tuple(members),
        conflicts=find_conflicts(members)
        if any(one.article != other.article for one, other in combinations(members, 2))
        else (),
    )
