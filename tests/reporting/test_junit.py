"""JUnit: valid by the schema that Jenkins reads with, and read back by junitparser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from junitparser import JUnitXml, TestCase, TestSuite
from lxml import etree

from auditor.model import Report
from auditor.reporting import junit
from tests.reporting.samples import (
    BROKEN,
    DOUBT,
    HOLDS,
    RULE,
    WAIVED,
    audited,
    empty,
    failed,
    hostile,
    report,
)

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas/junit-10.xsd"))
INFO = DOUBT._replace(severity="info")


def suites_of(made: Report) -> list[TestSuite]:
    """The suites as junitparser reads them, from a valid file."""
    text = junit.render(made)
    SCHEMA.assertValid(etree.fromstring(text.encode()))
    return list(JUnitXml.fromstring(text.encode()))


def cases_of(made: Report) -> dict[str, TestCase]:
    (suite,) = suites_of(made)
    return {case.name: case for case in suite}


@pytest.mark.parametrize(
    "made",
    [report(), report(audited(BROKEN, DOUBT, HOLDS), failed(), empty()), hostile()],
    ids=["nothing", "all kinds", "hostile"],
)
def test_every_report_is_valid(made: Report) -> None:
    suites_of(made)


def test_a_suite_is_a_document_and_a_case_is_a_rule() -> None:
    rules = (RULE, RULE._replace(id="parts-exceed-total", title="分项之和超过合计"))
    made = Report((audited(BROKEN, HOLDS), failed()), "0.1.0", (), rules)
    first, second = suites_of(made)
    assert [first.name, second.name] == ["甲局.txt", "坏.txt"]
    assert [case.name for case in first] == [
        "读取报告",
        "执行率与执行数、预算数不符 [execution-rate-disagrees]",
        "分项之和超过合计 [parts-exceed-total]",
    ]
    assert (first.tests, first.failures, first.errors, first.skipped) == (3, 1, 0, 0)
    assert (second.tests, second.failures, second.errors) == (1, 0, 1)


def test_a_failure_tells_the_figures_and_their_places() -> None:
    case = cases_of(report(audited(BROKEN)))[
        "执行率与执行数、预算数不符 [execution-rate-disagrees]"
    ]
    (failure,) = case.result
    assert failure.type == "error"
    assert failure.message.startswith("执行率写作 98.57%")
    assert "出处：第 3 行，一/（三）：“总预算【45,242.97万元】" in failure.text
    assert "建议：第 3 行，一/（三）：98.57% 改为 98.66%" in failure.text


def test_several_findings_of_a_rule_are_one_failure_that_counts_them() -> None:
    cases = cases_of(report(audited(BROKEN, BROKEN._replace(severity="warning"))))
    (failure,) = cases["执行率与执行数、预算数不符 [execution-rate-disagrees]"].result
    assert failure.message.endswith("（共 2 处）")


def test_an_info_fails_nothing_and_is_told() -> None:
    case = cases_of(report(audited(INFO)))["“全部”的说法与比率矛盾 [all-claim-contradicted]"]
    assert case.result == []
    assert "写作全部办结" in case.system_out


def test_an_accepted_finding_is_skipped_with_its_reason() -> None:
    cases = cases_of(report(audited(WAIVED)))
    (skipped,) = cases["执行率与执行数、预算数不符 [execution-rate-disagrees]"].result
    assert skipped.message == "已列为例外：上级批复口径（王审计，至 2027-06-30）"


def test_a_rule_that_could_check_nothing_is_skipped() -> None:
    unchecked = HOLDS._replace(rule=RULE.id, verdict="unchecked")
    for verdicts, message in (((), "没有可核对的数"), ((unchecked,), "数不齐，未核对")):
        cases = cases_of(Report((audited(*verdicts),), "0.1.0", (), (RULE,)))
        (skipped,) = cases["执行率与执行数、预算数不符 [execution-rate-disagrees]"].result
        assert skipped.message == message


def test_a_rule_for_other_kinds_of_documents_is_skipped() -> None:
    document = replace(audited(), kind="部门决算", not_applied=(RULE.id,))
    cases = cases_of(Report((document,), "0.1.0", (), (RULE,)))
    (skipped,) = cases["执行率与执行数、预算数不符 [execution-rate-disagrees]"].result
    assert skipped.message == "不用于部门决算"


def test_an_empty_document_is_skipped() -> None:
    (skipped,) = cases_of(report(empty()))["读取报告"].result
    assert skipped.message == "没有读到任何数额"


def test_a_broken_rule_file_is_an_error_of_a_suite_of_its_own() -> None:
    (_, suite) = suites_of(Report((audited(),), "0.1.0", ("规则.yaml:3 写错",)))
    assert (suite.name, suite.errors) == ("规则文件", 1)


def test_what_was_not_read_stands_with_the_reading() -> None:
    document = audited()
    object.__setattr__(document, "warnings", ("第2页是图片，没有读",))
    assert cases_of(report(document))["读取报告"].system_out == "第2页是图片，没有读"
