"""A finding has one cause or none; what holds has none."""

from __future__ import annotations

from auditor.model.finding import CAUSES
from tests.checking.samples import causes, said


def test_what_holds_or_is_not_checked_has_no_cause() -> None:
    text = "全年预算数100万元，执行数98万元，执行率98%。其中基本支出60万元。"
    assert [one.diagnosis for one in said(text) if one.severity is None] != []
    assert causes(text) == []


def test_a_cut_rate_has_that_cause() -> None:
    text = "全年预算数61,296.75万元，执行数59,757.75万元，执行率97.4%。"
    (found,) = causes(text, "execution-rate-disagrees")
    assert found == ("cut", "像是截去了尾数而没有四舍五入")


def test_a_fault_of_form_has_no_cause() -> None:
    assert causes("做好服务服务工作。", "word-repeated") == []


def test_the_causes_have_names_of_their_own() -> None:
    assert len(set(CAUSES)) == len(CAUSES)
