"""Identity of a finding: rule, quantity, period and values; never the position or the line."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from auditor.auditing import audit_document
from auditor.model import AuditedDocument, Document
from auditor.reading import read, read_bytes, read_text
from auditor.rulebook import load_rules
from tests.formats import docx_of, html_of

ROOT = Path(__file__).parent.parent.parent
REPORTS = sorted((ROOT.parent / "shared" / "reports").glob("*.txt"))
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
RULES = load_rules()
WIDTHS = (18, 25, 32, 40, 55)

real = pytest.mark.skipif(not REPORTS, reason="the two real reports are not here")


def fingerprints(document: AuditedDocument) -> Counter[str]:
    return Counter(finding.fingerprint for finding in document.findings)


def audited(text: str) -> AuditedDocument:
    return audit_document(read_text(text), RULES)


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)


def wrapped(text: str, width: int) -> str:
    """The text in lines of so many Han characters, broken where a page breaks them."""
    lines = [""]
    for piece in re.findall(r"[!-~]+|.", text):
        if (
            lines[-1]
            and columns(lines[-1] + piece) > 2 * width
            and piece not in "，。；、：）”！？"
        ):
            lines[-1] = lines[-1].rstrip(" ")
            lines.append(piece.strip(" "))
        else:
            lines[-1] += piece
    return "\n".join(lines)


def reset(document: Document, width: int, page: int = 0) -> str:
    """The document set anew: lines of another width, on pages of so many lines."""
    lines: list[str] = []
    for block in document.blocks:
        text = document.text[block.start : block.end].rstrip("\n")
        lines += wrapped(f"　　{text}" if block.kind != "title" else text, width).split("\n")
    if not page:
        return "\n".join(lines) + "\n"
    pages = [lines[at : at + page] for at in range(0, len(lines), page)]
    return "".join(
        "\n".join([*one, "", f"— {number} —", "\f"]) for number, one in enumerate(pages, 1)
    )


@real
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_real_report_keeps_its_findings_at_any_width(path: Path, width: int) -> None:
    report = read(path)
    before = fingerprints(audit_document(report, RULES))
    assert before
    assert before == fingerprints(audited(reset(report, width)))


@real
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_real_report_keeps_its_findings_on_other_pages(path: Path) -> None:
    report = read(path)
    before = fingerprints(audit_document(report, RULES))
    assert before == fingerprints(audited(reset(report, 32, 38)))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_keeps_its_findings_at_any_width(path: Path, width: int) -> None:
    report = read(path)
    before = fingerprints(audit_document(report, RULES))
    assert before == fingerprints(audited(reset(report, width)))


SCORE = "自评总分为93.25分，其中管理效能得分43.95分，履职效能得分49.80分。\n"
RATE = "全年预算数为200万元，执行数为100万元，执行率60%。\n"
TASK = "农村劳动力转移就业7944人，任务为1400人。\n"


def test_edits_elsewhere_keep_a_fingerprint() -> None:
    title = "2024年度部门整体支出绩效自评报告\n"
    before = fingerprints(audited(title + RATE))
    assert before
    for text in (
        f"{title}一、基本情况\n本局共有9个科室。\n{RATE}",
        f"{title}{RATE}\n\n另有培训经费33万元。\n",
        f"{title}{RATE.replace('为200', '为 200 ')}",
    ):
        assert before == fingerprints(audited(text))


def test_another_figure_changes_only_what_it_takes_part_in() -> None:
    both = set(fingerprints(audited(RATE + SCORE)))
    changed = set(fingerprints(audited(RATE.replace("60%", "70%") + SCORE)))
    other = set(fingerprints(audited(RATE + SCORE.replace("93.25", "93.35"))))
    assert (len(both), len(changed), len(other)) == (2, 2, 2)
    assert len(both & changed) == len(both & other) == 1
    assert both & changed != both & other


def test_the_same_told_once_more_is_the_same() -> None:
    once = audited(f"一、情况\n{TASK}二、项目\n完成农村劳动力转移就业1560人，任务为1400人。\n")
    more = audited(
        f"一、情况\n{TASK}二、项目\n完成农村劳动力转移就业1560人，任务为1400人。\n三、小结\n{TASK}"
    )
    assert fingerprints(once)
    assert set(fingerprints(once)) == set(fingerprints(more))


def test_rule_period_and_values_are_told_apart() -> None:
    texts = (
        RATE,
        RATE.replace("60%", "61%"),
        RATE.replace("100万元", "101万元"),
        RATE.replace("全年", "2023年"),
        RATE.replace("全年预算数", "全年培训费预算数").replace("执行数", "培训费执行数"),
    )
    found = [tuple(fingerprints(audited(text))) for text in texts]
    assert len(set(found)) == len(texts)


@pytest.mark.parametrize("path", [*EXAMPLES, *REPORTS], ids=lambda path: path.stem)
def test_another_format_keeps_the_findings(path: Path) -> None:
    document = read(path)
    kept = fingerprints(audit_document(document, RULES))
    for data in (docx_of(document), html_of(document).encode()):
        assert kept == fingerprints(audit_document(read_bytes(data, path.stem), RULES))
