"""Parts that count against their total: what is lost, what flows out."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

PARTS = "parts-do-not-add-up"
EXCEEDS = "part-exceeds-whole"


@pytest.mark.parametrize(
    "text",
    [
        "全县国有企业实现利润总额100万元，其中甲公司盈利150万元，乙公司亏损50万元。",
        "货物贸易顺差50.25亿元，其中对甲国顺差80.75亿元，对乙国逆差30.50亿元。",
        "货物贸易逆差30.25亿元，其中对甲国逆差80.75亿元，对乙国顺差50.50亿元。",
        "跨境资金净流入12.5亿元，其中直接投资净流入20.1亿元、证券投资净流出额为7.6亿元。",
    ],
)
def test_what_is_lost_takes_from_what_is_won(text: str) -> None:
    assert ["holds"] == verdicts(text, PARTS)


def test_losses_make_up_a_loss() -> None:
    text = "规模以上工业企业亏损总额50万元，其中甲公司亏损30万元，乙公司亏损20万元。"
    assert ["holds"] == verdicts(text, PARTS)


def test_firms_that_lose_are_still_firms() -> None:
    text = "规模以上工业企业500家，其中盈利企业300家，亏损企业200家。"
    assert ["holds"] == verdicts(text, PARTS)


def test_a_swap_in_the_total_shows() -> None:
    text = "货物贸易顺差50.52亿元，其中对甲国顺差80.75亿元，对乙国逆差30.50亿元。"
    assert [PARTS] == findings(text, PARTS)


def test_a_list_that_leaves_something_out_may_come_to_anything() -> None:
    text = "货物贸易顺差61.40亿元，其中对甲国顺差80.75亿元，对乙国逆差30.50亿元。"
    assert ["unchecked"] == verdicts(text, PARTS)


@pytest.mark.parametrize("against", ["缺口", "当期赤字"])
def test_one_fund_may_have_more_left_than_all_together(against: str) -> None:
    text = f"社保基金当期结余12.4亿元，其中养老保险基金结余15.6亿元，医疗保险基金{against}3.2亿元。"
    assert [] == findings(text, EXCEEDS)


def test_what_is_left_of_one_project_cannot_be_more_than_what_is_left_of_all() -> None:
    text = "年末结转结余12.4万元，其中培训项目结转结余15.6万元。"
    assert [EXCEEDS] == findings(text, EXCEEDS)
