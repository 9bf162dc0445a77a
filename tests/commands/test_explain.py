"""``auditor explain``: what was read at a place, and what the rules made of it."""

from __future__ import annotations

from tests.desk import BAD, Desk


def test_a_figure_is_explained_with_its_verdict(desk: Desk) -> None:
    desk.write("报告.txt", BAD)
    outcome = desk.run("explain", "报告.txt:60%", "--rules", "规则")
    assert outcome.code == 0
    assert outcome.out == (
        "60%  第 1 行第 26 列\n"
        "  指标  执行率\n"
        "  角色  比率\n"
        "  所说的数  执行数 100万元\n"
        "  用到它的  rate-is-wrong：不符（执行率 = 执行数 / 全年预算数；执行率 60%，执行\n"
        "            数 100万元，全年预算数 200万元）\n"
        "            执行率写作60%，按100万元、200万元应为50%，相差10\n"
        "\n"
    )


def test_every_figure_of_a_line_is_explained(desk: Desk) -> None:
    desk.write("报告.txt", "本年情况如下。\n" + BAD)
    outcome = desk.run("explain", "报告.txt:2", "--rules", "规则")
    assert outcome.out.count("第 2 行") == 3


def test_a_number_that_is_no_line_is_a_figure(desk: Desk) -> None:
    desk.write("报告.txt", BAD)
    assert "200万元  第 1 行" in desk.run("explain", "报告.txt:200", "--rules", "规则").out


def test_why_a_rule_did_not_use_a_figure(desk: Desk) -> None:
    desk.write("报告.txt", "全年预算数为200万元。\n\n2022年，执行数为100万元。\n")
    outcome = desk.run("explain", "报告.txt:100", "--rules", "规则")
    assert "没有用它  rate-is-wrong（作“执行数”）：全文没有可作“执行率”的数" in outcome.out


def test_a_figure_too_far_away_is_said_to_be(desk: Desk) -> None:
    desk.write("报告.txt", "全年预算数为200万元。\n\n执行数为100万元，执行率60%。\n")
    outcome = desk.run("explain", "报告.txt:200", "--rules", "规则")
    assert "离60%太远，超出规则的 within:" in outcome.out


def test_a_figure_that_no_rule_names(desk: Desk) -> None:
    desk.write("报告.txt", "种树300棵。\n")
    outcome = desk.run("explain", "报告.txt:300", "--rules", "规则")
    assert "没有规则用得上这个数" in outcome.out


def test_a_place_without_a_figure_says_how_to_name_one(desk: Desk) -> None:
    desk.write("报告.txt", BAD)
    outcome = desk.run("explain", "报告.txt:9", "--rules", "规则")
    assert outcome.code == 2
    assert "“9”处没有读到数额" in outcome.err
    assert desk.run("explain", "报告").code == 2
