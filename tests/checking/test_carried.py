"""What was left when a year closed against what the next year opened with."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

_RULE = "opening-differs-from-closing-before"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年末结转和结余120.00万元。2023年年初结转和结余120.00万元。", ["holds"]),
        ("2022年末结转和结余120.00万元。2023年年初结转和结余102.00万元。", ["broken"]),
        ("2022年末结转和结余120.00万元。2023年年初结转和结余100.00万元，收回20.00万元。", []),
        ("2021年末结转和结余120.00万元。2023年年初结转和结余102.00万元。", []),
        ("2022年末财政拨款结转和结余120.00万元。2023年年初结转和结余102.00万元。", []),
        ("2022年末结转120.00万元。2023年年初结余102.00万元。", []),
        ("一、甲中心\n\n2022年末结余120.00万元。\n\n二、乙中心\n\n2023年年初结余102.00万元。", []),
        (
            "2023年决算\n\n一、总体\n\n年初结余125.00万元。\n\n二、财政拨款\n\n2022年年末结余120.00万元。",
            [],
        ),
    ],
)
def test_a_year_opens_with_what_the_one_before_left(text: str, expected: list[str]) -> None:
    assert verdicts(text, _RULE) == expected
