"""Groups the records of many summaries into clusters, and shows for each who says what and where they disagree."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from summarizer.digest.comparison import Comparison, different, possibly, related
from summarizer.digest.conflicts import find_conflicts
from summarizer.digest.model import Cluster, Digest, Link, Member, Outcome
from summarizer.digest.parties import party_key
from summarizer.digest.same import compare_records
from summarizer.digest.sources import deniers, independent_sources, leading_stage
from summarizer.records.record import Record
from summarizer.summary import Source, Summary

LINKED = (Outcome.POSSIBLY_SAME, Outcome.RELATED)

APART = related("one article tells them apart")
"""Two records of one article that agree in all that is compared."""

_GIVERS = ("supplier", "donor", "authority")


def digest(summaries: Iterable[Summary]) -> Digest:
    """One view over the verified records of many summaries; rejected records do not enter.

    A record joins a cluster when it is the same as every member that is already there, so that a chain of near matches
    never merges two things that differ. Records of one article never share a cluster, and one that two summaries of the
    same text both hold counts once. The result does not depend on the order of the summaries.
    """
    read = sorted(summaries, key=_place)
    groups = _Groups()
    for source, record in _once(read):
        groups.add(source, record)
    clusters = [_cluster(group) for group in groups.groups]
    newest_first = sorted(clusters, key=lambda one: one.members[-1].published or dt.date.min, reverse=True)
    return Digest(
        articles=tuple(dict.fromkeys(summary.article.id for summary in read)),
        clusters=tuple(newest_first),
        links=tuple(
            Link.model_validate(
                {"clusters": (clusters[one].id, clusters[other].id), "outcome": found.outcome, "reason": found.reason}
            )
            for (one, other), found in sorted(groups.links.items())
        ),
    )


def _place(summary: Summary) -> tuple[dt.date, str, str, str]:
    """By day of publication, those without one last; the rest makes the order the same every time."""
    article = summary.article
    return article.published or dt.date.max, article.id, article.sha256, summary.provenance.model_dump_json()


def _once(summaries: Sequence[Summary]) -> Iterator[tuple[Source, Record]]:
    seen: set[tuple[str, str]] = set()
    for summary in summaries:
        for at, record in enumerate(summary.records):
            key = summary.article.sha256, record.id or f"{at}"
            if key not in seen:
                seen.add(key)
                yield summary.article, record


class _Groups:
    """Clusters in the making: groups of records, and how they stand to each other."""

    def __init__(self) -> None:
        self.groups: list[list[tuple[Source, Record]]] = []
        self.links: dict[tuple[int, int], Comparison] = {}
        self._by_giver: dict[tuple[str, str | None], list[int]] = defaultdict(list)

    def add(self, source: Source, record: Record) -> None:
        """Puts a record into the first group that it fits, or into one of its own."""
        answers = {index: self._against(index, source, record) for index in self._candidates(record)}
        fits = [index for index, answer in answers.items() if answer.outcome is Outcome.SAME]
        home = fits[0] if fits else len(self.groups)
        if not fits:
            self.groups.append([])
        self.groups[home].append((source, record))
        key = record.kind, _giver(record)
        if home not in self._by_giver[key]:
            self._by_giver[key].append(home)
        for index, found in answers.items():
            answer = possibly("one record fits both") if index in fits[1:] else found
            if index != home and answer.outcome in LINKED:
                pair = min(index, home), max(index, home)
                self.links[pair] = min(self.links.get(pair, answer), answer, key=lambda one: one.rank)

    def _candidates(self, record: Record) -> list[int]:
        """The groups that a record may belong to: another giver makes it another thing, an unknown one does not."""
        giver = _giver(record)
        known = {key for key in self._by_giver if key[0] == record.kind and (giver is None or key[1] in (giver, None))}
        return sorted({index for key in known for index in self._by_giver[key]})

    def _against(self, index: int, source: Source, record: Record) -> Comparison:
        """How a record stands to a whole group: the worst of its answers. Records of one article never merge."""
        found: Comparison | None = None
        for there, member in self.groups[index]:
            answer = compare_records(member, record, (there.published, source.published))
            if there.sha256 == source.sha256:
                answer = APART if answer.outcome is Outcome.SAME else different("one article tells them apart")
            if found is None or answer.rank > found.rank:
                found = answer
            if found.outcome is Outcome.DIFFERENT:
                break
        assert found is not None
        return found


def _giver(record: Record) -> str | None:
    """Who acts in a record, as compared; `None` when it does not say, and for types of your own."""
    party = next((party for name in _GIVERS if (party := getattr(record, name, None)) is not None), None)
    return party_key(party) if party is not None else None


def _cluster(group: Sequence[tuple[Source, Record]]) -> Cluster:
    members = [_member(*one, number) for one, number in zip(group, independent_sources(group), strict=True)]
    backing = leading_stage(members)
    denied_by = deniers(members)
    leading = [member for member in members if str(getattr(member.record, "status", "")) == backing.status] or members
    first = members[0]
    return Cluster(
        id=f"{first.article}/{first.record.id}",
        kind=first.record.kind,
        headline=leading[-1].record.headline or f"{first.record.kind} in {first.article}",
        status=backing.status,
        backing=backing.reason,
        disputed=bool(denied_by) or not backing.enough,
        denied_by=denied_by,
        sources=len({member.source_group for member in members}),
        members=tuple(members),
        conflicts=find_conflicts(members, backing.status),
    )


def _member(source: Source, record: Record, group: int) -> Member:
    about = source.model_dump(include={"sha256", "title", "publisher", "url", "published"})
    return Member(article=source.id, source_group=group, record=record, **about)
