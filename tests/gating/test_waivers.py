"""The file of waivers: what it may say, what is wrong with it, and that it is only added to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.errors import AuditorError
from auditor.gating import Waiver, add_waiver, is_date, is_fingerprint, read_waivers

FILE = """\
# 我们自己的说明

- fingerprint: 18ef23b3eb2a5bb7   # 见会议纪要
  reason: 口径不同
  by: 张三
- 指纹: "86e37639"
  原因: 截尾，下年改
  批准人: 李四
  截止: 2027-03-31
  报告: 2025/*.docx
  规则: execution-rate-disagrees
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "w.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_may_be_written_by_hand_and_in_chinese(tmp_path: Path) -> None:
    assert read_waivers(written(tmp_path, FILE)) == (
        Waiver("18ef23b3eb2a5bb7", "口径不同", "张三"),
        Waiver(
            "86e37639", "截尾，下年改", "李四", "2027-03-31", "2025/*.docx",
            "execution-rate-disagrees",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "\n", "# 还没有\n", "\ufeff# 记事本存的\n"])
def test_a_file_may_hold_nothing(tmp_path: Path, text: str) -> None:
    assert read_waivers(written(tmp_path, text)) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fingerprint: 18ef23b3\n", ["w.yaml:1:1", "应是一个列表"]),
        ("- 18ef23b3\n", ["w.yaml:1:3", "这里要写“键: 值”"]),
        ("- fingerprint: 18ef23b3\n  by: 张三\n", ["缺少 reason（原因）"]),
        ("- fingerprint: 18ef\n  reason: a\n  by: b\n", ["w.yaml:1:16", "18ef 不是指纹"]),
        ("- fingerprint: 18ef23bz\n  reason: a\n  by: b\n", ["18ef23bz 不是指纹"]),
        ("- fingerprint: 18ef23b3\n  reason:\n  by: b\n", ["这里没有内容"]),
        ("- fingerprint: 18ef23b3\n  raeson: a\n  by: b\n", ["raeson", "是不是 reason"]),
        ("- fingerprint: 18ef23b3\n  reason: a\n  by: b\n  by: c\n", ["by 写了两次"]),
        ("- fingerprint: 18ef23b3\n  reason: a\n  by: b\n  until: 明年\n", ["明年 不是日期"]),
        ("- fingerprint: 18ef23b3\n  reason: a\n  by: b\n  until: 2027-02-30\n", ["不是日期"]),
        ("- fingerprint: [1, 2]\n  reason: a\n  by: b\n", ["这里没有内容"]),
        ("- {\n", ["w.yaml:"]),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(AuditorError) as error:
        read_waivers(written(tmp_path, text))
    assert [word for word in words if word not in str(error.value)] == []


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = "- fingerprint: x\n  reason: a\n  by: b\n- fingerprint: y\n  reason: a\n  by: b\n"
    with pytest.raises(AuditorError, match=r"x 不是指纹(?s:.*)y 不是指纹"):
        read_waivers(written(tmp_path, text))


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    path.write_bytes(b"\xff\xff")
    with pytest.raises(AuditorError, match="读不了这个例外文件"):
        read_waivers(path)


def test_adding_keeps_every_letter_that_was_there(tmp_path: Path) -> None:
    path = written(tmp_path, FILE)
    waiver = Waiver(
        "0123456789abcdef", '他说："行"，见 a: b', "王五", "2027-01-01", "a*", "some-rule"
    )
    add_waiver(path, waiver)
    assert path.read_text(encoding="utf-8").startswith(FILE.rstrip())
    assert read_waivers(path)[2:] == (waiver,)
    add_waiver(path, Waiver("0123456789abcde0", "- # 也行", "甲 乙"))
    assert read_waivers(path)[3:] == (Waiver("0123456789abcde0", "- # 也行", "甲 乙"),)


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    add_waiver(path, Waiver("18ef23b3", "口径不同", "张三"))
    assert path.read_text(encoding="utf-8").startswith("# 已知并接受的疑点")
    assert path.read_text(encoding="utf-8").endswith(
        "- fingerprint: 18ef23b3\n  reason: 口径不同\n  by: 张三\n"
    )


def test_a_file_in_another_shape_is_left_alone(tmp_path: Path) -> None:
    text = "  - fingerprint: 18ef23b3\n    reason: a\n    by: b\n"
    path = written(tmp_path, text)
    with pytest.raises(AuditorError):
        add_waiver(path, Waiver("28ef23b3", "a", "b"))
    assert path.read_text(encoding="utf-8") == text


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match="写不进去"):
        add_waiver(tmp_path / "无" / "w.yaml", Waiver("18ef23b3", "a", "b"))


def test_a_waiver_holds_through_its_last_day() -> None:
    waiver = Waiver("18ef23b3", "a", "b", "2027-03-31")
    assert not waiver.has_expired(date(2027, 3, 31))
    assert waiver.has_expired(date(2027, 4, 1))
    assert not Waiver("18ef23b3", "a", "b").has_expired(date(9999, 1, 1))


def test_what_a_fingerprint_and_a_date_look_like() -> None:
    assert [is_fingerprint(text) for text in ("18ef23b3", "18ef23b", "18EF23B3", "1" * 17)] == [
        *(True, False, False, False),
    ]
    assert [is_date(text) for text in ("2027-03-31", "20270331", "2027-3-31", "")] == [
        *(True, False, False, False),
    ]
