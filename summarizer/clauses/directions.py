"""Who gives to whom in a passage: one clause pattern for each way that English says it.

A pattern that is clear is strong; one that only fits is weak; where none applies, nothing is said. Sanctions have their
own grammar in `designations`.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.grammar import (
    Ends,
    coordinated,
    find_subject,
    governor,
    is_origin,
    is_verb,
    noun_table,
    phrases,
    verb_table,
)
from summarizer.clauses.inflections import Form
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token, tokens_of, words
from summarizer.reading import Reading
from summarizer.text.spans import Span

_TRANSFER_CLASSES = ("give", "promise", "get", "equip", "ask", "use", "arrive", "produce")
_TAKES_PERSON = frozenset(
    {
        "give",
        "promise",
        "offer",
        "send",
        "grant",
        "award",
        "supply",
        "provide",
        "lend",
        "loan",
        "sell",
        "donate",
        "pledge",
        "gift",
        "furnish",
        "deliver",
        "allocate",
    }
)
_MADE = (
    "-made",
    "-built",
    "-supplied",
    "-designed",
    "-produced",
    "-manufactured",
    "-provided",
    "-donated",
    "-origin",
    "-delivered",
)


def find_directions(reading: Reading, start: int, end: int) -> tuple[Direction, ...]:
    """Every direction that a clause of `text[start:end]` states, by place; an end that is no name is `None`."""
    tokens = tokens_of(reading, start, end)
    if not any(token.name for token in tokens):
        return ()
    found: dict[tuple[Span | None, Span | None, str], Direction] = {}
    for at, token in enumerate(tokens):
        if token.name is not None:
            made = _made(tokens, at)
            if made:
                found.setdefault((made.giver, made.receiver, made.pattern), made)
            continue
        for one in _at_word(tokens, at):
            found.setdefault((one.giver, one.receiver, one.pattern), one)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))


def _at_word(tokens: list[Token], at: int) -> Iterator[Direction]:
    """The directions that a verb or noun of handing over states."""
    if tokens[at].arms and at + 1 < len(tokens) and tokens[at + 1].word == "from":
        yield from _pairs(tokens, at, phrases(tokens, at).get("from", []), [], "goods from there", True)
    noun = noun_table().get(tokens[at].word)
    verb = _verb_at(tokens, at)
    if noun and (verb is None or _stands_as_noun(tokens, at, verb[1])):
        yield from _nominal(tokens, at, noun)
    elif verb is not None:
        yield from _verbal(tokens, at, *verb)


def _verb_at(tokens: list[Token], at: int) -> tuple[frozenset[str], Form, str] | None:
    """Classes, form and lemma of the verb at `at`; `None` when no transfer verb stands there."""
    best: tuple[frozenset[str], Form, str] | None = None
    for _, form, rest, lemma in verb_table().get(tokens[at].word, ()):
        if rest and not _followed(tokens, at, rest):
            continue
        classes = frozenset(
            name
            for name, other, more, same in verb_table()[tokens[at].word]
            if same == lemma and more == rest and name in _TRANSFER_CLASSES and other
        )
        if classes and (best is None or len(lemma) > len(best[2])):
            best = classes, form, lemma
    return best


def _followed(tokens: list[Token], at: int, rest: str) -> bool:
    wanted = rest.split()
    return [token.word for token in tokens[at + 1 : at + 1 + len(wanted)]] == wanted


def _stands_as_noun(tokens: list[Token], at: int, form: Form) -> bool:
    """True when a word that is both noun and verb ("supply", "orders") stands as a noun here."""
    if form not in ("inf", "s"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    if before is None:
        return True
    if before.word == "to" or before.word in words("auxiliaries") or before.word in words("pronouns"):
        return False
    if after is not None and after.word in ("of", "to", "from", "for", "by") and before.name is not None:
        return True
    if (
        after is not None
        and (after.name is not None or after.word in words("determiners"))
        and (before.name is not None or before.word in words("adverbs"))
    ):
        return False
    return before.name is None or form == "s" or (after is not None and after.word == "of")


def _verbal(tokens: list[Token], at: int, classes: frozenset[str], form: Form, lemma: str) -> Iterator[Direction]:
    after = phrases(tokens, at)
    if form in ("past", "pp") and _is_passive(tokens, at):
        yield from _passive(tokens, at, classes, lemma, after)
        return
    ends = find_subject(tokens, at)
    if "ask" in classes and lemma not in ("tap",) and (ends.subject or after.get("")):
        yield from _asking(tokens, at, ends, after)
        if not classes & {"give", "get", "promise"}:
            return
    if "get" in classes and lemma != "supply":
        yield from _getting(tokens, at, ends, after)
    elif classes & {"give", "promise", "equip"}:
        yield from _giving(tokens, at, classes, lemma, ends, after)
    elif "use" in classes:
        yield from _using(tokens, at, ends, after)
    elif "produce" in classes:
        yield from _producing(tokens, at, ends, after)
    elif "arrive" in classes and any(token.arms for token in tokens[max(0, at - 8) : at]):
        yield from _pairs(
            tokens, at, [], after.get("", []) or after.get("in", []) or after.get("at", []), "goods arrived there", True
        )


def _giving(
    tokens: list[Token], at: int, classes: frozenset[str], lemma: str, ends: Ends, after: dict[str, list[Token]]
) -> Iterator[Direction]:
    """ "Iran supplied Russia with drones", "Poland handed over jets to Kyiv"."""
    receivers = after.get("to", []) + (after.get("for", []) if not after.get("to") else [])
    strong = bool(after.get("to")) or bool(after.get(""))
    if after.get("") and (lemma in _TAKES_PERSON or "equip" in classes):
        receivers = after[""]
    elif after.get("") and not receivers:
        return
    if not receivers and ends.partner:
        receivers, strong = ends.partner, True
    if "give" not in classes and "equip" not in classes and not receivers:
        return
    if lemma in (
        "return",
        "fly",
        "pass",
        "extend",
        "present",
        "announce",
        "approve",
        "authorize",
        "authorise",
        "release",
        "propose",
        "convey",
        "contribute",
        "unveil",
    ):
        strong = strong and any(token.arms for token in tokens[at + 1 : at + 12])
    yield from _pairs(
        tokens, at, ends.subject, receivers, f"{lemma}: its subject is the giver", strong or not receivers
    )


def _getting(tokens: list[Token], at: int, ends: Ends, after: dict[str, list[Token]]) -> Iterator[Direction]:
    """ "Poland bought tanks from South Korea", "a deal with Iran to buy drones"."""
    partner = ends.partner or after.get("deal with", [])
    givers = after.get("from", []) or partner or after.get("origin", [])
    strong = bool(after.get("from") or partner)
    yield from _pairs(
        tokens, at, givers, ends.subject, f"{tokens[at].word}: who gets is the receiver", strong or not givers
    )


def _asking(tokens: list[Token], at: int, ends: Ends, after: dict[str, list[Token]]) -> Iterator[Direction]:
    """ "Kyiv asked Berlin for missiles", "Russia turned to North Korea for artillery"."""
    later = [token.word for token in tokens[at + 1 : at + 14]]
    if "for" not in later and not (later and "from" in later):
        return
    givers = (
        after.get("", [])
        or after.get("from", [])
        or (after.get("to", []) + after.get("on", []) + after.get("upon", []))
    )
    yield from _pairs(tokens, at, givers, ends.subject, f"{tokens[at].word}: who asks is the receiver", bool(givers))


def _using(tokens: list[Token], at: int, ends: Ends, after: dict[str, list[Token]]) -> Iterator[Direction]:
    """ "Russia deployed Iranian-made drones": the maker is named by an adjective only."""
    if ends.subject and after.get("origin"):
        yield from _pairs(tokens, at, after["origin"], ends.subject, "user of goods made by another", True)


def _producing(tokens: list[Token], at: int, ends: Ends, after: dict[str, list[Token]]) -> Iterator[Direction]:
    """ "reached an agreement with Tehran to build drones": the partner gives what it takes to make them."""
    makers = [one for one in after.get("origin", []) if one.name]
    parties = {one.name.party for one in makers if one.name}
    others = [one for one in ends.subject if one.name and one.name.party not in parties]
    if makers and others:
        yield from _pairs(tokens, at, makers, others, "producer of goods designed by another", True)
    elif ends.partner:
        yield from _pairs(tokens, at, ends.partner, ends.subject, "production agreed with a partner", False)


def _passive(
    tokens: list[Token], at: int, classes: frozenset[str], lemma: str, after: dict[str, list[Token]]
) -> Iterator[Direction]:
    agents = after.get("by", [])
    if "use" in classes and not classes & {"give", "get"}:
        makers = [tokens[here] for here in range(max(0, at - 12), at) if tokens[here].name and is_origin(tokens, here)]
        yield from _pairs(tokens, at, makers, agents, "goods made by one, used by the other", bool(makers and agents))
        return
    if "get" in classes and lemma != "supply":
        givers = after.get("from", [])
        yield from _pairs(tokens, at, givers, agents, f"{tokens[at].word} by: who gets is the receiver", True)
        return
    if "ask" in classes and not classes & {"give", "promise", "equip"}:
        return
    givers = agents or after.get("from", [])
    receivers = after.get("to", []) or (after.get("for", []) if not after.get("by") else [])
    subject = _passive_subject(tokens, at)
    if (
        subject
        and not receivers
        and lemma in _TAKES_PERSON | {"arm", "equip", "rearm", "outfit"}
        and not _thing_before(tokens, at)
    ):
        receivers = subject
    yield from _pairs(tokens, at, givers, receivers, f"{tokens[at].word} to or by", True)


def _is_passive(tokens: list[Token], at: int) -> bool:
    """True for "was supplied", and for "drones supplied by" and "drones supplied to" without "was"."""
    here = at - 1
    while here >= 0 and (tokens[here].word in words("adverbs") or tokens[here].word.endswith("ly")):
        here -= 1
    if here >= 0 and tokens[here].word in words("be"):
        return True
    if here >= 0 and (
        tokens[here].word in words("auxiliaries")
        or tokens[here].word in words("pronouns")
        or tokens[here].word in ("and", "or", "to")
    ):
        return False
    follows = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if follows == "by":
        return True
    plain = (
        here >= 0
        and tokens[here].name is None
        and tokens[here].word not in words("relatives")
        and tokens[here].word != ","
    )
    return plain and follows in ("to", "from") and (tokens[here].arms or not _has_subject_name(tokens, at))


def _has_subject_name(tokens: list[Token], at: int) -> bool:
    return bool(find_subject(tokens, at).subject)


def _passive_subject(tokens: list[Token], at: int) -> list[Token]:
    return find_subject(tokens, at).subject


def _thing_before(tokens: list[Token], at: int) -> bool:
    """True when goods stand right before the passive verb: they are what is given, not who gets."""
    here = at - 1
    while here >= 0 and (tokens[here].word in words("auxiliaries") or tokens[here].word in words("adverbs")):
        here -= 1
    return here >= 0 and tokens[here].name is None


def _nominal(tokens: list[Token], at: int, group: str) -> Iterator[Direction]:
    """ "Turkey's sale of drones to Ukraine", "U.S. military assistance to Ukraine", "the purchase of jets from France"."""
    after = phrases(tokens, at)
    before = _possessor(tokens, at)
    word = tokens[at].word
    if group == "deal":
        return
    if group == "give":
        givers = before or after.get("by", []) or after.get("from", [])
        receivers = after.get("to", []) or after.get("for", []) or after.get("deal with", [])
        if not receivers and after.get("between"):
            return
        if not givers and receivers:
            givers = _handler(tokens, at)
        givers = givers or after.get("origin", [])
        if receivers or (givers and (after.get("by") or after.get("from"))):
            yield from _pairs(tokens, at, givers, receivers, f"{word} to or by", True)
    elif group == "get":
        receivers = before or after.get("by", [])
        givers = after.get("from", [])
        if not receivers and givers:
            receivers = _handler(tokens, at)
        if givers:
            yield from _pairs(tokens, at, givers, receivers, f"{word} from or by", True)
    elif group == "ask":
        receivers = before or after.get("from", []) or after.get("by", []) or _handler(tokens, at)
        givers = after.get("to", []) or (_answering(tokens, at) if before else [])
        yield from _pairs(tokens, at, givers, receivers, f"{word}: who asks is the receiver", bool(givers))


def _possessor(tokens: list[Token], at: int) -> list[Token]:
    """The name that owns the noun ("Turkey's sale", "U.S. military assistance", "Iranian drone shipments")."""
    here = at - 1
    while here >= 0 and at - here <= 8:
        token = tokens[here]
        if token.name is not None:
            return (
                coordinated(tokens, here, -1)
                if governor(tokens, here)[0]
                in (None, "of", "in", "on", "for", "from", "with", "about", "despite", "by", "to")
                else []
            )
        if (
            token.stops
            or token.word in words("prepositions")
            or token.word in words("relatives")
            or token.word in words("possessive_pronouns")
        ):
            return []
        if (
            token.word != "'s"
            and is_verb(token)
            and not token.arms
            and token.word not in noun_table()
            and not token.word.endswith("ed")
        ):
            return []
        if token.word in (",",):
            return []
        here -= 1
    return []


def _handler(tokens: list[Token], at: int) -> list[Token]:
    """The subject of a verb right before the noun whose subject is its giver or getter ("Washington approved a sale to")."""
    here = at - 1
    while here >= 0 and at - here <= 12:
        token = tokens[here]
        if token.stops or (token.name is not None and not is_origin(tokens, here)):
            return []
        found = verb_table().get(token.word, ()) if token.name is None else ()
        if any(
            (name == "handle" and form != "pp") or (name == "handle" and not _is_passive(tokens, here))
            for name, form, _, _ in found
        ):
            return find_subject(tokens, here).subject
        if (
            found
            and any(name not in ("handle", "intend", "produce", "seek") for name, _, _, _ in found)
            and not token.arms
        ):
            return []
        here -= 1
    return []


def _answering(tokens: list[Token], at: int) -> list[Token]:
    """Who answers a request ("Washington approved Taiwan's request")."""
    here = at - 1
    while here >= 0 and at - here <= 6:
        if tokens[here].name is None and any(found[0] == "handle" for found in verb_table().get(tokens[here].word, ())):
            return find_subject(tokens, here).subject
        here -= 1
    return []


def _made(tokens: list[Token], at: int) -> Direction | None:
    """ "Iranian-made", "U.S.-supplied": the maker is the giver only if nobody else is named."""
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if after not in _MADE:
        return None
    strength = Strength.STRONG if after in ("-supplied", "-provided", "-donated", "-delivered") else Strength.WEAK
    return Direction(tokens[at].start, tokens[at + 1].end, _span(tokens[at]), None, f"X{after}", strength)


def _pairs(
    tokens: list[Token], at: int, givers: list[Token], receivers: list[Token], pattern: str, strong: bool
) -> Iterator[Direction]:
    """One direction for every pair; one with an open end where a side is missing."""
    same = {token.start for token in givers} & {token.start for token in receivers}
    left: list[Token | None] = [one for one in givers if one.start not in same]
    right: list[Token | None] = [one for one in receivers if one.start not in same]
    for giver in left or [None]:
        for receiver in right or [None]:
            if giver is None and receiver is None:
                continue
            touched = [one for one in (tokens[at], giver, receiver) if one is not None]
            yield Direction(
                min(one.start for one in touched),
                max(one.end for one in touched),
                None if giver is None else _span(giver),
                None if receiver is None else _span(receiver),
                pattern,
                Strength.STRONG if strong else Strength.WEAK,
            )


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
