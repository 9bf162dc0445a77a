"""Numerals and printed amounts: every expected value is typed by hand."""

from decimal import Decimal
from fractions import Fraction

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extraction.amounts import Setting, read_amount
from auditor.extraction.numerals import read_numeral

NUMERALS = [
    ("42,198.27", "42198.27"),
    ("42，198.27", "42198.27"),
    ("10, 000", "10000"),
    ("1亿2000万", "120000000"),
    ("12亿零300万", "1203000000"),
    ("3万5千", "35000"),
    ("20.25万亿", "20250000000000"),
    ("5百万", "5000000"),
    ("三千二百万", "32000000"),
    ("三万二千亿", "3200000000000"),
    ("一点七九亿", "179000000"),
    ("五百万零三百", "5000300"),
    ("十万零一千", "101000"),
    ("二十", "20"),
    ("两百", "200"),
    ("两百五", "250"),
    ("三万五", "35000"),
    ("一百零五", "105"),
    ("一百一十", "110"),
    ("七亿一千五百二十七万", "715270000"),
    ("二亿六千零四十二万", "260420000"),
    ("叁佰贰拾万", "3200000"),
    ("九十七点四", "97.4"),
    ("二零二一", "2021"),
    ("半", "0.5"),
    ("一亿半", "150000000"),
    ("一万万", "100000000"),
]


@pytest.mark.parametrize(("printed", "value"), NUMERALS)
def test_a_numeral_has_its_exact_value(printed: str, value: str) -> None:
    numeral = read_numeral(printed)
    assert numeral is not None
    assert Decimal(value) == numeral.value


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("十几万", "100000", "200000"),
        ("几百万", "1000000", "10000000"),
        ("数百万", "1000000", "10000000"),
        ("几十", "10", "100"),
        ("三四十万", "300000", "400000"),
        ("七八", "7", "8"),
    ],
)
def test_a_vague_numeral_is_a_span(printed: str, low: str, high: str) -> None:
    numeral = read_numeral(printed)
    assert numeral is not None
    assert (Decimal(low), Decimal(high)) == (numeral.value, numeral.high)


@pytest.mark.parametrize("text", ["", "元", "1.2.3", "甲", "一元", "点"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert read_numeral(text) is None


@given(st.integers(min_value=0, max_value=10**15))
def test_a_han_numeral_reads_back(number: int) -> None:
    numeral = read_numeral(cn2an.an2cn(number, "low"))
    assert numeral is not None
    assert number == numeral.value


@given(st.integers(min_value=0, max_value=10**15))
def test_a_financial_numeral_reads_back(number: int) -> None:
    numeral = read_numeral(cn2an.an2cn(number, "up"))
    assert numeral is not None
    assert number == numeral.value


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_grouped_number_reads_back(number: Decimal) -> None:
    numeral = read_numeral(f"{number:,}")
    assert numeral is not None
    assert number == numeral.value


@given(
    st.decimals(min_value=0, max_value=10**6, places=2),
    st.sampled_from(
        [("元", 1), ("千元", 10**3), ("万元", 10**4), ("亿元", 10**8), ("万亿元", 10**12)]
    ),
)
def test_a_scaled_amount_is_exact(number: Decimal, unit: tuple[str, int]) -> None:
    amount = read_amount(f"{number}{unit[0]}")
    assert amount is not None
    assert number * unit[1] == amount.value
    assert Decimal("0.01") * unit[1] == amount.ulp


@given(st.integers(min_value=1, max_value=10**8), st.sampled_from(["人", "家", "件"]))
def test_a_qualifier_bounds_the_amount(number: int, unit: str) -> None:
    near, above, most = (
        read_amount(f"{number}{unit}", Setting(before=word)) for word in ("近", "超过", "不超过")
    )
    assert near is not None
    assert above is not None
    assert most is not None
    assert (Decimal(number) * 9 / 10, Decimal(number)) == (near.low, near.high)
    assert (Decimal(number), None) == (above.low, above.high)
    assert (None, Decimal(number)) == (most.low, most.high)


AMOUNTS = [
    # printed, value, unit, kind, low, high, qualifier, flaw
    ("36,213.3万元", "362133000", "元", "money", "362132500", "362133500", "", ""),
    ("97.4%", "97.4", "%", "percent", "97.35", "97.45", "", ""),
    ("100%", "100", "%", "percent", "99.5", "100.5", "", ""),
    ("7元", "7", "元", "money", "6.5", "7.5", "", ""),
    ("1400人", "1400", "人", "count", "1400", "1400", "", ""),
    ("28.3 万人次", "283000", "人次", "count", "282500", "283500", "", ""),
    ("5万人", "50000", "人", "count", "45000", "55000", "", ""),
    ("0万元", "0", "元", "money", "0", "0", "", ""),
    ("49.80分", "49.80", "分", "score", "49.795", "49.805", "", ""),
    ("100分", "100", "分", "score", "100", "100", "", ""),
    ("4300 多万元", "43000000", "元", "money", "43000000", "44000000", "多", ""),
    ("520多名", "520", "名", "count", "520", "530", "多", ""),
    ("647 万多元", "6470000", "元", "money", "6470000", "6480000", "多", ""),
    ("3个多月", "3", "个月", "duration", "3", "4", "多", ""),
    ("十几万元", "100000", "元", "money", "100000", "200000", "几", "vague"),
    ("数百万元", "1000000", "元", "money", "1000000", "10000000", "数", "vague"),
    ("上百万元", "1000000", "元", "money", "1000000", None, "上", ""),
    ("3至5万元", "30000", "元", "money", "30000", "50000", "", "range"),
    ("8000至1万元", "8000", "元", "money", "8000", "10000", "", "range"),
    ("60-70%", "60", "%", "percent", "60", "70", "", "range"),
    ("三至五个", "3", "个", "count", "3", "5", "", "range"),
    ("-3.2万元", "-32000", "元", "money", "-32500", "-31500", "", ""),
    ("（3.20）万元", "-32000", "元", "money", "-32050", "-31950", "", ""),
    ("负百分之三", "-3", "%", "percent", "-3", "-3", "", ""),
    ("3.5‰", "0.35", "%", "percent", "0.345", "0.355", "", ""),
    ("百分之九十七点四", "97.4", "%", "percent", "97.35", "97.45", "", ""),
    ("千分之三", "0.3", "%", "percent", "0.3", "0.3", "", ""),
    ("九成", "90", "%", "percent", "85", "95", "", ""),
    ("三成五", "35", "%", "percent", "34.5", "35.5", "", ""),
    ("四分之一", "25", "%", "percent", "25", "25", "", ""),
    ("一半", "50", "%", "percent", "50", "50", "", ""),
    ("一倍", "1", "倍", "multiple", "1", "1", "", ""),
    ("1.5倍", "1.5", "倍", "multiple", "1.45", "1.55", "", ""),
    ("七八成", "70", "%", "percent", "70", "80", "几", "vague"),
    ("2—3成", "20", "%", "percent", "20", "30", "", "vague"),
    ("1/4", "25", "%", "percent", "25", "25", "", ""),
    ("-5%至-3%", "-5", "%", "percent", "-5", "-3", "", "range"),
    ("三万五元", "35000", "元", "money", "35000", "35000", "", ""),
    ("3亿5元", "350000000", "元", "money", "345000000", "355000000", "", ""),
    ("三五个", "3", "个", "count", "3", "5", "几", "vague"),
    ("翻两番", "4", "倍", "multiple", "4", "4", "", ""),
    ("19.8个百分点", "19.8", "个百分点", "points", "19.75", "19.85", "", ""),
    ("12.4:48.3:39.3", "12.4", "", "ratio", "12.35", "12.45", "", ""),
    ("123元1角1分", "123.11", "元", "money", "123.105", "123.115", "", ""),
    ("叁佰贰拾万元整", "3200000", "元", "money", "3200000", "3200000", "", ""),
    ("¥3,200.00", "3200.00", "元", "money", "3199.995", "3200.005", "", ""),
    ("1个亿", "100000000", "元", "money", "50000000", "150000000", "", ""),
    ("1.2万元/亩", "12000", "元/亩", "money", "11500", "12500", "", ""),
    ("10万万元", "1000000000", "元", "money", "950000000", "1050000000", "", ""),
    ("八折", "80", "%", "percent", "80", "80", "", ""),
    ("七五折", "75", "%", "percent", "75", "75", "", ""),
    ("8.5折", "85", "%", "percent", "85", "85", "", ""),
    ("7.2成", "72", "%", "percent", "71.5", "72.5", "", ""),
    ("六点五成", "65", "%", "percent", "64.5", "65.5", "", ""),
    ("16分之5", "31.25", "%", "percent", "31.25", "31.25", "", ""),
    ("25个基点", "0.25", "个百分点", "points", "0.245", "0.255", "", ""),
    ("两个半月", "2.5", "个月", "duration", "2.5", "2.5", "", ""),
    ("3个半小时", "3.5", "小时", "duration", "3", "4", "", ""),
    ("一吨半", "1.5", "吨", "count", "1.5", "1.5", "", ""),
    ("两倍半", "2.5", "倍", "multiple", "2.5", "2.5", "", ""),
    ("二十五元三毛", "25.3", "元", "money", "25.3", "25.3", "", ""),
    ("5千米", "5", "千米", "count", "5", "5", "", ""),
    ("3.5万港元", "35000", "港元", "money", "34500", "35500", "", ""),
]


@pytest.mark.parametrize(
    ("printed", "value", "unit", "kind", "low", "high", "qualifier", "flaw"), AMOUNTS
)
def test_an_amount_is_read_whole(  # noqa: PLR0913, PLR0917 - a row of the table above
    printed: str, value: str, unit: str, kind: str, low: str, high: str | None, qualifier: str,
    flaw: str,
) -> None:  # fmt: skip
    amount = read_amount(printed)
    assert amount is not None
    assert (Decimal(value), unit, kind) == (amount.value, amount.unit, amount.kind)
    assert (Decimal(low), None if high is None else Decimal(high)) == (amount.low, amount.high)
    assert (qualifier, flaw) == (amount.qualifier, amount.flaw)


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        ("约", "", "1400", "1600"),
        ("", "左右", "1400", "1600"),
        ("", "许", "1400", "1600"),
        ("", "有余", "1500", None),
        ("", "开外", "1500", None),
        ("", "强", "1500", None),
        ("", "弱", "1350", "1500"),
        ("", "（含）以上", "1500", None),
        ("", "(含)以下", None, "1500"),
        ("未达", "", None, "1500"),
        ("不足", "", None, "1500"),
        ("", "以上", "1500", None),
        ("", "以内", None, "1500"),
        ("至少", "", "1500", None),
        ("将近", "", "1350", "1500"),
    ],
)
def test_words_around_an_amount_bound_it(
    before: str, after: str, low: str | None, high: str | None
) -> None:
    amount = read_amount("1500人次", Setting(before, after))
    assert amount is not None
    assert before + after == amount.qualifier
    assert (low and Decimal(low), high and Decimal(high)) == (amount.low, amount.high)


def test_a_word_that_sets_no_bound_leaves_the_interval() -> None:
    amount = read_amount("5人", Setting(before="共"))
    assert amount is not None
    assert (Decimal(5), Decimal(5)) == (amount.low, amount.high)


def test_a_third_lies_between_its_rounded_values() -> None:
    amount = read_amount("三分之一")
    assert amount is not None
    assert amount.low is not None
    assert amount.high is not None
    assert Fraction(amount.low) * 3 < 100 < Fraction(amount.high) * 3


def test_a_listed_figure_takes_the_unit_of_the_last() -> None:
    amount = read_amount("1.2", Setting(unit="亿元"))
    assert amount is not None
    assert (Decimal(120000000), "元") == (amount.value, amount.unit)


@pytest.mark.parametrize("printed", ["", "元", "4,40.5万元", "1.2.3", "甲", "甲元5角"])
def test_what_is_no_amount_is_not_read(printed: str) -> None:
    assert read_amount(printed) is None
