"""Parts that count for and against their total: 利润100万元，其中甲盈利150万元，乙亏损50万元.

What is lost, or flows out, takes from a total of what is won; the other way round as well.
"""

from __future__ import annotations

import re

from auditor.checking.index import Index
from auditor.model import Fact
from auditor.rulebook import interval
from auditor.rulebook.interval import Value, negate

_AMOUNT = "(?:总?额|数)?(?:分别)?(?:为|是|达到?|约|近|超)?$"
_FOR = re.compile("(?:盈利|盈余|利润|顺差|净流入|净投放|[结节]余)" + _AMOUNT)
_AGAINST = re.compile("(?:亏损|逆差|净流出|净回笼|赤字|缺口|超支)" + _AMOUNT)


def balance(index: Index, whole: int, parts: tuple[int, ...]) -> Value | None:
    """What the parts come to, each with its sign; None where none counts against the total."""
    side = _side(index.facts[whole])
    if not side:
        return None
    against = [_side(index.facts[part]) == -side for part in parts]
    if not any(against):
        return None
    values = map(index.value, parts)
    return interval.total(
        [negate(value) if taken else value for value, taken in zip(values, against, strict=True)]
    )


def _side(fact: Fact) -> int:
    if fact.kind != "money":
        return 0  # 盈利企业300家、亏损企业200家 are added
    return bool(_FOR.search(fact.subject)) - bool(_AGAINST.search(fact.subject))
