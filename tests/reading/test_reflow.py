"""Paragraphs as a person sees them on the page, from lines as a page breaks them."""

import json
from itertools import chain
from pathlib import Path

import pytest

from auditor.model import Document
from auditor.reading import read, read_text

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT.parent / "shared" / "reports"
GOLD = json.loads(Path(__file__).with_name("gold_paragraphs.json").read_text("utf-8"))
HARD_WRAPPED = """\
区人社局二〇二二年部门决算说明
一、总体情况
全年安排就业补助资金三千二百万元，执行率较上年有所提高，主
要用于社会保险补贴和岗位补贴。全区共举办招聘会 118 场，进场企业
6348 家。
各街镇按月报送进度，年末由区财政局统一核对账目，未发现超预算
支出。
（一）存在问题
个别项目前期论证不够充分，年中追加预算较多，影响了预算编制的
准确性。
"""


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def squeezed(text: str) -> str:
    return "".join(text.split())


def gold_paragraphs(name: str) -> list[tuple[str, str]]:
    lines = (REPORTS / name).read_text("utf-8").split("\n")
    gold = GOLD[name]
    for at in gold["dropped"]:
        lines[at] = ""
    kind_at = {at: kind for kind, starts in gold["starts"].items() for at in starts}
    starts = sorted(kind_at)
    spans = zip(starts, chain(starts[1:], [len(lines)]), strict=True)
    return [(kind_at[start], squeezed("".join(lines[start:end]))) for start, end in spans]


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


def wrapped(text: str, width: int) -> list[str]:
    """Lines of `width` Han characters; the first is two shorter, as its indent is not extracted."""
    lines = []
    room = 2 * width - 4
    begin = 0
    for at, character in enumerate(text):
        room -= 1 if character.isascii() else 2
        if room < 0:
            lines.append(text[begin:at])
            begin = at
            room = 2 * width - (1 if character.isascii() else 2)
    return [*lines, text[begin:]]


def test_hard_wrapped_lines_become_paragraphs() -> None:
    assert texts(read_text(HARD_WRAPPED)) == [
        "区人社局二〇二二年部门决算说明",
        "一、总体情况",
        "全年安排就业补助资金三千二百万元，执行率较上年有所提高，主"
        "要用于社会保险补贴和岗位补贴。全区共举办招聘会 118 场，进场企业6348 家。",
        "各街镇按月报送进度，年末由区财政局统一核对账目，未发现超预算支出。",
        "（一）存在问题",
        "个别项目前期论证不够充分，年中追加预算较多，影响了预算编制的准确性。",
    ]


def test_kept_first_line_indents_begin_paragraphs() -> None:
    lines = HARD_WRAPPED.split("\n")
    for at in (2, 5, 8):
        lines[at] = "　　" + lines[at]
    assert texts(read_text("\n".join(lines))) == texts(read_text(HARD_WRAPPED))


def test_a_blank_line_between_paragraphs_ends_one_whose_last_line_is_full() -> None:
    source = (
        "全区城镇新增就业三万人，较上年略有增加，\n"
        "各项任务均已完成，其中失业人员再就业人\n"
        "数一万人，困难人员就业两千人，都在上年的\n"
        "基础上有所提高，群众满意度也有所提高了。\n"
        "\n"
        "下一步将继续做好就业帮扶，落实各项补贴，\n"
        "确保资金及时到位。\n"
    )
    assert [text[:4] for text in texts(read_text(source))] == ["全区城镇", "下一步将"]


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
        ("道路共计136.8公\n\n— 7 —\n\n里，其中县道42.5公里。", "道路共计136.8公里，其中县道42.5公里。"),
        ("其中县道42.5公里、村道\n42.7公里。", "其中县道42.5公里、村道42.7公里。"),
        ("补助资金15763万\n元日前下达。", "补助资金15763万元日前下达。"),
        ("截至2021\n年末，全区就业平稳。", "截至2021年末，全区就业平稳。"),
        ("培训人次为809人\n，支出244.245万元。", "培训人次为809人，支出244.245万元。"),
        ("全年受理案件。结案4,049\n宗，调解成功335宗。", "全年受理案件。结案4,049宗，调解成功335宗。"),
        ("收入增长，支出为60万元，\n结余两万元。", "收入增长，支出为60万元，结余两万元。"),
        ("扶持企业一批，欢聚 YY\nLive 等企业入驻。", "扶持企业一批，欢聚 YY Live 等企业入驻。"),
        ("两项分别为4125.49，合计\n3 项，预算12\n4 家。", "两项分别为4125.49，合计3 项，预算12 4 家。"),
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
    full = "4.全区公共就业服务体系建设补助经费项目支\n该项目预算九万元，均按规定使用，年末没有结\n余，账目清楚。\n"
    source = "".join(part.format(number) for number in (1, 2, 3)) + full * 2
    assert sum(text.startswith("该项目预算") for text in texts(read_text(source))) == 5
