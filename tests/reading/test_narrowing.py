"""Lists that were set narrower than the text around them keep their lines together."""

from __future__ import annotations

import pytest

from auditor.reading import read_text

WIDE = (
    "本局全年一般公共预算支出一千二百万元，比上年有所增长，主要是新建的两所幼儿园年内先后投入使用，"
    "人员经费和日常公用经费都有所增加，另外校舍维修、图书更新、信息化设备购置等项目按进度付款，"
    "各项支出均控制在调整后的预算以内，没有发生超范围的支出，也没有在往来款中列支应由预算安排的费用，"
    "总体执行情况较为平稳，具体支出情况按科目说明如下，请一并审阅。"
)
ITEMS = [
    (
        "1.教育支出（类）普通教育（款）学前教育（项），"
        "主要用于幼儿园运转和校舍维修，年初预算为三百万元，支出决算为三百一十万元，主要是年中追加了设备购置经费，"
        "按合同进度支付。"
    ),
    (
        "2.教育支出（类）普通教育（款）小学教育（项），"
        "主要用于小学运转、图书更新和校园安保，年初预算为五百万元，支出决算为四百九十万元，"
        "主要是部分设备采购节约了资金。"
    ),
    (
        "3.教育支出（类）普通教育（款）初中教育（项），"
        "主要用于初中运转、实验室改造和教师培训，年初预算为四百万元，支出决算为四百万元，"
        "与年初预算持平。"
    ),
    (
        "4.农林水支出（类）水利（款）农村水利（项），"
        "主要用于校园内外水渠清淤和水塔维修改造，年初预算为九十万元，支出决算为八十八万元，"
        "主要是按实际工程量结算。"
    ),
    (
        "5.交通运输支出（类）公路水路运输（款）公路养护（项），"
        "主要用于校车线路道路养护，年初预算为一百万元，支出决算为一百零三万元，"
        "主要是年中新增线路和养护标准调整。"
    ),
]


def set_at(width: int, paragraph: str) -> str:
    """The lines of a paragraph whose first line is set in, as extraction drops the indent."""
    first = width - 2
    rest = [paragraph[at : at + width] for at in range(first, len(paragraph), width)]
    return "\n".join([paragraph[:first], *rest]) + "\n"


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_text(text)
    return [
        (block.kind, document.text[block.start : block.end].partition("，")[0])
        for block in document.blocks
    ]


@pytest.mark.parametrize("width", [26, 27, 28, 30])
def test_the_items_of_a_narrower_list_are_one_paragraph_each(width: int) -> None:
    text = set_at(30, WIDE) + "".join(set_at(width, item) for item in ITEMS) + set_at(30, WIDE)
    assert [
        ("paragraph", "1.教育支出（类）普通教育（款）学前教育（项）"),
        ("paragraph", "2.教育支出（类）普通教育（款）小学教育（项）"),
        ("paragraph", "3.教育支出（类）普通教育（款）初中教育（项）"),
        ("paragraph", "4.农林水支出（类）水利（款）农村水利（项）"),
        ("paragraph", "5.交通运输支出（类）公路水路运输（款）公路养护（项）"),
    ] == [one for one in blocks(text) if one[1][0].isdigit()]


@pytest.mark.parametrize("heading", ["1.加强项目储备", "2.压实主体责任"])
def test_a_heading_with_room_behind_it_stays_one(heading: str) -> None:
    text = set_at(30, WIDE) + "".join(set_at(26, item) for item in ITEMS)
    assert ("heading", heading) in blocks(f"{text}{heading}\n{set_at(26, WIDE)}")


def test_a_chapter_heads_what_follows_though_its_lines_are_as_long() -> None:
    chapter = "八、农林水支出和交通运输支出决算情况的补充说明"
    text = set_at(30, WIDE) + "".join(set_at(26, item) for item in ITEMS)
    assert ("heading", chapter) in blocks(f"{text}{chapter}\n{set_at(26, WIDE)}")
