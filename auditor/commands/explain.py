"""``auditor explain``: what was read at a place of a report, and what the rules made of it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator

from auditor.auditing import Explained, explain_figures
from auditor.checking.telling.explaining import SORTS, Attempt
from auditor.commands.choosing import open_rulebook
from auditor.commands.configuration import configured
from auditor.commands.output import page_width
from auditor.errors import AuditorError
from auditor.model import Fact, Place, Verdict
from auditor.reading import read
from auditor.reporting.display import hang
from auditor.reporting.phrases import VERDICT_NAMES, filling, has_lines, in_words, where

ROLES = {
    "main": "水平",
    "change": "增减额",
    "growth": "增减率",
    "share": "占比",
    "rate": "比率",
    "target": "任务",
    "prior": "上期数",
    "each": "每个的数",
    "average": "平均数",
    "ceiling": "上限",
    "floor": "下限",
    "base": "所占的整体",
    "aside": "复述",
}


class NoSuchPlace(AuditorError):
    """The place asked about has no figure."""

    def __init__(self, path: str, place: str) -> None:
        said = f"“{place}”处没有读到数额" if place else "没有写明问的是哪个数"
        super().__init__(
            f"{path}：{said}。"
            f"写行号（Word 写段号，PDF 写页号），或照原文写数，如 {path}:12、{path}:98.57%；"
            f"可用 auditor facts {path} 看读到了哪些。"
        )


def explain(options: Namespace) -> int:
    """Tell what the figures at a place are and what rules made of them; gives the exit code."""
    path, _, place = options.place.rpartition(":")
    if not path or not place:
        raise NoSuchPlace(options.place, "")
    rulebook = open_rulebook(configured(options).packs)
    document = read(path)
    lines = [_on_line(place)] if place.isdecimal() else []
    found = explain_figures(document, rulebook, *lines, _printed_as(place))
    if not found:
        raise NoSuchPlace(path, place)
    for one in found:
        for line in _page(one, page_width()):
            print(line.rstrip())
        print()
    return 3 if rulebook.errors else 0


def _on_line(number: str) -> Callable[[Fact], bool]:
    return lambda fact: number in _numbers(fact.place)


def _numbers(place: Place) -> set[str]:
    """What a person may call the place by: its line in a text, its paragraph, its page."""
    if place.anchor is None:
        return {str(place.line)}
    page = {str(place.page)} if place.page is not None else set()
    paragraph = place.anchor.paragraph
    return page | ({str(paragraph + 1)} if paragraph is not None else set())


def _printed_as(text: str) -> Callable[[Fact], bool]:
    """Figures in the cell of that name, or printed so, with or without commas and unit."""
    plain = text.replace(",", "")
    return lambda fact: (
        fact.place.cell == text or plain in "".join(fact.text.split()).replace(",", "")
    )


def _page(one: Explained, width: int) -> Iterator[str]:
    fact = one.fact
    column = f"第 {fact.place.column} 列" if has_lines(fact.place) else ""
    yield f"{fact.amount.text}  {where(fact.place._replace(section=''))}{column}"
    for label, words in (
        ("科目", fact.item),
        ("指标", fact.measure),
        ("名词", fact.quantity),
        ("口径", fact.owner),
        ("期间", fact.period),
        ("所在", fact.scope),
        ("角色", ROLES.get(fact.role, fact.role)),
        ("限定", fact.amount.qualifier),
    ):
        if words:
            yield from hang(f"  {label}  ", words, width)
    for label, text in one.links:
        yield from hang(f"  {label}  ", text, width)
    for verdict in one.verdicts:
        yield from _told(verdict, width)
    for words in _unused(one.unused):
        yield from hang("  没有用它  ", words, width)
    if not one.verdicts and not one.unused:
        yield "  没有规则用得上这个数：没有一条规则的名字指它。"


def _unused(attempts: Iterable[Attempt]) -> Iterator[str]:
    """Why rules did not use the figure; what many rules say alike is said once for all of them."""
    alike: dict[str, list[Attempt]] = {sort: [] for sort in SORTS}
    for attempt in attempts:
        if attempt.sort:
            alike[attempt.sort].append(attempt)
        else:
            yield f"{attempt.why} [{attempt.rule}，作“{attempt.name}”]"
    for group in alike.values():
        if len(group) == 1:
            yield f"{group[0].why} [{group[0].rule}，作“{group[0].name}”]"
        elif group and group[0].lacks:
            listed = "、".join(f"{one.lacks} [{one.rule}]" for one in group)
            yield f"全文没有规则要与它核对的数：{listed}"
        elif group:
            yield f"{group[0].why} [{'、'.join(one.rule for one in group)}]"


def _told(verdict: Verdict, width: int) -> Iterator[str]:
    said = f"{VERDICT_NAMES[verdict.verdict]}：{in_words(verdict.relation)}{filling(verdict)}"
    yield from hang("  用到它的  ", f"{said} [{verdict.rule}]", width)
    if verdict.verdict in ("broken", "truncated", "unchecked"):
        yield from hang("            ", verdict.message, width)
