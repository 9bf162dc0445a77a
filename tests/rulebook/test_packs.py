"""Packs: what they say of themselves, what they build upon, whose rule takes whose place."""

from __future__ import annotations

from pathlib import Path

from auditor.rulebook import load_rules
from tests.rulebook.samples import RATE

PACK = "name: 本单位\ntitle: 本单位的规则\n"


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_rules_are_for_the_documents_of_their_pack_unless_they_say_otherwise(
    tmp_path: Path,
) -> None:
    write(tmp_path, "pack.yaml", PACK + "applies_to: [部门决算]\n")
    write(tmp_path, "rate-disagrees.yaml", RATE)
    own = RATE.replace("rate-disagrees", "own-kind") + "applies_to: 财政收支\n"
    write(tmp_path, "own-kind.yaml", own)
    everywhere = RATE.replace("rate-disagrees", "everywhere") + "适用文件: 任意\n"
    write(tmp_path, "deeper/everywhere.yaml", everywhere)
    book = load_rules(tmp_path)
    assert () == book.errors
    assert {
        "rate-disagrees": ("部门决算",),
        "own-kind": ("财政收支",),
        "everywhere": (),
    } == {rule.id: rule.documents for rule in book.rules}
    assert {"本单位"} == {rule.pack for rule in book.rules}
    assert ["rate-disagrees", "everywhere"] == [
        rule.id for rule in sorted(book.fitting("部门决算"), key=lambda rule: rule.id, reverse=True)
    ]


def test_a_pack_builds_upon_others_and_its_rule_takes_the_place_of_theirs(tmp_path: Path) -> None:
    first = write(tmp_path, "甲/rate-disagrees.yaml", RATE)
    write(tmp_path, "乙/pack.yaml", PACK + "extends: [../甲]\n")
    second = write(tmp_path, "乙/rate-disagrees.yaml", RATE.replace("error", "info"))
    book = load_rules(tmp_path / "乙")
    assert () == book.errors
    (rule,) = book.rules
    assert (str(second), str(first)) == (
        rule.path,
        rule.replaces,
    )


def test_a_later_place_replaces_an_earlier_one(tmp_path: Path) -> None:
    first = write(tmp_path, "甲/rate-disagrees.yaml", RATE)
    second = write(tmp_path, "乙/rate-disagrees.yaml", RATE)
    (rule,) = load_rules(tmp_path / "甲", tmp_path / "乙").rules
    assert (str(second), str(first)) == (rule.path, rule.replaces)
    (rule,) = load_rules(tmp_path / "乙", tmp_path / "甲").rules
    assert (str(first), str(second)) == (rule.path, rule.replaces)


def test_packs_that_build_upon_each_other_are_loaded_once(tmp_path: Path) -> None:
    write(tmp_path, "甲/pack.yaml", PACK + "extends: ../乙\n")
    write(tmp_path, "甲/rate-disagrees.yaml", RATE)
    write(tmp_path, "乙/pack.yaml", "name: 乙\ntitle: 乙\nextends: ../甲\n")
    write(tmp_path, "乙/other-rate.yaml", RATE.replace("rate-disagrees", "other-rate"))
    book = load_rules(tmp_path / "甲")
    assert () == book.errors
    assert {"rate-disagrees", "other-rate"} == {rule.id for rule in book.rules}


def test_a_shipped_pack_is_built_upon_by_its_name(tmp_path: Path) -> None:
    write(tmp_path, "pack.yaml", PACK + "extends: [core]\n")
    write(tmp_path, "rate-disagrees.yaml", RATE)
    packs = {rule.pack for rule in load_rules(tmp_path).rules}
    assert {"core", "本单位"} == packs


def test_a_rule_file_named_alone_belongs_to_its_pack_but_brings_no_other(tmp_path: Path) -> None:
    write(tmp_path, "pack.yaml", PACK + "extends: [core]\napplies_to: 部门决算\n")
    file = write(tmp_path, "rate-disagrees.yaml", RATE)
    (rule,) = load_rules(file).rules
    assert ("本单位", ("部门决算",)) == (rule.pack, rule.documents)


def test_mistakes_of_a_pack_are_told_and_its_rules_load_all_the_same(tmp_path: Path) -> None:
    pack = write(tmp_path, "pack.yaml", "name: 本单位\ntitel: 题\napplies_to: 部门决算表\n")
    write(tmp_path, "rate-disagrees.yaml", RATE)
    book = load_rules(tmp_path)
    assert ["rate-disagrees"] == [rule.id for rule in book.rules]
    assert [
        (str(pack), 1, "缺少 title（规则）"),
        (str(pack), 2, "不认识的键 titel"),
        (str(pack), 3, "没有文件种类 部门决算表"),
    ] == [(error.path, error.line, error.what) for error in book.errors]
    assert "是不是 部门决算？" in book.errors[2].advice


def test_a_pack_that_builds_upon_nothing_there_is_told(tmp_path: Path) -> None:
    write(tmp_path, "pack.yaml", PACK + "extends: [croe]\n")
    (error,) = load_rules(tmp_path).errors
    assert "没有这个规则包、文件或文件夹" == error.what
    assert "是不是规则包 core？" in error.advice
