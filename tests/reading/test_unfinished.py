"""Lines that break within a quotation or within the name of a budget item go on."""

from __future__ import annotations

import pytest

from auditor.reading import read_text
from auditor.reading.unfinished import stops_within_name


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("1.“教育支出（类）普通教育（款）小学", "教育（项）”46.50 万元，主要用于：教学。"),
        ("13、体育支出（类）其他体育与传", "媒支出（款）其他体育支出（项）。主要用于：活动。"),
        ("6.“社会保障和就业支出（类）养老支出（款）", "行政单位离退休（项）”252.74 万元，用于："),
        ("2. “公共安全支出（类）司法（款）法律服务（项）”", "27.09 万元，主要用于：法律援助。"),
        ("8、城乡社区支出(类)城乡社区", "管理事务(款)行政运行(项)。主要用于：运转。"),
        ("全年部门预算中，基本支出", "1,846.35万元、项目支出2,310.72万元。"),
        ("收入总计430万元。其中：财政拨款收入", "398.42万元，占92.12%；其他收入30万元。"),
    ],
)
def test_a_name_that_is_not_closed_goes_on(before: str, text: str) -> None:
    assert stops_within_name(before, text)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("一、教育支出（类）", "年初预算为46.50万元，支出决算为45.30万元。"),
        ("1.教育支出（类）普通教育（款）小学教育（项）", "卫生健康支出（类）医疗（款）医疗（项）"),
        ("教育支出（类）100.20万元", "普通教育（款）80.10万元"),
        ("“三公”经费情况", "“三公”经费支出9.40万元。"),
        ("（二）公务接待费", "1.20万元为国内接待支出。"),
        ("全年共安排项目如下：", "120万元，用于道路。"),
        ("（一）办班情况", "12期，培训600人。"),
        ("（一）总体情况（万元）", "2025年度支出共计20万元。"),
    ],
)
def test_a_name_that_is_closed_does_not(before: str, text: str) -> None:
    assert not stops_within_name(before, text)


def test_numbered_items_broken_at_the_width_of_a_page_are_whole() -> None:
    text = """\
全年财政拨款支出的具体情况如下，各项支出均按照批复的预算执行，
未发生超出预算的情况，主要用于下列各项：
1、文化体育支出（类）其他文化体育与传
媒支出（款）其他文化体育支出（项）。主要用于：群众文体活动。年
初预算为 20.00 万元，支出决算为 19.50 万元。决算数小于预算数。
2、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用
于：公积金。年初预算为 30.00 万元，支出决算为 29.50 万元。
"""
    document = read_text(text)
    told = [document.text[block.start : block.end] for block in document.blocks]
    assert [line[:2] for line in told[-2:]] == ["1、", "2、"]
    assert "其他文化体育与传媒支出（款）" in told[-2]
