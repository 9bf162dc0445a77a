"""A rule as its file states it: one relation, what it binds to, what excuses it, its examples.

Plain frozen values; `auditor.rulebook.loading` makes them from YAML. What stands below `names` is
in `auditor.rulebook.bindings`, below the key of a kind in `auditor.rulebook.relations`. What is to
be said of a key stands beside it: the reference, the schema for editors, and the complaint about a
key in a kind of rule where it does nothing are made from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from auditor.rulebook import excuses
from auditor.rulebook.about import ANY, KINDS, About
from auditor.rulebook.asking import Asking, asking
from auditor.rulebook.bindings import Binding
from auditor.rulebook.circumstances import NO_CIRCUMSTANCES, Circumstances
from auditor.rulebook.claims import Claim
from auditor.rulebook.condition import Condition
from auditor.rulebook.relations import (
    Agree,
    Count,
    Grade,
    Parts,
    TableSums,
    Text,
)
from auditor.rulebook.severities import Severities
from auditor.rulebook.tolerance import Tolerance

Span = Literal["sentence", "paragraph", "table", "item", "section", "document"]
Outcome = Literal["holds", "rounded", "truncated", "broken", "unchecked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text and what the rule must say of it."""

    text: Annotated[
        str,
        About("一段文字；跨文件的规则用一行 === 隔开两份报告", "text: 执行数50万元，执行率50%。"),
    ]
    verdict: Annotated[
        Outcome,
        About(
            "规则对它该得出的结论",
            "verdict: holds",
            words={
                "holds": "成立：按印出的位数四舍五入后一样",
                "rounded": "舍入内成立：没印出来的尾数能解释差别",
                "truncated": "截尾：尾数被截去而没有四舍五入",
                "broken": "不符",
                "unchecked": "未核对：缺数，或不能肯定是同一回事",
            },
        ),
    ]
    expected: Annotated[str, About("算出来应是多少，照疑点里的写法", "expected: 98.66%")] = ""
    note: Annotated[str, About("备注，说明为什么是这个结论", "note: 分母误用年初预算")] = ""
    kind: Annotated[
        str,
        About("这段文字出自哪种文件", "kind: 部门决算", "规则所管的文件"),
    ] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFile:
    """The keys of a rule file."""

    id: Annotated[
        str,
        About(
            "编号：小写英文词，词间加 -，与文件名相同；最好说出毛病本身",
            "id: execution-rate-disagrees",
        ),
    ]
    title: Annotated[
        str, About("一句话说毛病是什么，疑点的标题就是它", "title: 执行率与执行数、预算数不符")
    ]
    severity: Annotated[Severities, About("级别；也可以按结论分别写", "severity: error")]
    why: Annotated[
        str, About("为什么应当如此，多半错在哪里", "why: 执行率由执行数除以预算数得出。")
    ]
    check: Annotated[
        str,
        About(
            "勾稽式：几个数之间应当成立的关系", "check: 执行率 = 执行数 / 预算数", kinds=("check",)
        ),
    ] = ""
    parts: Annotated[
        Parts | None,
        About(
            "分项与总数：其中、合计、按……分，各项相加等于总数",
            "parts: {marker: [其中]}",
            kinds=("parts",),
        ),
    ] = None
    agree: Annotated[
        Agree | None,
        About("前后一致：同一个数在几处说法一致", "agree: {items: [培训人数]}", kinds=("agree",)),
    ] = None
    count: Annotated[
        Count | None,
        About(
            "个数：写的个数与列出的项数一致", "count: {of: listed, words: [科室]}", kinds=("count",)
        ),
    ] = None
    grade: Annotated[
        Grade | None,
        About(
            "等级：得分与评定的等级相符",
            "grade: {score: 得分, bands: {优: 90, 良: 0}}",
            kinds=("grade",),
        ),
    ] = None
    text: Annotated[
        Text | None,
        About(
            "文字：不该有的词、该有的标题、连续的序号", "text: {forbid: [待补]}", kinds=("text",)
        ),
    ] = None
    claim: Annotated[
        Claim | None,
        About(
            "断言：说了“所有……均办结”，办结率就应是100%",
            "claim: {state: [办结], rate: [办结率]}",
            kinds=("claim",),
        ),
    ] = None
    table: Annotated[
        TableSums | None,
        About(
            "表格：合计行、合计栏、栏间算式、几张表的格子之间",
            "table: {footing: rows}",
            kinds=("table",),
        ),
    ] = None
    names: Annotated[
        Mapping[str, Binding],
        About(
            "勾稽式里的名字各指什么数；只写一个词就是 prefer",
            "names: {预算数: [全年预算数, 年初预算数]}",
            "照名词表；名词表里没有的，照报告的字面",
            ("check", "grade"),
            compared=True,
        ),
    ] = field(default_factory=dict)
    within: Annotated[
        Span,
        About(
            "几个数最远能隔多远",
            "within: sentence",
            kinds=("check",),
            compared=True,
            words={
                "sentence": "同一句",
                "paragraph": "同一段",
                "table": "同一张表，只管表里的数",
                "item": "同一条：同一编号的段及其后续段",
                "section": "同一节：同一标题之下",
                "document": "全文",
            },
        ),
    ] = "paragraph"
    rounding: Annotated[
        Literal["half-up", "truncate", "either"],
        About(
            "尾数怎么取",
            "rounding: truncate",
            kinds=("check", "table"),
            words={
                "half-up": "四舍五入",
                "truncate": "截去尾数也算成立",
                "either": "四舍五入、截去尾数都算成立",
            },
        ),
    ] = "half-up"
    tolerance: Annotated[
        str,
        About(
            "规定允许的误差：0.01万元、0.1%、1个百分点；none 是只按印出的数算",
            "tolerance: 0.01万元",
            "按印出的位数比",
            ("check", "parts", "agree", "count", "claim", "table"),
        ),
    ] = ""
    missing: Annotated[
        Literal["unchecked", "zero", "broken"],
        About(
            "缺了数怎么办",
            "missing: zero",
            kinds=("check",),
            words={
                "unchecked": "记为未核对",
                "zero": "缺的当作零，但不能全缺",
                "broken": "报出来",
            },
        ),
    ] = "unchecked"
    message: Annotated[
        str,
        About(
            "疑点里怎么说；花括号里的名字换成报告里的内容，整句加双引号",
            'message: "执行率写作{执行率.text}，应为{expected}"',
            "程序自己造句",
        ),
    ] = ""
    not_a_fault: Annotated[
        tuple[str, ...],
        About(
            "数字旁边（同一分句）有这些词就不报，记为未核对；“口径不同”“没有基数”各代表一组词",
            "not_a_fault: [口径不同, 试点]",
        ),
    ] = ()
    when: Annotated[
        tuple[str, ...],
        About(
            "句子里有这些词之一，或者比较成立，规则才管；text 规则里只能写词",
            "when: [公务用车, 预算数 > 0]",
            "都管",
        ),
    ] = ()
    unless: Annotated[
        tuple[str, ...],
        About(
            "句子里有这些词之一，或者比较成立，规则就不管；text 规则里只能写词",
            "unless: [试点, 预算数 = 0]",
        ),
    ] = ()
    applies_to: Annotated[
        tuple[str, ...] | None,
        About(
            "只管哪些种类的文件；任意是都管",
            "applies_to: [部门决算]",
            "照规则包的 applies_to",
        ),
    ] = field(default=None, metadata=ANY)
    basis: Annotated[tuple[str, ...], About("依据的文件", "basis: 财预〔2020〕10号")] = ()
    examples: Annotated[
        tuple[Example, ...],
        About(
            "样例；至少要有一个成立、一个不符",
            "examples: [{text: 略, verdict: holds}, {text: 略, verdict: broken}]",
        ),
    ]
    tags: Annotated[
        tuple[str, ...], About("自己归类用，--select、--ignore 可以写它", "tags: [决算, 三公]")
    ] = ()


@dataclass(frozen=True, kw_only=True)
class Rule(RuleFile):
    """A rule that loaded: its keys, its condition compiled, and where it stands."""

    #: which of `KINDS` it is; looked up for every outcome, so found once
    kind: str = field(init=False, default="")
    condition: Condition | None = None  #: of a `check`
    between_cells: Condition | None = None  #: of what a `table` says `holds` between cells
    allowed: Tolerance | None = None
    circumstances: Circumstances = NO_CIRCUMSTANCES
    path: str = ""
    pack: str = ""  #: the name of its pack, or of its folder
    documents: tuple[str, ...] = ()  #: the kinds of documents that it is for; empty: all
    replaces: str = ""  #: the file of the rule that it takes the place of

    def __post_init__(self) -> None:
        kinds = (kind for kind in KINDS if getattr(self, kind))
        object.__setattr__(self, "kind", next(kinds, ""))

    def conditions(self) -> Iterator[Condition]:
        """All conditions in it."""
        yield from filter(None, (self.condition, self.between_cells))
        yield from self.circumstances.conditions()

    @cached_property
    def asking(self) -> Asking:
        """What it asks of figures."""
        return asking(self.condition, self.names, self.circumstances.conditions())

    @property
    def excuses(self) -> tuple[str, ...]:
        """The words that excuse a contradiction, those of groups spelt out."""
        return excuses.spelt_out(self.not_a_fault)

    def is_excused(self, text: str) -> bool:
        """Whether words near a figure excuse a contradiction."""
        return bool(self.not_a_fault) and excuses.pattern(self.excuses).search(text) is not None

    def applies(self, kind: str) -> bool:
        """Whether the rule is for documents of this kind."""
        return not self.documents or kind in self.documents
