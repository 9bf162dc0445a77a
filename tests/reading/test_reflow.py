"""Paragraphs as a person sees them on the page, from lines as a page breaks them."""

from itertools import chain
from pathlib import Path

import pytest

from auditor.reading import read, read_text
from tests.reading.paragraphs import GOLD, REPORTS, gold_paragraphs, squeezed, texts

ROOT = Path(__file__).resolve().parents[2]
PARAGRAPHS = [
    "区人社局二〇二二年部门决算说明",
    "一、总体情况",
    (
        "全年安排就业补助资金三千二百万元，执行率较上年有所提高，主要用于社会保险补贴和岗位补贴。全区共举"
        "办各类招聘会118场，进场企业6348家，初步达成意向一万余人。"
    ),
    "各街镇按月报送进度，年末由区财政局统一核对账目，未发现超预算支出。",
    "（一）存在的主要问题",
    (
        "个别项目前期论证不够充分，年中追加预算较多，影响了预算编制的准确性；部分绩效指标难以量化，评价时"
        "只能定性描述，说服力不强。"
    ),
    "1.预算执行进度前慢后快，上半年支出比例偏低，第四季度支出较为集中，资金使用效益有待提高。",
    "2.固定资产盘点不及时，账实核对有差异。",
    "（二）下一步改进措施",
    (
        "加强项目储备，提前开展论证和评审，确保资金下达后即可实施；完善绩效指标体系，细化量化考核标准，"
        "把评价结果同下一年度预算安排挂钩。"
    ),
    "二、其他需要说明的事项",
    "本部门无政府性基金预算拨款安排的支出，也没有国有资本经营预算拨款安排的支出，相关报表以空表列示。",
]


@pytest.mark.parametrize("name", GOLD)
def test_paragraphs_and_headings_of_real_reports_are_those_a_person_marked(name: str) -> None:
    if not REPORTS.is_dir():
        pytest.skip("the real reports (../shared/reports) are not here")
    document = read(REPORTS / name)
    expected = gold_paragraphs(name)
    assert [squeezed(text) for text in texts(document)] == [text for _, text in expected]
    actual = [
        f"heading {block.level}" if block.kind == "heading" else block.kind
        for block in document.blocks
    ]
    assert actual == [kind for kind, _ in expected]


@pytest.mark.parametrize("width", range(20, 46, 5))
@pytest.mark.parametrize("name", GOLD)
def test_rewrapped_reports_give_the_same_paragraphs(name: str, width: int) -> None:
    if not REPORTS.is_dir():
        pytest.skip("the real reports (../shared/reports) are not here")
    expected = [text for _, text in gold_paragraphs(name)]
    source = "\n".join(chain.from_iterable(wrapped(text, width) for text in expected))
    found = {squeezed(text) for text in texts(read_text(source))}
    right = sum(text in found for text in expected)
    assert right >= 0.94 * len(expected)


def wrapped(text: str, width: int, indent: int = 2) -> list[str]:
    """Lines of `width` Han characters; the first leaves room for an indent."""
    lines = []
    room = 2 * (width - indent)
    begin = 0
    for at, character in enumerate(text):
        need = 1 if character.isascii() else 2
        if room < need:
            lines.append(text[begin:at])
            begin = at
            room = 2 * width
        room -= need
    return [*lines, text[begin:]]


@pytest.mark.parametrize("gap", [1, 2])
@pytest.mark.parametrize("width", [21, 24, 27, 30])
@pytest.mark.parametrize("kept", ["　　", "    "])
def test_paragraphs_broken_with_kept_indents_come_back(width: int, kept: str, gap: int) -> None:
    lines = [PARAGRAPHS[0]]
    for text in PARAGRAPHS[1:]:
        first, *more = wrapped(text, width)
        lines += [kept + first, *more]
    assert texts(read_text(("\n" * gap).join(lines))) == PARAGRAPHS


@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("width", [22, 25, 29])
def test_paragraphs_broken_without_indents_come_back(width: int, indent: int) -> None:
    lines = [line for text in PARAGRAPHS for line in wrapped(text, width, indent)]
    assert texts(read_text("\n".join(lines))) == PARAGRAPHS


def test_a_title_of_two_lines_is_set_closer_than_the_text() -> None:
    lines = [line for text in PARAGRAPHS[1:] for line in wrapped(text, 25)]
    source = "某区人力资源和社会保障局\n部门整体支出绩效自评报告\n\n" + "\n\n".join(lines)
    assert texts(read_text(source))[0] == "某区人力资源和社会保障局部门整体支出绩效自评报告"


def test_a_heading_numbered_twice_is_still_a_heading() -> None:
    again = [*PARAGRAPHS[:5], "（一）部门收支", *PARAGRAPHS[5:]]
    lines = [line for text in again for line in wrapped(text, 25)]
    assert texts(read_text("\n".join(lines))) == again


@pytest.mark.parametrize("last", ["（图一：收支总体情况）", "重点工作完成情况："])
def test_a_line_that_can_only_stand_alone_is_no_end_of_a_full_paragraph(last: str) -> None:
    full = "全区各项补贴均按期足额发放到位，没有发生拖欠现象。"
    lines = [line for text in PARAGRAPHS[2:] for line in wrapped(text, 25)]
    source = "\n".join([*lines, full, last, "以上情况属实，请审核。"])
    assert texts(read_text(source))[-2:] == [last, "以上情况属实，请审核。"]


def test_a_blank_line_ends_a_paragraph_whose_last_line_is_full() -> None:
    full = "全区各项补贴均按期足额发放到位，没有发生拖欠现象。"
    lines = [line for text in PARAGRAPHS[2:] for line in wrapped(text, 25)]
    assert texts(read_text("\n".join([*lines, full, "", "情况属实。"])))[-1] == "情况属实。"


@pytest.mark.parametrize("last", ["某区人力资源和社会保障局", "（一）附件"])
def test_a_signature_after_a_full_line_stands_alone(last: str) -> None:
    full = "全区各项补贴均按期足额发放到位，没有发生拖欠现象。"
    lines = [line for text in PARAGRAPHS[2:] for line in wrapped(text, 25)]
    assert texts(read_text("\n".join([*lines, full, last])))[-1] == last


def test_a_heading_of_two_lines_may_end_the_text() -> None:
    heading = "三、某区人力资源和社会保障局部门整体支出绩效自评报告附表"
    lines = [line for text in [*PARAGRAPHS, heading] for line in wrapped(text, 25)]
    assert texts(read_text("\n".join(lines)))[-1] == heading


@pytest.mark.parametrize(
    "source",
    [
        "财政拨款收入 100万元\n其他收入 50万元\n上年结转 20万元",
        "增值税393.9亿元，增长8.1%\n个人所得税47.9亿元，下降16.1%\n企业所得税181.4亿元，增长2.1%",
        "其中：\n　　卫生支出 86.8亿元，增长6.1%\n　　交通支出 41.3亿元，同比",
        "办公室\n人事科\n财务科",
        "（一）预算执行情况\n略。\n（三）主要成效\n略。",
        "• 完成培训，并\n• 完成鉴定，并",
        "单位：万元\n本年收入合计为\n",
        "一、支出情况\n全年支出合计",
    ],
)
def test_lines_that_stand_for_themselves_stay_apart(source: str) -> None:
    lines = [line.strip() for line in source.split("\n") if line.strip()]
    assert texts(read_text(source)) == lines


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "道路共计136.8公\n\n— 7 —\n\n里，其中县道42.5公里。",
            "道路共计136.8公里，其中县道42.5公里。",
        ),
        ("其中县道42.5公里、村道\n42.7公里。", "其中县道42.5公里、村道42.7公里。"),
        ("补助资金15763万\n元日前下达。", "补助资金15763万元日前下达。"),
        ("截至2021\n年末，全区就业平稳。", "截至2021年末，全区就业平稳。"),
        ("培训人次为809人\n，支出244.245万元。", "培训人次为809人，支出244.245万元。"),
        (
            "全年受理案件。结案4,049\n宗，调解成功335宗。",
            "全年受理案件。结案4,049宗，调解成功335宗。",
        ),
        ("收入增长，支出为60万元，\n结余两万元。", "收入增长，支出为60万元，结余两万元。"),
        ("扶持企业一批，欢聚 YY\nLive 等企业入驻。", "扶持企业一批，欢聚 YY Live 等企业入驻。"),
        (
            "两项分别为4125.49，合计\n3 项，预算12\n4 家。",
            "两项分别为4125.49，合计3 项，预算12 4 家。",
        ),
    ],
)
def test_a_sentence_that_breaks_off_goes_on(source: str, expected: str) -> None:
    assert texts(read_text(source)) == [expected]


def test_a_title_above_a_page_number_stays_a_title() -> None:
    document = read_text("二〇二二年度工作情况\n\n第 1 页\n\n全年支出50万元，均已核对。\n完。")
    assert texts(document)[0] == "二〇二二年度工作情况"
    assert document.blocks[0].kind == "title"


def test_under_like_headings_paragraphs_that_open_alike_are_known() -> None:
    part = "{0}.某某项目\n该项目预算{0}万元，\n"
    full = (
        "4.全区公共就业服务体系建设补助经费项目支\n"
        "该项目预算九万元，均按规定使用，年末没有结\n"
        "余，账目清楚。\n"
    )
    source = "".join(part.format(number) for number in (1, 2, 3)) + full * 2
    assert sum(text.startswith("该项目预算") for text in texts(read_text(source))) == 5


def test_a_figure_that_was_broken_at_the_width_of_the_lines_is_whole_again() -> None:
    source = (
        "本年支出合计25106.17万元，其中基本支出9865.40万元，项目支出15240.\n"
        "77万元，主要用于社会保险补贴和岗位补贴等方面，较上年有所增加，增幅3\n"
        "2.5%，主要原因是年中追加了环卫市场化尾款；政府采购支出决算为46\n"
        "2.00万元，全部用于办公设备更新和信息系统运行维护，截至本年度末202\n"
        "3年12月已经全部验收，未发现超预算支出的情况，各单位按月报送进度\n"
    )
    text = read_text(source).text
    for whole in ("15240.77万元", "增幅32.5%", "462.00万元", "2023年12月"):
        assert whole in text


def test_two_figures_that_stand_below_each_other_stay_two() -> None:
    assert "2022" not in read_text("合计 20\n22 个项目\n").text


def test_a_figure_cut_at_a_fixed_number_of_characters_is_whole_again() -> None:
    prose = (
        "本项目按照县里的统一安排组织实施，各镇分头落实，进展总体顺利，资金拨付及时，"
        "分镇看，甲镇62.40万元、乙镇48.75万元、丙镇55.30万元、丁镇33.55万元，"
        "合计200.00万元，均已支付到位，验收合格，群众反映良好，没有发现挪用挤占的情况，"
        "下一步将继续加强日常管护，确保工程长期发挥效益，让群众用上放心水，持续巩固好成果。"
    )
    cut = prose.index("55.30") + 1
    lines = [prose[at : at + cut] for at in range(0, len(prose), cut)]
    assert "55.30万元" in read_text("\n".join(lines * 3)).text


def test_an_item_of_a_list_below_a_figure_is_no_part_of_it() -> None:
    document = read_text("1.接种率完成95%，得分5\n2.7岁以下儿童管理率完成94%，得分5\n")
    assert texts(document) == [
        "1.接种率完成95%，得分5",
        "2.7岁以下儿童管理率完成94%，得分5",
    ]


def test_lines_cut_at_a_number_of_characters_go_on() -> None:
    paragraphs = [
        "某州交通运输局2023年度部门决算公开说明",
        "第一部分 部门概况",
        "一、主要职能（略）",
        "二、机构设置。纳入编报的单位共7个，其中行政单位1个、参公管理事业单位2个、其他事业单位4个。",
        "三、人员情况。年末编制312人，其中行政48人、事业264人；在职在编实有人员297人。车辆编制29辆，实有车辆26辆。",
        "一、收入决算情况",
        "2023年度收入合计48217.35万元，其中：财政拨款收入46902.18万元，占总收入的97.27%；其他收入1315.17万元。",
        "二、支出决算情况",
        "支出合计49105.62万元。基本支出9814.37万元，占总支出的19.99%；项目支出39291.25万元，占80.01%。",
    ]
    cut = [text[at : at + 40] for text in paragraphs for at in range(0, len(text), 40)]
    assert paragraphs == texts(read_text("\n".join(cut) + "\n"))


def test_words_that_lead_to_a_figure_go_on_with_it() -> None:
    lines = [
        "某中心2023年单位预算情况说明",
        "1. 基本支出预算 8813003.90 元，占全部支出的",
        "96.74%，同比减少 16627.40 元，下降 0.19%，主要原因是人员调出。",
        "2. 项目支出预算 297000.00 元，占全部支出的 3.26%，同比持平，没有变化。",
    ]
    assert [lines[0], lines[1] + lines[2], lines[3]] == texts(read_text("\n".join(lines) + "\n"))


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("支出合计12,5\n43.6万元。\n", "支出合计12,543.6万元。"),
        ("全年办结率98.\n5%。\n", "全年办结率98.5%。"),
        ("收入合计1,2\n\n— 7 —\n\n34.5万元。\n", "收入合计1,234.5万元。"),
    ],
)
def test_half_a_figure_that_is_none_by_itself_goes_on(cut: str, whole: str) -> None:
    assert texts(read_text(cut)) == [whole]


def test_a_whole_figure_at_the_end_of_a_line_stays() -> None:
    lines = ["科室编号3.", "5个科室"]
    assert lines == texts(read_text("\n".join(lines) + "\n"))
