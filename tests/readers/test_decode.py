import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import ArticleError
from summarizer.readers.decode import decode

WORDS = "Norway’s howitzers – 12 of them.\r\nLatvia pays €5m.\n"


@pytest.mark.parametrize(
    "raw",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big end", "utf-32"],
)
def test_unicode_is_read_without_a_note_and_line_ends_stay(raw: bytes) -> None:
    assert decode(raw, "a.txt") == (WORDS, None)


def test_old_western_encoding_is_read_with_a_note() -> None:
    text, note = decode("Norway’s café".encode("cp1252"), "a.txt")
    assert text == "Norway’s café"
    assert note is not None
    assert "a.txt" in note
    assert "Windows-1252" in note


def test_nul_is_replaced_one_for_one_and_noted() -> None:
    text, note = decode(b"Norway sold\0howitzers to Latvia", "a.txt")
    assert text == "Norway sold\ufffdhowitzers to Latvia"
    assert note is not None


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "not text"),
        (b"\x00\x01\x02\x03" * 100, "not text"),
        (b"a\x00b\x00c\x00" * 30, "not text"),
        (b"\xff\xfeN", "UTF-8"),
    ],
    ids=["empty", "blank", "image", "binary", "utf-16 without mark", "cut utf-16"],
)
def test_what_is_not_text_is_refused_by_name(raw: bytes, says: str) -> None:
    with pytest.raises(ArticleError, match=says) as error:
        decode(raw, "photo.txt")
    assert str(error.value).startswith("photo.txt: ")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_an_article_error(raw: bytes) -> None:
    try:
        text, _ = decode(raw, "x")
    except ArticleError:
        return
    text.encode("utf-8")
    assert "\0" not in text


@given(
    st.text(min_size=1).filter(lambda text: bool(text.strip().encode()) and "\0" not in text and text[0] != "\ufeff")
)
def test_any_text_comes_back_as_it_was_written(text: str) -> None:
    if text.encode().strip():
        assert decode(text.encode(), "x") == (text, None)
