"""What the head of a column says: in what respect, of when, in which unit; whether it adds up."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from auditor.extraction.nodes import Figure
from auditor.extraction.periods import find_periods
from auditor.extraction.scanning import scan
from auditor.extraction.tables.bands import Band

#: The year of a column that names none: the current one, later than any stated.
CURRENT = 10_000

_BRACKET = re.compile(r"[（(]\s*(?:(?:计量|金额)?单位\s?[:：]?)?\s*([^（）()]{1,8}?)\s*[）)]")
_SCALED = re.compile(r"[（(]\s?(?:单位[:：])?\s?([万亿])\s?[）)]$")  #: 接待人次（万）, 收入（亿）
_COUNTED = re.compile(r"(人次|车次|人|户|件|个|次|台|宗|场|家|辆|吨)数?量?$")
_MONEY = re.compile(r"(?:收入|支出|投资|产值|增加值|资金|[金总余]额|税收)$")
_SYMBOLS = re.compile(r"[（(][\sA-Za-z0-9+\-/×÷*=%①-⑳]+[）)]|[①-⑳]$")
_SLASHED = re.compile(r"/(百?[千万亿]?元|%|人|个|户)$")
_SIGN = re.compile(r"[±+-]?[%‰]$")
_ORDER = re.compile(
    r"^(?:序\s?号|行\s?次|栏\s?次|编\s?号|项\s?次|排\s?[名序]|名\s?次|位\s?次|No\.?)$"
)
_CODE = re.compile(r"(?:编码|代码|编号)(?:[（(].*)?$|^[类款项]$")
_CODE_PIECE = re.compile(r"\d{2,9}")
_WHOLE_CODE = re.compile(r"\d{3}(?:\d{2}){0,3}")
_TOTAL = re.compile(r"[合总小]\s*计")
_TEXTUAL = re.compile(r"备注|说明|原因|等级|评级|是否|电话|文号|时间|日期|年份|依据")
_SHARE = re.compile(r"占比|比重|构成比|构成$|所占比例|份额|^占|占(?:合计|总[计额数量])")
_GROWTH = re.compile(r"同比|环比|增长|增速|增幅|涨幅|降幅|下降")
_CHANGE = re.compile(r"增减|增量|增加|减少|变动|升降|增长|比上年|较上年|比去年|较去年|差额")
#: 完成预算 is a rate, 完成投资 an amount
_RATE = re.compile(
    r"(?<!效)率|满意度|完成度|进度|程度|为(?:上年|预算)|完成(?:预算|年初|全年|计划)"
    r"|^完成(?!投资|产值|工程|里程|面积|支出|收入|税收|销售|营业|建设)"
)
_AVERAGE = re.compile(r"均(?!衡)|单价|标准(?!化|分|值)|价格|指数|系数|密度|倍数|年龄")
_SCORE = re.compile(r"(?:分值|得分|满分值?|评分|总分|标准分|自评分|扣分|分数|权重)$")
_AMOUNT = re.compile(r"(?:额|数|量|金)$")
_COUNT = re.compile(r"(?:人|户|件|个|次|台|宗|场|家|项|辆)(?:员|次)?数$|数量$|面积$|人次$|人员$")
_YEAR = re.compile(r"((?:19|20)\d\d)\s?(?:年|$)|((?:19|20)\d\d)(?=\D)")
_LAST_YEAR = re.compile(r"上年|去年|上期|上一年|基期")
#: 年初数 beside 年末数; 年初预算数 is no level of the year before.
_OPENING = re.compile(r"(?:年初|期初)(?!.*(?:预算|批复|下达|安排|目标|计划|结转|结余))")
#: 上年结转 is money of this year, 比上年增长 a change.
_OTHER_YEAR = re.compile(r"结转|结余|[比较]上年|[比较]去年|率|增|减|变动")
_THIS_YEAR = re.compile(r"本年|今年|本期|当年")
_WHEN = re.compile(
    r"(?:19|20)\d\d\s?年?度?|(?:上年|去年|上一年|本年|今年|当年)度?|[上本基同]期|累计"
)
_LARGEST_FRACTION = Decimal("1.5")


class Column(NamedTuple):
    """A column of figures; `sort` says how they behave."""

    col: int
    path: tuple[str, ...]
    name: str  #: the heads without units and symbols: 预算数基本支出
    unit: str  #: stated in its head, or implied by it: 分 of 得分, % of 执行率
    sort: str  #: amount | count | score | share | rate | growth | change | average
    when: int | None  #: the year in its head; 上年 is the one before `CURRENT`
    period: str  #: as `periods` labels it; empty when the head names no year
    is_fraction: bool  #: rates printed as 0.98

    @property
    def adds_up(self) -> bool:
        """Whether a total row can sum the column."""
        if self.sort == "change":
            return bool(self.unit) or _AMOUNT.search(self.name) is not None
        return self.sort in ("amount", "count", "score", "share")

    @property
    def is_amount(self) -> bool:
        """Whether the column states levels, of money or of things."""
        return self.sort in ("amount", "count")

    @property
    def plain_name(self) -> str:
        """The name without the year: 2022年决算数 and 2023年决算数 are both 决算数."""
        return _WHEN.sub("", self.name)


#: 产出（50）, 效益（30分）: the marks that can be had
_MARKS = re.compile(r"[（(]\s?(?:100|[1-9]\d?)\s?分?\s?[）)]$")


def read_column(band: Band, col: int, year: str) -> Column:
    """A column of figures from its heads, and from how its figures are printed."""
    path = band.path(col)
    unit = ""
    names = []
    for head in path:
        stated, name = split_unit(head)
        unit = stated or unit
        names.append(name)
    name = "".join(names)
    grid = band.grid
    texts = [grid.text(row, col) for row in band.rows if grid.is_number(row, col)]
    signed = any(text.endswith(("%", "‰")) for text in texts)
    sort = _sort(name, unit, is_percent=signed or unit in ("%", "‰"))
    if not unit and not signed and _MARKS.search(path[-1] if path else ""):
        sort = "score"  # 满意度（10）: of ten marks
    if (
        name == "完成"
        and not signed
        and any("完成率" in "".join(band.path(at)) for at in band.cols)
    ):
        sort = "amount"  # 计划 | 完成 | 完成率
    fraction = False
    if not unit and not signed and sort in ("rate", "share", "growth"):
        fraction = _are_fractions(texts)
        unit = "" if fraction and sort == "growth" else "%"
    if sort == "score" and unit != "%" and not signed:
        unit = "分"
    when, period = _dated(path, year)
    return Column(col, path, name, unit, sort, when, period, fraction and sort != "growth")


def is_order(band: Band, col: int) -> bool:
    """Whether a column only numbers the rows."""
    return any(_ORDER.match(head) for head in band.path(col)[-1:])


def is_code(band: Band, col: int) -> bool:
    """Whether a column holds the codes of a classification, or a piece of them (类, 款, 项)."""
    heads = band.path(col)
    if any(_CODE.search(head) for head in heads[-1:]):
        return True
    words = [text for text in band.column(col) if text and not _TOTAL.search(text)]
    if not words or not all(map(_CODE_PIECE.fullmatch, words)):
        return False
    if any(map(_CODE.search, heads)):
        return True
    if not col:
        return len({len(word) for word in words}) > 1 and all(map(_WHOLE_CODE.fullmatch, words))
    before = band.path(col - 1)
    unheaded = not heads or heads == before[: len(heads)]
    return unheaded and all(len(word) < 4 for word in words) and is_code(band, col - 1)


def is_remark(band: Band, col: int) -> bool:
    """Whether a column holds words about a row that do not name it."""
    return any(_TEXTUAL.search(head) for head in band.path(col)[-1:])


def split_unit(head: str) -> tuple[str, str]:
    """The unit in a head, and the head without it: 金额（万元） gives 万元 and 金额."""
    unit = ""
    for match in _BRACKET.finditer(head):
        if is_unit(match[1]):
            unit = match[1]
            head = head.replace(match[0], "")
            break
    else:
        for pattern in (_SLASHED, _SIGN):
            slashed = pattern.search(head)
            if slashed is not None:
                unit = slashed[0].lstrip("/±+-")
                head = head[: slashed.start()]
                break
        else:
            unit, head = _split_scale(head)
    return unit, re.sub(r"\s+", "", _SYMBOLS.sub("", head))


def _split_scale(head: str) -> tuple[str, str]:
    """接待人次（万） counts in 万人次, 收入（亿） in 亿元; the name says what it is a scale of."""
    scaled = _SCALED.search(head)
    if scaled is None:
        return "", head
    name = head[: scaled.start()].rstrip()
    counted = _COUNTED.search(name)
    if counted is not None:
        return scaled[1] + counted[1], name
    return (f"{scaled[1]}元", name) if _MONEY.search(name) else ("", head)


@lru_cache(maxsize=256)
def is_unit(word: str) -> bool:
    """Whether a word can stand behind a number as its unit."""
    for sentence in scan(f"共1{word}。").sentences:
        node = sentence.nodes[0]
        if isinstance(node, Figure) and node.amount.text == f"1{word}":
            return bool(node.amount.unit)
    return False


def table_unit(stated: str, sort: str) -> str:
    """The unit that stands over a table, for a column that states none: 万元 is for amounts."""
    if sort not in ("amount", "change", "average"):
        return ""
    units = [unit for unit in re.split(r"[、/]", stated) if unit not in ("", "%")]
    return units[0] if len(units) == 1 else stated if is_unit(stated) else ""


def _sort(name: str, unit: str, *, is_percent: bool) -> str:
    """How the figures under a head behave."""
    if _SHARE.search(name) and not (unit and not is_percent):
        return "share"
    relative = is_percent or not (unit or _AMOUNT.search(name))
    if relative and _GROWTH.search(name):
        return "growth"
    if is_percent and _CHANGE.search(name):
        return "growth"
    if relative and _RATE.search(name):
        return "rate"
    if is_percent:
        return "rate"
    if _AVERAGE.search(name):
        return "average"
    if _CHANGE.search(name):
        return "change"
    if _SCORE.search(name):
        return "score"
    return "count" if _COUNT.search(name) else "amount"


def _are_fractions(texts: list[str]) -> bool:
    """Whether rates are printed as parts of one: 0.98 means 98 %."""
    values = [Decimal(re.sub(r"[^\d.]", "", text)) for text in texts]
    return any(values) and all(value <= _LARGEST_FRACTION for value in values)


def _dated(path: tuple[str, ...], year: str) -> tuple[int | None, str]:
    """The year that the heads of a column name, and its label."""
    for head in reversed(path):
        match = _YEAR.search(head)
        if match is not None:
            stated = match[1] or match[2]
            found = find_periods(head, year)
            label = found[0].label if found and stated in found[0].label else stated
            return int(stated), label
        if _LAST_YEAR.search(head) and not _OTHER_YEAR.search(head):
            return CURRENT - 1, str(int(year) - 1) if year else "上年"
        if _OPENING.match(head):
            return CURRENT - 1, ""
        if _THIS_YEAR.search(head):
            return CURRENT, ""
    return None, ""
