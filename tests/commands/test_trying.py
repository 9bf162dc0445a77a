"""``auditor rules test`` and what it can be asked besides."""

from __future__ import annotations

import re

from tests.desk import BAD, GOOD, RULE, Desk


def test_a_rule_without_an_unchecked_example_is_named(desk: Desk) -> None:
    outcome = desk.run("rules", "test", "规则", "--coverage")
    assert outcome.code == 1
    assert "rate-is-wrong：缺未核对的例子" in outcome.out
    assert "例子齐全的规则 0 条，不全的 1 条。" in outcome.out


def test_a_rule_that_shows_every_side_is_complete(desk: Desk) -> None:
    desk.write(
        "规则/rate-is-wrong.yaml", RULE + "  - text: 执行数为100万元。\n    verdict: unchecked\n"
    )
    outcome = desk.run("rules", "test", "规则", "--coverage")
    assert outcome.code == 0
    assert "例子齐全的规则 1 条，不全的 0 条。" in outcome.out


def classes(out: str) -> dict[str, int]:
    """The table of classes, without those of which there are none."""
    rows = re.findall(r"^(\S+) +(\d+)  \S", out, re.MULTILINE)
    return {name: int(count) for name, count in rows if int(count)}


def test_changed_digits_of_an_example_are_noticed(desk: Desk) -> None:
    # 400, 100 and 25% have eight digits; 403万元 still gives 25%
    outcome = desk.run("rules", "test", "规则", "--mutate")
    assert outcome.code == 0
    assert {"发现": 7, "看不出": 1} == classes(outcome.out)
    assert "发现率 100.0%（7/7），规则自己发现的 100.0%（7/7）" in outcome.out


def test_a_digit_that_is_not_printed_finely_enough_is_told_apart(desk: Desk) -> None:
    rule = RULE.replace("执行数为100万元，执行率25%", "执行数为1.0亿元，执行率25%").replace(
        "预算数为400万元，执行数为1.0", "预算数为4.0亿元，执行数为1.0"
    )
    desk.write("规则/rate-is-wrong.yaml", rule)
    outcome = desk.run("rules", "test", "规则", "--mutate")
    assert classes(outcome.out)["看不出"] == 1


def test_a_change_within_a_bound_is_no_fault(desk: Desk) -> None:
    rule = RULE.replace(
        "check: 执行率 = 执行数 / 全年预算数", "check: 执行数 <= 全年预算数"
    ).replace("执行率30%", "执行数为500万元")
    rule = rule.replace("    expected: 25%\n", "").replace(
        "执行数为100万元，执行数为500万元", "执行数为500万元"
    )
    desk.write("规则/rate-is-wrong.yaml", rule)
    outcome = desk.run("rules", "test", "规则", "--mutate")
    assert {"看不出"} == set(classes(outcome.out))
    assert "发现率 —" in outcome.out


PARTS = """\
id: parts-are-off
title: 分项与总数不符
severity: error
why: 各项之和应等于总数。
parts: {marker: [其中]}
examples:
  - text: 用车支出12.31万元，其中：燃油费8.21万元，维修费4.10万元。
    verdict: holds
  - text: 用车支出12.31万元，其中：燃油费9.21万元，维修费4.10万元。
    verdict: broken
"""
NEARBY = """\
id: mean-is-off
title: 人均补助与总额、人数不符
severity: warning
why: 人均补助等于总额除以人数。
check: 人均 = 总额 / 人数
names:
  人均: {role: average, kind: money}
  总额: {role: nearby, kind: money}
  人数: {role: nearby, kind: count}
within: sentence
examples:
  - text: 向25名学员发放补助5万元，人均2000元，另发放教材费3万元。
    verdict: holds
  - text: 向25名学员发放补助5万元，人均2500元。
    verdict: broken
"""


ROUNDED = PARTS.replace("verdict: holds", "verdict: rounded").replace("8.21", "8.22")
SUMS = """\
id: sum-is-off
title: 用车支出与两项之和不符
severity: error
why: 用车支出等于两项之和。
check: 用车支出 = 燃油费 + 维修费
examples:
  - text: 用车支出12.31万元，其中：燃油费8.21万元，维修费4.10万元。
    verdict: holds
  - text: 用车支出12.31万元，其中：燃油费9.21万元，维修费4.10万元。
    verdict: broken
"""


def test_what_a_list_may_leave_out_is_told_apart(desk: Desk) -> None:
    desk.write("甲/parts-are-off.yaml", ROUNDED)
    outcome = desk.run("rules", "test", "甲", "--mutate")
    assert classes(outcome.out)["未列全"] > 0
    assert "写 exhaustive: always。\n  parts-are-off 第 1 个例子：12.31万元 改为" in outcome.out


def test_what_another_rule_finds_is_told_apart(desk: Desk) -> None:
    desk.write("甲/parts-are-off.yaml", ROUNDED)
    desk.write("甲/sum-is-off.yaml", SUMS)
    found = classes(desk.run("rules", "test", "甲", "--mutate").out)
    assert found["别处发现"] > 0
    assert "未列全" not in found


def test_what_only_confirms_is_told_apart(desk: Desk) -> None:
    desk.write("甲/mean-is-off.yaml", NEARBY)
    outcome = desk.run("rules", "test", "甲", "--mutate")
    assert classes(outcome.out)["只印证"] > 0
    assert "没有发现" not in classes(outcome.out)


def test_a_past_report_that_cannot_be_read_is_told(desk: Desk) -> None:
    desk.write("往年/甲.txt", BAD)
    (desk.folder / "往年/乙.txt").write_bytes(b"\x00\x01")
    outcome = desk.run("rules", "test", "规则", "--against", "往年")
    assert "乙.txt" in outcome.err
    assert "2 份报告，1 条规则出声，1 个疑点。" in outcome.out


def test_an_example_that_is_not_checked_says_what_was_read_and_what_to_write(desk: Desk) -> None:
    rule = RULE.replace("全年预算数\n", "计划培训人数\n").replace(
        "全年预算数为400万元，执行数为100万元，执行率25%", "计划培训人数400人，执行率25%，另有3日"
    )
    desk.write("规则/rate-is-wrong.yaml", rule)
    out = "".join(desk.run("rules", "test", "规则").out.split())
    assert "为什么：没有找到可与之核对的“执行数”" in out
    assert "读到：400人（培训人数，任务数）" in out
    assert "没读：3日，多半是单位不认识" in out
    assert "怎么办：“计划培训人数”读成了“任务数”，勾稽式里写“任务数”" in out


def test_past_reports_are_counted_by_rule(desk: Desk) -> None:
    desk.write("往年/甲.txt", BAD)
    desk.write("往年/乙.txt", GOOD)
    outcome = desk.run("rules", "test", "规则", "--against", "往年")
    assert outcome.code == 0
    assert "2 份报告，1 条规则出声，1 个疑点。" in outcome.out
    assert "甲.txt：rate-is-wrong：" in outcome.out


def test_a_rate_taken_a_hundredfold_is_explained(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("/ 全年预算数", "/ 全年预算数 * 100"))
    outcome = desk.run("rules", "test", "规则")
    assert outcome.code == 1
    assert "怎么办：比率在勾稽式里就是小数（75% 是 0.75），不用乘以 100" in outcome.out
