"""Claims that a figure rose or fell year by year."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年、2022年、2023年投诉分别为86件、72件、51件，逐年下降。", ["holds"]),
        ("2021年、2022年、2023年投诉分别为86件、92件、51件，逐年下降。", ["broken"]),
        ("2021年预算320万元，2022年预算360万元，2023年预算340万元，逐年增加。", ["broken"]),
        ("2021年预算320万元，2022年预算360万元，2023年预算380万元，逐年增加。", ["holds"]),
        # no years, years from the last, two years, others than years
        ("三镇分别投入86万元、92万元、51万元，逐年下降。", []),
        ("2023年、2022年、2021年投诉分别为51件、72件、86件，逐年下降。", []),
        ("2022年、2023年投诉分别为72件、86件，逐年下降。", []),
        ("2021年以来，教育86万元、社保92万元、卫生51万元，逐年增长。", []),
    ],
)
def test_the_course_of_the_years(text: str, expected: list[str]) -> None:
    assert verdicts(text, "yearly-course-claimed-is-not-so") == expected
