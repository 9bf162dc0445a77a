"""A report as JUnit XML: one suite a document, one case a rule.

Errors and warnings are failures; infos do not fail a case and stand in its output. A rule that
found nothing to check, or whose findings are all accepted, is skipped and says so. No times: the
same report gives the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from tempfile import SpooledTemporaryFile
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from auditor.model import AuditedDocument, Report, RuleNote, Verdict
from auditor.reporting import ruletext
from auditor.reporting.escaping import xml_text
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import (
    SEVERITY_NAMES,
    accepted,
    diagnosis,
    doubt,
    quotations,
    relation,
    suggestions,
    where,
    worst_first,
)

_FAILING = ("error", "warning")
_READING = "读取报告"
_BLOCK = 1 << 16
_IN_MEMORY = 4 << 20  #: what is longer needs a folder for temporary files


def render(report: Report) -> str:
    """The report as an XML document with the root ``testsuites``."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The text, a block at a time; the suites wait in a file, as their counts stand before them."""
    totals: Counter[str] = Counter()
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="") as told:
        for suite in _suites(report):
            totals.update(_count(suite))
            indent(suite, level=1)
            told.write(f"\n  {tostring(suite, encoding='unicode')}")
        root = Element("testsuites", name="auditor")
        for name in ("tests", "failures", "errors"):
            root.set(name, str(totals[name]))
        start = tostring(root, encoding="unicode")
        end = "\n"
        if told.tell():
            start, end = f"{start.removesuffix(' />')}>", "\n</testsuites>\n"
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n{start}'
        told.seek(0)
        yield from iter(partial(told.read, _BLOCK), "")
        yield end


def _suites(report: Report) -> Iterator[Element]:
    rules = ruletext.notes(report)
    for document, name in zip(report.documents, shown_paths(report.documents), strict=True):
        yield _suite(document, xml_text(name), rules)
    if report.rule_errors:
        suite = Element("testsuite", name="规则文件")
        for number, error in enumerate(report.rule_errors, 1):
            case = SubElement(suite, "testcase", name=f"规则文件 {number}", classname="规则文件")
            _outcome(case, "error", "规则文件有误", error)
        yield suite


def _suite(document: AuditedDocument, name: str, rules: Iterable[RuleNote]) -> Element:
    suite = Element("testsuite", name=name)
    properties = SubElement(suite, "properties")
    for key, value in document.figures._asdict().items():
        SubElement(properties, "property", name=f"figures.{key}", value=str(value))
    reading = SubElement(suite, "testcase", name=_READING, classname=name)
    if document.status == "failed":
        _outcome(reading, "error", "读不出", shown_error(document, name) or "")
        return suite
    if document.status == "empty":
        _outcome(reading, "skipped", "没有读到任何数额", "")
    if document.warnings:
        SubElement(reading, "system-out").text = xml_text("\n".join(document.warnings))
    said: dict[str, list[Verdict]] = {}
    for verdict in document.verdicts:
        said.setdefault(verdict.rule, []).append(verdict)
    for rule in rules:
        title = f"{rule.title} [{rule.id}]"
        case = SubElement(suite, "testcase", name=xml_text(title), classname=name)
        if rule.id in document.not_applied:
            _outcome(case, "skipped", f"不用于{document.kind}", "")
        else:
            _judge(case, said.get(rule.id, []))
    return suite


def _judge(case: Element, verdicts: list[Verdict]) -> None:
    """One rule on one document: what fails it, what is only worth telling, what excuses it."""
    findings = sorted((one for one in verdicts if one.is_finding), key=worst_first)
    failing = [one for one in findings if one.severity in _FAILING and one.waived is None]
    waived = [one for one in findings if one.waived is not None]
    if failing:
        more = f"（共 {len(failing)} 处）" if len(failing) > 1 else ""
        text = "\n\n".join(map(_told, failing))
        _outcome(case, "failure", failing[0].message + more, text, failing[0].severity or "")
    elif waived:
        _outcome(case, "skipped", accepted(waived[0].waived), "")
    elif all(one.verdict == "unchecked" for one in verdicts):
        _outcome(case, "skipped", "没有可核对的数" if not verdicts else "数不齐，未核对", "")
    told = [one for one in findings if one not in failing]
    if told:
        SubElement(case, "system-out").text = xml_text("\n\n".join(map(_told, told)))


def _outcome(case: Element, tag: str, message: str, text: str, kind: str = "") -> None:
    outcome = SubElement(case, tag, message=xml_text(message))
    if kind:
        outcome.set("type", kind)
    outcome.text = xml_text(text) or None


def _told(finding: Verdict) -> str:
    lines = [f"{SEVERITY_NAMES[finding.severity or 'info']}{doubt(finding)}：{finding.message}"]
    if tied := relation(finding):
        lines.append(f"勾稽：{tied}")
    if cause := diagnosis(finding):
        lines.append(f"疑因：{cause}")
    lines += [f"出处：{where(place)}：“{text}”" for place, text in quotations(finding)]
    lines += [f"建议：{one}" for one in suggestions(finding)]
    if finding.waived is not None:
        lines.append(accepted(finding.waived))
    return "\n".join(lines)


def _count(suite: Element) -> dict[str, int]:
    """Write down, and give, how many cases there are and how many of them failed."""
    cases = suite.findall("testcase")
    counts = {"tests": len(cases)}
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        counts[name] = sum(case.find(tag) is not None for case in cases)
    for name, count in counts.items():
        suite.set(name, str(count))
    return counts
