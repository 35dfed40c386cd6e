from __future__ import annotations

import pytest

from summarizer.text.fold import fold
from summarizer.text.kinds import DifferenceKind
from summarizer.text.locate import Tier, locate

TEXT = (
    "Minister Berg said on Monday that Arden had agreed to sell 40 tanks to Boreal. She said it would not sell ships. "
    "“We signed it in May, after long talks in the capital that both sides described as hard, and we will deliver the "
    "tanks next year,” she said. The [2A-B] clause stands. "
    + "Filler words follow here. " * 60
    + "The end came at last."
)
FOLDED = fold(TEXT)


@pytest.mark.parametrize(
    ("quote", "passage", "tier"),
    [
        ("Arden had agreed … 40 tanks to Boreal", "Arden had agreed to sell 40 tanks to Boreal", Tier.FRAGMENTS),
        ("Arden had agreed [...] 40 tanks to Boreal", "Arden had agreed to sell 40 tanks to Boreal", Tier.FRAGMENTS),
        ("... Arden had agreed to sell 40 tanks ...", "Arden had agreed to sell 40 tanks", Tier.FOLDED),
        ("We signed it in May (...) and we will deliver", None, Tier.FRAGMENTS),
        ("[Arden] agreed to sell 40 tanks", "agreed to sell 40 tanks", Tier.EDITORIAL),
        ("Arden had agreed to sell 40 [main battle] tanks", "Arden had agreed to sell 40 tanks", Tier.EDITORIAL),
        ("[the country] would not sell ships", "would not sell ships", Tier.EDITORIAL),
        ("[W]e signed it in May", "We signed it in May", Tier.FRAGMENTS),
        ("The [2A-B] clause", "The [2A-B] clause", Tier.EXACT),
    ],
)
def test_marked_omissions_and_insertions_leave_a_quote_verbatim(quote: str, passage: str | None, tier: Tier) -> None:
    found = locate(quote, FOLDED)
    assert found.verbatim, found
    assert found.tier is tier
    assert found.span is not None
    assert passage is None or found.span.of(TEXT) == passage


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("She said it … sell ships", DifferenceKind.NEGATION),
        ("it [will] sell ships", DifferenceKind.NEGATION),
        ("Arden had [not] agreed to sell", DifferenceKind.NEGATION),
        ("had agreed to sell [400] tanks", DifferenceKind.NUMBER),
        ("had agreed to sell [a dozen] tanks", DifferenceKind.SCALE),
        ("sell 40 tanks [million] to Boreal", DifferenceKind.SCALE),
        ("Arden [may have] agreed to sell", DifferenceKind.MODAL),
    ],
)
def test_omission_or_insertion_that_changes_a_fact_is_not_verbatim(quote: str, kind: DifferenceKind) -> None:
    found = locate(quote, FOLDED)
    assert not found.verbatim
    assert kind in {one.kind for one in found.differences}


@pytest.mark.parametrize(
    "quote",
    [
        "Arden had agreed to … the end came at last",
        "40 tanks to Boreal … Minister Berg said on",
        "Arden … last",
        "[editorial note only]",
        "signed it … never happened",
    ],
)
def test_fragments_too_far_apart_or_out_of_order_are_not_verbatim(quote: str) -> None:
    assert not locate(quote, FOLDED).verbatim


def test_brackets_of_the_text_itself_are_no_insertion_of_an_editor() -> None:
    text = "The grant builds on 40 generators, [pledged in June] and on repairs."
    folded = fold(text)
    assert locate("builds on 40 generators, [pledged in June]", folded).verbatim
    assert not locate("builds on 40 generators, [cancelled in June]", folded).verbatim
    assert not locate("builds on 40 generators, [cancelled in June] and on repairs", folded).verbatim
