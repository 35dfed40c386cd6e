"""One record for each real thing of an article: duplicates of chunks and re-asks are joined, and nothing else is."""

from __future__ import annotations

from summarizer.merge.duplicates import merge
from summarizer.merge.identity import with_ids
from summarizer.merge.renumbering import renumbered

__all__ = ["merge", "renumbered", "with_ids"]
