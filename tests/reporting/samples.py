"""Values that the tests of reporting show: made by hand, as checking would give them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from auditor.model import (
    Amount,
    Anchor,
    AuditedDocument,
    Block,
    Cell,
    Evidence,
    Expected,
    Fact,
    Figure,
    FigureCounts,
    Page,
    Place,
    Repair,
    Report,
    RuleNote,
    Table,
    Verdict,
    Waived,
)

SENTENCE = "总预算45,242.97万元，支出44,636.53万元，执行率98.57%。"


def spot(text: str, section: str = "一/（三）") -> Place:
    """Where a text stands when `SENTENCE` is line 3 of a file and begins at offset 20."""
    at = SENTENCE.index(text)
    return Place(20 + at, 20 + at + len(text), 3, 1 + at, section=section)


REPORTED = Evidence("执行率", "98.57%", Decimal("98.57"), "%", SENTENCE, spot("98.57%"))
SPENT = Evidence(
    "执行数", "44,636.53万元", Decimal("446365300.00"), "元", SENTENCE, spot("44,636.53万元")
)
BUDGET = Evidence(
    "预算数", "45,242.97万元", Decimal("452429700.00"), "元", SENTENCE, spot("45,242.97万元")
)

BROKEN = Verdict(
    rule="execution-rate-disagrees",
    title="执行率与执行数、预算数不符",
    verdict="broken",
    severity="error",
    confidence="high",
    message="执行率写作 98.57%，按 44,636.53万元 ÷ 45,242.97万元 应为 98.66%",
    relation="执行率 = 执行数 / 预算数",
    reported=REPORTED,
    expected=Expected("98.66%", Decimal("98.6595"), Decimal("98.6596")),
    difference="-0.09",
    evidence=(SPENT, BUDGET),
    repairs=(Repair("98.57%", "98.66%", spot("98.57%")),),
    fingerprint="5f0c",
)
HOLDS = BROKEN._replace(
    rule="parts-exceed-total",
    title="分项之和超过合计",
    verdict="holds",
    severity=None,
    message="分项之和不超过合计",
    relation="sum(分项) <= 合计",
    expected=None,
    difference=None,
    repairs=(),
    fingerprint="77aa",
)
WORDS = Evidence("说法", "全部按期办结", None, "", "案件全部按期办结。", Place(90, 96, 7, 3))
DOUBT = BROKEN._replace(
    rule="all-claim-contradicted",
    title="“全部”的说法与比率矛盾",
    severity="warning",
    confidence="medium",
    message="写作全部办结，而办结率为 98.0%",
    relation="",
    reported=None,
    expected=None,
    difference=None,
    evidence=(WORDS,),
    repairs=(),
    fingerprint="9bd1",
)


def audited(*verdicts: Verdict, path: str = "甲局.txt", read: int = 3) -> AuditedDocument:
    """A document with these verdicts; two of its figures are tied."""
    counts = FigureCounts(read, 2, read - 2)
    return AuditedDocument(path, "text", "ab" * 32, "audited", None, counts, verdicts)


def failed(path: str = "坏.txt", error: str = "坏.txt：不是文本") -> AuditedDocument:
    """A document that could not be read."""
    return AuditedDocument(path, "", "", "failed", error, FigureCounts(0, 0, 0), ())


def empty(path: str = "空.txt") -> AuditedDocument:
    """A document in which no figure stands."""
    return AuditedDocument(path, "text", "cd" * 32, "empty", None, FigureCounts(0, 0, 0), ())


def report(*documents: AuditedDocument) -> Report:
    """The report of these documents."""
    return Report(documents, "0.1.0")


RATE = Fact(
    number=0,
    amount=Amount(
        text="98.57%",
        value=Decimal("98.57"),
        unit="%",
        kind="percent",
        ulp=Decimal("0.01"),
        low=Decimal("98.565"),
        high=Decimal("98.575"),
    ),
    text="98.57%",
    item="部门整体支出",
    measure="执行率",
    quantity="执行率",
    owner="",
    period="2022年度",
    scope="",
    subject="执行率",
    tail="",
    place=spot("98.57%"),
    start=20,
    end=26,
    block=0,
    sentence=0,
)

WAIVED = BROKEN._replace(waived=Waived("上级批复口径", "王审计", "2027-06-30"), fingerprint="a1b2")
#: A place in a file without lines.
IN_PDF = REPORTED._replace(place=Place(5, 11, 2, 1, 4, anchor=Anchor(page=4)))
HOSTILE = (
    '</script><img src=x onerror="alert(1)">&amp;{{7*7}}[a](javascript:alert(1))|`b`@all'
    "\x00\x1b]0;x\x07"
)
RULE = RuleNote(
    id="execution-rate-disagrees",
    title="执行率与执行数、预算数不符",
    severity="error",
    why="预算执行率由执行数除以预算数得出。",
    relation="执行率 = 执行数 / 预算数",
    basis=("财预〔2020〕10号",),
    pack="core",
)


def hostile() -> Report:
    """A report every word of which comes from somebody who means harm."""
    evidence = REPORTED._replace(name=HOSTILE, text=HOSTILE, quote=HOSTILE)
    finding = BROKEN._replace(
        title=HOSTILE,
        message=HOSTILE,
        relation=HOSTILE,
        reported=evidence,
        expected=Expected(HOSTILE, None, None),
        evidence=(evidence,),
        repairs=(Repair(HOSTILE, HOSTILE, evidence.place),),
        waived=Waived(HOSTILE, HOSTILE, HOSTILE),
    )
    document = replace(audited(finding, path=f"{HOSTILE}.txt"), warnings=(HOSTILE,))
    rule = RULE._replace(title=HOSTILE, why=HOSTILE, basis=(HOSTILE,))
    return Report((document,), "0.1.0", (HOSTILE,), (rule,))


def many(count: int, severity: str = "error") -> Report:
    """A report with so many findings of one level, at lines 1, 2, 3 …."""
    findings = [
        BROKEN._replace(
            severity=severity,
            reported=REPORTED._replace(place=Place(at, at + 6, at + 1, 1)),
            fingerprint=f"{at:016x}",
        )
        for at in range(count)
    ]
    return report(audited(*findings))


TEXT = (
    f"某局自评报告\n一、资金\n{SENTENCE}\n案件全部按期办结，共12件。\n项目|金额|合计\n道路|5万元\n"
)


def figure(text: str, item: str = "", measure: str = "") -> Figure:
    """The figure in `TEXT`, with the words that it was read with."""
    at = TEXT.index(text)
    return Figure(at, at + len(text), item, measure, "2022")


def paged(*verdicts: Verdict, path: str = "甲局.txt") -> AuditedDocument:
    """A document with its text: four figures in prose, one in a table that has a merged cell."""
    lines = [len(line) + 1 for line in TEXT.splitlines()]
    starts = [sum(lines[:at]) for at in range(len(lines))]
    kinds = ("title", "heading", "paragraph", "paragraph")
    blocks = [
        Block(kind, starts[at], starts[at] + lines[at] - 1, level=1)
        for at, kind in enumerate(kinds)
    ]
    cells = tuple(
        Cell(text, TEXT.index(text, starts[4]), row, col, rows, cols)
        for text, row, col, rows, cols in (
            ("项目", 0, 0, 1, 1),
            ("金额", 0, 1, 1, 1),
            ("合计", 0, 2, 2, 1),
            ("道路", 1, 0, 1, 1),
            ("5万元", 1, 1, 1, 1),
        )
    )
    table = Table(0, cells, 2, 3, "资金表", "万元")
    blocks.append(Block("table", starts[4], len(TEXT) - 1, table=table))
    figures = (
        figure("45,242.97万元", "部门整体", "预算数"),
        figure("44,636.53万元", "部门整体", "执行数"),
        figure("98.57%", "部门整体", "执行率"),
        figure("12件", "案件"),
        figure("5万元", "道路", "金额"),
    )
    page = Page(TEXT, tuple(blocks), figures)
    return replace(audited(*verdicts, path=path, read=5), pages=(page,))


def standing(evidence: Evidence) -> Evidence:
    """The evidence with the place it has in `TEXT`."""
    at = TEXT.index(evidence.text)
    spots = [
        one.start for one in (figure("45,242.97万元"), figure("44,636.53万元"), figure("98.57%"))
    ]
    number = spots.index(at) if at in spots else -1
    return evidence._replace(fact=number, start=at, end=at + len(evidence.text))


CONTRADICTED = BROKEN._replace(
    reported=standing(REPORTED), evidence=(standing(SPENT), standing(BUDGET))
)
CLAIMED = DOUBT._replace(evidence=(standing(WORDS),))
TIED = HOLDS._replace(reported=None, evidence=(standing(SPENT), standing(BUDGET)))
