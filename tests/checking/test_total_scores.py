"""The total score in the text and at the foot of the table."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

RULE = "text-and-table-differ"
TABLE = """\
2023年度专项资金绩效{kind}报告

| 一级指标 | 权重 | 得分 |
|---|---|---|
| 决策 | 20 | 18.50 |
| 过程 | 30 | 26.80 |
| 产出 | 50 | 43.15 |
| 合计 | 100 | 88.45 |

{text}
"""


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("评价", "该项目综合评价得分为88.45分。", ["holds"]),
        ("评价", "该项目综合评价得分为90.45分，单位自评得分为96.2分。", ["broken"]),
        ("评价", "单位自评得分为96.2分。", []),
        ("评价", "该类项目上年评价得分为86.2分。", []),
        ("评价", "两个项目评价得分为90.45分、86.45分。", []),
        ("自评", "自评得分为88.45分。", ["holds"]),
        ("自评", "自评得分为84.85分。", ["broken"]),
        ("自评", "财政复核得分为84.85分。", []),
    ],
)
def test_the_total_score(kind: str, text: str, expected: list[str]) -> None:
    assert verdicts(TABLE.format(kind=kind, text=text), RULE) == expected


def test_marks_in_the_heads_make_columns_of_scores_that_add_up() -> None:
    text = """\
| 项目 | 预算执行（10） | 产出（50） | 满意度（40） | 总分 |
|---|---|---|---|---|
| 甲项目 | 10 | 49.5 | 38 | 97.5 |
| 乙项目 | 9.5 | 48 | 38.6 | 97.1 |
| 丙项目 | 9.6 | 47 | 36.7 | 93.3 |
"""
    assert verdicts(text, "table-total-column-disagrees") == ["holds", "broken", "holds"]
    weighted = text.replace("97.5", "32.5").replace("97.1", "31.0").replace("93.3", "30.1")
    assert "broken" not in verdicts(weighted, "table-total-column-disagrees")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("预算执行得9分，产出得48分，效益得29分，满意度得9分，总分95分。", ["holds"]),
        ("预算执行得9分，产出得48分，效益得29分，满意度得9分，总分96分。", ["broken"]),
        # no slip, and no full marks that come to 100
        ("预算执行得9分，产出得48分，效益得29分，满意度得9分，总分88分。", []),
        ("甲组得92分，乙组得90分，丙组得94分，综合得分92分。", []),
        ("产出得48分，效益得29分，总分77分。", []),
        # from which score a grade is given is no part of the total
        ("决策得18分，过程得36分，产出得38分，总分92分，等级为优（90分以上为优）。", ["holds"]),
    ],
)
def test_scores_of_one_sentence(text: str, expected: list[str]) -> None:
    assert verdicts(text, "told-scores-do-not-make-total") == expected


_EACH = "预算执行10分，得9.3分；产出指标50分，得48.6分；效益指标30分，得29.5分；满意度10分，得10分"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_EACH}。自评总分97.4分。", ["holds"]),
        (f"{_EACH}。自评总分98.4分。", ["broken"]),
        (f"{_EACH}。综合得分89.4分，评价等级为良。", ["broken"]),
        (f"经自评，项目总得分95.4分。其中：{_EACH}。", ["broken"]),
        (f"评价得分95.4分，等级为“优”。各项得分如下：{_EACH}。", ["broken"]),
        (f"评价得分97.4分，等级为“优”。各项得分如下：{_EACH}。", ["holds"]),
        (f"指标总分100分。{_EACH}，合计97.4分。", ["holds"]),
        ("决策得18分。过程得36分。产出得38分。综合得分93分。", ["broken"]),
        # not all that marks are given for
        (f"{_EACH.rpartition('；')[0]}。自评总分97.4分。", []),
        ("决策得18分。过程得36分。产出得38分。综合得分85分。", []),
        # one part may have a score of its own
        ("决策得18分。过程得36分。产出得38分。资金管理评价得分93分。", []),
        (f"{_EACH}。加分项得2分，总分99.4分。", ["holds"]),
        ("甲项目得92分。乙项目得90分。丙项目得94分。综合得分92分。", []),
        # one paragraph each
        (f"{_EACH}。\n\n自评总分98.4分。", []),
    ],
)
def test_scores_of_one_paragraph(text: str, expected: list[str]) -> None:
    assert verdicts(text, "told-scores-do-not-make-total") == expected


@pytest.mark.parametrize(
    ("total", "expected"), [("91.5", ["holds"]), ("92.5", ["broken"]), ("90", ["broken"])]
)
def test_marks_that_come_to_100_may_stand_behind_the_scores(
    total: str, expected: list[str]
) -> None:
    behind = "其中决策得46分（满分50分）、过程得22分（满分25分）、效益得23.5分（满分25分）。"
    before = "其中决策（50分）得46分、过程（25分）得22分、效益（25分）得23.5分。"
    for parts in (behind, before):
        assert verdicts(f"自评得分{total}分，{parts}", "parts-do-not-add-up") == expected
    some = behind.replace("满分50", "满分60").replace("23.5", "20.5")
    assert verdicts(f"自评得分{total}分，{some}", "parts-do-not-add-up") != ["broken"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("评价满分100分，由决策20分、过程25分、产出30分、效益25分组成。", ["holds"]),
        ("评价满分100分：决策20分，过程25分，产出30分，效益20分。", ["broken"]),
        ("满分100分，分为决策（20分）、过程（25分）、产出（30分）、效益（20分）。", ["broken"]),
        ("满分100分，其中产出50分（数量30分、质量20分），效益30分，满意度20分。", ["holds"]),
        ("满分100分，其中决策20分、过程25分、产出30分。", []),
        ("满分100分，实得分92分，其中决策18分、过程23分、产出28分、效益23分。", []),
        ("满分100分，90分以上为优，80分以上为良，60分以上为中。", []),
    ],
)
def test_marks_to_be_had_make_up_the_full_marks(text: str, expected: list[str]) -> None:
    assert verdicts(text, "told-scores-do-not-make-total") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("综合得分89.2分，等级为良。共扣10.8分，集中在项目执行环节（扣4.3分）。", ["holds"]),
        ("综合得分89.2分，等级为良。共扣11.8分，集中在项目执行环节（扣4.3分）。", ["broken"]),
        ("评价得分为92.5分，扣分8.5分。", ["broken"]),
        ("项目总得分92.5分，失分7.5分，主要是产出指标失分4分。", ["holds"]),
        # of some of them, or of marks that are named
        ("评价得分89.2分，其中过程扣分3.2分。", []),
        ("综合得分92.5分，因资料不全扣2分。", []),
        ("自评总分95分，扣3分，核定得分92分。", []),
        ("满分120分，总得分101分，扣19分。", []),
    ],
)
def test_what_was_taken_off_the_hundred(text: str, expected: list[str]) -> None:
    assert verdicts(text, "score-is-not-marks-less-deductions") == expected
