"""The groups that an act of sanctions targets: counted ("three banks") and described ("members of the guard")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarizer.extractors.rules.phrases import any_word, before_end, one_of, table, words
from summarizer.extractors.rules.target_finds import TargetFind, hidden
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span
from summarizer.values.mentions import NumberMention

_WHO = re.compile(r"\s(?:who|that|which)\s[^,;.()]{4,80}(?=$|[,;.()])")
"""What says which persons are meant, where nothing before them does."""
_WORD = re.compile(r"[\w’'.-]{1,30}")
_ONE = re.compile(r"\b(?:an?|one)\s+$")
_PHRASE_WORDS = 6
"""Words of a described group before its head ("certain Russian state-owned enterprises")."""


def counted_group(view: View, number: NumberMention, end: int) -> TargetFind | None:
    """A counted group: "three entities within the Russian military"."""
    if number.trap is not None:
        return None
    low = view.lower(number.end, end)
    head = _heads().search(low)
    if head is None or head.start() > 60 or re.search(r"[,;:]|\band\b", low[: head.start()]):
        return None
    more = _more_heads().match(low, head.end())
    stop = number.end + (more.end() if more else head.end())
    tail = _tail().match(view.lower(stop, end))
    stop += tail.end() if tail else 0
    text = view.text[number.start - view.start : stop - view.start].strip()
    return TargetFind(number.start, stop, text, False, _head_type(head.group()), number)


def described_groups(view: View, start: int, end: int, skipped: Sequence[Span]) -> list[TargetFind]:
    """Groups that are described, not counted: "selected Russian banks", "members of the Iranian parliament"."""
    found = []
    low = view.lower(start, end)
    for hit in _heads().finditer(low):
        plural = hit.group().endswith("s") or hit.group() in words("grounds", "plural_heads")
        if hidden(Span(start + hit.start(), start + hit.end()), skipped) or _heads().match(low, hit.end() + 1):
            continue
        first = _phrase_start(low, hit.start())
        bare = hit.start() - first < 3
        if not plural and (bare or not _ONE.search(low[:first])):
            continue
        if (bare and not _qualified().match(low, hit.end())) or not _opens_element(low[:first]):
            continue
        if view.text[start + hit.start() - view.start].isupper():
            continue
        tail = (_WHO.match(low, hit.end()) if bare else None) or _tail().match(low, hit.end())
        end_of = tail.end() if tail else hit.end()
        text = view.text[start + first - view.start : start + end_of - view.start].strip()
        found.append(TargetFind(start + first, start + end_of, text, False, _head_type(hit.group())))
    return found


def _phrase_start(low: str, at: int) -> int:
    """Where the noun phrase that ends at `at` begins."""
    first = at
    for word in list(_WORD.finditer(low, max(0, at - 90), at))[::-1][:_PHRASE_WORDS]:
        doing = word.group().endswith("ing") and word.group() not in words("grounds", "plain_ing")
        if low[word.end() : first].strip() or doing or word.group() in words("grounds", "phrase_breaks"):
            break
        first = word.start()
    return first


def _opens_element(before: str) -> bool:
    before = _ONE.sub("", before).rstrip()
    return not before or before[-1] in ",;:" or bool(before_end("grounds", "opens_element").search(before))


@cache
def _head_type(word: str) -> EntityType:
    return next(
        (EntityType(kind) for kind, group in table("sanctions", "heads").items() if word in group),
        EntityType.UNSPECIFIED,
    )


@cache
def _heads() -> re.Pattern[str]:
    return any_word("sanctions", "heads")


@cache
def _more_heads() -> re.Pattern[str]:
    """Further heads under one count: "five individuals and entities"."""
    heads = one_of("sanctions", "heads")
    return re.compile(rf"(?:,? and (?:{heads})\b|, (?:{heads})\b(?=,? and|, )){{1,4}}")


@cache
def _tail() -> re.Pattern[str]:
    """What says more of a group: "within the Russian military"."""
    stops, opens = one_of("grounds", "after_element"), one_of("grounds", "opens_tail")
    return re.compile(rf"\s(?:{opens})\s[^,;.()]{{2,60}}?(?=$|[,;.()]|\s(?:{stops})\b)")


@cache
def _qualified() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{one_of('grounds', 'qualifies')})\b")
