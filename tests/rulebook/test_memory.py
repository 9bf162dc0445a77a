"""Remembered rules are the rules that the files state: nothing out of date, nothing damaged."""

from __future__ import annotations

import json
import os
import random
import time
from hashlib import sha256
from pathlib import Path

import pytest

from auditor.rulebook import Rulebook, load_rules, loading
from tests.desk import RULE

WORDS = "rates:\n  课服率: [课后服务率]\n"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "规则"
    folder.mkdir()
    (folder / "rate-is-wrong.yaml").write_text(RULE, encoding="utf-8")
    other = RULE.replace("rate-is-wrong", "rate-is-odd").replace("error", "warning")
    (folder / "rate-is-odd.yaml").write_text(other, encoding="utf-8")
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the rule files that were read as YAML."""
    names: list[str] = []
    plainly = loading.load_rule

    def told(path: str, *others: object) -> object:
        names.append(Path(path).stem)
        return plainly(path, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(loading, "load_rule", told)
    return names


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def same(one: Rulebook, other: Rulebook) -> bool:
    return repr(one) == repr(other)


def test_the_second_time_no_file_is_read_as_yaml(
    tmp_path: Path, rules: Path, read: list[str]
) -> None:
    first = load_rules(rules, cache=tmp_path / "c")
    assert sorted(read) == ["rate-is-odd", "rate-is-wrong"]
    read.clear()
    assert same(first, load_rules(rules, cache=tmp_path / "c"))
    assert read == []
    assert same(first, load_rules(rules))


def test_shipped_rules_are_the_same_from_the_cache(tmp_path: Path, read: list[str]) -> None:
    first = load_rules(cache=tmp_path)
    read.clear()
    assert same(first, load_rules(cache=tmp_path))
    assert read == []


def test_only_what_has_changed_is_read_anew(tmp_path: Path, rules: Path, read: list[str]) -> None:
    load_rules(rules, cache=tmp_path / "c")
    read.clear()
    changed = RULE.replace("严重", "").replace("25%", "25.0%")
    (rules / "rate-is-wrong.yaml").write_text(changed, encoding="utf-8")
    book = load_rules(rules, cache=tmp_path / "c")
    assert read == ["rate-is-wrong"]
    assert book.rules[1].examples[0].text.endswith("25.0%。")
    assert len(entries(tmp_path / "c")) == 1


def test_more_words_make_every_rule_be_read_anew(
    tmp_path: Path, rules: Path, read: list[str]
) -> None:
    load_rules(rules, cache=tmp_path / "c")
    read.clear()
    (rules / "vocabulary.yaml").write_text(WORDS, encoding="utf-8")
    load_rules(rules, cache=tmp_path / "c")
    assert sorted(read) == ["rate-is-odd", "rate-is-wrong"]


def test_a_moved_file_keeps_its_reading_but_has_its_own_path(
    tmp_path: Path, rules: Path, read: list[str]
) -> None:
    load_rules(rules, cache=tmp_path / "c")
    read.clear()
    (rules / "下级").mkdir()
    (rules / "rate-is-odd.yaml").rename(rules / "下级" / "rate-is-odd.yaml")
    book = load_rules(rules, cache=tmp_path / "c")
    assert read == []
    assert {Path(rule.path).parent.name for rule in book.rules} == {"规则", "下级"}
    assert {rule.pack for rule in book.rules} == {"规则", "下级"}


def test_what_is_wrong_is_told_each_time(tmp_path: Path, rules: Path) -> None:
    (rules / "rate-is-odd.yaml").write_text(RULE.replace("执行数 /", "/"), encoding="utf-8")
    plain = load_rules(rules)
    assert len(plain.errors) == 2
    for _ in range(3):
        book = load_rules(rules, cache=tmp_path / "c")
        assert list(map(str, plain.errors)) == list(map(str, book.errors))
        assert plain.rules == book.rules


def test_a_damaged_entry_is_none(tmp_path: Path, rules: Path, read: list[str]) -> None:
    plain = load_rules(rules, cache=tmp_path / "c")
    (entry,) = entries(tmp_path / "c")
    sound = entry.read_bytes()
    chance = random.Random(1)  # noqa: S311  repeatable, and no secret
    damaged = [b"", sound[:40], sound[:-1], sound + b" ", b"[]", sound.replace(b"error", b"info")]
    for _ in range(50):
        at = chance.randrange(len(sound))
        damaged.append(sound[:at] + bytes([sound[at] ^ 1 << chance.randrange(8)]) + sound[at + 1 :])
    for data in damaged:
        entry.write_bytes(data)
        read.clear()
        assert same(plain, load_rules(rules, cache=tmp_path / "c"))
        assert len(read) == 2
        assert sound == entry.read_bytes()


def test_an_entry_of_another_shape_is_none(tmp_path: Path, rules: Path) -> None:
    plain = load_rules(rules, cache=tmp_path / "c")
    (entry,) = entries(tmp_path / "c")
    for content in (b"[]", b"7", b"{", b"[" * 90_000, sound_key(entry)):
        entry.write_bytes(b"auditor.rules/1\n" + sha256(content).digest() + content)
        assert same(plain, load_rules(rules, cache=tmp_path / "c"))


def sound_key(entry: Path) -> bytes:
    """The entry with every rule in it made another thing."""
    rules = json.loads(entry.read_bytes()[len(b"auditor.rules/1\n") + 32 :])
    return json.dumps({key: {"keys": "__import__('os')"} for key in rules}).encode()


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path, rules: Path) -> None:
    (tmp_path / "c").write_text("a file", encoding="utf-8")
    assert same(load_rules(rules), load_rules(rules, cache=tmp_path / "c"))


def test_an_entry_in_use_stays_young(tmp_path: Path, rules: Path) -> None:
    load_rules(rules, cache=tmp_path / "c")
    (entry,) = entries(tmp_path / "c")
    last_week = time.time() - 7 * 24 * 3600
    os.utime(entry, (last_week, last_week))
    load_rules(rules, cache=tmp_path / "c")
    assert time.time() - entry.stat().st_mtime < 60
