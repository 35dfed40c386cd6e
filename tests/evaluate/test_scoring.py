from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import RecordError
from summarizer.evaluate import Counts, Evaluation, FieldFigures, evaluate, read_answer, read_gold

from .made import aid, folder_with, gold, sale


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder_with(tmp_path)


def scored(place: Path, *records: dict[str, Any], article: Any = "guns.txt") -> Evaluation:
    return evaluate(read_gold(place), [read_answer({"article": article, "records": list(records)})])


def outcomes(found: Evaluation) -> list[tuple[str, str]]:
    return [(one.outcome, one.id) for one in found.judged]


def test_gold_as_answer_is_perfect(place: Path) -> None:
    found = scored(place, sale(), aid())
    assert (found.overall.precision, found.overall.recall, found.overall.f1, found.field_accuracy) == (1, 1, 1, 1)
    assert found.judged == ()
    assert found.kinds["transfer"] == Counts(matched=1)


def test_nothing_as_answer_misses_everything(place: Path) -> None:
    found = scored(place)
    assert found.overall == Counts(missed=2)
    assert outcomes(found) == [("missed", "g1"), ("missed", "g2")]
    assert "no transfer on the other side" in found.judged[0].reason


def test_article_without_answer_is_named_and_missed(place: Path) -> None:
    found = scored(place, sale(), article="other.txt")
    assert found.unanswered == ("guns",)
    assert found.overall == Counts(missed=2)


@pytest.mark.parametrize("article", ["guns", "x/guns.md", {"id": "guns"}, {"id": "7", "path": "in/guns.txt"}])
def test_article_is_matched_by_id_or_stem(place: Path, article: Any) -> None:
    assert scored(place, sale(), article=article).overall.matched == 1


def test_article_is_matched_by_the_hash_of_its_text(place: Path) -> None:
    sha256 = read_gold(place)[0].article.sha256
    assert scored(place, sale(), article={"id": "renamed", "sha256": sha256}).overall.matched == 1


def test_swapped_parties_and_other_goods_do_not_match(place: Path) -> None:
    swapped = sale(
        supplier=sale()["recipient"], recipient=sale()["supplier"], items=[{"text": "ferries"}], status="refused"
    )
    found = scored(place, swapped, aid())
    assert outcomes(found) == [("missed", "g1"), ("spurious", "t1")]
    assert "other parties" in found.judged[0].reason


def test_second_record_of_one_thing_is_a_duplicate(place: Path) -> None:
    found = scored(place, sale(), sale(id="t2"), aid())
    assert outcomes(found) == [("duplicate", "t2")]
    assert found.overall == Counts(matched=2, spurious=1)
    assert found.duplicates == 1


def ferry(quote: str) -> dict[str, Any]:
    fields = {"supplier": {"name": "Sweden"}, "recipient": {"name": "Finland"}, "items": [{"text": "ferry"}]}
    return {"kind": "transfer", "id": "f", "status": "considered", "evidence": [{"quote": quote}], **fields}


def test_record_from_an_optional_passage_is_not_counted(place: Path) -> None:
    found = scored(place, sale(), aid(), ferry("Sweden may lend a ferry"))
    assert outcomes(found) == [("optional", "f")]
    assert found.overall == Counts(matched=2)


def test_record_from_a_distractor_is_a_hit(place: Path) -> None:
    found = scored(place, sale(), aid(), ferry("tanks have become expensive"))
    assert outcomes(found) == [("distractor", "f")]
    assert (found.overall.spurious, found.distractor_hits) == (1, 1)


def test_record_outside_the_core_is_neither_missed_nor_spurious(tmp_path: Path) -> None:
    records = gold()["records"]
    records[1]["tier"] = "extended"
    place = folder_with(tmp_path, gold(records=records))
    assert scored(place, sale()).overall == Counts(matched=1)
    found = scored(place, sale(), aid())
    assert (found.overall, outcomes(found)) == (Counts(matched=1), [("optional", "a1")])


def test_field_that_is_accepted_is_right_and_another_is_not(place: Path) -> None:
    accepted = scored(place, sale(transfer_type="unspecified", supplier={"name": "Kingdom of the North"}))
    assert accepted.fields["transfer_type"] == FieldFigures(asked=1, right=1)
    assert accepted.fields["supplier"] == FieldFigures(asked=1, right=1)
    assert scored(place, sale(transfer_type="barter")).fields["transfer_type"] == FieldFigures(asked=1)


def test_filled_field_that_gold_leaves_empty_is_invented(place: Path) -> None:
    found = scored(place, sale(location="Riga", value={"text": "$1", "amount": 1, "currency": "USD"}))
    assert found.fields["location"] == FieldFigures(empty=1, invented=1)
    assert found.fields["value"] == FieldFigures(empty=1, invented=1)
    assert found.fields["in_return"] == FieldFigures(empty=1)


def test_items_are_paired_once_and_strays_are_invented(place: Path) -> None:
    guns = sale()["items"][0]
    found = scored(place, sale(items=[{"text": "ferries", "category": "ship"}, guns, guns]))
    assert found.fields["items"] == FieldFigures(asked=1, right=1, empty=3, invented=2)
    assert found.fields["items.number"] == FieldFigures(asked=1, right=1)


def test_number_with_another_bound_is_wrong(place: Path) -> None:
    number = {"text": "up to 12", "modifier": "up_to", "number": 12}
    found = scored(place, sale(items=[{**sale()["items"][0], "number_ordered": number}]))
    assert found.fields["items.number"] == FieldFigures(asked=1)


def test_last_of_two_answers_counts(place: Path) -> None:
    answers = [read_answer({"article": "guns", "records": records}) for records in ([], [sale(), aid()])]
    assert evaluate(read_gold(place), answers).overall.matched == 2


@pytest.mark.parametrize("value", [[], {}, {"article": "guns"}, {"records": []}, {"article": 3, "records": []}, None])
def test_what_is_no_answer_says_so(value: Any) -> None:
    with pytest.raises(RecordError, match="here"):
        read_answer(value, "here")


@given(st.lists(st.sampled_from([sale(), aid(), sale(status="refused"), ferry("Sweden may lend")]), max_size=5))
def test_every_record_is_accounted_for_once(
    tmp_path_factory: pytest.TempPathFactory, records: list[dict[str, Any]]
) -> None:
    place = tmp_path_factory.getbasetemp() / "counted" / "gold"
    if not place.exists():
        folder_with(place.parent)
    found = scored(place, *records)
    assert found.overall.matched + found.overall.missed == 2
    assert found.overall.matched + found.overall.spurious + found.optional_hits == len(records)
    assert len(found.judged) == found.overall.missed + found.overall.spurious + found.optional_hits


def test_evaluation_survives_json(place: Path) -> None:
    found = scored(place, sale())
    plain = found.model_dump(exclude_computed_fields=True)
    assert Evaluation.model_validate(plain) == found
