"""Markdown: what a pull request shows, harmless and short enough for a comment."""

from __future__ import annotations

from auditor.model import Report
from auditor.reporting import markdown
from tests.reporting.samples import (
    BROKEN,
    DOUBT,
    WAIVED,
    audited,
    empty,
    failed,
    hostile,
    many,
    report,
)


def test_a_summary_tells_counts_documents_and_findings() -> None:
    text = markdown.render(report(audited(BROKEN), failed(), empty()))
    assert "共读出数额 3 个，其中 2 个（66.7%）已由规则勾稽。\n" in text
    assert "疑点：错误 1 项，警告 0 项，提示 0 项。\n" in text
    assert "| 甲局.txt | 已审核 | 3 | 66.7% | 1 | 0 | 0 |\n" in text
    assert "| 坏.txt | 坏.txt：不是文本 | 0 | 0.0% | 0 | 0 | 0 |\n" in text
    assert "### 🔴 错误：执行率与执行数、预算数不符\n" in text
    assert "- **数值**　写作 98.57%，对照 98.66%，相差 -0.09\n" in text
    assert "- **建议**　第 3 行，一/（三）：98.57% 改为 98.66%\n" in text


def test_the_worst_come_first_and_accepted_ones_last() -> None:
    text = markdown.render(report(audited(WAIVED, DOUBT), audited(BROKEN, path="乙.txt")))
    at = [text.index(mark) for mark in ("指纹 `5f0c`", "指纹 `9bd1`", "指纹 `a1b2`")]
    assert at == sorted(at)
    assert "- **例外**　已列为例外：上级批复口径（王审计，至 2027-06-30）" in text


def test_what_was_not_read_is_told() -> None:
    document = audited(BROKEN)
    object.__setattr__(document, "warnings", ("第2页是图片，没有读",))
    assert "- **注意**　甲局.txt：第2页是图片，没有读\n" in markdown.render(report(document))


def test_nothing_to_audit_is_said() -> None:
    assert "没有找到可以审核的报告" in markdown.render(report())


def test_a_broken_rule_file_is_told() -> None:
    text = markdown.render(Report((audited(),), "0.1.0", ("规则.yaml:3 写错",)))
    assert "- 规则文件有误：规则.yaml:3 写错" in text


def test_a_summary_fits_into_a_comment_and_counts_what_it_leaves_out() -> None:
    text = markdown.render(many(1000))
    assert len(text) < 65_536
    told = text.count("### 🔴")
    assert 50 < told < 1000
    assert f"另有 {1000 - told} 条" in text


def test_a_long_list_of_documents_is_cut_and_counted() -> None:
    text = markdown.render(report(*(audited(path=f"{at}.txt") for at in range(230))))
    assert "另有 30 份报告" in text


def test_hostile_words_are_words() -> None:
    text = markdown.render(hostile())
    for mark in ("<img", "</script", "](", "@all", "|`b`"):
        assert mark not in text
