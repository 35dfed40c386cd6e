"""An article is a text that never changes; what is none is refused by name."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.article import MAX_CHARS, Article, DateSource
from summarizer.errors import ArticleError

TEXT = "Oman sold\r\n\t12 boats. \u00a0“Yes.”\x00 \n"


def test_text_is_kept_to_the_last_character_and_cannot_be_changed() -> None:
    article = Article(text=TEXT)

    assert article.text == TEXT
    with pytest.raises(ValidationError):
        article.text = "other"


def test_id_and_hash_follow_from_the_text() -> None:
    article = Article(text=TEXT)

    assert article.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert article.id == article.sha256[:12]
    assert Article(text=TEXT, id="a1").id == "a1"


def test_lone_surrogates_have_a_hash_too() -> None:
    assert Article(text="\ud800 x").sha256 != Article(text="\udfff x").sha256


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"text": ""}, "is empty"),
        ({"text": " \n\t"}, "is empty"),
        ({}, "NoneType, not a string"),
        ({"text": b"bytes"}, "bytes, not a string"),
        ({"text": "x" * (MAX_CHARS + 1)}, "2,000,001 characters"),
        ({"text": "x", "published": "9 December 2022"}, "'9 December 2022' is not an ISO date"),
        ({"text": "x", "published": "2022-13-01"}, "not an ISO date"),
        ({"text": "", "id": "a1"}, "a1: "),
        ({"text": "", "path": "news/a.txt"}, "news/a.txt: "),
    ],
)
def test_what_is_no_article_is_named(given: dict[str, Any], named: str) -> None:
    with pytest.raises(ArticleError) as caught:
        Article(**given)
    assert named in str(caught.value)


@pytest.mark.parametrize(
    "published",
    ["2022-12-09", " 2022-12-09\n", "2022-12-09T23:30:00-05:00", "2022-12-09T10:00:00Z", dt.date(2022, 12, 9)],
)
def test_date_may_be_a_day_or_a_timestamp(published: Any) -> None:
    article = Article(text="x", published=published)

    assert article.published == dt.date(2022, 12, 9)
    assert article.published_from is DateSource.GIVEN


def test_article_without_a_date_says_so() -> None:
    article = Article(text="x", published=None)

    assert (article.published, article.published_from) == (None, None)


def test_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        Article.model_validate({"text": "x", "autor": "A"})
