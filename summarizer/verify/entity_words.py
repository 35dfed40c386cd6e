"""What a target's own words say that it is: by the noun that heads them, a legal form, a title, the shape of a name."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.tie_words import persons
from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import EntityType
from summarizer.values.friends import given_names, name_words
from summarizer.values.sequences import roles
from summarizer.verify.words import listed, tokens

_END_OF_HEAD = re.compile(rf"\b(?:{any_of(load('entities.toml')['behind_head'])})\b|[(,;]")
_NAME_TAIL = re.compile(r"(?:\s{1,2}[A-Z\d][\w&'’.-]{0,40}){1,8}$")
"""The name behind its noun: "the tanker operator Volgatrans"."""
_PART = re.compile(r"[^\s,]+")
MAX_PERSON_WORDS = 6
_OFFICIAL = re.compile(r"[A-Z][a-z]+ (?:of|for) (?:the )?(?:[A-Z][a-z]+ )+[a-z]+$")
"""A body's name before the noun: "Government of Iran officials"."""
_SMALL = ("of", "the")
_NO_PERSON = ("company", "organisation", "not_person")


def kinds_in_words(words: str) -> tuple[EntityType, ...]:
    """The kinds that a target's words name, the likeliest first; none where they are a bare name."""
    if not is_name(words):
        return _of_description(words)
    found = tokens(words)
    head = tokens(head_of(words)) or found
    if set(found) & (_listed("forms") | roles()["company_only"]) or set(found) & listed("firm_words"):
        return (EntityType.COMPANY,)
    if set(head) & _listed("public"):
        return (EntityType.PUBLIC_BODY, EntityType.ORGANIZATION)
    if _is_titled(words):
        return (EntityType.PERSON,)
    if set(found) & _listed("aircraft_makes"):
        return (EntityType.AIRCRAFT, EntityType.COMPANY)
    for word in (head[-1], head[0], found[-1]) if head else ():
        if kinds := _of_name_word(word):
            return kinds
    return ()


def _of_description(words: str) -> tuple[EntityType, ...]:
    """The kinds that a phrase names, where the name behind its noun settles what the noun leaves open."""
    last = kinds_of_noun(tokens(words)[-1]) if tokens(words) and _OFFICIAL.search(words) else ()
    kinds = last or said_by_head(words) or said_by_words(words)
    name = _NAME_TAIL.search(words)
    if is_either(kinds) and name is not None:
        return (EntityType.PERSON,) if looks_personal(name.group().strip()) else (EntityType.COMPANY,)
    return kinds


def _of_name_word(word: str) -> tuple[EntityType, ...]:
    """The kinds of which a name has this word at its edge."""
    if word in _listed("firm") or word in roles()["company"]:
        return (EntityType.COMPANY,)
    if word in roles()["organisation"] or word in load("verify.toml")["entity_words"]["organization"]:
        return (EntityType.ORGANIZATION, EntityType.PUBLIC_BODY)
    return ()


def is_name(words: str) -> bool:
    """True when all words but the small ones begin with a capital or a digit: a name, no description."""
    parts = _PART.findall(words.removeprefix("the ").removeprefix("The "))
    plain = [one for one in parts if one.lower() not in name_words("small")]
    bare = [one.strip("\"“'‘(").removeprefix("al-") for one in plain]
    return bool(bare) and all(one[:1].isupper() or one[:1].isdigit() for one in bare)


def _is_titled(words: str) -> bool:
    """True for a title with a person's name behind it: "Rear Admiral Viktor Sokol"."""
    parts = _PART.findall(re.sub(r"\([^)]*\)", "", words))
    led = 0
    while led < len(parts) - 1 and parts[led].lower().strip(".") in _title_words():
        led += 1
    return led > 0 and looks_personal(" ".join(parts[led:]), least=1)


@cache
def _title_words() -> frozenset[str]:
    return frozenset(
        part.strip(".") for title in roles()["titles"] for part in title.split() if part not in ("of", "the")
    )


def looks_personal(words: str, *, least: int = 2) -> bool:
    """True for words that may be a person's name: two to six, all letters, none that bodies have."""
    parts = _PART.findall(words)
    low = [one.lower().strip(".'’") for one in parts]
    if not least <= len(parts) <= MAX_PERSON_WORDS or not is_name(words):
        return False
    if not all(one.replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalpha() for one in parts):
        return False
    known = (*(_listed(one) for one in ("firm", "forms", "public")), *(roles()[one] for one in _NO_PERSON))
    return not any(word in group for word in low for group in known)


def is_personal(words: str) -> bool:
    """True for words that hardly anything but a person is called: a given name, a patronymic, a particle."""
    low = [one.lower().strip(".'’,") for one in _PART.findall(words)]
    marked = any(one.endswith(tuple(_listed("patronymics"))) for one in low) or set(low) & name_words(
        "person_particles"
    )
    return looks_personal(words) and bool(marked or set(low[:-1]) & given_names())


def said_by_words(words: str) -> tuple[EntityType, ...]:
    """The kinds that words name: "three Russian companies" are companies."""
    return tuple(dict.fromkeys(kind for token in tokens(words) for kind in kinds_of_noun(token)))


def said_by_head(words: str) -> tuple[EntityType, ...]:
    """The kinds that the head of a phrase names: a tanker operator is a company, and General Dynamics no general."""
    head = head_of(words)
    if listed("firm_words") & set(tokens(words)):
        return (EntityType.COMPANY,)
    plain = _NAME_TAIL.sub("", words[: len(head)].strip()) if words[:1].islower() else ""
    last = said_by_words(plain.split()[-1]) if plain else ()
    return last or said_by_words(head)


def head_of(words: str) -> str:
    """The words of a phrase before its first "of", "in" or comma."""
    return _END_OF_HEAD.split(words.lower(), maxsplit=1)[0] or words


@cache
def kinds_of_noun(word: str) -> tuple[EntityType, ...]:
    """The kinds that a noun names: a bank may be a firm or a public body."""
    known = (load("verify.toml")["entity_words"], load("entities.toml")["nouns"])
    found = [EntityType(kind) for table in known for kind, listed in table.items() if word in listed]
    if word in persons() and not found:
        found.append(EntityType.PERSON)
    if word in _listed("either"):
        found += [EntityType.COMPANY, EntityType.PERSON]
    return tuple(dict.fromkeys(found))


def is_either(kinds: tuple[EntityType, ...]) -> bool:
    """True for kinds of a noun that a man or a firm may be."""
    return EntityType.COMPANY in kinds and EntityType.PERSON in kinds


def names_public_body(words: str) -> bool:
    """True for the words of a ministry, a court or a force: no firm has them."""
    return bool(set(tokens(words)) & _listed("public"))


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(load("entities.toml")[group])
