"""The page in a real Chromium: clicks, keys, filters, copying, print, phone, light and dark.

Needs the extra ``browser`` and a Chromium on the machine; skipped where either is missing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from auditor import __version__
from auditor.auditing import audit_document, rule_notes
from auditor.model import Report
from auditor.reading import read_text
from auditor.reporting import html
from auditor.rulebook import load_rules
from tests.reporting.samples import failed, hostile

playwright = pytest.importorskip("playwright.sync_api", reason="the extra browser is not installed")
playwright.expect.set_options(timeout=15_000)  # the machine may be busy
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

REPORT = """\
某区民政局2022年度部门整体支出绩效自评报告

一、资金情况

全年预算数为400万元，执行数为100万元，执行率30%。按期发放救助金88.5万元。

二、产出情况

养老项目全年预算数为200万元，执行数为100万元，执行率50%。

| 项目 | 预算数（万元） | 执行数（万元） | 执行率 |
|---|---:|---:|---:|
| 养老 | 200.00 | 100.00 | 50% |
| 救助 | 200.00 | 20.00 | 10% |
| 合计 | 400.00 | 125.00 | 31.25% |

三、自评结论

全年受理案件500件，办结490件，办结率98%，所有案件均按期办结。
"""
SOUND = "某局2022年度工作情况\n\n全年预算数为400万元，执行数为100万元，执行率25%。\n"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One document, several documents, and one that means harm, as pages."""
    rules = load_rules()
    notes = rule_notes(rules)
    faulty = audit_document(read_text(REPORT, "民政局.txt"), rules)
    sound = audit_document(read_text(SOUND, "某局.txt"), rules)
    path = tmp_path_factory.mktemp("pages")
    pages = {
        "one": Report((faulty,), __version__, (), notes),
        "several": Report((sound, faulty, failed()), __version__, (), notes),
        "hostile": hostile(),
    }
    for name, report in pages.items():
        (path / f"{name}.html").write_text(html.render(report), encoding="utf-8")
    return path


class Window:
    """A page opened in the browser, and what it complained of."""

    def __init__(self, browser: Any, path: Path, **settings: Any) -> None:
        viewport = settings.pop("viewport", {"width": 1280, "height": 900})
        self.context = browser.new_context(viewport=viewport, **settings)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())

    def one(self, selector: str) -> Any:
        return self.page.locator(selector).first

    def focused(self) -> str:
        text: str = self.page.evaluate("document.activeElement.id")
        return text


@pytest.fixture
def window(chromium: Any, folder: Path) -> Iterator[Window]:
    opened = Window(chromium, folder / "one.html")
    yield opened
    assert opened.complaints == []
    opened.context.close()


def test_a_click_on_a_finding_leads_to_its_figures(window: Window) -> None:
    finding = window.one(".finding:has-text('执行率与')")
    finding.locator(".go").click()
    spots = str(finding.get_attribute("data-spots")).split()
    assert len(spots) == 3
    for spot in spots:
        playwright.expect(window.one(f"#{spot}")).to_contain_class("active")
    playwright.expect(window.one(f"#{window.focused()}")).to_be_in_viewport()
    assert window.focused() in spots
    playwright.expect(finding).to_have_attribute("aria-current", "true")


def test_a_click_on_a_figure_leads_to_its_finding(window: Window) -> None:
    window.one("mark.error:text-is('30%')").click()
    finding = window.one(".finding.active")
    playwright.expect(finding).to_contain_text("30%")
    playwright.expect(finding).to_be_in_viewport()
    playwright.expect(window.one("#card")).to_contain_text("到疑点")


def test_a_reference_in_the_text_leads_to_its_finding(window: Window) -> None:
    window.one(".paper .ref").click()
    assert window.focused() == "d0-n" + str(window.one(".paper .ref").text_content())


def test_hovering_a_figure_shows_its_relations_and_marks_its_fellows(window: Window) -> None:
    window.one("mark.tied:text-is('50%')").hover()
    card = window.one("#card")
    playwright.expect(card).to_be_visible()
    playwright.expect(card).to_contain_text("成立")
    playwright.expect(card).to_contain_text("养老项目")
    playwright.expect(window.one("mark.related:text-is('100万元')")).to_be_visible()
    window.one("h1").hover()
    playwright.expect(card).to_be_hidden()


def test_an_unchecked_figure_says_so(window: Window) -> None:
    window.one("mark.unchecked:text-is('88.5万元')").click()
    playwright.expect(window.one("#card")).to_contain_text("没有规则核对到这个数")
    window.one("#card .close").click()
    playwright.expect(window.one("#card")).to_be_hidden()


def test_keys_reach_every_figure_and_its_finding(window: Window) -> None:
    window.one(".paper mark.error").focus()
    started = window.focused()
    playwright.expect(window.one("#card")).to_be_visible()
    window.page.keyboard.press("ArrowRight")
    assert window.focused() != started
    window.page.keyboard.press("ArrowLeft")
    assert window.focused() == started
    window.page.keyboard.press("Escape")
    playwright.expect(window.one("#card")).to_be_hidden()
    window.page.keyboard.press("Enter")
    assert window.focused().startswith("d0-n")
    playwright.expect(window.one(".finding:focus")).to_be_visible()


def test_the_first_tab_skips_to_the_results(window: Window) -> None:
    window.page.keyboard.press("Tab")
    playwright.expect(window.one(".skip")).to_be_focused()
    playwright.expect(window.one(".skip")).to_be_in_viewport()


def test_filters_by_level_rule_and_words(window: Window) -> None:
    shown = window.page.locator(".finding:visible")
    total = shown.count()
    status = window.one("#status")
    playwright.expect(status).to_have_text(f"列出 {total} 项，共 {total} 项")
    window.one("[name=level][value=error]").uncheck()
    playwright.expect(window.page.locator(".finding.error:visible")).to_have_count(0)
    playwright.expect(window.one("mark.error:text-is('30%')")).to_contain_class("muted")
    window.one("[type=reset]").click()
    playwright.expect(shown).to_have_count(total)
    window.one("[name=rule]").select_option("execution-rate-disagrees")
    playwright.expect(shown).to_have_count(1)
    window.one("[type=reset]").click()
    window.one("[name=words]").fill("无此文字")
    playwright.expect(shown).to_have_count(0)
    playwright.expect(window.one(".none")).to_be_visible()
    playwright.expect(status).to_have_text(f"列出 0 项，共 {total} 项")


def test_a_filtered_finding_comes_back_when_it_is_called(window: Window) -> None:
    window.one("[name=words]").fill("无此文字")
    window.one(".paper .ref").click()
    playwright.expect(window.one(".finding:focus")).to_be_visible()


def test_a_finding_is_copied_as_a_sentence(chromium: Any, folder: Path) -> None:
    window = Window(
        chromium, folder / "one.html", permissions=["clipboard-read", "clipboard-write"]
    )
    window.one("[name=rule]").select_option("execution-rate-disagrees")
    for button in (".copy:visible", "#copy-all"):
        window.one(button).click()
        playwright.expect(window.one("#status")).to_have_text("已复制到剪贴板")
        text = window.page.evaluate("navigator.clipboard.readText()")
        assert "《民政局.txt》第 5 行" in text
        assert "请核实更正。" in text
    assert window.complaints == []
    window.context.close()


def test_print_shows_all_and_no_controls(chromium: Any, folder: Path) -> None:
    window = Window(chromium, folder / "several.html")
    window.page.emulate_media(media="print")
    for selector in ("#filter", "#theme", ".copy", ".hint"):
        playwright.expect(window.one(selector)).to_be_hidden()
    assert window.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    opened = window.page.evaluate(
        "Array.from(document.querySelectorAll('details.document')).map(one => one.open)"
    )
    assert opened == [True, True, True]
    window.context.close()


def test_the_index_opens_the_document_it_names(chromium: Any, folder: Path) -> None:
    window = Window(chromium, folder / "several.html")
    paper = window.one("#d1 .paper")
    playwright.expect(paper).to_be_hidden()
    window.one(".index a:text-is('民政局.txt')").click()
    playwright.expect(paper).to_be_visible()
    playwright.expect(window.one("#d1")).to_be_in_viewport()
    assert window.complaints == []
    window.context.close()


@pytest.mark.parametrize("name", ["one", "several", "hostile"])
def test_a_narrow_screen_needs_no_scrolling_sideways(
    chromium: Any, folder: Path, name: str
) -> None:
    window = Window(chromium, folder / f"{name}.html")
    for width in (320, 390, 768):
        window.page.set_viewport_size({"width": width, "height": 800})
        assert window.page.evaluate("document.documentElement.scrollWidth") <= width
    window.context.close()


def test_light_and_dark_can_be_switched(chromium: Any, folder: Path) -> None:
    window = Window(chromium, folder / "one.html", color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = window.page.evaluate(ground)
    window.one("#theme").click()
    light = window.page.evaluate(ground)
    window.one("#theme").click()
    assert dark == "rgb(18, 22, 26)"
    assert light == "rgb(244, 242, 236)"
    assert window.page.evaluate(ground) == dark
    window.context.close()


def test_what_means_harm_does_none(chromium: Any, folder: Path) -> None:
    window = Window(chromium, folder / "hostile.html")
    window.one(".finding .copy").click()
    window.page.wait_for_timeout(100)
    assert window.complaints == []
    assert window.requests == [(folder / "hostile.html").as_uri()]
    assert window.page.locator("img, iframe, script[src]").count() == 0
    window.context.close()


def test_without_script_findings_and_links_still_stand(chromium: Any, folder: Path) -> None:
    window = Window(chromium, folder / "one.html", java_script_enabled=False)
    playwright.expect(window.one(".finding")).to_be_visible()
    playwright.expect(window.one("#filter")).to_be_hidden()
    window.one(".finding .go").click()
    assert "#d0-" in window.page.url
    window.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["one", "several"])
def test_the_rules_of_accessibility_hold(
    chromium: Any, folder: Path, name: str, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    window = Window(chromium, folder / f"{name}.html", color_scheme=scheme)
    window.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    window.one(".paper mark.error").click()
    found = axe.Axe().run(window.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    window.context.close()
