"""Passages on money: budgets and their execution, sources, kinds, changes, balances."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.corpus.pen import HUNDRED, Pen
from benchmarks.corpus.words import FUNCTIONS, TAXES, USES


def execution(pen: Pen) -> str:
    """预算数, 执行数 and the rate."""
    spent = pen.keep("基本支出", 500, 9000) + pen.keep("项目支出", 500, 40000)
    budget = pen.near(spent, 1.0, 1.2)
    a, b = pen.money(budget), pen.money(spent)
    rate = pen.rate(spent / budget * HUNDRED)
    pen.relate("ratio", rate, b, a)
    return pen.pick(
        (
            f"全年预算数{a}，全年执行数{b}，预算执行率{rate}。",
            f"部门整体支出年度预算为{a}，实际支出{b}，执行率为{rate}。",
            f"年初批复预算{a}，截至12月31日累计支出{b}，预算执行率达{rate}。",
            f"调整后预算{a}，决算支出{b}，预算完成率为{rate}，支出进度总体正常。",
            f"财政下达资金{a}，已支付{b}，资金执行率{rate}。",
        )
    )


def income(pen: Pen) -> str:
    """Total income and its sources."""
    parts = [pen.keep("拨款", 1000, 50000), pen.keep("事业", 20, 900), pen.keep("其他", 10, 3000)]
    names = pen.rng.choice(
        (
            ("财政拨款收入", "事业收入", "其他收入"),
            ("一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "其他收入"),
            ("财政拨款收入", "上级补助收入", "其他收入"),
        )
    )
    total = pen.money(sum(parts, Decimal(0)))
    marks = [pen.money(part) for part in parts]
    pen.relate("sum", total, *marks)
    listed = [f"{name}{mark}" for name, mark in zip(names, marks, strict=True)]
    return pen.pick(
        (
            f"收入总计{total}，其中：{'，'.join(listed)}。",
            f"本年度总收入{total}，包括{'、'.join(listed)}。",
            f"收入合计{total}。其中：{'；'.join(listed)}。",
            f"收入总额为{total}，按资金来源分：{'，'.join(listed)}。",
        )
    )


def expenditure(pen: Pen) -> str:
    """Basic and project expenditure with shares."""
    basic, project = pen.keep("基本支出", 500, 9000), pen.keep("项目支出", 500, 40000)
    whole = basic + project
    total, a, b = pen.money(whole), pen.money(basic), pen.money(project)
    pen.relate("sum", total, a, b)
    p, q = pen.rate(basic / whole * HUNDRED), pen.rate(project / whole * HUNDRED)
    pen.relate("ratio", p, a, total)
    pen.relate("ratio", q, b, total)
    return pen.pick(
        (
            f"本年支出合计{total}，其中：基本支出{a}，占{p}；项目支出{b}，占{q}。",
            f"支出总计{total}，其中基本支出{a}，占总支出的{p}；项目支出{b}，占总支出的{q}。",
            f"全年支出{total}。基本支出{a}，占比{p}；项目支出{b}，占比{q}。",
        )
    )


def basic_expenditure(pen: Pen) -> str:
    """Staff and office expenses."""
    basic = pen.keep("基本支出", 500, 9000)
    staff = pen.near(basic, 0.7, 0.95)
    office = basic - staff
    total, a, b = pen.money(basic), pen.money(staff), pen.money(office)
    pen.relate("sum", total, a, b)
    uses = "、".join(pen.rng.sample(USES, 4))
    return pen.pick(
        (
            f"一般公共预算财政拨款基本支出{total}，其中：人员经费{a}，主要包括基本工资、津贴补贴、奖金等；公用经费{b}，主要包括{uses}等。",
            f"基本支出{total}，其中人员经费{a}，公用经费{b}。",
            f"基本支出决算数为{total}，包括人员经费{a}和公用经费{b}。",
        )
    )


def three_public(pen: Pen) -> str:
    """三公经费 with parts, the year before and the change."""
    parts = [pen.amount(1, 20), pen.amount(5, 60), pen.amount(1, 15)]
    now = sum(parts, Decimal(0))
    before = pen.near(now, 1.05, 1.4)
    total, prior = pen.money(now), pen.money(before)
    change = pen.money(before - now)
    rate = pen.rate((before - now) / before * HUNDRED)
    marks = [pen.money(part) for part in parts]
    pen.relate("sum", total, *marks)
    pen.relate("difference", change, prior, total)
    pen.relate("growth", rate, total, prior)
    a, b, c = marks
    return pen.pick(
        (
            f"“三公”经费支出合计{total}，比上年的{prior}减少{change}，下降{rate}。其中：因公出国（境）费{a}，公务用车购置及运行维护费{b}，公务接待费{c}。",
            f"2023年度“三公”经费决算数为{total}，其中：因公出国（境）费支出{a}，公务用车购置及运行维护费支出{b}，公务接待费支出{c}。上年决算数为{prior}，同比减少{change}，下降{rate}。",
        )
    )


def growth(pen: Pen) -> str:
    """A level, the year before, the change and the rate."""
    before = pen.amount(50, 9000)
    up = pen.rng.random() < 0.6
    now = pen.near(before, 1.03, 1.5) if up else pen.near(before, 0.6, 0.97)
    what = pen.take(("培训费", "办公经费", "信息化建设经费", "专项资金", "就业补助", "委托业务费"))
    a, b = pen.money(now), pen.money(before)
    delta = pen.money(abs(now - before))
    rate = pen.rate(abs(now - before) / before * HUNDRED)
    pen.relate("difference", delta, *((a, b) if up else (b, a)))
    pen.relate("growth", rate, a, b)
    more, rise = ("增加", "增长") if up else ("减少", "下降")
    return pen.pick(
        (
            f"{what}由上年的{b}{'增加' if up else '减少'}到{a}，{more}{delta}，{rise}{rate}。",
            f"{what}{a}，上年为{b}，比上年{more}{delta}，{rise}{rate}，主要原因是任务量{'增加' if up else '减少'}。",
            f"本年{what}支出{a}，上年支出{b}，同比{more}{delta}，{rise}{rate}。",
        )
    )


def growth_of_hidden_base(pen: Pen) -> str:
    """A level, the change and the rate: the year before follows from them."""
    before = pen.amount(500, 90000)
    now = pen.near(before, 1.03, 1.4)
    a, delta = pen.money(now), pen.money(now - before)
    rate = pen.rate((now - before) / before * HUNDRED)
    pen.relate("hidden-growth", rate, a, delta)
    what = pen.take(
        ("政府性基金收入", "土地出让收入", "上级补助收入", "民生领域支出", "债券支出", "八项支出")
    )
    return pen.pick(
        (
            f"{what}{a}，比上年增加{delta}，增长{rate}。",
            f"{what}完成{a}，较上年增加{delta}，增长{rate}。",
            f"全年{what}{a}，同比增加{delta}，增长{rate}。",
        )
    )


def procurement(pen: Pen) -> str:
    """Procurement of goods, works and services."""
    parts = pen.split(3, 5, 900)
    whole = sum(parts, Decimal(0))
    total = pen.money(whole)
    marks = [pen.money(part) for part in parts]
    pen.relate("sum", total, *marks)
    small = pen.near(whole, 0.4, 0.95)
    s = pen.money(small)
    p = pen.rate(small / whole * HUNDRED)
    pen.relate("ratio", p, s, total)
    a, b, c = marks
    return pen.pick(
        (
            f"政府采购支出总额{total}，其中：政府采购货物支出{a}、政府采购工程支出{b}、政府采购服务支出{c}。授予中小企业合同金额{s}，占政府采购支出总额的{p}。",
            f"全年政府采购支出{total}，其中货物类{a}，工程类{b}，服务类{c}；授予中小企业合同金额{s}，占政府采购支出总额的{p}。",
        )
    )


def revenue(pen: Pen) -> str:
    """Public revenue: tax and other revenue, against the budget."""
    pen_places, pen.places = pen.places, 2
    tax, other = pen.amount(20, 400), pen.amount(5, 120)
    whole = tax + other
    budget = pen.near(whole, 0.93, 1.02)
    total, a, b = (pen.money(value, "亿元") for value in (whole, tax, other))
    plan = pen.money(budget, "亿元")
    done = pen.rate(whole / budget * HUNDRED)
    pen.places = pen_places
    share = pen.rate(tax / whole * HUNDRED)
    pen.relate("sum", total, a, b)
    pen.relate("ratio", done, total, plan)
    pen.relate("ratio", share, a, total)
    return pen.pick(
        (
            f"全年一般公共预算收入{total}，完成年初预算{plan}的{done}。其中：税收收入{a}，占一般公共预算收入的{share}；非税收入{b}。",
            f"一般公共预算收入预算为{plan}，实际完成{total}，为预算的{done}，其中税收收入{a}，非税收入{b}，税收占比{share}。",
        )
    )


def taxes(pen: Pen) -> str:
    """Some taxes: an open list that need not add up."""
    names = pen.rng.sample(TAXES, 3)
    parts = []
    for name in names:
        level = pen.amount(100, 90000)
        parts.append(
            f"{name}{pen.money(level)}，增长{pen.rate(Decimal(pen.rng.randint(10, 300)) / 10)}"
        )
    return f"主要税种完成情况：{'；'.join(parts)}。"


def functions(pen: Pen) -> str:
    """Expenditure by function, with the total."""
    count = pen.rng.randint(3, 7)
    names = pen.rng.sample(FUNCTIONS, count)
    spent = pen.keep("基本支出", 500, 9000) + pen.keep("项目支出", 500, 40000)
    parts = [pen.near(spent / count, 0.3, 0.99) for _ in range(count - 1)]
    parts.append(spent - sum(parts, Decimal(0)))
    total = pen.money(spent)
    marks = [pen.money(part) for part in parts]
    pen.relate("sum", total, *marks)
    listed = [f"{name}{mark}" for name, mark in zip(names, marks, strict=True)]
    return pen.pick(
        (
            f"财政拨款支出{total}，按功能分类分：{'，'.join(listed)}。",
            f"{'、'.join(listed)}，合计{total}。",
            f"按支出功能分类，本年支出{total}，具体为：{'；'.join(listed)}。",
        )
    )


def balance(pen: Pen) -> str:
    """Carried over, income, expenditure, carried on."""
    spent = pen.keep("基本支出", 500, 9000) + pen.keep("项目支出", 500, 40000)
    income_ = pen.keep("拨款", 1000, 50000) + pen.keep("事业", 20, 900) + pen.keep("其他", 10, 3000)
    end = pen.amount(50, 900)
    start = end - income_ + spent
    if start < 0:
        start, end = end, end + income_ - spent
    a, b, c, d = (pen.money(value) for value in (start, income_, spent, end))
    pen.relate("rolling", d, a, b, c)
    return pen.pick(
        (
            f"年初结转和结余{a}，本年收入{b}，本年支出{c}，年末结转和结余{d}。",
            f"上年结转{a}，当年收入{b}，当年支出{c}，年末结转结余{d}。",
        )
    )
