"""What a digest holds: clusters with all their members, links between clusters, and conflicts, never averaged."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

from summarizer.records.atoms import Frozen
from summarizer.records.vocabulary import SourceType
from summarizer.summary import AnyRecord


class Outcome(StrEnum):
    """How two records of different articles stand to each other."""

    SAME = "same"
    """One real-world thing."""
    POSSIBLY_SAME = "possibly_same"
    """For a person to decide."""
    RELATED = "related"
    """Another episode of one story: linked only."""
    DIFFERENT = "different"
    """Two things; not linked."""


class Member(Frozen):
    """A record in a cluster, with the article that it comes from."""

    article: str
    """Id of the article."""
    sha256: str
    """Hash of the article's text, by which two articles with one id are told apart."""
    title: str | None = None
    """Headline of the article."""
    publisher: str | None = None
    """Who published the article."""
    url: str | None = None
    """Where it was published."""
    published: dt.date | None = None
    """When the article was published."""
    source_group: int
    """Members of a cluster with one number count as one source: they share a long quote, or repeat one first report."""
    record: AnyRecord
    """The record as it was verified; nothing is overwritten."""


class Reported(Frozen):
    """One of several values that the members give for a field."""

    value: str
    """The value, in short."""
    article: str
    """Id of the article that gives it."""
    publisher: str | None = None
    """Who published that article."""
    published: dt.date | None = None
    """As of when."""
    source: str | None = None
    """Who says so, in the article's words; null for the article's own voice."""
    source_type: SourceType = SourceType.OUTLET
    """What kind of source that is."""
    quote: str | None = None
    """The passage that gives it."""


class Conflict(Frozen):
    """A field on which members of one cluster disagree, newest value first."""

    field: str
    """Name of the field; of several items, with the type name or category of the item in brackets."""
    leading: str | None = None
    """The value that leads, where the codebook says which: the backed stage, the newest number delivered."""
    values: tuple[Reported, ...]
    """Every value that was reported."""


class Cluster(Frozen):
    """The records, of one or more articles, that speak of one real-world thing."""

    id: str
    """Named after its first member."""
    kind: str
    """Record type of all members."""
    headline: str
    """Headline of the leading member: the newest one at the leading stage."""
    status: str
    """The highest stage that a named official, or two independent sources, assert; else the newest."""
    backing: str
    """Who backs that stage, in words."""
    disputed: bool
    """True when no stage has such backing, or when a source denies the thing."""
    denied_by: tuple[str, ...] = ()
    """Who denies it."""
    sources: int
    """Number of independent sources."""
    members: tuple[Member, ...]
    """All members, in order of publication."""
    conflicts: tuple[Conflict, ...] = ()
    """Where members disagree."""


class Link(Frozen):
    """Two clusters that are not merged, and why they belong beside each other."""

    clusters: tuple[str, str]
    """Ids of the two clusters."""
    outcome: Literal[Outcome.POSSIBLY_SAME, Outcome.RELATED]
    """possibly_same: for a person to decide; related: another episode of one story."""
    reason: str
    """Why, in one sentence."""


class Digest(Frozen):
    """One view over many articles."""

    schema_version: Literal["1"] = "1"
    """Version of this shape."""
    articles: tuple[str, ...] = ()
    """Ids of all articles read, those without records included."""
    clusters: tuple[Cluster, ...] = ()
    """All clusters, newest first."""
    links: tuple[Link, ...] = ()
    """Pairs of clusters for a person to look at."""
