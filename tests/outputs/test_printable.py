import json

from hypothesis import given
from hypothesis import strategies as st

from summarizer.outputs.printable import escaped_json, printable

UNSAFE = {
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    "\u202e",
    "\u2066",
    "\u200f",
    "\u061c",
    "\ufeff",
    "\U000e0041",
}


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    assert not UNSAFE & set(printable(text))


@given(st.text(alphabet=st.characters(codec="ascii", min_codepoint=0x20, max_codepoint=0x7E)))
def test_plain_words_stay(text: str) -> None:
    assert printable(text).split() == text.split()


def test_escape_is_shown_and_scripts_keep_their_joiners() -> None:
    assert printable("a\x1b[2J\nb") == "a␛[2J b"
    assert printable("می\u200cخواهم 👩\u200d🚀") == "می\u200cخواهم 👩\u200d🚀"


@given(st.text())
def test_escaped_json_is_the_same_json(text: str) -> None:
    escaped = escaped_json(json.dumps({"a": text}, ensure_ascii=False))
    assert json.loads(escaped) == {"a": text}
    assert not (UNSAFE - {"\n"}) & set(escaped) - {"\U000e0041"}
