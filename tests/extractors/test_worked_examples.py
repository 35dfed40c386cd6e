"""The worked examples that every model reads must keep every rule that they teach."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

import pytest

from summarizer.assets import read_asset
from summarizer.extractors.wire import answer_type

_COPIED = ("supplier", "recipient", "donor", "authority", "value", "total_value", "target_count", "program", "reason")
_COPIED += ("in_return", "location", "package_label", "period")


class Example(NamedTuple):
    title: str
    sentences: dict[int, str]
    answer: dict[str, Any]


def _examples() -> list[Example]:
    found = []
    for part in read_asset("prompts", "examples.md").split("\n## ")[1:]:
        sentences = {int(number): words for number, words in re.findall(r"^\[EX:(\d+)\] (.+)$", part, re.MULTILINE)}
        (answer,) = re.findall(r"```json\n(.*?)```", part, re.DOTALL)
        found.append(Example(part.partition("\n")[0], sentences, json.loads(answer)))
    return found


EXAMPLES = _examples()
RECORDS = [(one, record) for one in EXAMPLES for records in one.answer.values() for record in records]
per_record = pytest.mark.parametrize(("example", "record"), RECORDS, ids=lambda one: getattr(one, "title", ""))


def test_there_are_examples_of_every_type_and_one_without_any_record() -> None:
    assert all(any(one.answer[kind] for one in EXAMPLES) for kind in ("transfers", "sanctions", "aid_packages"))
    assert any(not any(one.answer.values()) for one in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.title)
def test_an_answer_fits_the_form_exactly(example: Example) -> None:
    assert answer_type().model_validate(example.answer).model_dump(mode="json") == example.answer


def _copied(record: dict[str, Any]) -> list[str]:
    words = [value for name, value in record.items() if name in _COPIED or name.endswith("_date")]
    for item in record.get("items", []):
        words += [item[name] for name in ("text", "designation", "number_ordered", "number_delivered")]
    for target in record.get("targets", []):
        words += [target["text"], target["name"]]
    return [one for one in words if one is not None]


@per_record
def test_copied_words_stand_in_a_cited_sentence(example: Example, record: dict[str, Any]) -> None:
    cited = [example.sentences[number] for number in record["sentences"]]

    for words in _copied(record):
        assert any(words in sentence for sentence in cited), words


@per_record
def test_a_claims_source_stands_in_the_article_and_its_sentences_are_cited(
    example: Example, record: dict[str, Any]
) -> None:
    assert record["claims"]
    for claim in record["claims"]:
        assert claim["sentences"] and set(claim["sentences"]) <= example.sentences.keys()
        assert (claim["source"] is None) == (claim["source_type"] == "outlet")
        assert claim["source"] is None or any(claim["source"] in one for one in example.sentences.values())


@per_record
def test_the_rules_of_the_codebook_hold(example: Example, record: dict[str, Any]) -> None:
    for item in record.get("items", []):
        assert not any(char.isdigit() for char in item["text"].replace(item["designation"] or "", "")), (
            "number in the item's words"
        )
        if item["number_delivered"]:
            assert record["status"] in ("delivered", "intercepted")
        if item["designation"]:
            assert re.search(r"[A-Z]", item["designation"]), "a designation is a name"
    for target in record.get("targets", []):
        assert target["name"] is None or target["name"] in target["text"]
    if record.get("scope") == "cumulative_total":
        assert record["status"] in ("unspecified", "delivered")
        assert record["news_role"] == "background"


def test_traps_of_the_articles_are_in_no_answer() -> None:
    answers = json.dumps([one.answer for one in EXAMPLES], ensure_ascii=False)

    for trap in ("900 miles", "155mm", "200 drones", "lost four", "214 people", "500 tanks", "11 of 14", "$6 billion"):
        assert any(trap in sentence for one in EXAMPLES for sentence in one.sentences.values()), trap
        assert trap not in answers


def test_every_value_that_the_rules_mention_exists() -> None:
    rules, schema = read_asset("prompts", "system.md"), json.dumps(answer_type().model_json_schema())

    for value in re.findall(r"`([a-z_]+)`", rules):
        if value not in ("null", "items", "targets"):
            assert value in schema, value
