"""Every shipped rule is complete, and says of each of its examples what it should."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from zlib import crc32

import pytest

from auditor.auditing import ExampleResult, audit_document, run_examples
from auditor.commands.mutating import mutations
from auditor.reading import read_text
from auditor.rulebook import Rule, load_rules
from auditor.shipped import rules_folder

RULEBOOK = load_rules()
ABOUT = ("pack.yaml", "kinds.yaml", "vocabulary.yaml")
FILES = sorted(file for file in rules_folder().rglob("*.yaml") if file.name not in ABOUT)
RESULTS = run_examples(RULEBOOK)


def name(rule: Rule) -> str:
    return rule.id


def told(result: ExampleResult) -> str:
    return f"{result.rule.id} {result.place + 1}"


def test_every_file_holds_a_sound_rule() -> None:
    assert () == RULEBOOK.errors
    assert {path.stem for path in FILES} == {rule.id for rule in RULEBOOK.rules}
    assert len(FILES) == len(RULEBOOK.rules)


@pytest.mark.parametrize("result", RESULTS, ids=told)
def test_an_example_gives_its_verdict(result: ExampleResult) -> None:
    assert (result.wanted, True) == (result.got, result.ok), (result.text, result.expected)


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=name)
def test_a_rule_is_named_for_its_file(rule: Rule) -> None:
    assert rule.id == Path(rule.path).stem


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=name)
def test_a_rule_says_why_and_on_what_it_rests(rule: Rule) -> None:
    assert all(words.strip() for words in (rule.title, rule.why, *rule.basis))
    assert rule.basis


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=name)
def test_a_rule_shows_what_holds_and_what_is_broken_and_what_cannot_be_checked(rule: Rule) -> None:
    shown = Counter(example.verdict for example in rule.examples)
    assert shown["holds"] + shown["rounded"] >= 2
    assert shown["broken"] + shown["truncated"] >= 2
    assert shown["unchecked"] >= 1


def test_changed_digits_do_not_pass_unseen() -> None:
    # a third of the rules; of all it is told by benchmarks.rules
    # chosen by their ids, so that one more rule changes nothing for the others
    third = [rule for rule in RULEBOOK.rules if crc32(rule.id.encode()) % 3 == 1]
    made = [one.outcome for rule in third for one in mutations(rule, RULEBOOK)]
    counts = Counter(made)
    seen = len(made) - counts["hidden"]
    assert seen > 500
    # each rule alone, nothing set apart but what cannot be seen
    assert counts["noticed"] / seen > 0.95
    assert (counts["noticed"] + counts["elsewhere"]) / seen > 0.98


def test_the_list_of_relations_names_rules_that_exist() -> None:
    listed = (Path(__file__).parents[1] / "docs" / "规则清单.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z][a-z0-9-]+)`", listed))
    assert named <= {rule.id for rule in RULEBOOK.rules}
    assert len(re.findall(r"^\| [CDPFGX]\d\d \|", listed, re.MULTILINE)) == 169


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=name)
def test_what_one_rule_lets_pass_no_other_rule_finds_fault_with(rule: Rule) -> None:
    """Each example that holds, before all rules at once; an info may still ask a question."""
    sound = [one for one in rule.examples if one.verdict in ("holds", "rounded", "unchecked")]
    found = [
        (example.text, finding.rule, finding.message)
        for example in sound
        for finding in audit_document(read_text(example.text), RULEBOOK).findings
        if finding.severity in ("error", "warning")
    ]
    assert found == []
