"""What an audit no longer needs is let go at once: it waits for no search for cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from auditor.checking import check
from auditor.extraction import extract
from auditor.reading import read_text
from auditor.rulebook import load_rules

#: Lines cut at a width, a list, a table, a rate that is wrong and a claim about all of them.
REPORT = """\
某区民政局2023年整体支出绩效自评报告

一、部门基本情况

    2023年本部门年初预算为1,250.00万元，全年执行数为1,200.00万元，预算执行率为
98.57%，其中：基本支出800.00万元，项目支出400.00万元，与上年相比增加了百分之二，
全年服务老年人7944人次，发放补贴356.20万元，三项工作的满意度分别为95%、96%、97%。

（一）停车管理1864件；（二）噪声扰民1312件；（三）占道经营908件，其中停车管理最多。

| 项目 | 预算数 | 执行数 |
|---|---|---|
| 养老服务 | 300.00 | 290.00 |
| 社会救助 | 200.00 | 180.00 |
| 社区治理 | 100.00 | 90.00 |
| 合计 | 600.00 | 560.00 |

养老服务的执行数最高。
"""


@pytest.fixture
def unsearched() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("unsearched")
@pytest.mark.parametrize("markdown", [True, False])
def test_no_stage_leaves_a_cycle_behind(*, markdown: bool) -> None:
    rules = load_rules().rules
    warm = read_text(REPORT)
    check(warm, extract(warm), rules)  # the parsers are built once
    gc.collect()
    document = read_text(REPORT, markdown=markdown)
    assert gc.collect() == 0
    statements = extract(document)
    assert gc.collect() == 0
    verdicts = check(document, statements, rules)
    assert gc.collect() == 0
    assert {"broken", "holds"} <= {verdict.verdict for verdict in verdicts}
