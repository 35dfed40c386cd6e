"""A claim belongs to the one who makes it, and who says that nothing was sent denies it."""

from __future__ import annotations

import pytest

TEXT = (
    "“We shipped 14 jets to Chad in March,” President Ola Berg said. "
    "Norway has never delivered any jets to Chad, Defence Minister Kari Lund replied. "
    "She laughed off the story. "
    "Nothing else is known. "
    "Analysts at a Geneva institute doubt both accounts."
)
SHIPPED = "We shipped 14 jets to Chad in March"
NEVER = "Norway has never delivered any jets to Chad"


@pytest.mark.parametrize(
    ("quote", "source", "verdicts"),
    [
        (SHIPPED, "President Ola Berg", {"supported"}),
        (NEVER, "Defence Minister Kari Lund", {"supported"}),
        (SHIPPED, "Defence Minister Kari Lund", {"contradicted", "review"}),
        (NEVER, "President Ola Berg", {"contradicted", "review"}),
        (NEVER, "Geneva institute", {"contradicted", "review"}),
        ("She laughed off the story", "Kari Lund", {"supported", "inferred"}),
        ("She laughed off the story", "Geneva institute", {"contradicted", "review"}),
    ],
)
def test_a_source_is_the_source_of_its_quote(verify, check_of, quote, source, verdicts) -> None:
    claims = [{"quote": quote, "source": source, "source_type": "official"}]
    record = verify(TEXT, "transfer", supplier="Norway", recipient="Chad", items=[{"text": "jets"}], claims=claims)
    assert check_of(record, "claims[0].source").verdict in verdicts


@pytest.mark.parametrize(
    ("quote", "stance", "accepted"),
    [
        (SHIPPED, "asserts", True),
        (SHIPPED, "denies", False),
        (NEVER, "denies", True),
        (NEVER, "asserts", False),
    ],
)
def test_who_asserts_that_nothing_was_sent_denies_it(verify, check_of, quote, stance, accepted) -> None:
    source = "President Ola Berg" if quote is SHIPPED else "Defence Minister Kari Lund"
    claims = [{"quote": quote, "source": source, "source_type": "official", "stance": stance}]
    record = verify(
        TEXT,
        "transfer",
        supplier="Norway",
        recipient="Chad",
        items=[{"text": "jets"}],
        status="delivered",
        claims=claims,
    )
    assert (check_of(record, "claims[0].stance").verdict in ("supported", "inferred")) is accepted


def test_a_refusal_may_assert_that_nothing_will_be_sent(verify, check_of) -> None:
    text = "Norway has not shipped any jets to Chad and will refuse to do so, Minister Kari Lund said."
    claims = [{"quote": text[:-1], "source": "Minister Kari Lund", "source_type": "official", "stance": "asserts"}]
    record = verify(
        text, "transfer", supplier="Norway", recipient="Chad", items=[{"text": "jets"}], status="refused", claims=claims
    )
    assert check_of(record, "claims[0].stance").verdict in ("supported", "inferred")
