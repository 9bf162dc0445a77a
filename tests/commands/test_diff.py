"""``auditor diff``: what it shows, and its exit codes."""

from __future__ import annotations

import json

from tests.desk import BAD, GOOD, Desk, Outcome

MORE = "全年预算数为20万元，执行数为10万元，执行率70%。\n"


def diff(desk: Desk, *arguments: str) -> Outcome:
    return desk.run("diff", "--rules", "规则", *arguments)


def test_a_revision_that_mends_gives_0(desk: Desk) -> None:
    desk.write("上一稿.txt", BAD)
    desk.write("修改稿.txt", GOOD)
    outcome = diff(desk, "上一稿.txt", "修改稿.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert "已改正（1 项）" in outcome.out
    assert "改动的数额（1 处）" in outcome.out
    assert outcome.out.endswith(
        "已改正 1 项，新出现 0 项，改动后仍不符 0 项，仍未改 0 项；数额改动 1 处。\n"
    )


def test_what_was_open_before_does_not_fail(desk: Desk) -> None:
    desk.write("上一稿.txt", BAD)
    desk.write("修改稿.txt", "本局工作顺利。\n" + BAD)
    outcome = diff(desk, "上一稿.txt", "修改稿.txt")
    assert outcome.code == 0
    assert "仍未改（1 项）" in outcome.out


def test_a_new_finding_gives_1(desk: Desk) -> None:
    desk.write("上一稿.txt", GOOD)
    desk.write("修改稿.txt", GOOD + MORE)
    outcome = diff(desk, "上一稿.txt", "修改稿.txt")
    assert (outcome.code, "新出现（1 项）" in outcome.out) == (1, True)
    assert "—" in outcome.out
    assert diff(desk, "上一稿.txt", "修改稿.txt", "--fail-on", "never").code == 0


def test_a_fault_that_is_another_fault_now_gives_1(desk: Desk) -> None:
    desk.write("上一稿.txt", BAD)
    desk.write("修改稿.txt", BAD.replace("60%", "70%"))
    outcome = diff(desk, "上一稿.txt", "修改稿.txt")
    assert (outcome.code, "改动后仍不符（1 项）" in outcome.out) == (1, True)


def test_the_same_for_programs(desk: Desk) -> None:
    desk.write("上一稿.txt", BAD)
    desk.write("修改稿.txt", BAD.replace("60%", "70%") + "另有5万元。\n")
    outcome = diff(desk, "上一稿.txt", "修改稿.txt", "--format", "json", "--output", "d.json")
    assert outcome.out == ""
    told = json.loads((desk.folder / "d.json").read_text(encoding="utf-8"))
    assert told["schema"] == "auditor.diff/1"
    assert [len(told[part]) for part in ("fixed", "added", "altered", "open")] == [0, 0, 1, 0]
    assert told["altered"][0]["new"]["reported"]["text"] == "70%"
    assert [(one["old"] or {}).get("text") for one in told["figures"]] == ["60%", None]
    assert told["figures"][0]["new"]["place"]["line"] == 1


def test_two_files_are_needed(desk: Desk) -> None:
    desk.write("一/a.txt", GOOD)
    assert "两稿" in diff(desk, "一", "一/a.txt").err
    outcome = diff(desk, "一/a.txt", "无.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert "无.txt：文件不存在" in outcome.err


def test_a_broken_rule_gives_3(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    desk.write("规则/no-such-key.yaml", "id: no-such-key\n")
    assert diff(desk, "a.txt", "a.txt").code == 3
