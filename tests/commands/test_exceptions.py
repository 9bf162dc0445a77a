"""``auditor waive``, ``baseline`` and what ``check`` makes of them."""

from __future__ import annotations

import json

import pytest

from tests.desk import BAD, GOOD, Desk

MORE = "全年预算数为20万元，执行数为10万元，执行率70%。\n"


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The 23rd of November 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")


def fingerprints(desk: Desk, *paths: str) -> list[str]:
    documents = json.loads(desk.check(*paths, "--format", "json").out)["documents"]
    return [one["fingerprint"] for d in documents for one in d["verdicts"] if one["severity"]]


def waive(desk: Desk, *arguments: str) -> str:
    outcome = desk.run("waive", *arguments, "--reason", "口径不同", "--by", "张三")
    assert outcome.code == 0, outcome.err
    return outcome.out


def expired(desk: Desk, fingerprint: str, until: str) -> None:
    """A waiver whose last day has passed by now."""
    waive(desk, fingerprint, "--until", "2099-01-01")
    written = (desk.folder / "auditor-waivers.yaml").read_text("utf-8")
    desk.write("auditor-waivers.yaml", written.replace("2099-01-01", until))


def test_a_waived_finding_is_shown_and_does_not_fail(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    (fingerprint,) = fingerprints(desk, "坏.txt")
    assert fingerprint in desk.check("坏.txt").out
    assert "写入 auditor-waivers.yaml" in waive(desk, fingerprint, "--until", "2026-11-23")
    outcome = desk.check("坏.txt", "--strict-waivers")
    assert (outcome.code, outcome.err) == (0, "")
    assert "已列为例外：口径不同（张三，至 2026-11-23）" in outcome.out
    told = json.loads(desk.check("坏.txt", "--format", "json").out)
    waived = told["documents"][0]["verdicts"][0]["waived"]
    assert waived == {"reason": "口径不同", "by": "张三", "until": "2026-11-23"}
    assert desk.check("坏.txt", "--no-exceptions").code == 1


def test_an_expired_waiver_fails_again(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    (fingerprint,) = fingerprints(desk, "坏.txt")
    expired(desk, fingerprint, "2026-11-22")
    outcome = desk.check("坏.txt")
    assert outcome.code == 1
    assert "已于 2026-11-22 到期，重新算作疑点" in outcome.err


def test_an_unused_waiver_is_told_and_fails_where_that_is_asked(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    waive(desk, "0123456789abcdef")
    outcome = desk.check("好.txt")
    assert (outcome.code, "这次的报告里没有这样的疑点" in outcome.err) == (0, True)
    assert desk.check("好.txt", "--strict-waivers").code == 1


def test_the_beginning_of_a_fingerprint_will_do(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    (fingerprint,) = fingerprints(desk, "坏.txt")
    waive(desk, fingerprint[:8], "坏.txt", "--rules", "规则")
    written = (desk.folder / "auditor-waivers.yaml").read_text(encoding="utf-8")
    assert f"- fingerprint: {fingerprint}\n  rule: rate-is-wrong\n" in written
    waive(desk, fingerprint[:10], "--waivers", "另.yaml")
    assert desk.check("坏.txt", "--waivers", "另.yaml").code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("18ef23b",), "不是指纹"),
        (("18ef23bz",), "不是指纹"),
        (("18ef23b3", "坏.txt"), "没有指纹为 18ef23b3 的疑点"),
        (("18ef23b3", "--until", "明年"), "不是日期"),
        (("18ef23b3", "--until", "2026-11-22"), "已经过去，写下也不起作用"),
        (("18ef23b3", "--by", " "), "--by 不能是空的"),
        (("18ef23b3", "--reason", ""), "--reason 不能是空的"),
        (("aaaabbbbccccdddd",), "已有 aaaabbbb"),
    ],
)
def test_what_cannot_be_waived_is_told(desk: Desk, arguments: tuple[str, ...], words: str) -> None:
    desk.write("坏.txt", BAD)
    waive(desk, "aaaabbbb")
    before = (desk.folder / "auditor-waivers.yaml").read_text(encoding="utf-8")
    stated = () if "--reason" in arguments else ("--reason", "行")
    outcome = desk.run("waive", "--by", "张三", *stated, *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert (desk.folder / "auditor-waivers.yaml").read_text(encoding="utf-8") == before


def test_a_broken_file_of_waivers_stops_the_gate(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    desk.write("auditor-waivers.yaml", "- fingerprint: 1\n")
    outcome = desk.check("好.txt")
    assert outcome.code == 2
    assert "auditor-waivers.yaml:1:16" in outcome.err
    assert desk.check("好.txt", "--waivers", "无.yaml").code == 2


def test_only_new_findings_fail_after_a_baseline(desk: Desk) -> None:
    desk.write("报告/坏.txt", BAD)
    outcome = desk.run("baseline", "--rules", "规则", "报告")
    assert (outcome.code, "1 项疑点记入基线，比上次多 1 项" in outcome.out) == (0, True)
    assert desk.check("报告", "--strict-waivers").code == 0
    desk.write("报告/坏.txt", BAD + MORE)
    outcome = desk.check("报告")
    assert outcome.code == 1
    assert outcome.out.count("基线中已有") == 1
    desk.write("报告/坏.txt", GOOD)
    outcome = desk.check("报告", "--strict-waivers")
    assert (outcome.code, "可以更新基线" in outcome.err) == (1, True)
    outcome = desk.run("baseline", "--rules", "规则", "报告")
    assert "0 项疑点记入基线，比上次多 0 项，少 1 项" in outcome.out
    assert desk.check("报告", "--strict-waivers").code == 0


def test_a_baseline_is_the_same_bytes_and_holds_nothing_that_is_waived(desk: Desk) -> None:
    desk.write("坏.txt", BAD + MORE)
    first, _ = fingerprints(desk, "坏.txt")
    waive(desk, first)
    told = []
    for name in ("一.json", "二.json"):
        assert desk.run("baseline", "--rules", "规则", "坏.txt", "--output", name).code == 0
        told.append((desk.folder / name).read_bytes())
    assert told[0] == told[1]
    assert len(json.loads(told[0])["findings"]) == 1
    assert desk.check("坏.txt", "--baseline", "一.json").code == 0


def test_a_baseline_is_not_made_of_half_a_run(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    assert desk.run("baseline", "--rules", "规则", "坏.txt", "无.txt").code == 2
    desk.write("规则/no-such-key.yaml", "id: no-such-key\n")
    assert desk.run("baseline", "--rules", "规则", "坏.txt").code == 3
    assert not (desk.folder / "auditor-baseline.json").exists()


def test_exceptions_lie_beside_the_settings(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("auditor.toml", 'packs = ["规则"]\n')
    desk.write("下/坏.txt", BAD)
    monkeypatch.chdir(desk.folder / "下")
    (fingerprint,) = fingerprints_here(desk)
    waive(desk, fingerprint)
    assert (desk.folder / "auditor-waivers.yaml").exists()
    assert desk.run("check", "坏.txt").code == 0


def fingerprints_here(desk: Desk) -> list[str]:
    documents = json.loads(desk.run("check", "坏.txt", "--format", "json").out)["documents"]
    return [one["fingerprint"] for one in documents[0]["verdicts"] if one["severity"]]


def test_the_day_is_today_where_nothing_else_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    desk.write("坏.txt", BAD)
    (fingerprint,) = fingerprints(desk, "坏.txt")
    expired(desk, fingerprint, "2020-01-01")
    assert desk.check("坏.txt").code == 1


def test_many_lines_about_exceptions_are_cut_short(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    for number in range(12):
        waive(desk, f"{number:016x}")
    err = desk.check("好.txt").err
    assert err.count("可以删去") == 10
    assert "另有 2 条例外或基线需要整理" in err
