"""What scanning finds in a text: figures, markers of parts, brackets, sentences, and marks."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from auditor.model import Amount


class Figure(NamedTuple):
    """One figure with the words that lead to it: ，(sep) 执行数为 (subject) 929.2万元 (amount)."""

    sep: str  #: ，；：、 right before the subject; empty when it follows the previous figure
    subject: str  #: normalised, without the qualifier that is in `amount`
    subject_start: int
    amount: Amount
    start: int
    end: int
    tail: str  #: up to 16 characters after the figure, up to punctuation or a digit


class Among(NamedTuple):
    """Words that announce parts of a total: 其中按资金来源：, 分级次看，."""

    marker: str
    axis: str  #: 按资金来源; 级次
    start: int
    end: int
    sep: str


class Group(NamedTuple):
    """A bracket that holds at least one figure or marker."""

    nodes: list[Node]
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence that holds at least one node, up to and including its 。！？ or newline."""

    nodes: list[Node]
    start: int
    end: int


class Mark(NamedTuple):
    """Digits that are no figure: 2021年度, 第十三届, 〔2021〕27号, 12345; or a malformed figure."""

    kind: str  #: date | ordinal | docnum | name | malformed
    text: str
    value: str
    start: int
    end: int


class Scan(NamedTuple):
    """What a text holds."""

    sentences: list[Sentence]
    marks: list[Mark]


Node: TypeAlias = Figure | Among | Group
