"""Funding forms of self-appraisals whose table was lost: heads in a row, then names with figures.

A page saved as text, or pasted, keeps the cells of 项目支出绩效自评表 in their order and no more:

    年初预算数 全年预算数 全年执行数 分值 执行率 得分
    年度资金总额： 90 90 85.5 10 95% 9.5 其中：财政拨款 90 90 85.5

Between two cells stand blanks, bars or line ends. Only where every figure finds its column is it a
table again; else all stays the text that it was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.reading.lines import Line, width_of
from auditor.reading.parts import Form, GridCell, GridTable

_NOTE = r"(?:\s?[（(][^（）()\n|]{0,14}[）)])?"
_BUDGET = "(?:年初|全年|调整后?|年度|当年|项目)?预算(?:安排)?(?:数|金额|资金)?"
_SPENT = "(?:全年|预算|实际|当年|年度)?(?:执行数|支出数|执行金额|实际支出)"
_HEAD = rf"(?:(?:预算|资金)?执行率|{_SPENT}|{_BUDGET}|分值|权重|得分|(?:偏差)?原因(?:分析)?){_NOTE}"
_GAP = r"(?:[ \t\u3000]*[|\n][ \t\u3000|\n]*|[ \t\u3000]+)"
_HEADS = re.compile(rf"(?<![\u4e00-\u9fff]){_HEAD}(?:{_GAP}{_HEAD})+(?={_GAP})")
#: A cheap look: some head of a form that ends a cell; in a sentence 执行率 goes on.
_ANY = re.compile(r"执行(?:率|数|金额)(?:\s?[（(][^（）()\n|]{0,14}[）)])?[ \t\u3000|\n]")
_ONE_HEAD = re.compile(_HEAD)
_NAME = re.compile(
    r"(?:其中[：:]?\s?)?(?:(?:年度)?(?:资金)?(?:总额|合计|小计)"
    r"|[^\s|\d，。；：:（）()]{0,14}(?:资金|拨款|补助|收入|债券|贷款))"
    r"(?:\s?[（(][^（）()|]{0,30}[）)])?[：:]?(?=[\s|]|$)"
)
_FIGURE = re.compile(r"(?:-?\d[\d,]*(?:\.\d+)?%?|[/—-])(?![^\s|])")
_BETWEEN = re.compile(_GAP)
_UNIT = re.compile(r"[（(](?:单位[：:])?((?:百|千|万|亿)?元)[）)]")
_REACH = 120  #: characters before and behind one head of a row in which the others stand
_AROUND = 40  #: characters before the heads, or behind the rows, that may state the unit
_CELL = re.compile(r"[^|\n]{0,300}(?=\|)")
_RATE, _MONEY = re.compile("执行率"), re.compile(rf"(?:{_SPENT}|{_BUDGET}){_NOTE}")


class _Span(NamedTuple):
    start: int
    end: int


class _Row(NamedTuple):
    name: _Span
    figures: list[_Span]
    note: _Span | None


def find_forms(source: str, lines: Sequence[Line]) -> list[Form]:
    """The forms on `lines`, none of which is a table already."""
    forms: list[Form] = []
    for heads in _heads(source) if lines else ():
        if forms and heads.start() < forms[-1].end:
            continue
        form = _form(source, heads.start(), heads.end(), lines)
        if form is not None:
            forms.append(form)
    return forms


def _heads(source: str) -> Iterator[re.Match[str]]:
    """The rows of heads: to look for them everywhere would take a sixth of the time of reading."""
    at = 0
    for told in _ANY.finditer(source):
        for heads in _HEADS.finditer(source, max(told.start() - _REACH, at), told.end() + _REACH):
            at = heads.end()
            yield heads


def cut_out(lines: Sequence[Line], forms: Sequence[Form]) -> list[Line]:
    """The lines without what the forms take, a line that is taken in part as what is left of it."""
    kept: list[Line] = []
    for line in lines:
        pieces = [(line.start, line.start + len(line.text))]
        for form in forms:
            pieces = [
                piece
                for start, end in pieces
                for piece in ((start, min(end, form.start)), (max(start, form.end), end))
                if piece[0] < piece[1]
            ]
        whole = pieces == [(line.start, line.start + len(line.text))]
        kept += [line] if whole else [one for piece in pieces if (one := _piece(line, *piece))]
    return kept


def _piece(line: Line, start: int, end: int) -> Line | None:
    """What stands on a line from one offset to another, without the bars around it."""
    text = line.text[start - line.start : end - line.start]
    bare = text.strip(" \t\u3000|")
    if not bare:
        return None
    return _stretch(line, start + text.index(bare), bare)


def _stretch(line: Line, start: int, text: str) -> Line:
    column = line.column + start - line.start
    return line._replace(text=text, start=start, column=column, width=width_of(text))


def _form(source: str, start: int, end: int, lines: Sequence[Line]) -> Form | None:
    heads = [_Span(*head.span()) for head in _ONE_HEAD.finditer(source, start, end)]
    names = [source[head.start : head.end] for head in heads]
    if _UNIT.search(names[0]) is not None and len(heads) > 2 and "预算" in names[1]:
        heads, names = heads[1:], names[1:]  # 年度预算数(万元) is the head of the names
    noted = "原因" in names[-1]
    names = names[:-1] if noted else names
    if not any("执行" in name or "支出" in name for name in names) or "预算" not in "".join(names):
        return None
    rows, stop = _rows(source, end, noted=noted)
    while rows and not rows[-1].figures:
        last = rows.pop().name
        if rows and rows[0].name.start == rows[0].name.end and "总额" in source[slice(*last)]:
            rows[0] = rows[0]._replace(name=last)  # a cell over several lines comes last
        else:
            stop = last.start
    if not rows or not all(_fits(source, row.figures, names) for row in rows):
        return None
    units = _UNIT.findall(source, max(start - _AROUND, 0), end) or _UNIT.findall(
        source, stop, stop + _AROUND
    )
    return Form(start, stop, _table(source, heads, rows, lines, "".join(units[-1:])))


def _rows(source: str, at: int, *, noted: bool) -> tuple[list[_Row], int]:
    """The names with their figures behind the heads, and where they end."""
    rows: list[_Row] = []
    stop = at
    while True:
        at = _passed(source, stop)
        name = _NAME.match(source, at)
        if name is None and (rows or _FIGURE.match(source, at) is None):
            return rows, stop
        span = _Span(*name.span()) if name is not None else _Span(at, at)
        figures: list[_Span] = []
        stop = span.end
        while (figure := _FIGURE.match(source, _passed(source, stop))) is not None:
            figures.append(_Span(*figure.span()))
            stop = figure.end()
        told = any(source[figure.start : figure.end].strip("/—-") for figure in figures)
        note = _note(source, stop) if noted and told else None
        stop = note.end if note is not None else stop
        rows.append(_Row(span, figures if told else [], note))


def _note(source: str, at: int) -> _Span | None:
    """What a cell says of a row, where the next row follows it."""
    cell = _CELL.match(source, _passed(source, at))
    if cell is None or _NAME.match(source, cell.start()) is not None:
        return None
    return _Span(*cell.span()) if _NAME.match(source, _passed(source, cell.end())) else None


def _passed(source: str, at: int) -> int:
    gap = _BETWEEN.match(source, at)
    return gap.end() if gap is not None else at


def _fits(source: str, figures: Sequence[_Span], names: Sequence[str]) -> bool:
    """Whether each figure stands below a head: all of them, the amounts alone, or up to the rate.

    Where a cell in the middle was blank, nobody knows which.
    """
    amounts = next((at for at, name in enumerate(names) if not _MONEY.fullmatch(name)), len(names))
    rates = [at for at, name in enumerate(names) if _RATE.search(name)]
    percents = [at for at, figure in enumerate(figures) if source[figure.end - 1] == "%"]
    if percents:
        return percents == rates[:1] and len(figures) <= len(names)
    return len(figures) in (0, amounts, len(names))


def _table(
    source: str, heads: Sequence[_Span], rows: Sequence[_Row], lines: Sequence[Line], unit: str
) -> GridTable:
    starts = [line.start for line in lines]

    def cell(row: int, col: int, span: _Span) -> GridCell:
        text = source[span.start : span.end]
        line = lines[bisect_right(starts, span.start) - 1]
        return GridCell(row, col, [_stretch(line, span.start, text)] if text else [])

    cells = [cell(0, col, head) for col, head in enumerate(heads, 1)]
    for at, row in enumerate(rows, 1):
        cells.append(cell(at, 0, row.name))
        cells += [cell(at, col, figure) for col, figure in enumerate(row.figures, 1)]
        if row.note is not None:
            cells.append(cell(at, len(heads), row.note))
    return GridTable(cells, len(rows) + 1, len(heads) + 1, unit=unit)
