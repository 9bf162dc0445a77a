"""What waivers and a baseline accept, and what of them no longer holds."""

from __future__ import annotations

from datetime import date

from auditor.gating import Accepted, Known, Waiver, accept, baseline_of
from auditor.model.finding import Waived
from tests.gating.samples import document, finding, report

TODAY = date(2026, 11, 23)
A, B = "aaaaaaaa00000001", "bbbbbbbb00000002"


def waiver(fingerprint: str, **stated: str) -> Waiver:
    return Waiver(fingerprint, "口径不同", "张三", **stated)


def marks(outcome: Accepted) -> list[list[bool]]:
    return [
        [one.waived is not None for one in document.verdicts]
        for document in outcome.report.documents
    ]


def test_a_waived_finding_stays_with_reason_and_person() -> None:
    outcome = accept(report(document("a", finding(A), finding(B))), (waiver(A),), (), TODAY)
    first, second = outcome.report.documents[0].verdicts
    assert (first.waived, second.waived) == (Waived("口径不同", "张三"), None)
    assert outcome.is_tidy


def test_a_prefix_will_do_where_it_is_clear() -> None:
    documents = report(document("a", finding(A), finding("aaaaaaaa00000003")))
    outcome = accept(documents, (waiver("aaaaaaaa"), waiver(A[:-1])), (), TODAY)
    assert marks(outcome) == [[False, False]]
    assert outcome.ambiguous == (waiver("aaaaaaaa"), waiver(A[:-1]))
    outcome = accept(documents, (waiver(A),), (), TODAY)
    assert marks(outcome) == [[True, False]]


def test_an_expired_waiver_accepts_nothing_and_is_told() -> None:
    old, new = waiver(A, until="2026-11-22"), waiver(B, until="2026-11-23")
    outcome = accept(report(document("a", finding(A), finding(B))), (old, new), (), TODAY)
    assert marks(outcome) == [[False, True]]
    assert (outcome.expired, outcome.unused, outcome.is_tidy) == ((old,), (), False)


def test_an_unused_waiver_is_told() -> None:
    outcome = accept(report(document("a", finding(A, severity=None))), (waiver(A),), (), TODAY)
    assert marks(outcome) == [[False]]
    assert outcome.unused == (waiver(A),)


def test_a_waiver_may_be_for_one_report_only() -> None:
    documents = report(document("2025/a.docx", finding(A)), document("2026/a.docx", finding(A)))
    for pattern, expected in (
        ("2025/*", [[True], [False]]),
        ("a.docx", [[True], [True]]),
        ("b.docx", [[False], [False]]),
    ):
        outcome = accept(documents, (waiver(A, document=pattern),), (), TODAY)
        assert marks(outcome) == expected


def test_the_baseline_accepts_what_it_knows_and_no_more() -> None:
    known = baseline_of(report(document("a", finding(A))))
    assert known == (Known(A, "a", "some-rule", "不符"),)
    outcome = accept(report(document("a", finding(A), finding(B), finding(A))), (), known, TODAY)
    assert marks(outcome) == [[True, False, False]]
    assert outcome.is_tidy


def test_the_same_finding_in_one_more_report_is_new() -> None:
    known = baseline_of(report(document("a", finding(A))))
    outcome = accept(report(document("b", finding(A)), document("a", finding(A))), (), known, TODAY)
    assert marks(outcome) == [[False], [True]]


def test_a_report_keeps_its_baseline_under_another_name() -> None:
    known = baseline_of(report(document("a.txt", finding(A))))
    outcome = accept(report(document("b.docx", finding(A), finding(A))), (), known, TODAY)
    assert marks(outcome) == [[True, False]]


def test_an_entry_without_its_finding_is_stale() -> None:
    known = baseline_of(report(document("a", finding(A), finding(A), finding(B))))
    outcome = accept(report(document("a", finding(A))), (), known, TODAY)
    assert [one.fingerprint for one in outcome.stale] == [A, B]
    assert not outcome.is_tidy
    # of a report that was not read, nothing is known
    for other in (report(document("b")), report(document("a", status="failed"))):
        assert accept(other, (), known, TODAY).stale == ()


def test_a_waived_finding_is_no_part_of_a_baseline() -> None:
    outcome = accept(report(document("a", finding(A), finding(B))), (waiver(A),), (), TODAY)
    assert [one.fingerprint for one in baseline_of(outcome.report)] == [B]


def test_nothing_accepted_changes_nothing() -> None:
    plain = report(document("a", finding(A)))
    assert accept(plain, (), (), TODAY) == Accepted(plain)
