"""Claims about a matter that they name, beside its rate."""

from __future__ import annotations

import pytest

from tests.checking.samples import broken, verdicts

DONE = "work-said-done-but-rate-below-100"
RATE = "危房改造：计划60户，完成55户，完成率91.7%。"


def test_a_matter_said_done_is_held_against_its_rate() -> None:
    verdict = broken(f"{RATE}\n\n危房改造任务已全面完成。", DONE)
    assert "危房改造任务已全面完成" in verdict.message


@pytest.mark.parametrize(
    "claim",
    [
        "桥梁加固任务全面完成。",  # of another matter
        "下一步确保危房改造任务全面完成。",  # hoped for
        "力争年底前危房改造任务全面完成。",
        "全面完成。",  # of nothing
    ],
)
def test_what_is_said_of_something_else_is_not(claim: str) -> None:
    assert "broken" not in verdicts(f"{RATE}\n\n{claim}", DONE)
