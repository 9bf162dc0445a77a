"""The eleven paragraphs that explain the final accounts of a department, from one set of books."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.corpus.pen import HUNDRED, Pen

_ZERO = Decimal(0)
_ITEMS = (
    (
        "一般公共服务支出（类）财政事务（款）行政运行（项）",
        "一般公共服务支出（类）财政事务（款）机关服务（项）",
    ),
    (
        "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）",
        "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）",
    ),
    ("卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）",),
    (
        "住房保障支出（类）住房改革支出（款）住房公积金（项）",
        "住房保障支出（类）住房改革支出（款）购房补贴（项）",
    ),
)


class Books:
    """One department's books of one year, in which everything adds up."""

    def __init__(self, pen: Pen) -> None:
        pen.places = 2
        self.items = [[pen.amount(20, 3000) for _ in names] for names in _ITEMS]
        self.budgets = [[pen.near(done, 0.85, 1.2) for done in group] for group in self.items]
        self.classes = [sum(group, _ZERO) for group in self.items]
        self.spent = sum(self.classes, _ZERO)  #: 一般公共预算财政拨款支出
        self.budget = sum((sum(group, _ZERO) for group in self.budgets), _ZERO)
        self.fund = pen.amount(10, 400)  #: 政府性基金预算财政拨款支出
        self.other = pen.amount(5, 300)  #: of other money
        self.expenditure = self.spent + self.fund + self.other
        self.basic = pen.near(self.spent, 0.5, 0.8)
        self.project = self.expenditure - self.basic
        self.staff = pen.near(self.basic, 0.7, 0.95)
        self.office = self.basic - self.staff
        self.start, self.end = pen.amount(10, 200), pen.amount(10, 200)
        self.income = self.expenditure + self.end - self.start
        self.other_income = pen.amount(5, 300)
        self.appropriation = self.income - self.other_income
        self.whole = self.income + self.start
        self.before = pen.near(self.whole, 0.85, 1.15)
        self.spent_before = pen.near(self.spent, 0.85, 1.15)
        self.abroad = _ZERO if pen.rng.random() < 0.5 else pen.amount(3, 20)
        self.driving, self.buying = (
            pen.amount(5, 40),
            _ZERO if pen.rng.random() < 0.5 else Decimal("17.98"),
        )
        self.cars = self.driving + self.buying
        self.hosting = pen.amount(1, 12)
        self.public = self.abroad + self.cars + self.hosting


def books(pen: Pen) -> Books:
    """The books of the report."""
    if pen.books is None:
        pen.books = Books(pen)
    assert isinstance(pen.books, Books)
    return pen.books


def _change(pen: Pen, now: str, value: Decimal, before: Decimal) -> str:
    """增加 12万元，增长 3% against a year that is not printed."""
    up = value >= before
    delta = pen.money(abs(value - before))
    rate = pen.rate(abs(value - before) / before * HUNDRED)
    if up:
        pen.relate("hidden-growth", rate, now, delta)
    return f"{'增加' if up else '减少'}{delta}，{'增长' if up else '下降'}{rate}"


def totals(pen: Pen) -> str:
    """Paragraph 1: income and expenditure in all."""
    own = books(pen)
    a, b = pen.money(own.whole), pen.money(own.whole)
    pen.relate("equal", a, b)
    change = _change(pen, a, own.whole, own.before)
    return pen.pick(
        (
            f"2023年度收入总计{a}，支出总计{b}。与2022年度相比，收、支总计各{change}。主要原因是人员调整及项目变动。",
            f"2023年度收入总计为{a}，支出总计为{b}。与上年相比，收入总计、支出总计各{change}。",
        )
    )


def income(pen: Pen) -> str:
    """Paragraph 2: income of the year."""
    own = books(pen)
    total, a, b = pen.money(own.income), pen.money(own.appropriation), pen.money(own.other_income)
    pen.relate("sum", total, a, b)
    p = pen.rate(own.appropriation / own.income * HUNDRED)
    q = pen.rate(own.other_income / own.income * HUNDRED)
    pen.relate("ratio", p, a, total)
    pen.relate("ratio", q, b, total)
    return pen.pick(
        (
            f"本年收入合计{total}，其中：财政拨款收入{a}，占{p}；上级补助收入0万元，占0%；事业收入0万元，占0%；经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入{b}，占{q}。",
            f"2023年度收入合计{total}，其中：财政拨款收入{a}，占{p}；其他收入{b}，占{q}。",
        )
    )


def expenditure(pen: Pen) -> str:
    """Paragraph 3: expenditure of the year."""
    own = books(pen)
    total, a, b = pen.money(own.expenditure), pen.money(own.basic), pen.money(own.project)
    pen.relate("sum", total, a, b)
    p = pen.rate(own.basic / own.expenditure * HUNDRED)
    q = pen.rate(own.project / own.expenditure * HUNDRED)
    pen.relate("ratio", p, a, total)
    pen.relate("ratio", q, b, total)
    return pen.pick(
        (
            f"本年支出合计{total}，其中：基本支出{a}，占{p}；项目支出{b}，占{q}；上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出0万元，占0%。",
            f"2023年度支出合计{total}，其中：基本支出{a}，占{p}；项目支出{b}，占{q}。",
        )
    )


def general_budget(pen: Pen) -> str:
    """Paragraph 5 (一): expenditure of the general public budget in all."""
    own = books(pen)
    total = pen.money(own.spent)
    share = pen.rate(own.spent / own.expenditure * HUNDRED)
    change = _change(pen, total, own.spent, own.spent_before)
    return f"2023年度一般公共预算财政拨款支出{total}，占本年支出合计的{share}。与2022年度相比，一般公共预算财政拨款支出{change}。"


def structure(pen: Pen) -> str:
    """Paragraph 5 (二): by class of function."""
    own = books(pen)
    total = pen.money(own.spent)
    names = (
        "一般公共服务支出（类）",
        "社会保障和就业支出（类）",
        "卫生健康支出（类）",
        "住房保障支出（类）",
    )
    told, marks = [], []
    for name, value in zip(names, own.classes, strict=True):
        mark = pen.money(value)
        share = pen.rate(value / own.spent * HUNDRED)
        pen.relate("ratio", share, mark, total)
        marks.append(mark)
        told.append(f"{name}{mark}，占{share}")
    pen.relate("sum", total, *marks)
    return f"2023年度一般公共预算财政拨款支出{total}，主要用于以下方面：{'；'.join(told)}。"


def details(pen: Pen) -> str:
    """Paragraph 5 (三): item by item against the budget; several paragraphs."""
    own = books(pen)
    budget, spent = pen.money(own.budget), pen.money(own.spent)
    rate = pen.rate(own.spent / own.budget * HUNDRED)
    pen.relate("ratio", rate, spent, budget)
    lines = [
        f"2023年度一般公共预算财政拨款支出年初预算为{budget}，支出决算为{spent}，完成年初预算的{rate}。其中："
    ]
    number = 0
    style = pen.rng.random() < 0.5
    for names, budgets, items in zip(_ITEMS, own.budgets, own.items, strict=True):
        for name, planned, done in zip(names, budgets, items, strict=True):
            number += 1
            a, b = pen.money(planned), pen.money(done)
            p = pen.rate(done / planned * HUNDRED)
            pen.relate("ratio", p, b, a)
            word = "大于" if done > planned else "小于"
            reason = f"决算数{word}年初预算数的主要原因是据实结算。" if done != planned else ""
            lines.append(
                f"{number}.{name}。年初预算为{a}，支出决算为{b}，完成年初预算的{p}。{reason}"
                if style
                else f"{number}. {name}年初预算为{a}，支出决算为{b}，完成年初预算的{p}，{reason or '决算数等于年初预算数。'}"
            )
    return "\n".join(lines)


def basic(pen: Pen) -> str:
    """Paragraph 6: basic expenditure."""
    own = books(pen)
    total, a, b = pen.money(own.basic), pen.money(own.staff), pen.money(own.office)
    pen.relate("sum", total, a, b)
    return (
        f"2023年度一般公共预算财政拨款基本支出{total}，其中：\n人员经费{a}，主要包括：基本工资、津贴补贴、奖金、绩效工资、住房公积金、医疗费、退休费等。\n"
        f"公用经费{b}，主要包括：办公费、印刷费、水费、电费、邮电费、差旅费、会议费、培训费、公务接待费、工会经费、福利费等。"
    )


def three_public(pen: Pen) -> str:
    """Paragraph 7: 三公."""
    own = books(pen)
    plan = pen.near(own.public, 1.05, 1.6)
    cars_plan = pen.near(own.cars, 1.0, 1.4)
    budget, done = pen.money(plan), pen.money(own.public)
    rate = pen.rate(own.public / plan * HUNDRED)
    pen.relate("ratio", rate, done, budget)
    abroad, cars, hosting = pen.money(own.abroad), pen.money(own.cars), pen.money(own.hosting)
    pen.relate("sum", done, abroad, cars, hosting)
    shares = [
        pen.rate(value / own.public * HUNDRED) for value in (own.abroad, own.cars, own.hosting)
    ]
    for share, part in zip(shares, (abroad, cars, hosting), strict=True):
        pen.relate("ratio", share, part, done)
    again, planned = pen.money(own.cars), pen.money(cars_plan)
    cars_rate = pen.rate(own.cars / cars_plan * HUNDRED)
    pen.relate("ratio", cars_rate, again, planned)
    buying, driving = pen.money(own.buying), pen.money(own.driving)
    pen.relate("sum", again, buying, driving)
    count = 1 if own.buying else 0
    groups = pen.rng.randint(1, 3) if own.abroad else 0
    visits = pen.rng.randint(10, 60)
    return (
        f"2023年度“三公”经费财政拨款支出预算为{budget}，支出决算为{done}，完成预算的{rate}，决算数小于预算数的主要原因是厉行节约。\n"
        f"2023年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算{abroad}，占{shares[0]}；公务用车购置及运行费支出决算{cars}，占{shares[1]}；公务接待费支出决算{hosting}，占{shares[2]}。具体情况如下：\n"
        f"1.因公出国（境）费支出{pen.money(own.abroad)}。全年安排因公出国（境）团组{groups}个，累计{groups * 4}人次。\n"
        f"2.公务用车购置及运行费支出{again}，完成预算{planned}的{cars_rate}。其中：公务用车购置支出{buying}，购置公务用车{count}辆；公务用车运行支出{driving}，主要用于执法执勤等，截至12月31日，开支财政拨款的公务用车保有量为6辆。\n"
        f"3.公务接待费支出{pen.money(own.hosting)}，主要用于接待上级检查指导，共接待国内来访团组{visits}个、来宾{visits * 7}人次。"
    )


def office_money(pen: Pen) -> str:
    """Paragraph 11: what it costs to run the office, and what is owned."""
    own = books(pen)
    spent = pen.near(own.office, 0.6, 1.0)
    before = pen.near(spent, 1.02, 1.3)
    a = pen.money(spent)
    delta, rate = pen.money(before - spent), pen.rate((before - spent) / before * HUNDRED)
    return (
        f"2023年度机关运行经费支出{a}，比2022年度减少{delta}，下降{rate}，主要原因是压减一般性支出。\n"
        f"截至2023年12月31日，共有车辆6辆，其中：副部（省）级及以上领导用车0辆、主要领导干部用车0辆、机要通信用车1辆、应急保障用车2辆、执法执勤用车3辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车0辆；单价100万元（含）以上设备0台（套）。"
    )


def evaluation(pen: Pen) -> str:
    """The paragraph on performance: how many projects, how much money."""
    own = books(pen)
    count = pen.count(pen.rng.randint(5, 40), "个")
    money = pen.near(own.project, 0.8, 1.0)
    m = pen.money(money)
    share = pen.rate(money / own.project * HUNDRED)
    return (
        f"根据预算绩效管理要求，对2023年度一般公共预算项目支出全面开展绩效自评，共涉及项目{count}，涉及资金{m}，占项目支出总额的{share}。"
        "其中，一级项目3个，二级项目不再单独列示。"
    )
