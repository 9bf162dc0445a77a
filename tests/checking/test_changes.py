"""Changes that make up a change, with their signs."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said, verdicts

CHANGES = "changes-do-not-add-up"
_PARTED = "预算安排900.00万元，其中基本支出600.00万元，项目支出300.00万元。"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{_PARTED}2024年安排900.00万元，比上年增加20.00万元，"
            "其中：基本支出增加32.00万元，项目支出减少12.00万元。",
            id="parts-named-by-the-division-elsewhere",
        ),
        pytest.param(
            "三公经费46.50万元，比上年减少2.50万元。其中：因公出国费5.00万元，比上年增加5.00万元；"
            "公务用车费35.00万元，与上年持平；公务接待费6.50万元，比上年减少7.50万元。",
            id="one-of-them-level",
        ),
        pytest.param("调增收入3000万元，调减收入1200万元，相抵后净增加1800万元。", id="netted"),
        pytest.param(
            "新增债券增加200万元，存量资金减少500万元，收支相抵减少300万元。", id="netted-to-a-fall"
        ),
    ],
)
def test_changes_that_add_up_hold(text: str) -> None:
    assert ["holds"] == [one.verdict for one in said(text, CHANGES) if one.verdict != "unchecked"]


@pytest.mark.parametrize(
    "text",
    [
        (
            f"{_PARTED}2024年安排900.00万元，比上年增加30.00万元，"
            "其中：基本支出增加32.00万元，项目支出减少12.00万元。"
        ),
        (
            "三公经费46.50万元，比上年减少2.50万元。其中：因公出国费5.00万元，比上年增加5.00万元；"
            "公务用车费35.00万元，与上年持平；公务接待费6.50万元，比上年减少5.70万元。"
        ),
        "调增收入3000万元，调减收入1200万元，相抵后净增加2800万元。",
        (
            "年初预算612000万元，因新增债券增加16800万元，压减一般性支出7400万元，"
            "增减相抵净增8400万元。"
        ),
    ],
)
def test_changes_that_do_not_add_up_are_found(text: str) -> None:
    assert [CHANGES] == findings(text, CHANGES)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("支出比上年增加120万元，其中人员经费增加90万元。", id="some-of-them"),
        pytest.param(
            f"{_PARTED}2024年安排900.00万元，比上年增加30.00万元。"
            "较年初预算，基本支出增加32.00万元，项目支出减少12.00万元。",
            id="against-something-else",
        ),
        pytest.param(
            f"{_PARTED}2024年安排900.00万元，比上年增加30.00万元。项目支出减少12.00万元。",
            id="of-one-part-nothing-is-said",
        ),
        pytest.param(
            "三公经费46.50万元，比上年减少2.50万元。其中：因公出国费5.00万元，"
            "比上年增加5.00万元；公务用车费35.00万元；公务接待费6.50万元，与上年持平。",
            id="level-is-another-part",
        ),
        pytest.param("存款余额90亿元，用户净增2.5万户，贷款增加3万户。", id="net-of-nothing-said"),
        pytest.param(
            "调增收入3000万元，上级补助800万元，调减收入1200万元，相抵后净增加2800万元。",
            id="one-of-unknown-direction",
        ),
    ],
)
def test_what_need_not_add_up_is_left_alone(text: str) -> None:
    assert [] == findings(text, CHANGES)
    assert "broken" not in verdicts(text, CHANGES)
