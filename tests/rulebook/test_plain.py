"""Rules as plain data say what the files said; other data is refused, never run."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from auditor.rulebook import Rule, load_rule, load_rules
from auditor.rulebook.packs import plain_pack
from auditor.rulebook.plain import Damaged, plain_rule, rule_of
from tests.desk import RULE

FILE = "规则/rate-is-wrong.yaml"
PACK = plain_pack(Path("规则"))


def loaded() -> Rule:
    rule, errors = load_rule(FILE, RULE)
    assert not errors
    assert rule is not None
    return rule


def data() -> Any:
    return json.loads(json.dumps(plain_rule(loaded())))


def test_every_shipped_rule_comes_back_as_it_was() -> None:
    for pack in load_rules().packs:
        for rule in load_rules(pack.folder).rules:
            again = rule_of(json.loads(json.dumps(plain_rule(rule))), rule.path, pack)
            assert rule == again
            assert repr(rule) == repr(again)
            for one, other in zip(rule.conditions(), again.conditions(), strict=True):
                assert (one.sides, one.ops) == (other.sides, other.ops)


def test_what_has_its_default_is_not_written() -> None:
    assert sorted(data()["keys"]) == [
        "basis", "check", "examples", "id", "not_a_fault", "severity", "title", "why",
    ]  # fmt: skip
    assert data()["conditions"] == {
        "执行率 = 执行数 / 全年预算数": [
            [
                ["name", "执行率", "", False, 1],
                ["/", ["name", "执行数", "", False, 1], ["name", "全年预算数", "", False, 1]],
            ],
            ["="],
        ]
    }


SIDES = ("conditions", "执行率 = 执行数 / 全年预算数", 0)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("keys",), []),
        (("keys", "id"), "another-rule"),
        (("keys", "title"), 7),
        (("keys", "not_a_fault"), "同口径"),
        (("keys", "not_a_fault"), [7]),
        (("keys", "severity"), "error"),
        (("keys", "severity", "broken"), "dreadful"),
        (("keys", "severity", "broken"), []),
        (("keys", "examples", 0, "verdict"), None),
        (("keys", "condition"), "__import__('os')"),
        (("keys", "names"), [["执行率", {}]]),
        (("keys", "check"), "执行率 = 2"),
        (("conditions",), None),
        (SIDES, "执行率"),
        ((*SIDES, 0), ["name", "执行率"]),
        ((*SIDES, 0), ["name", "", "", False, 1]),
        ((*SIDES, 0), ["name", "执行率", "", True, 900]),
        ((*SIDES, 0), ["number", "1e9999999", "%"]),
        ((*SIDES, 0), ["number", "NaN", "%"]),
        ((*SIDES, 0), ["number", "many", ""]),
        ((*SIDES, 0), ["system", ["number", "1", ""]]),
        ((*SIDES, 1, 0), "+"),
        ((*SIDES, 1), ["/", ["number", "1", ""]]),
        ((*SIDES, 1), ["round", ["number", "1", ""], 900]),
        ((*SIDES, 1), ["sum", *[["number", "1", ""]] * 300]),
        ((*SIDES[:2], 1), ["=", "="]),
        ((*SIDES[:2], 1), ["~"]),
    ],
)
def test_other_data_is_refused(place: tuple[str | int, ...], value: Any) -> None:
    changed = data()
    at = changed
    for step in place[:-1]:
        at = at[step]
    # an operation of the same shape is sound data, however it came there
    at[place[-1]] = value
    if place[-2:] == (1, 0):
        assert rule_of(changed, FILE, PACK).condition is not None
        return
    with pytest.raises(Damaged):
        rule_of(changed, FILE, PACK)


def test_no_hole_in_the_data_is_more_than_damage() -> None:
    whole = data()
    for path in _paths(whole):
        changed = copy.deepcopy(whole)
        at = changed
        for step in path[:-1]:
            at = at[step]
        del at[path[-1]]
        try:
            rule = rule_of(changed, FILE, PACK)
        except Damaged:
            continue
        assert rule.kind == "check"


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, (dict, list)):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _paths(one, (*path, key))


def test_data_as_deep_as_no_rule_is_refused() -> None:
    deep: Any = ["number", "1", ""]
    for _ in range(900):
        deep = ["negate", deep]
    changed = data()
    changed["conditions"]["执行率 = 执行数 / 全年预算数"][0][0] = deep
    with pytest.raises(Damaged):
        rule_of(changed, FILE, PACK)


CELLS = """\
id: rate-is-wrong
title: 两张表的收入不同
severity: error
why: 同一个数。
table:
  cells: {甲: {title: 甲表}, 乙: {title: 乙表}}
  holds: 甲 = 乙
examples:
  - {text: 略。, verdict: holds}
  - {text: 略。, verdict: broken}
"""


def test_a_relation_between_cells_names_cells_that_there_are() -> None:
    rule, _ = load_rule(FILE, CELLS)
    assert rule is not None
    changed = plain_rule(rule)
    assert rule_of(changed, FILE, PACK) == rule
    del changed["keys"]["table"]["cells"]["乙"]
    with pytest.raises(Damaged):
        rule_of(changed, FILE, PACK)
