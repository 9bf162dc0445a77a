"""What a figure is about when the noun stands behind it."""

from __future__ import annotations

import pytest

from auditor.extraction.nouns import noun_behind
from auditor.extraction.vocabulary import load_vocabulary
from tests.extraction.stated import facts


@pytest.mark.parametrize(
    ("text", "items"),
    [
        # a verb before the figure, its object behind it: as 拨付奖补资金413万元 is read
        ("镇财政拨付413万元奖补资金。", ["镇财政拨付奖补资金"]),
        ("全年拨付了413万元的奖补资金。", ["拨付奖补资金"]),
        ("组织12场次专题培训。", ["组织专题培训"]),
        ("争取到1.5亿元专项债券资金。", ["争取到专项债券资金"]),
        ("共举办了24场招聘活动。", ["举办招聘活动"]),
        ("聘请6名第三方专家参与评审。", ["聘请第三方专家"]),
        ("建成2,400亩高标准农田。", ["建成高标准农田"]),
        # 完成 and 有 say nothing of what there is
        ("完成36.5公里管网改造。", ["管网改造"]),
        ("完成了2,400亩农田整治任务。", ["农田整治"]),
        ("共有36名执法人员持证上岗。", ["执法人员"]),
        # 的
        ("新建的26座收集点已投入使用。", ["新建收集点"]),
        ("抽查的120份病历中，甲级118份。", ["抽查病历", "甲级"]),
        ("救助的824名残疾儿童接受了康复训练。", ["救助残疾儿童"]),
        # nothing before it
        ("26座新建收集点全部验收。", ["新建收集点"]),
        ("1,200万元中央补助已全部到位。", ["中央补助"]),
        ("5,400平方米标准化厂房建成投用。", ["标准化厂房"]),
        # a preposition: what is done to them is told behind
        ("为1,560名困难老人发放了慰问金。", ["困难老人"]),
        ("对85个单位开展检查。", ["单位"]),
        ("给38家小微企业减免租金。", ["小微企业"]),
        # who is helped does something
        ("扶持36家中小企业发展。", ["扶持中小企业"]),
        ("帮助412名毕业生实现就业。", ["帮助毕业生"]),
        ("组织3个考察团。", ["组织考察团"]),
        # a list with one verb
        ("涉及9个乡镇、47个行政村。", ["涉及乡镇", "涉及行政村"]),
        ("发放480套应急包和1,200本宣传手册。", ["发放应急包", "发放宣传手册"]),
        # what the figure before is of is no word of the next one
        ("全镇5个单位12名干部参加学习。", ["全镇单位", "干部"]),
        ("向312家企业拨付返还资金5,420万元。", ["企业", "企业拨付返还资金"]),
        ("26座收集点的运行经费80万元。", ["收集点", "收集点的运行经费"]),
        ("涉及47个行政村的1.3万名群众。", ["涉及行政村", "群众"]),
        ("建成26座收集点。收集点覆盖38个村。", ["建成收集点", "收集点覆盖"]),
        ("工程38处验收合格35处。", ["工程", "验收合格"]),
        # the measure must fit the noun
        ("购置价值260万元的医疗设备。", ["购置价值"]),
        ("15个项目资金已拨付。", ["项目"]),
        # what says itself what it is of
        ("奖补资金413万元已拨付到位。", ["奖补资金"]),
        ("年初安排413万元奖补资金。", ["奖补资金"]),
        ("发放3年期贷款1,200万元。", ["发放", "期贷款"]),
        ("每个村补助5万元。", ["每个村补助"]),
        ("占全部支出的35%。", [""]),
    ],
)
def test_the_noun_behind_a_figure_is_what_it_is_about(text: str, items: list[str]) -> None:
    assert items == [fact.item for fact in facts(text)]


@pytest.mark.parametrize(
    ("tail", "kind", "unit", "noun"),
    [
        ("收集点已投入使用", "count", "座", "收集点"),
        ("收集点的运行经费", "count", "座", "收集点"),
        ("就业困难人员", "count", "名", "就业困难人员"),
        ("服务对象全部到场", "count", "名", "服务对象"),
        ("在校生参加", "count", "名", "在校生"),
        ("国有企业完成改制", "count", "家", "国有企业"),
        ("专项资金", "count", "笔", "专项资金"),
        ("已投入使用", "count", "座", ""),
        ("的", "count", "座", ""),
        ("村", "count", "个", ""),
        ("奖补资金管理不规范", "money", "元", "奖补资金"),
        ("医疗设备", "money", "元", ""),
        ("中央下达的补助经费", "money", "元", "中央下达的补助经费"),
        ("甲乙丙丁戊己庚辛壬癸子丑寅卯", "count", "座", ""),  # nobody knows where it ends
    ],
)
def test_a_noun_ends_before_what_is_said_of_it(tail: str, kind: str, unit: str, noun: str) -> None:
    assert noun == noun_behind(tail, kind, unit, load_vocabulary())


def test_behind_a_topic_any_verb_is_said_of_it() -> None:
    words = load_vocabulary()
    assert "老年人" == noun_behind("老年人慰问", "count", "名", words, topic=True)
    assert "管网改造" == noun_behind("管网改造", "count", "公里", words)


@pytest.mark.parametrize(
    ("text", "measure", "quantity"),
    [
        ("年初安排413万元奖补资金。", "年初预算数", ""),
        ("计划新建26座收集点。", "任务数", ""),
        ("收到1,245件投诉举报。", "数量", "受理数"),
    ],
)
def test_the_words_before_a_figure_still_say_in_what_respect(
    text: str, measure: str, quantity: str
) -> None:
    (fact,) = facts(text)
    assert (measure, quantity) == (fact.measure, fact.quantity)
