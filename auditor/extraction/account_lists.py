"""Lists of accounts below a line that only names what they add up to.

财政拨款支出主要内容如下： is followed by 1.“教育支出（类）普通教育（款）小学教育（项）”52.30万元…;
the figure that the line names stands in a paragraph before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.named_wholes import level_named
from auditor.model import Block, Partition
from auditor.model.fact import NONE

_LINE = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s?)?([^，。；：、\d\s“”]{4,20}?)"
    r"(?:的?(?:主要|具体))?(?:内容|构成|安排|用途|明细|情况|项目|用于)[^，。；：\d]{0,8}[：:]"
)
_LONGEST_LINE = 40
#: The last account of a name: 小学教育（项）
_RANKED = re.compile(r"[（(]([类款项])[）)][”\"]?$")
_FEWEST = 2


def account_partitions(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft]
) -> list[Partition]:
    """Every list of accounts of one rank whose total its announcement names."""
    found: list[Partition] = []
    by_block: dict[int, list[Draft]] = {}
    for at, block in enumerate(blocks[:-1]):
        if text[block.end - 1] not in "：:" or block.end - block.start > _LONGEST_LINE:
            continue
        line = _LINE.fullmatch(text, block.start, block.end)
        if line is None:
            continue
        if not by_block:
            for draft in drafts:
                by_block.setdefault(draft.block, []).append(draft)
        parts = _listed(at, blocks, by_block) if at not in by_block else []
        whole = level_named(line[1], drafts, parts[0].index, parts) if parts else None
        if whole is not None and suits(parts[0], whole):
            for part in parts:
                if part.whole == NONE:
                    part.whole = whole.index
            numbers = tuple(part.index for part in parts)
            found.append(Partition(whole.index, numbers, "", "如下", exhaustive=False))
    return found


def _listed(at: int, blocks: Sequence[Block], by_block: dict[int, list[Draft]]) -> list[Draft]:
    """The first figure of each account in the paragraphs below that begin with accounts."""
    parts: list[Draft] = []
    for later in range(at + 1, len(blocks)):
        if blocks[later].kind == "table":
            break
        mains = [one for one in by_block.get(later, ()) if one.role == "main" and not one.depth]
        if mains and _RANKED.search(mains[0].item) is None:
            if mains[0].item or blocks[later].number:
                break
            continue  # what the end of a line tore off
        for main in mains:
            last = parts[-1] if parts else main
            if main.measure != last.measure or (parts and main.item == last.item):
                continue  # what was spent on it before, or what it is told again
            if _RANKED.search(main.item) is not None:
                parts.append(main)
    ranks = [ranked[1] for part in parts if (ranked := _RANKED.search(part.item))]
    alike = all(one == other for one, other in pairwise(ranks))
    return parts if alike and len(parts) >= _FEWEST else []
