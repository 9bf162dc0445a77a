"""Divisions of one total that do not state it: 按采购对象：…；按组织形式：….

Each division is of the same thing, so all come to the same; which is wrong a level that is stated
elsewhere tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.index import DOCUMENT, Index, units_fit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import TELLING, slip_explains, sums_to, total_of
from auditor.model import Block
from auditor.rulebook.rule import Rule

_OPENING = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])?\s?"
    r"[按分从][^，。；：:\d]{2,10}?(?:分类?|划分|看)?[。：:，,]"
)
_NEAR = Decimal("0.03")
_FEWEST = 2
_MOST = 20  #: paragraphs that may belong to one division


def check_axes(rule: Rule, index: Index) -> Iterator[Outcome]:
    """One outcome for each division beside another whose total is stated."""
    blocks = index.document.blocks
    lists: list[tuple[int, ...]] = []
    last = -2
    for at in range(len(blocks)):
        if not _opens(index, blocks[at]):
            continue
        parts, end = _listed(index, at)
        if len(parts) < _FEWEST:
            continue
        if at > last + 1 or (
            lists and not units_fit(index.facts[lists[0][0]], index.facts[parts[0]])
        ):
            yield from _compared(rule, index, lists)
            lists = []
        lists.append(parts)
        last = end
    yield from _compared(rule, index, lists)


def _opens(index: Index, block: Block) -> bool:
    if block.kind == "table" or "按" not in index.text[block.start : block.start + 8]:
        return False
    return _OPENING.match(index.text, block.start, block.end) is not None


def _listed(index: Index, at: int) -> tuple[tuple[int, ...], int]:
    """The levels of the paragraph, or of the numberless lines below it; and the last paragraph."""
    if at in index.blocks:
        first, last = index.blocks[at]
        sentence = index.facts[first].sentence
        own = [
            fact
            for fact in index.facts[first:last]
            if fact.sentence == sentence and fact.role == "main" and not fact.depth
        ]
        fit = (
            all(units_fit(own[0], fact) and fact.amount.is_exact for fact in own) if own else False
        )
        return (tuple(fact.number for fact in own), at) if fit else ((), at)
    parts: list[int] = []
    blocks = index.document.blocks
    for below in range(at + 1, min(at + _MOST, len(blocks))):
        if below not in index.blocks or blocks[below].kind != "paragraph":
            break
        if _opens(index, blocks[below]):
            break
        first, last = index.blocks[below]
        mains = [fact for fact in index.facts[first:last] if fact.role == "main" and not fact.depth]
        if len(mains) != 1 or (parts and not units_fit(mains[0], index.facts[parts[0]])):
            break
        parts.append(mains[0].number)
    return tuple(parts), at + len(parts)


def _compared(rule: Rule, index: Index, lists: list[tuple[int, ...]]) -> Iterator[Outcome]:
    """Those that miss, by a little or a slip, the stated level that another one makes up."""
    if len(lists) < _FEWEST:
        return
    stated = [(parts, whole) for parts in lists if (whole := _stated(index, parts)) >= 0]
    if not stated or len({index.facts[whole].value for _, whole in stated}) > 1:
        return
    whole = stated[0][1]
    target = index.value(whole).value
    for parts in lists:
        total = total_of(index, parts)
        verdict = sums_to(index, whole, parts) or "broken"
        slip = slip_explains(index, whole, parts, target - total.value)
        near = slip and abs(total.value - target) <= target * _NEAR
        if verdict == "broken" and not near:
            continue
        yield Outcome(
            rule, verdict, whole, tuple(("分项", part) for part in parts), total, DOCUMENT,
            "high" if verdict != "broken" else "medium", "总数 = 按口径分的各项之和",
        )  # fmt: skip


def _stated(index: Index, parts: tuple[int, ...]) -> int:
    """The level before a division that it makes up to the digit."""
    total = total_of(index, parts).value
    for at in index.by_role.get("main", ()):
        if at >= parts[0]:
            return -1
        fact = index.facts[at]
        telling = fact.value == total and len(index.digits(at)) > TELLING
        if telling and units_fit(fact, index.facts[parts[0]]):
            return at
    return -1
