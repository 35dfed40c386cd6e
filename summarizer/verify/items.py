"""The judgements of an item: its words, its type's name, its category and its numbers."""

from __future__ import annotations

from summarizer.records.atoms import Item, Quantity
from summarizer.records.vocabulary import ItemCategory
from summarizer.verify.binding import check_item_number
from summarizer.verify.categories import check_category
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding
from summarizer.verify.item_words import check_item_words
from summarizer.verify.paths import Slot
from summarizer.verify.type_names import check_designation

Checked = tuple[str, str, Finding]
"""Path, claimed value and finding."""


def check_item(slot: Slot, context: Context) -> tuple[list[Checked], Item]:
    """The judgements of an item's filled parts, its own words first, and the item with its numbers computed."""
    item: Item = slot.value
    checks: list[Checked] = [(f"{slot.path}.text", item.text, check_item_words(slot.part("text", item.text), context))]
    update: dict[str, Quantity] = {}
    if item.designation:
        part = slot.part("designation", item.designation)
        checks.append((part.path, item.designation, check_designation(part, item, context)))
    if item.category is not ItemCategory.UNSPECIFIED:
        part = slot.part("category", item.category)
        checks.append((part.path, item.category.value, check_category(part, item, context)))
    for name in ("number_ordered", "number_delivered"):
        quantity = getattr(item, name)
        if quantity is not None:
            part = slot.part(name, quantity)
            finding, update[name] = check_item_number(part, item, context)
            checks.append((part.path, quantity.text, finding))
    return checks, item.model_copy(update=update)
