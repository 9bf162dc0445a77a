"""Whole reports: passages under headings, set in one of several layouts, with or without a fault."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple

from benchmarks.corpus import passages_accounts as accounts
from benchmarks.corpus import passages_funds as funds
from benchmarks.corpus import passages_work as work
from benchmarks.corpus.pen import MARK, Figure, Pen, Relation
from benchmarks.corpus.planting import Fault, plant
from benchmarks.corpus.truth import holds
from benchmarks.corpus.words import ASIDES, BODIES

Passage = Callable[[Pen], str]
_GENRES: dict[str, tuple[tuple[str, tuple[Passage, ...]], ...]] = {
    "部门整体支出绩效自评报告": (
        ("基本情况", (work.offices, work.staff, work.vehicles)),
        ("部门整体收支情况", (funds.income, funds.expenditure, funds.execution)),
        ("绩效自评结论", (work.score, work.projects_by_grade)),
        ("主要成效", (work.task, work.cases, work.prices, work.task)),
        ("重点项目支出情况", (work.project, work.project, work.project)),
    ),
    "部门决算公开说明": (
        ("部门概况", (work.offices, work.staff)),
        ("收入决算情况说明", (funds.income, funds.balance)),
        ("支出决算情况说明", (funds.expenditure, funds.basic_expenditure, funds.functions)),
        ("“三公”经费支出决算情况说明", (funds.three_public,)),
        (
            "其他重要事项说明",
            (funds.procurement, work.vehicles, funds.growth, work.projects_by_grade),
        ),
    ),
    "部门决算": (
        ("收入支出决算总体情况说明", (accounts.totals,)),
        ("收入决算情况说明", (accounts.income,)),
        ("支出决算情况说明", (accounts.expenditure,)),
        (
            "一般公共预算财政拨款支出决算情况说明",
            (accounts.general_budget, accounts.structure, accounts.details),
        ),
        ("一般公共预算财政拨款基本支出决算情况说明", (accounts.basic,)),
        ("“三公”经费支出决算情况说明", (accounts.three_public,)),
        ("其他重要事项情况说明", (accounts.office_money, accounts.evaluation)),
    ),
    "财政收支情况": (
        ("收入完成情况", (funds.revenue, funds.taxes, funds.growth_of_hidden_base)),
        ("支出完成情况", (funds.functions, funds.growth_of_hidden_base, funds.growth)),
        ("经济运行情况", (work.industries,)),
        ("民生保障情况", (work.task, work.prices, work.cases)),
    ),
    "项目支出绩效自评报告": (
        ("项目概况", (work.project, work.prices)),
        ("资金使用情况", (funds.execution, funds.growth)),
        ("绩效目标完成情况", (work.task, work.task, work.cases)),
        ("自评结论", (work.score,)),
    ),
}
_HAN = "一二三四五六七八九十"


class Report(NamedTuple):
    """A report as printed, and what is true of it."""

    name: str
    text: str
    figures: tuple[Figure, ...]
    relations: tuple[Relation, ...]
    planted: Figure | None = None  #: the changed figure, as it now stands
    broken: tuple[Relation, ...] = ()  #: the relations that hold no more


def reports(number: int, *, faults: int = 0) -> Iterator[Report]:
    """So many sound reports, or as many with one figure changed in each, `faults` of every one."""
    for seed in range(number):
        draft, pen, layout = _draft(seed)
        sound = Report(f"report-{seed}", layout(_filled(draft, pen.figures)), *_truth(pen))
        if not faults:
            yield sound
            continue
        chance = random.Random(10_000 + seed)
        for _ in range(faults):
            figures, at, broken = _planted(pen, chance)
            text = layout(_filled(draft, figures))
            yield Report(
                sound.name, text, tuple(figures), tuple(pen.relations), figures[at], broken
            )


def planted(number: int, kind: str) -> Iterator[tuple[str, Fault]]:
    """So many reports, each with one fault of that cause; those that have no place for it are left out."""
    for seed in range(number):
        draft, pen, layout = _draft(seed)
        fault = plant(kind, draft, pen, random.Random(f"{kind} {seed}"))
        if fault is not None:
            yield layout(_filled(fault.draft, fault.figures)), fault


def _truth(pen: Pen) -> tuple[tuple[Figure, ...], tuple[Relation, ...]]:
    for relation in pen.relations:
        assert holds(relation.kind, [pen.figures[at] for at in relation.figures]), relation
    return tuple(pen.figures), tuple(pen.relations)


# -- writing ----------------------------------------------------------------------------------


def _draft(seed: int) -> tuple[list[str], Pen, Callable[[list[str]], str]]:
    pen = Pen(seed)
    rng = pen.rng
    genre = rng.choice(list(_GENRES))
    body = rng.choice(BODIES)
    lines = [
        f"{body}2023年度{genre}"
        if genre != "财政收支情况"
        else f"2023年全{rng.choice('市县区')}{genre}"
    ]
    if rng.random() < 0.7:
        lines.append(f"根据有关要求，现将{body}2023年度有关情况报告如下：")
    again: list[str] = []
    for number, (heading, passages) in enumerate(_GENRES[genre]):
        lines.append(f"#{_HAN[number]}、{heading}")
        chosen = [one for one in passages if rng.random() < 0.85]
        if genre == "部门决算":
            chosen = list(passages)
        else:
            rng.shuffle(chosen)
        if number in (0, len(_GENRES[genre]) - 1) and genre != "部门决算":
            chosen.append(_restating(again))
        for at, passage in zip(count(1), chosen, strict=False):
            lines += _written(pen, passage, at)
    lines.append("#" + f"{_HAN[len(_GENRES[genre])]}、存在问题及下一步打算")
    lines.append("预算编制的精细化程度有待提高，个别项目支出进度偏慢。下一步将加强预算执行监控。")
    layout = rng.choice((_plain, _plain, _indented, _wrapped, _wrapped, _markdown, _spaced))
    width = rng.randint(28, 44)
    return lines, pen, lambda text: layout(text, width)


def _restating(again: list[str]) -> Passage:
    """A matter that is told in two sections."""

    def passage(pen: Pen) -> str:
        if again:
            return again.pop()
        first, second = work.restated(pen)
        again.append(second)
        return first

    return passage


def _written(pen: Pen, passage: Passage, at: int) -> Iterator[str]:
    text = passage(pen)
    if pen.rng.random() < 0.3:
        text += pen.pick(ASIDES)
    if passage is work.project:
        yield f"##（{_HAN[(at - 1) % 10]}）{work.names(pen)}项目"
    yield from text.split("\n")


def _filled(draft: list[str], figures: list[Figure]) -> list[str]:
    return [MARK.sub(lambda mark: figures[int(mark.group(1))].text, line) for line in draft]


# -- layouts ----------------------------------------------------------------------------------


def _plain(lines: list[str], width: int) -> str:
    del width
    return "\n".join(line.lstrip("#") for line in lines) + "\n"


def _indented(lines: list[str], width: int) -> str:
    del width
    body = [
        line.lstrip("#") if at == 0 else "　　" + line.lstrip("#") for at, line in enumerate(lines)
    ]
    return "\n".join(body) + "\n"


def _spaced(lines: list[str], width: int) -> str:
    del width
    return "\n\n".join(line.lstrip("#") for line in lines) + "\n"


def _markdown(lines: list[str], width: int) -> str:
    del width
    text = [f"# {lines[0]}"]
    for line in lines[1:]:
        level = len(line) - len(line.lstrip("#"))
        text.append(f"{'#' * (level + 1)} {line[level:]}" if level else line)
    return "\n\n".join(text) + "\n"


def _wrapped(lines: list[str], width: int) -> str:
    """Broken at a width as a PDF is, with page numbers between."""
    pages: list[str] = []
    number = 1
    for at, line in enumerate(lines):
        rest = line.lstrip("#")
        rest = rest if at == 0 else "　　" + rest
        while rest:
            cut = _cut(rest, width)
            pages.append(rest[:cut])
            rest = rest[cut:]
            if len(pages) % 34 == 33:
                pages.append(f"- {number} -")
                number += 1
    return "\n".join(pages) + "\n"


def _cut(text: str, width: int) -> int:
    """Where a line of that many Han characters ends: not inside a figure, not before a mark."""
    room = width * 2
    end = 0
    while end < len(text) and room > 0:
        room -= 1 if text[end].isascii() else 2
        end += 1
    if end >= len(text):
        return len(text)
    while end > 1 and (text[end] in "，。、；：）％%”" or _inside(text, end)):
        end -= 1
    return end


def _inside(text: str, end: int) -> bool:
    word = "0123456789.,%"
    return text[end] in word and text[end - 1] in word


# -- faults -----------------------------------------------------------------------------------


def _planted(pen: Pen, chance: random.Random) -> tuple[list[Figure], int, tuple[Relation, ...]]:
    """The figures with one digit of one of them changed so that a relation holds no more."""
    while True:
        relation = chance.choice(pen.relations)
        at = chance.choice(relation.figures)
        figure = pen.figures[at]
        places = [i for i, digit in enumerate(figure.digits) if digit.isdecimal()]
        place = chance.choice(places)
        digit = chance.choice([d for d in "0123456789" if d != figure.digits[place]])
        digits = figure.digits[:place] + digit + figure.digits[place + 1 :]
        if digits[0] == "0" and digits[1:2] != "." and len(digits) > 1:
            continue
        figures = list(pen.figures)
        figures[at] = figure._replace(
            value=type(figure.value)(digits.replace(",", "")), digits=digits
        )
        broken = tuple(
            one
            for one in pen.relations
            if at in one.figures
            and (one.kind == "listed" or not holds(one.kind, [figures[i] for i in one.figures]))
        )
        if broken:
            return figures, at, broken
