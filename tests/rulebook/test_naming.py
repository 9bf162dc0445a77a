"""Names of a rule: known, declared or shown in an example; spellings stand for names."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.auditing import audit_document, run_examples
from auditor.reading import read_text
from auditor.rulebook import load_rules
from auditor.rulebook.bindings import Binding
from auditor.rulebook.vocabularies import read_vocabulary
from auditor.words import Entry
from tests.rulebook.samples import RATE, loaded, mistakes

OWN = """\
id: own-rate
title: 参与率不符
severity: error
why: 参与率由参与学生除以在校学生得出。
check: 课服参与率 = 参与学生 / 在校学生
names:
  参与学生: {spelled: [参与学生]}
  在校学生: {spelled: [在校学生]}
examples:
  - text: 在校学生200人，参与学生150人，课后服务参与率75%。
    verdict: holds
  - text: 在校学生200人，参与学生150人，课后服务参与率80%。
    verdict: broken
"""
WORDS = """\
rates:
  课后服务参与率: [课服参与率]
self_naming: [课后服务参与率]
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "what", "advice"),
    [
        ("执行率 = 执行数", "执行率 = 执形数", 5, 14, "不知道 执形数 指什么", "是不是 执行数？"),
        ("年初预算数]", "年初预算书]", 7, 25, "不知道 年初预算书 指什么", "是不是 年初预算"),
        ("within:", "when: [某某数 > 1]\nwithin:", 8, 8, "不知道 某某数 指什么", "spelled"),
    ],
)
def test_a_name_that_nobody_could_know_is_told(
    old: str, new: str, line: int, column: int, what: str, advice: str
) -> None:
    found = [error for error in mistakes(RATE.replace(old, new, 1)) if "不知道" in error.what]
    assert [(line, column, what)] == [(one.line, one.column, one.what) for one in found]
    assert advice in found[0].advice


def test_a_name_that_an_example_uses_or_that_is_declared_is_known() -> None:
    shown = RATE.replace("执行数 / 预算数", "执行数 / 某某数").replace("  预算数:", "  某某数:")
    assert loaded(shown).condition is not None
    used = RATE.replace("within:", "unless: [某某数 > 1]\nwithin:").replace("预算200", "某某数200")
    assert loaded(used).unless == ("某某数 > 1",)


def test_a_spelling_stands_for_the_name_that_the_vocabulary_gives_it() -> None:
    rule = loaded(
        RATE.replace("预算数: {prefer: [全年预算数, 年初预算数]", "预算数: {prefer: [调整预算]")
    )
    assert Binding(prefer=("调整预算", "全年预算数"), kind=("money",)) == rule.names["预算数"]
    rule = loaded(
        RATE.replace("check: 执行率", "check: 资金执行率").replace("{执行率", "{资金执行率")
    )
    assert Binding(prefer=("资金执行率", "执行率")) == rule.names["资金执行率"]


def test_a_vocabulary_of_ones_own_serves_rules_and_reports(tmp_path: Path) -> None:
    (tmp_path / "own-rate.yaml").write_text(OWN, encoding="utf-8")
    (error,) = load_rules(tmp_path).errors
    assert "不知道 课服参与率 指什么" == error.what
    (tmp_path / "vocabulary.yaml").write_text(WORDS, encoding="utf-8")
    book = load_rules(tmp_path)
    assert () == book.errors
    assert [True, True] == [result.ok for result in run_examples(book)]
    audited = audit_document(read_text("在校学生200人，参与学生150人，课服参与率80%。"), book)
    assert ["broken"] == [verdict.verdict for verdict in audited.verdicts]
    assert "课后服务参与率" in {fact.measure for fact in audited.facts}
    shipped = audit_document(read_text("在校学生200人，课服参与率80%。"), load_rules("core"))
    assert "课后服务参与率" not in {fact.measure for fact in shipped.facts}


def test_mistakes_of_a_vocabulary_are_told() -> None:
    words, (error,) = read_vocabulary("vocabulary.yaml", "rate:\n  甲率: [甲率]\n")
    assert ((), "不认识的键 rate") == (words, error.what)
    assert "是不是 rates" in error.advice
    words, errors = read_vocabulary("vocabulary.yaml", "量:\n  甲: [乙, 丙]\n科目词: 丁\n")
    assert [] == errors
    assert (Entry("quantities", "甲", ("乙", "丙")), Entry("accounts", "", ("丁",))) == words


def test_a_spelling_that_is_given_a_new_name_has_no_other(tmp_path: Path) -> None:
    text = "quantities:\n  差旅支出: [执行金额]\n"
    (tmp_path / "vocabulary.yaml").write_text(text, encoding="utf-8")
    book = load_rules(tmp_path)
    (fact,) = audit_document(read_text("执行金额5万元。"), book).facts
    assert "差旅支出" == fact.quantity
