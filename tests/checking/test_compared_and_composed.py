"""Levels compared in other words, averages of the amount before, totals that are made up."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("务工规模31,860人，比2021年的30,514人多1,364人。", "change-amount-disagrees"),
        ("学位咨询864件，是上月216件的5倍。", "multiple-of-prior-disagrees"),
        ("办结率97.82%，较7月的96.90%提升0.72个百分点。", "points-change-disagrees"),
        ("占比58.1%，高于55%的省定目标3.7个百分点。", "points-from-target-disagree"),
        ("收入增长13.9%，高于全县支出增速7.2%7.6个百分点。", "points-from-target-disagree"),
        ("林地由21.6万亩扩大到25.2万亩，两年净增3.9万亩。", "change-amount-disagrees"),
        ("在校生16,382人，比上学年增加310人，增长2.93%。", "growth-rate-disagrees"),
        (
            "常住人口285.9万人，其中城镇171.8万人，占常住人口比重（城镇化率）为61.0%。",
            "share-disagrees",
        ),
        (
            "公务用车费27.36万元，公务接待费5.91万元。国内公务接待546人次，人均118.24元。",
            "average-disagrees",
        ),
        (
            (
                "收入总计530.00万元，支出总计530.00万元。\n\n"
                "本年收入合计500.00万元。\n\n年初结转和结余32.00万元。"
            ),
            "income-total-disagrees",
        ),
    ],
)
def test_a_wrong_figure_is_found(text: str, rule: str) -> None:
    assert rule in [one.rule for one in said(text) if one.verdict == "broken"]


@pytest.mark.parametrize(
    "text",
    [
        "男生1,250人，女生1,130人，男生比女生多120人。",
        "务工规模31,860人，比2021年的30,514人多1,346人，比计划多6人。",
        "办结率98.6%，较7月的97.4%提升1.2个百分点，满意率96.2%，提升0.4个百分点。",
        "工业增长8.9%，高于全国5.2%、全省6.0%的平均水平3.7个和2.9个百分点。",
        "合格率98%，高于国家规定的95%标准，较上年提高0.5个百分点。",
        "增长6.1%，其中工业增长8.0%，高于全区平均1.9个百分点，建筑业增长5.0%。",
        (
            "公务用车费27.36万元，公务接待费5.91万元，其中外宾接待费0.80万元。"
            "国内公务接待546人次，人均93.59元。"
        ),
        (
            "收入总计46.21亿元。当年支出42.86亿元，上解支出0.98亿元，债务还本1.12亿元，"
            "支出总计44.96亿元。收支相抵，结转下年1.25亿元。"
        ),
        "林地由21.6万亩扩大到25.2万亩，两年净增3.6万亩；湿地三年增加1.2万亩，达到8.4万亩。",
    ],
)
def test_what_stands_near_is_no_fault(text: str) -> None:
    assert findings(text) == []


def test_a_bound_bears_out_no_number() -> None:
    text = "共设1,836个教学班，平均班额43.0人；7个班超过55人。"
    assert "holds" not in [one.verdict for one in said(text, "average-of-counts-disagrees")]
    assert "rounded" not in [one.verdict for one in said(text, "average-of-counts-disagrees")]
