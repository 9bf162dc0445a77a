"""Lists of accounts whose announcement names their total."""

from __future__ import annotations

import pytest

from tests.extraction.stated import lists

_TOTAL = "2024年部门预算说明\n\n财政拨款支出预算510.00万元。\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "财政拨款支出主要内容如下：\n\n"
            "1.“教育支出（类）普通教育（款）小学教育（项）”300.00万元，主要用于日常运转。\n\n"
            "2.“教育支出（类）普通教育（款）初中教育（项）”150.00万元，主要用于日常运转。\n\n"
            "3.“住房保障支出（类）住房改革支出（款）住房公积金（项）”60.00万元，主要用于缴存。",
            id="in-quotation-marks",
        ),
        pytest.param(
            "（二）财政拨款支出预算具体安排情况如下：\n\n"
            "1.教育支出（类）普通教育（款）小学教育（项）2024年预算300.00万元，2023年预算290.00万元。\n\n"
            "2.教育支出（类）普通教育（款）初中教育（项）2024年预算150.00万元，2023年预算150.00万元。\n\n"
            "教师培训按学期安排。\n\n"
            "3.住房保障支出（类）住房改革支出（款）住房公积金（项）2024年预算60.00万元，2023年预算0万元。",
            id="of-two-years",
        ),
        pytest.param(
            "财政拨款支出主要用途：\n\n"
            "1.“教育支出（类）”300.00万元，用于学校。“文化支出（类）”150.00万元，用于展馆。\n\n"
            "2.“住房保障支出（类）”60.00万元，用于缴存公积金。",
            id="two-in-a-paragraph",
        ),
    ],
)
def test_the_accounts_make_up_what_their_announcement_names(text: str) -> None:
    assert ["510.00万元", "300.00万元", "150.00万元", "60.00万元"] in lists(_TOTAL + text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "财政拨款支出主要内容如下：\n\n1.小学教育300.00万元。\n\n2.初中教育150.00万元。",
            id="no-accounts",
        ),
        pytest.param(
            "财政拨款支出主要内容如下：\n\n1.“教育支出（类）”300.00万元。\n\n"
            "2.“教育支出（类）普通教育（款）初中教育（项）”150.00万元。",
            id="of-two-ranks",
        ),
        pytest.param(
            "政府采购支出主要内容如下：\n\n1.“教育支出（类）”300.00万元。\n\n2.“文化支出（类）”1.00万元。",
            id="of-a-total-that-nothing-states",
        ),
        pytest.param(
            "财政拨款支出主要内容如下：\n\n1.“教育支出（类）”300.00万元。", id="one-account"
        ),
    ],
)
def test_what_is_no_list_of_accounts_of_one_total(text: str) -> None:
    assert not any("510.00万元" in one for one in lists(_TOTAL + text))
