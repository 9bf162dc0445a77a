"""Rules that loaded as plain data, and back: what is read again is held against the shapes.

Plain data may have been written by somebody else: it is only ever taken apart, never run, and
anything in it that no sound rule file could have said makes the whole of it `Damaged`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from auditor.rulebook.circumstances import circumstances
from auditor.rulebook.condition import LENGTHS, Condition, Name, Term
from auditor.rulebook.expression import MOST_STEPS
from auditor.rulebook.forms import Form, Record, form_of
from auditor.rulebook.functions import FUNCTIONS, YEARS_BACK
from auditor.rulebook.packs import Pack
from auditor.rulebook.rule import Rule, RuleFile
from auditor.rulebook.tolerance import read_tolerance

_OPERATIONS = {"+": 2, "-": 2, "*": 2, "/": 2, "negate": 1}
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_COMPARING = frozenset(("=", "!=", "<=", ">=", "<", ">"))


class Damaged(ValueError):
    """Data that does not say what a rule says."""


def plain_rule(rule: Rule) -> dict[str, Any]:
    """A rule as JSON can hold it; what has its default is left out."""
    return {
        "keys": _plain_fields(rule, RuleFile),
        "conditions": {one.text: _plain_condition(one) for one in rule.conditions()},
    }


def rule_of(data: Any, path: str, pack: Pack) -> Rule:
    """The rule that the data says, as the file at `path` of a pack; raises `Damaged`."""
    try:
        values = _keys_reader()(data["keys"])
        stated = data["conditions"]
        rule = assembled(values, (path, pack), lambda text: _condition(text, stated[text]))
        _require(bool(rule.kind) and rule.id == Path(path).stem)
        cells = rule.table.cells if rule.table is not None else {}
        names = rule.between_cells.names if rule.between_cells is not None else ()
        _require(all(name.quantity in cells for name in names))
    except Damaged:
        raise
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise Damaged(str(error)) from error
    return rule


def assembled(
    values: Mapping[str, Any], origin: tuple[str, Pack], read: Callable[[str], Condition]
) -> Rule:
    """A rule from the values of its keys; `read` gives the condition that a text states."""
    path, pack = origin
    check, table, tolerance = values.get("check"), values.get("table"), values.get("tolerance")
    own = values.get("applies_to")
    return Rule(
        **values,
        condition=read(check) if check else None,
        between_cells=read(table.holds) if table is not None and table.holds else None,
        allowed=read_tolerance(tolerance) if tolerance else None,
        circumstances=circumstances(values.get("when", ()), values.get("unless", ()), read),
        path=path,
        pack=pack.name,
        documents=own if own is not None else pack.applies_to,
    )


# -- as data --------------------------------------------------------------------------------------


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if is_dataclass(value):
        return _plain_fields(value, type(value))
    return str(value) if isinstance(value, Decimal) else value


def _plain_fields(value: Any, shape: Any) -> dict[str, Any]:
    found = {}
    for item in fields(shape):
        said = getattr(value, item.name)
        default = item.default_factory() if callable(item.default_factory) else item.default
        if default is MISSING or said != default:
            found[item.name] = _plain(said)
    return found


def _plain_condition(condition: Condition) -> list[Any]:
    return [[_plain_term(side) for side in condition.sides], list(condition.ops)]


def _plain_term(term: Term) -> list[Any]:
    if term.name is not None:
        name = term.name  # no name that stands in a condition is a length
        return ["name", name.quantity, name.template, name.prior, name.years]
    if term.does == "number":
        return ["number", term.digits, term.unit]
    whole = [] if term.whole is None else [term.whole]
    return [term.does, *map(_plain_term, term.of), *whole]


# -- and back -------------------------------------------------------------------------------------


@cache
def _keys_reader() -> Callable[[Any], dict[str, Any]]:
    record = form_of(RuleFile).record
    assert record is not None  # noqa: S101  its shape is a dataclass
    return _fields_reader(record)


@cache
def _reader(form: Form) -> Callable[[Any], Any]:
    """What makes a value of that form of plain data, or raises `Damaged`."""
    if form.record is not None:
        shape, fields_of = form.record.shape, _fields_reader(form.record)
        return lambda data: shape(**fields_of(data))
    if form.of is not None:
        return _many_reader(form.of) if form.kind == "many" else _table_reader(form.of)
    if form.words is not None:
        allowed = frozenset((True, False) if form.is_flag else form.allowed)
        kind: type = bool if form.is_flag else str
        return lambda data: data if type(data) is kind and data in allowed else _refuse()
    if form.kind == "number":
        return lambda data: Decimal(data) if type(data) is str else _refuse()
    return lambda data: data if type(data) is str else _refuse()


def _many_reader(inner: Form) -> Callable[[Any], tuple[Any, ...]]:
    read, only_text = _reader(inner), frozenset((str,))

    def many(data: Any) -> tuple[Any, ...]:
        if type(data) is not list:
            raise Damaged("no list")
        if inner.kind == "text" and only_text.issuperset(map(type, data)):
            return tuple(data)
        return tuple([read(one) for one in data])

    return many


def _table_reader(inner: Form) -> Callable[[Any], dict[str, Any]]:
    read = _reader(inner)

    def table(data: Any) -> dict[str, Any]:
        if type(data) is not dict:
            raise Damaged("no table")
        return {key: read(one) for key, one in data.items()}

    return table


def _fields_reader(record: Record) -> Callable[[Any], dict[str, Any]]:
    readers = {name: _reader(form) for name, form in record.forms.items()}
    required = frozenset(record.required)

    def fields_of(data: Any) -> dict[str, Any]:
        if type(data) is not dict or not required.issubset(data):
            raise Damaged("no record, or not whole")
        return {key: readers[key](said) for key, said in data.items()}

    return fields_of


def _refuse() -> Any:
    raise Damaged("not as a rule says it")


def _condition(text: str, data: Any) -> Condition:
    sides, ops = data
    _require(len(sides) == len(ops) + 1 > 1 and _COMPARING.issuperset(ops))
    left = iter(range(MOST_STEPS))
    return Condition(text, tuple([_term(side, left) for side in sides]), tuple(ops))


def _term(data: Any, left: Iterator[int]) -> Term:
    """A term; `left` runs out where there are more than any condition may have."""
    _require(next(left, None) is not None)
    does, *rest = data
    if does == "name":
        return Term(does, name=_name(*rest))
    if does == "number":
        digits, unit = rest
        _require(type(unit) is str and _DIGITS.fullmatch(digits) is not None)
        return Term(does, digits=digits, unit=unit)
    whole = rest.pop() if rest and type(rest[-1]) is int else None
    _require(_fits(does, len(rest), whole))
    of = tuple([_term(one, left) for one in rest])
    _require(does not in LENGTHS or of[0].name is not None)
    return Term(does, of, whole=whole)


@cache
def _fits(does: str, count: int, whole: int | None) -> bool:
    function = FUNCTIONS.get(does)
    if function is not None:
        return function.fits(count, whole)
    return _OPERATIONS.get(does) == count and whole is None


def _name(quantity: Any, template: Any, prior: Any, years: Any) -> Name:
    _require(type(quantity) is type(template) is str and bool(quantity))
    _require(type(prior) is bool and type(years) is int and years in YEARS_BACK)
    return Name(quantity, template, prior, years)


def _require(sound: bool) -> None:  # noqa: FBT001  it is the one thing it is told
    if not sound:
        _refuse()
