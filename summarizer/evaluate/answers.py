"""What a system found in an article: our summaries, or anybody's `{"article": …, "records": […]}`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from summarizer.errors import RecordError
from summarizer.evaluate.gold import GoldArticle, stem
from summarizer.records.record import Record
from summarizer.records.registry import read_record


@dataclass(frozen=True, slots=True)
class Answer:
    """The records that a system gives for one article; those that it rejected itself do not belong here."""

    names: frozenset[str]
    """What the article may be called: its id and the stem of its file."""
    records: tuple[Record, ...]
    sha256: str | None = None
    """Hash of the text that was read; `None` when the answer does not say."""

    def is_about(self, gold: GoldArticle) -> bool:
        """True when the answer names the article, or was made from the very same text."""
        return bool(self.names & {gold.name, gold.article.id}) or self.sha256 == gold.article.sha256


def read_answer(value: Any, where: str = "answer") -> Answer:
    """The answer in a JSON object.

    Raises:
        RecordError: it has no `article` or no `records`, or a record does not fit its type.
    """
    if not isinstance(value, dict) or not isinstance(value.get("records"), list) or not value.get("article"):
        raise RecordError(f"{where}: no summary: a JSON object with `article` and `records` is expected")
    article = value["article"]
    named = {"id": article} if isinstance(article, str) else article
    if not isinstance(named, dict):
        raise RecordError(f"{where}: `article` is neither a name nor an object with an `id`")
    names = frozenset(stem(str(named[key])) for key in ("id", "path", "file", "source") if named.get(key))
    records = tuple(read_record(one, f"{where}: records[{at}]") for at, one in enumerate(value["records"]))
    sha256 = named.get("sha256")
    return Answer(names, records, sha256 if isinstance(sha256, str) else None)
