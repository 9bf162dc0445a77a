"""When a rule speaks, and what excuses a contradiction."""

from __future__ import annotations

import pytest

from tests.checking.samples import rule, said, verdicts

RATE = "check: 执行率 = 执行数 / 预算数"
THIRDS = "预算数为300.0万元，执行数为200.0万元，执行率"
SPENT = "check: 执行数 <= 预算数"
CUT = "预算数为600.00万元，执行数为400.00万元，执行率66.6%。"
ROUGH = "预算数为6万元，执行数为4万元，执行率68%。"
BAD = "预算数为200万元，执行数为100万元，执行率60%。"


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("when: [物资]", BAD, []),
        ("when: [物资]", "物资" + BAD, ["broken"]),
        ("when: [执行数 > 100万元]", BAD, []),
        ("when: [执行数 >= 100万元]", BAD, ["broken"]),
        ("当: [当 执行数 >= 100万元]", BAD, ["broken"]),
        ("when: [没有的数 > 1]", BAD, []),
        ("when: [物资, 执行数 >= 100万元]", BAD, []),
        ("when: [物资, 执行数 >= 100万元]", "物资" + BAD, ["broken"]),
        ("unless: [物资]", "物资" + BAD, []),
        ("unless: [物资]", BAD, ["broken"]),
        ("除非: [执行数 < 预算数]", BAD, []),
        ("unless: [执行数 > 预算数]", BAD, ["broken"]),
        ("unless: [没有的数 > 1]", BAD, ["broken"]),
        ("unless: [执行率 > 100%]", BAD, ["broken"]),
        ("unless: [执行率 < 100%]", BAD, []),
        ("unless: [执行数 / 没有的数 > 1, 执行率 / (执行率 - 执行率) > 1]", BAD, ["broken"]),
    ],
)
def test_words_and_comparisons_say_when_a_rule_speaks(
    key: str, text: str, expected: list[str]
) -> None:
    names = "没有的数: {item: [没有的数]}"
    keys = (key, f"names: {{{names}}}") if "没有的数" in key else (key,)
    assert expected == verdicts(text, rule(RATE, *keys))


def test_words_behind_another_such_figure_are_not_of_this_one() -> None:
    made = rule("check: 预算数 != 0", "within: sentence", "when: [完成预算的]")
    text = "甲预算数0万元；乙预算数5万元，完成预算的76%。"
    assert ["holds"] == verdicts(text, made)


PARTS = "下属单位9个，其中参公单位5个、公益一类3个、公益二类2个"
COUNT = "中心下设综合科、业务一科、业务二科、档案室、信息中心，共6个内设机构"
GRADE = "自评得分为85分，等级为优"
CLAIM = "全年所有案件均按期办结，案件办结率98.0%"
WORDS = "本项尚待补充"
AGREE = "一、基本情况\n\n全区处理争议案件24286件{0}。\n\n二、成效\n\n全区处理争议案件24386件{0}。\n"
KINDS = [
    ("parts: {exhaustive: as-stated}", PARTS),
    ("count: {of: listed}", COUNT),
    ("grade: {score: 得分, bands: {优: 90, 良: 80, 差: 0}}", GRADE),
    ("claim: {state: [办结], rate: [办结率]}", CLAIM),
    ("text: {forbid: [待补]}", WORDS),
    ("agree: {by: [item]}", AGREE),
]


@pytest.mark.parametrize(("kind", "text"), KINDS, ids=lambda one: one[:5])
def test_circumstances_and_excuses_are_heeded_in_every_kind_of_rule(kind: str, text: str) -> None:
    plain = text.format("") if "{0}" in text else f"{text}。"
    excused = text.format("（试点）") if "{0}" in text else f"{text}（试点）。"
    assert ["broken"] == verdicts(plain, rule(kind))
    assert [] == verdicts(excused, rule(kind, "unless: [试点]"))
    assert ["broken"] == verdicts(plain, rule(kind, "unless: [试点]"))
    assert ["broken"] == verdicts(excused, rule(kind, "when: [试点]"))
    assert [] == verdicts(plain, rule(kind, "when: [试点]"))
    assert "broken" not in verdicts(excused, rule(kind, "not_a_fault: [试点]"))


def test_a_comparison_says_when_a_rule_about_parts_speaks() -> None:
    kind = "parts: {exhaustive: as-stated}"
    names = "names: {下属单位: {item: [下属单位]}}"
    text = "单位总数12个。" + PARTS + "。"
    assert ["broken"] == verdicts(text, rule(kind, "when: [单位总数 > 10]"))
    assert [] == verdicts(text, rule(kind, "when: [单位总数 > 20]"))
    assert ["broken"] == verdicts(text, rule(kind, names, "unless: [下属单位 > 20]"))


@pytest.mark.parametrize(
    ("severity", "text", "expected"),
    [
        ("error", BAD, "error"),
        ("{broken: info}", BAD, "info"),
        ("{不符: 警告}", BAD, "warning"),
        ("error", CUT, "warning"),
        ("{broken: error, truncated: error}", CUT, "error"),
        ("{broken: error, truncated: none}", CUT, None),
        ("error", ROUGH, None),
        ("{broken: error, rounded: info}", ROUGH, "info"),
        ("{broken: error, unchecked: info}", "执行率68%。", "info"),
    ],
)  # fmt: skip
def test_each_verdict_may_have_its_severity(severity: str, text: str, expected: str | None) -> None:
    (verdict,) = said(text, rule(RATE, f"severity: {severity}"))
    assert expected == verdict.severity


@pytest.mark.parametrize(
    ("tolerance", "kind", "text", "expected"),
    [
        ("tolerance: 1个百分点", RATE, THIRDS + "67.5%。", "rounded"),
        ("tolerance: 1个百分点", RATE, THIRDS + "68.5%。", "broken"),
        ("tolerance: 1%", RATE, THIRDS + "67.2%。", "rounded"),
        ("tolerance: 1%", RATE, THIRDS + "67.5%。", "broken"),
        ("tolerance: none", RATE, ROUGH, "broken"),
        ("tolerance: none", RATE, ROUGH.replace("68", "67"), "holds"),
        ("tolerance: 5万元", SPENT, "预算数为200万元，执行数为204万元。", "rounded"),
        ("tolerance: 5万元", SPENT, "预算数为200万元，执行数为207万元。", "broken"),
        ("tolerance: 1个", "parts: {exhaustive: as-stated}", PARTS + "。", "rounded"),
        (
            "tolerance: none", "parts: {exhaustive: as-stated}",
            "收入合计10.00万元，其中：甲3.3万元，乙6.66万元，其他0.00万元。", "broken",
        ),
    ],
)  # fmt: skip
def test_a_tolerance_is_what_a_regulation_says(
    tolerance: str, kind: str, text: str, expected: str
) -> None:
    assert [expected] == verdicts(text, rule(kind, tolerance))


def test_headings_that_must_be_there_are_told_together() -> None:
    made = rule("text: {require: [基本情况|概况, 绩效分析, 存在问题]}")
    full = "一、部门概况\n\n无。\n\n二、绩效分析\n\n良。\n\n三、存在问题\n\n无。\n"
    assert ["holds"] == verdicts(full, made)
    (found,) = said("一、部门概况\n\n无。\n\n二、经验\n\n良。\n", made)
    assert "broken" == found.verdict
    assert "缺少：“绩效分析”、“存在问题”" in found.message
    assert [] == verdicts("本单位绩效良好，支出10万元。", made)


def test_findings_that_lack_other_headings_are_other_findings() -> None:
    made = rule("text: {require: [甲情况, 乙情况]}")
    (one,) = said("一、甲情况\n\n无。\n\n二、经验\n\n良。\n", made)
    (other,) = said("一、乙情况\n\n无。\n\n二、经验\n\n良。\n", made)
    assert one.fingerprint != other.fingerprint


def test_so_many_things_cannot_give_every_rate() -> None:
    made = rule("check: 办结率 = nearest(办结率, 受理数)", "within: sentence")
    assert ["holds"] == verdicts("受理案件48件，办结率97.9%。", made)
    assert ["broken"] == verdicts("受理案件48件，办结率98.0%。", made)
    assert ["holds"] == verdicts("受理案件48件，办结率100%。", made)
    assert ["unchecked"] == verdicts("受理案件约48件，办结率98.0%。", made)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("按自然口径计算，", "unchecked"),
        ("不包括上级转移支付，", "unchecked"),
        ("除结转资金外，", "unchecked"),
        ("除结转资金、应付未付款外，", "unchecked"),
        ("除夕前夕，", "broken"),
        ("除尘设备到位，境外采购，", "broken"),  # another clause
    ],
)
def test_a_group_of_excuses_stands_for_all_its_words(words: str, verdict: str) -> None:
    grouped = rule(RATE, "not_a_fault: [口径不同]")
    text = f"预算数为200万元，执行数为100万元，{words}执行率60%。"
    assert verdicts(text, grouped) == [verdict]
