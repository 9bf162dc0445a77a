"""Bad input gets its documented answer, never a traceback, and no other report loses its own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.desk import BAD, GOOD, RULE, Desk, Outcome

#: A word for each reason that a file is refused, with the bytes that give it.
REFUSED = [
    ("空字节", BAD.encode() + b"\x00" + BAD.encode()),
    ("空字节", bytes(range(256)) * 8),
    ("空字节", BAD.encode("utf-16-le")),
    ("不是 UTF-16", b"\xff\xfe" + "执行".encode("utf-16-le") + b"\x00"),
    ("已损坏", BAD.encode()[:-6] + b"\xff\xfe\n"),
    ("Big5", ("預算數為二百萬元，執行數為一百萬元。" * 4).encode("big5")),
    ("既不是 UTF-8", b"\xff\xff\xff\xff" * 8),
]
#: Texts that are hard to read, with what stands before the sentence that is wrong in each.
HARD = {
    "five thousand nested brackets": "收入" + "（" * 5_000 + "5元" + "）" * 5_000 + "。\n",
    "a line of a million characters": "各项工作" * 250_000 + "共5元。\n",
    "a million characters of one word": "全" * 1_000_000 + "。\n",
    "twenty thousand unclosed brackets": "（" * 20_000 + "。\n",
    "twenty thousand unclosed brackets with figures": "收入5元（" * 20_000 + "。\n",
    "twenty thousand stray closing brackets": "收入5元）" * 20_000 + "。\n",
    "a figure of forty digits": "结余" + "1234567890" * 4 + "元。\n",
    "a figure of forty grouped digits": "结余" + "1" + ",234" * 13 + "元。\n",
    "a figure of forty decimals": "结余1." + "1234567890" * 4 + "元。\n",
}


def checked(desk: Desk, *arguments: str) -> tuple[Outcome, list[dict[str, Any]]]:
    """The outcome of a check, and its documents as told in JSON."""
    outcome = desk.check("--format", "json", *arguments)
    documents: list[dict[str, Any]] = json.loads(outcome.out)["documents"]
    assert "Traceback" not in outcome.err
    return outcome, documents


def broken(document: dict[str, Any]) -> list[str]:
    """The rules that a document breaks."""
    return [said["rule"] for said in document["verdicts"] if said["verdict"] == "broken"]


@pytest.mark.parametrize("text", ["", "\n", " \n\u3000\n\t\n", "\ufeff", "本局工作顺利。\n"])
def test_a_file_without_figures_is_told_as_empty(desk: Desk, text: str) -> None:
    desk.write("空.txt", text)
    outcome, (document,) = checked(desk, "空.txt")
    assert (4, "empty", None) == (outcome.code, document["status"], document["error"])
    assert "空.txt：没有读到任何数额" in outcome.err


@pytest.mark.parametrize(("reason", "data"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_text_is_refused_with_reason_and_advice(
    desk: Desk, reason: str, data: bytes
) -> None:
    (desk.folder / "乱.txt").write_bytes(data)
    outcome, (document,) = checked(desk, "乱.txt")
    assert (2, "failed", []) == (outcome.code, document["status"], document["verdicts"])
    assert document["error"].startswith("乱.txt：")
    assert reason in document["error"]
    assert "请" in document["error"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encodings_of_chinese_offices_are_read(desk: Desk, codec: str) -> None:
    (desk.folder / "坏.txt").write_bytes(BAD.encode(codec))
    outcome, (document,) = checked(desk, "坏.txt")
    assert (1, ["rate-is-wrong"]) == (outcome.code, broken(document))


def test_a_folder_without_reports_gives_4_and_names_what_was_passed_over(desk: Desk) -> None:
    (desk.folder / "附件").mkdir()
    desk.write("附件/照片.heic", "")
    outcome, documents = checked(desk, "附件")
    assert (4, []) == (outcome.code, documents)
    assert "没有找到可以审核的报告" in outcome.err
    assert ".heic 1 个" in outcome.err


def test_an_unreadable_file_among_good_ones_costs_them_nothing(desk: Desk) -> None:
    desk.write("报告/1.txt", GOOD)
    (desk.folder / "报告/2.txt").write_bytes(b"\x00\x01")
    desk.write("报告/3.txt", BAD)
    outcome, documents = checked(desk, "报告", "无此文件.txt")
    assert 2 == outcome.code
    assert ["audited", "failed", "audited", "failed"] == [one["status"] for one in documents]
    assert [[], [], ["rate-is-wrong"], []] == [broken(one) for one in documents]


def test_a_broken_rule_among_good_ones_is_told_and_the_good_ones_are_applied(desk: Desk) -> None:
    desk.write("坏.txt", BAD)
    desk.write("规则/no-such-name.yaml", RULE.replace("执行率 = ", "执行旅 = "))
    desk.write("规则/no-yaml.yaml", "id: [")
    desk.write("规则/no-text.yaml", "\x00")
    outcome, (document,) = checked(desk, "坏.txt")
    assert (3, ["rate-is-wrong"]) == (outcome.code, broken(document))
    assert all(f"no-{name}.yaml:" in outcome.err for name in ("such-name", "yaml", "text"))


def test_a_quotient_by_zero_is_unchecked(desk: Desk) -> None:
    desk.write("零.txt", "全年预算数为0万元，执行数为100万元，执行率60%。\n")
    outcome, (document,) = checked(desk, "零.txt")
    assert (0, ["unchecked"]) == (outcome.code, [said["verdict"] for said in document["verdicts"]])


def test_a_rate_over_a_zero_base_is_a_finding_of_the_core_pack(desk: Desk) -> None:
    desk.write("零.txt", f"年初预算为0万元，支出决算为9万元，完成年初预算的95%。\n{GOOD}")
    outcome = desk.run("check", "零.txt", "--format", "json")
    (document,) = json.loads(outcome.out)["documents"]
    assert (1, ["rate-over-zero-base"]) == (outcome.code, broken(document))


@pytest.mark.parametrize("before", HARD.values(), ids=HARD)
def test_a_hard_text_hides_no_fault(desk: Desk, before: str) -> None:
    desk.write("难.txt", before + BAD)
    outcome, (document,) = checked(desk, "难.txt")
    assert (1, "audited", ["rate-is-wrong"]) == (
        outcome.code,
        document["status"],
        broken(document),
    )


@pytest.mark.parametrize("before", HARD.values(), ids=HARD)
def test_the_facts_of_a_hard_text_are_told(desk: Desk, before: str) -> None:
    desk.write("难.txt", before + BAD)
    outcome = desk.run("facts", "难.txt", "--format", "json")
    facts = json.loads(outcome.out)["facts"]
    assert (0, ["200万元", "100万元", "60%"]) == (outcome.code, [one["text"] for one in facts[-3:]])


@pytest.mark.parametrize(
    "printed",
    ["1234567890" * 4 + "元", "1" + ",234" * 13 + "元", "1." + "1234567890" * 4 + "元"],
    ids=["plain", "grouped", "decimals"],
)
def test_a_figure_of_forty_digits_is_never_half_read(desk: Desk, printed: str) -> None:
    desk.write("长.txt", f"结余{printed}，支出5元。\n")
    facts = json.loads(desk.run("facts", "长.txt", "--format", "json").out)["facts"]
    assert ["5元"] == [one["text"] for one in facts]
