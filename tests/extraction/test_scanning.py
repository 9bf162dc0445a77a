"""Figures with the words that lead to them, brackets, markers, and what is no figure."""

import itertools
import json
import logging
import random
import time
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark
from lark import logger as lark_logger
from lark.common import LexerConf
from lark.lexer import Lexer, LexerState

from auditor.extraction.nodes import Among, Figure, Group, Node
from auditor.extraction.normalising import normalise
from auditor.extraction.parsing import Statements, statement_grammar
from auditor.extraction.scanning import scan

TRUTH = Path(__file__).parents[2].parent / "shared" / "truth"


def figures(nodes: Sequence[Node]) -> Iterator[Figure]:
    for node in nodes:
        if isinstance(node, Figure):
            yield node
        elif isinstance(node, Group):
            yield from figures(node.nodes)


def read(text: str) -> list[Figure]:
    return [figure for sentence in scan(text).sentences for figure in figures(sentence.nodes)]


def printed(text: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收入42,198.27万元，", ["42,198.27万元"]),
        ("收入42，198.27万元。", ["42，198.27万元"]),
        ("补贴10, 000元", ["10, 000元"]),
        ("补贴 56 项，961 万元", ["56 项", "961 万元"]),
        ("甲类20,300,乙类15,000元", ["20,300", "15,000元"]),
        ("共计分别是4125.49,4143.91万元", ["4125.49", "4143.91万元"]),
        ("分别减少1267.86、2570.97万元", ["1267.86", "2570.97万元"]),
        ("投入1.2、3.4和5.6亿元", ["1.2", "3.4", "5.6亿元"]),
        ("增长20.8%和2.5%", ["20.8%", "2.5%"]),
        ("补助3至5万元", ["3至5万元"]),
        ("按8.5折收费，租金打七五折", ["8.5折", "七五折"]),
        ("历时两个半月，造3个半成品", ["两个半月", "3个"]),
        ("共12亩半，每户3亩半地", ["12亩半", "3亩"]),
        ("占7.2成，为16分之5，比例为3/5", ["7.2成", "16分之5", "3/5"]),
        ("单价5元3毛，收入5元毛利", ["5元3毛", "5元"]),
        ("投入300—500万元", ["300—500万元"]),
        ("200万元-300万元", ["200万元-300万元"]),
        ("由200万元增加到300万元", ["200万元", "300万元"]),
        ("预算/决算：300万元/280万元", ["300万元", "280万元"]),
        ("人均2,300元/月", ["2,300元/月"]),
        ("结余-3.2万元，差额（3.20）万元", ["-3.2万元", "（3.20）万元"]),
        ("完成率９７．４％", ["９７．４％"]),
        ("占项目支出的--%（基数为 0，不可比）", ["0"]),
        ("结构为12.4：48.3：39.3，", ["12.4：48.3：39.3"]),
        ("收入比为2.02:1，上年为2.05:1", ["2.02:1", "2.05:1"]),
        ("惠及近 1.5 万家企业 28.3 万人次", ["1.5 万家", "28.3 万人次"]),
        ("咨询33523,占47.09%", ["33523", "47.09%"]),
        ("十几万元、数百万元、三四十人", ["十几万元", "数百万元", "三四十人"]),
        ("三千二百万元，叁佰贰拾万元整", ["三千二百万元", "叁佰贰拾万元整"]),
        ("占三分之一，七成以上，翻一番", ["三分之一", "七成", "翻一番"]),
        ("超半数，约占半数，推进半数字化", ["半数", "半数"]),
        ("四项制度、六大工程、三地联动", ["四项", "六大", "三地"]),
        ("合同价叁佰万元（¥3,000,000.00）", ["叁佰万元", "¥3,000,000.00"]),
        ("5G基站1.2万个，GDP增长5%", ["1.2万个", "5%"]),
        ("44,636.53", ["44,636.53"]),
        ("十万零一千", ["十万零一千"]),
        ("拨付2,345 .67 万元，结余345. 67万元", ["2,345 .67 万元", "345. 67万元"]),
        ("工程款5 000 000元，补助5 060元", ["5 000 000元", "5 060元"]),
        ("8到10个亿，亏损3亿5，补助三万五。", ["8到10个亿", "3亿5", "三万五"]),
        ("壹仟零伍拾元叁角整", ["壹仟零伍拾元叁角整"]),
        ("罚款5000元至2万元不等，浮动幅度-5%至5%", ["5000元至2万元", "-5%至5%"]),
        ("增加50万元至300万元", ["50万元", "300万元"]),
        ("下降0.3个百分点至5.2%", ["0.3个百分点", "5.2%"]),
        ("从3家至5家", ["3家", "5家"]),
        ("高出市场价5%至8%", ["5%至8%"]),
        ("七八成复产，近7成5，占2—3成", ["七八成", "7成5", "2—3成"]),
        ("约1/3的村，2/3以上的户，1/2月", ["1/3", "2/3"]),
        ("能耗0.32吨标准煤/万元，5.1批次/千人", ["0.32吨标准煤/万元", "5.1批次/千人"]),
        ("手续费0.6元/笔，价格3元/单位", ["0.6元/笔", "3元"]),
        ("按3:7分担，按8:30集合", ["3:7"]),
        ("播放量100万+，点赞多", ["100万"]),
        ("防疫物资300包、来信12封", ["300包", "12封"]),
        ("三五个村，二三十人", ["三五个", "二三十人"]),
        ("累计举办十九届，召开三次会议", ["十九届", "三次"]),
    ],
)
def test_figures_are_found_whole(text: str, expected: list[str]) -> None:
    assert expected == printed(text)


@pytest.mark.parametrize(
    "text",
    [
        "2021年度，12月31日，2022年1-6月，2019—2021年，3月末，二〇二一年",
        "根据甲财社〔2021〕27 号和乙财社[2020]321 号、丙财预（2020）10号",
        "1.主要职责\n（1）甲\n一、基本情况\n（一）概况\n2、2022 年项目\n9.2021 业务",
        "办理12345工单，12333热线，110报警",
        "“1012”疫情，“1+1+2”体系，“十五分钟服务圈”",
        "统一、一般、进一步、一次性、十分、万分、千家万户、一户一策、三会一课、五险一金",
        "一级项目，公益二类，第一批，第十三届，十四五，二十大，两个维护",
        "单位：万元，单位：千元",
        "A4纸，T2航站楼，H7N9，GB/T 4754-2017，PM2.5",
        "3 人才，3分别，3年级，4分公司，10家庭",
        "附件 4，编号33523，见表3，8:30，8点30分",
        "60岁及以上",
        "二折页，5折叠椅，7折扣，3折合，第3折",
        "八一路、三一重工、五四运动、一二三产业",
        "每千人口、每百户家庭、每十万人、每两个村",
        "打造一城五区、三番五次、四面八方、一票否决、办好一件事",
        "党的十九届六中全会，区十八届人大三次会议，政协二次会议",
        "7×24小时值守，联动110、119等平台，零元购",
        "25座客车，3成立，5成员，包干制3包干",
        "三元里、中铁四局、药品两票制、百村示范千村整治、一张蓝图绘到底",
        "另一个单位、同一个项目、任何一家企业、12路公交车",
    ],
)
def test_what_is_no_figure_is_not_read(text: str) -> None:
    assert [] == printed(text)


@pytest.mark.parametrize(
    ("text", "kind", "mark", "value"),
    [
        ("2021 年度完成", "date", "2021 年度", "2021"),
        ("截至12月31日", "date", "12月31日", "--12-31"),
        ("2022年1-6月收入", "date", "2022年1-6月", "2022-01/2022-06"),
        ("2019—2021年累计", "date", "2019—2021年", "2019/2021"),
        ("2019-21年累计", "date", "2019-21年", "2019/2021"),
        ("2021-12-31止", "date", "2021-12-31", "2021-12-31"),
        ("9.2021 业务工作", "ordinal", "9.", "9"),
        ("（三）成效", "ordinal", "（三）", "3"),
        ("一是加快", "ordinal", "一是", "1"),
        ("区第十三届竞赛", "ordinal", "第十三", "13"),
        ("①其他", "ordinal", "①", "1"),
        ("2.3 本项目", "ordinal", "2.3", "2.3"),
        ("甲财社〔2021〕27 号", "docnum", "〔2021〕27 号", "〔2021〕27号"),
        ("办理 12345 工单", "name", "12345", "12345"),
        ("形成“1+4”体系", "name", "“1+4”", "“1+4”"),
        ("支出4,40.5万元", "malformed", "4,40.5万元", "4,40.5万元"),
        ("支出1.234.56万元", "malformed", "1.234.56万元", "1.234.56万元"),
        ("支出1234,567元", "malformed", "1234,567元", "1234,567元"),
    ],
)
def test_what_is_no_figure_is_marked(text: str, kind: str, mark: str, value: str) -> None:
    first = scan(text).marks[0]
    assert (kind, mark, value) == (first.kind, text[first.start : first.end], first.value)


@pytest.mark.parametrize(
    ("text", "subject", "qualifier"),
    [
        ("培育人次超 30 万；", "培育人次", "超"),
        ("累计约为 1500 人次", "累计为", "约"),
        ("支出率达95.0%以上，", "支出率达", "以上"),
        ("支出达3亿元有余，", "支出达", "有余"),
        ("支出达3亿元有余款，", "支出达", ""),
        ("支出3亿元强化管理，", "支出", ""),
        ("不超过50万元（含）", "", "不超过"),
        ("2021年惠及1064人", "惠及", ""),
        ("第三产业增加值40亿元", "第三产业增加值", ""),
        ("总产值（现价）59.16亿元", "总产值（现价）", ""),
        ("完成“南粤1+1”培训90人", "完成“南粤1+1”培训", ""),
        ("一是发放补贴5元", "发放补贴", ""),
        ("60岁及以上26402万人", "60岁及以上", ""),
        ("以工代训5人", "以工代训", ""),
    ],
)
def test_the_words_before_a_figure_are_its_subject(text: str, subject: str, qualifier: str) -> None:
    (figure,) = read(text)
    assert (subject, qualifier) == (figure.subject, figure.amount.qualifier)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("培育人次超 30 万；", "人次", "300000"),
        ("培训人数200，", "人", "200"),
        ("发行总额（亿元）10.00", "元", "1000000000"),
        ("事件发生率为 0，", "%", "0"),
        ("人民币3.5亿，", "元", "350000000"),
        ("基数为 0，", "", "0"),
        ("发行总额（亿）10.00", "元", "1000000000"),
        ("参保人数（万）：88.43", "人", "884300"),
        ("养护金额（万元）：320.5", "元", "3205000"),
        ("（单位：万元）基本支出8,423.22，", "元", "84232200"),
        ("（单位：万元）执行率98.5，", "", "98.5"),
        ("填报单位：某某局，得分98.5，", "", "98.5"),
    ],
)
def test_a_unit_may_stand_before_its_figure(text: str, unit: str, value: str) -> None:
    (figure,) = read(text)
    assert (unit, Decimal(value)) == (figure.amount.unit, figure.amount.value)


def test_a_stated_unit_leaves_the_qualifiers() -> None:
    (figure,) = read("（单位：万元）全年支出超过3.2，")
    assert ("元", "超过", None) == (figure.amount.unit, figure.amount.qualifier, figure.amount.high)


def test_separators_and_tails_are_kept() -> None:
    text = "甲5人参加,乙3元；其中：丙2%、丁1%和戊4%的支出"
    assert [("", "参加"), ("，", ""), ("", ""), ("、", "和戊"), ("、", "的支出")] == [
        (figure.sep, figure.tail) for figure in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "marker", "axis"),
    [
        ("收入6万元，其中：甲5万元", "其中", ""),
        ("收入6万元，其中甲5万元", "其中", ""),
        ("收入6万元；其中按资金来源：甲5万元", "其中", "按资金来源"),
        ("收入6万元。分级次看，甲5万元", "分级次看", "级次"),
        ("收入6万元。按资金来源分，甲5万元", "按资金来源分", "资金来源"),
        ("收入6万元。从支出结构看，甲5万元", "从支出结构看", "支出结构"),
        ("收入6万元，具体为：甲5万元", "具体为", ""),
    ],
)
def test_markers_announce_parts(text: str, marker: str, axis: str) -> None:
    nodes = [node for sentence in scan(text).sentences for node in sentence.nodes]
    (among,) = [node for node in nodes if isinstance(node, Among)]
    assert (marker, axis) == (among.marker, among.axis)
    assert text[among.start : among.end].startswith(marker)


def shape(nodes: Sequence[Node]) -> list[object]:
    """Nodes in short: a figure as its text, a bracket as a list."""
    return [
        shape(node.nodes)
        if isinstance(node, Group)
        else node.marker
        if isinstance(node, Among)
        else node.amount.text
        for node in nodes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("就业7人（任务为4人），完成率175%。", [["7人", ["4人"], "175%"]]),
        ("共3人（其中男2人（含1名），女1人）。", [["3人", ["其中", "2人", ["1名"], "1人"]]]),
        ("收入5元。无数字。支出4元\n结余1元", [["5元"], ["4元"], ["1元"]]),
        ("（共3人，女1人。另有5人", [[["3人", "1人"]], ["5人"]]),
        ("共3人），女1人。", [["3人", "1人"]]),
        ("（（（3人", [[[[["3人"]]]]]),
        ("）3人（", [["3人"]]),
        ("收入5元。支出4元（另有1元）。", [["5元"], ["4元", ["1元"]]]),
        ("收入（单位：万元）", []),
    ],
)
def test_brackets_and_sentences_nest(text: str, expected: list[object]) -> None:
    assert expected == [shape(sentence.nodes) for sentence in scan(text).sentences]


def test_a_sentence_spans_from_stop_to_stop() -> None:
    text = "前言。收入5元，支出4元。无数字。结余1元"
    assert ["收入5元，支出4元。", "结余1元"] == [
        text[sentence.start : sentence.end] for sentence in scan(text).sentences
    ]


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    text = "收入5元。支出4元。结余1元。"
    (sentence,) = scan(text, 5, 10).sentences
    (figure,) = figures(sentence.nodes)
    assert ("支出4元。", "4元") == (
        text[sentence.start : sentence.end],
        text[figure.start : figure.end],
    )


class Replay(Lexer):
    """Gives prepared tokens to the grammar."""

    __future_interface__ = 2

    def __init__(self, _conf: LexerConf) -> None: ...

    def lex(self, lexer_state: LexerState, _parser_state: object) -> Iterator[Any]:
        return iter(cast("list[Any]", lexer_state.text))


class Token(list[Node]):
    """A token of any kind."""

    nodes: tuple[Node, ...] = ()
    value = start_pos = line = column = end_line = end_column = end_pos = start = end = 0

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.type = kind


def test_the_grammar_accepts_every_sequence_of_tokens() -> None:
    lark = Lark(statement_grammar().text, parser="lalr", lexer=Replay, transformer=Statements())
    kinds = ("SERIES", "OPEN", "CLOSE", "STOP")
    chance = random.Random(0)  # noqa: S311 - repeatable, not secret
    short = itertools.chain.from_iterable(itertools.product(kinds, repeat=n) for n in range(8))
    long = ([chance.choice(kinds) for _ in range(60)] for _ in range(300))
    for sequence in itertools.chain(short, long):
        # SENTENCES stand where a sentence may begin: first, and after every STOP.
        whole = [
            ["SENTENCES"],
            *(["STOP", "SENTENCES"] if kind == "STOP" else [kind] for kind in sequence),
        ]
        lark.parse([Token(kind) for kind in (*itertools.chain(*whole), "STOP")])
        lark.parse([Token(kind) for kind in (*sequence, "STOP")])


def test_the_grammar_has_no_conflicts(caplog: pytest.LogCaptureFixture) -> None:
    lark_logger.setLevel(logging.DEBUG)
    with caplog.at_level(logging.DEBUG, logger=lark_logger.name):
        lark_logger.addHandler(caplog.handler)
        Lark(statement_grammar().text, parser="lalr", lexer=Replay, debug=True)
        lark_logger.removeHandler(caplog.handler)
    assert "conflict" not in caplog.text.lower()


ALPHABET = (
    "0123456789,.%，。；：（）()、\n A-~“”【】〔〕¥:/"
    "为达约近其中分别元万亿余多人家至年月日号第一二三十百几数半按从看负成点之"
)


@given(st.text(alphabet=st.one_of(st.sampled_from(ALPHABET), st.characters())))
def test_no_text_is_refused(text: str) -> None:
    plain = normalise(text)
    for figure in read(text):
        assert plain[figure.start : figure.end] == figure.amount.text
        assert text[figure.subject_start : figure.start].strip() or not figure.subject


@pytest.mark.parametrize(
    "unit",
    ["资", "1,", "1年", "、", "其中", "（", "）", "1万", "1、", "1.2、", "1:2", "一", "百分之",
     "“1", "第", "按", "数", "1至", "1）", "¥", "1万1", "三百", "-1", "一是", "1.", "〔2021"],
)  # fmt: skip
def test_noise_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        runs = []
        for _ in range(3):
            start = time.process_time()
            scan(text)
            runs.append(time.process_time() - start)
        return min(runs)

    # eight times the text; what grows with its square takes sixty-four times as long
    assert seconds(64_000) < 24 * seconds(8_000) + 0.2


@pytest.mark.skipif(not TRUTH.is_dir(), reason="the labelled texts are not here")
def test_labelled_strings_are_read_right() -> None:
    wrong = []
    lines = (TRUTH / "figures-tricky.tsv").read_text("utf-8").splitlines()[1:]
    for line in lines:
        name, _, text, expected, *_ = line.split("\t")
        labels = json.loads(expected.strip('"').replace('""', '"'))
        found = [
            (text[figure.start : figure.end], figure.amount.value, figure.amount.unit)
            for figure in read(text)
        ]
        if found != [(label["text"], Decimal(label["value"]), label["unit"]) for label in labels]:
            wrong.append((name, found))
    assert len(wrong) <= len(lines) // 20, wrong
