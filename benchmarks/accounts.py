"""Made-up accounts of a department, whose figures all hang together."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

#: Items of expenditure: 类, 款, 项 with their codes; those of 212 and 223 stand for other budgets.
_ITEMS = (
    ("2010301", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行"),
    ("2010302", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "一般行政管理事务"),
    ("2010399", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "其他政府办公厅支出"),
    ("2013202", "一般公共服务支出", "组织事务", "一般行政管理事务"),
    ("2050202", "教育支出", "普通教育", "小学教育"),
    ("2050203", "教育支出", "普通教育", "初中教育"),
    ("2050803", "教育支出", "进修及培训", "培训支出"),
    ("2060702", "科学技术支出", "科学技术普及", "科普活动"),
    ("2080501", "社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"),
    ("2080505", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"),
    ("2080506", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位职业年金缴费支出"),
    ("2080799", "社会保障和就业支出", "就业补助", "其他就业补助支出"),
    ("2101101", "卫生健康支出", "行政事业单位医疗", "行政单位医疗"),
    ("2101103", "卫生健康支出", "行政事业单位医疗", "公务员医疗补助"),
    ("2110301", "节能环保支出", "污染防治", "大气"),
    ("2120101", "城乡社区支出", "城乡社区管理事务", "行政运行"),
    ("2130104", "农林水支出", "农业农村", "事业运行"),
    ("2210201", "住房保障支出", "住房改革支出", "住房公积金"),
    ("2210203", "住房保障支出", "住房改革支出", "购房补贴"),
)
_FUNDS = (
    ("2120801", "城乡社区支出", "国有土地使用权出让收入安排的支出", "征地和拆迁补偿支出"),
    ("2120899", "城乡社区支出", "国有土地使用权出让收入安排的支出", "其他国有土地使用权出让支出"),
    ("2296002", "其他支出", "彩票公益金安排的支出", "用于社会福利的彩票公益金支出"),
)
_CAPITAL = (
    (
        "2230105",
        "国有资本经营预算支出",
        "解决历史遗留问题及改革成本支出",
        "国有企业退休人员社会化管理",
    ),
)
STAFF = (
    ("301", "工资福利支出", (
        ("30101", "基本工资"), ("30102", "津贴补贴"), ("30103", "奖金"), ("30107", "绩效工资"),
        ("30108", "机关事业单位基本养老保险缴费"), ("30113", "住房公积金"),
    )),
    ("303", "对个人和家庭的补助", (
        ("30301", "离休费"), ("30302", "退休费"), ("30305", "生活补助"),
    )),
)  # fmt: skip
OFFICE = (
    ("302", "商品和服务支出", (
        ("30201", "办公费"), ("30202", "印刷费"), ("30205", "水费"), ("30206", "电费"),
        ("30211", "差旅费"), ("30213", "维修（护）费"), ("30217", "公务接待费"),
        ("30299", "其他商品和服务支出"),
    )),
    ("310", "资本性支出", (
        ("31002", "办公设备购置"), ("31007", "信息网络及软件购置更新"),
    )),
)  # fmt: skip
ZERO = Decimal(0)
CENT = Decimal("0.01")


class Item(NamedTuple):
    """One 项 of expenditure, and what of it comes from where."""

    code: str
    names: tuple[str, str, str]
    budget: str  #: general | fund | capital
    fiscal_basic: Decimal
    fiscal_project: Decimal
    other_basic: Decimal
    other_project: Decimal
    carried: Decimal  #: fiscal income of the year above (below) what was spent
    planned: Decimal  #: 年初预算

    @property
    def fiscal(self) -> Decimal:
        """Paid from the budget."""
        return self.fiscal_basic + self.fiscal_project

    @property
    def basic(self) -> Decimal:
        """基本支出."""
        return self.fiscal_basic + self.other_basic

    @property
    def project(self) -> Decimal:
        """项目支出."""
        return self.fiscal_project + self.other_project

    @property
    def spent(self) -> Decimal:
        """All that was spent."""
        return self.basic + self.project

    @property
    def income(self) -> Decimal:
        """Received from the budget."""
        return self.fiscal + self.carried


class Style(NamedTuple):
    """How a department prints its tables."""

    nil: str  #: what stands for nothing: blank, 0.00, -
    split: bool  #: codes in three columns
    numbered: bool  #: a row 栏次, a column 行次
    on_top: bool  #: 合计 above the items


class Accounts(NamedTuple):
    """Everything that the nine tables state."""

    items: list[Item]
    business: Decimal
    other: Decimal
    start: dict[str, Decimal]  #: fiscal carry-over at the start of the year, by budget
    other_start: Decimal
    other_end: Decimal
    staff: dict[str, Decimal]
    office: dict[str, Decimal]
    public: list[Decimal]  #: planned and spent: 出国, 购置, 运行, 接待
    style: Style


def invented(seed: int) -> Accounts:
    """Accounts whose figures all hang together; another seed gives another department."""
    chance = random.Random(seed)

    def money(low: int, high: int) -> Decimal:
        return Decimal(chance.randrange(low * 100, high * 100)) / 100

    items = []
    chosen = sorted(chance.sample(_ITEMS, chance.randint(7, 15)))
    funds = sorted(chance.sample(_FUNDS, chance.randint(1, 3)))
    capital = list(_CAPITAL[: chance.randint(0, 1)])
    for budget, rows in (("general", chosen), ("fund", funds), ("capital", capital)):
        for code, *names in rows:
            basic = (
                money(20_000, 9_000_000) if budget == "general" and chance.random() < 0.7 else ZERO
            )
            project = money(5_000, 6_000_000) if not basic or chance.random() < 0.3 else ZERO
            other = (
                money(1_000, 400_000) if budget == "general" and chance.random() < 0.25 else ZERO
            )
            carried = money(-3_000, 90_000) if chance.random() < 0.2 else ZERO
            planned = (basic + project) * Decimal(chance.randint(80, 115)) / 100
            split = (other, ZERO) if basic and chance.random() < 0.5 else (ZERO, other)
            items.append(
                Item(
                    code,
                    (names[0], names[1], names[2]),
                    budget,
                    basic,
                    project,
                    *split,
                    carried,
                    planned.quantize(CENT),
                )
            )
    start = {name: money(200_000, 900_000) for name in ("general", "fund", "capital")}
    if not capital:
        start["capital"] = ZERO
    outlay = sum((item.other_basic + item.other_project for item in items), ZERO)
    other_start = money(10_000, 300_000)
    other_end = other_start + money(5_000, 200_000)
    income = outlay - other_start + other_end
    business = max((income * Decimal("0.4")).quantize(CENT), ZERO)
    general = [item for item in items if item.budget == "general"]
    basic = sum((item.fiscal_basic for item in general), ZERO)
    staff_total = (basic * Decimal("0.8")).quantize(CENT)
    staff = _spread(staff_total, [code for _, _, below in STAFF for code, _ in below], chance)
    office = _spread(
        basic - staff_total, [code for _, _, below in OFFICE for code, _ in below], chance
    )
    public = [money(0, 10) * 10_000, ZERO, money(2, 20) * 10_000, money(1, 8) * 10_000]
    spent = [(each * Decimal(chance.randint(50, 100)) / 100).quantize(CENT) for each in public]
    style = Style(
        chance.choice(("", "0.00", "-")),
        chance.random() < 0.4,
        chance.random() < 0.6,
        chance.random() < 0.7,
    )
    return Accounts(
        items,
        business,
        income - business,
        start,
        other_start,
        other_end,
        staff,
        office,
        public + spent,
        style,
    )


def _spread(total: Decimal, codes: Sequence[str], chance: random.Random) -> dict[str, Decimal]:
    weights = [chance.randint(1, 40) for _ in codes]
    parts = [(total * weight / sum(weights)).quantize(CENT) for weight in weights]
    parts[-1] += total - sum(parts)
    return dict(zip(codes, parts, strict=True))


def total(values: Sequence[Decimal]) -> Decimal:
    """Their sum, zero for none."""
    return sum(values, ZERO)
