"""What a rule asks of figures, worked out when it is made."""

from __future__ import annotations

from auditor.rulebook.expression import Name
from tests.checking.samples import SHIPPED, rule


def test_a_name_answers_to_the_words_that_the_rule_gives_for_it() -> None:
    made = rule("check: 总数 = 甲类", "names:", "  甲类: {spelled: [城镇人口, 甲等人口]}")
    wanted = made.asking.names[Name("甲类")]
    assert ("甲类", "城镇人口", "甲等人口") == wanted.words
    assert not wanted.nearby


def test_what_was_a_year_before_is_asked_for_as_it_is_now() -> None:
    made = rule("check: 增减额 = 公用经费 - 上年(公用经费)")
    assert {"增减额", "公用经费", "上年(公用经费)"} == {name.label for name in made.asking.names}


def test_whether_a_rule_takes_any_level_nearby() -> None:
    assert SHIPPED["rate-of-two-counts-disagrees"].asking.nearby
    assert not SHIPPED["execution-rate-disagrees"].asking.nearby


def test_a_bound_is_no_equality() -> None:
    assert rule("check: 满意度 <= 100%").asking.bounds
    assert not rule("check: 执行率 = 执行数 / 预算数").asking.bounds


def test_units_may_differ_where_a_rule_divides() -> None:
    assert rule("check: 结余 = 收入 - 支出").asking.one_unit
    assert not rule("check: 执行率 = 执行数 / 预算数").asking.one_unit


def test_two_templates_are_of_two_items() -> None:
    asked = rule("check: 占比($甲) = 金额($甲) / 金额($乙)").asking.names
    assert not asked[Name("金额", "甲")].of_another
    assert asked[Name("金额", "乙")].of_another


def test_a_rule_without_a_condition_asks_only_when_it_speaks() -> None:
    made = rule("parts: {marker: [其中]}", "when: [当 预算数 = 0]")
    assert [Name("预算数")] == list(made.asking.names)
    assert () == made.asking.reported
