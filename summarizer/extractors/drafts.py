"""From a model's answer to drafts: copied words become atoms, cited sentence numbers become quotes with offsets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from summarizer.chunk import Chunk
from summarizer.extractors.prompt import citable
from summarizer.extractors.protocol import Draft
from summarizer.extractors.wire import CITED, COPIED_ATOMS, list_name, shape_of
from summarizer.reading import Reading
from summarizer.records.atoms import Frozen
from summarizer.records.record import Record
from summarizer.records.registry import record_types
from summarizer.text.spans import Sentence


def to_drafts(answer: BaseModel, chunk: Chunk, reading: Reading) -> tuple[Draft, ...]:
    """One draft for each record of an answer, in its order; what is cited wrongly becomes a problem of the draft."""
    given = answer.model_dump()
    return tuple(
        _Filler(chunk, reading).draft(record_type, filled)
        for record_type in record_types()
        for filled in given[list_name(record_type)]
    )


class _Filler:
    """Turns one record of an answer into a draft, and keeps note of what did not fit."""

    def __init__(self, chunk: Chunk, reading: Reading) -> None:
        self._chunk = chunk
        self._text = reading.text
        shown = (*chunk.context, *citable(chunk, reading))
        self._shown: Mapping[int, Sentence] = {index + 1: reading.sentences[index] for index in shown}
        self._problems: list[str] = []

    def draft(self, record_type: type[Record], filled: dict[str, Any]) -> Draft:
        """The draft of one filled form."""
        fields = self._fields(record_type, filled, "")
        cited = self._cited(filled[CITED], CITED)
        if not cited:
            self._problems.append(f"{CITED}: none of this passage is cited")
        fields["evidence"] = [self._quote([one]) for one in cited]
        return Draft(record_type.model_validate(fields), self._chunk.index, tuple(self._problems))

    def _fields(self, model: type[BaseModel], filled: dict[str, Any], where: str) -> dict[str, Any]:
        """The fields of a record or atom, as its own class takes them."""
        return {
            name: self._value(model.model_fields[name].annotation, value, f"{where}{name}")
            for name, value in filled.items()
            if name != CITED
        }

    def _value(self, annotation: Any, value: Any, where: str) -> Any:
        shape = shape_of(annotation)
        if not shape.many:
            single = self._single(shape.kind, value, where)
            return value if single is None and not shape.optional else single
        values = (self._single(shape.kind, one, f"{where}[{at}]") for at, one in enumerate(value))
        return [one for one in values if one is not None]

    def _single(self, kind: Any, value: Any, where: str) -> Any:
        if _is_blank(value):
            return None
        if isinstance(kind, type) and issubclass(kind, COPIED_ATOMS):
            return {"text": value}
        if isinstance(kind, type) and issubclass(kind, Frozen):
            return self._atom(kind, value, where)
        return value

    def _atom(self, kind: type[Frozen], value: dict[str, Any], where: str) -> dict[str, Any] | None:
        """An item, target or claim; one without the words it needs is left out, and noted."""
        fields = self._fields(kind, value, f"{where}.")
        missing = [
            name for name, info in kind.model_fields.items() if info.is_required() and _is_blank(fields.get(name))
        ]
        if CITED in value:
            run = _first_run(self._cited(value[CITED], f"{where}.{CITED}"))
            fields |= self._quote(run) if run else {}
        elif missing:
            self._problems.append(f"{where}: {missing[0]} is empty")
            return None
        return fields

    def _cited(self, numbers: Sequence[int], where: str) -> list[Sentence]:
        """The cited sentences in the order of the article, each once; numbers of none are noted."""
        unknown = sorted({one for one in numbers if one not in self._shown})
        self._problems.extend(f"{where}: {one} is no sentence of this passage" for one in unknown[:5])
        if len(unknown) > 5:
            self._problems.append(f"{where}: {len(unknown) - 5} more numbers of no sentence")
        return [self._shown[one] for one in sorted(set(numbers) & self._shown.keys())]

    def _quote(self, run: Sequence[Sentence]) -> dict[str, Any]:
        start, end = run[0].start, run[-1].end
        return {"quote": self._text[start:end], "start": start, "end": end}


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _first_run(cited: Sequence[Sentence]) -> Sequence[Sentence]:
    """The first cited sentence and those that follow it without a gap: a claim has one quote."""
    run: list[Sentence] = []
    for one in cited:
        if run and one.index != run[-1].index + 1:
            break
        run.append(one)
    return run
