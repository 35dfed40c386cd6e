"""A digest as a brief for people: clusters with backing, members and conflicts, then pairs for a person to decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.digest import Cluster, Conflict, Digest, Link, Member, Outcome
from summarizer.outputs.terminal import console_for, shortened, sign, unpadded, words
from summarizer.outputs.wording import kind_in_words

MAX_QUOTE_CHARS = 160
"""Longest passage in a table of conflicts, in characters; the JSON has all of it."""

MAX_LINKS = 40
"""Most links of one kind that are shown; the JSON has all of them."""

_LINKS = {
    Outcome.POSSIBLY_SAME: "possibly the same: for a person to decide",
    Outcome.RELATED: "related: other episodes of one story",
}


def write_digest_brief(digest: Digest, stream: TextIO) -> None:
    """Writes the brief of a digest to a stream."""
    console = console_for(stream)
    with unpadded(console):
        print_digest(digest, console)


def print_digest(digest: Digest, console: Console) -> None:
    """Prints clusters newest first, then the links between them."""
    numbers = {cluster.id: number for number, cluster in enumerate(digest.clusters, 1)}
    for cluster in digest.clusters:
        _print_cluster(cluster, numbers[cluster.id], console)
    if not digest.clusters:
        console.print(words("No record in these summaries.", "dim"))
    for outcome, title in _LINKS.items():
        links = [one for one in digest.links if one.outcome is outcome]
        if links:
            console.print(Rule(title, style="yellow", align="left"))
            _print_links(links, digest, numbers, console)
    told = f"{_counted(len(digest.articles), 'article')}, {_counted(len(digest.clusters), 'cluster')}"
    disputed = sum(cluster.disputed for cluster in digest.clusters)
    console.print(words(f"{told}{f', {disputed} disputed' if disputed else ''}", "dim"))


def _print_cluster(cluster: Cluster, number: int, console: Console) -> None:
    console.print(
        Text.assemble(words(f"{number} {kind_in_words(cluster.kind)}: ", "dim"), words(cluster.headline, "bold"))
    )
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(max_width=10)
    grid.add_column(overflow="fold")
    stage = Text.assemble(words(cluster.status.replace("_", " "), "bold"), words(f", {cluster.backing}"))
    if cluster.disputed:
        why = f": denied by {', '.join(cluster.denied_by)}" if cluster.denied_by else ""
        stage.append_text(words(f" · disputed{why}", "bold yellow"))
    grid.add_row(words("stage", "dim"), stage)
    grid.add_row(words("sources", "dim"), words(_sources(cluster)))
    for at, member in enumerate(cluster.members):
        label = ("article" if len(cluster.members) == 1 else "articles") if at == 0 else ""
        grid.add_row(words(label, "dim"), _member(member, console, alone=len(cluster.members) == 1))
    console.print(Padding(grid, (0, 0, 0, 2)))
    for conflict in cluster.conflicts:
        _print_conflict(conflict, console)
    console.print()


def _sources(cluster: Cluster) -> str:
    told = f"{cluster.sources} independent"
    copies = len(cluster.members) - cluster.sources
    return f"{told} of {len(cluster.members)} articles; the others repeat one of them" if copies else told


def _member(member: Member, console: Console, *, alone: bool) -> Text:
    day = f"{member.published}" if member.published else "no date"
    name = " · ".join(part for part in (day, member.publisher or "", member.title or "", member.article) if part)
    stage = str(getattr(member.record, "status", "")).replace("_", " ")
    said = "" if alone else f" · {stage}"
    return Text.assemble(sign(member.record.verdict, console), words(f" {name}"), words(said, "dim"))


def _print_conflict(conflict: Conflict, console: Console) -> None:
    leading = f", {conflict.leading} leads" if conflict.leading else ""
    title = words(f"they disagree on {conflict.field.replace('_', ' ')}{leading}", "yellow")
    table = Table(box=SIMPLE_HEAD, pad_edge=False, title=title, title_justify="left")
    table.add_column("value", overflow="fold", min_width=8)
    table.add_column("source", overflow="fold", min_width=8)
    table.add_column("outlet", overflow="fold", min_width=8)
    table.add_column("date", min_width=10, no_wrap=True)
    table.add_column("passage", overflow="fold", ratio=1)
    for one in conflict.values:
        kind = one.source_type.replace("_", " ")
        table.add_row(
            words(one.value.replace("_", " ")),
            words(f"{one.source} ({kind})" if one.source else kind),
            words(one.publisher or one.article),
            words(f"{one.published or ''}"),
            words(shortened(one.quote or "", MAX_QUOTE_CHARS), "italic"),
        )
    console.print(Padding(table, (0, 0, 0, 2)))


def _print_links(links: Sequence[Link], digest: Digest, numbers: dict[str, int], console: Console) -> None:
    headlines = {cluster.id: cluster.headline for cluster in digest.clusters}
    for link in sorted(links, key=lambda one: [numbers[two] for two in one.clusters])[:MAX_LINKS]:
        first, second = sorted(link.clusters, key=numbers.__getitem__)
        console.print(words(f"{numbers[first]} {headlines[first]}"))
        console.print(words(f"{numbers[second]} {headlines[second]}"))
        console.print(Padding(words(link.reason, "dim"), (0, 0, 1, 2)))
    if len(links) > MAX_LINKS:
        console.print(words(f"and {len(links) - MAX_LINKS} more, in the JSON", "dim"))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
