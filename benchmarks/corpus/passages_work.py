"""Passages on what was done: tasks, cases, staff, scores, prices, lists of things."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.corpus.pen import HUNDRED, Pen
from benchmarks.corpus.words import CASES, GOODS, OFFICES, PROJECTS, TASKS


def project(pen: Pen) -> str:
    """A project: its budget and execution, its target and result."""
    budget = pen.amount(20, 3000)
    spent = pen.near(budget, 0.7, 1.0)
    a, b = pen.money(budget), pen.money(spent)
    rate = pen.rate(spent / budget * HUNDRED)
    pen.relate("ratio", rate, b, a)
    text = pen.pick(
        (
            f"该项目年度预算{a}，全年支出{b}，执行率{rate}。",
            f"项目安排资金{a}，实际使用{b}，资金使用率{rate}。",
            f"该项目全年预算数{a}，全年执行数{b}，完成预算的{rate}。",
        )
    )
    return text + task(pen)


def task(pen: Pen) -> str:
    """A target, the result and the rate of completion."""
    what, unit = pen.take(TASKS)
    goal = pen.rng.randint(20, 3000)
    done = goal + pen.rng.randint(0, goal // 4)
    a, b = pen.count(goal, unit), pen.count(done, unit)
    rate = pen.rate(Decimal(done) / goal * HUNDRED)
    pen.relate("ratio", rate, b, a)
    return pen.pick(
        (
            f"{what}{b}，任务为{a}，完成率{rate}。",
            f"年度目标{what}{a}，实际完成{b}，完成率为{rate}。",
            f"{what}{b}（任务数{a}），完成任务的{rate}。",
            f"计划{what}{a}，实际{what}{b}，完成年度任务的{rate}。",
        )
    )


def cases(pen: Pen) -> str:
    """Cases taken and closed."""
    what, unit, closed = pen.take(CASES)
    taken = pen.rng.randint(300, 9000)
    done = taken - pen.rng.randint(1, taken // 10)
    a, b = pen.count(taken, unit), pen.count(done, unit)
    rate = pen.rate(Decimal(done) / taken * HUNDRED)
    pen.relate("ratio", rate, b, a)
    return pen.pick(
        (
            f"全年受理{what}{a}，{closed}{b}，{closed}率{rate}。",
            f"共受理{what}{a}，已{closed}{b}，{closed}率为{rate}。",
        )
    )


def staff(pen: Pen) -> str:
    """Posts and people."""
    parts = [pen.rng.randint(10, 80), pen.rng.randint(5, 60), pen.rng.randint(1, 30)]
    a = pen.count(sum(parts), "人")
    marks = [pen.count(part, "人") for part in parts]
    pen.relate("sum", a, *marks)
    x, y, z = marks
    posts = pen.count(sum(parts) + pen.rng.randint(1, 30), "名")
    return pen.pick(
        (
            f"核定编制{posts}，年末实有人员{a}，其中：行政人员{x}，事业人员{y}，工勤人员{z}。",
            f"年末在职人员{a}，其中行政{x}、参公{y}、事业{z}。",
        )
    )


def offices(pen: Pen) -> str:
    """A number of offices and their names."""
    count = pen.rng.randint(4, 9)
    names = "、".join(pen.rng.sample(OFFICES, count))
    stated = pen.count(count, "个")
    pen.relate("listed", stated)
    return pen.pick(
        (f"本部门内设{stated}科室，包括{names}。", f"内设机构{stated}，分别是{names}。")
    )


def score(pen: Pen) -> str:
    """A score and what it is made of."""
    parts = [Decimal(pen.rng.randint(80, 100)) / 10, Decimal(pen.rng.randint(400, 500)) / 10]
    parts.append(Decimal(pen.rng.randint(250, 300)) / 10)
    parts.append(Decimal(pen.rng.randint(80, 100)) / 10)
    whole = sum(parts, Decimal(0))
    total = pen.print(whole, "分", exact=True)
    marks = [pen.print(part, "分", exact=True) for part in parts]
    pen.relate("sum", total, *marks)
    a, b, c, d = marks
    grade = "优" if whole >= 90 else "良" if whole >= 80 else "中"
    return pen.pick(
        (
            f"自评总得分{total}，其中：预算执行情况得分{a}，产出指标得分{b}，效益指标得分{c}，满意度指标得分{d}，评价等级为“{grade}”。",
            f"经自评，综合得分{total}，等级为{grade}。其中预算执行{a}，产出指标{b}，效益指标{c}，满意度指标{d}。",
        )
    )


def prices(pen: Pen) -> str:
    """So many at a price each."""
    count, price = pen.rng.randint(20, 900), pen.rng.randint(2, 40) * 100
    people, each = pen.count(count, "人"), pen.count(price, "元")
    whole = pen.print(Decimal(count * price) / 10000, "万元")
    pen.relate("product", whole, people, each)
    return pen.pick(
        (
            f"按每人每年{each}的标准，向{people}发放补贴{whole}。",
            f"发放困难补助{people}，每人{each}，共计{whole}。",
        )
    )


def restated(pen: Pen) -> tuple[str, str]:
    """The same task told twice: in the summary and in detail."""
    what, unit = pen.take(TASKS)
    goal, done = pen.rng.randint(200, 3000), pen.rng.randint(3001, 9000)
    a, b = pen.count(goal, unit), pen.count(done, unit)
    c, d = pen.count(goal, unit), pen.count(done, unit)
    pen.relate("equal", b, d)
    first = pen.pick((f"{what}{b}，任务为{a}，超额完成任务。", f"已{what}{b}（任务{a}）。"))
    second = pen.pick((f"全年{what}{d}，任务为{c}。", f"{what}{d}，超额完成{c}的年度任务。"))
    return first, second


def industries(pen: Pen) -> str:
    """The product of three industries."""
    parts = pen.split(3, 10, 300)
    whole = sum(parts, Decimal(0))
    total = pen.money(whole, "亿元")
    marks = [pen.money(part, "亿元") for part in parts]
    pen.relate("sum", total, *marks)
    rates = [pen.print(Decimal(pen.rng.randint(10, 90)) / 10, "%") for _ in range(4)]
    told = "；".join(
        f"{name}增加值{mark}，增长{rate}"
        for name, mark, rate in zip(GOODS, marks, rates, strict=False)
    )
    return f"实现地区生产总值{total}，按可比价格计算，比上年增长{rates[3]}。其中：{told}。"


def vehicles(pen: Pen) -> str:
    """Vehicles by use."""
    parts = [pen.rng.randint(1, 6), pen.rng.randint(1, 12), pen.rng.randint(1, 9)]
    total = pen.count(sum(parts), "辆")
    marks = [pen.count(part, "辆") for part in parts]
    pen.relate("sum", total, *marks)
    a, b, c = marks
    return f"截至2023年12月31日，共有车辆{total}，其中：应急保障用车{a}、执法执勤用车{b}、其他用车{c}。"


def projects_by_grade(pen: Pen) -> str:
    """Projects evaluated, by grade."""
    parts = [pen.rng.randint(8, 40), pen.rng.randint(1, 9), pen.rng.randint(1, 4)]
    total = pen.count(sum(parts), "个")
    marks = [pen.count(part, "个") for part in parts]
    pen.relate("sum", total, *marks)
    a, b, c = marks
    return f"组织对{total}项目开展绩效自评，其中评价等级为“优”的项目{a}，“良”的项目{b}，“中”的项目{c}。"


def names(pen: Pen) -> str:
    """The name of a project."""
    return pen.take(PROJECTS)
