"""What an average is counted by."""

from __future__ import annotations

import pytest

from tests.checking.samples import findings, said


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均91元。", 0),
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均121元。", 1),
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均约90元。", 0),
        ("公务接待费1.66万元，国内公务接待22批次、183人次，人均约121元。", 1),
        ("车辆运行维护费24.5万元，保有量7辆，驾驶员12人，平均每辆3.5万元。", 0),
        ("车辆运行维护费24.5万元，保有量7辆，驾驶员12人，平均每辆5.3万元。", 1),
        ("公务接待费884.7万元，国内接待7306批次、61240人次，人均144.5元、批均1211元。", 0),
        ("资助学生9,846人次、金额1,127.32万元，人次均资助1,145元。", 0),
        ("资助学生9,846人次、金额1,127.32万元，人次均资助1,415元。", 1),
        ("补助36.0万元，惠及120户、410人，户均3,000元。", 0),
        ("补助36.0万元，惠及120户、410人，户均3,300元。", 1),
    ],
)
def test_an_average_rests_on_the_count_that_it_names(text: str, faults: int) -> None:
    assert findings(text, "average-disagrees") == ["average-disagrees"] * faults


def test_an_average_of_what_nobody_counted_is_not_checked() -> None:
    text = "补助36.0万元，惠及120户，人均880元。"
    assert [one.verdict for one in said(text, "average-disagrees")] == ["unchecked"]
