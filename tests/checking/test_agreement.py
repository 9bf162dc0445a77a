"""The same quantity stated in several places."""

from __future__ import annotations

import pytest

from auditor.checking.agreeing.agreement import check_agreement
from tests.checking.samples import broken, by_hand, findings, repairs, rule, said, verdicts
from tests.making import amount, fact


def report(*paragraphs: str) -> str:
    """Each paragraph under a heading of its own."""
    headings = ("基本情况", "主要成效", "存在问题", "下步打算", "附注")
    return "\n\n".join(
        f"{number}、{heading}\n\n{text}"
        for number, heading, text in zip("一二三四五", headings, paragraphs, strict=False)
    )


# -- contradictions ---------------------------------------------------------------------------


def test_one_task_with_two_results() -> None:
    verdict = broken(
        report(
            "完成农村劳动力转移就业1560人（任务为1400人）。",
            "帮扶三县农村劳动力转移就业7944人，任务为1400人。",
        )
    )
    assert ("task-results-disagree", "error", "high") == (
        verdict.rule,
        verdict.severity,
        verdict.confidence,
    )
    assert "任务数相同，完成数一处写作7944人，另一处写作1560人" == verdict.message
    assert [("7944人", "1560人"), ("1560人", "7944人")] == repairs(verdict)


def test_the_same_words_with_another_figure() -> None:
    words = "全年总计向持卡人才提供入学服务{}名。"
    text = report(words.format(636), words.format(638))
    assert "restated-figure-differs" == broken(text).rule


def test_the_same_item_with_another_figure() -> None:
    text = report("处理劳动争议案件24286件，成效明显。", "其间，处理劳动争议案件26007件。")
    verdict = broken(text, "same-item-differs")
    # two figures that no slip explains may be of two things after all
    assert ("warning", "medium") == (verdict.severity, verdict.confidence)
    assert "同一指标一处写作26007件，另一处写作24286件" == verdict.message


def test_like_words_with_figures_one_slip_apart() -> None:
    text = report("区级人才公寓配租312套。", "已分配区级人才公寓321套。")
    assert "like-statements-differ-by-a-slip" == broken(text).rule


def test_three_places_are_one_finding() -> None:
    words = "全区处理劳动争议案件{}件。"
    text = report(words.format(24286), words.format(24386), words.format(24386))
    verdict = broken(text)
    assert ["24286件", "24386件"] == [evidence.text for evidence in verdict.evidence]
    assert ["same-item-differs"] == findings(text)


# -- what must not be flagged -----------------------------------------------------------------


@pytest.mark.parametrize(
    "paragraphs",
    [
        # planned and done
        ("计划新建农村公路36.5公里。", "实际新建农村公路35.6公里。"),
        ("拟处理劳动争议案件24386件。", "全区处理劳动争议案件24286件。"),
        # this year, and all years together
        ("当年发放创业担保贷款312笔。", "累计发放创业担保贷款321笔。"),
        ("全区处理劳动争议案件24286件。", "累计处理劳动争议案件24386件。"),
        # another year
        ("2020年，处理劳动争议案件24286件。", "2021年，处理劳动争议案件24386件。"),
        # people and head-counts
        ("培训企业职工24286人。", "培训企业职工24386人次。"),
        # two bodies
        ("甲镇：处理劳动争议案件24286件。", "乙镇：处理劳动争议案件24386件。"),
        # one of them is only rough
        ("全区处理劳动争议案件24286件。", "全区处理劳动争议案件2.4万余件。"),
        ("全区处理劳动争议案件24286件。", "全区处理劳动争议案件近2.5万件。"),
        # two tasks that are the same by chance
        ("转移就业1560人（任务为1400人）。", "免费体检7944人（任务为1400人）。"),
        # an item too short to say what it is
        ("投入经费312.11万元。", "支出经费411.05万元。"),
    ],
)
def test_two_figures_that_need_not_be_the_same(paragraphs: tuple[str, str]) -> None:
    assert [] == findings(report(*paragraphs))


def test_two_projects_with_the_same_wording_speak_each_of_their_own() -> None:
    text = (
        "一、项目情况\n\n（一）水利工程项目\n\n项目年度预算200万元，组织农民技能培训312人。\n\n"
        "（二）道路工程项目\n\n项目年度预算300万元，组织农民技能培训321人。\n"
    )
    assert [] == findings(text)


def test_items_of_a_numbered_list_speak_each_of_their_own() -> None:
    text = (
        "一、项目情况\n\n1.水利工程项目全年组织农民技能培训312人，群众反映良好。\n\n"
        "2.道路工程项目全年组织农民技能培训321人，群众反映良好。\n"
    )
    assert [] == findings(text)


def test_several_projects_together_are_not_one_of_them() -> None:
    text = report(
        "组织农民技能培训24286人。", "以上两个项目合计组织农民技能培训24386人，覆盖全区。"
    )
    assert [] == findings(text)


def test_a_word_may_excuse_a_difference() -> None:
    text = report("全区处理劳动争议案件24286件。", "经修订，全区处理劳动争议案件24386件。")
    assert [] == findings(text, "same-item-differs")


def test_two_figures_in_one_sentence_are_two_things() -> None:
    assert [] == findings("全区处理劳动争议案件24286件，处理劳动争议案件24386件。")


# -- confirmations ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paragraphs", "rule_id", "verdict"),
    [
        (
            ("转移就业1560人（任务为1400人）。", "转移就业1560人，任务为1400人。"),
            "task-results-disagree",
            "holds",
        ),
        (("全区办案24286件。", "全区办案24286件。"), "same-item-differs", "holds"),
        (
            ("区级人才公寓配租312套。", "已分配区级人才公寓312套。"),
            "like-statements-differ-by-a-slip",
            "holds",
        ),
        (
            ("发放创业担保贷款647.49万元。", "发放创业担保贷款约647万元。"),
            "like-statements-differ-by-a-slip",
            "rounded",
        ),
    ],
)
def test_two_figures_confirm_each_other(
    paragraphs: tuple[str, str], rule_id: str, verdict: str
) -> None:
    assert [verdict] == verdicts(report(*paragraphs), rule_id)


# -- a quantity that the rule names -----------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (("5.2万元", "5.2万元"), ["holds"]),
        (("5.2万元", "5.24万元"), ["rounded"]),
        (("5.2万元", "5.6万元"), ["broken"]),
        (("5.2万元",), []),
    ],
)
def test_all_statements_of_a_named_quantity_must_agree(
    figures: tuple[str, ...], expected: list[str]
) -> None:
    made = rule("agree: {items: [公务接待费]}")
    index = by_hand(*(fact(text, "公务接待费", sentence=at) for at, text in enumerate(figures)))
    assert expected == [outcome.verdict for outcome in check_agreement([made], index)]


def test_of_a_named_quantity_other_years_units_changes_and_spoilt_figures_do_not_count() -> None:
    made = rule("agree: {items: [公务接待费]}")
    index = by_hand(
        fact("5.2万元", "公务接待费", period="2021"),
        fact("5.6万元", "公务接待费", period="2020"),
        fact("12批", "公务接待费", period="2021"),
        fact("0.4万元", "公务接待费", period="2021", role="change"),
        fact("5.9万元", "公务接待费", period="2021", amount=amount("5.9万元", flaw="malformed")),
    )
    assert [] == check_agreement([made], index)


def test_a_named_quantity_may_be_excused_by_a_word() -> None:
    made = rule("agree: {items: [公务接待费]}", "not_a_fault: [甲]")
    index = by_hand(fact("5.2万元", "公务接待费"), fact("5.6万元", "公务接待费"), text="甲。")
    assert [] == check_agreement([made], index)


def test_the_first_rule_for_a_kind_of_sameness_speaks_for_it() -> None:
    first, second = rule("agree: {by: [item]}"), rule("agree: {by: [item]}", "title: 又一条")
    text = report("全区处理劳动争议案件24286件。", "全区处理劳动争议案件24386件。")
    assert ["手写的规则"] == [verdict.title for verdict in said(text, first, second)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("全年打井14眼。", "当年打井16眼。", ["broken"]),
        ("实际供餐196天。", "实际供餐198天，伙食有保障。", ["broken"]),
        ("全年打井14眼。", "当年打井14眼。", ["holds"]),
        # a unit of many things, another item of that unit
        ("全年培训14次。", "当年培训16次。", []),
        ("全年打井14眼，修井5眼。", "当年打井16眼。", []),
        ("年末实有在职人员146人。", "现有在职人员164人。", ["broken"]),
    ],
)
def test_few_things_are_counted_in_such_a_unit(one: str, other: str, expected: list[str]) -> None:
    text = f"2023年自评报告\n\n一、基本情况\n\n{one}\n\n二、存在问题\n\n{other}\n"
    assert verdicts(text, "same-item-differs") == expected


def test_a_sum_said_twice_in_a_sentence() -> None:
    text = "公务接待86团组，累计748人次，其中省外31团组、省内55团组，累计{}人次。"
    rule = "like-statements-differ-by-a-slip"
    assert verdicts(text.format("784"), rule) == ["broken"]
    assert verdicts(text.format("648"), rule) == []


def test_a_total_of_many_places_is_known_by_its_digits() -> None:
    text = """\
2024年部门预算

收入预算总计4,862.35万元。支出预算总计4,862.35万元。

本年财政拨款收支总预算4,862.35万元。

{}涉及资金{}万元。
"""
    rule = "like-statements-differ-by-a-slip"
    assert "broken" in verdicts(text.format("整体支出绩效目标", "4,826.35"), rule)
    assert "broken" not in verdicts(text.format("某专项绩效目标", "4,826.35"), rule)
    assert "broken" not in verdicts(text.format("整体支出绩效目标", "4,802.35"), rule)


@pytest.mark.parametrize(
    ("text", "rule_id", "expected"),
    [
        # the score of the whole report, in its summary and its conclusion
        ("本项目自评得分88.6分。\n\n综上，本项目自评得分86.8分。", "same-item-differs", True),
        # of two projects, as nothing sums up
        ("本项目自评得分88.6分。\n\n本项目自评得分86.8分。", "same-item-differs", False),
        # two digits, but the figure beside both is the same
        ("核定编制57名，在编人员49名。\n\n核定编制75名，在编人员49名。", "same-item-differs", True),
        # what stands behind …… is of another paragraph
        ("窗口全年接待群众2.6万余人次。……窗口全年接待群众24,100人次。", "same-item-differs", True),
        (
            "市级安排该项目资金640万元。\n\n市级安排的460万元项目资金已拨付。",
            "same-item-differs",
            True,
        ),
    ],
)
def test_one_thing_told_in_two_places(text: str, rule_id: str, *, expected: bool) -> None:
    assert bool(findings(text, rule_id)) is expected


INSURED = """\
东河区人社局2023年工作总结

一、基本情况

全区职工养老保险、城乡居民养老保险参保人数分别为21.40万人、16.30万人，失业保险参保{0}万人，工伤保险参保19.95万人。

{1}

全区养老保险、工伤保险、失业保险参保人数分别为21.40万人、19.95万人、18.62万人。

{2}
"""


@pytest.mark.parametrize(
    ("insured", "rates", "expected"),
    [
        ("18.62", ("我区仲裁结案率为97.7%。", "东河区仲裁结案率为97.7%。"), []),
        ("18.26", ("我区仲裁结案率为97.7%。", "东河区仲裁结案率为97.7%。"), ["same-item-differs"]),
        ("18.62", ("我区仲裁结案率为97.7%。", "东河区仲裁结案率为96.7%。"), ["same-item-differs"]),
        ("18.62", ("我区仲裁结案率为97.7%。", "西山区仲裁结案率为96.7%。"), []),
    ],
)
def test_names_that_say_the_same_in_other_words(
    insured: str, rates: tuple[str, str], expected: list[str]
) -> None:
    assert findings(INSURED.format(insured, *rates), "same-item-differs") == expected
