"""Does a state that stands before a name say whose it is: "the Turkish broker X", "Iran-based X", "12 Syrian firms"?"""

from __future__ import annotations

from summarizer.clauses.tie_words import (
    BRACKET,
    MAX_WORDS,
    POSSESSIVE,
    SUFFIX,
    WORD,
    bodies,
    closed,
    is_plural,
    last_word,
    listed,
    participles,
    persons,
)
from summarizer.clauses.tokens import words
from summarizer.values.mentions import NameKind, NameMention


def in_front(between: str, state: NameMention) -> str | None:
    """How a state before a name is tied to it ("the Turkish broker X", "Iran-based X", "Russian generals X and Y")."""
    suffix, possessive = SUFFIX.match(between), POSSESSIVE.match(between)
    if suffix and suffix.group(1) not in listed("located"):
        return None
    cut = suffix or possessive
    rest = BRACKET.sub("", between[cut.end() if cut else 0 :])
    found = WORD.findall(rest)
    phrase = _phrase(found)
    if phrase is None:
        return None
    after = found[len(phrase) :]
    whose = bool(cut) or state.kind is NameKind.DEMONYM
    if not phrase:
        titled = state.kind is NameKind.GOVERNMENT and last_word(state) in persons()
        return "adjective" if not after and (whose or titled) else None
    head = phrase[-1].lower()
    known = head in persons() | bodies() or head.endswith(tuple(listed("agentive")))
    if not (known or (whose and not possessive and _may_be_noun(head))):
        return None
    return _named_in(after, head, known=known)


def _phrase(found: list[str]) -> list[str] | None:
    """The noun phrase that begins at a state; `None` when other words than nouns and adjectives stand in it."""
    phrase: list[str] = []
    for at, word in enumerate(found):
        low = word.lower()
        inner = low in ("of", "for") and phrase and phrase[-1].lower() in persons()
        if not word[0].isalnum() or len(phrase) > MAX_WORDS or low in listed("leading"):
            break
        if not inner and (low in closed() or (low in participles() and "-" not in low)):
            return None
        if word[0].isupper() and not (
            low.rstrip(".") in persons() or (phrase and "of" in phrase and at + 1 < len(found))
        ):
            break
        phrase.append(word)
    return phrase


def _named_in(after: list[str], head: str, *, known: bool) -> str | None:
    """How the names behind a noun phrase belong to it: one right behind it, or several behind a plural."""
    if not after:
        return "adjective"
    if any(
        word[0].islower() and word.lower() not in listed("name_particles") | listed("leading") | {"and", "or"}
        for word in after
    ):
        return None
    if not all(word[0].isalnum() or word in ".,:–—-(“\"&'" for word in after):
        return None
    names = [word for word in after if word[0].isupper() or word[0].isdigit()]
    if not names and not {"and", "or", "&"} & set(after):
        return "adjective" if known else None
    return "list" if known and is_plural(head) else None


def _may_be_noun(word: str) -> bool:
    return word.isalpha() and word not in participles()


def heads_group(before: str, state: NameMention, after: str) -> bool:
    """True when a state says of a group whose it is: "12 Belarusian officials and entities", "Officials in Bosnia".

    Two adjectives before one noun, and a group in the grounds ("for arming Malian rebels"), name no group of targets.
    """
    if any(word in words("relatives") or word in listed("grounds") for word in WORD.findall(before.lower())[-4:]):
        return False
    suffix, possessive = SUFFIX.match(after), POSSESSIVE.match(after)
    if suffix and suffix.group(1) not in listed("located"):
        return False
    cut = suffix or possessive
    found = WORD.findall(after[cut.end() if cut else 0 :][:120])
    end = next((at for at, one in enumerate(found) if not one[0].isalpha()), len(found))
    phrase = [word.lower() for word in found[:end][:MAX_WORDS]]
    head = next((at for at, word in enumerate(phrase) if _is_many(word)), None)
    if head is not None and (cut or state.kind is NameKind.DEMONYM):
        return not any(word in closed() and word != "and" for word in phrase[:head])
    return state.kind is not NameKind.DEMONYM and _is_many_in(before)


def _is_many(word: str) -> bool:
    """True for a noun for several persons, firms or ships."""
    return is_plural(word) and (word in persons() or word in bodies() or word in listed("counted"))


def _is_many_in(before: str) -> bool:
    """True for "Officials in" and "banks of the" before a state."""
    lead = [word.lower() for word in WORD.findall(before)][-4:]
    if lead and lead[-1] == "the":
        lead.pop()
    return len(lead) > 1 and lead[-1] in ("in", "from", "of") and _is_many(lead[-2])
