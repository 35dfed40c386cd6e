"""The ways in which one type's name is written: "M777", "M-777" and "M 777"; "IRIS-T SLM" and "IRIS T-SLM"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

_MOST_JOINTS = 2
"""Joints that vary, from the left; a name with more words than that is a phrase, which news writes one way."""
_JOINT = re.compile(
    r"(?P<words>(?<=[^\W\d])[- ](?=[^\W\d]))"
    r"|(?P<number>(?<=[^\W\d])[- ](?=\d))"
    r"|(?P<closed>(?<=[^\W\d])(?<![A-Za-z]\d[A-Za-z])(?<!\d[A-Za-z])(?=\d))"
    r"|(?P<variant>(?<= \d)(?=[A-Z]\d))"
)
"""Between two words, between letters and their number, and before a variant's letter ("Leopard 2 A4")."""


def other_spellings(name: str) -> Iterator[tuple[str, bool]]:
    """The further ways of writing a name, with whether they could be a letter and a number ("F 16", "M 777")."""
    joints = list(islice(_JOINT.finditer(name), _MOST_JOINTS)) if name.count(" ") <= _MOST_JOINTS else []
    if not joints:
        return
    pieces, done = [], 0
    for joint in joints:
        pieces.append(name[done : joint.start()])
        done = joint.end()
    pieces.append(name[done:])
    for ways in product(*(_ways(joint, pieces[at], pieces[at + 1]) for at, joint in enumerate(joints))):
        written = pieces[0] + "".join(way + piece for way, piece in zip(ways, pieces[1:], strict=True))
        if written != name:
            yield written, _LOOSE.search(written) is not None


def _ways(joint: re.Match[str], before: str, after: str) -> tuple[str, ...]:
    """What may stand at a joint, the printed way first."""
    if joint["words"]:
        return (joint.group(), " " if joint.group() == "-" else "-")
    if joint["variant"] is not None:
        return ("", " ")
    ways = ("-", "") if _SINGLE_LETTER.search(before) and _SINGLE_DIGIT.match(after) else ("-", "", " ")
    return (joint.group(), *(one for one in ways if one != joint.group()))


_SINGLE_LETTER = re.compile(r"(?:^|[\W\d])[^\W\d]$")
_SINGLE_DIGIT = re.compile(r"\d(?!\d)")
_LOOSE = re.compile(r"(?:^|[ -])[A-Za-z] \d{1,4}(?!\d)")
"""A single letter apart from its number, which may be a section, a road or a time."""
