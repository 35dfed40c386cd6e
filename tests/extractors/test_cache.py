from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest

from summarizer.errors import ConfigError
from summarizer.extractors.cache import AnswerCache, request_key


def test_an_answer_outlives_the_process_that_asked(tmp_path: Path) -> None:
    first = AnswerCache(tmp_path / "sub" / "answers.sqlite")
    first.put("k", '{"a": "é 🚁"}')
    first.close()

    assert AnswerCache(tmp_path / "sub" / "answers.sqlite").get("k") == '{"a": "é 🚁"}'


def test_an_unknown_request_has_no_answer(tmp_path: Path) -> None:
    assert AnswerCache(tmp_path / "c").get("nothing") is None


def test_the_first_answer_stays(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path / "c")
    cache.put("k", "1")
    cache.put("k", "2")

    assert cache.get("k") == "1"


def test_two_openings_of_one_file_share_it(tmp_path: Path) -> None:
    one, two = AnswerCache(tmp_path / "c"), AnswerCache(tmp_path / "c")
    one.put("k", "1")

    assert two.get("k") == "1"


def test_only_its_owner_can_read_the_file(tmp_path: Path) -> None:
    AnswerCache(tmp_path / "c")

    assert stat.S_IMODE((tmp_path / "c").stat().st_mode) == 0o600


def test_writes_are_synced_in_a_write_ahead_log(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path / "c")

    assert cache._store.execute("pragma journal_mode").fetchone() == ("wal",)
    assert cache._store.execute("pragma synchronous").fetchone() == (2,)


def test_a_file_that_is_no_cache_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("my notes " * 100)

    with pytest.raises(ConfigError, match=r"notes\.txt"):
        AnswerCache(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "my notes " * 100


def test_a_database_with_another_table_of_that_name_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "c") as store:
        store.execute("create table calls (number integer)")

    with pytest.raises(ConfigError, match="cache"):
        AnswerCache(tmp_path / "c")


def test_a_key_depends_on_host_and_body_and_not_on_the_order_of_keys() -> None:
    assert request_key("a", {"x": 1, "y": "é"}) == request_key("a", {"y": "é", "x": 1})
    assert len({request_key("a", {"x": 1}), request_key("b", {"x": 1}), request_key("a", {"x": 2})}) == 3
