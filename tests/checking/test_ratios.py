"""A ratio such as 师生比1:15 is what one figure is to another."""

from __future__ import annotations

import pytest

from auditor.auditing import audit_document
from auditor.extraction import extract
from auditor.model import Verdict
from auditor.reading import read_text
from auditor.rulebook import Rulebook, load_rule

RULE = """\
id: pupils-per-teacher
title: 师生比与师生人数不符
severity: error
why: 师生比是专任教师与在校学生之比。
check: {check}
examples:
  - text: 在校学生30人，专任教师2人，师生比1:15，生师比15:1，开放床位5张，护士5人，床护比1:1。
    verdict: holds
  - {{text: 略, verdict: broken}}
"""


def said(check: str, text: str) -> list[Verdict]:
    rule, errors = load_rule("pupils-per-teacher.yaml", RULE.format(check=check))
    assert errors == []
    assert rule is not None
    return list(audit_document(read_text(text), Rulebook((rule,))).verdicts)


@pytest.mark.parametrize(
    ("check", "ratio", "verdict", "expected"),
    [
        ("师生比 = 专任教师 / 在校学生", "师生比1:15", "holds", "1:15"),
        ("师生比 = 专任教师 / 在校学生", "师生比为1：15", "holds", "1：15"),
        ("师生比 = 专任教师 / 在校学生", "师生比1:18", "broken", "1:15"),
        ("师生比 = 专任教师 / 在校学生", "师生比达到1:15.4", "broken", "1:15.0"),
        ("生师比 = 在校学生 / 专任教师", "生师比15:1", "holds", "15:1"),
        ("生师比 = 在校学生 / 专任教师", "生师比18:1", "broken", "15:1"),
    ],
)
def test_a_ratio_is_held_against_what_it_is_of(
    check: str, ratio: str, verdict: str, expected: str
) -> None:
    (one,) = said(check, f"在校学生1,200人，专任教师80人，{ratio}。")
    assert one.verdict == verdict
    assert one.expected is not None
    assert one.expected.text == expected
    assert one.difference == ("0" if verdict == "holds" else None)


def test_its_terms_may_be_of_different_units_and_rounded() -> None:
    (one,) = said("床护比 = 开放床位 / 护士", "开放床位500张，护士252人，床护比1:0.5。")
    assert one.verdict == "rounded"


def test_the_link_word_of_a_ratio_is_part_of_its_name() -> None:
    facts = extract(read_text("城乡居民收入比为2.02:1，比上年缩小0.03。师生比1:15。")).facts
    assert [fact.item for fact in facts if fact.kind == "ratio"] == ["城乡居民收入比", "师生比"]


def test_below_a_level_states_the_level() -> None:
    facts = extract(read_text("公务接待费2.50万元，低于上年的3.00万元，下降16.67%。")).facts
    assert [(fact.role, fact.measure) for fact in facts] == [
        ("main", "金额"), ("prior", "上期数"), ("growth", "增长率"),
    ]  # fmt: skip
    budget = extract(read_text("公务接待费2.50万元，低于年初预算数的3.00万元。")).facts
    assert [fact.measure for fact in budget] == ["金额", "年初预算数"]
    less = extract(read_text("公务接待费2.50万元，低于年初预算数0.50万元。")).facts
    assert [fact.role for fact in less] == ["main", "change"]
