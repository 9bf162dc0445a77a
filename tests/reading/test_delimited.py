import pytest

import auditor
from auditor.reading import read_bytes
from auditor.reading.delimiters import delimiter_of
from tests.reading.workbooks import captions, prose, tables

EXPORTED = """\
2023年度支出决算表,,,
部门：示范区水务局,,,单位：万元
项目,预算数,决算数,说明
水利,"1,200.50",1180.46,"含""上年""结转
和追加"
  其中：维修,300,290.1,
合计,"1,200.50",1180.46,
"""


def test_an_exported_table_is_read_with_its_caption() -> None:
    document = read_bytes(EXPORTED.encode(), "-")
    assert document.format == "csv"
    assert tables(document) == [
        [
            ["项目", "预算数", "决算数", "说明"],
            ["水利", "1,200.50", "1180.46", '含"上年"结转和追加'],
            ["  其中：维修", "300", "290.1", ""],
            ["合计", "1,200.50", "1180.46", ""],
        ]
    ]
    assert captions(document) == [("2023年度支出决算表", "万元")]
    assert prose(document) == ["2023年度支出决算表", "部门：示范区水务局", "单位：万元"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030"])
def test_every_fact_leads_back_to_its_characters(codec: str, end: str) -> None:
    source = EXPORTED.replace("\n", end)
    document = read_bytes(source.encode(codec), "表.csv")
    facts = auditor.extract(document)
    assert len([fact for fact in facts if fact.kind == "money"]) == 6
    for fact in facts:
        assert source[fact.place.start : fact.place.end] == fact.text
        line = source.split(end)[fact.place.line - 1]
        assert line[fact.place.column - 1 :].startswith(fact.text)


@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_what_parts_the_fields_is_found(mark: str) -> None:
    assert delimiter_of(f"项目{mark}金额\n水利{mark}58.02\n环保{mark}3\n") == mark


@pytest.mark.parametrize(
    "text",
    [
        "全年支出58.02万元,比上年增长3%。\n全年收入60万元,比上年增长2%。\n",
        "财政拨款收入 36,213\n其他收入 8,423\n合计 44,636\n",
        "一、总体情况\n全年支出50万元，其中基本支出20万元。\n",
        "# 收入\n\n| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1,200 |\n| 乙 | 1,300 |\n",
        "1\t全年支出58万元，增长3%。\n2\t全年收入60万元，增长2%。\n",
        "甲,乙\n丙,丁\n",
        "58,3\n",
        "",
    ],
)
def test_prose_with_commas_stays_prose(text: str) -> None:
    assert delimiter_of(text) is None


def test_a_title_without_delimiters_may_stand_above() -> None:
    document = read_bytes("支出表\n项目,金额\n水利,58.02\n环保,3\n".encode(), "-")
    assert captions(document) == [("支出表", "")]


def test_a_quote_in_the_middle_of_a_field_is_a_character() -> None:
    document = read_bytes('项目,金额\n"三公"经费,58.02\n甲 "乙",3\n'.encode(), "-")
    assert [row[0] for row in tables(document)[0]] == ["项目", '"三公"经费', '甲 "乙"']


def test_a_quote_that_is_never_closed_is_a_character() -> None:
    source = "项目,金额\n" + '"水利,58.02\n' * 3000
    document = read_bytes(source.encode(), "-")
    assert len(tables(document)[0]) == 3001
    assert tables(document)[0][1] == ['"水利', "58.02"]
