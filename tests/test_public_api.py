import inspect
import subprocess
import sys
from types import FunctionType

import summarizer


def test_every_public_name_loads_and_is_listed() -> None:
    for name in summarizer.__all__:
        assert getattr(summarizer, name) is not None
        assert name in dir(summarizer)
    assert sorted(summarizer.__all__) == summarizer.__all__
    assert set(summarizer.__all__) == set(summarizer._HOMES)


def test_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(summarizer, "summarise")


def test_verify_stays_the_function_although_a_stage_has_its_name() -> None:
    code = "import summarizer.verify.record, summarizer; from summarizer import verify; print(type(verify).__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "function"


def test_import_is_light() -> None:
    code = "import sys, summarizer; print([name for name in ('pydantic', 'openai', 'rich') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_function_and_class_says_what_it_gives() -> None:
    for name in summarizer.__all__:
        thing = getattr(summarizer, name)
        if isinstance(thing, FunctionType | type):
            assert inspect.getdoc(thing)
