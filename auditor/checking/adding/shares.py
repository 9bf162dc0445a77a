"""Shares of one base in one list: together they make up 100%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.binding.bases import bases
from auditor.checking.index import LINKED, Index, printed_unit
from auditor.checking.outcome import Outcome
from auditor.checking.summing import sums_to, total_of
from auditor.model import Fact
from auditor.rulebook import interval
from auditor.rulebook.interval import meet
from auditor.rulebook.rule import Rule

_AXIS = re.compile("按[^，。；]{1,14}(?:[^得打评]分|划分|看)[，,：:]")
#: Names that leave nothing out.
_WHOLES = (
    ("第一产业", "第二产业", "第三产业"), ("男", "女"), ("城镇", "农村"), ("城镇", "乡村"),
    ("基本支出", "项目支出"), ("货物", "工程", "服务"),
)  # fmt: skip
_REST = ("其他", "其它", "其余")
#: 满意度95%, 覆盖面80%: the name of a rate, and no part of a whole
_A_RATE = re.compile("[率度面量幅速比重]$|增长|下降|完成|达到|以上|以下")
_FULL = 100
_ADDED_UP = re.compile("合计|总计|共计|之和|相加")
_FEWEST = 2  #: shares below which nothing adds up


def check_shares(rule: Rule, index: Index) -> Iterator[Outcome]:
    """Shares of one base in one list: where the amounts make up the base, they make up 100%."""
    groups: dict[tuple[int, int, int], list[int]] = {}
    lists: dict[tuple[int, int], list[int]] = {}
    bases_of: dict[int, int] = {}
    for at in index.by_role.get("share", ()):
        fact = index.facts[at]
        bases_of[at] = _base_of(index, at)
        if fact.place.table is None:
            lists.setdefault((fact.sentence, fact.depth), []).append(at)
    for listed in lists.values():
        _share_base(index, listed, bases_of)
        whole = [told for run in _series(index, listed) if (told := _as_one(rule, index, run))]
        if whole:
            yield from whole
            continue
        for run in _runs(index, listed):
            yield from _by_axis(rule, index, run)
    for at, base in bases_of.items():
        fact = index.facts[at]
        if base >= 0:
            groups.setdefault((base, fact.block, fact.depth), []).append(at)
    for (base, _, _), shares in groups.items():
        amounts = tuple(index.facts[at].head for at in shares)
        if len(set(amounts)) < max(len(amounts), 2) or sums_to(index, base, amounts) is None:
            continue
        yield _as_amounts(_of_hundred(rule, index, shares), index, base, shares)
        yield Outcome(
            rule, "holds", base, tuple(("分项", at) for at in amounts), total_of(index, amounts),
            LINKED, "high", "总数 = 各分项之和",
        )  # fmt: skip


def _as_amounts(outcome: Outcome, index: Index, base: int, shares: list[int]) -> Outcome:
    """2.78、2.6、1.16 of 6.57万亿元 are 99.5%: what amounts leave open, their shares may lack."""
    whole = index.value(base)
    if outcome.verdict != "broken" or not whole.value:
        return outcome
    amounts = total_of(index, tuple(index.facts[at].head for at in shares))
    stated = total_of(index, tuple(shares))
    told = amounts.value != whole.value and meet(interval.divide(amounts, whole), stated)
    return outcome._replace(verdict="rounded") if told else outcome


def _share_base(index: Index, listed: list[int], bases_of: dict[int, int]) -> None:
    """甲占拨付的60.6%，乙占19.5%: what one share of a sentence is of, the others are too."""
    known = {bases_of[at] for at in listed} - {-1}
    if len(known) == 1:
        for at in listed:
            fact = index.facts[at]
            if bases_of[at] < 0 and fact.head >= 0 and not fact.base_name:
                bases_of[at] = next(iter(known))


def _as_one(rule: Rule, index: Index, listed: list[int]) -> Outcome | None:
    """第一产业占34%；第二产业占30%；第三产业占36%: bare shares that make 100%, or have to."""
    listed = _with_elided(index, listed)
    facts = [index.facts[at] for at in listed]
    bare = all(
        fact.item and fact.head < 0 and fact.base < 0 and fact.kind == "percent" for fact in facts
    )
    one_base = len({fact.base_name for fact in facts} - {""}) <= 1
    last = listed[-1]
    if not bare or not one_base or len(listed) < _FEWEST or last - listed[0] >= len(listed):
        return None
    outcome = _of_hundred(rule, index, listed)
    if outcome.verdict != "broken":
        certain = len(listed) > _FEWEST or outcome.verdict == "holds"
        return outcome._replace(confidence="medium") if certain else None
    items = [fact.item for fact in facts]
    whole = any(
        len(names) == len(items) and all(sum(name in item for item in items) == 1 for name in names)
        for names in _WHOLES
    )
    whole = whole or _is_said_full(index, facts)
    return outcome._replace(confidence="medium") if whole else None


def _with_elided(index: Index, listed: list[int]) -> list[int]:
    """咨询类占60%，投诉类30%，其他类10%: 占 is said once, if all make 100% or 其他 ends them."""
    run = list(listed)
    first = index.facts[listed[0]]
    for fact in index.facts[listed[-1] + 1 : index.sentences[first.sentence][1]]:
        bare = fact.role == "rate" and fact.kind == "percent" and fact.head < 0 and fact.base < 0
        alike = bare and fact.depth == first.depth and fact.amount.is_exact
        named = fact.item and fact.item == fact.subject and _A_RATE.search(fact.item) is None
        if not alike or not named:
            break
        run.append(fact.number)
    if len(run) == len(listed):
        return listed
    last = index.facts[run[-1]].item
    total = total_of(index, tuple(run))
    closed = last.startswith(_REST) or last.endswith(_REST)
    return run if closed or total.value == 1 else listed


def _is_said_full(index: Index, facts: list[Fact]) -> bool:
    """甲占52.3%，乙占21.4%，其他占26.8%; or behind the last of them: 合计为100%."""
    last = facts[-1]
    if len(facts) > _FEWEST and (last.item.startswith(_REST) or last.item.endswith(_REST)):
        return True
    behind = index.facts[last.number + 1 : last.number + 2]
    return any(
        total.kind == "percent"
        and total.sentence == last.sentence
        and total.value == _FULL
        and _ADDED_UP.search(index.text[last.end : total.start]) is not None
        for total in behind
    )


def _series(index: Index, listed: list[int]) -> list[list[int]]:
    """东、中、西部比重分别为80%、13%和7%，收入比重分别为79%、12%和9%: two lists."""
    found: dict[int, list[int]] = {}
    for at in listed:
        found.setdefault(index.facts[at].series, []).append(at)
    return list(found.values())


def _runs(index: Index, listed: list[int]) -> Iterator[list[int]]:
    """The shares of a sentence, as semicolons part them."""
    run: list[int] = []
    for at in listed:
        if run and index.is_parted(index.facts[run[-1]], index.facts[at]):
            yield run
            run = []
        run.append(at)
    yield run


def _by_axis(rule: Rule, index: Index, listed: list[int]) -> Iterator[Outcome]:
    """按学段分，小学生占65.8%，初中生占34.2%: at most 100%, whatever is left out."""
    first = index.facts[listed[0]]
    last = index.facts[listed[-1]]
    start = max(index.sentences.span(first.number)[0], index.text.rfind("；", 0, first.start))
    alone = all(fact.role == "share" for fact in index.facts[first.number : last.number + 1])
    alone = alone and "其中" not in index.text[first.end : last.start]
    if len(listed) < _FEWEST or not alone or not _AXIS.search(index.text[start : first.start]):
        return
    if all(index.facts[at].item and not index.facts[at].base_name for at in listed):
        outcome = _of_hundred(rule, index, listed)
        if outcome.verdict != "broken" or total_of(index, tuple(listed)).value > 1:
            yield outcome._replace(confidence="medium")


def _base_of(index: Index, at: int) -> int:
    """The total that the share's amount is linked to, or the level nearby that the share fits."""
    fact = index.facts[at]
    if fact.head < 0:
        return -1
    amount = index.value(fact.head)
    for bound in bases(index, at):
        base = index.value(bound.fact)
        if not bound.guessed:
            return bound.fact
        if base.value and meet(interval.divide(amount, base), index.value(at)):
            return bound.fact
    return -1


def _of_hundred(rule: Rule, index: Index, shares: list[int]) -> Outcome:
    total = total_of(index, tuple(shares))
    whole = interval.exact(Decimal(1))
    ulp = max(printed_unit(index.facts[share]) for share in shares)
    verdict = "holds" if total.value == 1 else "broken"
    # the last share is often made to fit, by one unit of its last digit
    if verdict == "broken" and (meet(total, whole) or abs(total.value - 1) <= ulp):
        verdict = "rounded"
    bound = tuple(("占比", share) for share in shares[1:])
    note = f"各项占比相加为{(total.value * 100).normalize():f}%"
    return Outcome(rule, verdict, shares[0], bound, None, LINKED, "high", "各占比之和 = 100%", note)
