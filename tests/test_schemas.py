"""`schemas/` is written from the models, and describes what really comes out."""

import json
from pathlib import Path

import jsonschema
import pytest

from summarizer import digest, summarize
from summarizer.outputs.schemas import PUBLISHED, schema_text

from .pipeline.doubles import always, article, sale

FOLDER = Path(__file__).parent.parent / "schemas"


@pytest.mark.parametrize("name", PUBLISHED)
def test_committed_schema_is_that_of_the_models(name: str) -> None:
    assert (FOLDER / PUBLISHED[name]).read_text(encoding="utf-8") == schema_text(name), "run scripts/write_schemas.py"


def test_folder_holds_nothing_else() -> None:
    assert {path.name for path in FOLDER.iterdir()} >= set(PUBLISHED.values())


def test_summary_fits_its_schema() -> None:
    summary = summarize(article(), always(sale(), sale(supplier={"text": "Portugal"}, recipient=None)))
    plain = json.loads(summary.model_dump_json())
    jsonschema.validate(plain, json.loads(schema_text("summary")))
    for record in plain["records"] + plain["rejected"]:
        jsonschema.validate(record, json.loads(schema_text("record")))


def test_digest_fits_its_schema() -> None:
    found = digest([summarize(article(), always(sale())), summarize(article(id="more", title="More"), always(sale()))])
    jsonschema.validate(json.loads(found.model_dump_json()), json.loads(schema_text("digest")))


def test_unknown_key_does_not_fit_the_schema() -> None:
    plain = json.loads(summarize(article(), always(sale())).model_dump_json()) | {"extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, json.loads(schema_text("summary")))
