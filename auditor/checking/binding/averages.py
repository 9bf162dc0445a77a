"""What an average shares out, and among how many: 户均 among households, 平均每处 among places.

Both may stand in other sentences. What is shared out is told by its name (车均|运行维护费), and how
many share by their unit; what is found without a name is a guess.
"""

from __future__ import annotations

import re

from auditor.checking.agreeing.likeness import bigrams
from auditor.checking.binding.bound import Bound
from auditor.checking.binding.elsewhere import (
    counted_elsewhere,
    named_elsewhere,
    of_basis,
    one_before,
)
from auditor.checking.binding.means import (
    OF_TIME,
    Mean,
    can_share,
    is_of,
    is_of_months,
    is_shareable,
    read_mean,
)
from auditor.checking.index import SENTENCE, Index
from auditor.model import Fact

#: 平均每名|教师负担学生15人: the words behind say who is meant
_UNIT_WORDS = frozenset("个名位家所")
_ALIKE = 3  #: pairs of characters in common that name one matter: 公务接待
_MOST = 4  #: candidates of one sentence that are tried
#: What surveys and accounts give, not what stands nearby: 人均可支配收入.
_OF_ACCOUNTS = re.compile("可支配|消费支出|纯收入|预期寿命")


def shared_out(index: Index, anchor: int) -> list[Bound]:
    """What the average is an average of, the nearest first."""
    own = index.facts[anchor]
    mean = read_mean(own)
    if _OF_ACCOUNTS.search(own.subject):
        return []
    fitting = [
        at
        for at in _beside(index, own)
        if is_shareable(own, index.facts[at])
        and not _is_counted(mean, index.facts[at])
        and not _is_less(own, index.facts[at])
    ]
    called = _called(index, fitting, mean.name)
    beside = _ranked(index, own, called) if fitting else []
    beside = _of_those_counted(index, own, beside) if beside and beside[0].guessed else beside
    # 救助项目预算236万元，直接救助4人次、支出3,494元，人次均救助874元: it need not bear the name
    beside += [Bound(at, SENTENCE, guessed=True) for at in fitting if at not in called][:1]
    if any(mean.name in index.facts[bound.fact].item for bound in beside):
        return beside
    named = named_elsewhere(index, own, mean)
    if named:
        return named + [bound._replace(guessed=True) for bound in beside]
    return beside or one_before(index, own)


def shared_among(index: Index, anchor: int) -> list[Bound]:
    """How many share it, the nearest first."""
    own = index.facts[anchor]
    mean = read_mean(own)
    by = mean.by
    if by in OF_TIME:
        return []
    counted = [at for at in _beside(index, own) if _is_counted(mean, index.facts[at])]
    fitting = counted or [
        at
        for at in _beside(index, own)
        if can_share(own, by, index.facts[at]) and not _is_of_more(index, own, index.facts[at])
    ]
    if fitting:
        found = _ranked(index, own, of_basis(index, own, fitting))
        # who came in a year was not there in each of its months
        return [bound._replace(guessed=True) for bound in found] if is_of_months(own) else found
    return counted_elsewhere(index, own, by, shared_out(index, anchor)) if by else []


def _beside(index: Index, own: Fact) -> list[int]:
    """The figures of its sentence from which it may be made; what is told after it comes last."""
    first, last = index.sentences[own.sentence]
    facts = index.facts
    before = [at for at in range(own.number - 1, first - 1, -1) if facts[at].depth <= own.depth]
    deeper = [at for at in range(own.number - 1, first - 1, -1) if facts[at].depth > own.depth]
    behind = [at for at in range(own.number + 1, last) if facts[at].depth >= own.depth]
    return before + deeper + behind


def _is_less(own: Fact, other: Fact) -> bool:
    """人均用水量420立方米，…亩均用水量312立方米: another figure of that sort is no total."""
    return own.kind == other.kind == "count" and 0 < other.value < own.value


def _is_of_more(index: Index, own: Fact, count: Fact) -> bool:
    """1.80万户，户均7万元；其中小微企业减税5.40亿元，户均3万元: all of them, not those meant."""
    between = index.text[count.end : own.start]
    return "；" in between and "其中" in between.rpartition("；")[2]


def _is_counted(mean: Mean, other: Fact) -> bool:
    """平均每个|乡镇14个: among 18个乡镇, though what is shared out is counted by 个 too."""
    if not mean.name or other.kind != "count" or other.role != "main":
        return False
    if mean.by not in _UNIT_WORDS or not is_of(mean.by, other):
        return False
    called = (mean.name[:length] for length in range(len(mean.name), 1, -1))
    return any(other.subject.endswith(one) or other.tail.startswith(one) for one in called)


def _called(index: Index, fitting: list[int], name: str) -> list[int]:
    """Those that share a word with what the average is of, if any do."""
    words = bigrams(name)
    called = [
        at for at in fitting if words & bigrams(f"{index.facts[at].item}{index.facts[at].subject}")
    ]
    return called or fitting


def _ranked(index: Index, own: Fact, fitting: list[int]) -> list[Bound]:
    """The candidates of the sentence: those since the figure that another average ends with first.

    Of a whole and its parts the whole is meant; what else leaves a choice is a guess.
    """
    near: list[int] = []
    for since in sorted(_bounds(index, own), reverse=True):
        near = near or [at for at in fitting if since < at < own.number]
    near = near or fitting
    wholes = [at for at in near if index.facts[at].whole not in near]
    values = {index.facts[at].value for at in wholes}
    ordered = wholes + [at for at in near if at not in wholes]
    guessed = len(values) > 1
    return [
        Bound(at, SENTENCE, guessed or index.is_parted(own, index.facts[at]) or at > own.number)
        for at in ordered[:_MOST]
    ]


def _of_those_counted(index: Index, own: Fact, found: list[Bound]) -> list[Bound]:
    """公务接待费5.36万元；国内公务接待412人次，人均130元: what was spent on those counted."""
    first, _ = index.sentences[own.sentence]
    before = index.facts[first : own.number]
    if any(fact.whole >= first for fact in before):  # 其中外事接待1.2万元
        return found
    beside = [fact for fact in before if not index.is_parted(own, fact)]
    if any(fact.kind == "money" for fact in beside):
        return found
    words = [bigrams(fact.item) for fact in beside if fact.kind == "count"]
    alike = [
        bound
        for bound in found
        if any(len(one & bigrams(index.facts[bound.fact].item)) >= _ALIKE for one in words)
    ]
    return [alike[0]._replace(guessed=False)] if len(alike) == 1 else found


def _bounds(index: Index, own: Fact) -> set[int]:
    """Behind which figures its own may begin: 6项…项均280万元，18项…项均111万元; a semicolon."""
    first, _ = index.sentences[own.sentence]
    facts = index.facts
    before = range(own.number - 1, first - 1, -1)
    alike = (
        at for at in before if facts[at].role == "average" and facts[at].measure == own.measure
    )
    parted = (at for at in before if index.is_parted(own, facts[at]))
    return {next(alike, first - 1), next(parted, first - 1)}
