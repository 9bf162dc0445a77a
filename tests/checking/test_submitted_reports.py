"""What whole reports hold as offices submit them: forms, notes to accounts, tables with notes."""

from __future__ import annotations

import pytest

from tests.checking.samples import SHIPPED, alarms, findings

FORM = """# 项目支出绩效自评表

| 资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
|---|---|---|---|---|---|
| 年度资金总额 | 400.00 | 372.00 | 10 | 93.00% | {funds} |
| 其中：财政拨款 | 400.00 | 372.00 | — | 93.00% | — |
| 指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出 | 更换路灯 | ≥300盏 | 320盏 | 50 | 50 |
| 效益 | 减少用电 | ≥8万度 | 8.4万度 | 30 | 30 |
| 满意度 | 居民满意度 | ≥90% | 91% | 10 | 10 |
| 总分 | | | | 100 | {total} |
"""
GROWTH = """# 财政预算执行情况

单位：亿元、%

| 科目 | 2025年执行数 | 2024年执行数 | 比上年增减 |
|---|---|---|---|
| 教育支出 | 28.60 | 26.90 | 6.32 |
| 卫生支出 | 14.00 | 13.55 | 3.32 |
| 农林支出 | 16.30 | 15.60 | 4.49 |
| 合计 | 58.90 | 56.05 | {} |
"""
ACCOUNTS = """# 部门决算

收入支出决算总表，单位：万元

| 收入 | 金额 | 支出 | 金额 |
|---|---|---|---|
| 本年收入合计 | 856.00 | 本年支出合计 | 850.00 |
| 年初结转和结余 | 3.00 | 年末结转和结余 | 9.00 |
| 总计 | 859.00 | 总计 | 859.00 |

2025年度总收入859.00万元，其中本年收入856.00万元、年初结转和结余3.00万元；总支出{}万元，其中本年支出850.00万元、年末结转和结余9.00万元。

本年收入856.00万元，本年支出850.00万元。
"""
QUARTERS = (
    "2025年支出968.00万元。\n\n一季度支出152.00万元，二季度支出238.00万元，三季度支出260.00万元，"
    "四季度支出318.00万元。上半年支出390.00万元，占全年支出的40.29%。"
)
PLANS = """2025年部门预算批复560.00万元，其中基本支出410.00万元、项目支出150.00万元。

单位：万元

| 项目 | 预算数 | 执行数 |
|---|---|---|
| 项目支出 | 190.00 | 188.00 |
| 基本支出 | 450.00 | 440.00 |
| 合计 | 640.00 | 628.00 |
"""


@pytest.mark.parametrize(
    ("funds", "total", "expected"),
    [
        ("9.3", "99.3", []),
        # the score of what was spent is told by the heads alone
        ("9.8", "99.8", ["execution-score-disagrees"]),
        # 减少用电 is an indicator, and nothing that is taken away
        ("9.3", "98.3", ["table-total-row-disagrees"]),
    ],
)
def test_scores_of_a_form(funds: str, total: str, expected: list[str]) -> None:
    assert expected == findings(FORM.format(funds=funds, total=total), *SHIPPED)


@pytest.mark.parametrize(
    ("growth", "expected"), [("5.08", []), ("5.80", ["growth-rate-against-prior-disagrees"])]
)
def test_digits_tell_growth_without_a_sign(growth: str, expected: list[str]) -> None:
    assert expected == findings(GROWTH.format(growth))


@pytest.mark.parametrize("text", [ACCOUNTS.format("859.00"), QUARTERS, PLANS])
def test_figures_of_another_scope_are_no_contradiction(text: str) -> None:
    assert [] == alarms(text)


def test_a_total_with_what_is_left_is_that_of_the_account() -> None:
    assert ["expenditure-total-disagrees"] == findings(ACCOUNTS.format("895.00"))
