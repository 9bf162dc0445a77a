"""Some of the parts of a list that make up its total by themselves."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from auditor.checking.adding.overlapping import exclude_each_other
from auditor.checking.index import Index
from auditor.checking.summing import TELLING, total_of
from auditor.model.fact import NONE

_REST = ("其他", "其它", "其余")
_MOST_DROPPED = 14  #: lists longer than this are not searched for the parts of parts


def of_some(index: Index, whole: int, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """The parts that make up the total when the rest belongs elsewhere.

    What follows a full list in the same sentence is no part of it, and a part may be followed by
    a part of its own.
    """
    target = index.value(whole).value
    last = index.facts[parts[-1]].series
    series = tuple(part for part in parts if index.facts[part].series == last != NONE)
    if 1 < len(series) < len(parts) and total_of(index, series).value == target:
        return series  # 决策20分、过程20分、产出30分，分别得18分、19分、28分，合计65分
    leading = _leading(index, target, parts)
    if leading is not None and _is_a_set(index, leading, parts):
        return leading
    if len(index.digits(whole)) < TELLING:
        return None  # small numbers come out by chance
    if leading is not None:
        return leading
    running = total_of(index, parts).value
    for at in range(1, len(parts) - 2):
        running -= index.value(parts[at - 1]).value
        if running == target:
            return parts[at:]
    if len(parts) > _MOST_DROPPED or any(len(index.digits(part)) < TELLING for part in parts):
        return None
    running = total_of(index, parts).value
    for dropped in (1, 2):
        if len(parts) - dropped < 2:
            break
        for out in combinations(parts[1:], dropped):
            if running - sum(index.value(part).value for part in out) == target:
                return tuple(part for part in parts if part not in out)
    return None


def _is_a_set(index: Index, leading: tuple[int, ...], parts: tuple[int, ...]) -> bool:
    """线上、线下 are all there is, whatever follows; 优、良 only where no 中 follows."""
    return exclude_each_other(index, leading) and not exclude_each_other(index, parts)


def _leading(index: Index, target: Decimal, parts: tuple[int, ...]) -> tuple[int, ...] | None:
    """The parts that come first and make up the total without those behind them.

    暴雨126次、雷电98次、其他12次: what is left over of the same is no further thing.
    """
    last = index.facts[parts[-1]]
    if last.item.startswith(_REST) and index.text[last.start - len(last.subject) - 1] == "、":
        return None
    running = index.value(parts[0]).value
    for at, part in enumerate(parts[1:-1], start=2):
        running += index.value(part).value
        if running == target:
            return parts[:at]
    return None
