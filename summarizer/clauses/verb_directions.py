"""Directions that a verb states: "Iran supplied Russia with drones", "the tanks were sent to Kyiv by Berlin"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import REACH, VerbHere, is_origin, is_passive, is_verb, passive_without_be, verb_here
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.subjects import Ends, find_subject
from summarizer.clauses.tokens import Token, words

Complements = dict[str, list[Token]]


def verb_directions(tokens: list[Token], at: int, verb: VerbHere) -> Iterator[Direction]:
    """The directions of the verb at `at`."""
    ends = find_subject(tokens, at)
    found = _of_verb(tokens, at, verb, ends)
    yield from (replace(one, strength=Strength.WEAK) for one in found) if ends.guessed else found


def _of_verb(tokens: list[Token], at: int, verb: VerbHere, ends: Ends) -> Iterator[Direction]:
    after = phrases(tokens, at)
    if "win_order" in verb.classes and _wins_order(tokens, at) and not is_passive(tokens, at):
        pattern = f"{tokens[at].word} an order: who gets it gives the goods"
        yield from paired(tokens[at], ends.subject, after.get("from", []), pattern, strong=False)
        return
    if "crave" in verb.classes and ends.subject and after.get("origin"):
        goods = any(token.arms for token in tokens[at + 1 : at + 4])
        if goods and not is_passive(tokens, at):
            yield from paired(tokens[at], after["origin"], ends.subject, "who wants goods receives", strong=False)
            return
    if "put_in" in verb.classes and _is_money(tokens, at):
        receivers = next((after[key] for key in ("into", "towards", "toward", "for", "in") if after.get(key)), [])
        if receivers:
            yield from paired(
                tokens[at], ends.subject, receivers, f"{verb.lemma} money into", strong=bool(ends.subject)
            )
            return
    if _is_contract(tokens, at, verb):
        yield from _awarding(tokens, at, verb, ends, after)
        return
    if verb.form in ("past", "pp") and (
        is_passive(tokens, at) or passive_without_be(tokens, at, has_subject=bool(ends.subject))
    ):
        yield from _passive(tokens, at, verb, ends, after)
        return
    if "back_with" in verb.classes and (receivers := after.get("", [])) and _with_goods(tokens, at):
        yield from paired(tokens[at], ends.subject, receivers, f"{verb.lemma} with goods", strong=bool(ends.subject))
        return
    if "ask" in verb.classes and (ends.subject or after.get("")):
        yield from _asking(tokens, at, ends, after)
        if not verb.classes & {"give", "get", "promise"}:
            return
    if "use" in verb.classes and ends.subject and after.get("origin") and not (after.get("to") or after.get("")):
        pattern = "user of goods made by another"
        yield from paired(tokens[at], after["origin"], ends.subject, pattern, strong=not verb.classes & {"give", "get"})
    elif "pick" in verb.classes and not verb.classes & {"give", "get", "promise"}:
        yield from _picking(tokens, at, ends.subject, after.get("", []))
    elif "get" in verb.classes and "equip" not in verb.classes and _takes_in(verb, after):
        yield from _getting(tokens, at, verb, ends, after)
    elif verb.classes & {"give", "promise", "equip"}:
        yield from _giving(tokens, at, verb, ends, after)
    elif "use" in verb.classes and ends.subject and after.get("origin"):
        yield from paired(tokens[at], after["origin"], ends.subject, "user of goods made by another", strong=True)
    elif "produce" in verb.classes:
        yield from _producing(tokens, at, ends, after)
    elif "arrive" in verb.classes and any(token.arms for token in tokens[max(0, at - 8) : at]):
        places = after.get("", []) or after.get("in", []) or after.get("at", [])
        makers = _makers_before(tokens, at)
        yield from paired(tokens[at], makers, places, "goods arrived there", strong=not makers)


def _with_goods(tokens: list[Token], at: int) -> bool:
    """True for "backs the Houthis with money, training and missiles"."""
    for here in range(at + 2, min(at + 9, len(tokens))):
        if tokens[here].word == "with":
            return any(token.arms or token.word in words("things") for token in tokens[here + 1 : here + 8])
        if tokens[here].stops or is_verb(tokens[here]):
            return False
    return False


def _is_money(tokens: list[Token], at: int) -> bool:
    """True when a sum follows ("put another $72 million into")."""
    return any(token.word in words("scales") for token in tokens[at + 1 : at + 8])


def _takes_in(verb: VerbHere, after: Complements) -> bool:
    """ "Leased planes from Italy" takes, "leased planes to Italy" gives."""
    return "give" not in verb.classes or not after.get("to")


def _picking(tokens: list[Token], at: int, orderer: list[Token], maker: list[Token]) -> Iterator[Direction]:
    """ "Poland picked Kongsberg to deliver missiles": who is chosen to supply gives."""
    after = tokens[at + 1 : at + 16]
    if orderer and maker and any(token.word in words("orders") for token in after):
        goods = any(token.arms for token in after)
        yield from paired(tokens[at], maker, orderer, f"{tokens[at].word}: who is chosen to supply gives", strong=goods)


def _is_contract(tokens: list[Token], at: int, verb: VerbHere) -> bool:
    """True for awarding a contract, which goes the other way than the goods ("awarded Kongsberg a contract")."""
    if verb.lemma not in words("awarding"):
        return False
    around = [*tokens[max(0, at - 4) : at], *tokens[at + 1 : at + 7]]
    return any(token.word in words("orders_given") and not token.arms for token in around)


def _wins_order(tokens: list[Token], at: int) -> bool:
    """True for "secured a contract from Hungary", not for "received tanks"."""
    for here in range(at + 1, min(len(tokens), at + 7)):
        if tokens[here].arms or tokens[here].stops or tokens[here].word == ",":
            return False
        if tokens[here].word in words("orders_given"):
            return any(token.word in ("from", "by", "to") for token in tokens[here + 1 : here + 4])
    return False


def _awarding(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Poland awarded Kongsberg a contract", "a contract was placed with Kongsberg by Poland"."""
    makers = after.get("to", []) or after.get("with", []) or after.get("deal with", []) or after.get("", [])
    orderers = ends.subject
    reduced = tokens[at + 1].word in ("to", "by") if at + 1 < len(tokens) else False
    if verb.form in ("past", "pp") and (is_passive(tokens, at) or reduced):
        makers, orderers = makers or ends.subject, after.get("by", [])
    if not makers:
        return
    goods = any(token.arms for token in tokens[max(0, at - 14) : at + 16])
    pattern = f"{tokens[at].word} a contract: who gets it gives the goods"
    yield from paired(tokens[at], makers, orderers, pattern, strong=goods and bool(orderers))


def _giving(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Iran supplied Russia with drones", "Poland handed over jets to Kyiv"."""
    receivers = after.get("to", []) or after.get("for", [])
    strong = bool(after.get("to") or after.get(""))
    if after.get("") and (verb.lemma in words("gives_somebody") or "equip" in verb.classes):
        receivers = after[""]
    elif after.get("") and not receivers:
        return
    if not receivers:
        receivers = ends.partner or _to_whom(tokens, at)
        strong = strong or bool(receivers)
        receivers = receivers or after.get("to help", [])
    if not receivers and not verb.classes & {"give", "equip"}:
        return
    if verb.lemma in words("gives_many_things"):
        if not receivers:
            return
        last = max((here for here in range(at, min(len(tokens), at + REACH)) if tokens[here] in receivers), default=at)
        strong = strong and any(token.arms for token in tokens[at + 1 : max(last, at + 5)])
        if not strong and not any(token.arms for token in tokens[at + 1 : at + 12]):
            return
    if verb.lemma in words("pays_somebody"):
        strong = False
    pattern = f"{verb.lemma}: its subject is the giver"
    yield from paired(tokens[at], ends.subject, receivers, pattern, strong=strong or not receivers)


def _to_whom(tokens: list[Token], at: int) -> list[Token]:
    """ "Ukraine, to which Britain has sent tanks": the name before "to which"."""
    for here in range(at - 1, max(0, at - 12), -1):
        if tokens[here].word in ("which", "whom") and tokens[here - 1].word == "to":
            before = here - 2 if tokens[here - 2].word != "," else here - 3
            return [tokens[before]] if before >= 0 and tokens[before].name is not None else []
        if tokens[here].stops:
            break
    return []


def _getting(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Poland bought tanks from South Korea", "a deal with Iran to buy drones"."""
    named = after.get("from", []) or ends.partner or after.get("deal with", []) or _donors_after(tokens, at)
    givers = named or after.get("origin", [])
    pattern = f"{tokens[at].word}: who gets is the receiver"
    strong = bool(named) or not givers
    if verb.lemma == "order" and not any(token.arms for token in tokens[max(0, at - 8) : at + 10]):
        return  # "ordered $10 million in relief"
    if named and _pays_for(tokens, at, named[0]):
        return  # "what Pyongyang gets for its shells from Moscow"
    if verb.lemma in words("gets_many_things"):
        goods = any(token.arms for token in tokens[at + 1 : at + 9])
        if not named or not goods or tokens[at + 1].word == "away":
            return
        strong = verb.lemma != "take"
    yield from paired(tokens[at], givers, ends.subject, pattern, strong=strong)


def _pays_for(tokens: list[Token], at: int, giver: Token) -> bool:
    """True when goods given in return stand between the verb and who pays."""
    end = next((here for here in range(at, min(len(tokens), at + REACH)) if tokens[here] is giver), at)
    between = tokens[at + 1 : end]
    return bool(between) and between[0].word == "for" and any(token.arms for token in between)


def _donors_after(tokens: list[Token], at: int) -> list[Token]:
    """ "received vehicles donated by Germany": who is named by the participle on the goods."""
    for here in range(at + 1, min(at + 14, len(tokens) - 1)):
        if tokens[here].stops:
            break
        if tokens[here + 1].word == "by" and verb_here(tokens, here, frozenset({"give", "produce"})) is not None:
            return phrases(tokens, here).get("by", [])
    return []


def _asking(tokens: list[Token], at: int, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Kyiv asked Berlin for missiles", "Russia turned to North Korea for artillery"."""
    if not any(token.word in ("for", "from") for token in tokens[at + 1 : at + 14]) and not _to_give(tokens, at):
        return
    asked = after.get("to", []) + after.get("on", []) + after.get("upon", [])
    givers = after.get("", []) or after.get("from", []) or asked
    pattern = f"{tokens[at].word}: who asks is the receiver"
    yield from paired(tokens[at], givers, ends.subject, pattern, strong=bool(givers))


def _to_give(tokens: list[Token], at: int) -> bool:
    """True for "asked Kuwait to bankroll", "asked Berlin to let it have"."""
    giving = frozenset({"give", "equip"})
    for here in range(at + 2, min(len(tokens) - 1, at + 6)):
        if tokens[here].word == "to":
            return tokens[here + 1].word in ("let", "allow") or verb_here(tokens, here + 1, giving) is not None
    return False


def _producing(tokens: list[Token], at: int, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "struck a pact with Ankara to make gliders": the partner gives what it takes to make them."""
    makers = after.get("origin", [])
    parties = {one.name.party for one in makers if one.name}
    others = [one for one in ends.subject if one.name and one.name.party not in parties]
    if makers and others:
        yield from paired(tokens[at], makers, others, "producer of goods designed by another", strong=True)
    elif ends.subject and after.get("for") and any(token.arms for token in tokens[at + 1 : at + 8]):
        yield from paired(tokens[at], ends.subject, after["for"], "goods made for another", strong=False)
    elif ends.partner:
        yield from paired(tokens[at], ends.partner, ends.subject, "production agreed with a partner", strong=False)


def _passive(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Ukraine was given tanks by Germany", "drones supplied to Russia", "used by Russia"."""
    agents, sources = after.get("by", []), after.get("from", [])
    moving = verb.classes & {"give", "promise", "equip"}
    if "pick" in verb.classes and not verb.classes & {"give", "get", "promise"}:
        yield from _picking(tokens, at, agents, ends.subject)
    elif "use" in verb.classes and not verb.classes & {"give", "get"}:
        makers = _makers_before(tokens, at)
        pattern = "goods made by one, used by the other"
        yield from paired(tokens[at], makers, agents, pattern, strong=bool(makers and agents))
    elif "produce" in verb.classes and agents:
        yield from paired(tokens[at], agents, _owners_before(tokens, at), "goods made by another", strong=False)
    elif "get" in verb.classes and "equip" not in verb.classes:
        givers = sources or _makers_before(tokens, at)
        getters = agents or (after.get("into", []) if verb.lemma == "commission" else [])
        clear = bool(sources or agents)
        yield from paired(tokens[at], givers, getters, f"{tokens[at].word} by: who gets is the receiver", strong=clear)
    elif moving:
        receivers = after.get("to", []) or (after.get("for", []) if not agents else [])
        takes = verb.lemma in words("gives_somebody") or "equip" in verb.classes
        if takes and not receivers and not _goods_before(tokens, at):
            receivers = ends.subject
        pattern = f"{tokens[at].word} to or by"
        if agents or sources or not receivers:
            yield from paired(tokens[at], agents or sources, receivers, pattern, strong=True)
        else:
            makers = _makers_before(tokens, at)
            yield from paired(tokens[at], makers, receivers, pattern, strong=not makers)


def _owners_before(tokens: list[Token], at: int) -> list[Token]:
    """Who has the goods: "Peru will have two frigates built by Hyundai"."""
    for here in range(at - 1, max(-1, at - 10), -1):
        if tokens[here].stops or tokens[here].name is not None or tokens[here].word in words("prepositions"):
            return []
        held = verb_here(tokens, here, frozenset({"get", "use"})) if not tokens[here].arms else None
        if held is not None or tokens[here].word in ("have", "has", "having"):
            return find_subject(tokens, here).subject
    return []


def _makers_before(tokens: list[Token], at: int) -> list[Token]:
    """Names that say where the goods before the verb come from ("South Korean howitzers were shipped")."""
    return [tokens[here] for here in range(max(0, at - 12), at) if tokens[here].name and is_origin(tokens, here)]


def _goods_before(tokens: list[Token], at: int) -> bool:
    """True when a common noun stands right before the passive verb: it is what is given, not who gets."""
    here = at - 1
    while here >= 0 and (tokens[here].word in words("auxiliaries") or tokens[here].word in words("adverbs")):
        here -= 1
    return here >= 0 and tokens[here].name is None and tokens[here].word not in words("state_heads")
