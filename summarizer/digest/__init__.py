"""One view over many articles: clusters of records that speak of one thing, their conflicts, and who says so."""

from __future__ import annotations

from summarizer.digest.cluster import digest
from summarizer.digest.model import Cluster, Conflict, Digest, Link, Member, Outcome

__all__ = ["Cluster", "Conflict", "Digest", "Link", "Member", "Outcome", "digest"]
