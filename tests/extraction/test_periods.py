"""Of what time a figure speaks."""

from __future__ import annotations

import pytest

from auditor.extraction import extract
from auditor.extraction.periods import Timeline, find_periods, year_lines
from auditor.model.document import report_year
from auditor.reading import read_text


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("某局2022年度部门决算", "2022"),
        ("某局 2021 年自评，上年为2020年", "2021"),
        ("某局部门决算", ""),
        ("甲" * 400 + "2022年", ""),
    ],
)
def test_the_year_of_a_report_stands_in_its_opening(text: str, year: str) -> None:
    assert year == report_year(text)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("2021年度", "2021"),
        ("2021 年", "2021"),
        ("2019—2021年", "2019至2021"),
        ("2019年至2021年", "2019至2021"),
        ("2021年上半年", "2021上半年"),
        ("2021年三季度", "2021三季度"),
        ("2021年末", "2021年末"),
        ("2021年底", "2021年末"),
        ("2021年初", "2021年初"),
        ("2021年1-6月", "2021-1至6月"),
        ("2021年7月", "2021-7月"),
        ("2021年12月31日", "2021年末"),
        ("1—6月", "2022-1至6月"),
        ("7月", "2022-7月"),
        ("7月末", "2022-7月末"),
        ("12月31日", "2022年末"),
        ("12月3日", "2022-12月"),
        ("本年", "2022"),
        ("全年", "2022"),
        ("期末", "2022年末"),
        ("年初", "2022年初"),
        ("上年", "2021"),
        ("去年同期", "2021同期"),
        ("上年末", "2021年末"),
        ("上半年", "2022上半年"),
        ("前三季度", "2022前三季度"),
    ],
)
def test_a_stated_period_has_a_label(words: str, label: str) -> None:
    (period,) = find_periods(f"甲：{words}收入5万元", "2022")
    assert (label, words) == (period.label, f"甲：{words}"[period.start : period.end])


def test_without_a_year_the_year_before_is_the_last_one() -> None:
    assert ["上年"] == [period.label for period in find_periods("上年收入5万元", "")]


@pytest.mark.parametrize(
    "text",
    [
        "比上年增长5%",
        "与2021年相比增长5%",
        "较去年减少",
        "年初预算数为5万元",
        "上年相比增长",
        "收入2021万元",
        "完成率3.5",
        "历时6个月",
    ],
)
def test_comparisons_and_budgets_state_no_period(text: str) -> None:
    assert [] == find_periods(text, "2022")


def periods(text: str) -> list[str]:
    """The period at each 元 of the text, read sentence by sentence."""
    timeline = Timeline(text, report_year(text))
    found = []
    start = 0
    for sentence in text.split("。"):
        figures = [start + at for at, character in enumerate(sentence) if character == "元"]
        if figures:
            timeline.enter_sentence(start, figures[0], figures[-1])
            found += [timeline.at(figure) for figure in figures]
        start += len(sentence) + 1
    return found


def test_a_figure_is_of_the_last_period_before_it() -> None:
    assert ["2021", "2020", "2021"] == periods("2021年收入5元，上年收入4元，本年支出3元。")


def test_nothing_said_is_the_year_of_the_report() -> None:
    assert ["2022"] == periods("2022年报告。收入5元。")


def test_a_period_that_opens_a_sentence_goes_on_in_the_next() -> None:
    assert ["2021", "2021"] == periods("2021年收入5元。支出4元。")


def test_a_period_within_a_sentence_does_not_go_on() -> None:
    text = "2022年报告。经核实各村居在2021年收入5元。支出4元。"
    assert ["2021", "2022"] == periods(text)


def test_a_period_behind_a_figure_does_not_speak_of_it() -> None:
    assert ["2022", "2021"] == periods("2022年报告。收入5元，上年4元。")


def test_a_new_paragraph_is_of_the_year_of_the_report() -> None:
    timeline = Timeline("2021年收入5元。支出4元", "2022")
    timeline.enter_sentence(0, 7, 8)
    assert "2021" == timeline.carried
    timeline.enter_block()
    assert "2022" == timeline.carried


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年，游客90万人次，恢复到2019年的85%，旅游收入12亿元。", "2021"),
        ("2021年，到位47万元（欠拨部分于2022年2月补足），实际支出12亿元。", "2021"),
        ("2021年，游客90万人次，2020年80万人次，旅游收入12亿元。", "2020"),
        ("2021年，全市情况：【收入】7月当月，收入12亿元。", "2021-7月"),
        ("2021年，公司于2020年完成投资12亿元。", "2020"),
    ],
)
def test_a_year_beside_the_matter_is_not_that_of_what_follows(text: str, expected: str) -> None:
    timeline = Timeline(text, "2021")
    timeline.enter_sentence(0, text.index("年") + 1, len(text))
    assert timeline.at(text.index("12亿元")) == expected


@pytest.mark.parametrize(
    ("lines", "years"),
    [
        (("2005年", "收入5万元。", "2006年", "收入6万元。"), ["2005", "2006"]),
        (("一、2005年度", "收入5万元。", "二、2006年度", "收入6万元。"), ["2005", "2006"]),
        (("2005年", "收入5万元。"), []),  # it may be the date of a cover
        (("2005年", "2006年", "收入6万元。"), []),  # the head of a table
        (("2005年", "收入5万元。", "2005年", "支出6万元。"), []),
    ],
)
def test_a_line_that_is_only_a_year_heads_what_stands_below(
    lines: tuple[str, ...], years: list[str]
) -> None:
    document = read_text("\n\n".join(("某市情况", *lines)))
    assert years == [line.year for line in year_lines(document.text, document.blocks)]


def test_of_a_compared_stretch_no_end_is_a_period() -> None:
    assert find_periods("增速比1-10月份回落0.5个百分点", "2022") == []


def test_the_whole_year_is_that_of_the_paragraph() -> None:
    text = "2023年收入5万元。全年支出4万元。\n全年支出6万元。"
    assert ["2023", "2023", "2024"] == [one.label for one in find_periods(text, "2024")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        # what a bracket says of another year ends with it
        ("2022年支出82亿元（上年79亿元），其中教育支出18亿元", "2022"),
        ("2022年支出82亿元(2021年79亿元)，教育支出18亿元", "2022"),
        # a bracket that holds nothing but the year names the year of what follows
        ("2022年续建教学楼（2021年）投入18亿元", "2021"),
        ("2022年续建教学楼，2021年79亿元），投入18亿元", "2021"),
    ],
)
def test_a_period_in_brackets_ends_with_them(text: str, label: str) -> None:
    timeline = Timeline(text, "2022")
    timeline.enter_sentence(0, text.index("年"), len(text))
    assert timeline.at(text.index("18亿元")) == label


@pytest.mark.parametrize("words", ["大年初四", "年初三"])
def test_a_day_of_the_new_year_is_not_the_beginning_of_the_year(words: str) -> None:
    assert find_periods(f"{words}，接待游客5万人次。", "2022") == []


def test_what_last_year_was_goes_no_farther_than_its_sentence() -> None:
    text = "2023年生产总值1576.00亿元。上年生产总值为1506.74亿元。人均生产总值44170元。"
    periods = [fact.period for fact in extract(read_text(text)).facts if fact.unit == "元"]
    assert ["2023", "2022", "2023"] == periods
