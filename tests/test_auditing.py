"""The whole story: several reports in one run, what is counted, and the examples of rules."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from auditor import __version__
from auditor.auditing import audit, audit_document, audit_file, extract, run_examples
from auditor.model import FigureCounts
from auditor.reading import read_text
from auditor.rulebook import Rulebook, load_rules
from tests.desk import BAD, GOOD, RULE, WORDS


def rulebook(folder: Path, **files: str) -> Rulebook:
    """The rule of the desk, and more files by their names."""
    texts = {"rate-is-wrong": RULE} | {name.replace("_", "-"): text for name, text in files.items()}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_rules(folder)


def test_each_report_is_audited_in_the_order_given(tmp_path: Path) -> None:
    for name, text in (("乙.txt", BAD), ("甲.txt", GOOD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    advanced: list[int] = []
    report = audit(
        [tmp_path / "乙.txt", str(tmp_path / "甲.txt")],
        rulebook(tmp_path),
        progress=lambda: advanced.append(1),
    )
    assert ["乙.txt", "甲.txt"] == [Path(one.path).name for one in report.documents]
    assert [["broken"], ["holds"]] == [
        [said.verdict for said in one.verdicts] for one in report.documents
    ]
    assert (__version__, (), [1, 1]) == (report.version, report.rule_errors, advanced)


@pytest.mark.parametrize("kind", [str, Path])
def test_one_path_needs_no_list(tmp_path: Path, kind: type[str | Path]) -> None:
    path = tmp_path / "坏.txt"
    path.write_text(BAD, encoding="utf-8")
    (document,) = audit(kind(path), rulebook(tmp_path)).documents
    assert ["rate-is-wrong"] == [said.rule for said in document.findings]


def test_without_a_rulebook_the_core_pack_is_applied(tmp_path: Path) -> None:
    path = tmp_path / "坏.txt"
    path.write_text(BAD, encoding="utf-8")
    (document,) = audit(path).documents
    assert ["execution-rate-disagrees"] == [said.rule for said in document.findings]


def test_an_unreadable_file_among_good_ones_is_told_and_costs_them_nothing(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "4.txt").write_text(GOOD, encoding="utf-8")
    report = audit([tmp_path / f"{n}.txt" for n in (1, 2, 3, 4)], rulebook(tmp_path))
    assert ["audited", "failed", "failed", "audited"] == [one.status for one in report.documents]
    assert [1, 0, 0, 1] == [len(one.verdicts) for one in report.documents]
    assert {"error": 1, "broken": 1, "holds": 1} == {
        word: count for word, count in report.summary().items() if count
    }


def test_what_could_not_be_read_says_why_and_which_bytes_it_was(tmp_path: Path) -> None:
    path = tmp_path / "乱.txt"
    path.write_bytes(b"\x00")
    document = audit_file(path, rulebook(tmp_path))
    assert ("failed", hashlib.sha256(b"\x00").hexdigest(), FigureCounts(0, 0, 0), ()) == (
        document.status,
        document.sha256,
        document.figures,
        document.facts,
    )
    assert document.error is not None
    assert "空字节" in document.error


def test_what_is_not_there_has_no_bytes(tmp_path: Path) -> None:
    document = audit_file(tmp_path / "无.txt", rulebook(tmp_path))
    assert ("failed", "") == (document.status, document.sha256)


def test_broken_rules_are_told_and_the_good_ones_applied(tmp_path: Path) -> None:
    rules = rulebook(tmp_path, no_such_key=RULE.replace("why:", "wy:"))
    (tmp_path / "坏.txt").write_text(BAD, encoding="utf-8")
    report = audit(tmp_path / "坏.txt", rules)
    assert ["rate-is-wrong"] == [said.rule for said in report.documents[0].findings]
    (error,) = {message.split(":")[0] for message in report.rule_errors}
    assert error.endswith("no-such-key.yaml")


@pytest.mark.parametrize(
    ("text", "status", "read", "tied"),
    [
        (BAD, "audited", 3, 3),
        (GOOD + "投入5万元。\n", "audited", 4, 3),
        ("投入5万元，惠及80人。\n", "audited", 2, 0),
        # what could not be checked ties nothing
        ("执行数为100万元，执行率60%。\n", "audited", 2, 0),
        (WORDS, "empty", 0, 0),
        ("", "empty", 0, 0),
    ],
)
def test_read_figures_are_tied_or_unchecked(
    tmp_path: Path, text: str, status: str, read: int, tied: int
) -> None:
    document = audit_document(read_text(text), rulebook(tmp_path))
    assert (status, FigureCounts(read, tied, read - tied)) == (document.status, document.figures)
    assert read == len(document.facts)


def test_facts_of_a_text_stand_in_its_order_with_dates_and_numbers_among_them() -> None:
    text = "一、收入\n按甲财〔2022〕15号，2022年收入5万元，第3批支出4万元。"
    expected = [
        ("一、", "ordinal"),
        ("〔2022〕15号", "docnum"),
        ("2022年", "date"),
        ("5万元", "money"),
        ("第3", "ordinal"),
        ("4万元", "money"),
    ]
    assert expected == [(fact.text, fact.kind) for fact in extract(text)]
    assert expected == [(fact.text, fact.kind) for fact in extract(read_text(text))]


def test_examples_are_judged_by_their_own_rule(tmp_path: Path) -> None:
    results = run_examples(rulebook(tmp_path))
    assert [
        (0, "holds", "holds", "25%", True),
        (1, "broken", "broken", "25%", True),
    ] == [(one.place, one.wanted, one.got, one.expected, one.ok) for one in results]
    assert {"rate-is-wrong"} == {one.rule.id for one in results}


@pytest.mark.parametrize(
    ("old", "new", "got", "expected"),
    [
        ("执行率30%。\n    verdict: broken", "执行率30%。\n    verdict: holds", "broken", "25%"),
        ("expected: 25%", "expected: 26%", "broken", "25%"),
        ("执行率30%。", "结余率30%。", "unchecked", ""),
    ],
)
def test_an_example_that_disagrees_is_told(
    tmp_path: Path, old: str, new: str, got: str, expected: str
) -> None:
    sound = "  - text: 全年预算数为8万元，执行数为2万元，执行率50%。\n    verdict: broken\n"
    results = run_examples(rulebook(tmp_path, rate_is_wrong=RULE.replace(old, new) + sound))
    assert [True, False, True] == [one.ok for one in results]
    assert (got, expected) == (results[1].got, results[1].expected)
