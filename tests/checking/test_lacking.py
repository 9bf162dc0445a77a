"""What is said to be lacking, in the part of the report that tells of problems."""

from __future__ import annotations

import pytest

from tests.checking.samples import verdicts

RULE = "lacking-amount-disagrees"
GOALS = "新增健身路径60条，疏浚河道42.5公里，项目总投资4860万元，其中县级配套资金1300万元。"
DONE = "新增健身路径58条。疏浚河道40.2公里。县级配套资金到位1020万元。"


@pytest.mark.parametrize(
    ("lack", "expected"),
    [
        ("健身路径任务未完成，差2条。", ["holds"]),
        ("健身路径任务未完成，还差3条。", ["broken"]),
        ("新增健身路径少完成3条。", ["broken"]),
        ("县级配套资金未足额到位，缺口为280万元。", ["holds"]),
        ("县级配套资金尚有380万元未到位。", ["broken"]),
        ("县级配套资金短缺380万元。", ["broken"]),
        ("加快未完成的河道疏浚2.3公里。", ["holds"]),
        ("加快未完成的河道疏浚3.2公里。", ["broken"]),
        # of another thing, of another time, of what its own sentence tells, or only about so much
        ("管护经费不足，缺口380万元。", []),
        ("预计2024年县级配套资金缺口380万元。", []),
        ("县级配套资金需500万元，落实120万元，缺口380万元。", []),
        ("县级配套资金缺口约380万元。", []),
        ("每个项目县级配套资金缺口38万元。", []),
    ],
)
def test_what_is_lacking(lack: str, expected: list[str]) -> None:
    told = f"一、绩效目标\n\n{GOALS}\n\n二、完成情况\n\n{DONE}\n\n三、问题\n\n{lack}\n"
    text = f"2023年自评报告\n\n{told}"
    assert verdicts(text, RULE) == expected
