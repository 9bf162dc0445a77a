"""GitHub workflow commands: parsed back as the runner does, escaped, never more than it shows."""

from __future__ import annotations

import re
from typing import NamedTuple

from auditor.model import Report
from auditor.reporting import github
from tests.reporting.samples import (
    BROKEN,
    DOUBT,
    HOSTILE,
    IN_PDF,
    WAIVED,
    audited,
    empty,
    failed,
    hostile,
    many,
    report,
)

COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\n]*)")


class Annotation(NamedTuple):
    level: str
    properties: dict[str, str]
    text: str


def parsed(made: Report) -> list[Annotation]:
    """The commands as the runner takes them apart: at the first :: behind the properties."""
    found = []
    for line in github.render(made).splitlines():
        match = COMMAND.fullmatch(line)
        assert match is not None, line
        pairs = (pair.split("=", 1) for pair in match[2].split(","))
        properties = {key: unescaped(value) for key, value in pairs}
        found.append(Annotation(match[1], properties, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for code, mark in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, mark)
    return text


def test_a_finding_stands_at_its_figure() -> None:
    (one,) = parsed(report(audited(BROKEN, path="报告/甲局.txt")))
    assert one.level == "error"
    assert one.properties == {
        "file": "报告/甲局.txt",
        "line": "3",
        "col": "33",
        "endColumn": "39",
        "title": "错误：执行率与执行数、预算数不符",
    }
    assert one.text == (
        "执行率写作 98.57%，按 44,636.53万元 ÷ 45,242.97万元 应为 98.66%\n"
        "写作 98.57%，对照 98.66%，相差 -0.09\n"
        "执行数 44,636.53万元：第 3 行，一/（三）\n"
        "预算数 45,242.97万元：第 3 行，一/（三）\n"
        "建议：第 3 行，一/（三）：98.57% 改为 98.66%\n"
        "[execution-rate-disagrees] 5f0c"
    )


def test_the_worst_come_first() -> None:
    made = report(audited(DOUBT), failed(), audited(BROKEN, path="乙.txt"))
    assert [one.level for one in parsed(made)] == ["error", "error", "warning"]
    assert parsed(made)[0].text == "坏.txt：不是文本"


def test_what_could_not_be_checked_is_told() -> None:
    made = Report((empty(),), "0.1.0", ("规则.yaml:3 写错",))
    assert [(one.level, one.properties["title"], one.text) for one in parsed(made)] == [
        ("error", "规则文件有误", "规则.yaml:3 写错"),
        ("warning", "没有数额", "空.txt：没有读到任何数额，什么也没有核对。"),
    ]


def test_ten_of_a_level_are_shown_and_the_others_counted() -> None:
    found = parsed(many(47))
    assert [one.level for one in found] == ["error"] * 10 + ["notice"]
    assert [one.properties["line"] for one in found[:10]] == [str(at) for at in range(1, 11)]
    assert "错误另有 37 条" in found[10].text


def test_ten_are_shown_as_they_are() -> None:
    assert [one.level for one in parsed(many(10, "warning"))] == ["warning"] * 10


def test_notices_that_count_leave_room_for_themselves() -> None:
    found = parsed(many(12, "info"))
    assert [one.level for one in found] == ["notice"] * 10
    assert "提示另有 3 条" in found[0].text


def test_a_file_without_lines_gets_its_first_line_and_the_page_in_the_message() -> None:
    (one,) = parsed(report(audited(BROKEN._replace(reported=IN_PDF))))
    assert one.properties["line"] == "1"
    assert "col" not in one.properties
    assert one.text.startswith("第 4 页：执行率")


def test_an_accepted_finding_is_a_notice_with_its_reason() -> None:
    (one,) = parsed(report(audited(WAIVED)))
    assert one.level == "notice"
    assert "已列为例外：上级批复口径（王审计，至 2027-06-30）" in one.text


def test_hostile_words_make_no_command_of_their_own() -> None:
    nasty = "甲%0A::error::乙\n::set-output name=a::b\r\n::stop-commands::x,y:z"
    finding = BROKEN._replace(message=nasty, title=nasty, waived=None)
    (one,) = parsed(report(audited(finding, path="甲,乙:丙.txt")))
    assert one.properties["file"] == "甲,乙:丙.txt"
    assert one.properties["title"] == f"错误：{nasty}"
    assert one.text.startswith(nasty)
    assert HOSTILE in parsed(hostile())[0].text


def test_of_many_findings_the_worst_are_shown() -> None:
    sure = [BROKEN._replace(fingerprint=f"{number:04}") for number in range(9)]
    doubtful = [
        BROKEN._replace(fingerprint=f"{number:04}", confidence="low") for number in range(100, 700)
    ]
    documents = [audited(*doubtful[at : at + 100]) for at in range(0, 600, 100)]
    annotations = parsed(report(*documents, audited(*sure)))
    shown = [one.text[-4:] for one in annotations if one.level == "error"]
    assert shown == [*(one.fingerprint for one in sure), "0100"]
    assert annotations[-1].text == "错误另有 599 条，没有在这里列出。"


def test_what_was_not_read_is_told() -> None:
    document = audited(BROKEN)
    object.__setattr__(document, "warnings", ("第2页是图片，没有读",))
    told = parsed(report(document))[-1]
    assert (told.level, told.properties["title"], told.text) == (
        "notice", "注意", "第2页是图片，没有读",
    )  # fmt: skip
