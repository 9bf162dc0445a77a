"""Sums and means that no list announces: standards, means, running levels, units, deductions."""

from __future__ import annotations

import pytest

from tests.checking.samples import GENERAL, broken, findings, said, verdicts

EACH = "each-times-number-does-not-add-up"
MEAN = "mean-of-listed-figures-disagrees"
ROLLING = "opening-and-closing-levels-disagree"
YEARLY = "yearly-growth-between-levels-disagrees"
UNITS = "told-again-in-another-unit-differs"
DEDUCTED = "score-is-not-marks-less-deductions"
RESPECTIVE = "respective-figures-do-not-add-up"

HOLDS, ROUNDED, BROKEN = ["holds"], ["rounded"], ["broken"]
NOTHING: list[str] = []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对7个示范点各补助12万元、9个达标点各补助5万元，累计发放补助129万元。", HOLDS),
        ("对7个示范点各补助12万元、9个达标点各补助5万元，累计发放补助139万元。", BROKEN),
        ("金奖3名、每名8000元，银奖6名、每名5000元，共发放奖金5.4万元。", HOLDS),
        ("金奖3名、每名8000元，银奖6名、每名5000元，共发放奖金4.5万元。", BROKEN),
        # one sort alone is for the rules of one standard
        ("对7个示范点各补助12万元，累计发放补助84万元。", NOTHING),
        # for how long is not said
        ("甲类2人、每人每月900元，乙类3人、每人每月600元，共发放4.32万元。", NOTHING),
        ("对7个示范点各补助12万元、9个达标点各补助5万元，对其余各点另行安排，共150万元。", NOTHING),
        ("对7个示范点各补助12万元、9个达标点各补助5万元。全市安排300万元。", NOTHING),
    ],
)
def test_numbers_times_what_each_got(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, EACH)


@pytest.mark.parametrize(
    "text",
    [
        "对7个示范点各补助12万元、9个达标点各补助5万元，累计发放补助129万元。",
        "对7个示范点各补助12万元，另对其他站点予以奖励，全年发放补助119万元。",
    ],
)
def test_one_standard_of_several_does_not_have_to_give_the_whole(text: str) -> None:
    assert findings(text, *(one for one in GENERAL if one.kind == "check")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("四场测评分别得82分、85分、87分、90分，平均86分。", HOLDS),
        ("四场测评分别得82分、85分、87分、90分，平均得分88分。", BROKEN),
        ("三个季度分别办件210件、234件、252件，季均办件232件。", HOLDS),
        ("三个季度分别办件210件、234件、252件，季均办件223件。", BROKEN),
        ("三所学校分别投入210万元、234万元、252万元，年均投入223万元。", NOTHING),
        ("甲、乙两校得分分别为82分、88分，全县平均84分。", NOTHING),
        ("五位评委分别打分80分、91分、93分、99分、96分，去掉最高分，平均90分。", NOTHING),
        ("五位评委分别打分80分、91分，平均90分。", NOTHING),
        ("三位评委分别打分80分、91分、94分，平均88分。", ROUNDED),
    ],
)
def test_means_of_what_is_listed_before_them(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, MEAN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年初存量340件，新收125件、转入18件，办理注销96件，期末存量387件。", HOLDS),
        ("年初存量340件，新收125件、转入18件，办理注销96件，期末存量378件。", BROKEN),
        ("年初预算610万元，追加48万元，收回15万元，调整后预算653万元。", BROKEN),
        ("年初预算610万元，追加48万元（其中中央40万元），收回15万元，调整后预算643万元。", HOLDS),
        # what went is not told
        ("年初结转61万元，收入480万元，年末结转53万元。", NOTHING),
        ("年初结转61万元，收入480万元，其他事项12万元，支出470万元，年末结转53万元。", NOTHING),
        ("收入480万元，加年初结转61万元，支出470万元，年末结转53万元。", NOTHING),
        ("年初结转61万元，收入480万元，总计541万元，支出470万元，年末结转53万元。", NOTHING),
        ("年初结转61万元，收入480万元，比上年增加20万元，支出470万元，年末结转71万元。", HOLDS),
        ("年初资产520万元，负债110万元。年末资产560万元。", NOTHING),
    ],
)
def test_levels_that_roll_on(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, ROLLING)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年产量50.0万吨，2021年产量60.5万吨，两年平均增长10%。", HOLDS),
        ("2019年产量50.0万吨，2021年产量60.5万吨，两年平均增长21%。", BROKEN),
        ("产量由2018年的50.0万吨增加到2021年的66.55万吨，年均增长12%。", BROKEN),
        # other years than the levels are of
        ("2019年产量50.0万吨，2021年产量60.5万吨，三年平均增长21%。", NOTHING),
        ("2021年产量60.5万吨，年均增长21%。", NOTHING),
        ("2019年产量50.0万吨，2021年60.5万吨，2022年66万吨，年均增长21%。", NOTHING),
    ],
)
def test_growth_of_each_year_between_two_levels(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, YEARLY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("整治河道4,200米（4.2公里）。", HOLDS),
        ("整治河道4,200米（42公里）。", BROKEN),
        ("造林240公顷（约3,600亩）。", ROUNDED),
        ("造林240公顷（约2,400亩）。", BROKEN),
        ("播种面积减少815公顷（12,225亩）。", HOLDS),
        ("流转耕地折合180公顷，即2,070亩。", BROKEN),
        ("造林240公顷（其中新造600亩）。", NOTHING),
        ("造林240公顷（36人参加）。", NOTHING),
    ],
)
def test_what_a_bracket_tells_again_in_another_unit(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, UNITS)


@pytest.mark.parametrize(
    "text",
    ["合同总价2,400万元（即2.4亿元）。", "合同总价2,400万元，即2.4亿元。"],
)
def test_a_unit_slip_in_what_is_told_again_is_no_other_matter(text: str) -> None:
    assert broken(text, "told-again-in-brackets-differs").severity == "error"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("质量指标满分12分，扣1.5分，得10.5分。", HOLDS),
        ("质量指标满分12分，扣1.5分，得11.5分。", BROKEN),
        ("时效指标分值10分，因延期扣2分、因补正扣2分，最终得分6分。", HOLDS),
        ("时效指标分值10分，因延期扣2分、因补正扣2分，最终得分8分。", BROKEN),
        ("每延期一天扣0.5分，分值10分，扣3分，得分6分。", NOTHING),
        ("时效指标分值10分，扣2分；质量指标分值12分，得分11分。", NOTHING),
    ],
)
def test_points_taken_off(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, DEDUCTED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三个小组分别走访36户、42户、51户，共走访群众129户。", HOLDS),
        ("三个小组分别走访36户、42户、51户，共走访群众119户。", BROKEN),
        ("一至四季度分别受理56件、61件、48件和70件，全年受理235件。", HOLDS),
        ("一至四季度分别受理56件、61件、48件和70件，全年受理253件。", BROKEN),
        ("两个片区分别走访36户、42户，累计走访87户。", BROKEN),
        # others may have been visited too
        ("东片、西片分别走访36户、42户，累计走访187户。", NOTHING),
        ("1月、2月分别受理56件、61件，全年受理753件。", NOTHING),
        ("东片、西片分别走访36户、42户，全县共走访187户。", NOTHING),
    ],
)
def test_what_is_told_one_for_each_and_its_total(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, RESPECTIVE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("商户由150家发展到450家，增长2倍。", HOLDS),
        ("商户由150家发展到450家，增长3倍。", BROKEN),
    ],
)
def test_growth_by_times(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, "growth-by-times-disagrees")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去向中，升学占41.2%，就业占50.3%，其他占10.5%。", BROKEN),
        ("去向中，升学占41.2%，就业占50.3%，其他占8.5%。", HOLDS),
        ("去向中，升学占41.2%，就业占50.3%，参军占10.5%，合计100%。", BROKEN),
        # some may be both
        ("其中女性占41.2%，青年占50.3%，党员占10.5%。", NOTHING),
    ],
)
def test_shares_that_are_said_to_be_all(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, "shares-do-not-make-100")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("企业共520家，按人数分，50人以下312家、50—200人121家、200人以上39家。", BROKEN),
        ("学员共520人，按年龄分，30岁以下312人、31至45岁169人、46岁以上39人。", HOLDS),
        # one is in the other
        ("老人共520人，按年龄分，60岁以上412人、70岁以上169人、80岁以上39人。", ["unchecked"]),
    ],
)
def test_bands_that_follow_each_other_leave_nothing_out(text: str, expected: list[str]) -> None:
    assert expected == verdicts(text, "parts-do-not-add-up")


def test_a_short_figure_cut_off_its_exact_one_is_told_as_cut() -> None:
    (verdict,) = said("全年支出5.92亿元（592,555,505.09元）。", "told-again-in-brackets-differs")
    assert (verdict.verdict, verdict.severity) == ("truncated", "warning")


def test_a_report_that_always_cuts_does_so_by_habit() -> None:
    text = "资产1.27亿元（即127,895,400.12元），负债0.34亿元（即34,891,200.00元）。"
    verdicts = said(text, "told-again-in-brackets-differs")
    assert [(one.verdict, one.severity) for one in verdicts] == [("truncated", "info")] * 2


def test_a_total_may_hold_more_than_was_listed() -> None:
    listed = "一季度支出10.00万元，二季度支出12.00万元，三季度支出8.00万元，"
    assert findings(f"{listed}合计（含四季度预计10.00万元）40.00万元。") == []
    assert findings(f"{listed}加上四季度预计数，合计40.00万元。") == []
    assert findings(f"{listed}合计（不含四季度）32.00万元。") == ["parts-do-not-add-up"]


def test_what_is_owed_is_no_part_of_what_may_be() -> None:
    text = "政府债务限额100亿元、余额92亿元，其中专项债务限额60亿元、余额{}亿元。"
    assert findings(text.format(58)) == []
    assert findings(text.format(68)) == ["special-debt-exceeds-limit"]
    assert findings("政府债务100亿元，其中专项债务限额60亿元、余额58亿元。") == []
