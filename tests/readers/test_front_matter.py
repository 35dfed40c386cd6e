from pathlib import Path

import pytest

from summarizer.article import DateSource
from summarizer.readers import read_one
from summarizer.readers.front_matter import front_matter

BODY = "\nNorway sold howitzers to Latvia.\n"
HEAD = '---\ntitle: "Guns: for Riga"\ndate: 2024-03-14\ntext: not this\nid: x\ntags:\n  - arms\n---\n'


def test_front_matter_gives_metadata_and_the_text_stays(tmp_path: Path) -> None:
    path = tmp_path / "guns.md"
    path.write_text(HEAD + BODY, encoding="utf-8", newline="")
    article = read_one(path)
    assert article.text == HEAD + BODY
    assert (article.title, article.id) == ("Guns: for Riga", "guns")
    assert (str(article.published), article.published_from) == ("2024-03-14", DateSource.METADATA)


@pytest.mark.parametrize(
    "text",
    [BODY, "---\n" + BODY, "----\ntitle: x\n---\n", "title: x\n---\n", "---\n" + "a: b\n" * 100 + "---\n", ""],
    ids=["none", "rule only", "four dashes", "no opening", "too long", "empty"],
)
def test_what_is_no_front_matter_gives_nothing(text: str) -> None:
    assert front_matter(text) == {}
