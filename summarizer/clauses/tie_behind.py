"""Does a state that stands behind a name say whose it is: "X (Oman)", "X, a Syrian firm", "X is a judge in Iran"?"""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.tie_words import (
    BRACKET,
    MAX_WORDS,
    POSSESSIVE,
    SUFFIX,
    WORD,
    bodies,
    is_place,
    is_plural,
    last_word,
    listed,
    participles,
    persons,
)
from summarizer.clauses.tokens import words
from summarizer.lexicon import any_of, load
from summarizer.values.mentions import NameKind, NameMention

_NAME_WORD = r"[A-Z0-9][\w'’.&/-]{0,40}"
_NAMES = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,8}} ?"
_MORE = re.compile(rf"(?:(?:,| and|, and) (?:the )?{_NAMES}(?=[ ,])){{1,4}}")
"""Further names of the same subject: "Rudin and Pavel Orlov are …"."""
_APPOSED = re.compile(r"\s?[,–—:]\s?(?:who (?:is|was|are|were) |which (?:is|was) )?|\s-{1,2}\s")
_OF = re.compile(rf"(?:,)? (?:of|from) (?:the )?(?:(?:city|port|town) of )?(?:{_NAMES}, ?)?$")


def behind(between: str, state: NameMention, tail: str) -> str | None:
    """How a state after a name is tied to it ("X (Oman)", "X, a Syrian firm", "X is a judge in Iran", "X of Iran")."""
    plain = " ".join(between.replace("\n", " ").split()).removeprefix(")")
    plain = (
        (" " if between[:1].isspace() and plain[:1] not in ",;:." else "")
        + plain
        + (" " if between[-1:].isspace() else "")
    )
    if plain.count("(") > plain.count(")"):
        return "bracket" if _is_bracket(plain) else None
    plain = BRACKET.sub("", plain)
    if _OF.fullmatch(plain) and state.kind is not NameKind.DEMONYM:
        return "place"
    if _placed().fullmatch(plain):
        return "place" if state.kind is not NameKind.DEMONYM or is_place(tail) else None
    more = _MORE.match(plain)
    for start in (0, more.end() if more else 0):
        if found := _serving().match(plain, start):
            return "predicate" if _says(plain[found.end() :], state, tail, bare=False) else None
    apposed = _APPOSED.match(plain)
    if apposed and _says(plain[apposed.end() :], state, tail, bare=True):
        return "apposition"
    return None


def _is_bracket(plain: str) -> bool:
    """True for a bracket right behind a name: "(Oman", "(based in Muscat, Oman", "(an Iranian"."""
    opened = plain.rfind("(")
    if BRACKET.sub("", plain[:opened]).strip():
        return False
    allowed = listed("located") | listed("bracketed")
    return all(
        word[0].isupper() or not word[0].isalpha() or word.lower() in allowed
        for word in WORD.findall(plain[opened + 1 :])
    )


def _says(phrase: str, state: NameMention, tail: str, *, bare: bool) -> bool:
    """True when the phrase that leads to a state says of the name before what it is, and of which state.

    `bare` when it follows a comma: without an article it may be the next name of a list.
    """
    found = _without_second_role(WORD.findall(phrase))
    first = found[0].lower() if found else ""
    if first in words("possessive_pronouns"):
        return False
    article = first in listed("articles")
    if any(word in ",;:.!?" or word.lower() in _breaks() for word in _without_town(found)):
        return False
    at = next((at for at, word in enumerate(found) if word.lower() in words("prepositions")), None)
    while at is not None and [one.lower() for one in found[at - 1 : at + 1]] == ["one", "of"]:
        at = next(
            (here for here, word in enumerate(found) if here > at and word.lower() in words("prepositions")), None
        )
    if at is None:
        return _adjectival(found, state, tail, article=article, bare=bare)
    return at > 0 and _placed_by(found[:at], found[at:], state, tail)


def _without_second_role(found: list[str]) -> list[str]:
    """The words without the first of two roles: "the owner and director of a firm"."""
    at = found.index("and") if "and" in found else 0
    roles = {word.lower() for word in (*found[max(0, at - 1) : at], *found[at + 1 : at + 4])}
    return found[at + 1 :] if at and found[at - 1].lower() in persons() and len(roles & persons()) > 1 else found


def _without_town(found: list[str]) -> list[str]:
    """The words without a town and its comma before the state: "a firm in Sofia, Bulgaria"."""
    return found[:-2] if len(found) > 2 and found[-1] == "," and found[-2][0].isupper() else found


def _adjectival(found: list[str], state: NameMention, tail: str, *, article: bool, bare: bool) -> bool:
    """ "a Turkish shipping firm", "Iran's deputy defence minister", "the Belarusian Minister of Defense"."""
    low = [word.lower() for word in found]
    if any(word in participles() and "-" not in word for word in low) or len(found) > MAX_WORDS:
        return False
    suffix, possessive = SUFFIX.match(tail), POSSESSIVE.match(tail)
    if suffix and suffix.group(1) not in listed("located"):
        return False
    after = WORD.findall(
        re.split(r"[,;.()\n]| (?:who|which|that|and|in|for|to|with|on|at|of|from) ", tail, maxsplit=1)[0]
    )
    whose = suffix or possessive or state.kind is NameKind.DEMONYM or state.kind is NameKind.GOVERNMENT
    noun = (
        [word.lower() for word in after[1:] if word[0].isalpha()]
        if suffix or possessive
        else [word.lower() for word in after]
    )
    if not whose and not (noun and noun[-1] in persons() | bodies()):
        return False
    if state.kind is NameKind.GOVERNMENT and not noun:
        return last_word(state) in persons()
    if not noun:
        return not bare and state.kind is NameKind.DEMONYM
    if bare and after[-1][0].isupper() and noun[-1] not in persons() and any(word[0].islower() for word in after):
        return False  # ", the Belarusian banker Oleg Kuntsevich" is the next of a list
    if article and not possessive:
        return True
    if not bare:
        return True
    ranked = any(word in listed("ranking") for word in noun)
    return (ranked or noun[-1] in persons() or (noun[-1] in bodies() and not possessive)) and not is_plural(noun[-1])


def _placed_by(head: list[str], rest: list[str], state: NameMention, tail: str) -> bool:
    """ "a bank in Belarus", "head of Iran's space agency", but no "trader in Iranian oil"."""
    noun = head[-1].lower()
    if noun in listed("located"):
        noun = head[-2].lower() if len(head) > 1 else ""
        head = head[:-1]
    low = [word.lower() for word in rest]
    if noun in listed("outsiders") or any(word in participles() or word in ("to", "against") for word in low):
        return False
    last = next(word for word in reversed(low) if word in words("prepositions"))
    adjective = state.kind is NameKind.DEMONYM and not is_place(tail)
    if noun in persons():
        return last in ("of", "at", "in", "for", "with", "within", "from", "on", "by")
    if noun in bodies():
        return last in ("in", "of", "from", "at", "within", "by") and not adjective
    return False


@cache
def _breaks() -> frozenset[str]:
    """Words with which a phrase becomes a clause."""
    groups = ("relatives", "auxiliaries", "pronouns", "subordinators")
    return frozenset({"but", "and", *(word for group in groups for word in words(group))})


@cache
def _serving() -> re.Pattern[str]:
    return re.compile(rf",? (?:{any_of(load('ties.toml')['serving'])}) (?:also |currently |now |both )?")


@cache
def _placed() -> re.Pattern[str]:
    """From a name to the state it is based in."""
    lists = load("ties.toml")
    return re.compile(
        rf"(?:,)?(?: (?:which|who|that))?(?: (?:is|are|was|were))?(?: also)?(?: sails?| sailing| operates| operating)?"
        rf"(?: (?:{any_of(lists['located'])}))? (?:{any_of(lists['locating'])}) (?:the )?(?:{_NAMES}(?:,|in) ?){{0,4}}"
    )
