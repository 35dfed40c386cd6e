"""From finds to records: copied words into atoms, sentences into evidence, stages and kinds from shared cue readers."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.extractors.rules.aid import AidFind
from summarizer.extractors.rules.aid_groups import is_from_stocks
from summarizer.extractors.rules.attribution import claims_of, denials_of
from summarizer.extractors.rules.choices import choose, choose_in
from summarizer.extractors.rules.dating import act_date, is_news, period_of
from summarizer.extractors.rules.items import make_items
from summarizer.extractors.rules.measures import measure_views, measures_of
from summarizer.extractors.rules.parties import Party
from summarizer.extractors.rules.phrases import words
from summarizer.extractors.rules.reasons import program_of, reason_of
from summarizer.extractors.rules.sanction_groups import SanctionGroup
from summarizer.extractors.rules.scenes import TransferFind
from summarizer.extractors.rules.target_finds import TargetFind
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records import atoms
from summarizer.records.aid_package import AidPackage
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import (
    AidStatus,
    AidType,
    EntityType,
    Mechanism,
    NewsRole,
    SanctionStatus,
    Scope,
    TransferStatus,
    TransferType,
)
from summarizer.text.spans import Spanned, within
from summarizer.values.mentions import DateMention, NameKind


def aid_record(find: AidFind, reading: Reading) -> AidPackage:
    """The draft of one sum or package."""
    total = find.scope is Scope.CUMULATIVE_TOTAL
    lead = find.views[0] if not find.views[0].heading else find.views[-1]
    home = next((view for view in find.views if find.money and view.start <= find.money.start < view.end), lead)
    date = find.date or (
        None
        if total
        else act_date(home, find.anchor)
        or next((one for view in find.views if (one := act_date(view, view.sentence))), None)
    )
    news = is_news(date, reading.article.published) and not total and find.date is None
    how = [view for view in find.views if view in find.told or is_from_stocks(view)]
    status = choose(reading, "aid_package", "status", find.views, find.anchor, AidStatus)
    goods = make_items(
        [(view, one) for view in find.views for one in find.goods if view.start <= one.start < view.end],
        status is AidStatus.DELIVERED,
    )
    return AidPackage(
        donor=_party(find.donor),
        recipient=_party(find.recipient),
        aid_type=choose(reading, "aid_package", "aid_type", find.views, find.anchor, AidType),
        mechanism=choose(reading, "aid_package", "mechanism", how, find.anchor, Mechanism),
        package_label=_words(reading, find.label),
        scope=find.scope,
        total_value=_money(reading, find.money),
        items=() if total else goods,
        status=status,
        announcement_date=_date(reading, date),
        period=_date(reading, period_of(home)) if total else None,
        news_role=NewsRole.NEW if news else NewsRole.BACKGROUND,
        claims=claims_of(reading, find.told),
        evidence=_evidence(find.views, reading, donor=find.donor, recipient=_citable(find, reading)),
    )


def _citable(find: AidFind, reading: Reading) -> Party | None:
    """The recipient, unless it stands in a sentence that tells of another sum, where somebody else gives."""
    if find.recipient is None:
        return None
    home = reading.sentences[find.recipient.index]
    own = any(view.index == find.recipient.index for view in find.views)
    return find.recipient if own or not within(reading.money, home.start, home.end) else None


def sanction_record(group: SanctionGroup, reading: Reading, views: Sequence[View]) -> Sanction:
    """The draft of one act; its legal act may be named in a sentence of its own."""
    legal = _legal_view(group, views)
    lists = measure_views(group, views, reading)
    told_in = (*group.views, *lists, legal) if legal else (*group.views, *lists)
    named = [one for one in group.targets if one.named]
    listed = [one for one in group.targets if one.count is None or not any(name.start > one.start for name in named)]
    date = _date(reading, group.date)
    off = group.status in (SanctionStatus.LIFTED,)
    told = sorted(group.finds, key=lambda one: one.view.heading)
    reason = next((span for find in told if (span := reason_of(find.view, find.act.verb))), None)
    return Sanction(
        authority=_body(group.authority),
        targets=tuple(_target(one) for one in (listed or group.targets)),
        target_count=_count(group, reading),
        program=next((printed for view in told_in if (printed := program_of(view))), None),
        measures=measures_of(reading, told_in),
        reason=_words(reading, reason),
        status=group.status,
        listing_date=date,
        end_date=date if off else None,
        news_role=NewsRole.NEW if group.news else NewsRole.BACKGROUND,
        claims=claims_of(reading, group.views),
        evidence=_evidence(told_in, reading, targets=(listed or group.targets), authority=group.authority),
    )


def transfer_record(find: TransferFind, status: TransferStatus, reading: Reading, views: Sequence[View]) -> Transfer:
    """The draft of one transfer."""
    delivered = status in (TransferStatus.DELIVERED, TransferStatus.INTERCEPTED)
    lead = find.views[0]
    date = act_date(lead, find.core)
    published = reading.article.published
    later = find.delivery
    ahead = bool(date and published and date.earliest and date.earliest > published.isoformat())
    agreed = status in (TransferStatus.AGREED, TransferStatus.IN_PRODUCTION)
    return Transfer(
        supplier=_party(find.supplier),
        recipient=_party(find.recipient),
        transfer_type=choose_in(
            reading, "transfer", "transfer_type", [find.core, find.clause], find.views, TransferType
        ),
        items=make_items(find.goods, delivered, _words(reading, find.number)),
        status=status,
        value=_money(reading, find.value),
        in_return=_words(reading, find.in_return),
        agreement_date=_date(reading, date) if agreed and not ahead else None,
        delivery_date=_date(reading, date if delivered or ahead else later),
        news_role=NewsRole.NEW if is_news(date, reading.article.published) else NewsRole.BACKGROUND,
        claims=(
            *claims_of(reading, find.views),
            *denials_of(reading, find.views, views, tuple(one.party for one in (find.supplier, find.recipient) if one)),
        ),
        evidence=_evidence(
            (*find.views, *(one for one in find.more if one not in find.views)),
            reading,
            supplier=find.supplier,
            recipient=find.recipient,
        ),
    )


def _legal_view(group: SanctionGroup, views: Sequence[View]) -> View | None:
    """The sentence that names the legal act of a state's designations: "All of these were made under E.O. …"."""
    ours = group.authority is not None and group.authority.party == "United States"
    if not ours or group.status is not SanctionStatus.IMPOSED or not group.news:
        return None
    if any(program_of(view) for view in group.views):
        return None
    named = (view for view in views if find_word(view.low, words("acts", "us_law")) and program_of(view))
    return next(named, None)


def _party(party: Party | None) -> atoms.Party | None:
    """A supplier, recipient or donor: the state behind the mention."""
    return atoms.Party(name=party.party, text=party.text) if party else None


def _body(party: Party | None) -> atoms.Party | None:
    """An authority: the body itself; a person in office, a capital or an adjective stands for the state."""
    if party is None:
        return None
    ministry = party.kind is NameKind.GOVERNMENT and find_word(party.text.lower(), words("speakers", "ministries"))
    own = party.kind in (NameKind.BODY, NameKind.BLOC) or (ministry is not None and not party.person)
    return atoms.Party(name=party.name if own else party.party, text=party.text)


def _money(reading: Reading, span: Spanned | None) -> atoms.Money | None:
    words = _words(reading, span)
    return atoms.Money(text=words) if words else None


def _date(reading: Reading, date: DateMention | None) -> atoms.DateValue | None:
    words = _words(reading, date)
    return atoms.DateValue(text=words) if words else None


def _words(reading: Reading, span: Spanned | None) -> str | None:
    return reading.text[span.start : span.end] if span is not None else None


def _target(find: TargetFind) -> atoms.Target:
    name = find.name or (" ".join(find.text.split()) if find.named else None)
    return atoms.Target(text=find.text, name=name, entity_type=find.entity_type or EntityType.UNSPECIFIED)


def _count(group: SanctionGroup, reading: Reading) -> atoms.Quantity | None:
    """The number of targets that the text states: the counts of a list together ("five persons and two firms")."""
    counted = sorted((one for one in group.targets if one.count is not None), key=lambda one: one.start)
    if not counted:
        return None
    last = counted[0]
    for one in counted[1:]:
        if reading.text[last.end : one.start].strip(" \n,") not in ("", "and", "as well as"):
            break
        last = one
    return atoms.Quantity(text=reading.text[counted[0].start : last.end])


def _evidence(
    views: Sequence[View], reading: Reading, targets: Sequence[TargetFind] = (), **parties: Party | None
) -> tuple[atoms.Evidence, ...]:
    """The sentences a record rests on, and those that hold its parties and targets, cited for these only, in order."""
    spans: dict[tuple[int, int], tuple[str, ...]] = {(view.start, view.end): () for view in views}
    for field, party in parties.items():
        if party is not None and not any(start <= party.start < end for start, end in spans):
            sentence = reading.sentences[party.index]
            spans[sentence.start, sentence.end] = (field,)
    for target in targets:
        home = reading.sentence_at(target.start)
        if home is not None and not any(start <= target.start < end for start, end in spans):
            spans[home.start, home.end] = ("targets",)
    return tuple(
        atoms.Evidence(fields=fields, quote=reading.text[start:end], start=start, end=end)
        for (start, end), fields in sorted(spans.items())
    )
