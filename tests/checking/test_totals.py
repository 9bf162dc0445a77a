"""A total and the parts that the text states of it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checking.adding.totals import check_parts
from auditor.checking.footing.tables import check_table
from auditor.checking.index import Index
from auditor.checking.outcome import Outcome
from auditor.model import Fact, Partition, Verdict
from tests.checking.samples import SHIPPED, broken, by_hand, findings, repairs, rule, said, verdicts
from tests.making import amount, fact, place

SUM = "parts-do-not-add-up"
FULL = SHIPPED[SUM]


def listed(whole: str, *parts: str, **stated: str | bool) -> Index:
    """A total, the first figure, and all its parts."""
    facts = [fact(text) for text in (whole, *parts)]
    return partition(facts, **stated)


def partition(facts: list[Fact], **stated: str | bool) -> Index:
    fields = {"axis": "", "marker": "其中", "exhaustive": False, "sep": "、"} | stated
    made = Partition(0, tuple(range(1, len(facts))), **fields)  # type: ignore[arg-type]
    return by_hand(*facts, partitions=(made,))


def only(outcomes: list[Outcome]) -> Outcome:
    (outcome,) = outcomes
    return outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总收入45.97万元，其中：拨款42.27万元，国资1.95万元，其他1.75万元。", ["holds"]),
        ("总支出44,636.53万元，其中：基本8,423.22万元，项目36,213.3万元。", ["rounded"]),
        ("单位9个，其中参公5个、公益一类3个、公益二类2个。", ["broken"]),
        ("甲、乙两片区分别改造3.6万平方米和2.95万平方米，合计6.25万平方米。", ["broken"]),
        # 其中 may list only some of the parts
        ("民生支出62.18亿元，其中教育14.06亿元、卫生6.92亿元。", ["unchecked"]),
        # too much is too much, however few are listed
        ("民生支出20.18亿元，其中教育14.06亿元、卫生7.92亿元。", ["broken"]),
        ("民生支出62.18亿元。", []),
    ],
)
def test_parts_and_their_total(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, SUM)


# -- what must not be flagged -----------------------------------------------------------------


def test_each_axis_makes_up_the_total_by_itself() -> None:
    text = (
        "总收入200万元，其中按资金来源：财政拨款150万元，其他资金50万元；"
        "其中按资金结构：基本支出120万元，项目支出80万元；其中按级次：市级130万元，区级70万元。"
    )
    assert ["holds", "holds", "holds"] == verdicts(text, SUM)


def test_one_wrong_axis_says_nothing_against_the_others() -> None:
    text = (
        "总收入200万元，其中按资金来源：财政拨款150万元，其他资金50万元；"
        "其中按资金结构：基本支出120万元，项目支出90万元。"
    )
    found = said(text, SUM)
    assert ["holds", "broken"] == [verdict.verdict for verdict in found]
    assert ["150万元", "50万元"] == [evidence.text for evidence in found[0].evidence]
    assert "总数 = 各分项之和（按资金结构）" == found[1].relation


def test_a_list_in_brackets_belongs_to_the_part_before_it() -> None:
    text = "总支出100万元，其中：基本支出40万元（其中：人员30万元，公用10万元），项目支出60万元。"
    assert ["holds", "holds"] == verdicts(text, SUM)
    wrong = text.replace("公用10万元", "公用15万元")
    assert ["holds", "broken"] == verdicts(wrong, SUM)


@pytest.mark.parametrize(
    "follows",
    ["、，全年共受理事项310件", "，已整改110处", "，责令停产6家", "，责令整改110处"],
)
def test_what_follows_a_list_is_no_part_of_it(follows: str) -> None:
    assert [] == findings(f"排查隐患125处，其中较轻45处、一般80处{follows}。", SUM)


@pytest.mark.parametrize(
    "parts",
    [
        "50岁以上713人、专业人才864人",
        "女职工713人、专业人才864人",
        "党员713人、专业人才864人",
    ],
)
def test_parts_by_different_marks_may_count_the_same_people_twice(parts: str) -> None:
    assert ["unchecked"] == verdicts(f"在职职工1,205人，其中{parts}。", SUM)


@pytest.mark.parametrize(
    "text",
    [
        "处理120人，其中党纪80人、政务55人（双重处分15人）。",  # 80 + 55 - 15
        "在校生1,000人，其中小学600人、中学310人，其余为学前学生。",
        "安排支出1,000万元，其中教育600万元、卫生310万元，其他用于农业。",
        "安排支出1,000万元，其中教育600万元、卫生310万元等。",
    ],
)
def test_a_gap_that_the_sentence_itself_explains(text: str) -> None:
    assert ["unchecked"] == verdicts(text, SUM)


def test_closing_zeros_left_out_are_no_contradiction() -> None:
    text = "总支出5,358.68万元，其中：基本支出4,108.68万元，项目支出1,250万元。"
    assert ["holds"] == verdicts(text, SUM)


def test_parts_that_are_only_roughly_stated_prove_nothing() -> None:
    assert [] == verdicts("培训100人，其中农民近80人、职工70人。", SUM)
    assert [] == verdicts("培训近100人，其中农民80人、职工70人。", SUM)


def test_a_total_may_be_another_level_before_the_list() -> None:
    text = "受理信访1,260宗，办结1,218宗；其中书面答复812宗、电话答复406宗。"
    assert ["holds"] == verdicts(text, SUM)


def test_the_total_may_stand_before_the_one_the_list_seems_to_speak_of() -> None:
    facts = [fact("1,260宗"), fact("812宗"), fact("406宗")]
    index = by_hand(
        fact("1,218宗"),
        fact("12万元"),
        *facts,
        partitions=(Partition(2, (3, 4), "", "其中", exhaustive=True),),
    )
    outcome = only(check_parts(FULL, index))
    assert ("holds", 0, "medium") == (outcome.verdict, outcome.reported, outcome.confidence)


def test_a_small_number_in_another_sentence_is_no_total() -> None:
    index = by_hand(
        fact("12宗"),
        fact("40宗", sentence=1),
        fact("7宗", sentence=1),
        fact("5宗", sentence=1),
        partitions=(Partition(1, (2, 3), "", "其中", exhaustive=False),),
    )
    assert "unchecked" == only(check_parts(FULL, index)).verdict


# -- lists that hold more than the parts ------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "kept"),
    [
        (("300.25万元", "61.00万元", "12.50万元"), ["300.25万元", "61.00万元"]),
        (
            ("12.50万元", "300.25万元", "60.00万元", "1.00万元"),
            ["300.25万元", "60.00万元", "1.00万元"],
        ),
        (("200.11万元", "150.15万元", "161.14万元"), ["200.11万元", "161.14万元"]),
        (
            ("200.11万元", "150.15万元", "100.03万元", "20.15万元", "61.11万元"),
            ["200.11万元", "100.03万元", "61.11万元"],
        ),
    ],
)
def test_what_goes_before_or_after_or_between_the_parts(
    parts: tuple[str, ...], kept: list[str]
) -> None:
    index = listed("361.25万元", *parts)
    outcome = only(check_parts(FULL, index))
    assert ("holds", "medium") == (outcome.verdict, outcome.confidence)
    assert kept == [index.facts[at].amount.text for _, at in outcome.bound]


def test_small_numbers_come_out_by_chance() -> None:
    assert "broken" == only(check_parts(FULL, listed("9个", "5个", "4个", "3个"))).verdict


def test_long_lists_are_not_searched_for_the_parts_of_parts() -> None:
    parts = [f"{at}00.25万元" for at in range(1, 17)]
    index = listed("13,403.75万元", *parts)  # all but 200.25
    assert "broken" == only(check_parts(FULL, index)).verdict


# -- how sure ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "verdict", "confidence"),
    [
        ({"exhaustive": True}, "broken", "high"),
        ({"exhaustive": False}, "unchecked", "low"),
        ({"exhaustive": True, "marker": "共"}, "unchecked", "low"),
    ],
)
def test_too_little_is_a_fault_only_of_a_full_list(
    stated: dict[str, bool | str], verdict: str, confidence: str
) -> None:
    outcome = only(
        check_parts(FULL, listed("8,423.22万元", "1,509.62万元", "3,110.05万元", **stated))
    )
    assert (verdict, confidence) == (outcome.verdict, outcome.confidence)


def test_a_rule_may_hold_every_list_for_full_or_none() -> None:
    index = listed("8,423.22万元", "1,509.62万元", "3,110.05万元")
    assert "broken" == only(check_parts(rule("parts: {exhaustive: always}"), index)).verdict
    assert [] == check_parts(rule("parts: {exhaustive: never}"), index)


def test_too_much_set_apart_by_commas_is_less_sure() -> None:
    parts = ("8,423.22万元", "1,509.62万元", "7,910.05万元")
    assert "high" == only(check_parts(FULL, listed(*parts, sep="、"))).confidence
    assert "medium" == only(check_parts(FULL, listed(*parts, sep="，"))).confidence


def test_too_little_by_one_mistyped_digit_is_a_fault_of_any_list() -> None:
    outcome = only(check_parts(FULL, listed("12,724亿元", "10,851亿元", "1,773亿元")))
    assert ("broken", "high") == (outcome.verdict, outcome.confidence)
    weak = only(check_parts(FULL, listed("12,724亿元", "10,851亿元", "1,773亿元", marker="共")))
    assert ("broken", "medium") == (weak.verdict, weak.confidence)


def test_a_sum_that_only_missing_zeros_save_is_a_slip() -> None:
    outcome = only(check_parts(FULL, listed("5,359.08万元", "4,108.68万元", "1,250万元")))
    assert ("broken", "medium") == (outcome.verdict, outcome.confidence)


def test_a_closing_sum_may_leave_out_what_stands_before_the_parts() -> None:
    index = listed("537套", "9,999套", "312套", "101套", "59套", "55套", marker="合计")
    outcome = only(check_parts(FULL, index))
    assert ["312套", "101套", "59套", "55套"] == [
        index.facts[at].amount.text for _, at in outcome.bound
    ]


def test_the_least_changes_are_told() -> None:
    verdict = broken("甲片区改造312套、乙片区改造215套，合计537套。", SUM)
    assert [("537套", "527套"), ("312套", "322套"), ("215套", "225套")] == repairs(verdict)


@pytest.mark.parametrize("word", ["四舍五入", "尾数"])
def test_a_sentence_that_speaks_of_rounding_is_excused(word: str) -> None:
    text = f"单位9.1万元，其中甲5.2万元、乙3.3万元、丙2.2万元（因{word}，合计数略有出入）。"
    assert ["unchecked"] == verdicts(text, SUM)


def test_a_malformed_part_is_left_out_and_a_malformed_total_is_no_total() -> None:
    spoilt = fact("3人", amount=amount("3人", flaw="malformed"))
    index = partition([fact("9人"), fact("5人"), fact("4人"), spoilt])
    assert "holds" == only(check_parts(FULL, index)).verdict
    assert [] == check_parts(FULL, partition([spoilt, fact("5人"), fact("4人")]))


# -- rules that speak of some lists -----------------------------------------------------------


def test_a_rule_may_speak_of_some_axes_only() -> None:
    axes = SHIPPED["axis-parts-do-not-add-up"]
    assert 1 == len(check_parts(axes, listed("9人", "5人", "4人", axis="按来源")))
    assert [] == check_parts(axes, listed("9人", "5人", "4人"))


def test_a_rule_may_speak_of_some_announcements_only() -> None:
    made = rule("parts: {marker: [合计]}")
    assert 1 == len(check_parts(made, listed("9人", "5人", "4人", marker="合计")))
    assert [] == check_parts(made, listed("9人", "5人", "4人"))


@pytest.mark.parametrize(("part", "expected"), [("13.2万人", ["holds"]), ("19.2万人", ["broken"])])
def test_one_part_alone_can_only_be_too_large(part: str, expected: list[str]) -> None:
    text = f"60岁及以上人口18.6万人，其中65岁及以上人口{part}。"
    assert expected == verdicts(text, "part-exceeds-whole")
    assert [] == verdicts(text, SUM)


def test_a_part_too_large_for_what_may_be_no_total_says_nothing() -> None:
    made = SHIPPED["part-exceeds-whole"]
    assert [] == check_parts(made, listed("9人", "12人", marker="："))


# -- tables -----------------------------------------------------------------------------------

TABLE = """\
## 收支表

| 项目 | 预算数 | 决算数 |
|---|---|---|
| 基本支出 | 120.00 | 110.05 |
| 项目支出 | 80.00 | 75.25 |
| 合计 | 200.00 | {} |
"""


@pytest.mark.parametrize(
    ("total", "expected"),
    [("185.30", ["holds", "holds"]), ("186.30", ["holds", "broken"])],
)
def test_the_total_row_of_a_table(total: str, expected: list[str]) -> None:
    assert expected == verdicts(TABLE.format(total), rule("table: {footing: rows}"))
    assert [] == verdicts(TABLE.format(total), rule("table: {footing: columns}"))


def test_a_wrong_total_of_a_table_is_mended_like_any_other() -> None:
    verdict = broken(TABLE.format("186.30"), rule("table: {footing: both}"))
    assert [("186.30", "185.30"), ("110.05", "111.05"), ("75.25", "76.25")] == repairs(verdict)


def test_a_rule_may_name_the_total_rows() -> None:
    assert [] == verdicts(TABLE.format("185.30"), rule("table: {footing: rows, total: [小计]}"))


def test_a_table_says_itself_which_row_is_the_total() -> None:
    cell = place(table=0, row=1, col=1)
    whole, first, second = (fact(text, place=cell) for text in ("9人", "5人", "3人"))
    index = by_hand(
        fact("8人", place=cell),
        whole,
        first,
        second,
        partitions=(Partition(1, (2, 3), "", "合计列", exhaustive=True),),
    )
    made = rule("table: {footing: both}")
    assert ["broken"] == [outcome.verdict for outcome in check_table(made, index)]


def test_one_part_is_the_total_again() -> None:
    made = rule("table: {footing: columns}")
    verdicts = [
        only(check_table(made, listed("9人", part, marker="合计列", exhaustive=True))).verdict
        for part in ("9人", "8人")
    ]
    assert ["holds", "broken"] == verdicts


# -- laws -------------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.lists(st.decimals(0, 10**7, places=4), min_size=2, max_size=7), st.integers(0, 3))
def test_parts_of_a_truly_full_total_are_never_broken(parts: list[Decimal], places: int) -> None:
    def printed(true: Decimal) -> str:
        return f"{true.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}元"

    whole = printed(sum(parts, Decimal(0)))
    index = listed(whole, *map(printed, parts), exhaustive=True)
    assert only(check_parts(FULL, index)).verdict in ("holds", "rounded")


def test_points_add_up_as_they_are_printed() -> None:
    text = "综合得分96.1分。其中预算执行8.8分，产出指标48.3分，效益指标29.6分，满意度指标9.6分。"
    assert "96.3分" == _expected(broken(text, "parts-do-not-add-up"))


def _expected(verdict: Verdict) -> str:
    assert verdict.expected is not None
    return verdict.expected.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实有在职人员153人，其中行政人员43名、事业人员110名。", ["holds"]),
        ("实有在职人员153人，其中行政人员46名、事业人员110名。", ["broken"]),
        # two sorts of people in one list
        ("编制95名，其中事业编制95名、控制数4人。", ["holds"]),
    ],
)
def test_people_however_counted_add_up(text: str, expected: list[str]) -> None:
    assert verdicts(text, "parts-do-not-add-up") == expected
