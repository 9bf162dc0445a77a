"""The paragraphs that explain 部门决算 in 万元, and whole reports of tables and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.accounts import Item, invented, total
from benchmarks.nine_tables import Printer
from benchmarks.sheets import Part

_SOURCES = ("财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")


def report(seed: int) -> list[Part]:
    """A whole report: title, nine tables, paragraphs."""
    printer = Printer(invented(seed))
    tables: list[Part] = [sheet for sheet in printer.tables() if len(sheet.rows) > 2]
    return ["# 清河区示范局2023年度部门决算", *tables, *paragraphs(printer)]


def paragraphs(printer: Printer) -> list[str]:
    """The explanation, as departments write it."""
    return [*_overall(printer), *_general(printer), *_rest(printer)]


def rounded(value: Decimal, digits: str = "0.01") -> str:
    """With two decimals, halves up."""
    return f"{value.quantize(Decimal(digits), ROUND_HALF_UP):,}"


def wan(value: Decimal) -> str:
    """In 万元."""
    return f"{rounded(value / 10_000)}万元"


def percent(part: Decimal, whole: Decimal) -> str:
    """A share or a rate."""
    return f"{rounded(part / whole * 100)}%"


def _fiscal(items: Sequence[Item]) -> Decimal:
    return total([item.fiscal for item in items])


def _overall(printer: Printer) -> list[str]:
    accounts = printer.accounts
    incomes = printer.incomes()
    income = total(incomes)
    spent = total([item.spent for item in printer.items])
    begun = total(list(accounts.start.values()))
    everything = income + begun + accounts.other_start
    before = (everything * Decimal("0.9")).quantize(Decimal(100))
    grown = everything - before
    shares = "；".join(
        f"{name}{wan(value)}，占{percent(value, income)}"
        for name, value in zip(_SOURCES, incomes, strict=True)
        if value
    )
    basic = total([item.basic for item in printer.items])
    project = total([item.project for item in printer.items])
    fiscal = total([printer.income(budget) for budget in accounts.start]) + begun
    return [
        "## 一、收入支出决算总体情况说明",
        (
            f"本部门2023年度收入总计{wan(everything)}，支出总计{wan(everything)}。"
            f"与2022年度相比，收、支总计各增加{wan(grown)}，增长{percent(grown, before)}。"
        ),
        "## 二、收入决算情况说明",
        f"本年收入合计{wan(income)}，其中：{shares}。",
        "## 三、支出决算情况说明",
        (
            f"本年支出合计{wan(spent)}，其中：基本支出{wan(basic)}，占{percent(basic, spent)}；"
            f"项目支出{wan(project)}，占{percent(project, spent)}。"
        ),
        "## 四、财政拨款收入支出决算总体情况说明",
        f"2023年度财政拨款收入总计{wan(fiscal)}，财政拨款支出总计{wan(fiscal)}。",
    ]


def _general(printer: Printer) -> list[str]:
    items = [item for item in printer.of("general") if item.fiscal]
    paid, planned = _fiscal(items), total([item.planned for item in items])
    spent = total([item.spent for item in printer.items])
    classes = "；".join(
        f"{name}{wan(_fiscal(below))}，占{percent(_fiscal(below), paid)}"
        for name, below in printer.by_class(items).items()
    )
    found = [
        "## 五、一般公共预算财政拨款支出决算情况说明",
        f"一般公共预算财政拨款支出{wan(paid)}，占本年支出合计的{percent(paid, spent)}。",
        f"一般公共预算财政拨款支出主要用于以下方面：{classes}。",
        (
            f"一般公共预算财政拨款支出年初预算为{wan(planned)}，支出决算为{wan(paid)}，"
            f"完成年初预算的{percent(paid, planned)}。其中："
        ),
    ]
    for at, item in enumerate(items, 1):
        group, section, name = item.names
        done = percent(item.fiscal, item.planned)
        found.append(
            f"{at}.{group}（类）{section}（款）{name}（项）。年初预算为{wan(item.planned)}，"
            f"支出决算为{wan(item.fiscal)}，完成年初预算的{done}。"
        )
    return found


def _rest(printer: Printer) -> list[str]:
    accounts = printer.accounts
    staff, office = total(list(accounts.staff.values())), total(list(accounts.office.values()))
    plan, done = accounts.public[:4], accounts.public[4:]
    cars = done[1] + done[2]
    public = (
        f"“三公”经费支出预算为{wan(total(plan))}，支出决算为{wan(total(done))}，"
        f"完成预算的{percent(total(done), total(plan))}，其中："
        f"因公出国（境）费支出决算为{wan(done[0])}，公务用车购置及运行维护费支出决算为{wan(cars)}，"
        f"公务接待费支出决算为{wan(done[3])}。"
    )
    fund = (
        f"政府性基金预算财政拨款年初结转和结余{wan(accounts.start['fund'])}，"
        f"本年收入{wan(printer.income('fund'))}，本年支出{wan(_fiscal(printer.of('fund')))}，"
        f"年末结转和结余{wan(printer.left('fund'))}。"
    )
    return [
        "## 六、一般公共预算财政拨款基本支出决算情况说明",
        (
            f"一般公共预算财政拨款基本支出{wan(staff + office)}，"
            f"其中：人员经费{wan(staff)}，公用经费{wan(office)}。"
        ),
        "## 七、财政拨款“三公”经费支出决算情况说明",
        public,
        "## 八、政府性基金预算财政拨款收入支出决算情况说明",
        fund,
    ]
