import copy

import pytest

from summarizer import RecordError, verify, verify_each
from summarizer.pipeline.checking import checked, holds
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.records.vocabulary import Verdict

from .doubles import article, sale

MINIMAL = {"kind": "transfer", "supplier": "Norway", "recipient": "Latvia", "items": [{"text": "howitzers"}]}
GOLD = {"type": "transfer", "id": "g1", "record": {key: value for key, value in sale().items() if key != "kind"}}
WRONG = MINIMAL | {"supplier": "Latvia", "recipient": "Norway"}


def test_every_accepted_form_gives_one_verified_record_in_order() -> None:
    given = [sale(), GOLD, MINIMAL, read_record(sale()), WRONG]
    found = verify(given, article())
    assert len(found) == len(given)
    assert all(isinstance(one, Record) and one.checks for one in found)
    assert [one.verdict is not None for one in found] == [True] * len(given)
    assert found[1].id == "g1"


def test_swapped_roles_are_not_supported() -> None:
    (record,) = verify([WRONG], article())
    roles = [one.verdict for one in record.checks if one.field.partition(".")[0] in ("supplier", "recipient")]
    assert Verdict.CONTRADICTED in roles


def test_inputs_stay_as_they_are() -> None:
    given = [sale(), GOLD, WRONG]
    before = copy.deepcopy(given)
    verify(given, article())
    assert given == before


def test_paths_stay_those_of_the_input_when_an_element_is_left_out() -> None:
    given = sale(items=[{"text": "submarines"}, {"text": "howitzers", "category": "artillery"}])
    (record,) = verify([given], article())
    verdicts = {one.field: one.verdict for one in record.checks}
    assert verdicts["items[0].text"] is Verdict.NOT_FOUND
    assert verdicts["items[1].text"] is Verdict.SUPPORTED
    assert verdicts["items[1].category"] is Verdict.SUPPORTED
    assert "items[0].category" not in verdicts


def test_an_extractors_draft_without_a_quote_is_not_kept() -> None:
    reading = Reading(article())
    assert holds(checked(read_record(sale()), reading))
    uncited = checked(read_record(sale(evidence=[])), reading)
    assert not holds(uncited)
    assert uncited.checks[-1].rule == "uncited"


def test_misfit_is_named_by_place_and_field() -> None:
    with pytest.raises(RecordError, match=r"records\[1\].*items"):
        verify([sale(), sale(items="many")], article())


def test_others_are_checked_around_a_misfit() -> None:
    found = list(verify_each([sale(status="shipped"), {"kind": "party"}, 7, sale()], article()))  # type: ignore[list-item]
    assert [isinstance(one, RecordError) for one in found] == [True, True, True, False]
    assert "status" in str(found[0])
    assert "party" in str(found[1])


def test_no_records_are_no_error() -> None:
    assert verify([], article()) == []


def test_a_text_in_the_place_of_an_article_and_a_record_in_the_place_of_a_list_are_told_apart() -> None:
    with pytest.raises(TypeError, match=r"Article\(text="):
        verify([MINIMAL], "Norway sold howitzers to Latvia.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="list of records"):
        verify(MINIMAL, article())
