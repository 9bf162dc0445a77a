"""Tables that a text holds as plain lines: 三、城乡社区支出 3,182.72 389.86 is no heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.model import Block

#: 八、住房保障支出 11,185,800| 4,225,000, where no unit follows
_FIGURE = re.compile(r"(?<![\d.,])\d[\d,]*(?:,\d{3}|\.\d\d)(?=\s|\Z|[一二三四五六七八九十]+、)")
_MARKS = re.compile("[，。；：！？]")
_LONGEST_LABEL = 24
_MOST = 20  #: labels without figures between two rows: most classes of a budget stand empty


def in_flat_tables(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that are rows of such a table, or labels between two of its rows."""
    found: set[int] = set()
    last = -_MOST
    for at, block in enumerate(blocks):
        if block.kind == "table" or _MARKS.search(text, block.start, block.end) is not None:
            last = -_MOST
        elif _FIGURE.search(text, block.start, block.end) is not None:
            if at - last <= _MOST:
                found.update(range(last + 1, at))
            found.add(at)
            last = at
        elif block.end - block.start > _LONGEST_LABEL:
            last = -_MOST
    return frozenset(found)
