import pytest

from auditor.reading import read_text

REPORT = """\
附件 4
某区人社局二〇二二年度部门整体绩效报告
一、基本情况
（一）部门概况
1. 主要任务：
（1）落实就业法规，拟订工作计划。
（2）内设机构
① 办公室
全局共有9个科室。
（三）部门整体收支情况
全年支出50万元。
（四）执行率98.66%，较上年提高。
其余从略。
二、综合评价分析
9.2021 业务工作经费项目
略。
"""


def test_headings_give_sections_and_paragraphs_keep_their_numbers() -> None:
    document = read_text(REPORT)
    actual = [
        (block.kind, block.level, block.label, block.number, block.section)
        for block in document.blocks
    ]
    assert actual == [
        ("paragraph", 0, "", 0, ""),
        ("title", 0, "", 0, ""),
        ("heading", 1, "一、", 1, "一"),
        ("heading", 2, "（一）", 1, "一/（一）"),
        ("heading", 3, "1.", 1, "一/（一）/1"),
        ("paragraph", 4, "（1）", 1, "一/（一）/1"),
        ("heading", 4, "（2）", 2, "一/（一）/1/（2）"),
        ("heading", 5, "①", 1, "一/（一）/1/（2）"),
        ("paragraph", 0, "", 0, "一/（一）/1/（2）"),
        ("heading", 2, "（三）", 3, "一/（三）"),
        ("paragraph", 0, "", 0, "一/（三）"),
        ("paragraph", 2, "（四）", 4, "一"),
        ("paragraph", 0, "", 0, "一"),
        ("heading", 1, "二、", 2, "二"),
        ("heading", 3, "9.", 9, "二/9"),
        ("paragraph", 0, "", 0, "二/9"),
    ]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("柳湾县国民经济概况\n一、综合\n略。", "柳湾县国民经济概况"),
        ("某区财政局\n二〇二三年预算公开说明\n一、综合", "二〇二三年预算公开说明"),
        ("国有资产报告要点（单位：万亿元）\n企业资产若干。", "国有资产报告要点（单位：万亿元）"),
        ("单位：万元\n某区收支\n略。", "某区收支"),
        ("附件4\n单位名称：某局\n略。", None),
        ("全年支出50万元。\n略。", None),
        ("财政拨款 100万元\n其他 50万元", None),
        ("某区预算执行情况", None),
        ("", None),
    ],
)
def test_the_title_stands_above_all_prose(source: str, title: str | None) -> None:
    document = read_text(source)
    titles = [document.text[b.start : b.end] for b in document.blocks if b.kind == "title"]
    assert titles == ([] if title is None else [title])
