"""A key that does nothing where it stands is told, with its place and what acts there."""

from __future__ import annotations

import pytest

from auditor.rulebook import KINDS, load_rule
from auditor.rulebook.about import keys_of
from auditor.rulebook.rule import RuleFile
from tests.rulebook.samples import BODY, EXAMPLES

LINES = {
    "names": "names: {执行率: 执行率}",
    "within": "within: sentence",
    "rounding": "rounding: truncate",
    "tolerance": "tolerance: 2元",
    "missing": "missing: zero",
    "message": "message: 不符",
    "not_a_fault": "not_a_fault: [同口径]",
    "when": "when: [教育]",
    "unless": "unless: [教育]",
    "applies_to": "applies_to: 任意",
    "basis": "basis: 办法",
    "tags": "tags: 决算",
}


def told(*lines: str) -> list[tuple[int, int, str, str]]:
    head = "id: rate-disagrees\ntitle: 题\nseverity: info\nwhy: 因\n"
    text = head + "\n".join(lines) + f"\n{EXAMPLES}"
    _, errors = load_rule("pack/rate-disagrees.yaml", text)
    return [(error.line, error.column, error.what, error.advice) for error in errors]


@pytest.mark.parametrize("kind", KINDS)
def test_what_acts_in_a_kind_is_taken_and_what_does_not_is_told(kind: str) -> None:
    acting = {key for key, about in keys_of(RuleFile).items() if kind in about.kinds} - {*KINDS}
    for key, line in LINES.items():
        said = [what for _, _, what, _ in told(BODY[kind], line)]
        if key in acting and (key, kind) not in {("rounding", "table"), ("names", "grade")}:
            assert said == [], (kind, key)
        else:
            assert len(said) == 1, (kind, key)


def test_the_table_of_keys_and_kinds_names_every_key() -> None:
    assert set(LINES) | {"id", "title", "severity", "why", "examples"} | set(KINDS) == set(
        keys_of(RuleFile)
    )


@pytest.mark.parametrize(
    ("lines", "place", "what", "advice"),
    [
        (
            (BODY["text"], "within: sentence"),
            (6, 1), "within（范围）在 text（文字）规则里不起作用",
            "删去它；它管的是 check（检查）规则；它在 when、unless 里写了比较时才起作用",
        ),
        (
            (BODY["parts"], "缺数: 当作零"),
            (6, 1), "missing（缺数）在 parts（分项）规则里不起作用",
            "删去它；它管的是 check（检查）规则",
        ),
        (
            (BODY["parts"], "when: [预算数 > 0]", "names: {预算: 全年预算数}"),
            (7, 9), "规则里没有用到 预算", "是不是 预算数？照规则里的名字写，或删去",
        ),
        (
            (BODY["parts"], "when: [预算数 > 0]", "names: {预算数: {missing: zero}}"),
            (7, 15), "missing（缺数）在 parts（分项）规则里不起作用",
            "删去它；它管的是 check（检查）规则",
        ),
        (
            (BODY["grade"], "names: {总分: 得分}"),
            (6, 9), "规则里没有用到 总分", "是不是 得分？照规则里的名字写，或删去",
        ),
        (
            ("text: {forbid: [待补]}", "when: [预算数 > 0]"),
            (6, 8), "文字规则里没有数可比", "只写词；要比较数，写 check（检查）规则",
        ),
        (
            ("text: {numbering: headings, allow: [不得]}",),
            (5, 29), "allow（允许）只与 forbid、pattern 一起用",
            "删去它；豁免词写在 not_a_fault（不算错）下",
        ),
        (
            ("agree: {items: [总支出], by: [target]}",),
            (5, 23), "by（按）与 items 不能一起写", "写明了 items（科目），就按名字比；删去一个",
        ),
        (
            ("agree: {items: [总支出], across: documents}", "when: [教育]"),
            (6, 1), "when（适用）在跨文件的规则里不起作用",
            "删去它；例外的说法写在 not_a_fault（不算错）下",
        ),
        (
            ("table: {formulas: true, total: [小计]}",),
            (5, 25), "formulas 之外又写了 total", "一条规则只查一样，另写一条规则",
        ),
        (
            ("table: {formulas: true, prose: true}",),
            (5, 25), "formulas 之外又写了 prose", "一条规则只查一样，另写一条规则",
        ),
        (
            ("table: {footing: rows}", "rounding: truncate"),
            (6, 1), "rounding（舍入）在查合计、查正文的表格规则里不起作用",
            "删去它；合计总按印出的位数比",
        ),
    ],
)  # fmt: skip
def test_a_key_without_meaning_is_told_at_its_place(
    lines: tuple[str, ...], place: tuple[int, int], what: str, advice: str
) -> None:
    assert told(*lines) == [(*place, what, advice)]


@pytest.mark.parametrize(
    "lines",
    [
        # where `when` compares figures, names and reach of the comparison count in every kind
        (BODY["parts"], "when: [预算数 > 0]", "within: section", "names: {预算数: 全年预算数}"),
        (BODY["grade"], "names: {得分: 总分}"),
        ("table: {formulas: true}", "rounding: truncate"),
        ("text: {pattern: 待.补, allow: [不得]}", "when: [教育]"),
    ],
)
def test_what_acts_is_taken(lines: tuple[str, ...]) -> None:
    assert told(*lines) == []
