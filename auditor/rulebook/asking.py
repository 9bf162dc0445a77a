"""What a rule asks of figures, worked out once, so that no figure of any report asks it again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from auditor.rulebook.condition import Condition, Name

if TYPE_CHECKING:
    from auditor.rulebook.bindings import Binding

#: Roles that are found by a link of the reported fact, not by a name.
RELATIONAL = frozenset(("head", "base", "target", "whole", "dividend", "divisor"))


class Wanted(NamedTuple):
    """What one name of a condition asks for."""

    words: tuple[str, ...]  #: the name, and the words that the rule gives for it
    template: str  #: of 增长率($科目), which stands for the same item on all sides
    items: tuple[str, ...]  #: the item as printed, so that it does not matter whose it is
    nearby: bool  #: any level beside the reported figure will do
    kinds: tuple[str, ...]  #: what the rule says it may be: money, count …
    by_kind: bool  #: the rule says of what kinds this figure and the reported one are
    #: 占比($甲) = 金额($甲) / 金额($乙): all of 乙 are of one item, but not of the anchor's
    of_another: bool
    any_time: bool = False  #: whenever it is told: what was found last year and mended since
    any_chapter: bool = False  #: wherever it is told, if the report tells but one of that name


class Asking(NamedTuple):
    """What a rule asks for as a whole."""

    names: Mapping[Name, Wanted] = {}
    #: what a rule itself asks for, so that 结余 = 预算数 - 执行数 may mix the stages
    measures: frozenset[str] = frozenset()
    #: what it calls the reported figure: 满编率 is its name, not a matter of its own
    reported: tuple[str, ...] = ()
    one_unit: bool = True  #: whether figures of different units have no place in it
    bounds: bool = False  #: no comparison of it is an equality
    nearby: bool = False  #: it takes any level nearby for one of its names
    links: int = 0  #: how many figures it finds by a link of the reported one
    of_base: bool = False  #: one of them is what the reported one is said to be of


def asking(
    condition: Condition | None, specs: Mapping[str, Binding], others: Iterable[Condition]
) -> Asking:
    """What a rule with this condition asks for; `others` are the comparisons of when and unless."""
    stated = (condition,) if condition is not None else ()
    own = condition.names[0] if condition is not None else None
    names = dict.fromkeys(
        each for one in (*stated, *others) for name in one.names for each in (name, _now(name))
    )
    asked = [name.quantity for one in stated for name in one.names]
    asked += [word for spec in specs.values() for word in (*spec.prefer, *spec.measure)]
    return Asking(
        {name: _wanted(name, own, specs) for name in names},
        frozenset(asked),
        _words(own.quantity, specs) if own is not None else (),
        condition is None or not condition.mixes_units,
        all("=" not in one.ops for one in stated),
        any("nearby" in spec.role for spec in specs.values()),
        sum(bool(spec.role) and spec.role[0] in RELATIONAL for spec in specs.values()),
        any("base" in spec.role for spec in specs.values()),
    )


def _now(name: Name) -> Name:
    """公用经费 of 上年(公用经费)."""
    return Name(name.quantity, name.template)


def _wanted(name: Name, own: Name | None, specs: Mapping[str, Binding]) -> Wanted:
    spec = specs.get(name.quantity)
    reported = specs.get(own.quantity) if own is not None else None
    return Wanted(
        _words(name.quantity, specs),
        name.template,
        spec.item if spec is not None else (),
        spec is not None and "nearby" in spec.role,
        spec.kind if spec is not None else (),
        bool(spec is not None and spec.kind and reported is not None and reported.kind),
        bool(own is not None and name.template and own.template and name.template != own.template),
        spec is not None and spec.period == "any",
        spec is not None and spec.chapter == "any",
    )


def _words(quantity: str, specs: Mapping[str, Binding]) -> tuple[str, ...]:
    spec = specs.get(quantity)
    if spec is None:
        return (quantity,)
    return tuple(filter(None, (quantity, *spec.prefer, *spec.item, *spec.spelled)))
