"""What a rule can check, kind by kind: the keys below the key of a kind.

Plain frozen values. Where a field takes words or names, the file may give one or a list; where it
is empty, the rule does not restrict it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from auditor.rulebook.about import ANY, About
from auditor.rulebook.bindings import FIGURE_KINDS, FigureKind

Sameness = Literal["item", "target", "subject", "companion", "swap"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A total and its parts, axis by axis: 收入 100万元，其中按资金来源：…."""

    short: ClassVar[str] = "axis"
    axis: Annotated[
        tuple[str, ...],
        About(
            "只管按这些口径分的，有其中一个词就算；任意是不限口径",
            "parts: {axis: [资金来源]}",
            "不限口径",
        ),
    ] = field(default=(), metadata=ANY)
    exhaustive: Annotated[
        Literal["as-stated", "always", "never"],
        About(
            "分项是不是都列全了",
            "parts: {marker: [其中], exhaustive: always}",
            words={
                "as-stated": "看原文是否表明列全（按口径分、合计、以“其他”收尾等）",
                "always": "总当作列全，少于总数也不符",
                "never": "不求和，只查单独一项是否大于总数",
            },
        ),
    ] = "as-stated"
    marker: Annotated[
        tuple[str, ...],
        About(
            "只管由这些词引出的分项，或一个特别的词所指的关系",
            "parts: {marker: [其中]}",
            "不限引出的词（表格的合计除外）",
            special={
                "合计行": "表格的合计行",
                "合计列": "表格的合计列",
                "未标明": "并列的数恰好加成附近一个数",
                "点名": "“甲、乙、丙三项合计”里点到的各项",
                "分别": "分别所列与其后的合计",
                "序时": "快慢于序时进度的百分点",
                "各": "几档个数乘每个加成合计",
                "均值": "所列各数与其后的平均数",
                "增减": "各项的增减额加成总的增减额",
                "分期": "各季度、上下半年加成全年",
                "并列口径": "同一总数按不同口径分",
                "收支": "收入总计等于支出各项加结转；结余等于收入减支出",
                "期初期末": "期初加增加减减少等于期末",
                "年末年初": "上年年末的结转与本年年初的",
                "占比": "各项占比之和应为100%",
                "所列占比": "按口径列举而没有总数的占比",
                "合计占比": "点到的几项合起来占总数的份额",
                "结构比": "12.4:48.3:39.3与各项占总数",
                "综合率": "全部的比率与列全的各分项的比率",
                "年均增长": "两个年度的数与年均增长率",
                "换算": "括号里换个计量单位再说的数",
                "扣分": "分值减扣分等于得分",
            },
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree:
    """One quantity stated in several places."""

    short: ClassVar[str] = "items"
    items: Annotated[
        tuple[str, ...],
        About(
            "哪些数在各处应当一致（名词表里的名字，或报告里的词）",
            "agree: {items: [培训人数]}",
            "不按名字，看 by",
        ),
    ] = field(default=(), metadata=ANY)
    by: Annotated[
        tuple[Sameness, ...],
        About(
            "不写 items 时，凭什么认定两处说的是同一回事",
            "agree: {by: [target]}",
            words={
                "item": "科目、指标、期间、单位都相同",
                "target": "任务数相同，说法相近",
                "subject": "数的前后文字相同",
                "companion": "说法相近；只印证，只差一个笔误才报",
                "swap": "五位以上、只差相邻两位颠倒，另一处与别的数算得拢",
            },
        ),
    ] = ("item",)
    kinds: Annotated[
        tuple[FigureKind, ...],
        About(
            "只比这几种数",
            "agree: {items: [总支出], kinds: [money]}",
            "各种数都比",
            words=FIGURE_KINDS,
        ),
    ] = ()
    across: Annotated[
        Literal["document", "documents"],
        About(
            "在一份报告里比，还是在同一单位的几份报告之间比",
            "agree: {items: [总支出], across: documents}",
            words={"document": "在一份报告里比", "documents": "在几份报告之间比，要写明 items"},
        ),
    ] = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A stated number of things and the things listed: 10个科室，包括A、B、…."""

    short: ClassVar[str] = "of"
    of: Annotated[
        Literal["listed", "numbered", "summed", "itemised"],
        About(
            "数什么",
            "count: {of: numbered}",
            words={
                "listed": "句中列举的各项",
                "numbered": "下面的编号标题",
                "summed": "“五项合计”所相加的各数",
                "itemised": "一是…二是…、1.…2.…逐项写出的，或各带一个数的各项",
            },
        ),
    ] = "listed"
    words: Annotated[
        tuple[str, ...],
        About("只管数这些东西的", "count: {of: listed, words: [科室]}", "不限数什么"),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A score and its band: 90 分及以上为优."""

    score: Annotated[str, About("得分的名字", "score: 得分")]
    bands: Annotated[
        Mapping[str, Decimal],
        About("每档的最低分", "bands: {优: 90, 良: 80, 中: 60, 差: 0}"),
    ]
    words: Annotated[
        tuple[str, ...],
        About("引出等级的词", "words: [评定为]", "等级、评定、评价结果等"),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Form: numbering without gaps, words or a pattern that must not stand, headings that must."""

    numbering: Annotated[
        Literal["", "headings", "inline"],
        About(
            "序号应当连续",
            "text: {numbering: headings}",
            words={"headings": "标题的序号", "inline": "段内的一是、二是"},
        ),
    ] = ""
    forbid: Annotated[tuple[str, ...], About("不该出现的词", "text: {forbid: [待补, 暂缺]}")] = ()
    pattern: Annotated[
        str, About("不该出现的样子，写正则表达式", "text: {pattern: '[年月] {2,}[月日]'}")
    ] = ""
    require: Annotated[
        tuple[str, ...],
        About("应有的标题；甲|乙 有一个就行", "text: {require: [基本情况|部门概况, 存在问题]}"),
    ] = ()
    order: Annotated[
        tuple[str, ...],
        About(
            "先后有序的步骤，写正则表达式；一句里后一步的日期不应早于前一步",
            "text: {order: [中标|开标, 签订合同, 完工|竣工, 验收]}",
        ),
    ] = ()
    year: Annotated[
        Literal["", "same", "before"],
        About(
            "pattern 里用 (?P<year>…) 标出的年份，只有不是它时才报",
            "text: {pattern: '(?P<year>20[0-9][0-9])年度决算', year: same}",
            "不看年份",
            words={"same": "报告的年度", "before": "报告年度的上一年"},
        ),
    ] = ""
    allow: Annotated[
        tuple[str, ...],
        About(
            "同一分句里有这些词就放过；与 forbid、pattern 一起用",
            "text: {forbid: [待补], allow: [不得]}",
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CellName:
    """Which cell of which table a name means; or, with `prose`, which figure of the text."""

    short: ClassVar[str] = "title"
    title: Annotated[
        tuple[str, ...],
        About("表名里有的字；几张表都有时取名字最短的", "总表收入: {title: 收入支出决算总表}"),
    ] = ()
    without: Annotated[
        tuple[str, ...],
        About("表名里没有的字", "总表收入: {title: 决算总表, without: 财政拨款}"),
    ] = ()
    row: Annotated[
        tuple[str, ...],
        About("行的名称", "总表收入: {title: 决算总表, row: 本年收入合计}", "合计行"),
    ] = ()
    column: Annotated[
        tuple[str, ...],
        About("栏目", "收入合计: {title: 收入决算表, column: 本年收入合计}", "表只有一栏数"),
    ] = ()
    prose: Annotated[
        tuple[str, ...],
        About("不是格子，是正文里的数：名词表里的名字，或数前面的词", "正文收入: {prose: 总收入}"),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSums:
    """What must hold in tables: totals, what columns bear out, cells of several tables."""

    footing: Annotated[
        Literal["rows", "columns", "both"],
        About(
            "查哪些合计",
            "table: {footing: rows}",
            words={
                "rows": "合计行、上级科目等于其下各行之和",
                "columns": "合计栏、小计栏等于其下各栏之和",
                "both": "两样都查",
            },
        ),
    ] = "both"
    total: Annotated[
        tuple[str, ...],
        About("只查名称以这些字结尾的合计", "table: {footing: rows, total: [小计]}", "查所有合计"),
    ] = ()
    formulas: Annotated[
        bool,
        About(
            "不查合计，查本表多数行都成立的栏间算式",
            "table: {formulas: true}",
            words={"true": "查算式", "false": "不查"},
        ),
    ] = False
    prose: Annotated[
        bool,
        About(
            "不查合计，查正文的数与同名的表中的数",
            "table: {prose: true}",
            words={"true": "查正文", "false": "不查"},
        ),
    ] = False
    cells: Annotated[
        Mapping[str, CellName],
        About(
            "不查合计，查几个格子的关系：给每个格子取名",
            "cells: {甲: {title: 收入决算表}, 乙: {title: 收支总表, row: 收入合计}}",
        ),
    ] = field(default_factory=dict)
    holds: Annotated[str, About("格子的名字之间的勾稽式，与 cells 一起写", "holds: 甲 = 乙")] = ""
