"""What a report states: a figure together with what it is about, and how figures hang together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from auditor.model.amount import Amount
from auditor.model.document import Place

#: `Fact` fields that point at another fact hold its index in `Statements.facts`, or this.
NONE = -1

#: Measures of what was to be spent, and of all that was to be; the others tell what came about.
BUDGETS = frozenset(("年初预算数", "全年预算数", "预算数"))
PLANS = BUDGETS | {"任务数"}


class Fact(NamedTuple):
    """One stated figure: 财政拨款 (item) 执行数 (measure) 58.02万元 (amount), where, of when."""

    number: int  #: its index in `Statements.facts`
    amount: Amount
    text: str  #: as it stands in the source, with the source's line breaks
    item: str
    measure: str
    quantity: str  #: the vocabulary's name for it, which rules use; empty when it has none
    owner: str  #: whose quantity it is (中央, 地方); empty for the whole or the reporting body
    period: str
    scope: str
    subject: str  #: the words before the figure, as printed
    tail: str  #: the words after the figure, up to the next punctuation or figure
    place: Place
    start: int  #: offset in `Document.text`
    end: int
    block: int  #: index of its block in `Document.blocks`
    sentence: int  #: running number of its sentence in the document
    role: str = (
        "main"  #: main | change | growth | share | rate | target | prior | each | average | part-of
    )
    sign: int = 0  #: of a change: +1 增长, -1 下降, 0 not said
    head: int = NONE  #: the fact that this one elaborates: 增长 21.3% belongs to 支出 53893亿元
    whole: int = NONE  #: the total that this one is a part of (其中)
    base: int = NONE  #: a stated denominator: 占 X 的 76%
    base_name: str = ""  #: its name when it has no figure of its own: 占出口的
    target: int = NONE  #: the fact that states the task or goal for this one
    axis: str = ""  #: the axis of the partition it stands in: 按资金来源
    depth: int = 0  #: how many brackets it stands in
    series: int = NONE  #: first fact of the run of figures (x、y、z) it stands in
    is_total: bool = False  #: 合计, 总额 … in its name
    confidence: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal:
        """The value in the base unit."""
        return self.amount.value

    @property
    def unit(self) -> str:
        """The base unit: 元, %, 人 …; empty when none is stated."""
        return self.amount.unit

    @property
    def kind(self) -> str:
        """One of `FIGURE_KINDS`, or date, ordinal, docnum."""
        return self.amount.kind


class Partition(NamedTuple):
    """A total and parts stated of it: 收入 100万元，其中按资金来源：A 60万元，B 40万元."""

    whole: int
    parts: tuple[int, ...]
    axis: str
    marker: str  #: the words that announce it: 其中, 分级次看, 合计 …
    exhaustive: bool  #: whether the text says that the parts make up the whole
    sep: str = ""  #: what sets the parts apart: 、 ， ；, or nothing (a table, paragraphs)
    sure: bool = True  #: whether it can only be read so; else nothing but a slip speaks against it


class Formula(NamedTuple):
    """Figures of one row that the columns of a table relate: 结余 = 收入 - 支出."""

    condition: str  #: over the names of `facts`: 甲 = 乙 - 丙
    facts: tuple[int, ...]  #: those that 甲, 乙, 丙 … stand for, the reported one first
    relation: str  #: in the words of the heads
    borne: int  #: rows, each with other figures, that bear it out


class Enumeration(NamedTuple):
    """A stated number of things and the things listed: 10个科室，包括A、B、…."""

    fact: int
    listed: int
    names: tuple[str, ...]
    open: bool  #: ends in 等 without a number after it: more things exist than are listed
    start: int
    end: int


class Statements(NamedTuple):
    """Everything that extraction gives for one document."""

    facts: list[Fact]
    partitions: list[Partition]
    enumerations: list[Enumeration]
    formulas: Sequence[Formula] = ()
