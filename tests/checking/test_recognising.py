"""Which kind of document a report is."""

from __future__ import annotations

import pytest

from auditor.checking import recognise
from auditor.checking.recognising import place_of
from auditor.extraction import normalise
from auditor.reading import read_text
from auditor.rulebook.kinds import DocumentKind, Signs, shipped_kinds

TITLES = {
    "某县水务局2023年度部门决算": "部门决算",
    "某乡人民政府2023年度部门决算公开说明": "部门决算",
    "2024年某区教育局部门预算": "部门预算",
    "某市审计局2024年度单位预算公开": "部门预算",
    "某街道办事处2023年部门整体支出绩效评价报告": "部门整体自评",
    "2022 年 度 某 局 整 体 支 出 绩 效 自 评 报 告": "部门整体自评",
    "2022年度职业培训补贴项目支出绩效自评报告": "项目自评表",
    "2022年度部门项目支出绩效自评报告": "项目自评表",
    "关于某市2022年预算执行情况和2023年预算草案的报告": "财政收支",
    "2023年某县财政决算（草案）的报告": "财政收支",
    "某縣2023年國民經濟和社會發展統計公報": "统计公报",
    "关于开展消防安全检查的通知": "其他",
}


def kind_of(text: str) -> str:
    document = read_text(text)
    return recognise(document, normalise(document.text), shipped_kinds())


@pytest.mark.parametrize("title", TITLES)
def test_a_title_says_the_kind(title: str) -> None:
    assert TITLES[title] == kind_of(f"{title}\n\n一、概况\n\n本年各项工作平稳。\n")


def test_a_title_outweighs_the_headings() -> None:
    headings = "一、部门概况\n\n无。\n\n二、部门整体支出绩效\n\n（一）履职效能\n\n良。\n"
    text = f"某局2023年度部门决算\n\n{headings}"
    assert "部门决算" == kind_of(text)


def test_headings_and_phrases_say_it_where_there_is_no_title() -> None:
    text = (
        "一、收入支出决算总体情况说明\n\n无。\n\n二、收入决算情况说明\n\n本年支出决算为10万元。\n"
    )
    assert "部门决算" == kind_of(text)


def test_a_sentence_in_passing_says_nothing() -> None:
    assert "其他" == kind_of("本年部门决算与部门预算相比，支出减少10万元。")


def test_a_document_that_may_be_of_two_kinds_is_of_none() -> None:
    kinds = [DocumentKind(name, Signs(title=("周报",))) for name in ("甲", "乙")]
    document = read_text("信访周报\n\n一、概况\n\n无。\n")
    assert "其他" == recognise(document, document.text, kinds)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("附件4广州市番禺区教育局2021年度部门整体支出绩效自评报告", "番禺区"),
        ("2022年度花都区水务局部门决算", "花都区"),
        ("平江街道办事处工作总结", "平江街道"),
        ("城乡居民医疗保险运行情况", ""),
        ("", ""),
    ],
)
def test_a_title_names_the_place_that_a_report_speaks_of(title: str, expected: str) -> None:
    assert place_of(title) == expected
