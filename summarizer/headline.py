"""One line for each record, composed only from values that verification supports or infers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from summarizer.lexicon import load
from summarizer.records.aid_package import AidPackage
from summarizer.records.atoms import Item, Money, Party, Quantity, Target
from summarizer.records.record import Record
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import Modifier, Scope, Stance, Verdict
from summarizer.verify.finding import ACCEPTED
from summarizer.verify.paths import holding

MOST_NAMED = 3
"""Items or targets named in a headline; the rest are counted."""

MOST_CHARS = 90
"""Longest item or target shown, in characters; longer ones are cut at a word."""


QUOTES = "\"'“”‘’«» "
"""Marks around a number in scare quotes, which a headline leaves out."""


def with_headline(record: Record) -> Record:
    """The record with its headline."""
    return record.model_copy(update={"headline": headline(record)})


def headline(record: Record) -> str | None:
    """One English line, capitalised and without a full stop.

    `None` when too little of the record is verified to say who or what, or when its type has no templates.
    """
    shown = _Shown(record)
    match record:
        case Transfer():
            what = _listed([_item(shown, f"items[{at}]", one, record.status) for at, one in enumerate(record.items)])
            line = _sentence(shown, "supplier", "recipient", what, shown.word("transfer_type"))
        case Sanction():
            line = _sentence(shown, "authority", None, _targets(shown, record), None)
        case AidPackage():
            line = _sentence(shown, "donor", "recipient", _aid(shown, record), None)
        case _:
            return None
    return line and line[0].upper() + line[1:] + _denied(shown)


class _Shown:
    """What of a record may be shown."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._exactly: defaultdict[str, set[Verdict]] = defaultdict(set)
        self._within: defaultdict[str, set[Verdict]] = defaultdict(set)
        for one in record.checks:
            self._exactly[one.field].add(one.verdict)
            for path in holding(one.field):
                self._within[path].add(one.verdict)

    def sound(self, path: str) -> bool:
        """True when the field at a path has checks, and none of them fails; those of the whole list or atom count."""
        verdicts = set().union(self._within[path], *(self._exactly[one] for one in holding(path)))
        return bool(verdicts) and verdicts <= ACCEPTED

    def get(self, name: str) -> Any:
        """The value of a typed field, or `None` when it is not sound."""
        value = getattr(self.record, name)
        return value if value is not None and self.sound(name) else None

    def word(self, name: str) -> str:
        """The value of an enum field; "unspecified" when it is not sound."""
        value = self.get(name)
        return value.value if value is not None else "unspecified"


def _sentence(shown: _Shown, giver: str, receiver: str | None, what: str, form: str | None) -> str | None:
    """The template for kind, stage, form and known parties, filled in."""
    names = {"giver": _party(shown, giver), "receiver": _party(shown, receiver) if receiver else "", "what": what}
    if not what:
        return None
    if receiver is None:
        known = "both" if names["giver"] else "receiver"
        names["how"] = _measures(shown)
    else:
        known = "both" if names["giver"] and names["receiver"] else "giver" if names["giver"] else "receiver"
        if not names[known if known != "both" else "giver"]:
            return None
    templates = load("headlines.toml")[shown.record.kind][known]
    stage = shown.word("status")
    if isinstance(shown.record, AidPackage) and shown.get("scope") is Scope.CUMULATIVE_TOTAL:
        stage = "cumulative_total"
    template: str = templates.get(f"{stage} {form}") or templates[stage]
    return _filled(template, names)


def _filled(template: str, names: dict[str, str]) -> str:
    """The template with its places filled; braces in the article's words stay what they are."""
    for key, value in names.items():
        template = template.replace("{" + key + "}", value.replace("{", "\ufdd0"))
    return template.replace("\ufdd0", "{")


def _party(shown: _Shown, name: str) -> str:
    party: Party | None = shown.get(name)
    words = squeezed((party.name or party.text or "") if party else "")
    return f"the {words}" if words and _takes_article(words) else words


def _takes_article(name: str) -> bool:
    rules = load("headlines.toml")["article"]
    words = name.split()
    if words[0].casefold() == "the" or name in rules["never"]:
        return False
    return name in rules["names"] or (
        len(words) > 1 and (words[0] in rules["first"] or words[-1] in rules["last"] or "of" in words)
    )


def _item(shown: _Shown, path: str, item: Item, status: str) -> str:
    """The goods with their number: "up to 900 drones, most of them Kestrels"; empty when not verified."""
    if not shown.sound(f"{path}.text"):
        return ""
    numbers = (
        ("number_delivered", "number_ordered")
        if status in ("delivered", "intercepted")
        else ("number_ordered", "number_delivered")
    )
    sound = [getattr(item, name) for name in numbers if getattr(item, name) and shown.sound(f"{path}.{name}")]
    words = shortened(item.text)
    return _counted(sound[0], words) if sound else words


def _counted(number: Quantity, things: str) -> str:
    """Number and things as one phrase, each word of both once."""
    words = _plain_number(squeezed(number.text).strip(QUOTES))
    if things.casefold() in words.casefold():
        return shortened(words)
    if words.casefold() in things.casefold():
        return things
    unit = squeezed(number.unit or "")
    if unit and things.casefold().startswith(unit.casefold()) and words.casefold().endswith(unit.casefold()):
        words = words[: -len(unit)].rstrip()
    elif unit and words.casefold().endswith(unit.casefold()):
        return f"{words} ({things})"
    first, _, rest = things.partition(" ")
    if rest and first.casefold() in load("headlines.toml")["article"]["determiners"]:
        things = rest
    of = " of" if number.modifier is Modifier.MULTIPLES_OF and words.endswith("s") else ""
    return f"{words}{of} {things}"


def _plain_number(words: str) -> str:
    """A number as it stands within a sentence: no capital, no half of a pair of quotation marks, no participle."""
    for mark in "“”«»":
        words = words.replace(mark, "")
    first, _, rest = words.partition(" ")
    spoken = load("headlines.toml")["numbers"].get(first.casefold(), first.casefold())
    return f"{spoken} {rest}" if rest and first.isalpha() and not first.isupper() else words


def _targets(shown: _Shown, record: Sanction) -> str:
    """The named targets, or their number with the first of those that have a name."""
    named = [_target(shown, f"targets[{at}]", one) for at, one in enumerate(record.targets)]
    named = [one for one in named if one]
    count: Quantity | None = shown.get("target_count")
    if count is None or (named and len(named) <= MOST_NAMED and len(named) == count.number):
        return _listed(named)
    if any(one.text == count.text for one in record.targets):
        return _listed([_plain_number(one) if one == squeezed(count.text) else one for one in named])
    words = _plain_number(squeezed(count.text))
    unit = squeezed(count.unit or "")
    if unit and unit.casefold() not in words.casefold():
        words = f"{words} {unit}"
    elif words.replace(",", "").isdigit():
        words = f"{words} targets"
    proper = [_target(shown, f"targets[{at}]", one) for at, one in enumerate(record.targets) if one.name]
    names = [one for one in proper if one and f" {one.casefold()} " not in f" {words.casefold()} "]
    return f"{shortened(words)}, among them {_listed(names[:2])}" if names else shortened(words)


def _target(shown: _Shown, path: str, target: Target) -> str:
    """The target's name, else its words; empty when neither is verified."""
    if target.name and shown.sound(f"{path}.name"):
        words = shortened(target.name)
    elif shown.sound(f"{path}.text"):
        words = shortened(target.text)
    else:
        return ""
    return f"the {words}" if _takes_article(words) else words


def _measures(shown: _Shown) -> str:
    """The measures in words; "sanctions" when none is verified, or more than two."""
    words = load("headlines.toml")["measures"]
    measures = getattr(shown.record, "measures", ())
    sound = [
        words[one.value]
        for at, one in enumerate(measures)
        if one.value in words and (shown.sound(f"measures[{at}]") or shown.sound("measures"))
    ]
    return " and ".join(sound) if 0 < len(sound) <= 2 else "sanctions"


def _aid(shown: _Shown, record: AidPackage) -> str:
    """Sum and type of the aid, its goods, and the name of the package."""
    aid_type = shown.word("aid_type")
    aid = {"unspecified": "aid", "mixed": "aid"}.get(aid_type, f"{aid_type} aid")
    money: Money | None = shown.get("total_value")
    goods = [
        words for at, one in enumerate(record.items) if (words := _item(shown, f"items[{at}]", one, record.status))
    ]
    label = shown.get("package_label")
    if money is None and not goods and not label:
        return ""
    if money is not None:
        what = f"{_plain_number(squeezed(money.text))} in {aid}"
    elif goods:
        return _listed(goods) + (f" ({shortened(label)})" if label else "")
    else:
        return f"{aid} ({shortened(label or '')})"
    return f"{what} ({shortened(label)})" if label else what


def _denied(shown: _Shown) -> str:
    """ " (denied by …)" when a verified claim denies it."""
    for at, claim in enumerate(shown.record.claims):
        if (
            claim.stance is Stance.DENIES
            and claim.source
            and shown.sound(f"claims[{at}].stance")
            and shown.sound(f"claims[{at}].source")
        ):
            return f" (denied by {_within(shortened(claim.source))})"
    return ""


def _within(words: str) -> str:
    """A noun phrase as it stands within a sentence: "A spokesman" becomes "a spokesman"."""
    first, _, rest = words.partition(" ")
    return (
        f"{first.lower()} {rest}"
        if rest and first.lower() in load("headlines.toml")["article"]["determiners"]
        else words
    )


def _listed(words: Sequence[str]) -> str:
    """ "a, b and c", or "a, b, c and 4 more"; empty ones left out."""
    words = list(dict.fromkeys(one for one in words if one))
    if len(words) > MOST_NAMED:
        return f"{', '.join(words[:MOST_NAMED])} and {len(words) - MOST_NAMED} more"
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def squeezed(words: str) -> str:
    """The words with every run of white space as one blank."""
    return " ".join(words.split())


def shortened(words: str) -> str:
    """The words on one line, cut at a word when they are long."""
    line = squeezed(words).rstrip(",;:")
    if len(line) <= MOST_CHARS:
        return line
    return line[: line.rfind(" ", 0, MOST_CHARS) if " " in line[:MOST_CHARS] else MOST_CHARS].rstrip(",;:") + " …"
