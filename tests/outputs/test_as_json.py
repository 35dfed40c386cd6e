import io
import json

import pytest

from summarizer import Summary, summarize
from summarizer.outputs.as_json import JsonWriter

from ..pipeline.doubles import TEXT, always, article


def written(count: int, shape: str) -> str:
    stream = io.StringIO()
    with JsonWriter(stream, shape) as writer:  # type: ignore[arg-type]
        for number in range(count):
            writer.write(summarize(article(TEXT + str(number)), always()))
    return stream.getvalue()


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_json_is_an_object_for_one_and_a_list_for_others(count: int) -> None:
    content = json.loads(written(count, "json"))
    summaries = [content] if count == 1 else content
    assert isinstance(content, dict) == (count == 1)
    assert len([Summary.model_validate(one) for one in summaries]) == count


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_lines_hold_one_summary_a_line(count: int) -> None:
    lines = written(count, "jsonl").splitlines()
    assert len([Summary.model_validate_json(line) for line in lines]) == count


def test_json_that_was_interrupted_is_not_closed_as_if_it_were_whole() -> None:
    stream = io.StringIO()
    with pytest.raises(KeyError), JsonWriter(stream) as writer:
        writer.write(summarize(article(), always()))
        raise KeyError
    assert stream.getvalue() == ""
