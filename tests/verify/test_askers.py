"""Who only asks states nothing: the answer is the claim of another."""

from __future__ import annotations

import pytest

ORAL = """Oral answers, Monday 6 May
Ms Adair asked whether the 38 vehicles sent to Chad had been exported.
The minister answered in writing.
The 38 vehicles that Norway sold in 2021 remain with the army of Chad."""
WRITTEN = """Sale of missiles to Chad. Mr K. Nair: will the Minister be pleased to state how many were sold?
Norway sold three batteries in 2022."""
TABLED = """Written question, tabled on 11 April by Lady Hale
Norway has given 20 guns to Chad."""
TALK = """Presenter: Colonel, did Chad get the drones back?
It bought 82 drones from Norway in 2017."""
STATEMENT = """Statement by Marisa Holt, spokesperson
Norway sold Chad 30 drones."""
WISH = """Statement by Jon Berg, spokesperson
Jon Berg asked for more time. Norway sold Chad 30 drones."""


@pytest.mark.parametrize(
    ("text", "source", "asks"),
    [
        (ORAL, "Ms Adair", True),
        (WRITTEN, "K. Nair", True),
        (TABLED, "Lady Hale", True),
        (TALK, "Presenter", True),
        (STATEMENT, "Marisa Holt", False),
        (WISH, "Jon Berg", False),
    ],
)
def test_who_asks_is_not_the_source_of_the_answer(verify, check_of, text, source, asks) -> None:
    quote = text.splitlines()[-1].rpartition("time. ")[2]
    claims = [{"source": source, "source_type": "official", "stance": "asserts", "quote": quote}]
    record = verify(text, "transfer", supplier="Norway", claims=claims)
    assert (check_of(record, "claims[0].source").rule == "asks") is asks
