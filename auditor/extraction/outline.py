"""Partitions that run over several paragraphs: 收入5368.98万元，其中： followed by 1、… 2、….

A paragraph that ends in a colon announces its list; the list is the deeper numbered (or deeper
indented) paragraphs that follow, and each of them is counted by its first figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.subjects import PLAIN
from auditor.model import Block, Partition
from auditor.model.fact import NONE


def list_partitions(text: str, blocks: Sequence[Block], drafts: Sequence[Draft]) -> list[Partition]:
    """Every announced list whose items begin with a figure of the announcing figure's unit."""
    by_block: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.role == "main" and draft.depth == 0:
            by_block.setdefault(draft.block, []).append(draft)
    found = []
    for at, block in enumerate(blocks):
        ending = text[max(block.end - 6, block.start) : block.end].rstrip()
        if at in by_block and ending.endswith(("：", ":")):
            children = [by_block.get(child, []) for child in _children(at, blocks)]
            for whole in _wholes(by_block[at], children):
                partition = _announced(whole, ending, children)
                if partition is not None:
                    found.append(partition)
    return found


def _wholes(announcing: list[Draft], children: Sequence[list[Draft]]) -> list[Draft]:
    """What the items are parts of: the last figure, or several that each item states too."""
    measures = {draft.measure for draft in announcing if draft.measure not in PLAIN.values()}
    told = [{draft.measure for draft in child} for child in children if child]
    common = measures.intersection(*told) if told else set()
    if len(common) < 2:
        return announcing[-1:]
    return [next(d for d in announcing if d.measure == name) for name in sorted(common)]


def _announced(whole: Draft, ending: str, children: Sequence[list[Draft]]) -> Partition | None:
    parts = [first for child in children if (first := _first(child, whole))]
    if len(parts) < 2:
        return None
    for part in parts:
        if part.whole == NONE:
            part.whole = whole.index
    marker = "其中：" if "其中" in ending else "："
    rest = parts[-1].item.startswith(("其他", "其它", "其余"))
    return Partition(whole.index, tuple(part.index for part in parts), "", marker, rest)


def _first(child: Sequence[Draft], whole: Draft) -> Draft | None:
    """The figure of an item that counts: the first one, or the first in the respect of the total.

    年初预算为509万元，支出决算为572万元 is 572 of a total of 支出决算.
    """
    alike = [draft for draft in child if draft.measure == whole.measure]
    for draft in alike or child:
        return draft if suits(draft, whole) else None
    return None


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
