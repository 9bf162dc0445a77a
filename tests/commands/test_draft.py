"""``auditor rules new``: a rule file from a sentence."""

from __future__ import annotations

import io

import pytest

from auditor.rulebook import load_rule
from tests.desk import Desk


@pytest.mark.parametrize(
    ("sentence", "check"),
    [
        (
            "全年预算数为400万元，执行数为100万元，预算执行率25%。",
            "执行率 = 执行数 / 全年预算数",
        ),
        ("甲类补助3万元，乙类补助4万元，补助合计7万元。", "补助 = 甲类补助 + 乙类补助"),
        ("受理申请30件，办结申请20件。", "办结申请 <= 受理数"),
    ],
)
def test_a_sentence_becomes_a_rule_that_keeps_its_examples(
    desk: Desk, sentence: str, check: str
) -> None:
    outcome = desk.run("rules", "new", sentence, "--id", "made-here")
    assert outcome.code == 0
    rule, errors = load_rule("made-here.yaml", outcome.out)
    assert errors == []
    assert rule is not None
    assert rule.condition is not None
    assert (check, "made-here") == (rule.condition.text, rule.id)
    assert [example.verdict for example in rule.examples] == ["holds", "broken", "unchecked"]


def test_a_rule_is_written_to_a_file_that_can_be_tested(desk: Desk) -> None:
    sentence = "全年预算数为400万元，执行数为100万元，预算执行率25%。"
    made = desk.run("rules", "new", sentence, "--id", "made-here", "--output", "made-here.yaml")
    assert made.code == 0
    assert desk.run("rules", "test", "made-here.yaml").code == 0


def test_a_sentence_that_states_no_relation_is_refused_with_what_was_read(desk: Desk) -> None:
    outcome = desk.run("rules", "new", "投入3万元。")
    assert outcome.code == 2
    assert "3万元" in outcome.err
    assert "没有看出和、比率或大小关系" in outcome.err


RATE = "全年预算数为400万元，执行数为100万元，预算执行率25%。"


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_without_a_sentence_the_user_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, RATE, "9", "", "rate-asked-for", "执行率不符")
    outcome = desk.run("rules", "new")
    assert outcome.code == 0
    assert "  100万元  科目 （无）  指标 执行数" in outcome.out
    assert "  1. 执行率 = 执行数 / 全年预算数" in outcome.out
    assert "请写 1 到" in outcome.out  # 9 was no choice
    rule, errors = load_rule(
        "rate-asked-for.yaml", (desk.folder / "rate-asked-for.yaml").read_text("utf-8")
    )
    assert errors == []
    assert rule is not None
    assert (rule.title, rule.check) == ("执行率不符", "执行率 = 执行数 / 全年预算数")


def test_a_question_without_an_answer_ends_the_command(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch)
    outcome = desk.run("rules", "new")
    assert outcome.code == 2
    assert "auditor rules new '句子' --id 编号" in outcome.err
