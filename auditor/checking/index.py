"""The facts of one document, ready to be looked up by name, by place and by what they belong to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from sys import intern

from auditor.checking.ranges import Ranges, items_of, sections_of
from auditor.checking.ratios import about, is_round, quotient, terms
from auditor.checking.rosters import Rosters
from auditor.checking.rounded import rounded_off
from auditor.checking.sentences import Sentences
from auditor.checking.times import plain_time
from auditor.model import Document, Fact, Statements, of_one_count
from auditor.punctuation import widened
from auditor.rulebook.interval import Value

#: How far apart the figures of a relation may stand, nearest first.
_CROWD = 300  #: figures of a paragraph on either side; a text without line ends is no paragraph
LINKED, SENTENCE, PARAGRAPH, ITEM, SECTION, DOCUMENT = range(6)
TIERS = {
    "sentence": SENTENCE,
    "paragraph": PARAGRAPH,
    "table": PARAGRAPH,  # a table is one paragraph; other figures are left out
    "item": ITEM,
    "section": SECTION,
    "document": DOCUMENT,
}

#: Roles of figures that state a level of what they name, now or at another time.
_LEVELS = frozenset(("main", "base", "each", "average", "prior"))
#: Roles of figures that a name in a condition can mean: 增加432万元 is not the 收入 that grew.
_NAMED = frozenset(("main", "base", "each", "average"))
_PERCENT = Decimal("0.01")
_WIDE_DIGITS = tuple(zip("０１２３４５６７８９", "0123456789", strict=True))
_FAR = 400  #: blocks looked back over for the headings above one
_LEAD = re.compile(
    r"\s*(?:[一二三四五六七八九十]是|(?:第[一二三四五六七八九十]名\s?)?[^，。；：:\d\s]{2,10}[：:])"
)


class Index:
    """Everything that binding asks of a document, computed once."""

    def __init__(self, document: Document, statements: Statements) -> None:
        self.document = document
        #: as it stands, but for full-width digits: ２０２４年 is a year as well
        self.printed = document.text
        for wide, plain in _WIDE_DIGITS:  # most reports have none, which is seen at once
            self.printed = self.printed.replace(wide, plain)
        #: and with one form for each mark: 4．57％ is 4.57%
        self.text = widened(self.printed).replace("．", ".").replace("％", "%")
        self.statements = statements
        self.facts = statements.facts
        self.by_name: dict[str, list[int]] = {}
        self.by_role: dict[str, list[int]] = {}
        self.by_kind: dict[str, list[int]] = {}
        self.elaborations: dict[int, list[int]] = {}
        self._section_of = sections_of(document)
        self.sentences = Sentences(document, self.text, self.facts)
        self.blocks = Ranges(fact.block for fact in self.facts)
        self.sections = Ranges(self._section_of[fact.block] for fact in self.facts)
        self._item_of = items_of(document)
        self.items = Ranges(self._item_of[fact.block] for fact in self.facts)
        #: whether some figures were recognised in a picture
        self.is_recognised = any(fact.confidence != 1 for fact in self.facts)
        #: the words around a figure, as told in its evidence
        self.quotes: list[str | None] = [None] * len(self.facts)
        #: whose a figure is as the words before it say (全市, 本级), of those that were asked for
        self.extents: dict[int, str] = {}
        #: totals and the levels side by side that make them up, once they were sought
        self.sums: list[tuple[int, tuple[int, ...], bool]] | None = None
        self._headings: dict[int, tuple[str, ...]] = {}
        self._values: list[Value | None] = [None] * len(self.facts)
        self._spelled: dict[str, list[int]] = {}
        self._levels: dict[tuple[str, str], list[int]] = {}
        self._of_role: dict[tuple[str, tuple[str, ...]], list[int]] = {}
        self._digits: list[str | None] = [None] * len(self.facts)
        self._said: list[str | None] = [None] * len(self.facts)
        #: the things that the columns of its tables are about
        self.rosters = Rosters(document, self.facts, self.blocks)
        for fact in self.facts:
            self._enter(fact)
        for at in self.by_name.get("比率", ()):  # 床位使用率 is the item of its rate
            fact = self.facts[at]
            if fact.measure == "比率" and fact.role not in _LEVELS:
                self._levels.setdefault((fact.item, fact.measure), []).append(at)
        self._names = "\n".join(map("".join, self._levels))

    def _enter(self, fact: Fact) -> None:
        at = fact.number
        measure, item, role, kind = fact.measure, fact.item, fact.role, fact.amount.kind
        names = [measure]
        if role in _NAMED and kind not in ("percent", "points"):
            names += (item, fact.quantity)
        elif measure == "比率":
            names.append(item)  # a rate of an item (完成预算%) is not the item
        if fact.is_total:
            names.append("合计")
        for name in set(names):
            if name:
                self.by_name.setdefault(name, []).append(at)
        if role in _LEVELS:
            self._levels.setdefault((item, measure), []).append(at)
        self.by_role.setdefault(role, []).append(at)
        self.by_kind.setdefault(kind, []).append(at)
        if fact.head >= 0:
            self.elaborations.setdefault(fact.head, []).append(at)

    def value(self, at: int) -> Value:
        """The figure as a number: 98.57% is 0.9857, a fall of 3.2% is -0.032."""
        known = self._values[at]
        if known is None:
            known = self._values[at] = figure_value(self.facts[at])
        return known

    def terms(self, at: int) -> Value | list[Value]:
        """The figure, or the terms of a ratio such as 12.4:48.3:39.3."""
        fact = self.facts[at]
        if fact.kind != "ratio":
            return self.value(at)
        return terms(fact.amount.text)

    def reach(self, at: int, tier: int) -> tuple[int, int]:
        """First and last + 1 index of the facts within `tier` of a fact."""
        fact = self.facts[at]
        if tier <= SENTENCE:
            return self.sentences[fact.sentence]
        if tier == PARAGRAPH:
            first, last = self.blocks[fact.block]
            if last - first <= _CROWD or fact.place.table is not None:
                return first, last
            return max(first, at - _CROWD), min(last, at + _CROWD)
        if tier == ITEM:
            return self.items[self._item_of[fact.block]]
        if tier == SECTION:
            return self.sections[self.section(fact)]
        return 0, len(self.facts)

    def distance(self, one: int, other: int) -> int:
        """The tier within which two facts stand together."""
        a, b = self.facts[one], self.facts[other]
        if a.sentence == b.sentence:
            return SENTENCE
        if a.block == b.block:
            return PARAGRAPH
        return SECTION if self.section(a) == self.section(b) else DOCUMENT

    def section(self, fact: Fact) -> int:
        """The running number of the stretch of text under one heading that a fact stands in."""
        return self._section_of[fact.block]

    def path(self, fact: Fact) -> str:
        """The numbers of the headings, and of the numbered paragraph, that a fact stands under."""
        block = self.document.blocks[fact.block]
        if block.kind == "paragraph" and block.level and block.label:
            return f"{block.section}/{block.label}"
        return block.section

    def headings(self, block: int) -> tuple[str, ...]:
        """The headings that a block stands under, from the lowest."""
        known = self._headings.get(block)
        if known is None:
            known = self._headings[block] = tuple(self._headings_above(block))
        return known

    def _headings_above(self, at: int) -> Iterator[str]:
        blocks = self.document.blocks
        path, level = blocks[at].section, 0
        for block in reversed(blocks[max(at - _FAR, 0) : at]):
            above = block.level < level or path.startswith(f"{block.section}/")
            if block.kind == "heading" and (above or not level):
                path, level = block.section, block.level
                yield self.text[block.start : block.end]

    def spelled(self, word: str) -> list[int]:
        """Levels whose item ends in a word that the vocabulary does not know."""
        known = self._spelled.get(word)
        if known is None:
            known = self._spelled[word] = self._ending(word)
        return known

    def lead(self, fact: Fact) -> str:
        """What a paragraph names at its opening: 甲镇：…; 一是…; empty when it names nothing."""
        block = self.document.blocks[fact.block]
        found = _LEAD.match(self.text, block.start, min(block.end, block.start + 16))
        return found[0] if found is not None else ""

    def _ending(self, word: str) -> list[int]:
        # most words of most rules stand nowhere among the names of a report
        if word not in self._names or word not in self.text:
            return []
        return sorted(
            at
            for (item, measure), levels in self._levels.items()
            if (item.endswith(word) or (item + measure).endswith(word))
            and ("均" in word or "均" not in measure)  # 人均生产总值 is no 生产总值
            and not (item + measure).endswith((f"不{word}", f"未{word}"))  # nor 不满意 满意
            and not item.endswith((f"不{word}", f"未{word}"))
            for at in levels
        )

    def of_role(self, role: str, kinds: tuple[str, ...]) -> list[int]:
        """The figures of a role that are of one of the kinds; no kinds: of any."""
        known = self._of_role.get((role, kinds))
        if known is None:
            alike = self.by_role.get(role, [])
            if kinds:
                alike = [at for at in alike if self.facts[at].amount.kind in kinds]
            known = self._of_role[role, kinds] = alike
        return known

    def is_parted(self, one: Fact, other: Fact) -> bool:
        """Whether a semicolon stands between two figures of one sentence."""
        start, end = min(one.end, other.end), max(one.start, other.start)
        return any(self.text.find(mark, start, end) >= 0 for mark in "；;")

    def digits(self, at: int) -> str:
        """The telling digits of a figure: 4,108.68 gives 410868, 30 万 gives 3."""
        known = self._digits[at]
        if known is None:
            text = self.facts[at].amount.text
            known = self._digits[at] = intern("".join(filter(str.isdecimal, text)).strip("0"))
        return known

    def said(self, at: int) -> str:
        """What a figure says: 12.50万元 and 125,000元 both say 125000元."""
        known = self._said[at]
        if known is None:
            fact = self.facts[at]
            known = self._said[at] = intern(f"{fact.value.normalize():f}{fact.unit}")
        return known


def within(listed: list[int], first: int, last: int) -> list[int]:
    """The members of a sorted list in [first, last)."""
    low = bisect_left(listed, first)
    high = bisect_left(listed, last, low)
    return listed[low:high]


def figure_value(fact: Fact) -> Value:
    """A figure as a number of its base unit, percentages as fractions, falls below zero."""
    amount = fact.amount
    if amount.kind == "ratio" and (made := quotient(amount.text)) is not None:
        return about(made) if amount.qualifier else made
    value, low, high = amount.value, amount.low, amount.high
    if fact.role in ("ceiling", "floor") or (fact.role == "target" and is_round(value)):
        low = high = value  # 低于90%, 目标1.5万吨: a limit, or a round aim, is just that
    half = rounded_off(fact) / 2
    if half and low is not None and high is not None:
        low, high = low - half, high + half
    if amount.kind in ("percent", "points"):
        value = value * _PERCENT
        low = None if low is None else low * _PERCENT
        high = None if high is None else high * _PERCENT
    if fact.sign < 0 and value > 0:
        value, low, high = -value, None if high is None else -high, None if low is None else -low
    return Value(value, low, high)


def printed_unit(fact: Fact) -> Decimal:
    """One unit of the last printed digit, as a number on the same footing as `figure_value`."""
    if fact.amount.kind == "ratio":
        return Decimal(0)  # a quotient has no last digit
    if fact.amount.kind in ("percent", "points"):
        return fact.amount.ulp * _PERCENT
    return fact.amount.ulp or rounded_off(fact)


#: 提高2.5个百分点 is what lies between 92.5% and 95.0%.
_SHARES = {"percent", "points"}


def units_fit(one: Fact, other: Fact) -> bool:
    """Whether two figures can be added or compared; a count without a unit fits any count."""
    if one.kind != other.kind:
        return {one.kind, other.kind} == _SHARES
    return one.unit == other.unit or (one.kind == "count" and of_one_count(one.unit, other.unit))


def same_time(one: str, other: str) -> bool:
    """Whether two periods can be one: what is left at 2023年末 belongs to the year 2023."""
    return one == other or plain_time(one) == plain_time(other)


def same_item(one: str, other: str) -> bool:
    """Whether two items are the same but for a closing word: 财政拨款 and 财政拨款收入."""
    if one == other:
        return True
    if len(one) > len(other):
        one, other = other, one
    return bool(one) and other.startswith(one) and other[len(one) :] in _CLOSING


_CLOSING = frozenset(("收入", "支出", "资金", "收入额", "支出额", "经费", "数", "总额", "人数"))
