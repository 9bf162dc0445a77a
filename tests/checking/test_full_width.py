"""Full-width digits say the same as others, in figures and in the years of headings."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings

FULL = str.maketrans("0123456789", "０１２３４５６７８９")
REPORT = """\
一、2023年预算执行情况

上级补助收入221,356万元。年末滚存结余74,918万元。

二、2024年预算草案

上级补助收入182,645万元。年末滚存结余84,158万元。
"""


@pytest.mark.parametrize("text", [REPORT, REPORT.translate(FULL)])
def test_two_years_are_told_apart_in_any_digits(text: str) -> None:
    assert findings(text, "same-item-differs", "restated-figure-differs") == []
