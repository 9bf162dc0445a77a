"""Passages of sound reports: as they are they give no finding, with one figure changed they do."""

from __future__ import annotations

import pytest

from tests.checking.samples import alarms, findings

SOUND = [
    pytest.param(
        "近三年支出分别为：2022年500.00万元、2023年400.00万元、2024年440.00万元，2023年下降20%，"
        "2024年增长10%。",
        ("增长10%", "增长30%"),
        id="growth of the years of a list, told behind it",
    ),
    pytest.param(
        "支出决算数为218.36亿元，完成调整预算的96.58%，其中：批准的年初预算为203.50亿元，"
        "执行中调增22.60亿元。",
        None,
        id="a rate of the adjusted budget beside the first one",
    ),
    pytest.param(
        "教育支出年初预算为203.50亿元，支出决算为218.36亿元，完成年初预算的107.30%。",
        ("107.30", "117.30"),
        id="a rate of the budget that it names",
    ),
    pytest.param(
        "中央资金支出742.65万元，省级资金支出100.80万元，县级资金支出52.50万元。"
        "三级资金合计到位943.50万元，支出895.95万元。",
        None,
        id="what came in behind what went out",
    ),
    pytest.param(
        "中央资金支出742.65万元，省级资金支出100.80万元，县级资金支出52.50万元。"
        "三级资金合计支出895.95万元。",
        ("895.95", "985.95"),
        id="what went out in all",
    ),
    pytest.param(
        "甲项目支付120.00万元、乙项目支付80.00万元，合计筹集230.00万元。",
        None,
        id="what was raised behind what was paid",
    ),
    pytest.param(
        "（一）金融企业国有资产。全市国有金融企业8户，资产总额624.18亿元，负债总额558.72亿元。\n\n"
        "（二）行政事业性国有资产。全市单位1206家，资产总额926.53亿元，负债总额138.91亿元。",
        None,
        id="assets of two sorts, each in a numbered paragraph",
    ),
    pytest.param(
        "收入决算数78.25亿元，其中国有土地使用权出让收入71.06亿元；支出决算数96.42亿元，"
        "其中债务付息支出5.83亿元。",
        None,
        id="the other side of an account behind a list",
    ),
    pytest.param(
        "产出指标（50分）保洁面积（指标值≥612万平方米，实际615.8万平方米，分值8分，得分8分），"
        "效益指标（30分），自评得分99.5分。",
        ("得分8分", "得分9分"),
        id="full marks in a bracket that has a score of its own",
    ),
    pytest.param(
        "收入总计4,326.18万元，其中：财政拨款收入3,985.42万元；其他收入228.36万元；\n\n"
        "年初结转和结余112.40万元。",
        None,
        id="a list that the next paragraph goes on with",
    ),
    pytest.param(
        "收入总计4,326.18万元，其中：财政拨款收入3,985.42万元；其他收入340.76万元。",
        ("340.76", "228.36"),
        id="a list that ends with its sentence",
    ),
    pytest.param(
        "老年人福利类2.94亿元,占55.26%。其中:养老服务体系建设2.10亿元,新增床位6820张,"
        "每张补助1万元,共6820万元;适老化改造2.4万户,每户补助3000元,共7200万元;"
        "其余6980万元用于老年食堂。",
        None,
        id="parts of parts among half-width marks",
    ),
    pytest.param(
        "收支相抵，当年结余１４．２１亿元；加上上年滚存结余１２２．８５亿元，年末滚存结余"
        "１３７．０６亿元。\n\n"
        "养老保险基金：当年结余４．４７亿元，上年滚存结余４２．１８亿元，年末滚存结余４６．６５亿元。\n\n"
        "医疗保险基金：当年结余５．９４亿元，上年滚存结余３９．８５亿元，年末滚存结余４５．７９亿元。",
        None,
        id="full-width points",
    ),
    pytest.param(
        "（一）数量。办班5期。\n\n（二）质量。合格率99%。\n\n（三）成本。人均300元。",
        ("（三）", "（五）"),
        id="numbers of paragraphs",
    ),
]


@pytest.mark.parametrize(("text", "spoiled"), SOUND)
def test_a_sound_passage_gives_no_finding(text: str, spoiled: tuple[str, str] | None) -> None:
    assert alarms(text) == []
    if spoiled is not None:
        assert findings(text.replace(*spoiled)) != []
