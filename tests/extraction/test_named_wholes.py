"""Lists whose total is named before them."""

from __future__ import annotations

import pytest

from tests.extraction.stated import lists


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "全年基本支出398.20万元。\n基本支出中，人员经费310.00万元，公用经费88.20万元，"
            "人员经费主要用于发放工资120.50万元。",
            ["398.20万元", "310.00万元", "88.20万元"],
            id="of-the-paragraph-above-down-to-a-full-set",
        ),
        pytest.param(
            "事业收入52.15万元。事业收入中，医疗收入50.05万元，科教收入2.10万元。",
            ["52.15万元", "50.05万元", "2.10万元"],
            id="of-the-sentence-before",
        ),
        pytest.param(
            "“三公”经费支出年初预算为8万元，支出决算为6万元。\n“三公”经费支出决算中，出国（境）费支出决算1万元，"
            "占16.67%；公务用车费支出决算3万元，占50%；公务接待费支出决算2万元，占33.33%。",
            ["6万元", "1万元", "3万元", "2万元"],
            id="of-what-was-spent-in-quotes-and-parted-by-semicolons",
        ),
        pytest.param(
            "入户调查的186户中，满意121户、一般57户、不满意8户。",
            ["186户", "121户", "57户", "8户"],
            id="of-the-number-itself",
        ),
        pytest.param(
            "15个问题中，3个因涉诉待判、5个涉及历史账款、7个属体制问题。",
            ["15个", "3个", "5个", "7个"],
            id="told-by-what-stands-behind-each",
        ),
        pytest.param(
            "未拨资金33.33万元中，21.08万元为应付检验费，12.25万元为节余。",
            ["33.33万元", "21.08万元", "12.25万元"],
            id="of-an-amount",
        ),
    ],
)
def test_the_total_is_what_the_words_before_name(text: str, told: list[str]) -> None:
    assert told in lists(text)


def test_the_list_is_taken_out_of_the_one_around_it() -> None:
    text = "投诉74件，其中撤回23件，正式受理51件；受理件中，成立18件、驳回12件、其他方式21件。"
    assert [["74件", "23件", "51件"], ["51件", "18件", "12件", "21件"]] == lists(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("9个县中，有8个编制预算，6个增长、2个下降。", id="some-of-them"),
        pytest.param("12个县中，8个编制预算，6个增长、2个下降。", id="parts-of-a-part"),
        pytest.param("72个村中，建立管护制度的41个，占56.9%。", id="one"),
        pytest.param("实际工作中，完成检测20批次、抽检30批次。", id="no-level-of-that-name"),
        pytest.param(
            "2022年项目支出90万元。\n\n\n# 二\n2023年项目支出80万元。\n\n# 三\n预算执行。\n\n"
            "项目支出中，甲40万元、乙40万元。",
            id="two-levels-of-that-name",
        ),
    ],
)
def test_what_has_no_one_total_is_no_list(text: str) -> None:
    assert [] == lists(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "补助标准为每人每年640元，其中中央补助192元、省级补助224元、县级补助224元。",
            [["640元", "192元", "224元", "224元"]],
            id="who-pays-for-each",
        ),
        pytest.param("补助标准为每户2万元，其中危房3万元、旧房1万元。", [], id="kinds-of-each"),
        pytest.param("人均可支配收入3万元，其中城镇居民4万元、农村居民2万元。", [], id="averages"),
    ],
)
def test_what_each_one_gets_is_paid_by_several(text: str, told: list[list[str]]) -> None:
    assert told == lists(text)
