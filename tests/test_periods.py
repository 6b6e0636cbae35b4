"""The arithmetic of periods, held to its invariants."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.date.feasts import feasts
from extractors.periods import (
    LAST,
    MONTHS,
    UNITS,
    Cycle,
    Period,
    century,
    day,
    fiscal_years,
    monthly_day,
    months,
    moved,
    nth_week,
    nth_weekday,
    nth_weekend,
    same_day,
    shifted,
    span,
    week,
    weekly_days,
    year_week,
    yearly_day,
    yearly_months,
    years,
)

DAYS = st.dates(date(1000, 1, 1), date(3000, 12, 31))
CYCLES: dict[str, Cycle] = {
    **UNITS,
    "29 February": yearly_day(2, 29),
    "winter": yearly_months(12, 3),
    "the 31st": monthly_day(31),
    "Friday": weekly_days(4),
    "financial year": fiscal_years(4),
}


def period(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


EXAMPLES = [
    (day(2015, 2, 28), period("2015-02-28", "2015-02-28")),
    (day(2015, 2, 29), None),
    (months(2016, 2), period("2016-02-01", "2016-02-29")),
    (months(2014, 12, 3), period("2014-12-01", "2015-02-28")),
    (months(2014, 13), period("2015-01-01", "2015-01-31")),
    (years(1997, 2013), period("1997-01-01", "2013-12-31")),
    (years(12000), None),
    (century(19), period("1801-01-01", "1900-12-31")),
    (week(date(2015, 3, 19)), period("2015-03-16", "2015-03-22")),
    (year_week(2015, 1), period("2014-12-29", "2015-01-04")),
    (year_week(2015, LAST), period("2015-12-28", "2016-01-03")),
    (nth_weekday(2015, 7, 4, 1), period("2015-07-03", "2015-07-03")),
    (nth_weekday(2015, 5, 0, LAST), period("2015-05-25", "2015-05-25")),
    (nth_weekday(2015, 2, 0, 5), None),
    (nth_week(2017, 10, 1), period("2017-10-02", "2017-10-08")),
    (nth_weekend(2015, 2, LAST), period("2015-02-28", "2015-03-01")),
    (moved(date(2015, 3, 31), -1, "month"), period("2015-02-01", "2015-02-28")),
    (moved(date(2015, 3, 31), -3, "year"), period("2012-01-01", "2012-12-31")),
    (shifted(period("2017-04-01", "2018-03-31"), -1, "year"), period("2016-04-01", "2017-03-31")),
    (fiscal_years(9).at(2014), period("2014-09-01", "2015-08-31")),
    (weekly_days(5, 2).next(date(2015, 3, 18)), period("2015-03-28", "2015-03-29")),
    (yearly_months(6).last(date(2015, 6, 5)), period("2014-06-01", "2014-06-30")),
    (yearly_months(6).this(date(2015, 6, 5)), period("2015-06-01", "2015-06-30")),
    (yearly_months(12, 3).this(date(2015, 1, 5)), period("2014-12-01", "2015-02-28")),
    (yearly_day(2, 29).next(date(1896, 2, 29)), period("1904-02-29", "1904-02-29")),
]
FEASTS = [
    ("easter", 2015, "2015-04-05"),
    ("shrove tuesday", 2016, "2016-02-09"),
    ("mothering sunday", 2018, "2018-03-11"),
    ("remembrance sunday", 2017, "2017-11-12"),
    ("thanksgiving", 2018, "2018-11-22"),
    ("black friday", 2013, "2013-11-29"),
    ("spring bank holiday", 2022, "2022-06-02"),  # moved for a jubilee
    ("may bank holiday", 2020, "2020-05-08"),  # moved for VE Day
    ("diwali", 2019, "2019-10-27"),
]


@pytest.mark.parametrize(("found", "expected"), EXAMPLES)
def test_periods_are_inclusive(found: Period | None, expected: Period | None) -> None:
    assert found == expected


@pytest.mark.parametrize(("name", "year", "expected"), FEASTS)
def test_feasts_are_reckoned(name: str, year: int, expected: str) -> None:
    assert feasts()[name].at(year) == period(expected, expected)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="2015-03-02"):
        period("2015-03-02", "2015-03-01")


@given(DAYS, st.sampled_from(sorted(CYCLES)))
def test_turns_lie_where_their_names_say(today: date, name: str) -> None:
    cycle = CYCLES[name]
    last, latest, earliest, after = cycle.last(today), cycle.latest(today), cycle.earliest(today), cycle.after(today)
    assert last is not None
    assert latest is not None
    assert earliest is not None
    assert after is not None
    assert last.last < today < after.first
    assert latest.first <= today <= earliest.last
    assert last <= latest <= earliest <= after
    assert cycle.nearest(today) in (latest, earliest)


@given(DAYS, st.sampled_from(sorted(CYCLES)))
def test_a_turn_is_found_within_itself(today: date, name: str) -> None:
    turn = CYCLES[name].latest(today)
    assert turn is not None
    assert CYCLES[name].within(turn) == turn


@given(DAYS, st.integers(-500, 500), st.sampled_from(sorted(MONTHS)))
def test_moving_there_and_back_changes_nothing(today: date, number: int, unit: str) -> None:
    here, there = moved(today, 0, unit), moved(today, number, unit)
    if here and there:
        assert moved(there.first, -number, unit) == here
        assert today in here


@given(DAYS, st.integers(-200, 200), st.sampled_from(["day", "week", "month", "year"]))
def test_the_same_day_keeps_its_number_where_the_month_is_long_enough(today: date, number: int, unit: str) -> None:
    other = same_day(today, number, unit)
    assert other is not None
    if unit in ("month", "year"):
        assert other.day == today.day or (other + timedelta(days=1)).day == 1
    else:
        assert (other - today).days == number * {"day": 1, "week": 7}[unit]


@given(DAYS, st.integers(1, 48), st.integers(-100, 100))
def test_whole_months_stay_whole_when_shifted(today: date, count: int, number: int) -> None:
    whole = months(today.year, today.month, count)
    assert whole is not None
    assert whole.months == count
    other = shifted(whole, number, "month")
    assert other is not None
    assert other.months == count


@given(DAYS, DAYS)
def test_a_span_reaches_from_one_to_the_other(one: date, other: date) -> None:
    whole = span(Period(one, one), Period(other, other))
    assert whole == (Period(one, other) if one <= other else None)
