"""A revision against the draft before."""

from __future__ import annotations

from auditor.auditing import audit_document
from auditor.gating import compare
from auditor.model import Difference
from auditor.reading import read_text
from auditor.rulebook import load_rules

RULES = load_rules("core")
OLD = (
    "全年预算数为200万元，执行数为100万元，执行率60%。\n"
    "培训任务为300人，完成培训350人。\n"
    "管理费预算数为50万元，执行数为40万元，执行率90%。\n"
)


def compared(new: str, old: str = OLD) -> Difference:
    first, second = (audit_document(read_text(text), RULES) for text in (old, new))
    return compare(first, second)


def counts(difference: Difference) -> tuple[int, ...]:
    parts = (difference.fixed, difference.added, difference.altered, difference.open)
    return tuple(len(part) for part in parts)


def changed(difference: Difference) -> list[tuple[str, str]]:
    return [
        (one.old.amount.text if one.old else "", one.new.amount.text if one.new else "")
        for one in difference.changes
    ]


def test_the_same_text_leaves_everything_open() -> None:
    difference = compared(OLD)
    assert counts(difference) == (0, 0, 0, 2)
    assert changed(difference) == []


def test_a_corrected_figure_fixes_its_finding_and_no_other() -> None:
    difference = compared(OLD.replace("60%", "50%"))
    assert counts(difference) == (1, 0, 0, 1)
    assert changed(difference) == [("60%", "50%")]


def test_a_figure_corrected_wrongly_is_the_same_fault_still() -> None:
    difference = compared(OLD.replace("60%", "70%"))
    assert counts(difference) == (0, 0, 1, 1)
    (pair,) = difference.altered
    assert pair.old.fingerprint != pair.new.fingerprint
    assert changed(difference) == [("60%", "70%")]


def test_a_new_fault_is_new() -> None:
    difference = compared(OLD, OLD.replace("90%", "80%"))
    assert counts(difference) == (0, 1, 0, 1)


def test_a_sentence_put_in_makes_no_other_figure_a_changed_one() -> None:
    difference = compared("本局共有9个科室。\n" + OLD)
    assert counts(difference) == (0, 0, 0, 2)
    assert changed(difference) == [("", "9个")]
    difference = compared(OLD.replace("培训任务为300人，完成培训350人。\n", ""))
    assert changed(difference) == [("300人", ""), ("350人", "")]


def test_a_figure_written_otherwise_is_no_change() -> None:
    difference = compared(OLD.replace("200万元", "2,000,000元"))
    assert [pair for pair in changed(difference) if pair[0] == ""] == []
