"""Lists that leave nothing out: as the text says, or by what they list."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

PARTS = "parts-do-not-add-up"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "全年支出16507.51万元，其中基本支出963.79万元，占5.84%；项目支出15543.79万元，占94.16%。",
            id="shares-that-make-100",
        ),
        pytest.param(
            "应急支出3671.41万元，其中：1.执法监督1802.26万元；2.安全培训1446.15万元；"
            "3.消防救援324.00万元，以上三项合计3671.41万元。",
            id="counted-behind-the-list",
        ),
        pytest.param(
            "支持项目67个，其中粮油类22个、蔬菜类17个、水果类19个、畜禽类8个。", id="kinds"
        ),
        pytest.param(
            "实际支出196.40万元，其中中央资金120.00万元、省级资金50.00万元、县级配套26.20万元。",
            id="payers-down-to-the-last",
        ),
        pytest.param(
            "文化馆举办培训、展演和讲座共计146场次，其中培训62场次、展演57场次、讲座25场次。",
            id="just-what-is-summed-up",
        ),
    ],
)
def test_what_a_full_list_lacks_is_a_fault(text: str) -> None:
    assert PARTS in findings(text, PARTS)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "文化馆举办培训、展演、讲座等共计146场次，其中培训62场次、展演57场次、讲座25场次。",
            id="among-others",
        ),
        pytest.param(
            "全年支出16507.51万元，其中基本支出963.79万元，占5.84%；项目支出15443.79万元，占93.56%。",
            id="shares-that-leave-some",
        ),
        pytest.param(
            "总投资628.00万元，其中中央资金120.00万元、省级资金50.00万元、县级资金26.20万元。",
            id="payers-and-no-slip",
        ),
        pytest.param(
            "实际支出196.40万元，其中中央资金120.00万元、省级资金76.20万元。", id="not-to-the-last"
        ),
        pytest.param("支持项目67个，其中粮油类22个、蔬菜类17个、水果类9个。", id="some-kinds"),
    ],
)
def test_what_a_list_of_some_lacks_is_none(text: str) -> None:
    assert [] == findings(text, PARTS)


@pytest.mark.parametrize(
    "text",
    [
        "支持项目66个，其中粮油类22个、蔬菜类17个、水果类19个、畜禽类8个。",
        "全年支出16507.58万元，其中基本支出963.79万元，占5.84%；项目支出15543.79万元，占94.16%。",
    ],
)
def test_a_full_list_that_adds_up_holds(text: str) -> None:
    assert ["holds"] == verdicts(text, PARTS)


@pytest.mark.parametrize(
    ("total", "last", "expected"),
    [
        ("7,798.20", "（4）厕所改造1,523.00万元。", "broken"),
        ("9,776.20", "（4）厕所改造1,523.00万元。", "holds"),
        # a list of four, and five are said
        ("7,798.20", "（4）厕所改造1,523.00万元；\n\n（5）其他工作。", "unchecked"),
    ],
)
def test_numbered_paragraphs_as_many_as_are_said_are_all(
    total: str, last: str, expected: str
) -> None:
    number = 5 if "（5）" in last else 4
    text = (
        f"安排项目支出{total}万元，共{number}个项目：\n\n（1）道路维修3,860.00万元；\n\n"
        "（2）公交补贴2,415.00万元，其中燃油补贴1,265.00万元、票价补贴1,150.00万元；\n\n"
        f"（3）桥梁检测1,978.20万元，涉及桥梁16座；\n\n{last}\n"
    )
    assert expected in verdicts(text, "parts-do-not-add-up")
