"""Numbers in tables that a text holds as plain lines are no numbers of headings."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings

RULE = "heading-number-out-of-order"
_TABLE = """\
一、收支情况

收支预算如下表。

一、财政拨款收入 47,483,458一、社会保障和就业支出 6,397,096

1. 一般公共预算 47,483,458二、卫生健康支出 1,439,040

2. 政府性基金预算 三、城乡社区支出 33,775,592

二、事业收入

三、事业单位经营收入

四、其他收入

收入总计 47,483,458 支出总计 47,483,458

八、城乡社区支出 47,543,930 13,410,068 3,469,162
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_TABLE}\n二、绩效情况\n\n目标已编报。", id="rows-and-labels-between-them"),
        pytest.param(
            "一、收支情况\n\n三、城乡社区支出 3,182.16 389.85\n\n五、住房支出 15.95 62.00\n\n"
            "二、绩效情况\n\n目标已编报。",
            id="rows-alone",
        ),
        pytest.param(
            "一、收支情况\n\n十九、住房保障支出 595.64\n\n二十、粮油物资储备支出\n\n"
            "二十一、国有资本经营预算支出\n\n二十二、灾害防治及应急管理支\n\n出\n\n"
            "二十三、其他支出\n\n"
            "二十四、抗疫特别国债安排的支\n\n出\n\n本年支出合计 26,538.47\n\n"
            "二、绩效情况\n\n目标已编报。",
            id="more-empty-classes-than-filled-ones",
        ),
        pytest.param(
            "1.完成年度任务，销项一批。\n\n2.开展数据平台核对，拆一件销一项。\n\n"
            "2.开展数据平台核对，拆一件",
            id="two-columns-of-one-form",
        ),
    ],
)
def test_rows_are_no_headings(text: str) -> None:
    assert findings(text, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_TABLE}\n三、绩效情况\n\n目标已编报。", id="behind-a-table"),
        pytest.param("一、收入1,200.00万元\n\n三、支出1,100.00万元\n\n正常。", id="with-units"),
    ],
)
def test_headings_beside_tables_are_still_counted(text: str) -> None:
    assert [RULE] == findings(text, RULE)
