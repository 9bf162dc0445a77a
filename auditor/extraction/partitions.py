"""Totals and their parts while a sentence is read: 其中, 按资金来源, 分级次看, a colon, 合计.

A stack, because a part may have parts of its own and a semicolon returns to the outer list.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from auditor.extraction import continuing
from auditor.extraction.beside import ELSE, beside, is_second, of_debt, stands_outside, turns_to
from auditor.extraction.continuing import DONE
from auditor.extraction.drafts import Draft, are_things, is_source, likeness, set_off_by, suits
from auditor.extraction.exhaustive import ADDED, CARRIED, REST, is_exhaustive
from auditor.extraction.nodes import Figure
from auditor.model import PLANS, Partition

_ALL_OVER = re.compile("全[国省市县区州]")
_HOLDS_ALL = re.compile("总|结转|结余")
#: Words that list all that there is, where 其中 may speak of some.
_LIST = re.compile("具体|主要|包括|分别|如下")
_COMPOSED = re.compile("(?:主要)?由")
_COMPOSES = re.compile(
    r"[^。；！？\n]{0,200}?\d[^\d，。；！？\n]{1,12}(组成|构成)(?![\u4e00-\u9fff])"
)
_KIND = 2  #: characters that tell two kinds of one thing: 公立医院, 民营医院
#: Who pays a part of what each one gets.
_PAYER = re.compile("中央|国家|省|市|[县区]|乡|镇|个人|自筹|自付|财政|配套|单位|集体")
#: 单产5506公斤/公顷 has no parts; 日处理能力900吨/天 has.
_OF_EACH = re.compile("/(?![天日周月年时秒小])")
#: 南方4区用水量3,314.7亿立方米: the four are a name, and no total of anything.
_IN_NAME = re.compile("[省市县区][\u4e00-\u9fff]")
#: Measures that are never added to each other.
ASPECTS = frozenset(
    ("年初预算数", "全年预算数", "预算数", "执行数", "任务数", "完成数", "结余", "上期数", "单价")
)


class OpenPartition:
    """A partition whose parts are still being collected, one list for each possible total."""

    __slots__ = (
        "axis", "colon", "follows", "lost", "marker", "parts", "passed", "sep", "sure", "wholes",
    )  # fmt: skip

    def __init__(self, wholes: list[Draft], axis: str, marker: str) -> None:
        self.wholes = wholes
        self.axis = axis
        self.marker = marker
        self.parts: dict[int, list[Draft]] = {}
        self.follows = True  #: whether the total stands before it in the same sentence
        self.sure = True  #: see `Partition`
        self.sep = ""  #: what separates the parts, known from the second one on
        self.passed = ""  #: what stood before the full marks of the part to come
        self.colon = False  #: 其中：甲…；乙… is all list, X，其中甲…；乙… need not be
        self.lost = False  #: whether its first part is larger than any total that it may be of

    def ends_before(self, main: Draft, sep: str, drafts: list[Draft]) -> bool:
        """Whether the list is over and `main` stands outside it.

        A sentence that is all list (其中：甲…，增长…；乙…) goes on after a semicolon; one whose
        parts are set off by 、 does not go on after a comma, nor with what was done about them.
        """
        parts = [part for listed in self.parts.values() for part in listed]
        if not parts:  # 其中税收占83.89%；: the one part is told by its share alone
            before = drafts[main.index - 1]
            return sep == "；" and before.role == "share" and before.own_item
        if CARRIED.match(main.subject):
            return not any(w.is_total or _HOLDS_ALL.search(w.item + w.subject) for w in self.wholes)
        added = main.subject[:1] in ("加", "再") and ADDED.match(main.subject) is not None
        if added or self._is_wider(main) or ELSE.match(main.subject):
            return added or not is_second(main, self.wholes, parts)
        if sep == "；":
            rest = self.sep != sep and main.item.startswith(REST)
            rest = rest and all(beside(main, w) for w in self.wholes)
            if rest or (not self.axis and all(turns_to(main, w, parts[0]) for w in self.wholes)):
                return True
            more = self.sep != sep and len(parts) > len(self.parts)  # than one of each total
            return self.follows and (more or not continuing.begins_pair(main, self.parts))
        if main.item.startswith(REST):
            return False
        # 支出30万元，结余5万元，其中甲支出20万元、结余3万元，乙支出10万元、结余2万元
        last = self.sep == "、" and sep == "，" and len(parts) > max(len(self.parts), 1)
        if last and not (
            continuing.of_one_kind(main, parts) or continuing.lacks(main, self.wholes, self.parts)
        ):
            return True
        if main.measure != parts[0].measure and {main.measure, parts[0].measure} & ASPECTS:
            return not any(_of_one_stage(main, whole) for whole in self.wholes)
        goes_on = self.sep == sep == "、" or continuing.is_other_side(main, self.wholes, parts)
        done = DONE.match(main.subject) and not DONE.match(parts[0].subject)
        return bool(done) and not (
            goes_on or self._makes_pair(main, parts) or self._is_divided_too(main)
        )

    def _makes_pair(self, main: Draft, parts: list[Draft]) -> bool:
        """其中：动力机械1,368台，使用资金3,311.75万元；耕作机械…: of the part before it."""
        other = not suits(main, max(parts, key=lambda part: part.index))
        return other and (self.colon or continuing.in_pair(main, self.wholes))

    def _is_divided_too(self, main: Draft) -> bool:
        """完成项目114项，完成金额5,320万元，其中市级完成项目49项，完成金额…: of the second."""
        first = next(part for listed in self.parts.values() for part in listed)
        return len(main.item) > _KIND <= max(likeness(first, one) for one in self.wholes) and any(
            (main.item, main.measure) == (one.item, one.measure) and suits(main, one)
            for one in self.wholes
        )

    def _is_wider(self, main: Draft) -> bool:
        """在建高速300公里，其中甲段80公里通车，全市通车里程710公里: of more than the list is."""
        if _ALL_OVER.match(main.item) is None:
            return False
        return not any(_ALL_OVER.match(f"{w.item} {w.subject}") for w in self.wholes)

    def holds(self, main: Draft) -> bool:
        """Whether `main` may stand in the list, for all that its own words say."""
        parts = self.parts.get(self.wholes[0].index, ())
        return not stands_outside(main.subject) or is_second(main, self.wholes, parts)

    def take(self, part: Draft, sep: str) -> bool:
        """Give the part to the total whose unit (and, among several, whose name) suits it."""
        fitting = [whole for whole in self.wholes if _may_hold(part, whole)]
        if not fitting and (sep == "、" or not self.parts):
            fitting = [whole for whole in self.wholes if _may_hold(part, whole, are_things)]
        if not fitting or self.lost:
            self.passed = sep if part.measure == "分值" else ""
            return False
        sep, self.passed = self.passed or sep, ""
        best = max(
            fitting,
            key=lambda whole: (
                likeness(part, whole),
                _of_one_stage(part, whole),
                _of_one_plan(part, whole),
                (part.item, part.measure) == (whole.item, whole.measure),
            ),
        )
        if (best.item, best.measure) == (fitting[-1].item, fitting[-1].measure):
            best = fitting[-1]  # 2021年末余额10亿元，2022年末余额12亿元，其中…
        if best.amount.value < part.amount.value <= fitting[-1].amount.value:
            best = fitting[-1]  # 新增公交车20辆，现有公交车300辆，其中电动公交车180辆
        told = likeness(part, best) or _of_one_stage(part, best)
        if len(fitting) > 1 and self._may_be_of_all(part, best):
            self.lost = True  # nor are the smaller parts behind it of the last total alone
            return False
        if len(fitting) > 1 and not told:
            # no name tells: what the last part went to, if it is large enough
            best = next((whole for whole in fitting if whole.index in self.parts), fitting[-1])
            if best.amount.value < part.amount.value:
                self.lost = not self.parts
                return False
        beside_it = self.parts.get(best.index, ())
        if any(one.item == part.item and of_debt(part, one) for one in beside_it):
            return False  # 债务100亿元，其中专项债务限额60亿元、余额58亿元: both are of one part
        if self.parts and not self.sep and continuing.is_next(part, self.parts, sep):
            self.sep = sep = set_off_by(self.parts.get(best.index, ()), part, sep)
            self.sure &= sep != "；" or self.colon or not self.follows
        self.give(part, best)
        return True

    def _may_be_of_all(self, part: Draft, best: Draft) -> bool:
        """基本支出3,216万元；项目支出15,688万元。其中财政拨款支出17,986万元: of both together."""
        return not self.follows and not self.parts and part.amount.value > best.amount.value

    def has_only(self, draft: Draft | None) -> bool:
        """Whether this is all that the list holds so far."""
        return list(self.parts.values()) == [[draft]]

    def give(self, part: Draft, whole: Draft) -> None:
        """The part belongs to this total."""
        part.whole = whole.index
        part.axis = self.axis
        self.parts.setdefault(whole.index, []).append(part)

    def _move_by_sum(self) -> None:
        """预算数20万元，决算数12万元，其中甲5万元，乙7万元: the parts are of the 决算数."""
        if len(self.parts) != 1 or len(self.wholes) < 2:
            return
        ((given, parts),) = self.parts.items()
        total = sum(part.amount.value for part in parts)
        first = next(whole for whole in self.wholes if whole.index == given)
        for whole in self.wholes:
            alike = whole.item == first.item and whole.measure != first.measure
            if first.amount.value != total == whole.amount.value and alike:
                del self.parts[given]
                for part in parts:
                    self.give(part, whole)
                return

    def _move_to_last(self) -> None:
        """行政编制50人，事业编制40人，实有85人，其中行政48人、事业37人: of those right before."""
        last = self.wholes[-1]
        alone = all(len(parts) == 1 for parts in self.parts.values())
        if len(self.parts) < 2 or last.index in self.parts or not alone:
            return
        moved = sorted((parts[0] for parts in self.parts.values()), key=lambda part: part.index)
        if all(_may_hold(part, last) and part.amount.value <= last.amount.value for part in moved):
            self.parts = {}
            for part in moved:
                self.give(part, last)

    def _full(self) -> dict[int, bool]:
        """Which of the lists are full; what goes through the same items as a full one is too."""
        full = {
            whole: is_exhaustive(self.marker, self.axis, parts)
            for whole, parts in self.parts.items()
        }
        if len({len(parts) for parts in self.parts.values()}) == 1 and any(full.values()):
            full = dict.fromkeys(full, True)
        return {
            whole: told and not continuing.may_lack(whole, self.wholes, self.parts)
            for whole, told in full.items()
        }

    def closed(self) -> list[Partition]:
        """The finished partitions."""
        self._move_by_sum()
        self._move_to_last()
        full = self._full()
        return [
            Partition(
                whole,
                tuple(part.index for part in parts),
                self.axis,
                self.marker,
                full[whole],
                self.sep,
                self.sure,
            )
            for whole, parts in self.parts.items()
        ]


def _may_hold(part: Draft, whole: Draft, fits: Callable[[Draft, Draft], bool] = suits) -> bool:
    """Whether a figure can be a part of the total; the points to be had are no points scored."""
    if whole.role == "each" and _PAYER.search(part.subject) is None:
        return False  # 每人640元，其中中央补助192元; 特困人员800元 is no part of it
    if whole.role == "average" and not is_source(part):
        return False
    if _OF_EACH.search(whole.amount.unit) or _IN_NAME.match(whole.amount.unit + whole.tail):
        return False
    if of_debt(part, whole):
        return False
    points = (part.measure == "分值") == (whole.measure == "分值")
    spent = part.measure in ASPECTS and whole.measure in ("分值", "得分", "总分")
    return points and not spent and fits(part, whole)


def _of_one_stage(part: Draft, whole: Draft) -> bool:
    """年初预算数2,716.00，执行数2,631.47，其中：中央资金执行数1,842.03: of the 执行数."""
    return part.measure == whole.measure and part.measure in ASPECTS


def _of_one_plan(part: Draft, whole: Draft) -> bool:
    """收入预算 100万元，完成 98万元，其中：税收收入…: the parts are of what was done."""
    return (part.measure in PLANS) == (whole.measure in PLANS)


def announced(figure: Figure, text: str) -> str:
    """What says before or around a figure that it is the first part of the level before it.

    A colon, or 由…组成 in 收入100万元，由财政拨款收入80万元、事业收入20万元组成.
    """
    if figure.sep == "：":
        return figure.sep
    led = None
    if figure.subject[:1] in ("由", "主") and figure.sep in ("，", "；"):
        led = _COMPOSED.match(figure.subject)
    ends = _COMPOSES.match(text, figure.end) if led is not None else None
    return f"{led[0]}…{ends[1]}" if led is not None and ends is not None else ""


def goes_on(opened: list[OpenPartition], draft: Draft) -> bool:
    """其中，区属企业资产总额…；镇属企业资产总额…: a total of the kind that the list is made of."""
    parts = [part for listed in opened[-1].parts.values() for part in listed] if opened else []
    return any(part.is_total and likeness(draft, part) >= _KIND for part in parts)


def restated_total(opened: OpenPartition, head: Draft | None, marker: str) -> Draft | None:
    """按功能分类，本年支出 41万元，具体为：…: the total of the list that 按 opens stands in it."""
    if head is None or not opened.axis or not opened.has_only(head):
        return None
    too_large = all(head.amount.value >= whole.amount.value for whole in opened.wholes)
    return head if too_large or _LIST.match(marker) else None


def whole_of_several(segment: list[Draft], axis: str) -> list[Draft]:
    """What 其中 or 按等级分 may divide.

    公立医院21个，民营医院25个；按等级分…: two kinds of one thing are divided together.
    """
    if not axis or len(segment) < 2 or any(main.is_total for main in segment):
        return list(segment)
    kind = segment[-1].item[-_KIND:]
    alike = len(kind) == _KIND and all(
        main.item.endswith(kind) and len(main.item) > _KIND and suits(main, segment[-1])
        for main in segment
    )
    return [] if alike and len({main.item for main in segment}) == len(segment) else list(segment)
