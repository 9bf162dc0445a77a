"""Second counts behind the first (268户1,024人), sums of lines before, and what became less."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts

PARTS = "parts-do-not-add-up"
GROWTH = "growth-rate-against-prior-disagrees"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("安置36户128人，其中楼房安置21户80人，货币安置15户48人。", ["holds", "holds"]),
        ("安置36户128人，其中楼房安置21户80人，货币安置15户58人。", ["holds", "broken"]),
        ("孤儿5户7人、独居老人12户15人、残疾人9户20人，合计26户42人。", ["holds", "holds"]),
        ("孤儿5户7人、独居老人12户15人、残疾人9户20人，合计26户52人。", ["holds", "broken"]),
        ("孤儿5户7人、独居老人12户15人、残疾人9户20人，三类对象共26户52人。", ["holds", "broken"]),
        # two nouns that are counted alike
        ("涉及3个乡镇12个村，其中东片2个乡镇7个村，西片1个乡镇5个村。", ["holds", "holds"]),
        ("涉及3个乡镇15个村，其中东片2个乡镇7个村，西片1个乡镇5个村。", ["holds", "broken"]),
    ],
)
def test_the_second_count_adds_up_as_the_first(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, PARTS)


def test_households_are_no_number_of_items() -> None:
    assert findings("孤儿5户7人、独居老人12户15人、残疾人9户20人，共26户42人。") == []


@pytest.mark.parametrize(
    ("total", "expected"), [("49.3", ["holds"]), ("48.3", ["broken"]), ("120", [])]
)
def test_lines_are_added_up_below_them(total: str, expected: list[str]) -> None:
    text = f"支出如下：\n\n1.培训费36.5万元；\n\n2.差旅费12.8万元。\n\n以上合计{total}万元。"
    assert expected == [one for one in verdicts(text, PARTS) if one != "unchecked"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("环节由12个精简为9个，精简率25%。", []),
        ("环节由12个精简为9个，精简率75%。", [GROWTH]),
        ("时限由法定30天压缩至6天，压缩80%。", []),
        ("时限由法定30天压缩至6天，压缩20%。", [GROWTH]),
        ("稻谷收购价由每公斤2.5元降为2.4元，降幅4%。", []),
        ("亏损额由640万元收窄至480万元，减亏160万元。", []),
        ("亏损额由640万元收窄至480万元，减亏180万元。", ["change-amount-disagrees"]),
        ("新建压缩天然气加气站3座，压缩站2座。", []),
    ],
)
def test_what_is_cut_down(text: str, expected: list[str]) -> None:
    assert expected == findings(text)
