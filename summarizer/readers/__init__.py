"""From files, folders and standard input to articles: text, Markdown, HTML, JSON, JSON Lines and CSV."""

from __future__ import annotations

from summarizer.readers.sources import read_articles, read_one

__all__ = ["read_articles", "read_one"]
