"""Shares of one base in one list: together they make up 100%."""

from __future__ import annotations

import pytest

from auditor.checking.adding.shares import check_shares
from tests.checking.samples import SHIPPED, by_hand, said, verdicts
from tests.making import fact

RULE_ID = "shares-do-not-make-100"
LIST = "本年收入100万元，其中：财政拨款收入71.70万元，占71.70%；其他收入{}万元，占{}。"


@pytest.mark.parametrize(
    ("other", "share", "expected"),
    [
        ("28.30", "28.30%", ["holds", "holds"]),
        ("28.30", "28.31%", ["holds", "rounded"]),  # the last share is often made to fit
        ("28.30", "28.3%", ["holds", "holds"]),
        ("28.30", "28.36%", ["holds", "broken"]),
        ("20.30", "20.30%", []),  # the amounts are not all there
    ],
)
def test_shares_of_a_full_list(other: str, share: str, expected: list[str]) -> None:
    assert expected == verdicts(LIST.format(other, share), RULE_ID)


def test_what_the_shares_come_to_is_told() -> None:
    verdict = said(LIST.format("28.30", "28.36%"), RULE_ID)[-1]
    assert "各项占比之和不是100%（各项占比相加为100.06%）" == verdict.message


def test_one_share_alone_is_no_list() -> None:
    assert [] == verdicts("本年收入100万元，其中：财政拨款收入71.70万元，占71.70%。", RULE_ID)


def test_a_level_nearby_that_the_share_fits_is_its_base() -> None:
    text = "收入共计100万元。财政拨款收入71.70万元，占71.70%；其他收入28.30万元，占28.30%。"
    assert ["holds", "holds"] == verdicts(text, RULE_ID)


def test_a_level_nearby_that_the_share_does_not_fit_is_not_its_base() -> None:
    text = "收入共计100万元。财政拨款收入71.70万元，占11.70%；其他收入28.30万元，占18.30%。"
    assert [] == verdicts(text, RULE_ID)


def test_a_share_that_belongs_to_no_amount_is_of_no_list() -> None:
    index = by_hand(fact("100万元"), fact("70%", role="share"), fact("30%", role="share"))
    assert [] == list(check_shares(SHIPPED[RULE_ID], index))


def test_basic_and_project_expenditure_are_all_there_is() -> None:
    text = "基本支出与项目支出分别占63.89%和{}。"
    assert ["holds"] == verdicts(text.format("36.11%"), RULE_ID)
    assert ["broken"] == verdicts(text.format("36.01%"), RULE_ID)
    assert [] == verdicts("人员支出与项目支出分别占63.89%和36.01%。", RULE_ID)


@pytest.mark.parametrize(
    ("share", "expected"), [("42.39%", "holds"), ("41.31%", "broken")], ids=["right", "wrong"]
)
def test_a_share_may_name_its_amount_by_the_end_of_its_name(share: str, expected: str) -> None:
    text = f"课程支出439.76万元，其中兼职教师课酬186.40万元，课酬占{share}。"
    assert [expected] == verdicts(text, "share-disagrees")


def test_a_list_whose_one_part_is_told_by_its_share_ends_with_a_semicolon() -> None:
    text = "基本支出586.74万元，其中人员经费占83.89%；项目支出331.56万元，占36.11%。"
    assert "broken" not in verdicts(text, "share-disagrees")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("诉求中，咨询类占60%，投诉类占30%，其他类10%。", "holds"),
        ("诉求中，咨询类占60.0%，投诉类20.5%，求助类9.5%，其他类10.0%。", "holds"),
        ("诉求中，咨询类占60.0%，投诉类20.5%，求助类9.5%，其他类12.0%。", "broken"),
        ("诉求中，咨询类占60.0%，投诉类20.5%，求助类19.5%。", "holds"),
        # what need not be all, or no part at all
        ("诉求中，咨询类占60.0%，投诉类20.5%，求助类9.5%。", ""),
        ("职工中，女性占40%，满意度95%，其他类12.0%。", ""),
        ("职工中，女性占40%，党员20%，大专以上75%。", ""),
        ("在校生中，小学占40%，初中占30%，高中占25%，其他人员满意率5%。", ""),
    ],
)
def test_of_shares_the_word_may_be_said_once(text: str, verdict: str) -> None:
    told = [one.verdict for one in said(text, "shares-do-not-make-100")]
    assert [one for one in told if one != "unchecked"] == ([verdict] if verdict else [])
