"""The one figure whose change mends several relations."""

from __future__ import annotations

from tests.checking.samples import causes, repairs, said

RULES = ("year-expenditure-disagrees", "share-disagrees")
SPENT = "本年支出合计11788.69万元，其中：基本支出{}万元，占71.55%；项目支出3354.17万元，占28.45%。"


def test_a_figure_that_a_sum_and_a_share_ask_to_be_another() -> None:
    text = SPENT.format("8538.82")
    told = "8538.82万元改为8434.52万元，则这里与另1处不符都消除，疑该数有误"
    assert causes(text, *RULES) == [("one-figure", told), ("one-figure", told)]
    for finding in said(text, *RULES):
        if finding.is_finding:
            assert repairs(finding) == [("8538.82万元", "8434.52万元")]


def test_where_one_relation_fails_no_figure_is_singled_out() -> None:
    text = "本年支出合计11788.69万元，其中：基本支出8538.82万元；项目支出3354.17万元。"
    assert causes(text, *RULES) == []


def test_a_figure_that_another_relation_confirms_is_not_changed() -> None:
    text = SPENT.format("8434.52").replace("28.45%", "28.54%")
    assert [cause for cause, _ in causes(text, *RULES)] != ["one-figure"]
