"""The partitions of a sentence when it is over, with those of what stands beside their figures.

Changes (共增加 A，其中甲增加 a、乙增加 b) and second counts: 268户1,024人，其中集中215户826人，….
"""

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


def paired(partition: Partition, drafts: list[Draft]) -> Partition | None:
    """共97户319人 of 46户158人、32户104人、19户57人: the persons add up as the households do."""
    whole = _second(partition.whole, drafts) if len(partition.parts) > 1 else None
    if whole is None or whole.whole != NONE:
        return None
    parts = [_second(part, drafts) for part in partition.parts]
    if any(part is None or part.amount.unit != whole.amount.unit for part in parts):
        return None
    numbers = tuple(part.index for part in parts if part is not None)
    return partition._replace(
        whole=whole.index, parts=numbers, exhaustive=_is_full(partition, drafts)
    )


def _is_full(partition: Partition, drafts: list[Draft]) -> bool:
    """Where the households make up theirs, none is left out that the persons could be of."""
    listed = sum(drafts[part].amount.value for part in partition.parts)
    return partition.exhaustive or listed == drafts[partition.whole].amount.value


def _second(at: int, drafts: list[Draft]) -> Draft | None:
    """The count in another unit right behind a figure: 46户|158人."""
    if at + 1 >= len(drafts):
        return None
    own, second = drafts[at], drafts[at + 1]
    apart = second.subject or not 0 <= second.start - own.end <= 1 or second.role != "main"
    if apart or second.amount.kind != "count" or own.amount.kind != "count":
        return None
    return second if second.amount.unit not in ("", own.amount.unit) else None


def _by_noun(partition: Partition, drafts: list[Draft]) -> list[Partition]:
    """3个乡镇12个村，其中甲2个乡镇7个村、…: towns and villages are two lists, counted in 个."""
    whole, first = drafts[partition.whole], drafts[max(partition.whole - 1, 0)]
    if not whole.tail or whole.tail == first.tail or len(partition.parts) % 2:
        return [partition]
    parts = [drafts[part] for part in partition.parts]
    firsts, seconds = parts[0::2], parts[1::2]
    nouns = [{part.tail for part in half} for half in (firsts, seconds)]
    if nouns != [{first.tail}, {whole.tail}]:
        return [partition]
    for part in firsts:
        part.whole = first.index
    towns = partition._replace(whole=first.index, parts=tuple(part.index for part in firsts))
    full = _is_full(towns, drafts)
    rest = tuple(part.index for part in seconds)
    return [towns, partition._replace(parts=rest, exhaustive=full)]


def closed_partitions(
    closed: list[OpenPartition], drafts: list[Draft], first: int
) -> list[Partition]:
    """The finished partitions of a sentence, and those of the changes beside their figures.

    `first` is the first draft of the sentence.
    """
    changes = {d.head: d for d in drafts[first:] if d.role == "change" and d.head != NONE}
    found: list[Partition] = []
    for opened in closed:
        for partition in (one for each in opened.closed() for one in _by_noun(each, drafts)):
            found.append(partition)
            second = paired(partition, drafts)
            if second is not None:
                found.append(second)
            if changes:
                whole = drafts[partition.whole]
                if whole.index < first:
                    continue
                beside = parallel(partition, changes)
                if beside is not None:
                    found.append(beside)
    return found
