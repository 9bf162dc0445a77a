"""``auditor rules test`` and what it can be asked besides."""

from __future__ import annotations

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


def test_changed_digits_of_an_example_are_noticed(desk: Desk) -> None:
    # 400, 100 and 25% have eight digits; 403万元 still gives 25%
    outcome = desk.run("rules", "test", "规则", "--mutate")
    assert outcome.code == 0
    assert "改动 8 个数字：发现 7，没有发现 0（发现率 100.0%）；另有 1 处" in outcome.out


def test_a_digit_that_is_not_printed_finely_enough_is_told_apart(desk: Desk) -> None:
    rule = RULE.replace("执行数为100万元，执行率25%", "执行数为1.0亿元，执行率25%").replace(
        "预算数为400万元，执行数为1.0", "预算数为4.0亿元，执行数为1.0"
    )
    desk.write("规则/rate-is-wrong.yaml", rule)
    outcome = desk.run("rules", "test", "规则", "--mutate")
    assert "处在印出的位数之内，看不出来" in outcome.out


def test_a_rule_that_sleeps_is_named_with_the_digit(desk: Desk) -> None:
    rule = RULE.replace(
        "check: 执行率 = 执行数 / 全年预算数", "check: 执行数 <= 全年预算数"
    ).replace("执行率30%", "执行数为500万元")
    rule = rule.replace("    expected: 25%\n", "").replace(
        "执行数为100万元，执行数为500万元", "执行数为500万元"
    )
    desk.write("规则/rate-is-wrong.yaml", rule)
    outcome = desk.run("rules", "test", "规则", "--mutate")
    assert "发现率" in outcome.out
    assert "rate-is-wrong 第 1 个例子：400万元 改为 700万元" not in outcome.out


def test_past_reports_are_counted_by_rule(desk: Desk) -> None:
    desk.write("往年/甲.txt", BAD)
    desk.write("往年/乙.txt", GOOD)
    outcome = desk.run("rules", "test", "规则", "--against", "往年")
    assert outcome.code == 0
    assert "2 份报告，1 条规则出声，1 个疑点。" in outcome.out
    assert "甲.txt：rate-is-wrong：" in outcome.out
