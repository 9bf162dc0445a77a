"""Things that one column of a table, or one numbered list, gives the same kind of figure of.

What is said of one of them (最高, 居第二位) can be held against the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from auditor.checking.ranges import Ranges
from auditor.checking.sentences import is_cell
from auditor.model import Block, Cell, Document, Fact, Table

LEAST = 3  #: of fewer things nothing is the highest
_MOST_TABLES = 24  #: tables that are looked through
_BLANKS = re.compile(r"\s+|[（(][^（）()]*[）)]|[“”\"]")
_SUMS = re.compile("合计|总计|小计|平均|全[市区县省州镇国]|其中|其他|其它|总体|^计$")
_NAME_ENDS = re.compile(
    r"[，,、：:；。（(\s\d的在以为是达共居位列排]|类|指标|项目|部分|全年|本年|当年|年|最|执行|实际|累计"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年?度?$")


class Roster(NamedTuple):
    """What a column gives of each thing, by the thing's name."""

    core: str  #: the head of the column without what words leave out: 完成 of 完成数
    members: dict[str, Fact]


class Rosters:
    """The rosters of a document's tables, made when a claim first asks for them."""

    def __init__(self, document: Document, facts: Sequence[Fact], facts_of: Ranges) -> None:
        self._document = document
        self._facts = facts
        self._facts_of = facts_of  #: a block

    @cached_property
    def of_tables(self) -> list[list[Roster]]:
        """The rosters of each table that is a plain list of things."""
        blocks = self._document.blocks
        tables = [(at, one.table) for at, one in enumerate(blocks) if one.table is not None]
        made = (self._of_table(at, table) for at, table in tables[:_MOST_TABLES])
        return [rosters for rosters in made if rosters]

    @cached_property
    def beginnings(self) -> list[frozenset[str]]:
        """For each table the first two characters of its names: most words have none of them."""
        return [frozenset(name[:2] for name in one[0].members) for one in self.of_tables]

    def _of_table(self, at: int, table: Table) -> list[Roster]:
        if at not in self._facts_of:
            return []
        first, last = self._facts_of[at]
        facts = [fact for fact in self._facts[first:last] if is_cell(fact)]
        if any(self._is_part(fact) for fact in facts):
            return []  # a tree of items is no list of equals
        begin = min((fact.place.row or 0 for fact in facts), default=0)
        names = _row_names(table, begin)
        numbered = [_NUMBERED.match(name) is not None for name in names.values() if name]
        if any(numbered) and not all(numbered):
            return []  # 一、基本支出 above 人员经费
        heads = [cell for cell in table.cells if cell.row < begin]
        columns: dict[int, dict[str, Fact]] = {}
        twice: set[str] = set()
        for fact in facts:
            name = names.get(fact.place.row or 0, "")
            if not name or fact.is_total or not fact.amount.is_exact or fact.place.col is None:
                continue
            column = columns.setdefault(fact.place.col, {})
            if name in column:
                twice.add(name)
            column[name] = fact
        if twice:
            return []
        return [
            Roster(_core(_head(heads, col)), members)
            for col, members in columns.items()
            if len(members) >= LEAST
            and len({(one.kind, one.unit) for one in members.values()}) == 1
        ]

    def _is_part(self, fact: Fact) -> bool:
        return fact.whole >= 0 and not self._facts[fact.whole].is_total

    def siblings(self, fact: Fact) -> Roster | None:
        """The first figures of the numbered paragraphs beside that of a figure, its own among them.

        1.停车管理1864件，…; 2.噪声扰民1312件，…
        """
        blocks = self._document.blocks
        members: dict[str, Fact] = {}
        for at in _run_around(blocks, fact.block):
            opening = self._opening(at)
            if opening is None:
                return None
            name = self._document.text[blocks[at].start : opening.start]
            members[name.strip()] = opening
        alike = {(one.kind, one.unit, one.role) for one in members.values()}
        if len(members) < LEAST or len(alike) != 1 or fact not in members.values():
            return None
        return Roster("", members)

    def _opening(self, at: int) -> Fact | None:
        """停车管理1864件: the figure right behind the name that a paragraph begins with."""
        if at not in self._facts_of:
            return None
        first, last = self._facts_of[at]
        block = self._document.blocks[at]
        for fact in self._facts[first:last]:
            if fact.role != "main" or fact.kind in ("date", "ordinal"):
                continue
            words = self._document.text[block.start + len(block.label) : fact.start]
            return fact if re.search("[，。；：]", words) is None else None
        return None


def _run_around(blocks: tuple[Block, ...], at: int) -> list[int]:
    """The numbered paragraphs 1, 2, 3 … of one list, around one of them."""
    own = blocks[at]
    if not own.number or not own.label:
        return []
    start = at
    while start and _is_next(blocks[start - 1], blocks[start]):
        start -= 1
    end = at
    while end + 1 < len(blocks) and _is_next(blocks[end], blocks[end + 1]):
        end += 1
    return list(range(start, end + 1)) if blocks[start].number == 1 else []


def _is_next(one: Block, other: Block) -> bool:
    return one.level == other.level and bool(one.level) and other.number == one.number + 1


def _row_names(table: Table, begin: int) -> dict[int, str]:
    """The name of each row of the body: its first words that are no figure; years are names too."""
    names: dict[int, str] = {}
    for cell in table.cells:
        text = plain(cell.text)
        if cell.row < begin or cell.row in names or not text:
            continue
        year = _YEAR.fullmatch(text)
        if year is not None:
            names[cell.row] = f"{year[1]}年"
        elif not text.isdecimal() and re.search(r"[\u4e00-\u9fff]", text):
            names[cell.row] = "" if _SUMS.search(text) else text
    return names


def _core(head: str) -> str:
    return head.removesuffix("数") if len(head) > 2 else head


def _head(heads: list[Cell], col: int) -> str:
    above = (plain(cell.text) for cell in heads if cell.col <= col < cell.col + cell.cols)
    return "".join(dict.fromkeys(above))


def plain(text: str) -> str:
    """Words of a cell without blanks and what stands in brackets."""
    return _BLANKS.sub("", text)


def ends_name(words: str, columns: list[Roster]) -> bool:
    """Whether what stands behind a name does not go on with it: 南坪乡|敬老院投资 is another."""
    if not words or _NAME_ENDS.match(words) is not None:
        return True
    return any(words.startswith(one.core) for one in columns if one.core)


def named_in(words: str, names: Iterable[str]) -> list[str]:
    """Those of the names that stand in the words, the last first; none within a longer one."""
    found = sorted(
        ((words.rfind(name), -len(name), name) for name in names if name in words), reverse=True
    )
    kept: list[tuple[int, int, str]] = []
    for at, length, name in found:
        if not any(known <= at and at - length <= known - size for known, size, _ in kept):
            kept.append((at, length, name))
    return [name for _, _, name in kept]
