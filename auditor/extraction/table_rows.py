"""How the rows of a table belong together: totals, numbered rows, codes, 其中.

Reads the words at the left of the rows. Where words leave two readings open (which rows behind
其中 are still details?), the one that more columns of figures bear out is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

NAMED_TOTAL, BARE_TOTAL, GRAND_TOTAL = 1, 2, 3

_TOTAL = re.compile(
    r"^(.*?)(合\s?计|总\s?计|小\s?计|共\s?计|总\s?分|总得分|合计得分|总和)(?:数|值|分)?"
    r"(?:[（(][^（）()]*[）)])?[:：]?$"
)
_MARKED = re.compile(r"^(?:其\s?中\s?[:：]?|[#＃*]|其中)\s*")
_CODED = re.compile(r"^[\[（(]?(\d{3}(?:\d{2}){0,4})[\]）)]?[\s\-—_、:：]*(?=[^\d\s.,，年%])")
_NUMBERINGS = (
    (10, re.compile(r"[一二三四五六七八九十]{1,3}\s?[、.．]")),
    (20, re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    (32, re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d%])[.、\s]?")),
    (31, re.compile(r"\d{1,2}\.\d{1,2}(?![\d.%])[、\s]?(?=[^\d\s%])")),
    (30, re.compile(r"\d{1,2}\s?[.．、](?!\d)")),
    (40, re.compile(r"[（(]?\d{1,2}[）)]")),
    (50, re.compile(r"[①-⑳]")),
)
_LONG_RUN, _LONG_LIST, _MOST_DETAILS = 60, 40, 6
_MAIN = 90  #: level of a row without a number
_QUOTES = re.compile(r"[“”\"'‘’《》\s]")


class Line(NamedTuple):
    """The words of one row, taken apart."""

    row: int
    label: str  #: without code, number and 其中
    code: str = ""
    level: int = _MAIN
    marked: str = ""  #: 其中： or #
    rank: int = -1  #: of a total: 小计 0 < 收入合计 1 < 合计 2 < 总计 3


class Family(NamedTuple):
    """A row and the rows that may be its parts."""

    whole: int
    parts: tuple[int, ...]
    marker: str  #: 合计行 or 其中
    full: bool  #: whether the words say that these are all
    sure: bool = True  #: whether they can be read in no other way


class Run(NamedTuple):
    """Rows of which the first ones belong to `parent`; how many, the words do not say."""

    parent: int
    rows: tuple[int, ...]
    least: int
    usual: int


#: In how many columns the figures of some rows add up to those of a row.
Support = Callable[[int, Sequence[int]], int]


def read_line(row: int, label: str, code: str = "") -> Line:
    """`其中：1.人员经费` is a detail, numbered 1."""
    words = label.lstrip()
    indent = len(label) - len(words)
    bare = _QUOTES.sub("", words)
    total = _TOTAL.match(bare)
    mark = _MARKED.match(words)
    marked = mark[0].strip() if mark else ""
    words = words[mark.end() :] if mark else words
    coded = _CODED.match(words) if not code else None
    if coded is not None:
        code, words = coded[1], words[coded.end() :]
    level = _MAIN + indent
    for number, pattern in _NUMBERINGS:
        match = pattern.match(words)
        if match is not None and match.end() < len(words):
            level, words = number, words[match.end() :].lstrip()
            break
    return Line(row, words, code, level, marked, -1 if mark or not total else _rank(total))


def _rank(total: re.Match[str]) -> int:
    if total[2].startswith("小"):
        return 0
    if total[2].startswith("总"):
        return GRAND_TOTAL
    return NAMED_TOTAL if total[1] else BARE_TOTAL


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
        loose = [row for row in rows if by_row[row].marked or by_row[row].level >= _MAIN]
        coded = all(by_row[row].code for row in rows)
        marked = any(by_row[row].marked for row in rows)
        full = coded or (not loose and not marked)
        marker = "其中" if marked else "合计行"
        found.append(Family(parent, rows, marker, full))
    # codes and numbers make parts where they do so elsewhere in the table
    proven = any(support(each.whole, each.parts) and len(each.parts) > 1 for each in found)
    found = [each._replace(sure=proven or each.marker == "其中") for each in found]
    return found + list(_totals(lines, parents, support))


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
            stack = [line] if line.level < _MAIN else []
        elif line.level == _MAIN and (line.marked or (stack and stack[-1].level < _MAIN)):
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
    while end < len(lines) and lines[end].rank < 0 and lines[end].level == _MAIN:
        if lines[end].marked and end > at and not lines[end - 1].marked:
            end -= 1  # the row above a new 其中 is the one it speaks of
            break
        end += 1
    rows = tuple(line.row for line in lines[at:end])
    marks = sum(1 for line in lines[at:end] if line.marked)
    numbered = parent.level < _MAIN
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
            sum(support(family.whole, family.parts) for family in _totals(lines, under, support))
        )
    return options[scores.index(max(scores))]


# -- totals -----------------------------------------------------------------------------------


def _totals(lines: Sequence[Line], parents: dict[int, int], support: Support) -> Iterator[Family]:
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
            options += _shorter(line.row, options[0], support)
            scores = [support(line.row, option) for option in options]
        best = options[scores.index(max(scores))]
        subtracted = any(each.label.startswith(("减", "扣")) for each in lines if each.row in best)
        if not subtracted:
            sure = max(scores) > 0 or _is_plain(line, best, lines)
            yield Family(line.row, best, "合计行", full=True, sure=sure)


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
