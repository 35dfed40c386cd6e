"""Whether two names mean one person, or one organisation, with a reason; in doubt they stay two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import load
from summarizer.values.abbreviations import fits_initials
from summarizer.values.aliases import LEADER, SURNAME, exact_index
from summarizer.values.friends import name_words
from summarizer.values.levelled import level_word
from summarizer.values.mentions import NameKind


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Whether two names mean the same, and why. `sure` is False when one name merely leaves out what the other has."""

    same: bool
    sure: bool
    reason: str


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = load("person_names.toml")
    return {key: frozenset(table[key]) for key in ("family_first", "titles_after", "particles")}


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, group in enumerate(load("person_names.toml")["nicknames"]):
        for name in group:
            found.setdefault(name, set()).add(at)
    return {name: frozenset(groups) for name, groups in found.items()}


@cache
def _titles() -> tuple[str, ...]:
    return tuple(sorted(load("roles.toml")["titles"], key=len, reverse=True))


@cache
def _exchanges(key: str) -> dict[str, str]:
    """What stands for what, in the order of the file."""
    return dict(load("name_words.toml")[key])


def same_person(one: str, other: str) -> NameMatch:
    """Whether two names mean one person.

    Titles, middle names, nicknames and transliterations may differ; a surname, an initial, a generation or a given name
    may not: "Kim Jong Un" is not "Kim Jong Il", "Joe Biden" is not "Hunter Biden".
    """
    left, right = person_tokens(one), person_tokens(other)
    if not left or not right:
        return NameMatch(False, False, "a name is empty")
    number_left, number_right = _generation(one), _generation(other)
    if number_left and number_right and number_left != number_right:
        return NameMatch(False, True, f"{number_left} is not {number_right}")
    if left == right:
        return NameMatch(True, True, "the same name")
    known_left, known_right = _leader(left), _leader(right)
    if known_left and known_right:
        if known_left == known_right:
            return NameMatch(True, True, f"both are {known_left}")
        if min(len(left), len(right)) > 1:
            return NameMatch(False, True, f"{known_left} is not {known_right}")
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return _surname_only(short[0], long)
    return _full_names(short, long)


def _surname_only(surname: str, long: list[str]) -> NameMatch:
    expected = long[0] if long[0] in _lists()["family_first"] else long[-1]
    if _same_word(surname, expected) or (len(long) > 1 and _same_word(surname, long[-1])):
        return NameMatch(True, False, f"the surname {surname.title()} alone")
    return NameMatch(False, True, f"the surnames {surname.title()} and {expected.title()} differ")


def _full_names(short: list[str], long: list[str]) -> NameMatch:
    if not _given_fits(short[0], long[0]):
        return NameMatch(False, True, f"{short[0].title()} is not {long[0].title()}")
    if len(short) == len(long):
        for mine, theirs in zip(short[1:], long[1:], strict=True):
            if not (_same_word(mine, theirs) or (mine is not short[-1] and _given_fits(mine, theirs))):
                return NameMatch(False, True, f"{mine.title()} is not {theirs.title()}")
        return NameMatch(True, True, "spellings of one name")
    if short[0] in _lists()["family_first"] and len(short) >= 3:
        return NameMatch(False, True, "the names have different parts")
    at = 0
    for word in short:
        while at < len(long) and not (_same_word(word, long[at]) or _given_fits(word, long[at])):
            at += 1
        if at == len(long):
            return NameMatch(False, True, f"{word.title()} is not in the longer name")
        at += 1
    if _same_word(short[-1], long[-1]):
        return NameMatch(True, True, "one name has a middle name more")
    return NameMatch(True, False, "one name goes on where the other ends")


def person_tokens(name: str) -> list[str]:
    """The words of a person's name in lower case, without titles, particles and what follows the surname."""
    even = level_word(name).replace("’", "'")
    even = re.sub(r"'s$|\"[^\"]*\"|\([^)]*\)", " ", even).replace(",", " ").strip()
    stripped = True
    while stripped:
        stripped = False
        for title in _titles():
            if even.startswith((title + " ", title + ". ")):
                even = even[len(title) :].lstrip(". ")
                stripped = True
                break
    words = [word for word in re.split(r"[\s.\-]+", even) if word]
    words = [re.sub(r"[^\w']", "", word) for word in words]
    kept = [word for word in words if word and word not in _lists()["titles_after"]]
    without = [word for word in kept if word not in _lists()["particles"]]
    return without if without else kept


def _generation(name: str) -> str | None:
    found = re.search(r"\b(Jr|Sr|II|III|IV|VI|VII|XIV|XVI)\b\.?$", name.strip())
    return found.group(1) if found else None


def _leader(tokens: list[str]) -> str | None:
    for alias in (
        exact_index().get(" ".join(tokens)),
        exact_index().get("-".join(tokens[-2:])) if len(tokens) > 1 else None,
    ):
        if alias is not None and alias.meanings[0].rule in (LEADER, SURNAME):
            return alias.meanings[0].name
    return None


def _given_fits(mine: str, theirs: str) -> bool:
    """True for the same given name, its initial, a nickname or another spelling."""
    if _same_word(mine, theirs):
        return True
    if len(mine) == 1 or len(theirs) == 1:
        return mine[0] == theirs[0]
    return bool(_nicknames().get(mine, frozenset()) & _nicknames().get(theirs, frozenset()))


def _same_word(mine: str, theirs: str) -> bool:
    return mine == theirs or (len(mine) > 3 and len(theirs) > 3 and transliterated(mine) == transliterated(theirs))


def transliterated(word: str) -> str:
    """A spelling on which the usual transliterations of one word meet (Shoigu, Shoygu)."""
    for odd, plain in _exchanges("transliteration").items():
        word = word.replace(odd, plain)
    return re.sub(r"(.)\1", r"\1", word)


def same_organisation(one: str, other: str) -> NameMatch:
    """Whether two names mean one organisation, company or body.

    Legal forms, articles, spelling and word order may differ, and an acronym may stand for its words; a number, or a
    word that says which one it is, may not: "Bank of Russia" is not "Bank Rossiya", a force is not its corps.
    """
    known_left, known_right = _known(one), _known(other)
    if known_left and known_right:
        if known_left == known_right:
            return NameMatch(True, True, f"both are {known_left}")
        return NameMatch(False, True, f"{known_left} is not {known_right}")
    left, right = _organisation_tokens(one), _organisation_tokens(other)
    if not left or not right:
        return NameMatch(False, False, "a name has no word of its own")
    if sorted(left) == sorted(right):
        return NameMatch(True, True, "the same name")
    for short, long in ((one, other), (other, one)):
        bare = short.strip().replace(".", "")
        if (
            " " not in bare
            and sum(letter.isupper() for letter in bare) >= 2
            and len(bare) >= 3
            and fits_initials(bare, long)
        ):
            return NameMatch(True, False, f"{bare} are the initials of {long}")
    extra = set(left) ^ set(right)
    if any(word.isdigit() for word in extra):
        return NameMatch(False, True, "a number differs")
    if extra <= name_words("left_out") and set(left) & set(right):
        return NameMatch(True, False, "one name has a general word more")
    return NameMatch(False, not (set(left) & set(right)), f"{' and '.join(sorted(extra)[:3])} differ")


@cache
def _companies() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in load("companies.toml")["companies"]:
        _, name, *others = (cell.strip() for cell in line.split("|"))
        for spelling in (name, *(part.strip() for cell in others for part in cell.split(","))):
            found[" ".join(_organisation_tokens(spelling))] = name
    return found


def _known(name: str) -> str | None:
    """The canonical name of an organisation that the lexicon knows."""
    even = re.sub(r"^the ", "", level_word(name).strip(" \"'"))
    for spelling in (even, even.rstrip("."), re.sub(r"^[a-z]+(?:'s| s) ", "", even), re.sub(r"^u\.?s\.? ", "", even)):
        alias = exact_index().get(spelling)
        if alias is not None and alias.meanings[0].kind in (
            NameKind.GOVERNMENT,
            NameKind.BODY,
            NameKind.BLOC,
            NameKind.NON_STATE,
            NameKind.ORGANISATION,
        ):
            return alias.meanings[0].name
    return _companies().get(" ".join(_organisation_tokens(name)))


def _organisation_tokens(name: str) -> list[str]:
    """The words that tell an organisation apart, in one spelling, countries for their adjectives."""
    even = level_word(name).replace("&", " and ").replace(".", "")
    words = [word for word in re.split(r"[^\w']+", re.sub(r"'s\b", "", even)) if word]
    kept: list[str] = []
    for printed in words:
        word = _exchanges("spelling").get(printed, printed)
        if word in name_words("not_telling"):
            continue
        alias = exact_index().get(word)
        if alias is not None and alias.meanings[0].kind is NameKind.DEMONYM:
            kept.extend(transliterated(part) for part in level_word(alias.meanings[0].name).split())
        else:
            kept.append(transliterated(word) if not word.isdigit() else word)
    return kept
