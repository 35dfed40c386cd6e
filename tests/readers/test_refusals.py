from pathlib import Path

import pytest

from summarizer.readers.refusals import refusal


@pytest.mark.parametrize(
    ("path", "says"),
    [("missing", "no such file or folder"), (".", "is a folder; name a file in it"), ("nul\0", "null byte")],
)
def test_reason_says_what_to_do(path: str, says: str, tmp_path: Path) -> None:
    with pytest.raises((OSError, ValueError)) as caught:
        (tmp_path / path).read_bytes()
    assert says in refusal(caught.value)


def test_reason_without_the_words_of_the_system_is_still_one() -> None:
    assert refusal(PermissionError(13, "Permission denied")) == "not readable by you; check its permissions"
    assert refusal(OSError(5, "Input/output error")) == "Input/output error"
    assert refusal(OSError("torn")) == "torn"
