"""A folded result says the same as the result, and each part can be had without the others."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from auditor.auditing import audit_document, rule_notes
from auditor.model import AuditedDocument, FigureCounts, Report, Waived
from auditor.model.report import WAIVED
from auditor.reading import read_text
from auditor.reporting import FORMS
from auditor.rulebook import load_rules
from auditor.running.folding import DamagedResult, Head, fold, unfold
from auditor.running.job import Result, failed
from auditor.running.packing import Unpackable, pack, unpack
from auditor.running.spool import Spool
from tests.gating.samples import document, finding

TEXT = "全年预算数为200万元，执行数为100万元，执行率60%。其中：人员经费40万元、公用经费60万元。"
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SURE = Waived("已确认", "张三", "2027-01-01")


def folded(one: AuditedDocument) -> AuditedDocument:
    return unfold(fold(Result(one)), Spool()).document


def mixed() -> AuditedDocument:
    """Findings and other verdicts in turns."""
    levels = (None, "error", None, None, "warning", "error", None)
    return document("甲.txt", *(finding(f"{n}", level) for n, level in enumerate(levels)))


def test_everything_comes_back_as_it_was() -> None:
    whole = audit_document(read_text(TEXT), load_rules())
    assert whole.findings
    assert whole.facts
    assert whole.page
    back = folded(whole)
    assert whole == back
    assert whole.verdicts[0] == back.verdicts[0]
    assert whole.facts[1:] == back.facts[1:]
    assert whole.page == back.page
    assert len(whole.verdicts) == len(back.verdicts)
    assert replace(whole, facts=()) != back
    assert replace(whole, verdicts=whole.verdicts[1:]) != back


def test_what_could_not_be_audited_comes_back_too() -> None:
    for result in (failed("甲.txt", "甲.txt：读不出"), Result(mixed(), "Traceback …")):
        assert result == unfold(fold(result), Spool())
    assert unfold(fold(failed("甲.txt", "")), Spool(), "乙.txt").document.path == "乙.txt"


def test_findings_keep_their_places_and_take_marks() -> None:
    whole = mixed()
    back = folded(whole)
    assert whole.counts == back.counts
    assert (back.counts["error"], back.counts["holds"], back.counts[WAIVED]) == (2, 4, 0)
    more = [finding("7", None), finding("8", "info")]
    marks = [None, SURE, None, SURE]
    plain, packed = (one.followed_by(more).accepting(marks) for one in (whole, back))
    assert plain == packed
    assert plain.findings == packed.findings
    assert plain.counts == packed.counts
    assert packed.counts[WAIVED] == 2
    assert [one.fingerprint for one in packed.verdicts if one.waived] == ["4", "8"]
    assert len(packed.verdicts) == 9


def test_a_document_without_findings_has_none() -> None:
    assert folded(document("甲.txt", finding("0", None))).findings == ()
    assert not any(folded(document("甲.txt")).counts.values())


def test_bytes_that_are_no_result_are_refused() -> None:
    data = fold(Result(mixed()))
    for damaged in (b"", data[:3], data[:40], data[:-1], data + b"\0", b"\0\0\0\0" + data):
        with pytest.raises(Unpackable):
            unfold(damaged, Spool())
    head = pack(
        (
            *("甲.txt", "", "", "audited", None, FigureCounts(0, 0, 0), (), "", (), "", ""),
            *((), (), ()),
        )
    )
    with pytest.raises(Unpackable, match="does not tell all"):
        unfold(len(head).to_bytes(4) + head, Spool())


def test_parts_that_are_none_are_told_when_they_are_asked_for() -> None:
    data = fold(Result(mixed()))
    spoilt = data[:-9] + bytes(9)
    assert unfold(spoilt, Spool()).document.counts == mixed().counts
    with pytest.raises(DamagedResult, match="无法辨认"):
        tuple(unfold(spoilt, Spool()).document.verdicts)


def test_findings_that_are_missing_are_told() -> None:
    data = fold(Result(mixed()))
    begin = 4 + int.from_bytes(data[:4])
    head = unpack(data[4:begin], Head)
    behind = data[begin + head.sizes[0] :]
    none = pack(())
    other = pack(head._replace(sizes=(len(none), *head.sizes[1:])))
    document = unfold(len(other).to_bytes(4) + other + none + behind, Spool()).document
    with pytest.raises(DamagedResult, match="无法辨认"):
        tuple(document.verdicts)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same_of_folded_documents(form: str) -> None:
    rules = load_rules()
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    plain = [
        audit_document(read_text(text, f"{number}.txt"), rules)
        for number, text in enumerate([TEXT, "没有数。", *texts])
    ]
    reports = []
    for documents in (plain, list(map(folded, plain))):
        marks = [SURE, *(None for _ in documents[0].findings[1:])]
        first = documents[0].accepting(marks)
        all_ = (first, *documents[1:], failed("坏.txt", "坏.txt：读不出").document)
        reports.append(Report(all_, "0.1.0", ("规则有误",), rule_notes(rules)))
    module = import_module(f"auditor.reporting.{form}")
    look = [module.Look(show_holding=True)] if form == "table" else []
    one, other = (module.render(report, *look) for report in reports)
    assert one == other
