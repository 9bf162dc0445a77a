import pytest

from auditor.auditing import audit_document, extract
from auditor.reading import read_text
from auditor.rulebook import load_rules

BODY = (
    "第一部分 部门概况\n\n一、主要职责\n\n本局负责财政工作。\n\n二、机构设置\n\n"
    "本局内设9个科室。\n\n第二部分 决算情况说明\n\n一、收入支出情况\n\n收入总计58.02万元。\n"
)
PAGES = {
    "第一部分 部门概况": 1,
    "一、主要职责": 1,
    "二、机构设置": 2,
    "第二部分 决算情况说明": 13,
    "一、收入支出情况": 13,
}


def contents(leader: str) -> str:
    entries = [f"{text}{leader}{page}" for text, page in PAGES.items()]
    return "\n\n".join(["目  录", *entries, ""]) + "\n"


@pytest.mark.parametrize(
    "leader", ["........", "…………", " ······· ", "\t", "    ", " . . . . . ", "……… - "]
)
def test_a_table_of_contents_is_no_part_of_the_text(leader: str) -> None:
    report = "某局2021年部门决算\n\n"
    document = read_text(report + contents(leader) + BODY)
    assert document.text == read_text(report + BODY).text


def test_lines_that_only_look_like_contents_stay() -> None:
    for text in (
        "收入总计........58.02万元\n\n支出总计........57万元\n\n结余........1万元\n",
        "税收收入........580\n\n非税收入........320\n\n收入总计........900\n\n支出........12\n",
        "一、收入……5\n\n二、支出……8\n",
        "甲\t1\n\n乙\t2\n\n丙\t3\n",
    ):
        assert len(read_text(text).blocks) == text.count("\n\n") + 1


def test_parts_stand_above_the_numbers_that_begin_anew_in_each() -> None:
    document = read_text(BODY)
    assert [block.section for block in document.blocks if block.kind == "heading"] == [
        "第一部分",
        "第一部分/一",
        "第一部分/二",
        "第二部分",
        "第二部分/一",
    ]
    said = audit_document(document, load_rules()).verdicts
    numbering = [one.verdict for one in said if one.rule == "heading-number-out-of-order"]
    assert numbering == ["holds"]


def test_a_part_that_is_left_out_is_still_found() -> None:
    said = audit_document(read_text(BODY.replace("第二部分", "第四部分")), load_rules()).verdicts
    numbering = [one.verdict for one in said if one.rule == "heading-number-out-of-order"]
    assert "broken" in numbering


def test_figures_of_the_text_are_kept() -> None:
    facts = extract(read_text(contents("......") + BODY))
    assert "58.02万元" in [fact.text for fact in facts]
