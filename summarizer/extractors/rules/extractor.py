"""The extractor: reads a chunk's sentences, finds what they tell, groups what belongs together, and drafts records."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.chunk import Chunk
from summarizer.extractors.protocol import Draft, Extraction, Maker
from summarizer.extractors.rules.aid import AidFind, find_aid
from summarizer.extractors.rules.aid_groups import group_aid
from summarizer.extractors.rules.drafting import aid_record, sanction_record, transfer_record
from summarizer.extractors.rules.parties import Party, read_cast
from summarizer.extractors.rules.sanction_groups import group_sanctions
from summarizer.extractors.rules.sanctions import find_sanctions
from summarizer.extractors.rules.transfer_groups import group_transfers
from summarizer.extractors.rules.transfers import find_transfers
from summarizer.extractors.rules.views import view_sentences
from summarizer.reading import Reading
from summarizer.records.record import Record


class RulesExtractor:
    """The built-in rules: no key, no network, no download."""

    @property
    def maker(self) -> Maker:
        """What to name in the provenance."""
        return Maker("rules")

    async def extract(self, chunk: Chunk, reading: Reading) -> Extraction:
        """The drafts of one chunk; it never fails and never asks anybody."""
        return Extraction(tuple(Draft(one, chunk.index) for one in draft_records(chunk, reading)))

    async def aclose(self) -> None:
        """Nothing is held open."""

    async def __aenter__(self) -> RulesExtractor:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def draft_records(chunk: Chunk, reading: Reading) -> list[Record]:
    """The unverified records of a chunk, in the order of the article; each rests on a sentence of the chunk itself."""
    views = view_sentences(chunk, reading)
    if not views:
        return []
    cast = read_cast(views)
    packages = group_aid(find_aid(reading, cast), views)
    taken = frozenset(view.index for one in packages for view in one.views)
    records: list[Record] = [
        transfer_record(one, status, reading, views)
        for one, status in group_transfers(find_transfers(reading, cast, taken, _helped(packages)), reading)
    ]
    records += [
        sanction_record(one, reading, views)
        for one in group_sanctions(find_sanctions(reading, cast), views, reading.article.published)
    ]
    records += [aid_record(one, reading) for one in packages]
    return sorted((one for one in records if _rests_on(one, chunk)), key=lambda one: one.evidence[0].start or 0)


def _helped(packages: Sequence[AidFind]) -> Party | None:
    """Who receives in all aid packages, if that is one party."""
    recipients = {one.recipient.party: one.recipient for one in packages if one.recipient is not None}
    return next(iter(recipients.values())) if len(recipients) == 1 else None


def _rests_on(record: Record, chunk: Chunk) -> bool:
    """True when a sentence of the chunk, not only of its context, is cited."""
    return any(one.start is not None and chunk.start <= one.start < chunk.end for one in record.evidence)
