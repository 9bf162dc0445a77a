"""All rules on one document: `check`."""

from __future__ import annotations

from auditor.checking import check
from auditor.extraction import extract
from auditor.reading import read_text
from tests.checking.samples import GENERAL, findings, said

REPORT = """\
一、预算执行情况

全年预算数61,296.75万元，执行数59,757.75万元，执行率97.4%。

甲项目全年预算数267.59万元，执行数255.01万元，执行率95.3%。

二、绩效目标情况

（一）就业

完成农村劳动力转移就业1560人（任务为1400人）。所有案件均按期办结。

（三）帮扶

帮扶三县农村劳动力转移就业7944人，任务为1400人。劳动监察案件办结率98.0%。

三、自评结论

自评总得分为93.25分，其中管理效能得分43.95分、履职效能得分49.80分。

下设综合科、业务科、档案室，共4个内设机构。
"""


def test_every_fault_is_found_once_and_nothing_else() -> None:
    assert [
        "execution-rate-disagrees",
        "heading-number-out-of-order",
        "task-results-disagree",
        "universal-claim-against-rate",
        "total-score-disagrees",
        "listed-things-miscounted",
    ] == findings(REPORT)


def test_verdicts_come_in_the_order_of_their_places() -> None:
    places = [
        verdict.reported.place.start for verdict in said(REPORT) if verdict.reported is not None
    ]
    assert sorted(places) == places


def test_the_order_of_the_rules_makes_no_difference_to_what_is_found() -> None:
    rules = list(GENERAL)
    rules.sort(key=lambda rule: rule.id[::-1])
    document = read_text(REPORT)
    shuffled = check(document, extract(document), rules)
    assert findings(REPORT) == [verdict.rule for verdict in shuffled if verdict.is_finding]


def test_the_same_report_gives_the_same_verdicts() -> None:
    assert said(REPORT) == said(REPORT)


def test_without_rules_nothing_is_said() -> None:
    document = read_text(REPORT)
    assert [] == check(document, extract(document), [])


def test_a_report_without_figures_is_checked_for_its_words() -> None:
    assert ["template-residue"] == findings("本单位本年完成XX项工作。")
    assert [] == findings("")


def test_one_fault_in_two_places_is_one_finding_with_both() -> None:
    rate = "全年预算数200万元，执行数150万元，执行率85%。"
    (verdict,) = said(f"一、情况\n\n{rate}\n\n二、附注\n\n{rate}\n", "execution-rate-disagrees")
    assert ["150万元", "200万元", "85%", "150万元", "200万元"] == [
        evidence.text for evidence in verdict.evidence
    ]
    assert 6 == len({verdict.reported, *verdict.evidence})


def test_a_repair_heeds_the_relations_of_the_restated_figure() -> None:
    text = (
        "一、结论\n\n自评总得分为93.25分，其中管理效能得分43.95分、履职效能得分49.80分。\n\n"
        "二、附注\n\n管理效能得分43.95分，其中预算20.00分、采购23.95分。\n"
    )
    (verdict,) = [one for one in said(text) if one.is_finding]
    assert ["93.25分", "49.80分"] == [repair.text for repair in verdict.repairs]
