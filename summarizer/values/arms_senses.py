"""Tell goods from other senses of their words: think tanks, drone strikes, open arms, the Patriot Party."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import load
from summarizer.values.levelled import Levelled
from summarizer.values.shapes import in_heading
from summarizer.values.weapon_words import Part, joins, phrase_words

_WORD_NEXT = re.compile(r"[ -]([a-z']{1,30})(?: ([a-z']{1,30}))?")
_LIST = re.compile(r"s?(?:,|,? and|,? or)(?: and| or)?(?: [a-z]{2,12})? (?:[\d,]{1,7} |a |an |the |more |some )?")
_SPEAKS = re.compile(r" (?:said|says|told|added|wrote|argued|ran|won|lost|who)\b")


@cache
def _false(side: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in load("arms_phrases.toml")[side].items()}


def is_other_sense(even: Levelled, parts: list[Part]) -> bool:
    """True when the words around the head show another sense: think tank, drone strike, his arms, White Helmets."""
    if _in_a_name(even.cased, parts):
        return True
    lower, last = even.text, parts[-1]
    word = lower[last.start : last.end].rsplit(" ", 1)[-1]
    after = _false("false_after").get(word)
    following = _WORD_NEXT.match(lower, last.end) if after else None
    if after and following and (following.group(1) in after or f"{following.group(1)} {following.group(2)}" in after):
        return True
    before = _false("false_before").get(word) if word == lower[last.start : last.end] else None
    window = lower[max(0, last.start - 40) : last.start].replace("-", " ")
    if not before or not window.endswith(" "):
        return False
    words = window.split()
    return any(" ".join(words[-count:]) in before for count in (1, 2, 3))


def _in_a_name(cased: str, parts: list[Part]) -> bool:
    """True for a capitalised equipment word within a name ("Land Component Command"), where the line is no heading."""
    last = parts[-1]
    printed = cased[last.start : last.end]
    if len(parts) > 1 or not printed[0].isupper() or printed[1:2].isupper() or printed.count(" ") > 1:
        return False
    before = cased[max(0, last.start - 20) : last.start].rpartition(" ")[0].rpartition(" ")[2]
    after = cased[last.end : last.end + 2]
    led = before[:1].isupper() and before[-1].isalnum() and not opens_sentence(cased, last.start)
    followed = after[:1] == " " and after[1:].isupper()
    return (led or followed) and not in_heading(cased, last.start)


def opens_sentence(cased: str, start: int) -> bool:
    """True when a sentence, a line or a quotation begins at `start`."""
    before = cased[max(0, start - 3) : start].rstrip(" \"'")
    return not before or before[-1] in ".!?\n:-•"


def stands_for_arms(even: Levelled, parts: list[Part], established: frozenset[str]) -> bool:
    """True when a plain word names a type here: the text uses it so, and it is in no other name ("Patriot Party")."""
    last = parts[-1]
    if last.type is None or last.type.name not in established:
        return False
    after = even.cased[last.end : last.end + 3].removeprefix("s")
    if (after[:1] == " " and after[1:2].isupper()) or _SPEAKS.match(even.text, last.end):
        return False
    before = even.cased[max(0, parts[0].start - 24) : parts[0].start]
    word = before.rstrip(" ").rpartition(" ")[2]
    return not (before.endswith(" ") and word[:1].isupper()) or word.lower() in phrase_words("leads")


def established_types(lower: str, parts: list[Part]) -> frozenset[str]:
    """Types that the text names beyond doubt: by letters and digits, before an equipment word, or in a list."""
    sure: set[str] = set()
    military = any(part.head is not None for part in parts) or _military().search(lower) is not None
    for at, part in enumerate(parts):
        if part.type is None:
            continue
        after = parts[at + 1] if at + 1 < len(parts) else None
        before = parts[at - 1] if at else None
        if (
            not part.type.ambiguous
            or (after is not None and after.head is not None and joins(lower, part.end, after.start))
            or (after is not None and _is_plain(after, sure) and _lists(lower, part, after))
            or (before is not None and _is_plain(before, sure) and _lists(lower, before, part))
            or (military and _counted(lower, part))
        ):
            sure.add(part.type.name)
    return frozenset(sure)


def _is_plain(part: Part, sure: set[str]) -> bool:
    """True for a part that stands for arms whatever is beside it."""
    return part.type is None or not part.type.ambiguous or part.type.name in sure


@cache
def _military() -> re.Pattern[str]:
    """Any word of a text about armed forces."""
    return re.compile(r"\b(?:" + _choice("military_words") + r")\b")


@cache
def _counts() -> re.Pattern[str]:
    """A number or a word of handing over right before a place, a few adjectives apart."""
    return re.compile(rf"\b(?:\d[\d,]{{0,6}}|{_choice('counting_words')}) (?:(?:{_choice('before_counted')}) ){{0,3}}$")


def _choice(key: str) -> str:
    return "|".join(sorted(map(re.escape, phrase_words(key)), key=len, reverse=True))


def _counted(lower: str, part: Part) -> bool:
    """True for a plural that is counted or handed over: "31 Abrams", "to send Leopards"."""
    plural = lower[part.end : part.end + 1] == "s" or lower[part.end - 1 : part.end] == "s"
    return plural and _counts().search(lower, max(0, part.start - 40), part.start) is not None


def _lists(lower: str, one: Part, other: Part) -> bool:
    """True when only a comma or "and" and a number stand between two weapons."""
    return other.start - one.end <= 30 and _LIST.fullmatch(lower, one.end, other.start) is not None
