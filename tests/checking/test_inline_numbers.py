"""Numbers of lists inside a paragraph."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

INLINE = "inline-number-out-of-order"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是抓培训；二是抓考核；四是抓督办。", ["broken"]),
        ("一是抓培训，做到：一是定期；二是分层。二是抓考核。", ["holds"]),
        ("问题：一是慢；二是散。措施：一是加快；二是整合。", ["holds"]),
        (
            "第一，抓培训；第二，抓考核。措施：第一，抓培训；第二，抓考核；第四，抓督办。",
            ["broken"],
        ),
        ("做法：（1）建账；（2）通报；（2）考核。", ["broken"]),
        ("做法：（1）建账；（2）通报；（3）考核。", ["holds"]),
        ("问题：1.偏低；2.滞后；4.不全。", ["broken"]),
        ("依据：1.产出指标；2.5万元的限额；3.效益指标。", ["holds"]),
        ("按照第（3）款执行，见（1）、（3）。", []),
    ],
)
def test_numbers_inside_a_paragraph_go_up_by_one(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, INLINE)
