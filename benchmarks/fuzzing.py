"""Coverage-guided fuzzing of the promises that the Hypothesis tests make: no crash, no hang, offsets always true.

    pip install -e ".[test]" atheris
    python benchmarks/fuzzing.py record|text|summary [LIBFUZZER OPTION…]        # e.g. -max_total_time=600 -timeout=20

Hypothesis turns the bytes that atheris (LibFuzzer) makes into articles and records; a failure is printed as the example
that breaks the promise, and the bytes are kept in a `crash-…` file, which the same command replays when it is named.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent
PROMISES = {
    "record": ("tests.verify.test_any_input", "test_any_record_against_a_news_text"),
    "text": ("tests.verify.test_any_input", "test_any_record_against_any_text"),
    "summary": ("tests.pipeline.test_any_text", "test_any_text_gives_a_summary_whose_offsets_hold"),
}


def main() -> None:
    """Fuzzes one promise until it breaks or a LibFuzzer limit ends the run."""
    if len(sys.argv) < 2 or sys.argv[1] not in PROMISES:
        sys.exit(f"name one of {', '.join(PROMISES)}, then options of LibFuzzer")
    module, name = PROMISES[sys.argv.pop(1)]
    sys.path.insert(0, str(ROOT))
    with atheris.instrument_imports(include=["summarizer"]):
        promise = getattr(__import__(module, fromlist=[name]), name)
    atheris.Setup(sys.argv, promise.hypothesis.fuzz_one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
