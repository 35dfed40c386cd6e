from __future__ import annotations

import pytest

from summarizer.clauses.scope import scope_of


@pytest.mark.parametrize(
    ("text", "cue", "negated", "hedged"),
    [
        ("iran has not delivered the drones", "delivered", True, False),
        ("iran hasn't delivered the drones", "delivered", True, False),
        ("there is no evidence that china supplied arms", "supplied", True, False),
        ("iran did not comment but delivered the drones", "delivered", False, False),
        ("not only tanks but jets were delivered", "delivered", False, False),
        ("iran has yet to deliver the drones", "deliver", True, False),
        ("they agreed not to supply arms", "agreed not to supply", True, False),
        ("iran may deliver drones", "deliver", False, True),
        ("if iran delivers drones, sanctions follow", "delivers", False, True),
        ("i want to thank the government for providing tanks", "providing", False, False),
        ("it was not cheap; they delivered drones", "delivered", False, False),
        ("iran delivered drones", "delivered", False, False),
        ("denmark, not norway, will send tanks", "will send", False, False),
        ("germany and not norway will send tanks", "will send", False, False),
        ("kuwait, which has no industry, will buy cars", "will buy", False, False),
        ("without an industry of its own, kuwait will buy cars", "will buy", False, False),
        ("the union rather than the bloc froze the assets", "froze", False, False),
        ("prague sent guns rather than delivering shells", "delivering", True, False),
        ("the army has certainly not delivered them", "delivered", True, False),
        ("norway did not, officials said, deliver them", "deliver", True, False),
        ("if congress agrees, washington would send shells", "would send", False, True),
        ("should bern object to it in writing, berlin will send nothing", "will send", False, True),
        ("the cabinet must first agree", "agree", False, True),
        ("in may poland delivered tanks", "delivered", False, False),
        ("ankara will sell them drones by may, unless washington objects", "will sell", False, True),
        ("oslo will send guns provided that the crews are trained", "will send", False, True),
        ("oslo will send guns only if bonn agrees", "will send", False, True),
        ("oslo sold the guns on condition that they stay there", "sold", False, False),
        ("oslo sold guns that nobody may pass on unless it agrees", "sold", False, False),
        ("oslo will send guns; unless bonn agrees, rome will not", "will send", False, False),
        ("poland may, officials said, deliver tanks", "deliver", False, True),
    ],
)
def test_what_the_words_before_a_cue_do_to_it(text: str, cue: str, negated: bool, hedged: bool) -> None:
    start = text.index(cue)
    found = scope_of(text, start, start + len(cue))
    assert (found.negated, found.hedged) == (negated, hedged)
