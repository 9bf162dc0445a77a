"""Which facts fill the names of a condition: by name, by nearness, and by agreement.

Pairs conservatively. A binding says how far away it had to look and whether it had to guess;
what was guessed may confirm a relation but does not break one.
"""

from __future__ import annotations

from itertools import chain

from auditor.checking.binding.averages import shared_among, shared_out
from auditor.checking.binding.base_years import compared
from auditor.checking.binding.bases import bases
from auditor.checking.binding.bound import Bound
from auditor.checking.binding.far_goals import goal_elsewhere
from auditor.checking.binding.gathering import gathered
from auditor.checking.binding.means import is_counted_by
from auditor.checking.binding.naming import crosses, has_its_own, is_named, is_sole, named_by_item
from auditor.checking.binding.nearness import guesses, is_set_off, nearness, of_one_time, with_whole
from auditor.checking.binding.points import lacks_head, rates_apart
from auditor.checking.binding.priors import is_prior_of_another, priors, serves_change, spent_before
from auditor.checking.binding.stages import is_of_other_budget, of_one_stage
from auditor.checking.index import (
    DOCUMENT,
    ITEM,
    LINKED,
    SENTENCE,
    Index,
    same_item,
    units_fit,
    within,
)
from auditor.model import Fact
from auditor.rulebook.asking import RELATIONAL, Wanted
from auditor.rulebook.bindings import Binding
from auditor.rulebook.expression import Name
from auditor.rulebook.rule import Rule

_PLAIN = frozenset(("数量", "金额"))  #: measures that say nothing but the kind of figure
_SIGNS = {"": (-1, 0, 1), "rise": (1,), "fall": (-1,), "signed": (-1, 1)}
LIMITS = ("ceiling", "floor")  #: roles of what the level before it is held against
_MOST = 4  #: candidates tried for one name
_SOUGHT = {"base": bases, "dividend": shared_out, "divisor": shared_among}


class Binder:
    """Finds the candidates for the names of one rule in one document."""

    def __init__(self, rule: Rule, index: Index, farthest: int) -> None:
        self.rule = rule
        self.index = index
        self.farthest = farthest
        self._asking = rule.asking
        self._ranked: dict[str, list[list[int]]] = {}
        self._anchors: dict[str, list[int]] = {}

    def anchors(self, name: Name) -> list[int]:
        """All facts that the name can mean, in reading order."""
        known = self._anchors.get(name.quantity)
        if known is None:
            ranks = self.ranked(name.quantity)
            known = ranks[0] if len(ranks) == 1 else sorted(set(chain.from_iterable(ranks)))
            self._anchors[name.quantity] = known
        return known

    def ranked(self, quantity: str) -> list[list[int]]:
        """Facts that a name can mean, the preferred spellings first."""
        known = self._ranked.get(quantity)
        if known is None:
            known = self._ranked[quantity] = self._lookup(quantity)
        return known

    def _lookup(self, quantity: str) -> list[list[int]]:
        spec = self.rule.names.get(quantity)
        index = self.index
        if spec is None:
            return [index.by_name.get(quantity) or index.spelled(quantity)]
        names = spec.prefer or spec.measure or spec.item
        if spec.role:
            roles = ("main",) if "nearby" in spec.role else spec.role
            ranks = [index.of_role(role, spec.kind) for role in roles]
        elif spec.kind and not names and not spec.spelled:
            ranks = [index.by_kind.get(kind, []) for kind in spec.kind]
        else:
            wanted = names or (() if spec.spelled else (quantity,))
            ranks = [index.by_name.get(name) or index.spelled(name) for name in wanted]
            ranks += [index.spelled(name) for name in spec.spelled]
        if not (spec.kind or spec.measure or spec.item or spec.sign or spec.unit):
            return ranks
        facts = index.facts
        return [[fact for fact in rank if _fits(facts[fact], spec)] for rank in ranks]

    def options(self, name: Name, anchor: int) -> list[Bound]:
        """The candidates for `name` beside the anchor, the best first."""
        if name.prior:
            return self._prior(name, anchor)
        spec = self.rule.names.get(name.quantity)
        if spec is not None and spec.every:
            return gathered(self.index, anchor, self.anchors(name), spec.every, self.farthest)
        if spec is not None and spec.role and lacks_head(self.index, anchor):
            return rates_apart(self.index, anchor, spec.role[0])
        if spec is not None and spec.role and spec.role[0] in RELATIONAL:
            return self._related(spec, anchor)
        role = spec.role if spec is not None else ()
        if role and (beside := self._beside(name, anchor) or compared(self.index, role, anchor)):
            return beside
        return self._nearest(name, anchor)

    def _prior(self, name: Name, anchor: int) -> list[Bound]:
        """上年(X): what X was a year before."""
        own = condition.names[0] if (condition := self.rule.condition) is not None else None
        this = Name(name.quantity, name.template)
        now = [Bound(anchor, LINKED)] if own == this else self.options(this, anchor)
        # of several levels the first is meant: a part does not grow from what the total was
        level = [self.index.facts[bound.fact] for bound in now[:1]]
        return priors(self.index, level[0], anchor, self.farthest, name.years) if level else []

    # -- by link ------------------------------------------------------------------------------

    def _related(self, spec: Binding, anchor: int) -> list[Bound]:
        role = spec.role[0]
        fact = self.index.facts[anchor]
        head = fact.head
        if role == "head":
            return [Bound(head, LINKED)] if fact.role in LIMITS else self._heads(fact, spec)
        if role == "target":
            target = self.index.facts[head if head >= 0 else anchor].target
            if target >= 0:
                return [Bound(target, LINKED)]
            return goal_elsewhere(self.index, anchor) if self.farthest == DOCUMENT else []
        if role == "whole":
            whole = fact.whole if fact.whole >= 0 else self._whole_of(head)
            return [Bound(whole, LINKED)] if whole >= 0 else []
        return _SOUGHT[role](self.index, anchor)

    def _heads(self, fact: Fact, spec: Binding) -> list[Bound]:
        """The level that a figure elaborates; after a list of parts it may speak of the total."""
        facts, head = self.index.facts, fact.head
        listed = head >= 0 and facts[head].sentence == fact.sentence
        found = (*spent_before(self.index, fact), head)
        found += (facts[head].whole,) if listed else ()
        return [
            Bound(at, LINKED)
            for at in found
            if at >= 0 and facts[at].role in ("main", "each", "average") and _fits(facts[at], spec)
        ]

    def _whole_of(self, head: int) -> int:
        return self.index.facts[head].whole if head >= 0 else -1

    def _beside(self, name: Name, anchor: int) -> list[Bound]:
        """Elaborations of the same level: the 增减额 beside a 增长率."""
        head = self.index.facts[anchor].head
        beside = self.index.elaborations.get(head if head >= 0 else anchor, ())
        spec = self.rule.names[name.quantity]
        facts = self.index.facts
        return [
            Bound(at, LINKED)
            for at in beside
            if at != anchor
            and facts[at].role in spec.role
            and _fits(facts[at], spec)
            and self._serves(facts[anchor], facts[at])
        ]

    # -- by nearness --------------------------------------------------------------------------

    def _nearest(self, name: Name, anchor: int) -> list[Bound]:
        index, wanted = self.index, self._asking.names[name]
        own, facts = index.facts[anchor], index.facts
        ranks = [rank for rank in self.ranked(name.quantity) if rank]
        looked = (anchor, anchor)
        for tier in range(SENTENCE, self.farthest + 1) if ranks else ():
            if tier == ITEM and tier != self.farthest:
                continue  # only rules that ask for it stop there
            reach = index.reach(anchor, tier)
            if reach == looked:
                continue  # farther off, more must agree, and even nearer nothing did
            looked = reach
            for rank in self._wanted(own, [within(rank, *reach) for rank in ranks]):
                near = [
                    at for at in rank if at != anchor and self._agrees(own, facts[at], wanted, tier)
                ]
                near.sort(key=lambda at: nearness(own, facts[at], index))
                near = with_whole(index, own, near) if wanted.nearby and tier == SENTENCE else near
                if not near:
                    continue
                guessed = guesses(index, own, near) if wanted.nearby else ()
                return [
                    Bound(at, tier, at in guessed or self._unnamed(own, at, wanted, tier))
                    for at in near[:_MOST]
                ]
        return []

    def _unnamed(self, own: Fact, at: int, wanted: Wanted, tier: int) -> bool:
        """Another sentence's figure that does not say of what it is (年度任务200户), or of else."""
        other = self.index.facts[at]
        if tier <= SENTENCE or is_named(self.index, other, wanted):
            return is_of_other_budget(own, other)
        return own.item != other.item and not (own.item and other.item)

    def _wanted(self, own: Fact, ranks: list[list[int]]) -> list[list[int]]:
        """完成年初预算的 binds 年初预算数 before any other budget."""
        if own.role != "rate" or not own.base_name or self._asking.nearby:
            return ranks
        facts = self.index.facts
        stated = [at for rank in ranks for at in rank if facts[at].measure == own.base_name]
        return [sorted(stated), *ranks]

    def _agrees(self, own: Fact, other: Fact, wanted: Wanted, tier: int) -> bool:
        """Whether two facts may stand in one relation: of one item, one period, one scope."""
        far = own.depth != other.depth and tier > SENTENCE
        if far or crosses(self.index, own, other, self._asking):
            return False
        if self._asking.one_unit and not self._add_up(own, other, wanted):
            return False
        apart = tier > SENTENCE or own.place.table is not None  # a row holds several years
        if apart and not (wanted.any_time or of_one_time(own, other)):
            return False
        if is_prior_of_another(own, other) or not self._serves(own, other):
            return False
        if tier >= DOCUMENT and own.scope != other.scope and not is_sole(self.index, other, wanted):
            return False
        if wanted.nearby or wanted.of_another:  # 指数92.18 counts nothing
            return other.kind != "count" or bool(other.unit) or other.amount.ulp >= 1
        if not wanted.template and is_named(self.index, other, wanted):
            owned = other.quantity and not named_by_item(other, wanted)
            return self._one_owner(own, other, tier) if owned else True
        if not own.item or not other.item:
            return tier <= ITEM and not is_set_off(self.index, own, other)
        return same_item(own.item, other.item)

    def _add_up(self, own: Fact, other: Fact, wanted: Wanted) -> bool:
        """Of one unit, unless the rule states the kinds of both: 接待人次 >= 接待批次."""
        fit = wanted.by_kind or units_fit(own, other)
        stage = self._asking.measures
        return fit and of_one_stage(own, other, stage) and self._shares_whole(own, other)

    def _shares_whole(self, own: Fact, other: Fact) -> bool:
        """预算110万元，决算105万元，其中甲95万元…: what is stated as a part has its total."""
        whole = other.whole
        if whole in (-1, own.number):
            return True
        if own.sentence != other.sentence:
            return not own.quantity or self.index.facts[whole].quantity != own.quantity
        if self.index.facts[whole].value == own.value or own.whole == whole:
            return True
        # two columns of one row, or a plan and its outcome, each with its total elsewhere
        facts = self.index.facts
        if own.whole >= 0 and facts[own.whole].sentence == facts[whole].sentence:
            return True
        return self._beneath(whole, own.number)

    def _beneath(self, at: int, whole: int) -> bool:
        """Whether a figure is a part of the total, or a part of a part."""
        while at >= 0 and at != whole:
            at = self.index.facts[at].whole
        return at == whole

    def _serves(self, own: Fact, other: Fact) -> bool:
        """Whether a rate may rest on a figure.

        What another rate states as its denominator is not for it; a rate of an item of its own
        (其中基本支出执行率) does not rest on the 预算数 and 执行数 of the whole.
        """
        if own.role == "average" and other.kind == "count":
            return is_counted_by(own, other)
        if own.role in ("change", "growth"):
            return serves_change(self.index, own, other)
        if own.role not in ("rate", "share"):
            return True
        if other.role == "base" and own.base != other.number:
            return False
        if own.head >= 0 or not own.item or own.quantity:
            return True
        return bool(other.item) or other.measure in _PLAIN

    def _one_owner(self, own: Fact, other: Fact, tier: int) -> bool:
        """Whether a named quantity belongs with the reported figure: both 中央, or both whole."""
        if own.quantity:
            return own.owner == other.owner and not has_its_own(self.index, own, other)
        if own.role != "rate":
            return not other.owner
        head = self.index.facts[own.head] if own.head >= 0 else None
        if head is not None and head.quantity and head.quantity in self._asking.measures:
            return head.owner == other.owner  # 总支出 3,198万元，执行率: the rate is of the whole
        if not own.item or own.item in self._asking.reported:
            return tier <= SENTENCE or not other.owner
        return same_item(own.item, other.item)


def _fits(fact: Fact, spec: Binding) -> bool:
    if (spec.kind and fact.kind not in spec.kind) or (spec.unit and fact.unit not in spec.unit):
        return False
    if spec.measure and fact.measure not in spec.measure:
        return False
    if spec.item and not fact.item.endswith(spec.item) and fact.quantity not in spec.item:
        return False
    return fact.sign in _SIGNS[spec.sign]
