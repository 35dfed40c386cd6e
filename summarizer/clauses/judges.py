"""Does the text say that value of an enum? One judge for each field, all of them with a reason.

A clear cue for the claimed value supports it; a clear cue for another value alone contradicts it; both, or only vague
cues, go to a person, unless a rule that is named here decides. A value that no cue speaks for is never taken for
granted while another has a cue.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.clauses.judgement import Judgement
from summarizer.clauses.readings import Cue, Strength
from summarizer.clauses.stages import StageReading, Support, find_cues, read_field
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Span, Spanned, overlaps

UNSPECIFIED = "unspecified"


def judge_status(
    claimed: str, reading: Reading, spans: Iterable[Spanned], kind: str, near: Sequence[Spanned] = ()
) -> Judgement:
    """Is this the stage that the passages give?"""
    return judge_field(claimed, reading, spans, kind, f"{kind}.status", near)


def judge_transfer_type(
    claimed: str, reading: Reading, spans: Iterable[Spanned], near: Sequence[Spanned] = ()
) -> Judgement:
    """Is this the form of the transfer?"""
    return judge_field(claimed, reading, spans, "transfer", "transfer_type", near)


def judge_aid_type(claimed: str, reading: Reading, spans: Iterable[Spanned], near: Sequence[Spanned] = ()) -> Judgement:
    """Is this what the aid is for?"""
    return judge_field(claimed, reading, spans, "aid_package", "aid_type", near)


def judge_mechanism(
    claimed: str, reading: Reading, spans: Iterable[Spanned], near: Sequence[Spanned] = ()
) -> Judgement:
    """Is the aid provided in this way?"""
    return judge_field(claimed, reading, spans, "aid_package", "mechanism", near)


def judge_scope(claimed: str, reading: Reading, spans: Iterable[Spanned], near: Sequence[Spanned] = ()) -> Judgement:
    """Is the sum that of one package, of a programme, or a running total?

    One announced sum or item is a package unless words say otherwise.
    """
    spans = list(spans)
    answer = judge_field(claimed, reading, spans, "aid_package", "scope", near)
    if claimed == "package" and answer.rule == "no_cue":
        return Judgement(Verdict.INFERRED, None, "package_by_default", "nothing speaks of a total or a programme")
    return answer


def judge_news_role(
    claimed: str, reading: Reading, spans: Iterable[Spanned], near: Sequence[Spanned] = ()
) -> Judgement:
    """Is it what the article reports, or what it recalls? A cue for the other one alone calls for a person."""
    read = read_field(reading, spans, "transfer", "news_role", near)
    own, best = read.of(claimed), read.best
    if best is None or own is not None:
        cue = own.cue if own is not None else None
        return Judgement(Verdict.INFERRED, _span(cue), "news_role", f"nothing speaks against {claimed}")
    if best.strength is Strength.STRONG:
        return _against(Verdict.REVIEW, claimed, best, reading)
    return Judgement(Verdict.INFERRED, None, "news_role", f"nothing clear speaks against {claimed}")


def judge_measure(claimed: str, reading: Reading, spans: Iterable[Spanned]) -> Judgement:
    """Do the passages name this measure? Each measure is judged on its own."""
    cues = [
        cue
        for span in spans
        for cue in find_cues(reading, span.start, span.end, "sanction")
        if cue.field == "measures" and cue.value == claimed
    ]
    if not cues:
        return Judgement(Verdict.NOT_FOUND, None, "no_cue", f"no words of the passages stand for {_say(claimed)}")
    best = min(cues, key=lambda cue: (cue.strength is Strength.WEAK, cue.negated))
    arms = _arms_cue(best, reading) if claimed == "export_control" else None
    if arms is not None:
        reason = f"“{_words(reading, best)}” is about arms, so it stands for {_say(arms.value)} rather"
        return Judgement(Verdict.REVIEW, _span(best), "rival_cue", reason)
    verdict = Verdict.SUPPORTED if best.strength is Strength.STRONG and not best.negated else Verdict.REVIEW
    return Judgement(verdict, _span(best), "cue", f"“{_words(reading, best)}” stands for {_say(claimed)}")


def _arms_cue(cue: Cue, reading: Reading) -> Cue | None:
    """The cue for an arms embargo or arms restrictions that shares words with the given one."""
    around = find_cues(reading, max(0, cue.start - 80), cue.end + 80, "sanction")
    about_arms = (one for one in around if one.value in ("arms_embargo", "arms_restrictions"))
    return next((one for one in about_arms if overlaps(one, cue)), None)


def judge_field(
    claimed: str, reading: Reading, spans: Iterable[Spanned], kind: str, field: str, near: Sequence[Spanned] = ()
) -> Judgement:
    """Does the claimed value fit the cues of the passages for one enum field?"""
    read = read_field(reading, spans, kind, field, near)
    answer = judge_reading(claimed, read, reading)
    if answer.rule == "weak_cue" and claimed in load("choices.toml")["costly"].get(field, ()):
        return answer._replace(verdict=Verdict.REVIEW)
    return answer


def judge_reading(claimed: str, read: StageReading, reading: Reading) -> Judgement:
    """Does the claimed value fit what the cues settled on?"""
    own, best = read.of(claimed), read.best
    if claimed == UNSPECIFIED:
        return _unspecified(best, reading)
    if best is None:
        return _silent(claimed, read)
    if own is None:
        verdict = Verdict.CONTRADICTED if best.strength is Strength.STRONG else Verdict.REVIEW
        return _against(verdict, claimed, best, reading)
    if own is best:
        return _for(claimed, own, read, reading)
    if own.strength is Strength.STRONG:
        return _both(claimed, own, best, reading)
    verdict = Verdict.CONTRADICTED if best.strength is Strength.STRONG else Verdict.REVIEW
    return _against(verdict, claimed, best, reading)


def _unspecified(best: Support | None, reading: Reading) -> Judgement:
    """Nothing is claimed, so nothing can be wrong; a clear cue is worth a look."""
    if best is not None and best.strength is Strength.STRONG:
        return _against(Verdict.REVIEW, UNSPECIFIED, best, reading)
    return Judgement(Verdict.INFERRED, None, "nothing_claimed", "no clear words speak for any value")


def _silent(claimed: str, read: StageReading) -> Judgement:
    if claimed in read.negated:
        return Judgement(Verdict.CONTRADICTED, None, "negated", f"the passages deny {_say(claimed)}")
    return Judgement(Verdict.REVIEW, None, "no_cue", f"no words of the passages speak for {_say(claimed)}")


def _for(claimed: str, own: Support, read: StageReading, reading: Reading) -> Judgement:
    words = _words(reading, own.cue)
    rivals = [one for one in read.supports[1:] if one.strength is Strength.STRONG and one.distance <= own.distance]
    if own.strength is Strength.STRONG and not rivals:
        return Judgement(Verdict.SUPPORTED, _span(own.cue), "cue", f"“{words}” stands for {_say(claimed)}")
    if own.strength is Strength.STRONG:
        other = rivals[0]
        reason = f"“{words}” stands for {_say(claimed)}, above “{_words(reading, other.cue)}” ({_say(other.value)})"
        return Judgement(Verdict.INFERRED, _span(own.cue), "stronger_cue", reason)
    if len(read.supports) == 1 and not own.cue.hedged:
        return Judgement(Verdict.INFERRED, _span(own.cue), "weak_cue", f"“{words}” fits {_say(claimed)}")
    return Judgement(
        Verdict.REVIEW, _span(own.cue), "weak_cue", f"“{words}” fits {_say(claimed)}, and other values too"
    )


def _both(claimed: str, own: Support, best: Support, reading: Reading) -> Judgement:
    reason = (
        f"“{_words(reading, own.cue)}” speaks for {_say(claimed)}, "
        f"but “{_words(reading, best.cue)}” for {_say(best.value)}"
    )
    return Judgement(Verdict.REVIEW, _span(best.cue), "rival_cue", reason)


def _against(verdict: Verdict, claimed: str, best: Support, reading: Reading) -> Judgement:
    reason = f"claimed {_say(claimed)}; “{_words(reading, best.cue)}” stands for {_say(best.value)}"
    return Judgement(verdict, _span(best.cue), "rival_cue", reason)


def _span(cue: Cue | None) -> Span | None:
    return None if cue is None else Span(cue.start, cue.end)


def _words(reading: Reading, cue: Cue) -> str:
    return " ".join(reading.text[cue.start : cue.end].split())


def _say(value: str) -> str:
    return value.replace("_", " ")
