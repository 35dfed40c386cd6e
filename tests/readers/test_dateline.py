import pytest

from summarizer.article import Article, DateSource
from summarizer.readers.dateline import dated, find_dateline, read_words

BODY = "\nNorway sold howitzers to Latvia, officials in Oslo said.\n"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("MARCH 3, 2023, 12:36 PM", "2023-03-03"),
        ("Published: 9 December 2022", "2022-12-09"),
        ("For immediate release March 16, 2022", "2022-03-16"),
        ("FOR IMMEDIATE RELEASE\nMarch 16, 2022", "2022-03-16"),
        ("OSLO, Dec. 9, 2022 (Agency) - Norway sold howitzers.", "2022-12-09"),
        ("By Kari Nordmann | December 9, 2022 at 5:00 a.m. EST", "2022-12-09"),
        ("Friday 9 December 2022 13.00 GMT", "2022-12-09"),
        ("2022-12-09", "2022-12-09"),
        ("Title of it\nUpdated March 5, 2023\nPublished March 3, 2023", "2023-03-03"),
        ("Washington, D.C. — March 16, 2022", "2022-03-16"),
    ],
)
def test_date_of_the_head_is_read(head: str, day: str) -> None:
    text = head + BODY
    found = find_dateline(text)
    assert found is not None
    assert str(found.day) == day
    assert text[found.start : found.end] in head


@pytest.mark.parametrize(
    "head",
    [
        "Washington, Dec. 9 (Agency) - without a year nothing is resolved.",
        "The attack of September 11, 2001",
        "On September 11, 2001 the towers fell.",
        "The minister said on Dec. 9, 2022 - a Friday - that Norway would sell howitzers to Latvia.",
        "04/03/2022",
        "A deal signed in March 2022",
        "",
    ],
)
def test_date_within_a_sentence_is_no_dateline(head: str) -> None:
    assert find_dateline(head + BODY) is None


def test_date_far_into_the_text_is_no_dateline() -> None:
    assert find_dateline("Norway sold howitzers. " * 200 + "\nMarch 16, 2022\n") is None


def test_given_date_wins_over_the_dateline() -> None:
    article = Article.model_validate({"text": "March 16, 2022" + BODY, "published": "2020-01-01"})
    assert dated(article) == article


def test_dateline_is_named_as_the_origin_of_the_date() -> None:
    article = dated(Article(text="March 16, 2022" + BODY))
    assert (str(article.published), article.published_from) == ("2022-03-16", DateSource.TEXT)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("March 3, 2023, 12:36 PM", "2023-03-03"),
        ("25/03/2022", "2022-03-25"),
        ("from March 3, 2023 to March 5, 2023", "None"),
        ("04/03/2022", "None"),
        ("04/03/2022, 10:15", "None"),
        ("soon", "None"),
    ],
)
def test_metadata_in_words_is_read_when_it_names_one_day(words: str, day: str) -> None:
    assert str(read_words(words)) == day
