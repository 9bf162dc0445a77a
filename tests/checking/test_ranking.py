"""The highest, the lowest, the second: as the table or the list has it."""

from __future__ import annotations

import pytest

from tests.checking.samples import said, verdicts

RULE = "rank-claimed-is-not-so"
TABLE = """\
2023年度就业服务自评报告

各乡镇完成情况如下。

| 乡镇 | 任务数（人） | 完成数（人） | 完成率 | 补助资金（万元） |
|---|---|---|---|---|
| 青石镇 | 500 | 512 | 102.4% | 61.20 |
| 白沙镇 | 400 | 424 | 106.0% | 58.40 |
| 红岭乡 | 300 | 297 | 99.0% | 35.60 |
| 黄桥镇 | 260 | 268 | 103.1% | 44.10 |
| 合计 | 1460 | 1501 | 102.8% | 199.30 |

{}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成率最高的是白沙镇。", ["holds"]),
        ("完成率最高的是青石镇。", ["broken"]),
        ("完成率最低的乡镇为红岭乡，主要原因是外出务工人员多。", ["holds"]),
        ("完成率最低的乡镇为青石镇，主要原因是外出务工人员多。", ["broken"]),
        ("黄桥镇完成率最高，其次是白沙镇。", ["broken"]),
        ("黄桥镇完成率103.1%，居第二位。", ["holds"]),
        ("青石镇完成率102.4%，位居第二。", ["broken"]),
        ("青石镇补助资金61.20万元，为四个乡镇中最多。", ["holds"]),
        ("白沙镇补助资金58.40万元，为四个乡镇中最多。", ["broken"]),
        ("从完成数看，青石镇排名第一，红岭乡完成率居末位。", ["holds", "holds"]),
        ("补助资金最多的是红岭乡敬老院6.20万元。", []),
        ("红岭乡敬老院补助资金最多。", []),
        ("户均补助资金最高的是红岭乡0.13万元。", []),
        ("补助资金增幅最大的是红岭乡。", []),
        ("青石镇完成率位居倒数第二。", []),
        # of some only, of other years, of a wider circle, of none of the columns, of two
        ("三个镇中，黄桥镇补助资金最少。", []),
        ("青石镇完成率为近五年最高。", []),
        ("2022年完成率最高的是青石镇。", []),
        ("白沙镇完成率居全省首位。", []),
        ("青石镇群众满意度最高。", []),
        ("青石镇、红岭乡完成率最高。", []),
        ("除白沙镇外，青石镇完成率最高。", []),
        ("城镇居民最低生活保障标准提高，青石镇最低工资标准不变。", []),
        ("完成率最高的县为东川县。", []),
    ],
)
def test_what_is_said_of_a_row_is_held_against_its_column(text: str, expected: list[str]) -> None:
    assert verdicts(TABLE.format(text), RULE) == expected


def test_the_thing_may_be_named_by_the_opening_of_the_paragraph() -> None:
    text = "（二）红岭乡。举办招聘会6场。该乡完成率99.0%，为四个乡镇中最高。"
    (verdict,) = said(TABLE.format(text), RULE)
    assert verdict.verdict == "broken"
    assert verdict.message.startswith("所说的位次与所列各数不符：红岭乡为99.0%，比它高的还有")


YEARS = """\
2021—2023年专项资金评价报告

| 年度 | 预算数（万元） | 执行数（万元） | 执行率 |
|---|---|---|---|
| 2021 | 320 | 304 | 95.0% |
| 2022 | 360 | 331 | 91.9% |
| 2023 | 400 | 386 | 96.5% |

{}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三年中2022年执行率最低。", ["holds"]),
        ("三年中2021年执行率最低。", ["broken"]),
        ("执行率最高的是2023年。", ["holds"]),
        ("2022年预算数最大。", ["broken"]),
        ("两年中2021年执行率最低。", []),
    ],
)
def test_years_may_be_the_rows(text: str, expected: list[str]) -> None:
    assert verdicts(YEARS.format(text), RULE) == expected


LIST = """\
一、诉求情况

1.停车管理1,864件，占20.0%。

2.噪声扰民1,312件，占14.0%。

3.供水供气936件，占10.0%。

4.物业服务{}件，占11.0%，为第二大热点。
"""


@pytest.mark.parametrize(
    ("figure", "expected"), [("1,520", ["holds"]), ("2,108", ["broken"]), ("1,020", ["broken"])]
)
def test_a_numbered_paragraph_is_held_against_those_beside_it(
    figure: str, expected: list[str]
) -> None:
    assert verdicts(LIST.format(figure), RULE) == expected


def test_paragraphs_of_other_figures_tell_nothing() -> None:
    assert verdicts(LIST.format("2,108").replace("936件", "936万元"), RULE) == []


def test_a_table_with_items_below_items_is_no_list_of_equals() -> None:
    text = """\
2023年度决算说明

| 项目 | 金额（万元） |
|---|---|
| 基本支出 | 300.00 |
| 其中：人员经费 | 240.00 |
| 公用经费 | 60.00 |
| 项目支出 | 280.00 |
| 合计 | 580.00 |

人员经费金额最大。
"""
    assert verdicts(text, RULE) == []
