"""The notes to a department's accounts: right as they stand, and with one figure of them wrong."""

from __future__ import annotations

import pytest

from auditor.checking import check
from auditor.extraction import extract
from auditor.reading import read_text
from tests.checking.samples import SHIPPED

NOTES = """\
区档案馆2025年度部门决算情况说明

一、支出决算情况说明

本年支出合计3,418.20万元，其中：基本支出2,260.50万元，占66.13%；项目支出1,157.70万元，占33.87%。

二、一般公共预算财政拨款支出决算情况说明

一般公共预算财政拨款支出3,185.40万元，占本年支出合计的93.19%。

三、财政拨款“三公”经费支出决算情况说明

（一）总体情况

“三公”经费财政拨款支出年初预算为14.60万元，支出决算为9.42万元，完成预算的64.52%，其中：因公出国（境）费决算为\
1.20万元；公务用车购置及运行维护费支出决算为7.35万元；公务接待费支出决算为0.87万元。

（二）具体情况

“三公”经费财政拨款支出决算中，因公出国（境）费支出决算1.20万元，占12.74%；公务用车购置及运行维护费支出决算7.35万元，\
占78.03%；公务接待费支出决算0.87万元，占9.24%。

具体情况如下：

1、因公出国（境）费支出1.20万元。全年安排因公出国（境）团组1个、累计2人次。

2、公务用车购置及运行维护费支出7.35万元。其中：

公务用车购置支出为4.10万元。

公务用车运行维护支出3.25万元。主要用于燃料费、维修费、保险费等支出。

3、公务接待费支出0.87万元。其中：

国内公务接待支出0.87万元。主要用于公务接待伙食费支出，公务接待6批次、58人次。

四、政府性基金预算财政拨款收入支出决算情况说明

政府性基金预算财政拨款支出232.80万元，支出具体情况如下：

1、教育支出（类）教育费附加安排的支出（款）其他教育费附加安排的支出（项）。年初预算为0万元，支出决算为32.80万元。

2、城乡社区支出（类）国有土地收入安排的支出（款）其他国有土地收入安排的支出（项）。年初预算为0万元，\
支出决算为200.00万元。

五、预算绩效管理情况

编报绩效目标的2025年度项目31个，涉及预算金额1,157.70万元；绩效自评的2025年度项目31个，涉及预算金额1,157.70万元，\
平均得分96.45分（其中，绩效评级为“优”的项目28个；绩效评级为“良”的项目2个；绩效评级为“合格”的项目1个；\
绩效评级为“不合格”的项目0个。绩效自评中共发现问题5个，已经完成整改的3个，正在整改的2个）。
"""


def found(text: str) -> set[str]:
    """The rules that find an error or a reason to warn."""
    document = read_text(text)
    verdicts = check(document, extract(document), list(SHIPPED.values()))
    return {one.rule for one in verdicts if one.is_finding and one.severity != "info"}


def test_the_notes_as_they_stand_are_sound() -> None:
    assert found(NOTES) == set()


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("占本年支出合计的93.19%", "占本年支出合计的91.39%", "share-disagrees"),
        ("占78.03%", "占73.08%", "share-disagrees"),
        ("占12.74%", "占17.24%", "share-disagrees"),
        ("支出决算为0.87万元。", "支出决算为0.57万元。", "parts-do-not-add-up"),
        ("公务接待费支出0.87万元", "公务接待费支出0.57万元", "same-item-differs"),
        ("因公出国（境）费支出1.20万元", "因公出国（境）费支出1.50万元", "same-item-differs"),
        ("购置支出为4.10万元", "购置支出为4.40万元", "vehicle-expenses-disagree"),
        ("维护支出3.25万元", "维护支出3.55万元", "vehicle-expenses-disagree"),
        ("决算为32.80万元", "决算为38.20万元", "parts-do-not-add-up"),
        ("“优”的项目28个", "“优”的项目26个", "graded-projects-miscounted"),
        ("绩效自评的2025年度项目31个", "绩效自评的2025年度项目36个", "graded-projects-miscounted"),
        ("正在整改的2个", "正在整改的3个", "problems-mended-miscounted"),
    ],
)
def test_one_wrong_figure_is_found(right: str, wrong: str, rule: str) -> None:
    assert NOTES.count(right) == 1
    assert rule in found(NOTES.replace(right, wrong))


def test_a_share_names_a_total_that_two_places_state_alike_or_none() -> None:
    """Of two totals of one name nobody knows which is meant."""
    other = NOTES.replace("\n二、", "\n其中市级部门本年支出合计2,903.10万元。\n\n二、")
    wrong = other.replace("占本年支出合计的93.19%", "占本年支出合计的91.39%")
    assert "share-disagrees" not in found(wrong)


def test_a_reason_in_the_sentence_behind_excuses_as_one_beside_does() -> None:
    text = "支出决算为62.51万元，任务完成率312.55%。{}"
    rule = SHIPPED["task-far-exceeded"]

    def verdict(behind: str) -> str:
        document = read_text(text.format(behind))
        return check(document, extract(document), [rule])[0].verdict

    assert verdict("决算数大于预算数的主要原因：追加了购书经费。") == "unchecked"
    assert verdict("本年度各项工作均已完成，详见附表，主要原因不再赘述。") == "broken"
