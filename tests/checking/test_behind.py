"""Figures told in two orders of words: 新建收集点26座, 新建的24座收集点."""

from __future__ import annotations

import pytest

from tests.checking.samples import said


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("全年新建收集点26座。", "新建的24座收集点均已启用。", ["24座"]),
        ("全年新建收集点26座。", "新建的26座收集点均已启用。", []),
        ("组织专题培训12场次。", "全年组织14场次专题培训。", ["14场次"]),
        ("检查发现问题42个。", "检查发现的45个问题全部整改。", ["45个"]),
        ("争取专项债券资金1.5亿元。", "争取1.6亿元专项债券资金支持。", ["1.6亿元"]),
        ("聘请第三方专家16名。", "聘请18名第三方专家参与评审。", ["18名"]),
        ("改造管网36.5公里。", "完成36.8公里管网改造。", ["36.8公里"]),  # the verb before or behind
        ("救助残疾儿童842人。", "救助的824名残疾儿童已康复。", ["824名"]),
        ("全市布设监测站点48眼。", "我局在全市布设46眼监测站点。", ["46眼"]),
        # some of them
        ("全年新建收集点26座。", "24座新建收集点已启用。", []),
        ("全年新建收集点26座。", "24座新建收集点全部启用。", ["24座"]),
        ("全年新建收集点26座。", "对24座新建收集点进行抽查。", []),
        ("全年新建收集点26座。", "新建的12座收集点有了管护员。", []),
        ("全年新建收集点26座。", "新建的62座收集点均已启用。", ["62座"]),  # two digits swapped
        ("组织专题培训12场次。", "组织4场次专题培训。", []),
        # few; of what the paragraph speaks of; who does another thing
        ("召开专题会议3次。", "召开4次专题会议研究部署。", []),
        ("违规问题涉及26个建设项目。", "超期问题涉及24个建设项目。", []),
        ("邀请18名高校专家授课。", "邀请16名高校专家评审。", []),
        # another thing, time or stage
        ("计划新建收集点26座。", "新建的24座收集点均已启用。", []),
        ("累计新建收集点126座。", "新建的126座收集点均已启用。", []),
        ("整治地质灾害隐患点46处。", "排查出48处地质灾害隐患点。", []),
        ("检查发现问题42个。", "整改的39个问题已通过验收。", []),
        ("2022年组织专题培训10场次。", "2023年组织12场次专题培训。", []),
    ],
)
def test_one_thing_told_in_two_orders(one: str, other: str, told: list[str]) -> None:
    text = f"一、基本情况\n\n{one}\n\n二、主要成效\n\n{other}\n"
    findings = [one for one in said(text, "same-item-differs") if one.is_finding]
    assert told == [one.reported.text for one in findings if one.reported is not None]
