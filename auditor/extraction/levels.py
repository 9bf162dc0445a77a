"""What is in reach while a sentence is read, one level for each bracket depth."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extraction.drafts import Draft
from auditor.extraction.partitions import OpenPartition


class Level:
    """What is in reach at one bracket depth of a sentence."""

    __slots__ = (
        "around",
        "depth",
        "from_",
        "head",
        "mains",
        "outer",
        "partitions",
        "segment",
        "series",
        "summing",
    )

    def __init__(self, depth: int, head: Draft | None, around: Sequence[Draft] = ()) -> None:
        self.depth = depth
        self.around = around  #: the levels stated before the bracket
        self.head = head  #: the latest level stated here; before that, the one before the bracket
        self.outer = head
        self.mains: list[Draft] = []
        self.segment: list[Draft] = []  #: levels since the last semicolon
        self.partitions: list[OpenPartition] = []
        self.series: list[Draft] = []  #: the latest run x、y、z
        self.from_: Draft | None = None  #: 由 A (增加到 B)
        self.summing = ""  #: the word of a clause that adds up: 总计向636人发放4,108.68万元
