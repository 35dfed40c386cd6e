"""One article as the parsers read it: sentences, marks and all value mentions, each found once and shared by all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable
from functools import cached_property
from operator import attrgetter
from typing import Any

from summarizer.article import Article
from summarizer.text.fold import Folded, fold
from summarizer.text.marks import find_marks
from summarizer.text.sentences import split_sentences
from summarizer.text.spans import Mark, Sentence, Spanned, overlaps
from summarizer.values.arms import find_arms
from summarizer.values.dates import find_dates
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention, NameMention, NumberMention
from summarizer.values.money import find_money
from summarizer.values.names import find_names
from summarizer.values.numbers import find_numbers

_start = attrgetter("start")


class Reading:
    """What the parsers find in one article, each part computed when first asked for.

    All mentions are sorted by start; those of one kind do not overlap. `text.spans.within` picks the ones of a passage.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.memory: dict[Hashable, Any] = {}
        """What later stages found in the text, under keys of their own; it goes when the reading goes."""

    @cached_property
    def folded(self) -> Folded:
        """The text without differences of typography, with offsets back."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, headings and list lines, in order."""
        return split_sentences(self.text)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Boilerplate and text that reads like an instruction: no record comes from there."""
        return find_marks(self.text, self.sentences, self.folded)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """All numbers, traps included."""
        return find_numbers(self.text)

    @cached_property
    def money(self) -> tuple[MoneyMention, ...]:
        """All amounts of money."""
        return find_money(self.text)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """All dates and periods, resolved against the publication date."""
        return find_dates(self.text, self.article.published)

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """All names of states, governments, bodies, organisations, companies and persons."""
        return find_names(self.text, self.article.published)

    @cached_property
    def arms(self) -> tuple[ArmsMention, ...]:
        """All mentions of goods and services that a record may hold as an item."""
        return find_arms(self.text)

    def marked(self, passage: Spanned) -> Mark | None:
        """The mark that touches a passage, if one does."""
        return next((mark for mark in self.marks if overlaps(mark, passage)), None)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at `offset`; `None` between sentences."""
        at = bisect_right(self.sentences, offset, key=_start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None
