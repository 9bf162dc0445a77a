"""Exit codes, the first that applies, and the reasons beside findings."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditor.gating import Accepted, Gate, Waiver, exit_code, shortfalls
from auditor.model import AuditedDocument
from auditor.model.finding import Waived
from tests.gating.samples import document, finding, report

BAD = document("坏", finding("a" * 16))
GOOD = document("好")
EMPTY = document("空", status="empty", tied=0, read=0)
LOOSE = document("散", tied=0, read=2)
FAILED = document("破", status="failed", tied=0, read=0)
KNOWN = document("知", finding("a" * 16)._replace(waived=Waived("行", "张三")))


def code(gate: Gate, *documents: AuditedDocument, rules: int = 1, broken_rules: int = 0) -> int:
    accepted = Accepted(report(*documents))
    return exit_code(accepted, gate, rules=rules, broken_rules=broken_rules)


@pytest.mark.parametrize(
    ("documents", "gate", "expected"),
    [
        ((GOOD,), Gate(), 0),
        ((BAD,), Gate(), 1),
        ((BAD, FAILED), Gate(), 2),
        ((KNOWN,), Gate("info"), 0),
        ((BAD,), Gate("never"), 0),
        ((document("w", finding("a" * 16, "warning")),), Gate(), 0),
        ((document("w", finding("a" * 16, "warning")),), Gate("warning"), 1),
        ((), Gate(), 4),
        ((EMPTY,), Gate(), 4),
        ((EMPTY, GOOD), Gate(), 0),
        ((EMPTY, GOOD), Gate(require_read=True), 4),
        ((LOOSE, GOOD), Gate(require_read=True), 4),
        ((LOOSE, BAD), Gate(require_read=True), 1),
        ((GOOD,), Gate(require_read=True), 0),
        ((GOOD,), Gate(min_coverage=Decimal(50)), 0),
        ((GOOD,), Gate(min_coverage=Decimal("50.1")), 1),
        ((GOOD, LOOSE), Gate(min_coverage=Decimal(26)), 1),
        ((EMPTY,), Gate(min_coverage=Decimal(60)), 4),
    ],
)
def test_the_exit_code(documents: tuple[AuditedDocument, ...], gate: Gate, expected: int) -> None:
    assert code(gate, *documents) == expected


def test_rules_count_too() -> None:
    assert code(Gate(), BAD, broken_rules=1) == 3
    assert code(Gate(), FAILED, broken_rules=1) == 2
    assert code(Gate(), GOOD, rules=0) == 4


def test_waivers_out_of_date_fail_where_that_is_asked() -> None:
    untidy = replace(Accepted(report(GOOD)), unused=(Waiver("a" * 16, "a", "b"),))
    assert exit_code(untidy, Gate(), rules=1, broken_rules=0) == 0
    assert exit_code(untidy, Gate(strict_waivers=True), rules=1, broken_rules=0) == 1
    assert code(Gate(strict_waivers=True), GOOD) == 0


def test_why_a_run_fails_without_a_finding() -> None:
    gate = Gate(min_coverage=Decimal(60), require_read=True)
    assert list(shortfalls(report(GOOD, LOOSE), gate)) == [
        "读出数额 4 个，已勾稽 1 个（25.0%），低于要求的 60%。",
        "散：读到了数额，但什么也没有核对。",
    ]
    assert list(shortfalls(report(GOOD, LOOSE, EMPTY), Gate())) == []
