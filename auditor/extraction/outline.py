"""Partitions that run over several paragraphs: 收入5368.98万元，其中： followed by 1、… 2、….

A paragraph that ends in a colon announces its list; the list is the deeper numbered (or deeper
indented) paragraphs that follow, and each of them is counted by its first figure.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from auditor.extraction.classes import by_classes
from auditor.extraction.drafts import Draft, suits
from auditor.extraction.exhaustive import is_exhaustive
from auditor.extraction.subjects import PLAIN
from auditor.model import BUDGETS, Block, Partition
from auditor.model.fact import NONE

_ABOVE = re.compile(r"以?上[述]?[^，。；：]{0,4}[项类个][^，。；：\d]{0,6}(?:合计|共计|总计|共)")
_SIDES = ("收入", "支出")
#: A paragraph that only leads to a list; 从险种看： divides something anew.
_LEAD = re.compile(r"(?:其中|具体|主要|包括|分别|情况|如下|是|为)+[：:]\s*")
#: What closes a heading behind its total.
_CLOSED = re.compile(r"[）)]\s*[：:。]?\s*")
_LONGEST = 8  #: paragraphs that a list without numbers or indent may take


def list_partitions(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft], named: Container[int] = ()
) -> list[Partition]:
    """Every announced list whose items begin with a figure of the announcing figure's unit.

    `named` are the blocks that name a budget item at their opening, numbered or not.
    """
    by_block: dict[int, list[Draft]] = {}
    inner: list[Draft] = []
    found = []
    for draft in drafts:
        if draft.role == "main" and draft.depth == 0:
            by_block.setdefault(draft.block, []).append(draft)
        elif draft.role == "main" and draft.depth == 1:
            inner.append(draft)
    for at, block in enumerate(blocks):
        ending = text[max(block.end - 6, block.start) : block.end].rstrip()
        if not ending.endswith(("：", ":", "其中")):
            pass
        elif announcing := by_block.get(at) or _led_by(text, block, by_block.get(at - 1, [])):
            among = "其中" in ending
            below = _items(at, blocks, named) or [[child] for child in _children(at, blocks)]
            beside = _beside(at, blocks) if among and not below else []
            groups = below or [[child] for child in beside]
            children = [[d for one in group for d in by_block.get(one, [])] for group in groups]
            if _tell_again(announcing, children):
                continue
            for whole in _wholes(announcing, children):
                partition = _announced(whole, children, among=among, plain=not below)
                found += _with_classes(partition, len(children), drafts)
        if at in by_block:
            summed = _summed_up(text, at, blocks, by_block)
            if summed is not None:
                found.append(summed)
    return found + list(_headed_lists(text, blocks, inner, by_block))


def _with_classes(
    partition: Partition | None, items: int, drafts: Sequence[Draft]
) -> list[Partition]:
    """The list, and those of the classes that its items belong to where each item has a part."""
    if partition is None or len(partition.parts) != items:
        return [] if partition is None else [partition]
    return [partition, *by_classes(partition, drafts)]


def _headed_lists(
    text: str, blocks: Sequence[Block], inner: Sequence[Draft], by_block: dict[int, list[Draft]]
) -> Iterator[Partition]:
    """一、中央资金（5,273万元）, and below it numbered paragraphs with an amount each."""
    for whole in inner:
        at = whole.block
        if at in by_block or not blocks[at].level:
            continue
        if _CLOSED.fullmatch(text, whole.end, blocks[at].end) is None:
            continue
        below = _children(at, blocks)
        children = [by_block.get(child, []) for child in below]
        numbered = all(blocks[child].level for child in below)
        if numbered and all(_first(child, whole) for child in children):
            listed = _announced(whole, children, among=False, plain=False)
            if listed is not None:
                yield listed


def _led_by(text: str, block: Block, before: list[Draft]) -> list[Draft]:
    """What stands before 其中： where that is a paragraph of its own."""
    return before if _LEAD.fullmatch(text, block.start, block.end) is not None else []


def _summed_up(
    text: str, at: int, blocks: Sequence[Block], by_block: dict[int, list[Draft]]
) -> Partition | None:
    """以上六项合计支出875.20万元 behind six numbered paragraphs: the first figures of those."""
    block = blocks[at]
    opening = _ABOVE.match(text, block.start, block.end)
    if opening is None:
        return None
    whole = next((draft for draft in by_block[at] if draft.start >= opening.end()), None)
    count = next((d.amount.value for d in by_block[at] if d.end <= opening.end()), None)
    run: list[int] = []
    for before in range(at - 1, -1, -1):
        if not blocks[before].number or (run and blocks[before].level != blocks[run[0]].level):
            break
        run.insert(0, before)
        if blocks[before].number == 1:
            break
    if whole is None or count != len(run) or len(run) < 2:
        return None
    parts = [first for child in run if (first := _first(by_block.get(child, []), whole))]
    if len(parts) != len(run):
        return None
    return Partition(whole.index, tuple(part.index for part in parts), "", "合计", exhaustive=True)


def _tell_again(announcing: list[Draft], children: Sequence[list[Draft]]) -> bool:
    """甲0.6万元，乙2.4万元。具体情况如下：1.甲0.6万元。…: what was listed before, no parts."""
    told = {draft.quantity for draft in announcing if draft.quantity}
    again = sum(bool(child) and child[0].quantity in told for child in children)
    return len(told) > 1 and again > 1


def _wholes(announcing: list[Draft], children: Sequence[list[Draft]]) -> list[Draft]:
    """What the items are parts of: the last figure, or several that each item states too."""
    measures = {draft.measure for draft in announcing if draft.measure not in PLAIN.values()}
    told = [{draft.measure for draft in child} for child in children if child]
    common = measures.intersection(*told) if told else set()
    if len(common) < 2:
        return _of_each_kind(announcing, children)
    return [next(d for d in announcing if d.measure == name) for name in sorted(common)]


def _of_each_kind(announcing: list[Draft], children: Sequence[list[Draft]]) -> list[Draft]:
    """支出1309万元，受益6655人次。其中： above items of an amount and a number of people each."""
    told = [child for child in children if child]
    sentence = announcing[-1].sentence
    before = [d for d in announcing[:-1] if d.sentence == sentence and d.whole == NONE]
    kinds = {(d.amount.kind, d.amount.unit): d for d in (*before, announcing[-1])}
    if len(kinds) < 2 or len(told) < 2:
        return announcing[-1:]
    stated = [d for d in kinds.values() if all(_suiting(child, d) for child in told)]
    return stated or announcing[-1:]


def _announced(
    whole: Draft, children: Sequence[list[Draft]], *, among: bool, plain: bool
) -> Partition | None:
    parts = [first for child in children if (first := _first(child, whole))]
    if _are_sides(parts) or (len(parts) < 2 and not among):
        return None
    for part in parts:
        if part.whole == NONE:
            part.whole = whole.index
    if len(parts) < 2:
        return None  # 项目支出2.97万元。其中： the one thing that it was spent on
    full = is_exhaustive("其中：", "", parts)
    # where nothing sets the list in, what follows it may be taken for a part
    marker = "其中：" if among and (full or not plain) else "："
    return Partition(whole.index, tuple(part.index for part in parts), "", marker, full)


def _are_sides(parts: Sequence[Draft]) -> bool:
    """（一）收入总计； （二）支出总计: two sides of one account, and no parts of it."""
    if len(parts) != len(_SIDES):
        return False
    return all(side in part.subject for side, part in zip(_SIDES, parts, strict=True))


def _first(child: Sequence[Draft], whole: Draft) -> Draft | None:
    """The figure of an item that counts: the first one, or the first in the respect of the total.

    年初预算为509万元，支出决算为572万元 is 572 of a total of 支出决算.
    """
    alike = [draft for draft in child if draft.measure == whole.measure]
    if whole.measure not in BUDGETS:
        alike = alike or [draft for draft in child if draft.measure not in BUDGETS]
    first = next(iter(alike or child), None)
    if first is None or suits(first, whole):
        return first
    return _suiting(child, whole) if first.amount.kind != whole.amount.kind else None


def _suiting(child: Sequence[Draft], whole: Draft) -> Draft | None:
    """The first figure of an item that is of the unit of the total."""
    return next((draft for draft in child if suits(draft, whole)), None)


def _items(at: int, blocks: Sequence[Block], named: Container[int]) -> list[list[int]]:
    """The paragraphs that follow, each about a budget item, with those that go on with it."""
    groups: list[list[int]] = []
    for later in range(at + 1, len(blocks)):
        block = blocks[later]
        if later in named and block.kind == "paragraph":
            groups.append([later])
        elif groups and block.kind == "paragraph" and not block.level:
            groups[-1].append(later)
        else:
            break
    return groups if len(groups) > 1 else []


def _beside(at: int, blocks: Sequence[Block]) -> list[int]:
    """The plain paragraphs that follow 其中：, where nothing sets the list in."""
    beside = []
    for later in range(at + 1, min(at + 1 + _LONGEST, len(blocks))):
        if blocks[later].kind != "paragraph" or blocks[later].level:
            break
        beside.append(later)
    return beside


def _children(at: int, blocks: Sequence[Block]) -> list[int]:
    """The paragraphs directly below `blocks[at]`: the least deep of those that follow it."""
    own = blocks[at]
    below = []
    for later in range(at + 1, len(blocks)):
        block = blocks[later]
        if block.kind == "table" or not _deeper(block, own):
            break
        below.append(later)
    if not below:
        return []
    first = blocks[below[0]]
    return [
        index
        for index in below
        if (blocks[index].level, blocks[index].indent) == (first.level, first.indent)
        or (first.level and blocks[index].level == first.level)
    ]


def _deeper(block: Block, own: Block) -> bool:
    if block.level and own.level:
        return block.level > own.level
    if block.level:
        return True
    return not own.level and block.indent > own.indent
