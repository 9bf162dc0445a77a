"""The partitions of a sentence when it is over, with those of the changes beside their figures."""

from __future__ import annotations

from auditor.extraction.drafts import Draft, suits
from auditor.extraction.partitions import OpenPartition
from auditor.model import Partition
from auditor.model.fact import NONE


def parallel(partition: Partition, changes: dict[int, Draft]) -> Partition | None:
    """共增加 A，其中甲增加 a、乙增加 b: the changes of the parts add up to that of the whole."""
    whole = changes.get(partition.whole)
    if whole is None or len(partition.parts) < 2:
        return None
    parts = [changes.get(part) for part in partition.parts]
    found = [part for part in parts if part is not None and suits(part, whole)]
    if len(found) != len(parts):
        return None
    return Partition(
        whole.index,
        tuple(part.index for part in found),
        partition.axis,
        partition.marker,
        partition.exhaustive,
        partition.sep,
    )


def closed_partitions(
    closed: list[OpenPartition], drafts: list[Draft], first: int
) -> list[Partition]:
    """The finished partitions of a sentence, and those of the changes beside their figures.

    `first` is the first draft of the sentence.
    """
    changes = {d.head: d for d in drafts[first:] if d.role == "change" and d.head != NONE}
    found: list[Partition] = []
    for opened in closed:
        for partition in opened.closed():
            found.append(partition)
            if changes:
                whole = drafts[partition.whole]
                if whole.index < first:
                    continue
                beside = parallel(partition, changes)
                if beside is not None:
                    found.append(beside)
    return found
