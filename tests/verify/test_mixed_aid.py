"""Aid is mixed where the article names two kinds, not where it names one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Norway will give Chad $40 million in military and humanitarian aid.", "supported"),
        ("Norway will give Chad a security, economic and humanitarian assistance package of $40 million.", "supported"),
        ("Norway will give Chad $40 million in military aid.", "review"),
        ("Norway will give Chad $40 million in security and defence assistance.", "review"),
    ],
)
def test_two_kinds_make_mixed_aid(verify, check_of, text: str, verdict: str) -> None:
    fields = {"donor": "Norway", "recipient": "Chad", "total_value": "$40 million", "status": "announced"}
    record = verify(text, "aid_package", aid_type="mixed", **fields)
    check = check_of(record, "aid_type")
    assert check.verdict == verdict, check.reason
