"""The main text and metadata of an HTML page, by trafilatura, with hidden text taken out first."""

from __future__ import annotations

import re
from typing import Any

from summarizer.errors import ArticleError, ConfigError

MAX_HTML_CHARS = 8_000_000
"""Largest page taken: the parser needs some 60 times that in memory."""

MAX_UNCLOSED = 20_000
"""Most paragraphs opened and never closed: 5.6 MB of them kept the parser busy for 20 seconds."""

MAX_DEPTH = 2_000
"""Deepest nesting of block elements taken."""

_HIDDEN_STYLE = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|font-size\s{0,4}:\s{0,4}0(?:\.0{1,4})?(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$)|opacity\s{0,4}:\s{0,4}0(?:\.0{1,4})?\s{0,4}(?:;|!|$)",
    re.IGNORECASE,
)


def read_page(page: str, name: str) -> dict[str, Any]:
    """The parts of an article that a page holds: `text`, and `title`, `publisher`, `url`, `published` where given.

    Raises:
        ArticleError: the page is too large or too deep, or holds no main text.
        ConfigError: the `html` extra is not installed.
    """
    try:
        import trafilatura
        from lxml import html
    except ImportError as error:
        raise ConfigError(f"{name}: HTML needs the html extra: pip install 'sourced-summarizer[html]'") from error
    _refuse_bombs(page, name)
    try:
        tree = html.fromstring(
            page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (ValueError, html.etree.LxmlError) as error:
        raise ArticleError(f"{name}: not readable as HTML: {error}") from error
    found = trafilatura.extract_metadata(tree)
    meta = {"title": found.title, "publisher": found.sitename, "url": found.url, "published": found.date}
    _strip_hidden(tree)
    text = trafilatura.extract(tree, include_comments=False, include_tables=True, favor_recall=True)
    if not text or not text.strip():
        raise ArticleError(f"{name}: the page holds no main text; save the article's text alone, or give it as .txt")
    return {"text": text, **{key: value for key, value in meta.items() if value}}


def _strip_hidden(tree: Any) -> None:
    """Takes out what a reader of the page does not see: scripts, hidden elements, text of size 0."""
    hidden = [
        one
        for one in tree.iter()
        if isinstance(one.tag, str)
        and (
            one.tag in ("script", "style", "template", "noscript")
            or "hidden" in one.attrib
            or one.get("aria-hidden") == "true"
            or _HIDDEN_STYLE.search(one.get("style") or "")
        )
        and not (one.tag == "script" and "json" in (one.get("type") or ""))
    ]
    for one in hidden:
        if one.getparent() is not None:
            one.drop_tree()


def _refuse_bombs(page: str, name: str) -> None:
    """Stops before parsing what would take the parser minutes or gigabytes."""
    if len(page) > MAX_HTML_CHARS:
        raise ArticleError(
            f"{name}: {len(page):,} characters are too many for one page (limit {MAX_HTML_CHARS:,}); "
            "save the article's text alone"
        )
    low = page.lower()
    if (
        low.count("<p") - low.count("</p") > MAX_UNCLOSED
        or low.count("<div") - low.count("</div") > MAX_DEPTH
        or _depth(low) > MAX_DEPTH
    ):
        raise ArticleError(
            f"{name}: the page is nested too deep or its elements are never closed; save the article's text alone"
        )


def _depth(low: str) -> int:
    """Deepest nesting of `div`, `section`, `span`, `table`, `ul` and `blockquote` as the tags are written."""
    depth = deepest = 0
    for tag in re.finditer(r"<(/?)(?:div|section|article|span|table|ul|ol|blockquote|font|b|i)\b", low):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest
