"""The patterns with which a sentence takes something back, made of the words of `lexicon/withdrawn.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.lexicon import any_of, load


def _one(words: Iterable[str]) -> str:
    """A group that fits any of the words."""
    return f"(?:{any_of(words)})"


_LISTED = load("withdrawn.toml")
_OUT, _OBJECT, _CONTRAST = _LISTED["left_out"], _LISTED["leaves_out"], _LISTED["contrast"]
_DOWN, _DENIED, _CORRECTED = _LISTED["turned_down"], _LISTED["denied"], _LISTED["corrected"]
_BE = r"(?:is|are|was|were|be|been|being)"
_AUX = r"(?:(?:is|are|was|were|has|have|had|will|would)(?: been| be)? ?)"
_SMALL = any_of(_CONTRAST["determiners"])

WITHDRAWS = re.compile(
    r"\bnot\b|n't\b|\bnever\b|\bno\b|\b(?:"
    + any_of(
        [
            *_OUT["passive"],
            *_OUT["struck"],
            *_OUT["escaped"],
            "neither",
            *_OBJECT["verbs"],
            *_OBJECT["ruled"],
            *_OBJECT["chosen"],
            *_DOWN["verbs"],
            *_DENIED["verbs"],
            *_CORRECTED["verbs"],
            *_LISTED["asked"]["verbs"],
        ]
    )
    + r")\b"
)
"""One of the words without which nothing is taken back."""
LEFT_OUT = re.compile(
    rf"(?:but )?{_AUX}?(?:\bnot|\bnever|n't) (?:been |be )?"
    rf"(?:{_one(_OUT['negated'])}\b|part of (?:[a-z']+ ){{1,3}}?{_one(_OUT['acts'])}\b)"
    rf"|\b{_BE} (?:[a-z]+ )?{_one(_OUT['passive'])}\b"
    rf"|\b{_BE} (?:[a-z]+ )?{_one(_OUT['struck'])} (?:[a-z']+ ){{0,3}}?{_one(_OUT['drafts'])}\b"
    rf"|\b{_one(_OUT['escaped'])}\b"
)
"""What is said of a subject that is left out."""
LEAVES_OUT = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )"
    rf"\b{_one(_OBJECT['verbs'])} (?!of |from |by |no )"
    rf"|(?:\b{_one(_OBJECT['no'])}|, no to) "
    rf"|\b(?:do|does|did|will|would)(?: not|n't) {_one(_OBJECT['uncovered'])} "
    rf"|(?<!\bnot )(?<!n't )\b{_one(_OBJECT['ruled'])} (?!the possibility)"
)
"""What stands right before an object that is left out."""
NOBODY_GETS = re.compile(
    rf"\bno (?!{_one(_OBJECT['no_limit'])}\b)(?:[a-z-]+ ){{1,3}}?"
    rf"(?:(?:will|would|had|has|have|was|were|is|are|ever|be|been) ){{0,3}}"
    rf"{_one(_OBJECT['moved'])} (?:[a-z]+ )?{_one(_OBJECT['moved_to'])} "
)
""" "No funds will go to Eritrea"."""
NEITHER = re.compile(
    r"\bneither (?P<both>[^,;.]{2,60}? nor [^,;.]{2,60}?) (?=(?:is|are|was|were|has|have|had|will|would)\b)"
)
""" "Neither the bank nor its owner was listed"."""
CHOSEN_OVER = re.compile(rf"\b{_one(_OBJECT['chosen'])}\b[^,;:]{{3,60}}? over (?:the )?")
""" "Thailand chose the Gripen over the F-16"."""
TURNED_DOWN = re.compile(rf"\b{_one(_DOWN['verbs'])} (?P<object>(?:[^\s,;:]+ ){{0,3}}?{_one(_DOWN['nouns'])})\b")
CONTRAST = re.compile(
    rf"(?:\b{_one(_CONTRAST['before'])}|,|;|-)\s{{1,2}}not(?:, as [^,;]{{3,40}},)? "
    rf"(?!{_one(_CONTRAST['harmless'])}\b)"
    rf"(?P<thing>)(?:{_one(_CONTRAST['prepositions'])} )?(?P<small>(?=(?:{_SMALL}) ))?"
)
"""A "not" that sets a noun phrase aside: at `thing`, with `small` where a determiner begins it."""
DENIED = re.compile(
    rf"\b{_one(_DENIED['verbs'])} (?:{_one(_DENIED['modifiers'])} ){{0,3}}{_one(_DENIED['reports'])}\b"
    rf"|\b{_one(_DENIED['denying'])} (?={_one(_DENIED['plain'])}\b)"
)
ASKED = re.compile(rf"\b{_one(_LISTED['asked']['verbs'])} ")
LABEL = re.compile(
    rf"[^\w]{{0,4}}{_one(_CORRECTED['labels'])}\b|[0-9:. ]{{4,8}}(?:[a-z]{{2,4}} )?{_one(_CORRECTED['labels'])}:"
)
"""What opens a correction, or a page of them; a live blog has the time before it."""
WRONGLY = re.compile(rf"\b{_one(_CORRECTED['wrongly'])}\b")
CORRECTED = re.compile(
    rf"(?<!\bas )\b(?:(?P<earlier>{_one(_CORRECTED['earlier'])})|{_one(_CORRECTED['texts'])})"
    rf"\b[^.;]{{0,120}}?\b{_one(_CORRECTED['verbs'])}\b(?: that)?"
)
"""An earlier text and its verb, right before what it said."""
AS_TOLD = re.compile(rf",? {_one(_CORRECTED['as_told'])}\b")
HARD_BORDERS = re.compile(r"[;:(]\s?|\s--?\s|, (?:but|while|whereas|and|though) |\bbut (?!not\b)")
OBJECT_ENDS = re.compile(
    r"[;:)]|,(?!\d)|\s--?\s|\.\s|\.$| (?:that|which|who|whom|because|while|but|after|although|though|unless|despite) "
)
VERB_FIRST = re.compile(rf"{_AUX}|{_BE} ")
"""Behind a comma: the verb of a subject that stands before an insert."""
