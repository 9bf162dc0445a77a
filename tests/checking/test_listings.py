"""Lists that nothing announces."""

from __future__ import annotations

import pytest

from auditor.checking.adding.listings import check_unannounced
from auditor.model import Partition
from tests.checking.samples import (
    SHIPPED,
    broken,
    by_hand,
    figures,
    findings,
    repairs,
    said,
    verdicts,
)
from tests.making import fact

RULE_ID = "unannounced-parts-add-up"
RULE = SHIPPED[RULE_ID]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("财政支出12724亿元，地方支出10851亿元、中央支出1873亿元。", ["holds"]),
        ("甲线改造312户、乙线改造215户，全线改造527户。", ["holds"]),
        ("全线改造527户。甲线改造312户、乙线改造215户。", ["holds"]),
        ("财政支出12724亿元，地方支出10851亿元、中央支出1973亿元。", ["broken"]),
        ("财政支出12724亿元，地方支出10851亿元、中央支出2911亿元。", []),
        # small numbers come out by chance
        ("设科室9个，检查5个、抽查4个。", []),
        ("财政支出12724亿元，地方支出10851亿元、拨付1873万元。", []),
        ("财政支出12724亿元。", []),
        ("一、支出\n\n支出527万元。\n\n二、其他\n\n甲类312万元、乙类215万元。\n", []),
    ],
)
def test_levels_side_by_side(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, RULE_ID)


def test_a_mistyped_digit_may_stand_in_the_total_or_in_a_part() -> None:
    verdict = broken("财政支出12724亿元，地方支出10851亿元、中央支出1973亿元。", RULE_ID)
    assert ("warning", "medium") == (verdict.severity, verdict.confidence)
    assert [("12724亿元", "12824亿元"), ("10851亿元", "10751亿元"), ("1973亿元", "1873亿元")] == (
        repairs(verdict)
    )


def test_what_a_word_announces_is_left_to_its_own_rule() -> None:
    facts = [fact(text) for text in ("12,724亿元", "10,851亿元", "1,873亿元")]
    announced = Partition(0, (1, 2), "", "其中", exhaustive=False)
    assert [] == list(check_unannounced(RULE, by_hand(*facts, partitions=(announced,))))
    wrong = [*facts[:2], fact("1,973亿元")]
    assert [] == list(check_unannounced(RULE, by_hand(*wrong, partitions=(announced,))))


@pytest.mark.parametrize(
    "printed",
    [
        ("12,724亿元", "10,851亿元", "0亿元", "18人"),  # nothing and other units end a run
        ("12,724", "10,851", "1,973"),  # figures without a unit may be anything
        ("127亿元", "108亿元", "10亿元"),  # too few digits for a slip to stand out
    ],
)
def test_what_is_no_list(printed: tuple[str, ...]) -> None:
    assert [] == list(check_unannounced(RULE, figures(*printed)))


def test_more_levels_than_sixteen_in_a_sentence_are_no_list() -> None:
    printed = [f"1{at:02}.00万元" for at in range(17)]
    assert [] == list(check_unannounced(RULE, figures("201.00万元", *printed)))


def test_a_total_of_another_unit_is_none() -> None:
    facts = (fact("527人"), fact("312户", sentence=1), fact("215户", sentence=1))
    assert [] == list(check_unannounced(RULE, by_hand(*facts)))


LINES = """下达扶贫资金26428万元，予以公告。
东区：扶贫资金2405万元；
西区：扶贫资金{}万元；
南县：扶贫资金22067万元。
"""


def test_lines_with_a_name_and_a_figure_make_up_the_total_before_them() -> None:
    (verdict,) = said(LINES.format("1956"), RULE_ID)
    assert ("holds", 3) == (verdict.verdict, len(verdict.evidence))
    assert [RULE_ID] == findings(LINES.format("1596"), RULE_ID)


def test_other_lines_are_no_list() -> None:
    text = LINES.replace("；\n", "；\n另有说明。\n").format("1596")
    assert [] == findings(text, RULE_ID)


PLAIN = """某市上半年税收8653.5万元，增长2.8%。主要税种完成情况如下：
增值税3938.4万元，增长8.1%；
企业所得税1814.2万元，增长2.1%；
契税、土地增值税等{}万元，下降0.3%。
"""


def test_lines_without_a_colon_may_make_up_a_total_and_prove_nothing() -> None:
    (verdict,) = said(PLAIN.format("2900.9"), RULE_ID)
    assert ("holds", 3) == (verdict.verdict, len(verdict.evidence))
    assert [] == findings(PLAIN.format("2909.0"), RULE_ID)
