"""Statements that stand where each speaks of a matter of its own contradict nothing."""

from __future__ import annotations

import pytest

from tests.checking.samples import SHIPPED, findings, verdicts

FUNDS = """某市医保基金运行情况

一、基金收支情况

（一）职工医保

1.收入。全年基金收入96,384.52万元，其中统筹基金收入51,840.26万元。

（二）居民医保

1.收入。全年基金收入74,218.30万元，其中个人缴费46,670.40万元。
"""

SOUND = [
    FUNDS,
    (
        "一、待遇情况\n\n（一）职工医保。政策范围内住院费用基金支付比例83.6%。\n\n"
        "（二）居民医保。政策范围内住院费用基金支付比例69.3%。\n"
    ),
    (
        "（一）年初部门预算2,318.60万元，其中基本支出486.20万元，项目支出1,832.40万元。\n\n"
        "（二）部门决算支出2,702.37万元，基本支出512.48万元，项目支出2,189.89万元。\n"
    ),
    "截至年底到位资金3,720.00万元，其中县级配套到位264.00万元，到位率96.88%。",
    "享受待遇318.92万人次，其中住院24.18万人次，住院率18.65%。",
    (
        "一般公共预算收入预算为21.60亿元，实际完成21.86亿元。"
        "其中，税收收入完成16.32亿元，占一般公共预算收入的比重为74.66%。"
    ),
    (
        "预算编制10分、预算执行20分、预算管理15分、产出35分、效益20分，"
        "分别得10分、18.5分、14分、34分、18.5分，合计95.00分。"
    ),
    "县级资金到位930.00万元，尚有1340.00万元未到位，到位率41.0%。",
    "日均清运量由年初的78吨降至71吨，减量7吨；分类准确率由87.5%提升到93.2%，提高5.7个百分点。",
    "交通事故由147起下降到118起，下降19.73%；设置护路岗位2315个，年人均增收约6000元。",
]


@pytest.mark.parametrize("text", SOUND, ids=range(len(SOUND)))
def test_sound_texts_stay_silent(text: str) -> None:
    assert [] == findings(text, *SHIPPED.values())


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("分类准确率由93.2%下降到95.5%。", "fall-to-a-higher-figure"),
        ("护路岗位2315个，比上年增加115个，下降5.2%。", "growth-rate-disagrees"),
        (
            "预算编制10分、预算执行20分、产出35分，分别得10分、18.5分、34分，合计65.5分。",
            "parts-do-not-add-up",
        ),
    ],
)
def test_contradictions_of_one_matter_are_found(text: str, rule: str) -> None:
    assert rule in findings(text, *SHIPPED.values())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("一、产出情况：", "二、效益情况：", "broken"),
        ("产出情况：", "效益情况：", "broken"),
        ("一、项目基本情况：", "二、主要工作成效：", "broken"),
        ("一、东区情况：", "二、西区情况：", ""),
        ("一、道路项目：", "二、绿化项目：", ""),
    ],
)
def test_two_sides_of_one_matter_tell_of_the_same(one: str, other: str, expected: str) -> None:
    text = f"{one}全年接待来访群众3,241人次。\n\n{other}全年接待来访群众3,421人次。"
    assert [expected] * bool(expected) == verdicts(text, "same-item-differs")


def test_bodies_that_stand_two_headings_above_are_told_apart() -> None:
    one = "一、甲中心\n\n（一）收入\n\n总收入1,000.00万元。\n\n"
    text = f"{one}二、乙中心\n\n（一）收入\n\n总收入500.00万元。\n"
    assert findings(text, "restated-figure-differs") == []


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("省级6项", "市级5项"), False),
        (("甲类12户", "乙类8户"), False),
        (("续建35宗", "新开工39宗"), False),
        # of the same ones, or of no list
        (("重点项目6项", "重点项目6项"), True),
        (("全年来看", "总的来看"), True),
    ],
)
def test_paragraphs_that_open_with_so_many_of_a_sort_speak_of_those(
    names: tuple[str, str], found: bool
) -> None:
    text = "\n\n".join(
        f"{name}，概算总额较大。1—12月份累计完成投资{done}亿元，完成情况较好。"
        for name, done in zip(names, ("28.78", "26.40"), strict=True)
    )
    assert bool(findings(text, "restated-figure-differs")) is found
