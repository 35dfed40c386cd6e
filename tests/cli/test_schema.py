import json

import jsonschema
import pytest

from .conftest import Run


@pytest.mark.parametrize("name", ["transfer", "sanction", "aid_package", "record", "summary", "digest", "wire"])
def test_schema_is_printed_and_valid(run: Run, name: str) -> None:
    schema = json.loads(run("schema", name).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")


def test_summary_is_the_default(run: Run) -> None:
    assert run("schema").stdout == run("schema", "summary").stdout


def test_unknown_schema_names_the_known_ones(run: Run) -> None:
    done = run("schema", "party")
    assert done.returncode == 2
    assert "transfer, sanction, aid_package, record, summary, digest, wire" in done.stderr
