"""A report for people: what it says of each document, and that it fits a page."""

from __future__ import annotations

import pytest

from auditor.model import FigureCounts, Place, Waived
from auditor.model.finding import IN_BASELINE
from auditor.reporting import table
from auditor.reporting.display import columns
from auditor.reporting.phrases import in_words
from auditor.reporting.table import Look
from tests.reporting.samples import (
    BROKEN,
    BUDGET,
    DOUBT,
    HOLDS,
    REPORTED,
    audited,
    empty,
    failed,
    report,
)

PLAIN = Look()


def test_a_finding_shows_its_level_relation_values_places_and_repair() -> None:
    assert table.render(report(audited(BROKEN)), PLAIN) == (
        "甲局.txt\n"
        "  读出数额 3 个：已勾稽 2 个，未核对 1 个\n"
        "\n"
        "  错误  执行率与执行数、预算数不符 [execution-rate-disagrees]\n"
        "        执行率写作 98.57%，按 44,636.53万元 ÷ 45,242.97万元 应为 98.66%\n"
        "        勾稽  执行率 = 执行数 / 预算数\n"
        "        数值  写作 98.57%，对照 98.66%，相差 -0.09\n"
        "        出处  第 3 行，一/（三）：“总预算【45,242.97万元】，支出【44,636.53万\n"
        "              元】，执行率【98.57%】。”\n"
        "        建议  第 3 行，一/（三）：98.57% 改为 98.66%\n"
        "        指纹  5f0c\n"
        "\n"
        "  结论：成立 0，舍入内成立 0，截尾 0，不符 1，未核对 0\n"
        "\n"
        "共读出数额 3 个，其中 2 个（66.7%）已由规则勾稽。\n"
        "疑点：错误 1 项，警告 0 项，提示 0 项。\n"
    )


def test_errors_come_before_warnings_and_doubt_is_said() -> None:
    text = table.render(report(audited(DOUBT, BROKEN)), PLAIN)
    assert text.index("错误  执行率") < text.index("警告  “全部”")
    assert "“全部”的说法与比率矛盾（把握中等）" in text
    assert "第 7 行：“案件【全部按期办结】。”" in text


def test_figures_of_two_sentences_are_quoted_one_by_one() -> None:
    other = BUDGET._replace(quote="年初预算45,242.97万元。", place=Place(80, 91, 9, 5))
    text = table.render(report(audited(BROKEN._replace(evidence=(other,)))), PLAIN)
    assert "第 3 行，一/（三）：“……45,242.97万元，支出44,636.53万元，执行率" in text
    assert "第 9 行：“年初预算【45,242.97万元】。”" in text


def test_a_page_and_a_table_cell_are_named_as_people_count() -> None:
    cell = REPORTED._replace(place=Place(5, 9, 2, 1, 4, 0, 6, 2, "附件"))
    finding = BROKEN._replace(reported=cell, evidence=(), repairs=())
    text = table.render(report(audited(finding)), PLAIN)
    assert "第 4 页 表 1 第 7 行第 3 列，附件：“" in text


def test_every_line_fits_the_page() -> None:
    documents = (audited(BROKEN, DOUBT, HOLDS), audited(HOLDS, path="很长的文件夹名/" * 8))
    for width in (80, 100):
        text = table.render(report(*documents), Look(width=width, show_holding=True))
        lines = [line for line in text.splitlines() if "很长" not in line]
        assert max(map(columns, lines)) <= width


def test_holding_relations_are_listed_only_when_asked_for() -> None:
    documents = report(audited(HOLDS))
    assert "分项之和" not in table.render(documents, PLAIN)
    shown = table.render(documents, Look(show_holding=True))
    assert "成立的勾稽关系：" in shown
    assert "合计(分项) ≤ 合计" in shown
    assert "[parts-exceed-total]" in shown


def test_what_was_sought_in_the_text_and_not_found_is_no_relation() -> None:
    clear = HOLDS._replace(reported=None, evidence=(), relation="未见此类文字")
    text = table.render(report(audited(clear, HOLDS)), Look(show_holding=True))
    assert "成立 1，" in text
    assert "另查文字毛病 1 类，没有\n        发现" in text
    assert "未见此类文字" not in text
    assert "结论" not in table.render(report(audited(clear)), PLAIN)


def test_only_findings_of_the_level_asked_for_are_told_one_by_one() -> None:
    documents = report(audited(BROKEN, DOUBT))
    text = table.render(documents, Look(least="error"))
    assert "错误  执行率与" in text
    assert "“全部”" not in text
    assert "  没有列出的疑点：警告 1 项（--show info 全部列出）\n" in text
    none = table.render(documents, Look(least="none"))
    assert "出处" not in none
    assert "  没有列出的疑点：错误 1 项，警告 1 项（" in none
    assert "没有列出" not in table.render(documents, PLAIN)


def test_the_summary_names_files_from_their_common_folder() -> None:
    made = report(audited(BROKEN, path="报告/甲/一.txt"), audited(path="报告/乙.txt"))
    summary = table.render(made, PLAIN).partition("汇总\n")[2]
    assert "报告" not in summary.partition("----")[2].partition("共读出")[0]
    assert "甲/一.txt" in summary


def test_a_known_finding_is_told_in_short_behind_the_others() -> None:
    waived = BROKEN._replace(waived=Waived("口径不同", "张三", "2027-03-31"))
    known = DOUBT._replace(waived=IN_BASELINE)
    text = table.render(report(audited(waived, known, BROKEN)), PLAIN)
    told = text[text.index("  已知的疑点") :]
    assert text.index("错误  执行率与") < text.index("  已知的疑点")
    assert "已列为例外：口径不同（张三，至 2027-03-31）" in told
    assert "        基线中已有\n" in told
    assert "出处" not in told
    assert "其中 2 项已在例外或基线中。" in told


def test_reports_with_something_to_mind_are_counted_at_the_end() -> None:
    document = audited()
    object.__setattr__(document, "warnings", ("第2页是图片，没有读",))
    text = table.render(report(document, audited()), PLAIN)
    assert text.endswith("有 1 份报告带“注意”：可能有内容没有读到，或读法须留意。\n")


@pytest.mark.parametrize(
    ("relation", "told"),
    [
        ("执行率 = 执行数 / 预算数", "执行率 = 执行数 / 预算数"),
        ("sum(甲, 乙) <= 60万元", "合计(甲, 乙) ≤ 60万元"),
        ("预算数 != 0", "预算数 ≠ 0"),
        ("得分 = min(执行率, 100%) * 分值", "得分 = 最小(执行率, 100%) * 分值"),
    ],
)
def test_a_relation_is_told_in_words(relation: str, told: str) -> None:
    assert in_words(relation) == told


def test_asking_for_holding_relations_where_none_holds_adds_nothing() -> None:
    documents = report(audited(DOUBT._replace(verdict="unchecked", severity=None)))
    assert table.render(documents, PLAIN) == table.render(documents, Look(show_holding=True))


def test_several_documents_are_summed_up_in_a_table() -> None:
    lines = table.render(report(audited(BROKEN), empty(), failed()), PLAIN).splitlines()
    at = lines.index("汇总")
    rows = [line.split() for line in lines[at + 3 : at + 6]]
    assert ["甲局.txt", "已审核", "3", "2", "1", "1", "0", "0"] == rows[0]
    assert ["空.txt", "没有数额", "0", "0", "0", "0", "0", "0"] == rows[1]
    assert ["坏.txt", "读不出", "0", "0", "0", "0", "0", "0"] == rows[2]


def test_a_failed_document_says_why() -> None:
    assert "  读不出：不是文本\n" in table.render(report(failed(), audited()), PLAIN)


def test_warnings_of_a_document_are_shown() -> None:
    document = audited()
    object.__setattr__(document, "warnings", ("编码按 GB18030 读出",))
    assert "  注意：编码按 GB18030 读出\n" in table.render(report(document), PLAIN)


def test_nothing_read_is_said_plainly() -> None:
    text = table.render(report(empty()), PLAIN)
    assert "没有读到任何数额，什么也没有核对" in text
    assert "勾稽" not in text


def test_no_document_is_said_plainly() -> None:
    assert table.render(report(), PLAIN) == "没有找到可以审核的报告，什么也没有核对。\n"


def test_the_share_is_rounded_half_up() -> None:
    document = audited(HOLDS)
    object.__setattr__(document, "figures", FigureCounts(2000, 1, 1999))
    assert "其中 1 个（0.1%）" in table.render(report(document), PLAIN)


def test_colour_marks_level_and_figures() -> None:
    text = table.render(report(audited(BROKEN)), Look(colour=True))
    assert "\x1b[1;31m错误\x1b[0m" in text
    assert "【\x1b[1m98.57%\x1b[0m】" in text


def test_without_colour_there_is_no_escape_sequence() -> None:
    assert "\x1b" not in table.render(report(audited(BROKEN, DOUBT)), PLAIN)


def test_a_relation_that_the_title_has_said_is_not_said_again() -> None:
    text = table.render(report(audited(BROKEN._replace(relation=BROKEN.title))), PLAIN)
    assert "勾稽  " not in text
