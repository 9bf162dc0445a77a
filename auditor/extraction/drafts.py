"""A fact while its sentence is still being read: its links may yet change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from sys import intern

from auditor.extraction.nodes import Figure
from auditor.extraction.subjects import Subject
from auditor.extraction.vocabulary import load_vocabulary
from auditor.model import Fact, Place, of_one_count
from auditor.model.fact import NONE

#: Roles of figures that say something about another figure rather than state a level of their own.
ELABORATING = frozenset(
    ("change", "growth", "share", "rate", "target", "prior", "ceiling", "floor")
)

#: Roles of figures that state a level, of one thing or of the average one.
LEVELS = ("main", "average", "each")
_MARKS = 2  #: characters between two parts that are but what sets them off


class Draft:
    """One figure and what has been made out about it; `index` is its place in the document.

    What most figures do not have stands as a default of the class: a report has many figures.
    """

    item: str
    measure: str
    quantity: str
    owner: str
    period = ""
    role: str
    block = sentence = 0
    head = whole = base = target = series = NONE
    base_name = axis = ""
    cell: tuple[int, int, int] | None = None  #: table, row and column, when it stands in a table

    def __init__(self, index: int, figure: Figure, subject: Subject, depth: int) -> None:
        self.index = index
        _, subject_, _, self.amount, self.start, self.end, tail = figure
        self.subject, self.tail = intern(subject_), intern(tail)  # reports repeat their words
        self.item = subject.item
        self.own_item = subject.own_item
        self.owner = subject.owner
        self.measure = subject.measure
        self.quantity = subject.quantity
        self.role = subject.role
        if "/" in self.amount.unit and self.role == "main" and self.amount.kind == "money":
            self.role = "each"  # 单位造价200万元/公里
        if self.role == "rate" and self.amount.text[:1] == "翻":
            self.role = "growth"  # 翻番 says how far it rose, and is no printed quotient
        self.sign = subject.sign
        self.is_total = subject.is_total
        self.depth = depth
        if subject.base_name:
            self.base_name = subject.base_name

    def fact(self, source: str, place: Place, scope: str) -> Fact:
        """The finished fact, of which `place` says where it stands in `source`."""
        if self.cell is not None:
            place = place._replace(table=self.cell[0], row=self.cell[1], col=self.cell[2])
        text = source[place.start : place.end]
        if text == self.amount.text:
            text = self.amount.text  # one string for both: a long report has many figures
        # fmt: off
        return _new(Fact, (
            self.index, self.amount, text, self.item, self.measure, self.quantity, self.owner,
            self.period, scope, self.subject, self.tail, place, self.start, self.end, self.block,
            self.sentence, self.role, self.sign, self.head, self.whole, self.base,
            self.base_name, self.target, self.axis, self.depth, self.series, self.is_total,
            place.confidence,
        ))
        # fmt: on


#: Twice as fast as calling the class, for tens of thousands of facts.
_new = tuple.__new__


#: Counted in one sum though named apart: 636名人才或单位 are 名, 个 and 家.
_BODIES = frozenset(("人", "名", "个", "家", "位", "户"))


def one_sort(unit: str, other: str) -> bool:
    """Whether counts in these units may be added up by one closing total."""
    return unit == other or (unit in _BODIES and other in _BODIES)


def suits(part: Draft, whole: Draft) -> bool:
    """Whether a figure can be a part of another as far as units go; no unit suits any count."""
    if part.amount.unit == whole.amount.unit:
        return part.amount.kind == whole.amount.kind
    is_count = part.amount.kind == whole.amount.kind == "count"
    return is_count and of_one_count(part.amount.unit, whole.amount.unit)


#: Units of things and matters; what is counted in one may be counted in another.
_THINGS = frozenset("件台辆套部个项宗条张把副双只座处所起顶床盏本册块面根枚箱袋瓶")


def are_things(part: Draft, whole: Draft) -> bool:
    """864宗，其中139个、652项、73件: whether things are counted each in the unit of its kind."""
    return part.amount.unit in _THINGS and whole.amount.unit in _THINGS


_BUDGET = ("人均可支配收入", "人均纯收入", "人均消费支出", "人均生活消费支出")
#: What one earns or spends it on: 工资性收入; 村集体经营性收入 is nobody's own.
_SOURCE = re.compile(
    "(?:人均)?(?:工资性|(?:家庭)?经营[净性]|财产[净性]|转移[净性]|食品|衣着|居住|生活用品|"
    "交通|教育|文教|医疗|其[他它](?:用品|商品))"
)


def divided(head: Draft | None, *roles: str) -> list[Draft]:
    """The level, if it is of one of the roles or an average that has parts.

    人均可支配收入2.3万元，其中工资性收入0.8万元.
    """
    if head is None:
        return []
    budget = head.role == "average" and head.item.endswith(_BUDGET)
    return [head] if budget or head.role in roles else []


def is_source(draft: Draft) -> bool:
    """Whether a figure is such a part."""
    return _SOURCE.match(draft.item) is not None


def may_be_prior(draft: Draft, follower: Figure | None) -> bool:
    """Whether a figure can be what another is compared with: 较上年的0.28%下降, no growth.

    Nor is it one where what follows is told in points: 较上年0.28%下降0.06个百分点.
    """
    if draft.role in LEVELS:
        return True
    by_points = follower is not None and not follower.sep and follower.amount.kind == "points"
    growth = draft.role == "growth" and draft.amount.kind == "percent"
    return growth and (by_points or draft.subject.endswith("的"))


def may_elaborate(draft: Draft, head: Draft) -> bool:
    """Whether a figure can say something of a level: 比上年增加1,478元 nothing of 12万头."""
    if draft.measure == "执行率" and head.measure in ("分值", "得分"):
        return False  # 分值10 执行率98.04%
    if draft.amount.kind == "points":  # 重新犯罪1人，再犯罪率0.31%，下降0.03个百分点
        return head.amount.kind not in ("count", "money")
    return draft.role not in ("change", "prior") or suits(draft, head)


def likeness(part: Draft, whole: Draft) -> int:
    """How many characters two names share at their ends: 地方企业资产 and 资产总额 share 资产."""
    a, b = (one.item.removesuffix("总额").removesuffix("合计") for one in (part, whole))
    shared = 0
    while shared < min(len(a), len(b)) and a[-1 - shared] == b[-1 - shared]:
        shared += 1
    if not shared and a and a in b:
        shared = len(a)
    return shared


def names_average(draft: Draft) -> bool:
    """Whether an average says of what it is: 居民人均可支配收入, and not 人均 alone."""
    if draft.role != "average":
        return False
    found = load_vocabulary().average.search(draft.item)
    return found is not None and len(draft.item) - len(found[0]) > 1


def set_off_by(before: Sequence[Draft], part: Draft, sep: str) -> str:
    """税收30亿元，规费、基金20亿元: the 、 stands in the name, and does not set off the parts."""
    if sep != "、" or not before or before[-1].index != part.index - 1:
        return sep
    last = before[-1]
    named = part.start - len(part.subject) - last.end - len(last.tail)
    return "，" if named > _MARKS else sep
