import json
from pathlib import Path

import pytest

from summarizer.errors import ArticleError, RecordError
from summarizer.evaluate import read_gold
from summarizer.evaluate.gold import stem
from summarizer.records.vocabulary import TransferType

from .made import folder_with, gold


def test_record_knows_its_own_and_the_accepted_values(tmp_path: Path) -> None:
    (article,) = read_gold(folder_with(tmp_path))
    record = article.records[0]
    assert record.values("transfer_type") == (TransferType.GIFT, TransferType.UNSPECIFIED)
    assert [one.name for one in record.values("supplier")] == ["Norway", "Kingdom of the North"]
    assert record.values("recipient")[0].name == "Latvia"
    assert record.values("items[0].designation") == (None,)
    assert record.values("items[9].category") == (None,)


def test_marked_passages_have_their_places(tmp_path: Path) -> None:
    (article,) = read_gold(folder_with(tmp_path))
    assert [one.span.of(article.article.text) for one in article.distractors] == ["tanks have become expensive"]
    assert article.optional[0].note == "civil or not"


@pytest.mark.parametrize(
    ("path", "option", "reads"),
    [
        ("supplier", None, None),
        ("status", None, "unspecified"),
        ("items", [], ()),
        ("value", {"amount": 5, "currency": "NOK"}, 5),
        ("items[0].number_ordered", {"number": 13}, 13),
        ("items[0].number_delivered", {"modifier": "exact", "number": 3}, 3),
    ],
)
def test_every_form_of_alternative_is_read(tmp_path: Path, path: str, option: object, reads: object) -> None:
    records = gold()["records"]
    records[0]["accept"] = {path: [option]}
    (article,) = read_gold(folder_with(tmp_path, gold(records=records)))
    value = article.records[0].values(path)[1]
    assert getattr(value, "number", getattr(value, "amount", value)) == reads


def test_alternative_that_fits_no_record_is_named(tmp_path: Path) -> None:
    records = gold()["records"]
    records[0]["accept"] = {"status": ["shipped"]}
    with pytest.raises(RecordError, match=r"guns\.json.*accept status"):
        read_gold(folder_with(tmp_path, gold(records=records)))


def test_marked_quote_that_is_not_in_the_article_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"distractors\[0\]"):
        read_gold(folder_with(tmp_path, gold(distractors=[{"quote": "tanks are cheap"}])))


def test_folder_without_gold_and_file_without_article_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such folder"):
        read_gold(tmp_path / "missing")
    with pytest.raises(ArticleError, match="no gold file"):
        read_gold(tmp_path)
    place = folder_with(tmp_path)
    (tmp_path / "articles" / "guns.txt").unlink()
    with pytest.raises(ArticleError, match=r"guns\.txt"):
        read_gold(place)
    (place / "guns.json").write_text(json.dumps([]), encoding="utf-8")
    with pytest.raises(RecordError, match="not a gold file"):
        read_gold(place)


def test_month_alone_dates_no_article(tmp_path: Path) -> None:
    (article,) = read_gold(folder_with(tmp_path, gold(publication_date="2024-03"), text=gold_text_without_date()))
    assert article.article.published is None


def gold_text_without_date() -> str:
    from .made import TEXT

    return TEXT.replace("Oslo, 14 March 2024. ", "")


@pytest.mark.parametrize(
    ("name", "means"),
    [("a/b/guns.txt", "guns"), ("guns.JSON", "guns"), ("guns", "guns"), ("v1.2", "v1.2"), ("c:\\x\\guns.md", "guns")],
)
def test_stem_is_the_name_without_folder_and_known_ending(name: str, means: str) -> None:
    assert stem(name) == means
