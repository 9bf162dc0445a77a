"""Bounds beside rates, targets said to be met, limits said to be kept."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民生支出占全部支出的78.2%，接近八成。", ["holds"]),
        ("民生支出占全部支出的68.2%，接近八成。", ["broken"]),
        ("民生支出占全部支出的81.0%，近八成。", ["holds"]),
        ("民生支出占全部支出的48.2%，超过一半。", ["broken"]),
        ("前三类占62.8%，超过三分之二。", ["broken"]),
        ("前三类占67.8%，超过三分之二。", ["holds"]),
        ("办结率76.3%，办结率连续两年保持在75%以上。", ["holds"]),
        ("办结率71.3%，办结率连续两年保持在75%以上。", ["broken"]),
        ("到位率连续五年稳定在90%以上，2023年为88.6%。", ["broken"]),
        ("到位率连续五年稳定在90%以上，2023年为91.6%。", ["holds"]),
        ("参保率为94.2%，达到95%以上的目标。", ["broken"]),
        ("参保率为95.2%，已达到95%的考核要求。", ["holds"]),
        ("参保率为94.2%，明年达到95%的目标。", []),
        ("人均支出2.86万元，超过3万元。", ["broken"]),
        ("全年接待48批次，不足50批次。", ["holds"]),
        ("全年接待52批次，不足50批次。", ["broken"]),
        # of other things, a requirement, a limit, another rate, another year
        ("民生支出占全部支出的68.2%，超过八成的项目已完工。", []),
        ("民生支出占全部支出的68.2%，不低于八成。", []),
        ("到位率71.3%，办结率连续两年保持在75%以上。", []),
        ("2021年办结率71.3%。2023年办结率连续两年保持在75%以上。", []),
    ],
)
def test_a_bound_is_held_against_the_rate_beside_it(text: str, expected: list[str]) -> None:
    assert verdicts(text, "bound-beside-rate-is-missed") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两村参保率分别为96.1%、97.0%，年度目标分别为95%、96%，均达到目标。", ["holds"]),
        ("两村参保率分别为96.1%、95.0%，年度目标分别为95%、96%，均达到目标。", ["broken"]),
        ("年度任务分别为200人、300人，完成数分别为210人、290人，均超额完成。", ["broken"]),
        ("年度任务分别为200人、300人，完成数分别为210人、310人，均超额完成。", ["holds"]),
        # limits, other units, more figures than targets, no target
        ("单价控制目标分别为20元、30元，实际分别为18元、29元，均达到目标。", []),
        ("年度任务分别为200人、300人，完成数分别为210人、290人、80人，均超额完成。", []),
        ("两村参保率分别为96.1%、95.0%，上年分别为95%、96%，均超过全县水平。", []),
    ],
)
def test_each_is_held_against_its_target(text: str, expected: list[str]) -> None:
    assert verdicts(text, "each-said-to-meet-its-target-but-one-missed") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("户均成本控制在3.2万元以内，实际为3.1万元，达到预期。", ["holds"]),
        ("户均成本控制在3.2万元以内，实际为3.4万元，达到预期。", ["broken"]),
        ("户均成本控制在3.2万元以内，实际为3.4万元，超出目标。", []),
        ("户均成本控制在3.2万元以内，实际为3.4万元。", []),
        ("补助人数不少于320人，实际为340人，达到预期。", []),
    ],
)
def test_a_limit_that_is_said_to_be_kept(text: str, expected: list[str]) -> None:
    assert verdicts(text, "limit-said-kept-but-exceeded") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成投资126亿元，为年度目标130亿元的96.9%，圆满完成省下达年度目标任务。", ["broken"]),
        ("培训652人，完成年度任务640人的101.9%，超额完成全年任务。", ["holds"]),
        ("引进186人，为目标任务200人的93%，完成全年目标任务。", ["broken"]),
        ("能耗强度为控制目标的96.5%，圆满完成年度任务。", []),
        ("培训612人，完成年度任务640人的95.6%，基本完成全年任务。", []),
        ("培训612人，完成年度任务640人的95.6%，圆满完成扶贫验收任务。", []),
        ("培训612人，完成年度任务640人的95.6%。其余各项圆满完成年度任务。", []),
    ],
)
def test_a_task_said_to_be_done_right_behind_its_rate(text: str, expected: list[str]) -> None:
    assert verdicts(text, "work-said-done-but-rate-below-100") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("门诊满意度93.2%，住院满意度95.6%，目标值均不低于94%，均达到目标要求。", ["broken"]),
        ("门诊满意度94.2%，住院满意度95.6%，目标值均不低于94%，均达到目标要求。", ["holds"]),
        ("验收合格率、资金拨付率分别为98%、93%，目标值均为95%，均达到年度目标。", ["broken"]),
        ("投诉率1.2%、事故率0.3%，目标值均为2%，均控制在目标以内、均达到目标。", []),
    ],
)
def test_each_of_several_is_held_against_the_one_aim(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, "each-said-to-meet-its-target-but-one-missed")


def test_an_aim_is_no_result_of_the_aim_before_it() -> None:
    assert not findings("满意度93.2%，办结率95.6%，目标值分别为90%、95%，均达到目标。")
