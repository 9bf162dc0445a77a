"""Sentences of monthly and yearly reports of banks, courts, industry, tourism."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said

_TABLE = """各区接待情况

全市接待游客120.00万人次。

| 区县 | 接待人次（万） | 占全市比重 |
|---|--:|--:|
| 东区 | 54.00 | 45.00% |
| 西区 | 42.00 | {share} |
| 南县 | 24.00 | 20.00% |
"""

#: Each with the wrong figure and what it should be.
_WRONG = [
    # over the same months
    ("6月末，贷款余额416.00亿元，比年初增加16.00亿元，增长4.40%。", "4.40", "4.00"),
    ("2023年末，贷款余额416.00亿元，比年初增加16.00亿元，同比增长4.40%。", "4.40", "4.00"),
    # of what came in and what was left over, where both are told
    ("新收案件820件，加上上年旧存80件，共受理900件，审结855件，结案率97.5%。", "97.5", "95.0"),
    # the 、 in a name does not set off the parts of a list
    (
        "融资427.3亿元：贷款295.8亿元，信托、委托贷款38.6亿元，股票62.1亿元，债券31.7亿元。",
        "62.1",
        "61.2",
    ),
    ("受理执行案件1,800件，执结1,656件，执结率82.0%。", "82.0", "92.0"),
    # the stroke between a number and its share
    ("建议320件：城建类96件/33.0%，教育类64件/20.0%，其他160件/50.0%。", "33.0", "30.0"),
    # shares told behind the amounts, by name
    (
        "总收入400.00亿元。税收300.00亿元，规费100.00亿元。税收、规费分别占总收入的75.0%、52.0%。",
        "52.0",
        "25.0",
    ),
    (
        "快递收入增长14.3%，占全部收入的78.7%，较上年提高0.6个百分点（上年77.9%）。",
        "0.6",
        "0.8",
    ),
    ("全省总用水量194.40亿立方米。与上年相比，总用水量增加3.18亿立方米，增长1.9%。", "1.9", "1.7"),
    ("税收收入128.60亿元，非税收入9.34亿元。税收收入同比增加7.19亿元，增长5.6%。", "5.6", "5.9"),
    ("非税占总收入的33.8%，比上年同期提高6.3个百分点（上年同期30.2%）。", "6.3", "3.6"),
    ("刑事案件1893起，行政案件418起，刑事案件比上年多271起（上年1676起）。", "271", "217"),
    # shares of what stands right before, one for each
    (
        "实有主体64.40万户。企业18.70万户、农户45.10万户、合作社0.60万户，三类占比29.0%、77.0%、0.9%。",
        "77.0",
        "70.0",
    ),
    (
        "预算9,430万元，追加526万元，调整预算9,956万元，下达9,458.2万元，占调整预算98%。",
        "98",
        "95",
    ),
    # what it is compared with, told behind the change
    ("水库蓄水152.80亿立方米，较年初减少20.35亿立方米，年初为137.15亿立方米。", "137", "173"),
    ("办理建议305件，比上年多23件（上年228件）。", "228", "282"),
]

_SOUND = [
    "规上工业营业收入618.4亿元，利润总额33.8亿元，其中制造业营业收入利润率6.10%。",
    "粮食总产量54.23万吨，播种面积120.50万亩，其中早稻亩产412.0公斤、晚稻亩产480.0公斤。",
    "受理民事案件600件，审结550件；受理刑事案件300件，审结280件，两类共未结70件。",
    "受理诉求820件，办结812件/99.0%，满意796件/98.0%。",
    "办理建议120件/100%，其中按时办结118件/98.3%。",
    "授权专利1,445件，其中\n\n· 发明专利287件，占19.9%\n\n· 实用新型963件\n\n· 外观设计195件",
    "6月末，存款余额520.00亿元，同比增长8.6%，比年初增加20.00亿元，比年初增长4.00%。",
    "9月末，在册企业5,126户，较上月末增加36户，同比增长4.2%。",
    "人均综合用水量420立方米，亩均灌溉用水量312立方米，常住人口462.8万人。",
]


@pytest.mark.parametrize(("text", "wrong", "right"), _WRONG)
def test_what_does_not_agree_is_told(text: str, wrong: str, right: str) -> None:
    assert findings(text), said(text)
    assert findings(text.replace(wrong, right)) == [], said(text.replace(wrong, right))


@pytest.mark.parametrize("text", _SOUND)
def test_what_agrees_is_left_alone(text: str) -> None:
    assert findings(text) == [], said(text)


def test_shares_of_a_region_in_a_table_without_a_total_are_not_of_the_row_above() -> None:
    sound = _TABLE.format(share="35.00%")
    assert findings(sound) == []
    held = [one for one in said(sound, "share-disagrees") if one.verdict == "holds"]
    assert len(held) == 3
    assert said(_TABLE.format(share="53.00%"), "share-disagrees")[1].verdict == "broken"
