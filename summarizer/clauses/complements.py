"""The names that follow a verb or noun in its clause, by the preposition that governs them."""

from __future__ import annotations

from summarizer.clauses.grammar import REACH, coordinated, governor, is_origin, is_verb, noun_table, verb_table
from summarizer.clauses.tokens import Token, words
from summarizer.values.mentions import NameKind

Complements = dict[str, list[Token]]
"""Names by the preposition that governs them, as `phrases` finds them."""


def phrases(tokens: list[Token], at: int, *, noun: bool = False) -> Complements:
    """Names right of the verb or noun at `at`, up to the end of its clause, by the preposition that governs them.

    The key "" holds the direct object: a name with no preposition before it, right after the verb; "to help" holds who
    is helped by what is given ("to help Moldova buy transformers"). After a `noun` the walk ends at the first verb that
    takes over the clause.
    """
    found: dict[str, list[Token]] = {}
    here = at + 1
    crossed = False
    while here < len(tokens) and here - at < REACH:
        token = tokens[here]
        if (
            token.stops
            or token.word in words("subordinators")
            or (token.word in words("relatives") and token.word != "that")
            or (noun and token.name is None and token.word in words("auxiliaries"))
        ):
            break
        if (
            token.word == "that"
            and here + 1 < len(tokens)
            and (tokens[here + 1].name or is_verb(tokens[here + 1]) or tokens[here + 1].word in words("pronouns"))
        ):
            break
        if token.word == "to" and here > at + 1 and here + 1 < len(tokens) and _is_purpose(tokens, here + 1):
            near = range(here + 2, min(here + 5, len(tokens)))
            helped = next((place for place in near if tokens[place].name is not None), None)
            if helped is not None and tokens[here + 1].word in words("helping"):
                found.setdefault("to help", []).extend(coordinated(tokens, helped, 1))
            break
        if token.name is not None:
            preposition, place = governor(tokens, here)
            object_first = here == at + 1 and token.name.kind is not NameKind.DEMONYM
            if is_origin(tokens, here) and not object_first:
                found.setdefault("origin", []).append(token)
            elif _is_no_end(tokens, preposition, place, at) or (noun and _is_others(tokens, preposition, place, at)):
                crossed = True
            elif preposition is not None and place > at:
                if preposition == "with" and noun_table().get(tokens[place - 1].word) == "deal":
                    preposition = "deal with"
                found.setdefault(preposition, []).extend(coordinated(tokens, here, 1))
                crossed = True
            elif not crossed and here - at <= 5 and not (here > at + 1 and tokens[here - 1].word in (",", "and")):
                found.setdefault("", []).extend(coordinated(tokens, here, 1))
                crossed = True
        elif here > at + 1 and (_new_clause(tokens, here) or _is_comment(tokens, here)):
            break
        here += 1
    return {key: list(dict.fromkeys(value)) for key, value in found.items()}


def _is_no_end(tokens: list[Token], preposition: str | None, place: int, at: int) -> bool:
    """True for "according to Oslo" and other phrases with "to" that nothing is given in."""
    return preposition == "to" and place - 1 > at and tokens[place - 1].word in words("no_end")


def _is_others(tokens: list[Token], preposition: str | None, place: int, at: int) -> bool:
    """True for "help for towns shelled by Moscow": the word before "by" is a participle of no giving."""
    word = tokens[place - 1].word
    return preposition == "by" and place - 1 > at + 1 and word.endswith("ed") and word not in verb_table()


def _is_purpose(tokens: list[Token], here: int) -> bool:
    """True for the verb of "to help Moldova buy", whose own "to X" may follow."""
    token = tokens[here]
    return token.name is None and any(
        form == "inf" for _, form, rest, _ in verb_table().get(token.word, ()) if not rest
    )


def _is_comment(tokens: list[Token], here: int) -> bool:
    """True for a participle of its own behind a comma: "the sale to Chad by Italy, criticised by Spain, …"."""
    after = tokens[here + 1].word if here + 1 < len(tokens) else ""
    return tokens[here - 1].word == "," and after == "by" and tokens[here].word.endswith("ed")


def _new_clause(tokens: list[Token], here: int) -> bool:
    """True at a verb that has taken over: its own "to X" and "by X" follow."""
    for name, form, _, _ in verb_table().get(tokens[here].word, ()):
        if name in ("give", "get", "use", "equip", "say", "sanction") and form in ("ing", "past", "pp"):
            return True
        if name in ("give", "get", "use", "equip") and tokens[here - 1].word in words("modals"):
            return True
    return False
