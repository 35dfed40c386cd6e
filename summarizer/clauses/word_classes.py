"""Whether a word that may be a noun or a verb ("supplies", "offer", "ships") is a verb where it stands."""

from __future__ import annotations

from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import VerbHere
from summarizer.values.mentions import NameKind


def is_goods(tokens: list[Token], at: int, verb: VerbHere) -> bool:
    """True for "arms" as goods; a verb stands between two parties ("Iran arms Hezbollah")."""
    if not tokens[at].arms:
        return False
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and verb.form == "inf" and (before.word == "to" or before.word in words("auxiliaries")):
        return False  # "will loan Latvia a launcher"
    if before is None or before.name is None or after is None:
        return True
    state = before.name.kind in (NameKind.COUNTRY, NameKind.CAPITAL, NameKind.BLOC)
    return after.name is None and not (
        state and (after.arms or after.word[0].isdigit() or after.word in words("determiners"))
    )


def after_singular(tokens: list[Token], at: int, verb: VerbHere) -> bool:
    """True for a noun that looks like a bare verb after another noun or an adjective of origin ("a trust fund")."""
    before = tokens[at - 1] if at else None
    if before is not None and before.name is not None and before.name.kind is NameKind.DEMONYM:
        return verb.form in ("inf", "s") and not before.word.endswith("s")  # "off Chinese hands"
    if verb.form != "inf" or before is None or before.name is not None or not before.word.isalpha():
        return False
    known = any(
        before.word in words(group)
        for group in ("auxiliaries", "pronouns", "adverbs", "relatives", "particles", "prepositions", "days", "helping")
    )
    return not (known or before.word in ("and", "or", "but", "people", "let") or before.word.endswith(("s", "ly")))


def after_preposition(tokens: list[Token], at: int, verb: VerbHere) -> bool:
    """True for a noun that looks like a verb after a preposition or determiner ("in return", "the offer")."""
    if verb.form not in ("inf", "s") or at == 0:
        return False
    before = tokens[at - 1].word
    return before != "to" and (before in words("prepositions") or before in words("determiners"))


def stands_as_noun(tokens: list[Token], at: int, verb: VerbHere) -> bool:
    """True when a word that is both noun and verb ("supply", "orders") stands as a noun here."""
    before = tokens[at - 1] if at else None
    if verb.form == "ing":
        return before is not None and before.word in words("determiners")  # "this funding brings"
    if verb.form not in ("inf", "s"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None:
        return True
    if before.word == "to" or any(before.word in words(group) for group in ("auxiliaries", "pronouns", "relatives")):
        return False
    named = before.name is not None
    if named and after is not None and after.word in ("of", "to", "from", "for", "by"):
        return True
    acting = before.name is not None and before.name.kind in (NameKind.COUNTRY, NameKind.CAPITAL, NameKind.BLOC)
    if acting and verb.form == "s" and not tokens[at].arms and any(token.arms for token in tokens[at + 1 : at + 4]):
        return after is not None and after.word in words("prepositions")
    objected = after is not None and (after.name is not None or after.word in words("determiners"))
    if objected and (named or before.word in words("adverbs")):
        return False
    return not named or verb.form == "s" or (after is not None and after.word == "of")
