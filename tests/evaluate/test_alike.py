import pytest

from summarizer.evaluate.alike import same_date, same_item, same_money, same_name, same_party, same_quantity
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity
from summarizer.records.vocabulary import Modifier


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hezbollah", "Hizbollah", True),
        ("the Orn Bank", "Orn Bank of Tarsk", True),
        ("Orn", "Orn Bank", False),
        ("Brigade 14 North", "Brigade 15 North", False),
        ("Norway", "Latvia", False),
    ],
)
def test_names_agree_by_words_or_nearly_the_same_letters(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("OFAC", "United States", True),
        ("Tehran", "Iran", True),
        ("the Council of the European Union", "European Union", True),
        ("North Korea", "South Korea", False),
        ("Niger", "Nigeria", False),
        ("Tarsk Front", "Tarsk Front", True),
    ],
)
def test_parties_agree_by_what_they_stand_for(one: str, other: str, same: bool) -> None:
    assert same_party(Party(name=one), Party(name=other)) is same


def test_no_party_agrees_with_no_party_only() -> None:
    assert same_party(None, None)
    assert not same_party(None, Party(name="Norway"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Item(text="drones", category="uav"), Item(text="Shahed-136s", category="uav"), True),
        (Item(text="gear", category="other_equipment"), Item(text="boots", category="other_equipment"), False),
        (Item(text="S-300", designation="S-300"), Item(text="S-400", designation="S-400"), False),
        (Item(text="air defence missile rounds"), Item(text="missile rounds"), True),
        (Item(text="guns"), Item(text="ships"), False),
    ],
)
def test_items_agree_by_type_category_or_words(one: Item, other: Item, same: bool) -> None:
    assert same_item(one, other) is same


def test_number_needs_its_bound_unless_asked_otherwise() -> None:
    exact = Quantity(text="400", modifier=Modifier.EXACT, number=400)
    most = Quantity(text="up to 400", modifier=Modifier.UP_TO, number=400)
    assert not same_quantity(exact, most)
    assert same_quantity(exact, most, bound=False)
    assert not same_quantity(exact, None)


def test_sum_needs_its_currency() -> None:
    dollars = Money(text="$5m", modifier=Modifier.EXACT, amount=5e6, currency="USD")
    assert not same_money(dollars, dollars.model_copy(update={"currency": "EUR"}))
    assert not same_money(dollars, dollars.model_copy(update={"amount": 5e9}), bound=False)


def test_dates_agree_by_their_days_and_unresolved_ones_by_their_words() -> None:
    day = DateValue(text="Thursday", earliest="2024-03-14", latest="2024-03-14")
    assert same_date(day, day.model_copy(update={"text": "14 March"}))
    assert not same_date(day, DateValue(text="Thursday"))
    assert same_date(DateValue(text="on Thursday"), DateValue(text="On  thursday"))
