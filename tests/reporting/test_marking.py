"""The text of a document with its figures marked."""

from __future__ import annotations

from dataclasses import replace

from lxml import html
from lxml.html import HtmlElement

from auditor.model import Block, Cell, Page, Table, Verdict
from auditor.reporting import marking
from tests.reporting.samples import (
    CLAIMED,
    CONTRADICTED,
    HOSTILE,
    SPENT,
    TIED,
    WAIVED,
    paged,
    standing,
)


def drawn(page: Page | None, verdicts: list[Verdict], findings: list[Verdict]) -> HtmlElement:
    """The blocks of a page, in one element."""
    assert page is not None
    blocks = marking.blocks(page, marking.mark(page, 0, verdicts, findings))
    element = html.fromstring(f"<div>{''.join(blocks)}</div>")
    assert isinstance(element, HtmlElement)
    return element


def states(element: HtmlElement) -> dict[str, str]:
    """The class of each marked text."""
    return {mark.text_content(): mark.get("class", "") for mark in element.iter("mark")}


def test_every_figure_tells_what_became_of_it() -> None:
    element = drawn(paged().page, [TIED], [])
    assert states(element) == {
        "45,242.97万元": "tied",
        "44,636.53万元": "tied",
        "98.57%": "unchecked",
        "12件": "unchecked",
        "5万元": "unchecked",
    }


def test_what_could_not_be_checked_ties_nothing() -> None:
    element = drawn(paged().page, [TIED._replace(verdict="unchecked")], [])
    assert set(states(element).values()) == {"unchecked"}


def test_a_finding_marks_its_figures_and_its_words_with_its_number() -> None:
    element = drawn(paged().page, [TIED, CONTRADICTED, CLAIMED], [CONTRADICTED, CLAIMED])
    told = states(element)
    assert told["98.57%"] == told["44,636.53万元"] == "error"
    assert told["全部按期办结"] == "warning"
    references = [(one.get("href"), one.get("aria-label")) for one in element.iter("a")]
    assert references == [("#d0-n1", "疑点 1")] * 3 + [("#d0-n2", "疑点 2")]


def test_the_gravest_finding_colours_a_figure_and_all_are_named() -> None:
    info = CONTRADICTED._replace(severity="info")
    element = drawn(paged().page, [], [info, CONTRADICTED])
    (mark,) = element.xpath('//mark[text()="98.57%"]')
    assert mark.get("class") == "error"
    assert [one.text for one in mark.itersiblings("a")][:2] == ["1", "2"]


def test_an_accepted_finding_has_a_mark_of_its_own() -> None:
    accepted = CONTRADICTED._replace(waived=WAIVED.waived)
    assert states(drawn(paged().page, [], [accepted]))["98.57%"] == "waived"


def test_a_figure_within_quoted_words_stands_on_its_own() -> None:
    words = standing(SPENT._replace(text="支出44,636.53万元，执行率", name="说法"))
    claim = CLAIMED._replace(evidence=(words,))
    element = drawn(paged().page, [], [claim])
    shown = [(mark.text, mark.get("class")) for mark in element.iter("mark")][1:5]
    assert shown == [
        ("支出", "warning"),
        ("44,636.53万元", "unchecked"),
        ("，执行率", "warning"),
        ("98.57%", "unchecked"),
    ]


def test_words_with_figures_at_their_ends_keep_their_name_and_number() -> None:
    text = "44,636.53万元，执行率98.57%"
    words = standing(SPENT._replace(text=text))._replace(fact=-1)
    element = drawn(paged().page, [], [CLAIMED._replace(evidence=(words,))])
    shown = [(mark.text, mark.get("class")) for mark in element.iter("mark")][1:4]
    assert shown == [
        ("44,636.53万元", "unchecked"),
        ("，执行率", "warning"),
        ("98.57%", "unchecked"),
    ]
    (mark,) = element.xpath('//mark[text()="，执行率"]')
    assert mark.get("id") == f"d0-w{words.start}"
    assert [one.text for one in element.iter("a")] == ["1"]


def test_of_words_that_overlap_the_first_are_marked() -> None:
    first, second = (
        CLAIMED._replace(evidence=(standing(SPENT._replace(text=text)),))
        for text in ("案件全部", "全部按期办结")
    )
    marked = states(drawn(paged().page, [], [first, second]))
    assert "案件全部" in marked
    assert "全部按期办结" not in marked


def test_blocks_keep_their_kind_and_words_of_the_document_are_words() -> None:
    element = drawn(paged().page, [], [])
    assert [(one.tag, one.get("class")) for one in element] == [
        ("h3", "title"),
        ("h4", None),
        ("p", None),
        ("p", None),
        ("div", "grid"),
    ]
    page = Page(HOSTILE, (Block("paragraph", 0, len(HOSTILE)),), ())
    (only,) = drawn(page, [], [])
    assert len(only) == 0
    assert only.text_content().startswith('</script><img src=x onerror="alert(1)">&amp;')


def test_a_table_keeps_its_grid() -> None:
    (table,) = drawn(paged().page, [], []).iter("table")
    rows = [
        [(cell.text_content(), cell.get("rowspan")) for cell in row] for row in table.iter("tr")
    ]
    assert table.findtext("caption") == "资金表，单位：万元"
    assert rows == [
        [("项目", None), ("金额", None), ("合计", "2")],
        [("道路", None), ("5万元", None)],
    ]


def test_missing_cells_are_empty() -> None:
    table = Table(0, (Cell("甲", 0, 0, 1, 1, 2),), 1, 4)
    page = Page("甲\n", (Block("table", 0, 1, table=table),), ())
    (row,) = drawn(page, [], []).iter("tr")
    cells = [(cell.text_content(), cell.get("colspan")) for cell in row]
    assert cells == [("", None), ("甲", "2"), ("", None)]


def test_a_very_long_table_shows_its_ends_and_what_findings_speak_of() -> None:
    text = "".join(f"{at:04d}\n" for at in range(3000))
    cells = tuple(Cell(text[at * 5 : at * 5 + 4], at * 5, at, 0) for at in range(3000))
    block = Block("table", 0, len(text), table=Table(0, cells, 3000, 1))
    page = Page(text, (block,), (paged().page.figures[0]._replace(start=10_000, end=10_004),))  # type: ignore[union-attr]
    evidence = replace_start(CONTRADICTED)
    shown = [row.text_content() for row in drawn(page, [], [evidence]).iter("tr")]
    assert shown[:2] == ["0000", "0001"]
    assert shown[249:] == ["0249", "此处略去 1750 行", "2000\u20601", "此处略去 998 行", "2999"]


def replace_start(finding: Verdict) -> Verdict:
    """The finding, resting on the first figure alone."""
    assert finding.reported is not None
    return finding._replace(reported=finding.reported._replace(fact=0), evidence=())


def test_a_document_without_figures_is_shown_all_the_same() -> None:
    document = replace(paged(), pages=(Page("没有数。", (Block("paragraph", 0, 4),), ()),))
    assert drawn(document.page, [], []).text_content() == "没有数。"


def test_words_that_two_findings_quote_name_both() -> None:
    element = drawn(paged().page, [], [CLAIMED, CLAIMED._replace(severity="info")])
    (mark,) = element.xpath('//mark[text()="全部按期办结"]')
    assert [one.text for one in mark.itersiblings("a")][:2] == ["1", "2"]
