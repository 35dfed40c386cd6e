"""Whom an act of sanctions names: names, counted groups and described groups in the stretch that its verb governs."""

from __future__ import annotations

import re
from functools import cache

from summarizer.extractors.rules.phrases import any_word, one_of
from summarizer.extractors.rules.target_finds import TargetFind, hidden
from summarizer.extractors.rules.target_groups import counted_group, described_groups
from summarizer.extractors.rules.target_names import named_targets
from summarizer.extractors.rules.views import View
from summarizer.text.spans import Span, overlaps

_NEW_GROUP = r"and (?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|a|an|the)\b"
_RELATIVE = re.compile(rf",? (?:who|whom|which|whose|that)\b(?:(?! {_NEW_GROUP})[^,;]){{0,300}}")
_OVER = re.compile(r"\bover (?![0-9])")
"""Grounds ("over its nuclear programme"), not a bound ("over 250 officials")."""
_BY_DOING = re.compile(r"\bby [a-z]{3,16}ing\b")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_JOINT = re.compile(
    r"\.?[\"”]?\s*(?:\([^()]{0,80}\))?(?:\s?\b(?:in|of|at|near|based in)\s[^,;:]{1,40}(?=[,;]|\sand\s))?\s*"
    r"(?:[,;:–—-]|\b(?:and|or|as well as|including|such as|on|against)\b|$)"
)


def read_targets(view: View, start: int, end: int) -> list[TargetFind]:
    """The targets in `[start, end)` of the article, a stretch of this sentence.

    The grounds behind them are cut off first; a list after a colon behind the grounds is read too.
    """
    cut = start + cut_grounds(view.lower(start, end))
    found = targets_in(view, start, cut)
    colon = view.lower(cut, end).find(": ")
    if colon >= 0 and not view.lower(cut, end)[: colon + 1].count("“") % 2:
        found += targets_in(view, cut + colon + 2, end)
    return found


def cut_grounds(low: str) -> int:
    """Where in a stretch the grounds, the legal act or the purpose begin: targets stand before."""
    if re.match(r"\s*(?:that|which|to)\b", low):
        return 0
    patterns = (any_word("grounds", "stop"), _grounds(), _OVER, _BY_DOING)
    cuts = [found.start() for pattern in patterns if (found := pattern.search(low))]
    return min(cuts, default=len(low))


def targets_in(view: View, start: int, end: int) -> list[TargetFind]:
    """The targets in a stretch that holds no grounds, up to the first that nothing joins to the list."""
    low = view.lower(start, end)
    skipped = [
        Span(start + one.start(), start + one.end()) for part in (_RELATIVE, _BRACKETS) for one in part.finditer(low)
    ]
    counted = [
        one for number in view.numbers if start <= number.start < end if (one := counted_group(view, number, end))
    ]
    counted = [one for one in counted if not hidden(one, skipped)]
    named = [
        one for one in named_targets(view, start, end, skipped) if not any(overlaps(one, other) for other in counted)
    ]
    taken = [*named, *counted]
    described = [
        one for one in described_groups(view, start, end, skipped) if not any(overlaps(one, other) for other in taken)
    ]
    described = [one for one in described if not any(0 <= other.start - one.end <= 2 for other in named)]
    return _chained(view, sorted([*taken, *described], key=lambda one: one.start))


def _chained(view: View, found: list[TargetFind]) -> list[TargetFind]:
    """The targets up to the first that no comma or conjunction joins to the list: from there on the text says more."""
    kept = found[:1]
    for one in found[1:]:
        if not _JOINT.match(view.lower(kept[-1].end, one.start)):
            break
        kept.append(one)
    return kept


@cache
def _grounds() -> re.Pattern[str]:
    """ "for" with grounds behind it: "for their role", "for supplying"."""
    return re.compile(rf"\bfor (?:(?:{one_of('grounds', 'after_for')})\b|[a-z]{{3,20}}ing\b)")
