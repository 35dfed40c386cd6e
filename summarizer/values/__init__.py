"""From words to values: numbers, money, dates, names and equipment, each found with its span."""
