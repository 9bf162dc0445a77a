"""The JSON that other programs read: its keys and their order, its places, its values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from auditor import auditing
from auditor.model import Report
from auditor.reading import read
from auditor.reporting import facts_json
from auditor.reporting import json as report_json
from auditor.rulebook import load_rules
from tests.desk import Desk

REPORT_KEYS = ["schema", "auditor", "documents", "summary"]
DOCUMENT_KEYS = ["path", "format", "sha256", "status", "error", "figures", "verdicts"]
DOCUMENT_KEYS += ["kind", "not_applied", "warnings"]
VERDICT_KEYS = [
    *["rule", "verdict", "severity", "confidence", "message", "relation", "reported"],
    *["expected", "difference", "evidence", "repairs", "fingerprint", "waived", "diagnosis"],
]
EVIDENCE_KEYS = ["name", "text", "value", "unit", "quote", "place"]
PLACE_KEYS = ["start", "end", "line", "column", "page", "table", "row", "col", "section"]
SUMMARY_KEYS = [
    *["error", "warning", "info"],
    *["holds", "rounded", "truncated", "broken", "unchecked"],
]
FACT_KEYS = [
    *["text", "value", "unit", "low", "high", "qualifier", "kind", "item", "measure", "period"],
    *["scope", "subject", "place"],
]
KINDS = {
    *["money", "count", "percent", "points", "score", "ratio", "multiple", "duration"],
    *["date", "ordinal", "docnum"],
}
PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?")

SIMPLE = """\
某镇2022年度收支情况
一、总体情况
（一）预算执行
    全年预算数为200万元，执行数为100.00万元，执行率60%。其中基本支出40.5万元、项目支出59.5万元。
    转移就业80人（任务为40人），完成率200%，满意度约95.0%。
"""
WIDE = """\
某鎮２０２２年度收支情況
一、總體情況
（一）預算執行
\u3000\u3000全年預算數為２００萬元，執行數為１００．００萬元，執行率６０％。其中基本支出40.5萬元、項目支出59.5萬元。
\u3000\u3000轉移就業８０人（任務為４０人），完成率２００％，滿意度約９５．０％。
"""
#: Lines that a page broke, in the midst of figures too.
BROKEN = """\
    为做好全年的工作，本镇按要求安排了资金，全年预算数为1,
200万元，执行数为600.0
万元，执行率60%。此外各村居全年共计投入1,234.
5万元，按计划全部完成了各项工作，没有发生超支的情况。
    转移就业80人（任务为40人），完成率
200%。
"""
TABLE = """\
# 收支表

| 项目 | 预算数（万元） | 执行数（万元） | 执行率 |
|---|---|---|---|
| 甲 | 100.0 | 90.0 | 80% |
| 乙 | 50.0 | 40.0 | 80% |
| 合计 | 150.0 | 130.0 | 86.7% |
"""
TEXTS = {
    "simple.txt": SIMPLE,
    "wide.txt": WIDE,
    "crlf.txt": SIMPLE.replace("\n", "\r\n"),
    "wide-crlf.txt": WIDE.replace("\n", "\r\n"),
    "broken.txt": BROKEN,
    "broken-crlf.txt": BROKEN.replace("\n", "\r\n"),
    "table.md": TABLE,
    "table-crlf.md": TABLE.replace("\n", "\r\n"),
}


def written(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(TEXTS[name].encode())
    return path


def checked(path: Path) -> dict[str, Any]:
    report = auditing.audit(path)
    told: dict[str, Any] = json.loads(report_json.render(report))
    return told


def facts_of(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(facts_json.render(str(path), auditing.extract(read(path))))
    return told


def evidence_of(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for document in told["documents"]:
        for verdict in document["verdicts"]:
            yield from verdict["evidence"]


@pytest.mark.parametrize("name", TEXTS)
def test_a_report_has_the_keys_of_the_contract_in_their_order(tmp_path: Path, name: str) -> None:
    told = checked(written(tmp_path, name))
    (document,) = told["documents"]
    assert "auditor.report/1" == told["schema"]
    assert [REPORT_KEYS, DOCUMENT_KEYS] == [list(told), list(document)]
    assert [SUMMARY_KEYS, ["read", "tied", "unchecked"]] == [
        list(told["summary"]),
        list(document["figures"]),
    ]
    assert document["verdicts"]
    for verdict in document["verdicts"]:
        assert VERDICT_KEYS == list(verdict)
        assert verdict["reported"] is None or ["text", "value", "unit"] == list(verdict["reported"])
        assert verdict["expected"] is None or ["text", "low", "high"] == list(verdict["expected"])
        assert all(EVIDENCE_KEYS == list(one) for one in verdict["evidence"])
        assert all(PLACE_KEYS == list(one["place"]) for one in verdict["evidence"])
        assert all(["text", "becomes", "place"] == list(one) for one in verdict["repairs"])
        assert all(PLACE_KEYS == list(one["place"]) for one in verdict["repairs"])


def test_the_words_of_a_verdict_are_those_of_the_contract(tmp_path: Path) -> None:
    told = checked(written(tmp_path, "simple.txt"))
    verdicts = told["documents"][0]["verdicts"]
    assert {"holds", "broken"} <= {one["verdict"] for one in verdicts}
    assert all(one["verdict"] in SUMMARY_KEYS[3:] for one in verdicts)
    assert all(one["severity"] in (None, *SUMMARY_KEYS[:3]) for one in verdicts)
    assert all(one["confidence"] in ("high", "medium", "low") for one in verdicts)
    for word in SUMMARY_KEYS[3:]:
        assert told["summary"][word] == sum(one["verdict"] == word for one in verdicts)
    for word in SUMMARY_KEYS[:3]:
        assert told["summary"][word] == sum(one["severity"] == word for one in verdicts)


def test_a_broken_rate_is_told_as_the_contract_says(tmp_path: Path) -> None:
    verdicts = checked(written(tmp_path, "simple.txt"))["documents"][0]["verdicts"]
    (said,) = [one for one in verdicts if one["verdict"] == "broken"]
    assert ("execution-rate-disagrees", "error", "high") == (
        said["rule"],
        said["severity"],
        said["confidence"],
    )
    assert {"text": "60%", "value": "60", "unit": "%"} == said["reported"]
    assert ("50%", "10") == (said["expected"]["text"], said["difference"])
    assert [("执行数", "100.00万元", "1000000", "元"), ("预算数", "200万元", "2000000", "元")] == [
        (one["name"], one["text"], one["value"], one["unit"]) for one in said["evidence"]
    ]
    start = SIMPLE.index("100.00万元")
    expected = {"start": start, "end": start + 8, "line": 4, "column": 21, "section": "一/（一）"}
    unknown: dict[str, object] = dict.fromkeys(("page", "table", "row", "col"))
    assert expected | unknown == said["evidence"][0]["place"]


@pytest.mark.parametrize("name", TEXTS)
def test_the_source_at_the_place_of_evidence_is_its_text(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name)
    source = path.read_bytes().decode()
    evidence = list(evidence_of(checked(path)))
    assert evidence
    for one in evidence:
        # evidence is told on one line; the source has its line breaks
        printed = source[one["place"]["start"] : one["place"]["end"]]
        assert one["text"] == re.sub(r"\s*[\r\n]\s*", "", printed)


@pytest.mark.parametrize("name", TEXTS)
def test_the_source_at_the_place_of_a_fact_is_its_text(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name)
    source = path.read_bytes().decode()
    told = facts_of(path)
    assert ("auditor.facts/1", ["schema", "path", "facts"]) == (told["schema"], list(told))
    assert told["facts"]
    for fact in told["facts"]:
        place = fact["place"]
        assert [FACT_KEYS, PLACE_KEYS] == [list(fact), list(place)]
        assert fact["text"] == source[place["start"] : place["end"]]
        assert fact["kind"] in KINDS
        before = source[: place["start"]]
        line = before.count("\n") + 1
        assert (line, len(before) - (before.rfind("\n") + 1) + 1) == (
            place["line"],
            place["column"],
        )


@pytest.mark.parametrize("name", TEXTS)
def test_values_are_plain_decimals(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name)
    told = checked(path)
    values = [one["value"] for one in evidence_of(told)]
    for fact in facts_of(path)["facts"]:
        values += [fact["value"], fact["low"], fact["high"]]
    for verdict in told["documents"][0]["verdicts"]:
        values += [(verdict["expected"] or {}).get(key) for key in ("low", "high")]
        values.append((verdict["reported"] or {}).get("value"))
    stated = [value for value in values if value is not None]
    assert stated
    assert [] == [value for value in stated if not PLAIN.fullmatch(value)]


@pytest.mark.parametrize("name", ["simple.txt", "wide.txt", "crlf.txt", "wide-crlf.txt"])
def test_values_are_in_base_units_however_they_are_printed(tmp_path: Path, name: str) -> None:
    facts = facts_of(written(tmp_path, name))["facts"]
    assert [
        ("2000000", "元", "money"),
        ("1000000", "元", "money"),
        ("60", "%", "percent"),
        ("405000", "元", "money"),
        ("595000", "元", "money"),
        ("80", "人", "count"),
        ("40", "人", "count"),
        ("200", "%", "percent"),
        ("95", "%", "percent"),
    ] == [
        (fact["value"], fact["unit"], fact["kind"])
        for fact in facts
        if fact["kind"] not in ("date", "ordinal")
    ]


def test_a_fact_is_told_as_the_contract_says(tmp_path: Path) -> None:
    facts = facts_of(written(tmp_path, "simple.txt"))["facts"]
    (rate,) = [fact for fact in facts if fact["text"] == "95.0%"]
    start = SIMPLE.index("95.0%")
    place = {"start": start, "end": start + 5, "line": 5, "column": 33}
    unknown: dict[str, object] = dict.fromkeys(("page", "table", "row", "col"))
    assert rate == {
        "text": "95.0%",
        "value": "95",
        "unit": "%",
        "low": "90.25",
        "high": "99.75",
        "qualifier": "约",
        "kind": "percent",
        "item": "转移就业",
        "measure": "满意度",
        "period": "2022",
        "scope": "预算执行",
        "subject": "满意度",
        "place": place | unknown | {"section": "一/（一）"},
    }


def test_dates_ordinals_and_document_numbers_are_facts_but_no_figures(tmp_path: Path) -> None:
    path = tmp_path / "文.txt"
    path.write_text("一、依据\n按甲财〔2022〕15号，2022年12月31日前拨付5万元。\n", encoding="utf-8")
    assert [
        ("一、", "ordinal"),
        ("〔2022〕15号", "docnum"),
        ("2022年12月31日", "date"),
        ("5万元", "money"),
    ] == [(fact["text"], fact["kind"]) for fact in facts_of(path)["facts"]]
    assert 1 == checked(path)["documents"][0]["figures"]["read"]


def test_verdicts_stand_in_the_order_of_their_reported_figures(tmp_path: Path) -> None:
    (document,) = auditing.audit(written(tmp_path, "simple.txt")).documents
    starts = [said.reported.place.start for said in document.verdicts if said.reported is not None]
    assert 3 <= len(starts)
    assert starts == sorted(starts)


def test_a_fingerprint_does_not_depend_on_the_position(tmp_path: Path) -> None:
    written(tmp_path, "simple.txt")
    moved = tmp_path / "moved.txt"
    lines = SIMPLE.splitlines(keepends=True)
    moved.write_text("".join([*lines[:3], "    各项工作进展顺利。\n", *lines[3:]]), "utf-8")
    prints = [
        {one["fingerprint"] for one in checked(path)["documents"][0]["verdicts"]}
        for path in (tmp_path / "simple.txt", moved)
    ]
    assert prints[0] == prints[1]


def test_the_same_report_gives_the_same_bytes_anywhere(desk: Desk) -> None:
    for folder in ("一", "二"):
        for name, text in TEXTS.items():
            desk.write(f"{folder}/{name}", text)
    outputs = [
        [
            desk.run("check", str(desk.folder / folder), "--format", "json").out,
            *(
                desk.run("facts", str(desk.folder / folder / name), "--format", "json").out
                for name in TEXTS
            ),
        ]
        for folder in ("一", "二", "一")
    ]
    assert outputs[0] == outputs[1] == outputs[2]
    assert str(desk.folder) not in "".join(outputs[0])
    paths = [document["path"] for document in json.loads(outputs[0][0])["documents"]]
    assert sorted(TEXTS) == sorted(paths)


def test_no_absolute_path_stands_in_a_report_of_what_could_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "乱.txt"
    path.write_bytes(b"\x00")
    report = Report((auditing.audit_file(path, load_rules()),), "0.1.0")
    assert str(tmp_path) not in report_json.render(report)
    assert "乱.txt：" in report_json.render(report)
