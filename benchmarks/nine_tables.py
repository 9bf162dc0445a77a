"""The nine tables of 部门决算, printed in 元 as departments print them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import zip_longest

from benchmarks.accounts import OFFICE, STAFF, ZERO, Accounts, Item, total
from benchmarks.sheets import Sheet, Square, row

_CLASSES = (
    "一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出",
    "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出",
    "农林水支出", "交通运输支出", "资源勘探工业信息等支出", "商业服务业等支出", "金融支出",
    "援助其他地区支出", "自然资源海洋气象等支出", "住房保障支出", "粮油物资储备支出",
    "国有资本经营预算支出", "灾害防治及应急管理支出", "其他支出",
)  # fmt: skip
_NUMERALS = "一二三四五六七八九十"
#: For a head or a side of a table: its rows.
Rows = list[list[Square]]
#: The amounts of a row from the items that it sums up.
Figures = Callable[[Sequence[Item]], list[Decimal]]


class Printer:
    """Prints the tables of one department."""

    def __init__(self, accounts: Accounts) -> None:
        self.accounts = accounts
        self.items = sorted(accounts.items, key=lambda item: item.code)  # as tables list them
        self.style = accounts.style

    def money(self, value: Decimal) -> str:
        """An amount as the department prints it."""
        return f"{value:,.2f}" if value else self.style.nil

    def of(self, budget: str) -> list[Item]:
        """The items of one budget."""
        return [item for item in self.items if item.budget == budget]

    def income(self, budget: str) -> Decimal:
        """Fiscal income of the year."""
        return total([item.income for item in self.of(budget)])

    def left(self, budget: str) -> Decimal:
        """Fiscal carry-over at the end of the year."""
        return self.accounts.start[budget] + total([item.carried for item in self.of(budget)])

    def incomes(self) -> list[Decimal]:
        """财政拨款, 上级补助, 事业, 经营, 附属单位上缴, 其他."""
        fiscal = total([self.income(budget) for budget in self.accounts.start])
        return [fiscal, ZERO, self.accounts.business, ZERO, ZERO, self.accounts.other]

    def tables(self) -> list[Sheet]:
        """All nine."""
        return [
            self.overall(), self.received(), self.spent(), self.fiscal_overall(), self.general(),
            self.basic(), self.fund(), self.capital(), self.public(),
        ]  # fmt: skip

    def _sided(
        self,
        head: Rows,
        left: list[tuple[str, str]],
        right: list[tuple[str, list[str]]],
    ) -> Rows:
        """Two lists side by side, with their totals on one line."""
        rows = list(head)
        width = len(right[0][1])
        tall = max(len(left), len(right))
        at = next(place for place, (name, _) in enumerate(left) if name == "本年收入合计")
        filled = left[:at] + [("", "")] * (tall - len(left)) + left[at:]
        at = next(place for place, (name, _) in enumerate(right) if name == "本年支出合计")
        blank: tuple[str, list[str]] = ("", [""] * width)
        others = right[:at] + [blank] * (tall - len(right)) + right[at:]
        for number, ((name, amount), (side, amounts)) in enumerate(
            zip(filled, others, strict=True), 1
        ):
            order = [str(number)] if self.style.numbered else []
            order2 = [str(number + tall)] if self.style.numbered else []
            rows.append(row(name, *order, amount, side, *order2, *amounts))
        return rows

    def _head(self, left: list[str], right: list[str]) -> Rows:
        order = ["行次"] if self.style.numbered else []
        width = 2 + len(order)
        wide = 1 + len(order) + len(right)
        rows = [row(Square("收入", 1, width), Square("支出", 1, wide))]
        rows.append(row("项目", *order, *left, "项目", *order, *right))
        if self.style.numbered:
            rows.append(
                row("栏次", "", "1", "栏次", "", *[str(2 + at) for at in range(len(right))])
            )
        return rows

    def by_class(self, items: Sequence[Item]) -> dict[str, list[Item]]:
        """Items by the name of their 类."""
        found: dict[str, list[Item]] = {}
        for item in items:
            found.setdefault(item.names[0], []).append(item)
        return found

    def overall(self) -> Sheet:
        """公开01表."""
        money, accounts = self.money, self.accounts
        incomes = self.incomes()
        names = (
            "一般公共预算财政拨款收入",
            "政府性基金预算财政拨款收入",
            "国有资本经营预算财政拨款收入",
        )
        values = [self.income(budget) for budget in accounts.start]
        rest = ("上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
        listed = list(zip((*names, *rest), (*values, *incomes[1:]), strict=True))
        left = [
            (f"{_NUMERALS[at]}、{name}", money(value)) for at, (name, value) in enumerate(listed)
        ]
        begun = total(list(accounts.start.values())) + accounts.other_start
        ended = total([self.left(budget) for budget in accounts.start]) + accounts.other_end
        all_in = total(incomes) + begun
        left += [("本年收入合计", money(total(incomes))), ("使用非财政拨款结余", money(ZERO)),
                 ("年初结转和结余", money(begun)), ("总计", money(all_in))]  # fmt: skip
        groups = self.by_class(self.items)
        right = [
            (f"{han(at)}、{name}", [money(total([item.spent for item in groups.get(name, [])]))])
            for at, name in enumerate(_CLASSES, 1)
        ]
        spent = total([item.spent for item in self.items])
        right += [("本年支出合计", [money(spent)]), ("结余分配", [money(ZERO)]),
                  ("年末结转和结余", [money(ended)]), ("总计", [money(spent + ended)])]  # fmt: skip
        return Sheet(
            "收入支出决算总表", "元", self._sided(self._head(["金额"], ["金额"]), left, right)
        )

    def _coded(self, head: Rows, items: Sequence[Item], figures: Figures) -> Rows:
        lines = [("合计", "", list(items))]
        for item in items:
            for depth, name in zip((3, 5, 7), item.names, strict=True):
                code = item.code[:depth]
                if code not in {line[1] for line in lines}:
                    lines.append(
                        (name, code, [each for each in items if each.code.startswith(code)])
                    )
        if not self.style.on_top:
            lines.append(lines.pop(0))
        rows = list(head)
        for name, code, below in lines:
            amounts = [self.money(value) for value in figures(below)]
            if self.style.split:
                codes: list[str | Square] = (
                    [code[:3], code[3:5], code[5:]] if code else [Square("合计", 1, 4)]
                )
                rows.append(row(*codes, *([name] if code else []), *amounts))
            elif code:
                rows.append(row(code, name, *amounts))
            else:
                rows.append(row(Square("合计", 1, 2), *amounts))
        return rows

    def _codes_head(self, names: Sequence[str]) -> Rows:
        wide = 3 if self.style.split else 1
        if self.style.split:
            rows = [row(Square("项目", 1, 4), *[Square(name, 2) for name in names]),
                    row(Square("功能分类科目编码", 1, 3), "科目名称")]  # fmt: skip
        else:
            rows = [row("功能分类科目编码", "科目名称", *names)]
        if self.style.numbered:
            rows.append(
                row(Square("栏次", 1, wide + 1), *[str(at) for at in range(1, len(names) + 1)])
            )
        return rows

    def received(self) -> Sheet:
        """公开02表."""
        share = self.accounts.business, self.accounts.other
        holder = self.items[0]

        def figures(below: Sequence[Item]) -> list[Decimal]:
            fiscal = total([item.income for item in below])
            business, other = share if holder in below else (ZERO, ZERO)
            return [fiscal + business + other, fiscal, ZERO, business, ZERO, ZERO, other]

        names = [
            "本年收入合计",
            "财政拨款收入",
            "上级补助收入",
            "事业收入",
            "经营收入",
            "附属单位上缴收入",
            "其他收入",
        ]
        return Sheet("收入决算表", "元", self._coded(self._codes_head(names), self.items, figures))

    def spent(self) -> Sheet:
        """公开03表."""

        def figures(below: Sequence[Item]) -> list[Decimal]:
            basic, project = total([i.basic for i in below]), total([i.project for i in below])
            return [basic + project, basic, project, ZERO, ZERO, ZERO]

        names = [
            "本年支出合计",
            "基本支出",
            "项目支出",
            "上缴上级支出",
            "经营支出",
            "对附属单位补助支出",
        ]
        return Sheet("支出决算表", "元", self._coded(self._codes_head(names), self.items, figures))

    def fiscal_overall(self) -> Sheet:
        """公开04表."""
        money, accounts = self.money, self.accounts
        budgets = list(accounts.start)
        kinds = ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
        incomes = [self.income(budget) for budget in budgets]
        begun = [accounts.start[budget] for budget in budgets]
        left = [
            (f"{han(at)}、{name}", money(value))
            for at, (name, value) in enumerate(zip(kinds, incomes, strict=True), 1)
        ]
        left += [
            ("本年收入合计", money(total(incomes))),
            ("年初财政拨款结转和结余", money(total(begun))),
        ]
        left += [(f"　　{name}", money(value)) for name, value in zip(kinds, begun, strict=True)]
        left += [("总计", money(total(incomes) + total(begun)))]
        right = []
        for at, name in enumerate(_CLASSES, 1):
            by = [
                total([i.fiscal for i in self.of(budget) if i.names[0] == name])
                for budget in budgets
            ]
            right.append((f"{han(at)}、{name}", [money(total(by)), *map(money, by)]))
        spent = [total([i.fiscal for i in self.of(budget)]) for budget in budgets]
        ended = [self.left(budget) for budget in budgets]
        sums = [one + other for one, other in zip(spent, ended, strict=True)]
        for name, by in (
            ("本年支出合计", spent),
            ("年末财政拨款结转和结余", ended),
            ("总计", sums),
        ):
            right.append((name, [money(total(by)), *map(money, by)]))
        at = next(place for place, (name, _) in enumerate(right) if name == "总计")
        right[at:at] = [("", [""] * 4)] * 3
        head = self._head(["金额"], ["合计", *kinds])
        return Sheet("财政拨款收入支出决算总表", "元", self._sided(head, left, right))

    def general(self) -> Sheet:
        """公开05表."""

        def figures(below: Sequence[Item]) -> list[Decimal]:
            basic = total([item.fiscal_basic for item in below])
            project = total([item.fiscal_project for item in below])
            return [basic + project, basic, project]

        head = self._codes_head(["本年支出合计", "基本支出", "项目支出"])
        return Sheet(
            "一般公共预算财政拨款支出决算表", "元", self._coded(head, self.of("general"), figures)
        )

    def basic(self) -> Sheet:
        """公开06表."""
        sides = []
        for groups, amounts in ((STAFF, self.accounts.staff), (OFFICE, self.accounts.office)):
            lines = []
            for code, name, below in groups:
                lines.append((code, name, total([amounts[each] for each, _ in below])))
                lines += [(each, label, amounts[each]) for each, label in below]
            sides.append(lines)
        nothing = ("", "", ZERO)
        rows = [row(Square("人员经费", 1, 3), Square("公用经费", 1, 3)),
                row(*["经济分类科目编码", "科目名称", "决算数"] * 2)]  # fmt: skip
        for one, other in zip_longest(*sides, fillvalue=nothing):
            rows.append(row(*[
                text for code, name, value in (one, other)
                for text in (code, name, self.money(value) if code else "")
            ]))  # fmt: skip
        staff = total(list(self.accounts.staff.values()))
        office = total(list(self.accounts.office.values()))
        rows.append(
            row(
                Square("人员经费合计", 1, 2),
                self.money(staff),
                Square("公用经费合计", 1, 2),
                self.money(office),
            )
        )
        return Sheet("一般公共预算财政拨款基本支出决算表", "元", rows)

    def fund(self) -> Sheet:
        """公开07表."""
        items = self.of("fund")
        first = items[0]

        def figures(below: Sequence[Item]) -> list[Decimal]:
            start = self.accounts.start["fund"] if first in below else ZERO
            income, spent = total([i.income for i in below]), total([i.fiscal for i in below])
            return [start, income, spent, ZERO, spent, start + income - spent]

        wide = 3 if self.style.split else 1
        heads = [Square("年初结转和结余", 2), Square("本年收入", 2), Square("本年支出", 1, 3)]
        rows = [row(Square("项目", 1, wide + 1), *heads, Square("年末结转和结余", 2))]
        below = ("科目名称", "小计", "基本支出", "项目支出")
        rows.append(row(Square("功能分类科目编码", 1, wide), *below))
        return Sheet(
            "政府性基金预算财政拨款收入支出决算表", "元", self._coded(rows, items, figures)
        )

    def capital(self) -> Sheet:
        """公开08表."""

        def figures(below: Sequence[Item]) -> list[Decimal]:
            return [total([i.fiscal for i in below]), ZERO, total([i.fiscal for i in below])]

        head = self._codes_head(["合计", "基本支出", "项目支出"])
        return Sheet(
            "国有资本经营预算财政拨款支出决算表",
            "元",
            self._coded(head, self.of("capital"), figures),
        )

    def public(self) -> Sheet:
        """公开09表."""
        heads = (
            Square("合计", 2),
            Square("因公出国（境）费", 2),
            Square("公务用车购置及运行维护费", 1, 3),
            Square("公务接待费", 2),
        )
        rows = [row(Square("预算数", 1, 6), Square("决算数", 1, 6)), row(*heads, *heads),
                row(*["小计", "公务用车购置费", "公务用车运行维护费"] * 2)]  # fmt: skip
        if self.style.numbered:
            rows.append(row(*[str(at) for at in range(1, 13)]))
        amounts = []
        for each in (self.accounts.public[:4], self.accounts.public[4:]):
            abroad, bought, run, hosted = each
            amounts += [total(each), abroad, bought + run, bought, run, hosted]
        rows.append(row(*[self.money(value) for value in amounts]))
        return Sheet("财政拨款“三公”经费支出决算表", "元", rows)


def han(number: int) -> str:
    """A number below a hundred in Han characters: 21 is 二十一."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{_NUMERALS[tens - 1]}十"
    return ten + (_NUMERALS[ones - 1] if ones else "")
