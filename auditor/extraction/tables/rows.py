"""How the rows of a table belong together: totals, numbered rows, codes, 其中.

Reads the words at the left of the rows. Where words leave two readings open (which rows behind
其中 are still details?), the one that more columns of figures bear out is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.extraction.tables.lines import MAIN, Line
from auditor.extraction.tables.totals import Family, Support, totals

_LONG_RUN = 60


class Run(NamedTuple):
    """Rows of which the first ones belong to `parent`; how many, the words do not say."""

    parent: int
    rows: tuple[int, ...]
    least: int
    usual: int


def families(lines: Sequence[Line], support: Support) -> list[Family]:
    """Every row that has parts, each with the reading that the figures bear out."""
    parents, runs = _parents(lines)
    for run, taken in zip(runs, _settle(lines, parents, runs, support), strict=True):
        parents |= dict.fromkeys(run.rows[:taken], run.parent)
    by_row = {line.row: line for line in lines}
    found = []
    below: dict[int, list[int]] = {}
    for row, parent in parents.items():
        below.setdefault(parent, []).append(row)
    for parent, listed in below.items():
        rows = tuple(listed)
        loose = [row for row in rows if by_row[row].marked or by_row[row].level >= MAIN]
        coded = all(by_row[row].code for row in rows)
        marked = any(by_row[row].marked for row in rows)
        full = coded or (not loose and not marked)
        marker = "其中" if marked else "合计行"
        found.append(Family(parent, rows, marker, full, numbered=full and not coded))
    # codes and numbers make parts where they do so elsewhere in the table
    proven = any(support(each.whole, each.parts) and len(each.parts) > 1 for each in found)
    found = [each._replace(sure=proven or each.marker == "其中") for each in found]
    return found + list(totals(lines, parents, support))


# -- rows under rows --------------------------------------------------------------------------


def _parents(lines: Sequence[Line]) -> tuple[dict[int, int], list[Run]]:
    codes = [line.code for line in lines if line.code]
    if any(len(a) < len(b) and b.startswith(a) for a, b in pairwise(codes)):
        return _coded(lines), []
    parents: dict[int, int] = {}
    runs: list[Run] = []
    stack: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.rank >= 0:
            stack = [line] if line.level < MAIN else []
        elif line.level == MAIN and (line.marked or (stack and stack[-1].level < MAIN)):
            parent = stack[-1] if stack else _before(lines, at, parents)
            if parent is not None:
                run = _run(lines, at, parent)
                runs.append(run)
                at += len(run.rows)
                continue
        else:
            while stack and stack[-1].level >= line.level:
                stack.pop()
            if stack:
                parents[line.row] = stack[-1].row
            stack.append(line)
        at += 1
    return parents, runs


def _coded(lines: Sequence[Line]) -> dict[int, int]:
    """20805 belongs to 208: a code begins with the code of the row above it."""
    parents = {}
    stack: list[Line] = []
    for line in lines:
        if not line.code or line.rank >= 0:
            stack = []
            continue
        while stack and (line.code == stack[-1].code or not line.code.startswith(stack[-1].code)):
            stack.pop()
        if stack:
            parents[line.row] = stack[-1].row
        stack.append(line)
    return parents


def _before(lines: Sequence[Line], at: int, parents: dict[int, int]) -> Line | None:
    """The row that a first 其中 speaks of: the one right above it."""
    if not at or lines[at - 1].row in parents:
        return None
    return lines[at - 1]


def _run(lines: Sequence[Line], at: int, parent: Line) -> Run:
    """The rows that may be details of `parent`: up to a total, a number or the next 其中."""
    end = at
    while end < len(lines) and lines[end].rank < 0 and lines[end].level == MAIN:
        if lines[end].marked and end > at and not lines[end - 1].marked:
            end -= 1  # the row above a new 其中 is the one it speaks of
            break
        end += 1
    rows = tuple(line.row for line in lines[at:end])
    marks = sum(1 for line in lines[at:end] if line.marked)
    numbered = parent.level < MAIN
    if marks and lines[at].marked in ("#", "＃", "*"):
        return Run(parent.row, rows[:marks], marks, marks)
    last = not any(line.level <= parent.level for line in lines[end:])
    usual = len(rows) if numbered and (marks or not last) else marks
    return Run(parent.row, rows, min(marks, 1), usual)


def _settle(
    lines: Sequence[Line], parents: dict[int, int], runs: Sequence[Run], support: Support
) -> list[int]:
    """For each run how many of its rows are details of its parent."""
    taken: list[int | None] = []
    for run in runs:
        sizes = range(len(run.rows), max(run.least, 1) - 1, -1)
        if len(sizes) > _LONG_RUN:
            sizes = range(len(run.rows), len(run.rows) - 1, -1)
        fits = {size: support(run.parent, run.rows[:size]) for size in sizes}
        best = max(fits, key=lambda size: fits[size])
        taken.append(best if fits[best] else None)
    if None not in taken:
        return [size for size in taken if size is not None]
    options = [
        [run.usual if size is None else size for run, size in zip(runs, taken, strict=True)],
        [len(run.rows) if size is None else size for run, size in zip(runs, taken, strict=True)],
        [run.least if size is None else size for run, size in zip(runs, taken, strict=True)],
    ]
    scores = []
    for option in options:
        under = parents | {
            row: run.parent
            for run, size in zip(runs, option, strict=True)
            for row in run.rows[:size]
        }
        scores.append(
            sum(support(family.whole, family.parts) for family in totals(lines, under, support))
        )
    return options[scores.index(max(scores))]
