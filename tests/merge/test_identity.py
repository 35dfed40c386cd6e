from summarizer.merge import with_ids

from ..records_made import party, passage, verified


def test_id_is_the_same_for_the_same_article_and_content() -> None:
    record = verified("transfer", supplier=party("Norway"), items=[{"text": "guns"}], evidence=[passage(0, 5)])
    (first,), (second,) = with_ids([record], "a" * 64), with_ids([record], "a" * 64)
    assert first.id == second.id
    assert first.id is not None
    assert first.id.startswith("t")
    assert with_ids([record], "b" * 64)[0].id != first.id


def test_other_content_or_another_passage_is_another_id() -> None:
    one = verified("transfer", supplier=party("Norway"), items=[{"text": "guns"}], evidence=[passage(0, 5)])
    other = verified("transfer", supplier=party("Norway"), items=[{"text": "shells"}], evidence=[passage(0, 5)])
    moved = verified("transfer", supplier=party("Norway"), items=[{"text": "guns"}], evidence=[passage(9, 14)])
    assert len({record.id for record in with_ids([one, other, moved], "a" * 64)}) == 3


def test_id_that_a_record_brings_stays_and_equal_ones_are_told_apart() -> None:
    named = verified("transfer", id="mine", items=[{"text": "guns"}])
    assert [record.id for record in with_ids([named, named], "a" * 64)] == ["mine", "mine-2"]
