"""Which rows a total row sums up, with the reading that most columns bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from auditor.extraction.tables.lines import Line

_LONG_LIST, _MOST_DETAILS = 40, 6


class Family(NamedTuple):
    """A row and the rows that may be its parts."""

    whole: int
    parts: tuple[int, ...]
    marker: str  #: 合计行 or 其中
    full: bool  #: whether the words say that these are all
    sure: bool = True  #: whether they can be read in no other way
    numbered: bool = False  #: whether the numbers before the names alone say so


#: In how many columns the figures of some rows add up to those of a row.
Support = Callable[[int, Sequence[int]], int]


def totals(lines: Sequence[Line], parents: dict[int, int], support: Support) -> Iterator[Family]:
    """The total rows, each with what it sums up: above it, or below where it comes first."""
    if not any(line.rank >= 0 for line in lines):
        return
    tops = [line for line in lines if line.row not in parents]
    above = _summed(tops)
    below = _summed(tops[::-1])
    first_on_top = tops[0].rank >= 0 and len(tops) > 1
    flat = _summed(lines)
    for line in lines:
        if line.rank < 0:
            continue
        nearer, farther = (below, above) if first_on_top else (above, below)
        readings = (nearer[line.row], farther[line.row], flat[line.row])
        options = [reading for reading in readings if reading]
        if not options:
            continue
        scores = [support(line.row, option) for option in options]
        if not max(scores):
            options += sorted(_shorter(line.row, options[0], support), key=len)
            scores = [support(line.row, option) for option in options]
        if line.may_hold_more and not max(scores):
            continue
        best = options[scores.index(max(scores))]
        subtracted = any(each.label.startswith(("减", "扣")) for each in lines if each.row in best)
        if not subtracted:
            sure = max(scores) > 0 or _is_plain(line, best, lines)
            yield Family(line.row, best, "合计行", full=True, sure=sure)
            yield from _implied(options[0], best)


def _implied(rows: tuple[int, ...], summed: tuple[int, ...]) -> Iterator[Family]:
    """Rows that a total leaves out are details of the row above them.

    Where it leaves out one row and takes in those below it, that row should be what they make up.
    """
    left = tuple(row for row in rows if row not in summed)
    if not left or not set(summed) < set(rows):
        return
    above = rows[rows.index(left[0]) - 1]
    below = rows[rows.index(left[-1]) + 1 :]
    yield Family(above, left, "合计行", full=True, sure=False)
    if len(left) == 1 and len(below) > 1:
        yield Family(left[0], below, "合计行", full=True, sure=False)


def _shorter(total: int, rows: Sequence[int], support: Support) -> Iterator[tuple[int, ...]]:
    """Readings in which a few rows are details of the row above them, though no word says so."""
    if len(rows) > _LONG_LIST:
        return
    for at in range(1, len(rows)):
        for end in range(at + 1, min(at + _MOST_DETAILS, len(rows)) + 1):
            rest = (*rows[:at], *rows[end:])
            if len(rest) > 1 and support(total, rest):
                yield rest


def _is_plain(total: Line, rows: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether a total stands with rows of one kind, all of which it must sum up."""
    listed = [line for line in lines if line.row in rows]
    others = [line for line in lines if line.row not in rows and line.row != total.row]
    levels = {(line.level, line.rank, len(line.code)) for line in listed}
    return len(levels) == 1 and not others


def _summed(lines: Sequence[Line]) -> dict[int, tuple[int, ...]]:
    """What each total collects: the rows since the last total of its rank or above.

    小计 are collected by 合计, and 合计 by 总计; a total with nothing of its own before it sums
    up the totals of its rank.
    """
    collected: dict[int, tuple[int, ...]] = {}
    stack: list[Line] = []
    for line in lines:
        if line.rank >= 0:
            own = len(stack)
            while own and stack[own - 1].rank < line.rank:
                own -= 1
            if own == len(stack):
                while own and stack[own - 1].rank <= line.rank:
                    own -= 1
            collected[line.row] = tuple(sorted(each.row for each in stack[own:]))
            del stack[own:]
        stack.append(line)
    return collected
