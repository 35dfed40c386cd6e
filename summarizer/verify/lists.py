"""Is a target an entry of the list that the record cites, though its own line is not cited?

A release on sixty persons is cited by its first sentence, or by a few lines of its list. An entry stands in the cited
list when, going up from its line over other entries and their details, a cited line comes before a line of another act.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from summarizer.clauses.readings import Strength
from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Party
from summarizer.text.spans import Sentence, Span
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.context import MAX_OPENING, Context, touching
from summarizer.verify.exchange import acts_in
from summarizer.verify.finding import Finding, inferred
from summarizer.verify.memory import memory_of
from summarizer.verify.party_names import stands_for

MIN_ENTRIES = 3
"""Entries of one form that make a list."""
NEAR_LINES = 8
"""Lines on either side of an entry among which others of its form stand."""
MAX_LINES = 400
"""Lines between an entry and what is cited of its list."""
MAX_PROSE = 2
"""Lines of running text in a row that a list goes on behind."""
MAX_HEADING = 90
"""Characters of the longest heading."""

_ENTRY = re.compile(
    r"(?P<mark>[-–—*•·▪●◦‣⁃>|]|\(?[0-9]{1,4}[.)\]]?(?=\s)|\(?(?:[a-z]|[ivx]{1,5})[.)](?=\s))?"
    r"[\s|\"'“‘*_]{0,6}(?P<name>[^\W_])"
)


def listed_with_cited(places: Iterable[Span], context: Context) -> Finding | None:
    """The finding for a target that is an entry of a cited list; `None` for one in running text or another list."""
    for place in places:
        entry = context.reading.sentence_at(place.start)
        form = _form(entry, context) if entry is not None else ""
        if entry is None or not form or not _opens(place, entry, context) or not _is_list(entry, form, context):
            continue
        cited = _cited_line(entry, form, context)
        if cited is not None:
            reason = f"“{context.words(place)}” is an entry of the list that is cited with “{_start(cited, context)}”"
            return inferred("cited_list", reason, place)
    return None


def _form(line: Sentence, context: Context) -> str:
    """How an entry begins: with a bullet, a number or a letter, or with a name; empty for other lines."""
    forms = memory_of(context.reading).forms
    if line.index not in forms:
        forms[line.index] = _read_form(line, context)
    return forms[line.index]


def _read_form(line: Sentence, context: Context) -> str:
    if line.start and context.text[line.start - 1] not in "\n\r":
        return ""
    found = _ENTRY.match(context.text, line.start, line.end)
    if found is None:
        return ""
    mark = found["mark"]
    if mark is None:
        return "name" if found["name"].isupper() else ""
    return "number" if any(one.isalnum() for one in mark) else mark


def _opens(place: Span, entry: Sentence, context: Context) -> bool:
    """True when the target's words open the entry, behind its number and titles."""
    found = _ENTRY.match(context.text, entry.start, entry.end)
    if found is None:
        return False
    before = context.text[found.start("name") : place.start].lower()
    return place.start <= found.start("name") or not _LETTER.search(_titles().sub("", before))


_LETTER = re.compile(r"[^\W_]")


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(load('verify.toml')['lists']['titles'])})(?!\w)")


def _is_list(entry: Sentence, form: str, context: Context) -> bool:
    """True when other entries of the form stand near; lines that only begin with a name have to be short, or alike."""
    lines = context.reading.sentences[max(0, entry.index - NEAR_LINES) : entry.index + NEAR_LINES + 1]
    alike = [one for one in lines if _form(one, context) == form]
    if form == "name":
        alike = [one for one in alike if _is_short(one, context) == _is_short(entry, context)]
        if not _is_short(entry, context):
            alike = [one for one in alike if _is_headed(one, context)]
    return len(alike) >= MIN_ENTRIES


def _is_short(line: Sentence, context: Context) -> bool:
    words = context.text[line.start : line.end].rstrip()
    return len(words) <= MAX_HEADING and not words.endswith((".", ":"))


def _is_headed(line: Sentence, context: Context) -> bool:
    """True for a line of running text that is told of the name at its head."""
    return _is_in_capitals(line, context) or _describes(line, context)


def _describes(line: Sentence, context: Context) -> bool:
    """True for "Vostok Optics LLC is a defence entity that …": a name that may be listed, and what it is."""
    name = next(touching(context.reading.names, Span(line.start, line.start + 1)), None)
    if name is None or name.start != line.start or name.kind not in _LISTED:
        return False
    return _is_what().match(context.text, name.end, line.end) is not None


_LISTED = frozenset({NameKind.COMPANY, NameKind.PERSON, NameKind.ORGANISATION, NameKind.VESSEL})


@cache
def _is_what() -> re.Pattern[str]:
    return re.compile(rf"\s(?:\([^()]{{1,60}}\)\s)?(?:{any_of(load('verify.toml')['lists']['copulas'])})\s")


def _is_in_capitals(line: Sentence, context: Context) -> bool:
    """True for "ALEKSEY KRIVORUCHKO is …" and "KRIVORUCHKO, Aleksey; born …"."""
    first = context.words(line).split(" ", 1)[0]
    return len(first) > 3 and first.isupper()


def _cited_line(entry: Sentence, form: str, context: Context) -> Sentence | None:
    """A cited line of the entry's own list: above it what introduces the list or an entry, below it an entry."""
    every = context.reading.sentences
    above = reversed(every[max(0, entry.index - MAX_LINES) : entry.index])
    below = every[entry.index + 1 : entry.index + MAX_LINES]
    return _first_cited(above, form, context) or _first_cited(below, form, context, entries_only=True)


def _first_cited(
    lines: Iterable[Sentence], form: str, context: Context, *, entries_only: bool = False
) -> Sentence | None:
    """The first cited line; `None` where another act, or long running text, begins before.

    Behind a line that opens the list with the record's own act, running text may be of any length.
    """
    cited = {one.index for one in context.sentences}
    prose = 0
    is_opened = False
    for line in lines:
        is_entry = _is_entry(line, form, context)
        if _is_of_other_act(line, context):
            return None
        if line.index in cited and (is_entry or not entries_only):
            return line
        if entries_only and not is_entry and _opens_list(line, context):
            return None
        is_opened = is_opened or _tells_own_act(line, context)
        is_running = not is_entry and not _is_short(line, context) and _form(line, context) in ("", "name")
        prose = prose + 1 if is_running else 0
        if prose > MAX_PROSE and not is_opened:
            return None
    return None


def _tells_own_act(line: Sentence, context: Context) -> bool:
    """True for a line with a colon that tells of an act of the record's stage: "The ministry today listed:"."""
    status = str(getattr(context.record, "status", ""))
    stages = {one.value for one in context.cues(line) if one.field.endswith(".status") and not one.negated}
    return context.words(line).endswith(":") and status in stages


def _opens_list(line: Sentence, context: Context) -> bool:
    """True for a heading, a line with a colon and one that tells of an act: another list begins there."""
    return _is_short(line, context) or context.words(line).endswith(":") or bool(context.cues(line))


def _is_entry(line: Sentence, form: str, context: Context) -> bool:
    if _form(line, context) != form:
        return False
    return form != "name" or _is_short(line, context) or _is_headed(line, context)


def _is_of_other_act(line: Sentence, context: Context) -> bool:
    """True for a line that tells of an act of another stage, of another authority, or before the article's own."""
    if line.index not in context.other_acts:
        context.other_acts[line.index] = _tells_of_other_act(line, context)
    return context.other_acts[line.index]


def _tells_of_other_act(line: Sentence, context: Context) -> bool:
    status = str(getattr(context.record, "status", ""))
    for cue in context.cues(line):
        if (
            cue.field.endswith(".status")
            and cue.strength is Strength.STRONG
            and cue.value != status
            and not cue.negated
        ):
            return True
    if _earlier().search(context.text, line.start, line.end) and _is_short(line, context):
        return True
    return any(_acts_instead(name, context) for name in _actors(line, context))


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(load('verify.toml')['lists']['earlier'])})\b")


def _actors(line: Sentence, context: Context) -> Iterator[NameMention]:
    """Who acts in a line, and whom a heading names."""
    yield from (one.giver for one in acts_in(line, context) if one.giver is not None)
    if _is_short(line, context) and _form(line, context) == "name":
        named = list(touching(context.reading.names, line))
        yield from (one for one in named if any(_same(one, actor) for actor in _other_actors(context)))


def _same(one: NameMention, other: NameMention) -> bool:
    return one.party is not None and one.party == other.party


def _other_actors(context: Context) -> Iterator[NameMention]:
    """Who else acts in the first sentences of the article."""
    memory = memory_of(context.reading)
    if memory.acting is None:
        givers = (one.giver for line in context.reading.sentences[:MAX_OPENING] for one in acts_in(line, context))
        memory.acting = tuple(one for one in givers if one is not None)
    return (one for one in memory.acting if _acts_instead(one, context))


def _acts_instead(name: NameMention, context: Context) -> bool:
    """True for an authority that is not the record's."""
    authority = getattr(context.record, "authority", None)
    return name.party is not None and isinstance(authority, Party) and not stands_for(name, authority, context)


def _start(line: Sentence, context: Context) -> str:
    """The first words of a line."""
    return " ".join(context.words(line).split()[:8])
