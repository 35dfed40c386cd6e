import io

import pytest

from summarizer.outputs.terminal import console_for, shortened, unpadded, words


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("twelve howitzers", 16, "twelve howitzers"),
        ("twelve howitzers", 15, "twelve …"),
        ("twelve\n howitzers", 16, "twelve howitzers"),
        ("x" * 20, 10, "x" * 10 + " …"),
        ("", 10, ""),
    ],
)
def test_long_text_is_cut_after_a_word(text: str, most: int, short: str) -> None:
    assert shortened(text, most) == short


def test_line_in_a_pipe_ends_with_its_last_word() -> None:
    stream = io.StringIO()
    console = console_for(stream)
    with unpadded(console):
        console.print(words("[bold]guns[/bold] :boom:   "))
    assert stream.getvalue() == "[bold]guns[/bold] :boom:\n"
