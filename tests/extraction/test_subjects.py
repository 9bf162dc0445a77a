"""The words before a figure: item, measure, role, sign, base, total, owner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extraction.subjects import PLAIN, Subject, read_subject


@pytest.mark.parametrize(
    ("words", "item", "measure"),
    [
        ("财政拨款执行数为", "财政拨款", "执行数"),
        ("财政拨款全年预算数", "财政拨款", "全年预算数"),
        ("基本支出决算数为", "基本支出", "执行数"),
        ("支出决算数为", "", "执行数"),
        ("我局全年收入", "收入", "收入"),
        ("税收收入为", "税收收入", "收入"),
        ("其中：培训补贴", "培训补贴", "金额"),
        ("“技能培训”专项", "技能培训专项", "金额"),
        ("道路养护方面", "道路养护", "金额"),
        ("主要是道路养护", "道路养护", "金额"),
        ("另外道路养护", "道路养护", "金额"),
        ("再加道路养护", "道路养护", "金额"),
        ("加上道路养护", "道路养护", "金额"),
        ("加上级补助", "加上级补助", "金额"),  # 加 and 上级
        ("还道路养护", "道路养护", "金额"),
        ("还本支出", "还本支出", "支出"),
        ("对卫生健康支出", "卫生健康支出", "支出"),
        ("其中对卫生健康支出", "卫生健康支出", "支出"),
        ("对附属单位补助支出", "对附属单位补助支出", "支出"),
        ("对个人和家庭的补助支出", "对个人和家庭的补助支出", "支出"),
        ("对外投资收入", "对外投资收入", "收入"),
        # the name of a budget, and no stage of one
        ("一般公共预算", "一般公共预算", "金额"),
        ("项目预算", "", "预算数"),
        ("", "", "金额"),
    ],
)
def test_words_before_money(words: str, item: str, measure: str) -> None:
    subject = read_subject(words, "money")
    assert (item, measure, "main", bool(item)) == (
        subject.item,
        subject.measure,
        subject.role,
        subject.own_item,
    )


@pytest.mark.parametrize(
    ("words", "kind", "item", "measure"),
    [
        ("转移就业任务数为", "count", "转移就业", "任务数"),
        ("转移就业实际完成数", "count", "转移就业", "完成数"),
        ("受理案件", "count", "受理案件", "数量"),
        ("管理效能自评得分为", "score", "管理效能", "得分"),
        ("自评总分", "score", "", "总分"),
        ("产出指标扣", "score", "产出指标", "扣分"),
        ("失分", "score", "", "扣分"),
        ("代扣", "money", "代扣", "金额"),
        ("年初安排", "money", "", "年初预算数"),
        ("未支出", "money", "", "结余"),
        ("工期", "duration", "工期", "时长"),
        ("三次产业结构为", "ratio", "三次产业结构", "比例"),
        # a score is no money
        ("用于得分", "money", "得分", "金额"),
    ],
)
def test_words_before_other_levels(words: str, kind: str, item: str, measure: str) -> None:
    subject = read_subject(words, kind)
    assert (item, measure) == (subject.item, subject.measure)


@pytest.mark.parametrize(
    ("words", "quantity", "owner"),
    [
        ("部门整体收入合计", "总收入", ""),
        ("中央一般公共预算收入", "一般公共预算收入", "中央"),
        ("全区一般公共预算收入", "一般公共预算收入", ""),
        ("因公出国（境）费", "因公出国费", ""),
        ("本年收入总计", "收入总计", ""),
        ("基本支出执行数", "基本支出", ""),
        ("绿化投入", "", ""),
        ("年末政府专项债务余额", "专项债务余额", ""),
        ("预算执行率扣分", "", ""),
        ("一般债务限额", "一般债务限额", ""),
        ("债务限额", "债务限额", ""),
        ("收入支出总计", "收支总计", ""),
        ("收、支总计", "收支总计", ""),
        ("汇总支出", "总支出", ""),
        ("地方税收收入", "地方税收收入", ""),
        ("国税部门组织收入", "国税部门收入", ""),
        ("本单位行政经费", "机关运行经费", ""),
        ("全市一般公共预算支出", "一般公共预算支出", ""),
        ("政府性基金预算拨款", "政府性基金预算财政拨款收入", ""),
    ],
)
def test_the_vocabulary_names_quantities(words: str, quantity: str, owner: str) -> None:
    subject = read_subject(words, "money")
    assert (quantity, owner) == (subject.quantity, subject.owner)


@pytest.mark.parametrize(
    ("words", "kind", "item", "measure", "sign"),
    [
        ("同比增长", "percent", "", "增长率", 1),
        ("税收收入比上年下降", "percent", "税收收入", "增长率", -1),
        ("比上年提高", "points", "", "百分点", 1),
        ("增长率为", "percent", "", "增长率", 0),
        ("税收收入降幅", "percent", "税收收入", "增长率", -1),
        ("较上年", "percent", "", "增长率", 0),
    ],
)
def test_growth(words: str, kind: str, item: str, measure: str, sign: int) -> None:
    subject = read_subject(words, kind)
    assert ("growth", item, measure, sign) == (
        subject.role,
        subject.item,
        subject.measure,
        subject.sign,
    )


@pytest.mark.parametrize(
    ("words", "item", "sign"),
    [
        ("增加", "", 1),
        ("比上年减少", "", -1),
        ("经费支出较上年决算数减少", "经费支出", -1),
        ("决算数大于年初预算数", "", 1),
        ("支出低于全年预算", "", -1),
    ],
)
def test_a_change_of_money(words: str, item: str, sign: int) -> None:
    subject = read_subject(words, "money")
    assert ("change", "增减额", sign) == (subject.role, subject.measure, subject.sign)
    assert item == subject.item * subject.own_item


@pytest.mark.parametrize("words", ["城镇新增", "年中追加"])
def test_what_is_new_is_a_level(words: str) -> None:
    assert "main" == read_subject(words, "count").role


@pytest.mark.parametrize(
    ("words", "item", "base"),
    [
        ("占", "", ""),
        ("占总支出的", "", "总支出"),
        ("项目支出占总支出的比重为", "项目支出", "总支出"),
        ("占比", "", ""),
        ("所占比重", "", ""),
        ("违法占用耕地面积占占用耕地总面积的比例为", "违法占用耕地面积", "占用耕地总面积"),
    ],
)
def test_a_share(words: str, item: str, base: str) -> None:
    subject = read_subject(words, "percent")
    assert ("share", "占比", item, base) == (
        subject.role,
        subject.measure,
        subject.item,
        subject.base_name,
    )


@pytest.mark.parametrize(
    ("words", "item", "measure", "base"),
    [
        ("完成年初预算的", "", "完成率", "年初预算数"),
        ("为预算的", "", "完成率", "预算数"),
        ("税收收入完成年度任务的", "税收收入", "完成率", "任务数"),
        ("相当于全年收入额的", "", "完成率", "收入"),
        ("预算执行率达到", "", "执行率", ""),
        ("部门整体预算执行率", "", "总体执行率", ""),
        ("案件办结率为", "", "办结率", ""),
        ("甲项目资金执行率", "甲项目", "执行率", ""),
        ("绿地面积", "绿地面积", "比率", ""),
    ],
)
def test_a_rate(words: str, item: str, measure: str, base: str) -> None:
    subject = read_subject(words, "percent")
    assert ("rate", item, measure, base) == (
        subject.role,
        subject.item,
        subject.measure,
        subject.base_name,
    )


@pytest.mark.parametrize(
    ("words", "measure"), [("满意度目标值", "任务数"), ("满意度实际完成值", "完成数")]
)
def test_a_goal_in_percent_is_a_level(words: str, measure: str) -> None:
    subject = read_subject(words, "percent")
    assert ("main", measure, "满意度") == (subject.role, subject.measure, subject.item)


@pytest.mark.parametrize("kind", ["money", "count", "percent"])
def test_a_new_level_is_no_change(kind: str) -> None:
    subject = read_subject("参保覆盖面增加到", kind)
    assert (True, "main", "参保覆盖面", PLAIN[kind]) == (
        subject.becomes,
        subject.role,
        subject.item,
        subject.measure,
    )


@pytest.mark.parametrize(
    ("words", "role", "measure", "item"),
    [
        ("上年执行数", "prior", "执行数", ""),
        ("上年支出", "prior", "上期数", ""),
        ("上年培训费支出", "prior", "支出", "培训费支出"),
        ("上年同期", "prior", "上期数", ""),
        ("人均补助", "average", "人均", "人均补助"),
        ("每户补助", "each", "金额", "每户补助"),
        ("上年结转资金", "main", "金额", "上年结转资金"),
    ],
)
def test_earlier_levels_averages_and_shares_of_each(
    words: str, role: str, measure: str, item: str
) -> None:
    subject = read_subject(words, "money")
    assert (role, measure, item) == (subject.role, subject.measure, subject.item)


@pytest.mark.parametrize(
    ("words", "is_total"),
    [
        ("合计", True),
        ("共", True),
        ("资产总额", True),
        ("收入共计", True),
        ("收入", False),
    ],
)
def test_totals(words: str, *, is_total: bool) -> None:
    subject = read_subject(words, "money")
    assert is_total == subject.is_total


@pytest.mark.parametrize(
    ("words", "kind", "vector"),
    [
        ("甲村、乙村分别为", "count", True),
        ("分别增长", "percent", True),
        ("占比分别为", "percent", True),
        ("甲村", "count", False),
    ],
)
def test_a_distribution_over_several_names(words: str, kind: str, vector: bool) -> None:
    assert vector is read_subject(words, kind).vector


@given(
    st.text(alphabet="收支入出预算执行数率占完成比上年增长减少为的分别合计共各人均“”（）、，甲乙"),
    st.sampled_from(sorted(PLAIN)),
)
def test_no_words_are_refused(words: str, kind: str) -> None:
    subject = read_subject(words, kind)
    assert isinstance(subject, Subject)
    assert subject.measure


@pytest.mark.parametrize(
    ("words", "sign"),
    [("增加额为", 1), ("比上年增收额", 1), ("支出减少额为", -1), ("比上年增产", 1)],
)
def test_an_amount_of_change_is_a_change(words: str, sign: int) -> None:
    told = read_subject(words, "money")
    assert ("change", sign) == (told.role, told.sign)


def test_a_quota_is_no_change() -> None:
    assert "main" == read_subject("定额为", "money").role


@pytest.mark.parametrize(
    ("words", "item", "quantity"),
    [
        ("2024年度收、支总计均为", "收支", "收支总计"),
        ("收入、支出总计", "收支", "收支总计"),
        ("收入总计和支出总计均为", "收支", "收支总计"),
        ("收入总计、支出总计各", "收支", "收支总计"),
        ("收入支出决算总计为", "收支", "收支总计"),
        ("财政拨款收、支总计均为", "财政拨款收支", "财政拨款收支总计"),
        ("财政拨款收入总计、支出总计均为", "财政拨款收支", "财政拨款收支总计"),
        ("支出总计", "支出", "支出总计"),
    ],
)
def test_one_figure_may_be_both_totals(words: str, item: str, quantity: str) -> None:
    subject = read_subject(words.removeprefix("2024年度"), "money")
    assert (item, quantity, "main") == (subject.item, subject.quantity, subject.role)


def test_a_share_that_rose_is_told_in_points_and_is_no_share() -> None:
    told = read_subject("女性占比比上年提高", "points")
    assert (told.role, told.measure, told.sign) == ("growth", "百分点", 1)


def test_an_average_keeps_its_last_character() -> None:
    assert read_subject("城镇调查失业率平均为", "percent").item == "城镇调查失业率平均"


@pytest.mark.parametrize("words", ["侵占林地比例为", "被占用耕地"])
def test_land_taken_is_no_share(words: str) -> None:
    assert "" == read_subject(words, "percent").base_name
