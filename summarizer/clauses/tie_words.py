"""The words of the phrases that tie a name to a state: nouns for persons and bodies, and what no such phrase holds."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.grammar import verb_table
from summarizer.clauses.tokens import words
from summarizer.lexicon import load
from summarizer.values.mentions import NameMention

WORD = re.compile(r"[^\W_](?:[\w'’&/-]|\.(?=\w)){0,60}|[^\w\s]")
POSSESSIVE = re.compile(r"['’]s?(?=\s)")
SUFFIX = re.compile(r"-([a-z]+)(?=\W)")
"""What a hyphen joins to a state: "Iran-based"."""
BRACKET = re.compile(r"\s?\([^()]{0,80}\)")
MAX_WORDS = 8
"""Words of a noun phrase between a state and a name."""


def is_plural(noun: str) -> bool:
    """True for a noun in the plural, as its last letter has it."""
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in listed("plurals")


def is_place(tail: str) -> bool:
    """True when an adjective is followed by a word for a place: "the Russian city"."""
    found = WORD.findall(tail[:40])
    return bool(found) and found[0].lower() in listed("places")


def last_word(state: NameMention) -> str:
    """The noun of a ministry or an office in lower case."""
    return state.name.split()[-1].lower() if state.name else ""


@cache
def listed(group: str) -> frozenset[str]:
    """A group of words of the lexicon of ties."""
    return frozenset(load("ties.toml")[group])


@cache
def persons() -> frozenset[str]:
    """Nouns for persons and the last words of titles."""
    titles = load("roles.toml")["titles"]
    single = {part.strip(".") for title in titles for part in title.replace("-", " ").split()[-1:]}
    people = (
        *load("verify.toml")["entity_words"]["person"],
        *load("verify.toml")["people"],
        *load("ties.toml")["people"],
    )
    return frozenset((*single, *people))


@cache
def bodies() -> frozenset[str]:
    """Nouns for firms, bodies, vessels and aircraft."""
    kinds = load("verify.toml")["entity_words"]
    named = [word for kind in ("company", "organization", "public_body", "vessel", "aircraft") for word in kinds[kind]]
    return frozenset(
        (
            *named,
            *load("roles.toml")["organisation"],
            *load("roles.toml")["company"],
            *load("clause_words.toml")["firms"],
        )
    )


@cache
def closed() -> frozenset[str]:
    """Words that no noun phrase before a name holds."""
    groups = ("prepositions", "determiners", "relatives", "auxiliaries", "pronouns", "subordinators")
    return frozenset(word for group in groups for word in words(group)) | {"and", "or", "but", "than", "as"}


@cache
def participles() -> frozenset[str]:
    """Past forms of the verbs of handing over and restricting."""
    return frozenset(
        str(word)
        for word, found in verb_table().items()
        if word.endswith("ed") or all(one[1] in ("past", "pp") for one in found)
    )
