"""Plants one error at a time into a gold-shaped record: each planter yields records that are wrong in one known way.

A planter takes a `Ground` (the gold record with the article around it) and yields `Plant`s: the changed record and the
paths of the fields that are now wrong. A planted value that equals gold or one of gold's accepted alternatives is no
error and is left out by `plants`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plants.choices import choice_wrong, measure_wrong, stage_wrong
from plants.elsewhere import date_elsewhere, quote_stitched, source_swapped, verbatim_elsewhere
from plants.goods import category_wrong, designation_digit, designation_invented
from plants.ground import Ground, Json, Plant, Planter, at, is_accepted
from plants.leaves import country_wrong, unit_wrong, upper_end_added
from plants.money import (
    money_borrowed,
    money_bound_in_words,
    money_currency,
    money_currency_in_words,
    money_invented,
    money_scale,
)
from plants.neighbours import (
    date_of_neighbour,
    item_of_neighbour,
    money_of_neighbour,
    number_of_neighbour,
    party_of_neighbour,
    status_of_neighbour,
)
from plants.numbers import (
    modifier_changed,
    modifier_dropped,
    number_added,
    number_borrowed,
    number_in_other_slot,
    number_invented,
    number_tenfold,
)
from plants.parties import name_misfit, party_absent, party_other, roles_swapped
from plants.quotes import quote_negated, quote_number, quote_word, source_invented, stance_flipped
from plants.targets import (
    count_wrong,
    target_country_wrong,
    target_invented,
    target_other,
    target_surname,
    target_type_wrong,
)
from plants.words import date_invented, date_year, verbatim_invented

__all__ = ["Ground", "Json", "Plant", "at", "plants"]

PLANTERS: tuple[Planter, ...] = (
    roles_swapped, party_absent, party_other, name_misfit,
    number_tenfold, number_invented, number_borrowed, number_added, number_in_other_slot,
    modifier_dropped, modifier_changed,
    designation_invented, designation_digit, category_wrong,
    money_scale, money_currency, money_currency_in_words, money_bound_in_words, money_invented, money_borrowed,
    stage_wrong, choice_wrong, measure_wrong,
    target_invented, target_other, target_surname, target_country_wrong, target_type_wrong, count_wrong,
    date_year, date_invented, verbatim_invented,
    country_wrong, unit_wrong, upper_end_added,
    date_elsewhere, verbatim_elsewhere, source_swapped, quote_stitched,
    party_of_neighbour, item_of_neighbour, money_of_neighbour,
    number_of_neighbour, date_of_neighbour, status_of_neighbour,
    quote_word, quote_number, quote_negated, stance_flipped, source_invented,
)  # fmt: skip


LEAVES = frozenset({"country_wrong", "unit_wrong"})


def plants(ground: Ground) -> Iterator[Plant]:
    """Every error that the record has room for, without those that gold would accept."""
    for planter in PLANTERS:
        for plant in planter(ground):
            leaf = plant.kind in LEAVES  # the words, number and name beside a wrong part are gold's own
            if leaf or not any(is_accepted(ground.gold, path, at(plant.record, path)) for path in plant.paths):
                yield plant
