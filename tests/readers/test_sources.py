import io
import json
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.article import MAX_CHARS, Article, DateSource
from summarizer.errors import ArticleError
from summarizer.readers import read_articles, read_one
from summarizer.readers import sources as sources_module
from summarizer.readers.lines import MAX_LINE_BYTES

TEXT = "Norway sold 12 howitzers to Latvia.\r\n\r\nOslo said so — twice."


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def all_of(*paths: Path | str, published: str | None = None) -> tuple[list[Article], list[str], list[str]]:
    """Articles, messages of errors, notes."""
    notes: list[str] = []
    found = list(read_articles(paths, published, notes.append))
    return (
        [one for one in found if isinstance(one, Article)],
        [str(one) for one in found if isinstance(one, ArticleError)],
        notes,
    )


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.markdown", "a", "a.log"])
def test_text_is_never_altered(tmp_path: Path, name: str) -> None:
    article = read_one(written(tmp_path, name, TEXT))
    assert article.text == TEXT
    assert article.id == "a"
    assert article.published is None


def test_json_holds_one_article_or_several(tmp_path: Path) -> None:
    one = written(tmp_path, "one.json", json.dumps({"text": TEXT, "headline": "Guns", "date": "2022-12-09"}))
    many = written(
        tmp_path, "many.json", json.dumps([{"text": TEXT, "id": 7}, {"body": "Other words."}, "Bare words."])
    )
    inside = written(tmp_path, "inside.json", json.dumps({"articles": [{"text": "Words inside."}]}))
    articles, errors, _ = all_of(one, many, inside)
    assert [article.title for article in articles] == ["Guns", None, None, None, None]
    assert [article.id for article in articles][1] == "7"
    assert [article.text for article in articles][2:] == ["Other words.", "Bare words.", "Words inside."]
    assert (str(articles[0].published), articles[0].published_from) == ("2022-12-09", DateSource.METADATA)
    assert errors == []


def test_given_date_wins_over_metadata(tmp_path: Path) -> None:
    path = written(tmp_path, "a.json", json.dumps({"text": TEXT, "date": "2022-12-09"}))
    article = read_one(path, "2021-01-01")
    assert (str(article.published), article.published_from) == ("2021-01-01", DateSource.GIVEN)


def test_bad_line_of_json_lines_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    deep = '{"text": ' + "[" * 100_000
    lines = [
        '{"text": "One."}',
        "{torn",
        "",
        '{"words": "no text"}',
        "[1]",
        '{"text": 3}',
        deep,
        '{"text": "Two."}',
        '{"text": "to',
    ]
    articles, errors, _ = all_of(written(tmp_path, "a.jsonl", "\n".join(lines)))
    assert [article.text for article in articles] == ["One.", "Two."]
    assert [error.split(": ")[1] for error in errors] == ["line 2", "line 4", "line 5", "line 6", "line 7", "line 9"]


def test_lone_surrogates_and_odd_numbers_in_json_are_survived(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", '{"text": "a\\ud800b", "id": NaN}\n{"text": "c", "id": ' + "9" * 6_000 + "}\n")
    articles, errors, notes = all_of(path)
    assert articles[0].text == "a\ufffdb"
    assert len(notes) == 1
    assert "line 2" in errors[0]


def test_unreadable_date_is_noted_and_costs_nothing_else(tmp_path: Path) -> None:
    path = written(tmp_path, "a.json", json.dumps({"text": TEXT, "date": "the day before"}))
    articles, errors, notes = all_of(path)
    assert articles[0].published is None
    assert errors == []
    assert "the day before" in notes[0]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_columns_are_found_by_common_names(tmp_path: Path, delimiter: str) -> None:
    rows = [
        ["ID", "Headline", "Body", "Publish_Date", "Link"],
        ["n1", "Guns", '"Long\nwords"', "2022-12-09", "https://x.example"],
    ]
    table = "\r\n".join(delimiter.join(row) for row in rows)
    article = read_one(written(tmp_path, "a.csv", "\ufeff" + table))
    assert (article.id, article.title, article.text, article.url) == ("n1", "Guns", "Long\nwords", "https://x.example")
    assert str(article.published) == "2022-12-09"


def test_long_csv_field_is_read(tmp_path: Path) -> None:
    long = "Norway sold howitzers. " * 20_000
    assert read_one(written(tmp_path, "a.csv", f"text\n{long}\n")).text == long


def test_csv_with_nul_carriage_returns_and_empty_rows(tmp_path: Path) -> None:
    articles, errors, _ = all_of(written(tmp_path, "a.csv", "text\rone\0and more words here\r\r,,\rtwo\r"))
    assert [article.text for article in articles] == ["one\ufffdand more words here", "two"]
    assert errors == []


def test_table_without_a_text_column_says_which_names_it_knows(tmp_path: Path) -> None:
    _, errors, _ = all_of(written(tmp_path, "a.csv", "title,date\nx,2022-01-01\n"))
    assert "body" in errors[0]
    assert "title, date" in errors[0]


def test_folder_is_read_in_order_with_its_subfolders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b.txt", ".hidden/c.txt", "photo.jpg", ".DS_Store"):
        written(tmp_path, name, f"Words of {name}.")
    articles, errors, notes = all_of(tmp_path)
    assert [article.text for article in articles] == ["Words of b.txt.", "Words of a/b.txt.", "Words of a/z.md."]
    assert errors == []
    assert ["photo.jpg" in note for note in notes] == [True]


def test_two_files_of_one_name_get_two_ids(tmp_path: Path) -> None:
    written(tmp_path, "a/news.txt", "One."), written(tmp_path, "b/news.txt", "Two.")
    articles, _, _ = all_of(tmp_path)
    assert articles[0].id == "news"
    assert articles[1].id.endswith("b/news")


def test_glob_is_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        written(tmp_path, name, name)
    articles, _, _ = all_of(str(tmp_path / "*.txt"))
    assert [article.text for article in articles] == ["a.txt", "b.txt"]


def test_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    written(tmp_path, "a[1].txt", "Bracketed.")
    assert read_one(tmp_path / "a[1].txt").text == "Bracketed."


def test_bad_inputs_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    good = written(tmp_path, "good.txt", TEXT)
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    bad = [
        tmp_path / "missing.txt",
        written(tmp_path, "empty.txt", ""),
        written(tmp_path, "blank.md", " \n "),
        written(tmp_path, "image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4),
        written(tmp_path, "paper.pdf", b"%PDF-1.7"),
        written(tmp_path, "empty.jsonl", ""),
        written(tmp_path, "empty.json", "[]"),
        written(tmp_path, "torn.json", '{"text": "a'),
        written(tmp_path, "number.json", "3"),
        loop,
        pipe,
        "/dev/null",
        str(tmp_path / "*.nothing"),
        "a\0b",
        written(tmp_path, "x/notes.xyz", "words").parent,
    ]
    articles, errors, _ = all_of(good, *bad, good)
    assert len(articles) == 2
    assert len(errors) == len(bad)
    for path, message in zip(bad, errors, strict=True):
        assert message.startswith(str(path)), message


def test_article_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"large\.txt: .* too many"):
        read_one(written(tmp_path, "large.txt", "word " * (MAX_CHARS // 5 + 1)))


def test_one_huge_line_of_json_lines_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", b'{"text": "' + b"x" * MAX_LINE_BYTES + b'"}')
    _, errors, _ = all_of(path)
    assert "a line is longer" in errors[0]


def test_file_with_two_articles_is_not_one(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="more than one"):
        read_one(written(tmp_path, "a.jsonl", '{"text": "One."}\n{"text": "Two."}\n'))


def test_date_that_is_none_is_refused_before_reading(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="--published"):
        list(read_articles([tmp_path], "yesterday"))


class _Stdin:
    def __init__(self, content: str | bytes) -> None:
        self.buffer = io.BufferedReader(io.BytesIO(content.encode() if isinstance(content, str) else content))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (TEXT, [TEXT]),
        ('{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        ('{\n "text": "One."\n}\n', ["One."]),
        ('[{"text": "One."}]', ["One."]),
        ("[Photo] Norway sold howitzers.", ["[Photo] Norway sold howitzers."]),
    ],
    ids=["text", "json lines", "json object", "json list", "text in brackets"],
)
def test_standard_input_is_told_apart_by_its_beginning(
    monkeypatch: pytest.MonkeyPatch, content: str, texts: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(content))
    articles, errors, _ = all_of("-")
    assert [article.text for article in articles] == texts
    assert errors == []


def test_empty_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(""))
    assert all_of("-")[1] == ["standard input: the input is empty"]


def test_json_lines_are_read_as_they_are_needed(tmp_path: Path) -> None:
    pulled: list[int] = []

    class Counting(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            pulled.append(1)
            return super().readline(size)

    lines = b'{"text": "Words."}\n' * 1_000
    found = sources_module.from_json_lines(sources_module.read_lines(Counting(lines), "x", print), "x", None, print)
    next(found)
    assert len(pulled) < 5


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.csv", "a.md", "a.html"]))
def test_any_bytes_give_articles_or_errors_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    path = written(tmp_path_factory.mktemp("any"), name, content)
    found = list(read_articles([path]))
    assert found
    assert all(isinstance(one, Article | ArticleError) for one in found)


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    pipe = tmp_path / "p.txt"
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: all_of(pipe), daemon=True)
    reader.start()
    reader.join(5)
    assert not reader.is_alive()
