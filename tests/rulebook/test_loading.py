from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.rulebook import load_rule, load_rules
from tests.rulebook.samples import CHINESE, RATE


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_folder_is_read_with_its_folders_and_a_broken_rule_stops_no_other(tmp_path: Path) -> None:
    write(tmp_path, "b/rate-disagrees.yaml", RATE)
    write(tmp_path, "a/other-rate.yml", RATE.replace("rate-disagrees", "other-rate"))
    write(tmp_path, "a/pack.yaml", "name: 甲\ntitle: 不是规则")
    write(tmp_path, "a/notes.txt", "不是规则")
    broken = write(tmp_path, "a/broken.yaml", "id: broken")
    book = load_rules(tmp_path)
    assert [rule.id for rule in book.rules] == ["other-rate", "rate-disagrees"]
    assert [pack.name for pack in book.packs] == ["甲", "b"]
    assert {error.path for error in book.errors} == {str(broken)}


def test_a_file_named_twice_counts_once_and_an_id_is_unique_in_a_place(tmp_path: Path) -> None:
    first = write(tmp_path, "a/rate-disagrees.yaml", RATE)
    second = write(tmp_path, "b/rate-disagrees.yaml", RATE)
    assert len(load_rules(first, str(first), tmp_path / "a").rules) == 1
    book = load_rules(tmp_path)
    assert [rule.pack for rule in book.rules] == ["a"]
    assert [(error.path, error.what) for error in book.errors] == [
        (str(second), f"编号 rate-disagrees 已在 {first}")
    ]


def test_all_shipped_packs_are_the_default_and_one_may_be_named() -> None:
    core = load_rules("core")
    assert {"core"} == {rule.pack for rule in core.rules}
    assert {rule.id for rule in core.rules} <= {rule.id for rule in load_rules().rules}
    assert ["core"] == [pack.name for pack in core.packs]


@pytest.mark.parametrize("path", ["cor", "/没有/这个", "甲\0乙", "长" * 5000])
def test_a_path_that_leads_nowhere_is_told(path: str) -> None:
    book = load_rules(path)
    assert book.rules == ()
    (error,) = book.errors
    assert "没有这个规则包、文件或文件夹" in error.what
    assert "core" in error.advice


def test_a_file_in_another_encoding_or_too_large_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "rate-disagrees.yaml"
    wrong.write_bytes(b"id: rate-disagrees\ntitle: " + "率".encode("gb18030"))
    (error,) = load_rules(wrong).errors
    assert (error.line, error.column, error.what) == (2, 8, "不是 UTF-8 编码")
    large = write(tmp_path, "large.yaml", "#" * 1_000_001)
    (error,) = load_rules(large).errors
    assert "太大" in error.what


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    endless = tmp_path / "rate-disagrees.yaml"
    endless.symlink_to(endless)
    (error,) = load_rules(tmp_path).errors
    assert "读不了" in error.what


WRONG = "：，、。｛｝【】［］“”（）　\t\n\r\x07\x85\u2028\ufeff０%@&*!|>{}[],:?-#'\"\\ "


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from([RATE, CHINESE]))
    for _ in range(draw(st.integers(1, 6))):
        at, length = draw(st.integers(0, len(text))), draw(st.integers(0, 12))
        put = draw(st.text(alphabet=WRONG, max_size=3) | st.text(max_size=2))
        text = text[:at] + put + text[at + length :]
    return text


@settings(max_examples=400, deadline=None)
@given(mutated())
def test_no_text_stops_the_loading(text: str) -> None:
    rule, errors = load_rule("rate-disagrees.yaml", text)
    assert (rule is None) == bool(errors)
    for error in errors:
        assert error.line >= 1
        assert error.column >= 1
        assert error.what
        assert error.advice
