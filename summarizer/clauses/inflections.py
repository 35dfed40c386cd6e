"""The forms of English verbs: from a lemma in a data file to the words that a text may hold."""

from __future__ import annotations

from functools import cache
from typing import Literal

from summarizer.lexicon import load

Form = Literal["all", "inf", "s", "ing", "past", "pp"]
"""Which forms: `inf` bare, `s` third person, `ing`, `past` past tense and participle, `pp` participle alone."""

_VOWELS = "aeiou"


@cache
def forms(lemma: str, form: Form = "all") -> tuple[str, ...]:
    """The forms of a verb, its first word inflected ("hand over" → "handed over").

    Irregular verbs, and those that double their last letter, are listed in `lexicon/verbs.toml`.
    """
    head, _, rest = lemma.partition(" ")
    past, participle, ing = _parts(head)
    table: dict[Form, tuple[str, ...]] = {
        "inf": (head,),
        "s": (_third(head),),
        "ing": (ing,),
        "past": (past, participle),
        "pp": (participle,),
        "all": (head, _third(head), ing, past, participle),
    }
    tail = f" {rest}" if rest else ""
    return tuple(dict.fromkeys(one + tail for one in table[form]))


@cache
def verb_class(name: str) -> tuple[str, ...]:
    """The lemmas of a class in `lexicon/verbs.toml`.

    Raises:
        KeyError: no such class.
    """
    return tuple(load("verbs.toml")["classes"][name])


@cache
def class_forms(name: str, form: Form = "all") -> tuple[str, ...]:
    """The forms of all verbs of a class."""
    return tuple(dict.fromkeys(one for lemma in verb_class(name) for one in forms(lemma, form)))


def _parts(head: str) -> tuple[str, str, str]:
    """Past tense, participle and -ing form of one word."""
    irregular: dict[str, list[str]] = load("verbs.toml")["irregular"]
    ing = _ing(head)
    if head in irregular:
        past, participle = irregular[head]
        return past, participle, ing
    past = _past(head)
    return past, past, ing


def _doubled(head: str) -> str:
    return head + head[-1] if head in load("verbs.toml")["doubling"] else head


def _past(head: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ied"
    return _doubled(head) + "ed"


def _ing(head: str) -> str:
    if head.endswith("ie"):
        return head[:-2] + "ying"
    if head.endswith("e") and not head.endswith(("ee", "oe", "ye")):
        return head[:-1] + "ing"
    return _doubled(head) + "ing"


def _third(head: str) -> str:
    if head == "have":
        return "has"
    if head.endswith(("s", "x", "z", "ch", "sh", "o")):
        return head + "es"
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ies"
    return head + "s"
