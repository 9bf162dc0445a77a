"""Names that stand for many figures, spans of a table and of an item, two templates."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, repairs, rule, verdicts

MANY = "各项目支出: {measure: [执行数], every: EVERY}"
SUM = (
    "check: 项目支出合计 = sum(各项目支出)",
    f"names: {{项目支出合计: {{spelled: [项目支出合计]}}, {MANY}}}",
    "within: document",
)
TEXT = """\
一、总体情况

项目支出合计{0}万元。

二、道路项目

道路项目预算40.00万元，执行数30.00万元。

道路项目执行数30.00万元，均已支付。

三、绿化项目

绿化项目预算50.00万元，执行数45.00万元。
"""


def every(span: str) -> tuple[str, ...]:
    return tuple(key.replace("EVERY", span) for key in SUM)


@pytest.mark.parametrize(
    ("span", "total", "expected"),
    [
        ("section", "75.00", "holds"),
        ("item", "75.00", "holds"),
        ("figure", "75.00", "holds"),  # what is said again is not counted again
        ("paragraph", "105.00", "holds"),
        ("sentence", "105.00", "holds"),
        ("section", "76.00", "broken"),
        ("section", "312.88", "unchecked"),  # no slip: something may have been left out
    ],
)
def test_a_sum_of_all_figures_of_a_name(span: str, total: str, expected: str) -> None:
    assert [expected] == verdicts(TEXT.format(total), rule(*every(span)))


def test_a_slip_in_a_member_is_a_repair_too() -> None:
    found = broken(TEXT.format("76.00"), rule(*every("section")))
    assert "warning" == found.severity
    assert ["30.00万元", "45.00万元"] == [evidence.text for evidence in found.evidence]
    assert ("76.00万元", "75.00万元") in repairs(found)


def test_one_figure_is_not_many() -> None:
    text = "一、总体情况\n\n项目支出合计30.00万元。\n\n二、道路项目\n\n执行数30.00万元。\n"
    assert ["unchecked"] == verdicts(text, rule(*every("section")))


def test_a_function_other_than_the_sum_takes_many_as_well() -> None:
    names = MANY.replace("EVERY", "section")
    made = rule("check: 最高支出 = max(各项目支出)", f"names: {{{names}}}", "within: document")
    text = TEXT.replace("项目支出合计{0}", "最高支出45.00")
    assert ["holds"] == verdicts(text, made)


def test_within_a_table_only_its_figures_count() -> None:
    made = rule("check: 执行率 = 执行数 / 预算数", "within: table")
    table = "| 预算数（万元） | 执行数（万元） | 执行率 |\n|---|---|---|\n| 40.0 | 30.0 | 80% |\n"
    assert ["broken"] == verdicts(table, made)
    assert [] == verdicts("预算数40.0万元，执行数30.0万元，执行率80%。", made)


def test_within_an_item_the_paragraphs_of_its_number_count() -> None:
    text = (
        "一、项目情况\n\n1.道路项目预算数40.0万元。\n\n执行数30.0万元，执行率75%。\n\n"
        "2.绿化项目执行数45.0万元，执行率90%。\n"
    )
    made = rule("check: 执行率 = 执行数 / 预算数", "within: item")
    assert ["holds", "unchecked"] == verdicts(text, made)
    near = rule("check: 执行率 = 执行数 / 预算数", "within: paragraph")
    assert ["unchecked", "unchecked"] == verdicts(text, near)


def test_names_of_another_template_are_of_one_item_of_their_own() -> None:
    made = rule(
        "check: 占比($甲) = 执行数($甲) / 预算数($乙)",
        "names: {占比: {measure: 占比}}",
        "within: paragraph",
    )
    text = "专项资金预算数100.0万元。道路养护执行数30.0万元，道路养护占比{0}。"
    assert ["holds"] == verdicts(text.format("30%"), made)
    assert ["broken"] == verdicts(text.format("40%"), made)


@pytest.mark.parametrize(
    ("sign", "expected"), [("rise", ["holds"]), ("fall", ["holds"]), ("signed", ["holds", "holds"])]
)
def test_a_direction_may_be_asked_for(sign: str, expected: list[str]) -> None:
    made = rule("check: 变化 != 0", f"names: {{变化: {{kind: money, sign: {sign}}}}}")
    text = "培训费5万元，比上年增加2万元。会议费3万元，比上年减少1万元。"
    assert expected == verdicts(text, made)


def test_agreement_may_be_asked_of_some_kinds_of_figures() -> None:
    text = "一、情况\n\n全区处理争议案件24286件。\n\n二、成效\n\n全区处理争议案件24386件。\n"
    assert ["broken"] == verdicts(text, rule("agree: {by: [item], kinds: [count]}"))
    assert [] == verdicts(text, rule("agree: {by: [item], kinds: [money]}"))
