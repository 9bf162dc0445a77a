"""The page: whole, safe, and every link of it leads somewhere."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import pytest
from lxml import html
from lxml.html import HtmlElement

from auditor.model import Report
from auditor.reporting import html as page
from tests.reporting.samples import (
    CLAIMED,
    CONTRADICTED,
    HOSTILE,
    RULE,
    TIED,
    WAIVED,
    audited,
    empty,
    failed,
    hostile,
    many,
    paged,
    report,
)

SOUND = report(paged(CONTRADICTED, CLAIMED, TIED))
SEVERAL = Report(
    (paged(CONTRADICTED, TIED), paged(CLAIMED, path="乙局.md"), failed(), empty()),
    "0.1.0",
    ("规则.yaml:3 写错",),
    (RULE,),
)
SHOWN = pytest.mark.parametrize(
    "made",
    [report(), SOUND, SEVERAL, hostile(), report(audited(CONTRADICTED)), many(30)],
    ids=["nothing", "one", "several", "hostile", "no text", "many"],
)


def parsed(made: Report) -> HtmlElement:
    element = html.document_fromstring(page.render(made))
    assert isinstance(element, HtmlElement)
    return element


@SHOWN
def test_every_id_is_its_own_and_every_link_leads_to_one(made: Report) -> None:
    root = parsed(made)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = {link.removeprefix("#") for link in root.xpath("//a/@href")}
    assert links - set(ids) == set()


@SHOWN
def test_nothing_is_loaded_and_nothing_runs_but_what_stands_in_it(made: Report) -> None:
    root = parsed(made)
    (policy,) = root.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    for name, elements in (("style-src", "//style"), ("script-src", "//script[not(@type)]")):
        (element,) = root.xpath(elements)
        digest = b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert root.xpath("//@src | //link | //@style | //iframe | //img | //base") == []
    assert [name for name in root.xpath("//@*") if re.match("javascript:", str(name))] == []
    handlers = [one for one in root.iter() if any(name.startswith("on") for name in one.keys())]  # noqa: SIM118
    assert handlers == []


def test_hostile_words_are_words() -> None:
    text = page.render(hostile())
    assert "<img" not in text
    assert "&lt;/script&gt;&lt;img src=x" in text
    (title,) = parsed(hostile()).xpath("//h1")
    assert title.text_content().startswith(HOSTILE[:30])


def test_a_finding_shows_its_relation_values_places_and_what_to_do() -> None:
    (card,) = parsed(report(paged(CONTRADICTED))).find_class("finding")
    told = " ".join(card.text_content().split())
    for words in (
        "执行率与执行数、预算数不符",
        "勾稽 执行率 = 执行数 / 预算数",
        "数值 写作 98.57%，对照 98.66%，相差 -0.09",
        "出处 第 3 行，一/（三）",
        "建议 第 3 行，一/（三）：98.57% 改为 98.66%",
    ):
        assert words.replace(" ", "") in told.replace(" ", "")
    assert card.get("data-spots") == "d0-f2 d0-f1 d0-f0"
    assert [one.get("href") for one in card.iter("a")] == ["#d0-f0", "#d0-f0"]


def test_a_finding_is_a_ready_sentence_for_the_feedback() -> None:
    (sentence,) = parsed(report(paged(CONTRADICTED))).find_class("feedback")
    assert sentence.text_content() == (
        "《甲局.txt》第 3 行，一/（三）“总预算45,242.97万元，支出44,636.53万元，执行率98.57%。”："
        "执行率写作 98.57%，按 44,636.53万元 ÷ 45,242.97万元 应为 98.66%。"
        "请核实更正。如将98.57%改为98.66%，则前后相符。"
    )


def test_the_ring_shows_what_is_contradicted_tied_and_unchecked() -> None:
    root = parsed(report(paged(CONTRADICTED, TIED)))
    (ring,) = root.xpath('//div[contains(@class, "coverage")]/svg')
    assert ring.get("aria-label") == (
        "数额的覆盖：有疑点 3 个，占 60.0%；已勾稽，无疑点 0 个，占 0.0%；未核对 2 个，占 40.0%"
    )
    lengths = [one.get("stroke-dasharray") for one in ring.iter("circle")][1:]
    assert lengths == ["600 1000", "400 1000"]


def test_findings_by_kind_have_bars_of_their_levels() -> None:
    info = CONTRADICTED._replace(severity="info")
    root = parsed(report(paged(CONTRADICTED, CONTRADICTED, info, CLAIMED)))
    first, second = root.xpath('//div[contains(@class, "kinds")]//li')
    assert first.find_class("count")[0].text == "3"
    bars = [(one.get("class"), one.get("x"), one.get("width")) for one in first.iter("rect")]
    assert bars == [("error", "0.00", "66.67"), ("info", "66.67", "33.33")]
    assert [one.get("width") for one in second.iter("rect")] == ["33.33"]


def test_several_documents_have_an_index_and_a_section_each() -> None:
    root = parsed(SEVERAL)
    rows = [
        [cell.text_content() for cell in row]
        for row in root.xpath('//nav[@class="index"]//tbody/tr')
    ]
    assert rows == [
        ["甲局.txt", "已审核", "5", "40.0%", "1", "0", "0"],
        ["乙局.md", "已审核", "5", "40.0%", "0", "1", "0"],
        ["坏.txt", "读不出", "0", "0.0%", "0", "0", "0"],
        ["空.txt", "没有数额", "0", "0.0%", "0", "0", "0"],
    ]
    assert len(root.xpath('//details[contains(@class, "document")]')) == 4
    assert "读不出：坏.txt：不是文本" in root.text_content()
    assert "规则文件有误：规则.yaml:3 写错" in root.text_content()


def test_an_accepted_finding_says_so_and_by_whom() -> None:
    accepted = CONTRADICTED._replace(waived=WAIVED.waived)
    root = parsed(report(paged(accepted)))
    assert "已列为例外：上级批复口径（王审计，至 2027-06-30）" in root.text_content()
    assert [one.get("data-level") for one in root.find_class("finding")] == ["waived"]


def test_warnings_and_kind_are_told() -> None:
    document = replace(paged(), warnings=("编码按 GB18030 读出",), kind="部门决算")
    told = parsed(report(document)).text_content()
    assert "注意：编码按 GB18030 读出" in told
    assert "种类：部门决算。" in told


def test_many_kinds_are_counted_past_the_chart() -> None:
    findings = [CLAIMED._replace(rule=f"rule-{at}") for at in range(13)]
    assert "另有 3 类" in parsed(report(paged(*findings))).text_content()


def test_the_same_report_gives_the_same_page() -> None:
    assert page.render(SEVERAL) == page.render(SEVERAL)
