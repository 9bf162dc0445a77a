"""Rates with their part and whole in a bracket behind them, and changes told in points."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, verdicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路面检测合格率98.6%（检测217段，合格214段）。", []),
        ("路面检测合格率96.8%（检测217段，合格214段）。", ["rate-of-two-counts-disagrees"]),
        ("工单办结率93.26%（受理984件，办结898件）。", ["rate-of-two-counts-disagrees"]),
        ("优良路率87.3%（评定2,461.8公里，其中优良2,149.2公里）。", []),
        # other parts, another year, three figures
        ("就业率95.2%（其中本科生320人，专科生280人）。", []),
        ("完成率105%（上年完成300件，今年完成320件）。", []),
        ("支出进度62.1%（年初预算100万元，调整预算140万元，支出120万元）。", []),
        ("检测4,000段，合格率99.1%；其中乡道合格率98.6%（检测217段，合格214段）。", []),
    ],
)
def test_a_bracket_tells_what_the_rate_is_made_of(text: str, expected: list[str]) -> None:
    assert findings(text, "rate-of-two-counts-disagrees") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("企业贷款利率3.87%，比上年同期的4.25%低38个基点。", ["holds"]),
        ("企业贷款利率3.87%，比上年同期的4.25%低83个基点。", ["broken"]),
        ("普惠贷款利率4.62%，较年初5.04%下降42BP。", ["holds"]),
        ("年末不良贷款率0.92%，较年初1.17%下降0.25个百分点，余额28.6亿元。", ["holds"]),
        ("年末不良贷款率0.92%，较年初1.17%下降0.52个百分点，余额28.6亿元。", ["broken"]),
        ("失业率5.1%，比上年5.3%下降0.2个百分点。", ["holds"]),
    ],
)
def test_a_level_before_a_change_in_points_is_the_earlier_one(
    text: str, expected: list[str]
) -> None:
    assert verdicts(text, "points-change-disagrees") == expected


@pytest.mark.parametrize(
    "text",
    [
        "利率4.62%，较年初5.04%下降42个基点。",
        "收入较上年增长5.2%，增速回落0.8个百分点。",
        "财政收入比上年3.2%，增加5万元。",
    ],
)
def test_no_growth_is_read_into_an_earlier_rate(text: str) -> None:
    assert findings(text, "change-and-growth-directions-differ") == []
