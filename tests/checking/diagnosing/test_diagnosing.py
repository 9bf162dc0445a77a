"""A finding has one cause or none; what holds has none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.diagnosing import Cause, Diagnoser
from auditor.model.finding import CAUSES
from tests.checking.samples import by_hand, causes, outcome, rule, said
from tests.making import fact


def test_what_holds_or_is_not_checked_has_no_cause() -> None:
    text = "全年预算数100万元，执行数98万元，执行率98%。其中基本支出60万元。"
    assert {one.diagnosis for one in said(text) if one.severity is None} == {None}
    assert causes(text) == []


def test_a_cut_rate_has_that_cause() -> None:
    text = "全年预算数61,296.75万元，执行数59,757.75万元，执行率97.4%。"
    (found,) = causes(text, "execution-rate-disagrees")
    assert found == ("cut", "像是截去了尾数而没有四舍五入")


def test_a_fault_of_form_has_no_cause() -> None:
    assert causes("做好服务服务工作。", "word-repeated") == []


def test_the_causes_have_names_of_their_own() -> None:
    assert len(set(CAUSES)) == len(CAUSES)


def confidences(text: str, rule: str) -> list[tuple[str, str | None]]:
    return [(one.confidence, one.severity) for one in said(text, rule) if one.is_finding]


def test_what_the_report_itself_explains_is_less_sure() -> None:
    rate = "全年预算数1,310.75万元，执行数1,250.25万元，执行率{}。"
    assert confidences(rate.format("99.14%"), "execution-rate-disagrees") == [("high", "error")]
    other = "年初预算数1,200.50万元。" + rate.format("104.14%")
    assert confidences(other, "execution-rate-disagrees") == [("medium", "warning")]


@pytest.mark.parametrize(
    ("chance", "read", "expected"),
    [("0.0005", "1", "high"), ("0.02", "1", "medium"), ("0.0005", "0.9", "medium")],
)
def test_what_cannot_be_chance_is_sure_where_it_was_surely_read(
    chance: str, read: str, expected: str
) -> None:
    index = by_hand(fact("93.25分", confidence=Decimal(read)), fact("92.35分"))
    finding = outcome(rule("agree: {by: [item]}"), "broken", 0, 1, confidence="medium")
    cause = Cause("swapped-digits", "颠倒", 0, chance=Decimal(chance))
    assert Diagnoser(index, {}).weighed(finding, cause).confidence == expected
